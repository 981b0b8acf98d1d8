// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/alertpayload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

QJsonObject objectOf(const QByteArray &payload)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(payload, &error);
    if (error.error != QJsonParseError::NoError) {
        std::abort();
    }
    return document.object();
}

void check(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

} // namespace

/// Any text in every place of an alert: the payloads are JSON within the services' limits and mention nobody. And any
/// text as a template: filled in it is JSON where it was found good.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    AlertTelling telling;
    for (QString *place : {&telling.title, &telling.text, &telling.event.rule, &telling.event.target,
                           &telling.event.value, &telling.event.group}) {
        *place = text;
    }
    const QJsonArray blocks = objectOf(slackPayload(telling))[u"blocks"].toArray();
    check(!blocks.isEmpty() && blocks.size() <= 50);
    for (const QJsonValue block : blocks) {
        const QString said = block[u"text"][u"text"].toString();
        check(said.size() <= (block[u"type"].toString() == u"header" ? 150 : 3000));
        check(!said.contains(u'<') && !said.contains(QStringLiteral("@here")) &&
              !said.contains(QStringLiteral("@channel")));
    }
    const QJsonObject embed = objectOf(discordPayload(telling))[u"embeds"][0].toObject();
    qsizetype all = embed[u"title"].toString().size() + embed[u"description"].toString().size();
    check(embed[u"title"].toString().size() <= 256 && embed[u"description"].toString().size() <= 4096);
    for (const QJsonValue field : embed[u"fields"].toArray()) {
        all += field[u"name"].toString().size() + field[u"value"].toString().size();
        check(!field[u"value"].toString().isEmpty() && field[u"value"].toString().size() <= 1024);
    }
    check(all <= 6000);
    check(objectOf(webhookPayload(telling))[u"state"].toString() == u"firing");
    if (checkPayloadTemplate(text)) {
        QJsonParseError error;
        QJsonDocument::fromJson(webhookPayload(telling, text), &error);
        check(error.error == QJsonParseError::NoError);
    }
    return 0;
}
