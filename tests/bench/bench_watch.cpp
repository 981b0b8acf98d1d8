// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/report.h"
#include "tests/support/program.h"
#include "tests/support/simulatedapi.h"
#include "tests/support/tempstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <csignal>
#include <unistd.h>

/// What watching costs: the real `aigo serve` against model lists on this machine, its processor time, memory (PSS) and
/// writes as the kernel counts them. Windows of real time, so a run takes minutes; in a debug build some seconds, which
/// prove that it runs and nothing else. Limits: a thirtieth of Uptime Kuma's processor time a
/// thousand stored checks (12.9 s) and a sixth of Prometheus with blackbox_exporter (2.3 s), measured on two cores with
/// connections of their own; ours are mostly kept open, and are named so.
using namespace aigo;

namespace {

constexpr double perThousandLimit = 383; // ms: 2300 / 6, the smaller of the two
constexpr double memoryLimit = 40;       // MB
constexpr double manyTargetsLimit = 10;  // percent of a core
constexpr double idleLimit = 0.3;        // percent of a core
constexpr double writtenAnHourLimit = 5; // MB

struct Costs
{
    double cpuMs = 0;
    double pssMb = 0;
    double writtenMb = 0;
};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double numberAfter(const QByteArray &text, const QByteArray &label)
{
    const qsizetype at = text.indexOf(label);
    return at < 0 ? 0 : text.mid(at + label.size(), 40).simplified().split(' ').first().toDouble();
}

Costs costsOf(qint64 pid)
{
    constexpr int userTicks = 11; // after the program's name: proc(5), fields 14 and 15
    const QString folder = QStringLiteral("/proc/%1/").arg(pid);
    const QByteArray stat = readAll(folder + QStringLiteral("stat"));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.value(userTicks).toDouble() + fields.value(userTicks + 1).toDouble();
    Costs costs;
    costs.cpuMs = ticks * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
    costs.pssMb = numberAfter(readAll(folder + QStringLiteral("smaps_rollup")), "Pss:") / 1024;
    costs.writtenMb = numberAfter(readAll(folder + QStringLiteral("io")), "write_bytes:") / 1e6;
    return costs;
}

void wait(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// `count` providers at one address (or as many endpoints: nobody has thousands of providers, whose lists are synced,
/// too), every other thing off.
QByteArray configuration(const QString &base, int count, const QString &every)
{
    constexpr int mostProviders = 100;
    QByteArray text;
    for (int i = mostProviders; i < count; ++i) {
        text +=
            QStringLiteral("[[endpoint]]\nname = \"t%1\"\nurl = \"%2/v1/models\"\nstatus = [401]\nevery = \"%3\"\n\n")
                .arg(i)
                .arg(base, every)
                .toUtf8();
    }
    for (int i = 0; i < std::min(count, mostProviders); ++i) {
        text += QStringLiteral("[[provider]]\nslug = \"t%1\"\nadapter = \"openai-compatible\"\n"
                               "base_url = \"%2/v1\"\nkey_env = \"BENCH_API_KEY\"\ncheck_every = \"%3\"\n"
                               "enabled = true\n\n")
                    .arg(i)
                    .arg(base, every)
                    .toUtf8();
    }
    for (const char *source :
         {"litellm", "models-dev", "openrouter", "hf-router", "llm-prices", "parsera", "aider", "lmarena", "epoch"}) {
        text += QByteArray("[[source]]\nname = \"") + source + "\"\nenabled = false\n\n";
    }
    text += "[[feed]]\nname = \"openai\"\nenabled = false\n"; // the others are not named, and so off
    return text;
}

struct Window
{
    Costs spent;
    double pssMb = 0;
    double seconds = 0;
    qsizetype checks = 0;
};

/// Serves `count` targets for a while and tells what the time between the first rush and the end cost.
Window serve(int count, const QString &every, int settleMs, int ms)
{
    const test::TempStore store;
    test::ProviderSimulator simulator;
    if (!simulator.start()) {
        qFatal("no free port");
    }
    test::simulateOpenAi(simulator, "bench-key",
                         test::modelsNamed(QStringLiteral("openai"), {QStringLiteral("a"), QStringLiteral("b")}));
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("bench.toml"));
    QFile toml(file);
    if (!toml.open(QIODevice::WriteOnly) || toml.write(configuration(simulator.baseUrl(), count, every)) < 0) {
        qFatal("%s", qPrintable(toml.errorString()));
    }
    toml.close();
    test::Program program(QStringLiteral(AIGO_PROGRAM), store.folder());
    program.setEnvironment(QStringLiteral("BENCH_API_KEY"), QStringLiteral("bench-key"));
    const test::Ended applied = program.run(
        {QStringLiteral("config"), QStringLiteral("apply"), file, QStringLiteral("--only"), QStringLiteral("--quiet")});
    if (applied.code != 0) {
        qFatal("%s", applied.err.constData());
    }
    QProcess process;
    program.start(process, {QStringLiteral("serve"), QStringLiteral("--quiet")});
    if (!process.waitForStarted()) {
        qFatal("%s", qPrintable(process.errorString()));
    }
    wait(settleMs);
    simulator.forget();
    QElapsedTimer timer;
    timer.start();
    const Costs before = costsOf(process.processId());
    wait(ms);
    const Costs after = costsOf(process.processId());
    Window window;
    window.seconds = static_cast<double>(timer.elapsed()) / 1000;
    window.checks = static_cast<qsizetype>(simulator.requests().size());
    window.pssMb = after.pssMb;
    window.spent = {after.cpuMs - before.cpuMs, 0, after.writtenMb - before.writtenMb};
    process.terminate();
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("serve ended badly: %s", process.readAllStandardError().constData());
    }
    return window;
}

double share(const Window &window)
{
    return window.spent.cpuMs / (window.seconds * 1000) * 100;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
#ifdef NDEBUG
    constexpr bool quick = false;
#else
    constexpr bool quick = true; // nothing is judged
#endif
    const auto ms = [](int whole) { return quick ? 2000 : whole; };
    bench::Report report("bench_watch");

    const Window busy = serve(100, QStringLiteral("1s"), ms(8000), ms(30'000));
    const double thousands = static_cast<double>(std::max<qsizetype>(busy.checks, 1)) / 1000;
    report.figure("watch.checks_measured", static_cast<double>(busy.checks), "checks");
    report.figure("watch.cpu_per_1000_checks", busy.spent.cpuMs / thousands, "ms", perThousandLimit);
    report.figure("watch.written_per_check", busy.spent.writtenMb * 1e6 / (thousands * 1000), "bytes");

    const Window idle = serve(100, QStringLiteral("60s"), ms(15'000), ms(60'000));
    report.figure("watch.idle_100_targets_cpu", share(idle), "%", idleLimit);
    report.figure("watch.idle_100_targets_pss", idle.pssMb, "MB", memoryLimit);
    report.figure("watch.idle_100_targets_written_an_hour", idle.spent.writtenMb * 3600 / idle.seconds, "MB",
                  writtenAnHourLimit);

    const Window many = serve(quick ? 200 : 2000, QStringLiteral("60s"), ms(20'000), ms(60'000));
    report.figure("watch.2000_targets_cpu", share(many), "%", manyTargetsLimit);
    report.figure("watch.2000_targets_pss", many.pssMb, "MB");
    report.figure("watch.2000_targets_checks_a_minute", static_cast<double>(many.checks) * 60 / many.seconds, "checks");
    return report.finish();
}
