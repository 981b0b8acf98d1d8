// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QMap>
#include <QStringList>
#include <optional>
#include <vector>

namespace aigo {

class Session;

/// What a command ends with: a part of the command line's contract.
enum ExitCode { ExitFine = 0, ExitBad = 1, ExitUsage = 2, ExitUnreadable = 3, ExitStore = 4, ExitInterrupted = 130 };
ExitCode exitCodeFor(const Error &error);

/// One call of the program, taken apart.
struct Invocation
{
    QString command;       ///< empty: open the window
    QString link;          ///< `aigo://…`: open the window on that view
    QStringList arguments; ///< what is no option; filter terms that begin with '-' among them
    QMap<QString, QStringList> options;
    bool help = false;
    bool version = false;

    // The options every command knows
    QString dataDir;
    QString language; ///< "ko", "en", or empty: the system's
    bool offline = false;
    bool quiet = false;
    bool verbose = false;
    bool demo = false; ///< made-up data on this machine, in a store of its own
    std::optional<Instant> now;

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option) const { return options.value(option).value(0); }
    QStringList values(const QString &option) const { return options.value(option); }
};

struct OptionSpec
{
    QString name;
    QString value;              ///< what the value is called in --help; empty: a flag
    const char *help = nullptr; ///< in English; translated where it is printed
};

struct CommandSpec
{
    QString name;
    QString arguments;             ///< as in --help: "MODEL…"
    const char *summary = nullptr; ///< likewise
    QString example;
    std::vector<OptionSpec> options;
    bool lists = false;               ///< takes --format, --limit and --offset
    std::vector<QString> drawsWith{}; ///< needs a (hidden) display when one of these options is there; "*": always
    int (*run)(Session &, const Invocation &) = nullptr;
};

/// Every command that works, in the order of --help.
const std::vector<CommandSpec> &commands();
const CommandSpec *findCommand(const QString &name);

/// Reads the arguments (without the program's name). An argument such as `-provider:openai` is a filter term, not an
/// option.
Result<Invocation> parseCommandLine(const QStringList &arguments);
bool drawsSomething(const Invocation &invocation);

QString programHelp();
QString commandHelp(const CommandSpec &command);

} // namespace aigo
