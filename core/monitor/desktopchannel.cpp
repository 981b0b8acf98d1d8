// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/desktopchannel.h"

#include "core/monitor/alertdesk.h"
#include "core/storage/settingsstore.h"

#include <QCoroFuture>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace aigo {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString applicationId = QStringLiteral("io.github.aigo.Aigo");
const QString keptAs = QStringLiteral("desktop.shown");
constexpr int answerWithin = 10'000; // ms; a service that is being started takes its time
constexpr Milliseconds rest = std::chrono::hours(1);
constexpr std::size_t mostNotes = 200;
constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestBody = 1000;

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

QString shortened(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : text.first(most - 1) + u'…';
}

bool isOver(const AlertTelling &telling)
{
    return telling.told == AlertState::Resolved;
}

uchar urgency(const AlertTelling &telling)
{
    const AlertSeverity severity = telling.event.severity;
    if (severity == AlertSeverity::Info) {
        return 0;
    }
    return severity == AlertSeverity::Critical && !isOver(telling) ? 2 : 1;
}

/// Names of the freedesktop Sound Naming Specification.
QString soundOf(const AlertTelling &telling)
{
    if (isOver(telling)) {
        return QStringLiteral("complete");
    }
    switch (telling.event.severity) {
    case AlertSeverity::Info:
        return QStringLiteral("dialog-information");
    case AlertSeverity::Warning:
        return QStringLiteral("dialog-warning");
    case AlertSeverity::Critical:
        return QStringLiteral("dialog-error");
    }
    return {};
}

Delivered failure(const QString &why, bool hopeless = false)
{
    Delivered delivered;
    delivered.error = why;
    delivered.hopeless = hopeless;
    return delivered;
}

Delivered success()
{
    Delivered delivered;
    delivered.ok = true;
    return delivered;
}

} // namespace

DesktopChannel::DesktopChannel(AlertChannels &channels, AlertDesk &alerts, const Clock &clock, QDBusConnection bus,
                               QObject *parent)
    : QObject(parent)
    , m_channels(channels)
    , m_alerts(alerts)
    , m_clock(clock)
    , m_bus(std::move(bus))
{
    m_bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    m_bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this,
                  SLOT(notificationClosed(uint, uint)));
    auto *watcher = new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) {
                if (owner == m_owner) {
                    return;
                }
                setOwner(owner);
                m_service = m_service == Service::There ? Service::Unasked : m_service; // it may be able to do less
            });
    m_channels.desktop = [this](const AlertChannel &channel, const OutboxItem &item) { return send(channel, item); };
}

DesktopChannel::~DesktopChannel()
{
    m_channels.desktop = {};
    for (const std::vector<Message> *messages : {&m_waiting, &m_sent}) {
        for (const Message &message : *messages) {
            message.done.complete(failure(tr("the program ended before the desktop answered")));
        }
    }
}

Completion<Delivered> DesktopChannel::send(const AlertChannel &channel, const OutboxItem &item)
{
    const Message message{item.telling, channel.sound, {}};
    if (wanted && !wanted()) {
        message.done.complete(failure(tr("notifications are switched off in the settings"), true));
        return message.done;
    }
    m_waiting.push_back(message);
    if (m_settings != nullptr && !m_notes.contains(item.telling.event.id)) {
        recall(); // another run may have shown it
    }
    if (m_service == Service::Unasked || m_service == Service::None) { // one may come up later
        askService();
    } else {
        sendWaiting();
    }
    return message.done;
}

void DesktopChannel::askService()
{
    if (!m_bus.isConnected()) {
        m_service = Service::None;
        sendWaiting();
        return;
    }
    m_service = Service::Asking;
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities")), answerWithin), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusMessage reply = done->reply();
        done->deleteLater();
        serviceAnswered(reply);
    });
}

void DesktopChannel::serviceAnswered(const QDBusMessage &reply)
{
    const bool there = reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty();
    m_service = there ? Service::There : Service::None;
    const QStringList can = there ? reply.arguments().constFirst().toStringList() : QStringList();
    m_markup = can.contains(QLatin1String("body-markup"));
    m_actions = can.contains(QLatin1String("actions"));
    m_sounds = can.contains(QLatin1String("sound"));
    if (there && m_settings != nullptr && m_busId.isEmpty()) {
        m_service = Service::Asking;
        setOwner(reply.service());
        askBus();
        return;
    }
    if (there) {
        setOwner(reply.service());
        adopt();
    }
    sendWaiting();
}

/// Names on a bus begin anew with it: its own id tells one from the one before.
void DesktopChannel::askBus()
{
    const QString bus = QStringLiteral("org.freedesktop.DBus");
    const QDBusMessage question =
        QDBusMessage::createMethodCall(bus, QStringLiteral("/org/freedesktop/DBus"), bus, QStringLiteral("GetId"));
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question, answerWithin), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusMessage reply = done->reply();
        done->deleteLater();
        if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty()) {
            m_busId = reply.arguments().constFirst().toString();
        }
        m_service = Service::There;
        adopt();
        sendWaiting();
    });
}

void DesktopChannel::setOwner(const QString &name)
{
    if (!m_owner.isEmpty() && m_owner != name) {
        std::erase_if(m_notes, [](const auto &note) { return !note.second.sending; });
        for (auto &[event, note] : m_notes) {
            note.id = 0; // another service's
        }
    }
    m_owner = name;
}

void DesktopChannel::keepIn(SettingsStore &settings)
{
    m_settings = &settings;
    recall();
}

QCoro::Task<void> DesktopChannel::recall()
{
    const QPointer<DesktopChannel> self{this};
    if (std::exchange(m_recalling, true)) {
        co_return;
    }
    QFuture<Result<std::map<QString, QString>>> reading = m_settings->all();
    const Result<std::map<QString, QString>> texts = co_await reading;
    if (!self) {
        co_return;
    }
    m_recalling = false;
    if (texts && texts->contains(keptAs)) {
        m_kept = texts->at(keptAs);
    }
    const bool shown = !QJsonDocument::fromJson(m_kept.toUtf8())[u"notes"].toArray().isEmpty();
    if (m_service == Service::Unasked && shown) {
        askService(); // what is pressed there comes back to us
        co_return;
    }
    adopt();
    sendWaiting();
}

/// Takes over what an earlier run, or another one, has shown by the same service.
void DesktopChannel::adopt()
{
    const QJsonObject kept = QJsonDocument::fromJson(m_kept.toUtf8()).object();
    if (m_busId.isEmpty() || m_owner.isEmpty() || kept[u"bus"].toString() != m_busId ||
        kept[u"service"].toString() != m_owner) {
        return;
    }
    for (const QJsonValue one : kept[u"notes"].toArray()) {
        const qint64 event = one[u"event"].toInteger();
        const qint64 id = one[u"id"].toInteger();
        if (event > 0 && id > 0 && id <= std::numeric_limits<uint>::max() && m_notes.size() < mostNotes) {
            Note note;
            note.id = static_cast<uint>(id);
            note.target = one[u"target"].toString();
            m_notes.try_emplace(event, std::move(note));
        }
    }
}

void DesktopChannel::remember()
{
    if (m_settings == nullptr || m_busId.isEmpty()) {
        return;
    }
    QJsonArray notes;
    for (const auto &[event, note] : m_notes) {
        if (event > 0 && note.id != 0 && !note.over) {
            notes.append(QJsonObject{{QStringLiteral("event"), event},
                                     {QStringLiteral("id"), static_cast<qint64>(note.id)},
                                     {QStringLiteral("target"), note.target}});
        }
    }
    const QJsonObject shown{
        {QStringLiteral("bus"), m_busId}, {QStringLiteral("service"), m_owner}, {QStringLiteral("notes"), notes}};
    const QString text = QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact));
    if (text != m_kept) {
        m_kept = text;
        m_settings->save({{keptAs, text}});
    }
}

void DesktopChannel::sendWaiting()
{
    if (m_service == Service::Asking || m_recalling) {
        return;
    }
    std::vector<Message> waiting;
    waiting.swap(m_waiting);
    for (const Message &message : waiting) {
        if (m_service == Service::None) {
            withoutService(message);
        } else if (m_notes[message.telling.event.id].sending) {
            m_waiting.push_back(message); // its id is needed first, to replace it
        } else {
            notify(message);
        }
    }
}

QVariantMap DesktopChannel::hints(const Message &message) const
{
    QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(urgency(message.telling))},
                      {QStringLiteral("desktop-entry"), applicationId},
                      {QStringLiteral("category"), QStringLiteral("network")}};
    if (m_sounds && message.sound) {
        hints.insert(QStringLiteral("sound-name"), soundOf(message.telling));
    } else if (m_sounds) {
        hints.insert(QStringLiteral("suppress-sound"), true);
    }
    return hints;
}

QStringList DesktopChannel::actions(const Message &message) const
{
    if (!m_actions) {
        return {};
    }
    QStringList actions{QStringLiteral("default"), tr("Open"), QStringLiteral("open"), tr("Open")};
    if (!isOver(message.telling) && message.telling.event.id != 0) {
        actions << QStringLiteral("acknowledge") << tr("Acknowledge") << QStringLiteral("snooze") << tr("Snooze 1 h");
    }
    return actions;
}

void DesktopChannel::notify(const Message &message)
{
    const AlertTelling &telling = message.telling;
    if (m_notes.size() > mostNotes) {
        std::erase_if(m_notes, [this](const auto &note) {
            return m_notes.size() > mostNotes && !note.second.sending; // the oldest events first
        });
    }
    Note &note = m_notes[telling.event.id];
    note.sending = true;
    note.target = telling.event.target;
    note.over = isOver(telling);
    const QString body = shortened(telling.text, longestBody);
    QDBusMessage notify = call(QStringLiteral("Notify"));
    notify << QStringLiteral("AI-GO") << note.id << applicationId << shortened(telling.title, longestTitle)
           << (m_markup ? body.toHtmlEscaped() : body) << actions(message) << hints(message) << -1;
    m_sent.push_back(message);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(notify, answerWithin), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, message](QDBusPendingCallWatcher *done) {
        const QDBusMessage reply = done->reply();
        done->deleteLater();
        answered(message, reply);
    });
}

void DesktopChannel::answered(const Message &message, const QDBusMessage &reply)
{
    const qint64 event = message.telling.event.id;
    std::erase_if(m_sent, [event](const Message &sent) { return sent.telling.event.id == event; });
    Note &note = m_notes[event];
    if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty()) {
        setOwner(reply.service());
        note.sending = false;
        note.id = reply.arguments().constFirst().toUInt();
        remember();
        message.done.complete(success());
    } else {
        note.sending = false;
        note.id = 0;
        m_service = Service::Unasked;
        withoutService(message);
    }
    if (m_waiting.empty()) {
        return;
    }
    if (m_service == Service::Unasked) {
        askService();
    } else {
        sendWaiting();
    }
}

void DesktopChannel::withoutService(const Message &message)
{
    if (fallback && fallback(message.telling.title, message.telling.text, urgency(message.telling) == 2)) {
        message.done.complete(success());
        return;
    }
    if (!m_told) {
        m_told = true;
        Q_EMIT unavailable(
            tr("Nothing on this desktop shows notifications: start a notification service to be told of alerts."));
    }
    message.done.complete(failure(tr("nothing on this desktop shows notifications")));
}

void DesktopChannel::actionInvoked(uint id, const QString &action)
{
    const auto note =
        std::find_if(m_notes.begin(), m_notes.end(), [id](const auto &one) { return one.second.id == id; });
    if (id == 0 || note == m_notes.end()) {
        return;
    }
    const qint64 event = note->first;
    if (action == QLatin1String("acknowledge") && event != 0) {
        m_alerts.acknowledge(event);
    } else if (action == QLatin1String("snooze") && event != 0) {
        m_alerts.snooze(event, m_clock.now() + rest);
    } else if (action == QLatin1String("default") || action == QLatin1String("open")) {
        Q_EMIT openAsked(event, QString(note->second.target));
    }
}

void DesktopChannel::notificationClosed(uint id, uint)
{
    if (std::erase_if(m_notes, [id](const auto &note) { return note.second.id == id && !note.second.sending; }) > 0) {
        remember();
    }
}

} // namespace aigo
