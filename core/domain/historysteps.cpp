// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/historysteps.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Milliseconds, 19> fineSteps{1s,    2s,    5s,    10s, 15s, 30s, 1min, 2min, 5min, 10min,
                                                 15min, 20min, 30min, 1h,  2h,  3h,  4h,   6h,   12h};

Instant floorTo(Instant at, Milliseconds step)
{
    const qint64 ms = toMs(at);
    const qint64 over = ((ms % step.count()) + step.count()) % step.count();
    return fromMs(ms - over);
}

std::vector<Instant> bordersOf(Instant from, Instant to, Milliseconds step, std::size_t most,
                               const std::function<Milliseconds(Instant)> &least)
{
    std::vector<Instant> borders{floorTo(from, std::max(step, least(from)))};
    while (borders.back() < to && borders.size() <= most + 1) {
        const Instant at = borders.back();
        const Milliseconds length = std::max(step, least(at));
        borders.push_back(floorTo(at, length) + length);
    }
    return borders;
}

} // namespace

std::vector<Instant> historyBorders(Instant from, Instant to, int points,
                                    const std::function<Milliseconds(Instant)> &least)
{
    if (from >= to) {
        return {};
    }
    if (points <= 1) {
        return {from, to};
    }
    const auto most = static_cast<std::size_t>(points);
    const Milliseconds wanted = (to - from) / points;
    for (const Milliseconds step : fineSteps) {
        if (step < wanted) {
            continue;
        }
        std::vector<Instant> borders = bordersOf(from, to, step, most, least);
        if (borders.size() <= most + 1) {
            return borders;
        }
    }
    for (qint64 days = std::max<qint64>(wanted / 24h, 1);; ++days) {
        std::vector<Instant> borders = bordersOf(from, to, days * 24h, most, least);
        if (borders.size() <= most + 1) {
            return borders;
        }
    }
}

} // namespace aigo
