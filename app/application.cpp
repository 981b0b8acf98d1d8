// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "app/cli.h"
#include "app/session.h"
#include "app/signals.h"
#include "app/singleinstance.h"
#include "core/domain/viewlink.h"
#include "core/monitor/livedesk.h"
#include "core/monitor/notifier.h"
#include "ui/mainwindow.h"
#include "ui/tray/trayicon.h"

#include <QApplication>
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

void connectTray(TrayIcon &tray, MainWindow &window, Notifier &notifier)
{
    QObject::connect(&tray, &TrayIcon::openAsked, &window, &MainWindow::bringToFront);
    QObject::connect(&tray, &TrayIcon::quitAsked, &window, &MainWindow::quit);
    const auto showProvider = [&window](const QString &slug) {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("providers"), slug);
        window.showPage(QStringLiteral("live"), query);
        window.bringToFront();
    };
    QObject::connect(&tray, &TrayIcon::providerAsked, &window, showProvider);
    QObject::connect(&notifier, &Notifier::openAsked, &window, showProvider);
    QObject::connect(&notifier, &Notifier::unavailable, &window, &MainWindow::showNotice);
    notifier.fallback = [&tray](const QString &title, const QString &body, Notifier::Urgency urgency) {
        return tray.showMessage(title, body, urgency == Notifier::Urgency::Critical);
    };
}

} // namespace

int runDashboard(const Invocation &invocation)
{
    const SystemClock systemClock;
    const FixedClock fixedClock(invocation.now.value_or(systemClock.now()));
    const Clock &clock = invocation.now ? static_cast<const Clock &>(fixedClock) : systemClock;
    const QString folder = dataFolder(invocation);
    SingleInstance instance(folder);
    if (instance.handOver(invocation.link)) {
        return ExitFine;
    }
    // The store opens on a thread of its own while style and fonts are made ready here.
    auto opening = std::async(std::launch::async, [&] { return Engine::openStore(folder, clock); });
    Theme theme;
    theme.apply();
    Language language;
    language.choose(invocation.language.isEmpty() ? QStringLiteral("system") : invocation.language);

    Result<std::unique_ptr<Database>> store = opening.get();
    if (!store) {
        return refuse(store.error());
    }
    const QString setAside = (*store)->report().setAside;
    Result<std::unique_ptr<Engine>> engine = Engine::create(std::move(*store), clock, engineOptions(invocation));
    if (!engine) {
        return refuse(engine.error());
    }

    LiveDesk desk(**engine);
    Notifier notifier(desk);
    notifier.speaks = [&desk] { return desk.polls(); };
    MainWindow window(desk, theme, language);
    TrayIcon tray(desk, theme);
    connectTray(tray, window, notifier);
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
    desk.start(true);
    const int code = QApplication::exec();
    onEndSignal({});
    return code;
}

} // namespace aigo
