// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/samplestatistics.h"

#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

enum class Known { Up, Slow, Down, Nothing };

Known known(Outcome outcome)
{
    switch (finding(outcome)) {
    case Finding::Up:
    case Finding::MyAccount:
        return Known::Up;
    case Finding::Slow:
        return Known::Slow;
    case Finding::Down:
        return Known::Down;
    case Finding::Nothing:
        return Known::Nothing;
    }
    return Known::Nothing;
}

void add(Availability &part, Known what, Milliseconds time)
{
    switch (what) {
    case Known::Slow:
        part.slow += time;
        part.up += time;
        return;
    case Known::Up:
        part.up += time;
        return;
    case Known::Down:
        part.down += time;
        return;
    case Known::Nothing:
        part.unknown += time;
        return;
    }
}

/// Lays the time [from, to) over equal parts of the whole.
class Parts
{
public:
    Parts(Instant from, Instant to, int count)
        : m_from(from)
        , m_to(to)
        , m_parts(static_cast<std::size_t>(std::max(count, 1)))
    {}

    void lay(Known what, Instant from, Instant to)
    {
        from = std::max(from, m_from);
        to = std::min(to, m_to);
        while (from < to) {
            const std::size_t index = partAt(from);
            const Instant end = std::min(to, startOf(index + 1));
            add(m_parts[index], what, end - from);
            from = end;
        }
    }
    std::vector<Availability> take() { return std::move(m_parts); }

private:
    qint64 count() const { return static_cast<qint64>(m_parts.size()); }
    Instant startOf(std::size_t index) const
    {
        return m_from + Milliseconds((m_to - m_from).count() * static_cast<qint64>(index) / count());
    }
    std::size_t partAt(Instant at) const
    {
        auto index = static_cast<std::size_t>((at - m_from).count() * count() / (m_to - m_from).count());
        while (startOf(index + 1) <= at) {
            ++index;
        }
        return std::min(index, m_parts.size() - 1);
    }

    Instant m_from;
    Instant m_to;
    std::vector<Availability> m_parts;
};

} // namespace

bool isMeasured(const Sample &sample)
{
    if (!sample.latency) {
        return false;
    }
    switch (finding(sample.outcome)) {
    case Finding::Up:
    case Finding::Slow:
    case Finding::MyAccount:
        return true;
    case Finding::Down:
    case Finding::Nothing:
        return false;
    }
    return false;
}

Microseconds nearestRank(std::span<Microseconds> values, double share)
{
    const double rank = std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(values.size()));
    const auto index = std::min(values.size() - 1, static_cast<std::size_t>(std::max(rank, 1.0)) - 1);
    const auto nth = values.begin() + static_cast<std::ptrdiff_t>(index);
    std::nth_element(values.begin(), nth, values.end());
    return *nth;
}

LatencyStatistics latencyStatistics(std::span<const Sample> samples)
{
    LatencyStatistics result;
    result.checks = static_cast<int>(samples.size());
    std::vector<Microseconds> values;
    values.reserve(samples.size());
    for (const Sample &sample : samples) {
        if (isMeasured(sample)) {
            values.push_back(*sample.latency);
        }
        result.failed += finding(sample.outcome) == Finding::Down ? 1 : 0;
    }
    result.measured = static_cast<int>(values.size());
    if (!values.empty()) {
        result.p50 = nearestRank(values, 0.50);
    }
    if (result.measured >= samplesForP95) {
        result.p95 = nearestRank(values, 0.95);
    }
    if (result.measured >= samplesForP99) {
        result.p99 = nearestRank(values, 0.99);
    }
    return result;
}

std::optional<double> Availability::share() const
{
    const auto observed = static_cast<double>((up + down).count());
    return observed > 0 ? std::optional(static_cast<double>(up.count()) / observed) : std::nullopt;
}

double Availability::coverage() const
{
    const auto whole = static_cast<double>((up + down + unknown).count());
    return whole > 0 ? static_cast<double>((up + down).count()) / whole : 0;
}

std::vector<Availability> availabilityParts(std::span<const Sample> samples, Instant from, Instant to, int count,
                                            Milliseconds interval)
{
    Parts parts(from, to, count);
    Instant covered = from;
    for (std::size_t i = 0; i < samples.size() && samples[i].at < to; ++i) {
        const Instant begin = samples[i].at;
        const Instant next = i + 1 < samples.size() ? samples[i + 1].at : to;
        const Instant end = std::min(next, begin + 2 * interval);
        parts.lay(Known::Nothing, covered, begin);
        parts.lay(known(samples[i].outcome), begin, end);
        covered = std::max(covered, end);
    }
    parts.lay(Known::Nothing, covered, to);
    return parts.take();
}

Availability availability(std::span<const Sample> samples, Instant from, Instant to, Milliseconds interval)
{
    return availabilityParts(samples, from, to, 1, interval).front();
}

} // namespace aigo
