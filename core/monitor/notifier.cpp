// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <algorithm>

namespace aigo {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString applicationId = QStringLiteral("io.github.aigo.Aigo");
constexpr int answerWithin = 10'000; // ms; a service that is being started takes its time

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

QString spanText(Milliseconds span)
{
    const qint64 seconds = std::max<qint64>(0, span.count() / 1000);
    if (seconds < 60) {
        return Notifier::tr("%1 s", "seconds").arg(seconds);
    }
    if (seconds < 3600) {
        return Notifier::tr("%1 min").arg(seconds / 60);
    }
    return Notifier::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

/// Why a provider counts as down; empty for what does not take one down.
QString reason(const CheckResult &check)
{
    switch (finding(check.outcome)) {
    case Finding::Up:
    case Finding::Slow:
    case Finding::MyAccount:
    case Finding::Nothing:
        return {};
    case Finding::Down:
        break;
    }
    if (check.outcome == Outcome::Timeout) {
        return Notifier::tr("It does not answer in time.");
    }
    if (check.outcome == Outcome::Dns) {
        return Notifier::tr("Its name cannot be found.");
    }
    if (check.outcome == Outcome::Connect) {
        return Notifier::tr("It takes no connection.");
    }
    if (check.outcome == Outcome::Tls) {
        return Notifier::tr("Its certificate cannot be trusted.");
    }
    return check.httpStatus > 0 ? Notifier::tr("It answers with an error (HTTP %1).").arg(check.httpStatus)
                                : Notifier::tr("Its answers make no sense.");
}

} // namespace

Notifier::Notifier(Desk &desk, QDBusConnection bus, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_bus(std::move(bus))
{
    connect(&desk, &Desk::stateChanged, this, &Notifier::stateChanged);
    connect(&desk, &Desk::providersChanged, this, &Notifier::noteOutages);
    noteOutages();
    m_bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    m_bus.connect(service, path, service, QStringLiteral("NotificationClosed"), this,
                  SLOT(notificationClosed(uint, uint)));
}

void Notifier::noteOutages()
{
    // One that was down before we started is back after as long as the store says.
    for (const ProviderView &view : m_desk.providers()) {
        if (view.state.state == State::Down && view.state.since && !m_downSince.contains(view.provider.slug)) {
            m_downSince.insert(view.provider.slug, *view.state.since);
        }
    }
}

void Notifier::stateChanged(const QString &slug, State before, State after)
{
    if (speaks && !speaks()) {
        return;
    }
    if (after != State::Down && before != State::Down) {
        return; // thousands may be seen for the first time at once
    }
    const std::vector<ProviderView> providers = m_desk.providers();
    const auto view = std::find_if(providers.begin(), providers.end(),
                                   [&slug](const ProviderView &v) { return v.provider.slug == slug; });
    const QString name = view != providers.end() ? view->provider.name : slug;
    const Instant now = m_desk.clock().now();
    const bool wanted = m_desk.settings().notifications;
    if (after == State::Down) {
        const bool dated = view != providers.end() && view->state.since.has_value();
        m_downSince.insert(slug, dated ? *view->state.since : now);
        const QString why = view != providers.end() && view->last ? reason(*view->last) : QString();
        if (wanted) {
            show(slug, tr("%1 is down").arg(name), why, Urgency::Critical);
        }
        return;
    }
    if (before == State::Down && (after == State::Operational || after == State::Degraded)) {
        const Instant since = m_downSince.take(slug);
        const QString title = since == Instant{} ? tr("%1 is back").arg(name)
                                                 : tr("%1 is back after %2").arg(name, spanText(now - since));
        if (wanted) {
            show(slug, title, after == State::Degraded ? tr("It answers slowly.") : tr("It answers as usual."),
                 Urgency::Normal);
        }
    }
}

void Notifier::show(const QString &subject, const QString &title, const QString &body, Urgency urgency)
{
    // Of several messages on one subject that could not leave yet, only the last is news.
    std::erase_if(m_waiting, [&subject](const Message &waiting) { return waiting.subject == subject; });
    m_waiting.push_back({subject, title, body, urgency});
    if (m_service == Service::Unasked) {
        askService();
    } else if (m_service != Service::Asking) {
        sendWaiting();
    }
}

void Notifier::askService()
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
        const QDBusPendingReply<QStringList> reply = *done;
        done->deleteLater();
        if (reply.isError()) {
            m_service = Service::None;
        } else {
            m_service = reply.value().contains(QLatin1String("body-markup")) ? Service::Markup : Service::Plain;
            m_actions = reply.value().contains(QLatin1String("actions"));
        }
        sendWaiting();
    });
}

void Notifier::sendWaiting()
{
    std::vector<Message> waiting;
    waiting.swap(m_waiting);
    for (const Message &message : waiting) {
        if (m_service == Service::None) {
            withoutService(message);
        } else if (m_notes.value(message.subject).sending) {
            m_waiting.push_back(message); // its id is needed first, to replace it
        } else {
            send(message);
        }
    }
    if (m_service == Service::None) {
        m_service = Service::Unasked; // one may come up later
    }
}

void Notifier::send(const Message &message)
{
    Note &note = m_notes[message.subject];
    note.sending = true;
    QStringList actions;
    if (m_actions) {
        actions << QStringLiteral("default") << tr("Open AI-GO") << QStringLiteral("open") << tr("Open AI-GO");
    }
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(message.urgency))},
                            {QStringLiteral("desktop-entry"), applicationId},
                            {QStringLiteral("category"), QStringLiteral("network")}};
    QDBusMessage notify = call(QStringLiteral("Notify"));
    notify << QStringLiteral("AI-GO") << note.id << applicationId << message.title
           << (m_service == Service::Markup ? message.body.toHtmlEscaped() : message.body) << actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(notify, answerWithin), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, message](QDBusPendingCallWatcher *done) {
        const QDBusMessage reply = done->reply();
        done->deleteLater();
        sent(message, reply);
    });
}

void Notifier::sent(const Message &message, const QDBusMessage &reply)
{
    Note &note = m_notes[message.subject];
    note.sending = false;
    if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty()) {
        note.id = reply.arguments().constFirst().toUInt();
    } else {
        note.id = 0;
        m_service = Service::Unasked;
        withoutService(message);
    }
    if (m_waiting.empty()) {
        return;
    }
    if (m_service == Service::Unasked) {
        askService();
    } else if (m_service != Service::Asking) {
        sendWaiting();
    }
}

void Notifier::withoutService(const Message &message)
{
    if (fallback && fallback(message.title, message.body, message.urgency)) {
        return;
    }
    if (!m_told) {
        m_told = true;
        Q_EMIT unavailable(
            tr("Nothing on this desktop shows notifications: start a notification service to be told of outages."));
    }
}

void Notifier::actionInvoked(uint id, const QString &action)
{
    if (action != QLatin1String("default") && action != QLatin1String("open")) {
        return;
    }
    for (auto it = m_notes.cbegin(); it != m_notes.cend(); ++it) {
        if (it->id == id && id != 0) {
            Q_EMIT openAsked(it.key());
            return;
        }
    }
}

void Notifier::notificationClosed(uint id, uint)
{
    for (Note &note : m_notes) {
        if (note.id == id) {
            note.id = 0;
        }
    }
}

} // namespace aigo
