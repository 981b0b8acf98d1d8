// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/priceimage.h"

#include <QPainter>
#include <algorithm>
#include <memory>

namespace aigo {

namespace {

constexpr int margin = 24;
constexpr int titleHeight = 36;

void paintPicture(QPainter &painter, const PriceImage &picture, const Theme &theme)
{
    const int width = picture.size.width() - 2 * margin;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setFont(theme.font(TextRole::CardTitle));
    painter.setPen(theme.colors().text);
    painter.drawText(QRect(margin, margin - space::s, width, titleHeight - space::s), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(picture.title, Qt::ElideRight, width));
    const QRect legend(margin, margin + titleHeight - space::s, width, 0);
    const int top =
        legend.top() + PricePlot::paintLegend(painter, legend, picture.lines, picture.now, theme) + space::s;
    painter.setFont(theme.font(TextRole::Caption));
    const QRect room(margin, 0, width, picture.size.height() - margin + space::s);
    const QRect footer = painter.boundingRect(room, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, picture.footer);
    painter.setPen(theme.colors().faint);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, picture.footer);
    const PricePlot plot(picture.lines, picture.now, QRectF(margin, top, width, footer.top() - space::s - top), theme);
    plot.paint(painter, picture.unit);
}

} // namespace

Drawing priceDrawing(PriceImage picture, const Theme &theme)
{
    const bool any = std::any_of(picture.lines.begin(), picture.lines.end(),
                                 [](const PriceLine &line) { return !line.points.empty(); });
    if (!any) {
        return {};
    }
    constexpr QSize least(320, 240);
    picture.size = picture.size.expandedTo(least);
    Drawing drawing;
    drawing.title = picture.title;
    drawing.size = picture.size;
    drawing.ground = theme.colors().card;
    drawing.paint = [picture = std::make_shared<const PriceImage>(std::move(picture)), &theme](QPainter &painter) {
        paintPicture(painter, *picture, theme);
    };
    return drawing;
}

QImage renderPrices(const PriceImage &picture, const Theme &theme)
{
    return priceDrawing(picture, theme).image(picture.scale);
}

} // namespace aigo
