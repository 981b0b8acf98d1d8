// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/outcomes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Two bytes choose a status code, a header and whether a key was sent; the rest is the body. Without a key only the
/// answer that is described is fine; a wait is never negative.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    if (size < 2) {
        return 0;
    }
    constexpr int statuses[]{200, 204, 301, 400, 401, 402, 403, 404, 408, 413, 422, 429, 500, 503, 529, 599};
    const int status = statuses[bytes[0] % std::size(statuses)];
    const bool hadKey = (bytes[1] & 1) != 0;
    const QByteArrayView body(reinterpret_cast<const char *>(bytes + 2), static_cast<qsizetype>(size - 2));
    const std::vector<ApiHeader> headers{
        {"content-type", (bytes[1] & 2) != 0 ? "text/html" : "application/json"},
        {"x-should-retry", body.first(std::min<qsizetype>(body.size(), 8)).toByteArray()}};
    const KeylessAnswer keyless{{401, 403}, {QStringLiteral("error"), QStringLiteral("detail")}};
    const Outcome outcome = classify(keyless, status, headers, body, hadKey);
    const bool reachable = provesReachable(keyless, status, body);
    if (!hadKey && (outcome == Outcome::Ok) != reachable) {
        std::abort();
    }
    if (const auto error = readApiError(body)) {
        if (error->retryAfter.value_or(Milliseconds{0}) < Milliseconds{0}) {
            std::abort();
        }
    }
    return 0;
}
