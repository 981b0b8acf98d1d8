// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"

#include <QDBusConnection>
#include <QHash>
#include <functional>
#include <vector>

class QDBusMessage;

namespace aigo {

/// Tells the desktop when a provider goes down and when it is back: one notification a provider, which the news of its
/// recovery replaces. Speaks to org.freedesktop.Notifications (Desktop Notifications Specification 1.2) without ever
/// waiting for it; where no such service answers, `fallback` is asked, and where that cannot show it either,
/// `unavailable` says so once. Works without a window. Main thread.
class Notifier final : public QObject
{
    Q_OBJECT

public:
    enum class Urgency : quint8 { Low = 0, Normal = 1, Critical = 2 };

    explicit Notifier(Desk &desk, QDBusConnection bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    /// Another way to show a message (the tray icon's), true if it could.
    std::function<bool(const QString &title, const QString &body, Urgency urgency)> fallback;

    /// Whether it is this program that tells: another one on the same store may poll and tell. Default: always.
    std::function<bool()> speaks;

    /// A message that is no provider's: `subject` names what it is about, so that a later one replaces it.
    void show(const QString &subject, const QString &title, const QString &body, Urgency urgency);

Q_SIGNALS:
    void openAsked(const QString &slug); ///< the user pressed the notification: show this provider
    void unavailable(const QString &why);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    struct Message
    {
        QString subject;
        QString title;
        QString body;
        Urgency urgency = Urgency::Normal;
    };
    struct Note
    {
        uint id = 0; ///< the service's; 0: none shown
        bool sending = false;
    };
    enum class Service : quint8 { Unasked, Asking, Plain, Markup, None };

    void stateChanged(const QString &slug, State before, State after);
    void noteOutages();
    void askService();
    void send(const Message &message);
    void sent(const Message &message, const QDBusMessage &reply);
    void sendWaiting();
    void withoutService(const Message &message);

    Desk &m_desk;
    QDBusConnection m_bus;
    Service m_service = Service::Unasked;
    bool m_actions = true;
    bool m_told = false;
    QHash<QString, Note> m_notes;
    QHash<QString, Instant> m_downSince;
    std::vector<Message> m_waiting;
};

} // namespace aigo
