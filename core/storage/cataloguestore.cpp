// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/cataloguestore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace aigo {

namespace {

/// From this many rows that share a value on, it stands in the statement: preparing another costs less then than
/// binding it.
constexpr std::size_t manyAlike = 32;

StoredDocument documentFrom(const QSqlQuery &row)
{
    return {fromMs(row.value(0).toLongLong()), row.value(1).toBool(), row.value(2).toInt(), row.value(3).toByteArray()};
}

const QString documentColumns = QStringLiteral("as_of, complete, entries, digest");
const QString entryColumns = QStringLiteral("id, source, source_key, model, from_ms, to_ms, facts");

StoredEntry entryFrom(const QSqlQuery &row)
{
    StoredEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.source = row.value(1).toString();
    entry.key = row.value(2).toString();
    entry.model = row.value(3).toString();
    entry.from = fromMs(row.value(4).toLongLong());
    entry.to = fromMs(row.value(5).toLongLong());
    entry.facts = row.value(6).toByteArray();
    return entry;
}

template <typename T, typename F>
Result<std::vector<T>> rows(QSqlDatabase &db, const QString &text, const QVariantList &values, F from)
{
    std::vector<T> list;
    const Status read =
        sql::select(db, text, values, [&list, &from](const QSqlQuery &row) { list.push_back(from(row)); });
    if (!read) {
        return read.error();
    }
    return list;
}

Result<QStringList> texts(QSqlDatabase &db, const QString &text, const QVariantList &values)
{
    QStringList list;
    const Status read =
        sql::select(db, text, values, [&list](const QSqlQuery &row) { list.append(row.value(0).toString()); });
    if (!read) {
        return read.error();
    }
    return list;
}

Result<std::optional<StoredDocument>> oneDocument(QSqlDatabase &db, const QString &condition, const QString &source,
                                                  Instant at)
{
    std::optional<StoredDocument> found;
    const Status read = sql::select(
        db, QStringLiteral("SELECT %1 FROM documents WHERE source = ? AND %2").arg(documentColumns, condition),
        {source, toMs(at)}, [&found](const QSqlQuery &row) { found = documentFrom(row); });
    if (!read) {
        return read.error();
    }
    return found;
}

Result<std::vector<Instant>> completes(QSqlDatabase &db, const QString &condition, const QString &source, Instant at,
                                       int limit)
{
    return rows<Instant>(
        db,
        QStringLiteral("SELECT as_of FROM documents WHERE source = ? AND complete = 1 AND %1 LIMIT ?").arg(condition),
        {source, toMs(at), limit}, [](const QSqlQuery &row) { return fromMs(row.value(0).toLongLong()); });
}

} // namespace

Result<std::optional<StoredDocument>> CatalogueStore::documentAt(QSqlDatabase &db, const QString &source, Instant at)
{
    return oneDocument(db, QStringLiteral("as_of = ?"), source, at);
}

Result<std::optional<StoredDocument>> CatalogueStore::documentBefore(QSqlDatabase &db, const QString &source,
                                                                     Instant at)
{
    return oneDocument(db, QStringLiteral("as_of < ? ORDER BY as_of DESC LIMIT 1"), source, at);
}

Result<std::vector<StoredDocument>> CatalogueStore::documentsAfter(QSqlDatabase &db, const QString &source, Instant at)
{
    const auto first = completes(db, QStringLiteral("as_of > ? ORDER BY as_of"), source, at, 1);
    if (!first) {
        return first.error();
    }
    const Instant last = first->empty() ? Instant::max() : first->front();
    return rows<StoredDocument>(
        db,
        QStringLiteral("SELECT %1 FROM documents WHERE source = ? AND as_of > ? AND as_of <= ? ORDER BY as_of")
            .arg(documentColumns),
        {source, toMs(at), toMs(last)}, documentFrom);
}

Result<std::vector<Instant>> CatalogueStore::completesBefore(QSqlDatabase &db, const QString &source, Instant before,
                                                             int limit)
{
    return completes(db, QStringLiteral("as_of < ? ORDER BY as_of DESC"), source, before, limit);
}

Result<std::vector<Instant>> CatalogueStore::completesFrom(QSqlDatabase &db, const QString &source, Instant from,
                                                           int limit)
{
    return completes(db, QStringLiteral("as_of >= ? ORDER BY as_of"), source, from, limit);
}

Status CatalogueStore::putDocument(QSqlDatabase &db, const QString &source, const StoredDocument &document)
{
    return sql::execute(
        db,
        QStringLiteral("INSERT INTO documents (source, as_of, complete, entries, digest) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (source, as_of) DO UPDATE SET complete = excluded.complete, "
                       "entries = excluded.entries, digest = excluded.digest"),
        {source, toMs(document.asOf), document.complete ? 1 : 0, document.entries, sql::bytes(document.digest)});
}

Result<std::vector<std::pair<QString, Instant>>> CatalogueStore::firstDocuments(QSqlDatabase &db)
{
    return rows<std::pair<QString, Instant>>(
        db, QStringLiteral("SELECT source, min(as_of) FROM documents GROUP BY source"), {},
        [](const QSqlQuery &row) { return std::pair(row.value(0).toString(), fromMs(row.value(1).toLongLong())); });
}

Result<std::vector<SourceTimes>> CatalogueStore::sourceTimes(QSqlDatabase &db)
{
    return rows<SourceTimes>(
        db,
        QStringLiteral("SELECT source, max(as_of), max(CASE WHEN complete THEN as_of END) FROM documents "
                       "GROUP BY source ORDER BY source"),
        {}, [](const QSqlQuery &row) {
            return SourceTimes{row.value(0).toString(), fromMs(row.value(1).toLongLong()),
                               sql::instantOrNone(row.value(2))};
        });
}

Result<std::vector<StoredEntry>> CatalogueStore::entriesWithin(QSqlDatabase &db, const QString &source, Instant from,
                                                               Instant to)
{
    return rows<StoredEntry>(
        db, QStringLiteral("SELECT %1 FROM entries WHERE source = ? AND to_ms > ? AND from_ms < ?").arg(entryColumns),
        {source, toMs(from), toMs(to)}, entryFrom);
}

Result<std::vector<StoredEntry>> CatalogueStore::entriesOfModels(QSqlDatabase &db, const QStringList &models)
{
    return rows<StoredEntry>(db,
                             QStringLiteral("SELECT %1 FROM entries WHERE model IN (SELECT value FROM json_each(?)) "
                                            "ORDER BY model, source, source_key, from_ms")
                                 .arg(entryColumns),
                             {sql::jsonArray(models)}, entryFrom);
}

Result<QStringList> CatalogueStore::modelsOfSource(QSqlDatabase &db, const QString &source)
{
    return texts(db, QStringLiteral("SELECT DISTINCT model FROM entries WHERE source = ? AND model <> ''"), {source});
}

Result<QStringList> CatalogueStore::keysEndedBy(QSqlDatabase &db, const QString &source, const QStringList &keys,
                                                Instant at)
{
    bool some = false;
    const Status looked =
        sql::select(db, QStringLiteral("SELECT 1 FROM entries WHERE source = ? AND to_ms <= ? LIMIT 1"),
                    {source, toMs(at)}, [&some](const QSqlQuery &) { some = true; });
    if (!looked) {
        return looked.error();
    }
    if (!some) {
        return QStringList();
    }
    return texts(db,
                 QStringLiteral("SELECT DISTINCT source_key FROM json_each(?) k JOIN entries e "
                                "ON e.source = ? AND e.source_key = k.value WHERE e.from_ms < ? AND e.to_ms <= ?"),
                 {sql::jsonArray(keys), source, toMs(at), toMs(at)});
}

Result<QStringList> CatalogueStore::modelsEndedAt(QSqlDatabase &db, const QString &source,
                                                  const std::vector<Instant> &times)
{
    std::vector<qint64> ms;
    for (const Instant at : times) {
        ms.push_back(toMs(at));
    }
    return texts(db,
                 QStringLiteral("SELECT DISTINCT model FROM entries WHERE source = ? "
                                "AND to_ms IN (SELECT value FROM json_each(?))"),
                 {source, sql::jsonArray(ms)});
}

Status CatalogueStore::removeEntries(QSqlDatabase &db, const std::vector<qint64> &ids)
{
    if (ids.empty()) {
        return Done{};
    }
    return sql::execute(db, QStringLiteral("DELETE FROM entries WHERE id IN (SELECT value FROM json_each(?))"),
                        {sql::jsonArray(ids)});
}

Result<qint64> CatalogueStore::nextEntry(QSqlDatabase &db)
{
    qint64 next = 1;
    const Status read = sql::select(db, QStringLiteral("SELECT coalesce(max(id), 0) + 1 FROM entries"), {},
                                    [&next](const QSqlQuery &row) { next = row.value(0).toLongLong(); });
    return read ? Result<qint64>(next) : Result<qint64>(read.error());
}

Status CatalogueStore::insertEntries(QSqlDatabase &db, const std::vector<StoredEntry> &entries)
{
    std::map<std::tuple<QString, Instant, Instant>, std::vector<const StoredEntry *>> together;
    for (const StoredEntry &entry : entries) {
        together[{entry.source, entry.from, entry.to}].push_back(&entry);
    }
    std::vector<const StoredEntry *> others;
    for (const auto &[key, alike] : together) {
        if (alike.size() < manyAlike) {
            others.insert(others.end(), alike.begin(), alike.end());
            continue;
        }
        const auto &[source, from, to] = key;
        const Status put = sql::insertRows(
            db, QStringLiteral("entries"),
            {QStringLiteral("source_key"), QStringLiteral("model"), QStringLiteral("facts")}, alike.size(),
            [&alike](std::size_t i, QVariantList &values) {
                values << sql::text(alike[i]->key) << sql::text(alike[i]->model) << sql::bytes(alike[i]->facts);
            },
            {{QStringLiteral("source"), QStringLiteral("from_ms"), QStringLiteral("to_ms")},
             {sql::literal(source), QString::number(toMs(from)), QString::number(toMs(to))}});
        if (!put) {
            return put;
        }
    }
    return sql::insertRows(db, QStringLiteral("entries"),
                           {QStringLiteral("source"), QStringLiteral("source_key"), QStringLiteral("model"),
                            QStringLiteral("from_ms"), QStringLiteral("to_ms"), QStringLiteral("facts")},
                           others.size(), [&others](std::size_t i, QVariantList &values) {
                               const StoredEntry &e = *others[i];
                               values << sql::text(e.source) << sql::text(e.key) << sql::text(e.model) << toMs(e.from)
                                      << toMs(e.to) << sql::bytes(e.facts);
                           });
}

Result<std::vector<StoredEntry>> CatalogueStore::mentions(QSqlDatabase &db, const QString &source, Instant at)
{
    return rows<StoredEntry>(db,
                             QStringLiteral("SELECT 0, source, source_key, model, as_of, as_of, facts FROM mentions "
                                            "WHERE source = ? AND as_of = ?"),
                             {source, toMs(at)}, entryFrom);
}

Status CatalogueStore::putMentions(QSqlDatabase &db, const QString &source, Instant at,
                                   const std::vector<StoredEntry> &entries)
{
    if (Status gone =
            sql::execute(db, QStringLiteral("DELETE FROM mentions WHERE source = ? AND as_of = ?"), {source, toMs(at)});
        !gone) {
        return gone;
    }
    return sql::insertRows(db, QStringLiteral("mentions"),
                           {QStringLiteral("source"), QStringLiteral("as_of"), QStringLiteral("source_key"),
                            QStringLiteral("model"), QStringLiteral("facts")},
                           entries.size(), [&](std::size_t i, QVariantList &values) {
                               values << source << toMs(at) << sql::text(entries[i].key) << sql::text(entries[i].model)
                                      << sql::bytes(entries[i].facts);
                           });
}

Result<std::vector<StoredModel>> CatalogueStore::models(QSqlDatabase &db)
{
    return rows<StoredModel>(
        db, QStringLiteral("SELECT id, provider, bytes FROM models ORDER BY id"), {}, [](const QSqlQuery &row) {
            return StoredModel{row.value(0).toString(), row.value(1).toString(), row.value(2).toByteArray()};
        });
}

Result<QStringList> CatalogueStore::modelIdsOf(QSqlDatabase &db, const QString &provider)
{
    QStringList ids;
    const QString first = provider + u'/';
    const QString end = provider + QChar(u'/' + 1);
    const Status read = sql::select(db, QStringLiteral("SELECT id FROM models WHERE id >= ? AND id < ? ORDER BY id"),
                                    {first, end}, [&ids](const QSqlQuery &row) { ids << row.value(0).toString(); });
    if (!read) {
        return read.error();
    }
    return ids;
}

Status CatalogueStore::removeModels(QSqlDatabase &db, const QStringList &ids)
{
    return sql::execute(db, QStringLiteral("DELETE FROM models WHERE id IN (SELECT value FROM json_each(?))"),
                        {sql::jsonArray(ids)});
}

Status CatalogueStore::putModels(QSqlDatabase &db, const std::vector<StoredModel> &models)
{
    return sql::insertRows(
        db, QStringLiteral("models"), {QStringLiteral("id"), QStringLiteral("provider"), QStringLiteral("bytes")},
        models.size(),
        [&models](std::size_t i, QVariantList &values) {
            values << models[i].id << sql::text(models[i].provider) << models[i].bytes;
        },
        {},
        QStringLiteral("ON CONFLICT (id) DO UPDATE SET provider = excluded.provider, bytes = excluded.bytes "
                       "WHERE bytes <> excluded.bytes"));
}

QFuture<Result<std::vector<SourceTimes>>> CatalogueStore::sourceTimes()
{
    return m_database.run([](QSqlDatabase &db) { return sourceTimes(db); });
}

} // namespace aigo
