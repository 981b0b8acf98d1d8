// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/deepcheck.h"

#include <algorithm>
#include <limits>

namespace aigo {

namespace {

constexpr qint64 picoPerCent = 10'000'000'000;
constexpr qint64 tokensForSpeed = 50;
constexpr qint64 piecesForPace = 8;
constexpr qint64 millionths = 1'000'000;

std::optional<Money> moneyOf(Int128 pico)
{
    if (pico < 0 || pico > std::numeric_limits<qint64>::max()) {
        return std::nullopt;
    }
    return Money{static_cast<qint64>(pico)};
}

/// The dearest of what one search may be billed as; nullopt where none is known.
std::optional<Money> searchPrice(std::span<const Price> prices)
{
    std::optional<Money> most;
    for (const PriceKind kind :
         {PriceKind::SearchLow, PriceKind::SearchMedium, PriceKind::SearchHigh, PriceKind::WebSearch}) {
        const auto price = knownPrice(prices, kind);
        if (price && (!most || *price > *most)) {
            most = price;
        }
    }
    return most;
}

} // namespace

DeepCheckQuote deepCheckQuote(const CompletionBounds &bounds, std::span<const Price> prices)
{
    TokenUsage spoken;
    spoken.input = bounds.input;
    spoken.output = bounds.output;
    TokenUsage thought = spoken;
    thought.output = 0;
    thought.reasoning = bounds.output;
    DeepCheckQuote quote;
    Int128 worst = 0;
    bool known = true;
    for (const TokenUsage &usage : {spoken, thought}) {
        const UsageCost cost = usageCost(usage, prices);
        known = known && cost.pico.has_value();
        worst = std::max(worst, cost.pico.value_or(0));
        quote.included = quote.included || !cost.included.isEmpty();
        for (const QString &path : cost.unknown) {
            quote.unknown.removeAll(path);
            quote.unknown << path;
        }
        for (const QString &path : cost.assumed) {
            quote.assumed.removeAll(path);
            quote.assumed << path;
        }
        if (!bounds.thinks) {
            break;
        }
    }
    if (bounds.searches) {
        const auto search = searchPrice(prices);
        known = known && search;
        worst += search.value_or(Money{}).pico;
        if (!search) {
            quote.unknown << priceKindName(PriceKind::WebSearch);
        }
    }
    quote.perCheck = known ? moneyOf(worst) : std::nullopt;
    return quote;
}

qint64 deepChecksInAMonth(Milliseconds every)
{
    constexpr Milliseconds month = std::chrono::days(31);
    const qint64 soonest = std::max(every, shortestDeepInterval).count() / 10 * 9;
    return (month.count() + soonest - 1) / soonest;
}

std::optional<Money> deepCheckMonth(Money perCheck, Milliseconds every)
{
    return moneyOf(Int128{perCheck.pico} * deepChecksInAMonth(every));
}

QString deepCheckStopName(DeepCheckStop stop)
{
    switch (stop) {
    case DeepCheckStop::None:
        return QStringLiteral("none");
    case DeepCheckStop::NoCredit:
        return QStringLiteral("no_credit");
    case DeepCheckStop::CapReached:
        return QStringLiteral("cap");
    case DeepCheckStop::KeyRejected:
        return QStringLiteral("key");
    case DeepCheckStop::ModelRefused:
        return QStringLiteral("refused");
    case DeepCheckStop::PriceUnknown:
        return QStringLiteral("price");
    }
    return {};
}

QString billingName(Billing billing)
{
    switch (billing) {
    case Billing::Reserved:
        return QStringLiteral("reserved");
    case Billing::Vendor:
        return QStringLiteral("vendor");
    case Billing::Computed:
        return QStringLiteral("computed");
    case Billing::WorstCase:
        return QStringLiteral("worst_case");
    case Billing::Nothing:
        return QStringLiteral("nothing");
    }
    return {};
}

qint64 DeepCheckLimits::centsOf(const QString &provider) const
{
    const auto it = ofProvider.find(provider);
    return it == ofProvider.end() ? providerCents : it->second;
}

Money moneyOfCents(qint64 cents)
{
    return Money{std::clamp(cents, qint64{0}, DeepCheckLimits::mostCents) * picoPerCent};
}

QString centsText(Money amount)
{
    return decimalText(amount.pico, 10);
}

Money DeepCheckSpend::of(const QString &provider) const
{
    const auto it = ofProvider.find(provider);
    return it == ofProvider.end() ? Money{} : it->second;
}

MonthSpan monthOf(Instant at)
{
    const QDate day = toDate(at);
    const QDate first(day.year(), day.month(), 1);
    return {fromDate(first), fromDate(first.addMonths(1))};
}

bool fitsBelowCaps(const DeepCheckLimits &limits, const DeepCheckSpend &spent, const QString &provider, Money worst)
{
    const auto fits = [&worst](Money so, qint64 cents) {
        return Int128{so.pico} + worst.pico <= Int128{moneyOfCents(cents).pico};
    };
    return worst.pico >= 0 && fits(spent.all, limits.allCents) && fits(spent.of(provider), limits.centsOf(provider));
}

TokenPace tokenPace(std::optional<Microseconds> first, std::optional<Microseconds> last, std::optional<qint64> tokens,
                    qint64 pieces)
{
    TokenPace pace;
    if (!first || !last || !tokens || *last <= *first || *tokens < pieces || pieces < piecesForPace) {
        return pace;
    }
    const qint64 took = (*last - *first).count();
    pace.itl = Microseconds((took + (*tokens - 1) / 2) / (*tokens - 1));
    if (*tokens >= tokensForSpeed) {
        const Int128 speed = Int128{*tokens - 1} * millionths * millionths / took;
        pace.speed =
            speed <= std::numeric_limits<qint64>::max() ? std::optional(static_cast<qint64>(speed)) : std::nullopt;
    }
    return pace;
}

std::pair<Money, Billing> billedFor(const BillingFacts &facts, std::span<const Price> prices)
{
    if (facts.said) {
        return {*facts.said, Billing::Vendor};
    }
    if (facts.usage) {
        const auto cost = usageCost(*facts.usage, prices).pico;
        if (const auto billed = cost ? moneyOf(*cost) : std::nullopt) {
            return {*billed, Billing::Computed};
        }
    }
    return facts.begun ? std::pair(facts.worst, Billing::WorstCase) : std::pair(Money{}, Billing::Nothing);
}

} // namespace aigo
