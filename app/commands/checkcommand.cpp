// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/deepchecks.h"
#include "app/commands/figures.h"
#include "app/commands/providerchoice.h"
#include "app/commands/realtimechecks.h"
#include "core/domain/columns.h"
#include "core/domain/slowness.h"
#include "core/exporting/jsonwriter.h"
#include "core/monitor/connectiongate.h"
#include "core/monitor/endpoints.h"
#include "core/monitor/providerviews.h"

#include <algorithm>

namespace aigo {

namespace {

/// From which time on each provider's answer is slow, by the last week.
using Baselines = std::map<QString, std::optional<Microseconds>>;

Result<Baselines> baselines(Engine &engine, const std::vector<Provider> &providers)
{
    const Instant now = engine.clock.now();
    Baselines out;
    for (const Provider &provider : providers) {
        const auto week = Session::wait(engine.samples.range(provider.slug, now - baselineOver, now));
        if (!week) {
            return week.error();
        }
        out[provider.slug] = slowAbove(latencyStatistics(*week));
    }
    return out;
}

QCoro::Task<std::vector<CheckResult>> checkAll(Checker &checker, std::vector<Provider> providers, Baselines baselines)
{
    std::vector<QCoro::Task<CheckResult>> running;
    running.reserve(providers.size());
    for (const Provider &provider : providers) {
        CheckOptions options;
        options.slowAbove = baselines[provider.slug];
        running.push_back(checker.check(provider, options));
    }
    std::vector<CheckResult> results;
    for (auto &task : running) {
        results.push_back(co_await task);
    }
    co_return results;
}

/// Where no public provider could be reached at all, it is our connection that is not known to work.
void judgeConnection(std::vector<CheckResult> &results, const std::vector<Provider> &providers)
{
    int asked = 0;
    int unreachable = 0;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (!isLocalTarget(providers[i].baseUrl)) {
            ++asked;
            unreachable += isUnreachable(results[i].outcome) ? 1 : 0;
        }
    }
    const bool ours = asked > 0 && unreachable == asked && (asked > 1 || !machineHasNetwork());
    for (std::size_t i = 0; ours && i < results.size(); ++i) {
        if (!isLocalTarget(providers[i].baseUrl)) {
            results[i].outcome = Outcome::Offline;
        }
    }
}

Status keep(Engine &engine, const std::vector<CheckResult> &results, const std::vector<Provider> &providers)
{
    return Session::wait(engine.database.write([results, providers](QSqlDatabase &db) -> Status {
        const auto states = ProviderStore::states(db);
        if (!states) {
            return states.error();
        }
        std::vector<TargetSample> samples;
        for (std::size_t i = 0; i < results.size(); ++i) {
            const CheckResult &result = results[i];
            samples.push_back({result.provider, sampleOf(result)});
            samples.back().sample.every = providers[i].checkEvery;
            const auto before = std::find_if(states->begin(), states->end(), [&](const StoredProviderState &s) {
                return s.provider == result.provider;
            });
            const StoredProviderState known = before == states->end() ? StoredProviderState{} : *before;
            if (const Status saved = ProviderStore::saveState(db, afterCheck(known, result, providers[i].checkEvery));
                !saved) {
                return saved;
            }
        }
        return SampleStore::append(db, samples);
    }));
}

void writeLimit(JsonWriter &json, QStringView name, const RateLimit &limit)
{
    if (limit.isKnown()) {
        json.key(name).object().key(u"limit").value(limit.limit).key(u"remaining").value(limit.remaining);
        json.key(u"resets").textOrNull(toIso(limit.resets)).end();
    }
}

void writeLimits(JsonWriter &json, const RateLimits &limits)
{
    if (!limits.isKnown()) {
        json.null();
        return;
    }
    json.object();
    writeLimit(json, u"requests", limits.requests);
    writeLimit(json, u"tokens", limits.tokens);
    writeLimit(json, u"input_tokens", limits.inputTokens);
    writeLimit(json, u"output_tokens", limits.outputTokens);
    json.end();
}

/// What it said, and of which key.
QString note(const CheckResult &check)
{
    const QString key = check.keyFingerprint.isEmpty() ? QString() : Cli::tr("key %1").arg(check.keyFingerprint);
    return check.error.isEmpty() || key.isEmpty() ? check.error + key : key + QStringLiteral(": ") + check.error;
}

QString usd(Money amount)
{
    return usdPerUnitText(amount);
}

void writeDeep(JsonWriter &json, const DeepCheckResult &deep)
{
    json.object().key(u"model").value(deep.model);
    json.key(u"sent").value(deep.refused == DeepCheckStop::None).key(u"outcome");
    json.textOrNull(deep.refused == DeepCheckStop::None ? outcomeName(deep.outcome) : QString());
    writeMilliseconds(json, u"ttft_ms", deep.ttft);
    writeMilliseconds(json, u"ttfat_ms", deep.ttfat);
    writeMilliseconds(json, u"itl_ms", deep.itl);
    json.key(u"output_speed");
    if (deep.speed) {
        json.value(static_cast<double>(*deep.speed) / 1e6);
    } else {
        json.null();
    }
    json.key(u"input_tokens").value(deep.inputTokens).key(u"output_tokens").value(deep.outputTokens);
    json.key(u"reasoning_tokens").value(deep.reasoningTokens);
    json.key(u"billed").value(usd(deep.billed)).key(u"unit").value(u"USD");
    json.key(u"billed_by").value(billingName(deep.billing)).key(u"error").textOrNull(deep.error).end();
}

/// Of several models of one provider the first that was sent speaks for it.
const DeepCheckResult *deepOf(const std::vector<DeepCheckResult> &deep, const QString &provider)
{
    const DeepCheckResult *found = nullptr;
    for (const DeepCheckResult &one : deep) {
        const bool sent = one.refused == DeepCheckStop::None;
        if (one.provider == provider && (found == nullptr || (sent && found->refused != DeepCheckStop::None))) {
            found = &one;
        }
    }
    return found;
}

void writeCheck(JsonWriter &json, const CheckResult &check, const std::vector<DeepCheckResult> &deep,
                const std::vector<RealtimeResult> &realtime)
{
    const DeepCheckResult *first = deepOf(deep, check.provider);
    json.object().key(u"provider").value(check.provider).key(u"at").value(toIso(check.at));
    json.key(u"outcome").value(outcomeName(check.outcome)).key(u"http_status");
    if (check.httpStatus != 0) {
        json.value(check.httpStatus);
    } else {
        json.null();
    }
    json.key(u"phases_ms").object();
    writeMilliseconds(json, u"dns", check.phases.dns);
    writeMilliseconds(json, u"connect", check.phases.connect);
    writeMilliseconds(json, u"tls", check.phases.tls);
    writeMilliseconds(json, u"ttfb", check.phases.firstByte);
    writeMilliseconds(json, u"total", check.phases.total);
    json.end().key(u"reused").value(check.phases.reused);
    writeMilliseconds(json, u"ttft_ms", first != nullptr ? first->ttft : std::nullopt);
    json.key(u"models").value(check.models);
    json.key(u"retry_after_s");
    if (check.retryAfter) {
        json.value(static_cast<double>(check.retryAfter->count()) / 1000.0);
    } else {
        json.null();
    }
    json.key(u"rate_limit");
    writeLimits(json, check.limits);
    json.key(u"key").textOrNull(check.keyFingerprint);
    writeRealtime(json, realtime, check.provider);
    json.key(u"error").textOrNull(check.error).key(u"billed");
    if (first == nullptr) {
        json.null().end();
        return;
    }
    Int128 sum = 0;
    for (const DeepCheckResult &one : deep) {
        sum += one.provider == check.provider ? one.billed.pico : 0;
    }
    json.value(decimalText(sum, 12)).key(u"billed_unit").value(u"USD").key(u"deep").array();
    for (const DeepCheckResult &one : deep) {
        if (one.provider == check.provider) {
            writeDeep(json, one);
        }
    }
    json.end().end();
}

/// A completion that failed where the free check did not is what the provider is like.
void judgeByDeep(std::vector<CheckResult> &results, const std::vector<DeepCheckResult> &deep)
{
    for (CheckResult &result : results) {
        for (const DeepCheckResult &one : deep) {
            const bool worse = one.provider == result.provider && one.refused == DeepCheckStop::None &&
                               one.outcome != Outcome::Ok && finding(result.outcome) == Finding::Up;
            if (worse) {
                result.outcome = one.outcome;
                result.httpStatus = one.httpStatus;
                result.error = one.model + QStringLiteral(": ") + one.error;
            }
        }
    }
}

} // namespace

Result<std::vector<CheckResult>> checkAndKeep(Session &session, const std::vector<Provider> &providers)
{
    Engine &engine = **session.engine();
    if (const Status loaded = session.loadKeys(); !loaded) {
        return loaded.error();
    }
    auto known = baselines(engine, providers);
    if (!known) {
        return known.error();
    }
    auto results = session.wait(checkAll(engine.checker, providers, std::move(*known)));
    if (session.interrupted()) {
        return Error{ErrorKind::Cancelled, Cli::tr("interrupted")};
    }
    judgeConnection(results, providers);
    if (const Status kept = keep(engine, results, providers); !kept) {
        return kept.error();
    }
    return results;
}

namespace {

constexpr QStringView endpointPrefix = u"endpoint/";

/// In front of what it said.
void addDeepColumns(Table &table, std::span<const CheckResult> shown, const std::vector<DeepCheckResult> &deep,
                    Figures figures)
{
    const auto at = static_cast<std::ptrdiff_t>(table.columns.size()) - 1;
    table.columns.insert(table.columns.begin() + at,
                         {{QStringLiteral("model"), Cli::tr("Model"), false},
                          {keyFor(figures, "ttft", "ttft_ms"), Cli::tr("First token"), true},
                          {keyFor(figures, "billed", "billed_usd"), Cli::tr("Billed"), true}});
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const DeepCheckResult *one = deepOf(deep, shown[i].provider);
        const QString billed = one == nullptr              ? missing(figures)
                               : figures == Figures::Exact ? usd(one->billed)
                                                           : centsFigure(one->billed);
        QStringList &row = table.rows[i];
        row.insert(at, billed);
        row.insert(at, latency(one == nullptr ? std::nullopt : one->ttft, figures));
        row.insert(at, one == nullptr ? missing(figures) : one->model);
        if (one != nullptr && one->refused != DeepCheckStop::None) {
            row.back() = one->error;
        }
    }
}

QCoro::Task<std::vector<CheckResult>> checkEndpoints(Checker &checker, std::vector<Endpoint> endpoints,
                                                     Baselines baselines)
{
    std::vector<QCoro::Task<CheckResult>> running;
    running.reserve(endpoints.size());
    for (const Endpoint &endpoint : endpoints) {
        CheckOptions options;
        options.slowAbove = baselines[endpoint.target()];
        running.push_back(checker.check(endpoint, options));
    }
    std::vector<CheckResult> results;
    for (auto &task : running) {
        results.push_back(co_await task);
    }
    co_return results;
}

/// The user's endpoints that are named as "endpoint/NAME"; with `all`, those that are on.
Result<std::vector<Endpoint>> chosenEndpoints(Session &session, const QStringList &names, bool all)
{
    const auto engine = session.engine();
    if (!engine) {
        return engine.error();
    }
    const auto texts = Session::wait((*engine)->settings.all());
    if (!texts) {
        return texts.error();
    }
    std::vector<Endpoint> out;
    const std::vector<Endpoint> known = endpointsFromTexts(*texts);
    for (const QString &name : names) {
        const auto it = std::find_if(known.begin(), known.end(), [&](const Endpoint &e) { return e.target() == name; });
        if (it == known.end()) {
            return usageError(Cli::tr("there is no \"%1\"").arg(name),
                              Cli::tr("give it a url with [[endpoint]] and \"aigo config apply\""));
        }
        out.push_back(*it);
    }
    std::copy_if(known.begin(), known.end(), std::back_inserter(out),
                 [all](const Endpoint &e) { return all && e.enabled; });
    return out;
}

Result<std::vector<CheckResult>> checkAndKeepEndpoints(Session &session, const std::vector<Endpoint> &endpoints)
{
    Engine &engine = **session.engine();
    const Instant now = engine.clock.now();
    Baselines known;
    for (const Endpoint &endpoint : endpoints) {
        const auto week = Session::wait(engine.samples.range(endpoint.target(), now - baselineOver, now));
        if (!week) {
            return week.error();
        }
        known[endpoint.target()] = slowAbove(latencyStatistics(*week));
    }
    auto results = session.wait(checkEndpoints(engine.checker, endpoints, std::move(known)));
    std::vector<Provider> watched;
    std::transform(endpoints.begin(), endpoints.end(), std::back_inserter(watched), watchedAs);
    const Status kept = session.interrupted() ? Status(Done{}) : keep(engine, results, watched);
    if (!kept) {
        return kept.error();
    }
    return results;
}

} // namespace

Result<std::vector<CheckResult>> checkAndKeepEndpoint(Session &session, const QString &target)
{
    const auto endpoints = chosenEndpoints(session, {target}, false);
    if (!endpoints) {
        return endpoints.error();
    }
    return checkAndKeepEndpoints(session, *endpoints);
}

int runCheck(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    if (invocation.offline) {
        return session.fail(
            Error{ErrorKind::Offline, Cli::tr("check needs the network"), {}, Cli::tr("leave --offline out")});
    }
    QStringList slugs;
    QStringList targets;
    for (const QString &name : invocation.arguments) {
        (name.startsWith(endpointPrefix) ? targets : slugs) << name;
    }
    const auto endpoints = chosenEndpoints(session, targets, invocation.arguments.isEmpty());
    if (!endpoints) {
        return session.fail(endpoints.error());
    }
    const auto providers = slugs.isEmpty() && !targets.isEmpty()
                               ? Result<std::vector<Provider>>(std::vector<Provider>{})
                               : chosenProviders(session, slugs, Choice::Enabled);
    if (!providers) {
        return session.fail(providers.error());
    }
    for (const Provider &provider : *providers) {
        if (provider.adapter.isEmpty() || !provider.baseUrl.isValid()) {
            return session.fail(usageError(Cli::tr("%1 has no address to check").arg(provider.slug),
                                           Cli::tr("give it an adapter and a base_url with \"aigo config apply\"")));
        }
    }
    const bool isDeep = invocation.has(QStringLiteral("deep"));
    std::vector<DeepCheckAsk> asks;
    if (isDeep) {
        auto wanted = deepAsks(session, *providers);
        if (!wanted) {
            return session.fail(wanted.error());
        }
        const auto agreed = agreedTo(session, *wanted);
        if (!agreed || !*agreed) {
            return agreed ? static_cast<int>(ExitFine) : session.fail(agreed.error());
        }
        asks = std::move(*wanted);
    }
    const auto checked = checkAndKeep(session, *providers);
    if (session.interrupted()) {
        return ExitInterrupted;
    }
    if (!checked) {
        return session.fail(checked.error());
    }
    const auto deep = sendDeepChecks(session, asks, *checked);
    if (session.interrupted()) {
        return ExitInterrupted;
    }
    if (!deep) {
        return session.fail(deep.error());
    }
    const bool isRealtime = invocation.has(QStringLiteral("realtime"));
    const auto realtime = isRealtime ? openAndKeep(session, *providers)
                                     : Result<std::vector<RealtimeResult>>(std::vector<RealtimeResult>{});
    if (session.interrupted()) {
        return ExitInterrupted;
    }
    if (!realtime) {
        return session.fail(realtime.error());
    }
    const auto ofEndpoints = checkAndKeepEndpoints(session, *endpoints);
    if (session.interrupted()) {
        return ExitInterrupted;
    }
    if (!ofEndpoints) {
        return session.fail(ofEndpoints.error());
    }
    std::vector<CheckResult> results = *checked;
    judgeByDeep(results, *deep);
    results.insert(results.end(), ofEndpoints->begin(), ofEndpoints->end());
    const auto [first, last] = Session::window(*listing, results.size());
    const std::span<const CheckResult> shown = std::span(results).subspan(first, last - first);
    session.print(
        *listing,
        [&](Figures figures) {
            Table table;
            table.columns = {{QStringLiteral("provider"), Cli::tr("Provider"), false},
                             {QStringLiteral("outcome"), Cli::tr("Outcome"), false},
                             {QStringLiteral("http_status"), Cli::tr("HTTP"), true},
                             {keyFor(figures, "dns", "dns_ms"), Cli::tr("DNS"), true},
                             {keyFor(figures, "connect", "connect_ms"), Cli::tr("Connect"), true},
                             {keyFor(figures, "tls", "tls_ms"), Cli::tr("TLS"), true},
                             {keyFor(figures, "ttfb", "ttfb_ms"), Cli::tr("First byte"), true},
                             {QStringLiteral("models"), Cli::tr("Models"), true},
                             {QStringLiteral("error"), Cli::tr("What it said"), false}};
            for (const CheckResult &r : shown) {
                table.rows.push_back({r.provider, outcomeName(r.outcome),
                                      r.httpStatus == 0 ? missing(figures) : QString::number(r.httpStatus),
                                      latency(r.phases.dns, figures), latency(r.phases.connect, figures),
                                      latency(r.phases.tls, figures), latency(r.phases.firstByte, figures),
                                      r.models ? QString::number(*r.models) : missing(figures),
                                      figures == Figures::Exact ? r.error : note(r)});
            }
            if (isDeep) {
                addDeepColumns(table, shown, *deep, figures);
            }
            if (isRealtime) {
                addRealtimeColumns(table, shown, *realtime, figures);
            }
            Session::noteTotal(table, figures, shown.size(), results.size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(results.size())).key(u"checks").array();
            for (const CheckResult &result : shown) {
                writeCheck(json, result, *deep, *realtime);
            }
            return json.end().end().take();
        });
    const bool bad = std::any_of(results.begin(), results.end(), [](const CheckResult &r) {
        return finding(r.outcome) == Finding::Down || r.outcome == Outcome::Offline;
    });
    return bad || anyDown(*realtime) ? ExitBad : ExitFine;
}

} // namespace aigo
