// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/comparisontable.h"

#include "ui/charts/comparisonpainting.h"
#include "ui/text/text.h"

namespace aigo {

ComparisonTable::ComparisonTable(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ComparisonTable::setComparison(Comparison comparison)
{
    std::vector<Place> places;
    bool sameShape = comparison.models.size() == m_comparison.models.size();
    for (std::size_t i = 0; sameShape && i < comparison.models.size(); ++i) {
        sameShape = comparison.models[i].id == m_comparison.models[i].id;
    }
    std::size_t at = 0;
    for (std::size_t g = 0; g < comparison.groups.size(); ++g) {
        for (int r = -1; r < static_cast<int>(comparison.groups[g].rows.size()); ++r) {
            places.push_back({g, r});
            sameShape = sameShape && at < m_places.size() && m_places[at].group == g && m_places[at].row == r;
            ++at;
        }
    }
    if (sameShape && places.size() == m_places.size() && !places.empty()) {
        // Other figures in the same rows: nothing that is selected or scrolled moves.
        m_comparison = std::move(comparison);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_comparison = std::move(comparison);
    m_places = std::move(places);
    endResetModel();
}

const ComparisonRow *ComparisonTable::rowAt(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_places.size())) {
        return nullptr;
    }
    const Place &place = m_places[static_cast<std::size_t>(row)];
    return place.row < 0 ? nullptr : &m_comparison.groups[place.group].rows[static_cast<std::size_t>(place.row)];
}

const ComparisonCell *ComparisonTable::cellAt(const QModelIndex &index) const
{
    const ComparisonRow *row = rowAt(index.row());
    const auto model = static_cast<std::size_t>(index.column() - 1);
    return row && index.column() > 0 && model < row->cells.size() ? &row->cells[model] : nullptr;
}

int ComparisonTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int ComparisonTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_comparison.models.empty() ? 0 : static_cast<int>(m_comparison.models.size()) + 1;
}

QVariant ComparisonTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ComparisonRow *row = rowAt(index.row());
    const ComparisonCell *cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        if (!row) {
            return index.column() == 0
                       ? m_comparison.groups[m_places[static_cast<std::size_t>(index.row())].group].title
                       : QString();
        }
        return cell ? comparisonText(*row, *cell) : comparisonTitle(*row);
    case Qt::ToolTipRole: {
        if (!cell) {
            return row && index.column() == 0 ? comparisonTitle(*row) : QString(); // it may not have had the room
        }
        QStringList lines;
        if (!cell->note.isEmpty()) {
            lines += cell->note;
        }
        if (cell->from) {
            lines += QStringLiteral("%1 · %2").arg(Text::source(cell->from->source),
                                                   Text::age(cell->from->asOf, m_comparison.at));
        }
        for (const Conflict::Value &value : cell->otherwise) {
            lines += tr("%1 says %2", "LiteLLM says 2.5").arg(Text::source(value.from.source), value.value);
        }
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole:
        if (!row || !cell) {
            return {};
        }
        return accessibleText(*row, *cell);
    default:
        return {};
    }
}

QString ComparisonTable::accessibleText(const ComparisonRow &row, const ComparisonCell &cell)
{
    QString text = comparisonText(row, cell);
    if (row.kind == ComparisonRow::Kind::Flag || cell.state == CellState::Unknown) {
        text = cell.state == CellState::Unknown ? tr("unknown") : cell.exact == u"yes" ? tr("yes") : tr("no");
    }
    if (cell.state == CellState::Best) {
        text = tr("%1, best").arg(text);
    } else if (cell.state == CellState::Worst) {
        text = tr("%1, worst").arg(text);
    }
    return cell.otherwise.empty() ? text : tr("%1, sources disagree").arg(text);
}

QVariant ComparisonTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto model = static_cast<std::size_t>(section - 1);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 1 ||
        model >= m_comparison.models.size()) {
        return {};
    }
    return m_comparison.models[model].id;
}

Qt::ItemFlags ComparisonTable::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return isGroup(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace aigo
