// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QTableView>

class QTimer;

namespace aigo {

class ModelDelegate;
class ModelsTable;
class TableHeader;

/// The table of models as seen: its header sorts, its columns are chosen and fitted, Space picks what is selected for
/// Compare, Ctrl+C copies the selected rows as TSV.
class ModelView final : public QTableView
{
    Q_OBJECT

public:
    ModelView(const Theme &theme, ModelsTable &table, QWidget *parent = nullptr);

    void setColumns(const QStringList &keys); ///< unknown keys are passed over
    QStringList columnKeys() const;
    void askColumns(const QPoint &at); ///< a menu at that point of the screen
    /// Every column as wide as its contents want; the model's name takes what is left, so that nothing scrolls sideways
    /// while there is room.
    void fitColumns();
    void fitLater(); ///< when the layout has settled

    /// What stands at the top: after changes of the rows keep() brings it back, whatever came above it.
    struct Top
    {
        QPersistentModelIndex index;
        int offset = 0;
    };
    Top top() const;
    void keep(const Top &top);

Q_SIGNALS:
    void sorted();
    void openAsked();      ///< the current row: Enter, or a click beside the tick
    void copied(int rows); ///< to the clipboard

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void copyRows();
    void pickSelected();

    ModelsTable &m_table;
    ModelDelegate *m_delegate;
    TableHeader *m_header;
    QTimer *m_fitLater;
};

} // namespace aigo
