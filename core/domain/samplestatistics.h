// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"

#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// What may be said of a provider from its stored samples. Pure; samples are in the order of time. Percentiles are by
/// nearest rank over the raw samples, never averaged; failures are no latencies.

/// Whether a sample has a latency that a line and a percentile may use: the provider answered, whoever's key it was.
bool isMeasured(const Sample &sample);

/// The value that at least `share` (0..1) of the values do not pass. `values` is reordered; not empty.
Microseconds nearestRank(std::span<Microseconds> values, double share);

/// With too few samples a percentile is hidden: p50 needs one, p95 20, p99 100.
inline constexpr int samplesForP95 = 20;
inline constexpr int samplesForP99 = 100;

struct LatencyStatistics
{
    int checks = 0;   ///< all of them
    int measured = 0; ///< those with a latency
    int failed = 0;   ///< the provider did not answer as it should
    std::optional<Microseconds> p50;
    std::optional<Microseconds> p95;
    std::optional<Microseconds> p99;
};
LatencyStatistics latencyStatistics(std::span<const Sample> samples);

/// A stretch of time: [from, to).
struct TimeSpan
{
    Instant from{};
    Instant to{};
    bool operator==(const TimeSpan &) const = default;
};

/// Time by what was known of the provider. A finding holds until the next sample, at most for twice the sample's
/// `every`; beyond that it is unknown (asleep, offline, closed). A rejected key is an answer, so the provider was up.
struct Availability
{
    Milliseconds up{};
    Milliseconds slow{}; ///< of `up`
    Milliseconds down{};
    Milliseconds unknown{};
    Milliseconds maintenance{}; ///< announced; whatever was found meanwhile

    /// up / (up + down); nullopt where nothing was observed.
    std::optional<double> share() const;
    /// Observed part of the time outside of maintenance, 0..1.
    double coverage() const;
    Availability &operator+=(const Availability &other);
    bool operator==(const Availability &) const = default;
};

struct AvailabilityRules
{
    std::vector<TimeSpan> maintenance; ///< in any order; they may overlap
    Confirmations confirmations;
};

/// What holds from each sample on, with the verdict that came later: failures that an answer ended before they were
/// confirmed are no downtime (`Up`), confirmed ones are `Down` from the first of them to the first answer of the
/// confirmed recovery. Failures at the end that nothing has decided yet count as not confirmed. Offline and our own
/// mistakes are `Nothing` and neither confirm nor end anything.
std::vector<Finding> finalFindings(std::span<const Sample> samples, Confirmations confirmations = {});

/// Samples in the order of time. Some from before `from` and after `to` decide what holds at both ends.
Availability availability(std::span<const Sample> samples, Instant from, Instant to,
                          const AvailabilityRules &rules = {});
/// The same for `count` equal parts of the time.
std::vector<Availability> availabilityParts(std::span<const Sample> samples, Instant from, Instant to, int count,
                                            const AvailabilityRules &rules = {});
/// The same for stretches that follow each other: from borders[i] to borders[i + 1].
std::vector<Availability> availabilityBetween(std::span<const Sample> samples, std::span<const Instant> borders,
                                              const AvailabilityRules &rules = {});

} // namespace aigo
