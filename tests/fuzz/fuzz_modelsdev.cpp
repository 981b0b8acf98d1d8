// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/providerslugs.h"
#include "core/sources/modelsdev.h"

#include <QSet>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes, a document of models.dev or not: no key is there twice, no price is below 0, and a limit is above 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    ProviderSlugs slugs;
    slugs.add(u"google-vertex", QStringLiteral("google"));
    const QByteArrayView text(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const auto source = readModelsDev(text, Instant{}, slugs, {QStringLiteral("plan")});
    if (!source) {
        return source.error().what.isEmpty() ? std::abort(), 0 : 0;
    }
    QSet<QString> keys;
    for (const ModelFacts &facts : source->entries) {
        const bool named = facts.id == facts.provider + u'/' + facts.apiId && !facts.sourceKey.isEmpty();
        const bool limited = facts.contextWindow.value_or(1) > 0 && facts.maxInputTokens.value_or(1) > 0 &&
                             facts.maxOutputTokens.value_or(1) > 0;
        if (!named || !limited || keys.contains(facts.sourceKey)) {
            std::abort();
        }
        keys.insert(facts.sourceKey);
        for (const Price &price : facts.prices) {
            if (price.amount.pico < 0 || (price.state != PriceState::Value && price.amount.pico != 0)) {
                std::abort();
            }
        }
    }
    return 0;
}
