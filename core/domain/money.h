// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>
#include <compare>
#include <optional>

namespace aigo {

/// An exact amount of money in pico-dollars (10^-12 USD) for one unit: one token, image, second, request. A millionth
/// of a dollar per million tokens is exactly one pico-dollar per token, so this is also the rounding that the change
/// log promises. At most about 9.2 million USD a unit.
struct Money
{
    qint64 pico = 0;
    auto operator<=>(const Money &) const = default;
};

/// Sums of products (tokens x price) are made in 128 bits and reduced once.
__extension__ typedef __int128 Int128;

/// Reads a decimal number as JSON writes it ("2.5e-06", "0.0000025", "-1", "3"), multiplies by 10^`shift` and rounds
/// once, half to even. nullopt where it is no such number or the result does not fit. Exact at any length of digits:
/// never through a double.
std::optional<qint64> scaledDecimal(QByteArrayView text, int shift);

/// USD for one unit, as text -> pico-dollars (shift 12); USD for a million units -> pico-dollars a unit (shift 6).
std::optional<Money> moneyFromUsdPerUnit(QByteArrayView text);
std::optional<Money> moneyFromUsdPerMillion(QByteArrayView text);

/// The shortest exact decimal: "2.5", "0.075", "-1", "0".
QString usdPerMillionText(Money perUnit);
QString usdPerUnitText(Money amount);
/// `value` x 10^-`decimals`, exact and without trailing zeros.
QString decimalText(Int128 value, int decimals);

} // namespace aigo
