// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/repair.h"

#include "core/domain/samplestatistics.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace aigo {

namespace {

std::optional<Milliseconds> rankOf(std::vector<Microseconds> &values, double share, int atLeast)
{
    if (std::ssize(values) < atLeast) {
        return std::nullopt;
    }
    return std::chrono::duration_cast<Milliseconds>(nearestRank(values, share));
}

/// How long one or more of the stretches lasted.
std::optional<Milliseconds> united(std::vector<TimeSpan> spans)
{
    if (spans.empty()) {
        return std::nullopt;
    }
    std::sort(spans.begin(), spans.end(), [](const TimeSpan &a, const TimeSpan &b) { return a.from < b.from; });
    Milliseconds sum{0};
    Instant until = spans.front().from;
    for (const TimeSpan &span : spans) {
        const Instant begin = std::max(span.from, until);
        if (span.to > begin) {
            sum += span.to - begin;
            until = span.to;
        }
    }
    return sum;
}

RepairFigures figuresOf(std::span<const Incident> incidents, bool ours, Instant from, Instant now)
{
    RepairFigures figures;
    std::vector<Microseconds> repairs;
    std::vector<TimeSpan> spans;
    for (const Incident &incident : incidents) {
        const Instant end = endOf(incident, now);
        if (incident.ours != ours || incident.maintenance || incident.started > now || end < from) {
            continue;
        }
        ++figures.count;
        figures.open += incident.isOpen() ? 1 : 0;
        if (incident.resolved && *incident.resolved >= incident.started) {
            ++figures.repaired;
            repairs.emplace_back(*incident.resolved - incident.started);
        }
        // One that is over without saying since when lasted nobody knows how long.
        if ((incident.resolved || incident.isOpen()) && incident.severity != Severity::None) {
            spans.push_back({std::max(incident.started, from), std::min(end, now)});
        }
    }
    figures.median = rankOf(repairs, 0.5, repairsForMedian);
    figures.p90 = rankOf(repairs, 0.9, repairsForP90);
    figures.total = united(std::move(spans));
    return figures;
}

int rootOf(std::vector<int> &parents, int index)
{
    while (parents[static_cast<std::size_t>(index)] != index) {
        int &parent = parents[static_cast<std::size_t>(index)];
        parent = parents[static_cast<std::size_t>(parent)];
        index = parent;
    }
    return index;
}

} // namespace

Instant endOf(const Incident &incident, Instant now)
{
    if (incident.resolved) {
        return *incident.resolved;
    }
    if (isOver(incident.phase)) {
        const bool said = !incident.updates.empty() && incident.updates.front().at > incident.started;
        return said ? incident.updates.front().at : incident.started;
    }
    return incident.maintenance && incident.ends ? *incident.ends : std::max(now, incident.started);
}

RepairHistory repairHistory(std::span<const Incident> incidents, Instant from, Instant now)
{
    RepairHistory history;
    history.theirs = figuresOf(incidents, false, from, now);
    history.ours = figuresOf(incidents, true, from, now);
    std::vector<Microseconds> lags;
    for (const Incident &incident : incidents) {
        if (!incident.ours && !incident.maintenance && incident.started <= now && endOf(incident, now) >= from) {
            if (const auto lag = incident.lag()) {
                lags.emplace_back(*lag);
            }
        }
    }
    history.told = static_cast<int>(lags.size());
    history.medianLag = rankOf(lags, 0.5, repairsForMedian);
    return history;
}

std::vector<int> troubles(std::span<const Incident> incidents, Instant now)
{
    std::vector<int> parents(incidents.size());
    std::iota(parents.begin(), parents.end(), 0);
    std::map<QString, std::vector<int>> theirs; // by provider, as they began
    std::vector<int> order = parents;
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return incidents[static_cast<std::size_t>(a)].started < incidents[static_cast<std::size_t>(b)].started;
    });
    for (const int index : order) {
        const Incident &incident = incidents[static_cast<std::size_t>(index)];
        if (!incident.ours && incident.concerns) {
            theirs[incident.provider].push_back(index);
        }
    }
    for (const int index : order) {
        const Incident &own = incidents[static_cast<std::size_t>(index)];
        const auto at = theirs.find(own.provider);
        if (!own.ours || at == theirs.end()) {
            continue;
        }
        for (const int other : at->second) {
            const Incident &their = incidents[static_cast<std::size_t>(other)];
            if (their.started > endOf(own, now) + joinWithin) {
                break;
            }
            if (endOf(their, now) + joinWithin >= own.started) {
                parents[static_cast<std::size_t>(rootOf(parents, other))] = rootOf(parents, index);
            }
        }
    }
    std::vector<int> numbers(incidents.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        numbers[i] = rootOf(parents, static_cast<int>(i));
    }
    return numbers;
}

} // namespace aigo
