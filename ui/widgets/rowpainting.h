// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QString>

class QPainter;
class QStyleOptionViewItem;

namespace aigo {

/// What rows of lists have in common. The ground: chosen, under the pointer or none, and the hairline below.
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);
/// One line of text in its box, vertically centred, cut with an ellipsis. Leaves the painter its font and ink.
void paintLine(QPainter &painter, const QRect &box, const QFont &font, const QColor &ink, const QString &text,
               Qt::Alignment align = Qt::AlignLeft);

} // namespace aigo
