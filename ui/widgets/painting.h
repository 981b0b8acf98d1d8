// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QPolygonF>
#include <QRect>
#include <QString>

class QPainter;

namespace aigo {

/// Shapes that more than one widget or delegate draws. They leave the painter's state as it was.
void paintBox(QPainter &painter, const QRectF &box, QColor fill, QColor border, qreal radius);
void paintFocus(QPainter &painter, const QRectF &box, const Theme &theme, qreal radius);

/// Figures so that they stand in columns whatever the font: digits take one width. Right-aligned (leading edge in a
/// right-to-left layout is not swapped: numbers stay right), vertically centred, elided at the left never: clipped.
void paintFigures(QPainter &painter, const QRect &box, const QString &text);
int figuresWidth(const QFont &font, const QString &text);

/// A line through many points, of one opaque colour. On the screen and in pictures as its stretches one by one: Qt
/// fills the outline of a whole line, which takes 30 to 100 times as long where it goes up and down often.
void paintPolyline(QPainter &painter, const QPolygonF &points, const QColor &color, qreal width);

/// A square of a series' colour, `size` pixels, vertically centred at the left of `box`.
void paintSwatch(QPainter &painter, const QRect &box, QColor color, int size = 9);

} // namespace aigo
