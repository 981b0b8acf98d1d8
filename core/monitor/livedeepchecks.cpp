// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livedeepchecks.h"

#include "core/monitor/checker.h"
#include "core/monitor/desk.h"
#include "core/monitor/engine.h"
#include "core/monitor/joblist.h"
#include "core/monitor/ready.h"
#include "core/monitor/realtimewatch.h"
#include "core/providers/completion.h"

#include <QCoroFuture>
#include <QPointer>
#include <algorithm>

namespace aigo {

namespace {

QString jobOf(const QString &model)
{
    return QStringLiteral("deep/") + model;
}

Error invalid(const QString &what, const QString &where)
{
    Error error;
    error.kind = ErrorKind::Invalid;
    error.what = what;
    error.where = where;
    return error;
}

} // namespace

Status deepCheckFault(const DeepCheckSetting &setting, std::optional<Money> worst)
{
    if (setting.every < shortestDeepInterval) {
        return invalid(QStringLiteral("a deep check is made every %1 at most").arg(durationText(shortestDeepInterval)),
                       setting.model);
    }
    if (setting.enabled && !worst && !setting.namedPrice) {
        return invalid(deepCheckStopReason(DeepCheckStop::PriceUnknown, {}, {}), setting.model);
    }
    return Done{};
}

LiveDeepChecks::LiveDeepChecks(Engine &engine, Desk &desk, Jobs &jobs)
    : m_engine(engine)
    , m_desk(desk)
    , m_jobs(jobs)
    , m_checker(engine)
{
    // The first of these comes when the desk has read the store, jobs included.
    connect(&desk, &Desk::catalogueChanged, this, [this] { load(); });
    connect(&desk, &Desk::providersChanged, this, [this] { plan(); });
    connect(&jobs, &Jobs::changed, this, [this](const QString &name) {
        if (name.startsWith(u"deep/")) {
            Q_EMIT changed();
        } else if (name.startsWith(u"realtime/")) {
            Q_EMIT realtimeChanged();
        }
    });
}

LiveDeepChecks::~LiveDeepChecks()
{
    m_cancel.cancel();
}

Result<LiveDeepChecks::Remembered> LiveDeepChecks::remember(QSqlDatabase &db, Instant now)
{
    const auto texts = SettingsStore::all(db);
    const auto stops = LedgerStore::stops(db);
    const auto spent = LedgerStore::spent(db, monthOf(now));
    if (!texts || !stops || !spent) {
        return !texts ? texts.error() : !stops ? stops.error() : spent.error();
    }
    return Remembered{deepChecksFromTexts(*texts),
                      deepCheckLimitsFromTexts(*texts),
                      *stops,
                      realtimeFromTexts(*texts),
                      *spent,
                      monthOf(now)};
}

void LiveDeepChecks::take(const Remembered &known)
{
    m_settings.clear();
    for (const DeepCheckSetting &setting : known.settings) {
        m_settings[setting.model] = setting;
    }
    m_stops.clear();
    for (const StoredDeepCheckStop &stop : known.stops) {
        m_stops[stop.subject] = stop;
    }
    m_realtime.clear();
    for (const RealtimeSetting &setting : known.realtime) {
        m_realtime[setting.slug] = setting.on;
    }
    m_limits = known.limits;
    m_spent = known.spent;
    m_month = known.month;
    plan();
    Q_EMIT changed();
    Q_EMIT realtimeChanged();
}

QCoro::Task<void> LiveDeepChecks::load()
{
    if (m_loaded || m_loading) {
        plan(); // prices and models may be others
        co_return;
    }
    m_loading = true;
    const QPointer<LiveDeepChecks> self{this};
    co_await reload();
    if (self) {
        m_loading = false;
    }
}

QCoro::Task<void> LiveDeepChecks::reload()
{
    const QPointer<LiveDeepChecks> self{this};
    while (true) {
        const int said = m_said;
        QFuture<Result<Remembered>> reading =
            m_engine.database.run([now = m_engine.clock.now()](QSqlDatabase &db) { return remember(db, now); });
        const Result<Remembered> known = co_await reading;
        if (!self) {
            co_return;
        }
        if (!known) {
            Q_EMIT m_desk.failed(known.error());
            co_return;
        }
        if (said == m_said) {
            m_loaded = true;
            take(*known);
            co_return;
        }
        // The user changed something meanwhile: by the next reading it is in the store.
    }
}

QCoro::Task<void> LiveDeepChecks::report(QFuture<Status> saving)
{
    const QPointer<LiveDeepChecks> self{this};
    const Status saved = co_await saving;
    if (self && !saved) {
        Q_EMIT m_desk.failed(saved.error());
    }
}

std::optional<DeepCheckAsk> LiveDeepChecks::askFor(const QString &id) const
{
    const std::shared_ptr<const Catalogue> catalogue = m_desk.catalogue();
    const Model *known = catalogue->find(id);
    if (known == nullptr) {
        return std::nullopt;
    }
    const std::vector<ProviderView> views = m_desk.providers();
    const auto view = std::find_if(views.begin(), views.end(),
                                   [known](const ProviderView &v) { return v.provider.slug == known->facts.provider; });
    if (view == views.end()) {
        return std::nullopt;
    }
    DeepCheckAsk ask;
    ask.provider = view->provider;
    ask.model = known->facts;
    const auto setting = m_settings.find(id);
    ask.setting = setting == m_settings.end() ? DeepCheckSetting{} : setting->second;
    ask.setting.model = id;
    ask.cancel = m_cancel;
    return ask;
}

DeepCheckView LiveDeepChecks::model(const QString &id) const
{
    DeepCheckView view;
    const auto setting = m_settings.find(id);
    view.setting = setting == m_settings.end() ? DeepCheckSetting{} : setting->second;
    view.setting.model = id;
    view.name = id;
    const auto ask = askFor(id);
    if (!ask) {
        view.cannot = tr("This model is not in the catalogue any more, or nobody knows its provider.");
        view.provider = id.section(u'/', 0, 0);
        return view;
    }
    view.provider = ask->provider.slug;
    view.name = displayName(ask->model);
    if (const auto possible = smallestCompletion(ask->provider, ask->model); !possible) {
        view.cannot = possible.error().what;
    }
    view.quote = deepCheckQuote(ask->provider, ask->model);
    view.worst = worstPrice(ask->provider, ask->model, view.setting);
    view.perMonth = view.worst ? deepCheckMonth(*view.worst, view.setting.every) : std::nullopt;
    for (const QString &subject : {id, view.provider}) {
        if (const auto stop = m_stops.find(subject); stop != m_stops.end()) {
            view.stop = stop->second.stop;
            view.why = stop->second.why;
            view.stoppedAt = stop->second.at;
        }
    }
    if (view.stop == DeepCheckStop::None && view.worst &&
        !fitsBelowCaps(m_limits, spent(), view.provider, *view.worst)) {
        view.stop = DeepCheckStop::CapReached;
        view.why = deepCheckStopReason(view.stop, view.provider, m_limits);
    } else if (view.stop == DeepCheckStop::None && !view.worst) {
        view.stop = DeepCheckStop::PriceUnknown;
        view.why = deepCheckStopReason(view.stop, view.provider, m_limits);
    }
    if (const auto job = m_jobs.view(jobOf(id))) {
        view.next = job->next;
    }
    const auto waits = m_waits.find(id);
    view.waits = waits == m_waits.end() ? QString() : waits->second;
    view.running = m_running.contains(id);
    return view;
}

std::vector<DeepCheckView> LiveDeepChecks::models() const
{
    std::vector<DeepCheckView> views;
    views.reserve(m_settings.size());
    for (const auto &[id, setting] : m_settings) {
        views.push_back(model(id));
    }
    return views;
}

DeepCheckSpend LiveDeepChecks::spent() const
{
    const bool thisMonth = m_engine.clock.now() < m_month.to;
    return thisMonth ? m_spent : DeepCheckSpend{};
}

QFuture<Result<std::vector<LedgerEntry>>> LiveDeepChecks::ledger(int limit, int offset)
{
    return m_engine.database.run([limit, offset](QSqlDatabase &db) { return LedgerStore::entries(db, limit, offset); });
}

void LiveDeepChecks::plan()
{
    if (!m_loaded) {
        return;
    }
    for (const auto &[id, setting] : m_settings) {
        const auto ask = askFor(id);
        if (!setting.enabled || !ask || !ask->provider.enabled) {
            m_jobs.remove(jobOf(id));
            continue;
        }
        JobPlan job;
        job.name = jobOf(id);
        job.every = setting.every;
        job.host = politeHost(ask->provider.baseUrl);
        job.work = [this, model = id] { return due(model); };
        m_jobs.add(std::move(job));
    }
}

/// Why a check that nobody asked for waits; empty where it need not.
QString LiveDeepChecks::obstacle(const DeepCheckAsk &ask) const
{
    const Connection own = m_desk.connection();
    if (!isLocalTarget(ask.provider.baseUrl)) {
        if (own == Connection::Offline || own == Connection::Captive) {
            return tr("This machine is offline.");
        }
        if (m_system.metered.value_or(false) && !m_limits.whileMetered) {
            return tr("The network is metered.");
        }
    }
    if (m_system.windowHidden && !m_limits.whileHidden) {
        return tr("Nobody is looking: the window is hidden.");
    }
    if (!m_engine.keyring.mayAsk(ask.provider, m_engine.clock.now())) {
        return tr("The key was rejected and rests.");
    }
    return {};
}

QCoro::Task<JobResult> LiveDeepChecks::due(QString model)
{
    const QPointer<LiveDeepChecks> self{this};
    JobResult out;
    const auto ask = askFor(model);
    if (!ask) {
        out.error = QStringLiteral("%1 is not in the catalogue").arg(model);
        co_return out;
    }
    if (const QString waits = obstacle(*ask); !waits.isEmpty()) {
        m_waits[model] = waits;
        Q_EMIT changed();
        co_return out;
    }
    const Result<DeepCheckResult> result = co_await run(*ask);
    if (!result) {
        out.error = result.error().line();
        co_return out;
    }
    out.error = result->error;
    out.retryAfter = result->retryAfter;
    co_return out;
}

QCoro::Task<Result<DeepCheckResult>> LiveDeepChecks::run(DeepCheckAsk ask)
{
    const QPointer<LiveDeepChecks> self{this};
    const QString id = ask.model.id;
    m_waits.erase(id);
    ++m_running[id];
    Q_EMIT changed();
    const Result<DeepCheckResult> result = co_await m_checker.check(std::move(ask));
    if (!self) {
        co_return result;
    }
    if (--m_running[id] <= 0) {
        m_running.erase(id);
    }
    if (!result) {
        Q_EMIT m_desk.failed(result.error());
    }
    co_await reload();
    if (self && result) {
        Q_EMIT finished(*result);
    }
    co_return result;
}

QFuture<Result<DeepCheckResult>> LiveDeepChecks::runNow(QString model)
{
    auto promise = std::make_shared<QPromise<Result<DeepCheckResult>>>();
    QFuture<Result<DeepCheckResult>> future = promise->future();
    promise->start();
    answer(std::move(model), std::move(promise));
    return future;
}

QCoro::Task<void> LiveDeepChecks::answer(QString model, std::shared_ptr<QPromise<Result<DeepCheckResult>>> promise)
{
    auto ask = askFor(model);
    if (!ask) {
        promise->addResult(Result<DeepCheckResult>(invalid(QStringLiteral("is not in the catalogue"), model)));
        promise->finish();
        co_return;
    }
    ask->byHand = true;
    Result<DeepCheckResult> result = co_await run(std::move(*ask));
    promise->addResult(std::move(result));
    promise->finish();
}

QFuture<Status> LiveDeepChecks::save(DeepCheckSetting setting)
{
    const auto ask = askFor(setting.model);
    const auto worst = ask ? worstPrice(ask->provider, ask->model, setting) : std::nullopt;
    if (const Status fault = deepCheckFault(setting, worst); !fault) {
        return ready<Status>(fault);
    }
    if (const QString cannot = model(setting.model).cannot; setting.enabled && !cannot.isEmpty()) {
        return ready<Status>(invalid(cannot, setting.model));
    }
    const QString provider = ask ? ask->provider.slug : QString();
    ++m_said;
    m_settings[setting.model] = setting;
    if (setting.enabled) {
        m_stops.erase(setting.model);
        m_stops.erase(provider);
    }
    m_waits.erase(setting.model);
    plan();
    Q_EMIT changed();
    return m_engine.database.write([setting, provider](QSqlDatabase &db) -> Status {
        for (const QString &subject : {setting.model, provider}) {
            if (const Status freed = setting.enabled ? LedgerStore::goOn(db, subject) : Status(Done{}); !freed) {
                return freed;
            }
        }
        return SettingsStore::save(db, {{deepCheckKey(setting.model), deepCheckText(setting)}});
    });
}

void LiveDeepChecks::remove(QString model)
{
    ++m_said;
    m_settings.erase(model);
    m_waits.erase(model);
    m_jobs.remove(jobOf(model));
    Q_EMIT changed();
    report(m_engine.settings.remove(deepCheckKey(model)));
}

void LiveDeepChecks::saveLimits(DeepCheckLimits limits)
{
    ++m_said;
    const DeepCheckLimits before = std::exchange(m_limits, limits);
    Q_EMIT changed();
    report(m_engine.database.write([before, limits](QSqlDatabase &db) -> Status {
        const auto texts = deepCheckLimitsToTexts(limits);
        for (const auto &[key, text] : deepCheckLimitsToTexts(before)) {
            if (const Status gone = texts.contains(key) ? Status(Done{}) : SettingsStore::remove(db, key); !gone) {
                return gone;
            }
        }
        return SettingsStore::save(db, texts);
    }));
}

void LiveDeepChecks::goOn(QString provider)
{
    ++m_said;
    m_stops.erase(provider);
    Q_EMIT changed();
    report(m_engine.database.write([provider](QSqlDatabase &db) { return LedgerStore::goOn(db, provider); }));
}

std::vector<RealtimeView> LiveDeepChecks::realtime() const
{
    std::vector<RealtimeView> views;
    for (const ProviderView &known : m_desk.providers()) {
        const Provider &provider = known.provider;
        if (!provider.enabled || !m_engine.registry.realtimePlace(provider)) {
            continue;
        }
        RealtimeView view;
        view.provider = provider.slug;
        view.name = provider.name;
        const auto setting = m_realtime.find(provider.slug);
        view.on = setting != m_realtime.end() && setting->second;
        view.hasKey = known.key != KeyOrigin::None;
        view.every = realtimeEvery;
        if (const auto job = view.on ? m_jobs.view(realtimeJob(provider.slug)) : std::nullopt) {
            view.next = job->next;
            view.error = job->result == u"ok" ? QString() : job->result;
            view.running = job->running;
        }
        views.push_back(std::move(view));
    }
    return views;
}

void LiveDeepChecks::saveRealtime(QString provider, bool on)
{
    const RealtimeSetting setting{provider, on};
    ++m_said;
    m_realtime[provider] = on;
    report(m_engine.settings.save({{realtimeKey(setting), realtimeText(setting)}}));
    Q_EMIT realtimeSwitched(provider, on);
    Q_EMIT realtimeChanged();
}

void LiveDeepChecks::setSystem(const SystemConditions &system)
{
    const bool mayGoOn = (m_system.windowHidden && !system.windowHidden) ||
                         (m_system.metered.value_or(false) && !system.metered.value_or(false));
    m_system = system;
    if (mayGoOn) {
        for (const auto &[id, why] : m_waits) {
            m_jobs.hasten(jobOf(id));
        }
    }
}

} // namespace aigo
