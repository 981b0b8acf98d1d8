// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Deep checks of the live desk: when they run by themselves, and when they do not.

#include "core/monitor/deepcheckdesk.h"
#include "core/simulation/simulatedcompletions.h"
#include "tests/flow/watching.h"

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

const QString id = QStringLiteral("openai/gpt-4o-mini");

DeepCheckSetting on(Milliseconds every = 30min)
{
    DeepCheckSetting setting;
    setting.model = id;
    setting.every = every;
    setting.enabled = true;
    return setting;
}

template <typename T>
T answerOf(QFuture<T> future)
{
    while (!future.isFinished()) {
        QTest::qWait(1);
    }
    return future.result();
}

} // namespace

class TestDeepChecks : public QObject
{
    Q_OBJECT

    static int completions(const Watching &w)
    {
        return w.simulator.requestCount(QStringLiteral("/v1/chat/completions"));
    }
    static void simulate(Watching &w, SimulatedCompletion how = SimulatedCompletion::counting(20))
    {
        how.models = QStringList{id.section(u'/', 1)};
        simulateCompletions(w.simulator, QStringLiteral("openai"), "right-key", how);
    }
    /// Saved, and planned.
    static bool switchOn(Watching &w)
    {
        DeepCheckDesk &deep = w.desk->deepChecks();
        return answerOf(deep.save(on())).ok() &&
               QTest::qWaitFor([&deep] { return deep.model(id).next.has_value(); }, 5'000);
    }
    /// What runs when that time has passed.
    static std::optional<DeepCheckResult> next(Watching &w, Milliseconds after)
    {
        std::optional<DeepCheckResult> found;
        const QObject context;
        QObject::connect(&w.desk->deepChecks(), &DeepCheckDesk::finished, &context,
                         [&found](const DeepCheckResult &result) { found = result; });
        w.clock.advance(after);
        w.desk->runDue();
        [[maybe_unused]] const bool came = QTest::qWaitFor([&found] { return found.has_value(); }, 5'000);
        return found;
    }

private Q_SLOTS:
    void nothingIsOnByItself()
    {
        Watching w;
        simulate(w);
        w.begin();
        QVERIFY(w.desk->deepChecks().models().empty());
        QVERIFY(!w.desk->deepChecks().model(id).setting.enabled);
        const DeepCheckView view = w.desk->deepChecks().model(id);
        QVERIFY(view.worst && view.perMonth);
        QVERIFY(*view.perMonth > *view.worst);
        QVERIFY(w.next(3s));
        QVERIFY(w.next(66s));
        QCOMPARE(completions(w), 0);
    }

    void whatIsOnRunsAtItsIntervalAndIsInTheLedger()
    {
        Watching w;
        simulate(w);
        w.begin();
        QVERIFY(switchOn(w));
        const auto first = next(w, 3s);
        QVERIFY(first);
        QVERIFY2(first->outcome == Outcome::Ok, qPrintable(first->error));
        QCOMPARE(completions(w), 1);
        QVERIFY(w.desk->deepChecks().spent().all == first->billed);
        const auto ledger = answerOf(w.desk->deepChecks().ledger(10, 0));
        QCOMPARE(ledger->size(), std::size_t{1});
        // not again before its time
        w.clock.advance(20min);
        w.desk->runDue();
        QTest::qWait(50);
        QCOMPARE(completions(w), 1);
        QVERIFY(next(w, 14min));
        QCOMPARE(completions(w), 2);
        // nor after a restart
        w.desk.reset();
        w.desk = std::make_unique<LiveDesk>(*w.engine, [] { return 0.5; });
        w.begin();
        QTRY_VERIFY(!w.desk->deepChecks().models().empty());
        w.clock.advance(3s);
        w.desk->runDue();
        QTest::qWait(50);
        QCOMPARE(completions(w), 2);
    }

    void aHiddenWindowWaitsUnlessAskedOtherwise()
    {
        Watching w;
        simulate(w);
        w.begin();
        w.desk->setWindowHidden(true);
        QVERIFY(switchOn(w));
        w.clock.advance(3s);
        w.desk->runDue();
        QTRY_VERIFY(!w.desk->deepChecks().model(id).waits.isEmpty());
        QCOMPARE(completions(w), 0);
        DeepCheckLimits limits = w.desk->deepChecks().limits();
        limits.whileHidden = true;
        w.desk->deepChecks().saveLimits(limits);
        QVERIFY(next(w, 34min));
        QCOMPARE(completions(w), 1);
    }

    void noCreditStopsAndSwitchingOnGoesOn()
    {
        Watching w;
        bool broke = true;
        SimulatedCompletion how = SimulatedCompletion::counting(20);
        how.refuse = [&broke]() -> std::optional<SimReply> {
            return broke ? std::optional(SimReply::json(R"({"error":{"message":"no credit","code":402}})", 402))
                         : std::nullopt;
        };
        simulate(w, how);
        w.begin();
        QVERIFY(switchOn(w));
        QVERIFY(next(w, 3s)->outcome == Outcome::NoCredit);
        QTRY_VERIFY(w.desk->deepChecks().model(id).stop == DeepCheckStop::NoCredit);
        QVERIFY(next(w, 34min)->refused == DeepCheckStop::NoCredit);
        QCOMPARE(completions(w), 1);
        broke = false;
        QVERIFY(switchOn(w));
        QVERIFY(w.desk->deepChecks().model(id).stop == DeepCheckStop::None);
        QVERIFY(next(w, 34min)->outcome == Outcome::Ok);
    }

    void aRunByHandKeepsTheCap()
    {
        Watching w;
        simulate(w);
        w.begin();
        DeepCheckLimits limits;
        limits.allCents = 0;
        w.desk->deepChecks().saveLimits(limits);
        const auto refused = answerOf(w.desk->deepChecks().runNow(id));
        QVERIFY(refused->refused == DeepCheckStop::CapReached);
        QCOMPARE(completions(w), 0);
        w.desk->deepChecks().saveLimits({});
        QVERIFY(answerOf(w.desk->deepChecks().runNow(id))->outcome == Outcome::Ok);
        QVERIFY(answerOf(w.desk->deepChecks().runNow(QStringLiteral("nobody/nothing"))).ok() == false);
    }

    void onlyTheInstanceThatPollsChecks()
    {
        Watching w;
        simulate(w);
        w.begin();
        LiveDesk other(*w.engine, [] { return 0.5; });
        QSignalSpy loaded(&other, &LiveDesk::loaded);
        other.start(true);
        QVERIFY(!loaded.isEmpty() || loaded.wait());
        QVERIFY(!other.polls());
        QVERIFY(answerOf(other.deepChecks().save(on())).ok());
        w.clock.advance(3s);
        other.runDue();
        QTest::qWait(50);
        QCOMPARE(completions(w), 0);
    }

    void aRealtimeApiIsPlannedWhereItIsOn()
    {
        Watching w;
        w.begin();
        const auto view = [&w]() -> RealtimeView {
            const std::vector<RealtimeView> all = w.desk->deepChecks().realtime();
            const auto it =
                std::find_if(all.begin(), all.end(), [](const RealtimeView &one) { return one.provider == u"openai"; });
            return it == all.end() ? RealtimeView{} : *it;
        };
        const auto isPlanned = [&w] {
            const std::vector<JobView> jobs = w.desk->jobs();
            return std::any_of(jobs.begin(), jobs.end(),
                               [](const JobView &job) { return job.name == u"realtime/openai"; });
        };
        QTRY_COMPARE(view().provider, QStringLiteral("openai"));
        QVERIFY(view().hasKey);
        QVERIFY(!view().on && !isPlanned()); // nothing is on by itself
        w.desk->deepChecks().saveRealtime(QStringLiteral("openai"), true);
        QVERIFY(view().on);
        QTRY_VERIFY(isPlanned());
        QTRY_VERIFY(view().next);
        // also after a restart
        w.desk.reset();
        w.desk = std::make_unique<LiveDesk>(*w.engine, [] { return 0.5; });
        w.begin();
        QTRY_VERIFY(view().on && isPlanned());
        w.desk->deepChecks().saveRealtime(QStringLiteral("openai"), false);
        QVERIFY(!view().on);
        QTRY_VERIFY(!isPlanned());
    }

    void whatMakesNoSenseIsNotSaved()
    {
        Watching w;
        w.begin();
        QVERIFY(!answerOf(w.desk->deepChecks().save(on(1min))).ok());
        DeepCheckSetting unknown = on();
        unknown.model = QStringLiteral("openai/no-such-model");
        QVERIFY(!answerOf(w.desk->deepChecks().save(unknown)).ok());
        QVERIFY(w.desk->deepChecks().models().empty());
    }
};

QTEST_GUILESS_MAIN(TestDeepChecks)
#include "tst_deepchecks.moc"
