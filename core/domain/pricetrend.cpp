// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/pricetrend.h"

#include <algorithm>
#include <limits>

namespace aigo {

namespace {

std::optional<Money> amountOf(const std::optional<QString> &value)
{
    return value ? moneyFromUsdPerMillion(value->toUtf8()) : std::nullopt;
}

bool counts(const Change &change)
{
    return change.kind == ChangeKind::Price && change.field == u"input" && change.unit == u"usd_per_million_tokens" &&
           change.flags.isEmpty();
}

} // namespace

std::optional<qint64> PriceTrend::percent() const
{
    const auto known = [](const Step &step) { return step.amount.has_value(); };
    const auto first = std::find_if(steps.begin(), steps.end(), known);
    if (first == steps.end() || first->amount->pico == 0 || !steps.back().amount) {
        return std::nullopt;
    }
    const Int128 was = first->amount->pico;
    const Int128 share = (Int128{steps.back().amount->pico} - was) * 100'000'000 / was;
    constexpr Int128 most = std::numeric_limits<qint64>::max();
    return static_cast<qint64>(std::min(share, most));
}

std::map<QString, PriceTrend> priceTrends(std::span<const Change> newestFirst, Instant now)
{
    const Instant from = now - trendSpan;
    std::map<QString, PriceTrend> trends;
    for (const Change &change : newestFirst) {
        if (change.at > now || !counts(change)) {
            continue;
        }
        if (change.at < from) {
            break;
        }
        auto &steps = trends[change.model].steps;
        if (steps.size() + 1 >= mostTrendSteps) {
            continue;
        }
        // The one before it began no later than the year did, as long as no older line is met.
        if (!steps.empty()) {
            steps.pop_back();
        }
        steps.push_back({change.at, amountOf(change.newValue)});
        steps.push_back({from, amountOf(change.oldValue)});
    }
    for (auto &[model, trend] : trends) {
        std::reverse(trend.steps.begin(), trend.steps.end());
        trend.from = from;
        trend.to = now;
    }
    return trends;
}

} // namespace aigo
