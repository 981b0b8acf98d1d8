// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/providerslugs.h"
#include "core/sources/llmprices.h"

#include <QSet>
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes, a document of llm-prices or not: no key is there twice, no price is below 0, and what holds on the day is
/// never something that the schedule says otherwise of that day.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QDate day(2026, 8, 5);
    const QByteArrayView text(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const auto source = readLlmPrices(text, fromDate(day), ProviderSlugs());
    if (!source) {
        return source.error().what.isEmpty() ? std::abort(), 0 : 0;
    }
    QSet<QString> keys;
    for (const ModelFacts &facts : source->entries) {
        if (facts.id != facts.provider + u'/' + facts.apiId || keys.contains(facts.sourceKey)) {
            std::abort();
        }
        keys.insert(facts.sourceKey);
        for (const Price &price : facts.prices) {
            const bool contradicted =
                std::any_of(facts.schedule.begin(), facts.schedule.end(), [&](const ScheduledPrice &s) {
                    return s.price.key == price.key && s.holdsOn(day) && s.price.amount != price.amount;
                });
            if (contradicted || price.amount.pico < 0 || (price.state != PriceState::Value && price.amount.pico != 0)) {
                std::abort();
            }
        }
    }
    return 0;
}
