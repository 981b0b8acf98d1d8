// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "core/storage/seriesrows.h"
#include "core/storage/seriesstore.h"
#include "core/storage/sql.h"

#include <QCoroFuture>
#include <algorithm>

namespace aigo {

using namespace seriesrows;

namespace {

/// So many pages go back to the disk at once: others want to write meanwhile.
constexpr qint64 pagesAtOnce = 2000;
/// Fewer free pages than that are soon used again.
constexpr qint64 freePagesKept = 64;

struct DayBytes
{
    qint64 day = 0;
    int rows = 0;
    qint64 bytes = 0;
};

/// What each day of a table takes, the oldest first.
Result<std::vector<DayBytes>> byDay(QSqlDatabase &db, const QString &table)
{
    std::vector<DayBytes> days;
    const Status read = sql::select(
        db,
        QStringLiteral("SELECT id & %1 AS day, count(*), sum(length(bytes)) FROM %2 GROUP BY day ORDER BY day")
            .arg((qint64{1} << placeBits) - 1)
            .arg(table),
        {}, [&days](const QSqlQuery &row) {
            days.push_back({row.value(0).toLongLong(), row.value(1).toInt(), row.value(2).toLongLong()});
        });
    if (!read) {
        return read.error();
    }
    return days;
}

/// Removes the days before `before`.
Status removeDays(QSqlDatabase &db, const QString &table, qint64 before)
{
    return sql::execute(
        db, QStringLiteral("DELETE FROM %1 WHERE id & %2 < ?").arg(table).arg((qint64{1} << placeBits) - 1), {before});
}

/// Which days go: those before `old`, then more from the oldest on until `excess` bytes are gone.
struct Going
{
    qint64 before = 0; ///< this day stays
    int forAge = 0;
    int forSize = 0;
};
Going goingOf(const std::vector<DayBytes> &days, qint64 old, qint64 &excess)
{
    Going going{old, 0, 0};
    for (const DayBytes &day : days) {
        if (day.day < old) {
            going.forAge += day.rows;
        } else if (excess > 0) {
            going.forSize += day.rows;
            going.before = day.day + 1;
        } else {
            break;
        }
        excess -= day.bytes;
    }
    return going;
}

qint64 sumOf(const std::vector<DayBytes> &days)
{
    qint64 sum = 0;
    for (const DayBytes &day : days) {
        sum += day.bytes;
    }
    return sum;
}

Result<qint64> pragma(QSqlDatabase &db, const QString &name)
{
    qint64 value = 0;
    const Status read = sql::select(db, QStringLiteral("PRAGMA ") + name, {},
                                    [&value](const QSqlQuery &row) { value = row.value(0).toLongLong(); });
    return read ? Result<qint64>(value) : Result<qint64>(read.error());
}

/// The pragma gives back a page each time it is stepped, has no columns, and is stepped once by Qt: so once a page.
Status giveBack(QSqlDatabase &db, qint64 pages)
{
    QSqlQuery query(db);
    bool good = query.prepare(QStringLiteral("PRAGMA incremental_vacuum(1)"));
    for (; pages > 0 && good; --pages) {
        good = query.exec();
    }
    return good ? Status(Done{}) : Status(sql::failure(query.lastError(), db.databaseName()));
}

} // namespace

Result<Retained> SeriesStore::retain(QSqlDatabase &db, Instant now, const Retention &retention)
{
    const auto raw = byDay(db, chunks());
    const auto hourly = byDay(db, hours());
    const auto all = sizes(db);
    if (!raw || !hourly || !all) {
        return !raw ? raw.error() : !hourly ? hourly.error() : all.error();
    }
    // What goes for its age makes room, too, before anything goes for the size alone.
    const qint64 oldRaw = dayOf(now - retention.raw);
    const qint64 oldHourly = dayOf(now - retention.hourly);
    qint64 excess = all->heap + sumOf(*raw) + sumOf(*hourly) + all->daily - retention.maxBytes;
    for (const DayBytes &day : *hourly) {
        excess -= day.day < oldHourly ? day.bytes : 0;
    }
    const Going samples = goingOf(*raw, oldRaw, excess);
    for (const DayBytes &day : *hourly) {
        excess += day.day < oldHourly ? day.bytes : 0;
    }
    const Going sums = goingOf(*hourly, oldHourly, excess);
    if (const Status done = removeDays(db, chunks(), samples.before); !done) {
        return done.error();
    }
    if (const Status done = removeDays(db, hours(), sums.before); !done) {
        return done.error();
    }
    Retained told{samples.forAge, sums.forAge, samples.forSize, sums.forSize, {}};
    for (const DayBytes &day : *raw) {
        if (day.day >= samples.before) {
            told.rawSince = startOf(day.day);
            break;
        }
    }
    return told;
}

Status SeriesStore::shrink(QSqlDatabase &db)
{
    const auto free = pragma(db, QStringLiteral("freelist_count"));
    if (!free) {
        return free.error();
    }
    for (qint64 left = *free - freePagesKept; left > 0; left -= pagesAtOnce) {
        const Status step = Database::inTransaction(
            db, [left](QSqlDatabase &store) { return giveBack(store, std::min(left, pagesAtOnce)); });
        if (!step) {
            return step;
        }
    }
    return Done{};
}

Status SeriesStore::convert(QSqlDatabase &db)
{
    const auto kind = pragma(db, QStringLiteral("auto_vacuum"));
    if (!kind || *kind == 2) {
        return kind ? Status(Done{}) : Status(kind.error());
    }
    const Status chosen = sql::execute(db, QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL"));
    return chosen ? sql::execute(db, QStringLiteral("VACUUM")) : chosen;
}

QFuture<Status> SeriesStore::convert()
{
    return m_database.run([](QSqlDatabase &db) { return convert(db); });
}

QCoro::Task<Result<Retained>> SeriesStore::retain(Instant now, Retention retention)
{
    Database &database = m_database;
    const auto life = database.life();
    auto letGo = database.write([now, retention](QSqlDatabase &db) { return retain(db, now, retention); });
    const Result<Retained> told = co_await letGo;
    if (!told || life.expired()) {
        co_return told;
    }
    auto shrinking = database.run([](QSqlDatabase &db) { return shrink(db); });
    const Status shrunk = co_await shrinking;
    if (!shrunk) {
        co_return shrunk.error();
    }
    co_return told;
}

} // namespace aigo
