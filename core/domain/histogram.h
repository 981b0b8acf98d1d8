// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <optional>
#include <vector>

namespace aigo {

namespace codec {
class Reader;
class Writer;
} // namespace codec

/// Counts of values (microseconds, or a gauge's millionths) in buckets that grow with the value: 64 to each doubling,
/// one each below 128. A quantile is at most 1/128 (0.8 %) off the value that nearest rank over the raw values gives,
/// and exact below 128. Merging adds counts, so it is exact: the order and the grouping of what was merged do not
/// matter. What is negative counts as 0. At most 3,712 buckets, however many values. Pure; any thread.
class Histogram
{
public:
    static constexpr double relativeError = 1.0 / 128;

    void add(qint64 value, quint64 count = 1);
    void merge(const Histogram &other);
    void clear();

    quint64 count() const { return m_count; }
    /// The value that at least `share` (0..1) of the values do not pass; nullopt where there are none.
    std::optional<qint64> quantile(double share) const;
    /// Forgets nothing, counts nothing twice: equal where the same values went in.
    bool operator==(const Histogram &other) const;

    /// Compact: gaps between the buckets that hold something, and their counts.
    void write(codec::Writer &writer) const;
    /// What `write` wrote; of anything else the reader is not ok afterwards and the histogram empty.
    static Histogram read(codec::Reader &reader);
    /// Adds what `write` wrote to this one, without the intermediate; not ok: as it was, or in part.
    void mergeFrom(codec::Reader &reader);

private:
    int m_first = 0; ///< the bucket of m_counts[0]
    std::vector<quint64> m_counts;
    quint64 m_count = 0;

    void addTo(int bucket, quint64 count);
};

} // namespace aigo
