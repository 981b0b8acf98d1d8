// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sourcestatestore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

namespace aigo {

Result<std::vector<SourceState>> SourceStateStore::states(QSqlDatabase &db)
{
    std::vector<SourceState> list;
    const Status read = sql::select(
        db, QStringLiteral("SELECT source, last_success, last_attempt, error FROM source_states ORDER BY source"), {},
        [&list](const QSqlQuery &row) {
            list.push_back({row.value(0).toString(), sql::instantOrNone(row.value(1)), sql::instantOrNone(row.value(2)),
                            row.value(3).toString()});
        });
    if (!read) {
        return read.error();
    }
    return list;
}

Status SourceStateStore::succeeded(QSqlDatabase &db, const QString &source, Instant at)
{
    return sql::execute(
        db,
        QStringLiteral("INSERT INTO source_states (source, last_success, last_attempt, error) VALUES (?, ?, ?, '') "
                       "ON CONFLICT (source) DO UPDATE SET "
                       "error = CASE WHEN excluded.last_attempt >= last_attempt THEN '' ELSE error END, "
                       "last_success = max(ifnull(last_success, excluded.last_success), excluded.last_success), "
                       "last_attempt = max(ifnull(last_attempt, excluded.last_attempt), excluded.last_attempt)"),
        {source, toMs(at), toMs(at)});
}

Status SourceStateStore::failed(QSqlDatabase &db, const QString &source, Instant at, const QString &error)
{
    return sql::execute(db,
                        QStringLiteral("INSERT INTO source_states (source, last_attempt, error) VALUES (?, ?, ?) "
                                       "ON CONFLICT (source) DO UPDATE SET last_attempt = excluded.last_attempt, "
                                       "error = excluded.error"),
                        {source, toMs(at), sql::text(error)});
}

QFuture<Result<std::vector<SourceState>>> SourceStateStore::states()
{
    return m_database.run([](QSqlDatabase &db) { return states(db); });
}

QFuture<Status> SourceStateStore::succeeded(QString source, Instant at)
{
    return m_database.write([source = std::move(source), at](QSqlDatabase &db) { return succeeded(db, source, at); });
}

QFuture<Status> SourceStateStore::failed(QString source, Instant at, QString error)
{
    return m_database.write([source = std::move(source), at, error = std::move(error)](QSqlDatabase &db) {
        return failed(db, source, at, error);
    });
}

} // namespace aigo
