// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/curl.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace aigo {

namespace {

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString keyVariable(const ModelFacts &model, const Provider *provider)
{
    if (provider && !provider->keyEnv.isEmpty()) {
        return provider->keyEnv;
    }
    QString name = model.provider.toUpper();
    static const QRegularExpression other(QStringLiteral("[^A-Z0-9]+"));
    return name.replace(other, QStringLiteral("_")) + QStringLiteral("_API_KEY");
}

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject chat(const QString &model)
{
    const QJsonObject message{{QStringLiteral("role"), QStringLiteral("user")},
                              {QStringLiteral("content"), QStringLiteral("Hello")}};
    return {{QStringLiteral("model"), model}, {QStringLiteral("messages"), QJsonArray{message}}};
}

} // namespace

QString curlCommand(const ModelFacts &model, const Provider *provider)
{
    QString base = provider && !provider->baseUrl.isEmpty() ? provider->baseUrl.toString(QUrl::StripTrailingSlash)
                                                            : QStringLiteral("https://API-ADDRESS/v1");
    const QString key = keyVariable(model, provider);
    const QString adapter = provider ? provider->adapter : QString();
    QStringList headers{QStringLiteral("\"Authorization: Bearer $%1\"").arg(key)};
    QString path = QStringLiteral("/chat/completions");
    QJsonObject body = chat(model.apiId);
    if (adapter == u"anthropic") {
        path = QStringLiteral("/messages");
        headers = {QStringLiteral("\"x-api-key: $%1\"").arg(key), QStringLiteral("\"anthropic-version: 2023-06-01\"")};
        body.insert(QStringLiteral("max_tokens"), 256);
    } else if (adapter == u"google") {
        path = QStringLiteral("/models/%1:generateContent").arg(model.apiId);
        headers = {QStringLiteral("\"x-goog-api-key: $%1\"").arg(key)};
        const QJsonObject part{{QStringLiteral("text"), QStringLiteral("Hello")}};
        const QJsonObject content{{QStringLiteral("parts"), QJsonArray{part}}};
        body = {{QStringLiteral("contents"), QJsonArray{content}}};
    } else if (model.capabilities.has(Capability::Embeddings)) {
        path = QStringLiteral("/embeddings");
        body = {{QStringLiteral("model"), model.apiId}, {QStringLiteral("input"), QStringLiteral("Hello")}};
    }
    QString command = QStringLiteral("curl %1").arg(quoted(base + path));
    for (const QString &header : headers) {
        command += QStringLiteral(" \\\n  -H %1").arg(header);
    }
    command += QStringLiteral(" \\\n  -H \"Content-Type: application/json\" \\\n  -d %1").arg(quoted(json(body)));
    return command;
}

} // namespace aigo
