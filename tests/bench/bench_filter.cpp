// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/comparison.h"
#include "core/domain/sorting.h"
#include "core/exporting/writers.h"
#include "tests/bench/report.h"
#include "tests/support/examples.h"

#include <QRandomGenerator>

/// One pass of a filter over 10,000 models, a sort of them by each kind of column, and a comparison of eight.

using namespace aigo;

namespace {

std::vector<Model> manyModels(int count)
{
    QRandomGenerator random(1);
    const QStringList providers{QStringLiteral("openai"), QStringLiteral("anthropic"), QStringLiteral("google"),
                                QStringLiteral("openrouter")};
    const QStringList families{QStringLiteral("gpt"), QStringLiteral("claude-sonnet"), QStringLiteral("gemini-flash"),
                               QStringLiteral("llama")};
    std::vector<Model> models;
    for (int i = 0; i < count; ++i) {
        const QString family = families[random.bounded(4)];
        Model model = test::exampleModel(QStringLiteral("%1/%2-%3.%4-preview-%5")
                                             .arg(providers[random.bounded(4)], family)
                                             .arg(random.bounded(1, 9))
                                             .arg(random.bounded(10))
                                             .arg(i));
        model.facts.family = family;
        model.facts.name = QStringLiteral("Some %1 model number %2").arg(family).arg(i);
        model.facts.contextWindow = random.bounded(1, 1000) * 1024;
        model.facts.released = QDate(2023, 1, 1).addDays(random.bounded(1400));
        model.facts.capabilities.yes = random.generate() & ((1U << capabilityCount) - 1);
        for (const auto kind : {PriceKind::Input, PriceKind::Output, PriceKind::CacheRead}) {
            setPrice(model.facts.prices, Price{{ServiceTier::Standard, 0, kind},
                                               Money{random.bounded(20'000) * qint64{1000}},
                                               PriceState::Value});
        }
        models.push_back(std::move(model));
    }
    return models;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    bench::Report report("bench_filter");
    constexpr int count = 10'000;
    constexpr int rounds = 25;
    const std::vector<Model> models = manyModels(count);
    std::vector<FilterText> texts;
    for (const Model &model : models) {
        texts.push_back(filterTextOf(model.facts));
    }
    const Instant now = test::at("2026-11-21");
    std::vector<FilterSubject> subjects;
    for (std::size_t i = 0; i < models.size(); ++i) {
        subjects.push_back(FilterSubject{.model = models[i], .now = now, .text = &texts[i]});
    }
    int found = 0;
    const auto pass = [&](const char *name, const char *text, double limit) {
        const Filter filter = *parseFilter(QString::fromLatin1(text));
        report.figure(name,
                      bench::medianMs(rounds,
                                      [&] {
                                          found = 0;
                                          for (const FilterSubject &subject : subjects) {
                                              found += matches(filter, subject) ? 1 : 0;
                                          }
                                      }),
                      "ms", limit);
    };
    pass("filter_text", "flash", 1);
    pass("filter_text_rare", "zzz", 1);
    pass("filter_provider", "provider:openai,anthropic", 1);
    pass("filter_price", "input:<=1", 1);
    pass("filter_many", "provider:openai input:<=10 context:>=128k cap:vision,tools -lifecycle:retired \"gpt\"", 1);
    report.figure("filter_parse",
                  bench::medianMs(rounds,
                                  [] {
                                      const auto parse = readFilter(
                                          u"provider:openai,anthropic input:<=1 context:>=128k cap:vision,tools");
                                      Q_UNUSED(parse)
                                  }),
                  "ms", 0.1);
    for (const char *column : {"id", "input", "context", "released", "-cap"}) {
        const SortKeys keys = *parseSort(QString::fromLatin1(column));
        report.figure(qPrintable(QStringLiteral("sort_") + QLatin1String(column)),
                      bench::medianMs(9, [&] { sortedOrder(subjects, keys); }), "ms", 16);
    }
    const std::vector<Model> eight(models.begin(), models.begin() + 8);
    report.figure("compare_eight", bench::medianMs(rounds, [&] { compareModels(eight, defaultWorkload(), now); }), "ms",
                  16);
    report.figure("models_json", bench::medianMs(5, [&] { modelsJson(count, subjects); }), "ms");
    return report.finish();
}
