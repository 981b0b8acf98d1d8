// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/litellmfield.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace aigo {

namespace {

using Means = LiteLlmField::Means;

struct NamedPrice
{
    std::string_view name;
    PriceKind kind;
    bool fallback = false;
    int shift = 12;
};

constexpr int perThousand = 9;

constexpr std::array namedPrices{
    NamedPrice{"input_cost_per_token", PriceKind::Input},
    NamedPrice{"output_cost_per_token", PriceKind::Output},
    NamedPrice{"cache_read_input_token_cost", PriceKind::CacheRead},
    NamedPrice{"input_cost_per_token_cache_hit", PriceKind::CacheRead, true},
    NamedPrice{"cache_creation_input_token_cost", PriceKind::CacheWrite},
    NamedPrice{"cache_creation_input_token_cost_above_1hr", PriceKind::CacheWrite1h},
    NamedPrice{"output_cost_per_reasoning_token", PriceKind::Reasoning},
    NamedPrice{"input_cost_per_audio_token", PriceKind::AudioInput},
    NamedPrice{"output_cost_per_audio_token", PriceKind::AudioOutput},
    NamedPrice{"cache_read_input_audio_token_cost", PriceKind::CacheReadAudio},
    NamedPrice{"cache_read_input_token_cost_per_audio_token", PriceKind::CacheReadAudio, true},
    NamedPrice{"cache_creation_input_audio_token_cost", PriceKind::CacheWriteAudio},
    NamedPrice{"input_cost_per_image_token", PriceKind::ImageInput},
    NamedPrice{"output_cost_per_image_token", PriceKind::ImageOutput},
    NamedPrice{"citation_cost_per_token", PriceKind::Citation},
    NamedPrice{"input_cost_per_request", PriceKind::Request},
    NamedPrice{"input_cost_per_query", PriceKind::Query},
    NamedPrice{"input_cost_per_image", PriceKind::InputPerImage},
    NamedPrice{"output_cost_per_image", PriceKind::OutputPerImage},
    NamedPrice{"input_cost_per_pixel", PriceKind::InputPerPixel},
    NamedPrice{"output_cost_per_pixel", PriceKind::OutputPerPixel},
    NamedPrice{"input_cost_per_character", PriceKind::InputPerCharacter},
    NamedPrice{"output_cost_per_character", PriceKind::OutputPerCharacter},
    NamedPrice{"input_cost_per_second", PriceKind::InputPerSecond},
    NamedPrice{"output_cost_per_second", PriceKind::OutputPerSecond},
    NamedPrice{"input_cost_per_audio_per_second", PriceKind::InputPerAudioSecond},
    NamedPrice{"input_cost_per_video_per_second", PriceKind::InputPerVideoSecond},
    NamedPrice{"output_cost_per_video_per_second", PriceKind::OutputPerVideoSecond},
    NamedPrice{"ocr_cost_per_page", PriceKind::Page},
    NamedPrice{"annotation_cost_per_page", PriceKind::AnnotatedPage},
    NamedPrice{"ocr_cost_per_credit", PriceKind::Credit},
    NamedPrice{"code_interpreter_cost_per_session", PriceKind::Session},
    NamedPrice{"cache_read_input_image_token_cost", PriceKind::CacheReadImage},
    NamedPrice{"computer_use_input_cost_per_1k_tokens", PriceKind::ComputerUseInput, false, perThousand},
    NamedPrice{"computer_use_output_cost_per_1k_tokens", PriceKind::ComputerUseOutput, false, perThousand},
    NamedPrice{"input_cost_per_video_per_second_above_8s_interval", PriceKind::InputPerVideoSecondAbove8s},
    NamedPrice{"input_cost_per_video_per_second_above_15s_interval", PriceKind::InputPerVideoSecondAbove15s},
    NamedPrice{"output_cost_per_second_480p", PriceKind::OutputPerSecond480p},
    NamedPrice{"output_cost_per_second_720p", PriceKind::OutputPerSecond720p},
    NamedPrice{"output_cost_per_second_1080p", PriceKind::OutputPerSecond1080p},
    NamedPrice{"output_cost_per_second_2160p", PriceKind::OutputPerSecond2160p},
    NamedPrice{"file_search_cost_per_1k_calls", PriceKind::FileSearch, false, perThousand},
    NamedPrice{"file_search_cost_per_gb_per_day", PriceKind::FileSearchStorage},
    NamedPrice{"vector_store_cost_per_gb_per_day", PriceKind::VectorStorage},
};

struct NamedCapability
{
    std::string_view name;
    Capability capability;
};

constexpr std::array namedCapabilities{
    NamedCapability{"supports_function_calling", Capability::Tools},
    NamedCapability{"supports_vision", Capability::Vision},
    NamedCapability{"supports_image_input", Capability::Vision},
    NamedCapability{"supports_embedding_image_input", Capability::Vision},
    NamedCapability{"supports_audio_input", Capability::AudioIn},
    NamedCapability{"supports_audio_output", Capability::AudioOut},
    NamedCapability{"supports_video_input", Capability::VideoIn},
    NamedCapability{"supports_pdf_input", Capability::Pdf},
    NamedCapability{"supports_reasoning", Capability::Reasoning},
    NamedCapability{"supports_response_schema", Capability::JsonSchema},
    NamedCapability{"supports_prompt_caching", Capability::Caching},
    NamedCapability{"supports_web_search", Capability::WebSearch},
    NamedCapability{"supports_computer_use", Capability::ComputerUse},
    NamedCapability{"supports_native_streaming", Capability::Streaming},
};

struct NamedField
{
    std::string_view name;
    Means means;
};

constexpr std::array namedFields{
    NamedField{"litellm_provider", Means::Provider},
    NamedField{"mode", Means::Mode},
    NamedField{"max_input_tokens", Means::ContextTokens},
    NamedField{"max_output_tokens", Means::OutputTokens},
    NamedField{"max_tokens", Means::LegacyTokens},
    NamedField{"search_context_cost_per_query", Means::SearchPrices},
    NamedField{"tiered_pricing", Means::Tiers},
    NamedField{"supported_modalities", Means::InputModalities},
    NamedField{"supported_input_modalities", Means::InputModalities},
    NamedField{"supported_output_modalities", Means::OutputModalities},
    NamedField{"supported_endpoints", Means::Endpoints},
    NamedField{"supported_regions", Means::Regions},
    NamedField{"deprecation_date", Means::RetiredOn},
};

constexpr std::array serviceTiers{
    std::pair{std::string_view("_priority"), ServiceTier::Priority},
    std::pair{std::string_view("_flex"), ServiceTier::Flex},
    std::pair{std::string_view("_batches"), ServiceTier::Batch},
    std::pair{std::string_view("_batch_requests"), ServiceTier::Batch},
};

bool takeServiceTier(std::string_view &name, PriceKey &key)
{
    for (const auto &[ending, tier] : serviceTiers) {
        if (key.tier == ServiceTier::Standard && name.ends_with(ending)) {
            name.remove_suffix(ending.size());
            key.tier = tier;
            return true;
        }
    }
    return false;
}

/// "_above_200k_tokens"
bool takeThreshold(std::string_view &name, PriceKey &key)
{
    constexpr std::string_view ending = "k_tokens";
    constexpr std::string_view beginning = "_above_";
    const auto at = name.rfind(beginning);
    if (key.aboveTokens != 0 || at == std::string_view::npos || !name.ends_with(ending) ||
        at + beginning.size() + ending.size() > name.size()) {
        return false;
    }
    const auto from = at + beginning.size();
    const auto count = name.size() - ending.size() - from;
    const QByteArrayView digits(name.data() + from, static_cast<qsizetype>(count));
    bool ok = false;
    const qint64 thousands = digits.toByteArray().toLongLong(&ok);
    constexpr qint64 most = 1'000'000'000;
    if (!ok || thousands <= 0 || thousands > most) {
        return false;
    }
    name = name.substr(0, at);
    key.aboveTokens = thousands * 1000;
    return true;
}

std::optional<LiteLlmField> priceField(std::string_view name)
{
    PriceKey key;
    while (takeServiceTier(name, key) || takeThreshold(name, key)) {
    }
    const auto it =
        std::find_if(namedPrices.begin(), namedPrices.end(), [name](const NamedPrice &p) { return p.name == name; });
    if (it == namedPrices.end()) {
        return std::nullopt;
    }
    key.kind = it->kind;
    return LiteLlmField{it->fallback ? Means::PriceFallback : Means::Price, key, it->shift, {}};
}

/// "output_dbu_cost_per_token", once spelled "output_db_cost_per_token", is in Databricks' own units.
bool isDollarPrice(std::string_view name)
{
    return name.find("_cost_") != std::string_view::npos || name.ends_with("_cost")
               ? name.find("_dbu_") == std::string_view::npos && name.find("_db_") == std::string_view::npos
               : false;
}

} // namespace

LiteLlmField liteLlmField(QByteArrayView name)
{
    const std::string_view text(name.data(), static_cast<std::size_t>(name.size()));
    const auto field =
        std::find_if(namedFields.begin(), namedFields.end(), [text](const NamedField &f) { return f.name == text; });
    if (field != namedFields.end()) {
        return LiteLlmField{field->means, {}, 12, {}};
    }
    const auto capability = std::find_if(namedCapabilities.begin(), namedCapabilities.end(),
                                         [text](const NamedCapability &c) { return c.name == text; });
    if (capability != namedCapabilities.end()) {
        return LiteLlmField{Means::Capability, {}, 12, capability->capability};
    }
    if (const auto price = priceField(text)) {
        return *price;
    }
    LiteLlmField unknown;
    unknown.means = isDollarPrice(text) ? Means::UnknownPrice : Means::Nothing;
    return unknown;
}

} // namespace aigo
