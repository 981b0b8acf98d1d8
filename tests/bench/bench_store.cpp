// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/catalogueimport.h"
#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "core/sources/litellm.h"
#include "core/storage/database.h"
#include "core/storage/samplestore.h"
#include "tests/support/shareddata.h"
#include "tests/support/tempstore.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <map>
#include <vector>

/// CPU time of the store's work: LiteLLM's whole map of a year ago into a fresh store, today's over it, the same once
/// more, and the merged models out again; and the bytes that samples cost the disk, in batches as a minute of 100
/// targets makes them. The median of some rounds. One line a figure: name value unit limit verdict. Exit 1 where a
/// limit is missed, 0 where the recorded maps are not there.
using namespace aigo;

namespace {

constexpr int rounds = 7;

/// CPU time of the whole process: of both threads, without what other programs on the machine take.
double cpuMs(const std::function<bool()> &work)
{
    const auto now = [] {
        timespec t{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
    };
    const double before = now();
    if (!work()) {
        qFatal("the store refused");
    }
    return now() - before;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

bool figure(const char *name, double value, const char *unit, double limit)
{
    const bool good = limit <= 0 || value <= limit;
    const QByteArray most = limit > 0 ? QByteArray::number(limit, 'f', 2) : QByteArray("-");
    std::printf("%s %.3f %s %s %s\n", name, value, unit, most.constData(), limit <= 0 ? "-" : good ? "good" : "MISSED");
    return good;
}

qint64 bytesWritten()
{
    QFile io(QStringLiteral("/proc/self/io"));
    if (!io.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : io.readAll().split('\n')) {
        if (line.startsWith("write_bytes: ")) {
            return line.mid(13).toLongLong();
        }
    }
    return 0;
}

double bytesASample()
{
    const test::TempStore temp;
    auto opened = Database::open(temp.folder());
    if (!opened) {
        qFatal("%s", qPrintable(opened.error().line()));
    }
    SampleStore store(**opened);
    constexpr int batches = 200;
    constexpr int targets = 100;
    const qint64 before = bytesWritten();
    for (int i = 0; i < batches; ++i) {
        std::vector<TargetSample> batch;
        for (int j = 0; j < targets; ++j) {
            Sample sample;
            sample.at = fromMs(1'790'000'000'000 + i * 60'000 + j * 600);
            sample.outcome = Outcome::Ok;
            sample.latency = Microseconds(180'000 + j);
            sample.total = Microseconds(250'000 + j);
            batch.push_back({QStringLiteral("target-%1").arg(j), sample});
        }
        if (!store.append(std::move(batch)).result()) {
            qFatal("the store refused");
        }
    }
    opened->reset();
    return static_cast<double>(bytesWritten() - before) / (batches * targets);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString data = test::sharedData();
    const auto registry = ProviderRegistry::shipped();
    if (data.isEmpty() || !registry) {
        std::printf("# skipped: the recorded documents are not beside this checkout\n");
        return 0;
    }
    std::vector<SourceDocument> maps;
    for (const char *name : {"2025-07-05_1ac1ad6", "2026-07-05_c8d84d0"}) {
        const QString path = data + QStringLiteral("/litellm/upstream/upstream_%1.json.gz").arg(QLatin1String(name));
        const auto json = unpacked(test::readBytes(path));
        const auto day = parseTime(QString::fromLatin1(name).left(10));
        auto map = json ? readLiteLlm(*json, *day, registry->slugs()) : Result<SourceDocument>(json.error());
        if (!map) {
            qFatal("%s", qPrintable(map.error().line()));
        }
        maps.push_back(std::move(map).value());
    }
    std::map<QByteArray, std::vector<double>> times;
    std::size_t models = 0;
    for (int round = 0; round < rounds; ++round) {
        const test::TempStore temp;
        std::unique_ptr<Database> database;
        times["open_fresh"].push_back(cpuMs([&] {
            auto opened = Database::open(temp.folder());
            if (opened) {
                database = std::move(opened).value();
            }
            return database != nullptr;
        }));
        CatalogueImport catalogue(*database);
        const auto take = [&](const SourceDocument &map) {
            return cpuMs([&] { return catalogue.importDocument(map, map.asOf).result().ok(); });
        };
        {
            const test::TempStore other;
            auto fresh = Database::open(other.folder());
            if (!fresh) {
                qFatal("%s", qPrintable(fresh.error().line()));
            }
            CatalogueImport whole(**fresh);
            times["import_fresh"].push_back(
                cpuMs([&] { return whole.importDocument(maps[1], maps[1].asOf).result().ok(); }));
        }
        take(maps[0]);
        times["import_changed"].push_back(take(maps[1]));
        times["import_same"].push_back(take(maps[1]));
        SourceDocument later = maps[1];
        later.asOf += std::chrono::hours(6);
        times["import_unchanged"].push_back(take(later));
        times["load"].push_back(cpuMs([&] {
            const auto loaded = catalogue.loadModels(toDate(maps[1].asOf)).result();
            models = loaded ? loaded->models.size() : 0;
            return loaded.ok();
        }));
        database.reset();
        times["open_again"].push_back(cpuMs([&] { return Database::open(temp.folder()).ok(); }));
    }
    figure("store_entries", static_cast<double>(maps[1].entries.size()), "entries", 0);
    figure("store_models", static_cast<double>(models), "models", 0);
    bool good = figure("store_open_fresh", median(times["open_fresh"]), "ms_cpu", 0);
    good = figure("store_open_again", median(times["open_again"]), "ms_cpu", 0) && good;
    good = figure("store_import_fresh", median(times["import_fresh"]), "ms_cpu", 300) && good;
    good = figure("store_import_changed", median(times["import_changed"]), "ms_cpu", 0) && good;
    good = figure("store_import_same", median(times["import_same"]), "ms_cpu", 0) && good;
    good = figure("store_import_unchanged", median(times["import_unchanged"]), "ms_cpu", 0) && good;
    good = figure("store_load", median(times["load"]), "ms_cpu", 60) && good;
    good = figure("store_bytes_written_a_sample", bytesASample(), "bytes", 0) && good;
    return good ? 0 : 1;
}
