// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/error.h"
#include "core/domain/instant.h"

#include <QByteArray>
#include <optional>
#include <vector>

namespace aigo {

struct HttpHeader;
struct HttpAnswer;

/// When a request is tried again and how long it waits before. Waits grow from `base` by doubling up to `cap`, each
/// drawn between a half and the whole of that ("equal jitter"); a server's Retry-After is the least that is waited.
struct RetryPolicy
{
    int maxAttempts = 1;
    Milliseconds base{500};
    Milliseconds cap{20'000};

    static constexpr Milliseconds longestRetryAfter{24 * 3600 * 1000};

    static RetryPolicy once() { return {}; }
    static RetryPolicy source() { return {3, Milliseconds{500}, Milliseconds{20'000}}; }

    /// Before attempt `next` (2 is the first that waits); `jitter` is in [0, 1).
    Milliseconds wait(int next, double jitter, std::optional<Milliseconds> retryAfter) const;
};

/// 408, 429 that is not an exhausted quota, 500, 502, 503, 504, 529, and never where the server says `x-should-retry:
/// false`.
bool worthRetrying(const HttpAnswer &answer);
/// Dns, Connect, Timeout.
bool worthRetrying(ErrorKind kind);
/// An exhausted quota, credit or spend limit in the words of OpenAI, Anthropic or Google: waiting does not help.
bool saysQuotaExhausted(QByteArrayView body);

/// How long the server asks us to wait: `retry-after-ms` (milliseconds; the finer one wins, unless it is 0 as Azure
/// sends it beside `Retry-After: 1`) or `Retry-After` as seconds (also with a fraction) or as an HTTP date in any of
/// its three forms, with the obsolete zones too, counted from `now`. A date or number in the past is 0; over a day is a
/// day; what is neither is as good as absent.
std::optional<Milliseconds> retryAfter(const std::vector<HttpHeader> &headers, Instant now);

} // namespace aigo
