// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A provider on this machine, to run the real program against by hand and from scripts. Prints its base URL on one line
// and serves until SIGTERM or SIGINT. SIGUSR1 takes it down (connections are refused), SIGUSR2 brings it back. `POST
// /_control` with
// {"down":true,"status":503,"delay_ms":250} changes how it behaves; what is left out goes back to normal ("down" over
// HTTP accepts connections and cuts them, because a closed port could not be told to open again).

#include "tests/support/simulatedapi.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

namespace {
int signalPipe[2];

void onSignal(int number)
{
    const char byte = static_cast<char>(number);
    if (::write(signalPipe[1], &byte, 1) != 1) {
        ::_exit(1);
    }
}

using namespace aigo::test;

SimReply control(ProviderSimulator &simulator, const SimRequest &request)
{
    const QJsonObject wish = QJsonDocument::fromJson(request.body).object();
    simulator.setDropping(wish.value(QStringLiteral("down")).toBool());
    const int status = wish.value(QStringLiteral("status")).toInt();
    simulator.disturb(status > 0 ? std::optional<int>(status) : std::nullopt,
                      std::chrono::milliseconds(wish.value(QStringLiteral("delay_ms")).toInt()));
    return SimReply::json("{\"ok\":true}");
}

int wrong(const char *what)
{
    std::fprintf(stderr, "aigo_simulator: %s\n", what);
    return 2;
}

QJsonArray models(const QString &provider, const QString &file, bool &ok)
{
    ok = true;
    if (file.isEmpty()) {
        return modelsNamed(provider, {QStringLiteral("model-a"), QStringLiteral("model-b"), QStringLiteral("model-c")});
    }
    QFile source(file);
    ok = source.open(QIODevice::ReadOnly);
    return ok ? modelsOf(source.readAll()) : QJsonArray();
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A simulated AI provider on 127.0.0.1"));
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *what, const char *value, const char *standard) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(what),
                                            QString::fromLatin1(value), QString::fromLatin1(standard)));
    };
    option("port", "port; 0 takes a free one", "N", "0");
    option("provider", "openai, anthropic or google", "NAME", "openai");
    option("models", "a recorded list of that provider", "FILE", "");
    option("key", "the key it accepts", "KEY", "test-key");
    option("delay-ms", "waits before every answer", "N", "0");
    option("status", "answers everything with this status", "N", "0");
    parser.process(app);

    const QString provider = parser.value(QStringLiteral("provider"));
    bool ok = true;
    const QJsonArray list = models(provider, parser.value(QStringLiteral("models")), ok);
    if (!ok || list.isEmpty()) {
        return wrong("the file of --models cannot be read or lists no models");
    }
    ProviderSimulator simulator;
    const QByteArray key = parser.value(QStringLiteral("key")).toUtf8();
    if (provider == QLatin1String("openai")) {
        simulateOpenAi(simulator, key, list);
    } else if (provider == QLatin1String("anthropic")) {
        simulateAnthropic(simulator, key, list);
    } else if (provider == QLatin1String("google")) {
        simulateGoogle(simulator, key, list);
    } else {
        return wrong("--provider is openai, anthropic or google");
    }
    const int status = parser.value(QStringLiteral("status")).toInt();
    simulator.disturb(status > 0 ? std::optional<int>(status) : std::nullopt,
                      std::chrono::milliseconds(parser.value(QStringLiteral("delay-ms")).toInt()));
    simulator.route(QStringLiteral("/_control"), ProviderSimulator::Handler([&simulator](const SimRequest &request) {
                        return control(simulator, request);
                    }));
    if (!simulator.start(parser.value(QStringLiteral("port")).toUShort())) {
        return wrong("the port is taken");
    }

    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0) {
        return wrong("no signals can be received");
    }
    QSocketNotifier notifier(signalPipe[0], QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &app, [&simulator] {
        char number = 0;
        if (::read(signalPipe[0], &number, 1) != 1) {
            return;
        }
        if (number == SIGUSR1) {
            simulator.stop();
        } else if (number == SIGUSR2) {
            simulator.start();
        } else {
            QCoreApplication::quit();
        }
    });
    for (const int number : {SIGUSR1, SIGUSR2, SIGTERM, SIGINT}) {
        std::signal(number, onSignal);
    }
    std::printf("%s\n", qPrintable(simulator.baseUrl()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
