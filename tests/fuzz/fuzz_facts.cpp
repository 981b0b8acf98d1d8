// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factscodec.h"

#include <cstdint>
#include <cstdlib>

/// Any bytes give facts (or a model) or an error; what was read is written and read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace aigo;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    if (const auto facts = factsFromBytes(bytes)) {
        const auto again = factsFromBytes(toBytes(*facts));
        if (!again || !(*again == *facts)) {
            std::abort();
        }
    }
    if (const auto model = modelFromBytes(bytes)) {
        const auto again = modelFromBytes(toBytes(*model));
        if (!again || !(*again == *model)) {
            std::abort();
        }
    }
    return 0;
}
