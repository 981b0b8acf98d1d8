// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livedesk.h"
#include "tests/bench/report.h"
#include "tests/support/examples.h"
#include "tests/support/manualclock.h"
#include "tests/support/tempstore.h"
#include "ui/mainwindow.h"
#include "ui/pages/modelspage.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTableView>
#include <QTimer>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

constexpr int wanted = 10'000;
constexpr double frame = 1000.0 / 60;

/// Tells when a widget was painted first, and a table when it was first painted with rows.
class PaintWatch final : public QObject
{
public:
    PaintWatch(const QElapsedTimer &time, MainWindow &window, QTableView &table)
        : m_time(time)
        , m_window(window)
        , m_table(table)
    {
        window.installEventFilter(this);
        table.viewport()->installEventFilter(this);
    }
    double windowAt = -1;
    double rowsAt = -1;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        double &at = watched == &m_window ? windowAt : rowsAt;
        const bool filled = watched == &m_window || m_table.model()->rowCount() > 0;
        if (event->type() != QEvent::Paint || at >= 0 || !filled || m_painting) {
            return false;
        }
        m_painting = true;
        QCoreApplication::sendEvent(watched, event); // done when it comes back
        m_painting = false;
        at = static_cast<double>(m_time.nsecsElapsed()) / 1e6;
        return true;
    }

private:
    const QElapsedTimer &m_time;
    MainWindow &m_window;
    QTableView &m_table;
    bool m_painting = false;
};

void fill(Engine &engine, Instant now)
{
    SourceDocument document;
    document.source = QStringLiteral("models-dev");
    document.asOf = now - 1h;
    for (int i = 0; i < wanted; ++i) {
        Model model = test::exampleModel(
            QStringLiteral("vendor%1/model-%2").arg(i % 90).arg((i * 7919) % wanted, 5, 10, QLatin1Char('0')));
        model.facts.contextWindow = 1000 + (i * 7919) % 200'000;
        setPrice(model.facts.prices, Price{{}, Money{(i * 104'729LL) % 20'000'000}, PriceState::Value});
        model.facts.capabilities.set(i % 3 == 0 ? Capability::Vision : Capability::Tools, true);
        document.entries.push_back(model.facts);
    }
    auto done = engine.importer.importDocument(std::move(document), now);
    done.waitForFinished();
    if (!done.result()) {
        qFatal("%s", qPrintable(done.result().error().line()));
    }
}

Result<std::unique_ptr<Engine>> openEngine(const QString &folder, const Clock &clock)
{
    auto store = Engine::openStore(folder, clock);
    if (!store) {
        return store.error();
    }
    EngineOptions options;
    options.folder = folder;
    options.offline = true;
    options.environment = QProcessEnvironment();
    return Engine::create(std::move(*store), clock, options);
}

struct Opened
{
    double loaded = 0; ///< from nothing to a desk that knows its catalogue
    double window = 0; ///< to the window painted first
    double rows = 0;   ///< to the first rows painted
};

/// As the program starts: the store, the engine, the desk, the window; shown when the desk has loaded.
Opened open(const QString &folder, const Clock &clock, Theme &theme)
{
    QElapsedTimer time;
    time.start();
    auto engine = openEngine(folder, clock);
    if (!engine) {
        qFatal("%s", qPrintable(engine.error().line()));
    }
    LiveDesk desk(**engine);
    Language language;
    MainWindow window(desk, theme, language);
    auto *page = static_cast<ModelsPage *>(window.page(QStringLiteral("models")));
    const PaintWatch watch(time, window, *page->view());
    Opened opened;
    QObject::connect(
        &desk, &LiveDesk::loaded, &window,
        [&] {
            opened.loaded = static_cast<double>(time.nsecsElapsed()) / 1e6;
            window.showPage(page->name(), {});
            window.show();
        },
        Qt::SingleShotConnection);
    desk.start(false);
    QTimer tooLong; // wakes a loop that waits for nothing
    tooLong.start(20'000);
    while (watch.rowsAt < 0 && time.elapsed() < 20'000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    if (watch.rowsAt < 0) {
        qFatal("no row was painted within 20 s");
    }
    opened.window = watch.windowAt;
    opened.rows = watch.rowsAt;
    return opened;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

} // namespace

/// From a store in SQLite to the first rows of 10,000 on the screen.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    bench::Report report("open");
    const test::TempStore store;
    const test::ManualClock clock{test::at("2026-11-21T06:30:00Z")};
    {
        auto engine = openEngine(store.folder(), clock);
        if (!engine) {
            qFatal("%s", qPrintable(engine.error().line()));
        }
        fill(**engine, clock.now());
    }
    Theme theme(Theme::Choice::Light);
    theme.apply();
    std::vector<double> loaded;
    std::vector<double> windows;
    std::vector<double> rows;
    std::vector<double> after;
    constexpr int rounds = 11;
    for (int i = 0; i < rounds; ++i) {
        const Opened opened = open(store.folder(), clock, theme);
        loaded.push_back(opened.loaded);
        windows.push_back(opened.window);
        rows.push_back(opened.rows);
        after.push_back(opened.rows - opened.window);
    }
    report.figure("open.desk_loaded_10k", median(loaded), "ms");
    report.figure("open.window_painted", median(windows), "ms");
    report.figure("open.first_rows_painted", median(rows), "ms");
    report.figure("open.rows_after_window", std::max(0.0, median(after)), "ms", frame);
    return report.finish();
}
