// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/priceimage.h"

#include "ui/charts/axis.h"
#include "ui/text/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

constexpr int margin = 24;
constexpr int titleHeight = 40;
constexpr int legendStep = 20;
constexpr int footerHeight = 28;
constexpr int axisWidth = 64;
constexpr int rightRoom = 24;

double usd(Money amount, PriceKind kind)
{
    return static_cast<double>(amount.pico) / (isPerMillion(kind) ? 1e6 : 1e12);
}

/// A round step so that four of them reach `highest`.
double roundStep(double highest)
{
    const double raw = highest / 4;
    const double magnitude = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (factor * magnitude >= raw) {
            return factor * magnitude;
        }
    }
    return 10 * magnitude;
}

const PricePoint *pointAt(const PriceLine &line, Instant now)
{
    const PricePoint *found = nullptr;
    for (const PricePoint &point : line.points) {
        if (!point.from || *point.from <= now) {
            found = &point;
        }
    }
    return found;
}

class Sheet
{
public:
    Sheet(const PriceImage &picture, const Theme &theme)
        : m_picture(picture)
        , m_theme(theme)
        , m_from(picture.now)
        , m_to(picture.now)
    {
        for (const PriceLine &line : picture.lines) {
            for (const PricePoint &point : line.points) {
                const Instant begin = point.from.value_or(point.to.value_or(picture.now) - std::chrono::hours(24));
                m_from = std::min(m_from, begin);
                m_to = std::max(m_to, begin);
                m_highest = std::max(m_highest, usd(point.amount, point.key.kind));
            }
        }
        const auto room = std::max<Milliseconds>((m_to - m_from) / 20, std::chrono::hours(24));
        m_to = m_to > picture.now ? m_to + room : m_to;
        m_from -= m_from == m_to ? room : Milliseconds(0);
        m_step = m_highest > 0 ? roundStep(m_highest) : 0.25;
        m_top = m_step * std::max(1.0, std::ceil(m_highest / m_step));
        const int legend = static_cast<int>(picture.lines.size()) * legendStep;
        m_plot =
            QRectF(margin + axisWidth, margin + titleHeight + legend + space::s,
                   picture.size.width() - 2 * margin - axisWidth - rightRoom,
                   picture.size.height() - 2 * margin - titleHeight - legend - footerHeight - legendStep - space::s);
    }

    QImage draw() const
    {
        const qreal scale = std::clamp(m_picture.scale, 1.0, 4.0);
        QImage image((QSizeF(m_picture.size) * scale).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(m_theme.colors().card);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        drawTitle(painter);
        drawAxes(painter);
        for (std::size_t i = 0; i < m_picture.lines.size(); ++i) {
            drawLine(painter, m_picture.lines[i], m_theme.series(static_cast<int>(i)));
        }
        painter.setFont(m_theme.font(TextRole::Caption));
        painter.setPen(m_theme.colors().faint);
        painter.drawText(QRect(margin, m_picture.size.height() - margin - footerHeight + 8,
                               m_picture.size.width() - 2 * margin, footerHeight),
                         Qt::AlignLeft | Qt::AlignBottom, m_picture.footer);
        return image;
    }

private:
    const PriceImage &m_picture;
    const Theme &m_theme;
    Instant m_from;
    Instant m_to;
    double m_highest = 0;
    double m_step = 1;
    double m_top = 1;
    QRectF m_plot;

    double x(Instant at) const
    {
        const auto span = static_cast<double>((m_to - m_from).count());
        return m_plot.left() + m_plot.width() * static_cast<double>((at - m_from).count()) / span;
    }
    double y(double value) const { return m_plot.bottom() - m_plot.height() * value / m_top; }

    void drawTitle(QPainter &painter) const
    {
        painter.setFont(m_theme.font(TextRole::CardTitle));
        painter.setPen(m_theme.colors().text);
        painter.drawText(QRect(margin, margin, m_picture.size.width() - 2 * margin, titleHeight - space::s),
                         Qt::AlignLeft | Qt::AlignVCenter, m_picture.title);
        painter.setFont(m_theme.font(TextRole::Control));
        int top = margin + titleHeight;
        for (std::size_t i = 0; i < m_picture.lines.size(); ++i) {
            const PriceLine &line = m_picture.lines[i];
            painter.fillRect(QRect(margin, top + 8, 14, 3), m_theme.series(static_cast<int>(i)));
            const PricePoint *now = pointAt(line, m_picture.now);
            const Price price = now != nullptr ? Price{now->key, now->amount, now->state} : Price{};
            painter.setPen(m_theme.colors().muted);
            painter.drawText(QRect(margin + 22, top, m_picture.size.width() - 2 * margin, legendStep),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             line.name + QStringLiteral("  ") + (now != nullptr ? priceText(price) : Text::missing()));
            top += legendStep;
        }
    }

    void drawAxes(QPainter &painter) const
    {
        const Colors &colors = m_theme.colors();
        painter.setFont(m_theme.font(TextRole::Caption));
        for (double value = 0; value <= m_top * 1.0001; value += m_step) {
            painter.setPen(colors.grid);
            painter.drawLine(QPointF(m_plot.left(), y(value)), QPointF(m_plot.right(), y(value)));
            painter.setPen(colors.faint);
            painter.drawText(QRectF(margin, y(value) - 8, axisWidth - space::s, 16), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(value, 'g', 6));
        }
        painter.drawText(QRectF(m_plot.left(), m_plot.top() - 18, m_plot.width(), 16), Qt::AlignLeft, m_picture.unit);
        for (const TimeTick &tick : timeAxis(m_from, m_to, 8)) {
            painter.drawText(QRectF(x(tick.at) - 50, m_plot.bottom() + 4, 100, 16), Qt::AlignCenter, tick.text);
        }
        if (m_to > m_picture.now) {
            painter.setPen(QPen(colors.faint, 1, Qt::DashLine));
            painter.drawLine(QPointF(x(m_picture.now), m_plot.top()), QPointF(x(m_picture.now), m_plot.bottom()));
            painter.drawText(QRectF(x(m_picture.now) - 104, m_plot.top(), 100, 16), Qt::AlignRight,
                             QCoreApplication::translate("Price", "today"));
        }
    }

    /// A price that ended with none after it is not drawn on: what came then is not known.
    void drawLine(QPainter &painter, const PriceLine &line, QColor colour) const
    {
        QPainterPath path;
        std::optional<Instant> drawnTo;
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const PricePoint &point = line.points[i];
            const Instant from = std::max(point.from.value_or(m_from), m_from);
            const bool followed = i + 1 < line.points.size() && line.points[i + 1].from;
            const Instant to = std::min(point.to.value_or(followed ? *line.points[i + 1].from : m_to), m_to);
            const double height = y(usd(point.amount, point.key.kind));
            if (drawnTo && *drawnTo >= from) {
                path.lineTo(x(from), height);
            } else {
                path.moveTo(x(from), height);
            }
            path.lineTo(x(to), height);
            drawnTo = to;
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 2));
        painter.drawPath(path);
    }
};

} // namespace

QImage renderPrices(const PriceImage &picture, const Theme &theme)
{
    const bool any = std::any_of(picture.lines.begin(), picture.lines.end(),
                                 [](const PriceLine &line) { return !line.points.empty(); });
    return any ? Sheet(picture, theme).draw() : QImage();
}

} // namespace aigo
