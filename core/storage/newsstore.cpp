// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/newsstore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace aigo {

namespace {

QStringList textsOf(const QString &json)
{
    QStringList out;
    for (const QJsonValue text : QJsonDocument::fromJson(json.toUtf8()).array()) {
        out << text.toString();
    }
    return out;
}

NewsItem itemOf(const QSqlQuery &row)
{
    NewsItem item;
    item.id = row.value(0).toString();
    item.title = row.value(1).toString();
    item.url = QUrl(row.value(2).toString());
    item.source = row.value(3).toString();
    item.provider = row.value(4).toString();
    item.category = row.value(5).toString();
    item.tags = textsOf(row.value(6).toString());
    item.published = sql::instantOrNone(row.value(7));
    item.summary = row.value(8).toString();
    item.firstSeen = fromMs(row.value(9).toLongLong());
    item.read = row.value(10).toBool();
    item.starred = row.value(11).toBool();
    item.sources = QStringList{item.source};
    for (const QString &feed : textsOf(row.value(12).toString())) {
        if (!item.sources.contains(feed)) {
            item.sources << feed;
        }
    }
    return item;
}

/// The conditions of a query and their values.
QString conditions(const NewsQuery &query, QVariantList &values)
{
    QStringList all{QStringLiteral("1")};
    const auto add = [&](const char *condition, const QVariant &value) {
        all << QLatin1String(condition);
        values << value;
    };
    if (!query.provider.isEmpty()) {
        add("provider = ?", query.provider);
    }
    if (!query.source.isEmpty()) {
        add("number IN (SELECT news FROM news_entries WHERE feed = ?)", query.source);
    }
    if (query.since) {
        add("at >= ?", toMs(*query.since));
    }
    if (query.until) {
        add("at < ?", toMs(*query.until));
    }
    if (!query.ids.isEmpty()) {
        add("id IN (SELECT value FROM json_each(?))", sql::jsonArray(query.ids));
    }
    if (query.unread) {
        all << QStringLiteral("read = 0");
    }
    if (query.starred) {
        all << QStringLiteral("starred = 1");
    }
    return all.join(QStringLiteral(" AND "));
}

} // namespace

Result<NewsPage> NewsStore::news(QSqlDatabase &db, const NewsQuery &query)
{
    NewsPage page;
    QVariantList values;
    const QString where = conditions(query, values);
    const Status counted = sql::select(db, QStringLiteral("SELECT count(*) FROM news WHERE ") + where, values,
                                       [&page](const QSqlQuery &row) { page.total = row.value(0).toLongLong(); });
    if (!counted || query.limit == 0) {
        return counted ? Result<NewsPage>(std::move(page)) : Result<NewsPage>(counted.error());
    }
    values << query.limit << query.offset;
    const Status read = sql::select(
        db,
        QStringLiteral("SELECT id, title, url, source, provider, category, tags, published, summary, first_seen, read, "
                       "starred, (SELECT json_group_array(feed) FROM (SELECT feed FROM news_entries WHERE news = "
                       "news.number ORDER BY first, feed)) FROM news WHERE ") +
            where + QStringLiteral(" ORDER BY at DESC, number DESC LIMIT ? OFFSET ?"),
        values, [&page](const QSqlQuery &row) { page.items.push_back(itemOf(row)); });
    return read ? Result<NewsPage>(std::move(page)) : Result<NewsPage>(read.error());
}

Status NewsStore::setRead(QSqlDatabase &db, const QStringList &ids, bool read)
{
    return sql::execute(db, QStringLiteral("UPDATE news SET read = ? WHERE id IN (SELECT value FROM json_each(?))"),
                        {read, sql::jsonArray(ids)});
}

Status NewsStore::setStarred(QSqlDatabase &db, const QString &id, bool starred)
{
    return sql::execute(db, QStringLiteral("UPDATE news SET starred = ? WHERE id = ?"), {starred, id});
}

Result<std::vector<FeedSetting>> NewsStore::feeds(QSqlDatabase &db)
{
    std::vector<FeedSetting> list;
    const Status read = sql::select(
        db, QStringLiteral("SELECT name, url, provider, category, every_ms, enabled FROM feeds ORDER BY name"), {},
        [&list](const QSqlQuery &row) {
            FeedSetting feed;
            feed.name = row.value(0).toString();
            feed.url = QUrl(row.value(1).toString());
            feed.provider = row.value(2).toString();
            feed.category = row.value(3).toString();
            feed.every = Milliseconds{row.value(4).toLongLong()};
            feed.enabled = row.value(5).toBool();
            list.push_back(std::move(feed));
        });
    return read ? Result<std::vector<FeedSetting>>(std::move(list)) : Result<std::vector<FeedSetting>>(read.error());
}

Status NewsStore::saveFeed(QSqlDatabase &db, const FeedSetting &feed)
{
    return sql::execute(
        db,
        QStringLiteral("INSERT INTO feeds (name, url, provider, category, every_ms, enabled) VALUES (?, "
                       "?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET url = excluded.url, provider = "
                       "excluded.provider, category = excluded.category, every_ms = excluded.every_ms, "
                       "enabled = excluded.enabled"),
        {feed.name, sql::text(feed.url.toString()), sql::text(feed.provider), sql::text(feed.category),
         static_cast<qint64>(feed.every.count()), feed.enabled});
}

QFuture<Result<NewsPage>> NewsStore::news(NewsQuery query)
{
    return m_database.run([query = std::move(query)](QSqlDatabase &db) { return news(db, query); });
}

QFuture<Status> NewsStore::setRead(QStringList ids, bool read)
{
    return m_database.write([ids = std::move(ids), read](QSqlDatabase &db) { return setRead(db, ids, read); });
}

QFuture<Status> NewsStore::setStarred(QString id, bool starred)
{
    return m_database.write([id = std::move(id), starred](QSqlDatabase &db) { return setStarred(db, id, starred); });
}

QFuture<Result<std::vector<FeedSetting>>> NewsStore::feeds()
{
    return m_database.run([](QSqlDatabase &db) { return feeds(db); });
}

QFuture<Status> NewsStore::saveFeed(FeedSetting feed)
{
    return m_database.write([feed = std::move(feed)](QSqlDatabase &db) { return saveFeed(db, feed); });
}

} // namespace aigo
