// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/benchmarkview.h"

#include <QAbstractTableModel>
#include <memory>

namespace aigo {

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

} // namespace aigo
