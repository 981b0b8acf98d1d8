// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/simulation/simulatedcompletions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace aigo {

namespace {

using O = QJsonObject;

O with(const char *key, const QJsonValue &value, O object = {})
{
    object.insert(QString::fromLatin1(key), value);
    return object;
}

QByteArray bytes(const O &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray data(const QByteArray &payload, const QByteArray &event = {})
{
    return (event.isEmpty() ? QByteArray() : "event: " + event + "\n") + "data: " + payload + "\n\n";
}

/// What a dialect's stream is made of.
struct Dialect
{
    QList<QByteArray> opening; ///< before the first content
    std::function<QByteArray(const QString &)> thought;
    std::function<QByteArray(const QString &)> said;
    QList<QByteArray> closing;
    QByteArray errorEvent; ///< the type an error's event has; empty: none
};

Dialect chat(const SimulatedCompletion &of, const QString &model)
{
    const auto chunk = [model](const O &delta, const QJsonValue &finish) {
        const O choice{
            {QStringLiteral("index"), 0}, {QStringLiteral("delta"), delta}, {QStringLiteral("finish_reason"), finish}};
        return data(bytes({{QStringLiteral("object"), QStringLiteral("chat.completion.chunk")},
                           {QStringLiteral("model"), model},
                           {QStringLiteral("choices"), QJsonArray{choice}}}));
    };
    Dialect out;
    out.opening << chunk(
        {{QStringLiteral("role"), QStringLiteral("assistant")}, {QStringLiteral("content"), QString()}}, {});
    out.thought = [chunk](const QString &text) { return chunk(with("reasoning_content", text), {}); };
    out.said = [chunk](const QString &text) { return chunk(with("content", text), {}); };
    out.closing << chunk({}, QStringLiteral("stop"));
    if (of.tellsUsage) {
        const O usage{{QStringLiteral("prompt_tokens"), of.inputTokens},
                      {QStringLiteral("completion_tokens"), of.outputTokens},
                      {QStringLiteral("total_tokens"), of.inputTokens + of.outputTokens},
                      {QStringLiteral("prompt_tokens_details"), with("cached_tokens", of.cachedTokens)},
                      {QStringLiteral("completion_tokens_details"), with("reasoning_tokens", of.reasoningTokens)}};
        out.closing << data(bytes({{QStringLiteral("object"), QStringLiteral("chat.completion.chunk")},
                                   {QStringLiteral("choices"), QJsonArray{}},
                                   {QStringLiteral("usage"), usage}}));
    }
    out.closing << data("[DONE]");
    return out;
}

Dialect responses(const SimulatedCompletion &of, const QString &model)
{
    const auto event = [](const char *type, O fields) {
        fields.insert(QStringLiteral("type"), QString::fromLatin1(type));
        return data(bytes(fields), type);
    };
    O response{{QStringLiteral("model"), model}, {QStringLiteral("status"), QStringLiteral("in_progress")}};
    Dialect out;
    out.opening << event("response.created", with("response", response));
    out.thought = [event](const QString &text) {
        return event("response.reasoning_summary_text.delta", with("delta", text));
    };
    out.said = [event](const QString &text) { return event("response.output_text.delta", with("delta", text)); };
    response.insert(QStringLiteral("status"), QStringLiteral("completed"));
    if (of.tellsUsage) {
        response.insert(QStringLiteral("usage"),
                        O{{QStringLiteral("input_tokens"), of.inputTokens},
                          {QStringLiteral("input_tokens_details"), with("cached_tokens", of.cachedTokens)},
                          {QStringLiteral("output_tokens"), of.outputTokens},
                          {QStringLiteral("output_tokens_details"), with("reasoning_tokens", of.reasoningTokens)}});
    }
    out.closing << event("response.completed", with("response", response));
    out.errorEvent = "error";
    return out;
}

Dialect anthropic(const SimulatedCompletion &of, const QString &model)
{
    const auto event = [](const char *type, O fields) {
        fields.insert(QStringLiteral("type"), QString::fromLatin1(type));
        return data(bytes(fields), type);
    };
    const auto delta = [event](const char *type, const char *key, const QString &text) {
        return event("content_block_delta",
                     {{QStringLiteral("index"), 0},
                      {QStringLiteral("delta"), with(key, text, with("type", QString::fromLatin1(type)))}});
    };
    Dialect out;
    const O usage{{QStringLiteral("input_tokens"), of.inputTokens - of.cachedTokens},
                  {QStringLiteral("cache_read_input_tokens"), of.cachedTokens},
                  {QStringLiteral("output_tokens"), 1}};
    out.opening << event("message_start",
                         with("message", O{{QStringLiteral("model"), model}, {QStringLiteral("usage"), usage}}))
                << event("ping", {});
    out.thought = [delta](const QString &text) { return delta("thinking_delta", "thinking", text); };
    out.said = [delta](const QString &text) { return delta("text_delta", "text", text); };
    O end = with("delta", with("stop_reason", QStringLiteral("end_turn")));
    if (of.tellsUsage) {
        end.insert(QStringLiteral("usage"), with("output_tokens", of.outputTokens));
    }
    out.closing << event("message_delta", end) << event("message_stop", {});
    out.errorEvent = "error";
    return out;
}

Dialect google(const SimulatedCompletion &of, const QString &model)
{
    const auto event = [model](const O &part, bool last, const O &usage) {
        O candidate{
            {QStringLiteral("index"), 0},
            {QStringLiteral("content"), with("parts", QJsonArray{part}, with("role", QStringLiteral("model")))}};
        if (last) {
            candidate.insert(QStringLiteral("finishReason"), QStringLiteral("STOP"));
        }
        return data(bytes({{QStringLiteral("candidates"), QJsonArray{candidate}},
                           {QStringLiteral("usageMetadata"), usage},
                           {QStringLiteral("modelVersion"), model}}));
    };
    const O begun = with("promptTokenCount", of.inputTokens);
    const O whole = of.tellsUsage ? O{{QStringLiteral("promptTokenCount"), of.inputTokens},
                                      {QStringLiteral("cachedContentTokenCount"), of.cachedTokens},
                                      {QStringLiteral("candidatesTokenCount"), of.outputTokens - of.reasoningTokens},
                                      {QStringLiteral("thoughtsTokenCount"), of.reasoningTokens}}
                                  : O{};
    Dialect out;
    out.thought = [event, begun](const QString &text) {
        return event(with("text", text, with("thought", true)), false, begun);
    };
    out.said = [event, begun](const QString &text) { return event(with("text", text), false, begun); };
    out.closing << event(with("text", QString()), true, whole);
    return out;
}

SimReply streamed(const SimulatedCompletion &of, const Dialect &dialect)
{
    SimReply reply;
    reply.contentType = "text/event-stream";
    for (const QByteArray &event : dialect.opening) {
        reply.stream.push_back({event});
    }
    bool begun = false;
    const auto add = [&](const QByteArray &event) {
        reply.stream.push_back({event, begun ? of.between : of.first});
        begun = true;
    };
    for (const QString &text : of.thinking) {
        add(dialect.thought(text));
    }
    for (const QString &text : of.answer) {
        add(dialect.said(text));
        if (!of.errorAfter.isEmpty()) {
            add(data(of.errorAfter, dialect.errorEvent));
            return reply;
        }
    }
    reply.cutStream = of.cut;
    if (!of.truncated && !of.cut) {
        for (const QByteArray &event : dialect.closing) {
            reply.stream.push_back({event});
        }
    }
    return reply;
}

SimReply refusal(int status, const QString &type, const QString &message)
{
    return SimReply::json(bytes(with("error", O{{QStringLiteral("type"), type}, {QStringLiteral("message"), message}})),
                          status);
}

SimReply answer(const SimulatedCompletion &of, const SimRequest &request, const QString &model, const QJsonValue &most,
                const std::function<Dialect(const SimulatedCompletion &, const QString &)> &dialect)
{
    if (of.refuse) {
        if (const auto instead = of.refuse()) {
            return *instead;
        }
    }
    if (request.method != "POST" || !of.models.contains(model)) {
        return refusal(404, QStringLiteral("not_found_error"),
                       QStringLiteral("The model `%1` does not exist").arg(model));
    }
    if (most.toInt() < (of.reasons ? 16 : 1)) {
        return refusal(400, QStringLiteral("invalid_request_error"),
                       QStringLiteral("max tokens: integer below minimum value"));
    }
    SimulatedCompletion now = of;
    if (of.vary) {
        of.vary(now, model);
    }
    return streamed(now, dialect(now, model));
}

} // namespace

SimulatedCompletion SimulatedCompletion::counting(int pieces)
{
    SimulatedCompletion out;
    for (int i = 1; i <= pieces; ++i) {
        out.answer << (i == 1 ? QStringLiteral("1") : QStringLiteral(", %1").arg(i));
    }
    return out;
}

void simulateCompletions(ProviderSimulator &simulator, const QString &provider, const QByteArray &key,
                         const SimulatedCompletion &completion)
{
    const auto route = [&simulator, completion](const QString &path, const QByteArray &header, const QByteArray &wanted,
                                                const QString &pathModel, const QStringList &mostAt, auto dialect) {
        simulator.route(path, [=](const SimRequest &request) {
            if (request.header(header) != wanted) {
                return refusal(401, QStringLiteral("authentication_error"), QStringLiteral("invalid api key"));
            }
            const O body = QJsonDocument::fromJson(request.body).object();
            QJsonValue most = body;
            for (const QString &step : mostAt) {
                most = most.toObject().value(step);
            }
            if (pathModel.isEmpty() && !body.value(QStringLiteral("stream")).toBool()) {
                return refusal(400, QStringLiteral("invalid_request_error"), QStringLiteral("only streams here"));
            }
            const QString model = pathModel.isEmpty() ? body.value(QStringLiteral("model")).toString() : pathModel;
            return answer(completion, request, model, most, dialect);
        });
    };
    if (provider == u"anthropic") {
        route(QStringLiteral("/v1/messages"), "x-api-key", key, {}, {QStringLiteral("max_tokens")}, anthropic);
    } else if (provider == u"google") {
        for (const QString &model : completion.models) {
            route(QStringLiteral("/v1beta/models/%1:streamGenerateContent").arg(model), "x-goog-api-key", key, model,
                  {QStringLiteral("generationConfig"), QStringLiteral("maxOutputTokens")}, google);
        }
    } else {
        const QString most =
            provider == u"openai" ? QStringLiteral("max_completion_tokens") : QStringLiteral("max_tokens");
        route(QStringLiteral("/v1/chat/completions"), "authorization", "Bearer " + key, {}, {most}, chat);
        route(QStringLiteral("/v1/responses"), "authorization", "Bearer " + key, {},
              {QStringLiteral("max_output_tokens")}, responses);
    }
}

} // namespace aigo
