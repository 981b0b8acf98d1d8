// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/searchindex.h"

#include "core/storage/database.h"
#include "core/storage/settingsstore.h"
#include "core/storage/sql.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

/// Of what is indexed and how: with another number the index is made anew.
const QString format = QStringLiteral("2");
const QString formatKey = QStringLiteral("search.format");

struct Stored
{
    qint64 number = 0;
    bool late = false;
    SearchDocument document;
};

Stored storedOf(const QSqlQuery &row)
{
    Stored stored;
    stored.number = row.value(0).toLongLong();
    stored.document.kind = static_cast<SearchKind>(std::clamp(row.value(1).toInt(), 0, searchKinds - 1));
    stored.document.id = row.value(2).toString();
    stored.document.title = row.value(3).toString();
    stored.document.text = row.value(4).toString();
    stored.document.at = sql::instantOrNone(row.value(5));
    stored.late = row.value(6).toBool();
    return stored;
}

const QString columns = QStringLiteral("number, kind, id, title, text, at, late");

/// Puts documents in and takes them out, with statements prepared once.
class Writer
{
public:
    explicit Writer(QSqlDatabase &db)
        : m_db(db)
        , m_addDocument(db)
        , m_addWords(db)
        , m_removeDocument(db)
        , m_removeWords(db)
        , m_addName(db)
    {}

    Status begin()
    {
        const std::array<std::pair<QSqlQuery *, QString>, 5> statements{
            {{&m_addDocument, QStringLiteral("INSERT INTO search_documents (number, kind, id, title, text, at, late) "
                                             "VALUES (?, ?, ?, ?, ?, ?, ?)")},
             {&m_addWords, QStringLiteral("INSERT INTO search_words (rowid, words) VALUES (?, ?)")},
             {&m_removeDocument, QStringLiteral("DELETE FROM search_documents WHERE number = ?")},
             {&m_removeWords,
              QStringLiteral("INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', ?, ?)")},
             {&m_addName, QStringLiteral("INSERT OR IGNORE INTO search_names (word) VALUES (?)")}}};
        for (const auto &[query, text] : statements) {
            if (!query->prepare(text)) {
                return sql::failure(query->lastError(), m_db.databaseName());
            }
        }
        const Status last = sql::select(m_db, QStringLiteral("SELECT max(number) FROM search_documents"), {},
                                        [this](const QSqlQuery &row) { m_next = row.value(0).toLongLong() + 1; });
        return last ? sql::select(
                          m_db,
                          QStringLiteral("SELECT at FROM search_documents WHERE late = 0 ORDER BY number DESC LIMIT 1"),
                          {}, [this](const QSqlQuery &row) { m_newest = sql::instantOrNone(row.value(0)); })
                    : last;
    }

    Status add(const SearchDocument &document)
    {
        const bool late = document.at < m_newest; // none is before all
        m_newest = late ? m_newest : document.at;
        const QVariantList values{m_next,
                                  static_cast<int>(document.kind),
                                  sql::text(document.id),
                                  sql::text(document.title),
                                  sql::text(document.text),
                                  sql::orNull(document.at),
                                  late};
        const Status added = run(m_addDocument, values);
        return added ? index(m_next++, document) : added;
    }

    Status index(qint64 number, const SearchDocument &document)
    {
        Status done = run(m_addWords, {number, searchwords::ofDocument(document)});
        if (document.kind == SearchKind::Models) {
            for (const QString &word : searchwords::ofName(document)) {
                done = done && word.size() >= searchwords::shortestName ? run(m_addName, {word}) : done;
            }
        }
        return done;
    }

    Status take(const Stored &stored)
    {
        const Status removed = run(m_removeWords, {stored.number, searchwords::ofDocument(stored.document)});
        return removed ? run(m_removeDocument, {stored.number}) : removed;
    }

private:
    QSqlDatabase &m_db;
    QSqlQuery m_addDocument;
    QSqlQuery m_addWords;
    QSqlQuery m_removeDocument;
    QSqlQuery m_removeWords;
    QSqlQuery m_addName;
    qint64 m_next = 1;
    std::optional<Instant> m_newest;

    Status run(QSqlQuery &query, const QVariantList &values)
    {
        for (qsizetype i = 0; i < values.size(); ++i) {
            query.bindValue(static_cast<int>(i), values[i]);
        }
        return query.exec() ? Status(Done{}) : Status(sql::failure(query.lastError(), m_db.databaseName()));
    }
};

QString keyOf(const SearchDocument &document)
{
    return QChar(static_cast<int>(document.kind)) + document.id;
}

/// By keyOf.
Result<QHash<QString, Stored>> storedBy(QSqlDatabase &db, SearchKind kind, const QStringList *ids)
{
    QHash<QString, Stored> found;
    QString text = QStringLiteral("SELECT %1 FROM search_documents WHERE kind = ?").arg(columns);
    QVariantList values{static_cast<int>(kind)};
    if (ids != nullptr) {
        text += QStringLiteral(" AND id IN (SELECT value FROM json_each(?))");
        values << sql::jsonArray(*ids);
    }
    const Status read = sql::select(db, text, values, [&found](const QSqlQuery &row) {
        const Stored stored = storedOf(row);
        found.insert(keyOf(stored.document), stored);
    });
    return read ? Result<QHash<QString, Stored>>(std::move(found)) : Result<QHash<QString, Stored>>(read.error());
}

/// Writes what differs, in the order of time, so that as few as can be are late.
Result<int> write(QSqlDatabase &db, std::vector<SearchDocument> documents, const QHash<QString, Stored> &known,
                  const std::vector<const Stored *> &gone)
{
    std::sort(documents.begin(), documents.end(), [](const SearchDocument &a, const SearchDocument &b) {
        return a.at != b.at ? a.at < b.at : a.id < b.id;
    });
    Writer writer(db);
    Status done = writer.begin();
    int changed = 0;
    for (const Stored *stored : gone) {
        done = done ? writer.take(*stored) : done;
        ++changed;
    }
    for (const SearchDocument &document : documents) {
        const auto before = known.constFind(keyOf(document));
        if (before != known.constEnd() && before->document == document) {
            continue;
        }
        done = done && before != known.constEnd() ? writer.take(*before) : done;
        done = done ? writer.add(document) : done;
        ++changed;
    }
    return done ? Result<int>(changed) : Result<int>(done.error());
}

} // namespace

Status SearchIndex::put(QSqlDatabase &db, std::vector<SearchDocument> documents)
{
    // All kinds together: what is written in the order of time is not late.
    QHash<QString, Stored> known;
    for (int kind = 0; kind < searchKinds; ++kind) {
        QStringList ids;
        for (const SearchDocument &document : documents) {
            if (static_cast<int>(document.kind) == kind) {
                ids << document.id;
            }
        }
        if (ids.isEmpty()) {
            continue;
        }
        auto some = storedBy(db, static_cast<SearchKind>(kind), &ids);
        if (!some) {
            return some.error();
        }
        known.insert(*some);
    }
    const auto written = write(db, std::move(documents), known, {});
    return written ? Status(Done{}) : Status(written.error());
}

Status SearchIndex::remove(QSqlDatabase &db, SearchKind kind, const QStringList &ids)
{
    const auto known = storedBy(db, kind, &ids);
    if (!known) {
        return known.error();
    }
    std::vector<const Stored *> gone;
    for (const Stored &stored : *known) {
        gone.push_back(&stored);
    }
    const auto written = write(db, {}, *known, gone);
    return written ? Status(Done{}) : Status(written.error());
}

Result<int> SearchIndex::replaceAll(QSqlDatabase &db, SearchKind kind, std::vector<SearchDocument> documents)
{
    const auto known = storedBy(db, kind, nullptr);
    if (!known) {
        return known.error();
    }
    QSet<QString> wanted;
    for (const SearchDocument &document : documents) {
        wanted.insert(document.id);
    }
    std::vector<const Stored *> gone;
    for (const Stored &stored : *known) {
        if (!wanted.contains(stored.document.id)) {
            gone.push_back(&stored);
        }
    }
    return write(db, std::move(documents), *known, gone);
}

Status SearchIndex::rebuild(QSqlDatabase &db)
{
    // Numbers anew in the order of time; below 0 for a moment, as they must not meet.
    const QStringList renumber{
        QStringLiteral("INSERT INTO search_words (search_words) VALUES ('delete-all')"),
        QStringLiteral("DELETE FROM search_names"),
        QStringLiteral(
            "CREATE TEMP TABLE search_order AS SELECT number AS old, row_number() OVER (ORDER BY at, number) "
            "AS new FROM search_documents"),
        QStringLiteral("CREATE UNIQUE INDEX temp.search_order_by_old ON search_order (old)"),
        QStringLiteral("UPDATE search_documents SET late = 0, number = -(SELECT new FROM search_order WHERE old = "
                       "search_documents.number)"),
        QStringLiteral("UPDATE search_documents SET number = -number WHERE number < 0"),
        QStringLiteral("DROP TABLE temp.search_order")};
    Status done = Done{};
    for (const QString &statement : renumber) {
        done = done ? sql::execute(db, statement) : done;
    }
    Writer writer(db);
    done = done ? writer.begin() : done;
    if (!done) {
        return done;
    }
    Status indexed = Done{};
    done = sql::select(db, QStringLiteral("SELECT %1 FROM search_documents ORDER BY number").arg(columns), {},
                       [&](const QSqlQuery &row) {
                           const Stored stored = storedOf(row);
                           indexed = indexed ? writer.index(stored.number, stored.document) : indexed;
                       });
    done = done ? indexed : done;
    done = done ? merge(db) : done;
    if (!done) {
        return done;
    }
    return SettingsStore::save(db, {{formatKey, format}});
}

Status SearchIndex::merge(QSqlDatabase &db)
{
    return sql::execute(db, QStringLiteral("INSERT INTO search_words (search_words) VALUES ('optimize')"));
}

Result<bool> SearchIndex::tidy(QSqlDatabase &db)
{
    const auto settings = SettingsStore::all(db);
    if (!settings) {
        return settings.error();
    }
    const auto known = settings->find(formatKey);
    qint64 late = 0;
    qint64 all = 0;
    const Status counted =
        sql::select(db, QStringLiteral("SELECT count(*), coalesce(sum(late), 0) FROM search_documents"), {},
                    [&](const QSqlQuery &row) {
                        all = row.value(0).toLongLong();
                        late = row.value(1).toLongLong();
                    });
    if (!counted) {
        return counted.error();
    }
    const bool needed = known == settings->end() || known->second != format || (late > 1000 && late * 10 > all);
    const Status done = needed ? rebuild(db) : Status(Done{});
    return done ? Result<bool>(needed) : Result<bool>(done.error());
}

QFuture<Result<SearchPage>> SearchIndex::find(SearchRequest request)
{
    return m_database.run([request = std::move(request)](QSqlDatabase &db) { return find(db, request); });
}

} // namespace aigo
