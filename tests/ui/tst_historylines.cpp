// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/historysteps.h"
#include "core/domain/rollup.h"
#include "tests/support/examples.h"
#include "ui/live/historylines.h"

#include <QTest>
#include <random>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant start = test::at("2026-11-21T00:00:00Z");

Sample check(Instant at, Outcome outcome, int ms = 0)
{
    Sample sample;
    sample.at = at;
    sample.outcome = outcome;
    sample.every = 60s;
    if (ms > 0) {
        sample.latency = Microseconds(ms * 1000);
    }
    return sample;
}

/// As the store gives it.
std::vector<HistoryPoint> historyOf(const std::vector<Sample> &samples, Instant from, Instant to, int points)
{
    const auto borders = historyBorders(from, to, points, [](Instant) { return Milliseconds(1); });
    const auto times = availabilityBetween(samples, borders);
    std::vector<HistoryPoint> history;
    for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
        Rollup sum;
        sum.time = times[i];
        for (const Sample &sample : samples) {
            if (sample.at >= borders[i] && sample.at < borders[i + 1]) {
                sum.add(sample);
            }
        }
        history.push_back(pointOf(sum, borders[i], borders[i + 1]));
    }
    return history;
}

} // namespace

class HistoryLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOverStretchesInWhichAFindingHeld()
    {
        std::vector<Sample> samples;
        for (int i = 0; i < 60; ++i) {
            samples.push_back(check(start + 60s * i, Outcome::Ok, 300));
        }
        const auto history = historyOf(samples, start, start + 1h, 720); // 5 s each: eleven of twelve are empty
        const HistoryLines lines = linesOf(history, {}, start, start + 1h, 900);
        QCOMPARE(lines.lines.size(), std::size_t{1});
        QCOMPARE(lines.points(), std::size_t{60});
        QVERIFY(lines.gaps.empty() && lines.failures.empty());
        QVERIFY(!lines.hasSpread);
    }

    void breaksWhereACheckFailedAndWhereNobodyLooked()
    {
        std::vector<Sample> samples;
        for (int i = 0; i < 60; ++i) {
            if (i < 30 || i >= 40) {
                samples.push_back(i == 10 ? check(start + 60s * i, Outcome::ServerError)
                                          : check(start + 60s * i, Outcome::Ok, 300));
            }
        }
        const auto history = historyOf(samples, start, start + 1h, 720);
        const HistoryLines lines = linesOf(history, {}, start, start + 1h, 900);
        QCOMPARE(lines.lines.size(), std::size_t{3});
        QCOMPARE(lines.failures.size(), std::size_t{1});
        QCOMPARE(lines.failures[0].count, qint64{1});
        QCOMPARE(lines.gaps.size(), std::size_t{1});
        // The last finding before held for twice the interval.
        QVERIFY(lines.gaps[0].from >= start + 31min && lines.gaps[0].from < start + 31min + 10s);
        QVERIFY(lines.gaps[0].to >= start + 40min - 10s && lines.gaps[0].to <= start + 40min);
        QCOMPARE(lines.gaps[0].why, Silence::NotChecked);
        QVERIFY(valueAt(history, start + 35min) == nullptr);
        QVERIFY(valueAt(history, start + 5min + 30s) != nullptr);
    }

    void offlineIsNoFailure()
    {
        std::vector<Sample> samples;
        for (int i = 0; i < 60; ++i) {
            samples.push_back(i >= 20 && i < 40 ? check(start + 60s * i, Outcome::Offline)
                                                : check(start + 60s * i, Outcome::Ok, 300));
        }
        const HistoryLines lines = linesOf(historyOf(samples, start, start + 1h, 720), {}, start, start + 1h, 900);
        QCOMPARE(lines.lines.size(), std::size_t{2});
        QVERIFY(lines.failures.empty());
        QVERIFY(std::all_of(lines.gaps.begin(), lines.gaps.end(),
                            [](const HistoryGap &gap) { return gap.why == Silence::Offline; }));
        QVERIFY(!lines.gaps.empty());
    }

    void neverMorePointsThanPixelsAndNoPeakIsLost()
    {
        std::mt19937 random(7);
        std::vector<HistoryPoint> history;
        double highest = 0;
        double lowest = 1e12;
        for (int i = 0; i < 5000; ++i) {
            HistoryPoint point;
            point.from = start + 10s * i;
            point.to = point.from + 10s;
            point.n = 1;
            point.ok = 1;
            point.time.up = 10s;
            const auto value = static_cast<qint64>(random() % 900'000 + 1000);
            point.min = point.max = point.mean = point.p50 = Microseconds(value);
            highest = std::max(highest, static_cast<double>(value));
            lowest = std::min(lowest, static_cast<double>(value));
            history.push_back(point);
        }
        for (const int pixels : {100, 333, 900, 4000}) {
            const HistoryLines lines = linesOf(history, {}, start, start + 50'000s, pixels);
            QVERIFY2(lines.points() <= static_cast<std::size_t>(pixels) + 4,
                     qPrintable(QStringLiteral("%1 for %2").arg(lines.points()).arg(pixels)));
            double top = 0;
            double ground = 1e12;
            double last = 0;
            for (const QPointF point : lines.lines.at(0)) {
                top = std::max(top, point.y());
                ground = std::min(ground, point.y());
                QVERIFY(point.x() > last);
                last = point.x();
            }
            QCOMPARE(top, highest);
            QCOMPARE(ground, lowest);
        }
    }

    void theBandIsOfTheLongerStretches()
    {
        std::vector<Sample> samples;
        for (int i = 0; i < 24 * 60; ++i) {
            samples.push_back(check(start + 60s * i, Outcome::Ok, 300 + i % 50));
        }
        const auto fine = historyOf(samples, start, start + 24h, 300);
        const auto coarse = historyOf(samples, start, start + 24h, 65);
        const HistoryLines lines = linesOf(fine, coarse, start, start + 24h, 900);
        QVERIFY(lines.hasP95 && lines.hasSpread);
        QCOMPARE(lines.bands.size(), std::size_t{1});
        for (const Spread &spread : lines.bands[0]) {
            QVERIFY(spread.low <= spread.high);
        }
        QVERIFY(lines.bands[0].size() < lines.lines[0].size());
        QVERIFY(lines.highest >= 340'000);
    }

    void nothingIsNothing()
    {
        const HistoryLines lines = linesOf({}, {}, start, start + 1h, 900);
        QVERIFY(lines.lines.empty() && lines.gaps.empty());
        QVERIFY(pointAt({}, start) == nullptr && valueAt({}, start) == nullptr);
    }
};

QTEST_GUILESS_MAIN(HistoryLinesTest)
#include "tst_historylines.moc"
