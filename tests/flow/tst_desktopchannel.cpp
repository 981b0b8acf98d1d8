// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/desktopchannel.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"
#include "core/storage/database.h"
#include "core/storage/settingsstore.h"
#include "tests/flow/tellings.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/notificationservice.h"
#include "tests/support/smallalerts.h"
#include "tests/support/tempstore.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// Alerts as notifications, against a real service on a private bus; no window anywhere.
class DesktopChannelTest : public QObject
{
    Q_OBJECT

    struct Bench
    {
        ManualClock clock;
        Keyring keyring{QProcessEnvironment()};
        HttpClient http{clock};
        AlertChannels channels{keyring, http};
        SmallAlerts alerts;
        DesktopChannel desktop{channels, alerts, clock};
        AlertChannel channel;

        Delivered tell(const AlertTelling &telling)
        {
            OutboxItem item;
            item.telling = telling;
            return await(channels.send(channel, item));
        }
        AlertTelling down(qint64 id, const QString &target) const
        {
            return tellingOf(id, target, {QStringLiteral("desktop")}, clock.now());
        }
        AlertTelling back(qint64 id, const QString &target) const
        {
            return tellingOf(id, target, {QStringLiteral("desktop")}, clock.now(), AlertState::Resolved);
        }
    };

    static uchar urgencyOf(const NotificationService::Notification &of)
    {
        return of.hints.value(QStringLiteral("urgency")).value<uchar>();
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_bench->channel.name = QStringLiteral("desktop");
    }
    void cleanup() { m_bench.reset(); }

    void anAlertAndItsEndAreOneNotification()
    {
        NotificationService service;
        QVERIFY(service.start());
        QVERIFY(m_bench->tell(m_bench->down(1, QStringLiteral("openai"))).ok);
        QCOMPARE(service.received().size(), std::size_t{1});
        const NotificationService::Notification down = service.received().at(0);
        QCOMPARE(down.application, QStringLiteral("AI-GO"));
        QCOMPARE(down.icon, QStringLiteral("io.github.aigo.Aigo"));
        QCOMPARE(down.replaces, 0U);
        QCOMPARE(down.summary, QStringLiteral("openai is down"));
        QCOMPARE(down.body, QStringLiteral("It answers with an error (HTTP 503)."));
        QCOMPARE(urgencyOf(down), uchar{2});
        QCOMPARE(down.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("io.github.aigo.Aigo"));
        QCOMPARE(down.expires, -1);
        for (const char *action : {"default", "open", "acknowledge", "snooze"}) {
            QVERIFY(down.actions.contains(QString::fromLatin1(action)));
        }
        QVERIFY(!down.hints.contains(QStringLiteral("sound-name")));

        QVERIFY(m_bench->tell(m_bench->back(1, QStringLiteral("openai"))).ok);
        const NotificationService::Notification back = service.received().at(1);
        QCOMPARE(back.replaces, down.id);
        QCOMPARE(back.summary, QStringLiteral("openai is back"));
        QCOMPARE(urgencyOf(back), uchar{1});
        QVERIFY(!back.actions.contains(QStringLiteral("acknowledge"))); // there is nothing to acknowledge any more
        QVERIFY(back.actions.contains(QStringLiteral("open")));

        QVERIFY(m_bench->tell(m_bench->down(2, QStringLiteral("mistral"))).ok);
        QCOMPARE(service.received().at(2).replaces, 0U); // another event is another notification
    }

    void actionsComeBack()
    {
        NotificationService service;
        QVERIFY(service.start());
        QSignalSpy opened(&m_bench->desktop, &DesktopChannel::openAsked);
        QVERIFY(m_bench->tell(m_bench->down(7, QStringLiteral("openai"))).ok);
        QVERIFY(m_bench->tell(m_bench->down(8, QStringLiteral("mistral"))).ok);
        const uint first = service.received().at(0).id;
        const uint second = service.received().at(1).id;
        service.press(9999, QStringLiteral("acknowledge")); // somebody else's
        service.press(first, QStringLiteral("unknown"));
        service.press(first, QStringLiteral("acknowledge"));
        service.press(second, QStringLiteral("snooze"));
        service.press(second, QStringLiteral("default"));
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toLongLong(), 8);
        QCOMPARE(opened.at(0).at(1).toString(), QStringLiteral("mistral"));
        QCOMPARE(m_bench->alerts.acknowledged, std::vector<qint64>{7});
        QCOMPARE(m_bench->alerts.snoozed.size(), std::size_t{1});
        QCOMPARE(m_bench->alerts.snoozed.at(0).first, 8);
        QCOMPARE(m_bench->alerts.snoozed.at(0).second, m_bench->clock.now() + 1h);
    }

    void aDismissedOneIsNotReplaced()
    {
        NotificationService service;
        QVERIFY(service.start());
        QVERIFY(m_bench->tell(m_bench->down(1, QStringLiteral("openai"))).ok);
        const uint id = service.received().at(0).id;
        service.dismiss(id);
        service.press(id, QStringLiteral("acknowledge")); // comes after: signals keep their order
        QVERIFY(m_bench->tell(m_bench->down(2, QStringLiteral("mistral"))).ok);
        QVERIFY(m_bench->alerts.acknowledged.empty());
        QVERIFY(m_bench->tell(m_bench->back(1, QStringLiteral("openai"))).ok);
        QCOMPARE(service.received().at(2).replaces, 0U);
    }

    void aRestartReplacesWhatTheRunBeforeShowed()
    {
        TempStore folder;
        const auto database = Database::open(folder.folder());
        QVERIFY(database);
        SettingsStore settings(**database);
        NotificationService service;
        QVERIFY(service.start());
        m_bench->desktop.keepIn(settings);
        QVERIFY(m_bench->tell(m_bench->down(1, QStringLiteral("openai"))).ok);
        QVERIFY(m_bench->tell(m_bench->down(2, QStringLiteral("mistral"))).ok);
        QVERIFY(m_bench->tell(m_bench->down(3, QStringLiteral("cohere"))).ok);
        const uint first = service.received().at(0).id;
        service.dismiss(service.received().at(1).id);
        QVERIFY(m_bench->tell(m_bench->back(3, QStringLiteral("cohere"))).ok);

        restart();
        m_bench->desktop.keepIn(settings);
        // What is pressed on it comes to the run that did not show it.
        QTRY_VERIFY([&] {
            service.press(first, QStringLiteral("acknowledge"));
            QCoreApplication::processEvents();
            return !m_bench->alerts.acknowledged.empty();
        }());
        QCOMPARE(m_bench->alerts.acknowledged.front(), 1);
        QVERIFY(m_bench->tell(m_bench->back(1, QStringLiteral("openai"))).ok);
        QCOMPARE(service.received().back().replaces, first);
        QVERIFY(m_bench->tell(m_bench->back(2, QStringLiteral("mistral"))).ok);
        QCOMPARE(service.received().back().replaces, 0U); // it was dismissed
        QVERIFY(m_bench->tell(m_bench->down(3, QStringLiteral("cohere"))).ok);
        QCOMPARE(service.received().back().replaces, 0U); // it was over

        // Nothing is left to be remembered of what is over.
        QVERIFY(m_bench->tell(m_bench->back(3, QStringLiteral("cohere"))).ok);
        restart();
        m_bench->desktop.keepIn(settings);
        QVERIFY(m_bench->tell(m_bench->back(1, QStringLiteral("openai"))).ok);
        QCOMPARE(service.received().back().replaces, 0U);
    }

    void theFirstWordAfterARestartWaitsForWhatWasShown()
    {
        TempStore folder;
        const auto database = Database::open(folder.folder());
        QVERIFY(database);
        SettingsStore settings(**database);
        NotificationService service;
        QVERIFY(service.start());
        m_bench->desktop.keepIn(settings);
        QVERIFY(m_bench->tell(m_bench->down(1, QStringLiteral("openai"))).ok);
        restart();
        m_bench->desktop.keepIn(settings); // and the end is told at once
        QVERIFY(m_bench->tell(m_bench->back(1, QStringLiteral("openai"))).ok);
        QCOMPARE(service.received().back().replaces, service.received().front().id);
    }

    void anotherServicesIdsAreNotUsed()
    {
        TempStore folder;
        const auto database = Database::open(folder.folder());
        QVERIFY(database);
        SettingsStore settings(**database);
        {
            NotificationService service;
            QVERIFY(service.start());
            m_bench->desktop.keepIn(settings);
            QVERIFY(m_bench->tell(m_bench->down(1, QStringLiteral("openai"))).ok);
            QVERIFY(m_bench->tell(m_bench->down(2, QStringLiteral("mistral"))).ok);
        }
        NotificationService other; // as after its crash: counts from the beginning again
        QVERIFY(other.start());
        QVERIFY(m_bench->tell(m_bench->down(9, QStringLiteral("xai"))).ok);
        QVERIFY(m_bench->tell(m_bench->back(1, QStringLiteral("openai"))).ok); // the same run
        QCOMPARE(other.received().back().replaces, 0U);
        restart();
        m_bench->desktop.keepIn(settings);
        QVERIFY(m_bench->tell(m_bench->back(2, QStringLiteral("mistral"))).ok); // and the next
        QCOMPARE(other.received().back().replaces, 0U);
        QVERIFY(m_bench->tell(m_bench->back(9, QStringLiteral("xai"))).ok);
        QCOMPARE(other.received().back().replaces, other.received().front().id);
        // The same name on another bus is another service.
        QVERIFY(m_bench->tell(m_bench->down(10, QStringLiteral("groq"))).ok);
        const QString key = QStringLiteral("desktop.shown");
        QString text = settings.all().result()->at(key);
        QVERIFY(text.contains(u"\"event\":10"));
        QVERIFY(
            settings.save({{key, text.replace(QStringLiteral("\"bus\":\""), QStringLiteral("\"bus\":\"x"))}}).result());
        restart();
        m_bench->desktop.keepIn(settings);
        QVERIFY(m_bench->tell(m_bench->back(10, QStringLiteral("groq"))).ok);
        QCOMPARE(other.received().back().replaces, 0U);
    }

    void severityIsUrgency_data()
    {
        QTest::addColumn<AlertSeverity>("severity");
        QTest::addColumn<uchar>("urgency");
        QTest::addColumn<QString>("sound");
        QTest::newRow("info") << AlertSeverity::Info << uchar{0} << QStringLiteral("dialog-information");
        QTest::newRow("warning") << AlertSeverity::Warning << uchar{1} << QStringLiteral("dialog-warning");
        QTest::newRow("critical") << AlertSeverity::Critical << uchar{2} << QStringLiteral("dialog-error");
    }
    void severityIsUrgency()
    {
        QFETCH(AlertSeverity, severity);
        QFETCH(uchar, urgency);
        QFETCH(QString, sound);
        NotificationService service({QStringLiteral("body"), QStringLiteral("actions"), QStringLiteral("sound")});
        QVERIFY(service.start());
        AlertTelling telling = m_bench->down(1, QStringLiteral("openai"));
        telling.event.severity = severity;
        QVERIFY(m_bench->tell(telling).ok);
        m_bench->channel.sound = true;
        QVERIFY(m_bench->tell(telling).ok);
        QCOMPARE(urgencyOf(service.received().at(0)), urgency);
        QVERIFY(!service.received().at(0).hints.contains(QStringLiteral("sound-name"))); // only by choice
        QCOMPARE(service.received().at(0).hints.value(QStringLiteral("suppress-sound")).toBool(), true);
        QCOMPARE(service.received().at(1).hints.value(QStringLiteral("sound-name")).toString(), sound);
    }

    void bodyIsEscapedOnlyWhereItIsMarkup_data()
    {
        QTest::addColumn<bool>("markup");
        QTest::addColumn<QString>("expected");
        QTest::newRow("markup") << true << QStringLiteral("a &lt;b&gt; &amp; c");
        QTest::newRow("plain") << false << QStringLiteral("a <b> & c");
    }
    void bodyIsEscapedOnlyWhereItIsMarkup()
    {
        QFETCH(bool, markup);
        QFETCH(QString, expected);
        NotificationService service(markup ? QStringList{QStringLiteral("body"), QStringLiteral("body-markup")}
                                           : QStringList{QStringLiteral("body")});
        QVERIFY(service.start());
        AlertTelling telling = m_bench->down(1, QStringLiteral("openai"));
        telling.text = QStringLiteral("a <b> & c");
        m_bench->channel.sound = true;
        QVERIFY(m_bench->tell(telling).ok);
        QCOMPARE(service.received().at(0).body, expected);
        QVERIFY(service.received().at(0).actions.isEmpty()); // it did not say it can do actions
        QVERIFY(!service.received().at(0).hints.contains(QStringLiteral("sound-name")));
    }

    void switchedOffIsNotShownAndNotTriedAgain()
    {
        NotificationService service;
        QVERIFY(service.start());
        m_bench->desktop.wanted = [] { return false; };
        const Delivered off = m_bench->tell(m_bench->down(1, QStringLiteral("openai")));
        QVERIFY(!off.ok && off.hopeless && !off.error.isEmpty());
        QVERIFY(service.received().empty());
    }

    void withoutServiceTheFallbackIsAskedAndElseItSaysSoOnce()
    {
        QSignalSpy unavailable(&m_bench->desktop, &DesktopChannel::unavailable);
        QStringList shown;
        bool can = true;
        m_bench->desktop.fallback = [&](const QString &title, const QString &, bool critical) {
            shown << title + (critical ? QStringLiteral("!") : QString());
            return can;
        };
        QVERIFY(m_bench->tell(m_bench->down(1, QStringLiteral("openai"))).ok);
        QCOMPARE(shown, QStringList{QStringLiteral("openai is down!")});
        QCOMPARE(unavailable.size(), 0);
        can = false;
        const Delivered lost = m_bench->tell(m_bench->down(2, QStringLiteral("mistral")));
        QVERIFY(!lost.ok && !lost.hopeless && !lost.error.isEmpty()); // one may come up later
        QVERIFY(!m_bench->tell(m_bench->down(3, QStringLiteral("cohere"))).ok);
        QCOMPARE(unavailable.size(), 1);

        NotificationService service;
        QVERIFY(service.start());
        QVERIFY(m_bench->tell(m_bench->down(2, QStringLiteral("mistral"))).ok);
        QCOMPARE(service.received().size(), std::size_t{1});
        service.stop();
        QVERIFY(!m_bench->tell(m_bench->down(4, QStringLiteral("xai"))).ok);
    }

    void longTextsAreCut()
    {
        NotificationService service;
        QVERIFY(service.start());
        AlertTelling telling = m_bench->down(1, QStringLiteral("openai"));
        telling.title = QString(5000, u'x');
        telling.text = QString(100'000, u'<');
        QVERIFY(m_bench->tell(telling).ok);
        QVERIFY(service.received().at(0).summary.size() <= 200);
        QVERIFY(service.received().at(0).body.size() <= 4000); // &lt;
    }

private:
    std::unique_ptr<Bench> m_bench;

    void restart()
    {
        cleanup();
        init();
    }
};

QTEST_GUILESS_MAIN(DesktopChannelTest)
#include "tst_desktopchannel.moc"
