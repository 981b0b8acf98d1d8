// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "core/storage/seriesstore.h"
#include "tests/bench/report.h"
#include "tests/support/await.h"
#include "tests/support/tempstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

/// The store of measurements over a quarter of a year: 100 series, a check a minute each, appended a minute at a time
/// and compacted when each day is over, as the program does it. Latencies have the noise of real ones (log-normal, a
/// daily wave), times the jitter of a timer, one in 200 checks fails. Figures are wall time unless they say cpu.
using namespace aigo;
using namespace std::chrono_literals;

namespace {

#ifdef NDEBUG
constexpr int series = 100;
#else
constexpr int series = 25; // it only has to run
#endif
constexpr int days = 90;
constexpr std::chrono::days day{1};
const Instant start = fromMs(20'700LL * 86'400'000);

void need(bool good, const QString &what)
{
    if (!good) {
        qFatal("%s", qPrintable(what));
    }
}

template <typename T>
T got(Result<T> result)
{
    need(result.ok(), result ? QString() : result.error().line());
    return std::move(result).value();
}

qint64 bytesWritten()
{
    QFile io(QStringLiteral("/proc/self/io"));
    need(io.open(QIODevice::ReadOnly), QStringLiteral("/proc/self/io cannot be read"));
    for (const QByteArray &line : io.readAll().split('\n')) {
        if (line.startsWith("write_bytes: ")) {
            return line.mid(13).toLongLong();
        }
    }
    return 0;
}

class Checks
{
public:
    explicit Checks(int count)
    {
        for (int i = 0; i < count; ++i) {
            m_keys.push_back(checksOf(QStringLiteral("provider-%1").arg(i)));
        }
    }
    const SeriesKey &key(int i) const { return m_keys[static_cast<std::size_t>(i)]; }

    /// One minute of all series.
    std::vector<SeriesPoint> minute(Instant at)
    {
        std::vector<SeriesPoint> points;
        points.reserve(m_keys.size());
        const double hour = static_cast<double>(toMs(at) % 86'400'000) / 3.6e6;
        const double wave = 0.2 * std::sin(hour / 12 * std::numbers::pi);
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            Sample sample;
            // Spread over the minute, and each a little late.
            sample.at = at + Milliseconds(static_cast<qint64>(i) * 600 + static_cast<qint64>(m_random() % 40));
            const auto kind = m_random() % 200;
            sample.outcome = kind == 0 ? Outcome::Timeout : kind == 1 ? Outcome::Slow : Outcome::Ok;
            if (kind != 0) {
                const double latency = (80'000 + 3'000 * static_cast<double>(i)) * std::exp(m_noise(m_random) + wave);
                sample.latency = Microseconds(std::llround(latency));
                sample.total = *sample.latency + Microseconds(500 + static_cast<qint64>(m_random() % 4000));
            }
            sample.every = 60s;
            points.push_back({m_keys[i], sample});
        }
        return points;
    }

private:
    std::vector<SeriesKey> m_keys;
    std::mt19937_64 m_random{42};
    std::normal_distribution<double> m_noise{0, 0.15};
};

double medianWall(int rounds, const std::function<void()> &run)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        run();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[static_cast<std::size_t>(rounds / 2)];
}

/// A day's appends alone, then its compaction: what each writes, and how long the compaction takes.
void writing(bench::Report &report)
{
    const test::TempStore temp;
    auto database = got(Database::open(temp.folder()));
    SeriesStore store(*database);
    Checks checks(series);
    qint64 before = bytesWritten();
    const std::clock_t cpu = std::clock();
    for (int minute = 0; minute < 1440; ++minute) {
        need(store.append(checks.minute(start + minute * 1min)).result().ok(), QStringLiteral("append failed"));
    }
    const double samples = 1440.0 * series;
    report.figure("series_append_cpu", static_cast<double>(std::clock() - cpu) * 1e6 / CLOCKS_PER_SEC / samples,
                  "us_a_sample");
    const double appended = static_cast<double>(bytesWritten() - before) / samples;
    before = bytesWritten();
    const double took = medianWall(1, [&] { got(test::await(store.compact(start + day + 1h))); });
    database.reset(); // the log's last pages, too
    const double compacted = static_cast<double>(bytesWritten() - before) / samples;
    report.figure("series_append_written_a_sample", appended, "bytes");
    report.figure("series_compact_written_a_sample", compacted, "bytes");
    report.figure("series_written_a_sample", appended + compacted, "bytes", 200);
    report.figure("series_compact_a_day", took, "ms", 1000);
}

/// A million samples that nothing has compacted yet.
void openingAMillion(bench::Report &report)
{
    const test::TempStore temp;
    Checks checks(series);
    {
        auto database = got(Database::open(temp.folder()));
        SeriesStore store(*database);
        for (int minute = 0; minute < 10'000; ++minute) {
            need(store.append(checks.minute(start + minute * 1min)).result().ok(), QStringLiteral("append failed"));
        }
    }
    report.figure("series_million_open", medianWall(5, [&] { got(Database::open(temp.folder())); }), "ms", 1000);
    auto database = got(Database::open(temp.folder()));
    SeriesStore store(*database);
    report.figure(
        "series_million_day_uncompacted",
        medianWall(5, [&] { got(store.history(checks.key(7), start + 6 * day, start + 7 * day, 500).result()); }), "ms",
        100);
    got(test::await(store.compact(start + 8 * day)));
    report.figure("series_million_chart",
                  medianWall(5, [&] { got(store.history(checks.key(7), start, start + 7 * day, 500).result()); }), "ms",
                  100);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    bench::Report report("bench_series");
    writing(report);
    openingAMillion(report);

    const test::TempStore temp;
    auto database = got(Database::open(temp.folder()));
    SeriesStore store(*database);
    Checks checks(series);
    const qint64 empty = got(store.sizes().result()).file;
    for (int i = 0; i < days; ++i) {
        for (int minute = 0; minute < 1440; minute += 10) {
            std::vector<SeriesPoint> batch;
            for (int j = 0; j < 10; ++j) {
                const auto one = checks.minute(start + i * day + (minute + j) * 1min);
                batch.insert(batch.end(), one.begin(), one.end());
            }
            need(store.append(std::move(batch)).result().ok(), QStringLiteral("append failed"));
        }
        got(test::await(store.compact(start + (i + 1) * day + 1h)));
    }
    need(store.append(checks.minute(start + days * day)).result().ok(), QStringLiteral("append failed"));
    const Instant end = start + days * day;
    // Everything of the quarter is still there, single samples too: what 90 days of them take.
    Retention all;
    all.raw = 1000 * day;
    got(test::await(store.retain(end + 1h, all)));
    const double samples = 1440.0 * series * days;
    auto sizes = got(store.sizes().result());
    report.figure("series_kept_chunks", static_cast<double>(sizes.chunks) / samples, "bytes_a_sample");
    report.figure("series_kept_hourly", static_cast<double>(sizes.hourly) / samples, "bytes_a_sample");
    report.figure("series_kept_daily", static_cast<double>(sizes.daily) / samples, "bytes_a_sample");
    report.figure("series_kept_file", static_cast<double>(sizes.file - sizes.free - empty) / samples, "bytes_a_sample",
                  8);

    const auto chart = [&](const char *name, Milliseconds span, int points, double limit) {
        int which = 0;
        std::size_t made = 0;
        bool p95 = true;
        const double took = medianWall(21, [&] {
            const auto history = got(store.history(checks.key(which++), end - span, end, points).result());
            made = history.size();
            p95 = p95 && !history.empty() && (span < 2 * day || history[history.size() / 2].p95);
        });
        need(made > 0 && p95, QStringLiteral("%1: no p95").arg(QLatin1String(name)));
        report.figure(name, took, "ms", limit);
    };
    chart("series_90_days_to_500_points", 90 * day, 500, 8);
    chart("series_30_days_to_500_points", 30 * day, 500, 8);
    chart("series_7_days_to_500_points", 7 * day, 500, 8);
    chart("series_1_day_to_500_points", 1 * day, 500, 8);

    // As it is kept by default: single samples for 30 days. Then a year that is days only, for all series at once.
    got(test::await(store.retain(end + 1h)));
    sizes = got(store.sizes().result());
    report.figure("series_file_after_retention", static_cast<double>(sizes.file) / 1e6, "MB");
    report.figure("series_free_after_retention", static_cast<double>(sizes.free) / 1e6, "MB", 1);
    chart("series_90_days_to_500_points_of_sums", 90 * day, 500, 8);
    for (int i = days; i < 365; ++i) {
        std::vector<SeriesPoint> batch;
        for (int hour = 0; hour < 24; ++hour) {
            const auto one = checks.minute(start + i * day + hour * 1h);
            batch.insert(batch.end(), one.begin(), one.end());
        }
        need(store.append(std::move(batch)).result().ok(), QStringLiteral("append failed"));
    }
    got(test::await(store.compact(start + 366 * day)));
    got(test::await(store.retain(start + 366 * day)));
    database.reset();
    report.figure("series_year_open_store", medianWall(5, [&] { got(Database::open(temp.folder())); }), "ms", 50);
    database = got(Database::open(temp.folder()));
    SeriesStore again(*database);
    // A page of twenty rows with a bar a day, and the chart of one.
    report.figure("series_year_page",
                  medianWall(5,
                             [&] {
                                 for (int i = 0; i < 20; ++i) {
                                     got(again.history(checks.key(i), start, start + 365 * day, 365).result());
                                 }
                             }),
                  "ms", 50);
    report.figure("series_year_all_100",
                  medianWall(5,
                             [&] {
                                 for (int i = 0; i < series; ++i) {
                                     got(again.history(checks.key(i), start, start + 365 * day, 365).result());
                                 }
                             }),
                  "ms");
    return report.finish();
}
