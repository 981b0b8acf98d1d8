// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/money.h"

#include <QString>
#include <optional>
#include <vector>

namespace aigo {

/// Price against quality: one model with what a workload costs and its score on one board. Pure; any thread.
struct PricedScore
{
    QString model;
    Money cost;       ///< of the workload, exact
    double score = 0; ///< as the board says it
    bool operator==(const PricedScore &) const = default;
};

/// The Pareto front: those that nothing else beats, being as cheap and better or cheaper and as good. By cost, the
/// cheapest first. Of several with the same cost and score all are on it. Positions in `points`.
std::vector<std::size_t> paretoFront(const std::vector<PricedScore> &points, bool higherIsBetter);

/// What has at least the score of `of` (by the board's direction) and costs less, the cheapest first; of one cost the
/// better first.
std::vector<std::size_t> sameScoreForLess(const std::vector<PricedScore> &points, std::size_t of, bool higherIsBetter);

} // namespace aigo
