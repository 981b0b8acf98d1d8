// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/domain/money.h"
#include "core/domain/price.h"
#include "core/domain/result.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <span>

namespace aigo {

/// A part of a workload's tokens: a number of tokens, or a share of another number.
struct TokenPart
{
    qint64 value = 0; ///< tokens, or millionths where `share`
    bool share = false;
    bool operator==(const TokenPart &) const = default;
};

/// What one does with a model in a day. The text is
/// `in=3000,out=500,cached=50%,per_day=10000,batch=no[,reasoning=200%]`, or a name (chat, rag, agent, extraction), or a
/// name with some of it changed (`rag,per_day=500`). What is left out is 0 (per_day: 1, batch: no). Pure; any thread.
struct Workload
{
    qint64 input = 0;  ///< tokens a request, cached ones included; at most 10^9
    qint64 output = 0; ///< tokens a request that are the answer
    TokenPart cached;  ///< of `input`: read from the cache; never more than it
    TokenPart
        reasoning; ///< thinking tokens on top of `output` (a share is of `output`); not for models known not to think
    qint64 requestsPerDay = 1; ///< at most 10^9
    bool batch = false;        ///< at batch prices
    bool operator==(const Workload &) const = default;
};

Result<Workload> parseWorkload(QStringView text);
QString workloadText(const Workload &workload); ///< canonical; parseWorkload reads it back
QStringList workloadNames();                    ///< "chat", "rag", "agent", "extraction"
QString workloadTitle(const QString &name);     ///< translated
std::optional<Workload> workloadNamed(QStringView name);
QString workloadNameOf(const Workload &workload); ///< empty where it is none of the named ones
Workload defaultWorkload();                       ///< rag
/// nullopt where it makes sense; else why not (cached above input, negative, too large).
std::optional<Error> workloadFault(const Workload &workload);

/// Tokens of one request in buckets that do not overlap: `input` is what came fresh, `output` is without thinking.
/// Counts are in 1/`parts` of a token (workloads with shares have fractions).
struct TokenUsage
{
    qint64 input = 0;
    qint64 cacheRead = 0;
    qint64 cacheWrite = 0;
    qint64 cacheWrite1h = 0;
    qint64 output = 0;
    qint64 reasoning = 0;
    qint64 audioInput = 0;
    qint64 audioOutput = 0;
    qint64 imageInput = 0;
    qint64 imageOutput = 0;
    qint64 requests = 1; ///< whole ones, whatever `parts` is
    qint64 parts = 1;
};
/// As OpenAI reports it: the prompt includes what was cached. Invalid where cached > prompt.
Result<TokenUsage> usageFromOpenAi(qint64 promptTokens, qint64 cachedTokens, qint64 completionTokens);

/// A cost in pico-dollars, exact in 128 bits until it is rounded once (half to even).
struct UsageCost
{
    std::optional<Int128> pico; ///< nullopt: a price it needs is not known, or the sum does not fit
    Int128 parts = 0;           ///< before rounding: pico-dollars in 1/usage.parts; 0 where unknown
    QStringList unknown;        ///< paths of the prices that are missing: "output", "batch.input"
    QStringList assumed;  ///< paths for which another price stands in: "cache_read" (the input price of the same tier)
    QStringList included; ///< paths whose price is a source's 0 that is taken for "included elsewhere", not for free
};
/// By the formula of disjoint buckets. Where the whole input is strictly above a tier's threshold, the whole request
/// has that tier's prices. A missing cache price falls back to the input price of the same tier, a missing reasoning
/// price is the output price, both of the same tier; another price that a context tier lacks is that of the tier below.
/// A bucket below 0 gives unknown ("negative").
UsageCost usageCost(const TokenUsage &usage, std::span<const Price> prices, ServiceTier tier = ServiceTier::Standard);

/// Costs in pico-dollars, each rounded once from the exact value.
struct WorkloadCost
{
    std::optional<Int128> perRequest;
    std::optional<Int128> perDay;
    std::optional<Int128> perMonth; ///< 30 days
    QStringList unknown;
    QStringList assumed;
    QStringList included;
    /// A figure that may be held against another's: known, and no part of it is paid elsewhere.
    bool comparable() const { return perMonth && included.isEmpty(); }
};
WorkloadCost workloadCost(const Workload &workload, const ModelFacts &facts);

/// As a person reads it, in USD without a sign: "412.80", "0.00138", "0".
QString costText(Int128 pico);
/// Every digit: "412.803456".
QString costExact(Int128 pico);

} // namespace aigo
