// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/job.h"
#include "core/domain/result.h"
#include "core/monitor/schedule.h"
#include "core/storage/jobstore.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

class Database;

/// What came of one pass of a job.
struct JobResult
{
    QString error;                          ///< one line; empty: it went well
    bool unconfirmed = false;               ///< look again within seconds
    std::optional<Milliseconds> retryAfter; ///< as a server asked
};

/// One piece of recurring work.
struct JobPlan
{
    QString name; ///< "sync/litellm", "check/openai", "clean"
    Milliseconds every{60'000};
    bool daily = false; ///< at 03:00 local time, or at the next idle moment where that was missed; `every` is a day
    QString host{};     ///< for politeness (see Schedule); empty: none
    /// The work; empty: `due` is emitted instead and the owner calls `finished`.
    std::function<QCoro::Task<JobResult>()> work{};
    /// When it last began, where something else than the jobs' own table knows better.
    std::optional<Instant> last{};
    /// Whether last, took and result are kept over restarts. Checks have their own record: no write for each.
    bool kept = true;
    /// After an error it is tried again this soon, twice as long after every further one, never later than `every`;
    /// none: at its interval.
    std::optional<Milliseconds> retry{};
};

/// All recurring work as named jobs on one schedule: when each last began, what it took, what came of it, when it is
/// next; run now, pause, resume. Which jobs are paused, and of kept jobs the last run, live in the store, so that a
/// restart asks nothing before it is due, and another process (`aigo jobs pause`) is heard within seconds.
///
/// `load`, then `start`; jobs may be added before and after. Before `start`, and while another instance polls
/// (`setActive(false)`), nothing is due. Main thread.
class Jobs : public QObject
{
    Q_OBJECT

public:
    Jobs(Database &database, const Clock &clock, std::function<double()> jitter, QObject *parent = nullptr);
    ~Jobs() override;

    /// What the store remembers; call before the first `add`, so that what was done lately is not done again.
    void load(const std::vector<StoredJob> &stored);
    /// Also looks every few seconds whether another process changed the jobs' table.
    void start();
    /// Whether this instance is the one that works (see PollerLease).
    void setActive(bool active);
    /// The user paused everything.
    void setPaused(bool paused);
    /// Whether nobody is busy with the window: daily jobs that missed their hour wait for it, a day at the most.
    /// Initially true.
    void setIdle(bool idle);

    /// Adds a job, or changes what is different; its pause and its last run stay.
    void add(JobPlan plan);
    void remove(const QString &name);
    bool contains(const QString &name) const { return m_jobs.contains(name); }

    /// Now, though it is paused or not due; once where it is running already.
    void run(const QString &name);
    void hasten(const QString &name); ///< sooner, politely; see Schedule
    void pause(const QString &name);
    void resume(const QString &name);
    /// A job without work of its own is done.
    void finished(const QString &name, const JobResult &result);

    std::vector<JobView> views() const; ///< by name
    std::optional<JobView> view(const QString &name) const;

    /// For politeness, suspend and gaps; its targets are the jobs' names.
    Schedule &schedule() { return m_schedule; }
    /// For tests, which move the clock: runs what is due.
    void runDue() { m_schedule.runDue(); }
    /// Reads the store's table anew, where another process changed it.
    QCoro::Task<void> lookAtStore();

Q_SIGNALS:
    void due(const QString &name);         ///< a job without work of its own
    void changed(const QString &name);     ///< began, ended, paused, resumed
    void failed(const aigo::Error &error); ///< the store could not be written
    void storeChanged();                   ///< another process wrote to it

private:
    struct Job
    {
        JobPlan plan;
        StoredJob kept; ///< last, took, result, paused
        bool running = false;
        bool once = false; ///< asked for though it is paused
        int failures = 0;  ///< in a row
        std::chrono::nanoseconds began{};
        std::optional<Instant> waitsSince; ///< a daily job for an idle moment
    };

    Database &m_database;
    const Clock &m_clock;
    Schedule m_schedule;
    std::map<QString, Job> m_jobs;
    std::map<QString, StoredJob> m_stored; ///< of jobs that are not added (yet), too
    QTimer m_look;
    std::optional<qint64> m_version; ///< of the store, as other processes' commits change it
    int m_said = 0;                  ///< counts pauses and resumes
    bool m_started = false;
    bool m_active = true;
    bool m_paused = false;
    bool m_idle = true;

    Job *find(const QString &name);
    JobView viewOf(const Job &job) const;
    void plan(const Job &job);
    void planDaily(const Job &job);
    bool waits(Job &job);
    void begin(const QString &name);
    QCoro::Task<void> work(QString name, std::function<QCoro::Task<JobResult>()> work);
    void takeOver(Job &job, const StoredJob &stored);
    void setJobPaused(const QString &name, bool paused);
    QCoro::Task<void> report(QFuture<Status> saving);
    void applyPause();
};

} // namespace aigo
