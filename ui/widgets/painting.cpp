// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/painting.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <cmath>

namespace aigo {

namespace {

struct Digits
{
    qreal width = 0;   ///< of the widest digit
    bool even = false; ///< they are all that wide: plain drawText stands in columns already
};

Digits digits(const QFontMetricsF &metrics)
{
    Digits d;
    qreal least = 1000;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        const qreal width = metrics.horizontalAdvance(QChar(digit));
        d.width = std::max(d.width, width);
        least = std::min(least, width);
    }
    d.even = d.width - least < 0.05;
    return d;
}

qreal advance(const QFontMetricsF &metrics, const Digits &d, const QString &text)
{
    qreal width = 0;
    for (const QChar c : text) {
        width += c.isDigit() ? d.width : metrics.horizontalAdvance(c);
    }
    return width;
}

} // namespace

void paintBox(QPainter &painter, const QRectF &box, QColor fill, QColor border, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void paintFocus(QPainter &painter, const QRectF &box, const Theme &theme, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colors().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void paintFigures(QPainter &painter, const QRect &box, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    const Digits d = digits(metrics);
    if (d.even) {
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine, text);
        return;
    }
    qreal x = box.right() + 1 - advance(metrics, d, text);
    const qreal y = box.top() + (box.height() + metrics.ascent() - metrics.descent()) / 2;
    for (const QChar c : text) {
        const qreal own = metrics.horizontalAdvance(c);
        const qreal cell = c.isDigit() ? d.width : own;
        painter.drawText(QPointF(x + (cell - own) / 2, y), QString(c));
        x += cell;
    }
}

int figuresWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    return static_cast<int>(std::ceil(advance(metrics, digits(metrics), text)));
}

void paintPolyline(QPainter &painter, const QPolygonF &points, const QColor &color, qreal width)
{
    painter.save();
    // A square cap reaches as far beyond a joint as the line is wide: no gap at its outside.
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::SquareCap, Qt::BevelJoin));
    painter.setBrush(Qt::NoBrush);
    if (painter.paintEngine()->type() == QPaintEngine::Raster) {
        QList<QLineF> stretches;
        stretches.reserve(points.size());
        for (qsizetype i = 0; i + 1 < points.size(); ++i) {
            stretches.append({points[i], points[i + 1]});
        }
        painter.drawLines(stretches);
    } else {
        painter.drawPolyline(points);
    }
    painter.restore();
}

void paintSwatch(QPainter &painter, const QRect &box, QColor color, int size)
{
    const QRectF square(box.left(), box.top() + (box.height() - size) / 2.0, size, size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(square, 2, 2);
    painter.restore();
}

} // namespace aigo
