// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/palette/windowactions.h"

#include "core/monitor/alertdesk.h"
#include "core/monitor/desk.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

QString shown(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

void addSettings(std::vector<PaletteAction> &actions, Desk &desk)
{
    const Settings now = desk.settings();
    const auto change = [&desk](auto set) {
        return [&desk, set] {
            Settings settings = desk.settings();
            set(settings);
            desk.saveSettings(std::move(settings));
        };
    };
    const auto theme = [&](const QString &name, const QString &title) {
        if (now.theme != name) {
            actions.push_back({QStringLiteral("theme-") + name,
                               title,
                               QStringLiteral("theme 테마"),
                               {},
                               Icon::Moon,
                               change([name](Settings &settings) { settings.theme = name; })});
        }
    };
    theme(QStringLiteral("light"), Words::tr("Light theme"));
    theme(QStringLiteral("dark"), Words::tr("Dark theme"));
    theme(QStringLiteral("system"), Words::tr("Theme as the desktop has it"));
    const auto language = [&](const QString &name, const QString &title) {
        if (now.language != name) {
            actions.push_back({QStringLiteral("language-") + name,
                               title,
                               QStringLiteral("language 언어"),
                               {},
                               Icon::Settings,
                               change([name](Settings &settings) { settings.language = name; })});
        }
    };
    language(QStringLiteral("ko"), QStringLiteral("한국어"));
    language(QStringLiteral("en"), QStringLiteral("English"));
    actions.push_back({QStringLiteral("pause"),
                       now.paused ? Words::tr("Go on watching") : Words::tr("Pause all watching"),
                       QStringLiteral("pause resume 일시 중지"),
                       {},
                       now.paused ? Icon::Play : Icon::Pause,
                       change([](Settings &settings) { settings.paused = !settings.paused; })});
}

void addAlerts(std::vector<PaletteAction> &actions, Desk &desk)
{
    if (desk.alerts().quietUntil()) {
        actions.push_back({QStringLiteral("disturb"),
                           Words::tr("Alerts may disturb again"),
                           QStringLiteral("dnd 방해 금지"),
                           {},
                           Icon::Alerts,
                           [&desk] { desk.alerts().setQuietUntil(std::nullopt); }});
    } else {
        actions.push_back({QStringLiteral("quiet"),
                           Words::tr("Do not disturb for 1 h"),
                           QStringLiteral("dnd 방해 금지"),
                           {},
                           Icon::Mute,
                           [&desk] {
                               constexpr std::chrono::hours quiet(1);
                               desk.alerts().setQuietUntil(desk.clock().now() + quiet);
                           }});
    }
}

} // namespace

std::vector<PaletteAction> windowActions(MainWindow &window, Desk &desk)
{
    std::vector<PaletteAction> actions;
    actions.push_back({QStringLiteral("check"), Words::tr("Check every provider now"), QStringLiteral("check 점검"),
                       shown(QKeySequence(Qt::CTRL | Qt::Key_R)), Icon::Refresh, [&desk] { desk.checkNow(); }});
    actions.push_back({QStringLiteral("sync"), Words::tr("Ask every source now"), QStringLiteral("sync refresh 동기화"),
                       shown(QKeySequence(Qt::Key_F5)), Icon::Refresh, [&desk] { desk.syncNow(); }});
    addAlerts(actions, desk);
    addSettings(actions, desk);
    actions.push_back({QStringLiteral("quit"), Words::tr("Quit"), QStringLiteral("exit 끝내기"),
                       shown(QKeySequence(Qt::CTRL | Qt::Key_Q)), Icon::Quit, [&window] { window.quit(); }});
    return actions;
}

} // namespace aigo
