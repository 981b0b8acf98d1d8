// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/comparison.h"

#include "core/domain/columns.h"
#include "core/domain/comparisongroups.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace aigo {

namespace {

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

} // namespace

std::vector<FactSource> sourceLines(const Model &model, const ComparisonRow &row, std::size_t column)
{
    std::vector<FactSource> lines;
    if (row.key == u"sources" || row.key == u"conflicts") {
        for (const Provenance &from : model.sourceKeys) {
            lines.push_back({from, {}, false, {}});
        }
        return lines;
    }
    if (column >= row.cells.size()) {
        return lines;
    }
    const ComparisonCell &cell = row.cells[column];
    for (const Conflict::Value &value : cell.otherwise) {
        lines.push_back({value.from, value.value, false, value.flags});
    }
    if (lines.empty() && cell.from) {
        lines.push_back({*cell.from, cell.exact, true, {}});
    } else if (!lines.empty() && cell.from) {
        lines.front().counts = lines.front().from.source == cell.from->source;
    }
    return lines;
}

bool Comparison::disputed() const
{
    return std::any_of(groups.begin(), groups.end(), [](const ComparisonGroup &group) {
        return std::any_of(group.rows.begin(), group.rows.end(), [](const ComparisonRow &row) {
            return std::any_of(row.cells.begin(), row.cells.end(),
                               [](const ComparisonCell &cell) { return !cell.otherwise.empty(); });
        });
    });
}

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

QString sourcesText(Instant at, const std::vector<SourceAge> &sources)
{
    const QString date = toDate(at).toString(Qt::ISODate);
    QStringList names;
    for (const SourceAge &source : sources) {
        names << QStringLiteral("%1 (%2)").arg(source.source, ageText(source.asOf, at));
    }
    return names.isEmpty()
               ? date
               : date + QStringLiteral(" \u00b7 ") + Words::tr("Sources: %1").arg(names.join(QStringLiteral(", ")));
}

QString Comparison::footer() const
{
    return sourcesText(at, sources) + QStringLiteral(" \u00b7 ") +
           Words::tr("Workload: %1").arg(workloadText(workload));
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
    out.groups = comparisonGroups(models, out.models, now);
    return out;
}

} // namespace aigo
