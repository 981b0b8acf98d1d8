// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/feeds/feed.h"

#include "core/domain/httpdate.h"
#include "core/feeds/rawfeed.h"
#include "core/reading/charset.h"
#include "core/reading/htmltext.h"

#include <QCryptographicHash>
#include <QSet>
#include <QStringDecoder>
#include <algorithm>

namespace aigo {

namespace feeds {

namespace {

constexpr qsizetype longestTitle = 300;
constexpr qsizetype longestSummary = 600;
constexpr qsizetype longestText = 20'000;

/// UTF-8 that was taken for Latin-1 and encoded once more becomes what it was: only where every character fits a byte,
/// the bytes are UTF-8, and one of them is in the range that no Latin-1 text has.
QString mended(const QString &text)
{
    bool odd = false;
    for (const QChar c : text) {
        if (c.unicode() > 0xff) {
            return text;
        }
        odd = odd || (c.unicode() >= 0x80 && c.unicode() < 0xa0);
    }
    if (!odd) {
        return text;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString again = decoder.decode(text.toLatin1());
    return decoder.hasError() ? text : again;
}

QString textOf(const Words &words, qsizetype limit)
{
    const QString text = mended(words.text);
    return words.html ? htmlText(text, limit) : tidyText(text, limit);
}

QString lineOf(const Words &words, qsizetype limit)
{
    const QString text = mended(words.text);
    return words.html ? htmlLine(text, limit) : tidyLine(text, limit);
}

QUrl addressOf(const Link &link, const QUrl &outer)
{
    if (link.href.isEmpty() || link.href.size() > 4000) {
        return {};
    }
    const QUrl base = link.base.isEmpty() ? outer : outer.isEmpty() ? link.base : outer.resolved(link.base);
    const QUrl href(link.href);
    return canonicalUrl(base.isEmpty() ? href : base.resolved(href));
}

QString digest(const QString &text)
{
    return QStringLiteral("sha1:") +
           QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex());
}

std::optional<Instant> dateOf(const QStringList &written, Instant asOf)
{
    for (const QString &text : written) {
        std::optional<Instant> at = parseHttpDate(text.toUtf8(), asOf);
        at = at ? at : parseTime(text);
        // Nobody published on the web before it was there, nor tomorrow.
        static const Instant first = fromDate(QDate(1994, 1, 1));
        if (at && *at >= first && *at <= asOf + std::chrono::days(2)) {
            return at;
        }
    }
    return std::nullopt;
}

FeedItem itemOf(const RawItem &raw, const QUrl &base, Instant asOf)
{
    FeedItem out;
    out.url = addressOf(raw.link, base);
    if (out.url.isEmpty() && raw.guidIsAddress && isGlobalGuid(raw.guid)) {
        out.url = addressOf(raw.guidLink, base);
    }
    out.published = dateOf(raw.dates, asOf);
    const Words &longer = raw.content.isEmpty() ? raw.summary : raw.content;
    out.text = textOf(longer, longestText);
    out.summary = textOf(raw.summary.isEmpty() ? raw.content : raw.summary, longestSummary);
    if (out.text.isEmpty()) {
        out.text = out.summary;
    }
    out.title = lineOf(raw.title, longestTitle);
    if (out.title.isEmpty()) {
        out.title = out.summary.isEmpty() ? out.url.toString() : tidyLine(out.summary, 100);
    }
    for (const QString &tag : raw.tags) {
        const QString name = tidyLine(tag, 100);
        if (!name.isEmpty() && !out.tags.contains(name)) {
            out.tags << name;
        }
    }
    out.guid = tidyLine(raw.guid, feeds::longestGuid + 1);
    if (out.guid.size() > feeds::longestGuid) {
        out.guid = digest(raw.guid);
    }
    if (out.guid.isEmpty()) {
        out.guid = out.url.isEmpty() ? digest(out.title + u'\n' + out.summary) : tidyLine(raw.link.href, 4000);
        out.guid = out.guid.isEmpty() || out.guid.size() > feeds::longestGuid ? digest(out.url.toString()) : out.guid;
    }
    return out;
}

} // namespace

FeedDocument settled(RawFeed raw, const FeedContext &context)
{
    FeedDocument out;
    out.title = lineOf(raw.title, longestTitle);
    out.page = addressOf(raw.page, context.url);
    const QUrl base = out.page.isEmpty() ? context.url : out.page;
    QSet<QString> seen;
    int number = 0;
    for (const RawItem &entry : raw.items) {
        FeedItem item = itemOf(entry, base, context.asOf);
        ++number;
        if (item.title.isEmpty()) {
            out.skipped.push_back({QStringLiteral("entry %1").arg(number), QStringLiteral("says nothing")});
        } else if (seen.contains(item.guid)) {
            out.skipped.push_back({item.guid, QStringLiteral("another entry of this id (\"%1\")").arg(item.title)});
        } else {
            seen.insert(item.guid);
            out.items.push_back(std::move(item));
        }
    }
    if (raw.left > 0) {
        out.skipped.push_back(
            {QStringLiteral("%1 entries").arg(raw.left), QStringLiteral("beyond the first %1").arg(mostItems)});
    }
    return out;
}

} // namespace feeds

Result<FeedDocument> readFeed(QByteArrayView bytes, const FeedContext &context)
{
    if (bytes.size() > feeds::mostBytes) {
        return Error{ErrorKind::TooLarge, QStringLiteral("more than %1 MB").arg(feeds::mostBytes >> 20), {}, {}, 0, {}};
    }
    const auto first = std::find_if(bytes.begin(), bytes.end(),
                                    [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\t'; });
    if (first == bytes.end()) {
        return Error{ErrorKind::Unreadable, QStringLiteral("empty"), {}, {}, 0, {}};
    }
    const QByteArrayView marked = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
    const bool json = *first == '{' || *first == '[' || marked.startsWith('{');
    auto raw = json ? feeds::readJsonFeed(bytes) : feeds::readXmlFeed(decodedText(bytes, context.charset));
    if (!raw) {
        return raw.error();
    }
    return feeds::settled(std::move(*raw), context);
}

} // namespace aigo
