// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/pareto.h"

#include <algorithm>
#include <numeric>

namespace aigo {

namespace {

bool isBetter(double a, double b, bool higherIsBetter)
{
    return higherIsBetter ? a > b : a < b;
}

/// Positions by cost, and of one cost the better first.
std::vector<std::size_t> byCost(const std::vector<PricedScore> &points, bool higherIsBetter)
{
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (points[a].cost != points[b].cost) {
            return points[a].cost < points[b].cost;
        }
        if (points[a].score != points[b].score) {
            return isBetter(points[a].score, points[b].score, higherIsBetter);
        }
        return a < b;
    });
    return order;
}

} // namespace

std::vector<std::size_t> paretoFront(const std::vector<PricedScore> &points, bool higherIsBetter)
{
    std::vector<std::size_t> front;
    for (const std::size_t i : byCost(points, higherIsBetter)) {
        if (front.empty()) {
            front.push_back(i);
            continue;
        }
        const PricedScore &last = points[front.back()];
        const bool same = points[i].cost == last.cost && points[i].score == last.score;
        if (same || isBetter(points[i].score, last.score, higherIsBetter)) {
            front.push_back(i);
        }
    }
    return front;
}

std::vector<std::size_t> sameScoreForLess(const std::vector<PricedScore> &points, std::size_t of, bool higherIsBetter)
{
    std::vector<std::size_t> found;
    for (const std::size_t i : byCost(points, higherIsBetter)) {
        if (points[i].cost < points[of].cost && !isBetter(points[of].score, points[i].score, higherIsBetter)) {
            found.push_back(i);
        }
    }
    return found;
}

} // namespace aigo
