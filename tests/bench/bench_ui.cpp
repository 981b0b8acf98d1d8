// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/report.h"
#include "tests/support/examples.h"
#include "ui/charts/decimate.h"
#include "ui/charts/latencychart.h"
#include "ui/models/modelstable.h"

#include <QApplication>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant start = test::at("2026-11-01T00:00:00Z");

double millisecondsOf(int rounds, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto began = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

std::vector<Sample> samples(int count)
{
    std::vector<Sample> made;
    made.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        Sample sample;
        sample.at = start + 1s * i;
        sample.outcome = i % 5000 == 4999 ? Outcome::Timeout : Outcome::Ok;
        if (sample.outcome == Outcome::Ok) {
            sample.latency = Microseconds(200'000 + (i * 7919LL) % 300'000);
        }
        made.push_back(sample);
    }
    return made;
}

std::shared_ptr<Catalogue> catalogue(int count)
{
    auto made = std::make_shared<Catalogue>();
    for (int i = 0; i < count; ++i) {
        Model model = test::exampleModel(
            QStringLiteral("vendor%1/model-%2").arg(i % 90).arg((i * 7919) % count, 5, 10, QLatin1Char('0')));
        model.facts.contextWindow = 1000 + (i * 7919) % 200'000;
        if (i % 10 != 0) {
            setPrice(model.facts.prices, Price{{}, Money{(i * 104'729LL) % 20'000'000}, PriceState::Value});
        }
        model.facts.capabilities.set(i % 3 == 0 ? Capability::Vision : Capability::Tools, true);
        made->models.push_back(model);
    }
    std::sort(made->models.begin(), made->models.end(), [](const Model &a, const Model &b) { return a.id() < b.id(); });
    return made;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    bench::Report report("ui");

    const auto million = samples(1'000'000);
    const Instant end = million.back().at;
    qsizetype points = 0;
    const double decimated = millisecondsOf(15, [&] { points = decimate(million, start, end, 1400, 1s).points(); });
    report.figure("chart.decimate_1m_samples", decimated, "ms", 16);
    report.figure("chart.points_of_1400_pixels", static_cast<double>(points), "points", 1400);

    Theme theme(Theme::Choice::Light);
    LatencyChart chart(theme);
    chart.resize(1400, 500);
    const auto day = samples(86'400);
    const double redrawn = millisecondsOf(15, [&] {
        chart.show({{QStringLiteral("a"), QStringLiteral("A"), theme.series(0), 1s, &day}}, start, start + 24h);
        chart.grab();
    });
    report.figure("chart.a_day_of_seconds_redrawn", redrawn, "ms");

    ModelsTable table;
    table.setColumns(parseColumns(u"name,provider,context,input,cap").value());
    table.setCatalogue(catalogue(10'000), {}, end);
    for (const auto &[name, text] : std::initializer_list<std::pair<const char *, const char *>>{
             {"table.filter_10k_text", "model-00"}, {"table.filter_10k_terms", "input:<=5 context:>=64k cap:vision"}}) {
        const Filter filter = parseFilter(QString::fromLatin1(text)).value();
        const double took = millisecondsOf(31, [&] {
            table.setFilter({}, end);
            table.setFilter(filter, end);
        });
        report.figure(name, took, "ms", 1);
    }
    table.setFilter({}, end);
    for (const Column &column : modelColumns()) {
        const SortKeys up{{&column, false}};
        const SortKeys down{{&column, true}};
        bool turn = false;
        const double took = millisecondsOf(9, [&] {
            table.setSort(turn ? up : down);
            turn = !turn;
        });
        const QByteArray name = "table.sort_10k_" + column.key.toLatin1();
        report.figure(name.constData(), took, "ms", 16);
    }
    return report.finish();
}
