// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/newsdesk.h"
#include "core/monitor/ready.h"

#include <algorithm>

namespace aigo::test {

/// News held in the hand, as SmallDesk is: filters as the store does, keeps what is read and starred.
class SmallNews final : public NewsDesk
{
public:
    std::vector<NewsItem> items; ///< the newest first
    std::vector<FeedView> feedViews;
    Result<std::vector<FoundFeed>> foundFeeds = std::vector<FoundFeed>{};
    QStringList refreshed;
    QStringList looked;
    int asked = 0;

    QFuture<Result<NewsPage>> news(NewsQuery query) override
    {
        ++asked;
        NewsPage page;
        int place = 0;
        for (const NewsItem &item : items) {
            const bool wanted = (query.provider.isEmpty() || query.provider == item.provider) &&
                                (query.source.isEmpty() || item.sources.contains(query.source)) &&
                                (!query.since || item.at() >= *query.since) && (!query.unread || !item.read) &&
                                (!query.starred || item.starred) &&
                                (query.ids.isEmpty() || query.ids.contains(item.id));
            if (wanted) {
                ++page.total;
                if (place >= query.offset && (query.limit < 0 || place < query.offset + query.limit)) {
                    page.items.push_back(item);
                }
                ++place;
            }
        }
        return ready<Result<NewsPage>>(page);
    }
    QFuture<Status> setRead(QStringList ids, bool read) override
    {
        for (NewsItem &item : items) {
            item.read = ids.contains(item.id) ? read : item.read;
        }
        Q_EMIT newsChanged();
        return ready<Status>(Done{});
    }
    QFuture<Status> setStarred(QString id, bool starred) override
    {
        for (NewsItem &item : items) {
            item.starred = item.id == id ? starred : item.starred;
        }
        Q_EMIT newsChanged();
        return ready<Status>(Done{});
    }
    std::vector<FeedView> feeds() const override { return feedViews; }
    QFuture<Status> saveFeed(FeedSetting feed) override
    {
        const auto it = std::find_if(feedViews.begin(), feedViews.end(),
                                     [&feed](const FeedView &view) { return view.feed.name == feed.name; });
        FeedView &view = it != feedViews.end() ? *it : feedViews.emplace_back();
        view.feed = std::move(feed);
        Q_EMIT feedsChanged();
        return ready<Status>(Done{});
    }
    void refresh(QStringList feeds) override { refreshed << feeds.join(u','); }
    QFuture<Result<std::vector<FoundFeed>>> discover(QString address) override
    {
        looked << address;
        return ready(foundFeeds);
    }
};

} // namespace aigo::test
