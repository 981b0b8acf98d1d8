// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/phaserecord.h"

#include "core/domain/ownseries.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr Milliseconds shortestSleep = std::chrono::minutes(1);

} // namespace

std::vector<SeriesPoint> PhaseRecord::take(const QString &target, const CheckResult &check, bool stateChanged,
                                           Milliseconds every)
{
    const Phases &phases = check.phases;
    const bool opened = !phases.reused && (phases.dns || phases.connect || phases.tls);
    if (!opened) {
        return {};
    }
    const auto last = m_last.find(target);
    const bool due = last == m_last.end() || check.at < last->second || check.at - last->second >= apart;
    if (!due && !stateChanged) {
        return {};
    }
    m_last[target] = check.at;
    std::vector<SeriesPoint> points;
    const std::array took{phases.dns, phases.connect, phases.tls, phases.firstByte};
    for (std::size_t i = 0; i < took.size(); ++i) {
        if (took[i]) {
            points.push_back(gaugePoint({target, {}, QString::fromLatin1(phaseMetrics[i]), {}}, check.at,
                                        took[i]->count(), std::max(apart, every)));
        }
    }
    return points;
}

std::vector<SeriesPoint> asleepPoints(Instant from, Instant to)
{
    if (to - from < shortestSleep) {
        return {};
    }
    return {gaugePoint(asleepSeries(), from, Microseconds(to - from).count(), to - from)};
}

} // namespace aigo
