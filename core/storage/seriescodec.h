// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/domain/rollup.h"

#include <QByteArray>
#include <functional>
#include <map>
#include <span>
#include <vector>

/// The bytes of the series' tables. Readers give StoreCorrupt for what no writer of ours wrote, whatever it is, and
/// take memory only in proportion to the bytes.
namespace aigo::seriescodec {

/// Samples and numbers of series that can be written: moments from 1970 to 2242, values below 2^50.
bool fits(const Sample &sample);

/// One sample in the heap, with the number of its series.
struct HeapPoint
{
    qint64 series = 0;
    Sample sample;
    bool operator==(const HeapPoint &) const = default;
};

/// A batch: variable-length integers, each the difference from what the sample before had; some 10 bytes a sample.
QByteArray batch(std::span<const HeapPoint> points);
/// Calls `each` for all of them in order. Also reads the text that the migration to schema 4 made of older samples:
/// "T", then "series at every outcome latency total" with "-" for none, ";" between them.
Status readBatch(const QByteArray &bytes, const std::function<void(const HeapPoint &)> &each);

/// A day of one series in columns: packed time differences, runs of outcomes and intervals, packed latencies, packed
/// differences of the total from them. Samples are in order and all on the day that begins at `start`.
QByteArray chunk(std::span<const Sample> samples, Instant start);
Result<std::vector<Sample>> readChunk(const QByteArray &bytes, Instant start);

/// Sums by their place among others of the same length: the hours of a day, the days of a month.
using Rollups = std::map<int, Rollup>;
QByteArray rollups(const Rollups &rollups, Milliseconds length);
Result<Rollups> readRollups(const QByteArray &bytes, Milliseconds length);
/// Those that `wanted` gives somewhere to be added to; the others are passed over.
Status addRollups(const QByteArray &bytes, Milliseconds length, const std::function<Rollup *(int)> &wanted);

} // namespace aigo::seriescodec
