// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/catalogueview.h"
#include "core/monitor/livealerts.h"
#include "core/monitor/livedesk.h"
#include "core/monitor/newssync.h"
#include "core/monitor/slosettings.h"
#include "core/monitor/storejobs.h"

#include <QCoroFuture>
#include <QPointer>

/// What the live desk does for watching: who polls, what the others see, housekeeping; jobs, incidents and history.
namespace aigo {

namespace {

TimeSpan spanOf(const std::vector<HistoryQuestion> &questions, const QString &target)
{
    TimeSpan span{Instant::max(), Instant::min()};
    for (const HistoryQuestion &question : questions) {
        if (question.key.target == target) {
            span = {std::min(span.from, question.from), std::max(span.to, question.to)};
        }
    }
    return span;
}

} // namespace

void LiveDesk::watchSystem()
{
    m_system.start();
}

void LiveDesk::leaseChanged(bool held)
{
    m_jobs.setActive(held);
    m_alerts->setPolls(polls());
    if (held) {
        m_follow.stop();
    } else {
        m_follow.start();
    }
    Q_EMIT jobsChanged();
}

/// Another instance polls: what it has stored is shown here, too.
QCoro::Task<void> LiveDesk::follow()
{
    const QPointer<LiveDesk> self{this};
    struct Seen
    {
        qint64 version = 0;
        std::optional<WatchMemory> memory;
        std::map<QString, SourceState> sources;
        std::map<QString, QString> texts;
    };
    QFuture<Result<Seen>> reading = m_engine.database.run([before = m_followed](QSqlDatabase &db) -> Result<Seen> {
        const Result<qint64> version = JobStore::version(db);
        if (!version) {
            return version.error();
        }
        Seen seen{*version, {}, {}, {}};
        if (before == *version) {
            return seen;
        }
        auto memory = readWatchMemory(db);
        if (!memory) {
            return memory.error();
        }
        const auto sources = SourceStateStore::states(db);
        if (!sources) {
            return sources.error();
        }
        auto texts = SettingsStore::all(db);
        if (!texts) {
            return texts.error();
        }
        seen.texts = std::move(*texts);
        seen.memory = std::move(*memory);
        for (const SourceState &state : *sources) {
            seen.sources[state.source] = state;
        }
        return seen;
    });
    const Result<Seen> seen = co_await reading;
    if (!self || !seen || polls()) {
        co_return;
    }
    m_followed = seen->version;
    if (!seen->memory) {
        co_return;
    }
    m_watch.follow(*seen->memory);
    m_engine.credits.load(seen->texts);
    m_alerts->lookAtStore();
    bool synced = false;
    for (const auto &[name, state] : seen->sources) {
        if (SourceState &known = m_sourceStates[name]; !(known == state)) {
            synced = synced || (feedName(name).isEmpty() && known.lastSuccess != state.lastSuccess);
            known = state;
            Q_EMIT sourceChanged(name);
        }
    }
    if (synced) {
        loadCatalogue();
    }
}

void LiveDesk::scheduleHousekeeping()
{
    for (const ConfiguredJob &work : configuredJobs({}, {}, {}, {}, [](const Provider &) { return false; })) {
        JobPlan job;
        job.name = work.name();
        job.every = work.every;
        job.daily = work.daily;
        job.work = [this, kind = work.kind] {
            m_watch.flush();
            if (kind == JobKind::Compact) {
                m_watch.learnHistory();
            }
            return runStoreJob(&m_engine.database, kind, m_engine.clock.now());
        };
        m_jobs.add(std::move(job));
    }
}

std::vector<JobView> LiveDesk::jobs() const
{
    return m_jobs.views();
}

void LiveDesk::runJob(QString name)
{
    m_jobs.run(name);
}

void LiveDesk::pauseJob(QString name, bool paused)
{
    if (paused) {
        m_jobs.pause(name);
    } else {
        m_jobs.resume(name);
    }
}

void LiveDesk::setWindowHidden(bool hidden)
{
    m_system.setWindowHidden(hidden);
}

QFuture<Result<std::vector<Incident>>> LiveDesk::incidents(QString provider, Instant from, Instant to)
{
    m_watch.flush();
    return m_engine.database.run([provider, from, to](QSqlDatabase &db) -> Result<std::vector<Incident>> {
        IncidentQuery query;
        query.provider = provider;
        query.from = from;
        query.to = to;
        auto page = IncidentStore::incidents(db, query);
        if (!page) {
            return page.error();
        }
        return std::move(page->incidents);
    });
}

QFuture<Result<std::vector<IncidentRevision>>> LiveDesk::revisions(QString provider, QString id)
{
    return m_engine.incidents.revisions(std::move(provider), std::move(id));
}

QFuture<Result<SloReading>> LiveDesk::objective(QString target)
{
    m_watch.flush();
    const ProviderView *view = std::as_const(m_watch).find(target);
    const Milliseconds every = view != nullptr ? view->provider.checkEvery : Provider().checkEvery;
    return m_engine.database.run([target, every, now = m_engine.clock.now()](QSqlDatabase &db) -> Result<SloReading> {
        const auto texts = SettingsStore::all(db);
        return texts ? readObjective(db, target, sloFor(slosFromTexts(*texts), target), every, now) : texts.error();
    });
}

QFuture<Result<std::vector<SeriesKey>>> LiveDesk::seriesOf(QString target)
{
    return m_engine.database.run([target](QSqlDatabase &db) -> Result<std::vector<SeriesKey>> {
        auto all = SeriesStore::series(db);
        if (all && !target.isEmpty()) { // none named: all that there are
            std::erase_if(*all, [&target](const SeriesKey &key) { return key.target != target; });
        }
        return all;
    });
}

QFuture<Desk::Histories> LiveDesk::histories(std::vector<HistoryQuestion> questions)
{
    m_watch.flush();
    return m_engine.database.run([questions = std::move(questions)](QSqlDatabase &db) -> Histories {
        Maintenance maintenance;
        for (const HistoryQuestion &question : questions) {
            // What a third party measures knows nothing of it.
            if (!question.key.source.isEmpty() || maintenance.contains(question.key.target)) {
                continue;
            }
            const auto [from, to] = spanOf(questions, question.key.target);
            auto known = maintenanceOf(db, question.key.target, from, to);
            if (!known) {
                return Histories(questions.size(), known.error());
            }
            maintenance[question.key.target] = std::move(known).value();
        }
        return SeriesStore::histories(db, questions, maintenance);
    });
}

} // namespace aigo
