// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/rowpainting.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace aigo {

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const Colors &colors = theme.colors();
    const QRect &box = option.rect;
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(box, colors.accentSoft);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(box, colors.hover);
    }
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), colors.grid);
}

void paintLine(QPainter &painter, const QRect &box, const QFont &font, const QColor &ink, const QString &text,
               Qt::Alignment align)
{
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(box, static_cast<int>(align | Qt::AlignVCenter),
                     QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()));
}

} // namespace aigo
