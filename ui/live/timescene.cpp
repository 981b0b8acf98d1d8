// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/timescene.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

constexpr int top = 12;
constexpr int bottom = 26;
constexpr double roomForTime = 76;
constexpr int titleHeight = 16;

} // namespace

TimeScene::TimeScene(QString title, QString note, Instant from, Instant to)
    : m_title(std::move(title))
    , m_note(std::move(note))
    , m_from(from)
    , m_to(std::max(to, from + Milliseconds(1)))
{}

QRectF TimeScene::plot(const QSizeF &size) const
{
    return {left, top, std::max(10.0, size.width() - left - right), std::max(10.0, size.height() - top - bottom)};
}

std::vector<ReadoutRow> TimeScene::readout(Instant at) const
{
    Q_UNUSED(at)
    return {};
}

std::vector<std::pair<QPointF, QColor>> TimeScene::dots(Instant at, const QSizeF &size) const
{
    Q_UNUSED(at)
    Q_UNUSED(size)
    return {};
}

std::optional<int> TimeScene::seriesAt(const QPointF &place, const QSizeF &size) const
{
    Q_UNUSED(place)
    Q_UNUSED(size)
    return std::nullopt;
}

double TimeScene::xOf(Instant at, const QRectF &plot) const
{
    return plot.left() +
           static_cast<double>((at - m_from).count()) / static_cast<double>((m_to - m_from).count()) * plot.width();
}

Instant TimeScene::timeAt(double x, const QRectF &plot) const
{
    const double share = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
    return m_from + Milliseconds(static_cast<qint64>(share * static_cast<double>((m_to - m_from).count())));
}

void TimeScene::paintTimes(QPainter &painter, const QRectF &plot, const Theme &theme) const
{
    painter.setFont(theme.font(TextRole::Caption));
    const int most = std::max(2, static_cast<int>(plot.width() / roomForTime));
    for (const TimeTick &tick : timeAxis(m_from, m_to, most)) {
        const double x = xOf(tick.at, plot);
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(tick.text) + 2;
        if (x - width / 2 < plot.left() - left || x + width / 2 > plot.right() + right) {
            continue;
        }
        painter.fillRect(QRectF(std::round(x), plot.bottom(), 1, 4), theme.colors().hairline);
        painter.setPen(theme.colors().faint);
        painter.drawText(QRectF(x - width / 2, plot.bottom() + 5, width, 18), Qt::AlignCenter, tick.text);
    }
}

/// Titles stand at the top of their bands, one beneath the other where two would meet, and only where there is room.
void TimeScene::paintBands(QPainter &painter, const QRectF &plot, const Theme &theme,
                           const std::vector<TimeBand> &bands, bool titles) const
{
    painter.save();
    painter.setFont(theme.font(TextRole::Caption));
    const QFontMetricsF metrics(painter.font());
    std::vector<double> ends; // of each line of titles
    for (const TimeBand &band : bands) {
        const double x1 = std::max(xOf(band.from, plot), plot.left());
        const double x2 = std::min(std::max(xOf(band.to, plot), x1 + 1), plot.right());
        if (x1 >= plot.right() || x2 <= plot.left()) {
            continue;
        }
        QColor tint = theme.state(band.state);
        tint.setAlphaF(band.ours ? 0.20F : 0.13F);
        painter.fillRect(QRectF(x1, plot.top(), x2 - x1, plot.height()), tint);
        if (band.ours) {
            painter.fillRect(QRectF(x1, plot.top(), x2 - x1, 2), theme.state(band.state));
        }
        if (!titles || band.title.isEmpty()) {
            continue;
        }
        const double room = std::min(std::max(x2 - x1 - 8, 240.0), plot.width() / 2);
        const QString words = metrics.elidedText(band.title, Qt::ElideRight, room);
        const double width = metrics.horizontalAdvance(words);
        const double begin = std::min(x1 + 5, plot.right() - width - 5); // at the end of the time to its left
        const auto line = std::find_if(ends.begin(), ends.end(), [begin](double end) { return end + 6 < begin; });
        const auto index = static_cast<double>(line - ends.begin());
        if (plot.top() + (index + 1) * titleHeight > plot.top() + plot.height() / 3) {
            continue;
        }
        if (line == ends.end()) {
            ends.push_back(begin + width);
        } else {
            *line = begin + width;
        }
        painter.setPen(theme.stateText(band.state));
        painter.drawText(QRectF(begin, plot.top() + 3 + index * titleHeight, width + 2, titleHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, words);
    }
    painter.restore();
}

} // namespace aigo
