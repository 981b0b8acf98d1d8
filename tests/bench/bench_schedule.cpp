// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/schedule.h"
#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTimer>
#include <ctime>

/// What the schedule alone costs: 2,000 targets at one a minute for twenty seconds of real time with its own timer, and
/// the least that could be done instead of it, a timer that does nothing as often.
using namespace aigo;
using namespace std::chrono_literals;

namespace {

constexpr int targets = 2000;
constexpr Milliseconds every = 60s;
constexpr Milliseconds measured = 20s;

double cpuSeconds()
{
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) / 1e9;
}

/// Percent of a core while the event loop runs.
double share()
{
    const double before = cpuSeconds();
    QTimer::singleShot(measured, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    return (cpuSeconds() - before) * 100 / std::chrono::duration<double>(measured).count();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const SystemClock clock;
    bench::Report report("bench_schedule");
    Schedule schedule(clock, [] { return QRandomGenerator::global()->generateDouble(); });
    qint64 due = 0;
    QObject::connect(&schedule, &Schedule::due, &schedule, [&](const QString &target) {
        ++due;
        schedule.finished(target, false);
    });
    for (int i = 0; i < targets; ++i) {
        // Spread over the minute from the beginning, over two hundred hosts.
        schedule.set(QStringLiteral("target-%1").arg(i), every, every * (i % 600) / 600,
                     QStringLiteral("host-%1").arg(i % 200));
    }
    const double busy = share();
    report.figure("due_per_minute", static_cast<double>(due) * 60 / std::chrono::duration<double>(measured).count(),
                  "targets");
    report.figure("cpu_2000_targets_a_minute", busy, "percent_of_a_core", 1);

    schedule.clear();
    QTimer bare;
    QObject::connect(&bare, &QTimer::timeout, &bare, [] {});
    bare.start(every / targets);
    report.figure("cpu_bare_timer_as_often", share(), "percent_of_a_core");
    bare.stop();

    constexpr int many = 100'000;
    const double start = cpuSeconds();
    for (int i = 0; i < many; ++i) {
        schedule.set(QString::number(i), every);
    }
    report.figure("add_100000_targets", (cpuSeconds() - start) * 1000, "ms");
    return report.finish();
}
