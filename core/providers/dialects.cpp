// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/dialects.h"

#include "core/providers/outcomes.h"
#include "core/reading/json.h"

#include <functional>

namespace aigo {

namespace {

constexpr qsizetype longestId = 1000;
constexpr qint64 mostTokens = 1'000'000'000'000;

using Skips = std::vector<SourceDocument::Skipped>;

/// One row of a list while it is read; a field of a wrong type costs that field only.
struct Row
{
    JsonValue json;
    ModelFacts facts;
    Skips &skipped;

    void skip(QByteArrayView field, const QString &why)
    {
        skipped.push_back({facts.sourceKey + u'.' + QString::fromUtf8(field), why});
    }

    /// The field, unless it is absent or null.
    std::optional<JsonValue> field(QByteArrayView name) const
    {
        const JsonValue value = json[name];
        return value.isMissing() || value.isNull() ? std::nullopt : std::optional(value);
    }

    void text(QByteArrayView name, QString &into)
    {
        if (const auto value = field(name)) {
            value->isString() ? static_cast<void>(into = value->string()) : skip(name, QStringLiteral("not a text"));
        }
    }

    void tokens(QByteArrayView name, std::optional<qint64> &into)
    {
        if (const auto value = field(name)) {
            const auto count = value->integer();
            if (!count || *count < 0 || *count > mostTokens) {
                skip(name, QStringLiteral("not a number of tokens"));
            } else if (*count > 0) {
                into = count;
            }
        }
    }

    void date(QByteArrayView name, QDate &into)
    {
        if (const auto value = field(name)) {
            const auto at = parseTime(value->string());
            if (!at) {
                skip(name, QStringLiteral("not a time"));
            } else if (toMs(*at) > 0) {
                into = toDate(*at);
            }
        }
    }

    void epochSeconds(QByteArrayView name, QDate &into)
    {
        constexpr qint64 mostSeconds = 253'402'300'799; // the end of the year 9999
        if (const auto value = field(name)) {
            const auto seconds = value->integer();
            if (!seconds || *seconds < 0 || *seconds > mostSeconds) {
                skip(name, QStringLiteral("not a time in seconds"));
            } else if (*seconds > 0) {
                into = toDate(fromMs(*seconds * 1000));
            }
        }
    }

    void capability(JsonValue value, QByteArrayView name, Capability capability)
    {
        if (value.isMissing() || value.isNull()) {
            return;
        }
        if (const auto there = value.boolean()) {
            facts.capabilities.set(capability, *there);
        } else {
            skip(name, QStringLiteral("neither true nor false"));
        }
    }
};

Error notTheList(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable, .what = what};
}

/// Reads a page whose rows are in the array `list` and have their id in `idField`.
Result<ListPage> readRows(QByteArrayView body, const QString &provider, QByteArrayView list, QByteArrayView idField,
                          const std::function<void(Row &)> &read, const std::function<QString(JsonValue)> &next)
{
    const auto parsed = JsonDocument::parse(body);
    if (!parsed) {
        return parsed.error();
    }
    const JsonValue root = parsed->root();
    // Some compatible servers answer the bare array.
    const JsonValue rows = root.isArray() ? root : root[list];
    if (!rows.isArray()) {
        return notTheList(
            readApiError(body)
                ? QStringLiteral("the answer is an error, not a list of models")
                : QStringLiteral("the answer is no list of models: it has no \"%1\"").arg(QString::fromUtf8(list)));
    }
    ListPage page;
    qsizetype number = 0;
    for (const JsonMember &item : rows.items()) {
        ++number;
        const QString id = item.value[idField].string();
        if (id.isEmpty() || id.size() > longestId) {
            page.skipped.push_back({QStringLiteral("row %1").arg(number), QStringLiteral("has no id")});
            continue;
        }
        Row row{item.value, {}, page.skipped};
        row.facts.sourceKey = id;
        row.facts.apiId = id;
        row.facts.provider = provider;
        read(row);
        row.facts.id = provider + u'/' + row.facts.apiId;
        page.models.push_back(std::move(row.facts));
    }
    page.next = next(root);
    return page;
}

QString noNextPage(JsonValue)
{
    return {};
}

ModelListRequest bearerRequest()
{
    return ModelListRequest{.path = QStringLiteral("models"), .keyHeader = "Authorization", .keyPrefix = "Bearer "};
}

void addQuery(ModelListRequest &request, const QString &name, const QString &value)
{
    // QUrlQuery leaves '+' and '%' alone, which a token may hold.
    if (!value.isEmpty()) {
        request.query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
}

void readMistralCapabilities(Row &row)
{
    const JsonValue all = row.json["capabilities"];
    if (all.isMissing() || all.isNull()) {
        return;
    }
    if (!all.isObject()) {
        row.skip("capabilities", QStringLiteral("not an object"));
        return;
    }
    constexpr std::pair<QByteArrayView, Capability> words[]{
        {"function_calling", Capability::Tools}, {"vision", Capability::Vision},
        {"fine_tuning", Capability::FineTuning}, {"moderation", Capability::Moderation},
        {"audio", Capability::AudioIn},          {"audio_transcription", Capability::Transcription},
    };
    for (const auto &[name, capability] : words) {
        row.capability(all[name], QByteArray("capabilities.") + name.toByteArray(), capability);
    }
}

void readAnthropicCapabilities(Row &row)
{
    const JsonValue all = row.json["capabilities"];
    if (all.isMissing() || all.isNull()) {
        return;
    }
    if (!all.isObject()) {
        row.skip("capabilities", QStringLiteral("not an object"));
        return;
    }
    constexpr std::pair<QByteArrayView, Capability> words[]{
        {"batch", Capability::Batch},        {"image_input", Capability::Vision},
        {"pdf_input", Capability::Pdf},      {"structured_outputs", Capability::JsonSchema},
        {"thinking", Capability::Reasoning},
    };
    for (const auto &[name, capability] : words) {
        row.capability(all[name]["supported"], QByteArray("capabilities.") + name.toByteArray(), capability);
    }
}

QString lastId(JsonValue rows)
{
    QString last = QStringLiteral("?");
    for (const JsonMember &row : rows.items()) {
        last = row.value["id"].string();
    }
    return last.isEmpty() ? QStringLiteral("?") : last;
}

bool hasWord(JsonValue list, QByteArrayView word)
{
    for (const JsonMember &item : list.items()) {
        if (item.value.utf8() == word) {
            return true;
        }
    }
    return false;
}

} // namespace

ModelListRequest openAiListRequest(const QString &)
{
    return bearerRequest();
}

Result<ListPage> readOpenAiList(QByteArrayView body, const QString &provider)
{
    const auto read = [](Row &row) {
        row.text("name", row.facts.name);
        row.text("display_name", row.facts.name);
        row.epochSeconds("created", row.facts.released);
        row.date("shutdown_date", row.facts.retired);
        row.tokens("context_length", row.facts.contextWindow);
        row.tokens("context_window", row.facts.contextWindow);
        row.tokens("max_completion_tokens", row.facts.maxOutputTokens);
    };
    return readRows(body, provider, "data", "id", read, noNextPage);
}

Result<ListPage> readMistralList(QByteArrayView body, const QString &provider)
{
    const auto read = [](Row &row) {
        row.text("name", row.facts.name);
        row.text("description", row.facts.description);
        row.tokens("max_context_length", row.facts.contextWindow);
        row.date("deprecation", row.facts.retired);
        row.text("deprecation_replacement_model", row.facts.successor);
        for (const JsonMember &alias : row.json["aliases"].items()) {
            if (alias.value.isString()) {
                row.facts.aliases.append(alias.value.string());
            }
        }
        readMistralCapabilities(row);
    };
    return readRows(body, provider, "data", "id", read, noNextPage);
}

ModelListRequest anthropicListRequest(const QString &next)
{
    ModelListRequest request{.path = QStringLiteral("models"), .keyHeader = "x-api-key"};
    request.headers.push_back({"anthropic-version", "2023-06-01"});
    addQuery(request, QStringLiteral("limit"), QStringLiteral("1000"));
    addQuery(request, QStringLiteral("after_id"), next);
    return request;
}

Result<ListPage> readAnthropicList(QByteArrayView body, const QString &provider)
{
    const auto read = [](Row &row) {
        row.text("display_name", row.facts.name);
        row.date("created_at", row.facts.released);
        row.tokens("max_input_tokens", row.facts.contextWindow);
        row.tokens("max_tokens", row.facts.maxOutputTokens);
        readAnthropicCapabilities(row);
    };
    const auto next = [](JsonValue root) {
        const bool more = root["has_more"].boolean().value_or(false);
        const QString last = root["last_id"].string();
        // Without a last_id the last row's id says the same; "?" where there is no row stands for "more, but nothing".
        return !more ? QString() : !last.isEmpty() ? last : lastId(root["data"]);
    };
    return readRows(body, provider, "data", "id", read, next);
}

ModelListRequest googleListRequest(const QString &next)
{
    ModelListRequest request{.path = QStringLiteral("models"), .keyHeader = "x-goog-api-key"};
    addQuery(request, QStringLiteral("pageSize"), QStringLiteral("1000"));
    addQuery(request, QStringLiteral("pageToken"), next);
    return request;
}

Result<ListPage> readGoogleList(QByteArrayView body, const QString &provider)
{
    const auto read = [](Row &row) {
        constexpr QStringView prefix = u"models/";
        if (row.facts.apiId.startsWith(prefix) && row.facts.apiId.size() > prefix.size()) {
            row.facts.apiId = row.facts.apiId.sliced(prefix.size());
        }
        row.text("displayName", row.facts.name);
        row.text("description", row.facts.description);
        row.tokens("inputTokenLimit", row.facts.contextWindow);
        row.tokens("outputTokenLimit", row.facts.maxOutputTokens);
        row.capability(row.json["thinking"], "thinking", Capability::Reasoning);
        const JsonValue methods = row.json["supportedGenerationMethods"];
        if (hasWord(methods, "embedContent") || hasWord(methods, "embedText")) {
            row.facts.capabilities.set(Capability::Embeddings, true);
        }
        if (hasWord(methods, "createCachedContent")) {
            row.facts.capabilities.set(Capability::Caching, true);
        }
        if (hasWord(methods, "batchGenerateContent")) {
            row.facts.capabilities.set(Capability::Batch, true);
        }
    };
    const auto next = [](JsonValue root) { return root["nextPageToken"].string(); };
    return readRows(body, provider, "models", "name", read, next);
}

ModelListRequest cohereListRequest(const QString &next)
{
    ModelListRequest request = bearerRequest();
    addQuery(request, QStringLiteral("page_size"), QStringLiteral("1000"));
    addQuery(request, QStringLiteral("page_token"), next);
    return request;
}

Result<ListPage> readCohereList(QByteArrayView body, const QString &provider)
{
    const auto read = [](Row &row) {
        row.tokens("context_length", row.facts.contextWindow);
        row.capability(row.json["supports_vision"], "supports_vision", Capability::Vision);
        if (row.json["is_deprecated"].boolean().value_or(false)) {
            row.facts.lifecycle = Lifecycle::Deprecated;
        }
        const JsonValue endpoints = row.json["endpoints"];
        if (hasWord(endpoints, "embed")) {
            row.facts.capabilities.set(Capability::Embeddings, true);
        }
        if (hasWord(endpoints, "rerank")) {
            row.facts.capabilities.set(Capability::Rerank, true);
        }
        const JsonValue features = row.json["features"];
        if (hasWord(features, "tools")) {
            row.facts.capabilities.set(Capability::Tools, true);
        }
    };
    const auto next = [](JsonValue root) { return root["next_page_token"].string(); };
    return readRows(body, provider, "models", "name", read, next);
}

} // namespace aigo
