// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"
#include "app/cli.h"
#include "app/commandline.h"
#include "app/session.h"
#include "app/signals.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QNetworkProxyFactory>
#include <cstdio>
#include <memory>

namespace {

using namespace aigo;

bool verboseLog = false;

/// Qt's own remarks are for developers; the user sees errors that the program words itself.
void log(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (verboseLog || type == QtCriticalMsg || type == QtFatalMsg) {
        std::fputs(qUtf8Printable(message + u'\n'), stderr);
    }
}

int runCommand(const Invocation &invocation)
{
    if (invocation.version) {
        std::fputs(qUtf8Printable(QStringLiteral("aigo %1\n").arg(QStringLiteral(AIGO_VERSION))), stdout);
        return ExitFine;
    }
    const CommandSpec *command = findCommand(invocation.command);
    if (invocation.help) {
        std::fputs(qUtf8Printable(command != nullptr ? commandHelp(*command) : programHelp()), stdout);
        return ExitFine;
    }
    Session session(invocation);
    const int code = command->run(session, invocation);
    return session.interrupted() && code != ExitFine ? static_cast<int>(ExitInterrupted) : code;
}

/// The language asked for, also where the rest of the arguments makes no sense: its error is to be read, too.
QString languageWish(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString value = arguments[i] == u"--lang"             ? arguments.value(i + 1)
                              : arguments[i].startsWith(u"--lang=") ? arguments[i].mid(7)
                                                                    : QString();
        if (value == u"ko" || value == u"en") {
            return value;
        }
    }
    return QStringLiteral("system");
}

bool hasDisplay()
{
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           (!platform.isEmpty() && platform != "xcb" && !platform.startsWith("wayland"));
}

} // namespace

int main(int argc, char **argv)
{
    ignoreClosedPipes();
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    QCoreApplication::setApplicationName(QStringLiteral("aigo"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AIGO_VERSION));

    // Read once to learn what kind of application this is, and again below, when its words are translated.
    const Result<Invocation> first = parseCommandLine(arguments);
    const bool window = first && first->command.isEmpty() && !first->help && !first->version;
    const bool draws = first && !first->help && !first->version && drawsSomething(*first);
    verboseLog = first && first->verbose;
    qInstallMessageHandler(log);
    if (draws) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    std::unique_ptr<QCoreApplication> application;
    if (draws || (window && hasDisplay())) {
        QApplication::setApplicationDisplayName(QStringLiteral("AI-GO"));
        QApplication::setDesktopFileName(QStringLiteral("io.github.aigo.Aigo"));
        application = std::make_unique<QApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QNetworkProxyFactory::setUseSystemConfiguration(true);

    if (window && hasDisplay()) {
        return runDashboard(*first);
    }
    Language language;
    language.choose(languageWish(arguments));
    const Result<Invocation> invocation = parseCommandLine(arguments);
    if (!invocation || window) {
        const Error none{ErrorKind::Invalid,
                         Cli::tr("there is no display to open the window on"),
                         {},
                         Cli::tr("\"aigo --help\" names the commands that need none")};
        std::fputs(qUtf8Printable(QStringLiteral("aigo: ") + (invocation ? none : invocation.error()).line() + u'\n'),
                   stderr);
        return ExitUsage;
    }
    return runCommand(*invocation);
}
