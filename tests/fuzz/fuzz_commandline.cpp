// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any words, one a line, as the program's arguments: an error says why; a command that is read is one that exists, and
/// its help can be written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const QStringList words = text.split(u'\n');
    const auto call = parseCommandLine(words);
    if (!call) {
        return call.error().what.isEmpty() || exitCodeFor(call.error()) != ExitUsage ? std::abort(), 0 : 0;
    }
    const CommandSpec *command = findCommand(call->command);
    if ((command == nullptr) != call->command.isEmpty() || call->arguments.size() > words.size()) {
        std::abort();
    }
    if (command != nullptr && commandHelp(*command).isEmpty()) {
        std::abort();
    }
    drawsSomething(*call);
    return 0;
}
