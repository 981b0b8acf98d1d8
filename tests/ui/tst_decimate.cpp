// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/decimate.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant start = fromMs(1'790'000'000'000 / 86'400'000 * 86'400'000);

Sample sample(Milliseconds at, Outcome outcome, std::optional<double> latencyMs = std::nullopt)
{
    Sample made;
    made.at = start + at;
    made.outcome = outcome;
    if (latencyMs) {
        made.latency = Microseconds(static_cast<qint64>(*latencyMs * 1000));
    }
    return made;
}

std::vector<Sample> steady(int count, Milliseconds every = 60s)
{
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i) {
        samples.push_back(sample(every * i, Outcome::Ok, 300 + (i % 7)));
    }
    return samples;
}

} // namespace

class TestDecimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewSamplesStayAsTheyAre()
    {
        const auto samples = steady(15);
        const auto lines = decimate(samples, start, start + 15min, 1000, 60s);
        QCOMPARE(lines.lines.size(), std::size_t{1});
        QCOMPARE(lines.points(), 15);
        for (int i = 0; i < 15; ++i) {
            QCOMPARE(lines.lines[0][i].x(), static_cast<double>(toMs(samples[static_cast<std::size_t>(i)].at)));
            QCOMPARE(lines.lines[0][i].y(), 300.0 + (i % 7));
        }
        QVERIFY(lines.gaps.empty());
        QVERIFY(lines.marks.empty());
    }

    void neverMorePointsThanPixelsAndNoPeakLost()
    {
        auto *random = QRandomGenerator::global();
        for (int round = 0; round < 40; ++round) {
            std::vector<Sample> samples;
            Milliseconds at{0};
            double highest = 0;
            const int count = random->bounded(1, 20'000);
            for (int i = 0; i < count; ++i) {
                at += Milliseconds(random->bounded(500, 4000));
                if (random->bounded(50) == 0) {
                    samples.push_back(sample(at, Outcome::Timeout));
                } else {
                    const double ms = random->bounded(10, 5000);
                    highest = std::max(highest, ms);
                    samples.push_back(sample(at, Outcome::Ok, ms));
                }
            }
            const int pixels = random->bounded(50, 1500);
            const auto lines = decimate(samples, start, start + at + 1ms, pixels, 2s);
            QVERIFY2(lines.points() <= pixels, qPrintable(QString::number(lines.points())));
            QVERIFY(static_cast<int>(lines.marks.size()) <= pixels / 2);
            double top = 0;
            double last = 0;
            for (const auto &line : lines.lines) {
                for (const QPointF point : line) {
                    top = std::max(top, point.y());
                    QVERIFY(point.x() > last);
                    last = point.x();
                }
            }
            QCOMPARE(top, highest);
        }
    }

    void aSilenceOfMoreThanTwoAndAHalfIntervalsBreaksTheLine()
    {
        const std::vector<Sample> samples{sample(0s, Outcome::Ok, 1), sample(60s, Outcome::Ok, 2),
                                          sample(210s, Outcome::Ok, 3), // exactly 2.5 intervals
                                          sample(361s, Outcome::Ok, 4)};
        const auto lines = decimate(samples, start, start + 10min, 1000, 60s);
        QCOMPARE(lines.lines.size(), std::size_t{2});
        QCOMPARE(lines.lines[0].size(), 3);
        QCOMPARE(lines.lines[1].size(), 1);
        const LatencyGap expected{start + 210s, start + 361s, false};
        QCOMPARE(lines.gaps.size(), std::size_t{1});
        QCOMPARE(lines.gaps[0], expected);
    }

    void aFailureBreaksTheLineAndIsMarked_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("finding");
        QTest::newRow("down") << static_cast<int>(Outcome::ServerError) << static_cast<int>(Finding::Down);
        QTest::newRow("timeout") << static_cast<int>(Outcome::Timeout) << static_cast<int>(Finding::Down);
        QTest::newRow("offline") << static_cast<int>(Outcome::Offline) << static_cast<int>(Finding::Nothing);
        QTest::newRow("no key, no answer timed")
            << static_cast<int>(Outcome::Unauthorized) << static_cast<int>(Finding::MyAccount);
    }
    void aFailureBreaksTheLineAndIsMarked()
    {
        QFETCH(int, outcome);
        auto samples = steady(10);
        samples[5].outcome = static_cast<Outcome>(outcome);
        samples[5].latency.reset();
        const auto lines = decimate(samples, start, start + 10min, 1000, 60s);
        QCOMPARE(lines.lines.size(), std::size_t{2});
        QCOMPARE(lines.marks.size(), std::size_t{1});
        QCOMPARE(lines.marks[0].at, samples[5].at);
        QCOMPARE(lines.marks[0].count, 1);
        QTEST(static_cast<int>(lines.marks[0].finding), "finding");
        QVERIFY(lines.gaps.at(0).failed);
    }

    void aRejectedKeyIsAnAnswer()
    {
        auto samples = steady(10);
        samples[5].outcome = Outcome::Unauthorized;
        const auto lines = decimate(samples, start, start + 10min, 1000, 60s);
        QCOMPARE(lines.lines.size(), std::size_t{1});
        QCOMPARE(lines.lines[0].size(), 10);
        QCOMPARE(lines.marks.at(0).finding, Finding::MyAccount);
    }

    void theWorstOfAColumnIsItsMark()
    {
        auto samples = steady(1000, 1s);
        samples[500].outcome = Outcome::Offline;
        samples[501].outcome = Outcome::Timeout;
        samples[502].outcome = Outcome::Offline;
        const auto lines = decimate(samples, start, start + 1000s, 20, 1s);
        QCOMPARE(lines.marks.size(), std::size_t{1});
        QCOMPARE(lines.marks[0].finding, Finding::Down);
        QCOMPARE(lines.marks[0].count, 3);
    }

    void theLineReachesTheEdges()
    {
        const auto samples = steady(100);
        const auto lines = decimate(samples, start + 10min + 30s, start + 20min + 30s, 1000, 60s);
        QCOMPARE(lines.lines[0].first().x(), static_cast<double>(toMs(start + 10min)));
        QCOMPARE(lines.lines[0].last().x(), static_cast<double>(toMs(start + 21min)));
    }

    void bucketsWantTwentyChecks()
    {
        QVERIFY(!bandBucket(start, start + 15min, 60s));
        QVERIFY(!bandBucket(start, start + 6h, 60s));
        QCOMPARE(bandBucket(start, start + 24h, 60s), Milliseconds(30min));
        QCOMPARE(bandBucket(start, start + 24 * 7h, 60s), Milliseconds(60min));
        QCOMPARE(bandBucket(start, start + 1h, 5s), Milliseconds(2min));
        QVERIFY(!bandBucket(start, start + 24h, 6h));
    }

    void bandsHideWhatHasTooFewSamples()
    {
        auto samples = steady(300); // five hours
        samples.erase(samples.begin() + 95, samples.begin() + 115);
        const auto bands = percentileBands(samples, start, start + 5h, 30min);
        QCOMPARE(bands.size(), std::size_t{2}); // the bucket from 1:30 on has ten
        QCOMPARE(bands[0].size(), std::size_t{3});
        QCOMPARE(bands[1].size(), std::size_t{6});
        QCOMPARE(bands[0][0].at, start + 15min);
        QCOMPARE(bands[0][0].n, 30);
        QCOMPARE(bands[0][0].p50, 303.0);
        QCOMPARE(bands[0][0].p5, 300.0);
        QCOMPARE(bands[0][0].p95, 306.0);
    }

    void nothingGivesNothing()
    {
        const auto lines = decimate({}, start, start + 1h, 800, 60s);
        QVERIFY(lines.lines.empty() && lines.gaps.empty() && lines.marks.empty());
        QVERIFY(percentileBands({}, start, start + 1h, 15min).empty());
    }
};

QTEST_GUILESS_MAIN(TestDecimate)
#include "tst_decimate.moc"
