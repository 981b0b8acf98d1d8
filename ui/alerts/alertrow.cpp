// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/alertrow.h"

#include "ui/alerts/alertpill.h"
#include "ui/alerts/untilpicker.h"
#include "ui/text/alerttext.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link.h"
#include "ui/widgets/painting.h"

#include "core/domain/alerttext.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace aigo {

AlertRow::AlertRow(Desk &desk, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_mark(new SeverityMark(theme, this))
    , m_title(new Label(theme, TextRole::BodyStrong, Label::Tone::Normal, this))
    , m_text(new Label(theme, TextRole::Body, Label::Tone::Muted, this))
    , m_facts(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_why(new Label(theme, TextRole::Caption, Label::Tone::Muted, this))
    , m_rule(new Link(theme, {}, this))
    , m_state(new AlertPill(theme, this))
    , m_acknowledge(new Button(theme, Button::Kind::Plain, this))
    , m_snooze(new Button(theme, Button::Kind::Quiet, this))
    , m_mute(new Button(theme, Button::Kind::Quiet, this))
    , m_details(new Button(theme, Button::Kind::Quiet, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_title->setElided(true);
    m_text->setWordWrap(true);
    m_facts->setElided(true);
    m_why->setElided(true);
    m_rule->setElided(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::l, space::m, space::m, space::m);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(3);
    auto *title = new QHBoxLayout;
    title->setSpacing(space::s);
    title->addWidget(m_title, 1);
    title->addWidget(m_state);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_rule);
    foot->addStretch(1);
    for (Button *button : {m_mute, m_snooze, m_acknowledge, m_details}) {
        foot->addWidget(button);
    }
    grid->addWidget(m_mark, 0, 0);
    grid->addLayout(title, 0, 1);
    grid->addWidget(m_text, 1, 1);
    grid->addWidget(m_facts, 2, 1);
    grid->addWidget(m_why, 3, 1);
    grid->addLayout(foot, 4, 1);
    grid->setColumnStretch(1, 1);
    m_acknowledge->setObjectName(QStringLiteral("acknowledge"));
    m_snooze->setObjectName(QStringLiteral("snooze"));
    m_mute->setObjectName(QStringLiteral("mute"));
    m_details->setObjectName(QStringLiteral("details"));
    m_details->setGlyph(Icon::ChevronRight);
    m_acknowledge->setGlyph(Icon::Check);
    connect(m_acknowledge, &Button::clicked, this, [this] { m_desk.alerts().acknowledge(m_event.id); });
    connect(m_snooze, &Button::clicked, this, &AlertRow::snooze);
    connect(m_mute, &Button::clicked, this, &AlertRow::mute);
    connect(m_details, &Button::clicked, this, [this] { Q_EMIT detailsAsked(m_event); });
    connect(m_rule, &Link::clicked, this, [this] { Q_EMIT ruleAsked(m_event.rule); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AlertRow::show(const AlertEvent &event)
{
    m_event = event;
    retranslate();
}

void AlertRow::retranslate()
{
    const QString title = m_event.title.isEmpty() ? m_event.target : m_event.title;
    m_mark->setSeverity(m_event.severity);
    m_title->setText(title);
    m_text->setText(m_event.text);
    m_text->setVisible(!m_event.text.isEmpty() && m_event.text != title);
    m_state->setState(m_event.state, m_event.severity);
    m_rule->setText(m_event.rule);
    m_rule->setToolTip(tr("Open the rule"));
    m_rule->setAccessibleName(tr("Open the rule %1").arg(m_event.rule));
    m_acknowledge->setText(tr("Acknowledge"));
    m_acknowledge->setToolTip(tr("Somebody knows: no reminders (A)"));
    m_acknowledge->setAccessibleName(tr("Acknowledge %1").arg(title));
    m_acknowledge->setVisible(m_event.state != AlertState::Acknowledged && m_event.state != AlertState::Resolved);
    m_snooze->setText(tr("Snooze…"));
    m_snooze->setToolTip(tr("Silent until a time (S)"));
    m_snooze->setAccessibleName(tr("Snooze %1").arg(title));
    m_mute->setText(tr("Mute rule…"));
    m_mute->setToolTip(tr("Nothing of this rule is told until a time (M)"));
    m_mute->setAccessibleName(tr("Mute the rule %1").arg(m_event.rule));
    m_details->setToolTip(tr("Details and deliveries (Enter)"));
    m_details->setAccessibleName(tr("Details of %1").arg(title));
    showAge(m_desk.clock().now());
}

void AlertRow::showAge(Instant now)
{
    QStringList facts{AlertText::when(m_event, now)};
    if (!m_event.value.isEmpty()) {
        facts.prepend(m_event.value);
    }
    const QString delivered = AlertText::deliveries(m_event);
    if (!delivered.isEmpty()) {
        facts += delivered;
    }
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    QString why;
    if (m_event.state == AlertState::Suppressed) {
        why = alertSuppressionText(m_event.suppressedBy);
    } else if (m_event.state == AlertState::Snoozed && m_event.snoozedUntil) {
        why = tr("Snoozed %1").arg(AlertText::until(*m_event.snoozedUntil, now));
    } else if (m_event.state == AlertState::Acknowledged && m_event.acknowledged) {
        why = tr("Acknowledged %1").arg(Text::age(*m_event.acknowledged, now));
    } else if (m_event.state == AlertState::Flapping) {
        why = tr("It comes and goes too often to tell each time");
    }
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    setAccessibleName(
        QStringLiteral("%1: %2, %3")
            .arg(AlertText::severity(m_event.severity), m_title->text(), AlertText::state(m_event.state)));
    setAccessibleDescription(m_event.text + QStringLiteral(" ") + m_facts->text());
}

void AlertRow::snooze()
{
    auto *picker = new UntilPicker(m_theme, tr("Snooze this alert for"), m_desk.clock().now(), this);
    connect(picker, &UntilPicker::chosen, this, [this](Instant until) { m_desk.alerts().snooze(m_event.id, until); });
    picker->showAt(m_snooze->mapToGlobal(QPoint(0, m_snooze->height() + 2)));
}

void AlertRow::mute()
{
    auto *picker = new UntilPicker(m_theme, tr("Mute “%1” for").arg(m_event.rule), m_desk.clock().now(), this);
    connect(picker, &UntilPicker::chosen, this,
            [this](Instant until) { m_desk.alerts().muteRule(m_event.rule, until); });
    picker->showAt(m_mute->mapToGlobal(QPoint(0, m_mute->height() + 2)));
}

void AlertRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_A:
        m_desk.alerts().acknowledge(m_event.id);
        return;
    case Qt::Key_S:
        snooze();
        return;
    case Qt::Key_M:
        mute();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT detailsAsked(m_event);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const QList<AlertRow *> rows = window()->findChildren<AlertRow *>();
        const bool down = event->key() == Qt::Key_Down;
        AlertRow *next = nullptr;
        const int here = mapTo(window(), QPoint()).y();
        int best = 0;
        for (AlertRow *row : rows) {
            const int away = row->mapTo(window(), QPoint()).y() - here;
            const bool fits = row->isVisible() && (down ? away > 0 : away < 0);
            if (fits && (next == nullptr || std::abs(away) < best)) {
                next = row;
                best = std::abs(away);
            }
        }
        if (next != nullptr) {
            next->setFocus(Qt::TabFocusReason);
        }
        return;
    }
    default:
        QWidget::keyPressEvent(event);
    }
}

void AlertRow::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT detailsAsked(m_event);
}

void AlertRow::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void AlertRow::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void AlertRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colors().grid);
    const bool open = m_event.state == AlertState::Firing || m_event.state == AlertState::Flapping;
    if (open) {
        const QRect bar(isRightToLeft() ? width() - 3 : 0, space::s, 3, height() - 2 * space::s);
        painter.fillRect(bar, m_theme.state(toneOf(m_event.severity)));
    }
    if (hasFocus()) {
        paintFocus(painter, QRectF(rect()).adjusted(2, 1, -2, -2), m_theme, Theme::controlRadius);
    }
}

} // namespace aigo
