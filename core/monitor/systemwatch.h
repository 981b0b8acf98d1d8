// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/connection.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QVariantMap>

namespace aigo {

/// What the system says of network, battery and sleep: NetworkManager (State, Connectivity, Metered), UPower
/// (OnBattery) and login1 (PrepareForSleep) on the system bus. Every call is asynchronous and starts no service; what
/// is not there stays unknown, without an error and without a delay. Main thread.
class SystemWatch : public QObject
{
    Q_OBJECT

public:
    explicit SystemWatch(QObject *parent = nullptr);

    /// Begins to listen; the first answers follow through `changed`. Tests give a bus of their own. A Connectivity of
    /// none counts as no network, whatever State says.
    void start();
    void start(QDBusConnection bus);
    void setWindowHidden(bool hidden);

    const SystemConditions &conditions() const { return m_conditions; }

Q_SIGNALS:
    void changed(const aigo::SystemConditions &conditions);

private Q_SLOTS:
    void networkChanged(const QString &interface, const QVariantMap &properties, const QStringList &gone);
    void powerChanged(const QString &interface, const QVariantMap &properties, const QStringList &gone);
    void sleepChanged(bool sleeping);

private:
    SystemConditions m_conditions;
    bool m_started = false;

    void askService(const QDBusConnection &bus, const QString &service);
    void takeNetwork(const QVariantMap &properties);
    void takePower(const QVariantMap &properties);
    void set(const SystemConditions &conditions);
};

/// NetworkManager's words (its numbers, as `NMState`, `NMConnectivityState` and `NMMetered`); unknown numbers say
/// nothing.
void readNetworkManager(const QVariantMap &properties, SystemConditions &into);

} // namespace aigo
