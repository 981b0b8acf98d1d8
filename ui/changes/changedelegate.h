// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>
#include <map>

namespace aigo {

class ChangeFeed;

/// Draws the feed: a day as a heading; a change as its kind in a pill, the model, what changed from what to what, and
/// at the end an arrow with the percent (down is good, up is bad, said by shape and colour) or from when it counts.
class ChangeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ChangeDelegate(Desk &desk, const Theme &theme, const ChangeFeed &feed, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setProviderNames(std::map<QString, QString> names) { m_names = std::move(names); }

    static QString dayText(QDate day, QDate today); ///< "Today", "Yesterday", "2026-11-19, Thu"
    /// How much the first price of an entry that has a percent changed; 0: none has.
    static double percentOf(const std::vector<const Change *> &changes);

private:
    void paintDay(QPainter &painter, const QRect &box, QDate day) const;
    void paintEnd(QPainter &painter, const QRect &box, const std::vector<const Change *> &changes) const;

    Desk &m_desk;
    const Theme &m_theme;
    const ChangeFeed &m_feed;
    std::map<QString, QString> m_names;
};

} // namespace aigo
