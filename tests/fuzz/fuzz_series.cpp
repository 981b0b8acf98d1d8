// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/bytes.h"
#include "core/storage/seriescodec.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

void must(bool held)
{
    if (!held) {
        std::abort();
    }
}

} // namespace

/// Any bytes as a day of samples, a batch, sums and a histogram. What is read is within its limits, and written and
/// read again it is the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace aigo;
    using namespace aigo::seriescodec;
    if (size == 0) {
        return 0;
    }
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const Instant day = fromMs(20'700LL * 86'400'000);
    constexpr Milliseconds hour = std::chrono::hours(1);
    switch (data[0] % 4) {
    case 0:
        if (const auto samples = readChunk(bytes, day)) {
            for (std::size_t i = 0; i < samples->size(); ++i) {
                const Sample &sample = (*samples)[i];
                must(fits(sample) && sample.at >= day && sample.at < day + std::chrono::days(1));
                must(i == 0 || (*samples)[i - 1].at <= sample.at);
            }
            const auto again = readChunk(chunk(*samples, day), day);
            must(again.ok() && *again == *samples);
        }
        break;
    case 1: {
        std::vector<HeapPoint> points;
        if (readBatch(bytes, [&points](const HeapPoint &point) { points.push_back(point); })) {
            std::vector<HeapPoint> again;
            must(readBatch(batch(points), [&again](const HeapPoint &point) { again.push_back(point); }).ok());
            must(points == again);
        }
        break;
    }
    case 2:
        if (const auto sums = readRollups(bytes, hour)) {
            for (const auto &[place, rollup] : *sums) {
                const Availability &time = rollup.time;
                must(time.up + time.down + time.unknown + time.maintenance == hour && time.slow <= time.up);
                must(rollup.ok + rollup.failed <= rollup.n);
                const HistoryPoint point = pointOf(rollup, day, day + hour);
                must(!point.p50 || (*point.min <= *point.p50 && *point.p50 <= *point.max));
            }
            const auto again = readRollups(rollups(*sums, hour), hour);
            must(again.ok() && *again == *sums);
        }
        break;
    default: {
        codec::Reader reader(bytes);
        const Histogram histogram = Histogram::read(reader);
        codec::Writer writer;
        histogram.write(writer);
        codec::Reader back(writer.bytes);
        must(Histogram::read(back) == histogram && back.ok && back.atEnd());
        must((histogram.count() == 0) == !histogram.quantile(0.5));
    }
    }
    return 0;
}
