// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/seriescodec.h"

#include "core/domain/bytes.h"
#include "core/storage/packedints.h"

#include <algorithm>

namespace aigo::seriescodec {

namespace {

static_assert(static_cast<int>(Outcome::Offline) == 16); // stored as numbers: new ones go to the end

constexpr quint8 version = 1;
constexpr char textMark = 'T';
constexpr qint64 mostValue = qint64{1} << 50;
constexpr qint64 lastMoment = qint64{1} << 43;
constexpr qint64 mostInterval = qint64{1} << 40;
constexpr int mostPlaces = 64; ///< of rollups in one blob

// What a sample has, beside its outcome.
constexpr int hasLatency = 1;
constexpr int hasTotal = 2;
constexpr int newInterval = 4; ///< of a batch only
constexpr int outcomeShift = 3;

int kindOf(const Sample &sample)
{
    return (static_cast<int>(sample.outcome) << outcomeShift) | (sample.latency ? hasLatency : 0) |
           (sample.total ? hasTotal : 0);
}

/// Differences wrap instead of overflowing: what was written comes back, and anything else is judged by `fits`.
qint64 wrapped(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) + static_cast<quint64>(b));
}

bool known(int outcome)
{
    return outcome >= 0 && outcome < outcomeCount;
}

Status readText(const QByteArray &bytes, const std::function<void(const HeapPoint &)> &each)
{
    for (const QByteArray &line : bytes.mid(1).split(';')) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() != 6) {
            return codec::damaged(QStringLiteral("a batch of samples"));
        }
        bool good = true;
        const auto number = [&](int at) {
            bool ok = false;
            const qint64 value = fields[at].toLongLong(&ok);
            good = good && ok;
            return value;
        };
        const auto duration = [&](int at) {
            return fields[at] == "-" ? std::nullopt : std::optional(Microseconds(number(at)));
        };
        HeapPoint point;
        point.series = number(0);
        point.sample.at = fromMs(number(1));
        point.sample.every = Milliseconds(number(2));
        const qint64 outcome = number(3);
        point.sample.latency = duration(4);
        point.sample.total = duration(5);
        if (!good || outcome < 0 || outcome >= outcomeCount || !fits(point.sample)) {
            return codec::damaged(QStringLiteral("a batch of samples"));
        }
        point.sample.outcome = static_cast<Outcome>(outcome);
        each(point);
    }
    return Done{};
}

/// Equal values that follow each other: the value and how many.
void writeRuns(codec::Writer &writer, std::span<const Sample> samples,
               const std::function<quint64(const Sample &)> &value)
{
    for (std::size_t i = 0; i < samples.size();) {
        std::size_t end = i + 1;
        while (end < samples.size() && value(samples[end]) == value(samples[i])) {
            ++end;
        }
        writer.number(value(samples[i]));
        writer.number(end - i);
        i = end;
    }
}

void readRuns(codec::Reader &reader, std::span<Sample> samples, const std::function<bool(Sample &, quint64)> &take)
{
    for (std::size_t i = 0; i < samples.size() && reader.ok;) {
        const quint64 value = reader.number();
        const quint64 length = reader.number();
        reader.ok = reader.ok && length > 0 && length <= samples.size() - i;
        for (const std::size_t end = reader.ok ? i + length : i; i < end && reader.ok; ++i) {
            reader.ok = take(samples[i], value);
        }
    }
}

void writeValues(codec::Writer &writer, std::span<const Sample> samples)
{
    std::vector<qint64> latencies;
    std::vector<qint64> totals;
    for (const Sample &sample : samples) {
        if (sample.latency) {
            latencies.push_back(sample.latency->count());
        }
        if (sample.total) {
            totals.push_back(sample.total->count() - (sample.latency ? sample.latency->count() : 0));
        }
    }
    packed::write(writer, latencies);
    packed::write(writer, totals);
}

void readValues(codec::Reader &reader, std::span<Sample> samples)
{
    const auto count = [&samples](auto has) {
        return static_cast<std::size_t>(std::count_if(samples.begin(), samples.end(), has));
    };
    const std::vector<qint64> latencies =
        packed::read(reader, count([](const Sample &sample) { return sample.latency.has_value(); }));
    const std::vector<qint64> totals =
        packed::read(reader, count([](const Sample &sample) { return sample.total.has_value(); }));
    if (!reader.ok) {
        return;
    }
    auto latency = latencies.begin();
    auto total = totals.begin();
    for (Sample &sample : samples) {
        if (sample.latency) {
            sample.latency = Microseconds(*latency++);
        }
        if (sample.total) {
            sample.total = Microseconds(wrapped(*total++, sample.latency ? sample.latency->count() : 0));
        }
        reader.ok = reader.ok && fits(sample);
    }
}

} // namespace

bool fits(const Sample &sample)
{
    const auto small = [](std::optional<Microseconds> value) {
        return !value || (value->count() > -mostValue && value->count() < mostValue);
    };
    return toMs(sample.at) >= 0 && toMs(sample.at) < lastMoment && sample.every.count() > 0 &&
           sample.every.count() < mostInterval && small(sample.latency) && small(sample.total);
}

QByteArray batch(std::span<const HeapPoint> points)
{
    codec::Writer writer;
    writer.bytes.reserve(static_cast<qsizetype>(points.size()) * 12 + 8);
    writer.byte(version);
    writer.number(points.size());
    HeapPoint before;
    before.sample.every = Milliseconds(0);
    for (const HeapPoint &point : points) {
        const Sample &sample = point.sample;
        const bool changed = sample.every != before.sample.every;
        writer.byte(static_cast<quint8>(kindOf(sample) | (changed ? newInterval : 0)));
        writer.signedNumber(point.series - before.series);
        writer.signedNumber((sample.at - before.sample.at).count());
        if (changed) {
            writer.number(static_cast<quint64>(sample.every.count()));
        }
        if (sample.latency) {
            writer.signedNumber(sample.latency->count());
        }
        if (sample.total) {
            writer.signedNumber(sample.total->count() - (sample.latency ? sample.latency->count() : 0));
        }
        before = point;
    }
    return writer.bytes;
}

Status readBatch(const QByteArray &bytes, const std::function<void(const HeapPoint &)> &each)
{
    if (bytes.startsWith(textMark)) {
        return readText(bytes, each);
    }
    codec::Reader reader(bytes);
    reader.ok = reader.byte() == version && reader.ok;
    const qsizetype count = reader.count(3);
    HeapPoint point;
    for (qsizetype i = 0; i < count && reader.ok; ++i) {
        Sample &sample = point.sample;
        const int kind = reader.byte();
        point.series = wrapped(point.series, reader.signedNumber());
        sample.at = fromMs(wrapped(toMs(sample.at), reader.signedNumber()));
        if ((kind & newInterval) != 0) {
            sample.every = Milliseconds(static_cast<qint64>(reader.number()));
        }
        sample.latency.reset();
        sample.total.reset();
        if ((kind & hasLatency) != 0) {
            sample.latency = Microseconds(reader.signedNumber());
        }
        if ((kind & hasTotal) != 0) {
            sample.total = Microseconds(wrapped(reader.signedNumber(), sample.latency ? sample.latency->count() : 0));
        }
        reader.ok = reader.ok && known(kind >> outcomeShift) && fits(sample);
        if (reader.ok) {
            sample.outcome = static_cast<Outcome>(kind >> outcomeShift);
            each(point);
        }
    }
    if (!reader.ok || !reader.atEnd()) {
        return codec::damaged(QStringLiteral("a batch of samples"));
    }
    return Done{};
}

QByteArray chunk(std::span<const Sample> samples, Instant start)
{
    codec::Writer writer;
    writer.byte(version);
    writer.number(samples.size());
    std::vector<qint64> gaps;
    gaps.reserve(samples.size());
    Instant before = start;
    for (const Sample &sample : samples) {
        gaps.push_back((sample.at - before).count());
        before = sample.at;
    }
    if (!gaps.empty()) {
        writer.signedNumber(gaps.front()); // by itself: it would spoil the first block
        packed::write(writer, std::span(gaps).subspan(1));
    }
    writeRuns(writer, samples, [](const Sample &sample) { return static_cast<quint64>(kindOf(sample)); });
    writeRuns(writer, samples, [](const Sample &sample) { return static_cast<quint64>(sample.every.count()); });
    writeValues(writer, samples);
    return writer.bytes;
}

Result<std::vector<Sample>> readChunk(const QByteArray &bytes, Instant start)
{
    codec::Reader reader(bytes);
    reader.ok = reader.byte() == version && reader.ok;
    const quint64 count = reader.number();
    // A block of 128 differences has three bytes at least.
    reader.ok = reader.ok && count <= static_cast<quint64>(reader.left()) * 64;
    std::vector<Sample> samples;
    if (reader.ok && count > 0) {
        const qint64 first = reader.signedNumber();
        const std::vector<qint64> gaps = packed::read(reader, count - 1);
        samples.resize(reader.ok ? count : 0);
        qint64 at = wrapped(toMs(start), first);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            reader.ok = reader.ok && (i == 0 || gaps[i - 1] >= 0);
            at = i == 0 ? at : wrapped(at, gaps[i - 1]);
            samples[i].at = fromMs(at);
        }
    }
    readRuns(reader, samples, [](Sample &sample, quint64 kind) {
        sample.outcome = static_cast<Outcome>(std::min<quint64>(kind >> outcomeShift, outcomeCount - 1));
        sample.latency = (kind & hasLatency) != 0 ? std::optional(Microseconds(0)) : std::nullopt;
        sample.total = (kind & hasTotal) != 0 ? std::optional(Microseconds(0)) : std::nullopt;
        return (kind & newInterval) == 0 && (kind >> outcomeShift) < static_cast<quint64>(outcomeCount);
    });
    readRuns(reader, samples, [](Sample &sample, quint64 every) {
        sample.every = Milliseconds(static_cast<qint64>(std::min<quint64>(every, mostInterval)));
        return true;
    });
    readValues(reader, samples);
    const bool onTheDay =
        samples.empty() || (samples.front().at >= start && samples.back().at < start + std::chrono::days(1));
    if (!reader.ok || !reader.atEnd() || !onTheDay) {
        return codec::damaged(QStringLiteral("a day of samples"));
    }
    return samples;
}

QByteArray rollups(const Rollups &rollups, Milliseconds length)
{
    codec::Writer writer;
    writer.byte(version);
    writer.number(rollups.size());
    for (const auto &[place, rollup] : rollups) {
        codec::Writer one;
        rollup.write(one, length);
        writer.byte(static_cast<quint8>(place));
        writer.number(static_cast<quint64>(one.bytes.size()));
        writer.bytes.append(one.bytes);
    }
    return writer.bytes;
}

Status addRollups(const QByteArray &bytes, Milliseconds length, const std::function<Rollup *(int)> &wanted)
{
    codec::Reader reader(bytes);
    reader.ok = reader.byte() == version && reader.ok;
    const qsizetype count = reader.count(2);
    int last = -1;
    for (qsizetype i = 0; i < count && reader.ok; ++i) {
        const int place = reader.byteBelow(mostPlaces);
        codec::Reader one(reader.raw());
        reader.ok = reader.ok && place > last;
        last = place;
        Rollup *rollup = reader.ok ? wanted(place) : nullptr;
        if (rollup != nullptr) {
            rollup->mergeFrom(one, length);
            reader.ok = one.ok && one.atEnd();
        }
    }
    if (!reader.ok || !reader.atEnd()) {
        return codec::damaged(QStringLiteral("a sum of samples"));
    }
    return Done{};
}

Result<Rollups> readRollups(const QByteArray &bytes, Milliseconds length)
{
    Rollups result;
    if (const Status read = addRollups(bytes, length, [&result](int place) { return &result[place]; }); !read) {
        return read.error();
    }
    return result;
}

} // namespace aigo::seriescodec
