// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/jobstore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

namespace aigo {

namespace {
std::optional<Milliseconds> millisecondsOrNone(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(Milliseconds{value.toLongLong()});
}
} // namespace

Result<std::vector<StoredJob>> JobStore::jobs(QSqlDatabase &db)
{
    std::vector<StoredJob> jobs;
    const Status read = sql::select(
        db, QStringLiteral("SELECT name, last, took_ms, result, paused FROM jobs ORDER BY name"), {},
        [&jobs](const QSqlQuery &row) {
            jobs.push_back({row.value(0).toString(), sql::instantOrNone(row.value(1)), millisecondsOrNone(row.value(2)),
                            row.value(3).toString(), row.value(4).toInt() != 0});
        });
    if (!read) {
        return read.error();
    }
    return jobs;
}

Status JobStore::ran(QSqlDatabase &db, const StoredJob &job)
{
    return sql::execute(
        db,
        QStringLiteral("INSERT INTO jobs (name, last, took_ms, result, paused) VALUES (?, ?, ?, ?, 0) "
                       "ON CONFLICT (name) DO UPDATE SET last = excluded.last, took_ms = excluded.took_ms, "
                       "result = excluded.result"),
        {sql::text(job.name), sql::orNull(job.last), job.took ? QVariant(qint64{job.took->count()}) : QVariant(),
         sql::text(job.result)});
}

Status JobStore::setPaused(QSqlDatabase &db, const QString &name, bool paused)
{
    return sql::execute(db,
                        QStringLiteral("INSERT INTO jobs (name, result, paused) VALUES (?, '', ?) "
                                       "ON CONFLICT (name) DO UPDATE SET paused = excluded.paused"),
                        {sql::text(name), paused ? 1 : 0});
}

Result<qint64> JobStore::version(QSqlDatabase &db)
{
    qint64 version = 0;
    const Status read = sql::select(db, QStringLiteral("PRAGMA data_version"), {},
                                    [&version](const QSqlQuery &row) { version = row.value(0).toLongLong(); });
    if (!read) {
        return read.error();
    }
    return version;
}

QFuture<Result<std::vector<StoredJob>>> JobStore::jobs()
{
    return m_database.run([](QSqlDatabase &db) { return jobs(db); });
}

QFuture<Status> JobStore::ran(StoredJob job)
{
    return m_database.write([job = std::move(job)](QSqlDatabase &db) { return ran(db, job); });
}

QFuture<Status> JobStore::setPaused(QString name, bool paused)
{
    return m_database.write([name = std::move(name), paused](QSqlDatabase &db) { return setPaused(db, name, paused); });
}

} // namespace aigo
