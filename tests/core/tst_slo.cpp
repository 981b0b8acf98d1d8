// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/slo.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant now = fromMs(1'790'000'000'000);

/// A sample every `every` up to now; those within the last `bad` failed.
std::vector<Sample> checks(Milliseconds every, Milliseconds span, Milliseconds bad)
{
    std::vector<Sample> samples;
    for (Instant at = now - span; at <= now; at += every) {
        Sample sample;
        sample.at = at;
        sample.outcome = at > now - bad ? Outcome::ServerError : Outcome::Ok;
        sample.every = every;
        samples.push_back(sample);
    }
    return samples;
}

} // namespace

class SloTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void budgetOfThreeNines()
    {
        const Slo slo;
        QCOMPARE(errorBudget(slo), Milliseconds(43min + 12s)); // 43.2 minutes
        Availability time;
        time.up = 29 * 24h;
        time.down = 10min + 48s;
        const Budget spent = budget(slo, time);
        QCOMPARE(spent.left, Milliseconds(32min + 24s));
        QCOMPARE(spent.spentShare, 0.25);
        time.down = 1h;
        QVERIFY(budget(slo, time).left < 0ms);
        QVERIFY(!isValid({1.0, 1h}));
        QVERIFY(!isValid({0.0, 1h}));
        QVERIFY(!isValid({0.5, 0ms}));
    }

    void burnRateIsErrorRateOverWhatIsAllowed()
    {
        const Slo slo;
        Availability time;
        QVERIFY(!burnRate(slo, time).has_value());
        time.up = 999min;
        time.down = 1min;
        time.unknown = 5000min;
        time.maintenance = 5000min;
        QVERIFY(std::abs(*burnRate(slo, time) - 1) < 1e-9);
        time.down = 0min;
        QCOMPARE(*burnRate(slo, time), 0.0);
    }

    void workbookSpendsTwoFiveAndTenPercent()
    {
        const Slo slo;
        std::vector<double> shares;
        for (const BurnRule &rule : workbookRules()) {
            shares.push_back(rule.rate * static_cast<double>(rule.longer.count()) /
                             static_cast<double>(slo.window.count()));
            QCOMPARE(rule.longer, 12 * rule.shorter);
        }
        QCOMPARE(shares.size(), std::size_t{3});
        QVERIFY(std::abs(shares[0] - 0.02) < 1e-9);
        QVERIFY(std::abs(shares[1] - 0.05) < 1e-9);
        QVERIFY(std::abs(shares[2] - 0.10) < 1e-9);
    }

    void windowsGrowWithTheInterval()
    {
        const Slo slo;
        QVERIFY(std::ranges::equal(rulesFor(slo, 60s), workbookRules())); // five checks in five minutes
        const auto five = rulesFor(slo, 5min);
        QCOMPARE(five[0].shorter, Milliseconds(25min));
        QCOMPARE(five[0].longer, Milliseconds(5h));
        QCOMPARE(five[1].shorter, Milliseconds(30min));
        // Daily checks: 5 days and 60 days do not fit 30.
        QVERIFY(rulesFor(slo, 24h).empty());
        QVERIFY(rulesFor(slo, Milliseconds(std::numeric_limits<qint64>::max() / 8)).empty());
        QCOMPARE(rulesFor({0.99, 24h}, 60s).size(), std::size_t{2});
    }

    void anOutagePagesWhileItLastsAndNotAfter()
    {
        const Slo slo;
        auto readings = burnReadings(slo, checks(60s, 4 * 24h, 5min), now, 60s);
        QCOMPARE(readings.size(), std::size_t{3});
        QVERIFY(readings[0].burning);
        QVERIFY(readings[0].shorter.value() > 790);
        // Over: the longer window still burns, the shorter one no more.
        auto samples = checks(60s, 4 * 24h, 20min);
        for (Sample &sample : samples) {
            sample.outcome = sample.at > now - 10min ? Outcome::Ok : sample.outcome;
        }
        readings = burnReadings(slo, samples, now, 60s);
        QVERIFY(!readings[0].burning);
        QVERIFY(readings[0].longer.value() > 14.4);
        // Nothing but maintenance, and too few checks: nothing is said.
        readings = burnReadings(slo, checks(60s, 4 * 24h, 5min), now, 60s, {{{now - 30min, now}}, {}});
        QVERIFY(!readings[0].burning);
        QVERIFY(!readings[0].shorter.has_value());
        readings = burnReadings(slo, checks(60s, 3min, 10min), now, 60s);
        QVERIFY(!readings[0].shorter.has_value());
        QVERIFY(!readings[0].burning);
    }

    void kOfN()
    {
        auto samples = checks(24h, 10 * 24h, 3 * 24h);
        QVERIFY(failedOf(samples, 3, 5));
        QVERIFY(!failedOf(samples, 4, 5));
        Sample offline;
        offline.at = now;
        samples.insert(samples.end(), 10, offline); // says nothing
        QVERIFY(failedOf(samples, 3, 5));
        QVERIFY(!failedOf(std::span(samples).last(12), 1, 5));
    }
};

QTEST_GUILESS_MAIN(SloTest)
#include "tst_slo.moc"
