// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>
#include <functional>

namespace aigo {

class EventList;

/// Draws what a rule fired: when, how bad, of what and why, how long, what became of telling it.
class EventDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EventDelegate(const Theme &theme, const EventList &list, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const EventList &m_list;
};

} // namespace aigo
