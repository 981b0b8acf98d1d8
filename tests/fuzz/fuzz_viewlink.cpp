// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/viewlink.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any text as a link: what is one, printed and read back, is the same page and the same text again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const auto link = parseViewLink(text);
    if (!link) {
        return 0;
    }
    const QString printed = viewLinkText(*link);
    const auto again = parseViewLink(printed);
    if (printed.size() <= 16'384 && (!again || again->page != link->page || viewLinkText(*again) != printed)) {
        std::abort();
    }
    return 0;
}
