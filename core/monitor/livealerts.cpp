// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livealerts.h"

#include "core/domain/quiettime.h"
#include "core/monitor/alertrehearsal.h"
#include "core/monitor/deepcheckdesk.h"
#include "core/monitor/desk.h"
#include "core/monitor/engine.h"
#include "core/monitor/providerwatch.h"
#include "core/monitor/ready.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/outboxstore.h"

#include <QCoroFuture>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace aigo {

namespace {

using Occasion = AlertWatch::Occasion;

const QString alertsJob = QStringLiteral("alerts");
constexpr Milliseconds rarely = std::chrono::hours(24);
constexpr int mostChanges = 50'000;
constexpr double percent = 100;

std::optional<double> spentShare(const DeepCheckDesk &checks, QStringView period, AlertUnit unit)
{
    if (period != u"month") {
        return std::nullopt; // the ledger's sums are a month's
    }
    constexpr double picoPerDollar = 1e12;
    constexpr double centsPerDollar = 100;
    const double dollars = static_cast<double>(checks.spent().all.pico) / picoPerDollar;
    if (unit == AlertUnit::Dollars) {
        return dollars;
    }
    const double limit = static_cast<double>(checks.limits().allCents) / centsPerDollar;
    return limit > 0 ? std::optional(dollars / limit * percent) : std::nullopt;
}

} // namespace

LiveAlerts::LiveAlerts(Engine &engine, Desk &desk, Jobs &jobs)
    : m_engine(engine)
    , m_desk(desk)
    , m_jobs(jobs)
    , m_watch(engine.database, engine.clock)
{}

LiveAlerts::~LiveAlerts() = default;

void LiveAlerts::watchOver(const ProviderWatch &providers)
{
    m_watch.readings.providers = [&providers]() -> const std::vector<ProviderView> & { return providers.known(); };
    m_watch.readings.key = [this](const Provider &provider) { return m_engine.keyring.finding(provider); };
    m_watch.readings.credit = [this](const Provider &provider) { return m_engine.credits.of(provider); };
    m_watch.readings.spent = [this](QStringView period, AlertUnit unit) {
        return spentShare(m_desk.deepChecks(), period, unit);
    };
    m_watch.readings.maintenance = [this](const QString &target, Instant from, Instant to) {
        std::vector<TimeSpan> spans;
        for (const MaintenanceWindow &window : m_settings.windows) {
            const auto filter = parseFilter(window.targets);
            if (filter && m_watch.readings.concerns(*filter, target, to)) {
                const std::vector<TimeSpan> of = maintenanceSpans(window, from, to);
                spans.insert(spans.end(), of.begin(), of.end());
            }
        }
        return spans;
    };
    m_watch.outbox = outbox();
}

void LiveAlerts::load(const std::map<QString, QString> &texts)
{
    m_settings = alertSettingsFromTexts(texts);
    loadChannels(texts);
    m_watch.readings.catalogue = m_desk.catalogue();
    m_seenCatalogue = m_desk.catalogue();
    const QStringList watched = m_desk.watchedModels();
    m_watch.readings.watched = QSet<QString>(watched.begin(), watched.end());
    m_watch.readings.connection = m_desk.connection();
    noteSources();
    m_watch.setSettings(m_settings);
    m_loaded = true;
    listen();
    reload();
    Q_EMIT rulesChanged();
    Q_EMIT windowsChanged();
}

void LiveAlerts::listen()
{
    connect(&m_watch, &AlertWatch::changed, this, &AlertDesk::alertsChanged);
    connect(&m_watch, &AlertWatch::nextChanged, this, &LiveAlerts::planSoon);
    connect(&m_watch, &AlertWatch::failed, &m_desk, &Desk::failed);
    connect(&m_desk, &Desk::sampleAdded, this, [this](const QString &slug, const Sample &sample) {
        m_watch.readings.add(slug, sample);
        m_watch.observe(Occasion::Checked, {slug});
    });
    connect(&m_desk, &Desk::incidentsChanged, this,
            [this](const QString &slug) { m_watch.observe(Occasion::Official, {slug}); });
    connect(&m_desk, &Desk::connectionChanged, this, [this] {
        m_watch.readings.connection = m_desk.connection();
        m_watch.observe(Occasion::Time);
    });
    connect(&m_desk, &Desk::synced, this, [this](const std::vector<SourceRun> &runs) {
        noteSources();
        QStringList names;
        for (const SourceRun &run : runs) {
            names << run.source;
        }
        m_watch.observe(Occasion::Synced, names);
    });
    connect(&m_desk, &Desk::catalogueChanged, this, [this] {
        m_watch.readings.catalogue = m_desk.catalogue();
        retargetSoon();
        if (m_polls) {
            readChanges();
        }
    });
    connect(&m_desk, &Desk::watchedChanged, this, [this] {
        const QStringList watched = m_desk.watchedModels();
        m_watch.readings.watched = QSet<QString>(watched.begin(), watched.end());
        retargetSoon();
    });
    connect(&m_desk, &Desk::providersChanged, this, &LiveAlerts::retargetSoon);
    connect(&m_jobs, &Jobs::storeChanged, this, &LiveAlerts::lookAtStore);
    connect(&m_jobs, &Jobs::changed, this, [this](const QString &name) {
        if (name == u"clean" || name == u"compact") {
            measureStore();
        }
    });
    connect(&m_desk.deepChecks(), &DeepCheckDesk::changed, this, [this] { m_watch.observe(Occasion::Stored); });
}

void LiveAlerts::noteSources()
{
    m_watch.readings.sources.clear();
    for (const SourceView &source : m_desk.sources()) {
        if (source.lastSuccess) {
            const auto [place, fresh] = m_sourcesRead.try_emplace(source.setting.name, *source.lastSuccess);
            m_newSource = m_newSource || (fresh && m_loaded);
        }
        if (source.setting.enabled) {
            m_watch.readings.sources[source.setting.name] = source.lastSuccess;
        }
    }
}

/// Many things that change at once are looked at once.
void LiveAlerts::retargetSoon()
{
    if (!std::exchange(m_retargeting, true)) {
        QTimer::singleShot(0, this, [this] {
            m_retargeting = false;
            noteSources();
            m_watch.retarget();
            m_watch.observe(Occasion::Time);
            Q_EMIT rulesChanged();
        });
    }
}

void LiveAlerts::planSoon()
{
    if (!std::exchange(m_planning, true)) {
        QTimer::singleShot(0, this, [this] {
            m_planning = false;
            plan();
        });
    }
}

/// One job, and only while something waits for its time.
void LiveAlerts::plan()
{
    const std::optional<Instant> at = m_watch.next();
    if (!at) {
        m_jobs.remove(alertsJob);
        return;
    }
    if (!m_jobs.contains(alertsJob)) {
        JobPlan job;
        job.name = alertsJob;
        job.every = rarely;
        job.work = [this] { return tick(); };
        job.kept = false;
        m_jobs.add(std::move(job));
    }
    m_jobs.schedule().postpone(alertsJob, std::max(*at - m_engine.clock.now(), Milliseconds{}));
}

QCoro::Task<JobResult> LiveAlerts::tick()
{
    m_watch.tick();
    planSoon(); // after this has ended
    co_return JobResult{};
}

void LiveAlerts::setPolls(bool polls)
{
    m_polls = polls;
    deliver(polls);
    if (!polls) {
        m_watch.setActive(false);
    }
    reload();
}

void LiveAlerts::lookAtStore()
{
    reload();
}

/// What the store has: all of it where another instance decides or this one begins to; else what others said.
QCoro::Task<void> LiveAlerts::reload()
{
    const QPointer<LiveAlerts> self{this};
    if (!m_loaded || std::exchange(m_reloading, true)) {
        m_reloadAgain = m_loaded;
        co_return;
    }
    struct Seen
    {
        AlertSnapshot alerts;
        std::map<QString, QString> texts;
    };
    const bool polled = m_polls;
    const int said = m_said;
    QFuture<Result<Seen>> reading =
        m_engine.database.run([now = m_engine.clock.now()](QSqlDatabase &db) -> Result<Seen> {
            auto alerts = AlertStore::load(db, now);
            if (!alerts) {
                return alerts.error();
            }
            auto texts = SettingsStore::all(db);
            if (!texts) {
                return texts.error();
            }
            return Seen{std::move(*alerts), std::move(*texts)};
        });
    const Result<Seen> seen = co_await reading;
    if (!self) {
        co_return;
    }
    m_reloading = false;
    if (!seen) {
        Q_EMIT m_desk.failed(seen.error());
        co_return;
    }
    const AlertSettings settings = alertSettingsFromTexts(seen->texts);
    // What was said here meanwhile is newer than what was read.
    const bool others = said == m_said && !(settings == m_settings);
    if (!m_watch.isActive()) {
        m_watch.load(seen->alerts);
    }
    if (others) {
        m_settings = settings;
        settingsChanged();
    }
    if (said == m_said) {
        rereadChannels(seen->texts);
    }
    if (m_watch.isActive()) {
        std::vector<AlertEvent> open = seen->alerts.events;
        std::erase_if(open, [](const AlertEvent &event) { return event.resolved.has_value(); });
        m_watch.heard(open);
    } else if (polled && m_polls) {
        m_watch.setActive(true);
        readChanges();
        measureStore();
    }
    if (std::exchange(m_reloadAgain, false)) {
        reload();
    }
}

/// The merged log's last days; many that change at once are read once, and once more for what came meanwhile.
QCoro::Task<void> LiveAlerts::readChanges()
{
    const QPointer<LiveAlerts> self{this};
    if (std::exchange(m_readingChanges, true)) {
        m_readChangesAgain = true;
        co_return;
    }
    const bool silently = std::exchange(m_newSource, false) || m_seenCatalogue->embeddedOnly;
    m_seenCatalogue = m_desk.catalogue();
    ChangeQuery query;
    query.since = m_engine.clock.now() - AlertWatch::changesWithin;
    query.newestFirst = true;
    query.limit = mostChanges;
    QFuture<Result<ChangePage>> reading = m_engine.catalogue.changes(query);
    const Result<ChangePage> page = co_await reading;
    if (!self) {
        co_return;
    }
    m_readingChanges = false;
    if (page) {
        m_watch.takeChanges(page->rows, silently);
    }
    if (std::exchange(m_readChangesAgain, false)) {
        readChanges();
    }
}

QCoro::Task<void> LiveAlerts::measureStore()
{
    const QPointer<LiveAlerts> self{this};
    if (!m_polls) {
        co_return;
    }
    QFuture<Result<qint64>> measuring = m_engine.database.run(
        [path = m_engine.database.path()](QSqlDatabase &) -> Result<qint64> { return QFileInfo(path).size(); });
    const Result<qint64> size = co_await measuring;
    if (self && size) {
        m_watch.readings.storeBytes = *size;
        m_watch.observe(Occasion::Stored);
    }
}

QFuture<Result<AlertHistoryPage>> LiveAlerts::history(AlertHistoryQuery query)
{
    AlertEventQuery wanted;
    wanted.rule = query.rule;
    wanted.target = query.target;
    wanted.from = query.from;
    wanted.to = query.to;
    wanted.severity = query.severity;
    wanted.limit = query.limit;
    wanted.offset = query.offset;
    return m_engine.database.run([wanted](QSqlDatabase &db) -> Result<AlertHistoryPage> {
        auto page = AlertStore::events(db, wanted);
        if (!page) {
            return page.error();
        }
        if (const Status added = OutboxStore::addDeliveries(db, page->events); !added) {
            return added.error();
        }
        return AlertHistoryPage{page->total, std::move(page->events)};
    });
}

void LiveAlerts::settingsChanged()
{
    m_watch.setSettings(m_settings);
    Q_EMIT rulesChanged();
    Q_EMIT windowsChanged();
}

QFuture<Status> LiveAlerts::store(std::map<QString, QString> texts, QStringList gone)
{
    ++m_said;
    return m_engine.database.write([texts = std::move(texts), gone = std::move(gone)](QSqlDatabase &db) -> Status {
        for (const QString &key : gone) {
            if (const Status removed = SettingsStore::remove(db, key); !removed) {
                return removed;
            }
        }
        return SettingsStore::save(db, texts);
    });
}

void LiveAlerts::keep(std::map<QString, QString> texts, const QStringList &gone)
{
    report(store(std::move(texts), gone));
    settingsChanged();
}

QCoro::Task<void> LiveAlerts::report(QFuture<Status> saving)
{
    const QPointer<LiveAlerts> self{this};
    const Status saved = co_await saving;
    if (self && !saved) {
        Q_EMIT m_desk.failed(saved.error());
    }
}

QFuture<Status> LiveAlerts::saveRule(AlertRule rule, QString replaces)
{
    rule.name = rule.name.trimmed();
    rule.shipped = false;
    if (const Status good = checkAlertRule(rule); !good) {
        return ready<Status>(good.error());
    }
    const QString was = replaces.isEmpty() ? rule.name : replaces;
    const auto named = [](const QString &name) { return [name](const AlertRule &one) { return one.name == name; }; };
    std::vector<AlertRule> &users = m_settings.users;
    if (was != rule.name && std::any_of(users.begin(), users.end(), named(rule.name))) {
        return ready<Status>(
            Error{ErrorKind::Invalid, tr("there is a rule \"%1\" already").arg(rule.name), {}, {}, 0, {}});
    }
    std::erase_if(users, named(was));
    std::erase_if(users, named(rule.name));
    users.push_back(rule);
    std::sort(users.begin(), users.end(), [](const AlertRule &a, const AlertRule &b) { return a.name < b.name; });
    QFuture<Status> saving = store({{alertRuleKey(rule.name), alertRuleText(rule)}},
                                   was == rule.name ? QStringList() : QStringList{alertRuleKey(was)});
    settingsChanged();
    return saving;
}

void LiveAlerts::deleteRule(QString name)
{
    std::erase_if(m_settings.users, [&name](const AlertRule &rule) { return rule.name == name; });
    m_settings.mutes.erase(name);
    keep({}, {alertRuleKey(name), alertMuteKey(name)});
}

void LiveAlerts::muteRule(QString name, std::optional<Instant> until)
{
    if (until) {
        m_settings.mutes[name] = *until;
        keep({{alertMuteKey(name), toIso(*until)}});
    } else {
        m_settings.mutes.erase(name);
        keep({}, {alertMuteKey(name)});
    }
}

QFuture<Result<Rehearsal>> LiveAlerts::rehearse(AlertRule rule, Instant from, Instant to)
{
    auto plan = planRehearsal(rule, m_watch.readings, from, std::min(to, m_engine.clock.now()), m_engine.clock.now());
    if (!plan) {
        return ready<Result<Rehearsal>>(plan.error());
    }
    return m_engine.database.run([plan = std::move(*plan)](QSqlDatabase &db) { return runRehearsal(db, plan); });
}

void LiveAlerts::acknowledge(qint64 event)
{
    if (!m_watch.isActive() || !m_watch.acknowledge(event)) {
        afterwards(m_engine.database.write(
            [event, now = m_engine.clock.now()](QSqlDatabase &db) { return AlertStore::acknowledge(db, event, now); }));
    }
}

void LiveAlerts::snooze(qint64 event, Instant until)
{
    if (!m_watch.isActive() || !m_watch.snooze(event, until)) {
        afterwards(
            m_engine.database.write([event, until](QSqlDatabase &db) { return AlertStore::snooze(db, event, until); }));
    }
}

QCoro::Task<void> LiveAlerts::afterwards(QFuture<Result<bool>> saying)
{
    const QPointer<LiveAlerts> self{this};
    const Result<bool> said = co_await saying;
    if (self && said) {
        reload();
    } else if (self) {
        Q_EMIT m_desk.failed(said.error());
    }
}

void LiveAlerts::saveQuietHours(QuietHours hours)
{
    m_settings.quiet = std::move(hours);
    keep({{quietHoursKey.toString(), quietHoursText(m_settings.quiet)}});
}

void LiveAlerts::saveMaintenanceWindow(MaintenanceWindow window)
{
    if (window.name.trimmed().isEmpty() || !parseFilter(window.targets)) {
        Q_EMIT m_desk.failed(Error{
            ErrorKind::Invalid, tr("a maintenance window needs a name, and a filter that can be read"), {}, {}, 0, {}});
        return;
    }
    std::vector<MaintenanceWindow> &windows = m_settings.windows;
    std::erase_if(windows, [&window](const MaintenanceWindow &one) { return one.name == window.name; });
    windows.push_back(window);
    std::sort(windows.begin(), windows.end(),
              [](const MaintenanceWindow &a, const MaintenanceWindow &b) { return a.name < b.name; });
    keep({{maintenanceKey(window.name), maintenanceText(window)}});
}

void LiveAlerts::deleteMaintenanceWindow(QString name)
{
    std::erase_if(m_settings.windows, [&name](const MaintenanceWindow &window) { return window.name == name; });
    keep({}, {maintenanceKey(name)});
}

std::optional<Instant> LiveAlerts::quietUntil() const
{
    const bool over = m_settings.quietUntil && *m_settings.quietUntil <= m_engine.clock.now();
    return over ? std::nullopt : m_settings.quietUntil;
}

void LiveAlerts::setQuietUntil(std::optional<Instant> until)
{
    m_settings.quietUntil = until;
    if (until) {
        keep({{quietUntilKey.toString(), toIso(*until)}});
    } else {
        keep({}, {quietUntilKey.toString()});
    }
}

} // namespace aigo
