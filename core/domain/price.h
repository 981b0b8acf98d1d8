// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/money.h"

#include <QDate>
#include <QString>
#include <compare>
#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// What is billed. The names (priceKindName) are the keys of the command line's JSON and stable.
enum class PriceKind : quint8 {
    // USD per million tokens when shown
    Input,
    Output,
    CacheRead,
    CacheWrite,   ///< the provider's default lifetime (Anthropic: 5 minutes)
    CacheWrite1h, ///< Anthropic's one-hour cache
    Reasoning,    ///< thinking tokens; where unknown they cost what output costs
    AudioInput,
    AudioOutput,
    CacheReadAudio,
    CacheWriteAudio,
    ImageInput,  ///< image tokens in
    ImageOutput, ///< image tokens out
    Citation,
    // USD per unit when shown
    Request,
    Query,
    SearchLow,
    SearchMedium,
    SearchHigh,
    InputPerImage,
    OutputPerImage,
    InputPerPixel,
    OutputPerPixel,
    InputPerCharacter,
    OutputPerCharacter,
    InputPerSecond,
    OutputPerSecond,
    InputPerAudioSecond,
    InputPerVideoSecond,
    OutputPerVideoSecond,
    Page,
    AnnotatedPage,
    Credit,
    Session,
    // New ones go here: the store keeps their numbers.
    CacheReadImage, ///< image tokens, USD per million; so are the two of a computer's use
    ComputerUseInput,
    ComputerUseOutput,
    InputPerVideoSecondAbove8s, ///< of video that is embedded in intervals of more than 8 seconds
    InputPerVideoSecondAbove15s,
    OutputPerSecond480p, ///< of video of that many lines
    OutputPerSecond720p,
    OutputPerSecond1080p,
    OutputPerSecond2160p,
    FileSearch,
    FileSearchStorage,
    VectorStorage,
    WebSearch, ///< one search of the web that the model makes, whatever the size of its context
};
inline constexpr int priceKindCount = static_cast<int>(PriceKind::WebSearch) + 1;

QString priceKindName(PriceKind kind); ///< "cache_read"
std::optional<PriceKind> priceKindFromName(QStringView name);
/// "million_tokens", "request", "query", "image", "pixel", "character", "second", "page", "credit", "session", "call",
/// "gigabyte_day", "search".
QString priceUnit(PriceKind kind);
bool isPerMillion(PriceKind kind); ///< shown in USD per million tokens
/// Its steps (PriceKey::aboveTokens) count the results a search is asked for, not tokens: a query's price.
bool isSteppedByResults(PriceKind kind);

enum class ServiceTier : quint8 { Standard, Batch, Priority, Flex, Fast };
inline constexpr int serviceTierCount = static_cast<int>(ServiceTier::Fast) + 1;
QString serviceTierName(ServiceTier tier); ///< "standard", "batch", "priority", "flex", "fast"

/// Where a price stands in a model's price list: for requests whose whole input is above `aboveTokens` (0: from the
/// first token on; strictly above otherwise), at a service tier. Of kinds that isSteppedByResults names the step is a
/// number of results.
struct PriceKey
{
    ServiceTier tier = ServiceTier::Standard;
    qint64 aboveTokens = 0;
    PriceKind kind = PriceKind::Input;
    auto operator<=>(const PriceKey &) const = default;
};

/// Its place in `prices` of the JSON: "input", "batch.input", "tiers.200000.cache_read", "priority.tiers.200000.input".
QString pricePath(PriceKey key);
std::optional<PriceKey> priceKeyFromPath(QStringView path);

/// Unknown is not zero. A source's own 0 is kept as 0 and its state says what it is taken for.
enum class PriceState : quint8 { Unknown, Value, Free, Included, NotApplicable };
QString priceStateName(PriceState state);
std::optional<PriceState> priceStateFromName(QStringView name);

struct Price
{
    PriceKey key;
    Money amount; ///< pico-dollars for one token, image, second…; negative never
    PriceState state = PriceState::Value;
    bool operator==(const Price &) const = default;
};

/// A model's prices in the order of their keys, one a key.
using PriceList = std::vector<Price>;
void setPrice(PriceList &list, Price price);
const Price *findPrice(std::span<const Price> list, PriceKey key);
inline const Price *findPrice(std::span<const Price> list, PriceKind kind)
{
    return findPrice(list, PriceKey{ServiceTier::Standard, 0, kind});
}

/// A price with the days it counts on: announced future ones, and past ones where the source tells them.
struct ScheduledPrice
{
    Price price;
    QDate from; ///< the first day; invalid: ever
    QDate to;   ///< the day after the last one; invalid: open
    bool operator==(const ScheduledPrice &) const = default;
    bool holdsOn(QDate day) const { return (!from.isValid() || from <= day) && (!to.isValid() || day < to); }
};

/// Nothing is known where there is no price, or one whose state is unknown.
std::optional<Money> knownPrice(std::span<const Price> list, PriceKey key);
inline std::optional<Money> knownPrice(std::span<const Price> list, PriceKind kind)
{
    return knownPrice(list, PriceKey{ServiceTier::Standard, 0, kind});
}

/// As a person reads it: USD per million tokens, or per unit where the kind has another.
QString priceText(const Price &price);

/// (in x input + out x output) / (in + out), the usual 3:1 by default; nullopt unless both are known.
std::optional<Money> blendedPrice(std::span<const Price> list, int in = 3, int out = 1);

/// Over 10,000 USD per million tokens: a slip of units in the source, not a price.
bool isImplausible(const Price &price);

} // namespace aigo
