// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/comparison.h"

#include "core/domain/columns.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
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
        if (cell.raw) {
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

/// "assumed: cache read" or "unknown: output", by the words of the table.
QString priceNote(const QStringList &unknown, const QStringList &assumed)
{
    const auto titles = [](const QStringList &paths) {
        QStringList out;
        for (const QString &path : paths) {
            const auto key = priceKeyFromPath(path);
            out << (key ? priceTitle(*key) : path);
        }
        return out.join(QStringLiteral(", "));
    };
    if (!unknown.isEmpty()) {
        return Words::tr("unknown: %1").arg(titles(unknown));
    }
    return assumed.isEmpty() ? QString() : Words::tr("assumed: %1").arg(titles(assumed));
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
        const QString note = priceNote(model.cost.unknown, model.cost.assumed);
        ComparisonCell cell = unknownCell(note);
        if (cost) {
            cell.text = costText(*cost);
            cell.exact = costExact(*cost);
            cell.raw = *cost;
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
            cell.text = priceText(*price);
            cell.exact = cell.text;
            cell.raw = Int128{price->amount.pico};
            cell.state = CellState::Plain;
            cell.from = sourceOf(model, row.key);
        }
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
            cell.raw = Int128{price->pico};
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
    return group;
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
            row.cells.push_back(std::move(cell));
        }
        add(group, std::move(row));
    }
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
        row.cells.push_back(std::move(cell));
    }
    return row;
}

Row dateRow(const QString &key, const QString &title, const Models &models, QDate ModelFacts::*member)
{
    return textRow(key, title, models, Row::Kind::Date, [member](const Model &model) {
        const QString text = (model.facts.*member).toString(Qt::ISODate);
        return std::pair(text, text);
    });
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
    add(group, textRow(QStringLiteral("successor"), Words::tr("Successor"), models, Row::Kind::Text,
                       [](const Model &model) { return std::pair(model.facts.successor, model.facts.successor); }));
    add(group, textRow(QStringLiteral("open_weights"), Words::tr("Open weights"), models, Row::Kind::Text,
                       [](const Model &model) {
                           const auto open = model.facts.openWeights;
                           return !open ? std::pair(QString(), QString())
                                        : std::pair(*open ? Words::tr("yes") : Words::tr("no"),
                                                    *open ? QStringLiteral("yes") : QStringLiteral("no"));
                       }));
    add(group, textRow(QStringLiteral("license"), Words::tr("Licence"), models, Row::Kind::Text,
                       [](const Model &model) { return std::pair(model.facts.license, model.facts.license); }));
    return group;
}

/// Every source of a model with the newest date it speaks of.
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

bool ComparisonRow::differs() const
{
    return std::any_of(cells.begin(), cells.end(), [this](const ComparisonCell &cell) {
        return cell.exact != cells.front().exact ||
               cell.state == CellState::Unknown != (cells.front().state == CellState::Unknown);
    });
}

double ComparisonRow::number(std::size_t model) const
{
    if (model >= cells.size() || !cells[model].raw) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return static_cast<double>(*cells[model].raw) / std::pow(10.0, decimals);
}

const ComparisonRow *Comparison::row(QStringView key) const
{
    for (const ComparisonGroup &group : groups) {
        for (const ComparisonRow &row : group.rows) {
            if (row.key == key) {
                return &row;
            }
        }
    }
    return nullptr;
}

Comparison Comparison::differencesOnly() const
{
    Comparison out = *this;
    for (ComparisonGroup &group : out.groups) {
        std::erase_if(group.rows, [](const ComparisonRow &row) { return !row.differs(); });
    }
    std::erase_if(out.groups, [](const ComparisonGroup &group) { return group.rows.empty(); });
    return out;
}

std::map<QString, QStringList> Comparison::best() const
{
    std::map<QString, QStringList> out;
    for (const ComparisonGroup &group : groups) {
        for (const ComparisonRow &row : group.rows) {
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if (row.cells[i].state == CellState::Best) {
                    out[row.key] << models[i].id;
                }
            }
        }
    }
    return out;
}

QString Comparison::footer() const
{
    QStringList parts{toDate(at).toString(Qt::ISODate)};
    QStringList names;
    for (const SourceAge &source : sources) {
        names << QStringLiteral("%1 (%2)").arg(source.source, ageText(source.asOf, at));
    }
    if (!names.isEmpty()) {
        parts << Words::tr("Sources: %1").arg(names.join(QStringLiteral(", ")));
    }
    parts << Words::tr("Workload: %1").arg(workloadText(workload));
    return parts.join(QStringLiteral(" \u00b7 "));
}

Comparison compareModels(const std::vector<Model> &models, const Workload &workload, Instant now)
{
    Comparison out;
    out.at = now;
    out.workload = workload;
    std::map<QString, Instant> newest;
    for (const Model &model : models) {
        out.models.push_back(
            {model.id(), displayName(model.facts), model.facts.provider, workloadCost(workload, model.facts)});
        for (const auto &[source, at] : sourcesOf(model)) {
            const auto [it, fresh] = newest.try_emplace(source, at);
            it->second = fresh ? at : std::max(it->second, at);
        }
    }
    for (const auto &[source, at] : newest) {
        out.sources.push_back({source, at});
    }
    out.groups.push_back(workloadGroup(out.models));
    out.groups.push_back(pricesGroup(models));
    out.groups.push_back(limitsGroup(models));
    out.groups.push_back(capabilitiesGroup(models));
    out.groups.push_back(lifecycleGroup(models, now));
    out.groups.push_back(sourcesGroup(models, now));
    std::erase_if(out.groups, [](const ComparisonGroup &group) { return group.rows.empty(); });
    return out;
}

} // namespace aigo
