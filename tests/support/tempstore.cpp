// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tempstore.h"

namespace aigo::test {

TempStore::TempStore()
{
    if (!m_folder.isValid()) {
        qFatal("no temporary folder can be made");
    }
}

QString TempStore::file() const
{
    return folder() + QStringLiteral("/aigo.sqlite");
}

} // namespace aigo::test
