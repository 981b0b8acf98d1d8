// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/samemodel.h"
#include "tests/bench/report.h"
#include "tests/support/examples.h"
#include "tests/support/smalldesk.h"
#include "ui/charts/comparisonimage.h"
#include "ui/pages/comparepage.h"

#include <QApplication>
#include <QPainter>

using namespace aigo;

namespace {

const Instant now = test::at("2026-11-21T06:30:00Z");

Model made(int i)
{
    Model model = test::exampleModel(QStringLiteral("vendor%1/model-%2").arg(i % 90).arg(i, 5, 10, QLatin1Char('0')));
    const std::initializer_list<std::pair<PriceKind, qint64>> prices{
        {PriceKind::Input, 1'000'000}, {PriceKind::Output, 4'000'000}, {PriceKind::CacheRead, 100'000}};
    for (const auto &[kind, base] : prices) {
        for (const ServiceTier tier : {ServiceTier::Standard, ServiceTier::Batch}) {
            for (const qint64 above : {0, 200'000}) {
                setPrice(model.facts.prices,
                         Price{{tier, above, kind}, Money{base + (i * 104'729LL) % 9'000'000}, PriceState::Value});
            }
        }
    }
    model.facts.contextWindow = 128'000 + i % 7;
    model.facts.maxOutputTokens = 16'000 + i % 5;
    for (int c = 0; c < capabilityCount; ++c) {
        model.facts.capabilities.set(static_cast<Capability>(c), c < 5 && (i + c) % 3 != 0);
    }
    model.facts.released = QDate(2026, 1, 1 + i % 28);
    model.sources[QStringLiteral("input")] = {QStringLiteral("litellm"), model.id(), now};
    model.sourceKeys = {{QStringLiteral("litellm"), model.id(), now}, {QStringLiteral("models-dev"), model.id(), now}};
    return model;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    bench::Report report("compare");

    test::SmallDesk desk;
    desk.time.setWallClock(now);
    for (int i = 0; i < 10'000; ++i) {
        desk.facts->models.push_back(made(i));
    }
    std::sort(desk.facts->models.begin(), desk.facts->models.end(),
              [](const Model &a, const Model &b) { return a.id() < b.id(); });
    std::vector<Model> eight;
    QStringList ids;
    for (std::size_t i = 0; i < 8; ++i) {
        eight.push_back(desk.facts->models[i * 1000]);
        ids << eight.back().id();
    }

    const Workload workload = defaultWorkload();
    Comparison comparison;
    report.figure("compare.eight_models",
                  bench::medianMs(51, [&] { comparison = compareModels(eight, workload, now); }), "ms", 16);
    report.figure("compare.alternatives_in_10k",
                  bench::medianMs(31,
                                  [&] {
                                      alternativesTo(eight.front(), desk.facts->models, workload, now,
                                                     {.same = sameModelAs(eight.front().facts)});
                                  }),
                  "ms", 16);

    Theme theme(Theme::Choice::Light);
    theme.apply();
    ComparePage page(desk, theme);
    page.retranslate();
    page.resize(1360, 820);
    page.show();
    page.setModels(ids);
    page.grab();
    QImage canvas(page.size(), QImage::Format_RGB32);
    qint64 tokens = 3000;
    // What a key in a field of the workload costs until the page is drawn again.
    report.figure("compare.eight_models_redrawn",
                  bench::medianMs(31,
                                  [&] {
                                      Workload typed = workload;
                                      typed.input = ++tokens;
                                      page.setWorkload(typed);
                                      QApplication::sendPostedEvents();
                                      page.render(&canvas);
                                  }),
                  "ms", 16);
    report.figure("compare.picture_of_eight_models",
                  bench::medianMs(9, [&] { comparisonDrawing(page.comparison(), theme).image(2); }), "ms");
    return report.finish();
}
