// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/benchmarkview.h"

#include <QAbstractTableModel>
#include <memory>

namespace aigo {

/// One leaderboard as rows, best first; below them what may not be compared with them. Rows with a filter's words only,
/// where there are some. RawRole sorts; nothing is made up: what a board does not say is "—".
class BoardTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { Rank, Name, Model, Score, Date, How, Cost, Origin, Source };
    static constexpr int columns = Source + 1;
    enum Role : int { RawRole = Qt::UserRole + 1, ComparableRole, ModelsRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const BenchmarkView> view, const QString &suite);
    void setWords(const QString &words, bool matchedOnly);
    const Leaderboard *board() const { return m_board; }
    const RankedScore *rowAt(int row) const;
    std::vector<RankedScore> shown() const;
    /// The ends of the scale that scores are drawn on.
    std::pair<double, double> scale() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const BenchmarkView> m_view;
    const Leaderboard *m_board = nullptr;
    std::vector<std::size_t> m_rows;
    QString m_words;
    bool m_matchedOnly = false;

    std::vector<std::size_t> wanted() const;
    void refill();
    QString text(const RankedScore &row, int column) const;
};

/// A score as its board writes it: up to two decimals.
QString scoreFigure(double score);

} // namespace aigo
