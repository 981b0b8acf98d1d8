// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/dialects.h"

namespace aigo {

void readHubRow(ListRow &row)
{
    ModelFacts &facts = row.facts;
    if (row.json["private"].boolean().value_or(false)) {
        row.skip("private", QStringLiteral("a private repository is no public model"));
        row.leaveOut = true;
        return;
    }
    facts.huggingFaceId = facts.sourceKey;
    facts.openWeights = true;
    row.date("createdAt", facts.released);
    for (const JsonMember &tag : row.json["tags"].items()) {
        constexpr QStringView license = u"license:";
        if (const QString word = tag.value.string(); word.startsWith(license) && facts.license.isEmpty()) {
            facts.license = word.sliced(license.size());
        }
    }
    struct Task
    {
        QByteArrayView name;
        std::vector<Modality> in;
        std::vector<Modality> out;
        std::optional<Capability> capability;
    };
    using enum Modality;
    const Task tasks[]{
        {"text-generation", {Text}, {Text}, {}},
        {"image-text-to-text", {Text, Image}, {Text}, {}},
        {"any-to-any", {Text, Image}, {Text}, {}},
        {"audio-text-to-text", {Text, Audio}, {Text}, {}},
        {"video-text-to-text", {Text, Video}, {Text}, {}},
        {"text-to-image", {Text}, {Image}, {}},
        {"image-to-image", {Image}, {Image}, {}},
        {"text-to-video", {Text}, {Video}, {}},
        {"text-to-speech", {Text}, {Audio}, Capability::Speech},
        {"automatic-speech-recognition", {Audio}, {Text}, Capability::Transcription},
        {"feature-extraction", {Text}, {}, Capability::Embeddings},
        {"sentence-similarity", {Text}, {}, Capability::Embeddings},
        {"text-ranking", {Text}, {}, Capability::Rerank},
    };
    const QByteArrayView pipeline = row.json["pipeline_tag"].utf8();
    for (const Task &task : tasks) {
        if (task.name == pipeline) {
            for (const Modality modality : task.in) {
                facts.input.add(modality);
            }
            for (const Modality modality : task.out) {
                facts.output.add(modality);
            }
            if (task.capability) {
                facts.capabilities.set(*task.capability, true);
            }
        }
    }
    row.learnFromModalities();
}

void readOllamaRow(ListRow &row)
{
    ModelFacts &facts = row.facts;
    const JsonValue details = row.json["details"];
    row.text(details["family"], "details.family", facts.family);
    row.text(details["parameter_size"], "details.parameter_size", facts.parameters);
    row.text(details["quantization_level"], "details.quantization_level", facts.quantization);
    constexpr std::pair<QByteArrayView, Capability> words[]{
        {"tools", Capability::Tools},
        {"vision", Capability::Vision},
        {"thinking", Capability::Reasoning},
        {"embedding", Capability::Embeddings},
    };
    row.learn(row.json["capabilities"], words);
    // "…:cloud" and "…-cloud" run at ollama.com, and what is here is a name.
    const bool cloud = facts.apiId.endsWith(u":cloud") || facts.apiId.endsWith(u"-cloud");
    if (cloud) {
        facts.servedBy = QStringLiteral("ollama-cloud");
    }
}

void readOllamaRunningRow(ListRow &row)
{
    readOllamaRow(row);
    row.tokens("context_length", row.facts.contextWindow);
}

void readGpuStackRow(ListRow &row)
{
    ModelFacts &facts = row.facts;
    row.text("description", facts.description);
    row.text("huggingface_repo_id", facts.huggingFaceId);
    const JsonValue meta = row.json["meta"];
    row.tokens(meta["n_ctx"], "meta.n_ctx", facts.contextWindow);
    row.capability(meta["support_tool_calls"], "meta.support_tool_calls", Capability::Tools);
    row.capability(meta["support_vision"], "meta.support_vision", Capability::Vision);
    row.capability(meta["support_audio"], "meta.support_audio", Capability::AudioIn);
    row.capability(meta["support_reasoning"], "meta.support_reasoning", Capability::Reasoning);
    constexpr std::pair<QByteArrayView, Capability> categories[]{
        {"embedding", Capability::Embeddings},
        {"reranker", Capability::Rerank},
        {"speech_to_text", Capability::Transcription},
        {"text_to_speech", Capability::Speech},
        {"image", Capability::ImageOut},
    };
    row.learn(row.json["categories"], categories);
}

} // namespace aigo
