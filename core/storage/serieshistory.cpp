// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/historysteps.h"
#include "core/storage/database.h"
#include "core/storage/seriesrows.h"
#include "core/storage/seriesstore.h"
#include "core/storage/sql.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace aigo {

using namespace seriesrows;

namespace {

/// What of the days before and after a stretch of single samples decides how they hold.
constexpr Milliseconds contextBefore = oneDay;
constexpr Milliseconds contextAfter = std::chrono::hours(6);
constexpr int mostPoints = 20'000;

/// Of what a day can be read.
struct KeptDays
{
    std::set<qint64> raw;
    std::set<qint64> hourly;
    std::set<qint64> daily;

    bool onlyDaily(qint64 day) const { return !raw.contains(day) && !hourly.contains(day) && daily.contains(day); }
    bool onlyHourly(qint64 day) const { return !raw.contains(day) && hourly.contains(day); }
};

Result<KeptDays> keptDays(QSqlDatabase &db, qint64 series, qint64 first, qint64 last)
{
    KeptDays kept;
    for (auto &[table, days] : {std::pair(chunks(), &kept.raw), std::pair(hours(), &kept.hourly)}) {
        const auto found = places(db, table, series, std::max<qint64>(first - 1, 0), last);
        if (!found) {
            return found.error();
        }
        days->insert(found->begin(), found->end());
    }
    // Of the oldest day that has single samples the begin is known from its sums only: what held then came before it.
    const std::set<qint64> raw = kept.raw;
    std::erase_if(kept.raw, [&](qint64 day) {
        return kept.hourly.contains(day) && !raw.contains(day - 1) && kept.hourly.contains(day - 1);
    });
    for (std::set<qint64> *days : {&kept.raw, &kept.hourly}) {
        days->erase(first - 1);
    }
    std::optional<Error> failed;
    const Status read =
        sql::select(db, QStringLiteral("SELECT id, bytes FROM series_days WHERE id BETWEEN ? AND ?"),
                    {rowOf(series, monthOf(first)), rowOf(series, monthOf(last))}, [&](const QSqlQuery &row) {
                        const qint64 begin = dayOf(startOfMonth(placeOf(row.value(0).toLongLong())));
                        const Status done =
                            seriescodec::addRollups(row.value(1).toByteArray(), oneDay, [&](int place) -> Rollup * {
                                if (begin + place >= first && begin + place <= last) {
                                    kept.daily.insert(begin + place);
                                }
                                return nullptr;
                            });
                        failed = done ? failed : done.error();
                    });
    if (!read || failed) {
        return read ? *failed : read.error();
    }
    return kept;
}

/// Adds up what a history's points are made of.
class Points
{
public:
    explicit Points(std::vector<Instant> borders)
        : m_borders(std::move(borders))
        , m_sums(m_borders.size() - 1)
        , m_raw(m_borders.size() - 1)
        , m_mixed(m_borders.size() - 1, false)
    {}

    const std::vector<Instant> &borders() const { return m_borders; }

    std::size_t indexOf(Instant at) const
    {
        const auto it = std::upper_bound(m_borders.begin(), m_borders.end() - 1, at);
        return it == m_borders.begin() ? 0 : static_cast<std::size_t>(it - m_borders.begin() - 1);
    }

    /// Where a sum of a whole hour or day goes.
    Rollup *rollupAt(Instant at)
    {
        const std::size_t index = indexOf(at);
        m_mixed[index] = true;
        return &m_sums[index];
    }

    /// Single samples of [from, to); those around it say what held.
    void add(std::span<const Sample> samples, Instant from, Instant to, const AvailabilityRules &rules)
    {
        std::vector<Instant> borders{from};
        const std::size_t first = indexOf(from);
        for (std::size_t i = first + 1; i + 1 < m_borders.size() && m_borders[i] < to; ++i) {
            borders.push_back(m_borders[i]);
        }
        borders.push_back(to);
        const auto times = availabilityBetween(samples, borders, rules);
        for (std::size_t i = 0; i < times.size(); ++i) {
            m_sums[first + i].time += times[i];
        }
        std::size_t index = first;
        for (const Sample &sample : samples) {
            if (sample.at < from || sample.at >= to) {
                continue;
            }
            while (index + 2 < m_borders.size() && m_borders[index + 1] <= sample.at) {
                ++index;
            }
            m_raw[index].push_back(sample);
        }
    }

    std::vector<HistoryPoint> take()
    {
        std::vector<HistoryPoint> points;
        points.reserve(m_sums.size());
        for (std::size_t i = 0; i < m_sums.size(); ++i) {
            if (!m_mixed[i]) {
                points.push_back(pointOf(m_raw[i], m_sums[i].time, m_borders[i], m_borders[i + 1]));
                continue;
            }
            for (const Sample &sample : m_raw[i]) {
                m_sums[i].add(sample);
            }
            points.push_back(pointOf(m_sums[i], m_borders[i], m_borders[i + 1]));
        }
        return points;
    }

private:
    std::vector<Instant> m_borders;
    std::vector<Rollup> m_sums;
    std::vector<std::vector<Sample>> m_raw;
    std::vector<bool> m_mixed; ///< sums went into it
};

/// Reads one series' history.
class HistoryReading
{
public:
    HistoryReading(QSqlDatabase &db, SampleReader &samples, qint64 series, Instant from, Instant to,
                   AvailabilityRules rules)
        : m_db(db)
        , m_samples(samples)
        , m_series(series)
        , m_from(from)
        , m_to(to)
        , m_rules(std::move(rules))
    {}

    Result<std::vector<HistoryPoint>> read(int count)
    {
        auto kept = keptDays(m_db, m_series, dayOf(m_from), dayOf(m_to - Milliseconds(1)));
        if (!kept) {
            return kept.error();
        }
        m_kept = std::move(kept).value();
        Points points(wholeStretches(count));
        // Days of one kind that follow each other are read at once.
        for (qint64 day = dayOf(m_from); startOf(day) < m_to;) {
            const Kind kind = kindOf(day, points);
            qint64 end = day + 1;
            while (startOf(end) < m_to && kindOf(end, points) == kind) {
                ++end;
            }
            if (const Status done = add(points, kind, day, end); !done) {
                return done.error();
            }
            day = end;
        }
        return points.take();
    }

private:
    enum class Kind { Raw, Hourly, Daily };

    QSqlDatabase &m_db;
    SampleReader &m_samples;
    qint64 m_series;
    Instant m_from;
    Instant m_to;
    AvailabilityRules m_rules;
    KeptDays m_kept;
    std::set<Instant> m_told; ///< the hours or days that were there

    /// The borders, with both ends where whole hours and days want them.
    std::vector<Instant> wholeStretches(int count)
    {
        const auto last = [](const std::set<qint64> &days, auto isSo) {
            const auto it = std::find_if(days.rbegin(), days.rend(), isSo);
            return it == days.rend() ? std::numeric_limits<qint64>::min() : *it;
        };
        const qint64 daily = last(m_kept.daily, [this](qint64 day) { return m_kept.onlyDaily(day); });
        const qint64 hourly = last(m_kept.hourly, [this](qint64 day) { return m_kept.onlyHourly(day); });
        const auto least = [daily, hourly](Instant at) {
            const qint64 day = dayOf(at);
            return day <= daily ? oneDay : day <= hourly ? oneHour : Milliseconds(1);
        };
        const auto floorTo = [](Instant at, Milliseconds step) {
            return fromMs(toMs(at) / step.count() * step.count());
        };
        m_from = floorTo(m_from, least(m_from));
        const Milliseconds end = least(m_to - Milliseconds(1));
        m_to = floorTo(m_to + end - Milliseconds(1), end);
        std::vector<Instant> borders = historyBorders(m_from, m_to, count, least);
        borders.front() = m_from;
        borders.back() = m_to;
        return borders;
    }

    /// From sums where a point is made of whole hours or days of it, else (and where maintenance is known that the sums
    /// may not know) from single samples, if they are there.
    Kind kindOf(qint64 day, const Points &points) const
    {
        const Instant begin = startOf(day);
        const Instant end = begin + oneDay;
        const bool raw = m_kept.raw.contains(day);
        const bool maintained =
            raw && std::any_of(m_rules.maintenance.begin(), m_rules.maintenance.end(),
                               [&](const TimeSpan &span) { return span.from < end && span.to > begin; });
        const bool whole = begin >= m_from && end <= m_to && !maintained;
        const std::size_t index = points.indexOf(begin);
        const auto &borders = points.borders();
        if (whole && borders[index] <= begin && borders[index + 1] >= end && m_kept.daily.contains(day)) {
            return Kind::Daily;
        }
        if (!raw) {
            return m_kept.hourly.contains(day) ? Kind::Hourly : m_kept.daily.contains(day) ? Kind::Daily : Kind::Raw;
        }
        if (!whole || !m_kept.hourly.contains(day)) {
            return Kind::Raw;
        }
        for (std::size_t i = index + 1; i + 1 < borders.size() && borders[i] < end; ++i) {
            if (toMs(borders[i]) % oneHour.count() != 0) {
                return Kind::Raw;
            }
        }
        return Kind::Hourly;
    }

    Status add(Points &points, Kind kind, qint64 first, qint64 end)
    {
        switch (kind) {
        case Kind::Raw:
            return addRaw(points, std::max(startOf(first), m_from), std::min(startOf(end), m_to));
        case Kind::Hourly:
            return addSums(
                points, QStringLiteral("series_hours"), rowOf(m_series, first), rowOf(m_series, end - 1), oneHour,
                [](qint64 place) { return startOf(place); }, first, end);
        case Kind::Daily:
            return addSums(points, QStringLiteral("series_days"), rowOf(m_series, monthOf(first)),
                           rowOf(m_series, monthOf(end - 1)), oneDay, startOfMonth, first, end);
        }
        return Done{};
    }

    Status addRaw(Points &points, Instant from, Instant to)
    {
        const auto samples = m_samples.samplesOf(m_series, from - contextBefore, to + contextAfter);
        if (!samples) {
            return samples.error();
        }
        points.add(*samples, from, to, m_rules);
        return Done{};
    }

    Status addSums(Points &points, const QString &table, qint64 firstRow, qint64 lastRow, Milliseconds length,
                   const std::function<Instant(qint64)> &startOfRow, qint64 first, qint64 end)
    {
        std::optional<Error> failed;
        const Instant from = startOf(first);
        const Instant to = startOf(end);
        const Status read =
            sql::select(m_db, QStringLiteral("SELECT id, bytes FROM %1 WHERE id BETWEEN ? AND ?").arg(table),
                        {firstRow, lastRow}, [&](const QSqlQuery &row) {
                            const Instant begin = startOfRow(placeOf(row.value(0).toLongLong()));
                            const Status done =
                                seriescodec::addRollups(row.value(1).toByteArray(), length, [&](int place) -> Rollup * {
                                    const Instant at = begin + place * length;
                                    if (at < from || at >= to || at < m_from || at >= m_to) {
                                        return nullptr;
                                    }
                                    m_told.insert(at);
                                    return points.rollupAt(at);
                                });
                            failed = done ? failed : done.error();
                        });
        if (!read || failed) {
            return read ? Status(*failed) : read;
        }
        // Hours of which nothing was kept were unknown.
        for (Instant at = std::max(from, m_from); at < std::min(to, m_to); at += length) {
            if (!m_told.contains(at)) {
                points.rollupAt(at)->time.unknown += length;
            }
        }
        m_told.clear();
        return Done{};
    }
};

/// What the store can hold: nobody measures beyond it, and days are counted one by one.
TimeSpan withinStore(Instant from, Instant to)
{
    return {std::max(from, fromMs(0)), std::min(to, fromMs(0) + std::chrono::years(200))};
}

Result<std::vector<HistoryPoint>> answer(QSqlDatabase &db, SampleReader &samples, const HistoryQuestion &question,
                                         const Maintenance &maintenance)
{
    const TimeSpan span = withinStore(question.from, question.to);
    const Result<qint64> number = numberOf(db, question.key);
    if (!number) {
        return number.error();
    }
    if (*number == 0 || span.from >= span.to) {
        return std::vector<HistoryPoint>{};
    }
    // What a third party measures knows nothing of a provider's maintenance.
    const auto known = question.key.source.isEmpty() ? maintenance.find(question.key.target) : maintenance.end();
    AvailabilityRules rules;
    rules.maintenance = known == maintenance.end() ? std::vector<TimeSpan>{} : known->second;
    HistoryReading reading(db, samples, *number, span.from, span.to, std::move(rules));
    return reading.read(std::clamp(question.points, 1, mostPoints));
}

} // namespace

SeriesStore::Histories SeriesStore::histories(QSqlDatabase &db, const std::vector<HistoryQuestion> &questions,
                                              const Maintenance &maintenance)
{
    Histories all(questions.size(), std::vector<HistoryPoint>{});
    std::vector<std::size_t> order(questions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&questions](std::size_t a, std::size_t b) {
        return std::tie(questions[a].key, a) < std::tie(questions[b].key, b);
    });
    Instant from = Instant::max();
    Instant to = Instant::min();
    for (const HistoryQuestion &question : questions) {
        const TimeSpan span = withinStore(question.from, question.to);
        from = std::min(from, span.from - contextBefore - oneDay); // a point of a whole day begins earlier
        to = std::max(to, span.to + contextAfter + oneDay);
    }
    SampleReader samples(db, from, to);
    for (const std::size_t i : order) {
        all[i] = answer(db, samples, questions[i], maintenance);
    }
    return all;
}

Result<std::vector<HistoryPoint>> SeriesStore::history(QSqlDatabase &db, const SeriesKey &key, Instant from, Instant to,
                                                       int points, const std::vector<TimeSpan> &maintenance)
{
    return std::move(histories(db, {{key, from, to, points}}, {{key.target, maintenance}}).front());
}

QFuture<Result<std::vector<HistoryPoint>>> SeriesStore::history(SeriesKey key, Instant from, Instant to, int points,
                                                                std::vector<TimeSpan> maintenance)
{
    return m_database.run([key = std::move(key), from, to, points, maintenance = std::move(maintenance)](
                              QSqlDatabase &db) { return history(db, key, from, to, points, maintenance); });
}

} // namespace aigo
