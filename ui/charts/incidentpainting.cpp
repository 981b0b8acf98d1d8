// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/incidentpainting.h"

#include "ui/widgets/painting.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace aigo {

namespace {

State stateOf(const IncidentLook &look)
{
    if (look.maintenance || look.severity == Severity::Maintenance) {
        return State::Maintenance;
    }
    return look.severity == Severity::Major || look.severity == Severity::Critical ? State::Down
           : look.severity == Severity::Minor                                      ? State::Degraded
                                                                                   : State::Unknown;
}

/// Of the whole height.
double shareOf(const IncidentLook &look)
{
    switch (look.severity) {
    case Severity::None:
        return 0.35;
    case Severity::Unknown:
    case Severity::Minor:
        return 0.6;
    case Severity::Major:
        return 0.8;
    case Severity::Critical:
    case Severity::Maintenance:
        return 1;
    }
    return 1;
}

void paintHatching(QPainter &painter, const QPainterPath &shape, const QRectF &box, QColor colour)
{
    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.setPen(QPen(colour, 1));
    constexpr double step = 5;
    for (double x = box.left() - box.height(); x < box.right(); x += step) {
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    }
    painter.restore();
}

} // namespace

void paintIncidentBar(QPainter &painter, const QRectF &box, const IncidentLook &look, const Theme &theme)
{
    const State state = stateOf(look);
    const double height = std::max(4.0, box.height() * (state == State::Maintenance ? 1 : shareOf(look)));
    const QRectF shown(box.left(), box.bottom() - height, box.width(), height);
    QPainterPath shape;
    shape.addRoundedRect(shown.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = theme.state(state);
    if (state == State::Maintenance) {
        painter.fillPath(shape, theme.stateSoft(state));
        paintHatching(painter, shape, shown, colour);
        painter.strokePath(shape, QPen(colour, 1));
    } else {
        // The line around it keeps neighbours apart.
        painter.fillPath(shape, colour);
        painter.strokePath(shape, QPen(theme.colors().card, 1));
    }
    painter.restore();
}

void paintReadoutBox(QPainter &painter, const QRect &subject, const QRect &room, const QStringList &lines,
                     const Theme &theme)
{
    const QFont strong = theme.font(TextRole::CaptionStrong);
    const QFont plain = theme.font(TextRole::Caption);
    const int most = std::max(120, std::min(360, room.width() - 2 * space::s));
    int width = QFontMetrics(strong).horizontalAdvance(lines.value(0));
    for (qsizetype i = 1; i < lines.size(); ++i) {
        width = std::max(width, QFontMetrics(plain).horizontalAdvance(lines[i]));
    }
    constexpr int lineHeight = 17;
    QRect box(0, 0, std::min(width, most) + 2 * space::m + space::s,
              static_cast<int>(lines.size()) * lineHeight + 2 * space::s - 2);
    const int right = subject.right() + space::s;
    box.moveLeft(right + box.width() <= room.right() ? right : subject.left() - space::s - box.width());
    box.moveLeft(std::clamp(box.left(), room.left(), std::max(room.left(), room.right() - box.width())));
    box.moveTop(std::clamp(subject.center().y() - box.height() / 2, room.top(),
                           std::max(room.top(), room.bottom() - box.height())));
    paintBox(painter, box, theme.colors().card, theme.colors().control, Theme::controlRadius);
    QRect line(box.left() + space::m, box.top() + space::s - 1, box.width() - 2 * space::m, lineHeight);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.setFont(i == 0 ? strong : plain);
        painter.setPen(i == 0 ? theme.colors().text : theme.colors().muted);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(lines[i], Qt::ElideRight, line.width()));
        line.translate(0, lineHeight);
    }
}

} // namespace aigo
