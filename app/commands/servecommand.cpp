// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "core/monitor/desktopchannel.h"
#include "core/monitor/livedesk.h"

#include <QEventLoop>

namespace aigo {

int runServe(Session &session, const Invocation &invocation)
{
    const auto opened = session.engine();
    if (!opened) {
        return session.fail(opened.error());
    }
    if (invocation.offline) {
        return session.fail(
            Error{ErrorKind::Offline, Cli::tr("serve needs the network"), {}, Cli::tr("leave --offline out")});
    }
    LiveDesk desk(**opened);
    DesktopChannel desktop((*opened)->alertChannels, desk.alerts(), session.clock());
    desktop.keepIn((*opened)->settings);
    desktop.wanted = [&desk] { return desk.settings().notifications; };
    QEventLoop loop;
    session.onInterrupt = [&loop] { loop.quit(); };
    const auto say = [&session](const QString &line) { session.say(toIso(session.clock().now()) + u' ' + line); };
    QObject::connect(&desk, &Desk::stateChanged, &desk, [&](const QString &slug, State before, State after) {
        say(QStringLiteral("%1: %2 → %3").arg(desk.nameOf(slug), stateName(before), stateName(after)));
    });
    QObject::connect(&desk, &Desk::synced, &desk, [&](const std::vector<SourceRun> &runs) {
        for (const SourceRun &run : runs) {
            say(run.error.isEmpty() ? Cli::tr("%1: %2 entries, %3 added, %4 changed")
                                          .arg(run.source)
                                          .arg(run.entries)
                                          .arg(run.added)
                                          .arg(run.changed)
                                    : QStringLiteral("%1: %2").arg(run.source, run.error));
        }
    });
    QObject::connect(&desk, &Desk::failed, &desk, [&](const Error &error) { session.fail(error); });
    QObject::connect(&desktop, &DesktopChannel::unavailable, &desk, [&](const QString &why) { say(why); });
    if (invocation.verbose) {
        QObject::connect(&desk, &Desk::sampleAdded, &desk, [&](const QString &slug, const Sample &sample) {
            say(slug + u' ' + outcomeName(sample.outcome));
        });
    }
    QObject::connect(&desk, &LiveDesk::loaded, &desk, [&] {
        int on = 0;
        for (const ProviderView &view : desk.providers()) {
            on += view.provider.enabled ? 1 : 0;
        }
        say(Cli::tr("Watching %n providers; end with Ctrl+C", nullptr, on));
    });
    desk.watchSystem();
    session.play(desk);
    desk.start(true);
    if (!session.interrupted()) {
        loop.exec();
    }
    session.onInterrupt = {};
    return ExitFine;
}

} // namespace aigo
