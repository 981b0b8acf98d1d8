// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/medianline.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace aigo {

std::vector<QList<QPointF>> medianLines(std::span<const Sample> samples, Instant from, Instant to, Milliseconds bucket)
{
    std::vector<QList<QPointF>> lines;
    std::vector<Microseconds> values;
    const qint64 width = std::max<qint64>(bucket.count(), 1);
    const auto before = [](const Sample &sample, Instant at) { return sample.at < at; };
    auto it = std::lower_bound(samples.begin(), samples.end(), from, before);
    qint64 last = -2;
    while (it != samples.end() && it->at <= to) {
        const qint64 place = toMs(it->at) / width;
        values.clear();
        for (; it != samples.end() && it->at <= to && toMs(it->at) / width == place; ++it) {
            if (isMeasured(*it)) {
                values.push_back(*it->latency);
            }
        }
        if (values.empty()) {
            continue;
        }
        if (place != last + 1) {
            lines.emplace_back();
        }
        last = place;
        const double median = static_cast<double>(nearestRank(values, 0.5).count()) / 1000;
        lines.back().append({static_cast<double>(place * width) + static_cast<double>(width) / 2, median});
    }
    return lines;
}

void paintAvailabilityParts(QPainter &painter, const QRectF &box, std::span<const Availability> parts,
                            const Theme &theme)
{
    if (parts.empty()) {
        return;
    }
    struct Look
    {
        QColor colour;
        double height;
        std::vector<QRectF> bars;
    };
    std::array<Look, 5> looks{{{theme.colors().hairline, 0.45, {}},
                               {theme.state(State::Operational), 1, {}},
                               {theme.state(State::Degraded), 0.8, {}},
                               {theme.state(State::Down), 0.6, {}},
                               {theme.state(State::Maintenance), 0.45, {}}}};
    const auto stateOf = [](const Availability &part) {
        return part.down.count() > 0          ? State::Down
               : part.slow.count() > 0        ? State::Degraded
               : part.up.count() > 0          ? State::Operational
               : part.maintenance.count() > 0 ? State::Maintenance
                                              : State::Unknown;
    };
    // On whole pixels of the device, so that every gap is as wide as the others.
    const double ratio = painter.device()->devicePixelRatioF();
    const double step = box.width() / static_cast<double>(parts.size());
    const double gap = step >= 3 ? 1.0 : step * ratio >= 2 ? 1.0 / ratio : 0.0;
    const auto edge = [&](std::size_t i) {
        return std::round((box.left() + step * static_cast<double>(i)) * ratio) / ratio;
    };
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Look &look = looks.at(static_cast<std::size_t>(stateOf(parts[i])));
        const double height = std::round(box.height() * look.height);
        look.bars.emplace_back(edge(i), box.bottom() - height, edge(i + 1) - edge(i) - gap, height);
    }
    painter.save();
    painter.setPen(Qt::NoPen);
    for (const Look &look : looks) {
        painter.setBrush(look.colour);
        painter.drawRects(look.bars.data(), static_cast<int>(look.bars.size()));
    }
    painter.restore();
}

} // namespace aigo
