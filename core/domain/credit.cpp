// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/credit.h"

#include <QStringList>
#include <algorithm>
#include <limits>

namespace aigo {

namespace {

constexpr qint64 picoPerCent = 10'000'000'000;
constexpr int picoDecimals = 12;
constexpr int centDecimals = 2;

/// Two digits at least; what is less than a cent as it is.
QString amountText(qint64 pico)
{
    if (pico != 0 && pico < picoPerCent) {
        return decimalText(pico, picoDecimals);
    }
    QString text = decimalText(pico / picoPerCent, centDecimals);
    const qsizetype point = text.indexOf(u'.');
    const qsizetype digits = point < 0 ? 0 : text.size() - point - 1;
    text += (point < 0 ? QStringLiteral(".") : QString()) + QString(centDecimals - digits, u'0');
    return text;
}

} // namespace

std::optional<Money> dollarsLeft(const Credit &credit, Instant now)
{
    if (credit.amounts.empty() || now - credit.at > creditCounts) {
        return std::nullopt;
    }
    std::optional<Money> dollars;
    for (const CurrencyAmount &amount : credit.amounts) {
        if (amount.currency == u"USD") {
            dollars = amount.amount;
        } else if (amount.amount.pico != 0) {
            return std::nullopt;
        }
    }
    return dollars.value_or(Money{}); // nothing at all is nothing in dollars, too
}

QString creditText(const CurrencyAmount &amount)
{
    const bool owed = amount.amount.pico < 0;
    // The least number has no positive counterpart; it is a debt of nine millions either way.
    const qint64 pico = owed ? -std::max(amount.amount.pico, -std::numeric_limits<qint64>::max()) : amount.amount.pico;
    const QString sign = owed ? QStringLiteral("-") : QString();
    return amount.currency == u"USD" ? sign + u'$' + amountText(pico)
                                     : amount.currency + u' ' + sign + amountText(pico);
}

QString creditText(const Credit &credit)
{
    QStringList parts;
    for (const CurrencyAmount &amount : credit.amounts) {
        parts << creditText(amount);
    }
    return parts.join(QStringLiteral(" + "));
}

} // namespace aigo
