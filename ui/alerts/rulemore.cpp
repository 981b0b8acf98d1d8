// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/rulemore.h"

#include "ui/alerts/durationbox.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QSpinBox>
#include <array>

namespace aigo {

using std::chrono::hours;
using std::chrono::minutes;

RuleMore::RuleMore(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_confirmations(new QSpinBox(this))
    , m_recoveries(new QSpinBox(this))
    , m_keepFiring(new DurationBox({Milliseconds(0), minutes(1), minutes(5), minutes(15), hours(1)}, this))
    , m_remind(new DurationBox({Milliseconds(0), minutes(30), hours(1), hours(4), hours(24)}, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    m_keepFiring->setZeroText(tr("not at all"));
    m_remind->setZeroText(tr("never"));
    struct Line
    {
        QString text;
        QWidget *field;
    };
    const std::array<Line, 4> lines{Line{tr("Must be seen so many times in a row"), m_confirmations},
                                    Line{tr("Must be fine so many times in a row"), m_recoveries},
                                    Line{tr("Keeps firing after it was last true"), m_keepFiring},
                                    Line{tr("Reminds every"), m_remind}};
    for (int i = 0; i < 4; ++i) {
        const Line &line = lines.at(static_cast<std::size_t>(i));
        auto *label = new Label(theme, line.text, TextRole::Control, Label::Tone::Muted, this);
        label->setWordWrap(true);
        line.field->setAccessibleName(line.text);
        line.field->setFixedWidth(130);
        line.field->setMinimumHeight(Theme::controlHeight);
        grid->addWidget(label, i, 0);
        grid->addWidget(line.field, i, 1);
    }
    grid->setColumnStretch(0, 1);
    for (QSpinBox *box : {m_confirmations, m_recoveries}) {
        box->setRange(1, 20);
        connect(box, &QSpinBox::valueChanged, this, &RuleMore::edited);
    }
    for (const DurationBox *box : {m_keepFiring, m_remind}) {
        connect(box, &DurationBox::edited, this, &RuleMore::edited);
    }
}

void RuleMore::show(const AlertRule &rule)
{
    m_confirmations->setValue(rule.confirmations);
    m_recoveries->setValue(rule.recoveries);
    m_keepFiring->setValue(rule.keepFiring);
    m_remind->setValue(rule.remindEvery);
}

void RuleMore::into(AlertRule &rule) const
{
    rule.confirmations = m_confirmations->value();
    rule.recoveries = m_recoveries->value();
    rule.keepFiring = m_keepFiring->value();
    rule.remindEvery = m_remind->value();
}

bool RuleMore::isUnusual(const AlertRule &rule)
{
    return rule.confirmations != 1 || rule.recoveries != 1 || rule.keepFiring.count() != 0 ||
           rule.remindEvery.count() != 0;
}

} // namespace aigo
