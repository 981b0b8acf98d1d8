// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/outcomes.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// The first byte chooses the dialect and a status code, the rest is the body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    if (size == 0) {
        return 0;
    }
    constexpr QStringView kinds[]{u"openai", u"anthropic",   u"google", u"mistral",
                                  u"cohere", u"huggingface", u"ollama", u"openai-compatible"};
    constexpr int statuses[]{200, 400, 401, 429, 503};
    const QByteArray body(reinterpret_cast<const char *>(bytes + 1), static_cast<qsizetype>(size - 1));
    Provider provider;
    provider.slug = QStringLiteral("p");
    provider.adapter = kinds[bytes[0] % std::size(kinds)].toString();
    provider.list.details = {QStringLiteral("details")};
    ModelListing listing(provider);
    for (int page = 0; page < 3 && listing.next(); ++page) {
        const Status taken = listing.take(body, (bytes[0] & 16) != 0 ? QByteArrayView(body) : QByteArrayView());
        if (!taken && listing.next()) {
            std::abort(); // a failed list must not ask on
        }
    }
    const SourceDocument document = listing.document(Instant{});
    for (const ModelFacts &facts : document.entries) {
        if (facts.id != QStringLiteral("p/") + facts.apiId || facts.aliasOf == facts.id) {
            std::abort();
        }
        for (const Price &price : facts.prices) {
            if (price.amount.pico < 0) {
                std::abort();
            }
        }
    }
    if (document.complete && listing.next()) {
        std::abort(); // complete, and yet there is more to ask
    }
    const std::vector<QByteArray> pages{body, body};
    static_cast<void>(readModelList(provider, pages, Instant{}));
    const KeylessAnswer keyless{{401}, {QStringLiteral("error")}};
    classify(keyless, statuses[(bytes[0] >> 4) % std::size(statuses)], {}, body, (bytes[0] & 8) != 0);
    return 0;
}
