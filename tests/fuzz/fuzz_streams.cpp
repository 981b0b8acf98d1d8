// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/streamreader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// The first byte is the dialect, the second where the stream is cut. Cut or not the reading is the same; counts are
/// never negative, and moments stand in their order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    if (size < 2) {
        return 0;
    }
    const auto dialect = static_cast<StreamDialect>(bytes[0] % 5);
    const QByteArray stream(reinterpret_cast<const char *>(bytes + 2), static_cast<qsizetype>(size - 2));
    StreamReader whole(dialect);
    const bool read = whole.feed(stream, Microseconds(1)).ok();
    StreamReader cut(dialect);
    const qsizetype at = stream.size() * bytes[1] / 256;
    const bool again =
        cut.feed(stream.first(at), Microseconds(1)).ok() && cut.feed(stream.sliced(at), Microseconds(2)).ok();
    const StreamReading &a = whole.reading();
    const StreamReading &b = cut.reading();
    if (read != again || a.text != b.text || a.thinking != b.thinking || !(a.usage == b.usage) ||
        a.finish != b.finish || a.toolCalls != b.toolCalls || a.isWhole() != b.isWhole()) {
        std::abort();
    }
    for (const auto &count : {a.usage.input, a.usage.output, a.usage.cacheRead, a.usage.reasoning}) {
        if (count.value_or(0) < 0) {
            std::abort();
        }
    }
    if (const auto usage = a.usage.buckets(); usage && (usage->input < 0 || usage->output < 0)) {
        std::abort();
    }
    const bool ordered = !b.firstAnswer || (b.firstToken <= b.firstAnswer && b.firstAnswer <= b.lastToken);
    if (!ordered || a.firstToken.has_value() != a.lastToken.has_value() || a.usage.cost.value_or(Money{}).pico < 0) {
        std::abort();
    }
    return 0;
}
