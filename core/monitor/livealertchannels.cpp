// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livealerts.h"

#include "core/monitor/alertcourier.h"
#include "core/monitor/channelsettings.h"
#include "core/monitor/desk.h"
#include "core/monitor/engine.h"
#include "core/monitor/ready.h"
#include "core/storage/outboxstore.h"

#include <QCoroFuture>
#include <QPointer>
#include <QPromise>
#include <QUuid>
#include <algorithm>

/// Where the live desk's alerts go: channels, their addresses and secrets, their tests.
namespace aigo {

namespace {

struct DeliveryLog
{
    std::map<QString, AlertDelivery> last;
    std::map<QString, int> waiting;
    bool operator==(const DeliveryLog &) const = default;
};

Result<DeliveryLog> readLog(QSqlDatabase &db)
{
    auto last = OutboxStore::lastByChannel(db);
    if (!last) {
        return last.error();
    }
    auto waiting = OutboxStore::waitingByChannel(db);
    if (!waiting) {
        return waiting.error();
    }
    return DeliveryLog{std::move(*last), std::move(*waiting)};
}

OutboxItem testItem(const AlertChannel &channel, Instant now)
{
    OutboxItem item;
    item.channel = channel.name;
    item.key = QUuid::createUuid().toString(QUuid::Id128);
    AlertTelling &telling = item.telling;
    telling.event.rule = QStringLiteral("test");
    telling.event.target = QStringLiteral("aigo");
    telling.event.title = QStringLiteral("AI-GO");
    telling.event.severity = AlertSeverity::Info;
    telling.event.opened = now;
    telling.title = LiveAlerts::tr("A test from AI-GO");
    telling.text = LiveAlerts::tr("Alerts for \"%1\" will arrive here.").arg(channel.name);
    telling.event.text = telling.title;
    telling.channels = QStringList{channel.name};
    telling.at = now;
    return item;
}

AlertDelivery deliveryOf(const OutboxItem &item, const Delivered &delivered, Instant now)
{
    AlertDelivery delivery;
    delivery.channel = item.channel;
    delivery.at = now;
    delivery.ok = delivered.ok;
    delivery.attempts = 1;
    delivery.error = delivered.error;
    delivery.key = item.key;
    return delivery;
}

} // namespace

struct LiveAlerts::Channels
{
    explicit Channels(Engine &engine)
        : courier(engine.database, engine.alertChannels, engine.clock)
    {}
    AlertCourier courier;
    DeliveryLog log;
    bool reading = false;
    bool readAgain = false;
};

void LiveAlerts::loadChannels(const std::map<QString, QString> &texts)
{
    m_channels = std::make_shared<Channels>(m_engine);
    m_engine.alertChannels.set(channelsFromTexts(texts));
    connect(&m_engine.alertChannels, &AlertChannels::changed, this, &AlertDesk::channelsChanged);
    connect(&m_channels->courier, &AlertCourier::logged, this, &LiveAlerts::readDeliveries);
    connect(&m_channels->courier, &AlertCourier::failed, &m_desk, &Desk::failed);
    readDeliveries();
}

void LiveAlerts::rereadChannels(const std::map<QString, QString> &texts)
{
    m_engine.alertChannels.set(channelsFromTexts(texts));
    if (!m_polls) {
        readDeliveries();
    }
}

void LiveAlerts::deliver(bool on)
{
    if (m_channels) {
        m_channels->courier.setOn(on);
    }
}

QCoro::Task<void> LiveAlerts::readDeliveries()
{
    const QPointer<LiveAlerts> self{this};
    if (m_channels->reading) {
        m_channels->readAgain = true;
        co_return;
    }
    m_channels->reading = true;
    QFuture<Result<DeliveryLog>> reading = m_engine.database.run(readLog);
    const Result<DeliveryLog> log = co_await reading;
    if (!self) {
        co_return;
    }
    m_channels->reading = false;
    if (log && !(m_channels->log == *log)) {
        m_channels->log = *log;
        Q_EMIT channelsChanged();
    }
    if (self && std::exchange(m_channels->readAgain, false)) {
        readDeliveries();
    }
}

AlertOutbox LiveAlerts::outbox()
{
    const auto put = [](QSqlDatabase &db, const std::vector<AlertTelling> &tellings) -> Status {
        for (const AlertTelling &telling : tellings) {
            if (const Status queued = OutboxStore::enqueue(db, telling); !queued) {
                return queued;
            }
        }
        return Done{};
    };
    const auto wake = [this] {
        if (m_channels) {
            m_channels->courier.wake();
        }
    };
    return {put, wake};
}

std::vector<AlertChannelView> LiveAlerts::channels() const
{
    std::vector<AlertChannelView> views;
    const AlertChannels &channels = m_engine.alertChannels;
    for (const AlertChannel &channel : channels.all()) {
        AlertChannelView view;
        view.channel = channel;
        view.hasUrl = channels.hasAddress(channel);
        view.hasSecret = channels.hasSecret(channel);
        view.host = channels.host(channel);
        if (m_channels) {
            const auto last = m_channels->log.last.find(channel.name);
            const auto waiting = m_channels->log.waiting.find(channel.name);
            view.last = last == m_channels->log.last.end() ? std::nullopt : std::optional(last->second);
            view.waiting = waiting == m_channels->log.waiting.end() ? 0 : waiting->second;
        }
        views.push_back(std::move(view));
    }
    return views;
}

QFuture<Status> LiveAlerts::saveChannel(AlertChannel channel, QByteArray url, QByteArray secret)
{
    if (const Status good = checkChannel(channel); !good) {
        return ready(good);
    }
    if (const Status kept = m_engine.alertChannels.keep(channel, url, secret); !kept) {
        return ready(kept);
    }
    const std::map<QString, QString> texts{{channelKey(channel.name), channelText(channel)}};
    std::vector<AlertChannel> all = m_engine.alertChannels.all();
    const auto known =
        std::find_if(all.begin(), all.end(), [&channel](const AlertChannel &c) { return c.name == channel.name; });
    if (known == all.end()) {
        all.push_back(channel);
    } else {
        *known = channel;
    }
    ++m_said;
    m_engine.alertChannels.set(std::move(all));
    if (m_channels) {
        m_channels->courier.tryNow();
    }
    return m_engine.settings.save(texts);
}

void LiveAlerts::deleteChannel(QString name)
{
    std::vector<AlertChannel> all = m_engine.alertChannels.all();
    std::erase_if(all, [&name](const AlertChannel &channel) { return channel.name == name; });
    m_engine.alertChannels.forget(name);
    if (const AlertChannel desktop = channelsFromTexts({}).front(); name == desktop.name) {
        all.insert(all.begin(), desktop); // it is always there: back to how it was at first
    }
    ++m_said;
    m_engine.alertChannels.set(std::move(all));
    report(m_engine.settings.remove(channelKey(name)));
    if (m_channels) {
        m_channels->courier.wake();
    }
}

QFuture<Status> LiveAlerts::testChannel(QString name)
{
    const AlertChannel *channel = m_engine.alertChannels.find(name);
    if (channel == nullptr) {
        return ready<Status>(Error{.kind = ErrorKind::NotFound, .what = tr("there is no channel %1").arg(name)});
    }
    const OutboxItem item = testItem(*channel, m_engine.clock.now());
    auto said = std::make_shared<QPromise<Status>>();
    said->start();
    QFuture<Status> answer = said->future();
    tryChannel(*channel, item, said);
    return answer;
}

QCoro::Task<void> LiveAlerts::tryChannel(AlertChannel channel, OutboxItem item, std::shared_ptr<QPromise<Status>> said)
{
    const QPointer<LiveAlerts> self{this};
    const Delivered delivered = co_await m_engine.alertChannels.send(channel, item);
    if (self && m_channels) {
        m_channels->log.last[item.channel] = deliveryOf(item, delivered, m_engine.clock.now());
        Q_EMIT channelsChanged();
    }
    const Error failure{.kind = ErrorKind::Http, .what = delivered.error};
    said->addResult(delivered.ok ? Status(Done{}) : Status(failure));
    said->finish();
}

} // namespace aigo
