// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/capability.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>
#include <array>

namespace aigo {

class ModelsTable;

/// Draws the rows of the model table: the tick, figures in columns, a state by its shape, capabilities as icons (there:
/// dark, else faint) with tooltips. A picked row is tinted, a selected one has a bar at its head.
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

private:
    void paintTick(QPainter &painter, const QRect &box, bool on) const;
    void paintCapabilities(QPainter &painter, const QRect &box, const Capabilities &capabilities) const;
    void paintText(QPainter &painter, const QRect &box, const QModelIndex &index) const;

    const Theme &m_theme;
    const ModelsTable &m_table;
};

} // namespace aigo
