// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/workload.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>

/// Any text as a workload: what is read makes sense, prints and reads back the same, and costs something that is not
/// negative.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const auto workload = parseWorkload(text);
    if (!workload) {
        return workload.error().what.isEmpty() ? std::abort(), 0 : 0;
    }
    const auto again = parseWorkload(workloadText(*workload));
    if (workloadFault(*workload) || !again || !(*again == *workload)) {
        std::abort();
    }
    ModelFacts facts;
    for (const char *path : {"input", "output", "cache_read", "tiers.200000.input", "batch.input"}) {
        const auto key = priceKeyFromPath(QString::fromLatin1(path));
        setPrice(facts.prices, {*key, Money{std::numeric_limits<qint64>::max()}, PriceState::Value});
    }
    const WorkloadCost cost = workloadCost(*workload, facts);
    if (cost.perRequest.value_or(0) < 0 || cost.perDay.value_or(0) < 0 || cost.perMonth.value_or(0) < 0) {
        std::abort();
    }
    return 0;
}
