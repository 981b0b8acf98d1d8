// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/error.h"

namespace aigo {

QString Error::line() const
{
    QString text = where.isEmpty() ? what : where + QStringLiteral(": ") + what;
    if (!mend.isEmpty()) {
        text += QStringLiteral("; ") + mend;
    }
    return text.replace(u'\n', u' ');
}

} // namespace aigo
