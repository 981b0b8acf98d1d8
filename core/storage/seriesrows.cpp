// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/seriesrows.h"

#include "core/storage/sql.h"

#include <algorithm>
#include <tuple>

namespace aigo::seriesrows {

qint64 dayOf(Instant at)
{
    return std::chrono::floor<std::chrono::days>(at).time_since_epoch().count();
}

Instant startOf(qint64 day)
{
    return Instant(std::chrono::days(day));
}

namespace {
std::chrono::year_month_day dateOf(qint64 day)
{
    return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(day)));
}
} // namespace

qint64 monthOf(qint64 day)
{
    const auto date = dateOf(day);
    return static_cast<qint64>(static_cast<int>(date.year())) * 12 + static_cast<unsigned>(date.month()) - 1;
}

int dayOfMonth(qint64 day)
{
    return static_cast<int>(static_cast<unsigned>(dateOf(day).day())) - 1;
}

Instant startOfMonth(qint64 month)
{
    const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(month / 12)),
                                           std::chrono::month(static_cast<unsigned>(month % 12) + 1),
                                           std::chrono::day(1));
    return Instant(std::chrono::sys_days(date));
}

QString chunks()
{
    return QStringLiteral("series_chunks");
}

QString hours()
{
    return QStringLiteral("series_hours");
}

QString days()
{
    return QStringLiteral("series_days");
}

Result<qint64> numberOf(QSqlDatabase &db, const SeriesKey &key)
{
    qint64 found = 0;
    const Status read = sql::select(
        db, QStringLiteral("SELECT id FROM series WHERE target = ? AND source = ? AND metric = ? AND part = ?"),
        {sql::text(key.target), sql::text(key.source), sql::text(key.metric), sql::text(key.part)},
        [&found](const QSqlQuery &row) { found = row.value(0).toLongLong(); });
    return read ? Result<qint64>(found) : Result<qint64>(read.error());
}

Result<std::vector<HeapRow>> heapRows(QSqlDatabase &db, Instant from, Instant to)
{
    std::vector<HeapRow> rows;
    const Status read = sql::select(
        db, QStringLiteral("SELECT id, bytes FROM series_heap WHERE last_at >= ? AND first_at < ? ORDER BY id"),
        {toMs(from), toMs(to)},
        [&rows](const QSqlQuery &row) { rows.push_back({row.value(0).toLongLong(), row.value(1).toByteArray()}); });
    if (!read) {
        return read.error();
    }
    return rows;
}

Result<std::optional<QByteArray>> blob(QSqlDatabase &db, const QString &table, qint64 row)
{
    std::optional<QByteArray> bytes;
    const Status read = sql::select(db, QStringLiteral("SELECT bytes FROM %1 WHERE id = ?").arg(table), {row},
                                    [&bytes](const QSqlQuery &found) { bytes = found.value(0).toByteArray(); });
    if (!read) {
        return read.error();
    }
    return bytes;
}

Status saveBlob(QSqlDatabase &db, const QString &table, qint64 row, const QByteArray &bytes)
{
    return sql::execute(db, QStringLiteral("INSERT OR REPLACE INTO %1 (id, bytes) VALUES (?, ?)").arg(table),
                        {row, sql::bytes(bytes)});
}

Result<std::vector<qint64>> places(QSqlDatabase &db, const QString &table, qint64 series, qint64 first, qint64 last)
{
    std::vector<qint64> list;
    const Status read =
        sql::select(db, QStringLiteral("SELECT id FROM %1 WHERE id BETWEEN ? AND ? ORDER BY id").arg(table),
                    {rowOf(series, first), rowOf(series, last)},
                    [&list](const QSqlQuery &row) { list.push_back(placeOf(row.value(0).toLongLong())); });
    if (!read) {
        return read.error();
    }
    return list;
}

Result<std::vector<Sample>> chunkOf(QSqlDatabase &db, qint64 series, qint64 day)
{
    const Result<std::optional<QByteArray>> bytes = blob(db, chunks(), rowOf(series, day));
    if (!bytes) {
        return bytes.error();
    }
    return *bytes ? seriescodec::readChunk(**bytes, startOf(day)) : std::vector<Sample>{};
}

Result<std::vector<Sample>> samplesOf(QSqlDatabase &db, qint64 series, Instant from, Instant to)
{
    from = std::max(from, fromMs(0));
    std::vector<Sample> samples;
    if (from >= to) {
        return samples;
    }
    const auto inRange = [from, to](const Sample &sample) { return sample.at >= from && sample.at < to; };
    std::optional<Error> failed;
    const qint64 lastDay = std::min(dayOf(to - Milliseconds(1)), (qint64{1} << placeBits) - 1);
    const Status read =
        sql::select(db, QStringLiteral("SELECT id, bytes FROM series_chunks WHERE id BETWEEN ? AND ? ORDER BY id"),
                    {rowOf(series, dayOf(from)), rowOf(series, lastDay)}, [&](const QSqlQuery &row) {
                        const auto day = seriescodec::readChunk(row.value(1).toByteArray(),
                                                                startOf(placeOf(row.value(0).toLongLong())));
                        if (!day) {
                            failed = day.error();
                            return;
                        }
                        std::copy_if(day->begin(), day->end(), std::back_inserter(samples), inRange);
                    });
    if (!read || failed) {
        return read ? *failed : read.error();
    }
    const auto rows = heapRows(db, from, to);
    if (!rows) {
        return rows.error();
    }
    for (const HeapRow &row : *rows) {
        const Status done = seriescodec::readBatch(row.bytes, [&](const seriescodec::HeapPoint &point) {
            if (point.series == series && inRange(point.sample)) {
                samples.push_back(point.sample);
            }
        });
        if (!done) {
            return done.error();
        }
    }
    order(samples);
    return samples;
}

void order(std::vector<Sample> &samples)
{
    const auto key = [](const Sample &s) { return std::tuple(s.at, s.outcome, s.latency, s.total, s.every); };
    const auto before = [&key](const Sample &a, const Sample &b) { return key(a) < key(b); };
    if (!std::is_sorted(samples.begin(), samples.end(), before)) {
        std::sort(samples.begin(), samples.end(), before);
    }
    samples.erase(std::unique(samples.begin(), samples.end()), samples.end());
}

} // namespace aigo::seriesrows
