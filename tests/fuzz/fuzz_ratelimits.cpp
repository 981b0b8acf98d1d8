// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/ratelimitheaders.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any headers, a line each: what is read is never negative, never a limit of 0, never far from now.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QByteArray all(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    std::vector<ApiHeader> headers;
    for (const QByteArray &line : all.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        headers.push_back({line.left(colon), colon < 0 ? QByteArray() : line.mid(colon + 1)});
    }
    const Instant now = fromMs(1'795'242'600'000);
    const RateLimits limits = readRateLimits(headers, now);
    for (const RateLimit &limit : {limits.requests, limits.tokens, limits.inputTokens, limits.outputTokens}) {
        const bool far =
            limit.resets && (*limit.resets - now > std::chrono::days(40) || now - *limit.resets > std::chrono::days(1));
        if (limit.limit.value_or(1) <= 0 || limit.remaining.value_or(0) < 0 || far) {
            std::abort();
        }
    }
    return 0;
}
