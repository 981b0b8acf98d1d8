// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/capability.h"
#include "ui/theme/theme.h"

#include <QPolygonF>
#include <QStyledItemDelegate>
#include <array>
#include <unordered_map>

namespace aigo {

class ModelsTable;
struct Column;
struct PriceTrend;

/// Draws the rows of the model table: the tick, figures in columns, a state by its shape, capabilities as icons (there:
/// dark, else faint) with tooltips, how the input price went as a line. A picked row is tinted, a selected one has a
/// bar at its head; the current cell has a frame where one goes by keys.
class ModelDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Those that have an icon in the table; the drawer has them all in words.
    static constexpr std::array<Capability, 5> shownCapabilities{
        Capability::Vision, Capability::Tools, Capability::Reasoning, Capability::AudioIn, Capability::Caching};

    ModelDelegate(const Theme &theme, const ModelsTable &table, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// Wide enough for a column's heading and its usual contents.
    int columnWidth(int section) const;
    /// As wide as the heading and these rows' contents need.
    int contentWidth(int section, int firstRow, int lastRow) const;
    void setFocusShown(bool shown) { m_focusShown = shown; }

private:
    void paintTrend(QPainter &painter, const QRect &box, const PriceTrend &trend) const;
    int priceWidth(const Column &column) const;
    void paintTick(QPainter &painter, const QRect &box, bool on) const;
    void paintCapabilities(QPainter &painter, const QRect &box, const Capabilities &capabilities) const;
    void paintText(QPainter &painter, const QRect &box, const QModelIndex &index) const;

    const Theme &m_theme;
    const ModelsTable &m_table;
    bool m_focusShown = false;
    /// Lines as they are drawn, by trend, from the top left of their box; as long as the catalogue and the box's size
    /// stay.
    mutable std::unordered_map<const PriceTrend *, QPolygonF> m_lines;
    mutable QSize m_lineSize;
    mutable int m_linesOf = -1;
    mutable std::unordered_map<const Column *, QString> m_longestPrices;
    mutable int m_pricesOf = -1;
};

} // namespace aigo
