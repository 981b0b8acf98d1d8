// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/dialects.h"

namespace aigo {

namespace {

constexpr int perMillion = 6; // USD a million units -> pico-dollars a unit

/// Together's `type` says what comes out.
void readType(ListRow &row)
{
    constexpr std::pair<QByteArrayView, Capability> words[]{
        {"image", Capability::ImageOut},        {"embedding", Capability::Embeddings},
        {"moderation", Capability::Moderation}, {"rerank", Capability::Rerank},
        {"video", Capability::VideoOut},        {"transcribe", Capability::Transcription},
    };
    const QByteArrayView type = row.json["type"].utf8();
    for (const auto &[word, capability] : words) {
        if (type == word) {
            row.facts.capabilities.set(capability, true);
        }
    }
}

/// Only where the unit is known by the shape: Together's has a price of an hour and of fine-tuning beside it.
void readPricing(ListRow &row)
{
    if (const auto together = row.field("pricing"); together && !(*together)["hourly"].isMissing()) {
        row.price((*together)["input"], "pricing.input", PriceKind::Input, perMillion);
        row.price((*together)["output"], "pricing.output", PriceKind::Output, perMillion);
        row.price((*together)["cached_input"], "pricing.cached_input", PriceKind::CacheRead, perMillion);
    }
    if (const auto more = row.field("metadata"); more && more->isObject()) {
        row.text((*more)["description"], "metadata.description", row.facts.description);
        row.tokens((*more)["context_length"], "metadata.context_length", row.facts.contextWindow);
        row.tokens((*more)["max_tokens"], "metadata.max_tokens", row.facts.maxOutputTokens);
        const JsonValue prices = (*more)["pricing"];
        row.price(prices["input_tokens"], "metadata.pricing.input_tokens", PriceKind::Input, perMillion);
        row.price(prices["output_tokens"], "metadata.pricing.output_tokens", PriceKind::Output, perMillion);
        row.price(prices["cache_read_tokens"], "metadata.pricing.cache_read_tokens", PriceKind::CacheRead, perMillion);
    }
    row.settleZeros();
}

void readAzure(ListRow &row)
{
    const QByteArrayView status = row.json["lifecycle_status"].utf8();
    if (status == "generally-available") {
        row.facts.lifecycle = Lifecycle::Current;
    } else if (status == "preview") {
        row.facts.lifecycle = Lifecycle::Preview;
    } else if (status == "deprecating" || status == "deprecated") {
        row.facts.lifecycle = Lifecycle::Deprecated;
    }
    constexpr std::pair<QByteArrayView, Capability> words[]{{"fine_tune", Capability::FineTuning},
                                                            {"embeddings", Capability::Embeddings}};
    row.capabilities("capabilities", words);
    row.epochSeconds("created_at", row.facts.released);
    row.epochSeconds(row.json["deprecation"]["inference"], "deprecation.inference", row.facts.retired);
}

} // namespace

void readOpenAiRow(ListRow &row)
{
    ModelFacts &facts = row.facts;
    row.text("name", facts.name);
    row.text("display_name", facts.name);
    row.text("description", facts.description);
    row.text("license", facts.license);
    row.epochSeconds("created", facts.released);
    row.date("shutdown_date", facts.retired);
    row.tokens("max_model_len", facts.contextWindow);
    row.tokens("context_length", facts.contextWindow);
    row.tokens("context_window", facts.contextWindow);
    row.tokens("max_completion_tokens", facts.maxOutputTokens);
    row.capability("supports_tools", Capability::Tools);
    row.capability("supports_image_input", Capability::Vision);
    row.capability("supports_image_in", Capability::Vision);
    row.capability("supports_video_in", Capability::VideoIn);
    row.capability("supports_reasoning", Capability::Reasoning);
    if (const auto active = row.json["active"].boolean(); active && !*active) {
        facts.lifecycle = Lifecycle::Retired;
    }
    readType(row);
    readPricing(row);
    if (!row.json["lifecycle_status"].isMissing()) {
        readAzure(row);
    }
}

void readMistralRow(ListRow &row)
{
    row.text("name", row.facts.name);
    row.text("description", row.facts.description);
    row.tokens("max_context_length", row.facts.contextWindow);
    row.date("deprecation", row.facts.retired);
    row.text("deprecation_replacement_model", row.facts.successor);
    row.aliases("aliases");
    constexpr std::pair<QByteArrayView, Capability> words[]{
        {"function_calling", Capability::Tools}, {"vision", Capability::Vision},
        {"fine_tuning", Capability::FineTuning}, {"moderation", Capability::Moderation},
        {"audio", Capability::AudioIn},          {"audio_transcription", Capability::Transcription},
    };
    row.capabilities("capabilities", words);
}

void readXaiRow(ListRow &row)
{
    constexpr int tenThousandths = perMillion - 4;
    constexpr int cents = 10;
    row.epochSeconds("created", row.facts.released);
    row.aliases("aliases");
    row.modalities(row.json["input_modalities"], "input_modalities", row.facts.input);
    row.modalities(row.json["output_modalities"], "output_modalities", row.facts.output);
    row.learnFromModalities();
    row.tokens("max_prompt_length", row.facts.maxInputTokens);
    row.tokens("context_length", row.facts.contextWindow);
    const auto tokenPrice = [&row](QByteArrayView name, PriceKind kind) {
        row.price(row.json[name], name, kind, tenThousandths);
    };
    tokenPrice("prompt_text_token_price", PriceKind::Input);
    tokenPrice("cached_prompt_text_token_price", PriceKind::CacheRead);
    tokenPrice("completion_text_token_price", PriceKind::Output);
    if (row.facts.input.has(Modality::Image)) { // text models have a 0 there
        tokenPrice("prompt_image_token_price", PriceKind::ImageInput);
    }
    row.price(row.json["image_price"], "image_price", PriceKind::OutputPerImage, cents);
    row.settleZeros();
}

} // namespace aigo
