// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/benchmarkview.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>
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

/// Several boards side by side: a row for each model that is on one of them, its best comparable score on each, and how
/// it does over all (CompositeScore). The best on each is marked.
class BoardsBeside final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role : int { RawRole = Qt::UserRole + 1, BestRole };
    static constexpr int fixedColumns = 2; ///< model, composite

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const BenchmarkView> view, const QStringList &suites);
    void sortBy(int column, bool descending);
    QString modelAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const BenchmarkView> m_view;
    std::vector<const Leaderboard *> m_boards;
    std::vector<CompositeScore> m_rows;
    std::vector<std::optional<double>> m_best; ///< by board

    std::optional<double> scoreOf(const QString &model, std::size_t board) const;
};

/// Draws a board's cells: the score as a bar with its confidence interval, figures in columns, what is not comparable
/// fainter.
class BoardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    BoardDelegate(const Theme &theme, const BoardTable &table, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const BoardTable &m_table;

    void paintScore(QPainter &painter, const QRect &box, const RankedScore &row) const;
};

/// A score as its board writes it: up to two decimals.
QString scoreFigure(double score);

} // namespace aigo
