// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livedesk.h"
#include "tests/bench/report.h"
#include "tests/support/await.h"
#include "tests/support/examples.h"
#include "tests/support/manualclock.h"
#include "tests/support/tempstore.h"
#include "ui/live/chartcard.h"
#include "ui/mainwindow.h"
#include "ui/pages/livepage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <cmath>
#include <random>

using namespace aigo;
using namespace std::chrono_literals;

/// The live charts on a real store: one series of 1,000,000 samples is panned by hand, and pages are opened from a
/// store that holds a year of 100 series. Wall time, as who looks at it has it; the processor's time beside it.
namespace {

constexpr double frame = 1000.0 / 60;
const Instant now = test::at("2026-11-21T06:30:00Z");

template <typename T>
T got(Result<T> result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().line()));
    }
    return std::move(result).value();
}

Sample check(Instant at, Milliseconds every, std::mt19937_64 &random)
{
    static std::normal_distribution<double> noise(0, 0.15);
    Sample sample;
    sample.at = at + Milliseconds(static_cast<qint64>(random() % 40));
    sample.every = every;
    sample.outcome = random() % 400 == 0 ? Outcome::Timeout : Outcome::Ok;
    if (sample.outcome == Outcome::Ok) {
        const double hour = static_cast<double>(toMs(at) % 86'400'000) / 3.6e6;
        sample.latency = Microseconds(std::llround(240'000 * std::exp(noise(random) + 0.2 * std::sin(hour / 4))));
        sample.total = *sample.latency + Microseconds(1500);
    }
    return sample;
}

std::unique_ptr<Engine> openEngine(const QString &folder, const Clock &clock)
{
    EngineOptions options;
    options.folder = folder;
    options.offline = true;
    options.environment = QProcessEnvironment();
    return got(Engine::create(got(Engine::openStore(folder, clock)), clock, options));
}

QString slugOf(int i)
{
    static const QStringList known{QStringLiteral("openai"), QStringLiteral("anthropic"), QStringLiteral("google")};
    return i < known.size() ? known[i] : QStringLiteral("vendor%1").arg(i);
}

/// A check every `every` of so many series, compacted as the program does it.
void fill(Engine &engine, int series, Milliseconds length, Milliseconds every)
{
    SeriesStore store(engine.database);
    std::mt19937_64 random(7);
    for (Instant at = now - length; at < now;) {
        std::vector<SeriesPoint> batch;
        for (const Instant end = std::min(at + 24h, now); at < end; at += every) {
            for (int i = 0; i < series; ++i) {
                batch.push_back({checksOf(slugOf(i)), check(at, every, random)});
            }
        }
        if (!store.append(std::move(batch)).result()) {
            qFatal("append failed");
        }
    }
    got(test::await(store.compact(now)));
    got(test::await(store.retain(now)));
}

void addVendors(Engine &engine, int count)
{
    std::vector<ProviderSettings> all;
    for (int i = 0; i < count; ++i) {
        ProviderSettings settings;
        settings.slug = slugOf(i);
        settings.name = QStringLiteral("Vendor %1").arg(i);
        settings.adapter = QStringLiteral("openai-compatible");
        settings.baseUrl = QUrl(QStringLiteral("https://api.vendor%1.example/v1").arg(i));
        settings.enabled = true;
        all.push_back(settings);
    }
    if (!ProviderStore(engine.database).saveSettings(std::move(all)).result()) {
        qFatal("providers cannot be saved");
    }
}

void load(LiveDesk &desk)
{
    bool loaded = false;
    QObject::connect(&desk, &LiveDesk::loaded, &desk, [&loaded] { loaded = true; });
    desk.start(false);
    while (!loaded) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void untilDrawn(const LivePage &page)
{
    QElapsedTimer waited;
    waited.start();
    do {
        QCoreApplication::processEvents();
    } while ((page.isLoading() || page.feed().rounds() == 0) && waited.elapsed() < 20'000);
    QCoreApplication::processEvents();
}

double sorted(std::vector<double> &times, double share)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(static_cast<double>(times.size() - 1) * share)];
}

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void mouse(QWidget &on, QEvent::Type type, QPointF at, Qt::MouseButtons held)
{
    QMouseEvent event(type, at, on.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held,
                      {});
    QCoreApplication::sendEvent(&on, &event);
}

/// A hand that pans, a frame a move: what the event does and what is painted for it.
void pan(bench::Report &report, const Theme &theme)
{
    const test::TempStore temp;
    const test::ManualClock clock{now};
    auto engine = openEngine(temp.folder(), clock);
    constexpr int samples = 1'000'000;
    fill(*engine, 1, samples * 10s, 10s);
    LiveDesk desk(*engine);
    load(desk);
    LivePage page(desk, theme);
    page.retranslate();
    page.resize(1368, 840);
    page.open(QUrlQuery(QStringLiteral("providers=openai&range=60d")));
    page.show();
    untilDrawn(page);
    TimePlot &plot = *page.chart({})->plot();
    QImage picture(page.size(), QImage::Format_ARGB32_Premultiplied);
    const QPointF middle = plot.plot().center();
    mouse(plot, QEvent::MouseButtonPress, middle, Qt::LeftButton);
    std::vector<double> wall;
    const std::clock_t began = std::clock();
    constexpr int moves = 240;
    for (int i = 1; i <= moves; ++i) {
        const double x = middle.x() + (i < moves / 2 ? i : moves - i) * 3.0;
        wall.push_back(millisecondsOf([&] {
            mouse(plot, QEvent::MouseMove, {x, middle.y()}, Qt::LeftButton);
            QCoreApplication::processEvents();
            page.render(&picture);
        }));
    }
    const double cpu = static_cast<double>(std::clock() - began) * 1000 / CLOCKS_PER_SEC / moves;
    mouse(plot, QEvent::MouseButtonRelease, middle, Qt::NoButton);
    report.figure("charts.pan_1m_samples_frame_median", sorted(wall, 0.5), "ms", frame);
    report.figure("charts.pan_1m_samples_frame_95th", sorted(wall, 0.95), "ms", frame);
    report.figure("charts.pan_1m_samples_cpu_a_frame", cpu, "ms");
    untilDrawn(page);
    wall.clear();
    for (int i = 0; i < 240; ++i) {
        wall.push_back(millisecondsOf([&] {
            mouse(plot, QEvent::MouseMove, {plot.plot().left() + i * 3.0, middle.y()}, Qt::NoButton);
            plot.render(&picture);
        }));
    }
    report.figure("charts.crosshair_move_median", sorted(wall, 0.5), "ms", 8);
}

/// From a click in the rail to the page painted with what the store says.
void openPages(bench::Report &report, Theme &theme)
{
    const test::TempStore temp;
    const test::ManualClock clock{now};
    {
        auto engine = openEngine(temp.folder(), clock);
        addVendors(*engine, 100);
        fill(*engine, 100, 335 * 24h, 1h);
        fill(*engine, 100, 30 * 24h, 5min);
    }
    auto engine = openEngine(temp.folder(), clock);
    LiveDesk desk(*engine);
    load(desk);
    Language language;
    MainWindow window(desk, theme, language);
    window.resize(1440, 900);
    window.show();
    QImage picture(window.size(), QImage::Format_ARGB32_Premultiplied);
    const auto page = [&](const char *name) { return window.page(QString::fromLatin1(name)); };
    auto *live = static_cast<LivePage *>(page("live"));
    QCoreApplication::processEvents(); // the window is there, with its first page
    window.render(&picture);
    // The first time of all, while the desk still learns: until its lines are painted, and until everything is.
    QElapsedTimer first;
    first.start();
    window.showPage(QStringLiteral("live"), {});
    while (live->feed().data().series.empty() && first.elapsed() < 20'000) {
        QCoreApplication::processEvents();
    }
    window.render(&picture);
    report.figure("charts.open_live_first_lines", static_cast<double>(first.nsecsElapsed()) / 1e6, "ms", 50);
    untilDrawn(*live);
    window.render(&picture);
    report.figure("charts.open_live_first_all", static_cast<double>(first.nsecsElapsed()) / 1e6, "ms");
    for (const Page *one : window.pages()) {
        std::vector<double> wall;
        for (int round = 0; round < 7; ++round) {
            window.showPage(one->name() == u"settings" ? QStringLiteral("models") : QStringLiteral("settings"), {});
            QCoreApplication::processEvents();
            wall.push_back(millisecondsOf([&] {
                window.showPage(one->name(), {});
                const auto *live = qobject_cast<const LivePage *>(one);
                if (live != nullptr) {
                    untilDrawn(*live);
                } else {
                    QCoreApplication::processEvents();
                }
                window.render(&picture);
            }));
        }
        const QByteArray name = "charts.open_page_" + one->name().toLatin1();
        report.figure(name.constData(), sorted(wall, 0.5), "ms", 50);
    }
    window.showPage(QStringLiteral("live"), {});
    for (const char *range : {"24h", "7d", "30d", "90d"}) {
        const double took = millisecondsOf([&] {
            live->open(QUrlQuery(QStringLiteral("range=") + QString::fromLatin1(range)));
            QCoreApplication::processEvents();
            untilDrawn(*live);
            window.render(&picture);
        });
        const QByteArray name = QByteArray("charts.year_of_100_series_") + range;
        report.figure(name.constData(), took, "ms", 50);
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    bench::Report report("charts");
    Theme theme(Theme::Choice::Light);
    theme.apply();
    pan(report, theme);
    openPages(report, theme);
    return report.finish();
}
