// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/completion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>

namespace aigo {

namespace {

constexpr qint64 plainOutput = 64;
constexpr qint64 thinkingOutput = 512;
constexpr qint64 leastOutput = 16;

/// Long enough for a speed, whatever the tokenizer.
const QString prompt = QStringLiteral("Count from 1 to 40, separated by commas.");

using O = QJsonObject;

bool says(const QString &id, const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption)
        .match(id)
        .hasMatch();
}

/// The wire id without a router's lab in front of it.
QString bareName(const ModelFacts &model)
{
    return model.apiId.section(u'/', -1).toLower();
}

bool thinksUnasked(const Provider &provider, const ModelFacts &model)
{
    if (provider.adapter == u"anthropic") {
        return false; // only where the request asks for it
    }
    return model.capabilities.has(Capability::Reasoning) ||
           says(bareName(model), "^(o[1-9]\\b|gpt-5|gemini-(2\\.5|[3-9])|.*(reasoner|thinking|magistral|qwq|-r1))");
}

/// "gpt-5-pro" and its like answer /responses only.
bool onlyResponses(const Provider &provider, const ModelFacts &model)
{
    return provider.adapter == u"openai" && says(bareName(model), "^(o[1-9]|gpt-5[.0-9]*)-pro|codex|computer-use");
}

/// The least thinking that OpenAI's model takes; empty: say nothing.
QString leastEffort(const QString &name)
{
    if (says(name, "^gpt-5(-mini|-nano)?(-\\d{4}-\\d{2}-\\d{2})?$")) {
        return QStringLiteral("minimal");
    }
    if (says(name, "^gpt-5\\.[1-9]") && !says(name, "codex|pro")) {
        return QStringLiteral("none");
    }
    return says(name, "^o[1-9]|gpt-oss") ? QStringLiteral("low") : QString();
}

O chatBody(const Provider &provider, const ModelFacts &model, const CompletionBounds &bounds)
{
    const bool openAi = provider.adapter == u"openai";
    O body{{QStringLiteral("model"), model.apiId},
           {QStringLiteral("messages"),
            QJsonArray{O{{QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("content"), prompt}}}},
           {QStringLiteral("stream"), true},
           {openAi ? QStringLiteral("max_completion_tokens") : QStringLiteral("max_tokens"), bounds.output}};
    if (provider.adapter != u"mistral" && provider.slug != u"perplexity") { // tell usage unasked, and refuse the field
        body.insert(QStringLiteral("stream_options"), O{{QStringLiteral("include_usage"), true}});
    }
    if (provider.slug == u"openrouter") {
        body.insert(QStringLiteral("usage"), O{{QStringLiteral("include"), true}});
        if (bounds.thinks) {
            body.insert(QStringLiteral("reasoning"), O{{QStringLiteral("effort"), QStringLiteral("low")}});
        }
    } else if (const QString effort = openAi ? leastEffort(bareName(model)) : QString(); !effort.isEmpty()) {
        body.insert(QStringLiteral("reasoning_effort"), effort);
    }
    return body;
}

O responsesBody(const ModelFacts &model, const CompletionBounds &bounds)
{
    O body{{QStringLiteral("model"), model.apiId},
           {QStringLiteral("input"), prompt},
           {QStringLiteral("stream"), true},
           {QStringLiteral("store"), false},
           {QStringLiteral("max_output_tokens"), bounds.output}};
    if (const QString effort = leastEffort(bareName(model)); !effort.isEmpty()) {
        body.insert(QStringLiteral("reasoning"), O{{QStringLiteral("effort"), effort}});
    }
    return body;
}

O anthropicBody(const ModelFacts &model, const CompletionBounds &bounds)
{
    return {{QStringLiteral("model"), model.apiId},
            {QStringLiteral("messages"),
             QJsonArray{O{{QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("content"), prompt}}}},
            {QStringLiteral("stream"), true},
            {QStringLiteral("max_tokens"), bounds.output}};
}

O geminiBody(const ModelFacts &model, const CompletionBounds &bounds)
{
    O config{{QStringLiteral("maxOutputTokens"), bounds.output}};
    const QString name = bareName(model);
    const auto thinking = [&config](const QString &key, const QJsonValue &value) {
        config.insert(QStringLiteral("thinkingConfig"), O{{key, value}});
    };
    if (says(name, "^gemini-2\\.5-flash")) {
        thinking(QStringLiteral("thinkingBudget"), 0);
    } else if (says(name, "^gemini-2\\.5-pro")) {
        thinking(QStringLiteral("thinkingBudget"), 128); // it cannot be switched off there
    } else if (says(name, "^gemini-[3-9]")) {
        thinking(QStringLiteral("thinkingLevel"), QStringLiteral("low"));
    }
    const O text{{QStringLiteral("text"), prompt}};
    return {{QStringLiteral("contents"), QJsonArray{O{{QStringLiteral("role"), QStringLiteral("user")},
                                                      {QStringLiteral("parts"), QJsonArray{text}}}}},
            {QStringLiteral("generationConfig"), config}};
}

/// The base URL's last "v1" as "v2".
QUrl cohereUrl(QUrl base)
{
    QString path = base.path();
    while (path.endsWith(u'/')) {
        path.chop(1);
    }
    if (path.endsWith(QStringLiteral("/v1"))) {
        path.chop(1);
        path += u'2';
    }
    base.setPath(path + QStringLiteral("/chat"));
    return base;
}

Error noCompletion(const QString &id, const QString &why)
{
    Error error;
    error.kind = ErrorKind::Invalid;
    error.what = why;
    error.where = id;
    return error;
}

std::optional<Error> objection(const Provider &provider, const ModelFacts &model)
{
    if (modelListAdapter(provider.adapter) == nullptr || !provider.baseUrl.isValid() || provider.baseUrl.isEmpty()) {
        return noCompletion(model.id, QStringLiteral("%1 has no address that completes").arg(provider.slug));
    }
    for (const Capability other : {Capability::Embeddings, Capability::Rerank, Capability::Moderation,
                                   Capability::Transcription, Capability::Speech}) {
        if (model.capabilities.has(other)) {
            return noCompletion(model.id, QStringLiteral("this model writes no text"));
        }
    }
    if ((!model.output.isEmpty() && !model.output.has(Modality::Text)) || model.apiId.isEmpty()) {
        return noCompletion(model.id, QStringLiteral("this model writes no text"));
    }
    if (says(bareName(model), "deep-research|realtime")) {
        return noCompletion(model.id, QStringLiteral("this model has no small completion"));
    }
    return std::nullopt;
}

} // namespace

CompletionBounds completionBounds(const Provider &provider, const ModelFacts &model)
{
    CompletionBounds bounds;
    bounds.thinks = thinksUnasked(provider, model);
    bounds.output = bounds.thinks ? thinkingOutput : plainOutput;
    if (model.maxOutputTokens) {
        bounds.output = std::max(leastOutput, std::min(bounds.output, *model.maxOutputTokens));
    }
    bounds.searches = provider.slug == u"perplexity" || says(bareName(model), "search-preview|^sonar");
    return bounds;
}

Result<CompletionRequest> smallestCompletion(const Provider &provider, const ModelFacts &model)
{
    if (const auto error = objection(provider, model)) {
        return *error;
    }
    const CompletionBounds bounds = completionBounds(provider, model);
    const ModelListAdapter *adapter = modelListAdapter(provider.adapter);
    CompletionRequest out;
    out.keyHeader = adapter->keyHeader;
    out.keyPrefix = adapter->keyPrefix;
    out.headers = {{"Content-Type", "application/json"}, {"Accept", "text/event-stream"}};
    ModelListRequest place;
    O body;
    if (provider.adapter == u"anthropic") {
        out.dialect = StreamDialect::Anthropic;
        out.headers.push_back({"anthropic-version", "2023-06-01"});
        place.path = QStringLiteral("messages");
        body = anthropicBody(model, bounds);
    } else if (provider.adapter == u"google") {
        out.dialect = StreamDialect::Gemini;
        QString name = model.apiId;
        name = name.startsWith(QStringLiteral("models/")) ? name.sliced(7) : name;
        const QByteArray encoded = QUrl::toPercentEncoding(name, "/:@");
        place.path = QStringLiteral("models/%1:streamGenerateContent").arg(QString::fromLatin1(encoded));
        place.query.addQueryItem(QStringLiteral("alt"), QStringLiteral("sse"));
        body = geminiBody(model, bounds);
    } else if (provider.adapter == u"cohere") {
        out.dialect = StreamDialect::Cohere;
        place.address = cohereUrl(provider.baseUrl);
        body = chatBody(provider, model, bounds);
        body.remove(QStringLiteral("stream_options"));
    } else if (onlyResponses(provider, model)) {
        out.dialect = StreamDialect::OpenAiResponses;
        place.path = QStringLiteral("responses");
        body = responsesBody(model, bounds);
    } else {
        place.path = QStringLiteral("chat/completions");
        body = chatBody(provider, model, bounds);
    }
    out.url = place.url(provider.baseUrl);
    out.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return out;
}

} // namespace aigo
