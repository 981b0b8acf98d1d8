// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/capability.h"
#include "core/domain/price.h"

#include <QByteArrayView>

namespace aigo {

/// What a field of LiteLLM's price map stands for, by its name alone.
struct LiteLlmField
{
    enum class Means : quint8 {
        Nothing, ///< not ours: remarks, rate limits, multipliers, other currencies
        Price,
        UnknownPrice,  ///< its name says that it is one, not which
        PriceFallback, ///< an older name, which counts where the newer one is absent
        SearchPrices,  ///< an object: a price for each size of context
        Tiers,         ///< an array of objects with `range` and prices
        Provider,
        Mode,
        ContextTokens,
        OutputTokens,
        LegacyTokens, ///< max_tokens: either of the two
        Capability,
        InputModalities,
        OutputModalities,
        Endpoints,
        Regions,
        RetiredOn,
    };
    Means means = Means::Nothing;
    PriceKey price;                            ///< of prices
    int shift = 12;                            ///< of prices: the power of ten that makes a unit's pico-dollars of it
    Capability capability = Capability::Tools; ///< of capabilities
};

/// Knows any `_above_Nk_tokens` and service tier behind the name of any price, in any order.
LiteLlmField liteLlmField(QByteArrayView name);

} // namespace aigo
