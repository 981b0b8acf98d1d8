// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demofill.h"
#include "core/monitor/engine.h"
#include "core/providers/registry.h"
#include "tests/bench/report.h"
#include "tests/support/tempstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

/// What `aigo --demo` waits for: 90 days of 12 providers, made up and put into a fresh store through the product's own
/// write path. Wall time.
using namespace aigo;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    bench::Report report("demo");
    const FixedClock clock(*parseTime(u"2026-11-21T06:00:00Z"));
    const test::TempStore store;
    QElapsedTimer timer;
    timer.start();
    const auto registry = ProviderRegistry::shipped();
    const auto world = DemoWorld::read({clock.now(), 90, 1});
    auto database = Engine::openStore(store.folder(), clock);
    if (!registry || !world || !database) {
        qFatal("no world, no store");
    }
    report.figure("open_store", static_cast<double>(timer.elapsed()) / 1000, "s");
    timer.restart();
    auto filling = (*database)->write([&](QSqlDatabase &db) { return fillDemo(db, *world, *registry, clock.now()); });
    filling.waitForFinished();
    const Result<DemoFilled> filled = filling.result();
    if (!filled) {
        qFatal("%s", qPrintable(filled.error().line()));
    }
    report.figure("fill_90_days_of_12_providers", static_cast<double>(timer.elapsed()) / 1000, "s", 5);
    report.figure("samples", static_cast<double>(filled->samples), "checks");
    report.figure("figures", static_cast<double>(filled->figures), "of third parties");
    report.figure("outages", filled->outages, "measured");
    report.figure("status_readings", filled->readings, "readings");
    report.figure("documents", filled->documents, "documents");
    report.figure("deep_checks", filled->deepChecks, "completions");
    report.figure("alerts", filled->alerts, "events");
    database->reset();
    report.figure("store", static_cast<double>(QFileInfo(store.file()).size()) / 1048576, "MiB");
    return report.finish();
}
