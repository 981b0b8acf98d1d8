// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/sorting.h"
#include "ui/models/tablelayout.h"
#include "ui/theme/theme.h"

#include <QTableView>
#include <functional>
#include <utility>
#include <vector>

class QTimer;

namespace aigo {

class ModelDelegate;
class ModelsTable;
class TableHeader;

/// The table of models as seen: its header sorts, its columns are chosen, moved, fitted and pinned. Keys: Space picks
/// what is selected for Compare, Enter opens, W watches, Ctrl+C copies the selected rows as TSV; with Alt the current
/// column is sorted by (Up, Down; with Shift after the others), moved (Left, Right), pinned (Home), fitted (End) and
/// hidden (Delete); the menu key shows the rest. Not in a right-to-left layout: pinning.
class ModelView final : public QTableView
{
    Q_OBJECT

public:
    ModelView(const Theme &theme, ModelsTable &table, QWidget *parent = nullptr);

    /// Unknown keys are passed over; pinned ones come first: the user's, or those named.
    void setColumns(const QStringList &keys);
    void setColumns(const QStringList &keys, const QStringList &pinnedKeys);
    const QStringList &pinnedKeys() const { return m_pinned; }
    QStringList columnKeys() const;
    void chooseColumns(const QPoint &at); ///< a panel at that point of the screen
    /// Every column as wide as its contents want, or as the user made it; the model's name takes what is left, so that
    /// nothing scrolls sideways while there is room.
    void fitColumns();
    void fitLater(); ///< when the layout has settled

    const TableLayout &tableLayout() const { return m_layout; }
    void setTableLayout(const TableLayout &layout); ///< its columns are for setColumns()

    // What a user does to a column, by its section.
    void sortBy(int section, bool descending, bool add);
    void moveColumn(int section, int by);
    void pinColumn(int section, bool on);
    bool isPinned(int section) const;
    void hideColumn(int section);
    void fitColumn(int section);
    void editColumns(const QStringList &keys);

    void copyRows();
    void pickSelected();
    void watchSelected(); ///< asks to watch what is selected, or no longer where all of it is

    /// Changes rows so that what is selected, what is current and what one looks at stay, as far as they are still
    /// there; what a filter takes out is selected again when it comes back.
    enum class Look : quint8 { Stays, AtTopUnlessCurrent };
    void keeping(Look look, const std::function<void()> &change);

    QModelIndex indexAt(const QPoint &at) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void sorted();
    void openAsked();      ///< the current row: Enter, or a click beside the tick
    void copied(int rows); ///< to the clipboard
    void edited();         ///< the user changed the columns, their widths or what is pinned
    void textAsked(const QString &text, const QString &told); ///< into the clipboard
    void curlAsked(const QString &id);
    void compareAsked();
    void watchAsked(const QStringList &ids, bool on);
    void filterAsked(const QString &term); ///< one more term

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    int sizeHintForColumn(int column) const override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    struct Held
    {
        QPersistentModelIndex index;
        int y = 0;
        bool leads = false; ///< under the pointer, or the current one
    };

    bool columnKey(const QKeyEvent &event);
    void setSort(const SortKeys &keys);
    void paintPinned(const QRect &dirty);
    int pinnedScroll(int section) const; ///< how far right of where it lies a section is shown
    void shareSpare();
    void resized(int section, int width);
    void reordered(int section, const std::vector<int> &sections);
    std::vector<Held> heldRows(Look look) const;
    void lookAgain(const std::vector<Held> &rows, Look look);
    void selectWanted();

    const Theme &m_theme;
    ModelsTable &m_table;
    ModelDelegate *m_delegate;
    TableHeader *m_header;
    QTimer *m_fitLater;
    TableLayout m_layout;
    QStringList m_pinned{QStringLiteral("name")}; ///< as shown: the layout's, or a preset's
    bool m_fitting = false;
    bool m_keeping = false;
    bool m_chosenAnew = true; ///< the user selected something since rows were last kept
    QStringList m_wanted;     ///< ids that are selected or would be if they were shown
    std::pair<QString, int> m_wantedCurrent;
};

} // namespace aigo
