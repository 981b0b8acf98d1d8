// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

namespace aigo::test {

/// Watches the thread it is made on: a second thread asks its event loop for an answer again and again and measures how
/// long it was held. A pause above `limit` is a failure (`failure()` names the longest and what was said to be going
/// on), one above `report` is counted. Other threads' load makes pauses too, so a test sets limits for what it does.
class Watchdog final
{
public:
    using Milliseconds = std::chrono::duration<double, std::milli>;

    explicit Watchdog(Milliseconds limit = Milliseconds(50), Milliseconds report = Milliseconds(8));
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    void doing(const QString &what); ///< said of pauses that begin from now on; watched thread
    void stop();                     ///< takes the last answer; then the figures below stand

    Milliseconds longest() const;
    int reported() const;
    QString failure() const; ///< empty where no pause was above the limit
    QStringList report() const;

private:
    struct Pause
    {
        Milliseconds length;
        QString during;
    };
    void watch(std::stop_token stopped);

    const Milliseconds m_limit;
    const Milliseconds m_report;
    QObject m_target; ///< lives on the watched thread
    mutable std::mutex m_lock;
    QString m_doing;
    std::vector<Pause> m_pauses;
    Milliseconds m_longest{};
    std::jthread m_thread;
};

} // namespace aigo::test
