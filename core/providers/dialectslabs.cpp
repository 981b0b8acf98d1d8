// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/dialects.h"

namespace aigo {

void readAnthropicRow(ListRow &row)
{
    row.text("display_name", row.facts.name);
    row.date("created_at", row.facts.released);
    row.tokens("max_input_tokens", row.facts.contextWindow);
    row.tokens("max_tokens", row.facts.maxOutputTokens);
    constexpr std::pair<QByteArrayView, Capability> words[]{
        {"batch", Capability::Batch},        {"image_input", Capability::Vision},
        {"pdf_input", Capability::Pdf},      {"structured_outputs", Capability::JsonSchema},
        {"thinking", Capability::Reasoning},
    };
    row.capabilities("capabilities", words, "supported");
}

void readGoogleRow(ListRow &row)
{
    constexpr QStringView prefix = u"models/";
    if (row.facts.apiId.startsWith(prefix) && row.facts.apiId.size() > prefix.size()) {
        row.facts.apiId = row.facts.apiId.sliced(prefix.size());
    }
    row.text("displayName", row.facts.name);
    row.text("description", row.facts.description);
    row.text("baseModelId", row.facts.family);
    row.tokens("inputTokenLimit", row.facts.contextWindow);
    row.tokens("outputTokenLimit", row.facts.maxOutputTokens);
    row.capability("thinking", Capability::Reasoning);
    constexpr std::pair<QByteArrayView, Capability> words[]{
        {"embedContent", Capability::Embeddings},
        {"embedText", Capability::Embeddings},
        {"createCachedContent", Capability::Caching},
        {"batchGenerateContent", Capability::Batch},
    };
    row.learn(row.json["supportedGenerationMethods"], words);
}

void readCohereRow(ListRow &row)
{
    row.tokens("context_length", row.facts.contextWindow);
    row.capability("supports_vision", Capability::Vision);
    if (row.json["is_deprecated"].boolean().value_or(false)) {
        row.facts.lifecycle = Lifecycle::Deprecated;
    }
    constexpr std::pair<QByteArrayView, Capability> endpoints[]{
        {"embed", Capability::Embeddings},
        {"rerank", Capability::Rerank},
    };
    row.learn(row.json["endpoints"], endpoints);
    constexpr std::pair<QByteArrayView, Capability> features[]{
        {"tools", Capability::Tools},        {"strict_tools", Capability::Tools},
        {"json_mode", Capability::JsonMode}, {"json_schema", Capability::JsonSchema},
        {"vision", Capability::Vision},      {"reasoning", Capability::Reasoning},
    };
    row.learn(row.json["features"], features);
}

} // namespace aigo
