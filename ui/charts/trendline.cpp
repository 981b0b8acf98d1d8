// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/trendline.h"

#include <algorithm>
#include <limits>

namespace aigo {

QPolygonF trendLine(const PriceTrend &trend, const QSize &size)
{
    qint64 least = std::numeric_limits<qint64>::max();
    qint64 most = 0;
    for (const PriceTrend::Step &step : trend.steps) {
        if (step.amount) {
            least = std::min(least, step.amount->pico);
            most = std::max(most, step.amount->pico);
        }
    }
    const auto span = static_cast<double>(std::max<qint64>((trend.to - trend.from).count(), 1));
    const auto range = static_cast<double>(std::max<qint64>(most - least, 1));
    const auto xOf = [&](Instant at) { return size.width() * static_cast<double>((at - trend.from).count()) / span; };
    QPolygonF line;
    for (std::size_t i = 0; i < trend.steps.size(); ++i) {
        const PriceTrend::Step &step = trend.steps[i];
        if (!step.amount) {
            line.clear(); // the line is of the price since it is there again
            continue;
        }
        const double y = size.height() * static_cast<double>(most - step.amount->pico) / range;
        line << QPointF(xOf(std::max(step.at, trend.from)), y)
             << QPointF(i + 1 < trend.steps.size() ? xOf(trend.steps[i + 1].at) : size.width(), y);
    }
    return line;
}

} // namespace aigo
