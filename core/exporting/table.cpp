// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/table.h"

#include "core/domain/comparisongroups.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace aigo {

namespace {

/// The context of the texts below.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

const QString disputed = QStringLiteral("\u2260 ");

/// A star before the best, another sign where sources disagree.
QString marked(const ComparisonCell &cell)
{
    const QString star = cell.state == CellState::Best ? QStringLiteral("\u2605 ") : QString();
    return (cell.otherwise.empty() ? QString() : disputed) + star + cell.text;
}

QString percentText(std::optional<double> percent, Figures figures)
{
    if (!percent) {
        return figures == Figures::Exact ? QString() : unknownText();
    }
    const QString number = QString::number(*percent, 'f', 1);
    return figures == Figures::Exact ? number : (*percent > 0 ? QStringLiteral("+") : QString()) + number + u'%';
}

} // namespace

Table modelsTable(std::span<const FilterSubject> models, const std::vector<const Column *> &columns, Figures figures,
                  const Onwards &onwards)
{
    Table table;
    table.rows.reserve(models.size());
    for (const Column *column : columns) {
        QString title = column->titleText();
        if (!column->unit.isEmpty()) {
            title += u' ' + column->unit;
        }
        table.columns.push_back({column->key, title, column->numeric});
    }
    for (const FilterSubject &model : models) {
        if (!goesOn(onwards, static_cast<qint64>(table.rows.size()), static_cast<qint64>(models.size()))) {
            break;
        }
        QStringList row;
        for (const Column *column : columns) {
            row << (figures == Figures::Exact ? column->exact(model) : column->display(model));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString modelsFooter(std::span<const FilterSubject> models, Instant now)
{
    std::map<QString, Instant> newest;
    for (const FilterSubject &subject : models) {
        for (const auto &[source, asOf] : sourcesOf(subject.model)) {
            const auto [it, fresh] = newest.try_emplace(source, asOf);
            it->second = fresh ? asOf : std::max(it->second, asOf);
        }
    }
    std::vector<SourceAge> sources;
    for (const auto &[source, asOf] : newest) {
        sources.push_back({source, asOf});
    }
    return sourcesText(now, sources);
}

Table comparisonTable(const Comparison &comparison, Figures figures)
{
    const bool exact = figures == Figures::Exact;
    Table table;
    if (exact) {
        table.columns.push_back({QStringLiteral("group"), Words::tr("Group"), false});
        table.columns.push_back({QStringLiteral("field"), Words::tr("Field"), false});
    }
    table.columns.push_back({QStringLiteral("title"), QString(), false});
    table.columns.push_back({QStringLiteral("unit"), Words::tr("Unit"), false});
    for (const ComparedModel &model : comparison.models) {
        table.columns.push_back({model.id, model.id, true});
    }
    for (const ComparisonGroup &group : comparison.groups) {
        table.headings.emplace_back(static_cast<int>(table.rows.size()), group.title);
        for (const ComparisonRow &row : group.rows) {
            QStringList cells;
            if (exact) {
                cells << group.key << row.key;
            }
            cells << row.title << row.unit;
            for (const ComparisonCell &cell : row.cells) {
                cells << (exact ? cell.exact : marked(cell));
            }
            table.rows.push_back(std::move(cells));
        }
    }
    if (exact) {
        QStringList at{QStringLiteral("sources"), QStringLiteral("at"), Words::tr("Made"), QString()};
        for (std::size_t i = 0; i < comparison.models.size(); ++i) {
            at << toIso(comparison.at);
        }
        table.rows.push_back(std::move(at));
    }
    table.footer << comparison.footer();
    if (!exact && comparison.disputed()) {
        table.footer << disputed + Words::tr("sources disagree");
    }
    return table;
}

Table alternativesTable(const Alternatives &alternatives, Figures figures)
{
    const bool exact = figures == Figures::Exact;
    const auto cost = [exact](std::optional<Int128> pico) {
        return !pico ? (exact ? QString() : unknownText()) : exact ? costExact(*pico) : costText(*pico);
    };
    Table table;
    table.title = Words::tr("Same abilities as %1 for less").arg(alternatives.model);
    table.columns = {{QStringLiteral("id"), Words::tr("Model"), false},
                     {QStringLiteral("per_month"), Words::tr("A month, USD"), true},
                     {QStringLiteral("per_request"), Words::tr("A request, USD"), true},
                     {QStringLiteral("saving_percent"), Words::tr("Saved"), true},
                     {QStringLiteral("same_model"), Words::tr("Same model"), false}};
    for (const Alternative &one : alternatives.found) {
        const QString same = exact ? (one.sameModel ? QStringLiteral("yes") : QStringLiteral("no"))
                                   : (one.sameModel ? Words::tr("yes") : QString());
        table.rows.push_back({one.id, cost(one.cost.perMonth), cost(one.cost.perRequest),
                              exact ? decimalText(one.saving, 2) : savingText(one.saving), same});
    }
    if (!alternatives.comparable()) {
        table.footer
            << Words::tr("What %1 costs is not known, so nothing can be said to cost less.").arg(alternatives.model);
        return table;
    }
    table.footer << Words::tr("%1: %2 USD a month. %3 fit and cost less, %4 cost as much or more, of %5 the price is "
                              "not known.")
                        .arg(alternatives.model, cost(alternatives.cost.perMonth))
                        .arg(alternatives.cheaper)
                        .arg(alternatives.dearer)
                        .arg(alternatives.unpriced);
    return table;
}

Table changesTable(std::span<const Change> changes, Figures figures)
{
    const bool exact = figures == Figures::Exact;
    const QString none = exact ? QString() : unknownText();
    Table table;
    table.columns = {
        {QStringLiteral("at"), Words::tr("When"), false},     {QStringLiteral("source"), Words::tr("Source"), false},
        {QStringLiteral("kind"), Words::tr("Kind"), false},   {QStringLiteral("model"), Words::tr("Model"), false},
        {QStringLiteral("field"), Words::tr("Field"), false}, {QStringLiteral("old"), Words::tr("Before"), true},
        {QStringLiteral("new"), Words::tr("After"), true},    {QStringLiteral("percent"), Words::tr("Change"), true}};
    if (exact) {
        table.columns.insert(table.columns.begin() + 4, {QStringLiteral("source_key"), Words::tr("Key"), false});
        table.columns.push_back({QStringLiteral("unit"), Words::tr("Unit"), false});
        table.columns.push_back({QStringLiteral("effective"), Words::tr("From"), false});
        table.columns.push_back({QStringLiteral("flags"), Words::tr("Flags"), false});
    }
    for (const Change &change : changes) {
        QStringList row{toIso(change.at), change.source, changeKindName(change.kind),
                        exact || !change.model.isEmpty() ? change.model : change.sourceKey};
        if (exact) {
            row << change.sourceKey;
        }
        QString percent = percentText(change.percent(), figures);
        if (!exact && !change.flags.isEmpty()) {
            percent += QStringLiteral(" (%1)").arg(change.flags.join(u' '));
        }
        row << change.field << change.oldValue.value_or(none) << change.newValue.value_or(none) << percent;
        if (exact) {
            row << change.unit << (change.effective ? change.effective->toString(Qt::ISODate) : QString())
                << change.flags.join(u' ');
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table pricesTable(std::span<const PricePoint> points, Figures figures)
{
    const bool exact = figures == Figures::Exact;
    const auto time = [exact](std::optional<Instant> at, const QString &none) {
        return !at ? (exact ? QString() : none) : exact ? toIso(*at) : toDate(*at).toString(Qt::ISODate);
    };
    Table table;
    table.columns = {
        {QStringLiteral("field"), Words::tr("Price"), false}, {QStringLiteral("from"), Words::tr("From"), false},
        {QStringLiteral("to"), Words::tr("To"), false},       {QStringLiteral("value"), Words::tr("USD"), true},
        {QStringLiteral("unit"), Words::tr("Unit"), false},   {QStringLiteral("source"), Words::tr("Source"), false}};
    if (exact) {
        table.columns.push_back({QStringLiteral("source_key"), Words::tr("Key"), false});
        table.columns.push_back({QStringLiteral("stated"), Words::tr("Dated by the source"), false});
    }
    for (const PricePoint &point : points) {
        const QString path = pricePath(point.key);
        QStringList row{exact ? path : priceTitle(point.key),
                        time(point.from, QString()),
                        time(point.to, point.from ? Words::tr("now") : QString()),
                        priceText(Price{point.key, point.amount, point.state}),
                        QStringLiteral("usd_per_") + priceUnit(point.key.kind),
                        point.source};
        if (exact) {
            row << point.sourceKey << (point.stated ? QStringLiteral("yes") : QStringLiteral("no"));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace aigo
