// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/providerviews.h"

#include "core/domain/slowness.h"
#include "core/monitor/checker.h"
#include "core/monitor/connectiongate.h"
#include "core/monitor/keyring.h"
#include "core/storage/seriesstore.h"
#include "core/storage/settingsstore.h"

#include <algorithm>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds connectionHolds = 5min;

bool isFreshCheck(const ProviderView &view, Instant now)
{
    return view.last && isFresh(view.last->at, view.every, now);
}

bool isWitness(const ProviderView &view, Instant now)
{
    return view.provider.enabled && isFreshCheck(view, now) && !isLocalTarget(view.provider.baseUrl);
}

bool answered(const ProviderView &view)
{
    return view.last->outcome != Outcome::Offline && !isUnreachable(view.last->outcome);
}

VerdictInput inputFor(const ProviderView &view)
{
    VerdictInput input;
    input.name = view.provider.name;
    input.isPublic = !isLocalTarget(view.provider.baseUrl);
    input.every = view.every;
    input.own = view.state;
    input.last = view.last;
    input.failingSince = view.failingSince;
    input.key = view.keyFinding;
    input.official = view.official;
    input.thirdParty = view.thirdParty;
    return input;
}

} // namespace

Result<WatchMemory> readWatchMemory(QSqlDatabase &db)
{
    WatchMemory memory;
    auto states = ProviderStore::states(db);
    if (!states) {
        return states.error();
    }
    auto statuses = IncidentStore::statuses(db);
    if (!statuses) {
        return statuses.error();
    }
    IncidentQuery query;
    query.open = true;
    auto open = IncidentStore::incidents(db, query);
    if (!open) {
        return open.error();
    }
    const auto texts = SettingsStore::all(db);
    if (!texts) {
        return texts.error();
    }
    memory.states = std::move(*states);
    memory.statuses = std::move(*statuses);
    memory.open = std::move(open->incidents);
    if (const auto found = texts->find(connectionKey.toString()); found != texts->end()) {
        memory.connection = connectionFromName(found->second.section(u' ', 0, 0)).value_or(Connection::Unknown);
        memory.connectionAt = parseTime(found->second.section(u' ', 1));
    }
    return memory;
}

OfficialStatus officialFrom(const KnownStatus &known, const std::vector<Incident> &open)
{
    OfficialStatus official = known.reading;
    official.state = known.state();
    official.incidents.clear();
    std::copy_if(open.begin(), open.end(), std::back_inserter(official.incidents),
                 [&](const Incident &i) { return i.provider == known.reading.provider && !i.ours; });
    return official;
}

std::vector<ProviderView> viewsFrom(const std::vector<Provider> &providers, const Keyring &keyring,
                                    const WatchMemory &memory)
{
    std::vector<ProviderView> views;
    views.reserve(providers.size());
    for (const Provider &provider : providers) {
        ProviderView view;
        view.provider = provider;
        view.every = provider.checkEvery;
        view.key = keyring.origin(provider);
        const auto state = std::find_if(memory.states.begin(), memory.states.end(),
                                        [&](const StoredProviderState &s) { return s.provider == provider.slug; });
        if (state != memory.states.end()) {
            view.state = state->state;
            view.last = state->last;
            view.failingSince = state->failingSince;
            view.every = state->every.value_or(provider.checkEvery);
        }
        const auto status = std::find_if(memory.statuses.begin(), memory.statuses.end(), [&](const KnownStatus &s) {
            return s.reading.provider == provider.slug && s.wasRead();
        });
        if (status != memory.statuses.end()) {
            view.official = officialFrom(*status, memory.open);
        }
        views.push_back(std::move(view));
    }
    return views;
}

Provider watchedAs(const Endpoint &endpoint)
{
    Provider provider;
    provider.slug = endpoint.target();
    provider.name = endpoint.name;
    provider.adapter = QStringLiteral("endpoint");
    provider.baseUrl = endpoint.url;
    provider.checkEvery = endpoint.every;
    provider.enabled = endpoint.enabled;
    return provider;
}

Result<SloReading> readObjective(QSqlDatabase &db, const QString &target, const Slo &slo, Milliseconds every,
                                 Instant now)
{
    const auto maintenance = maintenanceOf(db, target, now - slo.window, now);
    if (!maintenance) {
        return maintenance.error();
    }
    const SeriesKey key = checksOf(target);
    const auto window = SeriesStore::history(db, key, now - slo.window, now, 1, *maintenance);
    if (!window) {
        return window.error();
    }
    Milliseconds longest{};
    for (const BurnRule &rule : rulesFor(slo, every)) {
        longest = std::max(longest, rule.longer);
    }
    constexpr Milliseconds before = std::chrono::hours(1); // what held when the longest window began
    const auto samples = SeriesStore::range(db, key, now - longest - before, now);
    if (!samples) {
        return samples.error();
    }
    SloReading reading;
    reading.slo = slo;
    reading.overWindow = window->empty() ? Availability{} : window->front().time;
    reading.budget = budget(slo, reading.overWindow);
    reading.burns = burnReadings(slo, *samples, now, every, AvailabilityRules{*maintenance, {}});
    return reading;
}

Result<std::vector<TimeSpan>> maintenanceOf(QSqlDatabase &db, const QString &target, Instant from, Instant to)
{
    const auto known = IncidentStore::maintenances(db, target, from, to);
    if (!known) {
        return known.error();
    }
    std::vector<TimeSpan> spans;
    for (const MaintenanceSpan &span : *known) {
        spans.push_back({span.from, span.to});
    }
    return spans;
}

Result<std::map<QString, Lately>> readLately(QSqlDatabase &db, const QStringList &targets, Instant now)
{
    std::vector<HistoryQuestion> questions; // of each its day and its week
    Maintenance maintenance;
    for (const QString &target : targets) {
        auto known = maintenanceOf(db, target, now - baselineOver, now);
        if (!known) {
            return known.error();
        }
        maintenance[target] = std::move(known).value();
        questions.push_back({checksOf(target), now - 24h, now, 1});
        questions.push_back({checksOf(target), now - baselineOver, now, 1});
    }
    auto answers = SeriesStore::histories(db, questions, maintenance);
    std::map<QString, Lately> all;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const auto &day = answers[static_cast<std::size_t>(2 * i)];
        const auto &week = answers[static_cast<std::size_t>(2 * i + 1)];
        if (!day || !week) {
            return day ? week.error() : day.error();
        }
        LatencyStatistics statistics;
        if (!week->empty()) {
            statistics.measured = static_cast<int>(week->front().ok);
            statistics.p95 = week->front().p95;
        }
        all[targets[i]] = {day->empty() ? HistoryPoint{} : day->front(), slowAbove(statistics)};
    }
    return all;
}

StoredProviderState afterCheck(const StoredProviderState &before, const CheckResult &check, Milliseconds every)
{
    StoredProviderState after{check.provider, afterCheck(before.state, check), check, every, before.failingSince};
    switch (finding(check.outcome)) {
    case Finding::Down:
        after.failingSince = before.failingSince ? before.failingSince : check.at;
        break;
    case Finding::Up:
    case Finding::Slow:
    case Finding::MyAccount:
        if (after.state.state != State::Down) { // one answer does not end an outage
            after.failingSince.reset();
        }
        break;
    case Finding::Nothing:
        break;
    }
    return after;
}

void judge(std::vector<ProviderView> &views, const std::map<QString, ThirdPartyView> &seen, Connection connection,
           Instant now)
{
    int answering = 0;
    int failing = 0;
    for (const ProviderView &view : views) {
        if (isWitness(view, now)) {
            ++(answered(view) ? answering : failing);
        }
    }
    for (ProviderView &view : views) {
        const auto third = seen.find(view.provider.slug);
        view.thirdParty = third == seen.end() ? std::nullopt : std::optional(third->second);
        VerdictInput input = inputFor(view);
        input.connection = connection;
        const bool self = isWitness(view, now);
        input.othersAnswering = answering - (self && answered(view) ? 1 : 0);
        input.othersFailing = failing - (self && !answered(view) ? 1 : 0);
        view.verdict = verdictOf(input, now);
    }
}

Connection connectionFrom(const WatchMemory &memory, const std::vector<ProviderView> &views, Instant now)
{
    if (memory.connectionAt && now - *memory.connectionAt <= connectionHolds) {
        return memory.connection;
    }
    const bool heard = std::any_of(views.begin(), views.end(),
                                   [now](const ProviderView &view) { return isWitness(view, now) && answered(view); });
    return heard ? Connection::Ok : Connection::Unknown;
}

QString connectionText(Connection connection, Instant at)
{
    return connectionName(connection) + u' ' + toIso(at);
}

} // namespace aigo
