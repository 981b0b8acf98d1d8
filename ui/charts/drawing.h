// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QSize>
#include <QString>
#include <functional>

class QPainter;

namespace aigo {

/// What a chart or table draws of itself, of a size in logical pixels: as a picture or as a vector file, without a
/// window. Needs a QGuiApplication (the offscreen platform will do). An empty size: nothing was there to draw.
struct Drawing
{
    QString title;
    QSize size;
    QColor ground; ///< painted behind it all
    std::function<void(QPainter &)> paint;

    bool isEmpty() const { return size.isEmpty() || !paint; }
    QImage image(qreal scale = 2) const; ///< `scale` device pixels a logical pixel, 1 to 4; null where empty
    QByteArray png(qreal scale = 2) const;
    /// Text stays text, so that it can be searched and copied. Of the same measures as the picture at that scale.
    QByteArray svg(qreal scale = 1) const;
};

} // namespace aigo
