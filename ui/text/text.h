// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/capability.h"
#include "core/domain/check.h"
#include "core/domain/instant.h"
#include "core/domain/model.h"
#include "core/domain/money.h"
#include "core/domain/price.h"
#include "core/domain/provider.h"

#include <QCoreApplication>
#include <QString>
#include <optional>

namespace aigo {

/// Numbers, times, money and the words of the domain as the window writes them, in the language that is on. Pure; what
/// is unknown is "—". Times of day and dates are in the local zone.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(aigo::Text)

public:
    static QString missing(); ///< "—"

    static QString count(qint64 number);                    ///< "2,931"
    static QString tokens(std::optional<qint64> number);    ///< "128k", "1.05M": three figures
    static QString percent(double share, int decimals = 2); ///< of 0.9997: "99.97 %"

    static QString span(Milliseconds duration);             ///< "20 s", "3 min", "1 h 12 min", "5 d"; "3분"
    static QString age(Instant at, Instant now);            ///< "3 min ago", "just now"; "3분 전"
    static QString latency(std::optional<Microseconds> us); ///< "240 ms", "2.41 s"

    static QString date(Instant at);     ///< "2026-11-21"
    static QString time(Instant at);     ///< "14:22"
    static QString dateTime(Instant at); ///< "2026-11-21 14:22"
    static QString zone(Instant at);     ///< "KST"

    static QString usd(std::optional<Money> amount); ///< "$ 412.80", "$ 0.00138"
    /// A price's figure without its unit: "0.30", "0.025"; "free" where it is; "—" where unknown.
    static QString price(const Price *price);
    static QString perMillion(std::optional<Money> perToken); ///< "0.30"

    static QString state(State state);       ///< "Fine", "Slow", "Down", "Maintenance", "Not checked"
    static QString outcome(Outcome outcome); ///< a sentence part: "the key was rejected"
    static QString verdict(Verdict verdict);
    static QString lifecycle(Lifecycle lifecycle); ///< "Current", "Preview", …
    static QString capability(Capability capability);
    static QString priceKind(PriceKind kind);      ///< "Input", "Cache read", …
    static QString serviceTier(ServiceTier tier);  ///< "Standard", "Batch", …
    static QString pricePath(const QString &path); ///< "batch.input": "Batch, input"
    static QString keyOrigin(KeyOrigin origin);    ///< "no key", "from the environment", …
    /// "LiteLLM", "OpenAI list", "shipped catalogue"; of a provider's own list by the provider's name, where it is
    /// told.
    static QString source(const QString &source, const QString &provider = {});
    static QString gives(const QString &what);  ///< what a source gives: "models", "announced prices"
    static QString field(const QString &field); ///< of Model::sources: "Context window", "Batch, input"
    /// A fact's value as the JSON shows it, for people: "1" of a price is "1.00", "true" is "yes".
    static QString fieldValue(const QString &field, const QString &value);
    static QString modalities(const QStringList &names); ///< "text, images"
};

} // namespace aigo
