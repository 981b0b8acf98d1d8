// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/watchdog.h"

#include <condition_variable>
#include <memory>

namespace aigo::test {

namespace {

using Clock = std::chrono::steady_clock;

/// One question to the watched thread, shared with it because it may be answered after we gave up.
struct Ping
{
    std::mutex lock;
    std::condition_variable answered;
    bool done = false;
    Clock::time_point at;
};

} // namespace

Watchdog::Watchdog(Milliseconds limit, Milliseconds report)
    : m_limit(limit)
    , m_report(report)
    , m_thread([this](std::stop_token stopped) { watch(stopped); })
{}

Watchdog::~Watchdog()
{
    stop();
}

void Watchdog::doing(const QString &what)
{
    const std::lock_guard hold(m_lock);
    m_doing = what;
}

void Watchdog::watch(std::stop_token stopped)
{
    std::mutex pause;
    std::condition_variable_any next;
    while (!stopped.stop_requested()) {
        QString during;
        {
            const std::lock_guard hold(m_lock);
            during = m_doing;
        }
        const auto ping = std::make_shared<Ping>();
        const Clock::time_point asked = Clock::now();
        QMetaObject::invokeMethod(
            &m_target,
            [ping] {
                const std::lock_guard hold(ping->lock);
                ping->at = Clock::now();
                ping->done = true;
                ping->answered.notify_one();
            },
            Qt::QueuedConnection);
        std::unique_lock wait(ping->lock);
        while (!ping->done && !stopped.stop_requested()) {
            ping->answered.wait_for(wait, std::chrono::milliseconds(20));
        }
        const Milliseconds held = (ping->done ? ping->at : Clock::now()) - asked;
        wait.unlock();
        {
            const std::lock_guard hold(m_lock);
            m_longest = std::max(m_longest, held);
            if (held > m_report) {
                m_pauses.push_back({held, during == m_doing ? during : during + QStringLiteral(" … ") + m_doing});
            }
        }
        // Between two pings; a stop ends it at once.
        std::unique_lock between(pause);
        next.wait_for(between, stopped, std::chrono::milliseconds(2), [] { return false; });
    }
}

void Watchdog::stop()
{
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
}

Watchdog::Milliseconds Watchdog::longest() const
{
    const std::lock_guard hold(m_lock);
    return m_longest;
}

int Watchdog::reported() const
{
    const std::lock_guard hold(m_lock);
    return static_cast<int>(m_pauses.size());
}

QStringList Watchdog::report() const
{
    const std::lock_guard hold(m_lock);
    QStringList lines;
    for (const Pause &pause : m_pauses) {
        lines << QStringLiteral("%1 ms during %2")
                     .arg(pause.length.count(), 0, 'f', 1)
                     .arg(pause.during.isEmpty() ? QStringLiteral("(nothing said)") : pause.during);
    }
    return lines;
}

QString Watchdog::failure() const
{
    const std::lock_guard hold(m_lock);
    const Pause *worst = nullptr;
    for (const Pause &pause : m_pauses) {
        if (pause.length > m_limit && (worst == nullptr || pause.length > worst->length)) {
            worst = &pause;
        }
    }
    return worst == nullptr ? QString()
                            : QStringLiteral("the thread was held for %1 ms (limit %2 ms) during %3")
                                  .arg(worst->length.count(), 0, 'f', 1)
                                  .arg(m_limit.count())
                                  .arg(worst->during);
}

} // namespace aigo::test
