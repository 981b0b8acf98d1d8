// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/instant.h"
#include "core/domain/samplestatistics.h"

#include <QString>
#include <optional>
#include <tuple>
#include <vector>

namespace aigo {

/// Names one series of measurements.
struct SeriesKey
{
    QString target; ///< a provider's slug, a model's id, "endpoint/NAME"
    QString source; ///< empty: measured here; else whose figures these are ("openrouter-endpoints")
    QString metric; ///< empty: checks (outcome, latency, total); "ttft", "uptime", "output_speed", …
    QString part;   ///< of several of a target: the endpoint's own key; usually empty
    bool operator==(const SeriesKey &) const = default;
    bool operator<(const SeriesKey &other) const
    {
        return std::tie(target, source, metric, part) < std::tie(other.target, other.source, other.metric, other.part);
    }
};

/// What is asked of one series: [from, to) in at most so many stretches.
struct HistoryQuestion
{
    SeriesKey key;
    Instant from{};
    Instant to{};
    int points = 1;
};

/// One point of a history: a stretch of time, never a moment. Latencies are of answered checks only; a percentile with
/// too few samples is absent (samplesForP95, samplesForP99).
struct HistoryPoint
{
    Instant from{};
    Instant to{};
    qint64 n = 0;      ///< samples
    qint64 ok = 0;     ///< answered
    qint64 failed = 0; ///< their fault
    Availability time; ///< up, down, unknown, maintenance
    std::optional<Microseconds>
        min; ///< of a gauge: millionths of its unit (uptime: percent; output_speed: tokens a second)
    std::optional<Microseconds> max;
    std::optional<Microseconds> mean;
    std::optional<Microseconds> p50;
    std::optional<Microseconds> p95;
    std::optional<Microseconds> p99;
    bool operator==(const HistoryPoint &) const = default;
};

} // namespace aigo
