// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "app/commands/feedruns.h"
#include "app/commands/saveddocuments.h"
#include "core/domain/columns.h"
#include "core/exporting/jsonwriter.h"
#include "core/exporting/writers.h"
#include "core/monitor/livedesk.h"
#include "core/monitor/newssync.h"

#include <algorithm>
#include <span>

namespace aigo {

namespace {

const QString statusPrefix = QStringLiteral("status/");
const QString feedPrefix = QStringLiteral("feed/");

/// The provider of "status/PROVIDER"; none where a source is meant.
std::optional<QString> statusProvider(const QString &source, const Engine &engine)
{
    return source.startsWith(statusPrefix) ? std::optional(engine.registry.slugFor(source.mid(statusPrefix.size())))
                                           : std::nullopt;
}

QString resultText(const SourceRun &run)
{
    if (!run.error.isEmpty()) {
        return run.error;
    }
    if (run.notModified) {
        return Cli::tr("nothing new");
    }
    return run.held ? Cli::tr("held back: it lost a third at once; the next pass decides") : Cli::tr("fine");
}

Table runsTable(std::span<const SourceRun> runs, Figures figures)
{
    Table table;
    table.columns = {
        {QStringLiteral("source"), Cli::tr("Source"), false},  {QStringLiteral("as_of"), Cli::tr("As of"), false},
        {QStringLiteral("entries"), Cli::tr("Entries"), true}, {QStringLiteral("added"), Cli::tr("Added"), true},
        {QStringLiteral("changed"), Cli::tr("Changed"), true}, {QStringLiteral("unlisted"), Cli::tr("Unlisted"), true},
        {QStringLiteral("skipped"), Cli::tr("Skipped"), true}, {QStringLiteral("took_ms"), Cli::tr("Took"), true},
        {QStringLiteral("error"), Cli::tr("Result"), false}};
    const bool exact = figures == Figures::Exact;
    const auto flag = [](bool on) { return on ? QStringLiteral("yes") : QStringLiteral("no"); };
    if (exact) {
        table.columns.push_back({QStringLiteral("held"), Cli::tr("Result"), false});
        table.columns.push_back({QStringLiteral("not_modified"), Cli::tr("Result"), false});
    }
    for (const SourceRun &run : runs) {
        QStringList row{run.source,
                        toIso(run.asOf),
                        QString::number(run.entries),
                        QString::number(run.added),
                        QString::number(run.changed),
                        QString::number(run.unlisted),
                        QString::number(run.skipped.size()),
                        QString::number(run.took.count())};
        if (exact) {
            row << run.error << flag(run.held) << flag(run.notModified);
        } else {
            row.back() += QStringLiteral(" ms");
            row << resultText(run);
        }
        table.rows.push_back(row);
    }
    return table;
}

QByteArray runsJson(std::size_t total, std::span<const SourceRun> runs)
{
    JsonWriter json;
    json.object().key(u"total").value(static_cast<qint64>(total)).key(u"runs").array();
    for (const SourceRun &run : runs) {
        json.object().key(u"source").value(run.source).key(u"as_of").value(toIso(run.asOf));
        json.key(u"entries").value(run.entries).key(u"added").value(run.added).key(u"changed").value(run.changed);
        json.key(u"unlisted").value(run.unlisted).key(u"skipped").array();
        for (const auto &skipped : run.skipped) {
            json.object().key(u"key").value(skipped.key).key(u"why").value(skipped.why).end();
        }
        json.end().key(u"held").value(run.held).key(u"not_modified").value(run.notModified);
        json.key(u"took_ms").value(static_cast<qint64>(run.took.count())).key(u"error").textOrNull(run.error).end();
    }
    return json.end().end().take();
}

/// What was skipped and what went wrong, a line each; a long list is cut for people and whole in the JSON.
void complain(Session &session, const std::vector<SourceRun> &runs)
{
    constexpr std::size_t most = 10;
    for (const SourceRun &run : runs) {
        for (std::size_t i = 0; i < std::min(most, run.skipped.size()); ++i) {
            session.say(Cli::tr("%1: skipped %2: %3").arg(run.source, run.skipped[i].key, run.skipped[i].why));
        }
        if (run.skipped.size() > most) {
            session.say(
                Cli::tr("%1: … %2 more skipped; see --format json").arg(run.source).arg(run.skipped.size() - most));
        }
        if (!run.error.isEmpty()) {
            session.fail(Error{run.errorKind, run.error, run.source, Cli::tr("what was known before stays")});
        }
    }
}

int exitOf(Session &session, const std::vector<SourceRun> &runs)
{
    if (session.interrupted()) {
        return ExitInterrupted;
    }
    int code = ExitFine;
    for (const SourceRun &run : runs) {
        if (!run.error.isEmpty()) {
            const int its = exitCodeFor(Error{run.errorKind}) == ExitStore ? ExitStore : ExitUnreadable;
            code = std::max(code, its);
        }
    }
    return code;
}

void printRuns(Session &session, const Session::Listing &listing, const std::vector<SourceRun> &runs)
{
    const auto [first, last] = Session::window(listing, runs.size());
    const std::span<const SourceRun> shown = std::span(runs).subspan(first, last - first);
    session.print(
        listing, [&](Figures figures) { return runsTable(shown, figures); },
        [&] { return runsJson(runs.size(), shown); });
}

Result<std::vector<SourceSetting>> sourceSettings(Session &session)
{
    const auto engine = session.engine();
    if (!engine) {
        return engine.error();
    }
    const auto texts = Session::wait((*engine)->settings.all());
    if (!texts) {
        return texts.error();
    }
    return sourcesFromTexts(*texts);
}

/// The changes that a pass made, as `aigo changes` prints them.
int printChanges(Session &session, const std::vector<SourceRun> &runs)
{
    std::vector<Change> all;
    for (const SourceRun &run : runs) {
        if (run.error.isEmpty() && !run.notModified && !run.held) {
            ChangeQuery query;
            query.source = run.source;
            query.since = run.asOf;
            query.until = run.asOf + Milliseconds{1};
            const auto page = Session::wait((*session.engine())->catalogue.changes(query));
            if (!page) {
                return session.fail(page.error());
            }
            all.insert(all.end(), page->rows.begin(), page->rows.end());
        }
    }
    if (!all.empty()) {
        session.out("\n" + toText(changesTable(all, Figures::Display)));
    }
    return ExitFine;
}

} // namespace

int runSync(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    if (invocation.offline) {
        return session.fail(
            Error{ErrorKind::Offline, Cli::tr("sync needs the network"), {}, Cli::tr("leave --offline out")});
    }
    if (const Status loaded = session.loadKeys(); !loaded) {
        return session.fail(loaded.error());
    }
    const auto settings = sourceSettings(session);
    const auto providers = session.providers();
    const auto feeds = feedSettings(session);
    if (!settings) {
        return session.fail(settings.error());
    }
    if (!providers || !feeds) {
        return session.fail(providers ? feeds.error() : providers.error());
    }
    Engine &engine = **session.engine();
    QStringList wanted;
    for (const QString &name : invocation.arguments) {
        const QString feed = feedName(name);
        if (std::any_of(feeds->begin(), feeds->end(), [&](const FeedSetting &f) { return f.name == feed; })) {
            wanted << feedPrefix + feed;
            continue;
        }
        const auto page = statusProvider(name.toLower(), engine);
        const QString slug = page.value_or(engine.registry.slugFor(name.toLower()));
        const bool isSource = std::any_of(settings->begin(), settings->end(),
                                          [&](const SourceSetting &source) { return source.name == name.toLower(); });
        const bool isProvider = std::any_of(providers->begin(), providers->end(),
                                            [&](const Provider &provider) { return provider.slug == slug; });
        if (!isSource && !isProvider) {
            return session.fail(
                usageError(Cli::tr("there is no source \"%1\"").arg(name), Cli::tr("see \"aigo sources\"")));
        }
        wanted << (isSource ? name.toLower() : page ? statusPrefix + slug : slug);
    }
    std::vector<SourceRun> runs;
    const auto progress = [&](const QString &name) {
        const bool go = (wanted.isEmpty() || wanted.contains(name)) && !session.interrupted();
        if (go) {
            session.say(Cli::tr("Syncing %1 …").arg(name));
        }
        return go;
    };
    for (const SourceSetting &source : *settings) {
        if ((source.enabled || wanted.contains(source.name)) && progress(source.name)) {
            runs.push_back(session.wait(engine.sources.sync(source)));
        }
    }
    for (const Provider &provider : *providers) {
        if (knownSource(provider.slug) != nullptr) {
            continue; // its list is a source of its own, done above
        }
        const bool possible = !provider.adapter.isEmpty() && engine.keyring.key(provider).has_value();
        if (((provider.enabled && possible) || wanted.contains(provider.slug)) && progress(provider.slug)) {
            runs.push_back(session.wait(engine.sources.syncList(provider)));
        }
    }
    for (const Provider &provider : *providers) {
        const QString name = statusPrefix + provider.slug;
        if (wanted.contains(name) && progress(name)) {
            runs.push_back(session.wait(engine.statusPages.pass(provider)).asSourceRun());
        }
    }
    for (const FeedSetting &feed : *feeds) {
        const QString name = feedPrefix + feed.name;
        if ((feed.enabled || wanted.contains(name)) && progress(name)) {
            runs.push_back(syncFeed(session, feed));
        }
    }
    complain(session, runs);
    printRuns(session, *listing, runs);
    if (listing->format == Session::Format::Table) {
        printChanges(session, runs);
    }
    return exitOf(session, runs);
}

namespace {

/// Switched off for polling until the user says otherwise.
Status rememberProvider(Engine &engine, const QString &source)
{
    if (knownSource(source) != nullptr || engine.registry.find(source) != nullptr) {
        return Done{};
    }
    const auto known = Session::wait(engine.providerStore.settings());
    if (!known) {
        return known.error();
    }
    const bool there =
        std::any_of(known->begin(), known->end(), [&](const ProviderSettings &s) { return s.slug == source; });
    if (there) {
        return Done{};
    }
    ProviderSettings setting;
    setting.slug = source;
    setting.adapter = QStringLiteral("openai-compatible");
    setting.enabled = false;
    return Session::wait(engine.providerStore.saveSettings({setting}));
}

} // namespace

int runImport(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    if (invocation.arguments.size() < 2) {
        return session.fail(
            usageError(Cli::tr("import takes a source and its files"), Cli::tr("see \"aigo import --help\"")));
    }
    const bool pages = invocation.has(QStringLiteral("pages"));
    const QStringList files = invocation.arguments.mid(1);
    const auto times = asOfTimes(invocation, pages ? 1 : files.size());
    if (!times) {
        return session.fail(times.error());
    }
    const auto opened = session.engine();
    if (!opened) {
        return session.fail(opened.error());
    }
    Engine &engine = **opened;
    const QString wanted = invocation.arguments.front().toLower();
    // A source's own name goes before a provider's other names: "hf-router" is both.
    const std::optional<QString> page = statusProvider(wanted, engine);
    const bool isFeed = wanted.startsWith(feedPrefix);
    const QString source = page                             ? statusPrefix + *page
                           : isFeed                         ? wanted
                           : knownSource(wanted) != nullptr ? wanted
                                                            : engine.registry.slugFor(wanted);
    if (page && page->isEmpty()) {
        return session.fail(usageError(Cli::tr("status/ names no provider"), Cli::tr("for example: status/openai")));
    }
    const auto reader = documentReader(wanted == source ? source : wanted, engine.registry);
    if (isFeed && feedName(wanted).isEmpty()) {
        return session.fail(
            usageError(Cli::tr("\"%1\" names no feed").arg(wanted), Cli::tr("for example: feed/openai")));
    }
    if (!page && !isFeed && !reader) {
        return session.fail(usageError(reader.error().what, reader.error().mend));
    }

    const auto feeds = feedSettings(session);
    if (!feeds) {
        return session.fail(feeds.error());
    }
    const FeedSetting feed = feedNamed(*feeds, feedName(wanted), engine.registry);
    const std::vector<SavedDocument> documents = savedDocuments(files, *times, pages);
    std::vector<SourceRun> runs;
    for (const SavedDocument &document : documents) {
        if (session.interrupted()) {
            break;
        }
        if (document.problem) {
            SourceRun run;
            run.source = source;
            run.asOf = document.asOf;
            run.error = document.problem->line();
            run.errorKind = document.problem->kind;
            runs.push_back(run);
        } else if (page) {
            auto importing = engine.statusPages.importDocuments(*page, document.pages, document.where, document.asOf);
            runs.push_back(session.wait(std::move(importing)).asSourceRun());
        } else if (isFeed) {
            runs.push_back(importFeed(session, feed, document));
        } else {
            runs.push_back(
                session.wait(engine.sources.importDocument(source, document.pages, document.where, document.asOf)));
        }
    }
    const bool any = std::any_of(runs.begin(), runs.end(), [](const SourceRun &run) { return run.error.isEmpty(); });
    if (any && !isFeed) {
        if (const Status remembered = rememberProvider(engine, page.value_or(source)); !remembered) {
            return session.fail(remembered.error());
        }
    }
    complain(session, runs);
    printRuns(session, *listing, runs);
    return exitOf(session, runs);
}

namespace {

qint64 secondsSince(Instant then, Instant now)
{
    return static_cast<qint64>(std::chrono::floor<std::chrono::seconds>(now - then).count());
}

struct SourceLine
{
    QString name;
    QStringList gives;
    QString url;
    std::optional<Milliseconds> every; ///< none: switched off
    std::optional<Instant> lastSuccess;
    std::optional<Instant> next;
    QString error;
};

/// How often providers' own lists are asked.
Result<Milliseconds> listInterval(Session &session)
{
    const auto texts = Session::wait((*session.engine())->settings.all());
    if (!texts) {
        return texts.error();
    }
    return settingsFromTexts(*texts).syncEvery;
}

Result<std::vector<SourceLine>> sourceLines(Session &session)
{
    const auto settings = sourceSettings(session);
    if (!settings) {
        return settings.error();
    }
    const auto providers = session.providers();
    const auto states = Session::wait((*session.engine())->sourceStates.states());
    const auto every = listInterval(session);
    if (!every) {
        return every.error();
    }
    if (!providers) {
        return providers.error();
    }
    if (!states) {
        return states.error();
    }
    std::vector<SourceLine> lines;
    const auto add = [&](const QString &name, const QUrl &url, std::optional<Milliseconds> every) {
        SourceLine line{name, sourceGives(name), url.toString(), every, {}, {}, {}};
        const auto state =
            std::find_if(states->begin(), states->end(), [&](const SourceState &s) { return s.source == name; });
        if (state != states->end()) {
            line.lastSuccess = state->lastSuccess;
            line.error = state->error;
            if (every && state->lastAttempt) {
                line.next = *state->lastAttempt + *every;
            }
        }
        lines.push_back(line);
    };
    for (const SourceSetting &source : *settings) {
        add(source.name, source.url, source.enabled ? std::optional(source.every) : std::nullopt);
    }
    for (const Provider &provider : *providers) {
        const bool imported = std::any_of(states->begin(), states->end(),
                                          [&](const SourceState &s) { return s.source == provider.slug; });
        const bool itself = knownSource(provider.slug) != nullptr; // said above
        if (!itself && !provider.adapter.isEmpty() && (provider.enabled || imported)) {
            const bool asked = provider.enabled && (*session.engine())->keyring.key(provider).has_value();
            add(provider.slug, provider.baseUrl, asked ? std::optional(*every) : std::nullopt);
        }
    }
    return lines;
}

} // namespace

int runSources(Session &session, const Invocation &)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    auto lines = sourceLines(session);
    if (!lines) {
        return session.fail(lines.error());
    }
    const auto [first, last] = Session::window(*listing, lines->size());
    const std::span<const SourceLine> shown = std::span(*lines).subspan(first, last - first);
    const Instant now = session.clock().now();
    return session.print(
        *listing,
        [&](Figures figures) {
            const bool exact = figures == Figures::Exact;
            Table table;
            table.columns = {{QStringLiteral("source"), Cli::tr("Source"), false},
                             {QStringLiteral("gives"), Cli::tr("Gives"), false},
                             {QStringLiteral("last_success"), Cli::tr("Last success"), false},
                             {exact ? QStringLiteral("age_s") : QStringLiteral("age"), Cli::tr("Age"), true},
                             {QStringLiteral("error"), Cli::tr("Error"), false},
                             {QStringLiteral("url"), Cli::tr("Address"), false}};
            const QString missing = exact ? QString() : unknownText();
            for (const SourceLine &line : shown) {
                table.rows.push_back({line.name, line.gives.join(QStringLiteral(", ")),
                                      line.lastSuccess ? toIso(*line.lastSuccess) : missing,
                                      !line.lastSuccess ? missing
                                      : exact           ? QString::number(secondsSince(*line.lastSuccess, now))
                                                        : ageText(*line.lastSuccess, now),
                                      line.error, line.url});
            }
            Session::noteTotal(table, figures, shown.size(), lines->size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(lines->size())).key(u"sources").array();
            for (const SourceLine &line : shown) {
                json.object()
                    .key(u"source")
                    .value(line.name)
                    .key(u"gives")
                    .value(line.gives)
                    .key(u"url")
                    .textOrNull(line.url);
                json.key(u"last_success").textOrNull(toIso(line.lastSuccess)).key(u"age_s");
                if (line.lastSuccess) {
                    json.value(secondsSince(*line.lastSuccess, now));
                } else {
                    json.null();
                }
                json.key(u"enabled").value(line.every.has_value());
                json.key(u"every_s")
                    .value(line.every ? std::optional<qint64>(line.every->count() / 1000) : std::nullopt);
                json.key(u"next").textOrNull(toIso(line.next)).key(u"error").textOrNull(line.error).end();
            }
            return json.end().end().take();
        });
}

} // namespace aigo
