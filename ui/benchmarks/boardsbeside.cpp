// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/benchmarks/boardsbeside.h"

#include "ui/benchmarks/boardtable.h"
#include "ui/text/text.h"

#include <algorithm>
#include <cmath>

namespace aigo {

void BoardsBeside::show(std::shared_ptr<const BenchmarkView> view, const QStringList &suites)
{
    beginResetModel();
    m_view = std::move(view);
    m_boards.clear();
    m_rows.clear();
    m_best.clear();
    std::vector<Leaderboard> boards;
    for (const QString &suite : suites) {
        if (const Leaderboard *board = m_view ? m_view->find(suite) : nullptr) {
            m_boards.push_back(board);
            boards.push_back(*board);
        }
    }
    QStringList models;
    for (const auto &[model, scores] : m_view ? m_view->scores : decltype(m_view->scores){}) {
        if (std::any_of(suites.begin(), suites.end(), [&](const QString &suite) { return scores.contains(suite); })) {
            models << model;
        }
    }
    m_rows = compositeScores(boards, models);
    for (std::size_t i = 0; i < m_boards.size(); ++i) {
        std::optional<double> best;
        const bool higher = m_boards[i]->suite.higherIsBetter;
        for (const QString &model : std::as_const(models)) {
            if (const auto score = scoreOf(model, i)) {
                best = !best || (higher ? *score > *best : *score < *best) ? score : best;
            }
        }
        m_best.push_back(best);
    }
    endResetModel();
    sortBy(1, true);
}

std::optional<double> BoardsBeside::scoreOf(const QString &model, std::size_t board) const
{
    const auto its = m_view->scores.find(model);
    if (its == m_view->scores.end()) {
        return std::nullopt;
    }
    const auto score = its->second.find(m_boards[board]->suite.suite);
    return score == its->second.end() ? std::nullopt : std::optional(score->second);
}

void BoardsBeside::sortBy(int column, bool descending)
{
    Q_EMIT layoutAboutToBeChanged();
    const auto key = [&](const CompositeScore &row) -> std::optional<double> {
        return column == 1 ? row.composite : scoreOf(row.model, static_cast<std::size_t>(column - fixedColumns));
    };
    std::sort(m_rows.begin(), m_rows.end(), [&](const CompositeScore &a, const CompositeScore &b) {
        if (column > 0) {
            const auto one = key(a);
            const auto other = key(b);
            if (one.has_value() != other.has_value()) {
                return one.has_value(); // what is unknown stands last either way
            }
            if (one && *one != *other) {
                return descending ? *one > *other : *one < *other;
            }
            if (a.covered != b.covered) {
                return a.covered > b.covered;
            }
        }
        return column == 0 && descending ? a.model > b.model : a.model < b.model;
    });
    Q_EMIT layoutChanged();
}

QString BoardsBeside::modelAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].model : QString();
}

int BoardsBeside::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BoardsBeside::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : fixedColumns + static_cast<int>(m_boards.size());
}

QVariant BoardsBeside::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const CompositeScore &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((column > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (column == 0) {
        return role == Qt::DisplayRole || role == RawRole ? QVariant(row.model) : QVariant();
    }
    if (column == 1) {
        if (role == Qt::DisplayRole) {
            return row.composite ? tr("%1  (%2 of %3)")
                                       .arg(scoreFigure(std::round(*row.composite)))
                                       .arg(row.covered)
                                       .arg(row.boards)
                                 : Text::missing();
        }
        return role == Qt::ToolTipRole
                   ? QVariant(
                         tr("Mean of its percentile ranks on the boards that have it; what is missing is not made up"))
                   : QVariant();
    }
    const auto board = static_cast<std::size_t>(column - fixedColumns);
    const std::optional<double> score = scoreOf(row.model, board);
    switch (role) {
    case Qt::DisplayRole:
        return score ? scoreFigure(*score) : Text::missing();
    case BestRole:
        return score && score == m_best[board];
    case RawRole:
        return score ? QVariant(*score) : QVariant();
    default:
        return {};
    }
}

QVariant BoardsBeside::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue((section > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (section < fixedColumns) {
        return section == 0 ? tr("Model") : tr("Over all, 0 to 100");
    }
    const BenchmarkSuite &suite = m_boards[static_cast<std::size_t>(section - fixedColumns)]->suite;
    return suite.unit.isEmpty() ? suite.title : suite.title + QStringLiteral(", ") + suite.unit;
}

} // namespace aigo
