// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <optional>

namespace aigo {

/// How much of one limit is left, as headers of an answer say it. -1 and 0-of-0 count as not said.
struct RateLimit
{
    std::optional<qint64> limit;
    std::optional<qint64> remaining;
    std::optional<Instant> resets;
    bool operator==(const RateLimit &) const = default;
    bool isKnown() const { return limit || remaining; }
    std::optional<double> headroom() const; ///< remaining of limit, 0..1
};

/// OpenAI's x-ratelimit-*, Anthropic's anthropic-ratelimit-* and their like (domain: requests, tokens).
struct RateLimits
{
    RateLimit requests;
    RateLimit tokens;
    RateLimit inputTokens;
    RateLimit outputTokens;
    bool operator==(const RateLimits &) const = default;
    bool isKnown() const;
};

} // namespace aigo
