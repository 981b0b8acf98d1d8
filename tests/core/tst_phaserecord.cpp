// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/ownseries.h"
#include "core/monitor/phaserecord.h"
#include "tests/support/await.h"
#include "tests/support/examples.h"
#include "tests/support/tempstore.h"

#include "core/storage/database.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant start = test::at("2026-11-01T00:00:00Z");
const QString target = QStringLiteral("openai");

CheckResult fresh(Instant at)
{
    CheckResult check;
    check.at = at;
    check.outcome = Outcome::Ok;
    check.phases.dns = Microseconds(12'000);
    check.phases.connect = Microseconds(20'000);
    check.phases.tls = Microseconds(31'000);
    check.phases.firstByte = Microseconds(240'000);
    check.phases.total = Microseconds(303'000);
    return check;
}

} // namespace

class PhaseRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsThePhasesOfAFreshConnection()
    {
        PhaseRecord record;
        const auto points = record.take(target, fresh(start), false, 10min);
        QCOMPARE(points.size(), std::size_t{4});
        for (std::size_t i = 0; i < points.size(); ++i) {
            QCOMPARE(points[i].key.target, target);
            QCOMPARE(points[i].key.metric, QString::fromLatin1(phaseMetrics.at(i)));
            QVERIFY(points[i].key.source.isEmpty());
            QCOMPARE(points[i].sample.every, PhaseRecord::apart);
        }
        QCOMPARE(points[3].sample.latency, Microseconds(240'000));
    }

    void aReusedConnectionHasNone()
    {
        PhaseRecord record;
        CheckResult check = fresh(start);
        check.phases = {};
        check.phases.firstByte = Microseconds(200'000);
        check.phases.reused = true;
        QVERIFY(record.take(target, check, true, 10min).empty());
    }

    void whatDidNotHappenIsNotStored()
    {
        PhaseRecord record;
        CheckResult check = fresh(start);
        check.phases.tls.reset(); // plain http
        const auto points = record.take(target, check, false, 10min);
        QCOMPARE(points.size(), std::size_t{3});
    }

    void atMostEveryHalfHourAndWhenAStateChanges()
    {
        PhaseRecord record;
        int kept = 0;
        for (int minute = 0; minute < 60; minute += 5) {
            kept += record.take(target, fresh(start + minute * 1min), false, 5min).empty() ? 0 : 1;
        }
        QCOMPARE(kept, 2);
        QVERIFY(record.take(target, fresh(start + 56min), false, 5min).empty());
        QVERIFY(!record.take(target, fresh(start + 57min), true, 5min).empty());
        // Each target for itself; a clock that was set back stops nothing.
        QVERIFY(!record.take(QStringLiteral("google"), fresh(start + 57min), false, 5min).empty());
        QVERIFY(!record.take(target, fresh(start - 5h), false, 5min).empty());
    }

    void aSleepIsAPointAtItsBegin()
    {
        const auto points = asleepPoints(start, start + 8h);
        QCOMPARE(points.size(), std::size_t{1});
        QVERIFY(points[0].key == asleepSeries());
        QCOMPARE(points[0].sample.at, start);
        QCOMPARE(points[0].sample.latency, Microseconds(8h));
        QVERIFY(asleepPoints(start, start + 20s).empty());
        QVERIFY(asleepPoints(start, start - 1h).empty());
    }

    /// What is kept of a month of checks a minute, with the phases of them, as the program does it.
    void aStoredCheckStaysUnderEightBytes()
    {
        constexpr int targets = 10;
        constexpr int days = 10;
        const test::TempStore temp;
        auto database = Database::open(temp.folder());
        QVERIFY(database.ok());
        SeriesStore store(**database);
        std::array<PhaseRecord, targets> records;
        quint32 seed = 12345;
        const auto noise = [&seed](quint32 most) {
            seed = seed * 1664525U + 1013904223U;
            return static_cast<int>((seed >> 8) % most);
        };
        for (int day = 0; day < days; ++day) {
            std::vector<SeriesPoint> points;
            for (int minute = 0; minute < 1440; ++minute) {
                for (int of = 0; of < targets; ++of) {
                    CheckResult check = fresh(start + day * 24h + minute * 1min + of * 900ms + noise(40) * 1ms);
                    check.provider = QStringLiteral("target-%1").arg(of);
                    check.phases.firstByte = Microseconds(180'000 + 7000 * of + noise(90'000));
                    check.phases.total = *check.phases.firstByte + Microseconds(500 + noise(4000));
                    check.phases.dns = Microseconds(2000 + noise(9000));
                    check.phases.connect = Microseconds(11'000 + noise(12'000));
                    check.phases.tls = Microseconds(17'000 + noise(20'000));
                    points.push_back({checksOf(check.provider), sampleOf(check)});
                    if (minute % 10 == 0) {
                        const auto phases =
                            records.at(static_cast<std::size_t>(of)).take(check.provider, check, false, 10min);
                        points.insert(points.end(), phases.begin(), phases.end());
                    }
                }
            }
            std::sort(points.begin(), points.end(),
                      [](const SeriesPoint &a, const SeriesPoint &b) { return a.sample.at < b.sample.at; });
            QVERIFY(store.append(points).result().ok());
            QVERIFY(test::await(store.compact(start + (day + 1) * 24h + 1h)).ok());
        }
        const auto sizes = store.sizes().result();
        QVERIFY(sizes.ok());
        const double each =
            static_cast<double>(sizes->chunks + sizes->hourly + sizes->daily) / (1440.0 * targets * days);
        qInfo("%.2f bytes a stored check: %.2f chunks, %.2f hourly, %.2f daily", each,
              static_cast<double>(sizes->chunks) / (1440.0 * targets * days),
              static_cast<double>(sizes->hourly) / (1440.0 * targets * days),
              static_cast<double>(sizes->daily) / (1440.0 * targets * days));
        QVERIFY2(each < 8, qPrintable(QString::number(each)));
    }
};

QTEST_GUILESS_MAIN(PhaseRecordTest)
#include "tst_phaserecord.moc"
