// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/packedints.h"
#include "core/storage/seriescodec.h"

#include <QRandomGenerator>
#include <QTest>
#include <limits>

using namespace aigo;
using namespace aigo::seriescodec;
using namespace std::chrono_literals;

namespace {

const Instant day = fromMs(20'700LL * 86'400'000);

Sample someSample(QRandomGenerator &random, Instant at)
{
    Sample sample;
    sample.at = at;
    sample.outcome = random.bounded(10) != 0 ? Outcome::Ok : static_cast<Outcome>(random.bounded(outcomeCount));
    if (random.bounded(8) != 0) {
        sample.latency = Microseconds(random.bounded(30) != 0 ? random.bounded(100'000, 300'000)
                                                              : static_cast<qint64>(random.generate64() >> 15) - 9);
    }
    if (random.bounded(8) != 0) {
        sample.total = Microseconds(sample.latency.value_or(0us).count() + random.bounded(-100, 90'000));
    }
    sample.every = random.bounded(50) != 0 ? Milliseconds(60'000) : Milliseconds(random.bounded(1, 90'000'000));
    return sample;
}

std::vector<Sample> someDay(QRandomGenerator &random, int count)
{
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i) {
        samples.push_back(someSample(random, day + Milliseconds(random.bounded(86'400'000))));
    }
    std::sort(samples.begin(), samples.end(), [](const Sample &a, const Sample &b) { return a.at < b.at; });
    return samples;
}

/// Every prefix, and every byte changed: an answer or an error, nothing worse.
template <typename F>
void torture(const QByteArray &bytes, F read)
{
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        QVERIFY(!read(bytes.left(size)).ok());
    }
    QVERIFY(!read(bytes + 'x').ok());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (const char flip : {'\x01', '\x80', '\xff'}) {
            QByteArray other = bytes;
            other[i] = static_cast<char>(other[i] ^ flip);
            const auto answer = read(other);
            QVERIFY(answer.ok() || answer.error().kind == ErrorKind::StoreCorrupt);
        }
    }
}

Result<std::vector<HeapPoint>> pointsOf(const QByteArray &bytes)
{
    std::vector<HeapPoint> points;
    const Status read = readBatch(bytes, [&points](const HeapPoint &point) { points.push_back(point); });
    return read ? Result<std::vector<HeapPoint>>(points) : Result<std::vector<HeapPoint>>(read.error());
}

} // namespace

class SeriesCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packedIntegersComeBack()
    {
        QRandomGenerator random(1);
        for (int round = 0; round < 300; ++round) {
            std::vector<qint64> values(static_cast<std::size_t>(random.bounded(400)));
            const int bits = random.bounded(64);
            for (qint64 &value : values) {
                value = static_cast<qint64>(random.generate64() >> bits) - (random.bounded(2) != 0 ? 1'000'000 : 0);
                value = random.bounded(40) != 0 ? value : static_cast<qint64>(random.generate64());
            }
            if (round % 10 == 0 && values.size() > 2) {
                values[0] = std::numeric_limits<qint64>::min();
                values[1] = std::numeric_limits<qint64>::max();
            }
            codec::Writer writer;
            packed::write(writer, values);
            codec::Reader reader(writer.bytes);
            QVERIFY(packed::read(reader, values.size()) == values);
            QVERIFY(reader.ok && reader.atEnd());
        }
        codec::Reader nothing(QByteArrayView{});
        packed::read(nothing, std::numeric_limits<std::size_t>::max() / 2);
        QVERIFY(!nothing.ok);
    }

    void daysComeBack()
    {
        QRandomGenerator random(2);
        for (const int count : {0, 1, 2, 127, 128, 129, 130, 1440, 5000}) {
            const auto samples = someDay(random, count);
            const auto back = readChunk(chunk(samples, day), day);
            QVERIFY2(back.ok(), qPrintable(QString::number(count)));
            QVERIFY(*back == samples);
        }
    }

    void batchesComeBack()
    {
        QRandomGenerator random(3);
        for (const int count : {0, 1, 100, 2048}) {
            std::vector<HeapPoint> points;
            for (int i = 0; i < count; ++i) {
                points.push_back(
                    {random.bounded(1, 5000), someSample(random, day + Milliseconds(random.bounded(90'000)))});
            }
            const auto back = pointsOf(batch(points));
            QVERIFY(back.ok());
            QVERIFY(*back == points);
        }
    }

    void olderSamplesAreText()
    {
        const auto points = pointsOf("T7 1790000000000 60000 0 180000 200000;8 1790000000005 5000 11 - -");
        QVERIFY(points.ok());
        QCOMPARE(points->size(), std::size_t{2});
        QCOMPARE(points->at(0).series, 7);
        QCOMPARE(points->at(0).sample.total, std::optional(Microseconds(200'000)));
        QCOMPARE(points->at(1).sample.outcome, Outcome::Timeout);
        QCOMPARE(points->at(1).sample.every, Milliseconds(5000));
        QVERIFY(!points->at(1).sample.latency.has_value());
        for (const char *bad : {"T", "T7 1 60000 0 -", "T7 1 60000 17 - -", "T7 -1 60000 0 - -", "T7 1 0 0 - -",
                                "T7 1 6 0 x -", "T7 1 60000 0 - -;"}) {
            QVERIFY2(!pointsOf(bad).ok(), bad);
        }
    }

    void hostileBytesAreRefused()
    {
        QRandomGenerator random(4);
        const auto samples = someDay(random, 100);
        torture(chunk(samples, day), [](const QByteArray &bytes) { return readChunk(bytes, day); });
        std::vector<HeapPoint> points;
        for (const Sample &sample : samples) {
            points.push_back({random.bounded(1, 100), sample});
        }
        torture(batch(points), pointsOf);
        Rollups sums;
        for (const Sample &sample : samples) {
            Rollup &sum = sums[static_cast<int>((sample.at - day) / 1h)];
            sum.add(sample);
            sum.time.up = 1h;
        }
        torture(rollups(sums, 1h), [](const QByteArray &bytes) { return readRollups(bytes, 1h); });
        const auto back = readRollups(rollups(sums, 1h), 1h);
        QVERIFY(back.ok());
        QVERIFY(*back == sums);
    }

    void aDayIsSmall()
    {
        // A minute apart with the jitter of a timer, a latency with noise: about what its entropy asks for.
        QRandomGenerator random(5);
        std::vector<Sample> samples;
        for (int i = 0; i < 1440; ++i) {
            Sample sample;
            sample.at = day + Milliseconds(i * 60'000 + random.bounded(50));
            sample.outcome = Outcome::Ok;
            sample.latency = Microseconds(150'000 + random.bounded(65'536));
            sample.total = *sample.latency + Microseconds(random.bounded(4096));
            samples.push_back(sample);
        }
        const qsizetype bytes = chunk(samples, day).size();
        QVERIFY2(bytes <= 1440 * 36 / 8, qPrintable(QString::number(bytes))); // 6.6 + 16 + 12 bits
    }
};

QTEST_GUILESS_MAIN(SeriesCodecTest)
#include "tst_seriescodec.moc"
