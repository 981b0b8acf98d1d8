// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/samplestatistics.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant start = fromMs(1'790'000'000'000);

Sample sample(std::chrono::seconds at, Outcome outcome, std::optional<int> latencyMs = std::nullopt)
{
    Sample made;
    made.at = start + at;
    made.outcome = outcome;
    if (latencyMs) {
        made.latency = Microseconds(*latencyMs * 1000);
    }
    return made;
}

std::vector<Sample> rising(int count)
{
    std::vector<Sample> samples;
    for (int i = 1; i <= count; ++i) {
        samples.push_back(sample(std::chrono::seconds(i * 60), Outcome::Ok, i));
    }
    return samples;
}

} // namespace

class TestSampleStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentilesAreNearestRank()
    {
        auto samples = rising(100);
        samples.push_back(sample(2h, Outcome::Timeout));
        const auto statistics = latencyStatistics(samples);
        QCOMPARE(statistics.checks, 101);
        QCOMPARE(statistics.measured, 100);
        QCOMPARE(statistics.failed, 1);
        QCOMPARE(statistics.p50, Microseconds(50'000));
        QCOMPARE(statistics.p95, Microseconds(95'000));
        QCOMPARE(statistics.p99, Microseconds(99'000));
    }

    void tooFewSamplesHidePercentiles_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("p50");
        QTest::addColumn<bool>("p95");
        QTest::addColumn<bool>("p99");
        QTest::newRow("0") << 0 << false << false << false;
        QTest::newRow("1") << 1 << true << false << false;
        QTest::newRow("19") << 19 << true << false << false;
        QTest::newRow("20") << 20 << true << true << false;
        QTest::newRow("99") << 99 << true << true << false;
        QTest::newRow("100") << 100 << true << true << true;
    }
    void tooFewSamplesHidePercentiles()
    {
        QFETCH(int, count);
        const auto statistics = latencyStatistics(rising(count));
        QTEST(statistics.p50.has_value(), "p50");
        QTEST(statistics.p95.has_value(), "p95");
        QTEST(statistics.p99.has_value(), "p99");
    }

    void failuresAreNoLatencies()
    {
        const std::vector<Sample> samples{sample(0s, Outcome::ServerError, 9000), sample(60s, Outcome::Ok, 100),
                                          sample(120s, Outcome::Unauthorized, 200)};
        const auto statistics = latencyStatistics(samples);
        QCOMPARE(statistics.measured, 2);
        QCOMPARE(statistics.p50, Microseconds(100'000));
        QCOMPARE(statistics.failed, 1);
    }

    void aFindingHoldsTwoIntervalsAndNoLonger()
    {
        // Up at 0, then nobody looks until minute 10, down there, and up again a minute later.
        const std::vector<Sample> samples{sample(0s, Outcome::Ok, 1), sample(600s, Outcome::Timeout),
                                          sample(660s, Outcome::Slow, 1)};
        const auto whole = availability(samples, start, start + 780s, {{}, {1, 1}});
        QCOMPARE(whole.up, Milliseconds(240s));
        QCOMPARE(whole.slow, Milliseconds(120s));
        QCOMPARE(whole.down, Milliseconds(60s));
        QCOMPARE(whole.unknown, Milliseconds(480s));
        QCOMPARE(whole.share().value(), 0.8);
        QCOMPARE(whole.coverage(), 300.0 / 780.0);
    }

    void partsAddUpToTheWhole()
    {
        auto samples = rising(50);
        for (std::size_t i = 7; i < 10; ++i) {
            samples[i].outcome = Outcome::Timeout;
        }
        samples[20].outcome = Outcome::Offline;
        samples.erase(samples.begin() + 30, samples.begin() + 40);
        const Instant end = start + 52min;
        const auto whole = availability(samples, start, end);
        Availability sum;
        const auto parts = availabilityParts(samples, start, end, 90);
        QCOMPARE(parts.size(), std::size_t{90});
        for (const auto &part : parts) {
            sum.up += part.up;
            sum.slow += part.slow;
            sum.down += part.down;
            sum.unknown += part.unknown;
            const auto length = (part.up + part.down + part.unknown).count();
            QVERIFY(std::abs(length - Milliseconds(52min).count() / 90) <= 1);
        }
        QCOMPARE(sum, whole);
        QCOMPARE(whole.down, Milliseconds(3min));
    }

    void failuresGetTheirVerdictLater_data()
    {
        // A letter a minute: o answered, s slow, k key rejected, f failed, - offline; then what holds from each on.
        QTest::addColumn<QString>("outcomes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("confirmed from its first failure") << "oofffoo" << "uudddUU";
        QTest::newRow("not confirmed") << "offoffo" << "uuuuuuu";
        QTest::newRow("one answer is no recovery") << "fffofoo" << "dddddUU";
        QTest::newRow("not decided yet") << "ooff" << "uu??";
        QTest::newRow("recovery not decided yet") << "fffo" << "dddd";
        QTest::newRow("offline confirms nothing") << "of-f-o" << "uu?u?u";
        QTest::newRow("offline ends nothing") << "f-ff-oo" << "d?dd?UU";
        QTest::newRow("answers of all kinds") << "fffkskor" << "dddUsUUU";
        QTest::newRow("nothing") << "" << "";
    }
    void failuresGetTheirVerdictLater()
    {
        QFETCH(QString, outcomes);
        QFETCH(QString, expected);
        std::vector<Sample> samples;
        for (const QChar c : outcomes) {
            const Outcome outcome = c == u'o'   ? Outcome::Ok
                                    : c == u's' ? Outcome::Slow
                                    : c == u'k' ? Outcome::Unauthorized
                                    : c == u'r' ? Outcome::RateLimited
                                    : c == u'f' ? Outcome::Timeout
                                                : Outcome::Offline;
            samples.push_back(sample(std::chrono::minutes(samples.size()), outcome));
        }
        QString found;
        for (const Finding finding : finalFindings(samples)) {
            found += finding == Finding::Up     ? u'u'
                     : finding == Finding::Slow ? u's'
                     : finding == Finding::Down ? u'd'
                                                : u'?';
        }
        QCOMPARE(found, expected.toLower());
        const auto whole = availability(samples, start, start + std::chrono::minutes(samples.size()));
        QCOMPARE(whole.down, Milliseconds(std::chrono::minutes(expected.count(u'd'))));
        QCOMPARE(whole.unknown, Milliseconds(std::chrono::minutes(expected.count(u'?'))));
    }

    void sleepIsUnknownWhateverTheInterval()
    {
        // Checks a minute, six hours of sleep, then every ten minutes.
        auto samples = rising(60);
        for (int i = 0; i < 6; ++i) {
            samples.push_back(sample(7h + std::chrono::minutes(i * 10), Outcome::Ok, 1));
            samples.back().every = 10min;
        }
        const auto whole = availability(samples, start, start + 9h);
        QCOMPARE(whole.up, Milliseconds(59min + 2min + 50min + 20min));
        QCOMPARE(whole.down, Milliseconds(0));
        QCOMPARE(whole.share().value(), 1.0);
    }

    void maintenanceIsOutside()
    {
        auto samples = rising(60);
        for (std::size_t i = 20; i < 40; ++i) {
            samples[i].outcome = Outcome::ServerError;
        }
        // Down from minute 21 to 41. Two windows that overlap, one that is empty, one far away.
        const AvailabilityRules rules{{{start + 25min, start + 35min},
                                       {start + 22min, start + 30min},
                                       {start + 3min, start + 3min},
                                       {start - 5h, start - 4h}},
                                      {}};
        const auto whole = availability(samples, start + 1min, start + 61min, rules);
        QCOMPARE(whole.maintenance, Milliseconds(13min));
        QCOMPARE(whole.down, Milliseconds(7min));
        QCOMPARE(whole.up, Milliseconds(40min));
        QCOMPARE(whole.share().value(), 40.0 / 47.0);
        QCOMPARE(whole.coverage(), 1.0);
        Availability sum;
        for (const Availability &part : availabilityParts(samples, start + 1min, start + 61min, 13, rules)) {
            sum += part;
        }
        QCOMPARE(sum, whole);
    }

    void nothingObservedIsNoShare()
    {
        QVERIFY(!availability({}, start, start + 1h).share().has_value());
        const std::vector<Sample> offline{sample(0s, Outcome::Offline), sample(60s, Outcome::Offline)};
        const auto whole = availability(offline, start, start + 2min);
        QVERIFY(!whole.share().has_value());
        QCOMPARE(whole.coverage(), 0.0);
    }

    void samplesOutsideTheRangeAreCutOff()
    {
        const auto samples = rising(60);
        const auto whole = availability(samples, start + 10min, start + 20min);
        QCOMPARE(whole.up, Milliseconds(10min));
        QCOMPARE(whole.unknown, Milliseconds(0));
    }
};

QTEST_GUILESS_MAIN(TestSampleStatistics)
#include "tst_samplestatistics.moc"
