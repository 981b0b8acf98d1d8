// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "core/domain/columns.h"
#include "core/domain/samplestatistics.h"
#include "core/exporting/jsonwriter.h"
#include "core/exporting/writers.h"
#include "core/monitor/connectiongate.h"

#include <QTextStream>
#include <algorithm>
#include <array>
#include <set>

namespace aigo {

namespace {

using namespace std::chrono_literals;

enum class Choice : quint8 { Enabled, Known };

/// Also those that are there only because a source lists their models: nobody asks them anything.
Result<std::vector<Provider>> knownProviders(Session &session)
{
    auto all = session.providers();
    if (!all) {
        return all;
    }
    const auto catalogue = session.catalogue();
    if (!catalogue) {
        return catalogue.error();
    }
    std::set<QString> there;
    for (const Provider &provider : *all) {
        there.insert(provider.slug);
    }
    std::set<QString> others;
    for (const Model &model : (*catalogue)->models) {
        if (!there.contains(model.facts.provider)) {
            others.insert(model.facts.provider);
        }
    }
    for (const QString &slug : others) {
        Provider provider = (*session.engine())->shippedProvider(slug);
        provider.enabled = false;
        all->push_back(provider);
    }
    return all;
}

/// The providers named, or with none named those that are enabled, or all that are known.
Result<std::vector<Provider>> chosen(Session &session, const QStringList &names, Choice choice)
{
    auto all = choice == Choice::Known ? knownProviders(session) : session.providers();
    if (!all) {
        return all.error();
    }
    const Engine &engine = **session.engine();
    std::vector<Provider> out;
    for (const QString &name : names) {
        const QString slug = engine.registry.slugFor(name.toLower());
        const auto find = [&] {
            return std::find_if(all->begin(), all->end(),
                                [&](const Provider &p) { return p.slug == slug || p.slug == name; });
        };
        if (choice == Choice::Enabled && find() == all->end()) {
            all = knownProviders(session);
            if (!all) {
                return all.error();
            }
        }
        const auto it = find();
        if (it == all->end()) {
            return usageError(Cli::tr("there is no provider \"%1\"").arg(name), Cli::tr("see \"aigo providers\""));
        }
        out.push_back(*it);
    }
    if (names.isEmpty()) {
        std::copy_if(all->begin(), all->end(), std::back_inserter(out),
                     [&](const Provider &p) { return p.enabled || choice == Choice::Known; });
    }
    return out;
}

double msOf(Microseconds time)
{
    return static_cast<double>(time.count()) / 1000.0;
}

void phase(JsonWriter &json, QStringView name, const std::optional<Microseconds> &time)
{
    json.key(name);
    if (time) {
        json.value(msOf(*time));
    } else {
        json.null();
    }
}

/// "240 ms" for people, milliseconds for files.
QString latency(const std::optional<Microseconds> &time, Figures figures)
{
    if (figures == Figures::Exact) {
        return time ? QString::number(msOf(*time)) : QString();
    }
    return time ? latencyText(*time) : unknownText();
}

QString missing(Figures figures)
{
    return figures == Figures::Exact ? QString() : unknownText();
}

/// A column's key: files name the unit that people read in the cell.
QString keyFor(Figures figures, const char *shown, const char *exact)
{
    return QString::fromLatin1(figures == Figures::Exact ? exact : shown);
}

} // namespace

int runProviders(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    const auto providers = chosen(session, invocation.arguments, Choice::Known);
    if (!providers) {
        return session.fail(providers.error());
    }
    const auto [first, last] = Session::window(*listing, providers->size());
    const std::span<const Provider> shown = std::span(*providers).subspan(first, last - first);
    const Engine &engine = **session.engine();
    return session.print(
        *listing,
        [&](Figures figures) {
            const bool exact = figures == Figures::Exact;
            const auto flag = [exact](bool on) {
                return exact ? (on ? QStringLiteral("yes") : QStringLiteral("no"))
                       : on  ? Cli::tr("yes")
                             : Cli::tr("no");
            };
            Table table;
            table.columns = {{QStringLiteral("provider"), Cli::tr("Provider"), false},
                             {QStringLiteral("name"), Cli::tr("Name"), false},
                             {QStringLiteral("enabled"), Cli::tr("On"), false},
                             {QStringLiteral("key"), Cli::tr("Key"), false},
                             {keyFor(figures, "every", "check_every_s"), Cli::tr("Every"), true},
                             {QStringLiteral("adapter"), Cli::tr("Speaks"), false},
                             {QStringLiteral("base_url"), Cli::tr("Address"), false}};
            for (const Provider &p : shown) {
                const QString every = exact ? QString::number(static_cast<double>(p.checkEvery.count()) / 1000.0)
                                            : durationText(p.checkEvery);
                table.rows.push_back({p.slug, p.name, flag(p.enabled), keyOriginName(engine.keyring.origin(p)), every,
                                      p.adapter, p.baseUrl.toString()});
            }
            Session::noteTotal(table, figures, shown.size(), providers->size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(providers->size())).key(u"providers").array();
            for (const Provider &p : shown) {
                json.object().key(u"provider").value(p.slug).key(u"name").value(p.name);
                json.key(u"website").textOrNull(p.website.toString()).key(u"adapter").textOrNull(p.adapter);
                json.key(u"base_url")
                    .textOrNull(p.baseUrl.toString())
                    .key(u"key")
                    .value(keyOriginName(engine.keyring.origin(p)));
                json.key(u"key_env").textOrNull(p.keyEnv).key(u"status_page").textOrNull(p.statusPage.toString());
                json.key(u"enabled").value(p.enabled).key(u"check_every_s");
                json.value(static_cast<double>(p.checkEvery.count()) / 1000.0).end();
            }
            return json.end().end().take();
        });
}

namespace {

QCoro::Task<std::vector<CheckResult>> checkAll(Checker &checker, std::vector<Provider> providers)
{
    std::vector<QCoro::Task<CheckResult>> running;
    running.reserve(providers.size());
    for (const Provider &provider : providers) {
        CheckOptions options;
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
            const ProviderState known = before == states->end() ? ProviderState{} : before->state;
            if (const Status saved = ProviderStore::saveState(db, {result.provider, afterCheck(known, result), result});
                !saved) {
                return saved;
            }
        }
        return SampleStore::append(db, samples);
    }));
}

void writeCheck(JsonWriter &json, const CheckResult &check)
{
    json.object().key(u"provider").value(check.provider).key(u"at").value(toIso(check.at));
    json.key(u"outcome").value(outcomeName(check.outcome)).key(u"http_status");
    if (check.httpStatus != 0) {
        json.value(check.httpStatus);
    } else {
        json.null();
    }
    json.key(u"phases_ms").object();
    phase(json, u"dns", check.phases.dns);
    phase(json, u"connect", check.phases.connect);
    phase(json, u"tls", check.phases.tls);
    phase(json, u"ttfb", check.phases.firstByte);
    phase(json, u"total", check.phases.total);
    json.end().key(u"reused").value(check.phases.reused).key(u"ttft_ms").null().key(u"models").value(check.models);
    json.key(u"retry_after_s");
    if (check.retryAfter) {
        json.value(static_cast<double>(check.retryAfter->count()) / 1000.0);
    } else {
        json.null();
    }
    json.key(u"rate_limit").null().key(u"error").textOrNull(check.error).key(u"billed").null().end();
}

} // namespace

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
    const auto providers = chosen(session, invocation.arguments, Choice::Enabled);
    if (!providers) {
        return session.fail(providers.error());
    }
    for (const Provider &provider : *providers) {
        if (provider.adapter.isEmpty() || !provider.baseUrl.isValid()) {
            return session.fail(usageError(Cli::tr("%1 has no address to check").arg(provider.slug),
                                           Cli::tr("give it an adapter and a base_url with \"aigo config apply\"")));
        }
    }
    Engine &engine = **session.engine();
    auto results = session.wait(checkAll(engine.checker, *providers));
    if (session.interrupted()) {
        return ExitInterrupted;
    }
    judgeConnection(results, *providers);
    if (const Status kept = keep(engine, results, *providers); !kept) {
        return session.fail(kept.error());
    }
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
                                      r.models ? QString::number(*r.models) : missing(figures), r.error});
            }
            Session::noteTotal(table, figures, shown.size(), results.size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(results.size())).key(u"checks").array();
            for (const CheckResult &result : shown) {
                writeCheck(json, result);
            }
            return json.end().end().take();
        });
    const bool bad = std::any_of(results.begin(), results.end(), [](const CheckResult &r) {
        return finding(r.outcome) == Finding::Down || r.outcome == Outcome::Offline;
    });
    return bad ? ExitBad : ExitFine;
}

namespace {

struct StatusLine
{
    ProviderView view;
    State shown = State::Unknown;
    LatencyStatistics day;
    std::array<std::optional<double>, 4> availability; ///< 24 h, 7 d, 30 d, 90 d
    double coverage = 0;                               ///< of the last 24 h
};
constexpr std::array<std::chrono::hours, 4> spans{24h, 24h * 7, 24h * 30, 24h * 90};
constexpr std::array<QStringView, 4> spanNames{u"24h", u"7d", u"30d", u"90d"};

QString why(const StatusLine &line, Instant now)
{
    const auto &last = line.view.last;
    if (!last) {
        return Cli::tr("not checked yet");
    }
    if (last->outcome == Outcome::Offline) {
        return Cli::tr("own connection was not there");
    }
    if (isStale(line.view, now)) {
        return Cli::tr("last checked too long ago");
    }
    const QString said = !last->error.isEmpty()         ? last->error
                         : last->outcome == Outcome::Ok ? Cli::tr("answers as it should")
                                                        : outcomeName(last->outcome);
    return line.shown == State::Unknown ? Cli::tr("not confirmed yet: %1").arg(said) : said;
}

Verdict verdictOf(const StatusLine &line)
{
    return line.shown == State::Unknown ? Verdict::Unclear : line.view.state.verdict;
}

Result<std::vector<StatusLine>> statusLines(Session &session, const std::vector<Provider> &providers)
{
    Engine &engine = **session.engine();
    const Instant now = session.clock().now();
    const auto states = Session::wait(engine.providerStore.states());
    if (!states) {
        return states.error();
    }
    std::vector<StatusLine> lines;
    for (const Provider &provider : providers) {
        StatusLine line;
        line.view.provider = provider;
        const auto state = std::find_if(states->begin(), states->end(),
                                        [&](const StoredProviderState &s) { return s.provider == provider.slug; });
        if (state != states->end()) {
            line.view.state = state->state;
            line.view.last = state->last;
        }
        line.shown = shownState(line.view, now);
        const auto samples = Session::wait(engine.samples.range(provider.slug, now - spans.back(), now + 1ms));
        if (!samples) {
            return samples.error();
        }
        for (std::size_t i = 0; i < spans.size(); ++i) {
            const auto from = std::lower_bound(samples->begin(), samples->end(), now - spans[i],
                                               [](const Sample &s, Instant at) { return s.at < at; });
            const std::span<const Sample> part(from, samples->end());
            const Availability found = aigo::availability(*samples, now - spans[i], now);
            line.availability[i] = found.share();
            if (i == 0) {
                line.day = latencyStatistics(part);
                line.coverage = found.coverage();
            }
        }
        lines.push_back(line);
    }
    return lines;
}

QString percent(const std::optional<double> &share, Figures figures)
{
    if (figures == Figures::Exact) {
        return share ? QString::number(*share) : QString();
    }
    return share ? QString::number(*share * 100, 'f', 2) + QStringLiteral(" %") : unknownText();
}

QString connectionWord(const std::vector<StatusLine> &lines)
{
    const auto answered = [](const StatusLine &line) {
        return line.shown != State::Unknown && !isLocalTarget(line.view.provider.baseUrl) &&
               !isUnreachable(line.view.last->outcome);
    };
    if (std::any_of(lines.begin(), lines.end(), answered)) {
        return QStringLiteral("ok");
    }
    return machineHasNetwork() ? QStringLiteral("unknown") : QStringLiteral("offline");
}

void milliseconds(JsonWriter &json, QStringView name, const std::optional<Microseconds> &time)
{
    phase(json, name, time);
}

void writeStatus(JsonWriter &json, const StatusLine &line, Instant now)
{
    const auto &last = line.view.last;
    json.object().key(u"provider").value(line.view.provider.slug).key(u"state").value(stateName(line.shown));
    json.key(u"verdict").value(verdictName(verdictOf(line))).key(u"why").value(why(line, now));
    json.key(u"since").textOrNull(toIso(line.view.state.since)).key(u"own").object();
    json.key(u"state")
        .value(stateName(line.view.state.state))
        .key(u"at")
        .textOrNull(last ? toIso(last->at) : QString());
    json.key(u"outcome").textOrNull(last ? outcomeName(last->outcome) : QString());
    milliseconds(json, u"latency_ms", last ? last->phases.firstByte : std::nullopt);
    json.end().key(u"official").null().key(u"incidents").array().end().key(u"models").array().end();
    json.key(u"availability").object();
    for (std::size_t i = 0; i < spans.size(); ++i) {
        json.key(spanNames[i]).value(line.availability[i]);
    }
    json.key(u"coverage").value(line.coverage).end().key(u"latency_ms").object();
    milliseconds(json, u"p50", line.day.p50);
    milliseconds(json, u"p95", line.day.p95);
    milliseconds(json, u"p99", line.day.p99);
    json.key(u"n").value(line.day.measured).end().end();
}

} // namespace

int runStatus(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    const auto providers = chosen(session, invocation.arguments, Choice::Enabled);
    if (!providers) {
        return session.fail(providers.error());
    }
    const auto lines = statusLines(session, *providers);
    if (!lines) {
        return session.fail(lines.error());
    }
    const Instant now = session.clock().now();
    const auto [first, last] = Session::window(*listing, lines->size());
    const std::span<const StatusLine> shown = std::span(*lines).subspan(first, last - first);
    return session.print(
        *listing,
        [&](Figures figures) {
            const bool exact = figures == Figures::Exact;
            Table table;
            table.columns = {{QStringLiteral("provider"), Cli::tr("Provider"), false},
                             {QStringLiteral("state"), Cli::tr("State"), false},
                             {QStringLiteral("verdict"), Cli::tr("Verdict"), false},
                             {keyFor(figures, "age", "at"), Cli::tr("Age"), true},
                             {keyFor(figures, "p50", "p50_ms"), Cli::tr("p50"), true},
                             {keyFor(figures, "p95", "p95_ms"), Cli::tr("p95"), true},
                             {keyFor(figures, "availability", "availability_24h"), Cli::tr("24 h"), true},
                             {QStringLiteral("why"), Cli::tr("Why"), false}};
            for (const StatusLine &line : shown) {
                const QString age = !line.view.last ? missing(figures)
                                    : exact         ? toIso(line.view.last->at)
                                                    : ageText(line.view.last->at, now);
                table.rows.push_back({line.view.provider.slug, stateName(line.shown), verdictName(verdictOf(line)), age,
                                      latency(line.day.p50, figures), latency(line.day.p95, figures),
                                      percent(line.availability[0], figures), why(line, now)});
            }
            Session::noteTotal(table, figures, shown.size(), lines->size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"at").value(toIso(now)).key(u"connection").value(connectionWord(*lines));
            json.key(u"total").value(static_cast<qint64>(lines->size())).key(u"providers").array();
            for (const StatusLine &line : shown) {
                writeStatus(json, line, now);
            }
            return json.end().end().take();
        });
}

} // namespace aigo
