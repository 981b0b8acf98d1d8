// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "app/commands/deepchecks.h"
#include "app/commands/feedruns.h"
#include "app/commands/figures.h"
#include "app/commands/keyedjobs.h"

#include "core/domain/columns.h"
#include "core/exporting/jsonwriter.h"
#include "core/exporting/writers.h"
#include "core/monitor/endpoints.h"
#include "core/monitor/joblist.h"
#include "core/monitor/livedesk.h"
#include "core/monitor/newssync.h"
#include "core/monitor/pacing.h"
#include "core/monitor/providerviews.h"
#include "core/monitor/storejobs.h"

#include <QElapsedTimer>
#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace aigo {

namespace {

/// What the store and the configuration say of jobs.
struct Known
{
    std::vector<Provider> providers;
    std::vector<SourceSetting> sources;
    std::vector<FeedSetting> feeds;
    std::vector<ConfiguredJob> jobs;
    std::vector<JobView> views;           ///< of each of them, in the same order
    std::map<QString, DeepCheckAsk> deep; ///< by model: what the user agreed to pay for
};

Result<Known> known(Session &session)
{
    const auto providers = session.providers();
    if (!providers) {
        return providers.error();
    }
    Engine &engine = **session.engine();
    const auto texts = Session::wait(engine.settings.all());
    const auto stored = Session::wait(engine.jobStore.jobs());
    const auto states = Session::wait(engine.providerStore.states());
    if (!texts) {
        return texts.error();
    }
    if (!stored) {
        return stored.error();
    }
    if (!states) {
        return states.error();
    }
    const auto feeds = feedSettings(session);
    if (!feeds) {
        return feeds.error();
    }
    const Settings settings = settingsFromTexts(*texts);
    Known out{*providers, sourcesFromTexts(*texts), *feeds, {}, {}, {}};
    for (const Endpoint &endpoint : endpointsFromTexts(*texts)) {
        out.providers.push_back(watchedAs(endpoint));
    }
    out.jobs = configuredJobs(out.providers, out.sources, out.feeds, settings.syncEvery,
                              [&](const Provider &p) { return isKeyKnown(engine, *texts, p); });
    const std::vector<ConfiguredJob> keyed = keyedJobs(engine, out.providers, *texts);
    out.jobs.insert(out.jobs.end(), keyed.begin(), keyed.end());
    out.views = storedJobViews(out.jobs, *stored, *states, session.clock().now());
    for (JobView &view : out.views) {
        view.next = settings.paused ? std::nullopt : view.next;
    }
    return out;
}

/// One pass of a job, here and now. The error is what the pass said.
using Work = Status (*)(Session &, const Known &, const ConfiguredJob &);

Status said(const QString &error, ErrorKind kind)
{
    return error.isEmpty() ? Status(Done{}) : Status(Error{kind, error});
}

const Provider *providerOf(const Known &all, const ConfiguredJob &job)
{
    const auto it = std::find_if(all.providers.begin(), all.providers.end(),
                                 [&job](const Provider &provider) { return provider.slug == job.subject; });
    return it == all.providers.end() ? nullptr : &*it;
}

Status syncWork(Session &session, const Known &all, const ConfiguredJob &job)
{
    Engine &engine = **session.engine();
    const auto feed = std::find_if(all.feeds.begin(), all.feeds.end(),
                                   [&job](const FeedSetting &setting) { return feedSource(setting) == job.subject; });
    if (feed != all.feeds.end()) {
        const SourceRun run = syncFeed(session, *feed);
        return said(run.error, run.errorKind);
    }
    const auto source = std::find_if(all.sources.begin(), all.sources.end(),
                                     [&job](const SourceSetting &setting) { return setting.name == job.subject; });
    const SourceRun run = source != all.sources.end() ? session.wait(engine.sources.sync(*source))
                                                      : session.wait(engine.sources.syncList(*providerOf(all, job)));
    return said(run.error, run.errorKind);
}

Status checkWork(Session &session, const Known &all, const ConfiguredJob &job)
{
    const auto checked = job.subject.startsWith(u"endpoint/") ? checkAndKeepEndpoint(session, job.subject)
                                                              : checkAndKeep(session, {*providerOf(all, job)});
    if (!checked) {
        return checked.error();
    }
    const CheckResult &result = checked->front();
    const bool fine = finding(result.outcome) == Finding::Up || finding(result.outcome) == Finding::Slow;
    const QString what = result.error.isEmpty() ? outcomeName(result.outcome) : result.error;
    return said(fine ? QString() : what, ErrorKind::Http);
}

Status statusWork(Session &session, const Known &all, const ConfiguredJob &job)
{
    const StatusRun run = session.wait((*session.engine())->statusPages.pass(*providerOf(all, job)));
    return said(run.error, run.errorKind);
}

Status storeWork(Session &session, const Known &, const ConfiguredJob &job)
{
    const JobResult result = session.wait(runStoreJob(&(*session.engine())->database, job.kind, session.clock().now()));
    return said(result.error, ErrorKind::StoreIo);
}

Status creditWork(Session &session, const Known &all, const ConfiguredJob &job)
{
    return askCredit(session, *providerOf(all, job));
}

Status realtimeWork(Session &session, const Known &all, const ConfiguredJob &job)
{
    return openRealtime(session, *providerOf(all, job));
}

Status deepWork(Session &session, const Known &all, const ConfiguredJob &job)
{
    return sendDeep(session, all.deep.at(job.subject));
}

/// A deep check costs money: of all that are to run the price is said first, and the user is asked.
Result<bool> agreed(Session &session, Known &all, const std::vector<std::size_t> &places)
{
    std::vector<DeepCheckAsk> asks;
    for (const std::size_t place : places) {
        if (all.jobs[place].kind != JobKind::Deep) {
            continue;
        }
        auto ask = deepAskOf(session, all.providers, all.jobs[place].subject);
        if (!ask) {
            return ask.error();
        }
        asks.push_back(*ask);
        all.deep.insert_or_assign(all.jobs[place].subject, std::move(*ask));
    }
    return asks.empty() ? Result<bool>(true) : agreedTo(session, asks);
}

struct KindOfWork
{
    JobKind kind;
    bool asks; ///< needs the network
    Work work;
};
constexpr std::array<KindOfWork, 9> kindsOfWork{{
    {JobKind::Sync, true, syncWork},
    {JobKind::Check, true, checkWork},
    {JobKind::Status, true, statusWork},
    {JobKind::Compact, false, storeWork},
    {JobKind::Clean, false, storeWork},
    {JobKind::Optimise, false, storeWork},
    {JobKind::Credit, true, creditWork},
    {JobKind::Realtime, true, realtimeWork},
    {JobKind::Deep, true, deepWork},
}};

const KindOfWork &workOf(JobKind kind)
{
    return *std::find_if(kindsOfWork.begin(), kindsOfWork.end(),
                         [kind](const KindOfWork &known) { return known.kind == kind; });
}

int printJobs(Session &session, const Session::Listing &listing, const std::vector<JobView> &views)
{
    const auto [first, last] = Session::window(listing, views.size());
    const std::span<const JobView> shown = std::span(views).subspan(first, last - first);
    const Instant now = session.clock().now();
    return session.print(
        listing,
        [&](Figures figures) {
            const bool exact = figures == Figures::Exact;
            Table table;
            table.columns = {{QStringLiteral("name"), Cli::tr("Job"), false},
                             {keyFor(figures, "every", "every_s"), Cli::tr("Every"), true},
                             {QStringLiteral("last"), Cli::tr("Last"), true},
                             {keyFor(figures, "took", "took_ms"), Cli::tr("Took"), true},
                             {QStringLiteral("next"), Cli::tr("Next"), true},
                             {QStringLiteral("paused"), Cli::tr("Paused"), false},
                             {QStringLiteral("result"), Cli::tr("Result"), false}};
            for (const JobView &view : shown) {
                const auto took = view.took ? QString::number(view.took->count()) : QString();
                const QString ran = !view.last ? missing(figures)
                                    : exact    ? toIso(*view.last)
                                               : ageText(*view.last, now);
                const QString next = !view.next          ? missing(figures)
                                     : exact             ? toIso(*view.next)
                                     : *view.next <= now ? Cli::tr("due")
                                                         : ageText(now - (*view.next - now), now);
                const QString yes = exact ? QStringLiteral("yes") : Cli::tr("yes");
                const QString no = exact ? QStringLiteral("no") : QString();
                table.rows.push_back({view.name,
                                      exact ? QString::number(view.every.count() / 1000) : durationText(view.every),
                                      ran, exact || took.isEmpty() ? took : took + QStringLiteral(" ms"), next,
                                      view.paused ? yes : no, view.result});
            }
            Session::noteTotal(table, figures, shown.size(), views.size());
            return table;
        },
        [&] {
            JsonWriter json;
            json.object().key(u"total").value(static_cast<qint64>(views.size())).key(u"jobs").array();
            for (const JobView &view : shown) {
                json.object().key(u"name").value(view.name).key(u"every_s");
                json.value(static_cast<qint64>(view.every.count() / 1000)).key(u"last").textOrNull(toIso(view.last));
                json.key(u"took_ms").value(view.took ? std::optional<qint64>(view.took->count()) : std::nullopt);
                json.key(u"result").textOrNull(view.result).key(u"next").textOrNull(toIso(view.next));
                json.key(u"paused").value(view.paused).end();
            }
            return json.end().end().take();
        });
}

/// The jobs named, as places in `all`; all names are checked before anything is done.
Result<std::vector<std::size_t>> named(const Known &all, const QStringList &names)
{
    std::vector<std::size_t> places;
    for (const QString &name : names) {
        const auto it = std::find_if(all.jobs.begin(), all.jobs.end(), [&name](const ConfiguredJob &job) {
            return job.name().compare(name, Qt::CaseInsensitive) == 0;
        });
        if (it == all.jobs.end()) {
            return usageError(Cli::tr("there is no job \"%1\"").arg(name), Cli::tr("see \"aigo jobs\""));
        }
        places.push_back(static_cast<std::size_t>(it - all.jobs.begin()));
    }
    return places;
}

int runNow(Session &session, const Session::Listing &listing, Known &all, const std::vector<std::size_t> &places)
{
    std::vector<JobView> done;
    int code = ExitFine;
    for (const std::size_t place : places) {
        const ConfiguredJob &job = all.jobs[place];
        JobView &view = all.views[place];
        const KindOfWork &kind = workOf(job.kind);
        if (kind.asks && session.invocation().offline) {
            return session.fail(Error{ErrorKind::Offline,
                                      Cli::tr("%1 needs the network").arg(view.name),
                                      {},
                                      Cli::tr("leave --offline out")});
        }
        session.say(Cli::tr("Running %1 …").arg(view.name));
        view.last = session.clock().now();
        QElapsedTimer timer;
        timer.start();
        const Status status = kind.work(session, all, job);
        view.took = Milliseconds{timer.elapsed()};
        if (session.interrupted()) {
            return ExitInterrupted;
        }
        view.result = status ? QStringLiteral("ok") : status.error().line();
        const Instant now = session.clock().now();
        const Instant next = job.daily ? nextDaily(view.last, now) : *view.last + view.every;
        view.next = view.next ? std::optional(next) : std::nullopt;
        const StoredJob record{view.name, view.last, view.took, view.result, view.paused};
        const Status kept = job.kind == JobKind::Check ? Status(Done{}) // its own record is kept
                                                       : Session::wait((*session.engine())->jobStore.ran(record));
        for (const Status &each : {status, kept}) {
            if (!each) {
                const int its = job.kind == JobKind::Check ? static_cast<int>(ExitBad) : session.fail(each.error());
                code = std::max(code, its);
            }
        }
        done.push_back(view);
    }
    printJobs(session, listing, done);
    return code;
}

int setPaused(Session &session, const Session::Listing &listing, Known &all, const std::vector<std::size_t> &places,
              bool paused)
{
    std::vector<JobView> done;
    for (const std::size_t place : places) {
        JobView &view = all.views[place];
        if (const Status kept = Session::wait((*session.engine())->jobStore.setPaused(view.name, paused)); !kept) {
            return session.fail(kept.error());
        }
        view.paused = paused;
        view.next = paused ? std::nullopt : view.next;
        done.push_back(view);
    }
    return printJobs(session, listing, done);
}

} // namespace

int runJobs(Session &session, const Invocation &invocation)
{
    const auto listing = session.listing();
    if (!listing) {
        return session.fail(listing.error());
    }
    const QString action = invocation.arguments.value(0);
    const QStringList names = invocation.arguments.mid(1);
    static const QStringList actions{QStringLiteral("run"), QStringLiteral("pause"), QStringLiteral("resume")};
    if (!action.isEmpty() && (!actions.contains(action) || names.isEmpty())) {
        return session.fail(usageError(Cli::tr("jobs takes nothing, or run, pause or resume and names of jobs"),
                                       Cli::tr("see \"aigo jobs --help\"")));
    }
    auto all = known(session);
    if (!all) {
        return session.fail(all.error());
    }
    if (action.isEmpty()) {
        return printJobs(session, *listing, all->views);
    }
    const auto places = named(*all, names);
    if (!places) {
        return session.fail(places.error());
    }
    const bool asks = std::any_of(places->begin(), places->end(),
                                  [&all](std::size_t place) { return workOf(all->jobs[place].kind).asks; });
    if (action == u"run" && asks && !invocation.offline) {
        if (const Status keys = session.loadKeys(); !keys) {
            return session.fail(keys.error());
        }
        const auto pays = agreed(session, *all, *places);
        if (!pays || !*pays) {
            return pays ? static_cast<int>(ExitFine) : session.fail(pays.error());
        }
    }
    return action == u"run" ? runNow(session, *listing, *all, *places)
                            : setPaused(session, *listing, *all, *places, action == u"pause");
}

} // namespace aigo
