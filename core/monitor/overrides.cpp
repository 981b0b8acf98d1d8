// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/overrides.h"

#include "core/catalog/factscodec.h"
#include "core/catalog/merge.h"
#include "core/monitor/catalogueimport.h"
#include "core/storage/cataloguestore.h"

#include <algorithm>
#include <array>
#include <map>

namespace aigo {

namespace {

constexpr qint64 mostTokens = 1'000'000'000'000;
constexpr qsizetype longestText = 1000;

struct CountField
{
    QStringView name;
    std::optional<qint64> ModelFacts::*field;
};
constexpr std::array counts{CountField{u"context_window", &ModelFacts::contextWindow},
                            CountField{u"max_output_tokens", &ModelFacts::maxOutputTokens}};

struct DateField
{
    QStringView name;
    QDate ModelFacts::*field;
};
constexpr std::array dates{DateField{u"released", &ModelFacts::released},
                           DateField{u"deprecated", &ModelFacts::deprecated},
                           DateField{u"retired", &ModelFacts::retired}};

struct TextField
{
    QStringView name;
    QString ModelFacts::*field;
};
constexpr std::array texts{TextField{u"name", &ModelFacts::name}, TextField{u"family", &ModelFacts::family},
                           TextField{u"license", &ModelFacts::license},
                           TextField{u"successor", &ModelFacts::successor}};

Error unfit(const QString &field, const QString &value, const QString &mend)
{
    return Error{
        .kind = ErrorKind::Invalid, .what = QStringLiteral("\"%1\" does not fit %2").arg(value, field), .mend = mend};
}

Result<Price> priceFrom(PriceKey key, const QString &field, const QString &value)
{
    const auto state = priceStateFromName(value);
    if (state == PriceState::Free || state == PriceState::Included || state == PriceState::NotApplicable) {
        return Price{key, Money{0}, *state};
    }
    const QByteArray digits = value.toUtf8();
    const auto amount = isPerMillion(key.kind) ? moneyFromUsdPerMillion(digits) : moneyFromUsdPerUnit(digits);
    if (!amount || amount->pico < 0) {
        return unfit(field, value,
                     QStringLiteral("give dollars for one %1, such as 2.50, or free, included, not_applicable")
                         .arg(isPerMillion(key.kind) ? QStringLiteral("million tokens") : priceUnit(key.kind)));
    }
    return Price{key, *amount, amount->pico == 0 ? PriceState::Free : PriceState::Value};
}

/// "200000", "128k", "1m".
std::optional<qint64> tokensFrom(const QString &value)
{
    QByteArray digits = value.toLower().toUtf8();
    const int shift = digits.endsWith('k') ? 3 : digits.endsWith('m') ? 6 : 0;
    digits.chop(shift > 0 ? 1 : 0);
    const auto count = scaledDecimal(digits, shift);
    return count && *count > 0 && *count <= mostTokens ? count : std::nullopt;
}

void erasePrice(PriceList &prices, PriceKey key)
{
    std::erase_if(prices, [&key](const Price &price) { return price.key == key; });
}

bool isEmpty(const ModelFacts &facts)
{
    return factsSet(facts).empty();
}

Result<std::map<QString, ModelFacts>> standing(QSqlDatabase &db)
{
    const auto rows =
        CatalogueStore::entriesWithin(db, userSource.toString(), Instant::max() - Milliseconds(1), Instant::max());
    if (!rows) {
        return rows.error();
    }
    std::map<QString, ModelFacts> facts;
    for (const StoredEntry &row : *rows) {
        if (auto read = factsFromBytes(row.facts)) {
            facts.insert_or_assign(row.model, std::move(*read));
        }
    }
    return facts;
}

Result<bool> isKnown(QSqlDatabase &db, const QString &model)
{
    const auto rows = CatalogueStore::entriesOfModels(db, {model});
    if (!rows) {
        return rows.error();
    }
    return std::any_of(rows->begin(), rows->end(), [](const StoredEntry &row) { return row.source != userSource; });
}

} // namespace

QStringList overridableFields()
{
    QStringList names;
    for (const CountField &count : counts) {
        names << count.name.toString();
    }
    for (const DateField &date : dates) {
        names << date.name.toString();
    }
    for (const TextField &text : texts) {
        names << text.name.toString();
    }
    return names;
}

Status setFact(ModelFacts &facts, const QString &field, const QString &value)
{
    const QString wanted = value.trimmed();
    if (const auto key = priceKeyFromPath(field)) {
        if (wanted.isEmpty()) {
            erasePrice(facts.prices, *key);
            return Done{};
        }
        const Result<Price> price = priceFrom(*key, field, wanted);
        if (!price) {
            return price.error();
        }
        setPrice(facts.prices, *price);
        return Done{};
    }
    for (const CountField &count : counts) {
        if (count.name == field) {
            facts.*count.field = tokensFrom(wanted);
            return wanted.isEmpty() || facts.*count.field
                       ? Status(Done{})
                       : unfit(field, wanted, QStringLiteral("give a number of tokens, such as 200000 or 128k"));
        }
    }
    for (const DateField &date : dates) {
        if (date.name == field) {
            facts.*date.field = QDate::fromString(wanted, Qt::ISODate);
            return wanted.isEmpty() || (facts.*date.field).isValid()
                       ? Status(Done{})
                       : unfit(field, wanted, QStringLiteral("give a day, such as 2026-09-01"));
        }
    }
    for (const TextField &text : texts) {
        if (text.name == field) {
            facts.*text.field = wanted.left(longestText);
            return Done{};
        }
    }
    return Error{.kind = ErrorKind::Invalid,
                 .what = QStringLiteral("\"%1\" is no fact that can be overridden").arg(field),
                 .mend = QStringLiteral("a price (input, output, cache_read, batch.input, …) or one of %1")
                             .arg(overridableFields().join(QStringLiteral(", ")))};
}

std::vector<Override> factsSet(const ModelFacts &facts)
{
    std::vector<Override> all;
    const auto add = [&](const QString &field, const QString &value) {
        if (!value.isEmpty()) {
            all.push_back({facts.id, field, value});
        }
    };
    for (const Price &price : facts.prices) {
        const bool named = price.state == PriceState::Included || price.state == PriceState::NotApplicable;
        add(pricePath(price.key), named ? priceStateName(price.state) : priceText(price));
    }
    for (const CountField &count : counts) {
        const auto value = facts.*count.field;
        add(count.name.toString(), value ? QString::number(*value) : QString());
    }
    for (const DateField &date : dates) {
        add(date.name.toString(), (facts.*date.field).toString(Qt::ISODate));
    }
    for (const TextField &text : texts) {
        add(text.name.toString(), facts.*text.field);
    }
    return all;
}

Result<std::vector<Override>> overrides(QSqlDatabase &db)
{
    const auto facts = standing(db);
    if (!facts) {
        return facts.error();
    }
    std::vector<Override> all;
    for (const auto &[model, its] : *facts) {
        const auto set = factsSet(its);
        all.insert(all.end(), set.begin(), set.end());
    }
    return all;
}

Status applyOverrides(QSqlDatabase &db, const std::vector<Override> &changes, Instant now)
{
    auto facts = standing(db);
    if (!facts) {
        return facts.error();
    }
    for (const Override &change : changes) {
        const auto known = isKnown(db, change.model);
        if (!known) {
            return known.error();
        }
        if (!*known) {
            return Error{.kind = ErrorKind::NotFound,
                         .what = QStringLiteral("no source knows the model \"%1\"").arg(change.model)};
        }
        ModelFacts &its = (*facts)[change.model];
        its.sourceKey = change.model;
        its.id = change.model;
        its.provider = change.model.section(u'/', 0, 0);
        its.apiId = change.model.section(u'/', 1);
        if (const Status set = setFact(its, change.field, change.value); !set) {
            return set;
        }
    }
    SourceDocument document;
    document.source = userSource.toString();
    document.asOf = now;
    for (const auto &[model, its] : *facts) {
        if (!isEmpty(its)) {
            document.entries.push_back(its);
        }
    }
    const auto run = CatalogueImport::importDocument(db, document, now);
    return run ? Status(Done{}) : run.error();
}

Status applyPins(QSqlDatabase &db, const std::vector<Pin> &changes)
{
    for (const Pin &change : changes) {
        const Status done = change.source.isEmpty() ? CatalogueImport::clearPin(db, change.model, change.field)
                                                    : CatalogueImport::setPin(db, change);
        if (!done) {
            return done;
        }
    }
    return Done{};
}

} // namespace aigo
