// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"

#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// What a provider's incidents add up to: how often, how long until they are repaired, how late they say it. Pure. What
/// is not known is absent, never 0; with too few of them a figure is absent, too.

inline constexpr int repairsForMedian = 3;
inline constexpr int repairsForP90 = 10;

/// Incidents of one side (theirs, or measured here) in a stretch of time, announced maintenance left out.
struct RepairFigures
{
    int count = 0;                      ///< that touch the time
    int open = 0;                       ///< of those: not over
    int repaired = 0;                   ///< of those: with a known beginning and end
    std::optional<Milliseconds> median; ///< time to repair; of repairsForMedian or more
    std::optional<Milliseconds> p90;    ///< of repairsForP90 or more
    /// Time in which one or more of them lasted, within the stretch; none where there was none: nobody may have looked.
    std::optional<Milliseconds> total;
    bool operator==(const RepairFigures &) const = default;
};

struct RepairHistory
{
    RepairFigures theirs; ///< as they say; what they call harmless (Severity::None) is no time of trouble
    RepairFigures ours;   ///< as measured here
    int told = 0;         ///< of theirs: for how many our first failure is known, too
    std::optional<Milliseconds> medianLag; ///< of those, where they are repairsForMedian or more
    bool operator==(const RepairHistory &) const = default;
};

/// Of the incidents of one provider, in any order, those that touch [from, now].
RepairHistory repairHistory(std::span<const Incident> incidents, Instant from, Instant now);

/// When an incident ends: resolved, else the announced end of a maintenance, else it goes on until `now`.
Instant endOf(const Incident &incident, Instant now);

/// An incident of ours and one of theirs at the same provider that overlap, this much more or less, are one trouble.
inline constexpr Milliseconds joinWithin{30 * 60'000};

/// For each incident the number of the trouble it belongs to; those of one number are joined. One of theirs that
/// touches no watched component stays alone.
std::vector<int> troubles(std::span<const Incident> incidents, Instant now);

} // namespace aigo
