// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/jobs.h"

#include "core/monitor/pacing.h"
#include "core/storage/database.h"

#include <QCoroFuture>
#include <QPointer>
#include <algorithm>
#include <utility>

namespace aigo {

using namespace std::chrono_literals;

namespace {
constexpr Milliseconds lookEvery = 3s;
constexpr Milliseconds notAtOnce = 5min; ///< a daily job that was missed does not add to a start or a waking
constexpr Milliseconds longestIdleWait = 24h;
constexpr int mostDoublings = 8;
const QString wentWell = QStringLiteral("ok");
} // namespace

Jobs::Jobs(Database &database, const Clock &clock, std::function<double()> jitter, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_schedule(clock, std::move(jitter))
{
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, [this] { lookAtStore(); });
    connect(&m_schedule, &Schedule::due, this, &Jobs::begin);
    connect(&m_schedule, &Schedule::gap, this, [this] {
        for (const auto &[name, job] : m_jobs) {
            // The wall clock says when it is 03:00, and it moved. One whose hour passed is due by itself.
            if (job.plan.daily && nextDaily(job.kept.last, m_clock.now()) > m_clock.now()) {
                planDaily(job);
            }
        }
    });
    applyPause();
}

Jobs::~Jobs() = default;

void Jobs::load(const std::vector<StoredJob> &stored)
{
    for (const StoredJob &job : stored) {
        m_stored[job.name] = job;
        if (Job *known = find(job.name)) {
            takeOver(*known, job);
        }
    }
}

void Jobs::start()
{
    m_started = true;
    m_look.start();
    lookAtStore();
    applyPause();
}

void Jobs::setActive(bool active)
{
    m_active = active;
    applyPause();
}

void Jobs::setPaused(bool paused)
{
    m_paused = paused;
    applyPause();
}

void Jobs::applyPause()
{
    m_schedule.setPaused(!m_started || !m_active || m_paused);
}

void Jobs::setIdle(bool idle)
{
    if (std::exchange(m_idle, idle) || !idle) {
        return;
    }
    for (const auto &[name, job] : m_jobs) {
        if (job.waitsSince) {
            m_schedule.hasten(name);
        }
    }
}

Jobs::Job *Jobs::find(const QString &name)
{
    const auto it = m_jobs.find(name);
    return it == m_jobs.end() ? nullptr : &it->second;
}

void Jobs::add(JobPlan plan)
{
    const QString name = plan.name;
    const auto [it, isNew] = m_jobs.try_emplace(name);
    Job &job = it->second;
    if (isNew) {
        const auto stored = m_stored.find(name);
        job.kept = stored == m_stored.end() ? StoredJob{name, {}, {}, {}, false} : stored->second;
        if (plan.last && (!job.kept.last || *plan.last > *job.kept.last)) {
            job.kept.last = plan.last;
        }
        job.running = m_schedule.isRunning(name); // removed and added again meanwhile
    }
    const bool wasDaily = job.plan.daily;
    job.plan = std::move(plan);
    job.plan.every = job.plan.daily ? Milliseconds(24h) : job.plan.every;
    if (!job.kept.paused) {
        this->plan(job);
        if (job.plan.daily && (isNew || !wasDaily)) {
            planDaily(job);
        }
    }
    if (isNew) {
        Q_EMIT changed(name);
    }
}

void Jobs::plan(const Job &job)
{
    const std::optional<Milliseconds> ago =
        job.kept.last ? std::optional(std::chrono::duration_cast<Milliseconds>(m_clock.now() - *job.kept.last))
                      : std::nullopt;
    const bool retries = job.plan.retry && !job.kept.result.isEmpty() && job.kept.result != wentWell;
    m_schedule.set(job.plan.name, job.plan.every, retries ? std::nullopt : ago, job.plan.host);
}

void Jobs::planDaily(const Job &job)
{
    const Instant now = m_clock.now();
    const Milliseconds wait = nextDaily(job.kept.last, now) - now;
    m_schedule.postpone(job.plan.name, wait > 0ms ? wait : notAtOnce);
}

void Jobs::remove(const QString &name)
{
    const auto it = m_jobs.find(name);
    if (it != m_jobs.end()) {
        m_schedule.remove(name);
        m_stored[name] = it->second.kept;
        m_jobs.erase(it);
        Q_EMIT changed(name);
    }
}

void Jobs::run(const QString &name)
{
    Job *job = find(name);
    if (job == nullptr || job->running) {
        return;
    }
    job->once = true;
    job->waitsSince.reset();
    if (m_schedule.isPaused() || job->kept.paused) {
        begin(name); // a person's word: neither a pause nor another instance holds it back
        return;
    }
    m_schedule.insist(name);
}

void Jobs::hasten(const QString &name)
{
    m_schedule.hasten(name);
}

void Jobs::pause(const QString &name)
{
    ++m_said;
    setJobPaused(name, true);
    report(JobStore(m_database).setPaused(name, true));
}

void Jobs::resume(const QString &name)
{
    ++m_said;
    setJobPaused(name, false);
    report(JobStore(m_database).setPaused(name, false));
}

void Jobs::setJobPaused(const QString &name, bool paused)
{
    m_stored[name].name = name;
    m_stored[name].paused = paused;
    Job *job = find(name);
    if (job == nullptr || std::exchange(job->kept.paused, paused) == paused) {
        return;
    }
    if (paused) {
        m_schedule.remove(name);
    } else {
        plan(*job);
        if (job->plan.daily) {
            planDaily(*job);
        }
    }
    Q_EMIT changed(name);
}

/// A daily job whose hour passed while the machine was off, or while somebody works with it, is put off.
bool Jobs::waits(Job &job)
{
    if (!job.plan.daily || job.once) {
        return false;
    }
    const Instant now = m_clock.now();
    const bool early = job.kept.last && nextDaily(job.kept.last, now) > now;
    const bool someoneWorks = !m_idle || m_schedule.running() > 1;
    if (!early && !job.waitsSince) {
        job.waitsSince = now;
    }
    const bool tooLong = job.waitsSince && now - *job.waitsSince >= longestIdleWait;
    return early || (someoneWorks && !tooLong);
}

void Jobs::begin(const QString &name)
{
    Job *job = find(name);
    if (job == nullptr || job->running) {
        return;
    }
    if (waits(*job)) {
        m_schedule.finished(name, false);
        if (job->waitsSince) {
            m_schedule.postpone(name, notAtOnce);
        } else {
            planDaily(*job);
        }
        return;
    }
    job->running = true;
    job->once = false;
    job->waitsSince.reset();
    job->kept.last = m_clock.now();
    job->began = m_clock.monotonic();
    const auto function = job->plan.work;
    Q_EMIT changed(name);
    if (function) {
        work(name, function);
    } else {
        Q_EMIT due(name);
    }
}

QCoro::Task<void> Jobs::work(QString name, std::function<QCoro::Task<JobResult>()> function)
{
    const QPointer<Jobs> self{this};
    const JobResult result = co_await function();
    if (self) {
        finished(name, result);
    }
}

void Jobs::finished(const QString &name, const JobResult &result)
{
    Job *job = find(name);
    if (job == nullptr || !std::exchange(job->running, false)) {
        m_schedule.finished(name, false); // removed while it ran
        return;
    }
    job->kept.took = std::chrono::duration_cast<Milliseconds>(m_clock.monotonic() - job->began);
    job->kept.result = result.error.isEmpty() ? wentWell : result.error;
    if (result.error.isEmpty()) {
        job->failures = 0;
        m_schedule.finished(name, result.unconfirmed, result.retryAfter);
    } else if (job->plan.retry && !result.unconfirmed) {
        const Milliseconds wait = *job->plan.retry * (1 << std::min(job->failures++, mostDoublings));
        m_schedule.failed(name, std::max(wait, result.retryAfter.value_or(0ms)));
    } else {
        m_schedule.finished(name, result.unconfirmed, result.retryAfter);
    }
    if (job->plan.daily) {
        planDaily(*job);
    }
    if (job->plan.kept) {
        m_stored[name] = job->kept;
        report(JobStore(m_database).ran(job->kept));
    }
    Q_EMIT changed(name);
}

std::vector<JobView> Jobs::views() const
{
    std::vector<JobView> all;
    all.reserve(m_jobs.size());
    for (const auto &[name, job] : m_jobs) {
        all.push_back(viewOf(job));
    }
    return all;
}

std::optional<JobView> Jobs::view(const QString &name) const
{
    const auto it = m_jobs.find(name);
    return it == m_jobs.end() ? std::nullopt : std::optional(viewOf(it->second));
}

JobView Jobs::viewOf(const Job &job) const
{
    JobView view;
    view.name = job.plan.name;
    view.every = job.plan.every;
    view.last = job.kept.last;
    view.took = job.kept.took;
    view.result = job.kept.result;
    view.paused = job.kept.paused;
    view.running = job.running;
    view.next = job.running || job.kept.paused ? std::nullopt : m_schedule.next(job.plan.name);
    return view;
}

/// What another process wrote of a job.
void Jobs::takeOver(Job &job, const StoredJob &stored)
{
    if (stored.last && !job.running && (!job.kept.last || *stored.last > *job.kept.last)) {
        job.kept.last = stored.last;
        job.kept.took = stored.took;
        job.kept.result = stored.result;
        if (!job.kept.paused && !stored.paused) {
            m_schedule.remove(job.plan.name);
            plan(job);
            if (job.plan.daily) {
                planDaily(job);
            }
        }
        Q_EMIT changed(job.plan.name);
    }
    setJobPaused(stored.name, stored.paused);
}

QCoro::Task<void> Jobs::lookAtStore()
{
    const QPointer<Jobs> self{this};
    const std::optional<qint64> before = m_version;
    const int said = m_said;
    struct Seen
    {
        qint64 version = 0;
        std::vector<StoredJob> jobs;
    };
    QFuture<Result<Seen>> reading = m_database.run([before](QSqlDatabase &db) -> Result<Seen> {
        const Result<qint64> version = JobStore::version(db);
        if (!version) {
            return version.error();
        }
        Seen seen{*version, {}};
        if (before && *before != *version) {
            auto jobs = JobStore::jobs(db);
            if (!jobs) {
                return jobs.error();
            }
            seen.jobs = std::move(*jobs);
        }
        return seen;
    });
    const Result<Seen> seen = co_await reading;
    if (!self || !seen || said != m_said) {
        co_return; // looked at again soon; what was said here meanwhile is newer than what was read
    }
    m_version = seen->version;
    if (before && *before != seen->version) {
        Q_EMIT storeChanged();
    }
    for (const StoredJob &stored : seen->jobs) {
        m_stored[stored.name] = stored;
        if (Job *job = find(stored.name)) {
            takeOver(*job, stored);
        }
    }
}

QCoro::Task<void> Jobs::report(QFuture<Status> saving)
{
    const QPointer<Jobs> self{this};
    const Status saved = co_await saving;
    if (self && !saved) {
        Q_EMIT failed(saved.error());
    }
}

} // namespace aigo
