// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/untilpicker.h"

#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QDateTimeEdit>
#include <QVBoxLayout>
#include <array>

namespace aigo {

using std::chrono::hours;

UntilPicker::UntilPicker(const Theme &theme, const QString &title, Instant now, QWidget *parent)
    : Popup({}, parent)
    , m_when(new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(toMs(now + hours(2)))))
{
    setObjectName(QStringLiteral("untilPicker"));
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::xs);
    column->addWidget(new Label(theme, title, TextRole::CaptionStrong));
    struct Choice
    {
        QString text;
        QString name;
        Instant until;
    };
    const std::array<Choice, 4> choices{
        Choice{tr("1 hour"), QStringLiteral("until-1h"), now + hours(1)},
        Choice{tr("4 hours"), QStringLiteral("until-4h"), now + hours(4)},
        Choice{tr("Until tomorrow, 09:00"), QStringLiteral("until-tomorrow"), tomorrow(now)},
        Choice{tr("1 week"), QStringLiteral("until-week"), now + hours(7 * 24)}};
    for (const Choice &choice : choices) {
        auto *button = new Button(theme, choice.text, Button::Kind::Plain, this);
        button->setObjectName(choice.name);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        column->addWidget(button);
        connect(button, &Button::clicked, this, [this, until = choice.until] { choose(until); });
        if (focusProxy() == nullptr) {
            setFocusProxy(button);
        }
    }
    m_when->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_when->setMinimumDateTime(QDateTime::fromMSecsSinceEpoch(toMs(now)));
    m_when->setAccessibleName(tr("Until"));
    m_when->setObjectName(QStringLiteral("until-when"));
    m_when->setMinimumHeight(Theme::controlHeight);
    column->addSpacing(space::xs);
    column->addWidget(m_when);
    auto *then = new PrimaryButton(theme, tr("Until then"), this);
    then->setObjectName(QStringLiteral("until-then"));
    then->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(then);
    connect(then, &Button::clicked, this, [this] { choose(fromMs(m_when->dateTime().toMSecsSinceEpoch())); });
}

Instant UntilPicker::tomorrow(Instant now)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(toMs(now)).date().addDays(1);
    return fromMs(QDateTime(day, QTime(9, 0)).toMSecsSinceEpoch());
}

void UntilPicker::choose(Instant until)
{
    Q_EMIT chosen(until);
    close();
}

} // namespace aigo
