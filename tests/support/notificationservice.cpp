// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/notificationservice.h"

namespace aigo::test {

namespace {
const QString connectionName = QStringLiteral("aigo-test-notifications");
const QString serviceName = QStringLiteral("org.freedesktop.Notifications");
} // namespace

NotificationService::NotificationService(QStringList capabilities)
    : m_capabilities(std::move(capabilities))
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
{}

NotificationService::~NotificationService()
{
    stop();
    QDBusConnection::disconnectFromBus(connectionName);
}

bool NotificationService::start()
{
    return m_bus.isConnected() &&
           m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals) &&
           m_bus.registerService(serviceName);
}

void NotificationService::stop()
{
    m_bus.unregisterService(serviceName);
    m_bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
}

uint NotificationService::Notify(const QString &application, uint replaces, const QString &icon, const QString &summary,
                                 const QString &body, const QStringList &actions, const QVariantMap &hints, int expires)
{
    const uint id = replaces != 0 ? replaces : ++m_last;
    m_received.push_back({application, replaces, icon, summary, body, actions, hints, expires, id});
    Q_EMIT arrived();
    return id;
}

void NotificationService::CloseNotification(uint id)
{
    Q_EMIT NotificationClosed(id, 3);
}

QString NotificationService::GetServerInformation(QString &vendor, QString &version, QString &specification) const
{
    vendor = QStringLiteral("AI-GO");
    version = QStringLiteral("1");
    specification = QStringLiteral("1.2");
    return QStringLiteral("aigo-test");
}

} // namespace aigo::test
