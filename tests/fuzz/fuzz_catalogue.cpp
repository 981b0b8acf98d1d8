// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/catalogue.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const auto source =
        readCatalogue(QByteArrayView(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)));
    if (!source) {
        return 0;
    }
    for (const ModelFacts &facts : source->entries) {
        for (const Price &price : facts.prices) {
            if (price.amount.pico < 0) {
                std::abort();
            }
        }
    }
    return 0;
}
