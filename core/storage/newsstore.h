// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/news.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QFuture>
#include <QSqlDatabase>
#include <vector>

namespace aigo {

class Database;

/// News and the feeds that carry it. An entry is told apart by its feed's id for it, as spelled; the piece of news
/// behind it by that id where ids are of the whole web, by its address, or by its title within three days: the same
/// entry of two feeds is one piece with two sources. What is put here can be searched at once.
class NewsStore
{
public:
    explicit NewsStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<NewsPage>> news(NewsQuery query);
    QFuture<Status> setRead(QStringList ids, bool read);
    QFuture<Status> setStarred(QString id, bool starred);
    QFuture<Result<std::vector<FeedSetting>>> feeds(); ///< those that the user changed or imported, by name
    QFuture<Status> saveFeed(FeedSetting feed);

    /// Takes in one document of a feed. Of the run: `added` are entries that the feed had not had, `unlisted` those of
    /// its last document that this one lacks (they stay in the store), `changed` those that read differently now. A
    /// document older than the newest adds what is not there; the present stays. On the store's thread, within a
    /// transaction.
    static Result<SourceRun> put(QSqlDatabase &db, const FeedSetting &feed, const FeedDocument &document, Instant asOf);
    static Result<NewsPage> news(QSqlDatabase &db, const NewsQuery &query);
    static Status setRead(QSqlDatabase &db, const QStringList &ids, bool read);
    static Status setStarred(QSqlDatabase &db, const QString &id, bool starred);
    static Result<std::vector<FeedSetting>> feeds(QSqlDatabase &db);
    static Status saveFeed(QSqlDatabase &db, const FeedSetting &feed);

private:
    Database &m_database;
};

} // namespace aigo
