// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/comparison.h"

#include <QAbstractTableModel>
#include <vector>

namespace aigo {

/// A comparison as rows for a view: column 0 is the field's title, the others one a model; a group's title is a row of
/// its own that cannot be selected. Values only; the comparison is made in the domain. GUI thread.
class ComparisonTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ComparisonTable(QObject *parent = nullptr);

    void setComparison(Comparison comparison);
    const Comparison &comparison() const { return m_comparison; }
    /// nullptr: a group's title.
    const ComparisonRow *rowAt(int row) const;
    const ComparisonCell *cellAt(const QModelIndex &index) const;
    bool isGroup(int row) const { return rowAt(row) == nullptr; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    static QString accessibleText(const ComparisonRow &row, const ComparisonCell &cell);

    struct Place
    {
        std::size_t group;
        int row; ///< -1: the group's title
    };

    Comparison m_comparison;
    std::vector<Place> m_places;
};

} // namespace aigo
