// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/providerwatch.h"

#include "core/monitor/checker.h"
#include "core/monitor/engine.h"
#include "core/monitor/joblist.h"
#include "core/monitor/pacing.h"

#include <QCoroFuture>
#include <QPointer>
#include <algorithm>
#include <utility>

namespace aigo {

namespace {

using namespace std::chrono_literals;

/// Every so many checks a connection of its own measures DNS, connect and TLS too; between them an open one serves and
/// costs little.
constexpr int freshEvery = 10;
constexpr qsizetype learntAtOnce = 8; ///< providers
constexpr Milliseconds flushAfter = 30s;
constexpr Milliseconds flushSoon = 50ms; ///< a state changed, and others may with it
constexpr Milliseconds learnAfter = 3s;
constexpr std::ptrdiff_t mostPointsHeld = 100'000; ///< while the store cannot be written

QString checkJob(const QString &slug)
{
    return ConfiguredJob{JobKind::Check, slug, {}, false, {}}.name();
}

QString statusJob(const QString &slug)
{
    return ConfiguredJob{JobKind::Status, slug, {}, false, {}}.name();
}

bool canBeChecked(const Provider &provider)
{
    return provider.enabled && !provider.adapter.isEmpty() && provider.baseUrl.isValid();
}

} // namespace

ProviderWatch::ProviderWatch(Engine &engine, Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_jobs(jobs)
    , m_own(engine.http, engine.clock)
    , m_catalogue(std::make_shared<Catalogue>())
{
    m_own.setProbe(engine.options.probe);
    m_flushTimer.setSingleShot(true);
    connect(&m_flushTimer, &QTimer::timeout, this, &ProviderWatch::flush);
    m_learnTimer.setSingleShot(true);
    m_learnTimer.setInterval(learnAfter);
    connect(&m_learnTimer, &QTimer::timeout, this, [this] { learnHistory(); });
    connect(&m_own, &OwnConnection::changed, this, &ProviderWatch::noteConnection);
    connect(&m_jobs.schedule(), &Schedule::gap, this, &ProviderWatch::noteGap);
}

ProviderWatch::~ProviderWatch()
{
    m_cancel.cancel();
    flush();
}

void ProviderWatch::load(const std::vector<Provider> &providers, const std::vector<Endpoint> &endpoints,
                         const WatchMemory &memory)
{
    std::vector<Provider> all = providers;
    for (const Endpoint &endpoint : endpoints) {
        m_endpoints.emplace(endpoint.target(), endpoint);
        all.push_back(watchedAs(endpoint));
    }
    m_views = viewsFrom(all, m_engine.keyring, memory);
    m_open = memory.open;
    m_connection = connectionFrom(memory, m_views, m_engine.clock.now());
}

void ProviderWatch::start()
{
    m_started = true;
    for (const ProviderView &view : m_views) {
        plan(view);
    }
    m_own.learn();
    learnHistory();
}

ProviderView *ProviderWatch::entry(const QString &slug)
{
    const auto it =
        std::find_if(m_views.begin(), m_views.end(), [&](const ProviderView &v) { return v.provider.slug == slug; });
    return it == m_views.end() ? nullptr : &*it;
}

const ProviderView *ProviderWatch::find(const QString &slug) const
{
    const auto it =
        std::find_if(m_views.begin(), m_views.end(), [&](const ProviderView &v) { return v.provider.slug == slug; });
    return it == m_views.end() ? nullptr : &*it;
}

std::vector<ProviderView> ProviderWatch::views() const
{
    std::vector<ProviderView> views = m_views;
    for (ProviderView &view : views) {
        view.keyFingerprint = m_engine.keyring.fingerprint(view.provider);
        view.keyFinding = m_engine.keyring.finding(view.provider);
        view.credit = m_engine.credits.of(view.provider);
        if (const auto job = m_jobs.view(checkJob(view.provider.slug))) {
            view.next = job->next;
        }
    }
    judge(views, m_catalogue->seen.providers, m_connection, m_engine.clock.now());
    return views;
}

void ProviderWatch::put(const Provider &provider)
{
    ProviderView *view = entry(provider.slug);
    if (view == nullptr) {
        m_views.emplace_back();
        view = &m_views.back();
    }
    view->provider = provider;
    view->key = m_engine.keyring.origin(provider);
    view->every = intervalOf(*view);
    plan(*view);
}

void ProviderWatch::keyChanged(const QString &slug)
{
    if (ProviderView *view = entry(slug)) {
        view->key = m_engine.keyring.origin(view->provider);
        Q_EMIT changed(slug);
        m_jobs.hasten(checkJob(slug));
    }
}

void ProviderWatch::setCatalogue(std::shared_ptr<const Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
}

void ProviderWatch::setSystem(const SystemConditions &system)
{
    m_system = system;
    m_own.setSystem(system);
    m_jobs.schedule().setSuspended(system.suspended);
    for (ProviderView &view : m_views) {
        view.every = intervalOf(view);
        plan(view);
    }
}

Milliseconds ProviderWatch::intervalOf(const ProviderView &view) const
{
    PaceConditions conditions;
    conditions.trouble = inTrouble(view.state, m_engine.clock.now());
    conditions.local = isLocalTarget(view.provider.baseUrl);
    conditions.system = m_system;
    return intervalFor(view.provider.checkEvery, conditions);
}

void ProviderWatch::plan(const ProviderView &view)
{
    if (!m_started) {
        return;
    }
    const Provider &provider = view.provider;
    const QString slug = provider.slug;
    const bool local = isLocalTarget(provider.baseUrl);
    if (canBeChecked(provider)) {
        m_own.watch(slug, !local);
        JobPlan job;
        job.name = checkJob(slug);
        job.every = view.every;
        job.host = politeHost(provider.baseUrl);
        job.work = [this, slug] { return check(slug); };
        job.last = view.last ? std::optional(view.last->at) : std::nullopt;
        job.kept = false;
        m_jobs.add(std::move(job));
    } else {
        m_own.forget(slug);
        m_jobs.remove(checkJob(slug));
    }
    if (provider.enabled && provider.statusPage.isValid()) {
        JobPlan job;
        job.name = statusJob(slug);
        PaceConditions conditions;
        conditions.system = m_system;
        job.every = intervalFor(statusEvery, conditions);
        job.host = politeHost(provider.statusPage);
        job.work = [this, slug] { return readStatus(slug); };
        job.kept = false;
        job.last = view.official ? std::optional(view.official->at) : std::nullopt;
        m_jobs.add(std::move(job));
    } else {
        m_jobs.remove(statusJob(slug));
    }
}

void ProviderWatch::checkNow(const QStringList &providers)
{
    for (const ProviderView &view : m_views) {
        if (view.provider.enabled && (providers.isEmpty() || providers.contains(view.provider.slug))) {
            m_byHand.insert(view.provider.slug);
            m_jobs.run(checkJob(view.provider.slug));
        }
    }
}

QCoro::Task<void> ProviderWatch::learnHistory()
{
    const QPointer<ProviderWatch> self{this};
    QStringList targets;
    for (const ProviderView &view : m_views) {
        if (canBeChecked(view.provider)) {
            targets << view.provider.slug;
        }
    }
    if (std::exchange(m_learning, true)) {
        m_learnTimer.start(); // again, when this is done
        co_return;
    }
    const Instant now = m_engine.clock.now();
    // A few at a time, so that the store answers what somebody looks at in between.
    for (qsizetype from = 0; from < targets.size(); from += learntAtOnce) {
        const QStringList some = targets.mid(from, learntAtOnce);
        QFuture<Result<std::map<QString, Lately>>> reading =
            m_engine.database.run([some, now](QSqlDatabase &db) { return readLately(db, some, now); });
        const Result<std::map<QString, Lately>> found = co_await reading;
        if (!self) {
            co_return;
        }
        if (!found) {
            break;
        }
        for (ProviderView &view : m_views) {
            const auto of = found->find(view.provider.slug);
            if (of == found->end()) {
                continue;
            }
            view.day = of->second.day;
            view.slowAbove = of->second.slowAbove;
            Q_EMIT changed(view.provider.slug);
        }
    }
    m_learning = false;
}

QCoro::Task<JobResult> ProviderWatch::check(QString slug)
{
    const QPointer<ProviderWatch> self{this};
    ProviderView *view = entry(slug);
    if (view == nullptr) {
        co_return JobResult{};
    }
    view->checking = true;
    Q_EMIT changed(slug);
    CheckOptions options;
    options.cancel = m_cancel;
    options.fresh = m_checksMade[slug]++ % freshEvery == 0;
    const Provider provider = view->provider;
    const Instant began = m_engine.clock.now();
    options.withKey = m_byHand.erase(slug) > 0 || m_engine.keyring.mayAsk(provider, began);
    options.slowAbove = view->slowAbove;
    const auto endpoint = m_endpoints.find(slug);
    QCoro::Task<CheckResult> checking = endpoint != m_endpoints.end()
                                            ? m_engine.checker.check(endpoint->second, options)
                                            : m_engine.checker.check(provider, options);
    const CheckResult result = co_await checking;
    if (!self || m_cancel.isCancelled()) {
        co_return JobResult{};
    }
    const ConnectionGate::Judgement judged = co_await m_own.judge(result);
    if (!self || m_cancel.isCancelled()) {
        co_return JobResult{};
    }
    JobResult done;
    view = entry(slug);
    if (view == nullptr) {
        co_return done;
    }
    view->checking = false;
    m_jobs.schedule().lookAtClock();
    if (m_gapFrom && began <= *m_gapFrom) {
        Q_EMIT changed(slug); // the machine slept in its middle: it says nothing
        co_return done;
    }
    CheckResult counts = result;
    counts.outcome = judged.outcome;
    done.retryAfter = result.retryAfter;
    done.unconfirmed = take(*view, counts, judged.askOthers);
    done.error = finding(counts.outcome) == Finding::Down ? counts.error : QString();
    Q_EMIT changed(slug);
    co_return done;
}

bool ProviderWatch::take(ProviderView &view, CheckResult result, bool askOthers)
{
    const QString slug = view.provider.slug;
    const std::optional<CheckResult> previous = view.last;
    const State before = view.state.state;
    const StoredProviderState stood{slug, view.state, view.last, view.every, view.failingSince};
    const Milliseconds every = view.every;
    StoredProviderState stands = afterCheck(stood, result, every);
    view.state = stands.state;
    view.last = result;
    view.failingSince = stands.failingSince;
    const Finding found = finding(result.outcome);
    if (found == Finding::Down) {
        m_backSince.erase(slug);
    } else if (found != Finding::Nothing) {
        m_backSince.try_emplace(slug, result.at);
    }
    Sample sample = sampleOf(result);
    sample.every = every;
    m_batch.points.push_back({checksOf(slug), sample});
    for (SeriesPoint &phase : m_phases.take(slug, result, before != view.state.state, freshEvery * every)) {
        m_batch.points.push_back(std::move(phase));
    }
    if (before != view.state.state) {
        noteOutage(view, before);
    }
    view.every = intervalOf(view);
    if (view.every != every) {
        plan(view);
    }
    store(view, before != view.state.state);
    Q_EMIT sampleAdded(slug, sample);
    if (before != view.state.state) {
        m_learnTimer.start();
        Q_EMIT stateChanged(slug, before, view.state.state);
    }
    const bool again = looksAgainSoon(previous, result, view.state.state, askOthers);
    for (const ProviderView &other : m_views) {
        if (again && askOthers && other.provider.slug != slug) {
            m_jobs.hasten(checkJob(other.provider.slug));
        }
    }
    return again;
}

void ProviderWatch::noteOutage(const ProviderView &view, State before)
{
    const CheckResult &check = *view.last;
    const QString slug = view.provider.slug;
    const auto open =
        std::find_if(m_open.begin(), m_open.end(), [&](const Incident &i) { return i.ours && i.provider == slug; });
    if (view.state.state == State::Down && open == m_open.end()) {
        Incident incident;
        incident.provider = slug;
        incident.ours = true;
        incident.title = outcomeName(check.outcome);
        incident.severity = Severity::Critical;
        incident.phase = IncidentPhase::Investigating;
        incident.started = view.failingSince.value_or(check.at);
        incident.firstSeen = incident.started;
        incident.id = QStringLiteral("%1@%2").arg(slug, toIso(incident.started));
        incident.updates = {{check.at, QStringLiteral("down"), check.error}};
        m_open.push_back(incident);
        m_batch.ours.push_back(std::move(incident));
    } else if (before == State::Down && open != m_open.end()) {
        const auto back = m_backSince.find(slug);
        open->resolved = back != m_backSince.end() ? back->second : check.at;
        open->phase = IncidentPhase::Resolved;
        open->updates.insert(open->updates.begin(), {*open->resolved, QStringLiteral("up"), {}});
        m_batch.ours.push_back(*open);
        m_open.erase(open);
    } else {
        return;
    }
    Q_EMIT incidentsChanged(slug);
}

/// What was under way then says nothing; the time itself goes to the store with the next checks.
void ProviderWatch::noteGap(Instant from, Instant to)
{
    m_gapFrom = from;
    for (SeriesPoint &point : asleepPoints(from, to)) {
        m_batch.points.push_back(std::move(point));
    }
}

void ProviderWatch::noteConnection(Connection connection)
{
    if (std::exchange(m_connection, connection) == connection) {
        return;
    }
    report(m_engine.settings.save({{connectionKey.toString(), connectionText(connection, m_engine.clock.now())}}));
    Q_EMIT connectionChanged();
}

void ProviderWatch::store(const ProviderView &view, bool soon)
{
    m_batch.states.insert(view.provider.slug);
    if (soon) {
        m_flushTimer.start(flushSoon);
    } else if (!m_flushTimer.isActive()) {
        m_flushTimer.start(flushAfter);
    }
}

void ProviderWatch::flush()
{
    m_flushTimer.stop();
    if (m_batch.isEmpty()) {
        return;
    }
    Batch batch = std::exchange(m_batch, {});
    std::vector<StoredProviderState> states;
    for (const QString &slug : batch.states) {
        if (const ProviderView *view = find(slug)) {
            states.push_back({slug, view->state, view->last, view->every, view->failingSince});
        }
    }
    save(std::move(batch), std::move(states));
}

/// What could not be written is tried again with the next batch: a locked store or a full disk loses nothing that there
/// is room for in memory.
QCoro::Task<void> ProviderWatch::save(Batch batch, std::vector<StoredProviderState> states)
{
    const QPointer<ProviderWatch> self{this};
    QFuture<Status> appending = m_engine.series.append(batch.points);
    QFuture<Status> writing = m_engine.database.write([states, ours = batch.ours](QSqlDatabase &db) -> Status {
        for (const StoredProviderState &state : states) {
            if (Status saved = ProviderStore::saveState(db, state); !saved) {
                return saved;
            }
        }
        for (const Incident &incident : ours) {
            if (Status saved = IncidentStore::putOurs(db, incident); !saved) {
                return saved;
            }
        }
        return Done{};
    });
    const Status appended = co_await appending;
    const Status written = co_await writing;
    if (!self) {
        co_return;
    }
    if (!appended) {
        std::vector<SeriesPoint> &points = m_batch.points;
        points.insert(points.begin(), batch.points.begin(), batch.points.end());
        if (std::ssize(points) > mostPointsHeld) {
            points.erase(points.begin(), points.end() - mostPointsHeld);
        }
    }
    if (!written) {
        m_batch.states.merge(batch.states);
        m_batch.ours.insert(m_batch.ours.begin(), batch.ours.begin(), batch.ours.end());
    }
    if (appended && written) {
        m_storeFails = false;
        co_return;
    }
    m_flushTimer.start(flushAfter);
    if (!std::exchange(m_storeFails, true)) {
        Q_EMIT failed(appended ? written.error() : appended.error());
    }
}

QCoro::Task<JobResult> ProviderWatch::readStatus(QString slug)
{
    const QPointer<ProviderWatch> self{this};
    JobResult done;
    const ProviderView *view = find(slug);
    if (view == nullptr) {
        co_return done;
    }
    const Provider provider = view->provider;
    const StatusRun run = co_await m_engine.statusPages.pass(provider, m_cancel);
    if (!self || m_cancel.isCancelled()) {
        co_return done;
    }
    done.error = run.error;
    if (!run.tooSoon) {
        co_await reloadStatus(slug);
    }
    if (self && !run.changes.empty()) {
        Q_EMIT incidentsChanged(slug);
    }
    co_return done;
}

QCoro::Task<void> ProviderWatch::reloadStatus(QString slug)
{
    const QPointer<ProviderWatch> self{this};
    struct Read
    {
        std::optional<KnownStatus> status;
        std::vector<Incident> open;
    };
    QFuture<Result<Read>> reading = m_engine.database.run([slug](QSqlDatabase &db) -> Result<Read> {
        auto status = IncidentStore::status(db, slug);
        if (!status) {
            return status.error();
        }
        IncidentQuery query;
        query.provider = slug;
        query.open = true;
        query.ours = false;
        auto open = IncidentStore::incidents(db, query);
        if (!open) {
            return open.error();
        }
        return Read{std::move(*status), std::move(open->incidents)};
    });
    const Result<Read> read = co_await reading;
    if (!self) {
        co_return;
    }
    ProviderView *view = entry(slug);
    if (!read) {
        Q_EMIT failed(read.error());
        co_return;
    }
    if (view == nullptr || !read->status || !read->status->wasRead()) {
        co_return;
    }
    std::erase_if(m_open, [&](const Incident &i) { return !i.ours && i.provider == slug; });
    m_open.insert(m_open.end(), read->open.begin(), read->open.end());
    view->official = officialFrom(*read->status, read->open);
    Q_EMIT changed(slug);
}

void ProviderWatch::follow(const WatchMemory &memory)
{
    std::vector<Provider> providers;
    providers.reserve(m_views.size());
    for (const ProviderView &view : m_views) {
        providers.push_back(view.provider);
    }
    std::vector<ProviderView> fresh = viewsFrom(providers, m_engine.keyring, memory);
    m_open = memory.open;
    if (std::exchange(m_connection, connectionFrom(memory, fresh, m_engine.clock.now())) != m_connection) {
        Q_EMIT connectionChanged();
    }
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        fresh[i].day = m_views[i].day;
        fresh[i].slowAbove = m_views[i].slowAbove;
        const ProviderView before = std::exchange(m_views[i], fresh[i]);
        const ProviderView &after = m_views[i];
        const QString slug = after.provider.slug;
        if (after.last && after.last != before.last) {
            Sample sample = sampleOf(*after.last);
            sample.every = after.every;
            Q_EMIT sampleAdded(slug, sample);
        }
        if (after.state.state != before.state.state) {
            Q_EMIT stateChanged(slug, before.state.state, after.state.state);
        }
        if (after.last != before.last || after.official != before.official || !(after.state == before.state)) {
            Q_EMIT changed(slug);
        }
        if (after.official != before.official) {
            Q_EMIT incidentsChanged(slug);
        }
    }
}

QCoro::Task<void> ProviderWatch::report(QFuture<Status> saving)
{
    const QPointer<ProviderWatch> self{this};
    const Status saved = co_await saving;
    if (self && !saved) {
        Q_EMIT failed(saved.error());
    }
}

} // namespace aigo
