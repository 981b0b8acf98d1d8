// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livedesk.h"

#include "core/exporting/savewhole.h"
#include "core/monitor/catalogueview.h"
#include "core/monitor/creditwatch.h"
#include "core/monitor/endpoints.h"
#include "core/monitor/livealerts.h"
#include "core/monitor/livedeepchecks.h"
#include "core/monitor/livenews.h"
#include "core/monitor/realtimewatch.h"
#include "core/storage/newsstore.h"

#include <QCoroFuture>
#include <QPointer>
#include <QRandomGenerator>
#include <QThreadPool>
#include <algorithm>

namespace aigo {

namespace {

constexpr Milliseconds followEvery{3'000};
constexpr std::chrono::milliseconds searchAfter{2'000};

double systemJitter()
{
    return QRandomGenerator::global()->generateDouble();
}

/// What is stored when the app starts, read in one go.
struct Remembered
{
    std::map<QString, QString> settings;
    std::vector<ProviderSettings> providers;
    WatchMemory watch;
    std::vector<StoredJob> jobs;
    std::vector<Preset> presets;
    std::vector<SourceState> sources;
    std::vector<FeedSetting> feeds;
    std::shared_ptr<const Catalogue> catalogue;
};

Result<Remembered> remember(QSqlDatabase &db, Instant now)
{
    Remembered out;
    const auto take = [](auto &&read, auto &into) -> Status {
        if (!read) {
            return read.error();
        }
        into = std::move(*read);
        return Done{};
    };
    for (const Status &read :
         {take(SettingsStore::all(db), out.settings), take(ProviderStore::settings(db), out.providers),
          take(readWatchMemory(db), out.watch), take(JobStore::jobs(db), out.jobs),
          take(PresetStore::presets(db), out.presets), take(SourceStateStore::states(db), out.sources),
          take(NewsStore::feeds(db), out.feeds), take(readCatalogueView(db, now, true), out.catalogue)}) {
        if (!read) {
            return read.error();
        }
    }
    return out;
}

} // namespace

LiveDesk::LiveDesk(Engine &engine, std::function<double()> jitter, QObject *parent)
    : Desk(parent)
    , m_engine(engine)
    , m_jobs(engine.database, engine.clock, jitter ? jitter : systemJitter)
    , m_watch(engine, m_jobs)
    , m_lease(engine.options.folder)
    , m_alerts(std::make_unique<LiveAlerts>(engine, *this, m_jobs))
    , m_deepChecks(std::make_unique<LiveDeepChecks>(engine, *this, m_jobs))
    , m_news(std::make_unique<LiveNews>(engine, *this, m_jobs))
{
    m_follow.setInterval(followEvery);
    connect(&m_follow, &QTimer::timeout, this, [this] { follow(); });
    connect(&m_lease, &PollerLease::changed, this, &LiveDesk::leaseChanged);
    connect(&m_system, &SystemWatch::changed, this, [this](const SystemConditions &found) {
        m_watch.setSystem(found);
        m_jobs.setIdle(found.windowHidden);
        m_deepChecks->setSystem(found);
    });
    connect(&m_jobs, &Jobs::changed, this, &Desk::jobsChanged);
    connect(&m_jobs, &Jobs::failed, this, &Desk::failed);
    connect(&m_watch, &ProviderWatch::changed, this, &Desk::providerChanged);
    connect(&m_watch, &ProviderWatch::sampleAdded, this, &Desk::sampleAdded);
    connect(&m_watch, &ProviderWatch::connectionChanged, this, &Desk::connectionChanged);
    connect(&m_watch, &ProviderWatch::incidentsChanged, this, &Desk::incidentsChanged);
    connect(&m_watch, &ProviderWatch::failed, this, &Desk::failed);
    connect(&m_watch, &ProviderWatch::stateChanged, this, &Desk::stateChanged);
    m_alerts->watchOver(m_watch);
}

LiveDesk::~LiveDesk()
{
    m_cancel.cancel();
}

const Clock &LiveDesk::clock() const
{
    return m_engine.clock;
}

NewsDesk &LiveDesk::news()
{
    return *m_news;
}

std::vector<ProviderView> LiveDesk::providers() const
{
    return m_watch.views();
}

QString LiveDesk::nameOf(const QString &slug) const
{
    const ProviderView *view = std::as_const(m_watch).find(slug);
    return view != nullptr ? view->provider.name : slug;
}

void LiveDesk::start(bool poll)
{
    load(poll);
}

void LiveDesk::runDue()
{
    m_jobs.runDue();
}

QCoro::Task<void> LiveDesk::load(bool poll)
{
    const QPointer<LiveDesk> self{this};
    QFuture<Result<Remembered>> reading =
        m_engine.database.run([now = m_engine.clock.now()](QSqlDatabase &db) { return remember(db, now); });
    const Result<Remembered> known = co_await reading;
    if (!self) {
        co_return;
    }
    if (!known) {
        Q_EMIT failed(known.error());
        Q_EMIT loaded();
        co_return;
    }
    m_settings = settingsFromTexts(known->settings);
    m_comparisons = comparisonsFromTexts(known->settings);
    m_watched = watchedFromTexts(known->settings);
    m_sources = sourcesFromTexts(known->settings);
    m_presetOrder = presetOrderFrom(known->settings);
    m_presets = Engine::presets(known->presets, m_presetOrder);
    m_catalogue = known->catalogue;
    for (const SourceState &state : known->sources) {
        m_sourceStates[state.source] = state;
    }
    m_news->load(known->feeds, known->sources);
    m_watch.load(m_engine.providers(known->providers), endpointsFromTexts(known->settings), known->watch);
    m_watch.setCatalogue(m_catalogue);
    m_jobs.load(known->jobs);
    m_engine.credits.load(known->settings);
    connect(&m_engine.credits, &Credits::changed, this, &Desk::providerChanged);
    loadKeys();
    m_alerts->load(known->settings);
    m_poll = poll && !m_engine.options.offline;
    if (m_poll) {
        m_jobs.setActive(false);
        applyPause();
        m_watch.start();
        (new RealtimeWatch(m_engine, *this, m_jobs, this))->plan();
        (new CreditWatch(m_engine, *this, m_jobs, this))->start();
        scheduleSources();
        m_news->schedule();
        scheduleHousekeeping();
        m_jobs.start();
        m_lease.acquire();
        leaseChanged(m_lease.isHeld());
    }
    if (!m_poll) {
        m_watch.learnHistory();
    }
    Q_EMIT settingsChanged();
    Q_EMIT presetsChanged();
    Q_EMIT comparisonsChanged();
    Q_EMIT watchedChanged();
    Q_EMIT providersChanged();
    Q_EMIT catalogueChanged();
    Q_EMIT loaded();
    // What the store learnt while nobody looked can be found, too; after the pages have asked for theirs.
    QTimer::singleShot(searchAfter, this, &LiveDesk::feedSearch);
}

QFuture<Result<std::vector<Sample>>> LiveDesk::samples(QString provider, Instant from, Instant to)
{
    m_watch.flush(); // the store's thread works in order: what was measured is there when it reads
    return m_engine.series.range(checksOf(provider), from, to);
}

QFuture<Status> LiveDesk::saveFile(QString path, QByteArray bytes)
{
    auto promise = std::make_shared<QPromise<Status>>();
    QFuture<Status> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path = std::move(path), bytes = std::move(bytes)] {
        promise->addResult(saveWhole(path, bytes));
        promise->finish();
    });
    return future;
}

QCoro::Task<void> LiveDesk::report(QFuture<Status> saving)
{
    const QPointer<LiveDesk> self{this};
    const Status saved = co_await saving;
    if (self && !saved) {
        Q_EMIT failed(saved.error());
    }
}

void LiveDesk::saveProvider(Provider provider)
{
    m_watch.put(provider);
    const Provider shipped = m_engine.shippedProvider(provider.slug);
    report(m_engine.providerStore.saveSettings({ProviderSettings::difference(shipped, provider)}));
    scheduleSources();
    Q_EMIT providersChanged();
}

void LiveDesk::saveSettings(Settings settings)
{
    if (settings == m_settings) {
        return;
    }
    m_settings = std::move(settings);
    report(m_engine.settings.save(settingsToTexts(m_settings)));
    applyPause();
    Q_EMIT settingsChanged();
}

void LiveDesk::applyPause()
{
    m_jobs.setPaused(m_settings.paused);
}

void LiveDesk::checkNow(QStringList providers)
{
    m_watch.checkNow(providers);
}

AlertDesk &LiveDesk::alerts()
{
    return *m_alerts;
}

} // namespace aigo
