// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/credit.h"
#include "core/domain/provider.h"
#include "core/domain/result.h"
#include "core/providers/modellist.h"
#include "core/reading/json.h"

#include <QByteArrayView>
#include <QStringList>
#include <map>
#include <optional>

/// What a provider says is left to spend: free questions with the user's own key. Where it is asked and what its answer
/// means is data of the provider (resources/providers, "credit"). Pure; any thread.
namespace aigo {

/// One question. Members are named by their way from the root: "data.total_credits".
struct CreditPlace
{
    QString request; ///< "credits" below the base URL, or "/user/balance" on its origin
    Credit::Of of = Credit::Of::Account;
    QStringList each{};  ///< a list with an object a currency, which the other ways but `usable` begin in
    QStringList left{};  ///< what is left; empty: `total` less `used`
    QStringList total{}; ///< what was bought
    QStringList used{};  ///< what was spent of it
    QString currency{};  ///< always this one; empty: as `currencyAt` or `currencyOfHost` says
    QStringList currencyAt{};
    std::map<QString, QString> currencyOfHost{}; ///< where the account's currency is that of the address
    QStringList usable{};                        ///< false there: calls are refused for want of credit
    QStringList fine{};                          ///< false there: the answer is no answer
    bool operator==(const CreditPlace &) const = default;
};

/// Out of a provider's data; an error says what is missing.
Result<CreditPlace> readCreditPlace(JsonValue json);

/// The request for it; the caller puts the key behind `keyPrefix` into the header `keyHeader`. An error where the
/// provider's API is of no known kind.
Result<ModelListRequest> creditRequest(const CreditPlace &place, const Provider &provider);

/// The body of a success. Amounts are numbers or texts of numbers, read exactly; negative ones are debts.
/// ErrorKind::NotFound: it names no amount (null), which of a key means that it has no limit; Unreadable: it is not
/// such an answer, or does not say in which currency.
Result<Credit> readCredit(const CreditPlace &place, const QString &host, QByteArrayView body, Instant at);

} // namespace aigo
