// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/newsstore.h"

#include "core/storage/searchindex.h"
#include "core/storage/sql.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>
#include <algorithm>

namespace aigo {

namespace {

struct Entry
{
    qint64 news = 0;
    Instant first{};
    Instant last{};
};

/// What of a stored piece of news decides whether an entry is the same, and what of it may change.
struct Piece
{
    qint64 number = 0;
    QString id;
    QString title;
    QString url;
    QString tags;
    QString summary;
    QString source;
    std::optional<Instant> published;
    Instant firstSeen{};
};

const QString pieceColumns = QStringLiteral("number, id, title, url, tags, summary, source, published, first_seen");

Piece pieceOf(const QSqlQuery &row)
{
    return {row.value(0).toLongLong(), row.value(1).toString(),          row.value(2).toString(),
            row.value(3).toString(),   row.value(4).toString(),          row.value(5).toString(),
            row.value(6).toString(),   sql::instantOrNone(row.value(7)), fromMs(row.value(8).toLongLong())};
}

QString newsId(const QString &feed, const QString &guid)
{
    const QString key = isGlobalGuid(guid) ? guid : feed + u'\n' + guid;
    return QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex().first(16));
}

/// One document on its way into the store.
class Putting
{
public:
    Putting(QSqlDatabase &db, const FeedSetting &feed, const FeedDocument &document, Instant asOf)
        : m_db(db)
        , m_feed(feed)
        , m_document(document)
        , m_asOf(asOf)
    {
        for (const FeedItem &item : document.items) {
            m_listed.insert(item.guid);
        }
    }

    Result<SourceRun> run()
    {
        m_run.source = QStringLiteral("feed/") + m_feed.name;
        m_run.asOf = m_asOf;
        m_run.entries = static_cast<int>(m_document.items.size());
        for (const FeedDocument::Skipped &skipped : m_document.skipped) {
            m_run.skipped.push_back({skipped.key, skipped.why});
        }
        Status done = begin();
        // The oldest first, so that numbers grow with time.
        for (auto item = m_document.items.rbegin(); done && item != m_document.items.rend(); ++item) {
            done = put(*item);
        }
        done = done ? finish() : done;
        return done ? Result<SourceRun>(std::move(m_run)) : Result<SourceRun>(done.error());
    }

private:
    QSqlDatabase &m_db;
    const FeedSetting &m_feed;
    const FeedDocument &m_document;
    Instant m_asOf;
    SourceRun m_run;
    std::optional<Instant> m_newest;
    QHash<QString, Entry> m_known;
    QSet<QString> m_listed;
    std::vector<SearchDocument> m_found;

    bool isOld() const { return m_newest && m_asOf < *m_newest; }

    Status begin()
    {
        Status read = sql::select(m_db, QStringLiteral("SELECT newest FROM feeds WHERE name = ?"), {m_feed.name},
                                  [this](const QSqlQuery &row) { m_newest = sql::instantOrNone(row.value(0)); });
        if (!read) {
            return read;
        }
        return sql::select(m_db, QStringLiteral("SELECT guid, news, first, last FROM news_entries WHERE feed = ?"),
                           {m_feed.name}, [this](const QSqlQuery &row) {
                               m_known.insert(row.value(0).toString(),
                                              {row.value(1).toLongLong(), fromMs(row.value(2).toLongLong()),
                                               fromMs(row.value(3).toLongLong())});
                           });
    }

    Status put(const FeedItem &item)
    {
        const auto known = m_known.constFind(item.guid);
        if (known == m_known.constEnd()) {
            ++m_run.added;
            return add(item);
        }
        const Instant first = std::min(known->first, m_asOf);
        const Instant last = std::max(known->last, m_asOf);
        const Status moved = sql::execute(
            m_db, QStringLiteral("UPDATE news_entries SET first = ?, last = ? WHERE feed = ? AND guid = ?"),
            {toMs(first), toMs(last), m_feed.name, item.guid});
        return moved && !isOld() ? renew(known->news, item) : moved;
    }

    /// The words of the feed that had it first count.
    Status renew(qint64 number, const FeedItem &item, bool counts = true)
    {
        const auto pieces = select(QStringLiteral("number = ? AND source = ?"), {number, m_feed.name});
        if (!pieces || pieces->empty()) {
            return pieces ? Status(Done{}) : Status(pieces.error());
        }
        const Piece &was = pieces->front();
        const bool same = was.title == item.title && was.url == item.url.toString() && was.summary == item.summary &&
                          was.tags == sql::jsonArray(item.tags) && was.published == item.published;
        search(was.id, item, was.firstSeen);
        if (same) {
            return Done{};
        }
        m_run.changed += counts ? 1 : 0;
        const Instant at = item.published.value_or(was.firstSeen);
        return sql::execute(m_db,
                            QStringLiteral("UPDATE news SET title = ?, url = ?, url_key = ?, title_key = ?, tags = ?, "
                                           "published = ?, summary = ?, at = ? WHERE number = ?"),
                            {sql::text(item.title), sql::text(item.url.toString()), sql::text(urlKey(item.url)),
                             sql::text(titleKey(item.title)), sql::jsonArray(item.tags), sql::orNull(item.published),
                             sql::text(item.summary), toMs(at), number});
    }

    Result<std::vector<Piece>> select(const QString &where, const QVariantList &values)
    {
        std::vector<Piece> found;
        const Status read = sql::select(m_db, QStringLiteral("SELECT %1 FROM news WHERE %2").arg(pieceColumns, where),
                                        values, [&found](const QSqlQuery &row) { found.push_back(pieceOf(row)); });
        return read ? Result<std::vector<Piece>>(std::move(found)) : Result<std::vector<Piece>>(read.error());
    }

    /// The piece of news that this is an entry of, as far as it is there.
    Result<std::optional<Piece>> same(const FeedItem &item)
    {
        auto found = std::vector<Piece>{};
        if (isGlobalGuid(item.guid)) {
            auto byId = select(QStringLiteral("number IN (SELECT news FROM news_entries WHERE guid = ?)"), {item.guid});
            if (!byId || !byId->empty()) {
                return byId ? Result<std::optional<Piece>>(byId->front()) : Result<std::optional<Piece>>(byId.error());
            }
        }
        for (const auto &[column, key] :
             {std::pair{"url_key", urlKey(item.url)}, {"title_key", titleKey(item.title)}}) {
            if (key.isEmpty()) {
                continue;
            }
            // The column's name stands there twice so that the index, which leaves empty ones out, is used.
            auto like = select(QStringLiteral("%1 = ? AND %1 <> ''").arg(QLatin1String(column)), {key});
            if (!like) {
                return like.error();
            }
            for (const Piece &piece : *like) {
                const bool sameTitle = titleKey(piece.title) == titleKey(item.title);
                const bool sameDays = sameTime(piece.published, item.published);
                const bool isUrl = QLatin1String(column) == QLatin1String("url_key");
                const Result<bool> other = isListedApart(piece.number);
                if (!other) {
                    return other.error();
                }
                if ((isUrl ? sameTitle || sameDays : sameDays) && !*other) {
                    return std::optional(piece);
                }
            }
        }
        return std::optional<Piece>();
    }

    /// Whether this document lists it as another entry: what one feed tells apart is not one.
    Result<bool> isListedApart(qint64 number)
    {
        bool apart = false;
        const Status read = sql::select(
            m_db, QStringLiteral("SELECT guid FROM news_entries WHERE news = ? AND feed = ?"), {number, m_feed.name},
            [&](const QSqlQuery &row) { apart = apart || m_listed.contains(row.value(0).toString()); });
        return read ? Result<bool>(apart) : Result<bool>(read.error());
    }

    Status add(const FeedItem &item)
    {
        const auto piece = same(item);
        if (!piece) {
            return piece.error();
        }
        qint64 number = *piece ? (*piece)->number : 0;
        Status done = Done{};
        if (!*piece) {
            done = insert(item, number);
        } else if (m_asOf < (*piece)->firstSeen) {
            done = sql::execute(m_db,
                                QStringLiteral("UPDATE news SET first_seen = ?1, at = coalesce(published, ?1) WHERE "
                                               "number = ?2"),
                                {toMs(m_asOf), number});
        }
        done = done ? sql::execute(m_db,
                                   QStringLiteral("INSERT INTO news_entries (feed, guid, news, first, last) VALUES "
                                                  "(?, ?, ?, ?, ?)"),
                                   {m_feed.name, item.guid, number, toMs(m_asOf), toMs(m_asOf)})
                    : done;
        if (done && *piece && !isOld()) {
            done = renew(number, item, false); // the feed gives it another id: new as an entry, not changed
        }
        return done;
    }

    Status insert(const FeedItem &item, qint64 &number)
    {
        QString id = newsId(m_feed.name, item.guid);
        const QString category = m_feed.category.isEmpty() ? item.tags.value(0) : m_feed.category;
        const Instant at = item.published.value_or(m_asOf);
        const Status inserted = sql::execute(
            m_db,
            QStringLiteral("INSERT INTO news (id, title, url, url_key, title_key, source, provider, category, tags, "
                           "published, summary, first_seen, at, read, starred) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                           "?, ?, ?, 0, 0)"),
            {id, sql::text(item.title), sql::text(item.url.toString()), sql::text(urlKey(item.url)),
             sql::text(titleKey(item.title)), m_feed.name, sql::text(m_feed.provider), sql::text(category),
             sql::jsonArray(item.tags), sql::orNull(item.published), sql::text(item.summary), toMs(m_asOf), toMs(at)});
        if (!inserted) {
            return inserted;
        }
        search(id, item, m_asOf);
        return sql::select(m_db, QStringLiteral("SELECT last_insert_rowid()"), {},
                           [&number](const QSqlQuery &row) { number = row.value(0).toLongLong(); });
    }

    void search(const QString &id, const FeedItem &item, Instant firstSeen)
    {
        QString text = item.text;
        if (!item.tags.isEmpty()) {
            text += u'\n' + item.tags.join(QStringLiteral(", "));
        }
        m_found.push_back({SearchKind::News, id, item.title, text, item.published.value_or(firstSeen)});
    }

    Status finish()
    {
        if (!isOld()) {
            for (auto known = m_known.constBegin(); known != m_known.constEnd(); ++known) {
                m_run.unlisted += m_newest && known->last == *m_newest && !m_listed.contains(known.key()) ? 1 : 0;
            }
        }
        Status done = SearchIndex::put(m_db, std::move(m_found));
        done =
            done ? sql::execute(m_db,
                                QStringLiteral("INSERT OR IGNORE INTO feeds (name, url, provider, category, every_ms, "
                                               "enabled) VALUES (?, ?, ?, ?, ?, ?)"),
                                {m_feed.name, sql::text(m_feed.url.toString()), sql::text(m_feed.provider),
                                 sql::text(m_feed.category), static_cast<qint64>(m_feed.every.count()), m_feed.enabled})
                 : done;
        const Instant newest = m_newest ? std::max(*m_newest, m_asOf) : m_asOf;
        return done ? sql::execute(m_db, QStringLiteral("UPDATE feeds SET newest = ? WHERE name = ?"),
                                   {toMs(newest), m_feed.name})
                    : done;
    }
};

} // namespace

Result<SourceRun> NewsStore::put(QSqlDatabase &db, const FeedSetting &feed, const FeedDocument &document, Instant asOf)
{
    return Putting(db, feed, document, asOf).run();
}

} // namespace aigo
