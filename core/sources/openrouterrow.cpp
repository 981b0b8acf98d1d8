// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/openrouterrow.h"

#include <algorithm>
#include <array>
#include <utility>

namespace aigo {

namespace {

constexpr int perUnit = 12;
constexpr int mostOverrides = 100;
constexpr QByteArrayView minTokens = "min_prompt_tokens";

constexpr std::array<std::pair<QByteArrayView, PriceKind>, 13> namedPrices{{
    {"prompt", PriceKind::Input},
    {"completion", PriceKind::Output},
    {"request", PriceKind::Request},
    {"web_search", PriceKind::WebSearch},
    {"internal_reasoning", PriceKind::Reasoning},
    {"input_cache_read", PriceKind::CacheRead},
    {"input_cache_write", PriceKind::CacheWrite},
    {"input_cache_write_1h", PriceKind::CacheWrite1h},
    {"audio", PriceKind::AudioInput},
    {"audio_output", PriceKind::AudioOutput},
    {"input_audio_cache", PriceKind::CacheReadAudio},
    {"image_token", PriceKind::ImageInput},
    {"image_output", PriceKind::ImageOutput},
}};

std::optional<Money> amount(JsonValue value)
{
    return moneyFromUsdPerUnit(value.isString() ? value.utf8() : value.number());
}

/// Of a token or of a picture: see readOpenRouterPrices.
PriceKind imageKind(JsonValue image, std::optional<Money> prompt)
{
    constexpr qint64 mostTimesPrompt = 50;
    constexpr qint64 mostOfToken = 20'000'000;
    const auto price = amount(image);
    if (!price || price->pico <= 0) {
        return PriceKind::InputPerImage;
    }
    const bool token =
        prompt && prompt->pico > 0 ? price->pico / mostTimesPrompt <= prompt->pico : price->pico <= mostOfToken;
    return token ? PriceKind::ImageInput : PriceKind::InputPerImage;
}

std::optional<PriceKind> kindOf(QByteArrayView name, JsonValue value, std::optional<Money> prompt)
{
    if (name == QByteArrayView("image")) {
        return imageKind(value, prompt);
    }
    const auto *it =
        std::find_if(namedPrices.begin(), namedPrices.end(), [name](const auto &p) { return p.first == name; });
    return it == namedPrices.end() ? std::nullopt : std::optional(it->second);
}

void takePrices(SourceRow &row, JsonValue prices, const QByteArray &place, qint64 above, std::optional<Money> prompt)
{
    for (const JsonMember &member : prices.members()) {
        if (member.key == QByteArrayView("discount") || member.key == QByteArrayView("overrides") ||
            member.key == minTokens) {
            continue;
        }
        const QByteArray name = place + '.' + member.key.toByteArray();
        const auto kind = kindOf(member.key, member.value, prompt);
        if (!kind) {
            row.losePrice();
            row.skip(name, QStringLiteral("a price that is not known here"));
            continue;
        }
        const bool own = *kind != PriceKind::ImageInput || member.key != QByteArrayView("image") ||
                         prices["image_token"].isMissing();
        if (own) {
            row.price(member.value, name, PriceKey{ServiceTier::Standard, above, *kind}, perUnit);
        }
    }
}

/// Empty where the override counts from a number of tokens on and on nothing else.
QString whyNoTier(JsonValue item)
{
    const auto from = item[minTokens].integer();
    if (!from || *from <= 0) {
        return QStringLiteral("no number of tokens that it counts from");
    }
    for (const JsonMember &member : item.members()) {
        if (member.key != minTokens && !kindOf(member.key, member.value, std::nullopt)) {
            return QStringLiteral("a price on a condition that is not known here");
        }
    }
    return {};
}

void takeOverrides(SourceRow &row, JsonValue overrides, std::optional<Money> prompt)
{
    constexpr QByteArrayView place = "pricing.overrides";
    if (overrides.isMissing() || overrides.isNull()) {
        return;
    }
    if (!overrides.isArray() || overrides.size() > mostOverrides) {
        row.losePrice();
        row.skip(place, QStringLiteral("not a list of at most %1").arg(mostOverrides));
        return;
    }
    for (const JsonMember &item : overrides.items()) {
        if (const QString why = whyNoTier(item.value); !why.isEmpty()) {
            row.losePrice();
            row.skip(place, why);
            continue;
        }
        const JsonValue own = item.value["prompt"];
        takePrices(row, item.value, place.toByteArray(), *item.value[minTokens].integer(),
                   own.isMissing() ? prompt : amount(own));
    }
}

/// Thinking without a price of its own costs what output costs.
void settleReasoning(SourceRow &row)
{
    for (Price &price : row.facts.prices) {
        if (price.key.kind != PriceKind::Reasoning || price.state != PriceState::Included) {
            continue;
        }
        const auto output =
            knownPrice(row.facts.prices, PriceKey{price.key.tier, price.key.aboveTokens, PriceKind::Output});
        if (output && output->pico > 0) {
            price.state = PriceState::Unknown;
        }
    }
}

} // namespace

void readOpenRouterPrices(SourceRow &row)
{
    const JsonValue pricing = row.json()["pricing"];
    if (pricing.isMissing() || pricing.isNull()) {
        return;
    }
    if (!pricing.isObject()) {
        row.skip("pricing", QStringLiteral("not an object"));
        return;
    }
    const auto prompt = amount(pricing["prompt"]);
    takePrices(row, pricing, "pricing", 0, prompt);
    takeOverrides(row, pricing["overrides"], prompt);
    row.settleZeros();
    settleReasoning(row);
}

void readOpenRouterParameters(SourceRow &row)
{
    constexpr std::pair<QByteArrayView, Capability> words[]{
        {"tools", Capability::Tools},
        {"structured_outputs", Capability::JsonSchema},
        {"response_format", Capability::JsonMode},
        {"reasoning", Capability::Reasoning},
        {"include_reasoning", Capability::Reasoning},
        {"web_search_options", Capability::WebSearch},
    };
    const JsonValue list = row.json()["supported_parameters"];
    if (!list.isMissing() && !list.isNull() && !list.isArray()) {
        row.skip("supported_parameters", QStringLiteral("not a list"));
        return;
    }
    for (const JsonMember &item : list.items()) {
        for (const auto &[word, capability] : words) {
            if (item.value.utf8() == word) {
                row.learn(capability);
            }
        }
    }
}

void readOpenRouterArchitecture(SourceRow &row, JsonValue architecture)
{
    constexpr std::pair<QByteArrayView, Capability> words[]{
        {"embeddings", Capability::Embeddings},
        {"rerank", Capability::Rerank},
        {"speech", Capability::Speech},
        {"transcription", Capability::Transcription},
    };
    const JsonValue out = architecture["output_modalities"];
    row.modalities(architecture["input_modalities"], "architecture.input_modalities", row.facts.input);
    row.modalities(out, "architecture.output_modalities", row.facts.output);
    learnFromModalities(row.facts);
    if (!out.isArray()) {
        return;
    }
    for (const JsonMember &item : out.items()) {
        for (const auto &[word, capability] : words) {
            if (item.value.utf8() == word) {
                row.learn(capability);
            }
        }
    }
}

} // namespace aigo
