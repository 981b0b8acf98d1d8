// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factscodec.h"
#include "core/catalog/priceschedule.h"

#include <cstdint>
#include <cstdlib>

/// Any bytes give facts (or a model) or an error; what was read is written and read again as the same. A schedule that
/// counts once counts the same again.
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
    if (auto model = modelFromBytes(bytes)) {
        const auto again = modelFromBytes(toBytes(*model));
        if (!again || !(*again == *model)) {
            std::abort();
        }
        const QDate today(2026, 11, 21);
        applySchedule(*model, today);
        const Model once = *model;
        applySchedule(*model, today);
        if (!(*model == once)) {
            std::abort();
        }
    }
    return 0;
}
