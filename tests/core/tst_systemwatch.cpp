// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/systemwatch.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace aigo;

namespace {

const QString properties = QStringLiteral("org.freedesktop.DBus.Properties");
const QString network = QStringLiteral("org.freedesktop.NetworkManager");
const QString networkPath = QStringLiteral("/org/freedesktop/NetworkManager");
const QString power = QStringLiteral("org.freedesktop.UPower");
const QString powerPath = QStringLiteral("/org/freedesktop/UPower");
const QString login = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");

/// One of the system's services with its properties, on a connection of its own to this test's bus.
class Service final : public QDBusVirtualObject
{
public:
    Service(QString name, QString path, QVariantMap values)
        : bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, name))
        , m_name(std::move(name))
        , m_path(std::move(path))
        , m_values(std::move(values))
    {}
    ~Service() override
    {
        stop();
        QDBusConnection::disconnectFromBus(m_name);
    }
    bool start() { return bus.registerVirtualObject(m_path, this) && bus.registerService(m_name); }
    void stop()
    {
        bus.unregisterService(m_name);
        bus.unregisterObject(m_path);
    }
    void change(const QVariantMap &values)
    {
        m_values.insert(values);
        QDBusMessage said = QDBusMessage::createSignal(m_path, properties, QStringLiteral("PropertiesChanged"));
        said << m_name << values << QStringList();
        bus.send(said);
    }
    void say(const QString &interface, const QString &signal, bool value)
    {
        QDBusMessage said = QDBusMessage::createSignal(m_path, interface, signal);
        said << value;
        bus.send(said);
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        return message.member() == u"GetAll" && connection.send(message.createReply(QVariant(m_values)));
    }

    QDBusConnection bus;

private:
    QString m_name;
    QString m_path;
    QVariantMap m_values;
};

QVariantMap networkIs(uint state, uint connectivity, uint metered)
{
    return {{QStringLiteral("State"), state},
            {QStringLiteral("Connectivity"), connectivity},
            {QStringLiteral("Metered"), metered},
            {QStringLiteral("Version"), QStringLiteral("1.42")}};
}

} // namespace

class TestSystemWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void networkManagersNumbers_data();
    void networkManagersNumbers();
    void whatIsNotThereIsUnknown();
    void theServicesAreHeard();
    void aServiceThatEndsIsUnknownAgain();
    void sleepIsTold();
};

void TestSystemWatch::networkManagersNumbers_data()
{
    QTest::addColumn<uint>("state");
    QTest::addColumn<uint>("connectivity");
    QTest::addColumn<uint>("metered");
    QTest::addColumn<QString>("said"); // network, portal, metered
    QTest::newRow("online") << 70U << 4U << 2U << QStringLiteral("yes no no");
    QTest::newRow("phone") << 70U << 4U << 1U << QStringLiteral("yes no yes");
    QTest::newRow("guessed") << 70U << 4U << 3U << QStringLiteral("yes no yes");
    QTest::newRow("hotel") << 60U << 2U << 4U << QStringLiteral("yes yes no");
    QTest::newRow("cut") << 20U << 1U << 0U << QStringLiteral("no ? ?");
    QTest::newRow("cable without a world") << 50U << 1U << 0U << QStringLiteral("no ? ?");
    QTest::newRow("does not look") << 70U << 0U << 0U << QStringLiteral("yes ? ?");
    QTest::newRow("connecting") << 40U << 0U << 0U << QStringLiteral("? ? ?");
    QTest::newRow("asleep") << 10U << 0U << 0U << QStringLiteral("no ? ?");
    QTest::newRow("of the future") << 999U << 99U << 99U << QStringLiteral("yes ? ?");
}

void TestSystemWatch::networkManagersNumbers()
{
    QFETCH(const uint, state);
    QFETCH(const uint, connectivity);
    QFETCH(const uint, metered);
    SystemConditions found;
    readNetworkManager(networkIs(state, connectivity, metered), found);
    const auto word = [](std::optional<bool> value) {
        return !value ? QStringLiteral("?") : *value ? QStringLiteral("yes") : QStringLiteral("no");
    };
    QTEST(QStringList({word(found.network), word(found.portal), word(found.metered)}).join(u' '), "said");
    readNetworkManager({{QStringLiteral("State"), QStringLiteral("no number")}}, found); // changes nothing
    QTEST(QStringList({word(found.network), word(found.portal), word(found.metered)}).join(u' '), "said");
}

void TestSystemWatch::whatIsNotThereIsUnknown()
{
    SystemWatch watch;
    QSignalSpy changed(&watch, &SystemWatch::changed);
    QElapsedTimer timer;
    timer.start();
    watch.start(QDBusConnection::sessionBus());
    QVERIFY(timer.elapsed() < 200);
    QVERIFY(!changed.wait(300));
    QCOMPARE(watch.conditions(), SystemConditions{});
    watch.setWindowHidden(true);
    QVERIFY(watch.conditions().windowHidden);
    QCOMPARE(changed.count(), 1);
    SystemWatch nowhere;
    nowhere.start(QDBusConnection(QStringLiteral("no such bus")));
    QCOMPARE(nowhere.conditions(), SystemConditions{});
}

void TestSystemWatch::theServicesAreHeard()
{
    Service manager(network, networkPath, networkIs(70, 4, 1));
    Service upower(power, powerPath, {{QStringLiteral("OnBattery"), true}});
    QVERIFY(manager.start() && upower.start());
    SystemWatch watch;
    watch.start(QDBusConnection::sessionBus());
    QTRY_VERIFY(watch.conditions().metered == true && watch.conditions().onBattery == true);
    QVERIFY(watch.conditions().network == true && watch.conditions().portal == false);
    upower.change({{QStringLiteral("OnBattery"), false}});
    manager.change({{QStringLiteral("Connectivity"), 2U}});
    QTRY_VERIFY(watch.conditions().portal == true && watch.conditions().onBattery == false);
    manager.change({{QStringLiteral("State"), 20U}});
    QTRY_VERIFY(watch.conditions().network == false);
    QVERIFY(watch.conditions().metered == true); // nothing was said of it
}

void TestSystemWatch::aServiceThatEndsIsUnknownAgain()
{
    Service manager(network, networkPath, networkIs(70, 4, 2));
    QVERIFY(manager.start());
    SystemWatch watch;
    watch.start(QDBusConnection::sessionBus());
    QTRY_VERIFY(watch.conditions().network == true);
    manager.stop();
    QTRY_VERIFY(!watch.conditions().network && !watch.conditions().metered);
    QVERIFY(manager.start()); // and is asked again when it is back
    QTRY_VERIFY(watch.conditions().network == true);
}

void TestSystemWatch::sleepIsTold()
{
    Service login1(login, loginPath, {});
    QVERIFY(login1.start());
    SystemWatch watch;
    watch.start(QDBusConnection::sessionBus());
    QTest::qWait(0);
    const QString interface = QStringLiteral("org.freedesktop.login1.Manager");
    login1.say(interface, QStringLiteral("PrepareForSleep"), true);
    QTRY_VERIFY(watch.conditions().suspended);
    login1.say(interface, QStringLiteral("PrepareForSleep"), false);
    QTRY_VERIFY(!watch.conditions().suspended);
}

QTEST_GUILESS_MAIN(TestSystemWatch)
#include "tst_systemwatch.moc"
