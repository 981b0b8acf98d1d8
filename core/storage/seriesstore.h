// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/domain/series.h"

#include <QCoroTask>
#include <QFuture>
#include <QSqlDatabase>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

class Database;

/// One measurement of one series. Of a gauge the outcome is Ok and `latency` its value in millionths of its unit.
struct SeriesPoint
{
    SeriesKey key;
    Sample sample;
    bool operator==(const SeriesPoint &) const = default;
};
SeriesPoint gaugePoint(SeriesKey key, Instant at, qint64 millionths, Milliseconds every);
/// The series of a target's own checks.
SeriesKey checksOf(const QString &target);

/// How long what is kept. What is older goes, whole days of UTC at a time.
struct Retention
{
    Milliseconds raw = std::chrono::days(30);
    Milliseconds hourly = std::chrono::days(365); ///< daily sums stay for ever
    /// The store may be so large; over it the oldest raw days go first, then the oldest hourly ones.
    qint64 maxBytes = 1024LL * 1024 * 1024;
};

/// Windows of announced maintenance, by target.
using Maintenance = std::map<QString, std::vector<TimeSpan>>;

struct Compacted
{
    int days = 0;       ///< days (all series of one) that became chunks
    qint64 samples = 0; ///< in them
    qint64 bytes = 0;   ///< of their chunks
};

struct Retained
{
    int rawDays = 0;        ///< chunks that went for their age
    int hourlyDays = 0;     ///< days of hourly sums that went for their age
    int rawDaysForSize = 0; ///< chunks that went because the store was over its bound: tell the user
    int hourlyDaysForSize = 0;
    std::optional<Instant> rawSince; ///< the oldest day of which single samples are still there
};

/// What the series take, in bytes.
struct SeriesSizes
{
    qint64 heap = 0;   ///< appended, not compacted yet
    qint64 chunks = 0; ///< single samples of finished days
    qint64 hourly = 0;
    qint64 daily = 0;
    qint64 file = 0; ///< the whole store, other tables too
    qint64 free = 0; ///< of `file`: pages that hold nothing
    int series = 0;
    bool shrinks = false; ///< freed pages go back to the disk (see SeriesStore::convert)
};

/// Measurements by series: appended in the order of time to a heap (a row a batch), compacted into one blob for a
/// series and day, with mergeable sums (core/domain/rollup.h) of each hour and day. Times are UTC, and so are days.
///
/// Two samples of a series that are the same to the last field are one: so a compaction that was killed in its middle
/// is simply done again. A clock that was set back, and what comes late, only makes a day be compacted once more.
///
/// `append` is committed with synchronous=NORMAL: a killed process loses nothing of it, a loss of power may lose the
/// last seconds of samples, never their order and never anything else in the store (everything else is written with
/// FULL). That and one row a batch is what keeps a sample under 200 bytes written. Append in batches: a sample alone
/// costs two pages.
///
/// Static functions belong on the store's thread; the others may be called from any and resume on the caller's.
class SeriesStore
{
public:
    explicit SeriesStore(Database &database)
        : m_database(database)
    {}

    /// All or none of them, as one transaction.
    QFuture<Status> append(std::vector<SeriesPoint> points);
    /// In [from, to), in time order, as far as single samples are kept (Retention::raw).
    QFuture<Result<std::vector<Sample>>> range(SeriesKey key, Instant from, Instant to);
    QFuture<Result<std::optional<Sample>>> latest(SeriesKey key);
    QFuture<Result<std::vector<SeriesKey>>> series(); ///< in order
    /// At most `points` stretches that follow each other and cover [from, to), the empty ones, too. Their length is a
    /// whole number of seconds, minutes, hours or days and they begin at a multiple of it, so that they stay the same
    /// while time goes on; where single samples are gone they are at least an hour, later a day. From single samples
    /// percentiles are exact, else within Histogram::relativeError.
    QFuture<Result<std::vector<HistoryPoint>>> history(SeriesKey key, Instant from, Instant to, int points,
                                                       std::vector<TimeSpan> maintenance = {});
    QFuture<Result<SeriesSizes>> sizes();

    /// Makes chunks and sums of every day that is over, each day a transaction of its own.
    QCoro::Task<Result<Compacted>> compact(Instant now, Maintenance maintenance = {});
    /// Lets go of what is too old or too much, and gives free pages back to the disk.
    QCoro::Task<Result<Retained>> retain(Instant now, Retention retention = {});
    /// A store whose freed pages stay in the file becomes one that shrinks: rewrites the whole file, once. Needs as
    /// much free disk as the store has and locks it meanwhile: for when nobody waits. Does nothing where it does
    /// already.
    QFuture<Status> convert();

    static Status append(QSqlDatabase &db, const std::vector<SeriesPoint> &points);
    static Result<std::vector<Sample>> range(QSqlDatabase &db, const SeriesKey &key, Instant from, Instant to);
    static Result<std::optional<Sample>> latest(QSqlDatabase &db, const SeriesKey &key);
    static Result<std::vector<SeriesKey>> series(QSqlDatabase &db);
    static Result<std::vector<HistoryPoint>> history(QSqlDatabase &db, const SeriesKey &key, Instant from, Instant to,
                                                     int points, const std::vector<TimeSpan> &maintenance = {});
    /// Several at once, each with its answer in their order: of what they share (the heap, the days of a series) each
    /// is decoded once. Maintenance is of a target's own checks only.
    using Histories = std::vector<Result<std::vector<HistoryPoint>>>;
    static Histories histories(QSqlDatabase &db, const std::vector<HistoryQuestion> &questions,
                               const Maintenance &maintenance = {});
    static Result<SeriesSizes> sizes(QSqlDatabase &db);
    /// The oldest day that is over, in a transaction; `days` 0: none is left.
    static Result<Compacted> compactDay(QSqlDatabase &db, Instant now, const Maintenance &maintenance = {});
    /// In a transaction. The pages it frees are given back by `shrink`, outside of one.
    static Result<Retained> retain(QSqlDatabase &db, Instant now, const Retention &retention = {});
    static Status shrink(QSqlDatabase &db);
    static Status convert(QSqlDatabase &db);

private:
    Database &m_database;
};

} // namespace aigo
