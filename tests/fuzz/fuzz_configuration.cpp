// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/configuration.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes as the configuration: what is read is written, and that is read and written the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QByteArray text(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const auto read = readConfiguration(text, QStringLiteral("f.toml"));
    if (!read) {
        return read.error().what.isEmpty() ? std::abort(), 0 : 0;
    }
    const QByteArray printed = writeConfiguration(*read);
    const auto again = readConfiguration(printed, QStringLiteral("f.toml"));
    if (!again || writeConfiguration(*again) != printed) {
        std::abort();
    }
    return 0;
}
