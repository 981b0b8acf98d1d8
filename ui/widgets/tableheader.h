// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/sorting.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

namespace aigo {

class ModelsTable;

/// The model table's headings: title with its unit, an arrow where the table is sorted (and which of several it is).
/// A click asks to sort by the column, with Shift to sort by it after the others; dragging a heading moves its column,
/// dragging its edge makes it wider, a double click there fits it to its contents. The first sections may be pinned:
/// they stay where they are while the others scroll under them.
class TableHeader final : public QHeaderView
{
    Q_OBJECT

public:
    TableHeader(const Theme &theme, const ModelsTable &table, QWidget *parent = nullptr);
    QSize sizeHint() const override;

    /// Every price of the table is in the unit that input and output name, so only those and other units are written.
    static QString unitOf(const Column &column);
    /// What a click makes of the keys: the column alone, or with `add` one more; a second click turns it round.
    static SortKeys clicked(SortKeys keys, const Column *column, bool add);

    /// How many sections at the left stay, the tick's with them; 0: none. Not in a right-to-left layout.
    void setPinned(int sections);
    int pinned() const { return m_pinned; }
    int pinnedWidth() const; ///< 0 where nothing scrolls under them

Q_SIGNALS:
    void sortAsked(const aigo::SortKeys &keys);
    void orderAsked(int section, const std::vector<int> &sections); ///< one was dragged: all in their new order
    void menuAsked(int section, const QPoint &at);                  ///< at that point of the screen

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    bool isOverPinned(const QPoint &at) const;
    bool viewportMouse(const QMouseEvent &event);
    void dragged(int section);

    const Theme &m_theme;
    const ModelsTable &m_table;
    int m_pinned = 0;
    bool m_add = false;
    bool m_held = false; ///< a button was pressed over what is pinned
    bool m_settling = false;
};

} // namespace aigo
