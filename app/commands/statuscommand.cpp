// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/figures.h"
#include "app/commands/providerchoice.h"
#include "core/domain/columns.h"
#include "core/exporting/incidentjson.h"
#include "core/exporting/jsonwriter.h"
#include "core/exporting/writers.h"
#include "core/monitor/endpoints.h"
#include "core/monitor/providerviews.h"
#include "core/monitor/slosettings.h"
#include "core/storage/seriesstore.h"
#include "core/storage/settingsstore.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::hours, 4> spans{24h, 24h * 7, 24h * 30, 24h * 90};
constexpr std::array<QStringView, 4> spanNames{u"24h", u"7d", u"30d", u"90d"};

/// What is known of one provider, with what its checks add up to.
struct StatusLine
{
    ProviderView view;
    std::array<HistoryPoint, spans.size()> over;
    std::vector<Incident> ours; ///< open ones
    SloReading objective;
    std::optional<CreditReading> credit; ///< whatever key it was asked with
};

struct StatusAnswer
{
    Connection connection = Connection::Unknown;
    std::vector<StatusLine> lines;
};

Result<StatusAnswer> gather(QSqlDatabase &db, std::vector<ProviderView> views, const WatchMemory &memory, Instant now)
{
    const auto texts = SettingsStore::all(db);
    if (!texts) {
        return texts.error();
    }
    const std::vector<TargetSlo> slos = slosFromTexts(*texts);
    const std::map<QString, CreditReading> credits = creditsFromTexts(*texts);
    StatusAnswer answer;
    for (ProviderView &view : views) {
        StatusLine line;
        const QString slug = view.provider.slug;
        const auto maintenance = maintenanceOf(db, slug, now - spans.back(), now);
        if (!maintenance) {
            return maintenance.error();
        }
        for (std::size_t i = 0; i < spans.size(); ++i) {
            const auto points = SeriesStore::history(db, checksOf(slug), now - spans[i], now, 1, *maintenance);
            if (!points) {
                return points.error();
            }
            if (!points->empty()) {
                line.over[i] = points->front();
            }
        }
        std::copy_if(memory.open.begin(), memory.open.end(), std::back_inserter(line.ours),
                     [&](const Incident &i) { return i.ours && i.provider == slug; });
        line.view = std::move(view);
        const Milliseconds every = line.view.provider.checkEvery;
        auto objective = readObjective(db, slug, sloFor(slos, slug), every, now);
        if (!objective) {
            return objective.error();
        }
        line.objective = std::move(*objective);
        const auto credit = credits.find(slug);
        line.credit = credit == credits.end() ? std::nullopt : std::optional(credit->second);
        answer.lines.push_back(std::move(line));
    }
    return answer;
}

Result<StatusAnswer> statusOf(Session &session, const std::vector<Provider> &asked)
{
    Engine &engine = **session.engine();
    const Instant now = session.clock().now();
    const auto catalogue = session.catalogue();
    if (!catalogue) {
        return catalogue.error();
    }
    const auto all = session.providers(); // the others are witnesses
    if (!all) {
        return all.error();
    }
    const auto memory = Session::wait(engine.database.run([](QSqlDatabase &db) { return readWatchMemory(db); }));
    if (!memory) {
        return memory.error();
    }
    std::vector<Provider> providers = *all;
    for (const Provider &provider : asked) {
        if (std::none_of(all->begin(), all->end(), [&](const Provider &p) { return p.slug == provider.slug; })) {
            providers.push_back(provider);
        }
    }
    std::vector<ProviderView> views = viewsFrom(providers, engine.keyring, *memory);
    const Connection connection = connectionFrom(*memory, views, now);
    judge(views, (*catalogue)->seen.providers, connection, now);
    std::erase_if(views, [&](const ProviderView &view) {
        return std::none_of(asked.begin(), asked.end(),
                            [&](const Provider &p) { return p.slug == view.provider.slug; });
    });
    auto answer = Session::wait(
        engine.database.run([&](QSqlDatabase &db) { return gather(db, std::move(views), *memory, now); }));
    if (answer) {
        answer->connection = connection;
    }
    return answer;
}

/// Providers by name, and endpoints as "endpoint/NAME"; with none named all that are on.
Result<std::vector<Provider>> asked(Session &session, const QStringList &names)
{
    const auto engine = session.engine();
    if (!engine) {
        return engine.error();
    }
    const auto texts = Session::wait((*engine)->settings.all());
    if (!texts) {
        return texts.error();
    }
    std::vector<Provider> endpoints;
    QStringList others = names;
    for (const Endpoint &endpoint : endpointsFromTexts(*texts)) {
        if (others.removeAll(endpoint.target()) > 0 || (names.isEmpty() && endpoint.enabled)) {
            endpoints.push_back(watchedAs(endpoint));
        }
    }
    if (others.isEmpty() && !names.isEmpty()) {
        return endpoints;
    }
    auto providers = chosenProviders(session, others, Choice::Enabled);
    if (providers) {
        providers->insert(providers->end(), endpoints.begin(), endpoints.end());
    }
    return providers;
}

void writeOfficial(JsonWriter &json, const std::optional<OfficialStatus> &official)
{
    json.key(u"official");
    if (!official) {
        json.null();
        return;
    }
    json.object().key(u"state").value(stateName(official->state)).key(u"at").value(toIso(official->at));
    json.key(u"engine").value(official->engine).key(u"url").textOrNull(official->url.toString());
    json.key(u"components").array();
    for (const StatusComponent &component : official->components) {
        json.object().key(u"name").value(component.name).key(u"state").value(stateName(component.state));
        json.key(u"watched").value(component.watched).end();
    }
    json.end().end();
}

void writeModels(JsonWriter &json, const QString &provider, const Catalogue &catalogue, Instant now)
{
    json.key(u"models").array();
    const QString prefix = provider + u'/';
    for (auto it = catalogue.seen.models.lower_bound(prefix);
         it != catalogue.seen.models.end() && it->first.startsWith(prefix); ++it) {
        const ThirdPartyView &seen = it->second;
        json.object().key(u"id").value(it->first).key(u"state");
        json.value(stateName(modelState(State::Unknown, catalogue.seen.models, it->first, now)));
        json.key(u"why").value(
            Cli::tr("%1: trouble at %2 of %n endpoints", nullptr, seen.endpoints).arg(seen.source).arg(seen.troubled));
        json.key(u"source").value(seen.source).key(u"at").value(toIso(seen.at)).end();
    }
    json.end();
}

void writeEvidence(JsonWriter &json, const std::vector<Evidence> &evidence)
{
    json.key(u"evidence").array();
    for (const Evidence &piece : evidence) {
        json.object().key(u"kind").value(evidenceKindName(piece.kind)).key(u"state").value(stateName(piece.state));
        json.key(u"text").value(piece.text).key(u"at").textOrNull(toIso(piece.at));
        json.key(u"stale").value(piece.stale).end();
    }
    json.end();
}

void writeObjective(JsonWriter &json, const StatusLine &line)
{
    const auto seconds = [](Milliseconds time) { return std::chrono::round<std::chrono::seconds>(time).count(); };
    const Budget &spent = line.objective.budget;
    const bool known = line.objective.overWindow.share().has_value();
    json.key(u"slo").object().key(u"objective").value(line.objective.slo.target);
    json.key(u"window")
        .value(durationText(line.objective.slo.window))
        .key(u"availability")
        .value(line.objective.overWindow.share());
    json.key(u"budget_s").value(qint64{seconds(spent.whole)});
    json.key(u"left_s").value(known ? std::optional(qint64{seconds(spent.left)}) : std::nullopt);
    json.key(u"burn").array();
    for (const BurnReading &reading : line.objective.burns) {
        json.object().key(u"severity").value(reading.rule.severity == BurnSeverity::Page ? u"page" : u"ticket");
        json.key(u"rate").value(reading.rule.rate).key(u"longer").value(durationText(reading.rule.longer));
        json.key(u"shorter").value(durationText(reading.rule.shorter)).key(u"burn_longer").value(reading.longer);
        json.key(u"burn_shorter").value(reading.shorter).key(u"burning").value(reading.burning).end();
    }
    json.end().end();
}

void writeStatus(JsonWriter &json, const StatusLine &line, const Catalogue &catalogue, Instant now)
{
    const ProviderView &view = line.view;
    const auto &last = view.last;
    json.object().key(u"provider").value(view.provider.slug).key(u"state").value(stateName(view.verdict.state));
    json.key(u"verdict").value(verdictName(view.verdict.verdict)).key(u"why").value(view.verdict.sentence);
    json.key(u"reason").value(verdictReasonName(view.verdict.reason));
    json.key(u"since").textOrNull(toIso(view.verdict.since ? view.verdict.since : view.state.since));
    json.key(u"own").object().key(u"state").value(stateName(view.state.state));
    json.key(u"at").textOrNull(last ? toIso(last->at) : QString());
    json.key(u"outcome").textOrNull(last ? outcomeName(last->outcome) : QString());
    writeMilliseconds(json, u"latency_ms", last ? last->phases.firstByte : std::nullopt);
    json.key(u"error").textOrNull(last ? last->error : QString());
    json.end();
    writeOfficial(json, view.official);
    json.key(u"incidents").array();
    for (const Incident &incident : line.ours) {
        writeIncident(json, incident);
    }
    for (const Incident &incident : view.official ? view.official->incidents : std::vector<Incident>{}) {
        writeIncident(json, incident);
    }
    json.end();
    writeModels(json, view.provider.slug, catalogue, now);
    writeEvidence(json, view.verdict.evidence);
    json.key(u"availability").object();
    for (std::size_t i = 0; i < spans.size(); ++i) {
        json.key(spanNames[i]).value(line.over[i].time.share());
    }
    const HistoryPoint &day = line.over.front();
    json.key(u"coverage").value(day.time.coverage()).end().key(u"latency_ms").object();
    writeMilliseconds(json, u"p50", day.p50);
    writeMilliseconds(json, u"p95", day.p95);
    writeMilliseconds(json, u"p99", day.p99);
    json.key(u"n").value(day.ok).end();
    writeObjective(json, line);
    writeCredit(json, line.credit);
    json.end();
}

} // namespace

int runStatus(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    const auto providers = asked(session, invocation.arguments);
    if (!providers) {
        return session.fail(providers.error());
    }
    const auto answer = statusOf(session, *providers);
    if (!answer) {
        return session.fail(answer.error());
    }
    const auto catalogue = session.catalogue();
    const Instant now = session.clock().now();
    const auto [first, last] = Session::window(*listing, answer->lines.size());
    const std::span<const StatusLine> shown = std::span(answer->lines).subspan(first, last - first);
    return session.print(
        *listing,
        [&](Figures figures) {
            const bool exact = figures == Figures::Exact;
            Table table;
            table.columns = {{QStringLiteral("provider"), Cli::tr("Provider"), false},
                             {QStringLiteral("state"), Cli::tr("State"), false},
                             {QStringLiteral("verdict"), Cli::tr("Verdict"), false},
                             {QStringLiteral("official"), Cli::tr("Their page"), false},
                             {keyFor(figures, "age", "at"), Cli::tr("Age"), true},
                             {keyFor(figures, "p50", "p50_ms"), Cli::tr("p50"), true},
                             {keyFor(figures, "p95", "p95_ms"), Cli::tr("p95"), true},
                             {keyFor(figures, "availability", "availability_24h"), Cli::tr("24 h"), true},
                             {QStringLiteral("why"), Cli::tr("Why"), false}};
            for (const StatusLine &line : shown) {
                const ProviderView &view = line.view;
                const QString age = !view.last ? missing(figures)
                                    : exact    ? toIso(view.last->at)
                                               : ageText(view.last->at, now);
                const State official = view.official ? view.official->state : State::Unknown;
                const bool old = view.official && !isFresh(view.official->at, 5min, now);
                const QString theirs =
                    old ? Cli::tr("%1, %2 ago").arg(stateTitle(official), ageText(view.official->at, now))
                        : stateTitle(official);
                table.rows.push_back(
                    {view.provider.slug, exact ? stateName(view.verdict.state) : stateTitle(view.verdict.state),
                     verdictName(view.verdict.verdict),
                     !view.official ? missing(figures)
                     : exact        ? stateName(official)
                                    : theirs,
                     age, latency(line.over.front().p50, figures), latency(line.over.front().p95, figures),
                     percent(line.over.front().time.share(), figures), view.verdict.sentence});
            }
            Session::noteTotal(table, figures, shown.size(), answer->lines.size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"at").value(toIso(now)).key(u"connection").value(connectionName(answer->connection));
            json.key(u"total").value(static_cast<qint64>(answer->lines.size())).key(u"providers").array();
            for (const StatusLine &line : shown) {
                writeStatus(json, line, **catalogue, now);
            }
            return json.end().end().take();
        });
}

} // namespace aigo
