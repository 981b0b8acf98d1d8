// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/storage/seriesstore.h"

#include <map>
#include <vector>

namespace aigo {

/// Where the time of checks went, as gauge series of their target: "dns", "connect", "tls" and "first_byte", in
/// microseconds. Only of checks that opened a connection of their own, and only now and then: at most every half
/// an hour and whenever a state changes, which keeps what a check takes on the disk under its bound. Pure.
class PhaseRecord
{
public:
    static constexpr Milliseconds apart{30 * 60'000};

    /// What is to be stored of this check; `every` is about how often a connection of its own is opened.
    std::vector<SeriesPoint> take(const QString &target, const CheckResult &check, bool stateChanged,
                                  Milliseconds every);

private:
    std::map<QString, Instant> m_last; ///< by target
};

/// The machine stood still (suspended, or the clock jumped) in [from, to]: one point at its begin, in microseconds, of
/// a series that is of no target. Charts name their gaps by it. None where it was too short to be seen.
std::vector<SeriesPoint> asleepPoints(Instant from, Instant to);

} // namespace aigo
