// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/feeds/feed.h"
#include "core/reading/charset.h"
#include "core/reading/htmltext.h"

#include <algorithm>
#include <map>

namespace aigo {

namespace {

constexpr qsizetype longestPage = 1024 * 1024;
constexpr qsizetype longestTag = 4096;
constexpr std::size_t mostFeeds = 50;

/// The attributes of a tag, names in lower case. `inside` is what stands between its name and ">".
std::map<QString, QString> attributesOf(QStringView inside)
{
    std::map<QString, QString> out;
    qsizetype at = 0;
    const auto blank = [&] {
        while (at < inside.size() && (inside[at].isSpace() || inside[at] == u'/')) {
            ++at;
        }
    };
    for (blank(); at < inside.size(); blank()) {
        const qsizetype name = at;
        while (at < inside.size() && !inside[at].isSpace() && inside[at] != u'=') {
            ++at;
        }
        const QString key = inside.sliced(name, at - name).toString().toLower();
        blank();
        QStringView value;
        if (at < inside.size() && inside[at] == u'=') {
            ++at;
            blank();
            const QChar quote = at < inside.size() ? inside[at] : QChar();
            if (quote == u'"' || quote == u'\'') {
                const qsizetype end = inside.indexOf(quote, at + 1);
                value = inside.mid(at + 1, (end < 0 ? inside.size() : end) - at - 1);
                at = end < 0 ? inside.size() : end + 1;
            } else {
                const qsizetype begin = at;
                while (at < inside.size() && !inside[at].isSpace()) {
                    ++at;
                }
                value = inside.sliced(begin, at - begin);
            }
        } else if (key.isEmpty()) {
            ++at;
        }
        out.try_emplace(key, tidyLine(htmlLine(value, 2000), 2000));
    }
    return out;
}

bool isFeed(const std::map<QString, QString> &attributes)
{
    const auto value = [&](const char *name) {
        const auto found = attributes.find(QString::fromLatin1(name));
        return found == attributes.end() ? QString() : found->second.toLower();
    };
    const QStringList rel = value("rel").split(u' ', Qt::SkipEmptyParts);
    const QString type = value("type").section(u';', 0, 0).trimmed();
    const bool known = type == u"application/rss+xml" || type == u"application/atom+xml" ||
                       type == u"application/feed+json" || type == u"application/rdf+xml";
    return (rel.contains(QStringLiteral("alternate")) && known) || rel.contains(QStringLiteral("feed"));
}

} // namespace

std::vector<FoundFeed> feedsOfPage(QByteArrayView html, const QUrl &page)
{
    const QString text = decodedText(html.first(std::min(html.size(), longestPage)));
    std::vector<FoundFeed> found;
    QUrl base = page;
    for (qsizetype at = text.indexOf(u'<'); at >= 0 && found.size() < mostFeeds; at = text.indexOf(u'<', at + 1)) {
        const QStringView rest = QStringView(text).sliced(at + 1);
        const bool link = rest.startsWith(u"link", Qt::CaseInsensitive) && rest.size() > 4 && rest[4].isSpace();
        const bool isBase = rest.startsWith(u"base", Qt::CaseInsensitive) && rest.size() > 4 && rest[4].isSpace();
        const qsizetype end = link || isBase ? rest.first(std::min(rest.size(), longestTag)).indexOf(u'>') : -1;
        if (end < 5) {
            continue;
        }
        const auto attributes = attributesOf(rest.sliced(4, end - 4));
        const auto href = attributes.find(QStringLiteral("href"));
        if (href == attributes.end() || href->second.isEmpty()) {
            continue;
        }
        if (isBase) {
            base = page.resolved(QUrl(href->second));
        } else if (isFeed(attributes)) {
            const QUrl url = canonicalUrl(base.resolved(QUrl(href->second)));
            const auto title = attributes.find(QStringLiteral("title"));
            const bool known =
                std::any_of(found.begin(), found.end(), [&](const FoundFeed &f) { return f.url == url; });
            if (!url.isEmpty() && !known) {
                found.push_back({url, title == attributes.end() ? QString() : title->second.left(300)});
            }
        }
    }
    return found;
}

} // namespace aigo
