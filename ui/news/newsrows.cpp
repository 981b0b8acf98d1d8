// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/news/newsrows.h"

#include "ui/text/text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/rowpainting.h"

#include <QPainter>
#include <QSet>
#include <algorithm>

namespace aigo {

namespace {
constexpr int rowHeight = 76;
constexpr int rowHeightPlain = 56; ///< without a text
} // namespace

void NewsRows::show(std::vector<NewsItem> items)
{
    QSet<QString> stay;
    for (const NewsItem &item : items) {
        stay.insert(item.id);
    }
    for (int row = static_cast<int>(m_items.size()) - 1; row >= 0; --row) {
        if (!stay.contains(m_items[static_cast<std::size_t>(row)].id)) {
            beginRemoveRows({}, row, row);
            m_items.erase(m_items.begin() + row);
            endRemoveRows();
        }
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const int row = static_cast<int>(i);
        if (i < m_items.size() && m_items[i].id == items[i].id) {
            m_items[i] = std::move(items[i]);
            Q_EMIT dataChanged(index(row), index(row));
            continue;
        }
        // What stood elsewhere goes first, so that nothing is there twice.
        const auto other = std::find_if(m_items.begin() + std::min(row, static_cast<int>(m_items.size())),
                                        m_items.end(), [&](const NewsItem &known) { return known.id == items[i].id; });
        if (other != m_items.end()) {
            const auto from = static_cast<int>(other - m_items.begin());
            beginRemoveRows({}, from, from);
            m_items.erase(other);
            endRemoveRows();
        }
        beginInsertRows({}, row, row);
        m_items.insert(m_items.begin() + row, std::move(items[i]));
        endInsertRows();
    }
}

const NewsItem *NewsRows::at(int row) const
{
    return row >= 0 && row < static_cast<int>(m_items.size()) ? &m_items[static_cast<std::size_t>(row)] : nullptr;
}

int NewsRows::rowOf(const QString &id) const
{
    const auto it = std::find_if(m_items.begin(), m_items.end(), [&id](const NewsItem &item) { return item.id == id; });
    return it == m_items.end() ? -1 : static_cast<int>(it - m_items.begin());
}

int NewsRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant NewsRows::data(const QModelIndex &index, int role) const
{
    const NewsItem *item = at(index.row());
    if (item == nullptr) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return item->title;
    }
    if (role == Qt::ToolTipRole) {
        return item->url.toString();
    }
    if (role == Qt::AccessibleTextRole) {
        QStringList all{item->title, item->provider, item->sources.join(QStringLiteral(", ")),
                        item->read ? QString() : tr("unread"), item->starred ? tr("starred") : QString()};
        all.removeAll(QString());
        return all.join(QStringLiteral(", "));
    }
    return {};
}

NewsDelegate::NewsDelegate(const Theme &theme, const Clock &clock, const NewsRows &rows, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_rows(rows)
{}

QSize NewsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const NewsItem *item = m_rows.at(index.row());
    return {0, item != nullptr && !item->summary.isEmpty() ? rowHeight : rowHeightPlain};
}

QRect NewsDelegate::starOf(const QRect &row)
{
    return {row.right() - 40, row.top() + 8, 32, 32};
}

void NewsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const NewsItem *item = m_rows.at(index.row());
    if (item == nullptr) {
        return;
    }
    const Colors &colors = m_theme.colors();
    painter->save();
    paintRowGround(*painter, option, m_theme);
    if (!item->read) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.accent);
        painter->drawEllipse(QPointF(option.rect.left() + 14, option.rect.top() + 19), 3.5, 3.5);
    }
    paintIcon(*painter, starOf(option.rect), Icon::Star, item->starred ? m_theme.state(State::Degraded) : colors.faint);

    const QRect box = option.rect.adjusted(28, 0, -52, 0);
    const auto line = [&](int top, int height, const QString &text, TextRole role, const QColor &ink) {
        paintLine(*painter, QRect(box.left(), box.top() + top, box.width(), height), m_theme.font(role), ink, text);
    };
    line(9, 20, item->title, item->read ? TextRole::Body : TextRole::BodyStrong,
         item->read ? colors.muted : colors.text);
    QStringList facts{item->provider.isEmpty() || !nameOf ? item->provider : nameOf(item->provider),
                      Text::age(item->at(), m_clock.now()), item->sources.join(QStringLiteral(", ")),
                      item->tags.mid(0, 3).join(QStringLiteral(", "))};
    facts.removeAll(QString());
    line(30, 16, facts.join(QStringLiteral("  ·  ")), TextRole::Caption, colors.faint);
    if (!item->summary.isEmpty()) {
        line(49, 18, QString(item->summary.left(400)).replace(u'\n', u' '), TextRole::Control, colors.muted);
    }
    painter->restore();
}

} // namespace aigo
