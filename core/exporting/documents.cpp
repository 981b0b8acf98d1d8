// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/jsonwriter.h"
#include "core/exporting/writers.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace aigo {

namespace {

QString usd(std::optional<Int128> pico)
{
    return pico ? costExact(*pico) : QString();
}

/// These are there in every document, null where unknown; others only where a source has them.
constexpr std::array<PriceKind, 9> always{PriceKind::Input,      PriceKind::Output,       PriceKind::CacheRead,
                                          PriceKind::CacheWrite, PriceKind::CacheWrite1h, PriceKind::Reasoning,
                                          PriceKind::AudioInput, PriceKind::ImageInput,   PriceKind::Request};

void priceValue(JsonWriter &json, const Price *price)
{
    if (price == nullptr || price->state == PriceState::Unknown) {
        json.null();
    } else {
        json.value(priceText(*price));
    }
}

/// The prices of one service tier and context tier as members of the object that is open. `full`: with all of `always`;
/// else only input and output stand in any case.
void priceMembers(JsonWriter &json, const PriceList &prices, ServiceTier tier, qint64 above, bool full)
{
    std::set<PriceKind> kinds(always.begin(), full ? always.end() : always.begin() + 2);
    for (const Price &price : prices) {
        if (price.key.tier == tier && price.key.aboveTokens == above) {
            kinds.insert(price.key.kind);
        }
    }
    for (const PriceKind kind : kinds) {
        json.key(priceKindName(kind));
        priceValue(json, findPrice(prices, PriceKey{tier, above, kind}));
    }
}

/// A step is of input tokens, or of the results a search is asked for.
void tierArray(JsonWriter &json, const PriceList &prices, ServiceTier tier)
{
    std::map<qint64, PriceList> byTokens;
    std::map<qint64, PriceList> byResults;
    for (const Price &price : prices) {
        if (price.key.tier == tier && price.key.aboveTokens > 0) {
            auto &steps = isSteppedByResults(price.key.kind) ? byResults : byTokens;
            steps[price.key.aboveTokens].push_back(price);
        }
    }
    json.key(u"tiers").array();
    for (const auto &[above, step] : byTokens) {
        json.object().key(u"above_input_tokens").value(above);
        priceMembers(json, step, tier, above, false);
        json.end();
    }
    for (const auto &[above, step] : byResults) {
        json.object().key(u"above_results").value(above);
        for (const Price &price : step) {
            json.key(priceKindName(price.key.kind));
            priceValue(json, &price);
        }
        json.end();
    }
    json.end();
}

void pricesObject(JsonWriter &json, const PriceList &prices)
{
    json.key(u"prices").object().key(u"currency").value(u"USD");
    priceMembers(json, prices, ServiceTier::Standard, 0, true);
    const auto blended = blendedPrice(prices);
    json.key(u"blended").textOrNull(blended ? usdPerMillionText(*blended) : QString());
    tierArray(json, prices, ServiceTier::Standard);
    for (const ServiceTier tier : {ServiceTier::Batch, ServiceTier::Priority, ServiceTier::Flex, ServiceTier::Fast}) {
        json.key(serviceTierName(tier)).object();
        priceMembers(json, prices, tier, 0, false);
        tierArray(json, prices, tier);
        json.end();
    }
    std::map<QString, QString> units;
    for (const Price &price : prices) {
        if (!isPerMillion(price.key.kind)) {
            units[priceKindName(price.key.kind)] = QStringLiteral("usd_per_") + priceUnit(price.key.kind);
        }
    }
    json.key(u"units").object();
    for (const auto &[kind, unit] : units) {
        json.key(kind).value(unit);
    }
    json.end().end();

    json.key(u"price_states").object();
    for (const PriceKind kind : always) {
        if (findPrice(prices, kind) == nullptr) {
            json.key(priceKindName(kind)).value(priceStateName(PriceState::Unknown));
        }
    }
    for (const Price &price : prices) {
        json.key(pricePath(price.key)).value(priceStateName(price.state));
    }
    json.end();
}

/// Announced prices: those that begin after today.
void scheduleArray(JsonWriter &json, const std::vector<ScheduledPrice> &schedule, QDate today)
{
    json.key(u"announced_prices").array();
    for (const ScheduledPrice &item : schedule) {
        if (item.from.isValid() && item.from > today) {
            json.object().key(u"field").value(pricePath(item.price.key)).key(u"value").value(priceText(item.price));
            json.key(u"from").value(item.from.toString(Qt::ISODate));
            json.key(u"to").textOrNull(item.to.toString(Qt::ISODate)).end();
        }
    }
    json.end();
}

void provenance(JsonWriter &json, const Provenance &from)
{
    json.object().key(u"source").value(from.source).key(u"key").value(from.key).key(u"as_of").value(toIso(from.asOf));
    json.end();
}

void sourceMembers(JsonWriter &json, const Model &model)
{
    json.key(u"sources").object();
    for (const auto &[field, from] : model.sources) {
        provenance(json.key(field), from);
    }
    json.end().key(u"conflicts").array();
    for (const Conflict &conflict : model.conflicts) {
        json.object().key(u"field").value(conflict.field).key(u"values").array();
        for (const Conflict::Value &value : conflict.values) {
            json.object().key(u"source").value(value.from.source).key(u"key").value(value.from.key);
            json.key(u"value").value(value.value).key(u"as_of").value(toIso(value.from.asOf));
            json.key(u"flags").value(value.flags).end();
        }
        json.end().end();
    }
    json.end().key(u"source_keys").array();
    for (const Provenance &from : model.sourceKeys) {
        provenance(json, from);
    }
    json.end();
}

/// The members of one model in the object that is open.
void modelMembers(JsonWriter &json, const FilterSubject &subject)
{
    const Model &model = subject.model;
    const ModelFacts &facts = model.facts;
    const auto date = [&json](QStringView key, QDate day) { json.key(key).textOrNull(day.toString(Qt::ISODate)); };
    const Lifecycle lifecycle = model.lifecycleOn(toDate(subject.now));
    json.key(u"id").value(facts.id).key(u"provider").value(facts.provider).key(u"api_id").value(facts.apiId);
    json.key(u"name").textOrNull(facts.name).key(u"description").textOrNull(facts.description);
    json.key(u"family").textOrNull(facts.family).key(u"context_window").value(facts.contextWindow);
    json.key(u"max_output_tokens").value(facts.maxOutputTokens);
    json.key(u"capabilities").value(facts.capabilities.names());
    json.key(u"modalities").object().key(u"input").value(facts.input.names());
    json.key(u"output").value(facts.output.names()).end();
    json.key(u"open_weights").value(facts.openWeights).key(u"license").textOrNull(facts.license);
    json.key(u"regions").value(facts.regions);
    json.key(u"max_input_tokens").value(facts.maxInputTokens);
    json.key(u"knowledge_cutoff").textOrNull(facts.knowledgeCutoff).key(u"parameters").textOrNull(facts.parameters);
    json.key(u"quantization").textOrNull(facts.quantization).key(u"served_by").textOrNull(facts.servedBy);
    json.key(u"hugging_face_id").textOrNull(facts.huggingFaceId);
    date(u"released", facts.released);
    date(u"deprecated", facts.deprecated);
    date(u"retired", facts.retired);
    json.key(u"successor").textOrNull(facts.successor).key(u"aliases").value(facts.aliases);
    json.key(u"alias_of").textOrNull(facts.aliasOf).key(u"days_left").value(model.daysLeft(toDate(subject.now)));
    json.key(u"lifecycle").textOrNull(lifecycle == Lifecycle::Unknown ? QString() : lifecycleName(lifecycle));
    json.key(u"status").textOrNull(subject.status ? stateName(*subject.status) : QString());
    pricesObject(json, facts.prices);
    scheduleArray(json, facts.schedule, toDate(subject.now));
    sourceMembers(json, model);
    json.key(u"embedded").value(model.embedded);
}

void workloadObject(JsonWriter &json, const Workload &workload)
{
    const auto part = [&json](QStringView key, TokenPart value) {
        json.key(key).object().key(value.share ? u"percent" : u"tokens");
        if (value.share) {
            json.value(decimalText(value.value, 4));
        } else {
            json.value(value.value);
        }
        json.end();
    };
    json.key(u"workload").object().key(u"text").value(workloadText(workload));
    json.key(u"name").textOrNull(workloadNameOf(workload)).key(u"in").value(workload.input);
    json.key(u"out").value(workload.output);
    part(u"cached", workload.cached);
    part(u"reasoning", workload.reasoning);
    json.key(u"per_day").value(workload.requestsPerDay).key(u"batch").value(workload.batch).end();
}

void costObject(JsonWriter &json, const WorkloadCost &cost)
{
    json.key(u"workload_cost").object().key(u"per_request").textOrNull(usd(cost.perRequest));
    json.key(u"per_day").textOrNull(usd(cost.perDay)).key(u"per_month").textOrNull(usd(cost.perMonth));
    json.key(u"unit").value(u"usd").key(u"unknown").value(cost.unknown).key(u"assumed").value(cost.assumed);
    json.key(u"included").value(cost.included).end();
}

/// The rows as they are shown, a value a model.
void rowsArray(JsonWriter &json, const Comparison &comparison)
{
    json.key(u"rows").array();
    for (const ComparisonGroup &group : comparison.groups) {
        for (const ComparisonRow &row : group.rows) {
            json.object().key(u"group").value(group.key).key(u"field").value(row.key).key(u"unit").textOrNull(row.unit);
            json.key(u"values").array();
            for (const ComparisonCell &cell : row.cells) {
                json.textOrNull(cell.exact);
            }
            json.end().key(u"disputed").array();
            for (std::size_t i = 0; i < std::min(row.cells.size(), comparison.models.size()); ++i) {
                if (!row.cells[i].otherwise.empty()) {
                    json.value(comparison.models[i].id);
                }
            }
            json.end().end();
        }
    }
    json.end();
}

/// A change's value: a number where it is one of tokens, else as the log has it.
void changeValue(JsonWriter &json, const Change &change, const std::optional<QString> &value)
{
    bool number = false;
    const qint64 tokens = value.value_or(QString()).toLongLong(&number);
    if (number && (change.kind == ChangeKind::Context || change.kind == ChangeKind::MaxOutput)) {
        json.value(tokens);
    } else {
        json.value(value);
    }
}

} // namespace

QByteArray modelsJson(qint64 total, std::span<const FilterSubject> models,
                      const std::function<void(JsonWriter &, const Model &)> &more, std::optional<Instant> at,
                      const Onwards &onwards)
{
    qint64 done = 0;
    JsonWriter json;
    json.object().key(u"total").value(total).key(u"models").array();
    for (const FilterSubject &model : models) {
        if (!goesOn(onwards, done++, static_cast<qint64>(models.size()))) {
            return {};
        }
        json.object();
        modelMembers(json, model);
        if (more) {
            more(json, model.model);
        }
        json.end();
    }
    json.end();
    if (at) {
        json.key(u"footer").value(modelsFooter(models, *at));
    }
    json.end();
    return json.take();
}

QByteArray comparisonJson(const Comparison &comparison, std::span<const FilterSubject> models)
{
    JsonWriter json;
    json.object().key(u"at").value(toIso(comparison.at));
    workloadObject(json, comparison.workload);
    json.key(u"models").array();
    for (std::size_t i = 0; i < models.size(); ++i) {
        json.object();
        modelMembers(json, models[i]);
        if (i < comparison.models.size()) {
            costObject(json, comparison.models[i].cost);
        }
        json.end();
    }
    json.end().key(u"best").object();
    for (const auto &[key, ids] : comparison.best()) {
        json.key(key).value(ids);
    }
    json.end();
    rowsArray(json, comparison);
    json.key(u"footer").value(comparison.footer()).end();
    return json.take();
}

QByteArray alternativesJson(const Alternatives &alternatives, const Workload &workload, Instant at)
{
    JsonWriter json;
    json.object().key(u"at").value(toIso(at));
    workloadObject(json, workload);
    json.key(u"model").value(alternatives.model);
    costObject(json, alternatives.cost);
    json.key(u"total").value(qint64{alternatives.cheaper}).key(u"dearer").value(qint64{alternatives.dearer});
    json.key(u"unpriced").value(qint64{alternatives.unpriced}).key(u"alternatives").array();
    for (const Alternative &one : alternatives.found) {
        json.object().key(u"id").value(one.id).key(u"name").value(one.name).key(u"provider").value(one.provider);
        costObject(json, one.cost);
        json.key(u"saving_percent").value(decimalText(one.saving, 2)).key(u"same_model").value(one.sameModel).end();
    }
    json.end().end();
    return json.take();
}

void writeChange(JsonWriter &json, const Change &change, QStringView kindKey)
{
    json.key(u"at").value(toIso(change.at)).key(u"source").value(change.source);
    json.key(kindKey).value(changeKindName(change.kind)).key(u"model").textOrNull(change.model);
    json.key(u"source_key").textOrNull(change.sourceKey).key(u"field").textOrNull(change.field);
    json.key(u"old");
    changeValue(json, change, change.oldValue);
    json.key(u"new");
    changeValue(json, change, change.newValue);
    json.key(u"unit").textOrNull(change.unit).key(u"percent").value(change.percent());
    json.key(u"effective").textOrNull(change.effective ? change.effective->toString(Qt::ISODate) : QString());
    json.key(u"flags").value(change.flags);
}

QByteArray changesJson(qint64 total, std::span<const Change> changes)
{
    JsonWriter json;
    json.object().key(u"total").value(total).key(u"changes").array();
    for (const Change &change : changes) {
        json.object();
        writeChange(json, change);
        json.end();
    }
    return json.end().end().take();
}

QByteArray pricesJson(const QString &model, qint64 total, std::span<const PricePoint> points)
{
    JsonWriter json;
    json.object().key(u"model").value(model).key(u"total").value(total).key(u"points").array();
    for (const PricePoint &point : points) {
        const auto time = [&json](QStringView key, std::optional<Instant> at) { json.key(key).textOrNull(toIso(at)); };
        json.object();
        time(u"from", point.from);
        time(u"to", point.to);
        json.key(u"field").value(pricePath(point.key));
        json.key(u"value").value(priceText(Price{point.key, point.amount, point.state}));
        json.key(u"state").value(priceStateName(point.state));
        json.key(u"unit").value(QStringLiteral("usd_per_") + priceUnit(point.key.kind));
        json.key(u"source").value(point.source).key(u"source_key").value(point.sourceKey);
        json.key(u"stated").value(point.stated).end();
    }
    json.end().end();
    return json.take();
}

} // namespace aigo
