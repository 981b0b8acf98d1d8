// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QSpinBox;

namespace aigo {

class DurationBox;

/// What few rules need: how often something must be seen before the rule fires and before it ends, how long it keeps
/// firing, how often it reminds.
class RuleMore final : public QWidget
{
    Q_OBJECT

public:
    explicit RuleMore(const Theme &theme, QWidget *parent = nullptr);

    void show(const AlertRule &rule);
    using QWidget::show;
    void into(AlertRule &rule) const; ///< what stands in the fields
    static bool isUnusual(const AlertRule &rule);

Q_SIGNALS:
    void edited();

private:
    QSpinBox *m_confirmations;
    QSpinBox *m_recoveries;
    DurationBox *m_keepFiring;
    DurationBox *m_remind;
};

} // namespace aigo
