// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/benchmarks/boarddelegate.h"

#include "ui/benchmarks/boardtable.h"
#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QPainter>
#include <algorithm>

namespace aigo {

BoardDelegate::BoardDelegate(const Theme &theme, const BoardTable &table, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_table(table)
{}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize natural = QStyledItemDelegate::sizeHint(option, index);
    return {natural.width() + space::l, Theme::rowHeight};
}

void BoardDelegate::paintScore(QPainter &painter, const QRect &box, const RankedScore &row) const
{
    const Colors &colors = m_theme.colors();
    const auto [low, high] = m_table.scale();
    const QRectF track(box.left() + 64, box.center().y() - 4, box.width() - 72, 9);
    const auto at = [&, from = low, span = high - low](double value) {
        return track.left() + (span > 0 ? std::clamp((value - from) / span, 0.0, 1.0) : 1.0) * track.width();
    };
    painter.setFont(m_theme.font(row.comparable() ? TextRole::BodyStrong : TextRole::Body));
    painter.setPen(row.comparable() ? colors.text : colors.faint);
    paintFigures(painter, QRect(box.left(), box.top(), 56, box.height()), scoreFigure(row.score.score));
    if (!row.comparable() || track.width() < 20) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.grid);
    painter.drawRoundedRect(track, 3, 3);
    painter.setBrush(row.rank == 1 ? m_theme.best() : colors.accent);
    painter.drawRoundedRect(
        QRectF(track.left(), track.top(), std::max(3.0, at(row.score.score) - track.left()), track.height()), 3, 3);
    if (row.score.ciLow && row.score.ciHigh) {
        const double y = track.center().y();
        painter.setPen(QPen(colors.text, 1.2));
        painter.drawLine(QPointF(at(*row.score.ciLow), y), QPointF(at(*row.score.ciHigh), y));
        for (const double end : {*row.score.ciLow, *row.score.ciHigh}) {
            painter.drawLine(QPointF(at(end), y - 3), QPointF(at(end), y + 3));
        }
    }
    painter.restore();
}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RankedScore *row = m_table.rowAt(index.row());
    if (row == nullptr) {
        return;
    }
    const Colors &colors = m_theme.colors();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, colors.accentSoft);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.grid);
    const QRect box = option.rect.adjusted(space::s, 0, -space::s, 0);
    if (index.column() == BoardTable::Score) {
        paintScore(*painter, box, *row);
    } else {
        const bool leads = index.column() == BoardTable::Name || index.column() == BoardTable::Rank;
        const QString text = index.data().toString();
        QColor ink = !row->comparable() || text == Text::missing() ? colors.faint : leads ? colors.text : colors.muted;
        if (index.column() == BoardTable::Model && !row->models.isEmpty()) {
            ink = colors.accent;
        }
        painter->setFont(m_theme.font(leads && row->comparable() ? TextRole::BodyStrong : TextRole::Body));
        painter->setPen(ink);
        if (index.column() == BoardTable::Rank || index.column() == BoardTable::Cost) {
            paintFigures(*painter, box, text);
        } else {
            painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
        }
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        paintFocus(*painter, option.rect, m_theme, 3);
    }
    painter->restore();
}

} // namespace aigo
