// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"

#include <QList>
#include <QPointF>
#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// Turns stored samples into what a chart of so many pixels can show: pure, linear in the samples of the range. A
/// point's x is milliseconds since 1970, its y milliseconds of latency.

/// A time no line crosses: `failed` where a failed or offline check lies in it, else nobody looked (asleep, closed).
struct LatencyGap
{
    Instant from{};
    Instant to{};
    bool failed = false;
    bool operator==(const LatencyGap &) const = default;
};

/// The checks of one column that gave no line, as one mark on the base line.
struct LatencyMark
{
    Instant at{};                       ///< the first of them
    Finding finding = Finding::Nothing; ///< the worst: Down, then MyAccount, then Nothing
    int count = 0;
    bool operator==(const LatencyMark &) const = default;
};

struct LatencyLines
{
    std::vector<QList<QPointF>> lines; ///< each unbroken, in the order of time; one point is a line too
    std::vector<LatencyGap> gaps;      ///< those at least a column wide
    std::vector<LatencyMark> marks;    ///< at most one a column
    qsizetype points() const;
};

/// Columns of two pixels; a column gives its lowest and highest sample, so the line never has more points than pixels
/// (but for one neighbour outside either edge) and no peak is lost. In a column where the line breaks the part before
/// and the part after give their highest. The line breaks where two samples are more than 2.5 intervals apart or a
/// failed or offline check lies between.
LatencyLines decimate(std::span<const Sample> samples, Instant from, Instant to, int pixels, Milliseconds interval);

struct BandPoint
{
    Instant at{}; ///< the middle of its bucket
    double p5 = 0;
    double p50 = 0;
    double p95 = 0;
    int n = 0;
};

/// The width of the buckets in which at least 20 checks fall when all goes well, or none where the range has room for
/// fewer than 24 such buckets: then the single checks are the better picture.
std::optional<Milliseconds> bandBucket(Instant from, Instant to, Milliseconds interval);

/// Percentiles of each bucket (aligned to multiples of its width since 1970, so that they stay put while time goes on)
/// that has 20 samples or more, as unbroken stretches.
std::vector<std::vector<BandPoint>> percentileBands(std::span<const Sample> samples, Instant from, Instant to,
                                                    Milliseconds bucket);

} // namespace aigo
