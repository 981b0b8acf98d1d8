// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "ui/theme/theme.h"
#include "ui/widgets/popup.h"

class QDateTimeEdit;

namespace aigo {

/// Until when: an hour, until tomorrow at nine, or any time one types.
class UntilPicker final : public Popup
{
    Q_OBJECT

public:
    UntilPicker(const Theme &theme, const QString &title, Instant now, QWidget *parent);

    static Instant tomorrow(Instant now); ///< the next day at 09:00, local time

Q_SIGNALS:
    void chosen(aigo::Instant until);

private:
    void choose(Instant until);

    QDateTimeEdit *m_when;
};

} // namespace aigo
