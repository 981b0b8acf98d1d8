// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/money.h"

#include <QString>
#include <optional>
#include <vector>

namespace aigo {

/// An amount of a currency, exact to 10^-12 of its unit; of another currency than the dollar, too. Only amounts of the
/// same currency may be compared.
struct CurrencyAmount
{
    QString currency; ///< ISO 4217, in capitals: "USD", "CNY"
    Money amount;
    bool operator==(const CurrencyAmount &) const = default;
};

/// What a provider says is left to spend, one amount a currency and at least one. May be negative: a debt.
struct Credit
{
    enum class Of : quint8 { Account, Key }; ///< Key: what is left of a limit of that key; its account may have less
    Of of = Of::Account;
    std::vector<CurrencyAmount> amounts{};
    bool usable = true; ///< false: they say that calls are refused for want of it
    Instant at{};
    bool operator==(const Credit &) const = default;
};

/// What is known of a provider's credit by one key: the last that was told, and how the last question went. A question
/// that failed leaves what was told before, which grows old.
struct CreditReading
{
    QString provider;
    QString fingerprint;            ///< of the key that asked
    std::optional<Credit> credit{}; ///< none: never told
    Instant asked{};
    QString error{}; ///< of the last question, one line; empty: it was answered
    bool operator==(const CreditReading &) const = default;
};

/// What was told longer ago says nothing of now.
inline constexpr Milliseconds creditCounts{3 * 3'600'000};

/// What is left in dollars as far as that is known now: none where nothing was told lately, or where some of it is in
/// another currency, which is not put into dollars here.
std::optional<Money> dollarsLeft(const Credit &credit, Instant now);

/// "$12.34", "CNY 110.00": cut to the cent, never rounded up; what is less than a cent as it is. Several are joined by
/// " + ".
QString creditText(const CurrencyAmount &amount);
QString creditText(const Credit &credit);

} // namespace aigo
