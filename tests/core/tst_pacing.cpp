// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/pacing.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

class TestPacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSaidIsThePaceThatWasChosen();
    void troubleIsLookedAtMoreOften();
    void whatCanWaitIsStretched();
    void neverBeyondItsBounds();
    void troubleIsNews();
    void dailyIsAtThreeByTheWallClock();
};

void TestPacing::nothingSaidIsThePaceThatWasChosen()
{
    QCOMPARE(intervalFor(60s, {}), Milliseconds(60s));
    PaceConditions unmetered;
    unmetered.system.metered = false;
    unmetered.system.onBattery = false;
    QCOMPARE(intervalFor(60s, unmetered), Milliseconds(60s));
}

void TestPacing::troubleIsLookedAtMoreOften()
{
    PaceConditions trouble;
    trouble.trouble = true;
    QCOMPARE(intervalFor(60s, trouble), Milliseconds(15s));
    QCOMPARE(intervalFor(12s, trouble), Milliseconds(5s));
    QCOMPARE(intervalFor(3s, trouble), Milliseconds(3s));
    trouble.system.windowHidden = true; // nobody looks, but somebody wants to be told
    trouble.system.onBattery = true;
    QCOMPARE(intervalFor(60s, trouble), Milliseconds(15s));
    trouble.system.metered = true;
    QCOMPARE(intervalFor(60s, trouble), Milliseconds(60s));
}

void TestPacing::whatCanWaitIsStretched()
{
    PaceConditions c;
    c.system.windowHidden = true;
    QCOMPARE(intervalFor(60s, c), Milliseconds(120s));
    c.system.onBattery = true;
    QCOMPARE(intervalFor(60s, c), Milliseconds(240s));
    c.system.metered = true;
    QCOMPARE(intervalFor(60s, c), Milliseconds(360s));
    c.local = true;
    QCOMPARE(intervalFor(60s, c), Milliseconds(60s));
}

void TestPacing::neverBeyondItsBounds()
{
    for (int bits = 0; bits < 32; ++bits) {
        PaceConditions c;
        c.trouble = (bits & 1) != 0;
        c.local = (bits & 2) != 0;
        c.system.windowHidden = (bits & 4) != 0;
        c.system.onBattery = (bits & 8) != 0;
        c.system.metered = (bits & 16) != 0;
        for (const Milliseconds base : {Milliseconds(1s), Milliseconds(60s), Milliseconds(10min), Milliseconds(24h)}) {
            const Milliseconds every = intervalFor(base, c);
            QVERIFY(every >= std::min(base, Milliseconds(5s)));
            QVERIFY(every >= base / 4);
            QVERIFY(every <= std::max(base, Milliseconds(15min)));
            QVERIFY(every <= base * 6);
        }
    }
}

void TestPacing::troubleIsNews()
{
    const Instant now = fromDate(QDate(2026, 11, 21));
    ProviderState state;
    QVERIFY(!inTrouble(state, now));
    state.state = State::Operational;
    state.failures = 1;
    QVERIFY(inTrouble(state, now));
    state.failures = 3;
    state.state = State::Down;
    state.since = now - 10min;
    QVERIFY(inTrouble(state, now));
    state.since = now - 5h;
    QVERIFY(!inTrouble(state, now));
}

void TestPacing::dailyIsAtThreeByTheWallClock()
{
    const QTimeZone seoul("Asia/Seoul"); // 03:00 is 18:00 UTC of the day before
    const QTimeZone berlin("Europe/Berlin");
    const Instant day = fromDate(QDate(2026, 11, 21));
    QCOMPARE(nextDaily(day + 18h, day + 19h, seoul), day + 24h + 18h);
    QCOMPARE(nextDaily(day + 17h, day + 17h + 30min, seoul), day + 18h);
    QCOMPARE(nextDaily(day + 17h, day + 19h, seoul), day + 19h);                // missed: now
    QCOMPARE(nextDaily(std::nullopt, day + 19h, seoul), day + 19h);             // never: now
    QCOMPARE(nextDaily(day + 90 * 24h, day + 19h, seoul), day + 24h + 18h);     // the clock was set back
    const Instant summer = fromDate(QDate(2026, 3, 28));                        // the clock goes from 2 to 3 that night
    QCOMPARE(nextDaily(summer + 12h, summer + 13h, berlin), summer + 24h + 1h); // 03:00 CEST
}

QTEST_GUILESS_MAIN(TestPacing)
#include "tst_pacing.moc"
