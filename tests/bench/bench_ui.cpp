// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/pricetrend.h"
#include "tests/bench/report.h"
#include "tests/support/examples.h"
#include "tests/support/smalldesk.h"
#include "tests/support/watchdog.h"
#include "ui/mainwindow.h"
#include "ui/models/modelstable.h"
#include "ui/pages/modelspage.h"
#include "ui/widgets/modelview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTableView>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant start = test::at("2026-11-01T00:00:00Z");

double millisecondsOf(int rounds, const std::function<void()> &work)
{
    return bench::medianMs(rounds, work);
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
        if (i % 2 == 0) {
            PriceTrend trend{{}, start - trendSpan, start};
            for (int step = 0; step < 2 + i % 9; ++step) {
                trend.steps.push_back(
                    {start - trendSpan + trendSpan / 12 * step, Money{1'000'000LL + (i * 31 + step * 977) % 4000}});
            }
            made->trends[model.id()] = trend;
        }
    }
    std::sort(made->models.begin(), made->models.end(), [](const Model &a, const Model &b) { return a.id() < b.id(); });
    return made;
}

/// The table as it is seen: what a keystroke, a sort and a wheel's notch cost until the last pixel is drawn.
void measureView(bench::Report &report, const Theme &theme, Instant now)
{
    constexpr double frame = 1000.0 / 60;
    ModelsTable table;
    table.setCatalogue(catalogue(10'000), {}, now);
    ModelView view(theme, table);
    view.resize(1200, 700);
    view.setColumns({QStringLiteral("name"), QStringLiteral("provider"), QStringLiteral("context"),
                     QStringLiteral("input"), QStringLiteral("output"), QStringLiteral("trend"), QStringLiteral("cap"),
                     QStringLiteral("released")});
    view.show();
    QImage picture(view.size(), QImage::Format_ARGB32_Premultiplied);
    view.render(&picture);
    const Filter all;
    const Filter some = parseFilter(u"input:<=5 cap:vision").value();
    bool turn = false;
    report.figure("view.filter_10k_and_repaint",
                  millisecondsOf(31,
                                 [&] {
                                     turn = !turn;
                                     view.keeping(ModelView::Look::AtTopUnlessCurrent,
                                                  [&] { table.setFilter(turn ? some : all, now); });
                                     view.render(&picture);
                                 }),
                  "ms", frame);
    table.setFilter(all, now);
    view.selectRow(4000);
    std::vector<std::shared_ptr<Catalogue>> refreshes;
    for (int i = 0; i < 9; ++i) {
        refreshes.push_back(catalogue(10'000));
        for (std::size_t row = static_cast<std::size_t>(i); row < 10'000; row += 500) {
            refreshes.back()->models[row].facts.contextWindow = 7 + i;
        }
    }
    std::size_t next = 0;
    report.figure("view.refresh_10k_and_repaint",
                  millisecondsOf(9,
                                 [&] {
                                     view.keeping(ModelView::Look::Stays,
                                                  [&] { table.setCatalogue(refreshes[next++], {}, now); });
                                     view.render(&picture);
                                 }),
                  "ms");
    std::vector<double> frames;
    QScrollBar *bar = view.verticalScrollBar();
    for (int notch = 0; notch < 240; ++notch) {
        frames.push_back(millisecondsOf(1, [&] {
            bar->setValue(bar->value() + 84);
            view.render(&picture);
        }));
    }
    std::sort(frames.begin(), frames.end());
    report.figure("view.scroll_with_trends_median", frames[frames.size() / 2], "ms", frame);
    report.figure("view.scroll_with_trends_95th", frames[frames.size() * 95 / 100], "ms", frame);
}

/// The page of models on a desk that has loaded: from nothing to its first rows drawn.
void measurePage(bench::Report &report, const Theme &theme)
{
    constexpr double frame = 1000.0 / 60;
    test::SmallDesk desk;
    desk.facts = catalogue(10'000);
    QImage picture(QSize(1440, 800), QImage::Format_ARGB32_Premultiplied);
    report.figure("page.first_rows_of_10k",
                  millisecondsOf(9,
                                 [&] {
                                     ModelsPage page(desk, theme);
                                     page.retranslate();
                                     page.resize(picture.size());
                                     page.show();
                                     page.view()->viewport()->render(&picture);
                                 }),
                  "ms", frame);
}

/// What the event loop has to wait for while every page is opened for the first time and checks come in: wall time, so
/// that a thread which waits counts as well as one that works.
void measureHeld(bench::Report &report, Theme &theme)
{
    test::SmallDesk desk;
    desk.facts = catalogue(10'000);
    for (int i = 0; i < 100; ++i) {
        const QString slug = QStringLiteral("vendor%1").arg(i);
        desk.add(slug, slug, State::Operational);
    }
    Language language;
    MainWindow window(desk, theme, language);
    window.resize(1440, 900);
    window.show();
    const auto settle = [] {
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < 60) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        }
    };
    settle();
    const auto longest = [&report](const char *name, const std::function<void(test::Watchdog &)> &work) {
        test::Watchdog watchdog;
        work(watchdog);
        watchdog.stop();
        for (const QString &line : watchdog.report()) {
            std::printf("# %s\n", qPrintable(line));
        }
        report.figure(name, watchdog.longest().count(), "ms", 50);
    };
    longest("held.opening_each_page_first", [&](test::Watchdog &watchdog) {
        for (const Page *page : window.pages()) {
            watchdog.doing(page->name());
            window.showPage(page->name());
            settle();
        }
    });
    window.showPage(QStringLiteral("now"));
    settle();
    longest("held.checks_arriving", [&](test::Watchdog &watchdog) {
        watchdog.doing(QStringLiteral("checks arriving"));
        for (std::size_t i = 0; i < 100; ++i) {
            desk.moveTo(i, i % 2 == 0 ? State::Down : State::Operational);
            QCoreApplication::processEvents();
        }
    });
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    bench::Report report("ui");

    Theme theme(Theme::Choice::Light);
    const Instant end = start + 24h * 12;
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
    measureView(report, theme, end);
    measurePage(report, theme);
    measureHeld(report, theme);
    return report.finish();
}
