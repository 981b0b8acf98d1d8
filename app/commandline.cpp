// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include "app/cli.h"
#include "app/commands/commands.h"

#include "core/domain/viewlink.h"

#include <QCommandLineParser>
#include <algorithm>
#include <utility>

namespace aigo {

namespace {

std::vector<OptionSpec> globalOptions()
{
    return {
        {QStringLiteral("data-dir"), QStringLiteral("DIR"),
         QT_TRANSLATE_NOOP("aigo::Cli", "all state lives there (default: the user's data folder; AIGO_DATA_DIR)")},
        {QStringLiteral("offline"), {}, QT_TRANSLATE_NOOP("aigo::Cli", "no request leaves this machine")},
        {QStringLiteral("lang"), QStringLiteral("ko|en"),
         QT_TRANSLATE_NOOP("aigo::Cli", "the language of what is printed")},
        {QStringLiteral("quiet"), {}, QT_TRANSLATE_NOOP("aigo::Cli", "no progress and no warnings")},
        {QStringLiteral("verbose"), {}, QT_TRANSLATE_NOOP("aigo::Cli", "say more on standard error")},
        {QStringLiteral("demo"),
         {},
         QT_TRANSLATE_NOOP("aigo::Cli", "made-up data on this machine only; your own store is not touched")},
        {QStringLiteral("now"), QStringLiteral("TIME"), QT_TRANSLATE_NOOP("aigo::Cli", "the clock stands there")},
        {QStringLiteral("version"), {}, QT_TRANSLATE_NOOP("aigo::Cli", "print the version")},
        {QStringLiteral("help"), {}, QT_TRANSLATE_NOOP("aigo::Cli", "print this help")},
    };
}

std::vector<OptionSpec> listOptions()
{
    return {
        {QStringLiteral("format"), QStringLiteral("table|json|csv|md"),
         QT_TRANSLATE_NOOP("aigo::Cli", "how to print (default: table)")},
        {QStringLiteral("limit"), QStringLiteral("N"),
         QT_TRANSLATE_NOOP("aigo::Cli", "at most N entries; 0: totals only (default: 50 for a table, else all)")},
        {QStringLiteral("offset"), QStringLiteral("N"),
         QT_TRANSLATE_NOOP("aigo::Cli", "leave out the first N entries")},
    };
}

std::vector<OptionSpec> optionsOf(const CommandSpec *command)
{
    std::vector<OptionSpec> all = command != nullptr ? command->options : std::vector<OptionSpec>{};
    if (command != nullptr && command->lists) {
        const auto lists = listOptions();
        all.insert(all.end(), lists.begin(), lists.end());
    }
    const auto global = globalOptions();
    all.insert(all.end(), global.begin(), global.end());
    return all;
}

Error usage(const QString &what)
{
    return Error{ErrorKind::Invalid, what, {}, Cli::tr("see --help"), 0, {}};
}

bool takesValue(const std::vector<OptionSpec> &options, const QString &argument)
{
    return std::any_of(options.begin(), options.end(), [&argument](const OptionSpec &option) {
        return !option.value.isEmpty() && argument == QStringLiteral("--") + option.name;
    });
}

/// The command is the first argument that is neither an option nor the value of one; only global options may stand
/// before it.
qsizetype commandPosition(const QStringList &arguments)
{
    const auto global = globalOptions();
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (!arguments[i].startsWith(u'-')) {
            return i;
        }
        i += takesValue(global, arguments[i]) ? 1 : 0;
    }
    return -1;
}

QString optionLine(const OptionSpec &option)
{
    const QString left =
        QStringLiteral("  --") + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
    return left.leftJustified(30) + u' ' + Cli::tr(option.help) + u'\n';
}

QString optionProblem(const QCommandLineParser &parser)
{
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        return Cli::tr("there is no option --%1").arg(unknown.front());
    }
    QString text = parser.errorText();
    text.chop(text.endsWith(u'.') ? 1 : 0);
    return text;
}

Status readGlobals(Invocation &out)
{
    out.help = out.has(QStringLiteral("help"));
    out.version = out.has(QStringLiteral("version"));
    out.offline = out.has(QStringLiteral("offline"));
    out.quiet = out.has(QStringLiteral("quiet"));
    out.verbose = out.has(QStringLiteral("verbose"));
    out.demo = out.has(QStringLiteral("demo"));
    out.dataDir = out.value(QStringLiteral("data-dir"));
    out.language = out.value(QStringLiteral("lang"));
    if (out.has(QStringLiteral("data-dir")) && out.dataDir.isEmpty()) {
        return usage(Cli::tr("--data-dir needs a folder"));
    }
    if (out.demo && !out.dataDir.isEmpty()) {
        return usage(Cli::tr("--demo has a folder of its own and takes no --data-dir"));
    }
    if (out.has(QStringLiteral("lang")) && out.language != u"ko" && out.language != u"en") {
        return usage(Cli::tr("--lang takes ko or en, not \"%1\"").arg(out.language));
    }
    if (out.has(QStringLiteral("now"))) {
        out.now = parseTime(out.value(QStringLiteral("now")));
        if (!out.now) {
            return usage(Cli::tr("--now: \"%1\" is no time such as 2026-07-05 or 2026-07-05T12:00:00Z")
                             .arg(out.value(QStringLiteral("now"))));
        }
    }
    return Done{};
}

} // namespace

ExitCode exitCodeFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Invalid:
    case ErrorKind::Ambiguous:
    case ErrorKind::NotFound:
    case ErrorKind::Offline:
        return ExitUsage;
    case ErrorKind::Cancelled:
        return ExitInterrupted;
    case ErrorKind::StoreLocked:
    case ErrorKind::StoreCorrupt:
    case ErrorKind::StoreTooNew:
    case ErrorKind::StoreIo:
        return ExitStore;
    case ErrorKind::Dns:
    case ErrorKind::Connect:
    case ErrorKind::Tls:
    case ErrorKind::Timeout:
    case ErrorKind::TooLarge:
    case ErrorKind::Redirect:
    case ErrorKind::Http:
    case ErrorKind::Unreadable:
    case ErrorKind::Internal:
        return ExitUnreadable;
    }
    return ExitUnreadable;
}

const CommandSpec *findCommand(const QString &name)
{
    const auto &all = commands();
    const auto it =
        std::find_if(all.begin(), all.end(), [&name](const CommandSpec &command) { return command.name == name; });
    return it == all.end() ? nullptr : &*it;
}

Result<Invocation> parseCommandLine(const QStringList &arguments)
{
    Invocation out;
    const qsizetype at = commandPosition(arguments);
    const CommandSpec *command = nullptr;
    if (at >= 0) {
        out.command = arguments[at];
        if (isViewLink(out.command)) {
            out.link = std::exchange(out.command, QString());
            if (const auto link = parseViewLink(out.link); !link) {
                return link.error();
            }
        }
        command = findCommand(out.command);
        if (command == nullptr && out.link.isEmpty()) {
            return usage(Cli::tr("\"%1\" is no command of aigo").arg(out.command));
        }
    }
    const auto options = optionsOf(command);
    QStringList plain{QStringLiteral("aigo")};
    bool onlyArguments = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const bool isValue = i > 0 && takesValue(options, arguments[i - 1]);
        const bool term = argument.size() > 1 && argument.startsWith(u'-') && argument[1] != u'-' && argument != u"-h";
        if (i == at) {
            continue;
        }
        if (!isValue && !onlyArguments && argument == u"--") {
            onlyArguments = true;
        } else if (!isValue && (onlyArguments || term || !argument.startsWith(u'-'))) {
            out.arguments << argument;
        } else {
            plain << (argument == u"-h" ? QStringLiteral("--help") : argument);
        }
    }
    QCommandLineParser parser;
    for (const OptionSpec &option : options) {
        parser.addOption(QCommandLineOption(option.name, QString(), option.value));
    }
    if (!parser.parse(plain)) {
        return usage(optionProblem(parser));
    }
    for (const OptionSpec &option : options) {
        if (parser.isSet(option.name)) {
            out.options[option.name] = option.value.isEmpty() ? QStringList{QString()} : parser.values(option.name);
        }
    }
    if (const Status globals = readGlobals(out); !globals) {
        return globals.error();
    }
    if (command == nullptr && !out.link.isEmpty() && !out.arguments.isEmpty()) {
        return usage(Cli::tr("a link stands alone: \"%1\" is one too many").arg(out.arguments.front()));
    }
    if (command != nullptr && command->arguments.isEmpty() && !out.arguments.isEmpty() && !out.help) {
        return usage(Cli::tr("%1 takes no argument such as \"%2\"").arg(command->name, out.arguments.front()));
    }
    return out;
}

bool drawsSomething(const Invocation &invocation)
{
    const CommandSpec *command = findCommand(invocation.command);
    return command != nullptr &&
           std::any_of(command->drawsWith.begin(), command->drawsWith.end(),
                       [&](const QString &option) { return option == u"*" || invocation.has(option); });
}

QString programHelp()
{
    QString text = Cli::tr("AI-GO watches AI providers, models and prices.\n\n"
                           "aigo                    opens the dashboard\n"
                           "aigo aigo://…           opens it on the view of a link\n"
                           "aigo COMMAND …          answers without a window; \"aigo COMMAND --help\" tells more\n\n"
                           "Commands:\n");
    for (const CommandSpec &command : commands()) {
        text += QStringLiteral("  ") + command.name.leftJustified(14) + Cli::tr(command.summary) + u'\n';
    }
    text += u'\n' + Cli::tr("Options of every command:") + u'\n';
    for (const OptionSpec &option : globalOptions()) {
        text += optionLine(option);
    }
    return text;
}

QString commandHelp(const CommandSpec &command)
{
    QString text =
        QStringLiteral("aigo %1 %2\n\n%3\n\n").arg(command.name, command.arguments, Cli::tr(command.summary));
    for (const OptionSpec &option : optionsOf(&command)) {
        text += optionLine(option);
    }
    return text + u'\n' + Cli::tr("For example:") + QStringLiteral("\n  ") + command.example + u'\n';
}

} // namespace aigo
