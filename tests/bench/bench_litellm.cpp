// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "core/reading/json.h"
#include "core/sources/litellm.h"
#include "tests/support/shareddata.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

/// CPU time of reading LiteLLM's map of 2,932 entries, beside what QJsonDocument takes for parsing it and taking out
/// the same fields. Interleaved, the median of each. One line a figure: name value unit limit verdict. Exit 1 where a
/// limit is missed, 0 where the recorded map is not there.
using namespace aigo;

namespace {

constexpr int rounds = 25;

double cpuMs(const std::function<void()> &work)
{
    const auto now = [] {
        timespec t{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
    };
    const double before = now();
    work();
    return now() - before;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The same with Qt's reader, as a program without simdjson would do it; doubles for money make it faster than fair.
struct PlainEntry
{
    QString key;
    QString provider;
    QString mode;
    QString retired;
    std::vector<std::pair<QString, double>> prices;
    std::vector<std::pair<QString, bool>> capabilities;
    double context = 0;
    double output = 0;
};

void takeField(PlainEntry &entry, const QString &name, const QJsonValue &value)
{
    if (name.contains(u"cost") && value.isDouble()) {
        entry.prices.emplace_back(name, value.toDouble());
    } else if (name.startsWith(u"supports_")) {
        entry.capabilities.emplace_back(name, value.toBool());
    } else if (name == u"litellm_provider") {
        entry.provider = value.toString();
    } else if (name == u"mode") {
        entry.mode = value.toString();
    } else if (name == u"max_input_tokens") {
        entry.context = value.toDouble();
    } else if (name == u"max_output_tokens") {
        entry.output = value.toDouble();
    } else if (name == u"deprecation_date") {
        entry.retired = value.toString();
    }
}

std::size_t withQJson(const QByteArray &json)
{
    const QJsonObject map = QJsonDocument::fromJson(json).object();
    std::vector<PlainEntry> entries;
    entries.reserve(static_cast<std::size_t>(map.size()));
    for (auto model = map.begin(); model != map.end(); ++model) {
        PlainEntry entry;
        entry.key = model.key();
        const QJsonObject fields = model.value().toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            takeField(entry, field.key(), field.value());
        }
        entries.push_back(std::move(entry));
    }
    return entries.size();
}

bool figure(const char *name, double value, const char *unit, double limit)
{
    const bool good = limit <= 0 || value <= limit;
    const QByteArray most = limit > 0 ? QByteArray::number(limit, 'f', 2) : QByteArray("-");
    std::printf("%s %.3f %s %s %s\n", name, value, unit, most.constData(), limit <= 0 ? "-" : good ? "good" : "MISSED");
    return good;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString data = test::sharedData();
    if (data.isEmpty()) {
        std::printf("# skipped: the recorded documents are not beside this checkout\n");
        return 0;
    }
    const auto json =
        unpacked(test::readBytes(data + QStringLiteral("/litellm/upstream/upstream_2026-07-05_c8d84d0.json.gz")));
    const auto registry = ProviderRegistry::shipped();
    if (!json || !registry) {
        return 2;
    }
    std::vector<double> ours;
    std::vector<double> parsing;
    std::vector<double> theirs;
    std::vector<double> theirParsing;
    std::size_t entries = 0;
    for (int i = 0; i < rounds; ++i) {
        ours.push_back(cpuMs([&] { entries = readLiteLlm(*json, Instant{}, registry->slugs())->entries.size(); }));
        theirs.push_back(cpuMs([&] { entries = std::max(entries, withQJson(*json)); }));
        parsing.push_back(cpuMs([&] { entries += JsonDocument::parse(*json).ok() ? 0 : 1; }));
        theirParsing.push_back(cpuMs([&] { entries += QJsonDocument::fromJson(*json).isNull() ? 1 : 0; }));
    }
    figure("litellm_entries", static_cast<double>(entries), "entries", 0);
    figure("litellm_bytes", static_cast<double>(json->size()), "bytes", 0);
    figure("litellm_parse", median(parsing), "ms_cpu", 0);
    figure("qjson_parse", median(theirParsing), "ms_cpu", 0);
    figure("litellm_parse_and_extract", median(ours), "ms_cpu", 0);
    figure("qjson_parse_and_extract", median(theirs), "ms_cpu", 0);
    return figure("litellm_to_qjson", median(ours) / median(theirs), "ratio", 0.2) ? 0 : 1;
}
