// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/alertsfixture.h"
#include "tests/ui/looks.h"
#include "ui/tray/trayicon.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// The tray follows the worst of providers and alerts, and its menu does what it says.
class TrayIconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        m_desk->add(QStringLiteral("openai"), QStringLiteral("OpenAI"), State::Operational);
        fillAlerts(*m_desk);
    }
    void cleanup() { m_desk.reset(); }

    void theWorstOfProvidersAndAlerts()
    {
        std::vector<AlertEvent> alerts = m_desk->alerting.events;
        const auto providers = m_desk->providers();
        QCOMPARE(TrayIcon::worst(providers, {}), State::Operational);
        QCOMPARE(TrayIcon::worst(providers, alerts), State::Down);
        std::erase_if(alerts, [](const AlertEvent &event) { return event.id == 11; });
        QCOMPARE(TrayIcon::worst(providers, alerts), State::Degraded); // a warning; critical ones are known or held
        std::erase_if(alerts, [](const AlertEvent &event) { return event.id == 12; });
        QCOMPARE(TrayIcon::worst(providers, alerts), State::Operational);
        m_desk->moveTo(0, State::Down);
        QCOMPARE(TrayIcon::worst(m_desk->providers(), alerts), State::Down);
    }

    void aClickOpensTheAlertThatFires()
    {
        TrayIcon tray(*m_desk, m_look.theme());
        QSignalSpy alert(&tray, &TrayIcon::alertAsked);
        QSignalSpy open(&tray, &TrayIcon::openAsked);
        Q_EMIT tray.icon().activated(QSystemTrayIcon::Trigger);
        QCOMPARE(alert.size(), 1);
        QCOMPARE(alert[0][0].toLongLong(), 11);
        m_desk->alerting.events.clear();
        Q_EMIT tray.icon().activated(QSystemTrayIcon::Trigger);
        QCOMPARE(alert.size(), 1);
        QCOMPARE(open.size(), 1);
    }

    void theMenuHasFiveAlertsAndTheRest()
    {
        for (int i = 0; i < 6; ++i) {
            AlertEvent more = m_desk->alerting.events[0];
            more.id = 50 + i;
            more.title = QStringLiteral("R&D %1").arg(i);
            m_desk->alerting.events.insert(m_desk->alerting.events.begin() + 1, more);
        }
        TrayIcon tray(*m_desk, m_look.theme());
        int rows = 0;
        for (const QAction *action : tray.menu().actions()) {
            rows += action->text().contains(QStringLiteral(" · A provider is down")) ? 1 : 0;
        }
        QCOMPARE(rows, TrayIcon::mostAlerts);
        QVERIFY(action(tray, QStringLiteral("R&&D"))); // "&" stays itself
        QVERIFY(action(tray, QStringLiteral("and 3 more alerts")));
        QSignalSpy alert(&tray, &TrayIcon::alertAsked);
        action(tray, QStringLiteral("R&&D 5"))->trigger();
        QCOMPARE(alert[0][0].toLongLong(), 55);
    }

    void allAreAcknowledged()
    {
        TrayIcon tray(*m_desk, m_look.theme());
        action(tray, QStringLiteral("Acknowledge all"))->trigger();
        QCOMPARE(m_desk->alerting.acknowledged, (std::vector<qint64>{11, 12})); // not what is held back or known
        QCOMPARE(tray.icon().toolTip().contains(QStringLiteral("fire")), false);
    }

    void doNotDisturbGoesOnAndOff()
    {
        TrayIcon tray(*m_desk, m_look.theme());
        action(tray, QStringLiteral("Do not disturb for 1 h"))->trigger();
        QCOMPARE(m_desk->alerting.quiet, m_desk->time.now() + 1h);
        QVERIFY2(tray.icon().toolTip().contains(QStringLiteral("Do not disturb until")),
                 qPrintable(tray.icon().toolTip()));
        tray.retranslate(); // as when it is opened again
        QAction *off = action(tray, QStringLiteral("Do not disturb until"));
        QVERIFY(off && off->isChecked());
        off->trigger();
        QVERIFY(!m_desk->alerting.quiet);
    }

    void doNotDisturbSaysWhatItHoldsBack()
    {
        TrayIcon tray(*m_desk, m_look.theme());
        m_desk->alerting.quiet = m_desk->time.now() + 1h;
        for (AlertEvent &event : m_desk->alerting.events) { // what is critical, too
            event.state = AlertState::Suppressed;
            event.severity = AlertSeverity::Critical;
            event.suppressedBy = QStringLiteral("do_not_disturb");
        }
        Q_EMIT m_desk->alerting.alertsChanged();
        const QString held = QStringLiteral("%1 held back").arg(m_desk->alerting.events.size());
        QVERIFY2(tray.icon().toolTip().contains(held), qPrintable(tray.icon().toolTip()));
        tray.retranslate();
        QVERIFY(action(tray, QStringLiteral("Do not disturb until"))->text().contains(held));
        m_desk->alerting.events.front().suppressedBy = QStringLiteral("quiet_hours");
        Q_EMIT m_desk->alerting.alertsChanged();
        QVERIFY(!tray.icon().toolTip().contains(held));
    }

    void theTooltipCountsWhatFires()
    {
        TrayIcon tray(*m_desk, m_look.theme());
        QVERIFY2(tray.icon().toolTip().contains(QStringLiteral("2 alerts fire")), qPrintable(tray.icon().toolTip()));
        m_desk->alerting.events.clear();
        Q_EMIT m_desk->alerting.alertsChanged();
        QVERIFY(!tray.icon().toolTip().contains(QStringLiteral("fire")));
    }

private:
    static QAction *action(const TrayIcon &tray, const QString &text)
    {
        for (QAction *action : tray.menu().actions()) {
            if (action->text().contains(text)) {
                return action;
            }
        }
        return nullptr;
    }

    Look m_look;
    std::unique_ptr<SmallDesk> m_desk;
};

QTEST_MAIN(TrayIconTest)
#include "tst_trayicon.moc"
