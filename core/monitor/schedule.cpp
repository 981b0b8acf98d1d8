// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/schedule.h"

#include <algorithm>
#include <vector>

namespace aigo {

using namespace std::chrono_literals;

namespace {
constexpr Milliseconds quickRetry = 2s;
constexpr Milliseconds longestFirstWait = 3s;
constexpr Milliseconds longestHold = 6h; ///< a Retry-After beyond this is taken for a slip
} // namespace

Schedule::Schedule(const Clock &clock, std::function<double()> jitter, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_jitter(std::move(jitter))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Schedule::runDue);
}

void Schedule::set(const QString &target, Milliseconds every, std::optional<Milliseconds> ago)
{
    const auto [it, isNew] = m_targets.try_emplace(target);
    if (!isNew && it->second.every == every) {
        return;
    }
    const Milliseconds wait = isNew ? std::min(every / 10, longestFirstWait) : every;
    const auto share = std::chrono::duration<double, std::milli>(static_cast<double>(wait.count()) * m_jitter());
    it->second.every = every;
    it->second.dueAt = m_clock.monotonic() + std::chrono::duration_cast<std::chrono::nanoseconds>(share);
    if (isNew && ago && *ago >= 0ms && *ago < every) {
        it->second.dueAt += every - *ago;
    }
    arm();
}

void Schedule::remove(const QString &target)
{
    m_targets.erase(target);
    arm();
}

void Schedule::clear()
{
    m_targets.clear();
    arm();
}

void Schedule::setPaused(bool paused)
{
    m_paused = paused;
    arm();
}

void Schedule::hasten(const QString &target)
{
    const auto it = m_targets.find(target);
    if (it != m_targets.end() && !it->second.running) {
        it->second.dueAt = m_clock.monotonic();
        arm();
    }
}

void Schedule::finished(const QString &target, bool unconfirmed, std::optional<Milliseconds> notBefore)
{
    const auto it = m_targets.find(target);
    if (it == m_targets.end()) {
        return;
    }
    it->second.running = false;
    const Milliseconds every = it->second.every;
    std::chrono::nanoseconds wait = unconfirmed ? std::min(quickRetry, every / 4) : spread(every);
    if (notBefore) {
        wait = std::max<std::chrono::nanoseconds>(wait, std::min(*notBefore, longestHold));
    }
    it->second.dueAt = m_clock.monotonic() + wait;
    arm();
}

void Schedule::failed(const QString &target, Milliseconds wait)
{
    const auto it = m_targets.find(target);
    if (it != m_targets.end()) {
        it->second.running = false;
        it->second.dueAt = m_clock.monotonic() + spread(std::min(wait, it->second.every));
        arm();
    }
}

std::optional<Instant> Schedule::next(const QString &target) const
{
    const auto it = m_targets.find(target);
    if (it == m_targets.end() || m_paused || it->second.running) {
        return std::nullopt;
    }
    const auto wait = std::chrono::ceil<Milliseconds>(it->second.dueAt - m_clock.monotonic());
    return m_clock.now() + std::max(wait, 0ms);
}

bool Schedule::isRunning(const QString &target) const
{
    const auto it = m_targets.find(target);
    return it != m_targets.end() && it->second.running;
}

void Schedule::runDue()
{
    if (m_paused) {
        return;
    }
    std::vector<QString> dueNow;
    const auto now = m_clock.monotonic();
    for (auto &[name, target] : m_targets) {
        if (!target.running && target.dueAt <= now) {
            target.running = true;
            dueNow.push_back(name);
        }
    }
    arm();
    for (const QString &name : dueNow) {
        Q_EMIT due(name);
    }
}

std::chrono::nanoseconds Schedule::spread(Milliseconds every) const
{
    const double factor = 0.9 + 0.2 * m_jitter();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::duration<double, std::milli>(static_cast<double>(every.count()) * factor));
}

void Schedule::arm()
{
    std::optional<std::chrono::nanoseconds> soonest;
    for (const auto &[name, target] : m_targets) {
        if (!target.running && (!soonest || target.dueAt < *soonest)) {
            soonest = target.dueAt;
        }
    }
    if (m_paused || !soonest) {
        m_timer.stop();
        return;
    }
    // An hour at the most, so that a clock that was moved is noticed.
    const auto wait = std::chrono::ceil<Milliseconds>(*soonest - m_clock.monotonic());
    m_timer.start(std::clamp<Milliseconds>(wait, 0ms, 1h));
}

} // namespace aigo
