// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/reading/json.h"

#include <optional>

namespace aigo {

// What readers of sources do alike with one field or one entry, so that a word means the same in all of them. Pure; any
// thread.

/// A JSON number as a price of one unit: times 10^`shift` it is pico-dollars (12: USD a unit, 6: USD a million units).
/// One of exactly 0 has the state Unknown until settleZeros knows its whole entry. What is no number, negative or too
/// large is no price, and `why` says so in one line.
std::optional<Price> readPrice(PriceKey key, JsonValue number, int shift, QString &why);
/// The same of a number that stands in a text.
std::optional<Price> readPrice(PriceKey key, QByteArrayView number, int shift, QString &why);

/// A number of tokens, whole and from 0 to 10^12; nullopt for anything else.
std::optional<qint64> readTokens(JsonValue number);

/// What is known of an entry that decides what its prices of 0 mean.
struct ZeroPrices
{
    bool noOutput = false;     ///< an embedding or rerank model: nothing comes out that could be billed
    bool priceLost = false;    ///< one of its prices could not be read: what a 0 beside it means is not known
    bool subscription = false; ///< the provider is paid by the month
};

/// Gives prices of 0 their state: not_applicable for an output where there is none, included in a subscription or where
/// another price is above 0, free where none is, and left unknown where one could not be read.
void settleZeros(PriceList &prices, ZeroPrices entry);

/// Adds the words of a list that name modalities; false where it is no list.
bool takeModalities(JsonValue list, Modalities &into);

/// The model can do it, unless the source says that it cannot.
void learn(Capabilities &into, Capability capability);
/// What the modalities in and out say of its capabilities.
void learnFromModalities(ModelFacts &facts);

} // namespace aigo
