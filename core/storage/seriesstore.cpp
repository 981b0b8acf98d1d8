// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/seriesstore.h"

#include "core/storage/database.h"
#include "core/storage/seriesrows.h"
#include "core/storage/sql.h"

#include <algorithm>

namespace aigo {

using seriescodec::HeapPoint;

namespace {

/// So many samples to a row: more in one would make reading a little of it dear.
constexpr std::size_t mostInBatch = 2048;

/// Looks many series up with one statement, and makes those that are not there.
class SeriesNumbers
{
public:
    explicit SeriesNumbers(QSqlDatabase &db)
        : m_db(db)
        , m_find(db)
    {
        m_find.setForwardOnly(true);
    }

    Result<qint64> of(const SeriesKey &key)
    {
        if (const auto it = m_known.find(key); it != m_known.end()) {
            return it->second;
        }
        if (!m_prepared && !m_find.prepare(QStringLiteral("SELECT id FROM series WHERE target = ? AND source = ? "
                                                          "AND metric = ? AND part = ?"))) {
            return sql::failure(m_find.lastError(), m_db.databaseName());
        }
        m_prepared = true;
        int place = 0;
        for (const QString *text : {&key.target, &key.source, &key.metric, &key.part}) {
            m_find.bindValue(place++, sql::text(*text));
        }
        if (!m_find.exec()) {
            return sql::failure(m_find.lastError(), m_db.databaseName());
        }
        qint64 number = m_find.next() ? m_find.value(0).toLongLong() : 0;
        m_find.finish();
        if (number == 0) {
            const Result<qint64> made = make(key);
            if (!made) {
                return made;
            }
            number = *made;
        }
        m_known.emplace(key, number);
        return number;
    }

private:
    QSqlDatabase &m_db;
    QSqlQuery m_find;
    bool m_prepared = false;
    std::map<SeriesKey, qint64> m_known;

    Result<qint64> make(const SeriesKey &key)
    {
        const Status made =
            sql::execute(m_db, QStringLiteral("INSERT INTO series (target, source, metric, part) VALUES (?, ?, ?, ?)"),
                         {sql::text(key.target), sql::text(key.source), sql::text(key.metric), sql::text(key.part)});
        if (!made) {
            return made.error();
        }
        return seriesrows::numberOf(m_db, key);
    }
};

Status appendBatch(QSqlDatabase &db, std::span<const HeapPoint> points)
{
    const auto [first, last] = std::minmax_element(
        points.begin(), points.end(), [](const HeapPoint &a, const HeapPoint &b) { return a.sample.at < b.sample.at; });
    return sql::execute(db, QStringLiteral("INSERT INTO series_heap (first_at, last_at, bytes) VALUES (?, ?, ?)"),
                        {toMs(first->sample.at), toMs(last->sample.at), seriescodec::batch(points)});
}

qint64 numberFrom(QSqlDatabase &db, const QString &text, Status &status)
{
    qint64 number = 0;
    if (status) {
        status = sql::select(db, text, {}, [&number](const QSqlQuery &row) { number = row.value(0).toLongLong(); });
    }
    return number;
}

} // namespace

SeriesPoint gaugePoint(SeriesKey key, Instant at, qint64 millionths, Milliseconds every)
{
    Sample sample;
    sample.at = at;
    sample.outcome = Outcome::Ok;
    sample.latency = Microseconds(millionths);
    sample.every = every;
    return {std::move(key), sample};
}

SeriesKey checksOf(const QString &target)
{
    return {target, {}, {}, {}};
}

Status SeriesStore::append(QSqlDatabase &db, const std::vector<SeriesPoint> &points)
{
    SeriesNumbers numbers(db);
    std::vector<HeapPoint> batch;
    batch.reserve(points.size());
    for (const SeriesPoint &point : points) {
        if (!seriescodec::fits(point.sample)) {
            return Error{
                ErrorKind::Invalid,
                QStringLiteral("a measurement of %1 has an impossible time, interval or value").arg(point.key.target),
                {},
                {},
                0,
                {}};
        }
        const Result<qint64> number = numbers.of(point.key);
        if (!number) {
            return number.error();
        }
        batch.push_back({*number, point.sample});
    }
    const std::span<const HeapPoint> all(batch);
    for (std::size_t i = 0; i < all.size(); i += mostInBatch) {
        if (const Status put = appendBatch(db, all.subspan(i, std::min(mostInBatch, all.size() - i))); !put) {
            return put;
        }
    }
    return Done{};
}

Result<std::vector<Sample>> SeriesStore::range(QSqlDatabase &db, const SeriesKey &key, Instant from, Instant to)
{
    const Result<qint64> number = seriesrows::numberOf(db, key);
    if (!number) {
        return number.error();
    }
    return *number == 0 ? std::vector<Sample>{} : seriesrows::samplesOf(db, *number, from, to);
}

Result<std::optional<Sample>> SeriesStore::latest(QSqlDatabase &db, const SeriesKey &key)
{
    const Result<qint64> number = seriesrows::numberOf(db, key);
    if (!number) {
        return number.error();
    }
    std::optional<Sample> last;
    const auto take = [&last](const Sample &sample) {
        if (!last || last->at <= sample.at) {
            last = sample;
        }
    };
    // The newest chunk first: it need not be older than the heap where the clock was set back.
    qint64 row = 0;
    const Status found = sql::select(db, QStringLiteral("SELECT max(id) FROM series_chunks WHERE id >= ? AND id < ?"),
                                     {seriesrows::rowOf(*number, 0), seriesrows::rowOf(*number + 1, 0)},
                                     [&row](const QSqlQuery &result) { row = result.value(0).toLongLong(); });
    if (!found) {
        return found.error();
    }
    const auto chunk = row == 0 ? Result<std::vector<Sample>>(std::vector<Sample>{})
                                : seriesrows::chunkOf(db, *number, seriesrows::placeOf(row));
    if (!chunk) {
        return chunk.error();
    }
    if (!chunk->empty()) {
        take(chunk->back());
    }
    const auto rows = seriesrows::heapRows(db, last ? last->at : fromMs(0), Instant::max());
    if (!rows) {
        return rows.error();
    }
    for (const seriesrows::HeapRow &heap : *rows) {
        const Status read = seriescodec::readBatch(heap.bytes, [&](const HeapPoint &point) {
            if (point.series == *number) {
                take(point.sample);
            }
        });
        if (!read) {
            return read.error();
        }
    }
    return last;
}

Result<std::vector<SeriesKey>> SeriesStore::series(QSqlDatabase &db)
{
    std::vector<SeriesKey> keys;
    const Status read = sql::select(
        db, QStringLiteral("SELECT target, source, metric, part FROM series ORDER BY target, source, metric, part"), {},
        [&keys](const QSqlQuery &row) {
            keys.push_back(
                {row.value(0).toString(), row.value(1).toString(), row.value(2).toString(), row.value(3).toString()});
        });
    if (!read) {
        return read.error();
    }
    return keys;
}

Result<SeriesSizes> SeriesStore::sizes(QSqlDatabase &db)
{
    Status status = Done{};
    const auto bytesOf = [&](const char *table) {
        return numberFrom(
            db, QStringLiteral("SELECT coalesce(sum(length(bytes)), 0) FROM %1").arg(QLatin1String(table)), status);
    };
    const auto pragma = [&](const char *name) {
        return numberFrom(db, QStringLiteral("PRAGMA %1").arg(QLatin1String(name)), status);
    };
    SeriesSizes sizes;
    sizes.heap = bytesOf("series_heap");
    sizes.chunks = bytesOf("series_chunks");
    sizes.hourly = bytesOf("series_hours");
    sizes.daily = bytesOf("series_days");
    const qint64 page = pragma("page_size");
    sizes.file = pragma("page_count") * page;
    sizes.free = pragma("freelist_count") * page;
    sizes.shrinks = pragma("auto_vacuum") == 2;
    sizes.series = static_cast<int>(numberFrom(db, QStringLiteral("SELECT count(*) FROM series"), status));
    if (!status) {
        return status.error();
    }
    return sizes;
}

QFuture<Status> SeriesStore::append(std::vector<SeriesPoint> points)
{
    return m_database.writeUnsynced([points = std::move(points)](QSqlDatabase &db) { return append(db, points); });
}

QFuture<Result<std::vector<Sample>>> SeriesStore::range(SeriesKey key, Instant from, Instant to)
{
    return m_database.run([key = std::move(key), from, to](QSqlDatabase &db) { return range(db, key, from, to); });
}

QFuture<Result<std::optional<Sample>>> SeriesStore::latest(SeriesKey key)
{
    return m_database.run([key = std::move(key)](QSqlDatabase &db) { return latest(db, key); });
}

QFuture<Result<std::vector<SeriesKey>>> SeriesStore::series()
{
    return m_database.run([](QSqlDatabase &db) { return series(db); });
}

QFuture<Result<SeriesSizes>> SeriesStore::sizes()
{
    return m_database.run([](QSqlDatabase &db) { return sizes(db); });
}

} // namespace aigo
