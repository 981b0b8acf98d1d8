// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/schedule.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <deque>
#include <map>
#include <vector>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

/// A schedule whose clock stands until a test moves it; the middle of every jitter.
struct Fixture
{
    test::ManualClock clock;
    Schedule schedule{clock, [] { return 0.5; }};
    QSignalSpy due{&schedule, &Schedule::due};

    int after(Milliseconds time)
    {
        due.clear();
        clock.advance(time);
        schedule.runDue();
        return static_cast<int>(due.count());
    }
};

} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewTargetIsDueSoon();
    void repeatsAtItsInterval();
    void neverTwiceAtOnce();
    void looksAgainSoonAfterAnUnconfirmedFailure();
    void retryAfterHoldsBack();
    void afterARestartTheIntervalGoesOn();
    void aFailureIsTriedAgainSooner();
    void aSleepIsMadeUpForOnce();
    void pausedIsQuiet();
    void theJitterSpreads();
    void aTargetThatIsAddedAgainWhileItRunsWaitsForItsEnd();
    void aChangedIntervalCountsFromTheLastTime();
    void whatAServerAskedForHoldsForHasteToo();
    void aHostIsNotCrowded();
    void aRetryAfterHoldsBackTheWholeHost();
    void aHostsLineIsFirstComeFirstServed();
    void dueTogetherIsToldTogether();
    void thousandsRunAtTheirIntervals();
    void aSuspendIsAGapAndNoStorm();
    void aSuspendThatTheSystemTells();
    void aClockSetBackADayChangesNothing();
    void aProcessThatStoodStillIsAGap();
    void manyThatFailAtOnceAreLookedAtAgainApart();
    void theTimerWorks();
};

void TestSchedule::aNewTargetIsDueSoon()
{
    Fixture f;
    f.schedule.set(QStringLiteral("openai"), 60s);
    QCOMPARE(f.after(1s), 0);
    QCOMPARE(f.after(2s), 1);
    QVERIFY(f.schedule.isRunning(QStringLiteral("openai")));
    QVERIFY(!f.schedule.next(QStringLiteral("openai")));
}

void TestSchedule::repeatsAtItsInterval()
{
    Fixture f;
    const QString target = QStringLiteral("openai");
    f.schedule.set(target, 60s);
    QCOMPARE(f.after(3s), 1);
    for (int i = 0; i < 3; ++i) {
        f.schedule.finished(target, false);
        QCOMPARE(f.schedule.next(target), std::optional(f.clock.now() + 60s));
        QCOMPARE(f.after(59s), 0);
        QCOMPARE(f.after(1s), 1);
    }
}

void TestSchedule::neverTwiceAtOnce()
{
    Fixture f;
    const QString target = QStringLiteral("openai");
    f.schedule.set(target, 60s);
    QCOMPARE(f.after(3s), 1);
    QCOMPARE(f.after(600s), 0);
    f.schedule.hasten(target);
    QCOMPARE(f.after(0s), 0);
    f.schedule.finished(target, false);
    f.schedule.hasten(target);
    QCOMPARE(f.after(0s), 1);
}

void TestSchedule::looksAgainSoonAfterAnUnconfirmedFailure()
{
    Fixture f;
    const QString slow = QStringLiteral("slow");
    const QString quick = QStringLiteral("quick");
    f.schedule.set(slow, 60s);
    f.schedule.set(quick, 4s);
    f.after(3s);
    f.schedule.finished(slow, true);
    f.schedule.finished(quick, true);
    QCOMPARE(f.schedule.next(slow), std::optional(f.clock.now() + 2s));
    QCOMPARE(f.schedule.next(quick), std::optional(f.clock.now() + 1s));
}

void TestSchedule::retryAfterHoldsBack()
{
    Fixture f;
    const QString target = QStringLiteral("openai");
    f.schedule.set(target, 60s);
    f.after(3s);
    f.schedule.finished(target, true, 300s);
    QCOMPARE(f.after(300s), 0);
    QCOMPARE(f.after(2500ms), 1); // and a little later than asked
    f.schedule.finished(target, false, 1s);
    QCOMPARE(f.schedule.next(target), std::optional(f.clock.now() + 60s));
    f.after(60s);
    f.schedule.finished(target, false, std::chrono::hours(24 * 365)); // a slip: six hours at the most
    QCOMPARE(f.after(6h), 0);
    QCOMPARE(f.after(2500ms), 1);
}

void TestSchedule::afterARestartTheIntervalGoesOn()
{
    Fixture f;
    f.schedule.set(QStringLiteral("fresh"), 6h, 5h);
    f.schedule.set(QStringLiteral("old"), 6h, 7h);
    f.schedule.set(QStringLiteral("future"), 6h, -1h); // the clock was set back
    QCOMPARE(f.after(3s), 2);
    QCOMPARE(f.after(59min), 0);
    QCOMPARE(f.after(1min), 1);
}

void TestSchedule::aFailureIsTriedAgainSooner()
{
    Fixture f;
    const QString target = QStringLiteral("litellm");
    f.schedule.set(target, 6h);
    f.after(3s);
    f.schedule.failed(target, 5min);
    QCOMPARE(f.after(299s), 0);
    QCOMPARE(f.after(1s), 1);
    f.schedule.failed(target, 24h);
    QCOMPARE(f.schedule.next(target), std::optional(f.clock.now() + 6h));
}

void TestSchedule::aSleepIsMadeUpForOnce()
{
    Fixture f;
    const QString target = QStringLiteral("openai");
    f.schedule.set(target, 60s);
    f.after(3s);
    f.schedule.finished(target, false);
    QCOMPARE(f.after(6h), 1);
    f.schedule.finished(target, false);
    QCOMPARE(f.after(59s), 0);
}

void TestSchedule::pausedIsQuiet()
{
    Fixture f;
    f.schedule.set(QStringLiteral("openai"), 60s);
    f.schedule.setPaused(true);
    QCOMPARE(f.after(600s), 0);
    QVERIFY(!f.schedule.next(QStringLiteral("openai")));
    f.schedule.setPaused(false);
    QCOMPARE(f.after(0s), 1);
}

void TestSchedule::theJitterSpreads()
{
    test::ManualClock clock;
    double jitter = 0;
    Schedule schedule(clock, [&] { return jitter; });
    const QString target = QStringLiteral("openai");
    schedule.set(target, 60s);
    schedule.finished(target, false);
    QCOMPARE(schedule.next(target), std::optional(clock.now() + 54s));
    jitter = 0.999999;
    schedule.finished(target, false);
    QVERIFY(*schedule.next(target) > clock.now() + 65s);
    QVERIFY(*schedule.next(target) <= clock.now() + 66s);
}

namespace {

QString numbered(int i)
{
    return QStringLiteral("target-%1").arg(i);
}

/// Many targets, an even jitter, and every one that is due is done after `takes`, as in life.
struct Many
{
    test::ManualClock clock;
    int draws = 0;
    Schedule schedule{clock, [this] { return static_cast<double>(draws++ * 37 % 100) / 100.0; }};
    std::map<QString, int> runs;
    std::map<QString, std::vector<Instant>> times;
    std::deque<std::pair<Instant, QString>> underWay;
    Milliseconds takes{0};
    bool failing = false;
    int most = 0; ///< that began in one step

    explicit Many(int count, Milliseconds every, const QString &host = {})
    {
        QObject::connect(&schedule, &Schedule::due, &schedule, [this](const QString &name) {
            ++runs[name];
            ++m_total;
            times[name].push_back(clock.now());
            underWay.emplace_back(clock.now() + takes, name);
        });
        for (int i = 0; i < count; ++i) {
            schedule.set(numbered(i), every, {}, host);
        }
    }
    int total() const { return m_total; }
    /// Runs for `time` in steps.
    void go(Milliseconds time, Milliseconds step = 100ms)
    {
        for (Milliseconds passed{0}; passed < time; passed += step) {
            clock.advance(step);
            const int before = total();
            schedule.runDue();
            most = std::max(most, total() - before);
            while (!underWay.empty() && underWay.front().first <= clock.now()) {
                schedule.finished(underWay.front().second, failing);
                underWay.pop_front();
            }
        }
    }
    void forget()
    {
        runs.clear();
        times.clear();
        m_total = 0;
        most = 0;
    }

private:
    int m_total = 0;
};

} // namespace

void TestSchedule::aTargetThatIsAddedAgainWhileItRunsWaitsForItsEnd()
{
    Fixture f;
    const QString target = QStringLiteral("openai");
    f.schedule.set(target, 60s);
    QCOMPARE(f.after(3s), 1);
    f.schedule.remove(target);
    QVERIFY(!f.schedule.contains(target));
    QVERIFY(!f.schedule.next(target));
    f.schedule.set(target, 10s);
    QVERIFY(f.schedule.contains(target));
    QCOMPARE(f.after(600s), 0);
    f.schedule.finished(target, false);
    QCOMPARE(f.after(10s), 1);
    f.schedule.remove(target);
    f.schedule.finished(target, false);
    QVERIFY(!f.schedule.contains(target));
    QCOMPARE(f.schedule.running(), 0);
    QCOMPARE(f.after(600s), 0);
}

void TestSchedule::aChangedIntervalCountsFromTheLastTime()
{
    Fixture f;
    const QString target = QStringLiteral("openai");
    f.schedule.set(target, 60s);
    f.after(3s);
    f.schedule.finished(target, false);
    f.after(20s);
    f.schedule.set(target, 120s);
    QCOMPARE(f.schedule.next(target), std::optional(f.clock.now() + 100s));
    f.schedule.set(target, 30s);
    QCOMPARE(f.schedule.next(target), std::optional(f.clock.now() + 10s));
    f.schedule.set(target, 15s); // over already: soon, not at once
    QCOMPARE(f.schedule.next(target), std::optional(f.clock.now() + 1875ms));
    f.schedule.hasten(target);
    f.schedule.set(target, 60s); // a quick look is not put off
    QCOMPARE(f.after(0s), 1);
}

void TestSchedule::whatAServerAskedForHoldsForHasteToo()
{
    Fixture f;
    const QString target = QStringLiteral("openai");
    f.schedule.set(target, 60s);
    f.after(3s);
    f.schedule.finished(target, false, 100s);
    f.schedule.hasten(target);
    QCOMPARE(f.after(99s), 0);
    f.schedule.insist(target);
    QCOMPARE(f.after(0s), 1); // but a person may
}

void TestSchedule::aHostIsNotCrowded()
{
    Many many(40, 60s, QStringLiteral("api.example.com"));
    many.takes = 1s;
    many.schedule.setPoliteness({2, 300ms});
    int together = 0;
    for (int i = 0; i < 600; ++i) {
        many.go(100ms);
        together = std::max(together, many.schedule.running());
    }
    QCOMPARE(together, 2);
    QCOMPARE(many.most, 1);
    QCOMPARE(static_cast<int>(many.runs.size()), 40); // all had their turn within the minute
    std::vector<Instant> begun;
    for (const auto &[name, at] : many.times) {
        begun.insert(begun.end(), at.begin(), at.end());
    }
    std::sort(begun.begin(), begun.end());
    for (std::size_t i = 1; i < begun.size(); ++i) {
        QVERIFY(begun[i] - begun[i - 1] >= 290ms);
    }
}

void TestSchedule::aRetryAfterHoldsBackTheWholeHost()
{
    Fixture f;
    const QString host = QStringLiteral("api.example.com");
    f.schedule.setPoliteness({1, 0ms});
    f.schedule.set(QStringLiteral("a"), 60s, {}, host);
    f.schedule.set(QStringLiteral("b"), 60s, {}, host);
    f.schedule.set(QStringLiteral("c"), 60s, {}, QStringLiteral("other.example.com"));
    QCOMPARE(f.after(3s), 2); // a, c
    f.schedule.finished(QStringLiteral("a"), false, 200s);
    f.schedule.finished(QStringLiteral("c"), false);
    QCOMPARE(f.after(1s), 0); // b was waiting for a, and waits on
    QVERIFY(*f.schedule.next(QStringLiteral("b")) >= f.clock.now() + 199s);
    QCOMPARE(f.after(60s), 1);
    QCOMPARE(f.due.front().front().toString(), QStringLiteral("c"));
    QCOMPARE(f.after(130s), 0);
    QCOMPARE(f.after(12s), 1);
    f.schedule.finished(f.due.front().front().toString(), false);
    QCOMPARE(f.after(0s), 1);
}

void TestSchedule::aHostsLineIsFirstComeFirstServed()
{
    Many many(10, 60s, QStringLiteral("api.example.com"));
    many.schedule.setPoliteness({1, 0ms});
    many.takes = 20s; // longer than ten can have their turn in a minute
    many.go(1h, 500ms);
    const auto [least, most] = std::minmax_element(many.runs.begin(), many.runs.end(),
                                                   [](const auto &a, const auto &b) { return a.second < b.second; });
    QVERIFY2(most->second - least->second <= 1, "some starve");
    QVERIFY(many.total() >= 170);
}

void TestSchedule::dueTogetherIsToldTogether()
{
    Fixture f;
    f.schedule.set(QStringLiteral("a"), 10s, 0ms);
    f.clock.advance(3ms);
    f.schedule.set(QStringLiteral("b"), 10s, 0ms);
    f.clock.advance(20ms);
    f.schedule.set(QStringLiteral("c"), 10s, 0ms);
    f.clock.advance(10s + 500ms - 23ms);
    f.due.clear();
    f.schedule.runDue();
    QCOMPARE(f.due.count(), 2);
}

void TestSchedule::thousandsRunAtTheirIntervals()
{
    Many many(5000, 60s);
    many.go(10min);
    QCOMPARE(static_cast<int>(many.runs.size()), 5000);
    for (const auto &[name, at] : many.times) {
        QVERIFY(at.size() >= 9 && at.size() <= 12);
        for (std::size_t i = 1; i < at.size(); ++i) {
            QVERIFY(at[i] - at[i - 1] >= 54s - 10ms && at[i] - at[i - 1] <= 66s + 200ms);
        }
    }
}

void TestSchedule::aSuspendIsAGapAndNoStorm()
{
    Many many(5000, 60s);
    many.go(2min);
    QSignalSpy gap(&many.schedule, &Schedule::gap);
    many.forget();
    const Instant from = many.clock.now();
    // Linux' monotonic clock stands still while the machine sleeps.
    many.clock.setWallClock(from + 6h);
    const Instant to = many.clock.now();
    many.go(1900ms);
    QCOMPARE(gap.count(), 1);
    QVERIFY(gap.front()[0].value<Instant>() <= from);
    QVERIFY(gap.front()[0].value<Instant>() >= from - 1s);
    QVERIFY(gap.front()[1].value<Instant>() >= to);
    QVERIFY(gap.front()[1].value<Instant>() <= to + 1s);
    QCOMPARE(many.total(), 0); // the network comes back first
    many.go(8s);
    QCOMPARE(static_cast<int>(many.runs.size()), 5000);
    QCOMPARE(many.total(), 5000);    // once, not once for every minute
    QVERIFY(many.most <= 5000 / 30); // spread
    many.go(40s);
    QCOMPARE(many.total(), 5000);
    QCOMPARE(gap.count(), 1);
}

void TestSchedule::aSuspendThatTheSystemTells()
{
    Fixture f;
    QSignalSpy gap(&f.schedule, &Schedule::gap);
    f.schedule.set(QStringLiteral("often"), 60s);
    f.schedule.set(QStringLiteral("rare"), 12h);
    f.after(3s);
    f.schedule.finished(QStringLiteral("often"), false);
    f.schedule.finished(QStringLiteral("rare"), false);
    const Instant from = f.clock.now();
    f.schedule.setSuspended(true);
    QCOMPARE(f.after(2min), 0); // some seconds pass before it sleeps, and some after
    f.clock.setWallClock(f.clock.now() + 6h);
    f.schedule.setSuspended(false);
    QCOMPARE(gap.count(), 1);
    QCOMPARE(gap.front()[0].value<Instant>(), from);
    QCOMPARE(gap.front()[1].value<Instant>(), from + 6h + 2min);
    QCOMPARE(f.after(1900ms), 0);
    QCOMPARE(f.after(100ms), 1);
    QCOMPARE(f.due.front().front().toString(), QStringLiteral("often"));
    // What is rare is nearer by the time that passed.
    QCOMPARE(f.schedule.next(QStringLiteral("rare")), std::optional(from + 12h));
    f.schedule.setSuspended(true);
    f.schedule.setSuspended(false); // called off
    QCOMPARE(gap.count(), 1);
}

void TestSchedule::aClockSetBackADayChangesNothing()
{
    Many many(100, 60s);
    many.go(2min);
    QSignalSpy gap(&many.schedule, &Schedule::gap);
    many.forget();
    many.clock.setWallClock(many.clock.now() - 24h);
    many.go(10min);
    QCOMPARE(gap.count(), 0);
    for (const auto &[name, at] : many.times) {
        QVERIFY(at.size() >= 9 && at.size() <= 12);
    }
    QVERIFY(*many.schedule.next(numbered(0)) <= many.clock.now() + 66s);
}

void TestSchedule::aProcessThatStoodStillIsAGap()
{
    Many many(500, 60s);
    many.go(2min);
    QSignalSpy gap(&many.schedule, &Schedule::gap);
    many.forget();
    many.clock.advance(10min); // both clocks went on
    many.go(10s);
    QCOMPARE(gap.count(), 1);
    QCOMPARE(static_cast<int>(many.runs.size()), 500);
    QCOMPARE(many.total(), 500);
    QVERIFY(many.most <= 20);
}

void TestSchedule::manyThatFailAtOnceAreLookedAtAgainApart()
{
    Many many(200, 60s);
    many.go(2min);
    many.forget();
    many.failing = true;
    many.go(66s);
    QVERIFY(many.runs.size() == 200);
    many.forget();
    many.go(10s);
    for (int i = 0; i < 200; ++i) {
        const int n = many.runs[numbered(i)];
        QVERIFY(n >= 4 && n <= 6); // every two seconds while nothing is confirmed
    }
    QVERIFY(many.most < 60);
}

void TestSchedule::theTimerWorks()
{
    const SystemClock clock;
    Schedule schedule(clock, [] { return 0.0; });
    QSignalSpy due(&schedule, &Schedule::due);
    schedule.set(QStringLiteral("a"), 50ms);
    QTRY_COMPARE(due.count(), 1);
    schedule.finished(QStringLiteral("a"), false);
    QVERIFY(due.wait(5000));
    QCOMPARE(due.count(), 2);
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
