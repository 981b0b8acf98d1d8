// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/stripsscene.h"

#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::StripsScene)
};

constexpr int nameHeight = 18;
constexpr int barHeight = 16;
constexpr int rowStep = nameHeight + barHeight + 8;

double heightOf(State state)
{
    switch (state) {
    case State::Operational:
    case State::Maintenance:
        return barHeight;
    case State::Degraded:
        return barHeight * 0.75;
    case State::Down:
        return barHeight * 0.5;
    case State::Unknown:
        break;
    }
    return 4;
}

QString noteFor(const std::vector<SceneLine> &rows)
{
    for (const SceneLine &row : rows) {
        if (row.history && !row.history->segments.empty()) {
            const auto &segments = row.history->segments;
            const HistoryPoint &one = segments[segments.size() / 2];
            return Words::tr("%1 a segment").arg(Text::span(one.to - one.from));
        }
    }
    return {};
}

} // namespace

State stateOf(const HistoryPoint &segment)
{
    const Availability &time = segment.time;
    return time.down.count() > 0          ? State::Down
           : time.slow.count() > 0        ? State::Degraded
           : time.up.count() > 0          ? State::Operational
           : time.maintenance.count() > 0 ? State::Maintenance
                                          : State::Unknown;
}

StripsScene::StripsScene(const SceneFrame &frame, std::vector<SceneLine> rows)
    : TimeScene(Words::tr("Availability"), noteFor(rows), frame.from, frame.to)
    , m_rows(std::move(rows))
{}

int StripsScene::height() const
{
    return rowStep * std::max(1, static_cast<int>(m_rows.size())) - 4;
}

QRectF StripsScene::plot(const QSizeF &size) const
{
    return {left, 0, std::max(10.0, size.width() - left - right), size.height()};
}

std::optional<int> StripsScene::seriesAt(const QPointF &place, const QSizeF &size) const
{
    Q_UNUSED(size)
    const int row = static_cast<int>(place.y()) / rowStep;
    return place.y() >= 0 && row < static_cast<int>(m_rows.size()) ? std::optional(row) : std::nullopt;
}

void StripsScene::paint(QPainter &painter, const QSizeF &size, const Theme &theme) const
{
    const QRectF area = plot(size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double y = 0;
    for (const SceneLine &row : m_rows) {
        const auto whole = row.history ? row.history->whole : std::nullopt;
        const auto share = whole ? whole->time.share() : std::nullopt;
        const QString figure = share ? Text::percent(*share) : Text::missing();
        const QString coverage =
            whole ? Words::tr("%1 of the time looked at").arg(Text::percent(whole->time.coverage(), 0)) : QString();
        const QRectF line(area.left(), y, area.width(), nameHeight);
        painter.setFont(theme.font(TextRole::BodyStrong));
        painter.setPen(share ? theme.colors().text : theme.colors().faint);
        paintFigures(painter, QRectF(area.right() + 4, y + nameHeight - 1, right - 8, barHeight).toAlignedRect(),
                     figure);
        painter.setFont(theme.font(TextRole::Caption));
        painter.setPen(theme.colors().faint);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, coverage);
        const double said = QFontMetricsF(painter.font()).horizontalAdvance(coverage) + 2;
        painter.setFont(theme.font(TextRole::Control));
        painter.setPen(row.chosen ? theme.colors().text : theme.colors().muted);
        paintSwatch(painter, QRectF(area.left(), y, 12, nameHeight).toAlignedRect(), row.colour, 8);
        const double room = std::max(20.0, area.width() - said - 28);
        painter.drawText(QRectF(area.left() + 14, y, room, nameHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(row.name, Qt::ElideRight, static_cast<int>(room)));
        const double ground = y + nameHeight + barHeight;
        painter.setPen(Qt::NoPen);
        for (const HistoryPoint &segment : row.history ? row.history->segments : std::vector<HistoryPoint>{}) {
            const double x1 = std::max(xOf(segment.from, area), area.left());
            const double x2 = std::min(xOf(segment.to, area), area.right());
            if (x2 <= area.left() || x1 >= area.right() || segment.from >= to()) {
                continue;
            }
            const State state = stateOf(segment);
            const double height = heightOf(state);
            painter.setBrush(state == State::Unknown ? theme.colors().hairline : theme.state(state));
            const double gap = x2 - x1 > 4 ? 1.5 : 0.5;
            painter.drawRoundedRect(QRectF(x1, ground - height, std::max(1.0, x2 - x1 - gap), height), 1.5, 1.5);
        }
        y += rowStep;
    }
    painter.restore();
}

} // namespace aigo
