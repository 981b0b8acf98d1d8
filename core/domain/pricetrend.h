// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/change.h"
#include "core/domain/money.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// How a model's input price went in the last year, for a line as small as a cell: steps, each until the next, the
/// first one from the beginning of the year. Only what the merged log says; what did not change has no trend.
struct PriceTrend
{
    struct Step
    {
        Instant at{};
        std::optional<Money> amount; ///< none: there was no price
        bool operator==(const Step &) const = default;
    };
    std::vector<Step> steps; ///< oldest first, two at least, mostTrendSteps at most
    Instant from{};          ///< the line's left end
    Instant to{};            ///< and its right one: now
    bool operator==(const PriceTrend &other) const { return steps == other.steps; }

    /// From the first known price to the last, in millionths of a percent; nullopt where one is not known or the first
    /// one is 0.
    std::optional<qint64> percent() const;
};
inline constexpr std::size_t mostTrendSteps = 32;
inline constexpr Milliseconds trendSpan{qint64{365} * 24 * 3'600'000};

/// By model id, out of lines of the merged log, newest first. Implausible prices and what is held back are passed over.
/// Pure; any thread.
std::map<QString, PriceTrend> priceTrends(std::span<const Change> newestFirst, Instant now);

} // namespace aigo
