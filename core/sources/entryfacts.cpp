// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/entryfacts.h"

#include <algorithm>
#include <utility>

namespace aigo {

namespace {

bool isExactZero(QByteArrayView number)
{
    for (const char c : number) {
        if (c == 'e' || c == 'E') {
            break;
        }
        if (c >= '1' && c <= '9') {
            return false;
        }
    }
    return true;
}

} // namespace

std::optional<Price> readPrice(PriceKey key, QByteArrayView number, int shift, QString &why)
{
    const auto amount = scaledDecimal(number, shift);
    const bool zero = amount == 0 && isExactZero(number);
    if (amount && (zero || !number.startsWith('-'))) {
        return Price{key, Money{*amount}, zero ? PriceState::Unknown : PriceState::Value};
    }
    why = amount ? QStringLiteral("a negative price") : QStringLiteral("a price too large to be one");
    return std::nullopt;
}

std::optional<Price> readPrice(PriceKey key, JsonValue number, int shift, QString &why)
{
    if (!number.isNumber()) {
        why = QStringLiteral("not a number");
        return std::nullopt;
    }
    return readPrice(key, number.number(), shift, why);
}

std::optional<qint64> readTokens(JsonValue number)
{
    constexpr qint64 most = 1'000'000'000'000;
    const auto count = number.integer();
    return count && *count >= 0 && *count <= most ? count : std::nullopt;
}

void settleZeros(PriceList &prices, ZeroPrices entry)
{
    const bool costs =
        std::any_of(prices.begin(), prices.end(), [](const Price &p) { return p.state == PriceState::Value; });
    for (Price &price : prices) {
        if (price.state != PriceState::Unknown) {
            continue;
        }
        if (entry.noOutput && price.key.kind == PriceKind::Output) {
            price.state = PriceState::NotApplicable;
        } else if (costs || entry.subscription) {
            price.state = PriceState::Included;
        } else if (!entry.priceLost) {
            price.state = PriceState::Free;
        }
    }
}

bool takeModalities(JsonValue list, Modalities &into)
{
    if (!list.isArray()) {
        return false;
    }
    for (const JsonMember &item : list.items()) {
        if (const auto modality = modalityFromName(item.value.string())) {
            into.add(*modality);
        }
    }
    return true;
}

void learn(Capabilities &into, Capability capability)
{
    if (!into.lacks(capability)) {
        into.set(capability, true);
    }
}

void learnFromModalities(ModelFacts &facts)
{
    constexpr std::pair<Modality, Capability> in[]{{Modality::Image, Capability::Vision},
                                                   {Modality::Audio, Capability::AudioIn},
                                                   {Modality::Video, Capability::VideoIn},
                                                   {Modality::Pdf, Capability::Pdf}};
    for (const auto &[modality, capability] : in) {
        if (facts.input.has(modality)) {
            learn(facts.capabilities, capability);
        }
    }
    constexpr std::pair<Modality, Capability> out[]{{Modality::Image, Capability::ImageOut},
                                                    {Modality::Audio, Capability::AudioOut},
                                                    {Modality::Video, Capability::VideoOut}};
    for (const auto &[modality, capability] : out) {
        if (facts.output.has(modality)) {
            learn(facts.capabilities, capability);
        }
    }
}

} // namespace aigo
