// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/figures.h"

#include "core/domain/columns.h"

namespace aigo {

namespace {

double msOf(Microseconds time)
{
    return static_cast<double>(time.count()) / 1000.0;
}

} // namespace

void writeMilliseconds(JsonWriter &json, QStringView name, const std::optional<Microseconds> &time)
{
    json.key(name);
    if (time) {
        json.value(msOf(*time));
    } else {
        json.null();
    }
}

QString latency(const std::optional<Microseconds> &time, Figures figures)
{
    if (figures == Figures::Exact) {
        return time ? QString::number(msOf(*time)) : QString();
    }
    return time ? latencyText(*time) : unknownText();
}

QString missing(Figures figures)
{
    return figures == Figures::Exact ? QString() : unknownText();
}

QString keyFor(Figures figures, const char *shown, const char *exact)
{
    return QString::fromLatin1(figures == Figures::Exact ? exact : shown);
}

QString percent(const std::optional<double> &share, Figures figures)
{
    if (figures == Figures::Exact) {
        return share ? QString::number(*share) : QString();
    }
    return share ? QString::number(*share * 100, 'f', 2) + QStringLiteral(" %") : unknownText();
}

void writeCredit(JsonWriter &json, const std::optional<CreditReading> &reading)
{
    json.key(u"credit");
    if (!reading) {
        json.null();
        return;
    }
    const std::optional<Credit> &credit = reading->credit;
    json.object().key(u"of").textOrNull(!credit                         ? QString()
                                        : credit->of == Credit::Of::Key ? QStringLiteral("key")
                                                                        : QStringLiteral("account"));
    json.key(u"amounts").array();
    for (const CurrencyAmount &amount : credit ? credit->amounts : std::vector<CurrencyAmount>{}) {
        json.object().key(u"currency").value(amount.currency);
        json.key(u"amount").value(usdPerUnitText(amount.amount)).end();
    }
    json.end().key(u"usable");
    credit ? json.value(credit->usable) : json.null();
    json.key(u"at").textOrNull(credit ? toIso(credit->at) : QString()).key(u"asked").value(toIso(reading->asked));
    json.key(u"key").value(reading->fingerprint).key(u"error").textOrNull(reading->error).end();
}

} // namespace aigo
