// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/housekeeping.h"

#include "core/storage/searchindex.h"
#include "core/storage/sql.h"

#include <algorithm>

namespace aigo::housekeeping {

namespace {

Result<qint64> number(QSqlDatabase &db, const QString &text)
{
    qint64 value = 0;
    const Status read =
        sql::select(db, text, {}, [&value](const QSqlQuery &row) { value = row.value(0).toLongLong(); });
    return read ? Result<qint64>(value) : Result<qint64>(read.error());
}

Result<qint64> bytesOf(QSqlDatabase &db)
{
    const auto pages = number(db, QStringLiteral("PRAGMA page_count"));
    const auto size = number(db, QStringLiteral("PRAGMA page_size"));
    if (!pages) {
        return pages;
    }
    return size ? Result<qint64>(*pages * *size) : size;
}

/// A step gives back a page, and the driver takes one step of a statement without rows: one page a time, then.
Status giveBack(QSqlDatabase &db, qint64 pages)
{
    if (Status begun = sql::execute(db, QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        return begun;
    }
    QSqlQuery query(db);
    query.setForwardOnly(true);
    Status status = query.prepare(QStringLiteral("PRAGMA incremental_vacuum(1)"))
                        ? Status(Done{})
                        : Status(sql::failure(query.lastError(), db.databaseName()));
    for (qint64 i = 0; status && i < pages; ++i) {
        if (!query.exec()) {
            status = sql::failure(query.lastError(), db.databaseName());
        }
        query.finish();
    }
    const Status ended = sql::execute(db, status ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK"));
    return status ? ended : status;
}

} // namespace

Result<qint64> clean(QSqlDatabase &db, Instant now)
{
    struct Rule
    {
        QString text;
        Instant before;
    };
    const std::vector<Rule> rules{
        {QStringLiteral("DELETE FROM http_validators WHERE fetched_at < ?"), now - validatorsKept},
        {QStringLiteral("DELETE FROM alert_events WHERE resolved IS NOT NULL AND resolved < ?"), now - alertsKept},
        {QStringLiteral("DELETE FROM jobs WHERE paused = 0 AND last < ?"), now - jobsKept},
    };
    qint64 removed = 0;
    for (const Rule &rule : rules) {
        if (const Status done = sql::execute(db, rule.text, {toMs(rule.before)}); !done) {
            return done.error();
        }
        const auto count = number(db, QStringLiteral("SELECT changes()"));
        if (!count) {
            return count;
        }
        removed += *count;
    }
    return removed;
}

Result<Optimised> optimise(QSqlDatabase &db, int mostPages)
{
    Optimised report;
    const auto before = bytesOf(db);
    if (!before) {
        return before.error();
    }
    report.bytesBefore = *before;
    if (const Status done = sql::execute(db, QStringLiteral("PRAGMA optimize")); !done) {
        return done.error();
    }
    if (const Status done = SearchIndex::merge(db); !done) {
        return done.error();
    }
    const auto free = number(db, QStringLiteral("PRAGMA freelist_count"));
    const auto vacuum = number(db, QStringLiteral("PRAGMA auto_vacuum"));
    if (!free) {
        return free.error();
    }
    if (vacuum && *vacuum != 0 && *free > 0) {
        if (const Status done = giveBack(db, std::min<qint64>(*free, mostPages)); !done) {
            return done.error();
        }
    }
    if (const auto cut = number(db, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); !cut) {
        return cut.error();
    }
    const auto after = bytesOf(db);
    if (!after) {
        return after.error();
    }
    report.bytesAfter = *after;
    return report;
}

} // namespace aigo::housekeeping
