// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/ratelimits.h"

#include <algorithm>

namespace aigo {

std::optional<double> RateLimit::headroom() const
{
    if (!limit || !remaining || *limit <= 0) {
        return std::nullopt;
    }
    return std::clamp(static_cast<double>(*remaining) / static_cast<double>(*limit), 0.0, 1.0);
}

bool RateLimits::isKnown() const
{
    return requests.isKnown() || tokens.isKnown() || inputTokens.isKnown() || outputTokens.isKnown();
}

} // namespace aigo
