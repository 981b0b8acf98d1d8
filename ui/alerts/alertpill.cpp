// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/alerts/alertpill.h"

#include "ui/text/alerttext.h"
#include "ui/widgets/painting.h"

#include <QPainter>

namespace aigo {

namespace {
constexpr int glyph = 12;
constexpr int gap = 5;
constexpr int side = 8;
constexpr int pillHeight = 20;
} // namespace

State toneOf(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Critical:
        return State::Down;
    case AlertSeverity::Warning:
        return State::Degraded;
    case AlertSeverity::Info:
        return State::Maintenance;
    }
    return State::Unknown;
}

State toneOf(AlertState state, AlertSeverity severity)
{
    switch (state) {
    case AlertState::Firing:
    case AlertState::Flapping:
        return toneOf(severity);
    case AlertState::Ok:
    case AlertState::Resolved:
        return State::Operational;
    case AlertState::Acknowledged:
        return State::Maintenance;
    case AlertState::Pending:
    case AlertState::Error:
        return State::Degraded;
    case AlertState::Suppressed:
    case AlertState::Snoozed:
    case AlertState::NoData:
        return State::Unknown;
    }
    return State::Unknown;
}

Icon iconOf(AlertState state, AlertSeverity severity)
{
    switch (state) {
    case AlertState::Firing:
        return severity == AlertSeverity::Critical ? Icon::Cross
               : severity == AlertSeverity::Info   ? Icon::Info
                                                   : Icon::Triangle;
    case AlertState::Ok:
    case AlertState::Resolved:
        return Icon::Check;
    case AlertState::Pending:
    case AlertState::Snoozed:
        return Icon::Clock;
    case AlertState::Suppressed:
        return Icon::Moon;
    case AlertState::Acknowledged:
        return Icon::MailOpen;
    case AlertState::Flapping:
        return Icon::Refresh;
    case AlertState::NoData:
        return Icon::Question;
    case AlertState::Error:
        return Icon::Triangle;
    }
    return Icon::Question;
}

Icon iconOf(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Desktop:
        return Icon::Window;
    case ChannelKind::Slack:
    case ChannelKind::Discord:
        return Icon::Send;
    case ChannelKind::Webhook:
        return Icon::Web;
    }
    return Icon::Send;
}

void paintSeverity(QPainter &painter, const QRect &box, AlertSeverity severity, const Theme &theme)
{
    if (severity == AlertSeverity::Info) {
        paintIcon(painter, box, Icon::Info, theme.state(State::Maintenance), std::min(box.width(), box.height()));
        return;
    }
    paintState(painter, box, toneOf(severity), theme);
}

int paintAlertPill(QPainter *painter, const QRect &box, AlertState state, AlertSeverity severity, const Theme &theme)
{
    const QFont font = theme.font(TextRole::CaptionStrong);
    const QString word = AlertText::state(state);
    const int words = QFontMetrics(font).horizontalAdvance(word);
    const int width = words + 2 * side + glyph + gap;
    if (painter == nullptr) {
        return width;
    }
    painter->save();
    const State tone = toneOf(state, severity);
    QRect pill(box.left(), 0, width, pillHeight);
    pill.moveCenter(QPoint(pill.center().x(), box.center().y()));
    paintBox(*painter, pill, theme.stateSoft(tone), theme.stateSoft(tone), pillHeight / 2.0 - 0.5);
    paintIcon(*painter, QRect(pill.left() + side, pill.top(), glyph, pillHeight), iconOf(state, severity),
              theme.stateText(tone), glyph);
    painter->setFont(font);
    painter->setPen(theme.stateText(tone));
    painter->drawText(QRect(pill.left() + side + glyph + gap, pill.top(), words + 2, pillHeight),
                      Qt::AlignVCenter | Qt::AlignLeft, word);
    painter->restore();
    return width;
}

SeverityMark::SeverityMark(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSeverity(m_severity);
}

void SeverityMark::setSeverity(AlertSeverity severity)
{
    m_severity = severity;
    setAccessibleName(AlertText::severity(severity));
    setToolTip(AlertText::severity(severity));
    update();
}

void SeverityMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSeverity(painter, rect().adjusted(1, 1, -1, -1), m_severity, m_theme);
}

AlertPill::AlertPill(const Theme &theme, QWidget *parent)
    : PillLabel(theme, parent)
{}

void AlertPill::setState(AlertState state, AlertSeverity severity)
{
    setState(iconOf(state, severity), toneOf(state, severity), AlertText::state(state));
}

void AlertPill::setState(Icon icon, State tone, const QString &word)
{
    m_icon = icon;
    setTone(tone);
    setText(word);
}

int AlertPill::glyphWidth() const
{
    return glyph + gap;
}

void AlertPill::paintEvent(QPaintEvent *event)
{
    PillLabel::paintEvent(event);
    QPainter painter(this);
    const int left = isRightToLeft() ? width() - side - glyph : side;
    paintIcon(painter, QRect(left, 0, glyph, height()), m_icon, theme().stateText(tone()), glyph);
}

} // namespace aigo
