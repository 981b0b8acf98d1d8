// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/series.h"
#include "core/storage/seriescodec.h"

#include <QSqlDatabase>
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <vector>

/// The rows of the series' tables (resources/sql/0004_watching.sql) for the parts of SeriesStore. The store's thread
/// only.
namespace aigo::seriesrows {

inline constexpr Milliseconds oneHour = std::chrono::hours(1);
inline constexpr Milliseconds oneDay = std::chrono::days(1);

qint64 dayOf(Instant at); ///< days since 1970
Instant startOf(qint64 day);
qint64 monthOf(qint64 day); ///< since the year 0
int dayOfMonth(qint64 day); ///< from 0
Instant startOfMonth(qint64 month);

/// The row of a series and a day or month.
inline constexpr int placeBits = 20;
constexpr qint64 rowOf(qint64 series, qint64 place)
{
    return (series << placeBits) | place;
}
constexpr qint64 placeOf(qint64 row)
{
    return row & ((qint64{1} << placeBits) - 1);
}
constexpr qint64 seriesOf(qint64 row)
{
    return row >> placeBits;
}

/// The number of a series; 0 where there is none.
Result<qint64> numberOf(QSqlDatabase &db, const SeriesKey &key);

struct HeapRow
{
    qint64 id = 0;
    QByteArray bytes;
};
/// The batches that may have something in [from, to), in the order they came.
Result<std::vector<HeapRow>> heapRows(QSqlDatabase &db, Instant from, Instant to);

Result<std::optional<QByteArray>> blob(QSqlDatabase &db, const QString &table, qint64 row);
Status saveBlob(QSqlDatabase &db, const QString &table, qint64 row, const QByteArray &bytes);
/// The days (months) of a series from first to last that the table has.
Result<std::vector<qint64>> places(QSqlDatabase &db, const QString &table, qint64 series, qint64 first, qint64 last);

Result<std::vector<Sample>> chunkOf(QSqlDatabase &db, qint64 series, qint64 day);
/// Everything single of a series in [from, to).
Result<std::vector<Sample>> samplesOf(QSqlDatabase &db, qint64 series, Instant from, Instant to);

/// The same for one question after another: the heap, which is of all series, is decoded once, and a day's chunk once
/// as long as the series stays the same. For one look at the store: what is written meanwhile it may not see.
class SampleReader
{
public:
    /// No question reaches beyond [from, to).
    SampleReader(QSqlDatabase &db, Instant from, Instant to)
        : m_db(db)
        , m_from(std::max(from, fromMs(0)))
        , m_to(to)
    {}
    Result<std::vector<Sample>> samplesOf(qint64 series, Instant from, Instant to);

private:
    QSqlDatabase &m_db;
    Instant m_from;
    Instant m_to;
    qint64 m_series = 0;
    std::map<qint64, std::vector<Sample>> m_days;                ///< of m_series; empty: that day has no chunk
    std::optional<std::map<qint64, std::vector<Sample>>> m_heap; ///< by series

    Status readDays(qint64 first, qint64 last);
    Status readHeap();
};

/// Into the order of time, each once.
void order(std::vector<Sample> &samples);

QString chunks();
QString hours();
QString days();

} // namespace aigo::seriesrows
