// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/feeds/rawfeed.h"
#include "core/reading/json.h"

namespace aigo::feeds {

namespace {

QString firstOf(JsonValue object, std::initializer_list<QByteArrayView> keys)
{
    for (const QByteArrayView key : keys) {
        if (const QString text = object[key].string(); !text.isEmpty()) {
            return text;
        }
    }
    return {};
}

RawItem item(JsonValue from)
{
    RawItem out;
    const JsonValue id = from["id"];
    out.guid = id.isNumber() ? QString::fromLatin1(id.number()) : id.string();
    out.guidIsAddress = true;
    out.guidLink = {out.guid, {}};
    out.link = {firstOf(from, {"url", "external_url"}), {}};
    out.title = {from["title"].string(), false};
    out.summary = {from["summary"].string(), false};
    const QString html = from["content_html"].string();
    out.content = html.isEmpty() ? Words{from["content_text"].string(), false} : Words{html, true};
    for (const QByteArrayView key : {QByteArrayView("date_published"), QByteArrayView("date_modified")}) {
        if (const QString date = from[key].string(); !date.isEmpty()) {
            out.dates << date.left(100);
        }
    }
    for (const JsonMember tag : from["tags"].items()) {
        if (out.tags.size() < mostTags) {
            out.tags << tag.value.string();
        }
    }
    return out;
}

} // namespace

Result<RawFeed> readJsonFeed(QByteArrayView bytes)
{
    const auto document = JsonDocument::parse(bytes, {.bytes = mostBytes, .depth = 64});
    if (!document) {
        return document.error();
    }
    const JsonValue root = document->root();
    if (!root["version"].utf8().startsWith("https://jsonfeed.org/version/") || !root["items"].isArray()) {
        return Error{ErrorKind::Unreadable, QStringLiteral("JSON, but no JSON Feed"), {}, {}, 0, {}};
    }
    RawFeed feed;
    feed.title = {root["title"].string(), false};
    feed.page = {root["home_page_url"].string(), {}};
    for (const JsonMember entry : root["items"].items()) {
        if (feed.items.size() < mostItems) {
            feed.items.push_back(item(entry.value));
        } else {
            ++feed.left;
        }
    }
    return feed;
}

} // namespace aigo::feeds
