// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/news.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <functional>
#include <vector>

namespace aigo {

/// News as rows, the newest first. DisplayRole is the title, AccessibleTextRole all of a row.
class NewsRows final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Rows come, change and go one by one: what stays keeps its place and the view its selection.
    void show(std::vector<NewsItem> items);
    const NewsItem *at(int row) const;
    int rowOf(const QString &id) const; ///< -1: not there
    const std::vector<NewsItem> &items() const { return m_items; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<NewsItem> m_items;
};

/// Draws a row: a dot where unread, the title, who it is of and how old, the beginning of the text, a star.
class NewsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    NewsDelegate(const Theme &theme, const Clock &clock, const NewsRows &rows, QObject *parent = nullptr);

    /// How a provider's slug is written.
    std::function<QString(const QString &slug)> nameOf;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static QRect starOf(const QRect &row); ///< where a click stars

private:
    const Theme &m_theme;
    const Clock &m_clock;
    const NewsRows &m_rows;
};

} // namespace aigo
