// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/sorting.h"
#include "ui/theme/theme.h"

#include <QHeaderView>

namespace aigo {

class ModelsTable;

/// The model table's headings: title with its unit, an arrow where the table is sorted (and which of several it is).
/// A click asks to sort by the column, with Shift to sort by it after the others.
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

Q_SIGNALS:
    void sortAsked(const aigo::SortKeys &keys);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    const Theme &m_theme;
    const ModelsTable &m_table;
    bool m_add = false;
};

} // namespace aigo
