// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/catalogue.h"

#include "core/reading/json.h"

#include <QFile>

/// Resources of a static library are there only once they are asked for; not callable from within a namespace.
static void openCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace aigo {

namespace {

Error broken(const QString &what)
{
    return Error{.kind = ErrorKind::Unreadable, .what = what};
}

std::optional<QDate> day(JsonValue value)
{
    const auto at = value.isString() ? parseTime(value.string()) : std::nullopt;
    return at ? std::optional(toDate(*at)) : std::nullopt;
}

bool takeModalities(JsonValue value, Modalities &into)
{
    for (const JsonMember &item : value.items()) {
        if (const auto modality = modalityFromName(item.value.string())) {
            into.add(*modality);
        }
    }
    return value.isArray();
}

bool takePrice(QStringView path, JsonValue value, PriceList &into)
{
    const auto key = priceKeyFromPath(path);
    const auto amount =
        key && value.isString() && isPerMillion(key->kind) ? moneyFromUsdPerMillion(value.utf8()) : std::nullopt;
    if (!amount || amount->pico < 0) {
        return false;
    }
    setPrice(into, Price{*key, *amount, amount->pico == 0 ? PriceState::NotApplicable : PriceState::Value});
    return true;
}

bool takeText(JsonValue value, QString &into)
{
    into = value.string();
    return value.isString();
}

bool takeTokens(JsonValue value, std::optional<qint64> &into)
{
    into = value.integer();
    return into && *into > 0;
}

bool takeDay(JsonValue value, QDate &into)
{
    into = day(value).value_or(QDate());
    return into.isValid();
}

/// Whether the field is one of the format and its value fits; what does not fit is left out.
bool take(QStringView field, JsonValue value, ModelFacts &facts)
{
    constexpr QStringView prices = u"prices.";
    constexpr QStringView capabilities = u"capabilities.";
    if (field.startsWith(prices)) {
        return takePrice(field.sliced(prices.size()), value, facts.prices);
    }
    if (field.startsWith(capabilities)) {
        const auto capability = capabilityFromName(field.sliced(capabilities.size()));
        const auto there = value.boolean();
        if (capability && there) {
            facts.capabilities.set(*capability, *there);
        }
        return capability && there;
    }
    if (field == u"name") {
        return takeText(value, facts.name);
    }
    if (field == u"family") {
        return takeText(value, facts.family);
    }
    if (field == u"context_window") {
        return takeTokens(value, facts.contextWindow);
    }
    if (field == u"max_output_tokens") {
        return takeTokens(value, facts.maxOutputTokens);
    }
    if (field == u"modalities.input") {
        return takeModalities(value, facts.input);
    }
    if (field == u"modalities.output") {
        return takeModalities(value, facts.output);
    }
    if (field == u"open_weights") {
        facts.openWeights = value.boolean();
        return facts.openWeights.has_value();
    }
    if (field == u"released") {
        return takeDay(value, facts.released);
    }
    return field == u"retired" && takeDay(value, facts.retired);
}

} // namespace

Result<SourceDocument> readCatalogue(QByteArrayView json)
{
    const auto parsed = JsonDocument::parse(json);
    if (!parsed) {
        return parsed.error();
    }
    const JsonValue root = parsed->root();
    const auto date = day(root["date"]);
    if (root["format"].integer() != 1 || !date || !root["models"].isArray()) {
        return broken(QStringLiteral("this is no catalogue of format 1"));
    }
    SourceDocument document;
    document.source = embeddedSource.toString();
    document.asOf = fromDate(*date);
    document.complete = false;
    for (const JsonMember &item : root["models"].items()) {
        ModelFacts facts;
        facts.provider = item.value["provider"].string();
        facts.apiId = item.value["id"].string();
        facts.id = facts.provider + u'/' + facts.apiId;
        facts.sourceKey = facts.id;
        if (facts.provider.isEmpty() || facts.apiId.isEmpty()) {
            document.skipped.push_back({QStringLiteral("a model"), QStringLiteral("has no provider or id")});
            continue;
        }
        for (const JsonMember &fact : item.value["facts"].members()) {
            const auto pair = fact.value.items();
            const QString field = QString::fromUtf8(fact.key);
            if (fact.value.size() != 2 || !take(field, (*pair.begin()).value, facts)) {
                document.skipped.push_back({facts.id + u'.' + field, QStringLiteral("not a fact of this format")});
            }
        }
        document.entries.push_back(std::move(facts));
    }
    return document;
}

Result<SourceDocument> embeddedCatalogue()
{
    openCatalogueResource();
    QFile file(QStringLiteral(":/catalogue/catalogue.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return broken(QStringLiteral("the program carries no catalogue"));
    }
    return readCatalogue(file.readAll());
}

} // namespace aigo
