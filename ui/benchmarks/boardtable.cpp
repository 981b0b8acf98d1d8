// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/benchmarks/boardtable.h"

#include "core/domain/search.h"
#include "ui/text/text.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace aigo {

QString scoreFigure(double score)
{
    const int decimals = std::abs(score) >= 1'000 || score == std::round(score) ? 0 : std::abs(score) >= 100 ? 1 : 2;
    return QLocale().toString(score, 'f', decimals);
}

void BoardTable::show(std::shared_ptr<const BenchmarkView> view, const QString &suite)
{
    // A board is a list of its own: nothing of the one before stays.
    beginResetModel();
    m_view = std::move(view);
    m_board = m_view ? m_view->find(suite) : nullptr;
    m_rows = wanted();
    endResetModel();
}

void BoardTable::setWords(const QString &words, bool matchedOnly)
{
    m_words = words;
    m_matchedOnly = matchedOnly;
    refill();
}

std::vector<std::size_t> BoardTable::wanted() const
{
    std::vector<std::size_t> rows;
    const SearchQuery query(m_words);
    for (std::size_t i = 0; m_board != nullptr && i < m_board->rows.size(); ++i) {
        const RankedScore &row = m_board->rows[i];
        const bool found = query.words().empty() || query.matches(row.score.name, row.models.join(u' '));
        if (found && (!m_matchedOnly || !row.models.isEmpty())) {
            rows.push_back(i);
        }
    }
    return rows;
}

void BoardTable::refill()
{
    const std::vector<std::size_t> rows = wanted();
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (!std::binary_search(rows.begin(), rows.end(), m_rows[static_cast<std::size_t>(row)])) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i >= m_rows.size() || m_rows[i] != rows[i]) {
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), rows[i]);
            endInsertRows();
        }
    }
}

const RankedScore *BoardTable::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_board->rows[m_rows[static_cast<std::size_t>(row)]] : nullptr;
}

std::vector<RankedScore> BoardTable::shown() const
{
    std::vector<RankedScore> rows;
    for (const std::size_t row : m_rows) {
        rows.push_back(m_board->rows[row]);
    }
    return rows;
}

std::pair<double, double> BoardTable::scale() const
{
    double low = 0;
    double high = 0;
    bool first = true;
    for (std::size_t i = 0; m_board != nullptr && i < m_board->ranked; ++i) {
        const BenchmarkScore &score = m_board->rows[i].score;
        const double from = score.ciLow.value_or(score.score);
        const double to = score.ciHigh.value_or(score.score);
        low = first ? from : std::min(low, from);
        high = first ? to : std::max(high, to);
        first = false;
    }
    // Shares begin at 0; ratings (Elo) have no zero, and begin below the worst.
    const double begin = low >= 0 && low < high * 0.6 ? 0 : low - (high - low) * 0.1;
    return {begin, high};
}

int BoardTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BoardTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString BoardTable::text(const RankedScore &row, int column) const
{
    const BenchmarkScore &score = row.score;
    switch (column) {
    case Rank:
        return row.rank ? Text::count(*row.rank) : Text::missing();
    case Name:
        return score.variant.isEmpty() || score.name.contains(score.variant)
                   ? score.name
                   : score.name + QStringLiteral(" (") + score.variant + u')';
    case Model:
        return row.models.isEmpty() ? Text::missing() : row.models.front();
    case Score: {
        const QString figure = scoreFigure(score.score);
        return score.ciLow && score.ciHigh
                   ? tr("%1 (%2 to %3)").arg(figure, scoreFigure(*score.ciLow), scoreFigure(*score.ciHigh))
                   : figure;
    }
    case Date:
        return score.date.isValid() ? score.date.toString(Qt::ISODate) : Text::missing();
    case How: {
        QStringList how{score.version, score.split, score.harness, score.judge};
        how.removeAll(QString());
        return how.isEmpty() ? Text::missing() : how.join(QStringLiteral(" · "));
    }
    case Cost:
        return score.cost ? Text::usd(score.cost) : Text::missing();
    case Origin:
        return score.origin == ScoreOrigin::Independent ? tr("independent")
               : score.origin == ScoreOrigin::Vendor    ? tr("by the vendor")
                                                        : tr("not said");
    case Source:
        return Text::source(score.source);
    default:
        return {};
    }
}

QVariant BoardTable::data(const QModelIndex &index, int role) const
{
    const RankedScore *row = rowAt(index.row());
    if (row == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Model && row->models.size() > 1) {
            return row->models.join(u'\n');
        }
        return row->comparable() ? text(*row, index.column())
                                 : tr("Measured in another way than those above: not to be compared with them");
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal).toString() + QStringLiteral(": ") +
               text(*row, index.column());
    case Qt::TextAlignmentRole: {
        const bool right = index.column() == Rank || index.column() == Cost;
        return QVariant::fromValue((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case RawRole:
        return row->score.score;
    case ComparableRole:
        return row->comparable();
    case ModelsRole:
        return row->models;
    default:
        return {};
    }
}

QVariant BoardTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == Rank || section == Cost;
        return QVariant::fromValue((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    switch (section) {
    case Rank:
        return tr("Rank");
    case Name:
        return tr("As the board names it");
    case Model:
        return tr("Model");
    case Score:
        return m_board != nullptr && !m_board->suite.unit.isEmpty() ? tr("Score, %1").arg(m_board->suite.unit)
                                                                    : tr("Score");
    case Date:
        return tr("Measured");
    case How:
        return tr("How");
    case Cost:
        return tr("Cost of the run");
    case Origin:
        return tr("By whom");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}

} // namespace aigo
