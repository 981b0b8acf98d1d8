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
    return SampleReader(db, from, to).samplesOf(series, from, to);
}

Result<std::vector<Sample>> SampleReader::samplesOf(qint64 series, Instant from, Instant to)
{
    from = std::max(from, m_from);
    to = std::min(to, m_to);
    std::vector<Sample> samples;
    if (from >= to) {
        return samples;
    }
    if (series != m_series) {
        m_series = series;
        m_days.clear();
    }
    const qint64 first = dayOf(from);
    const qint64 last = std::min(dayOf(to - Milliseconds(1)), (qint64{1} << placeBits) - 1);
    if (const Status read = readDays(first, last); !read) {
        return read.error();
    }
    if (const Status read = readHeap(); !read) {
        return read.error();
    }
    const auto inRange = [from, to](const Sample &sample) { return sample.at >= from && sample.at < to; };
    for (auto day = m_days.lower_bound(first); day != m_days.end() && day->first <= last; ++day) {
        std::copy_if(day->second.begin(), day->second.end(), std::back_inserter(samples), inRange);
    }
    if (const auto appended = m_heap->find(series); appended != m_heap->end()) {
        std::copy_if(appended->second.begin(), appended->second.end(), std::back_inserter(samples), inRange);
    }
    order(samples);
    return samples;
}

/// What is not there yet of them, as one stretch: questions overlap.
Status SampleReader::readDays(qint64 first, qint64 last)
{
    while (first <= last && m_days.contains(first)) {
        ++first;
    }
    while (first <= last && m_days.contains(last)) {
        --last;
    }
    if (first > last) {
        return Done{};
    }
    std::optional<Error> failed;
    const Status read =
        sql::select(m_db, QStringLiteral("SELECT id, bytes FROM series_chunks WHERE id BETWEEN ? AND ? ORDER BY id"),
                    {rowOf(m_series, first), rowOf(m_series, last)}, [&](const QSqlQuery &row) {
                        const qint64 day = placeOf(row.value(0).toLongLong());
                        auto samples = seriescodec::readChunk(row.value(1).toByteArray(), startOf(day));
                        if (samples) {
                            m_days[day] = std::move(samples).value();
                        } else {
                            failed = samples.error();
                        }
                    });
    if (!read || failed) {
        return read ? Status(*failed) : read;
    }
    for (qint64 day = first; day <= last; ++day) {
        m_days.try_emplace(day);
    }
    return Done{};
}

Status SampleReader::readHeap()
{
    if (m_heap) {
        return Done{};
    }
    const auto rows = heapRows(m_db, m_from, m_to);
    if (!rows) {
        return rows.error();
    }
    std::map<qint64, std::vector<Sample>> heap;
    for (const HeapRow &row : *rows) {
        const Status done = seriescodec::readBatch(
            row.bytes, [&](const seriescodec::HeapPoint &point) { heap[point.series].push_back(point.sample); });
        if (!done) {
            return done;
        }
    }
    m_heap = std::move(heap);
    return Done{};
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
