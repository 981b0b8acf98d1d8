// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/comparisongroups.h"

#include "core/domain/columns.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace aigo {

namespace {

using Row = ComparisonRow;
using Models = std::vector<Model>;

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

ComparisonCell unknownCell(QString note = {})
{
    ComparisonCell cell;
    cell.text = unknownText();
    cell.state = CellState::Unknown;
    cell.note = std::move(note);
    return cell;
}

std::optional<Provenance> sourceOf(const Model &model, const QString &field)
{
    const auto it = model.sources.find(field);
    return it == model.sources.end() ? std::nullopt : std::optional(it->second);
}

/// Marks the best and the worst where there are two known figures that differ.
void mark(Row &row)
{
    std::optional<Int128> low;
    std::optional<Int128> high;
    for (const ComparisonCell &cell : row.cells) {
        if (cell.raw && cell.ranked) {
            low = low ? std::min(*low, *cell.raw) : *cell.raw;
            high = high ? std::max(*high, *cell.raw) : *cell.raw;
        }
    }
    if (row.better == Row::Better::Neither || !low || *low == *high) {
        return;
    }
    const Int128 best = row.better == Row::Better::Lower ? *low : *high;
    const Int128 worst = row.better == Row::Better::Lower ? *high : *low;
    for (ComparisonCell &cell : row.cells) {
        if (!cell.ranked) {
            continue;
        }
        if (cell.raw == best) {
            cell.state = CellState::Best;
        } else if (cell.raw == worst) {
            cell.state = CellState::Worst;
        }
    }
}

bool allUnknown(const Row &row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const ComparisonCell &cell) { return cell.state == CellState::Unknown; });
}

void add(ComparisonGroup &group, Row row, bool keep = false)
{
    if (keep || !allUnknown(row)) {
        mark(row);
        group.rows.push_back(std::move(row));
    }
}

/// "assumed: cache read", "included: input" or "unknown: output", by the words of the table.
QString costNote(const WorkloadCost &cost)
{
    const auto titles = [](const QStringList &paths) {
        QStringList out;
        for (const QString &path : paths) {
            const auto key = priceKeyFromPath(path);
            out << (key ? priceTitle(*key) : path);
        }
        return out.join(QStringLiteral(", "));
    };
    if (!cost.unknown.isEmpty()) {
        return Words::tr("unknown: %1").arg(titles(cost.unknown));
    }
    QStringList notes;
    if (!cost.included.isEmpty()) {
        notes << Words::tr("included elsewhere: %1").arg(titles(cost.included));
    }
    if (!cost.assumed.isEmpty()) {
        notes << Words::tr("assumed: %1").arg(titles(cost.assumed));
    }
    return notes.join(QStringLiteral("; "));
}

/// What a source's 0 is taken for, where it is no price.
QString zeroText(PriceState state)
{
    return state == PriceState::Included ? Words::tr("included") : Words::tr("does not apply");
}

bool isNoFigure(const Price &price)
{
    return price.amount.pico == 0 && (price.state == PriceState::Included || price.state == PriceState::NotApplicable);
}

/// What sources say where they disagree on a field.
std::vector<Conflict::Value> otherwiseOf(const Model &model, const QString &field)
{
    const auto it = std::find_if(model.conflicts.begin(), model.conflicts.end(),
                                 [&field](const Conflict &conflict) { return conflict.field == field; });
    return it == model.conflicts.end() ? std::vector<Conflict::Value>{} : it->values;
}

Row costRow(const QString &key, const QString &title, const std::vector<ComparedModel> &models,
            std::optional<Int128> WorkloadCost::*member)
{
    Row row;
    row.key = key;
    row.title = title;
    row.unit = QStringLiteral("USD");
    row.kind = Row::Kind::Money;
    row.better = Row::Better::Lower;
    row.decimals = 12;
    for (const ComparedModel &model : models) {
        const auto cost = model.cost.*member;
        ComparisonCell cell = unknownCell(costNote(model.cost));
        if (cost) {
            const bool included = *cost == 0 && !model.cost.included.isEmpty();
            cell.text = included ? zeroText(PriceState::Included) : costText(*cost);
            cell.exact = costExact(*cost);
            cell.raw = included ? std::nullopt : std::optional(*cost);
            cell.ranked = model.cost.included.isEmpty();
            cell.state = CellState::Plain;
        }
        row.cells.push_back(std::move(cell));
    }
    return row;
}

/// The same in words that no language changes: "unknown: output", "assumed: cache_read".
QString exactNote(const WorkloadCost &cost)
{
    QStringList notes;
    const std::initializer_list<std::pair<const char *, const QStringList &>> all{
        {"unknown", cost.unknown}, {"included", cost.included}, {"assumed", cost.assumed}};
    for (const auto &[word, paths] : all) {
        if (!paths.isEmpty()) {
            notes << QString::fromLatin1(word) + QStringLiteral(": ") + paths.join(u' ');
        }
    }
    return notes.join(QStringLiteral("; "));
}

/// What the costs above it rest on.
Row noteRow(const std::vector<ComparedModel> &models)
{
    Row row;
    row.key = QStringLiteral("workload.notes");
    row.title = Words::tr("Unknown or assumed");
    for (const ComparedModel &model : models) {
        const QString note = costNote(model.cost);
        ComparisonCell cell = unknownCell();
        if (!note.isEmpty()) {
            cell.text = note;
            cell.exact = exactNote(model.cost);
            cell.note = note;
            cell.state = CellState::Plain;
        }
        row.cells.push_back(std::move(cell));
    }
    return row;
}

ComparisonGroup workloadGroup(const std::vector<ComparedModel> &models)
{
    ComparisonGroup group{QStringLiteral("workload"), Words::tr("My workload"), {}};
    add(group, costRow(QStringLiteral("workload.per_month"), Words::tr("A month"), models, &WorkloadCost::perMonth),
        true);
    add(group, costRow(QStringLiteral("workload.per_day"), Words::tr("A day"), models, &WorkloadCost::perDay), true);
    add(group,
        costRow(QStringLiteral("workload.per_request"), Words::tr("A request"), models, &WorkloadCost::perRequest),
        true);
    add(group, noteRow(models));
    return group;
}

QString unitOf(PriceKind kind)
{
    return QStringLiteral("USD/") + (isPerMillion(kind) ? QStringLiteral("1M") : priceUnit(kind));
}

Row priceRow(PriceKey key, const Models &models)
{
    Row row;
    row.key = pricePath(key);
    row.title = priceTitle(key);
    row.unit = unitOf(key.kind);
    row.kind = Row::Kind::Money;
    row.better = Row::Better::Lower;
    row.decimals = isPerMillion(key.kind) ? 6 : 12;
    for (const Model &model : models) {
        ComparisonCell cell = unknownCell();
        const Price *price = findPrice(model.facts.prices, key);
        if (price != nullptr && price->state != PriceState::Unknown) {
            cell.exact = priceText(*price);
            cell.text = isNoFigure(*price) ? zeroText(price->state) : cell.exact;
            cell.raw = isNoFigure(*price) ? std::nullopt : std::optional(Int128{price->amount.pico});
            cell.state = CellState::Plain;
            cell.from = sourceOf(model, row.key);
        }
        cell.otherwise = otherwiseOf(model, row.key);
        row.cells.push_back(std::move(cell));
    }
    return row;
}

Row blendedRow(const Models &models)
{
    Row row;
    row.key = QStringLiteral("blended");
    row.title = Words::tr("Blended 3:1");
    row.unit = unitOf(PriceKind::Input);
    row.kind = Row::Kind::Money;
    row.better = Row::Better::Lower;
    row.decimals = 6;
    for (const Model &model : models) {
        ComparisonCell cell = unknownCell();
        if (const auto price = blendedPrice(model.facts.prices)) {
            cell.text = usdPerMillionText(*price);
            cell.exact = cell.text;
            const auto paidElsewhere = [&model](PriceKind kind) {
                const Price *part = findPrice(model.facts.prices, kind);
                return part != nullptr && part->state == PriceState::Included;
            };
            cell.ranked = !paidElsewhere(PriceKind::Input) && !paidElsewhere(PriceKind::Output);
            const bool nothing = price->pico == 0 && !cell.ranked;
            cell.text = nothing ? zeroText(PriceState::Included) : cell.text;
            cell.raw = nothing ? std::nullopt : std::optional(Int128{price->pico});
            cell.state = CellState::Plain;
        }
        row.cells.push_back(std::move(cell));
    }
    return row;
}

/// Input and output always; then every price that one of the models has, standard ones first.
ComparisonGroup pricesGroup(const Models &models)
{
    ComparisonGroup group{QStringLiteral("prices"), Words::tr("Prices, USD per million tokens"), {}};
    std::set<PriceKey> keys;
    for (const Model &model : models) {
        for (const Price &price : model.facts.prices) {
            keys.insert(price.key);
        }
    }
    const PriceKey input{ServiceTier::Standard, 0, PriceKind::Input};
    const PriceKey output{ServiceTier::Standard, 0, PriceKind::Output};
    add(group, priceRow(input, models), true);
    add(group, priceRow(output, models), true);
    for (const PriceKey &key : keys) {
        if (key != input && key != output) {
            add(group, priceRow(key, models));
        }
    }
    add(group, blendedRow(models));
    return group;
}

Row tokensRow(const QString &key, const QString &title, const Models &models, std::optional<qint64> ModelFacts::*member)
{
    Row row;
    row.key = key;
    row.title = title;
    row.unit = QStringLiteral("tokens");
    row.kind = Row::Kind::Tokens;
    row.better = Row::Better::Higher;
    for (const Model &model : models) {
        ComparisonCell cell = unknownCell();
        if (const auto tokens = model.facts.*member) {
            cell.text = tokensText(*tokens);
            cell.exact = QString::number(*tokens);
            cell.raw = Int128{*tokens};
            cell.state = CellState::Plain;
            cell.from = sourceOf(model, key);
        }
        cell.otherwise = otherwiseOf(model, key);
        row.cells.push_back(std::move(cell));
    }
    return row;
}

ComparisonGroup limitsGroup(const Models &models)
{
    ComparisonGroup group{QStringLiteral("limits"), Words::tr("Limits"), {}};
    add(group,
        tokensRow(QStringLiteral("context_window"), Words::tr("Context window"), models, &ModelFacts::contextWindow),
        true);
    add(group,
        tokensRow(QStringLiteral("max_output_tokens"), Words::tr("Most output"), models, &ModelFacts::maxOutputTokens));
    add(group,
        tokensRow(QStringLiteral("max_input_tokens"), Words::tr("Most input"), models, &ModelFacts::maxInputTokens));
    return group;
}

template <typename TextOf>
Row textRow(const QString &key, const QString &title, const Models &models, Row::Kind kind, TextOf textOf)
{
    Row row;
    row.key = key;
    row.title = title;
    row.kind = kind;
    for (const Model &model : models) {
        const auto [text, exact] = textOf(model);
        ComparisonCell cell = unknownCell();
        if (!exact.isEmpty()) {
            cell.text = text;
            cell.exact = exact;
            cell.state = CellState::Plain;
            cell.from = sourceOf(model, key);
        }
        cell.otherwise = otherwiseOf(model, key);
        row.cells.push_back(std::move(cell));
    }
    return row;
}

Row modalitiesRow(const QString &key, const QString &title, const Models &models, Modalities ModelFacts::*member)
{
    return textRow(key, title, models, Row::Kind::Text, [member](const Model &model) {
        const Modalities all = model.facts.*member;
        return std::pair(modalitiesText(all), all.names().join(QStringLiteral(", ")));
    });
}

ComparisonGroup capabilitiesGroup(const Models &models)
{
    ComparisonGroup group{QStringLiteral("capabilities"), Words::tr("Capabilities"), {}};
    for (int i = 0; i < capabilityCount; ++i) {
        const auto capability = static_cast<Capability>(i);
        const bool any = std::any_of(models.begin(), models.end(), [capability](const Model &model) {
            return model.facts.capabilities.has(capability);
        });
        if (!any) {
            continue;
        }
        Row row;
        row.key = QStringLiteral("cap.") + capabilityName(capability);
        row.title = capabilityTitle(capability);
        row.kind = Row::Kind::Flag;
        for (const Model &model : models) {
            ComparisonCell cell = unknownCell();
            const bool has = model.facts.capabilities.has(capability);
            if (has || model.facts.capabilities.lacks(capability)) {
                cell.text = has ? QStringLiteral("\u2713") : QStringLiteral("\u2717");
                cell.exact = has ? QStringLiteral("yes") : QStringLiteral("no");
                cell.raw = has ? 1 : 0;
                cell.state = CellState::Plain;
                cell.from = sourceOf(model, QStringLiteral("capabilities"));
            }
            cell.otherwise = otherwiseOf(model, QStringLiteral("capabilities.") + capabilityName(capability));
            row.cells.push_back(std::move(cell));
        }
        add(group, std::move(row));
    }
    add(group, modalitiesRow(QStringLiteral("modalities.input"), Words::tr("Takes"), models, &ModelFacts::input));
    add(group, modalitiesRow(QStringLiteral("modalities.output"), Words::tr("Gives"), models, &ModelFacts::output));
    return group;
}

Row dateRow(const QString &key, const QString &title, const Models &models, QDate ModelFacts::*member)
{
    return textRow(key, title, models, Row::Kind::Date, [member](const Model &model) {
        const QString text = (model.facts.*member).toString(Qt::ISODate);
        return std::pair(text, text);
    });
}

Row plainRow(const QString &key, const QString &title, const Models &models, QString ModelFacts::*member)
{
    return textRow(key, title, models, Row::Kind::Text,
                   [member](const Model &model) { return std::pair(model.facts.*member, model.facts.*member); });
}

ComparisonGroup lifecycleGroup(const Models &models, Instant now)
{
    ComparisonGroup group{QStringLiteral("lifecycle"), Words::tr("Lifecycle"), {}};
    add(group, textRow(QStringLiteral("lifecycle"), Words::tr("Lifecycle"), models, Row::Kind::Text,
                       [now](const Model &model) {
                           const Lifecycle lifecycle = model.lifecycleOn(toDate(now));
                           const bool unknown = lifecycle == Lifecycle::Unknown;
                           return std::pair(lifecycleTitle(lifecycle), unknown ? QString() : lifecycleName(lifecycle));
                       }));
    add(group, dateRow(QStringLiteral("released"), Words::tr("Released"), models, &ModelFacts::released));
    add(group, dateRow(QStringLiteral("deprecated"), Words::tr("Deprecated"), models, &ModelFacts::deprecated));
    add(group, dateRow(QStringLiteral("retired"), Words::tr("Retired"), models, &ModelFacts::retired));
    add(group,
        plainRow(QStringLiteral("knowledge_cutoff"), Words::tr("Knows until"), models, &ModelFacts::knowledgeCutoff));
    add(group, plainRow(QStringLiteral("successor"), Words::tr("Successor"), models, &ModelFacts::successor));
    add(group, textRow(QStringLiteral("open_weights"), Words::tr("Open weights"), models, Row::Kind::Text,
                       [](const Model &model) {
                           const auto open = model.facts.openWeights;
                           return !open ? std::pair(QString(), QString())
                                        : std::pair(*open ? Words::tr("yes") : Words::tr("no"),
                                                    *open ? QStringLiteral("yes") : QStringLiteral("no"));
                       }));
    add(group, plainRow(QStringLiteral("license"), Words::tr("Licence"), models, &ModelFacts::license));
    add(group, plainRow(QStringLiteral("parameters"), Words::tr("Parameters"), models, &ModelFacts::parameters));
    return group;
}

ComparisonGroup sourcesGroup(const Models &models, Instant now)
{
    ComparisonGroup group{QStringLiteral("sources"), Words::tr("Where facts are from"), {}};
    add(group,
        textRow(QStringLiteral("sources"), Words::tr("Sources"), models, Row::Kind::Text, [now](const Model &model) {
            QStringList texts;
            QStringList exact;
            for (const auto &[source, at] : sourcesOf(model)) {
                texts << QStringLiteral("%1 (%2)").arg(source, ageText(at, now));
                exact << QStringLiteral("%1 %2").arg(source, toIso(at));
            }
            return std::pair(texts.join(QStringLiteral(", ")), exact.join(QStringLiteral(", ")));
        }));
    add(group, textRow(QStringLiteral("conflicts"), Words::tr("Sources disagree on"), models, Row::Kind::Text,
                       [](const Model &model) {
                           QStringList fields;
                           for (const Conflict &conflict : model.conflicts) {
                               fields << conflict.field;
                           }
                           const QString text = fields.join(QStringLiteral(", "));
                           return std::pair(text, text);
                       }));
    return group;
}

} // namespace

std::map<QString, Instant> sourcesOf(const Model &model)
{
    std::map<QString, Instant> newest;
    const auto note = [&newest](const Provenance &from) {
        const auto [it, fresh] = newest.try_emplace(from.source, from.asOf);
        it->second = fresh ? from.asOf : std::max(it->second, from.asOf);
    };
    for (const Provenance &from : model.sourceKeys) {
        note(from);
    }
    for (const auto &[field, from] : model.sources) {
        note(from);
    }
    return newest;
}

std::vector<ComparisonGroup> comparisonGroups(const std::vector<Model> &models,
                                              const std::vector<ComparedModel> &compared, Instant now)
{
    std::vector<ComparisonGroup> groups{workloadGroup(compared),     pricesGroup(models),
                                        limitsGroup(models),         capabilitiesGroup(models),
                                        lifecycleGroup(models, now), sourcesGroup(models, now)};
    std::erase_if(groups, [](const ComparisonGroup &group) { return group.rows.empty(); });
    return groups;
}

} // namespace aigo
