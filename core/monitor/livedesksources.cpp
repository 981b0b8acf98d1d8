// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/catalogueview.h"
#include "core/monitor/joblist.h"
#include "core/monitor/knownsources.h"
#include "core/monitor/livedesk.h"
#include "core/monitor/searchfeeder.h"

#include <QCoroFuture>
#include <QPointer>
#include <algorithm>
#include <utility>

/// The live desk's sources: when each is asked, what came of it, and the catalogue that they make.
namespace aigo {

namespace {

/// A source that failed is tried again sooner than a whole interval, politely: twice as long after every failure.
constexpr Milliseconds firstSyncRetry{300'000};
/// One that says "not modified" costs a few hundred bytes a look: it is asked more often than its interval.
constexpr Milliseconds cheapSyncEvery{600'000};

QString syncJob(const QString &source)
{
    return ConfiguredJob{JobKind::Sync, source, {}, false, {}}.name();
}

} // namespace

void LiveDesk::scheduleSource(const SourceSetting &source, const QString &host)
{
    JobPlan job;
    job.name = syncJob(source.name);
    const KnownSource *known = knownSource(source.name);
    const bool usual = known != nullptr && known->every == source.every; // the user chose no interval of their own
    job.every = usual && m_cheapSources.contains(source.name) ? std::min(source.every, cheapSyncEvery) : source.every;
    job.host = host;
    job.work = [this, name = source.name] { return sync(name); };
    job.retry = firstSyncRetry;
    if (const auto state = m_sourceStates.find(source.name);
        state != m_sourceStates.end() && state->second.error.isEmpty()) {
        job.last = state->second.lastSuccess;
    }
    m_jobs.add(std::move(job));
}

void LiveDesk::scheduleSources()
{
    if (!m_poll) {
        return;
    }
    for (const SourceSetting &source : m_sources) {
        if (source.enabled) {
            scheduleSource(source, politeHost(source.url));
        } else {
            m_jobs.remove(syncJob(source.name));
        }
    }
    for (const ProviderView &view : m_watch.known()) {
        const QString &slug = view.provider.slug;
        if (hasOwnList(view)) {
            scheduleSource({slug, view.provider.baseUrl, m_settings.syncEvery, true, {}},
                           politeHost(view.provider.baseUrl));
        } else if (knownSource(slug) == nullptr) {
            m_jobs.remove(syncJob(slug));
        }
    }
}

std::vector<SourceView> LiveDesk::sources() const
{
    std::vector<SourceView> views;
    const auto add = [&](SourceSetting setting, bool ownList) {
        SourceView view;
        view.gives = sourceGives(setting.name);
        view.ownList = ownList;
        if (const auto state = m_sourceStates.find(setting.name); state != m_sourceStates.end()) {
            view.lastSuccess = state->second.lastSuccess;
            view.error = state->second.error;
        }
        if (const auto job = m_jobs.view(syncJob(setting.name))) {
            view.next = job->next;
        }
        view.syncing = m_syncing.contains(setting.name);
        view.setting = std::move(setting);
        views.push_back(std::move(view));
    };
    for (const SourceSetting &source : m_sources) {
        add(source, false);
    }
    for (const ProviderView &view : m_watch.known()) {
        if (hasOwnList(view)) {
            add({view.provider.slug, view.provider.baseUrl, m_settings.syncEvery, true, {}}, true);
        }
    }
    return views;
}

bool LiveDesk::hasOwnList(const ProviderView &view)
{
    // The list of some is a catalogue source of its own.
    return view.provider.enabled && view.key != KeyOrigin::None && knownSource(view.provider.slug) == nullptr;
}

void LiveDesk::saveSource(SourceSetting source)
{
    const auto it =
        std::find_if(m_sources.begin(), m_sources.end(), [&](const SourceSetting &s) { return s.name == source.name; });
    if (it == m_sources.end() || *it == source) {
        return;
    }
    *it = source;
    report(m_engine.settings.save(sourceToTexts(source)));
    scheduleSources();
    Q_EMIT sourceChanged(source.name);
}

void LiveDesk::syncNow(QStringList sources)
{
    for (const SourceView &source : this->sources()) {
        const QString &name = source.setting.name;
        if (sources.contains(name) || (sources.isEmpty() && source.setting.enabled)) {
            if (m_jobs.contains(syncJob(name))) {
                m_jobs.run(syncJob(name));
            } else if (m_poll) {
                sync(name); // switched off, and asked for once
            }
        }
    }
}

QCoro::Task<SourceRun> LiveDesk::pass(QString source)
{
    const auto setting =
        std::find_if(m_sources.begin(), m_sources.end(), [&](const SourceSetting &s) { return s.name == source; });
    if (setting != m_sources.end()) {
        const SourceSetting wanted = *setting;
        co_return co_await m_engine.sources.sync(wanted, m_cancel);
    }
    if (const ProviderView *view = std::as_const(m_watch).find(source)) {
        const Provider provider = view->provider;
        co_return co_await m_engine.sources.syncList(provider, m_cancel);
    }
    co_return SourceRun{};
}

QCoro::Task<JobResult> LiveDesk::sync(QString source)
{
    const QPointer<LiveDesk> self{this};
    if (m_syncing.contains(source)) {
        co_return JobResult{}; // one pass never starts twice
    }
    m_syncing << source;
    Q_EMIT syncingChanged();
    Q_EMIT sourceChanged(source);
    const SourceRun run = co_await pass(source);
    if (!self || m_cancel.isCancelled()) {
        co_return JobResult{};
    }
    m_syncing.removeAll(source);
    SourceState &state = m_sourceStates[source];
    state.source = source;
    state.lastAttempt = m_engine.clock.now();
    state.error = run.error;
    if (run.error.isEmpty()) {
        state.lastSuccess = state.lastAttempt;
    }
    if (run.notModified && !m_cheapSources.contains(source)) {
        m_cheapSources.insert(source);
        scheduleSources();
    }
    const bool changed = run.error.isEmpty() && !run.notModified && !run.held;
    Q_EMIT syncingChanged();
    Q_EMIT sourceChanged(source);
    const std::vector<SourceRun> runs{run};
    Q_EMIT synced(runs);
    if (changed) {
        loadCatalogue();
        feedSearch();
    }
    co_return JobResult{run.error, false, {}};
}

void LiveDesk::feedSearch()
{
    std::vector<Provider> providers;
    for (const ProviderView &view : m_watch.known()) {
        if (!view.provider.slug.startsWith(u"endpoint/")) {
            providers.push_back(view.provider);
        }
    }
    report(m_engine.database.write([presets = m_presets, providers, now = m_engine.clock.now()](QSqlDatabase &db) {
        return catchUpSearch(db, presets, providers, now);
    }));
}

/// Many sources that change at once are loaded once, and once more for what came meanwhile.
QCoro::Task<void> LiveDesk::loadCatalogue()
{
    const QPointer<LiveDesk> self{this};
    if (std::exchange(m_loadingCatalogue, true)) {
        m_loadAgain = true;
        co_return;
    }
    QFuture<Result<std::shared_ptr<const Catalogue>>> reading = m_engine.database.run(
        [now = m_engine.clock.now()](QSqlDatabase &db) { return readCatalogueView(db, now, true); });
    const Result<std::shared_ptr<const Catalogue>> view = co_await reading;
    if (!self) {
        co_return;
    }
    m_loadingCatalogue = false;
    if (view) {
        m_catalogue = *view;
        m_watch.setCatalogue(m_catalogue);
        Q_EMIT catalogueChanged();
    } else {
        Q_EMIT failed(view.error());
    }
    if (self && std::exchange(m_loadAgain, false)) {
        loadCatalogue();
    }
}

} // namespace aigo
