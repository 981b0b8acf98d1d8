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
using seriescodec::HeapPoint;
using seriescodec::Rollups;

namespace {

/// A day is over when checks of the next have come: what its last failures were is then known.
constexpr Milliseconds grace = std::chrono::minutes(15);
/// So much of the next day decides what the last samples of a day were.
constexpr Milliseconds ahead = std::chrono::hours(6);

struct DayOfSeries
{
    std::vector<Sample> own;   ///< of the day, from the heap
    std::vector<Sample> after; ///< of the hours after it
};

/// One day of all series, out of the heap.
class DayInHeap
{
public:
    DayInHeap(QSqlDatabase &db, qint64 day)
        : m_db(db)
        , m_from(startOf(day))
        , m_to(startOf(day + 1))
    {}

    std::map<qint64, DayOfSeries> series;

    Status read()
    {
        const auto rows = heapRows(m_db, m_from, m_to + ahead);
        if (!rows) {
            return rows.error();
        }
        for (const HeapRow &row : *rows) {
            std::vector<HeapPoint> rest;
            bool touched = false;
            const Status done = seriescodec::readBatch(row.bytes, [&](const HeapPoint &point) {
                if (point.sample.at >= m_from && point.sample.at < m_to) {
                    series[point.series].own.push_back(point.sample);
                    touched = true;
                    return;
                }
                if (point.sample.at >= m_to && point.sample.at < m_to + ahead) {
                    series[point.series].after.push_back(point.sample);
                }
                rest.push_back(point);
            });
            if (!done) {
                return done;
            }
            if (touched) {
                m_left.emplace(row.id, std::move(rest));
            }
        }
        for (auto &[number, day] : series) {
            order(day.own);
            order(day.after);
        }
        return Done{};
    }

    /// Takes the day out of its batches.
    Status remove()
    {
        std::vector<qint64> empty;
        for (const auto &[id, rest] : m_left) {
            if (rest.empty()) {
                empty.push_back(id);
                continue;
            }
            const auto [first, last] =
                std::minmax_element(rest.begin(), rest.end(),
                                    [](const HeapPoint &a, const HeapPoint &b) { return a.sample.at < b.sample.at; });
            const Status put = sql::execute(
                m_db, QStringLiteral("UPDATE series_heap SET first_at = ?, last_at = ?, bytes = ? WHERE id = ?"),
                {toMs(first->sample.at), toMs(last->sample.at), seriescodec::batch(rest), id});
            if (!put) {
                return put;
            }
        }
        return sql::execute(m_db,
                            QStringLiteral("DELETE FROM series_heap WHERE id IN (SELECT value FROM json_each(?))"),
                            {sql::jsonArray(empty)});
    }

private:
    QSqlDatabase &m_db;
    Instant m_from;
    Instant m_to;
    std::map<qint64, std::vector<HeapPoint>> m_left; ///< of the batches that have something of the day
};

Result<std::map<qint64, QString>> targets(QSqlDatabase &db)
{
    std::map<qint64, QString> list;
    const Status read =
        sql::select(db, QStringLiteral("SELECT id, target FROM series"), {}, [&list](const QSqlQuery &row) {
            list.emplace(row.value(0).toLongLong(), row.value(1).toString());
        });
    if (!read) {
        return read.error();
    }
    return list;
}

/// The sums of one day of one series, into the tables.
class DaySums
{
public:
    DaySums(QSqlDatabase &db, qint64 series, std::vector<TimeSpan> maintenance)
        : m_db(db)
        , m_series(series)
        , m_rules{std::move(maintenance), {}}
    {}

    Status save(qint64 day, std::span<const Sample> before, std::span<const Sample> own, std::span<const Sample> after)
    {
        std::vector<Instant> borders;
        for (int hour = 0; hour <= 24; ++hour) {
            borders.push_back(startOf(day) + hour * oneHour);
        }
        std::vector<Sample> all(before.begin(), before.end());
        all.insert(all.end(), own.begin(), own.end());
        all.insert(all.end(), after.begin(), after.end());
        const auto times = availabilityBetween(all, borders, m_rules);
        Rollups hours;
        for (const Sample &sample : own) {
            hours[static_cast<int>((sample.at - borders.front()) / oneHour)].add(sample);
        }
        for (int hour = 0; hour < 24; ++hour) {
            const Availability &time = times[static_cast<std::size_t>(hour)];
            if (hours.contains(hour) || time.unknown < oneHour) {
                hours[hour].time = time;
            }
        }
        return put(day, hours);
    }

    /// What comes after the day's single samples are gone: counts and values only; how the time was stays as it is.
    Status add(qint64 day, std::span<const Sample> late)
    {
        const auto bytes = blob(m_db, hours(), rowOf(m_series, day));
        if (!bytes) {
            return bytes.error();
        }
        Rollups sums;
        if (*bytes) {
            auto known = seriescodec::readRollups(**bytes, oneHour);
            if (!known) {
                return known.error();
            }
            sums = std::move(known).value();
        } else {
            return addToDay(day, late); // only the day itself is kept
        }
        for (const Sample &sample : late) {
            Rollup &hour = sums[static_cast<int>((sample.at - startOf(day)) / oneHour)];
            hour.time.unknown = hour.n == 0 && hour.time == Availability{} ? oneHour : hour.time.unknown;
            hour.add(sample);
        }
        return put(day, sums);
    }

private:
    QSqlDatabase &m_db;
    qint64 m_series;
    AvailabilityRules m_rules;

    Status put(qint64 day, const Rollups &sums)
    {
        if (const Status done = saveBlob(m_db, hours(), rowOf(m_series, day), seriescodec::rollups(sums, oneHour));
            !done) {
            return done;
        }
        Rollup whole;
        for (const auto &[hour, rollup] : sums) {
            whole.merge(rollup);
        }
        whole.time.unknown += (24 - static_cast<int>(sums.size())) * oneHour;
        return changeDay(day, [&whole](Rollup &known) { known = whole; });
    }

    Status addToDay(qint64 day, std::span<const Sample> late)
    {
        return changeDay(day, [late](Rollup &known) {
            known.time.unknown = known.n == 0 && known.time == Availability{} ? oneDay : known.time.unknown;
            for (const Sample &sample : late) {
                known.add(sample);
            }
        });
    }

    Status changeDay(qint64 day, const std::function<void(Rollup &)> &change)
    {
        const qint64 row = rowOf(m_series, monthOf(day));
        const auto bytes = blob(m_db, days(), row);
        if (!bytes) {
            return bytes.error();
        }
        auto month = *bytes ? seriescodec::readRollups(**bytes, oneDay) : Result<Rollups>(Rollups{});
        if (!month) {
            return month.error();
        }
        change((*month)[dayOfMonth(day)]);
        return saveBlob(m_db, days(), row, seriescodec::rollups(*month, oneDay));
    }
};

/// Compacts one day of one series.
class DayOfOne
{
public:
    DayOfOne(QSqlDatabase &db, qint64 series, qint64 day, std::vector<TimeSpan> maintenance)
        : m_db(db)
        , m_series(series)
        , m_day(day)
        , m_sums(db, series, std::move(maintenance))
    {}

    /// `told` gets what became a chunk.
    Status compact(const DayOfSeries &found, Compacted &told)
    {
        const auto chunk = chunkOf(m_db, m_series, m_day);
        const auto before = chunkOf(m_db, m_series, m_day - 1);
        auto after = chunkOf(m_db, m_series, m_day + 1);
        const auto gone = chunk && chunk->empty() ? summedAlready() : Result<bool>(false);
        if (!chunk || !before || !after) {
            return !chunk ? chunk.error() : !before ? before.error() : after.error();
        }
        if (!gone) {
            return gone.error();
        }
        if (*gone) {
            return m_sums.add(m_day, found.own);
        }
        std::vector<Sample> own = *chunk;
        own.insert(own.end(), found.own.begin(), found.own.end());
        order(own);
        const bool late = !after->empty();
        after->insert(after->end(), found.after.begin(), found.after.end());
        order(*after);
        const QByteArray bytes = seriescodec::chunk(own, startOf(m_day));
        if (const Status saved = saveBlob(m_db, chunks(), rowOf(m_series, m_day), bytes); !saved) {
            return saved;
        }
        told.samples += static_cast<qint64>(own.size());
        told.bytes += bytes.size();
        Status done = m_sums.save(m_day, *before, own, *after);
        if (done && changes(*before, own)) {
            done = again(m_day - 1, *before, own);
        }
        if (done && late) {
            done = again(m_day + 1, {}, {});
        }
        return done;
    }

private:
    QSqlDatabase &m_db;
    qint64 m_series;
    qint64 m_day;
    DaySums m_sums;

    /// Whether the day has sums though no samples: they were let go of.
    Result<bool> summedAlready()
    {
        const auto bytes = blob(m_db, days(), rowOf(m_series, monthOf(m_day)));
        if (!bytes) {
            return bytes.error();
        }
        bool found = false;
        if (*bytes) {
            const Status read = seriescodec::addRollups(**bytes, oneDay, [&](int place) -> Rollup * {
                found = found || place == dayOfMonth(m_day);
                return nullptr;
            });
            if (!read) {
                return read.error();
            }
        }
        return found;
    }

    /// Whether what came on a day decides what the last samples of the day before were.
    static bool changes(const std::vector<Sample> &before, const std::vector<Sample> &own)
    {
        std::vector<Sample> both = before;
        both.insert(both.end(), own.begin(), own.end());
        const auto alone = finalFindings(before);
        const auto together = finalFindings(both);
        return !std::equal(alone.begin(), alone.end(), together.begin());
    }

    /// The sums of a day whose neighbour changed. Where `own` is empty it is read.
    Status again(qint64 day, std::vector<Sample> own, std::vector<Sample> after)
    {
        const auto before = chunkOf(m_db, m_series, day - 1);
        const auto read = own.empty() ? chunkOf(m_db, m_series, day) : Result<std::vector<Sample>>(std::move(own));
        if (!before || !read) {
            return before ? read.error() : before.error();
        }
        if (after.empty()) {
            auto next = samplesOf(m_db, m_series, startOf(day + 1), startOf(day + 1) + ahead);
            if (!next) {
                return next.error();
            }
            after = std::move(next).value();
        }
        return m_sums.save(day, *before, *read, after);
    }
};

} // namespace

Result<Compacted> SeriesStore::compactDay(QSqlDatabase &db, Instant now, const Maintenance &maintenance)
{
    std::optional<Instant> oldest;
    const Status found = sql::select(db, QStringLiteral("SELECT min(first_at) FROM series_heap"), {},
                                     [&oldest](const QSqlQuery &row) { oldest = sql::instantOrNone(row.value(0)); });
    if (!found) {
        return found.error();
    }
    Compacted told;
    if (!oldest || dayOf(*oldest) >= dayOf(now - grace)) {
        return told;
    }
    const qint64 day = dayOf(*oldest);
    DayInHeap heap(db, day);
    if (const Status read = heap.read(); !read) {
        return read.error();
    }
    const auto names = targets(db);
    if (!names) {
        return names.error();
    }
    for (const auto &[number, samples] : heap.series) {
        if (samples.own.empty()) {
            continue;
        }
        const auto name = names->find(number);
        const auto windows = name == names->end() ? maintenance.end() : maintenance.find(name->second);
        DayOfOne one(db, number, day, windows == maintenance.end() ? std::vector<TimeSpan>{} : windows->second);
        if (const Status done = one.compact(samples, told); !done) {
            return done.error();
        }
    }
    if (const Status removed = heap.remove(); !removed) {
        return removed.error();
    }
    told.days = 1;
    return told;
}

QCoro::Task<Result<Compacted>> SeriesStore::compact(Instant now, Maintenance maintenance)
{
    Database &database = m_database;
    const auto life = database.life();
    Compacted sum;
    while (!life.expired()) {
        auto step = database.write([now, maintenance](QSqlDatabase &db) { return compactDay(db, now, maintenance); });
        const Result<Compacted> done = co_await step;
        if (!done) {
            co_return done;
        }
        if (done->days == 0) {
            co_return sum;
        }
        sum.days += done->days;
        sum.samples += done->samples;
        sum.bytes += done->bytes;
    }
    co_return sum;
}

} // namespace aigo
