// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/catalogueimport.h"
#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "core/sources/litellm.h"
#include "core/sources/modelsdev.h"
#include "core/storage/database.h"
#include "tests/bench/report.h"
#include "tests/support/shareddata.h"
#include "tests/support/tempstore.h"

/// A document's whole way, in CPU time of all threads: read, compared with what was known, merged and stored. LiteLLM's
/// map into a fresh store and over the one of a year before; models.dev; how the cost grows with the entries (the map
/// several times over, with keys of its own); and the memory that takes, over the idle process, as a multiple of the
/// document. Exit 1 where a limit is missed, 0 where the recorded documents are not there.
using namespace aigo;

namespace {

using Reader = std::function<Result<SourceDocument>(QByteArrayView json, Instant asOf)>;

constexpr int rounds = 7;

QByteArray document(const QString &path)
{
    auto bytes = unpacked(test::readBytes(test::sharedData() + path));
    if (!bytes || bytes->isEmpty()) {
        qFatal("%s is not there", qPrintable(path));
    }
    return std::move(bytes).value();
}

/// A store in a folder of its own.
struct FreshStore
{
    test::TempStore temp;
    std::unique_ptr<Database> database;

    FreshStore()
    {
        auto opened = Database::open(temp.folder());
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().line()));
        }
        database = std::move(opened).value();
    }
};

void take(Database &database, const Reader &reader, const QByteArray &json, Instant asOf)
{
    auto read = reader(json, asOf);
    if (!read) {
        qFatal("%s", qPrintable(read.error().line()));
    }
    CatalogueImport import(database);
    const auto run = import.importDocument(std::move(read).value(), asOf).result();
    if (!run) {
        qFatal("%s", qPrintable(run.error().line()));
    }
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The map `times` over; the entries of each copy have keys of their own.
QByteArray multiplied(const QByteArray &map, int times)
{
    const qsizetype begin = map.indexOf('{') + 1;
    const QByteArray entries = map.mid(begin, map.lastIndexOf('}') - begin).trimmed();
    // What stands before every entry's key, and before nothing else: a line's end and the first indentation.
    const QByteArray lead = map.mid(begin, map.indexOf('"', begin) + 1 - begin);
    QByteArray all = "{" + lead.chopped(1) + entries;
    for (int i = 1; i < times; ++i) {
        QByteArray copy = lead + entries.mid(1);
        copy.replace(lead, lead + "copy" + QByteArray::number(i) + '-');
        all += ',' + copy;
    }
    return all + '}';
}

/// Of the process, in bytes: the line of /proc/self/status.
qint64 memory(const char *line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &each : status.readAll().split('\n')) {
            if (each.startsWith(line)) {
                return each.simplified().split(' ').value(1).toLongLong() * 1024;
            }
        }
    }
    return 0;
}

void forgetPeak()
{
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    if (!refs.open(QIODevice::WriteOnly) || refs.write("5") != 1) {
        qFatal("the peak of memory cannot be reset");
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto registry = ProviderRegistry::shipped();
    if (test::sharedData().isEmpty() || !registry) {
        std::printf("# skipped: the recorded documents are not beside this checkout\n");
        return 0;
    }
    bench::Report report("bench_import");
    const ProviderSlugs &slugs = registry->slugs();
    const Reader liteLlm = [&](QByteArrayView json, Instant at) { return readLiteLlm(json, at, slugs); };
    const Reader modelsDev = [&](QByteArrayView json, Instant at) { return readModelsDev(json, at, slugs); };
    const Instant yearAgo = *parseTime(u"2025-07-05");
    const Instant today = *parseTime(u"2026-07-05");
    const QByteArray map = document(QStringLiteral("/litellm/upstream/upstream_2026-07-05_c8d84d0.json.gz"));

    // First of all, while the process is small: what is given back to it does not count twice.
    {
        QByteArray large = multiplied(map, 8);
        large.squeeze();
        const FreshStore store;
        forgetPeak();
        const qint64 idle = memory("VmRSS") - large.size();
        take(*store.database, liteLlm, large, today);
        report.figure("memory_document", static_cast<double>(large.size()) / 1e6, "MB");
        report.figure("memory_peak_over_idle", static_cast<double>(memory("VmHWM") - idle) / 1e6, "MB");
        report.figure("memory_peak_to_document",
                      static_cast<double>(memory("VmHWM") - idle) / static_cast<double>(large.size()), "times", 6);
    }

    const QByteArray mapBefore = document(QStringLiteral("/litellm/upstream/upstream_2025-07-05_1ac1ad6.json.gz"));
    const QByteArray api = document(QStringLiteral("/models-dev/api_2026-07-01_f3fc692.json.gz"));
    std::vector<double> fresh;
    std::vector<double> changed;
    std::vector<double> dev;
    for (int round = 0; round < rounds; ++round) {
        const FreshStore one;
        fresh.push_back(bench::medianMs(1, [&] { take(*one.database, liteLlm, map, today); }));
        const FreshStore other;
        take(*other.database, liteLlm, mapBefore, yearAgo);
        changed.push_back(bench::medianMs(1, [&] { take(*other.database, liteLlm, map, today); }));
        const FreshStore third;
        dev.push_back(bench::medianMs(1, [&] { take(*third.database, modelsDev, api, today); }));
    }
    report.figure("litellm_into_a_fresh_store", median(fresh), "ms_cpu", 150);
    report.figure("litellm_over_a_year_before", median(changed), "ms_cpu", 150);
    report.figure("modelsdev_into_a_fresh_store", median(dev), "ms_cpu", 400);

    double single = 0;
    for (const int times : {1, 4, 16}) {
        const QByteArray json = multiplied(map, times);
        std::vector<double> reading;
        std::vector<double> whole;
        std::size_t entries = 1;
        for (int round = 0; round < 3; ++round) {
            reading.push_back(bench::medianMs(1, [&] { entries = liteLlm(json, today)->entries.size(); }));
            const FreshStore store;
            whole.push_back(bench::medianMs(1, [&] { take(*store.database, liteLlm, json, today); }));
        }
        const auto each = [&](double ms) { return ms * 1000 / static_cast<double>(entries); };
        single = times == 1 ? each(median(whole)) : single;
        const QByteArray name = QByteArray::number(times) + "x";
        report.figure((name + "_entries").constData(), static_cast<double>(entries), "entries");
        report.figure((name + "_read").constData(), each(median(reading)), "us_an_entry");
        report.figure((name + "_import").constData(), each(median(whole)), "us_an_entry");
        report.figure((name + "_import_to_1x").constData(), each(median(whole)) / single, "times", 1.5);
    }
    return report.finish();
}
