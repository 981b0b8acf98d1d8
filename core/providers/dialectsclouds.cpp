// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/dialects.h"

#include <algorithm>

namespace aigo {

namespace {

/// The region of "arn:aws:bedrock:us-east-1::foundation-model/…"; empty where there is a placeholder.
QString regionOf(const QString &arn)
{
    const QString region = arn.section(u':', 3, 3);
    const bool plain = !region.isEmpty() && region.size() < 40 &&
                       std::all_of(
                           region.begin(), region.end(),
                           [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; });
    return plain ? region : QString();
}

/// The console's "200K", "1M", "163,840", "128000"; nullopt for anything else.
std::optional<qint64> windowFrom(QString text)
{
    qint64 unit = 1;
    text = text.trimmed().remove(u',');
    if (text.endsWith(u'k', Qt::CaseInsensitive) || text.endsWith(u'm', Qt::CaseInsensitive)) {
        unit = text.endsWith(u'k', Qt::CaseInsensitive) ? 1'000 : 1'000'000;
        text.chop(1);
    }
    bool ok = false;
    const int count = text.toInt(&ok);
    return ok && count > 0 ? std::optional(count * unit) : std::nullopt;
}

void readBedrockLifecycle(ListRow &row)
{
    const JsonValue lifecycle = row.json["modelLifecycle"];
    const QByteArrayView status = lifecycle["status"].utf8();
    if (status == "ACTIVE") {
        row.facts.lifecycle = Lifecycle::Current;
    } else if (status == "LEGACY") {
        row.facts.lifecycle = Lifecycle::Deprecated;
    }
    row.date(lifecycle["legacyTime"], "modelLifecycle.legacyTime", row.facts.deprecated);
    row.date(lifecycle["endOfLifeTime"], "modelLifecycle.endOfLifeTime", row.facts.retired);
}

} // namespace

void readBedrockRow(ListRow &row)
{
    ModelFacts &facts = row.facts;
    row.text("modelName", facts.name);
    row.text("modelFamily", facts.family);
    row.modalities(row.json["inputModalities"], "inputModalities", facts.input);
    row.modalities(row.json["outputModalities"], "outputModalities", facts.output);
    row.learnFromModalities();
    constexpr std::pair<QByteArrayView, Capability> outputs[]{{"EMBEDDING", Capability::Embeddings}};
    row.learn(row.json["outputModalities"], outputs);
    constexpr std::pair<QByteArrayView, Capability> customizations[]{{"FINE_TUNING", Capability::FineTuning}};
    row.learn(row.json["customizationsSupported"], customizations);
    row.capability("responseStreamingSupported", Capability::Streaming);
    const JsonValue caching = row.json["explicitPromptCaching"]["isSupported"];
    row.capability(caching, "explicitPromptCaching.isSupported", Capability::Caching);
    const JsonValue batch = row.json["batchSupported"]["baseModelSupported"];
    row.capability(batch, "batchSupported.baseModelSupported", Capability::Batch);
    readBedrockLifecycle(row);

    const JsonValue description = row.json["description"];
    row.text(description["shortDescription"], "description.shortDescription", facts.description);
    row.date(description["releaseDate"], "description.releaseDate", facts.released);
    if (const JsonValue window = description["maxContextWindow"]; window.isString()) {
        facts.contextWindow = windowFrom(window.string());
        if (!facts.contextWindow) {
            row.skip("description.maxContextWindow", QStringLiteral("not a number of tokens"));
        }
    }
    const JsonValue converse = row.json["converse"];
    row.tokens(converse["maxTokensMaximum"], "converse.maxTokensMaximum", facts.maxOutputTokens);
    if (converse["reasoningSupported"]["embedded"].boolean().value_or(false)) {
        facts.capabilities.set(Capability::Reasoning, true);
    }
    constexpr std::pair<QByteArrayView, Capability> documents[]{{"pdf", Capability::Pdf}};
    row.learn(converse["userDocumentTypesSupported"], documents);
    if (const QString region = regionOf(row.json["modelArn"].string()); !region.isEmpty()) {
        facts.regions = {region};
    }
}

void readVertexRow(ListRow &row)
{
    // publishers/google/models/gemini-2.5-pro
    const QString model = row.facts.sourceKey.section(u'/', 3);
    if (row.facts.sourceKey.startsWith(u"publishers/") && !model.isEmpty()) {
        row.facts.apiId = model;
    }
    const QByteArrayView stage = row.json["launchStage"].utf8();
    if (stage == "GA") {
        row.facts.lifecycle = Lifecycle::Current;
    } else if (stage == "PUBLIC_PREVIEW" || stage == "PRIVATE_PREVIEW" || stage == "EXPERIMENTAL") {
        row.facts.lifecycle = Lifecycle::Preview;
    }
    const QByteArrayView category = row.json["openSourceCategory"].utf8();
    if (category == "PROPRIETARY") {
        row.facts.openWeights = false;
    } else if (QByteArray(category.data(), category.size()).contains("_OSS")) {
        row.facts.openWeights = true;
    }
}

} // namespace aigo
