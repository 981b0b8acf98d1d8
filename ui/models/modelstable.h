// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/sorting.h"
#include "ui/models/cellfacts.h"
#include "ui/models/modelfacets.h"

#include <QAbstractTableModel>
#include <chrono>

namespace aigo {

/// The catalogue as a table of values with its own filtered and sorted index: column 0 holds the tick that picks a
/// model for Compare, the others are the columns chosen. DisplayRole is text, RawRole the value that sorts (invalid:
/// unknown), TellRole more words where a cell says little. A catalogue that comes in anew under the same filter
/// inserts, removes and changes rows one by one; a new filter or sort, or rows that a refresh puts in another order, is
/// one layoutChanged. GUI thread.
class ModelsTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role : int { RawRole = Qt::UserRole + 1, IdRole, BestRole, TellRole, WatchedRole };
    static constexpr int pickColumn = 0;

    explicit ModelsTable(QObject *parent = nullptr);

    void setCatalogue(std::shared_ptr<const Catalogue> catalogue, ProvidersNow providers, Instant now);
    void setProviders(ProvidersNow providers, Instant now);
    void setFilter(Filter filter, Instant now);
    void setSort(SortKeys keys);
    /// Without the tick, each once. What goes is removed, what comes inserted, what stays moved; nothing is reset.
    void setColumns(std::vector<const Column *> columns);
    void setWatched(const QStringList &ids); ///< those the user follows; a filter that asks for it is asked again
    void retranslate();

    const std::shared_ptr<const Catalogue> &catalogue() const { return m_facts.catalogue; }
    const Filter &filter() const { return m_filter; }
    const SortKeys &sortKeys() const { return m_sort; }
    const std::vector<const Column *> &columns() const { return m_columns; }
    const Column *columnAt(int section) const; ///< nullptr: the tick
    int total() const { return static_cast<int>(m_facts.catalogue->models.size()); }
    /// The last filter's time over all rows, without the view's.
    std::chrono::nanoseconds filterTook() const { return m_filterTook; }

    bool marksWatched(const Column &column) const; ///< its cells have the mark of what is watched
    bool occurs(const Column &column) const;       ///< one model has data in it
    /// Columns that have data in this catalogue, in the order of the chooser.
    std::vector<const Column *> occurring() const;
    int generation() const { return m_generation; } ///< another one with each catalogue

    const Model *modelAt(int row) const;
    const FilterSubject *subjectAt(int row) const;
    const PriceTrend *trendAt(int row) const;
    int rowOf(const QString &id) const; ///< -1: not shown
    std::vector<FilterSubject> shown() const;
    QString providerName(const QString &slug) const;
    /// The worse of its provider's state and of what third parties see of it; none where nobody looks.
    std::optional<State> stateOf(const Model &model) const;
    Facets facets() const;               ///< of the filter that is set
    FilterVocabulary vocabulary() const; ///< values that occur, for completion

    const QStringList &picked() const { return m_picked; } ///< ids, in the order they were picked
    void setPicked(const QString &id, bool on);
    void clearPicked();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void pickedChanged();

private:
    using Rows = std::vector<int>; ///< positions in the catalogue

    Rows ordered(CellFacts &facts) const;
    Rows filtered(const CellFacts &facts, const Rows &order) const;
    void relayout();
    void replaceRows(Rows rows, const std::vector<int> &next, CellFacts *facts = nullptr);
    void removeRowsBut(const std::vector<bool> &kept, const std::vector<int> &next);
    void insertRowsOf(const Rows &wanted, const std::vector<bool> &shownBefore);
    void announceChanges(const std::vector<bool> &same);
    QString displayText(const Column &column, const FilterSubject &subject) const;
    QString spokenText(const Column &column, const FilterSubject &subject) const;
    bool isBest(const CellValue &value, const Column &column) const;
    void findBest();
    QVariant pickData(const Model &model, int role) const;

    CellFacts m_facts;
    Filter m_filter;
    SortKeys m_sort;
    std::vector<const Column *> m_columns;
    Rows m_order;                 ///< all of them, sorted
    Rows m_rows;                  ///< those shown
    std::optional<qint64> m_best; ///< the cheapest price above 0 where the table is sorted by one
    int m_generation = 0;
    QStringList m_picked;
    std::chrono::nanoseconds m_filterTook{};
};

} // namespace aigo
