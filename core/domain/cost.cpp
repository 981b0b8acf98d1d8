// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/workload.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr qint64 whole = 1'000'000;

Int128 roundedDivision(Int128 value, Int128 parts)
{
    Int128 quotient = value / parts;
    const Int128 twice = value % parts * 2;
    if (twice > parts || (twice == parts && quotient % 2 == 1)) {
        ++quotient;
    }
    return quotient;
}

/// Looks prices up for one request: at its service tier, from the highest context tier it reaches downwards.
class PriceLookup
{
public:
    PriceLookup(std::span<const Price> prices, ServiceTier tier, Int128 totalInput, qint64 parts)
        : m_prices(prices)
        , m_tier(tier)
    {
        m_levels.push_back(0);
        for (const Price &price : prices) {
            const bool reached = price.key.tier == tier && price.key.aboveTokens > 0 &&
                                 !isSteppedByResults(price.key.kind) &&
                                 totalInput > Int128{price.key.aboveTokens} * parts;
            if (reached && std::find(m_levels.begin(), m_levels.end(), price.key.aboveTokens) == m_levels.end()) {
                m_levels.push_back(price.key.aboveTokens);
            }
        }
        std::sort(m_levels.rbegin(), m_levels.rend());
    }

    struct Found
    {
        std::optional<Money> price;
        bool assumed = false;
        bool included = false;
    };
    /// `standIn`: the kind whose price stands in where this one is missing; its own kind where none does.
    Found find(PriceKind kind, PriceKind standIn) const
    {
        for (const qint64 level : m_levels) {
            const bool top = level == m_levels.front();
            if (const auto price = at(level, kind)) {
                return {price, !top, isIncluded(level, kind)};
            }
            if (const auto price = at(level, standIn)) {
                // Thinking tokens at the output price are the rule, not an assumption.
                return {price, !top || kind != PriceKind::Reasoning, isIncluded(level, standIn)};
            }
        }
        return {};
    }
    std::optional<Money> at(qint64 level, PriceKind kind) const
    {
        return knownPrice(m_prices, PriceKey{m_tier, level, kind});
    }
    bool isIncluded(qint64 level, PriceKind kind) const
    {
        const Price *price = findPrice(m_prices, PriceKey{m_tier, level, kind});
        return price != nullptr && price->state == PriceState::Included;
    }
    QString path(PriceKind kind) const { return pricePath(PriceKey{m_tier, 0, kind}); }

private:
    std::span<const Price> m_prices;
    ServiceTier m_tier;
    std::vector<qint64> m_levels;
};

struct Bucket
{
    Int128 tokens;
    PriceKind kind;
    PriceKind standIn;
};

std::array<Bucket, 10> bucketsOf(const TokenUsage &usage)
{
    using K = PriceKind;
    return {{{usage.input, K::Input, K::Input},
             {usage.cacheRead, K::CacheRead, K::Input},
             {usage.cacheWrite, K::CacheWrite, K::Input},
             {usage.cacheWrite1h, K::CacheWrite1h, K::CacheWrite1h},
             {usage.output, K::Output, K::Output},
             {usage.reasoning, K::Reasoning, K::Output},
             {usage.audioInput, K::AudioInput, K::AudioInput},
             {usage.audioOutput, K::AudioOutput, K::AudioOutput},
             {usage.imageInput, K::ImageInput, K::ImageInput},
             {usage.imageOutput, K::ImageOutput, K::ImageOutput}}};
}

/// sum += a x b; false where that does not fit.
bool addProduct(Int128 &sum, Int128 a, Int128 b)
{
    Int128 product = 0;
    return !__builtin_mul_overflow(a, b, &product) && !__builtin_add_overflow(sum, product, &sum);
}

} // namespace

Result<TokenUsage> usageFromOpenAi(qint64 promptTokens, qint64 cachedTokens, qint64 completionTokens)
{
    if (promptTokens < 0 || cachedTokens < 0 || completionTokens < 0 || cachedTokens > promptTokens) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("more tokens are cached than the prompt has, or one is negative"),
                     QStringLiteral("usage"),
                     {},
                     0,
                     std::nullopt};
    }
    TokenUsage usage;
    usage.input = promptTokens - cachedTokens;
    usage.cacheRead = cachedTokens;
    usage.output = completionTokens;
    return usage;
}

UsageCost usageCost(const TokenUsage &usage, std::span<const Price> prices, ServiceTier tier)
{
    UsageCost cost;
    const auto buckets = bucketsOf(usage);
    const bool negative = std::any_of(buckets.begin(), buckets.end(), [](const Bucket &b) { return b.tokens < 0; });
    if (negative || usage.parts <= 0 || usage.requests < 0) {
        cost.unknown << QStringLiteral("negative");
        return cost;
    }
    const Int128 totalInput = Int128{usage.input} + usage.cacheRead + usage.cacheWrite + usage.cacheWrite1h +
                              usage.audioInput + usage.imageInput;
    const PriceLookup lookup(prices, tier, totalInput, usage.parts);
    Int128 sum = 0;
    bool fits = true;
    for (const Bucket &bucket : buckets) {
        if (bucket.tokens == 0) {
            continue;
        }
        const auto found = lookup.find(bucket.kind, bucket.standIn);
        if (!found.price) {
            cost.unknown << lookup.path(bucket.kind == PriceKind::Reasoning ? PriceKind::Output : bucket.kind);
            continue;
        }
        if (found.assumed) {
            cost.assumed << lookup.path(bucket.kind);
        }
        if (found.included) {
            cost.included << lookup.path(bucket.kind);
        }
        fits = fits && addProduct(sum, bucket.tokens, found.price->pico);
    }
    if (const auto fee = lookup.at(0, PriceKind::Request)) {
        fits = fits && addProduct(sum, Int128{usage.requests} * usage.parts, fee->pico);
    }
    cost.unknown.removeDuplicates();
    if (!fits) {
        cost.unknown << QStringLiteral("too large");
    }
    if (cost.unknown.isEmpty()) {
        cost.parts = sum;
        cost.pico = roundedDivision(sum, usage.parts);
    }
    return cost;
}

namespace {
/// In millionths of a token.
qint64 partOf(TokenPart part, qint64 tokens)
{
    return part.share ? part.value * tokens : part.value * whole;
}
} // namespace

WorkloadCost workloadCost(const Workload &workload, const ModelFacts &facts)
{
    WorkloadCost out;
    if (workloadFault(workload)) {
        out.unknown << QStringLiteral("workload");
        return out;
    }
    TokenUsage usage;
    usage.parts = whole;
    usage.cacheRead = partOf(workload.cached, workload.input);
    usage.input = workload.input * whole - usage.cacheRead;
    usage.output = workload.output * whole;
    usage.reasoning = facts.capabilities.lacks(Capability::Reasoning) ? 0 : partOf(workload.reasoning, workload.output);
    const ServiceTier tier = workload.batch ? ServiceTier::Batch : ServiceTier::Standard;
    UsageCost cost = usageCost(usage, facts.prices, tier);
    out.unknown = std::move(cost.unknown);
    out.assumed = std::move(cost.assumed);
    out.included = std::move(cost.included);
    if (!cost.pico) {
        return out;
    }
    constexpr int daysOfMonth = 30;
    Int128 day = 0;
    Int128 month = 0;
    if (!addProduct(day, cost.parts, workload.requestsPerDay) || !addProduct(month, day, daysOfMonth)) {
        out.unknown << QStringLiteral("too large");
        return out;
    }
    out.perRequest = cost.pico;
    out.perDay = roundedDivision(day, whole);
    out.perMonth = roundedDivision(month, whole);
    return out;
}

QString costExact(Int128 pico)
{
    return decimalText(pico, 12);
}

QString costText(Int128 pico)
{
    constexpr qint64 dollar = 1'000'000'000'000;
    if (pico == 0) {
        return QStringLiteral("0");
    }
    if (pico >= dollar - dollar / 200) {
        const QString cents = decimalText(roundedDivision(pico, dollar / 100), 2);
        const qsizetype point = cents.indexOf(u'.');
        return point < 0 ? cents + QStringLiteral(".00") : cents.leftJustified(point + 3, u'0');
    }
    // Below a dollar: three significant digits.
    Int128 unit = 1;
    while (pico / unit >= 1000) {
        unit *= 10;
    }
    return decimalText(roundedDivision(pico, unit) * unit, 12);
}

} // namespace aigo
