// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/schedule.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

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
    QCOMPARE(f.after(299s), 0);
    QCOMPARE(f.after(1s), 1);
    f.schedule.finished(target, false, 1s);
    QCOMPARE(f.schedule.next(target), std::optional(f.clock.now() + 60s));
    f.after(60s);
    f.schedule.finished(target, false, std::chrono::hours(24 * 365)); // a slip: six hours at the most
    QCOMPARE(f.after(6h), 1);
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

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
