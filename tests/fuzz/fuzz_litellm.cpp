// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/providerslugs.h"
#include "core/reading/gzip.h"
#include "core/sources/litellm.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes: gzip or not, a price map or not. What is read must keep its own promises.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const auto plain =
        unpacked(QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size)), 1 << 20);
    if (!plain) {
        return 0;
    }
    ProviderSlugs slugs;
    slugs.add(u"gemini", QStringLiteral("google"));
    slugs.add(u"vertex_ai-*", QStringLiteral("google"));
    const auto source = readLiteLlm(*plain, Instant{}, slugs);
    if (!source) {
        return source.error().what.isEmpty() ? std::abort(), 0 : 0;
    }
    for (const ModelFacts &facts : source->entries) {
        const bool named = facts.id.isEmpty() || facts.id == facts.provider + u'/' + facts.apiId;
        if (!named || facts.sourceKey.isEmpty()) {
            std::abort();
        }
        for (const Price &price : facts.prices) {
            if (price.amount.pico < 0 || (price.state != PriceState::Value && price.amount.pico != 0)) {
                std::abort();
            }
        }
    }
    return 0;
}
