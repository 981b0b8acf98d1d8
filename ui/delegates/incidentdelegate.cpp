// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/incidentdelegate.h"

#include "ui/models/incidentlist.h"
#include "ui/text/incidenttext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/pill.h"

#include <QPainter>

namespace aigo {

namespace {

constexpr int side = 14;
constexpr int shapeSize = 16;

/// A word in a capsule of that colour, at the right end of `line`; what it took of it.
int paintWord(QPainter &painter, const QRect &line, const QString &word, State tone, const Theme &theme)
{
    const QFont font = theme.font(TextRole::CaptionStrong);
    const int width = QFontMetrics(font).horizontalAdvance(word) + 2 * space::s;
    const QRect box(line.right() - width + 1, line.center().y() - 9, width, 19);
    paintBox(painter, box, theme.stateSoft(tone), theme.stateSoft(tone), 9.5);
    painter.setFont(font);
    painter.setPen(theme.stateText(tone));
    painter.drawText(box, Qt::AlignCenter, word);
    return width + space::xs;
}

} // namespace

IncidentDelegate::IncidentDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), rowHeight};
}

void IncidentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *list = qobject_cast<const IncidentList *>(index.model());
    const IncidentRow *row = list != nullptr ? list->rowAt(index.row()) : nullptr;
    if (row == nullptr) {
        return;
    }
    const Colors &colors = m_theme.colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
    painter->fillRect(option.rect, selected ? colors.accentSoft : hovered ? colors.hover : colors.card);
    painter->setPen(colors.grid);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect box = option.rect.adjusted(side, 6, -side, -7);
    const Incident &incident = row->incident;
    paintState(*painter, QRect(box.left(), box.top() + 3, shapeSize, shapeSize), IncidentText::state(incident),
               m_theme);
    QRect first(box.left() + shapeSize + space::s, box.top(), box.width() - shapeSize - space::s, 21);
    QRect second(first.left(), first.bottom(), first.width(), 18);
    const State tone = !incident.isOpen() ? State::Unknown : IncidentText::state(incident);
    first.setRight(first.right() - paintWord(*painter, first, IncidentText::phase(incident.phase), tone, m_theme));
    if (incident.ours) {
        first.setRight(first.right() -
                       paintWord(*painter, first, IncidentText::whose(incident), State::Unknown, m_theme));
    }
    painter->setFont(m_theme.font(TextRole::BodyStrong));
    painter->setPen(colors.text);
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(IncidentText::title(incident), Qt::ElideRight, first.width()));
    if (row->joined) {
        paintIcon(*painter, QRect(second.right() - 15, second.top(), 16, second.height()), Icon::Copy, colors.accent,
                  14);
        second.setRight(second.right() - 22);
    }
    painter->setFont(m_theme.font(TextRole::Control));
    painter->setPen(colors.muted);
    painter->drawText(
        second, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(incidentLine(*row, list->now()), Qt::ElideRight, second.width()));
    if ((option.state & QStyle::State_HasFocus) != 0) {
        paintFocus(*painter, QRectF(option.rect).adjusted(1, 0, -1, -1), m_theme, 4);
    }
    painter->restore();
}

} // namespace aigo
