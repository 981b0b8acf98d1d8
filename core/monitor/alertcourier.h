// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/error.h"
#include "core/monitor/alertchannels.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

class Database;

/// Carries what is in the outbox to its channels. Each is told at least once, those of one target and channel in order,
/// with the same key in every attempt; a kill or a restart in between loses nothing. What a channel does not take is
/// tried again within two seconds, then ever more rarely up to every quarter of an hour, not before the other side
/// asked for (which holds back all of that channel), and given up with a line in the log after a day (the desktop: an
/// hour). At most `perMinute` attempts a minute and four at once go to a channel.
///
/// Nothing is read or waited for while the outbox is empty: `wake` says that something was put there. Only one of
/// several instances may be on. Tests move the clock and call `wake`. Main thread.
class AlertCourier : public QObject
{
    Q_OBJECT

public:
    static constexpr Milliseconds webPatience{24 * 3600 * 1000};
    static constexpr Milliseconds desktopPatience{3600 * 1000};
    static constexpr int atOnce = 4; ///< of one channel

    /// `jitter` gives a number in [0, 1); default: the system's generator.
    AlertCourier(Database &database, AlertChannels &channels, const Clock &clock, std::function<double()> jitter = {},
                 QObject *parent = nullptr);

    void setOn(bool on); ///< off at first
    bool isOn() const { return m_on; }
    void wake();
    /// What waits for its next attempt is tried now, unless the other side asked us to wait.
    void tryNow();
    /// When something is due; none: nothing waits, or all that waits is under way.
    std::optional<Instant> next() const { return m_next; }
    /// Whether nothing is being read or carried just now.
    bool isAtRest() const { return !m_looking && m_underWay.isEmpty(); }

Q_SIGNALS:
    void logged();                           ///< something was told, failed or was given up: the store has it
    void failed(const aigo::Error &problem); ///< a line for the log: given up, or the store did not answer

private:
    Database &m_database;
    AlertChannels &m_channels;
    const Clock &m_clock;
    std::function<double()> m_jitter;
    QTimer m_timer;
    bool m_on = false;
    bool m_looking = false;
    bool m_lookAgain = false;
    bool m_impatient = false;
    std::optional<Instant> m_next;
    QSet<qint64> m_underWay;
    std::map<QString, int> m_running;              ///< by channel
    std::map<QString, std::deque<Instant>> m_sent; ///< of the last minute
    std::map<QString, Instant> m_notBefore;        ///< as the other side asked

    QCoro::Task<void> look();
    QCoro::Task<void> carry(OutboxItem item);
    QCoro::Task<bool> logOutcome(OutboxItem item, Delivered delivered, bool tried);
    void startDue(const std::vector<OutboxItem> &items);
    Instant dueOf(const OutboxItem &item, Instant now);
    Instant roomIn(const AlertChannel &channel, Instant now);
    void arm();
};

} // namespace aigo
