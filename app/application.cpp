// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "app/cli.h"
#include "app/session.h"
#include "app/signals.h"
#include "app/singleinstance.h"
#include "core/demo/demo.h"
#include "core/domain/viewlink.h"
#include "core/monitor/desktopchannel.h"
#include "core/monitor/livedesk.h"
#include "ui/mainwindow.h"
#include "ui/tray/trayicon.h"

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QTimer>
#include <cstdio>
#include <future>

namespace aigo {

namespace {

using namespace std::chrono_literals;

/// The window waits this long for its first rows; after that it opens without them.
constexpr auto patience = 200ms;

int refuse(const Error &error)
{
    std::fputs(qUtf8Printable(QStringLiteral("aigo: ") + error.line() + u'\n'), stderr);
    QMessageBox::critical(nullptr, QStringLiteral("AI-GO"), error.line());
    return exitCodeFor(error);
}

void connectTray(TrayIcon &tray, MainWindow &window, DesktopChannel &desktop)
{
    QObject::connect(&tray, &TrayIcon::openAsked, &window, &MainWindow::bringToFront);
    QObject::connect(&tray, &TrayIcon::quitAsked, &window, &MainWindow::quit);
    const auto showProvider = [&window](const QString &slug) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("provider"), slug);
        window.showPage(QStringLiteral("now"), query);
        window.bringToFront();
    };
    QObject::connect(&tray, &TrayIcon::providerAsked, &window, showProvider);
    const auto showAlert = [&window](qint64 event) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("event"), QString::number(event));
        window.showPage(QStringLiteral("alerts"), query);
        window.bringToFront();
    };
    QObject::connect(&tray, &TrayIcon::alertAsked, &window, showAlert);
    QObject::connect(&tray, &TrayIcon::alertsAsked, &window, [&window] {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("section"), QStringLiteral("now"));
        window.showPage(QStringLiteral("alerts"), query);
        window.bringToFront();
    });
    QObject::connect(&desktop, &DesktopChannel::openAsked, &window, showAlert);
    QObject::connect(&desktop, &DesktopChannel::unavailable, &window, &MainWindow::showNotice);
    desktop.fallback = [&tray](const QString &title, const QString &body, bool critical) {
        return tray.showMessage(title, body, critical);
    };
}

/// Until the demo's store is filled, which takes a moment, a line says so.
void waitForDemo(const std::future<Result<std::unique_ptr<Database>>> &opening)
{
    QLabel line(QCoreApplication::translate("CommandLine", "Making up the demo's data…"));
    line.setWindowFlag(Qt::SplashScreen);
    line.setAlignment(Qt::AlignCenter);
    line.setFixedSize(360, 96);
    line.show();
    while (opening.wait_for(16ms) != std::future_status::ready) {
        QCoreApplication::processEvents();
    }
}

} // namespace

int runDashboard(const Invocation &invocation)
{
    const SystemClock systemClock;
    const FixedClock fixedClock(invocation.now.value_or(systemClock.now()));
    std::unique_ptr<Demo> demo;
    if (invocation.demo) {
        Result<std::unique_ptr<Demo>> made = Demo::begin({invocation.now, true});
        if (!made) {
            return refuse(made.error());
        }
        demo = std::move(*made);
    }
    const Clock &clock = demo ? demo->clock() : invocation.now ? static_cast<const Clock &>(fixedClock) : systemClock;
    const QString folder = demo ? demo->folder() : dataFolder(invocation);
    SingleInstance instance(folder);
    if (instance.handOver(invocation.link)) {
        return ExitFine;
    }
    // The store opens on a thread of its own while style and fonts are made ready here.
    auto opening =
        std::async(std::launch::async, [&] { return demo ? demo->openStore() : Engine::openStore(folder, clock); });
    Theme theme;
    theme.apply();
    Language language;
    language.choose(invocation.language.isEmpty() ? QStringLiteral("system") : invocation.language);

    if (demo) {
        waitForDemo(opening);
    }
    Result<std::unique_ptr<Database>> store = opening.get();
    if (!store) {
        return refuse(store.error());
    }
    const QString setAside = (*store)->report().setAside;
    Result<std::unique_ptr<Engine>> engine =
        Engine::create(std::move(*store), clock, demo ? demo->engineOptions() : engineOptions(invocation));
    if (!engine) {
        return refuse(engine.error());
    }

    LiveDesk desk(**engine);
    DesktopChannel desktop((*engine)->alertChannels, desk.alerts(), clock);
    desktop.keepIn((*engine)->settings);
    desktop.wanted = [&desk] { return desk.settings().notifications; };
    MainWindow window(desk, theme, language);
    TrayIcon tray(desk, theme);
    connectTray(tray, window, desktop);
    if (!invocation.language.isEmpty()) {
        window.pin(Theme::Choice::System, invocation.language);
    }
    window.setTrayPresent(TrayIcon::isPossible());
    tray.show();
    QObject::connect(&window, &MainWindow::quitAsked, qApp, &QCoreApplication::quit);
    QApplication::setQuitOnLastWindowClosed(false);
    onEndSignal([&window] { window.quit(); });
    if (!setAside.isEmpty()) {
        window.showNotice(QCoreApplication::translate(
                              "CommandLine", "The store was corrupt; it is kept as %1 and a fresh one was begun.")
                              .arg(setAside));
    }
    const auto show = [&window] {
        if (!window.isVisible()) {
            window.show();
        }
    };
    const auto openLink = [&window](const QString &text) {
        if (text.isEmpty()) {
            return;
        }
        if (const auto link = parseViewLink(text)) {
            window.showPage(link->page, link->query);
        } else {
            window.showNotice(link.error().line());
        }
    };
    QObject::connect(&instance, &SingleInstance::opened, &window, [&window, openLink](const QString &link) {
        openLink(link);
        window.bringToFront();
    });
    if (const Status alone = instance.listen(); !alone) {
        window.showNotice(alone.error().line()); // links of a second start will not arrive; the rest works
    }
    const auto openOwn = [openLink, link = invocation.link] { openLink(link); };
    QObject::connect(&desk, &LiveDesk::loaded, &window, openOwn, Qt::SingleShotConnection);
    QObject::connect(&desk, &LiveDesk::loaded, &window, show, Qt::SingleShotConnection);
    QTimer::singleShot(patience, &window, show);
    desk.watchSystem();
    if (demo) {
        demo->play(desk);
    }
    desk.start(true);
    const int code = QApplication::exec();
    onEndSignal({});
    return code;
}

} // namespace aigo
