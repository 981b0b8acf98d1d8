// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livealerts.h"
#include "core/monitor/newssync.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/outboxstore.h"
#include "tests/flow/watching.h"

#include <QSqlQuery>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

/// What waits in the outbox or went, in the order of the decisions: "firing provider-down openai 0".
QStringList told(Engine &engine)
{
    QFuture<Result<QStringList>> reading = engine.database.run([](QSqlDatabase &db) -> Result<QStringList> {
        QStringList out;
        QSqlQuery query(db);
        query.exec(QStringLiteral("SELECT o.told, e.rule, e.target, o.serial FROM alert_outbox o JOIN alert_events e "
                                  "ON e.id = o.event ORDER BY o.id"));
        while (query.next()) {
            out << QStringLiteral("%1 %2 %3 %4")
                       .arg(alertStateName(static_cast<AlertState>(query.value(0).toInt())), query.value(1).toString(),
                            query.value(2).toString(), query.value(3).toString());
        }
        return out;
    });
    reading.waitForFinished();
    return *reading.result();
}

LiveAlerts &live(Watching &w)
{
    return static_cast<LiveAlerts &>(w.desk->alerts());
}

const AlertRuleView *named(const std::vector<AlertRuleView> &rules, const char *name)
{
    const auto it = std::find_if(rules.begin(), rules.end(),
                                 [name](const AlertRuleView &view) { return view.rule.name == QLatin1String(name); });
    return it == rules.end() ? nullptr : &*it;
}

void settle(Watching &w)
{
    QTRY_VERIFY(live(w).isSettled());
}

void fail(Watching &w)
{
    w.simulator.stop();
    w.next(60s);
    w.next(2s);
    w.next(2s);
    QCOMPARE(w.openai().state.state, State::Down);
}

AlertRule rule(const char *name, const QString &when)
{
    AlertRule out;
    out.name = QString::fromLatin1(name);
    out.when = when;
    return out;
}

} // namespace

/// Alerts on the real engine: HTTP on this machine, the real store, a clock moved by hand.
class AlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Sample>(); }

    void goodRulesAreOnFromTheStart()
    {
        Watching w;
        w.begin();
        settle(w);
        const auto rules = w.desk->alerts().rules();
        QVERIFY(rules.size() >= 10);
        for (const AlertRuleView &view : rules) {
            QVERIFY2(view.error.isEmpty(), qPrintable(view.rule.name + view.error));
            QVERIFY(!view.sentence.isEmpty());
            QVERIFY(view.rule.shipped);
            QCOMPARE(view.rule.channels, QStringList{QStringLiteral("desktop")});
        }
        QCOMPARE(named(rules, "provider-down")->targets, 1);
        QVERIFY(w.desk->alerts().open().empty());
        QVERIFY(told(*w.engine).isEmpty());
    }

    void anOutageIsToldOnceAndSoIsItsEnd()
    {
        Watching w;
        w.begin();
        w.next(3s);
        const quint16 port = w.simulator.port();
        fail(w);
        settle(w);
        const auto open = w.desk->alerts().open();
        QCOMPARE(open.size(), 1U);
        QCOMPARE(open[0].rule, QStringLiteral("provider-down"));
        QCOMPARE(open[0].target, QStringLiteral("openai"));
        QCOMPARE(open[0].text, QStringLiteral("OpenAI is down"));
        QCOMPARE(open[0].severity, AlertSeverity::Critical);
        QCOMPARE(named(w.desk->alerts().rules(), "provider-down")->worst, AlertState::Firing);
        w.next(60s);
        w.next(60s);
        QVERIFY(w.simulator.start(port));
        w.next(60s);
        w.next(2s);
        settle(w);
        // What only measures the same outage is held back.
        for (const AlertEvent &event : w.desk->alerts().open()) {
            QCOMPARE(event.suppressedBy, QStringLiteral("dependency"));
        }
        QCOMPARE(told(*w.engine), (QStringList{QStringLiteral("firing provider-down openai 0"),
                                               QStringLiteral("resolved provider-down openai 0")}));
        QCOMPARE(w.alerts().back().rule, QStringLiteral("provider-down"));
        QCOMPARE(w.alerts().back().state, AlertState::Resolved);
    }

    void aRestartInTheMiddleTellsNothingTwice()
    {
        Watching w;
        w.begin();
        w.next(3s);
        const quint16 port = w.simulator.port();
        fail(w);
        settle(w);
        w.desk->flush();
        w.desk = std::make_unique<LiveDesk>(*w.engine, [] { return 0.5; });
        w.begin();
        settle(w);
        QCOMPARE(w.desk->alerts().open().size(), 1U);
        QCOMPARE(w.desk->alerts().open()[0].id, w.alerts().front().id);
        w.next(60s);
        QVERIFY(w.simulator.start(port));
        w.next(60s);
        w.next(2s);
        settle(w);
        QCOMPARE(told(*w.engine), (QStringList{QStringLiteral("firing provider-down openai 0"),
                                               QStringLiteral("resolved provider-down openai 0")}));
    }

    void acknowledgedAndSnoozedFromElsewhere()
    {
        Watching w;
        w.begin();
        w.next(3s);
        fail(w);
        settle(w);
        const qint64 id = w.desk->alerts().open()[0].id;
        w.desk->alerts().acknowledge(id);
        QCOMPARE(w.desk->alerts().open()[0].state, AlertState::Acknowledged);
        settle(w);
        QVERIFY(w.alerts().front().acknowledged.has_value());
        w.desk->alerts().snooze(id, w.clock.now() + 1h);
        QCOMPARE(w.desk->alerts().open()[0].state, AlertState::Snoozed);
        // What another process writes is heard.
        settle(w);
        w.engine->database
            .write([id, now = w.clock.now()](QSqlDatabase &db) { return AlertStore::acknowledge(db, id, now); })
            .waitForFinished();
        live(w).lookAtStore();
        QTRY_VERIFY(w.desk->alerts().open()[0].acknowledged.has_value());
    }

    void quietHoursHoldBackAllButCritical()
    {
        Watching w;
        w.begin();
        w.next(3s);
        QuietHours quiet;
        quiet.enabled = true;
        quiet.zone = QStringLiteral("UTC");
        quiet.from = QTime(0, 0);
        quiet.to = QTime(0, 0);
        w.desk->alerts().saveQuietHours(quiet);
        auto saving = w.desk->alerts().saveRule(rule("warn", QStringLiteral("state(provider:openai) = down")));
        saving.waitForFinished();
        QVERIFY(saving.result());
        fail(w);
        settle(w);
        QCOMPARE(told(*w.engine), QStringList{QStringLiteral("firing provider-down openai 0")});
        const auto open = w.desk->alerts().open();
        QCOMPARE(open.size(), 2U);
        QCOMPARE(open[1].suppressedBy, QStringLiteral("quiet_hours"));
        quiet.enabled = false;
        w.desk->alerts().saveQuietHours(quiet);
        settle(w);
        QCOMPARE(told(*w.engine).size(), 2);
    }

    void aHoldingRuleNeedsNoFurtherCheck()
    {
        Watching w;
        AlertRule holds = rule("down-5m", QStringLiteral("state() = down"));
        holds.holdFor = 5min;
        w.begin();
        QVERIFY(w.desk->alerts().saveRule(holds).result());
        w.next(3s);
        fail(w);
        settle(w);
        QCOMPARE(told(*w.engine).size(), 1);
        for (int i = 0; i < 5; ++i) {
            w.next(60s);
        }
        settle(w);
        QCOMPARE(told(*w.engine).size(), 2);
        QVERIFY(told(*w.engine).last().startsWith(QStringLiteral("firing down-5m")));
    }

    void aRuleThatGoesLeavesNothingOpen()
    {
        Watching w;
        w.begin();
        QVERIFY(w.desk->alerts().saveRule(rule("mine", QStringLiteral("state() = down"))).result());
        w.next(3s);
        fail(w);
        settle(w);
        QCOMPARE(w.desk->alerts().open().size(), 2U);
        w.desk->alerts().deleteRule(QStringLiteral("mine"));
        settle(w);
        QCOMPARE(w.desk->alerts().open().size(), 1U);
        QCOMPARE(told(*w.engine).last(), QStringLiteral("resolved mine openai 0"));
    }

    void rulesAreCheckedBeforeTheyAreSaved()
    {
        Watching w;
        w.begin();
        const Status bad =
            w.desk->alerts().saveRule(rule("x", QStringLiteral("state(provder:openai) = down"))).result();
        QVERIFY(!bad);
        QCOMPARE(bad.error().where, QStringLiteral("rule, column 7"));
        QVERIFY(!w.desk->alerts().saveRule(rule("", QStringLiteral("added()"))).result());
        QVERIFY(w.desk->alerts().saveRule(rule("x", QStringLiteral("added()"))).result());
        QVERIFY(w.desk->alerts().saveRule(rule("y", QStringLiteral("added()")), QStringLiteral("x")).result());
        QVERIFY(named(w.desk->alerts().rules(), "x") == nullptr);
        QVERIFY(named(w.desk->alerts().rules(), "y") != nullptr);
        AlertRule shipped = named(w.desk->alerts().rules(), "provider-down")->rule;
        shipped.enabled = false;
        QVERIFY(w.desk->alerts().saveRule(shipped).result());
        QVERIFY(!named(w.desk->alerts().rules(), "provider-down")->rule.enabled);
        w.desk->alerts().deleteRule(shipped.name);
        QVERIFY(named(w.desk->alerts().rules(), "provider-down")->rule.enabled);
        QVERIFY(named(w.desk->alerts().rules(), "provider-down")->rule.shipped);
    }

    void aRehearsalSaysWhenItWouldHaveFired()
    {
        Watching w;
        w.begin();
        w.next(3s);
        const quint16 port = w.simulator.port();
        fail(w);
        const Instant down = w.clock.now();
        QVERIFY(w.simulator.start(port));
        w.next(60s);
        w.next(2s);
        QCOMPARE(w.openai().state.state, State::Operational);
        w.desk->flush();
        auto rehearsing = w.desk->alerts().rehearse(rule("r", QStringLiteral("state(provider:openai) = down")),
                                                    w.clock.now() - 24h, w.clock.now());
        rehearsing.waitForFinished();
        QVERIFY(rehearsing.result());
        const Rehearsal &past = *rehearsing.result();
        QCOMPARE(past.targets, 1);
        QCOMPARE(past.firings.size(), 1U);
        QVERIFY(past.firings[0].from <= down && past.firings[0].from >= down - 10s);
        QVERIFY(past.firings[0].to.has_value());
        QVERIFY(past.cannot.isEmpty());
        auto cannot = w.desk->alerts().rehearse(rule("r", QStringLiteral("store_size() > 1 GB")), w.clock.now() - 24h,
                                                w.clock.now());
        cannot.waitForFinished();
        QVERIFY(cannot.result()->cannot.contains(u"store_size"));
        QVERIFY(!w.desk->alerts().rehearse(rule("r", QStringLiteral("nonsense")), {}, {}).result());
    }

    void whatWasThereAtFirstIsNoNews()
    {
        Watching w;
        w.begin();
        settle(w);
        QVERIFY(w.desk->alerts().saveRule(rule("new", QStringLiteral("added()"))).result());
        w.desk->watchModel(QStringLiteral("openai/a"), true);
        // The first list of a source is silent, and so is what it changes.
        QSignalSpy synced(w.desk.get(), &Desk::synced);
        w.desk->syncNow({QStringLiteral("openai")});
        QTRY_VERIFY(!synced.isEmpty());
        settle(w);
        QVERIFY2(told(*w.engine).isEmpty(), qPrintable(told(*w.engine).join(u'\n')));
    }

    void fourHundredChangesAreOneDigest()
    {
        Watching w;
        w.begin();
        settle(w);
        w.desk->syncNow({QStringLiteral("openai")});
        QTRY_VERIFY(!w.desk->catalogue()->embeddedOnly);
        settle(w);
        QVERIFY(w.desk->alerts().saveRule(rule("gone", QStringLiteral("unlisted(provider:openai)"))).result());
        settle(w);
        std::vector<Change> changes;
        for (int i = 0; i < 400; ++i) {
            Change change;
            change.at = w.clock.now();
            change.kind = ChangeKind::Unlisted;
            change.model = QStringLiteral("openai/m%1").arg(i);
            changes.push_back(change);
        }
        QVERIFY(w.engine->database
                    .write([changes](QSqlDatabase &db) { return CatalogueStore::appendMergedLog(db, changes); })
                    .result());
        Q_EMIT w.desk->catalogueChanged();
        settle(w);
        QTRY_COMPARE(told(*w.engine), QStringList{QStringLiteral("firing gone openai 0")});
        QCOMPARE(w.alerts().front().text, QStringLiteral("400 models are no longer listed"));
        QVERIFY(w.alerts().front().resolved.has_value());
        // The same lines, written anew: nothing more.
        Q_EMIT w.desk->catalogueChanged();
        settle(w);
        QCOMPARE(told(*w.engine).size(), 1);
    }
};

QTEST_GUILESS_MAIN(AlertsTest)
#include "tst_alerts.moc"
