// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>
#include <vector>

namespace aigo::test {

/// A real notification service on the test's own session bus (run the test with BUS): what arrives is kept, and a press
/// on a notification or its closing can be played. It answers from its own connection, as a desktop's service does.
class NotificationService final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notification
    {
        QString application;
        uint replaces = 0;
        QString icon;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int expires = 0;
        uint id = 0;
    };

    explicit NotificationService(QStringList capabilities = {QStringLiteral("body"), QStringLiteral("body-markup"),
                                                             QStringLiteral("actions")});
    ~NotificationService() override;

    bool start(); ///< takes the service's name; false where there is no bus or the name is taken
    void stop();  ///< gives it back
    const std::vector<Notification> &received() const { return m_received; }
    void press(uint id, const QString &action) { Q_EMIT ActionInvoked(id, action); }
    void dismiss(uint id) { Q_EMIT NotificationClosed(id, 2); }

public Q_SLOTS:
    Q_SCRIPTABLE uint Notify(const QString &application, uint replaces, const QString &icon, const QString &summary,
                             const QString &body, const QStringList &actions, const QVariantMap &hints, int expires);
    Q_SCRIPTABLE QStringList GetCapabilities() const { return m_capabilities; }
    Q_SCRIPTABLE void CloseNotification(uint id);
    Q_SCRIPTABLE QString GetServerInformation(QString &vendor, QString &version, QString &specification) const;

Q_SIGNALS:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
    Q_SCRIPTABLE void NotificationClosed(uint id, uint reason);
    void arrived();

private:
    QStringList m_capabilities;
    QDBusConnection m_bus;
    std::vector<Notification> m_received;
    uint m_last = 0;
};

} // namespace aigo::test
