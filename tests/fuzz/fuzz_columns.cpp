// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/sorting.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {
int sign(int order)
{
    return (order > 0 ? 1 : 0) - (order < 0 ? 1 : 0);
}
} // namespace

/// Any text as columns and as a sort order; the natural order of two texts is the order of their keys, and turns round.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const auto columns = parseColumns(text);
    if (!columns && columns.error().what.isEmpty()) {
        std::abort();
    }
    if (const auto keys = parseSort(text)) {
        const auto again = parseSort(sortText(*keys));
        if (!again || *again != *keys) {
            std::abort();
        }
    }
    const QStringView left = QStringView(text).left(text.size() / 2);
    const QStringView right = QStringView(text).mid(text.size() / 2);
    const int order = sign(naturalCompare(left, right));
    if (order != -sign(naturalCompare(right, left)) || naturalCompare(left, left) != 0) {
        std::abort();
    }
    if (order != sign(naturalKey(left).compare(naturalKey(right)))) {
        std::abort();
    }
    return 0;
}
