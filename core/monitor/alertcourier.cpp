// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertcourier.h"

#include "core/net/retrypolicy.h"
#include "core/storage/database.h"

#include <QCoroFuture>
#include <QPointer>
#include <QRandomGenerator>
#include <algorithm>
#include <utility>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds minute{60'000};
/// The first wait is below two seconds with what the store and the network take, too.
const RetryPolicy backingOff{.maxAttempts = 0, .base = 1800ms, .cap = 15min};

Milliseconds patienceWith(const AlertChannel &channel)
{
    return channel.kind == ChannelKind::Desktop ? AlertCourier::desktopPatience : AlertCourier::webPatience;
}

} // namespace

AlertCourier::AlertCourier(Database &database, AlertChannels &channels, const Clock &clock,
                           std::function<double()> jitter, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_channels(channels)
    , m_clock(clock)
    , m_jitter(jitter ? std::move(jitter) : [] { return QRandomGenerator::global()->generateDouble(); })
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &AlertCourier::wake);
    connect(&channels, &AlertChannels::addressArrived, this, &AlertCourier::tryNow);
}

void AlertCourier::setOn(bool on)
{
    if (on == m_on) {
        return;
    }
    m_on = on;
    if (on) {
        wake();
    } else {
        m_timer.stop();
        m_next.reset();
    }
}

void AlertCourier::tryNow()
{
    m_impatient = true;
    wake();
}

void AlertCourier::wake()
{
    if (!m_on) {
        return;
    }
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    look();
}

QCoro::Task<void> AlertCourier::look()
{
    const QPointer<AlertCourier> self{this};
    m_looking = true;
    do {
        m_lookAgain = false;
        QFuture<Result<std::vector<OutboxItem>>> reading =
            m_database.run([](QSqlDatabase &db) { return OutboxStore::waiting(db); });
        const Result<std::vector<OutboxItem>> items = co_await reading;
        if (!self) {
            co_return;
        }
        if (!items) {
            m_next = m_clock.now() + minute;
            Q_EMIT failed(items.error());
        } else if (m_on) {
            startDue(*items);
        }
    } while (m_lookAgain);
    m_looking = false;
    arm();
}

void AlertCourier::arm()
{
    m_timer.stop();
    if (!m_on) {
        m_next.reset();
    }
    if (m_next) {
        m_timer.start(std::clamp(*m_next - m_clock.now(), Milliseconds{1}, Milliseconds{3600'000}));
    }
}

/// When a channel that has had its share of this minute may be sent to again.
Instant AlertCourier::roomIn(const AlertChannel &channel, Instant now)
{
    std::deque<Instant> &sent = m_sent[channel.name];
    std::erase_if(sent, [now](Instant at) { return at > now || now - at >= minute; });
    const auto most = static_cast<std::size_t>(std::max(1, channel.perMinute));
    return sent.size() < most ? now : sent[sent.size() - most] + minute;
}

Instant AlertCourier::dueOf(const OutboxItem &item, Instant now)
{
    // A clock that was set back does not put it off for longer than it would ever wait.
    Instant due = m_impatient ? now : std::min(item.due, now + RetryPolicy::longestRetryAfter);
    if (const auto asked = m_notBefore.find(item.channel); asked != m_notBefore.end()) {
        due = std::max(due, std::min(asked->second, now + RetryPolicy::longestRetryAfter));
    }
    const AlertChannel *channel = m_channels.find(item.channel);
    return channel == nullptr ? due : std::max(due, roomIn(*channel, now));
}

void AlertCourier::startDue(const std::vector<OutboxItem> &items)
{
    m_next.reset();
    const Instant now = m_clock.now();
    for (const OutboxItem &item : items) {
        if (m_underWay.contains(item.id) || m_running[item.channel] >= atOnce) {
            continue; // looked at again when that is done
        }
        const Instant due = dueOf(item, now);
        if (due > now) {
            m_next = std::min(due, m_next.value_or(due));
            continue;
        }
        m_underWay.insert(item.id);
        ++m_running[item.channel];
        m_sent[item.channel].push_back(now);
        carry(item);
    }
    m_impatient = false;
}

QCoro::Task<void> AlertCourier::carry(OutboxItem item)
{
    const QPointer<AlertCourier> self{this};
    const AlertChannel *channel = m_channels.find(item.channel);
    Delivered delivered;
    delivered.hopeless = true;
    const bool tried = channel != nullptr && channel->enabled;
    if (tried) {
        AlertChannel to = *channel;
        delivered = co_await m_channels.send(std::move(to), item);
        if (!self) {
            co_return;
        }
    } else {
        delivered.error = channel == nullptr ? tr("there is no channel %1").arg(item.channel)
                                             : tr("the channel %1 is switched off").arg(item.channel);
    }
    const bool logged = co_await logOutcome(item, std::move(delivered), tried);
    if (!self) {
        co_return;
    }
    m_underWay.remove(item.id);
    --m_running[item.channel];
    if (!logged) { // it will be told again, with the same key, but not at once
        m_notBefore[item.channel] = m_clock.now() + minute;
    }
    wake();
}

QCoro::Task<bool> AlertCourier::logOutcome(OutboxItem item, Delivered delivered, bool tried)
{
    const QPointer<AlertCourier> self{this};
    const Instant now = m_clock.now();
    const AlertChannel *channel = m_channels.find(item.channel);
    const Milliseconds patience = channel == nullptr ? Milliseconds{0} : patienceWith(*channel);
    const bool givesUp = !delivered.ok && (delivered.hopeless || now - item.telling.at >= patience);
    const Instant again = now + backingOff.wait(item.attempts + 2, m_jitter(), delivered.retryAfter);
    if (delivered.retryAfter) {
        m_notBefore[item.channel] = now + *delivered.retryAfter;
    }
    QFuture<Status> writing = m_database.write([id = item.id, delivered, tried, givesUp, now, again](QSqlDatabase &db) {
        if (delivered.ok) {
            return OutboxStore::taken(db, id, now);
        }
        return givesUp ? OutboxStore::gaveUp(db, id, now, delivered.error, tried)
                       : OutboxStore::failed(db, id, now, delivered.error, again);
    });
    const Status written = co_await writing;
    if (!self) {
        co_return false;
    }
    if (!written) {
        Q_EMIT failed(written.error());
    } else if (givesUp && (channel == nullptr || !delivered.hopeless)) { // what the user switched off is no trouble
        Q_EMIT failed(Error{.kind = ErrorKind::NotFound,
                            .what = tr("the alert \"%1\" did not reach %2 and is given up: %3")
                                        .arg(item.telling.title, item.channel, delivered.error)});
    }
    Q_EMIT logged();
    co_return written.ok();
}

} // namespace aigo
