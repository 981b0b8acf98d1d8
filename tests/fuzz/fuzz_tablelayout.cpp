// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/columns.h"
#include "ui/models/tablelayout.h"

#include <QSet>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any text as a table's layout: only columns that there are, each once, of a width that can be seen; printed and read
/// back it is the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const TableLayout layout = TableLayout::fromText(text);
    for (const QStringList &keys : {layout.columns, layout.pinned}) {
        if (QSet<QString>(keys.begin(), keys.end()).size() != keys.size()) {
            std::abort();
        }
        for (const QString &key : keys) {
            if (findColumn(key) == nullptr) {
                std::abort();
            }
        }
    }
    for (const auto &[key, width] : layout.widths) {
        if (findColumn(key) == nullptr || width <= 0 || width > 2000) {
            std::abort();
        }
    }
    const TableLayout again = TableLayout::fromText(layout.toText());
    if (again.columns != layout.columns || again.pinned != layout.pinned || again.widths != layout.widths) {
        std::abort();
    }
    if (again.toText() != layout.toText()) {
        std::abort();
    }
    return 0;
}
