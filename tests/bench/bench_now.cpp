// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/report.h"
#include "tests/ui/nowfixture.h"
#include "ui/now/cardgrid.h"
#include "ui/pages/nowpage.h"

#include <QApplication>

using namespace aigo;
using namespace std::chrono_literals;

/// The Now page with fifty providers, each with a day of checks a minute apart.
namespace {

void fill(test::NowDesk &desk)
{
    for (int i = 0; desk.views.size() < 50; ++i) {
        ProviderView view = desk.view(i % 3 == 0 ? QStringLiteral("anthropic") : QStringLiteral("openai"));
        desk.day[QStringLiteral("more-%1").arg(i)] = desk.day[view.provider.slug];
        view.provider.slug = QStringLiteral("more-%1").arg(i);
        view.provider.name = QStringLiteral("Provider %1").arg(i);
        desk.views.push_back(view);
    }
}

void settle(const NowPage &page)
{
    do {
        QCoreApplication::processEvents();
    } while (page.isLoading());
    QCoreApplication::processEvents();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    bench::Report report("now");
    constexpr double frame = 1000.0 / 60;
    const Theme theme(Theme::Choice::Light);
    test::NowDesk desk;
    fill(desk);
    QImage picture(QSize(1368, 844), QImage::Format_ARGB32_Premultiplied);
    {
        NowPage page(desk.desk, theme); // fonts and glyphs are there from now on
        page.retranslate();
        page.resize(picture.size());
        page.show();
        settle(page);
        page.render(&picture);
    }
    const auto opened = bench::medianMs(9, [&] {
        NowPage page(desk.desk, theme);
        page.retranslate();
        page.resize(picture.size());
        page.show();
        page.render(&picture);
    });
    report.figure("now.first_frame_of_50", opened, "ms", 50);

    NowPage page(desk.desk, theme);
    page.retranslate();
    page.resize(picture.size());
    page.show();
    settle(page);
    report.figure("now.redraw_with_50", bench::medianMs(31, [&] { page.render(&picture); }), "ms", 8);
    QImage cards(page.grid()->size(), QImage::Format_ARGB32_Premultiplied);
    report.figure("now.all_50_cards_redrawn", bench::medianMs(31, [&] { page.grid()->render(&cards); }), "ms", frame);
    report.figure("now.a_check_until_it_is_drawn",
                  bench::medianMs(31,
                                  [&] {
                                      desk.time.advance(1s);
                                      desk.measure(QStringLiteral("google"), Outcome::Ok, 300);
                                      settle(page);
                                      page.render(&picture);
                                  }),
                  "ms", frame);
    return report.finish();
}
