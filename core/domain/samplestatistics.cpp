// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/samplestatistics.h"

#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

Milliseconds &partOf(Availability &time, Finding what)
{
    switch (what) {
    case Finding::Up:
    case Finding::Slow:
    case Finding::MyAccount:
        return time.up;
    case Finding::Down:
        return time.down;
    case Finding::Nothing:
        return time.unknown;
    }
    return time.unknown;
}

/// Sorted, and none touches another.
std::vector<TimeSpan> joined(std::vector<TimeSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const TimeSpan &a, const TimeSpan &b) { return a.from < b.from; });
    std::vector<TimeSpan> result;
    for (const TimeSpan &span : spans) {
        if (span.from >= span.to) {
            continue;
        }
        if (!result.empty() && span.from <= result.back().to) {
            result.back().to = std::max(result.back().to, span.to);
        } else {
            result.push_back(span);
        }
    }
    return result;
}

/// Lays time over the stretches between borders, from the first to the last without a hole.
class Layers
{
public:
    Layers(std::span<const Instant> borders, std::vector<TimeSpan> maintenance)
        : m_borders(borders)
        , m_maintenance(std::move(maintenance))
        , m_at(borders.front())
        , m_parts(borders.size() - 1)
    {}

    /// What is known from where the last ended up to `to`.
    void lay(Finding what, Instant to)
    {
        to = std::min(to, m_borders.back());
        while (m_at < to) {
            while (m_borders[m_part + 1] <= m_at) {
                ++m_part;
            }
            while (m_window < m_maintenance.size() && m_maintenance[m_window].to <= m_at) {
                ++m_window;
            }
            Instant end = std::min(to, m_borders[m_part + 1]);
            bool maintained = false;
            if (m_window < m_maintenance.size()) {
                const TimeSpan &window = m_maintenance[m_window];
                maintained = window.from <= m_at;
                end = std::min(end, maintained ? window.to : window.from);
            }
            Availability &part = m_parts[m_part];
            (maintained ? part.maintenance : partOf(part, what)) += end - m_at;
            part.slow += !maintained && what == Finding::Slow ? end - m_at : Milliseconds(0);
            m_at = end;
        }
    }
    std::vector<Availability> take() { return std::move(m_parts); }

private:
    std::span<const Instant> m_borders;
    std::vector<TimeSpan> m_maintenance;
    std::size_t m_part = 0;
    std::size_t m_window = 0;
    Instant m_at;
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

Availability &Availability::operator+=(const Availability &other)
{
    up += other.up;
    slow += other.slow;
    down += other.down;
    unknown += other.unknown;
    maintenance += other.maintenance;
    return *this;
}

std::vector<Finding> finalFindings(std::span<const Sample> samples, Confirmations confirmations)
{
    std::vector<Finding> result(samples.size(), Finding::Nothing);
    std::vector<std::size_t> waiting; // failures, or in an outage answers, that nothing has confirmed yet
    bool outage = false;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const Finding found = finding(samples[i].outcome);
        if (found == Finding::Nothing) {
            continue;
        }
        const bool turns = outage != (found == Finding::Down);
        if (!turns) {
            // The failures before this answer were not confirmed; or the answers before this failure.
            for (const std::size_t before : waiting) {
                result[before] = outage ? Finding::Down : Finding::Up;
            }
            waiting.clear();
            result[i] = found == Finding::MyAccount ? Finding::Up : found;
            continue;
        }
        waiting.push_back(i);
        result[i] = outage ? Finding::Down : Finding::Nothing;
        if (waiting.size() < static_cast<std::size_t>(std::max(outage ? confirmations.up : confirmations.down, 1))) {
            continue;
        }
        for (const std::size_t before : waiting) {
            const Finding was = finding(samples[before].outcome);
            result[before] = was == Finding::MyAccount ? Finding::Up : was;
        }
        waiting.clear();
        outage = !outage;
    }
    return result;
}

std::vector<Availability> availabilityBetween(std::span<const Sample> samples, std::span<const Instant> borders,
                                              const AvailabilityRules &rules)
{
    if (borders.size() < 2) {
        return {};
    }
    Layers layers(borders, joined(rules.maintenance));
    const std::vector<Finding> found = finalFindings(samples, rules.confirmations);
    for (std::size_t i = 0; i < samples.size() && samples[i].at < borders.back(); ++i) {
        const Instant begin = samples[i].at;
        Instant end = begin + 2 * samples[i].every;
        if (i + 1 < samples.size()) {
            end = std::min(end, samples[i + 1].at);
        }
        layers.lay(Finding::Nothing, begin);
        layers.lay(found[i], end);
    }
    layers.lay(Finding::Nothing, borders.back());
    return layers.take();
}

std::vector<Availability> availabilityParts(std::span<const Sample> samples, Instant from, Instant to, int count,
                                            const AvailabilityRules &rules)
{
    const auto parts = static_cast<qint64>(std::max(count, 1));
    std::vector<Instant> borders;
    borders.reserve(static_cast<std::size_t>(parts) + 1);
    for (qint64 i = 0; i <= parts; ++i) {
        borders.push_back(from + Milliseconds((std::max(to, from) - from).count() * i / parts));
    }
    return availabilityBetween(samples, borders, rules);
}

Availability availability(std::span<const Sample> samples, Instant from, Instant to, const AvailabilityRules &rules)
{
    return availabilityParts(samples, from, to, 1, rules).front();
}

} // namespace aigo
