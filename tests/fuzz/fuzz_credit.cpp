// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/creditanswer.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>

/// Any bytes as the answer of each kind of place: what is read has a currency each, once, and is what it says again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    static const std::vector<CreditPlace> places = [] {
        std::vector<CreditPlace> out;
        for (
            const char *text :
            {R"({"request": "credits", "total": "data.total_credits", "used": "data.total_usage", "currency": "USD"})",
             R"({"request": "key", "of": "key", "left": "data.limit_remaining", "currency": "USD"})",
             R"({"request": "/b", "each": "balance_infos", "left": "total_balance", "currency_at": "currency",
                  "usable": "is_available"})",
             R"({"request": "b", "left": "data.available_balance", "currency_of_host": {"h": "CNY"}, "fine": "status"})"}) {
            const auto json = JsonDocument::parse(text);
            const auto place = json ? readCreditPlace(json->root()) : Result<CreditPlace>(json.error());
            place ? out.push_back(*place) : std::abort();
        }
        return out;
    }();
    const QByteArrayView body(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    for (const CreditPlace &place : places) {
        const auto credit = readCredit(place, QStringLiteral("h"), body, Instant{});
        if (!credit) {
            credit.error().what.isEmpty() ? std::abort() : void();
            continue;
        }
        std::set<QString> currencies;
        for (const CurrencyAmount &amount : credit->amounts) {
            currencies.insert(amount.currency);
            const QString exact = usdPerUnitText(amount.amount);
            const bool same = moneyFromUsdPerUnit(exact.toLatin1()) == amount.amount;
            if (!same || amount.currency.size() != 3 || creditText(amount).isEmpty()) {
                std::abort();
            }
        }
        if (credit->amounts.empty() || currencies.size() != credit->amounts.size()) {
            std::abort();
        }
    }
    // As data of a provider the same bytes are a place or an error in words.
    if (const auto json = JsonDocument::parse(body)) {
        const auto place = readCreditPlace(json->root());
        if (place ? place->request.isEmpty() : place.error().what.isEmpty()) {
            std::abort();
        }
    }
    return 0;
}
