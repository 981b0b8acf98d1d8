// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides on alerts and delivers them until it is killed, so that a test can do that at any moment:
// alertteller FOLDER FIRST-ID URL. A line "N" follows the commit of decision N: event N fires, of one of three targets.

#include "tests/flow/hookcourier.h"
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
    test::HookCourier hook(database, QString::fromLocal8Bit(argv[3]));

    qint64 id = QByteArray(argv[2]).toLongLong();
    QTimer next;
    QObject::connect(&next, &QTimer::timeout, &hook.courier(), [&] {
        auto telling =
            test::tellingOf(id, QStringLiteral("target%1").arg(id % 3), {QStringLiteral("hook")}, hook.clock().now());
        telling.event.rule = QStringLiteral("rule%1").arg(id); // of one rule and target only one may be open
        if (!test::decide(database, telling).result()) {
            QCoreApplication::exit(4);
            return;
        }
        std::printf("%lld\n", static_cast<long long>(id));
        std::fflush(stdout);
        ++id;
        hook.courier().wake();
    });
    next.start(2);
    return QCoreApplication::exec();
}
