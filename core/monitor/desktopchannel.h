// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "core/domain/clock.h"
#include "core/monitor/alertchannels.h"

#include <QCoroTask>
#include <QDBusConnection>
#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <vector>

class QDBusMessage;

namespace aigo {

class AlertDesk;
class SettingsStore;

/// Alerts as notifications of the desktop: one an event, which what follows of it replaces, with actions to open it,
/// acknowledge it and let it rest for an hour. Speaks to org.freedesktop.Notifications (Desktop Notifications
/// Specification 1.2) without ever waiting for it; where no such service answers, `fallback` is asked, and where that
/// cannot show it either, the telling is not delivered and `unavailable` says so once. A sound is asked for only where
/// the channel wants it and the service can. Works without a window. Main thread.
///
/// With `keepIn` what stands on the desktop is remembered over restarts, so that the end of an alert replaces what an
/// earlier run showed. The service's ids hold as long as it runs: they are kept with the name that the bus gave it and
/// with the bus's own id, and are forgotten where either is another.
class DesktopChannel final : public QObject
{
    Q_OBJECT

public:
    /// Is the desktop of `channels` while it lives; acknowledges and snoozes through `alerts`.
    DesktopChannel(AlertChannels &channels, AlertDesk &alerts, const Clock &clock,
                   QDBusConnection bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);
    ~DesktopChannel() override;

    /// Remembers there what is shown of alerts that are not over, as the text `desktop.shown`. The store outlives this.
    void keepIn(SettingsStore &settings);

    /// Another way to show a message (the tray icon's), true if it could.
    std::function<bool(const QString &title, const QString &body, bool critical)> fallback;
    /// Whether the user wants notifications at all. Default: yes.
    std::function<bool()> wanted;

    Completion<Delivered> send(const AlertChannel &channel, const OutboxItem &item); ///< as AlertChannels::Desktop

Q_SIGNALS:
    void openAsked(qint64 event, const QString &target); ///< the user pressed the notification: show it
    void unavailable(const QString &why);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    struct Message
    {
        AlertTelling telling;
        bool sound = false;
        Completion<Delivered> done;
    };
    struct Note
    {
        uint id = 0; ///< the service's; 0: none shown
        bool sending = false;
        QString target;
        bool over = false; ///< nothing more will be told of it
    };
    enum class Service : quint8 { Unasked, Asking, There, None };

    AlertChannels &m_channels;
    AlertDesk &m_alerts;
    const Clock &m_clock;
    QDBusConnection m_bus;
    Service m_service = Service::Unasked;
    bool m_markup = false;
    bool m_actions = false;
    bool m_sounds = false;
    bool m_told = false;
    std::map<qint64, Note> m_notes; ///< by event
    QString m_busId;
    QString m_owner; ///< whose ids these are: the bus and the service's name on it; empty: unknown
    SettingsStore *m_settings = nullptr;
    bool m_recalling = false;
    QString m_kept; ///< as the store has it
    std::vector<Message> m_waiting;
    std::vector<Message> m_sent; ///< the service has not answered yet

    void askService();
    void serviceAnswered(const QDBusMessage &reply);
    void askBus();
    void setOwner(const QString &name);
    QCoro::Task<void> recall();
    void adopt();
    void remember();
    void sendWaiting();
    void notify(const Message &message);
    void answered(const Message &message, const QDBusMessage &reply);
    void withoutService(const Message &message);
    QVariantMap hints(const Message &message) const;
    QStringList actions(const Message &message) const;
};

} // namespace aigo
