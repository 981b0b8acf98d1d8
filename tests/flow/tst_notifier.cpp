// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/notifier.h"
#include "tests/support/notificationservice.h"
#include "tests/support/smalldesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// The notifier against a real service on a private bus; no window anywhere.
class NotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        m_desk->add(QStringLiteral("openai"), QStringLiteral("OpenAI"), State::Operational);
        m_desk->add(QStringLiteral("anthropic"), QStringLiteral("Anthropic & <Co>"), State::Operational);
    }

    void downAndBackIsOneNotification()
    {
        NotificationService service;
        QVERIFY(service.start());
        Notifier notifier(*m_desk);
        CheckResult last;
        last.outcome = Outcome::ServerError;
        last.httpStatus = 503;
        m_desk->views[0].last = last;
        m_desk->moveTo(0, State::Down);
        QTRY_COMPARE(service.received().size(), std::size_t{1});
        const NotificationService::Notification down = service.received().at(0);
        QCOMPARE(down.application, QStringLiteral("AI-GO"));
        QCOMPARE(down.replaces, 0U);
        QCOMPARE(down.summary, QStringLiteral("OpenAI is down"));
        QCOMPARE(down.body, QStringLiteral("It answers with an error (HTTP 503)."));
        QCOMPARE(down.hints.value(QStringLiteral("urgency")).value<uchar>(), uchar{2});
        QCOMPARE(down.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("io.github.aigo.Aigo"));
        QVERIFY(down.actions.contains(QStringLiteral("open")));
        QVERIFY(down.actions.contains(QStringLiteral("default")));
        QCOMPARE(down.expires, -1);

        m_desk->time.advance(4min + 20s);
        m_desk->moveTo(0, State::Operational);
        QTRY_COMPARE(service.received().size(), std::size_t{2});
        const NotificationService::Notification back = service.received().at(1);
        QCOMPARE(back.replaces, down.id);
        QCOMPARE(back.summary, QStringLiteral("OpenAI is back after 4 min"));
        QCOMPARE(back.hints.value(QStringLiteral("urgency")).value<uchar>(), uchar{1});
    }

    void twoProvidersDoNotReplaceEachOther()
    {
        NotificationService service;
        QVERIFY(service.start());
        Notifier notifier(*m_desk);
        m_desk->moveTo(0, State::Down);
        m_desk->moveTo(1, State::Down);
        QTRY_COMPARE(service.received().size(), std::size_t{2});
        QCOMPARE(service.received().at(1).replaces, 0U);
        QVERIFY(service.received().at(0).id != service.received().at(1).id);
        QCOMPARE(service.received().at(1).summary, QStringLiteral("Anthropic & <Co> is down"));
    }

    void anOutageFromBeforeTheStartKeepsItsLength()
    {
        m_desk->views[0].state = {State::Down, Verdict::Them, m_desk->time.now() - 90min, 9, 0};
        NotificationService service;
        QVERIFY(service.start());
        Notifier notifier(*m_desk);
        m_desk->moveTo(0, State::Operational);
        QTRY_COMPARE(service.received().size(), std::size_t{1});
        QCOMPARE(service.received().at(0).summary, QStringLiteral("OpenAI is back after 1 h 30 min"));
    }

    void quickRecoveryStillReplaces()
    {
        // Back before the service answered the first call: the second waits for its id.
        NotificationService service;
        QVERIFY(service.start());
        Notifier notifier(*m_desk);
        notifier.show(QStringLiteral("x"), QStringLiteral("one"), {}, Notifier::Urgency::Normal);
        QTRY_COMPARE(service.received().size(), std::size_t{1});
        notifier.show(QStringLiteral("x"), QStringLiteral("two"), {}, Notifier::Urgency::Normal);
        notifier.show(QStringLiteral("x"), QStringLiteral("three"), {}, Notifier::Urgency::Normal);
        QTRY_VERIFY(service.received().back().summary == QStringLiteral("three"));
        QCOMPARE(service.received().back().replaces, service.received().at(0).id);
    }

    void nothingIsSaidOfWhatIsNoOutage()
    {
        NotificationService service;
        QVERIFY(service.start());
        Notifier notifier(*m_desk);
        m_desk->moveTo(0, State::Degraded);
        m_desk->moveTo(0, State::Operational);
        m_desk->moveTo(0, State::Unknown);
        m_desk->moveTo(0, State::Operational);
        m_desk->moveTo(1, State::Down);
        QTRY_COMPARE(service.received().size(), std::size_t{1}); // what was said before would have come before
    }

    void switchedOffSaysNothingButKeepsTheTime()
    {
        NotificationService service;
        QVERIFY(service.start());
        m_desk->choices.notifications = false;
        Notifier notifier(*m_desk);
        m_desk->moveTo(0, State::Down);
        m_desk->time.advance(3min);
        m_desk->choices.notifications = true;
        m_desk->moveTo(0, State::Operational);
        QTRY_COMPARE(service.received().size(), std::size_t{1});
        QCOMPARE(service.received().at(0).summary, QStringLiteral("OpenAI is back after 3 min"));
    }

    void pressingOpensTheProvider()
    {
        NotificationService service;
        QVERIFY(service.start());
        Notifier notifier(*m_desk);
        QSignalSpy opened(&notifier, &Notifier::openAsked);
        m_desk->moveTo(1, State::Down);
        QTRY_COMPARE(service.received().size(), std::size_t{1});
        // Its answer must have reached us before its id means anything.
        notifier.show(QStringLiteral("anthropic"), QStringLiteral("again"), {}, Notifier::Urgency::Low);
        QTRY_COMPARE(service.received().size(), std::size_t{2});
        service.press(service.received().at(0).id, QStringLiteral("dismissed"));
        service.press(9999, QStringLiteral("open"));
        service.press(service.received().at(0).id, QStringLiteral("open"));
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), QStringLiteral("anthropic"));
    }

    void aDismissedOneIsNotReplaced()
    {
        NotificationService service;
        QVERIFY(service.start());
        Notifier notifier(*m_desk);
        QSignalSpy opened(&notifier, &Notifier::openAsked);
        m_desk->moveTo(0, State::Down);
        QTRY_COMPARE(service.received().size(), std::size_t{1});
        const uint id = service.received().at(0).id;
        notifier.show(QStringLiteral("openai"), QStringLiteral("still"), {}, Notifier::Urgency::Low);
        QTRY_COMPARE(service.received().size(), std::size_t{2});
        service.dismiss(id);
        service.press(id, QStringLiteral("open")); // comes after: signals keep their order
        QTest::qWait(0);
        m_desk->moveTo(1, State::Down);
        QTRY_COMPARE(service.received().size(), std::size_t{3});
        QCOMPARE(opened.size(), 0);
        m_desk->moveTo(0, State::Operational);
        QTRY_COMPARE(service.received().size(), std::size_t{4});
        QCOMPARE(service.received().at(3).replaces, 0U);
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
        Notifier notifier(*m_desk);
        notifier.show(QStringLiteral("x"), QStringLiteral("t"), QStringLiteral("a <b> & c"), Notifier::Urgency::Low);
        QTRY_COMPARE(service.received().size(), std::size_t{1});
        QCOMPARE(service.received().at(0).body, expected);
        QVERIFY(service.received().at(0).actions.isEmpty()); // it did not say it can do actions
        QCOMPARE(service.received().at(0).hints.value(QStringLiteral("urgency")).value<uchar>(), uchar{0});
    }

    void withoutServiceTheFallbackIsAskedAndElseItSaysSoOnce()
    {
        Notifier notifier(*m_desk);
        QSignalSpy unavailable(&notifier, &Notifier::unavailable);
        QStringList shown;
        bool can = true;
        notifier.fallback = [&](const QString &title, const QString &, Notifier::Urgency) {
            shown << title;
            return can;
        };
        m_desk->moveTo(0, State::Down);
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(shown.at(0), QStringLiteral("OpenAI is down"));
        QCOMPARE(unavailable.size(), 0);
        can = false;
        m_desk->moveTo(1, State::Down);
        QTRY_COMPARE(unavailable.size(), 1);
        m_desk->moveTo(1, State::Operational);
        QTRY_COMPARE(shown.size(), 3);
        QCOMPARE(unavailable.size(), 1);

        // A service that comes up later is found.
        NotificationService service;
        QVERIFY(service.start());
        m_desk->moveTo(1, State::Down);
        QTRY_COMPARE(service.received().size(), std::size_t{1});
    }

private:
    std::unique_ptr<SmallDesk> m_desk;
};

QTEST_GUILESS_MAIN(NotifierTest)
#include "tst_notifier.moc"
