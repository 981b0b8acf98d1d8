// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alertgroups.h"
#include "core/domain/alertmachine.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant start = *parseTime(u"2026-11-21T10:00:00Z");

/// One rule and target, told observation by observation a minute apart.
struct Run
{
    AlertRule rule;
    AlertMemory memory;
    Instant now = start;
    QString heldBack;
    QString log; ///< F fires, R resolves, r resolves silently, M reminds

    Run() { rule.name = QStringLiteral("rule"); }
    AlertStep see(bool truth) { return put(truth ? AlertTruth::True : AlertTruth::False, true); }
    AlertStep wait(Milliseconds time)
    {
        now += time;
        return put(memory.last.truth, false);
    }
    AlertStep put(AlertTruth truth, bool fresh)
    {
        if (fresh) {
            now += 1min;
        }
        AlertReading reading;
        reading.truth = truth;
        const AlertStep done = step(rule, memory, reading, {now, fresh, heldBack});
        log += done.tells ? QStringLiteral("F") : QString();
        log += done.reminds ? QStringLiteral("M") : QString();
        log += done.resolved ? (done.tellsResolved ? QStringLiteral("R") : QStringLiteral("r")) : QString();
        return done;
    }
    void see(const char *pattern)
    {
        for (; *pattern != '\0'; ++pattern) {
            see(*pattern == '1');
        }
    }
};

AlertEvent eventOf(qint64 id, const char *target, const char *group = "openai")
{
    AlertEvent out;
    out.id = id;
    out.rule = QStringLiteral("down");
    out.target = QString::fromLatin1(target);
    out.group = QString::fromLatin1(group);
    out.opened = start;
    return out;
}

} // namespace

class AlertMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesAndResolves()
    {
        Run run;
        run.see("0");
        QCOMPARE(run.memory.state, AlertState::Ok);
        const AlertStep fired = run.see(true);
        QVERIFY(fired.opened && fired.tells);
        QCOMPARE(run.memory.state, AlertState::Firing);
        QCOMPARE(run.memory.event->opened, run.now);
        run.see("111");
        const AlertStep over = run.see(false);
        QVERIFY(over.tellsResolved);
        QCOMPARE(over.resolved->state, AlertState::Resolved);
        QCOMPARE(run.memory.state, AlertState::Ok);
        QVERIFY(!run.memory.event);
        QCOMPARE(run.log, QStringLiteral("FR"));
    }

    void confirmationsAndRecoveriesAreInARow()
    {
        Run run;
        run.rule.confirmations = 3;
        run.rule.recoveries = 2;
        run.see("110110");
        QCOMPARE(run.log, QString());
        run.see("11");
        QCOMPARE(run.memory.state, AlertState::Pending);
        run.memory.flaps = {};
        run.see("1");
        QCOMPARE(run.log, QStringLiteral("F"));
        run.memory.flaps = {};
        run.see("01");
        QCOMPARE(run.log, QStringLiteral("F"));
        run.memory.flaps = {};
        run.see("00");
        QCOMPARE(run.log, QStringLiteral("FR"));
    }

    void holdsForItsTimeWithoutABreak()
    {
        Run run;
        run.rule.holdFor = 5min;
        run.see(true);
        QCOMPARE(nextStep(run.rule, run.memory), run.now + 5min);
        run.wait(4min + 59s);
        QCOMPARE(run.log, QString());
        run.see(false);
        run.see(true);
        run.wait(4min + 59s);
        QCOMPARE(run.log, QString());
        run.wait(1s);
        QCOMPARE(run.log, QStringLiteral("F"));
        QVERIFY(!nextStep(run.rule, run.memory));
    }

    void keepsFiringForItsTime()
    {
        Run run;
        run.rule.keepFiring = 10min;
        run.see("10");
        QCOMPARE(run.log, QStringLiteral("F"));
        QCOMPARE(nextStep(run.rule, run.memory), run.now - 1min + 10min);
        run.wait(9min);
        QCOMPARE(run.log, QStringLiteral("FR"));
    }

    void remindsNoOftenerThanEveryFiveMinutes()
    {
        Run run;
        run.rule.remindEvery = 1min;
        run.see(true);
        const Instant told = run.now;
        QCOMPARE(nextStep(run.rule, run.memory), told + 5min);
        for (int i = 0; i < 11; ++i) {
            run.see(true);
        }
        QCOMPARE(run.log, QStringLiteral("FMM"));
        QVERIFY(acknowledgeAlert(run.memory, run.now));
        run.see("11111111");
        QCOMPARE(run.memory.state, AlertState::Acknowledged);
        run.see(false);
        QCOMPARE(run.log, QStringLiteral("FMMR"));
    }

    void snoozedIsSilentUntilItsTime()
    {
        Run run;
        run.see(true);
        QVERIFY(snoozeAlert(run.memory, run.now + 30min));
        QCOMPARE(run.memory.state, AlertState::Snoozed);
        QCOMPARE(nextStep(run.rule, run.memory), run.now + 30min);
        run.wait(29min);
        QCOMPARE(run.log, QStringLiteral("F"));
        run.wait(1min);
        QCOMPARE(run.log, QStringLiteral("FM"));
        QCOMPARE(run.memory.state, AlertState::Firing);
        snoozeAlert(run.memory, run.now + 1h);
        run.see(false);
        QCOMPARE(run.log, QStringLiteral("FMR"));
    }

    void heldBackIsToldWhenItEndsIfItStillFires()
    {
        Run run;
        run.heldBack = QStringLiteral("quiet_hours");
        run.see("111");
        QCOMPARE(run.log, QString());
        QCOMPARE(run.memory.state, AlertState::Suppressed);
        QCOMPARE(run.memory.event->suppressedBy, run.heldBack);
        run.heldBack.clear();
        run.wait(1min);
        QCOMPARE(run.log, QStringLiteral("F"));
        QVERIFY(run.memory.event->suppressedBy.isEmpty());
        run.see("0");
        QCOMPARE(run.log, QStringLiteral("FR"));
        // And one that came and went in the quiet is never told.
        run.heldBack = QStringLiteral("maintenance");
        run.memory.flaps = {};
        run.see("110");
        QCOMPARE(run.log, QStringLiteral("FRr"));
    }

    void theResolveFollowsThoughTheQuietBegan()
    {
        Run run;
        run.see("1");
        run.heldBack = QStringLiteral("quiet_hours");
        run.see("110");
        QCOMPARE(run.log, QStringLiteral("FR"));
    }

    void noDataIsNoFailureAndNoRecovery()
    {
        Run run;
        run.put(AlertTruth::Unknown, true);
        QCOMPARE(run.memory.state, AlertState::NoData);
        run.see("1");
        run.put(AlertTruth::Unknown, true);
        QCOMPARE(run.memory.state, AlertState::Firing);
        run.see("0");
        QCOMPARE(run.log, QStringLiteral("FR"));
        AlertReading broken;
        broken.error = QStringLiteral("no such function");
        step(run.rule, run.memory, broken, {run.now, true, {}});
        QCOMPARE(run.memory.state, AlertState::Error);
        // What is pending begins anew.
        run.rule.holdFor = 5min;
        run.see(true);
        run.put(AlertTruth::Unknown, true);
        run.now += 10min;
        run.see(true);
        QCOMPARE(run.memory.state, AlertState::Pending);
    }

    void theShareOfChangesIsWeighted_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<double>("percent");
        QTest::newRow("steady") << QByteArray("000000000000000000000") << 0.0;
        QTest::newRow("every time") << QByteArray("010101010101010101010") << 100.0;
        QTest::newRow("once, just now") << QByteArray("000000000000000000001") << 6.0;
        QTest::newRow("once, long ago") << QByteArray("011111111111111111111") << 4.0;
        QTest::newRow("one pulse in the middle") << QByteArray("000000000010000000000") << 10.0;
        QTest::newRow("the older is forgotten") << QByteArray("0101010000000000000000000000") << 0.0;
    }
    void theShareOfChangesIsWeighted()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(double, percent);
        FlapHistory history;
        for (const char c : pattern) {
            history = afterObservation(history, c == '1');
        }
        QVERIFY2(std::abs(flapPercent(history) - percent) < 0.03, qPrintable(QString::number(flapPercent(history))));
    }

    void whatComesAndGoesIsToldThreeTimesAtTheMost()
    {
        Run run;
        run.see("010101010101010101010"); // 21 states, ten outages
        QCOMPARE(run.log, QStringLiteral("FRFRF"));
        QCOMPARE(run.memory.state, AlertState::Flapping);
        QVERIFY(run.memory.event.has_value());
        run.see("0101010101");
        QCOMPARE(run.log, QStringLiteral("FRFRF"));
        // Steady again: over, once.
        run.see("000000000000000000000");
        QCOMPARE(run.log, QStringLiteral("FRFRFR"));
        QCOMPARE(run.memory.state, AlertState::Ok);
        QVERIFY(!run.memory.flaps.flapping);
    }

    void flappingThatEndsInAnOutageGoesOnFiring()
    {
        Run run;
        run.see("010101010101010101010");
        run.see("111111111111111111111");
        QCOMPARE(run.memory.state, AlertState::Firing);
        QCOMPARE(run.log, QStringLiteral("FRFRF"));
        run.see("0");
        QCOMPARE(run.log, QStringLiteral("FRFRFR"));
    }

    /// Every sequence of 21 states: what was told as firing is told as resolved before it fires again, and once quiet
    /// for long everything told is over.
    void everySequenceEndsItsStories()
    {
        for (quint32 bits = 0; bits < (1U << 21); bits += 61) { // a prime: some 34,000 of them
            Run run;
            for (int i = 0; i < 21; ++i) {
                run.see((bits >> i & 1U) != 0);
            }
            for (int i = 0; i < 24; ++i) {
                run.see(false);
            }
            QString told = run.log;
            told.replace(QStringLiteral("FR"), QString());
            QVERIFY2(told.isEmpty(), qPrintable(run.log));
            QVERIFY2(run.log.count(u'F') <= 4, qPrintable(QString::number(bits, 2) + run.log));
        }
    }

    void survivesARestartInTheMiddle()
    {
        Run run;
        run.rule.recoveries = 2;
        run.rule.remindEvery = 10min;
        run.see("0010");
        const QByteArray kept = alertMemoryText(run.memory);
        const std::optional<AlertEvent> open = run.memory.event;
        const AlertReading last = run.memory.last;
        const AlertMemory before = run.memory;
        run.memory = *alertMemoryFrom(kept);
        run.memory.event = open;
        run.memory.last = last;
        QVERIFY(run.memory == before);
        run.see("0");
        QCOMPARE(run.log, QStringLiteral("FR"));
        QVERIFY(!alertMemoryFrom("nonsense"));
        QVERIFY(!alertMemoryFrom("{}"));
    }

    void whatNobodyAsksAboutIsOver()
    {
        Run run;
        run.see("1");
        const AlertStep over = giveUp(run.memory, run.now);
        QVERIFY(over.tellsResolved && over.resolved);
        QVERIFY(run.memory.isIdle());
    }

    void thirtyEndpointsAreOneNotification()
    {
        AlertGroups groups;
        const QStringList channels{QStringLiteral("desktop")};
        std::vector<AlertTelling> told;
        const auto add = [&told](const std::vector<AlertTelling> &more) {
            told.insert(told.end(), more.begin(), more.end());
        };
        for (int i = 0; i < 30; ++i) {
            add(groups.fire(eventOf(i + 1, qPrintable(QStringLiteral("endpoint/%1").arg(i))), channels,
                            start + i * 1s));
        }
        QCOMPARE(told.size(), 1U);
        QCOMPARE(told[0].serial, 0);
        QVERIFY(told[0].others.empty());
        QCOMPARE(groups.nextDue(), start + 30s);
        add(groups.due(start + 29s));
        QCOMPARE(told.size(), 1U);
        // A restart in between changes nothing.
        std::vector<AlertEvent> events;
        for (int i = 0; i < 30; ++i) {
            events.push_back(eventOf(i + 1, qPrintable(QStringLiteral("endpoint/%1").arg(i))));
        }
        groups = *AlertGroups::from(groups.text(), events);
        add(groups.due(start + 30s));
        QCOMPARE(told.size(), 2U);
        QCOMPARE(told[1].event.id, 1);
        QCOMPARE(told[1].serial, 1);
        QCOMPARE(told[1].others.size(), 29U);
        QVERIFY(told[0].identity() != told[1].identity());
        for (int i = 0; i < 30; ++i) {
            QCOMPARE(told.size(), 2U);
            add(groups.resolve(events[static_cast<std::size_t>(i)], start + 10min));
        }
        QCOMPARE(told.size(), 3U);
        QCOMPARE(told[2].told, AlertState::Resolved);
        QCOMPARE(told[2].event.id, 1);
        QCOMPARE(told[2].others.size(), 29U);
        QVERIFY(groups.isEmpty());
    }

    void aLoneOneLeavesAtOnceAndLaterOnesAreTheirOwn()
    {
        AlertGroups groups;
        QCOMPARE(groups.fire(eventOf(1, "a"), {}, start).size(), 1U);
        QCOMPARE(groups.fire(eventOf(2, "b"), {}, start + 31s).size(), 1U);
        QCOMPARE(groups.fire(eventOf(3, "c", "google"), {}, start + 32s).size(), 1U);
        AlertEvent otherRule = eventOf(4, "a");
        otherRule.rule = QStringLiteral("slow");
        QCOMPARE(groups.fire(otherRule, {}, start + 33s).size(), 1U);
        QCOMPARE(groups.resolve(eventOf(1, "a"), start + 40s).size(), 1U);
        QCOMPARE(groups.remind(eventOf(2, "b"), start + 50s).front().serial, 1);
        QVERIFY(groups.remind(eventOf(1, "a"), start + 50s).empty());
    }

    void oneThatIsOverBeforeItJoinedNeedsNoTellingOfItsOwn()
    {
        AlertGroups groups;
        groups.fire(eventOf(1, "a"), {}, start);
        groups.fire(eventOf(2, "b"), {}, start + 1s);
        QVERIFY(groups.resolve(eventOf(2, "b"), start + 2s).empty());
        const auto both = groups.resolve(eventOf(1, "a"), start + 3s);
        QCOMPARE(both.size(), 1U);
        QVERIFY(groups.due(start + 60s).empty());
    }
};

QTEST_GUILESS_MAIN(AlertMachineTest)
#include "tst_alertmachine.moc"
