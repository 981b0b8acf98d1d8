// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/histogram.h"
#include "core/domain/samplestatistics.h"
#include "core/domain/series.h"

#include <span>

namespace aigo {

/// What a stretch of a series comes to: an hour, a day, a point of a chart. Merging is exact and in any order; of
/// percentiles the histogram is kept, never an average. Values are microseconds, of a gauge millionths of its unit.
/// Pure; any thread.
struct Rollup
{
    qint64 n = 0;      ///< samples
    qint64 ok = 0;     ///< answered, whoever's key it was
    qint64 failed = 0; ///< their fault
    Availability time;
    qint64 min = 0; ///< of the values; 0 where there are none
    qint64 max = 0;
    qint64 sum = 0;
    Histogram values; ///< of answered samples only

    void add(const Sample &sample); ///< its count and value; time is laid by availabilityBetween
    void merge(const Rollup &other);
    bool operator==(const Rollup &) const = default;

    /// `length` is that of the stretch: the time that is nothing else was up, and is not written.
    void write(codec::Writer &writer, Milliseconds length) const;
    /// Adds what `write` wrote; what cannot have been written by it makes the reader not ok.
    void mergeFrom(codec::Reader &reader, Milliseconds length);
};

/// With the percentiles that so many samples allow.
HistoryPoint pointOf(const Rollup &rollup, Instant from, Instant to);
/// Of single samples: the percentiles are exact, and no histogram is made.
HistoryPoint pointOf(std::span<const Sample> samples, const Availability &time, Instant from, Instant to);

} // namespace aigo
