// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/histogram.h"

#include "core/domain/bytes.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace aigo {

namespace {

constexpr int stepBits = 6;
constexpr int steps = 1 << stepBits; ///< buckets to a doubling
constexpr int bucketCount = (63 - stepBits) * steps + steps;
/// So many values that adding them up cannot overflow.
constexpr quint64 mostValues = quint64{1} << 48;

/// The values below 2 * steps stand alone; above, the leading bit and the six after it make the bucket.
int bucketOf(qint64 value)
{
    const auto bits = static_cast<quint64>(std::max<qint64>(value, 0));
    const int shift = std::max(0, static_cast<int>(std::bit_width(bits)) - 1 - stepBits);
    return shift * steps + static_cast<int>(bits >> shift);
}

/// The middle of the bucket.
qint64 valueOf(int bucket)
{
    if (bucket < 2 * steps) {
        return bucket;
    }
    const int shift = bucket / steps - 1;
    const qint64 low = static_cast<qint64>(bucket - shift * steps) << shift;
    return low + (qint64{1} << (shift - 1));
}

} // namespace

void Histogram::addTo(int bucket, quint64 count)
{
    if (m_counts.empty()) {
        m_first = bucket;
    }
    if (bucket < m_first) {
        m_counts.insert(m_counts.begin(), static_cast<std::size_t>(m_first - bucket), 0);
        m_first = bucket;
    }
    const auto index = static_cast<std::size_t>(bucket - m_first);
    if (index >= m_counts.size()) {
        m_counts.resize(index + 1);
    }
    m_counts[index] += count;
    m_count += count;
}

void Histogram::add(qint64 value, quint64 count)
{
    if (count > 0) {
        addTo(bucketOf(value), count);
    }
}

void Histogram::merge(const Histogram &other)
{
    for (std::size_t i = other.m_counts.size(); i-- > 0;) {
        if (other.m_counts[i] > 0) {
            addTo(other.m_first + static_cast<int>(i), other.m_counts[i]);
        }
    }
}

void Histogram::clear()
{
    m_counts.clear();
    m_count = 0;
}

std::optional<qint64> Histogram::quantile(double share) const
{
    if (m_count == 0) {
        return std::nullopt;
    }
    const double wanted = std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_count));
    const auto rank = std::clamp<quint64>(static_cast<quint64>(wanted), 1, m_count);
    quint64 passed = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        passed += m_counts[i];
        if (passed >= rank) {
            return valueOf(m_first + static_cast<int>(i));
        }
    }
    return std::nullopt;
}

bool Histogram::operator==(const Histogram &other) const
{
    if (m_count != other.m_count) {
        return false;
    }
    const auto at = [](const Histogram &one, int bucket) {
        const int index = bucket - one.m_first;
        return index < 0 || index >= static_cast<int>(one.m_counts.size())
                   ? quint64{0}
                   : one.m_counts[static_cast<std::size_t>(index)];
    };
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const int bucket = m_first + static_cast<int>(i);
        if (m_counts[i] != at(other, bucket)) {
            return false;
        }
    }
    return true; // the same number in all, and the same in each of ours
}

// The number of buckets that hold something; of each the gap to the one before and its count in one number where the
// count is below 4 (most are in an hour's histogram), else the count after it.
void Histogram::write(codec::Writer &writer) const
{
    writer.number(
        static_cast<quint64>(std::count_if(m_counts.begin(), m_counts.end(), [](quint64 n) { return n > 0; })));
    int before = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] == 0) {
            continue;
        }
        const int bucket = m_first + static_cast<int>(i);
        const quint64 small = m_counts[i] < 4 ? m_counts[i] : 0;
        writer.number((static_cast<quint64>(bucket - before) << 2) | small);
        if (small == 0) {
            writer.number(m_counts[i]);
        }
        before = bucket;
    }
}

void Histogram::mergeFrom(codec::Reader &reader)
{
    const qsizetype buckets = reader.count();
    quint64 bucket = 0;
    for (qsizetype i = 0; i < buckets && reader.ok; ++i) {
        const quint64 number = reader.number();
        const quint64 count = (number & 3) != 0 ? number & 3 : reader.number();
        bucket += number >> 2;
        const bool fits = (number >> 2) < bucketCount && bucket < bucketCount && count > 0 && count < mostValues &&
                          m_count + count < mostValues && (i == 0 || (number >> 2) > 0);
        reader.ok = reader.ok && fits;
        if (reader.ok) {
            addTo(static_cast<int>(bucket), count);
        }
    }
}

Histogram Histogram::read(codec::Reader &reader)
{
    Histogram result;
    result.mergeFrom(reader);
    if (!reader.ok) {
        result.clear();
    }
    return result;
}

} // namespace aigo
