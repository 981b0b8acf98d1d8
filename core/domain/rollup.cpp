// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/rollup.h"

#include "core/domain/bytes.h"

#include <algorithm>

namespace aigo {

namespace {

/// No measurement is larger; sums of as many as a histogram counts stay below what 64 bits hold.
constexpr qint64 mostValue = qint64{1} << 50;
constexpr qint64 mostSum = qint64{1} << 61;

qint64 sumOf(qint64 a, qint64 b)
{
    return std::clamp(a + b, -mostSum, mostSum);
}

void widen(Rollup &rollup, qint64 low, qint64 high)
{
    const bool first = rollup.values.count() == 0;
    rollup.min = first ? low : std::min(rollup.min, low);
    rollup.max = first ? high : std::max(rollup.max, high);
}

/// What a sample counts as; `T` is a Rollup or a HistoryPoint.
template <typename T>
void count(T &in, const Sample &sample)
{
    ++in.n;
    const Finding found = finding(sample.outcome);
    in.ok += found == Finding::Up || found == Finding::Slow || found == Finding::MyAccount ? 1 : 0;
    in.failed += found == Finding::Down ? 1 : 0;
}

qint64 valueOf(const Sample &measured)
{
    return std::clamp<qint64>(measured.latency->count(), -mostValue, mostValue);
}

} // namespace

void Rollup::add(const Sample &sample)
{
    count(*this, sample);
    if (isMeasured(sample)) {
        const qint64 value = valueOf(sample);
        widen(*this, value, value);
        sum = sumOf(sum, value);
        values.add(value);
    }
}

void Rollup::merge(const Rollup &other)
{
    n += other.n;
    ok += other.ok;
    failed += other.failed;
    time += other.time;
    if (other.values.count() > 0) {
        widen(*this, other.min, other.max);
        sum = sumOf(sum, other.sum);
        values.merge(other.values);
    }
}

void Rollup::write(codec::Writer &writer, Milliseconds length) const
{
    const auto number = [&writer](qint64 value) { writer.number(static_cast<quint64>(std::max<qint64>(value, 0))); };
    const Milliseconds rest = length - time.up - time.down - time.maintenance;
    number(n);
    number(n - ok);
    number(failed);
    number(time.slow.count());
    number(time.down.count());
    number(rest.count()); // unknown
    number(time.maintenance.count());
    writer.byte(values.count() > 0 ? 1 : 0);
    if (values.count() > 0) {
        writer.signedNumber(min);
        number(max - min);
        writer.signedNumber(sum);
        values.write(writer);
    }
}

void Rollup::mergeFrom(codec::Reader &reader, Milliseconds length)
{
    constexpr quint64 mostSamples = quint64{1} << 40;
    const auto number = [&reader](quint64 most) {
        const quint64 value = reader.number();
        reader.ok = reader.ok && value <= most;
        return reader.ok ? static_cast<qint64>(value) : 0;
    };
    const auto whole = static_cast<quint64>(length.count());
    const qint64 samples = number(mostSamples);
    const qint64 unanswered = number(static_cast<quint64>(samples));
    const qint64 theirs = number(static_cast<quint64>(unanswered));
    Availability laid;
    laid.slow = Milliseconds(number(whole));
    laid.down = Milliseconds(number(whole));
    laid.unknown = Milliseconds(number(whole));
    laid.maintenance = Milliseconds(number(whole));
    laid.up = length - laid.down - laid.unknown - laid.maintenance;
    reader.ok = reader.ok && laid.up >= laid.slow;
    n += samples;
    ok += samples - unanswered;
    failed += theirs;
    time += reader.ok ? laid : Availability{};
    if (reader.byteBelow(2) == 0 || !reader.ok) {
        return;
    }
    const qint64 low = reader.signedNumber();
    const qint64 range = number(static_cast<quint64>(2 * mostValue));
    const qint64 total = reader.signedNumber();
    reader.ok = reader.ok && low >= -mostValue && low <= mostValue && total >= -mostSum && total <= mostSum;
    if (reader.ok) {
        widen(*this, low, low + range);
        sum = sumOf(sum, total);
        values.mergeFrom(reader);
    }
}

HistoryPoint pointOf(std::span<const Sample> samples, const Availability &time, Instant from, Instant to)
{
    HistoryPoint point;
    point.from = from;
    point.to = to;
    point.time = time;
    qint64 measured = 0;
    qint64 sum = 0;
    for (const Sample &sample : samples) {
        count(point, sample);
        if (isMeasured(sample)) {
            const Microseconds value(valueOf(sample));
            point.min = std::min(point.min.value_or(value), value);
            point.max = std::max(point.max.value_or(value), value);
            sum = sumOf(sum, value.count());
            ++measured;
        }
    }
    if (measured > 0) {
        point.mean = Microseconds(sum / measured);
        const LatencyStatistics exact = latencyStatistics(samples);
        point.p50 = exact.p50;
        point.p95 = exact.p95;
        point.p99 = exact.p99;
    }
    return point;
}

HistoryPoint pointOf(const Rollup &rollup, Instant from, Instant to)
{
    HistoryPoint point;
    point.from = from;
    point.to = to;
    point.n = rollup.n;
    point.ok = rollup.ok;
    point.failed = rollup.failed;
    point.time = rollup.time;
    const auto measured = static_cast<qint64>(rollup.values.count());
    if (measured == 0) {
        return point;
    }
    const auto quantile = [&rollup](double share) {
        return Microseconds(std::clamp(rollup.values.quantile(share).value_or(0), rollup.min, rollup.max));
    };
    point.min = Microseconds(rollup.min);
    point.max = Microseconds(rollup.max);
    point.mean = Microseconds(rollup.sum / measured);
    point.p50 = quantile(0.50);
    if (measured >= samplesForP95) {
        point.p95 = quantile(0.95);
    }
    if (measured >= samplesForP99) {
        point.p99 = quantile(0.99);
    }
    return point;
}

} // namespace aigo
