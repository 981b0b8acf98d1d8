// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/systemwatch.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace aigo {

namespace {

const QString networkService = QStringLiteral("org.freedesktop.NetworkManager");
const QString networkPath = QStringLiteral("/org/freedesktop/NetworkManager");
const QString powerService = QStringLiteral("org.freedesktop.UPower");
const QString powerPath = QStringLiteral("/org/freedesktop/UPower");
const QString loginService = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
const QString loginInterface = QStringLiteral("org.freedesktop.login1.Manager");
const QString propertiesInterface = QStringLiteral("org.freedesktop.DBus.Properties");
const QString propertiesChanged = QStringLiteral("PropertiesChanged");
constexpr int answerWithin = 5'000; // ms

// NMState, NMConnectivityState, NMMetered
constexpr uint stateAsleep = 10;
constexpr uint stateDisconnecting = 30;
constexpr uint stateConnectedLocal = 50;
constexpr uint connectivityNone = 1;
constexpr uint connectivityPortal = 2;
constexpr uint connectivityFull = 4;
constexpr uint meteredYes = 1;
constexpr uint meteredNo = 2;
constexpr uint meteredGuessYes = 3;
constexpr uint meteredGuessNo = 4;

std::optional<uint> number(const QVariantMap &properties, const QString &name)
{
    bool ok = false;
    const uint value = properties.value(name).toUInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

} // namespace

void readNetworkManager(const QVariantMap &properties, SystemConditions &into)
{
    if (const auto state = number(properties, QStringLiteral("State"))) {
        const bool gone = *state >= stateAsleep && *state <= stateDisconnecting;
        into.network = gone ? std::optional(false) : *state >= stateConnectedLocal ? std::optional(true) : std::nullopt;
    }
    if (const auto connectivity = number(properties, QStringLiteral("Connectivity"))) {
        into.portal = *connectivity == connectivityPortal ? std::optional(true)
                      : *connectivity == connectivityFull ? std::optional(false)
                                                          : std::nullopt;
        if (*connectivity >= connectivityNone && *connectivity <= connectivityFull) {
            into.network = *connectivity != connectivityNone;
        }
    }
    if (const auto metered = number(properties, QStringLiteral("Metered"))) {
        into.metered = *metered == meteredYes || *metered == meteredGuessYes ? std::optional(true)
                       : *metered == meteredNo || *metered == meteredGuessNo ? std::optional(false)
                                                                             : std::nullopt;
    }
}

SystemWatch::SystemWatch(QObject *parent)
    : QObject(parent)
{}

void SystemWatch::start()
{
    // From the event loop: connecting to the bus is no part of what a window waits for.
    QMetaObject::invokeMethod(this, [this] { start(QDBusConnection::systemBus()); }, Qt::QueuedConnection);
}

void SystemWatch::start(QDBusConnection bus)
{
    if (m_started || !bus.isConnected()) {
        return;
    }
    m_started = true;
    bus.connect(networkService, networkPath, propertiesInterface, propertiesChanged, this,
                SLOT(networkChanged(QString, QVariantMap, QStringList)));
    bus.connect(powerService, powerPath, propertiesInterface, propertiesChanged, this,
                SLOT(powerChanged(QString, QVariantMap, QStringList)));
    bus.connect(loginService, loginPath, loginInterface, QStringLiteral("PrepareForSleep"), this,
                SLOT(sleepChanged(bool)));
    const auto gone = [this](const QString &service) {
        SystemConditions now = m_conditions;
        if (service == networkService) {
            now.network = now.portal = now.metered = std::nullopt;
        } else {
            now.onBattery = std::nullopt;
        }
        set(now);
    };
    auto *services = new QDBusServiceWatcher(this);
    services->setConnection(bus);
    services->setWatchMode(QDBusServiceWatcher::WatchForRegistration | QDBusServiceWatcher::WatchForUnregistration);
    services->addWatchedService(networkService);
    services->addWatchedService(powerService);
    connect(services, &QDBusServiceWatcher::serviceUnregistered, this, gone);
    connect(services, &QDBusServiceWatcher::serviceRegistered, this,
            [this, bus](const QString &service) { askService(bus, service); });
    askService(bus, networkService);
    askService(bus, powerService);
}

void SystemWatch::askService(const QDBusConnection &bus, const QString &service)
{
    const bool network = service == networkService;
    QDBusMessage call = QDBusMessage::createMethodCall(service, network ? networkPath : powerPath, propertiesInterface,
                                                       QStringLiteral("GetAll"));
    call.setAutoStartService(false);
    call << service; // both interfaces are named as their service
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, answerWithin), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, network](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QVariantMap> reply = *done;
        done->deleteLater();
        if (reply.isError()) {
            return; // not there: unknown
        }
        if (network) {
            takeNetwork(reply.value());
        } else {
            takePower(reply.value());
        }
    });
}

void SystemWatch::setWindowHidden(bool hidden)
{
    SystemConditions now = m_conditions;
    now.windowHidden = hidden;
    set(now);
}

void SystemWatch::networkChanged(const QString &interface, const QVariantMap &properties, const QStringList &)
{
    if (interface == networkService) {
        takeNetwork(properties);
    }
}

void SystemWatch::powerChanged(const QString &interface, const QVariantMap &properties, const QStringList &)
{
    if (interface == powerService) {
        takePower(properties);
    }
}

void SystemWatch::sleepChanged(bool sleeping)
{
    SystemConditions now = m_conditions;
    now.suspended = sleeping;
    set(now);
}

void SystemWatch::takeNetwork(const QVariantMap &properties)
{
    SystemConditions now = m_conditions;
    readNetworkManager(properties, now);
    set(now);
}

void SystemWatch::takePower(const QVariantMap &properties)
{
    const QVariant onBattery = properties.value(QStringLiteral("OnBattery"));
    if (onBattery.typeId() == QMetaType::Bool) {
        SystemConditions now = m_conditions;
        now.onBattery = onBattery.toBool();
        set(now);
    }
}

void SystemWatch::set(const SystemConditions &conditions)
{
    if (!(conditions == m_conditions)) {
        m_conditions = conditions;
        Q_EMIT changed(m_conditions);
    }
}

} // namespace aigo
