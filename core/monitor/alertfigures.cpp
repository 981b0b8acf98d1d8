// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertreadings.h"
#include "core/monitor/providerviews.h"
#include "core/storage/seriesstore.h"

#include <algorithm>
#include <utility>

/// Samples that are kept for the rules, and figures that the store adds up for them.
namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostSamples = 100'000;
constexpr Milliseconds shortestRefresh = 1min;

} // namespace

QString AlertFigure::key() const
{
    return QStringLiteral("%1 %2 %3 %4").arg(static_cast<int>(kind)).arg(percentile).arg(over.count()).arg(target);
}

std::vector<Sample> AlertReadings::samplesOf(const QString &target, Instant from) const
{
    const auto it = m_samples.find(target);
    if (it == m_samples.end()) {
        return {};
    }
    const std::deque<Sample> &all = it->second.all;
    auto first = std::lower_bound(all.begin(), all.end(), from, [](const Sample &s, Instant at) { return s.at < at; });
    // What was found before holds at the beginning, and confirms or not.
    first -= std::min<std::ptrdiff_t>(4, first - all.begin());
    return {first, all.end()};
}

void AlertReadings::needSamples(const QSet<QString> &targets)
{
    std::erase_if(m_samples, [&targets](const auto &entry) { return !targets.contains(entry.first); });
    for (const QString &target : targets) {
        m_samples.try_emplace(target);
    }
}

QStringList AlertReadings::unseeded() const
{
    QStringList out;
    for (const auto &[target, samples] : m_samples) {
        if (!samples.seeded) {
            out << target;
        }
    }
    return out;
}

void AlertReadings::seed(const QString &target, std::vector<Sample> earlier)
{
    const auto it = m_samples.find(target);
    if (it == m_samples.end() || it->second.seeded) {
        return;
    }
    std::deque<Sample> &all = it->second.all;
    if (!all.empty()) {
        std::erase_if(earlier, [&](const Sample &sample) { return sample.at >= all.front().at; });
    }
    all.insert(all.begin(), earlier.begin(), earlier.end());
    it->second.seeded = true;
}

void AlertReadings::add(const QString &target, const Sample &sample)
{
    const auto it = m_samples.find(target);
    if (it == m_samples.end()) {
        return;
    }
    std::deque<Sample> &all = it->second.all;
    auto place = all.end();
    while (place != all.begin() && std::prev(place)->at > sample.at) {
        --place; // a clock that was set back
    }
    all.insert(place, sample);
    while (all.size() > mostSamples || (!all.empty() && all.front().at < all.back().at - kept - 1h)) {
        all.pop_front();
    }
}

std::optional<double> AlertReadings::figure(const AlertFigure &wanted, Instant now) const
{
    const QString name = wanted.key();
    Figure &known = m_figures[name];
    const Milliseconds refresh = std::max(shortestRefresh, wanted.over / 60);
    const bool fresh = known.at && now - *known.at < refresh && now >= *known.at;
    if (!fresh && !known.asked) {
        known.asked = true;
        m_wanted.push_back(wanted);
    }
    return known.value;
}

std::vector<AlertFigure> AlertReadings::takeWanted()
{
    return std::exchange(m_wanted, {});
}

void AlertReadings::put(const QString &figure, std::optional<double> value, Instant at)
{
    m_figures[figure] = {value, at, false};
}

Result<std::optional<double>> readAlertFigure(QSqlDatabase &db, const AlertFigure &figure, Instant now)
{
    SeriesKey key = checksOf(figure.target);
    if (figure.kind == AlertFigure::Kind::Ttft) {
        const auto all = SeriesStore::series(db);
        if (!all) {
            return all.error();
        }
        const auto own = std::find_if(all->begin(), all->end(), [&figure](const SeriesKey &one) {
            return one.target == figure.target && one.source.isEmpty() && one.metric == u"ttft";
        });
        if (own == all->end()) {
            return std::optional<double>();
        }
        key = *own;
    }
    constexpr int stretches = 60;
    const bool share = figure.kind == AlertFigure::Kind::Availability || figure.kind == AlertFigure::Kind::Burn;
    const auto maintenance = maintenanceOf(db, figure.target, now - figure.over, now);
    if (!maintenance) {
        return maintenance.error();
    }
    const auto points = SeriesStore::history(db, key, now - figure.over, now, share ? stretches : 1, *maintenance);
    if (!points) {
        return points.error();
    }
    Availability time;
    std::optional<Microseconds> value;
    for (const HistoryPoint &point : *points) {
        time += point.time;
        const auto &of = figure.percentile == 50 ? point.p50 : figure.percentile == 99 ? point.p99 : point.p95;
        value = of ? of : value;
    }
    if (share) {
        return time.share();
    }
    return value ? std::optional(static_cast<double>(value->count())) : std::nullopt;
}

} // namespace aigo
