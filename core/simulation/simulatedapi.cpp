// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/simulation/simulatedapi.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace aigo {

namespace {
SimReply json(const QJsonObject &object, int status = 200)
{
    return SimReply::json(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

SimReply openAiError(const QString &message, const QJsonValue &code)
{
    SimReply reply =
        json({{QStringLiteral("error"), QJsonObject{{QStringLiteral("message"), message},
                                                    {QStringLiteral("type"), QStringLiteral("invalid_request_error")},
                                                    {QStringLiteral("param"), QJsonValue::Null},
                                                    {QStringLiteral("code"), code}}}},
             401);
    reply.headers = {{"WWW-Authenticate", "Bearer realm=\"OpenAI API\""}};
    return reply;
}

SimReply anthropicError(int status, const QString &type, const QString &message)
{
    SimReply reply = json(
        {{QStringLiteral("type"), QStringLiteral("error")},
         {QStringLiteral("error"), QJsonObject{{QStringLiteral("type"), type}, {QStringLiteral("message"), message}}},
         {QStringLiteral("request_id"), QStringLiteral("req_011CSimulated")}},
        status);
    reply.headers = {{"X-Should-Retry", "false"}};
    return reply;
}

SimReply googleError(int code, const QString &status, const QString &message, const QString &reason)
{
    const QJsonObject detail{{QStringLiteral("@type"), QStringLiteral("type.googleapis.com/google.rpc.ErrorInfo")},
                             {QStringLiteral("reason"), reason},
                             {QStringLiteral("domain"), QStringLiteral("googleapis.com")}};
    return json({{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), code},
                                                       {QStringLiteral("message"), message},
                                                       {QStringLiteral("status"), status},
                                                       {QStringLiteral("details"), QJsonArray{detail}}}}},
                code);
}

QJsonArray slice(const QJsonArray &all, qsizetype from, qsizetype count)
{
    QJsonArray part;
    for (qsizetype i = from; i < std::min(all.size(), from + count); ++i) {
        part.append(all[i]);
    }
    return part;
}

SimReply anthropicPage(const SimRequest &request, const QJsonArray &models)
{
    const QString limitText = request.query.queryItemValue(QStringLiteral("limit"));
    const int limit = limitText.isEmpty() ? 20 : limitText.toInt();
    if (limit < 1 || limit > 1000) {
        return anthropicError(400, QStringLiteral("invalid_request_error"),
                              QStringLiteral("limit: Input should be between 1 and 1000"));
    }
    const QString after = request.query.queryItemValue(QStringLiteral("after_id"), QUrl::FullyDecoded);
    qsizetype from = 0;
    for (qsizetype i = 0; !after.isEmpty() && i < models.size(); ++i) {
        if (models[i].toObject().value(QStringLiteral("id")).toString() == after) {
            from = i + 1;
        }
    }
    const QJsonArray page = slice(models, from, limit);
    const auto idOf = [](const QJsonValue &entry) { return entry.toObject().value(QStringLiteral("id")); };
    return json({{QStringLiteral("data"), page},
                 {QStringLiteral("has_more"), from + page.size() < models.size()},
                 {QStringLiteral("first_id"), page.isEmpty() ? QJsonValue() : idOf(page.first())},
                 {QStringLiteral("last_id"), page.isEmpty() ? QJsonValue() : idOf(page.last())}});
}

QString googleToken(qsizetype from)
{
    return QStringLiteral("page+%1/=").arg(from);
}

SimReply googlePage(const SimRequest &request, const QJsonArray &models)
{
    const int asked = request.query.queryItemValue(QStringLiteral("pageSize")).toInt();
    const int size = asked <= 0 ? 50 : std::min(asked, 1000);
    const QString token = request.query.queryItemValue(QStringLiteral("pageToken"), QUrl::FullyDecoded);
    qsizetype from = 0;
    while (!token.isEmpty() && googleToken(from) != token) {
        if (++from > models.size()) {
            return googleError(400, QStringLiteral("INVALID_ARGUMENT"), QStringLiteral("page_token is invalid"),
                               QStringLiteral("PAGE_TOKEN_INVALID"));
        }
    }
    const QJsonArray page = slice(models, from, size);
    QJsonObject answer{{QStringLiteral("models"), page}};
    if (from + page.size() < models.size()) {
        answer.insert(QStringLiteral("nextPageToken"), googleToken(from + page.size()));
    }
    return json(answer);
}
} // namespace

void simulateOpenAi(ProviderSimulator &simulator, const QByteArray &key, const QJsonArray &models)
{
    simulator.route(QStringLiteral("/v1/models"), [key, models](const SimRequest &request) {
        const QByteArray given = request.header("authorization");
        if (given.isEmpty()) {
            return openAiError(
                QStringLiteral("You didn't provide an API key. You need to provide your API key in an Authorization "
                               "header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY)."),
                QJsonValue::Null);
        }
        if (given != "Bearer " + key) {
            return openAiError(QStringLiteral("Incorrect API key provided: %1. You can find your API key at "
                                              "https://platform.openai.com/account/api-keys.")
                                   .arg(QString::fromLatin1(given.mid(7))),
                               QStringLiteral("invalid_api_key"));
        }
        return json({{QStringLiteral("object"), QStringLiteral("list")}, {QStringLiteral("data"), models}});
    });
}

void simulateAnthropic(ProviderSimulator &simulator, const QByteArray &key, const QJsonArray &models)
{
    simulator.route(QStringLiteral("/v1/models"), [key, models](const SimRequest &request) {
        if (request.header("anthropic-version").isEmpty()) {
            return anthropicError(400, QStringLiteral("invalid_request_error"),
                                  QStringLiteral("anthropic-version: header is required"));
        }
        const QByteArray given = request.header("x-api-key");
        if (given.isEmpty()) {
            return anthropicError(401, QStringLiteral("authentication_error"),
                                  QStringLiteral("x-api-key header is required"));
        }
        if (given != key) {
            return anthropicError(401, QStringLiteral("authentication_error"), QStringLiteral("invalid x-api-key"));
        }
        return anthropicPage(request, models);
    });
}

void simulateGoogle(ProviderSimulator &simulator, const QByteArray &key, const QJsonArray &models)
{
    simulator.route(QStringLiteral("/v1beta/models"), [key, models](const SimRequest &request) {
        const QByteArray given = request.header("x-goog-api-key");
        if (given.isEmpty()) {
            return googleError(
                403, QStringLiteral("PERMISSION_DENIED"),
                QStringLiteral("Method doesn't allow unregistered callers (callers without established identity). "
                               "Please use API Key or other form of API consumer identity to call this API."),
                QStringLiteral("FORBIDDEN"));
        }
        if (given != key) {
            return googleError(400, QStringLiteral("INVALID_ARGUMENT"),
                               QStringLiteral("API key not valid. Please pass a valid API key."),
                               QStringLiteral("API_KEY_INVALID"));
        }
        return googlePage(request, models);
    });
}

void simulateAzure(ProviderSimulator &simulator, const QByteArray &key, const QJsonArray &models)
{
    simulator.route(QStringLiteral("/openai/models"), [key, models](const SimRequest &request) {
        const auto refuse = [](int status, const QString &code, const QString &message) {
            return json({{QStringLiteral("error"),
                          QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}}}},
                        status);
        };
        if (request.header("api-key") != key) {
            return refuse(401, QStringLiteral("401"),
                          QStringLiteral("Access denied due to invalid subscription key or wrong API endpoint."));
        }
        if (!request.query.hasQueryItem(QStringLiteral("api-version"))) {
            return refuse(400, QStringLiteral("BadRequest"), QStringLiteral("api-version is required"));
        }
        return json({{QStringLiteral("object"), QStringLiteral("list")}, {QStringLiteral("data"), models}});
    });
}

void simulateHub(ProviderSimulator &simulator, const QJsonArray &models)
{
    const QString address = simulator.baseUrl() + QStringLiteral("/api/models");
    simulator.route(QStringLiteral("/api/models"), [address, models](const SimRequest &request) {
        const auto asked = [&request](const QString &name) { return request.query.queryItemValue(name); };
        QJsonArray fitting;
        for (const QJsonValue &model : models) {
            const QJsonObject entry = model.toObject();
            const QString author = entry.value(QStringLiteral("id")).toString().section(u'/', 0, 0);
            const QString task = entry.value(QStringLiteral("pipeline_tag")).toString();
            const QString wanted = asked(QStringLiteral("pipeline_tag"));
            if (author == asked(QStringLiteral("author")) && (wanted.isEmpty() || task == wanted)) {
                fitting.append(entry);
            }
        }
        const int limit = std::clamp(asked(QStringLiteral("limit")).toInt(), 1, 1000);
        const int from = asked(QStringLiteral("cursor")).toInt();
        SimReply reply = SimReply::json(QJsonDocument(slice(fitting, from, limit)).toJson(QJsonDocument::Compact));
        if (from + limit < fitting.size()) {
            QUrlQuery next(request.query);
            next.removeAllQueryItems(QStringLiteral("cursor"));
            next.addQueryItem(QStringLiteral("cursor"), QString::number(from + limit));
            const QString link = address + u'?' + next.toString(QUrl::FullyEncoded);
            reply.headers = {{"Link", '<' + link.toLatin1() + ">; rel=\"next\""}};
        }
        return reply;
    });
}

void simulateOllama(ProviderSimulator &simulator, const QJsonArray &tags, const QStringList &running)
{
    QJsonArray plain;
    QJsonArray loaded;
    for (const QJsonValue &tag : tags) {
        QJsonObject entry = tag.toObject();
        const QString name = entry.value(QStringLiteral("name")).toString();
        plain.append(QJsonObject{{QStringLiteral("id"), name},
                                 {QStringLiteral("object"), QStringLiteral("model")},
                                 {QStringLiteral("created"), 1762181163},
                                 {QStringLiteral("owned_by"), QStringLiteral("library")}});
        if (running.contains(name)) {
            entry.insert(QStringLiteral("size_vram"), 1024);
            entry.insert(QStringLiteral("expires_at"), QStringLiteral("2026-04-10T16:47:07Z"));
            loaded.append(entry);
        }
    }
    simulator.route(QStringLiteral("/v1/models"),
                    json({{QStringLiteral("object"), QStringLiteral("list")}, {QStringLiteral("data"), plain}}));
    simulator.route(QStringLiteral("/api/tags"), json({{QStringLiteral("models"), tags}}));
    simulator.route(QStringLiteral("/api/ps"), json({{QStringLiteral("models"), loaded}}));
}

void simulateXai(ProviderSimulator &simulator, const QByteArray &key, const QJsonArray &language,
                 const QJsonArray &image)
{
    QJsonArray plain;
    for (const QJsonArray *models : {&language, &image}) {
        for (const QJsonValue &model : *models) {
            const QJsonObject entry = model.toObject();
            plain.append(QJsonObject{{QStringLiteral("id"), entry.value(QStringLiteral("id"))},
                                     {QStringLiteral("created"), entry.value(QStringLiteral("created"))},
                                     {QStringLiteral("object"), QStringLiteral("model")},
                                     {QStringLiteral("owned_by"), QStringLiteral("xai")}});
        }
    }
    const auto serve = [&simulator, key](const QString &path, const QString &member, const QJsonArray &models) {
        simulator.route(path, [key, member, models](const SimRequest &request) {
            if (request.header("authorization") != "Bearer " + key) {
                return json({{QStringLiteral("code"), QStringLiteral("Client specified an invalid argument")},
                             {QStringLiteral("error"), QStringLiteral("Incorrect API key provided.")}},
                            400);
            }
            return json({{member, models}});
        });
    };
    serve(QStringLiteral("/v1/models"), QStringLiteral("data"), plain);
    serve(QStringLiteral("/v1/language-models"), QStringLiteral("models"), language);
    serve(QStringLiteral("/v1/image-generation-models"), QStringLiteral("models"), image);
}

QJsonArray modelsOf(const QByteArray &document)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(document);
    if (parsed.isArray()) {
        return parsed.array();
    }
    const QJsonObject object = parsed.object();
    return object.contains(QStringLiteral("data")) ? object.value(QStringLiteral("data")).toArray()
                                                   : object.value(QStringLiteral("models")).toArray();
}

QJsonArray modelsNamed(const QString &provider, const QStringList &names)
{
    QJsonArray models;
    for (const QString &name : names) {
        if (provider == QLatin1String("google")) {
            models.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("models/") + name},
                                      {QStringLiteral("version"), QStringLiteral("001")},
                                      {QStringLiteral("displayName"), name},
                                      {QStringLiteral("inputTokenLimit"), 1048576},
                                      {QStringLiteral("outputTokenLimit"), 65536},
                                      {QStringLiteral("supportedGenerationMethods"),
                                       QJsonArray{QStringLiteral("generateContent"), QStringLiteral("countTokens")}}});
        } else if (provider == QLatin1String("anthropic")) {
            models.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("model")},
                                      {QStringLiteral("id"), name},
                                      {QStringLiteral("display_name"), name},
                                      {QStringLiteral("created_at"), QStringLiteral("2026-01-01T00:00:00Z")}});
        } else {
            models.append(QJsonObject{{QStringLiteral("id"), name},
                                      {QStringLiteral("object"), QStringLiteral("model")},
                                      {QStringLiteral("created"), 1767225600},
                                      {QStringLiteral("owned_by"), QStringLiteral("system")}});
        }
    }
    return models;
}

} // namespace aigo
