// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "ui/palette/paletteentry.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace aigo {

/// The palette's entries as rows. DisplayRole is the title, AccessibleTextRole all of it.
class PaletteRows final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay stay where they are; what follows is changed, added or taken away.
    void show(std::vector<PaletteEntry> entries);
    const PaletteEntry *at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<PaletteEntry> m_entries;
};

/// Draws a row: icon, title and the line beside or under it with what matched marked, age or shortcut at the end.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const Theme &theme, const Clock &clock, const PaletteRows &rows, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static QString kindTitle(PaletteEntry::Kind kind); ///< "Model", "News", …

private:
    const Theme &m_theme;
    const Clock &m_clock;
    const PaletteRows &m_rows;

    int paintEnd(QPainter &painter, const QRect &box, const PaletteEntry &entry) const;
};

} // namespace aigo
