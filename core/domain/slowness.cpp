// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/slowness.h"

#include <algorithm>

namespace aigo {

std::optional<Microseconds> slowAbove(const LatencyStatistics &lastWeek, std::optional<Microseconds> set)
{
    constexpr Microseconds margin{100'000};
    if (set || !lastWeek.p95) {
        return set;
    }
    return std::max(*lastWeek.p95 * 2, *lastWeek.p95 + margin);
}

bool isSlow(std::optional<Microseconds> latency, std::optional<Microseconds> above)
{
    return latency && above && *latency > *above;
}

CheckResult againstBaseline(CheckResult check, std::optional<Microseconds> above)
{
    if (check.outcome == Outcome::Ok && isSlow(check.phases.firstByte, above)) {
        check.outcome = Outcome::Slow;
    }
    return check;
}

} // namespace aigo
