// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace aigo {

class BoardTable;
struct RankedScore;

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

} // namespace aigo
