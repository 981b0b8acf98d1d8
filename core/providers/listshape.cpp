// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/listshape.h"

#include "core/providers/outcomes.h"

namespace aigo {

namespace {

NextPage anthropicNext(JsonValue root)
{
    if (!root["has_more"].boolean().value_or(false)) {
        return {};
    }
    QString last = root["last_id"].string();
    for (const JsonMember &row : root["data"].items()) {
        // Without a last_id the last row's id says the same.
        last = root["last_id"].string().isEmpty() ? row.value["id"].string() : last;
    }
    // "?" stands for "more, but nothing to ask for it with".
    return {QStringLiteral("after_id"), last.isEmpty() ? QStringLiteral("?") : last};
}

NextPage googleNext(JsonValue root)
{
    return {QStringLiteral("pageToken"), root["nextPageToken"].string()};
}

NextPage cohereNext(JsonValue root)
{
    return {QStringLiteral("page_token"), root["next_page_token"].string()};
}

NextPage gpuStackNext(JsonValue root)
{
    const auto page = root["pagination"]["page"].integer();
    const auto pages = root["pagination"]["totalPage"].integer();
    return page && pages && *page >= 1 && *page < *pages ? NextPage{QStringLiteral("page"), QString::number(*page + 1)}
                                                         : NextPage{};
}

using enum ListPage::Kind;
constexpr ListShape openAi{"data", "id", readOpenAiRow, nullptr};
constexpr ListShape mistral{"data", "id", readMistralRow, nullptr};
constexpr ListShape anthropic{"data", "id", readAnthropicRow, anthropicNext};
constexpr ListShape google{"models", "name", readGoogleRow, googleNext};
constexpr ListShape cohere{"models", "name", readCohereRow, cohereNext};
constexpr ListShape xai{"models", "id", readXaiRow, nullptr, Details};
constexpr ListShape bedrock{"modelSummaries", "modelId", readBedrockRow, nullptr};
constexpr ListShape vertex{"publisherModels", "name", readVertexRow, googleNext};
constexpr ListShape hub{"models", "id", readHubRow, nullptr, Unended};
constexpr ListShape ollamaTags{"models", "name", readOllamaRow, nullptr};
constexpr ListShape ollamaRunning{"models", "name", readOllamaRunningRow, nullptr, Details, true};
constexpr ListShape gpuStack{"items", "name", readGpuStackRow, gpuStackNext};

JsonValue firstRow(JsonValue rows)
{
    for (const JsonMember &item : rows.items()) {
        return item.value;
    }
    return {};
}

/// {"models":[…]}: xAI's details, or what an Ollama has or runs. Of an empty list nothing follows for other models.
const ListShape *modelsShape(JsonValue models, QStringView adapter)
{
    const JsonValue first = firstRow(models);
    if (first.isMissing()) {
        return adapter == u"ollama" ? &ollamaRunning : &xai;
    }
    if (!first["expires_at"].isMissing() || !first["size_vram"].isMissing()) {
        return &ollamaRunning;
    }
    if (!first["details"].isMissing() || !first["digest"].isMissing()) {
        return &ollamaTags;
    }
    return first["id"].isString() ? &xai : nullptr;
}

} // namespace

const ListShape &listShape(JsonValue root, QStringView adapter)
{
    if (adapter == u"anthropic") {
        return anthropic;
    }
    if (adapter == u"mistral") {
        return mistral;
    }
    if (adapter == u"cohere") {
        return cohere;
    }
    if (adapter == u"google") {
        return root["publisherModels"].isArray() ? vertex : google;
    }
    if (adapter == u"openai") {
        return openAi;
    }
    if (root.isArray()) {
        const JsonValue first = firstRow(root);
        const bool hubs = !first["modelId"].isMissing() || !first["_id"].isMissing();
        return hubs || adapter == u"huggingface" ? hub : openAi;
    }
    for (const ListShape *shape : {&bedrock, &vertex, &gpuStack}) {
        if (root[shape->rows].isArray()) {
            return *shape;
        }
    }
    const JsonValue models = root["models"];
    const ListShape *named = models.isArray() && !root["data"].isArray() ? modelsShape(models, adapter) : nullptr;
    return named != nullptr ? *named : openAi;
}

Result<ListPage> readListPage(QByteArrayView body, QStringView adapter, const QString &provider)
{
    const auto parsed = JsonDocument::parse(body);
    if (!parsed) {
        return parsed.error();
    }
    const JsonValue root = parsed->root();
    const ListShape &shape = listShape(root, adapter);
    // Some compatible servers answer the bare array.
    const JsonValue rows = root.isArray() ? root : root[shape.rows];
    if (!rows.isArray()) {
        return Error{.kind = ErrorKind::Unreadable,
                     .what = readApiError(body) ? QStringLiteral("the answer is an error, not a list of models")
                                                : QStringLiteral("the answer is no list of models: it has no \"%1\"")
                                                      .arg(QString::fromUtf8(shape.rows))};
    }
    ListPage page;
    page.kind = shape.kind;
    page.tellsLoaded = shape.tellsLoaded;
    qsizetype number = 0;
    for (const JsonMember &item : rows.items()) {
        ++number;
        const QString id = item.value[shape.id].string();
        if (id.isEmpty() || id.size() > longestListId) {
            page.skipped.push_back({QStringLiteral("row %1").arg(number), QStringLiteral("has no id")});
            continue;
        }
        ListRow row{item.value, {}, page.skipped};
        row.facts.sourceKey = id;
        row.facts.apiId = id;
        row.facts.provider = provider;
        shape.read(row);
        row.facts.id = provider + u'/' + row.facts.apiId;
        if (!row.leaveOut) {
            page.models.push_back(std::move(row.facts));
        }
    }
    page.next = shape.next == nullptr ? NextPage{} : shape.next(root);
    return page;
}

} // namespace aigo
