// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/cataloguestore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>

/// The logs of changes: each source's own, and the merged one.
namespace aigo {

namespace {

constexpr std::size_t manyAlike = 32; ///< as in cataloguestore.cpp

Change changeFrom(const QSqlQuery &row)
{
    Change change;
    change.at = fromMs(row.value(0).toLongLong());
    change.source = row.value(1).toString();
    change.kind = changeKindFromName(row.value(2).toString()).value_or(ChangeKind::Added);
    change.model = row.value(3).toString();
    change.sourceKey = row.value(4).toString();
    change.field = row.value(5).toString();
    const auto value = [&row](int column) {
        return row.isNull(column) ? std::nullopt : std::optional(row.value(column).toString());
    };
    change.oldValue = value(6);
    change.newValue = value(7);
    change.unit = row.value(8).toString();
    if (!row.isNull(9)) {
        change.effective = QDate::fromString(row.value(9).toString(), Qt::ISODate);
    }
    change.flags = row.value(10).toString().split(u',', Qt::SkipEmptyParts);
    return change;
}

QVariant valueOrNull(const std::optional<QString> &value)
{
    return value ? sql::text(*value) : QVariant();
}

/// Nothing but that it came, went or came back: all that is asked of most lines of a log.
bool isPlainListing(const Change &c)
{
    const bool isListing =
        c.kind == ChangeKind::Added || c.kind == ChangeKind::Unlisted || c.kind == ChangeKind::Relisted;
    return isListing && c.field.isEmpty() && !c.oldValue && !c.newValue && c.unit.isEmpty() && !c.effective &&
           c.flags.isEmpty();
}

/// Listings that differ in model and key only: the same source, time and kind.
Status insertListings(QSqlDatabase &db, int scope, const QString &source, std::span<const Change *const> alike)
{
    const QString none = QStringLiteral("''");
    const Change &first = *alike.front();
    return sql::insertRows(
        db, QStringLiteral("changes"), {QStringLiteral("model"), QStringLiteral("source_key")}, alike.size(),
        [alike](std::size_t i, QVariantList &values) {
            values << sql::text(alike[i]->model) << sql::text(alike[i]->sourceKey);
        },
        {{QStringLiteral("scope"), QStringLiteral("source"), QStringLiteral("at"), QStringLiteral("kind"),
          QStringLiteral("field"), QStringLiteral("unit"), QStringLiteral("flags")},
         {QString::number(scope), sql::literal(source.isEmpty() ? first.source : source),
          QString::number(toMs(first.at)), sql::literal(changeKindName(first.kind)), none, none, none}});
}

/// Many listings at once do without most of the binding. They have no equals among the other lines, so the order of
/// lines that only their ids tell apart stays.
Status insertChanges(QSqlDatabase &db, int scope, const QString &source, const std::vector<Change> &changes)
{
    std::map<std::tuple<QString, Instant, ChangeKind>, std::vector<const Change *>> listings;
    std::vector<const Change *> others;
    for (const Change &change : changes) {
        (isPlainListing(change) ? listings[{change.source, change.at, change.kind}] : others).push_back(&change);
    }
    for (const auto &[key, alike] : listings) {
        if (alike.size() < manyAlike) {
            others.insert(others.end(), alike.begin(), alike.end());
        } else if (Status done = insertListings(db, scope, source, alike); !done) {
            return done;
        }
    }
    return sql::insertRows(
        db, QStringLiteral("changes"),
        {QStringLiteral("source"), QStringLiteral("at"), QStringLiteral("kind"), QStringLiteral("model"),
         QStringLiteral("source_key"), QStringLiteral("field"), QStringLiteral("old"), QStringLiteral("new"),
         QStringLiteral("unit"), QStringLiteral("effective"), QStringLiteral("flags")},
        others.size(),
        [&](std::size_t i, QVariantList &values) {
            const Change &c = *others[i];
            values << sql::text(source.isEmpty() ? c.source : source) << toMs(c.at) << changeKindName(c.kind)
                   << sql::text(c.model) << sql::text(c.sourceKey) << sql::text(c.field) << valueOrNull(c.oldValue)
                   << valueOrNull(c.newValue) << sql::text(c.unit)
                   << (c.effective ? QVariant(c.effective->toString(Qt::ISODate)) : QVariant())
                   << sql::text(c.flags.join(u','));
        },
        {{QStringLiteral("scope")}, {QString::number(scope)}});
}

/// The condition of a query on changes, with its values.
struct Condition
{
    QString text;
    QVariantList values;
    void add(const QString &term, const QVariant &value)
    {
        text += QStringLiteral(" AND ") + term;
        values.append(value);
    }
};

Condition conditionOf(const ChangeQuery &query)
{
    Condition where;
    where.text = query.source.isEmpty() ? QStringLiteral("scope = 0") : QStringLiteral("scope = 1");
    if (!query.source.isEmpty()) {
        where.add(QStringLiteral("source = ?"), query.source);
    }
    if (query.models) {
        where.add(QStringLiteral("model IN (SELECT value FROM json_each(?))"), sql::jsonArray(*query.models));
    }
    if (query.since) {
        where.add(QStringLiteral("at >= ?"), toMs(*query.since));
    }
    if (query.until) {
        where.add(QStringLiteral("at < ?"), toMs(*query.until));
    }
    if (!query.kinds.empty()) {
        QStringList names;
        for (const ChangeKind kind : query.kinds) {
            names.append(changeKindName(kind));
        }
        where.add(QStringLiteral("kind IN (SELECT value FROM json_each(?))"), sql::jsonArray(names));
    }
    return where;
}

} // namespace

Result<ChangePage> CatalogueStore::changes(QSqlDatabase &db, const ChangeQuery &query)
{
    Condition where = conditionOf(query);
    ChangePage page;
    const Status counted =
        sql::select(db, QStringLiteral("SELECT count(*) FROM changes WHERE ") + where.text, where.values,
                    [&page](const QSqlQuery &row) { page.total = row.value(0).toLongLong(); });
    if (!counted) {
        return counted.error();
    }
    where.values << query.limit << query.offset;
    const Status found = sql::select(
        db,
        QStringLiteral("SELECT at, source, kind, model, source_key, field, old, new, unit, effective, flags "
                       "FROM changes WHERE %1 ORDER BY at %2, model, source_key, kind, field, id LIMIT ? OFFSET ?")
            .arg(where.text, query.newestFirst ? QStringLiteral("DESC") : QStringLiteral("ASC")),
        where.values, [&page](const QSqlQuery &row) { page.rows.push_back(changeFrom(row)); });
    if (!found) {
        return found.error();
    }
    return page;
}

Status CatalogueStore::replaceSourceLog(QSqlDatabase &db, const QString &source, Instant from, Instant to,
                                        const std::vector<Change> &changes)
{
    if (Status gone = sql::execute(
            db, QStringLiteral("DELETE FROM changes WHERE scope = 1 AND source = ? AND at >= ? AND at <= ?"),
            {source, toMs(from), toMs(to)});
        !gone) {
        return gone;
    }
    return insertChanges(db, 1, source, changes);
}

Status CatalogueStore::relabel(QSqlDatabase &db, const QString &source, const QStringList &keys, Instant after,
                               ChangeKind kind)
{
    if (keys.isEmpty()) {
        return Done{};
    }
    return sql::execute(
        db,
        QStringLiteral("UPDATE changes SET kind = ? WHERE scope = 1 AND source = ? "
                       "AND source_key IN (SELECT value FROM json_each(?)) AND kind IN ('added', 'relisted') "
                       "AND at = (SELECT min(e.from_ms) FROM entries e WHERE e.source = changes.source "
                       "AND e.source_key = changes.source_key AND e.from_ms > ?)"),
        {changeKindName(kind), source, sql::jsonArray(keys), toMs(after)});
}

Status CatalogueStore::removeMergedLog(QSqlDatabase &db, const QStringList &models)
{
    return sql::execute(
        db, QStringLiteral("DELETE FROM changes WHERE scope = 0 AND model IN (SELECT value FROM json_each(?))"),
        {sql::jsonArray(models)});
}

Status CatalogueStore::appendMergedLog(QSqlDatabase &db, const std::vector<Change> &changes)
{
    return insertChanges(db, 0, {}, changes);
}

QFuture<Result<ChangePage>> CatalogueStore::changes(ChangeQuery query)
{
    return m_database.run([query = std::move(query)](QSqlDatabase &db) { return changes(db, query); });
}

} // namespace aigo
