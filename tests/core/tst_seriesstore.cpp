// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/historysteps.h"
#include "core/domain/rollup.h"
#include "core/storage/database.h"
#include "core/storage/seriesstore.h"
#include "core/storage/settingsstore.h"
#include "core/storage/sql.h"
#include "tests/support/await.h"
#include "tests/support/tempstore.h"

#include <QRandomGenerator>
#include <QTest>
#include <cmath>

using namespace aigo;
using namespace std::chrono_literals;

#define GOOD(expression)                                                                                               \
    do {                                                                                                               \
        const auto outcome = (expression);                                                                             \
        QVERIFY2(outcome.ok(), outcome ? "" : qPrintable(outcome.error().line()));                                     \
    } while (false)

namespace {

constexpr std::chrono::days day{1};
const Instant start = fromMs(20'700LL * 86'400'000);
const SeriesKey openai = checksOf(QStringLiteral("openai"));
const SeriesKey uptime{QStringLiteral("openai/m"), QStringLiteral("openrouter-endpoints"), QStringLiteral("uptime"),
                       QStringLiteral("Azure")};

/// Checks about a minute apart with outages, single failures, gaps, hours offline and changes of the interval.
std::vector<Sample> someDays(QRandomGenerator &random, int days, Milliseconds every = 5min)
{
    std::vector<Sample> samples;
    int bad = 0;
    for (Instant at = start + 7s; at < start + days * day; at += every + Milliseconds(random.bounded(900))) {
        Sample sample;
        sample.at = at;
        sample.every = every;
        bad = bad > 0 ? bad - 1 : random.bounded(25) == 0 ? random.bounded(9) : 0;
        sample.outcome = bad > 0 ? Outcome::ServerError : random.bounded(30) == 0 ? Outcome::Slow : Outcome::Ok;
        if (random.bounded(40) == 0) {
            sample.outcome = Outcome::Offline;
        }
        if (random.bounded(60) == 0) {
            at += Milliseconds(random.bounded(4 * 3'600'000));
        }
        if (isMeasured(Sample{at, sample.outcome, 1us, {}, every})) {
            sample.latency = Microseconds(static_cast<qint64>(std::exp(12 + random.generateDouble() * 2)));
            sample.total = *sample.latency + Microseconds(random.bounded(100'000));
        }
        samples.push_back(sample);
    }
    return samples;
}

std::vector<SeriesPoint> pointsOf(const SeriesKey &key, std::span<const Sample> samples)
{
    std::vector<SeriesPoint> points;
    for (const Sample &sample : samples) {
        points.push_back({key, sample});
    }
    return points;
}

/// A point from the raw samples alone, by another way than the store's.
HistoryPoint rawPoint(std::span<const Sample> samples, Instant from, Instant to, const AvailabilityRules &rules = {})
{
    Rollup sum;
    std::vector<Sample> own;
    for (const Sample &sample : samples) {
        if (sample.at >= from && sample.at < to) {
            sum.add(sample);
            own.push_back(sample);
        }
    }
    sum.time = availability(samples, from, to, rules);
    HistoryPoint point = pointOf(sum, from, to);
    const auto exact = latencyStatistics(own);
    point.p50 = exact.p50;
    point.p95 = exact.p95;
    point.p99 = exact.p99;
    return point;
}

bool near(std::optional<Microseconds> told, std::optional<Microseconds> exact)
{
    if (!told || !exact) {
        return told == exact;
    }
    return std::abs(static_cast<double>((*told - *exact).count())) <=
           Histogram::relativeError * static_cast<double>(exact->count());
}

void comparePoints(const std::vector<HistoryPoint> &told, std::span<const Sample> samples, bool exact,
                   const AvailabilityRules &rules = {})
{
    for (HistoryPoint point : told) {
        HistoryPoint expected = rawPoint(samples, point.from, point.to, rules);
        QVERIFY(near(point.p50, expected.p50) && near(point.p95, expected.p95) && near(point.p99, expected.p99));
        if (!exact) {
            point.p50 = expected.p50;
            point.p95 = expected.p95;
            point.p99 = expected.p99;
        }
        if (!(point == expected)) {
            qWarning("%s: n %lld %lld, up %lld %lld, down %lld %lld, unknown %lld %lld, maintenance %lld %lld",
                     qPrintable(toIso(point.from)), point.n, expected.n, static_cast<qint64>(point.time.up.count()),
                     static_cast<qint64>(expected.time.up.count()), static_cast<qint64>(point.time.down.count()),
                     static_cast<qint64>(expected.time.down.count()), static_cast<qint64>(point.time.unknown.count()),
                     static_cast<qint64>(expected.time.unknown.count()),
                     static_cast<qint64>(point.time.maintenance.count()),
                     static_cast<qint64>(expected.time.maintenance.count()));
        }
        QVERIFY(point == expected);
    }
}

} // namespace

class SeriesStoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TempStore> m_temp;
    std::unique_ptr<Database> m_database;

    SeriesStore store() { return SeriesStore(*m_database); }
    std::vector<Sample> all(const SeriesKey &key = openai)
    {
        const auto read = store().range(key, fromMs(0), start + 1000 * day).result();
        return read ? *read : std::vector<Sample>{};
    }
    std::vector<HistoryPoint> history(Instant from, Instant to, int points,
                                      const std::vector<TimeSpan> &maintenance = {})
    {
        const auto read = store().history(openai, from, to, points, maintenance).result();
        return read ? *read : std::vector<HistoryPoint>{};
    }
    void append(std::span<const Sample> samples, std::size_t batch = 100)
    {
        for (std::size_t i = 0; i < samples.size(); i += batch) {
            GOOD(store().append(pointsOf(openai, samples.subspan(i, std::min(batch, samples.size() - i)))).result());
        }
    }
    Compacted compact(Instant now, const Maintenance &maintenance = {})
    {
        const auto done = test::await(store().compact(now, maintenance));
        return done ? *done : Compacted{-1, 0, 0};
    }
    qint64 rows(const QString &table)
    {
        qint64 count = -1;
        const auto read =
            m_database
                ->run([&](QSqlDatabase &db) {
                    return sql::select(db, QStringLiteral("SELECT count(*) FROM ") + table, {},
                                       [&count](const QSqlQuery &row) { count = row.value(0).toLongLong(); });
                })
                .result();
        return read ? count : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_temp = std::make_unique<test::TempStore>();
        auto opened = Database::open(m_temp->folder());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().line()));
        m_database = std::move(opened).value();
    }
    void cleanup()
    {
        m_database.reset();
        m_temp.reset();
    }

    void whatWasAppendedComesBackBeforeAndAfterCompaction()
    {
        QRandomGenerator random(1);
        const auto samples = someDays(random, 4);
        append(samples);
        GOOD(store().append({gaugePoint(uptime, start + 1h, 99'870'000, 5min)}).result());
        QVERIFY(*store().series().result() == (std::vector<SeriesKey>{openai, uptime}));
        for (int round = 0; round < 3; ++round) {
            QVERIFY(all() == samples);
            QCOMPARE(all(uptime).size(), std::size_t{1});
            QCOMPARE(all(uptime)[0].latency, std::optional(Microseconds(99'870'000)));
            QVERIFY(*store().latest(openai).result() == std::optional(samples.back()));
            const auto part = store().range(openai, start + 20h, start + 30h).result();
            QVERIFY(std::ranges::equal(*part, rawRange(samples, start + 20h, start + 30h)));
            // Three days are over after the third, then all four, then nothing is left to do.
            const Compacted done = compact(start + (round == 0 ? 3 : 4) * day + 1h);
            QCOMPARE(done.days, round == 0 ? 3 : round == 1 ? 1 : 0);
        }
        QCOMPARE(rows(QStringLiteral("series_heap")), 0);
        QCOMPARE(rows(QStringLiteral("series_chunks")), 5);
        QVERIFY(!*store().latest(checksOf(QStringLiteral("nobody"))).result());
        QVERIFY(history(start, start, 5).empty());
    }

    void historyEqualsTheRawSamples()
    {
        for (quint32 seed = 1; seed <= 6; ++seed) {
            cleanup();
            init();
            QRandomGenerator random(seed);
            const auto samples = someDays(random, 9);
            append(samples);
            const Instant end = start + 9 * day;
            for (int round = 0; round < 2; ++round) {
                // Raw, by hours, by days, one whole, at an odd begin; all exactly cover what was asked for.
                for (const auto &[from, to, points] :
                     {std::tuple(start, start + 5h, 100), std::tuple(start, end, 500), std::tuple(start, end, 40),
                      std::tuple(start, end, 9), std::tuple(start, end, 3), std::tuple(start, end, 1),
                      std::tuple(start + 17min, end - 3h - 1ms, 50), std::tuple(start + 2 * day, start + 4 * day, 2)}) {
                    const auto told = history(from, to, points);
                    QVERIFY(!told.empty() && told.size() <= static_cast<std::size_t>(points));
                    QCOMPARE(told.front().from, from);
                    QCOMPARE(told.back().to, to);
                    qint64 n = 0;
                    for (std::size_t i = 0; i < told.size(); ++i) {
                        n += told[i].n;
                        QVERIFY(i == 0 || told[i].from == told[i - 1].to);
                    }
                    QCOMPARE(n, static_cast<qint64>(rawRange(samples, from, to).size()));
                    comparePoints(told, samples, round == 0 || points >= 100);
                }
                compact(end + 1h);
            }
        }
    }

    void maintenanceIsOutsideBeforeAndAfterCompaction()
    {
        QRandomGenerator random(7);
        const auto samples = someDays(random, 4);
        append(samples);
        const AvailabilityRules rules{{{start + 22h, start + 27h}, {start + 50h, start + 51h}}, {}};
        const Instant end = start + 4 * day;
        comparePoints(history(start, end, 200, rules.maintenance), samples, true, rules);
        // Known when the day was compacted: the sums have it, and asking again does not count it twice.
        compact(end + 1h, {{openai.target, rules.maintenance}});
        comparePoints(history(start, end, 4), samples, false, rules);
        comparePoints(history(start, end, 4, rules.maintenance), samples, false, rules);
    }

    void lateSamplesAndAClockSetBackAreMergedIn()
    {
        QRandomGenerator random(8);
        auto samples = someDays(random, 5);
        std::vector<Sample> late;
        std::vector<Sample> inTime;
        for (const Sample &sample : samples) {
            // Part of the second day comes a week later; the clock of the fourth was set back from the fifth.
            const bool isLate = sample.at > start + 30h && sample.at < start + 40h && random.bounded(2) == 0;
            (isLate ? late : inTime).push_back(sample);
        }
        const auto fourth = std::ranges::partition(
            inTime, [](const Sample &s) { return s.at < start + 3 * day || s.at >= start + 4 * day; });
        Q_UNUSED(fourth)
        append(inTime);
        compact(start + 6 * day);
        append(late);
        compact(start + 8 * day);
        compact(start + 9 * day);
        QCOMPARE(rows(QStringLiteral("series_heap")), 0);
        QVERIFY(all() == samples);
        comparePoints(history(start, start + 5 * day, 5), samples, false);
        comparePoints(history(start, start + 5 * day, 30), samples, false);
        // The same once more changes nothing.
        append(samples);
        QVERIFY(all() == samples);
        compact(start + 9 * day);
        QVERIFY(all() == samples);
        comparePoints(history(start, start + 5 * day, 5), samples, false);
    }

    void anOutageOverMidnightIsJudgedWhenItIsKnown()
    {
        std::vector<Sample> samples;
        for (int i = 0; i < 2 * 288; ++i) {
            Sample sample;
            sample.at = start + i * 5min;
            sample.every = 5min;
            // Two failures before midnight, three after it.
            sample.outcome = i >= 286 && i < 291 ? Outcome::Timeout : Outcome::Ok;
            samples.push_back(sample);
        }
        append(std::span(samples).first(288));
        compact(start + day + 1h); // nothing of the next day has come yet
        QCOMPARE(history(start, start + day, 1)[0].time.down, 0ms);
        append(std::span(samples).subspan(288));
        compact(start + 2 * day + 1h);
        QCOMPARE(history(start, start + day, 1)[0].time.down, Milliseconds(10min));
        QCOMPARE(history(start, start + 2 * day, 1)[0].time.down, Milliseconds(25min));
    }

    void oldSamplesGoAndTheirSumsStay()
    {
        QRandomGenerator random(9);
        const auto samples = someDays(random, 40, 30min);
        append(samples);
        const Instant now = start + 40 * day + 1h;
        compact(now);
        const Retention retention{10 * day, 20 * day, 1 << 30};
        const auto told = test::await(store().retain(now, retention));
        QVERIFY(told.ok());
        QCOMPARE(told->rawDays, 30);
        QCOMPARE(told->hourlyDays, 20);
        QCOMPARE(told->rawDaysForSize, 0);
        QCOMPARE(told->rawSince, std::optional(start + 30 * day));
        QCOMPARE(all().front().at, rawRange(samples, start + 30 * day, now).front().at);
        // Days, hours and single samples in one history: nothing missing, nothing twice, whole stretches only.
        for (const int points : {5, 40, 400, 4000}) {
            const auto history = this->history(start, start + 40 * day, points);
            QVERIFY(!history.empty() && history.size() <= static_cast<std::size_t>(points));
            comparePoints(history, samples, false);
            QCOMPARE(history.front().from, start);
            QCOMPARE(history.back().to, start + 40 * day);
        }
        const auto hour = history(start + 25 * day + 30min, start + 25 * day + 90min, 10);
        QCOMPARE(hour.size(), std::size_t{2});
        QCOMPARE(hour.front().from, start + 25 * day);
        // What comes when the samples of its day are gone is counted still.
        Sample late = samples.front();
        late.at = start + 25 * day + 1s;
        append(std::vector<Sample>{late});
        late.at = start + 5 * day + 1s;
        append(std::vector<Sample>{late});
        const auto before = history(start, start + 40 * day, 40);
        compact(now);
        const auto after = history(start, start + 40 * day, 40);
        QCOMPARE(rows(QStringLiteral("series_heap")), 0);
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].n - before[i].n, i == 25 || i == 5 ? 1 : 0);
            QCOMPARE(after[i].time, before[i].time);
        }
    }

    void theBoundLetsTheOldestGoFirst()
    {
        QRandomGenerator random(10);
        append(someDays(random, 20));
        const Instant now = start + 20 * day + 1h;
        compact(now);
        const auto before = store().sizes().result();
        QVERIFY(before->chunks > 0 && before->hourly > 0 && before->daily > 0 && before->heap == 0 && before->shrinks);
        Retention retention;
        retention.maxBytes = before->hourly + before->daily + before->chunks / 2;
        auto told = test::await(store().retain(now, retention));
        QVERIFY(told->rawDaysForSize >= 9 && told->rawDaysForSize <= 11);
        QCOMPARE(told->hourlyDaysForSize, 0);
        auto after = store().sizes().result();
        QVERIFY(after->chunks + after->hourly + after->daily <= retention.maxBytes);
        QVERIFY(*told->rawSince > start + 8 * day);
        retention.maxBytes = 100;
        told = test::await(store().retain(now, retention));
        QVERIFY(told->hourlyDaysForSize > 0);
        after = store().sizes().result();
        QCOMPARE(after->chunks + after->hourly, 0);
        QCOMPARE(history(start, start + 20 * day, 20).size(), std::size_t{20}); // days stay
        QVERIFY(history(start, start + 20 * day, 20)[7].n > 0);
    }

    void aStoreShrinksAndAnOldOneIsMadeTo()
    {
        m_database.reset();
        m_temp = std::make_unique<test::TempStore>();
        {
            QVERIFY(QDir().mkpath(m_temp->folder()));
            const QString name = QStringLiteral("plain");
            {
                QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
                db.setDatabaseName(m_temp->file());
                QVERIFY(db.open());
                GOOD(sql::execute(db, QStringLiteral("CREATE TABLE something (n INTEGER)")));
            }
            QSqlDatabase::removeDatabase(name);
        }
        auto opened = Database::open(m_temp->folder());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().line()));
        m_database = std::move(opened).value();
        QVERIFY(!store().sizes().result()->shrinks);
        QRandomGenerator random(11);
        const auto samples = someDays(random, 60, 1min);
        append(samples, 1000);
        GOOD(store().convert().result());
        GOOD(store().convert().result());
        QVERIFY(store().sizes().result()->shrinks);
        QVERIFY(all() == samples);
        compact(start + 61 * day);
        const qint64 before = store().sizes().result()->file;
        Retention retention;
        retention.maxBytes = 1;
        GOOD(test::await(store().retain(start + 61 * day, retention)));
        const auto after = store().sizes().result();
        QVERIFY2(after->file < before - 8 * 4096, qPrintable(QStringLiteral("%1 %2").arg(before).arg(after->file)));
        QVERIFY(after->free <= 70 * 4096);
    }

    void aFullDiskKeepsWhatWasAcknowledged()
    {
        QRandomGenerator random(12);
        const auto samples = someDays(random, 30, 1min);
        append(std::span(samples).first(1440), 1440);
        const auto limit = [this](const QString &pages) {
            GOOD(m_database
                     ->run([pages](QSqlDatabase &db) {
                         return sql::select(db, QStringLiteral("PRAGMA max_page_count = ") + pages, {},
                                            [](const QSqlQuery &) {});
                     })
                     .result());
        };
        limit(QStringLiteral("1")); // what it has already is the least it takes
        std::size_t kept = 1440;
        Status put = Done{};
        while (put && kept + 1000 < samples.size()) {
            put = store().append(pointsOf(openai, std::span(samples).subspan(kept, 1000))).result();
            kept += put ? 1000 : 0;
        }
        QVERIFY(!put.ok());
        QCOMPARE(put.error().kind, ErrorKind::StoreIo);
        QVERIFY(put.error().line().contains(u"disk is full"));
        QVERIFY(std::ranges::equal(all(), std::span(samples).first(kept)));
        // Compaction that finds no room leaves everything as it was, and is done when there is room.
        const auto squeezed = test::await(store().compact(start + 40 * day));
        QVERIFY(std::ranges::equal(all(), std::span(samples).first(kept)));
        limit(QStringLiteral("1000000"));
        GOOD(test::await(store().compact(start + 40 * day)));
        Q_UNUSED(squeezed)
        QVERIFY(std::ranges::equal(all(), std::span(samples).first(kept)));
        append(std::span(samples).subspan(kept));
        QVERIFY(all() == samples);
    }

    void aLockedStoreRefusesAndKeeps()
    {
        QRandomGenerator random(13);
        const auto samples = someDays(random, 2);
        append(std::span(samples).first(100));
        GOOD(m_database
                 ->run([](QSqlDatabase &db) { return sql::execute(db, QStringLiteral("PRAGMA busy_timeout = 20")); })
                 .result());
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(m_temp->file());
            QVERIFY(other.open());
            GOOD(sql::execute(other, QStringLiteral("BEGIN IMMEDIATE")));
            const auto refused = store().append(pointsOf(openai, std::span(samples).subspan(100))).result();
            QCOMPARE(refused.error().kind, ErrorKind::StoreLocked);
            QCOMPARE(test::await(store().compact(start + 9 * day)).error().kind, ErrorKind::StoreLocked);
            QVERIFY(std::ranges::equal(all(), std::span(samples).first(100)));
            GOOD(sql::execute(other, QStringLiteral("ROLLBACK")));
            other.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        append(std::span(samples).subspan(100));
        QVERIFY(all() == samples);
    }

    void onlySamplesAreNotSynced()
    {
        const auto synchronous = [this] {
            int value = -1;
            const auto read =
                m_database
                    ->run([&value](QSqlDatabase &db) {
                        return sql::select(db, QStringLiteral("PRAGMA synchronous"), {},
                                           [&value](const QSqlQuery &row) { value = row.value(0).toInt(); });
                    })
                    .result();
            return read ? value : -1;
        };
        int within = -1;
        GOOD(m_database
                 ->writeUnsynced([&within](QSqlDatabase &db) {
                     return sql::select(db, QStringLiteral("PRAGMA synchronous"), {},
                                        [&within](const QSqlQuery &row) { within = row.value(0).toInt(); });
                 })
                 .result());
        QCOMPARE(within, 1);
        QCOMPARE(synchronous(), 2);
        QVERIFY(!m_database
                     ->writeUnsynced([](QSqlDatabase &) -> Status {
                         return Error{ErrorKind::Invalid, QStringLiteral("no"), {}, {}, 0, {}};
                     })
                     .result()
                     .ok());
        QCOMPARE(synchronous(), 2);
    }

    void impossibleMeasurementsAreRefused()
    {
        Sample sample;
        sample.at = start;
        sample.every = 0ms;
        QCOMPARE(store().append({{openai, sample}}).result().error().kind, ErrorKind::Invalid);
        sample.every = 1min;
        sample.at = Instant::max();
        QCOMPARE(store().append({{openai, sample}}).result().error().kind, ErrorKind::Invalid);
        QVERIFY(all().empty());
    }

    void stepsAreWholeAndFewEnough()
    {
        const auto second = [](Instant) { return Milliseconds(1); };
        QRandomGenerator random(14);
        for (int round = 0; round < 2000; ++round) {
            const Instant from = start + Milliseconds(static_cast<qint64>(random.generate64() >> 30));
            const Instant to =
                from + Milliseconds(1 + static_cast<qint64>(random.generate64() >> random.bounded(27, 63)));
            const int points = random.bounded(1, 600);
            const auto borders = historyBorders(from, to, points, second);
            QVERIFY(borders.size() >= 2 && borders.size() <= static_cast<std::size_t>(points) + 1);
            QVERIFY(borders.front() <= from && borders.back() >= to);
            if (points > 1) {
                const Milliseconds step = borders[1] - borders[0];
                QVERIFY(toMs(borders[0]) % step.count() == 0);
                QVERIFY((24h).count() * 3'600'000 % step.count() == 0 || step % day == 0ms);
                for (std::size_t i = 1; i < borders.size(); ++i) {
                    QCOMPARE(borders[i] - borders[i - 1], step);
                }
            }
        }
        QVERIFY(historyBorders(start, start, 5, second).empty());
    }

private:
    static std::vector<Sample> rawRange(const std::vector<Sample> &samples, Instant from, Instant to)
    {
        std::vector<Sample> part;
        std::ranges::copy_if(samples, std::back_inserter(part),
                             [&](const Sample &s) { return s.at >= from && s.at < to; });
        return part;
    }
};

QTEST_GUILESS_MAIN(SeriesStoreTest)
#include "tst_seriesstore.moc"
