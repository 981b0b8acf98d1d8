// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/news.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QObject>
#include <optional>
#include <vector>

namespace aigo {

/// A feed as the window shows it.
struct FeedView
{
    FeedSetting feed;
    bool shipped = false; ///< comes with the program: can be switched off, not removed
    std::optional<Instant> lastSuccess;
    QString error; ///< of the last pass; empty where it went well
    std::optional<Instant> next;
    bool syncing = false;
};

/// The desk's part for news and feeds; threads and futures as with Desk.
class NewsDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Result<NewsPage>> news(NewsQuery query) = 0;
    virtual QFuture<Status> setRead(QStringList ids, bool read) = 0;
    virtual QFuture<Status> setStarred(QString id, bool starred) = 0;

    virtual std::vector<FeedView> feeds() const = 0; ///< by name
    /// A new one or a changed one; its name is its identity. Switched on it is asked at once.
    virtual QFuture<Status> saveFeed(FeedSetting feed) = 0;
    virtual void refresh(QStringList feeds = {}) = 0; ///< none named: all that are on
    /// The feed at an address, or those that the page there points to. Nothing is kept.
    virtual QFuture<Result<std::vector<FoundFeed>>> discover(QString address) = 0;

Q_SIGNALS:
    void newsChanged();  ///< something came, or was read or starred
    void feedsChanged(); ///< the list, a setting, or how asking goes
};

} // namespace aigo
