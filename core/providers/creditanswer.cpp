// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/creditanswer.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr int toPico = 12;
constexpr qsizetype longestAmount = 64;
constexpr std::size_t mostCurrencies = 16;
constexpr qint64 mostBytes = 64LL * 1024;

Error wrong(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable, .what = what};
}

QStringList wayOf(JsonValue json)
{
    return json.isString() ? json.string().split(u'.') : QStringList();
}

JsonValue at(JsonValue value, const QStringList &way)
{
    for (const QString &step : way) {
        value = value[step.toUtf8()];
    }
    return value;
}

bool isCurrency(const QString &word)
{
    return word.size() == 3 && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

Result<Money> amountAt(JsonValue from, const QStringList &way)
{
    const JsonValue value = at(from, way);
    const QString name = way.join(u'.');
    if (value.isNull()) {
        return Error{.kind = ErrorKind::NotFound, .what = QStringLiteral("%1 is null").arg(name)};
    }
    const QByteArrayView text = value.isString() ? value.utf8() : value.number();
    const auto pico = text.size() <= longestAmount ? scaledDecimal(text, toPico) : std::nullopt;
    if (!pico) {
        return wrong(value.isMissing() ? QStringLiteral("%1 is not there").arg(name)
                                       : QStringLiteral("%1 is no amount").arg(name));
    }
    return Money{*pico};
}

Result<Money> leftOf(const CreditPlace &place, JsonValue from)
{
    if (!place.left.isEmpty()) {
        return amountAt(from, place.left);
    }
    const auto total = amountAt(from, place.total);
    if (!total) {
        return total;
    }
    const auto used = amountAt(from, place.used);
    if (!used) {
        return used;
    }
    Money left;
    if (qSubOverflow(total->pico, used->pico, &left.pico)) {
        return wrong(
            QStringLiteral("%1 and %2 do not fit together").arg(place.total.join(u'.'), place.used.join(u'.')));
    }
    return left;
}

Result<CurrencyAmount> readAmount(const CreditPlace &place, const QString &host, JsonValue from)
{
    const auto left = leftOf(place, from);
    if (!left) {
        return left.error();
    }
    QString currency = place.currency;
    if (currency.isEmpty() && !place.currencyAt.isEmpty()) {
        currency = at(from, place.currencyAt).string().left(longestAmount).toUpper();
    }
    if (const auto known = place.currencyOfHost.find(host); currency.isEmpty() && known != place.currencyOfHost.end()) {
        currency = known->second;
    }
    if (!isCurrency(currency)) {
        return wrong(QStringLiteral("an amount of which the currency is not known"));
    }
    return CurrencyAmount{currency, *left};
}

} // namespace

Result<CreditPlace> readCreditPlace(JsonValue json)
{
    CreditPlace place;
    place.request = json["request"].string();
    place.of = json["of"].string() == u"key" ? Credit::Of::Key : Credit::Of::Account;
    place.each = wayOf(json["each"]);
    place.left = wayOf(json["left"]);
    place.total = wayOf(json["total"]);
    place.used = wayOf(json["used"]);
    place.currency = json["currency"].string();
    place.currencyAt = wayOf(json["currency_at"]);
    for (const JsonMember &host : json["currency_of_host"].members()) {
        place.currencyOfHost.emplace(QString::fromUtf8(host.key), host.value.string());
    }
    place.usable = wayOf(json["usable"]);
    place.fine = wayOf(json["fine"]);
    const bool amounts = !place.left.isEmpty() || (!place.total.isEmpty() && !place.used.isEmpty());
    const bool named =
        !place.currencyAt.isEmpty() || isCurrency(place.currency) ||
        (!place.currencyOfHost.empty() && std::all_of(place.currencyOfHost.begin(), place.currencyOfHost.end(),
                                                      [](const auto &one) { return isCurrency(one.second); }));
    if (place.request.isEmpty() || !amounts || !named) {
        return wrong(QStringLiteral("credit needs a request, left (or total and used), and a currency"));
    }
    return place;
}

Result<ModelListRequest> creditRequest(const CreditPlace &place, const Provider &provider)
{
    auto request = modelListRequest(provider); // how its keys are sent
    if (request) {
        request->address.clear();
        request->path = place.request;
        request->query.clear();
        if (request->keyHeader.isEmpty()) {
            return Error{.kind = ErrorKind::Invalid, .what = QStringLiteral("where its key goes is not known")};
        }
    }
    return request;
}

Result<Credit> readCredit(const CreditPlace &place, const QString &host, QByteArrayView body, Instant now)
{
    const auto document = JsonDocument::parse(body, {.bytes = mostBytes});
    if (!document) {
        return document.error();
    }
    const JsonValue root = document->root();
    if (!place.fine.isEmpty() && !at(root, place.fine).boolean().value_or(true)) {
        return wrong(QStringLiteral("%1 is false").arg(place.fine.join(u'.')));
    }
    Credit credit;
    credit.of = place.of;
    credit.at = now;
    credit.usable = place.usable.isEmpty() || at(root, place.usable).boolean().value_or(true);
    std::vector<JsonValue> objects;
    if (place.each.isEmpty()) {
        objects.push_back(root);
    }
    for (const JsonMember &item : at(root, place.each).items()) {
        if (!place.each.isEmpty() && objects.size() < mostCurrencies) {
            objects.push_back(item.value);
        }
    }
    for (const JsonValue object : objects) {
        auto amount = readAmount(place, host, object);
        if (!amount) {
            return amount.error();
        }
        const bool twice = std::any_of(credit.amounts.begin(), credit.amounts.end(),
                                       [&](const CurrencyAmount &other) { return other.currency == amount->currency; });
        if (twice) {
            return wrong(QStringLiteral("%1 is there twice").arg(amount->currency));
        }
        credit.amounts.push_back(std::move(*amount));
    }
    if (credit.amounts.empty()) {
        return wrong(QStringLiteral("%1 names no amount").arg(place.each.join(u'.')));
    }
    return credit;
}

} // namespace aigo
