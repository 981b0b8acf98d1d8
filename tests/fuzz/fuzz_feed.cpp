// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/feeds/feed.h"

#include <QSet>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes as a feed and as a page: what is read has an id of its own, a title, and links to the web only; no
/// control characters are left.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QByteArray document(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const QUrl url(QStringLiteral("https://example.ai/feed"));
    const auto isWeb = [](const QUrl &u) { return u.isEmpty() || u.scheme() == u"https" || u.scheme() == u"http"; };
    for (const FoundFeed &feed : feedsOfPage(document, url)) {
        if (!isWeb(feed.url) || feed.url.isEmpty()) {
            std::abort();
        }
    }
    const auto feed = readFeed(document, {url, fromMs(1'700'000'000'000), {}});
    if (!feed) {
        return feed.error().what.isEmpty() ? std::abort(), 0 : 0;
    }
    QSet<QString> seen;
    for (const FeedItem &item : feed->items) {
        const auto plain = [](const QString &text) {
            return std::none_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 && c != u'\n'; });
        };
        const bool good = !item.guid.isEmpty() && !seen.contains(item.guid) && !item.title.isEmpty() &&
                          item.title.size() <= 4000 && item.text.size() <= 20'000 && item.summary.size() <= 600 &&
                          isWeb(item.url) && plain(item.title) && plain(item.text);
        if (!good) {
            std::abort();
        }
        seen.insert(item.guid);
    }
    return 0;
}
