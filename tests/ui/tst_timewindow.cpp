// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/examples.h"
#include "ui/live/timewindow.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

class TimeWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsNowUntilItIsMovedAway()
    {
        const Instant now = test::at("2026-11-21T06:30:00Z");
        TimeWindow window(24h, now);
        QCOMPARE(window.from(), now - 24h);
        window.advance(now + 5min);
        QCOMPARE(window.to(), now + 5min);
        window.pan(-2h, now + 5min);
        QVERIFY(!window.follows());
        QCOMPARE(window.to(), now + 5min - 2h);
        window.advance(now + 10min);
        QCOMPARE(window.to(), now + 5min - 2h);
        QCOMPARE(window.range(), Milliseconds(24h));
    }

    void neverBeyondNowAndThereItFollowsAgain()
    {
        const Instant now = test::at("2026-11-21T06:30:00Z");
        TimeWindow window(24h, now);
        window.pan(-2h, now);
        window.pan(5h, now);
        QCOMPARE(window.to(), now);
        QVERIFY(window.follows());
    }

    void whatIsUnderThePointerStays_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("factor");
        for (const double share : {0.1, 0.25, 0.5, 0.8}) {
            for (const double factor : {0.2, 0.8}) {
                QTest::addRow("%g-%g", share, factor) << share << factor;
            }
        }
    }

    void whatIsUnderThePointerStays()
    {
        QFETCH(double, share);
        QFETCH(double, factor);
        const Instant now = test::at("2026-11-21T06:30:00Z");
        TimeWindow window(24h, now);
        const Instant at = window.from() + Milliseconds(static_cast<qint64>(share * 86'400'000));
        window.zoom(at, factor, now);
        QVERIFY(std::abs(static_cast<double>(window.range().count()) - factor * 86'400'000) < 2);
        const double after =
            static_cast<double>((at - window.from()).count()) / static_cast<double>(window.range().count());
        QVERIFY2(std::abs(after - share) < 1e-4, qPrintable(QString::number(after)));
    }

    void zoomingOutAtTheEndKeepsFollowing()
    {
        const Instant now = test::at("2026-11-21T06:30:00Z");
        TimeWindow window(1h, now);
        window.zoom(now - 30min, 2, now);
        QCOMPARE(window.to(), now);
        QVERIFY(window.follows());
        QCOMPARE(window.range(), Milliseconds(2h));
    }

    void hasItsBounds()
    {
        const Instant now = test::at("2026-11-21T06:30:00Z");
        TimeWindow window(1h, now);
        for (int i = 0; i < 100; ++i) {
            window.zoom(now, 0.5, now);
        }
        QCOMPARE(window.range(), TimeWindow::shortest);
        for (int i = 0; i < 100; ++i) {
            window.zoom(now, 2, now);
        }
        QCOMPARE(window.range(), TimeWindow::longest);
        for (int i = 0; i < 1000; ++i) {
            window.pan(-TimeWindow::longest, now);
        }
        QVERIFY(window.from() >= fromMs(0));
        window.set(now - 3h, now - 2h, now);
        QCOMPARE(window.from(), now - 3h);
        QVERIFY(!window.follows());
    }
};

QTEST_GUILESS_MAIN(TimeWindowTest)
#include "tst_timewindow.moc"
