// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/schedule.h"

#include <algorithm>
#include <utility>

namespace aigo {

using namespace std::chrono_literals;

namespace {
constexpr Milliseconds quickRetry = 2s;
constexpr Milliseconds longestFirstWait = 3s;
constexpr Milliseconds longestHold = 6h; ///< a Retry-After beyond this is taken for a slip
constexpr Milliseconds longestHoldJitter = 5s;
constexpr Milliseconds together = 5ms;     ///< what is due this soon is due now
constexpr Milliseconds longestSleep = 60s; ///< so that a clock that was moved is noticed
constexpr Milliseconds mostLate = 60s;     ///< a timer that comes later than this: the process stood still
constexpr Milliseconds mostApart = 10s;    ///< wall clock and monotonic clock; smaller steps are corrections
constexpr Milliseconds afterWaking = 2s;   ///< until the network is back
constexpr Milliseconds shortestSuspend = 5s;
constexpr std::size_t noStorm = 8; ///< that many may begin at once
constexpr std::chrono::nanoseconds stormSpread = 5s;
constexpr std::chrono::nanoseconds stormStep = 50ms;
} // namespace

struct Schedule::Target
{
    QString name;
    Milliseconds every{};
    Host *host = nullptr;
    Moment dueAt{};
    Moment heldUntil = Moment::min(); ///< by a Retry-After
    std::optional<Moment> doneAt;
    bool running = false;
    bool removed = false;  ///< while it ran: kept until it is finished
    bool soon = false;     ///< due before its interval is over, for a reason
    bool insisted = false; ///< nothing holds it back
    std::optional<Queue::key_type> place;
    std::optional<quint64> waiting; ///< due, in its host's line
};

struct Schedule::Host
{
    QString name;
    int targets = 0;
    int running = 0;
    Moment earliest = Moment::min(); ///< the gap since the last one began
    Moment heldUntil = Moment::min();
    std::map<quint64, Target *> waiting;
    std::optional<Queue::key_type> place;
};

Schedule::Schedule(const Clock &clock, std::function<double()> jitter, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_jitter(std::move(jitter))
    , m_seenMonotonic(clock.monotonic())
    , m_seenWall(clock.now())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a coarse one comes early as well, and then again
    connect(&m_timer, &QTimer::timeout, this, &Schedule::runDue);
}

Schedule::~Schedule() = default;

Schedule::Target *Schedule::find(const QString &name) const
{
    const auto it = m_targets.constFind(name);
    return it == m_targets.constEnd() ? nullptr : it->get();
}

void Schedule::set(const QString &name, Milliseconds every, std::optional<Milliseconds> ago, const QString &host)
{
    const Moment now = m_clock.monotonic();
    Target *target = find(name);
    const auto share = [this](Milliseconds of) {
        return std::chrono::duration_cast<Moment>(
            std::chrono::duration<double, std::milli>(static_cast<double>(of.count()) * m_jitter()));
    };
    if (target == nullptr) {
        const auto added = std::make_shared<Target>();
        target = added.get();
        target->name = name;
        target->every = every;
        m_targets.insert(name, added);
        setHost(*target, host);
        Moment at = now + share(std::min(every / 10, longestFirstWait));
        if (ago && *ago >= 0ms && *ago < every) {
            target->doneAt = now - *ago;
            at += every - *ago;
        }
        plan(*target, at);
        arm();
        return;
    }
    target->removed = false;
    if (setHost(*target, host) && !target->running) {
        plan(*target, target->dueAt);
        arm();
    }
    if (std::exchange(target->every, every) == every || target->running || target->waiting) {
        return;
    }
    Moment at = target->doneAt ? *target->doneAt + spread(every) : std::min(target->dueAt, now + share(every));
    if (at < now) {
        at = now + share(std::min(every / 4, longestHoldJitter)); // many may be told of a shorter interval at once
    }
    plan(*target, target->soon ? std::min(at, target->dueAt) : at);
    arm();
}

void Schedule::remove(const QString &name)
{
    Target *target = find(name);
    if (target == nullptr) {
        return;
    }
    unplan(*target);
    if (target->running) {
        target->removed = true;
    } else {
        setHost(*target, {});
        m_targets.remove(name);
    }
    arm();
}

void Schedule::clear()
{
    const QStringList names = m_targets.keys();
    for (const QString &name : names) {
        remove(name);
    }
}

bool Schedule::contains(const QString &name) const
{
    const Target *target = find(name);
    return target != nullptr && !target->removed;
}

void Schedule::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) != paused) {
        if (!paused && !m_suspended) {
            lookAtClock();
            makeUp(0ns, 0ns);
        }
        arm();
    }
}

void Schedule::setSuspended(bool suspended)
{
    if (std::exchange(m_suspended, suspended) == suspended) {
        return;
    }
    const Moment now = m_clock.monotonic();
    const Instant wall = m_clock.now();
    if (suspended) {
        m_seenMonotonic = now;
        m_seenWall = wall;
        arm();
        return;
    }
    const Moment ran = now - m_seenMonotonic;
    const Moment passed = std::max<Moment>(wall - m_seenWall, ran);
    const Instant from = std::exchange(m_seenWall, wall);
    m_seenMonotonic = now;
    makeUp(passed - ran, afterWaking);
    arm();
    if (passed >= shortestSuspend) {
        Q_EMIT gap(std::min(from, wall), wall);
    }
}

void Schedule::lookAtClock()
{
    const Moment now = m_clock.monotonic();
    const Instant wall = m_clock.now();
    const Moment apart = (wall - m_seenWall) - (now - m_seenMonotonic);
    const bool slept = apart > mostApart;
    const bool stood = m_wakeAt && now - *m_wakeAt > mostLate;
    const Instant from = std::exchange(m_seenWall, wall);
    m_seenMonotonic = now;
    if (m_suspended || (!slept && !stood)) {
        return;
    }
    m_wakeAt.reset();
    makeUp(slept ? apart : 0ns, slept ? Moment(afterWaking) : 0ns);
    arm();
    Q_EMIT gap(std::min(from, wall), wall);
}

/// Time passed that the monotonic clock did not count: everything is nearer by it. What became due meanwhile begins
/// after `grace`, a few at once and the others one after the other.
void Schedule::makeUp(Moment by, Moment grace)
{
    const Moment first = m_clock.monotonic() + grace;
    const auto sooner = [by](Moment &at) {
        if (at != Moment::min()) {
            at -= by;
        }
    };
    for (const auto &target : std::as_const(m_targets)) {
        sooner(target->heldUntil);
        sooner(target->dueAt);
        if (target->doneAt) {
            sooner(*target->doneAt);
        }
    }
    for (const auto &host : std::as_const(m_hosts)) {
        sooner(host->heldUntil);
        host->earliest = std::max(host->earliest, first);
    }
    std::vector<Target *> overdue;
    std::vector<Entry> others;
    for (const auto &[key, entry] : std::exchange(m_queue, {})) {
        if (entry.target != nullptr && entry.target->dueAt <= first) {
            overdue.push_back(entry.target);
        } else {
            others.push_back(entry);
        }
        (entry.target != nullptr ? entry.target->place : entry.host->place).reset();
    }
    for (const Entry &entry : others) {
        if (entry.target != nullptr) {
            plan(*entry.target, entry.target->dueAt);
        } else {
            planHost(*entry.host);
        }
    }
    const auto count = static_cast<qint64>(std::max<std::size_t>(1, overdue.size()));
    const Moment step = std::min<Moment>(stormStep, stormSpread / count);
    for (std::size_t i = 0; i < overdue.size(); ++i) {
        plan(*overdue[i], first + (i < noStorm ? Moment{} : Moment(step * static_cast<qint64>(i))));
    }
}

void Schedule::hasten(const QString &name)
{
    Target *target = find(name);
    if (target != nullptr && !target->running && !target->waiting) {
        target->soon = true;
        plan(*target, m_clock.monotonic());
        arm();
    }
}

void Schedule::insist(const QString &name)
{
    Target *target = find(name);
    if (target != nullptr && !target->running) {
        target->insisted = true;
        target->heldUntil = Moment::min();
        plan(*target, m_clock.monotonic());
        arm();
    }
}

void Schedule::postpone(const QString &name, Milliseconds wait)
{
    Target *target = find(name);
    if (target != nullptr && !target->running) {
        target->soon = false;
        plan(*target, m_clock.monotonic() + wait);
        arm();
    }
}

void Schedule::finished(const QString &name, bool unconfirmed, std::optional<Milliseconds> notBefore)
{
    Target *target = find(name);
    if (target == nullptr) {
        return;
    }
    const Moment now = m_clock.monotonic();
    if (notBefore && *notBefore > 0ms) {
        const Milliseconds asked = std::min(*notBefore, longestHold);
        const auto jitter = std::chrono::duration<double, std::milli>(
            static_cast<double>(std::min(asked / 10, longestHoldJitter).count()) * m_jitter());
        const Moment until = now + asked + std::chrono::duration_cast<Moment>(jitter);
        Moment &held = target->host != nullptr ? target->host->heldUntil : target->heldUntil;
        held = std::max(held, until);
    }
    const Milliseconds every = target->every;
    if (end(*target)) {
        target->soon = unconfirmed;
        plan(*target, now + spread(unconfirmed ? std::min(quickRetry, every / 4) : every));
    }
    arm();
}

void Schedule::failed(const QString &name, Milliseconds wait)
{
    Target *target = find(name);
    if (target != nullptr) {
        if (end(*target)) {
            target->soon = wait < target->every;
            plan(*target, m_clock.monotonic() + spread(std::min(wait, target->every)));
        }
        arm();
    }
}

/// The target's run is over; whether it is still there.
bool Schedule::end(Target &target)
{
    target.doneAt = m_clock.monotonic();
    if (std::exchange(target.running, false)) {
        --m_running;
        if (target.host != nullptr) {
            --target.host->running;
            planHost(*target.host);
        }
    }
    if (target.removed) {
        setHost(target, {});
        m_targets.remove(QString(target.name));
        return false;
    }
    return true;
}

std::optional<Instant> Schedule::next(const QString &name) const
{
    const Target *target = find(name);
    if (target == nullptr || target->removed || m_paused || target->running) {
        return std::nullopt;
    }
    const Moment at =
        target->host != nullptr && !target->insisted ? std::max(target->dueAt, target->host->heldUntil) : target->dueAt;
    const auto wait = std::chrono::ceil<Milliseconds>(at - m_clock.monotonic());
    return m_clock.now() + std::max(wait, 0ms);
}

bool Schedule::isRunning(const QString &name) const
{
    const Target *target = find(name);
    return target != nullptr && target->running;
}

void Schedule::runDue()
{
    if (m_paused || m_suspended) {
        return;
    }
    lookAtClock();
    m_wakeAt.reset();
    std::vector<QString> dueNow;
    const Moment now = m_clock.monotonic() + together;
    while (!m_queue.empty() && m_queue.begin()->first.first <= now) {
        const Entry entry = m_queue.begin()->second;
        m_queue.erase(m_queue.begin());
        if (entry.target != nullptr) {
            entry.target->place.reset();
            startOrWait(*entry.target, now, dueNow);
        } else {
            entry.host->place.reset();
            startWaiting(*entry.host, now, dueNow);
        }
    }
    arm();
    for (const QString &name : dueNow) {
        if (const Target *target = find(name); target != nullptr && target->running && !target->removed) {
            Q_EMIT due(name);
        } else if (target != nullptr && target->removed) {
            finished(name, false); // removed by whoever heard of another: nobody will work on it
        }
    }
}

void Schedule::startOrWait(Target &target, Moment now, std::vector<QString> &dueNow)
{
    Host *host = target.host;
    if (host != nullptr && !target.insisted && (!host->waiting.empty() || !mayStart(*host, now))) {
        target.waiting = ++m_number;
        host->waiting.emplace(*target.waiting, &target);
        planHost(*host);
        return;
    }
    start(target, dueNow);
}

void Schedule::start(Target &target, std::vector<QString> &dueNow)
{
    target.running = true;
    target.soon = false;
    target.insisted = false;
    ++m_running;
    if (target.host != nullptr) {
        ++target.host->running;
        target.host->earliest = m_clock.monotonic() + m_politeness.gap;
    }
    dueNow.push_back(target.name);
}

void Schedule::startWaiting(Host &host, Moment now, std::vector<QString> &dueNow)
{
    while (!host.waiting.empty() && mayStart(host, now)) {
        Target &target = *host.waiting.begin()->second;
        host.waiting.erase(host.waiting.begin());
        target.waiting.reset();
        start(target, dueNow);
    }
    planHost(host);
}

bool Schedule::mayStart(const Host &host, Moment now) const
{
    return host.running < m_politeness.atOnce && host.earliest <= now && host.heldUntil <= now;
}

void Schedule::plan(Target &target, Moment at)
{
    unplan(target);
    target.dueAt = std::max(at, target.heldUntil);
    target.place = {target.dueAt, ++m_number};
    m_queue.emplace(*target.place, Entry{&target, nullptr});
}

void Schedule::unplan(Target &target)
{
    if (target.place) {
        m_queue.erase(*std::exchange(target.place, std::nullopt));
    }
    if (target.waiting) {
        target.host->waiting.erase(*std::exchange(target.waiting, std::nullopt));
        planHost(*target.host);
    }
}

/// When the host may start the first of its line; nothing while as many as may be are running: their end asks again.
void Schedule::planHost(Host &host)
{
    if (host.place) {
        m_queue.erase(*std::exchange(host.place, std::nullopt));
    }
    if (!host.waiting.empty() && host.running < m_politeness.atOnce) {
        host.place = {std::max(host.earliest, host.heldUntil), ++m_number};
        m_queue.emplace(*host.place, Entry{nullptr, &host});
    }
}

/// Out of the queue where the host changes; whoever changes it plans it anew.
bool Schedule::setHost(Target &target, const QString &name)
{
    if ((target.host == nullptr ? QString() : target.host->name) == name) {
        return false;
    }
    unplan(target);
    if (Host *before = target.host) {
        before->running -= target.running ? 1 : 0;
        planHost(*before);
        if (--before->targets == 0) {
            m_hosts.remove(QString(before->name));
        }
        target.host = nullptr;
    }
    if (!name.isEmpty()) {
        std::shared_ptr<Host> &host = m_hosts[name];
        if (!host) {
            host = std::make_shared<Host>();
            host->name = name;
        }
        ++host->targets;
        host->running += target.running ? 1 : 0;
        target.host = host.get();
    }
    return true;
}

Schedule::Moment Schedule::spread(Milliseconds every) const
{
    const double factor = 0.9 + 0.2 * m_jitter();
    return std::chrono::duration_cast<Moment>(
        std::chrono::duration<double, std::milli>(static_cast<double>(every.count()) * factor));
}

void Schedule::arm()
{
    if (m_paused || m_suspended || m_queue.empty()) {
        m_timer.stop();
        m_wakeAt.reset();
        return;
    }
    const Moment now = m_clock.monotonic();
    const auto wait = std::chrono::ceil<Milliseconds>(m_queue.begin()->first.first - now);
    const Milliseconds sleep = std::clamp<Milliseconds>(wait, 0ms, longestSleep);
    m_wakeAt = now + sleep;
    m_timer.start(sleep);
}

} // namespace aigo
