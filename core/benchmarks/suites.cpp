// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/benchmarks/suites.h"

#include "core/benchmarks/namedsuite.h"
#include "core/reading/json.h"

#include <QFile>
#include <algorithm>
#include <array>

/// Resources of a static library are there only once they are asked for; not callable from within a namespace.
static void openBenchmarkResources()
{
    Q_INIT_RESOURCE(benchmarks);
}

namespace aigo {

namespace {

struct Known
{
    QLatin1StringView suite;
    QLatin1StringView title;
    QLatin1StringView unit;
    bool higherIsBetter = true;
};
using L = QLatin1StringView;
constexpr std::array<Known, 18> known{{
    {L("aider"), L("Aider polyglot"), L("%")},
    {L("lmarena"), L("LMArena text"), L("Elo")},
    {L("lmarena-vision"), L("LMArena vision"), L("Elo")},
    {L("epoch-eci"), L("Epoch Capabilities Index"), L("points")},
    {L("metr-horizon"), L("METR 50 % time horizon"), L("min")},
    {L("gpqa-diamond"), L("GPQA Diamond"), L("%")},
    {L("swe-bench-verified"), L("SWE-bench Verified"), L("%")},
    {L("hf-open-llm"), L("Open LLM leaderboard, average"), L("%")},
    {L("hf-ifeval"), L("IFEval"), L("%")},
    {L("hf-bbh"), L("BBH"), L("%")},
    {L("hf-math"), L("MATH level 5"), L("%")},
    {L("hf-gpqa"), L("GPQA"), L("%")},
    {L("hf-musr"), L("MuSR"), L("%")},
    {L("hf-mmlu-pro"), L("MMLU-Pro"), L("%")},
    {L("aa-intelligence-index"), L("Artificial Analysis Intelligence Index"), L("points")},
    {L("aa-coding-index"), L("Artificial Analysis Coding Index"), L("points")},
    {L("aa-speed"), L("Output speed, median"), L("tokens/s")},
    {L("aa-first-token"), L("Time to first token, median"), L("s"), false},
}};

QString attributionOf(const QString &source)
{
    struct Whose
    {
        QLatin1StringView source;
        QLatin1StringView text;
    };
    static constexpr std::array<Whose, 6> whose{{
        {L("aider"), L("Aider, aider.chat/docs/leaderboards, Apache-2.0")},
        {L("lmarena"), L("LMArena, lmarena.ai")},
        {L("epoch"), L("Epoch AI, epoch.ai/data, CC BY 4.0")},
        {L("hf-open-llm"), L("Hugging Face Open LLM Leaderboard")},
        {L("artificial-analysis"), L("Artificial Analysis, https://artificialanalysis.ai")},
        {L("models-dev-benchmarks"), L("models.dev, MIT")},
    }};
    const auto it = std::find_if(whose.begin(), whose.end(), [&source](const Whose &w) { return w.source == source; });
    return it == whose.end() ? source : QString(it->text);
}

Error badRules(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable, .what = what};
}

} // namespace

BenchmarkSuite benchmarkSuite(const QString &suite, const QString &source)
{
    if (const auto named = namedSuiteFrom(suite)) {
        const MetricReading reading = metricReading(named->metric);
        return {named->suite(), named->title(), reading.unit, reading.higherIsBetter, attributionOf(source)};
    }
    const auto it = std::find_if(known.begin(), known.end(), [&suite](const Known &k) { return k.suite == suite; });
    BenchmarkSuite out{suite, suite, {}, true, attributionOf(source)};
    if (it != known.end()) {
        out.title = it->title;
        out.unit = it->unit;
        out.higherIsBetter = it->higherIsBetter;
    } else if (suite.endsWith(u"-index")) {
        out.unit = QStringLiteral("points");
    } else if (source == u"epoch" || source == u"artificial-analysis") {
        out.unit = QStringLiteral("%"); // their readers give shares as percent
    }
    return out;
}

Result<BenchmarkNames> readBenchmarkNames(QByteArrayView json)
{
    const auto parsed = JsonDocument::parse(json);
    if (!parsed) {
        return parsed.error();
    }
    BenchmarkNames names;
    for (const JsonMember &member : parsed->root()["names"].members()) {
        const QString name = QString::fromUtf8(member.key);
        if (!name.contains(u'/') || !(member.value.isNull() || !member.value.utf8().isEmpty())) {
            return badRules(QStringLiteral("\"%1\" leads to no model").arg(name));
        }
        names.models.insert(name, member.value.string());
    }
    for (const JsonMember &item : parsed->root()["moving"].items()) {
        names.moving.insert(item.value.string().toLower());
    }
    for (const JsonMember &item : parsed->root()["makers"].items()) {
        names.makers << item.value.string();
    }
    if (names.makers.isEmpty()) {
        return badRules(QStringLiteral("no makers"));
    }
    return names;
}

const BenchmarkNames &shippedBenchmarkNames()
{
    static const BenchmarkNames shipped = [] {
        openBenchmarkResources();
        QFile file(QStringLiteral(":/benchmarks/names.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        const auto names = readBenchmarkNames(open ? file.readAll() : QByteArray());
        return names ? *names : BenchmarkNames();
    }();
    return shipped;
}

} // namespace aigo
