// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/drawing.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <algorithm>

namespace aigo {

QImage Drawing::image(qreal scale) const
{
    if (isEmpty()) {
        return {};
    }
    const qreal ratio = std::clamp(scale, 1.0, 4.0);
    QImage made((QSizeF(size) * ratio).toSize(), QImage::Format_RGB32);
    made.setDevicePixelRatio(ratio);
    made.fill(ground);
    QPainter painter(&made);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paint(painter);
    return made;
}

QByteArray Drawing::png(qreal scale) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const QImage made = image(scale);
    const bool written = !made.isNull() && buffer.open(QIODevice::WriteOnly) && made.save(&buffer, "PNG");
    return written ? bytes : QByteArray();
}

QByteArray Drawing::svg(qreal scale) const
{
    if (isEmpty()) {
        return {};
    }
    const qreal ratio = std::clamp(scale, 1.0, 4.0);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title);
    generator.setDescription(QStringLiteral("AI-GO"));
    generator.setResolution(96); // a point of a font is then as many pixels as on the screen
    generator.setSize((QSizeF(size) * ratio).toSize());
    generator.setViewBox(QRect(QPoint(0, 0), size));
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(0, 0), size), ground);
    paint(painter);
    painter.end();
    return bytes;
}

} // namespace aigo
