// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides on alerts and delivers them until it is killed, so that a test can do that at any moment:
// alertteller FOLDER FIRST-ID URL. A line "N" follows the commit of decision N: event N fires, of one of three targets.

#include "core/monitor/alertcourier.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"
#include "tests/flow/tellings.h"

#include <QCoreApplication>
#include <QTimer>
#include <cstdio>

int main(int argc, char **argv)
{
    using namespace aigo;
    const QCoreApplication application(argc, argv);
    if (argc < 4) {
        return 2;
    }
    auto opened = Database::open(QString::fromLocal8Bit(argv[1]));
    if (!opened || !(*opened)->report().setAside.isEmpty()) {
        std::fputs(opened ? "the store was set aside\n" : opened.error().line().toLocal8Bit().constData(), stderr);
        return 4;
    }
    Database &database = **opened;
    const SystemClock clock;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("HOOK_URL"), QString::fromLocal8Bit(argv[3]));
    Keyring keyring(environment);
    HttpClient http(clock);
    AlertChannels channels(keyring, http);
    AlertChannel hook;
    hook.name = QStringLiteral("hook");
    hook.kind = ChannelKind::Webhook;
    hook.urlEnv = QStringLiteral("HOOK_URL");
    hook.perMinute = 600;
    channels.set({hook});
    AlertCourier courier(database, channels, clock);
    courier.setOn(true);

    qint64 id = QByteArray(argv[2]).toLongLong();
    QTimer next;
    QObject::connect(&next, &QTimer::timeout, &courier, [&] {
        auto telling = test::tellingOf(id, QStringLiteral("target%1").arg(id % 3), {hook.name}, clock.now());
        telling.event.rule = QStringLiteral("rule%1").arg(id); // of one rule and target only one may be open
        if (!test::decide(database, telling).result()) {
            QCoreApplication::exit(4);
            return;
        }
        std::printf("%lld\n", static_cast<long long>(id));
        std::fflush(stdout);
        ++id;
        courier.wake();
    });
    next.start(2);
    return QCoreApplication::exec();
}
