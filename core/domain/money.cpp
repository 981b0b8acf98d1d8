// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/money.h"

#include <algorithm>
#include <array>
#include <limits>

namespace aigo {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits of a decimal number without leading zeros, and the power of ten of the last one.
struct Digits
{
    QByteArray digits;
    qint64 exponent = 0;
    bool negative = false;
};

std::optional<Digits> readDigits(QByteArrayView text)
{
    constexpr qsizetype longest = 4096;
    if (text.isEmpty() || text.size() > longest) {
        return std::nullopt;
    }
    Digits out;
    qsizetype i = 0;
    if (text[i] == '-' || text[i] == '+') {
        out.negative = text[i] == '-';
        ++i;
    }
    bool any = false;
    bool fraction = false;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            any = true;
            if (c != '0' || !out.digits.isEmpty()) {
                out.digits.append(c);
            }
            out.exponent -= fraction ? 1 : 0;
        } else if (c == '.' && !fraction) {
            fraction = true;
        } else {
            break;
        }
    }
    if (!any) {
        return std::nullopt;
    }
    if (i < text.size()) {
        if (text[i] != 'e' && text[i] != 'E') {
            return std::nullopt;
        }
        const QByteArrayView power = text.sliced(i + 1);
        bool ok = !power.isEmpty() && (isDigit(power[0]) || power[0] == '-' || power[0] == '+');
        const int exponent = ok ? power.toByteArray().toInt(&ok) : 0;
        if (!ok || exponent > 100'000 || exponent < -100'000) {
            return std::nullopt;
        }
        out.exponent += exponent;
    }
    return out;
}

constexpr int mostFastDigits = 18;

constexpr std::array<quint64, mostFastDigits + 1> powersOfTen = [] {
    std::array<quint64, mostFastDigits + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) {
        powers[i] = powers[i - 1] * 10;
    }
    return powers;
}();

/// The same as scaledDecimal for what nearly all prices are: at most 18 digits and a small exponent, without a sign in
/// front; nullopt for everything else, which the long way then decides.
std::optional<qint64> shortDecimal(QByteArrayView text, int shift)
{
    quint64 mantissa = 0;
    int digits = 0;
    qint64 power = shift;
    bool fraction = false;
    qsizetype i = 0;
    for (; i < text.size(); ++i) {
        if (isDigit(text[i])) {
            mantissa = mantissa * 10 + static_cast<quint64>(text[i] - '0');
            digits += mantissa == 0 ? 0 : 1;
            power -= fraction ? 1 : 0;
            if (digits > mostFastDigits) {
                return std::nullopt;
            }
        } else if (text[i] == '.' && !fraction && i > 0) {
            fraction = true;
        } else {
            break;
        }
    }
    if (i == 0) {
        return std::nullopt;
    }
    if (i < text.size()) {
        const bool minus = i + 1 < text.size() && text[i + 1] == '-';
        const qsizetype from = i + (minus ? 2 : 1);
        const qsizetype size = text.size() - from;
        if ((text[i] != 'e' && text[i] != 'E') || size < 1 || size > 2 || !isDigit(text[from]) ||
            !isDigit(text[text.size() - 1])) {
            return std::nullopt;
        }
        const int exponent = (size == 2 ? (text[from] - '0') * 10 : 0) + (text[text.size() - 1] - '0');
        power += minus ? -exponent : exponent;
    }
    if (power > 0) {
        const bool fits = power <= mostFastDigits && digits + power <= mostFastDigits;
        return fits ? std::optional(static_cast<qint64>(mantissa * powersOfTen[static_cast<std::size_t>(power)]))
                    : std::nullopt;
    }
    if (power < -mostFastDigits) {
        return std::nullopt;
    }
    const quint64 divisor = powersOfTen[static_cast<std::size_t>(-power)];
    const quint64 rest = mantissa % divisor;
    const quint64 value = mantissa / divisor;
    const bool up = rest * 2 > divisor || (rest * 2 == divisor && value % 2 == 1);
    return static_cast<qint64>(value + (up ? 1 : 0));
}

} // namespace

std::optional<qint64> scaledDecimal(QByteArrayView text, int shift)
{
    if (const auto fast = shortDecimal(text, shift)) {
        return fast;
    }
    const auto read = readDigits(text);
    if (!read) {
        return std::nullopt;
    }
    if (read->digits.isEmpty()) {
        return 0;
    }
    const qint64 power = read->exponent + shift;
    const qint64 whole = read->digits.size() + power; // digits before the point
    if (whole > 19) {
        return std::nullopt;
    }
    Int128 value = 0;
    for (qint64 i = 0; i < whole; ++i) {
        value = value * 10 + (i < read->digits.size() ? read->digits[i] - '0' : 0);
    }
    if (whole < read->digits.size() && whole >= 0) {
        const auto rest = QByteArrayView(read->digits).sliced(whole);
        const bool tail = std::any_of(rest.begin() + 1, rest.end(), [](char c) { return c != '0'; });
        const bool up = rest[0] > '5' || (rest[0] == '5' && (tail || value % 2 == 1));
        value += up ? 1 : 0;
    }
    if (value > std::numeric_limits<qint64>::max()) {
        return std::nullopt;
    }
    const auto magnitude = static_cast<qint64>(value);
    return read->negative ? -magnitude : magnitude;
}

std::optional<Money> moneyFromUsdPerUnit(QByteArrayView text)
{
    const auto pico = scaledDecimal(text, 12);
    return pico ? std::optional<Money>(Money{*pico}) : std::nullopt;
}

std::optional<Money> moneyFromUsdPerMillion(QByteArrayView text)
{
    const auto pico = scaledDecimal(text, 6);
    return pico ? std::optional<Money>(Money{*pico}) : std::nullopt;
}

QString decimalText(Int128 value, int decimals)
{
    const bool negative = value < 0;
    QByteArray digits;
    for (Int128 rest = negative ? -value : value; rest > 0; rest /= 10) {
        digits.prepend(static_cast<char>('0' + static_cast<int>(rest % 10)));
    }
    digits = digits.rightJustified(decimals + 1, '0');
    QByteArray fraction = digits.last(decimals);
    while (fraction.endsWith('0')) {
        fraction.chop(1);
    }
    QByteArray text = digits.first(digits.size() - decimals);
    if (!fraction.isEmpty()) {
        text += '.' + fraction;
    }
    return QString::fromLatin1(negative ? '-' + text : text);
}

QString usdPerMillionText(Money perUnit)
{
    return decimalText(perUnit.pico, 6);
}

QString usdPerUnitText(Money amount)
{
    return decimalText(amount.pico, 12);
}

} // namespace aigo
