// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/bytes.h"
#include "core/domain/rollup.h"

#include <QRandomGenerator>
#include <QTest>
#include <cmath>

using namespace aigo;

namespace {

/// Latencies as they come: most about a second, some ten times as long, and a few odd ones.
qint64 someValue(QRandomGenerator &random)
{
    const int kind = random.bounded(20);
    if (kind == 0) {
        return random.bounded(200);
    }
    if (kind == 1) {
        return static_cast<qint64>(random.generate64() >> random.bounded(15, 64));
    }
    return static_cast<qint64>(std::exp(13 + random.generateDouble() * 3));
}

Histogram of(const std::vector<qint64> &values)
{
    Histogram histogram;
    for (const qint64 value : values) {
        histogram.add(value);
    }
    return histogram;
}

Histogram throughBytes(const Histogram &histogram)
{
    codec::Writer writer;
    histogram.write(writer);
    codec::Reader reader(writer.bytes);
    Histogram back = Histogram::read(reader);
    return reader.ok && reader.atEnd() ? back : Histogram();
}

} // namespace

class HistogramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantilesAreWithinTheStatedError()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 200; ++round) {
            std::vector<qint64> values(static_cast<std::size_t>(random.bounded(1, 400)));
            std::generate(values.begin(), values.end(), [&random] { return someValue(random); });
            const Histogram histogram = of(values);
            QCOMPARE(histogram.count(), values.size());
            std::vector<Microseconds> raw(values.begin(), values.end());
            for (const double share : {0.0, 0.01, 0.5, 0.9, 0.95, 0.99, 1.0}) {
                const auto exact = static_cast<double>(nearestRank(raw, share).count());
                const auto told = static_cast<double>(*histogram.quantile(share));
                QVERIFY2(std::abs(told - exact) <= exact * Histogram::relativeError,
                         qPrintable(QStringLiteral("%1 for %2").arg(told).arg(exact)));
                QVERIFY(exact >= 128 || told == exact);
            }
        }
        QVERIFY(!Histogram().quantile(0.5));
    }

    void everyBucketHoldsTheError()
    {
        for (qint64 value = 1; value > 0 && value < std::numeric_limits<qint64>::max() / 3; value += value / 97 + 1) {
            const auto told = static_cast<double>(*of({value}).quantile(1));
            QVERIFY(std::abs(told - static_cast<double>(value)) <=
                    static_cast<double>(value) * Histogram::relativeError);
        }
        QCOMPARE(of({std::numeric_limits<qint64>::max()}).count(), quint64{1});
        QCOMPARE(of({-5}).quantile(0.5), std::optional<qint64>(0));
    }

    void mergingIsExactInAnyOrderAndGrouping()
    {
        QRandomGenerator random(2);
        for (int round = 0; round < 100; ++round) {
            std::vector<qint64> all;
            std::vector<Histogram> parts(static_cast<std::size_t>(random.bounded(1, 9)));
            for (int i = 0; i < 300; ++i) {
                all.push_back(someValue(random));
                parts[static_cast<std::size_t>(random.bounded(static_cast<int>(parts.size())))].add(all.back());
            }
            Histogram forwards;
            Histogram backwards;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                forwards.merge(throughBytes(parts[i]));
                backwards.merge(parts[parts.size() - 1 - i]);
            }
            QVERIFY(forwards == of(all));
            QVERIFY(backwards == of(all));
            QVERIFY(throughBytes(forwards) == forwards);
        }
        QVERIFY(!(of({1000}) == of({2000})));
        QVERIFY(throughBytes(Histogram()) == Histogram());
    }

    void anHourIsSmall()
    {
        QRandomGenerator random(3);
        Histogram histogram;
        for (int i = 0; i < 60; ++i) {
            histogram.add(static_cast<qint64>(180'000 * std::exp(random.generateDouble() * 0.4)));
        }
        codec::Writer writer;
        histogram.write(writer);
        QVERIFY2(writer.bytes.size() <= 60, qPrintable(QString::number(writer.bytes.size())));
    }

    void hostileBytesAreRefused()
    {
        for (const char *hex : {"ff", "0100", "0181", "020501", "01fdffffff0f", "0104ffffffffffffffff7f", "0205"}) {
            const QByteArray bytes = QByteArray::fromHex(hex);
            codec::Reader reader(bytes);
            QVERIFY2(Histogram::read(reader) == Histogram(), hex);
            QVERIFY2(!reader.ok, hex);
        }
    }

    void rollupsMergeAndComeBack()
    {
        QRandomGenerator random(4);
        const auto someSample = [&random] {
            Sample sample;
            sample.outcome = static_cast<Outcome>(random.bounded(outcomeCount));
            if (random.bounded(4) != 0) {
                sample.latency = Microseconds(random.bounded(-5, 3'000'000));
            }
            return sample;
        };
        for (int round = 0; round < 100; ++round) {
            Rollup whole;
            Rollup merged;
            for (int part = 0; part < 3; ++part) {
                Rollup one;
                for (int i = random.bounded(50); i > 0; --i) {
                    const Sample sample = someSample();
                    one.add(sample);
                    whole.add(sample);
                }
                one.time = {Milliseconds(3'000'000), Milliseconds(1000), Milliseconds(7), Milliseconds(599'993),
                            Milliseconds(0)};
                whole.time += one.time;
                codec::Writer writer;
                one.write(writer, Milliseconds(3'600'000));
                codec::Reader reader(writer.bytes);
                merged.mergeFrom(reader, Milliseconds(3'600'000));
                QVERIFY(reader.ok && reader.atEnd());
            }
            QVERIFY(merged == whole);
        }
    }

    void tooFewSamplesHidePercentiles()
    {
        Rollup rollup;
        Sample sample;
        sample.outcome = Outcome::Ok;
        for (int n = 1; n <= 100; ++n) {
            sample.latency = Microseconds(100'000 + n);
            rollup.add(sample);
            const HistoryPoint point = pointOf(rollup, {}, {});
            QVERIFY(point.p50.has_value());
            QCOMPARE(point.p95.has_value(), n >= 20);
            QCOMPARE(point.p99.has_value(), n >= 100);
            QVERIFY(*point.p50 >= *point.min && *point.p50 <= *point.max);
        }
        sample.outcome = Outcome::Timeout;
        sample.latency = Microseconds(60'000'000);
        rollup.add(sample);
        QCOMPARE(pointOf(rollup, {}, {}).max, Microseconds(100'100)); // a failure is no latency
        QCOMPARE(pointOf(rollup, {}, {}).failed, 1);
        QVERIFY(!pointOf({}, {}, {}).p50.has_value());
    }
};

QTEST_GUILESS_MAIN(HistogramTest)
#include "tst_histogram.moc"
