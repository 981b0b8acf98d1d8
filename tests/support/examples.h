// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"

#include <QByteArray>
#include <QString>
#include <initializer_list>
#include <utility>

namespace aigo::test {

/// A model for tests, built step by step: exampleModel("openai/gpt-4o").
inline Model exampleModel(const QString &id)
{
    Model model;
    model.facts.id = id;
    model.facts.provider = id.section(u'/', 0, 0);
    model.facts.apiId = id.section(u'/', 1);
    model.facts.sourceKey = model.facts.apiId;
    return model;
}

/// Adds a price by its path ("tiers.200000.input") in USD per million tokens, or per unit where the kind has one.
inline void addPrice(Model &model, const QString &path, const char *usd, PriceState state = PriceState::Value)
{
    const auto key = priceKeyFromPath(path);
    Q_ASSERT(key);
    const auto amount = isPerMillion(key->kind) ? moneyFromUsdPerMillion(usd) : moneyFromUsdPerUnit(usd);
    Q_ASSERT(amount);
    setPrice(model.facts.prices, Price{*key, *amount, state});
}

inline Instant at(const char *time)
{
    return parseTime(QString::fromLatin1(time)).value();
}

} // namespace aigo::test
