// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/historyimage.h"

#include "ui/charts/axis.h"
#include "ui/text/text.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <memory>

namespace aigo {

namespace {

constexpr int margin = 24;
constexpr int titleHeight = 36;
constexpr int valuesWidth = 64;
constexpr int timesHeight = 24;
constexpr int lineWidth = 2;

std::optional<double> valueOf(const HistoryImage &picture, const HistoryPoint &point)
{
    if (picture.kind == HistoryImage::Kind::Availability) {
        const auto share = point.time.share();
        return share ? std::optional(*share * 100) : std::nullopt;
    }
    const auto value = point.p50 ? point.p50 : point.mean;
    const double scale = picture.kind == HistoryImage::Kind::Latency ? 1e3 : 1e6;
    return value ? std::optional(static_cast<double>(value->count()) / scale) : std::nullopt;
}

std::optional<double> highOf(const HistoryImage &picture, const HistoryPoint &point)
{
    const double scale = picture.kind == HistoryImage::Kind::Latency ? 1e3 : 1e6;
    return point.p95 && picture.kind != HistoryImage::Kind::Availability
               ? std::optional(static_cast<double>(point.p95->count()) / scale)
               : std::nullopt;
}

ValueAxis axisOf(const HistoryImage &picture)
{
    if (picture.kind == HistoryImage::Kind::Availability) {
        ValueAxis axis{100, {}};
        for (int percent = 0; percent <= 100; percent += 25) {
            axis.ticks.push_back({static_cast<double>(percent),
                                  QString::number(percent) + (percent == 100 ? QStringLiteral(" %") : QString())});
        }
        return axis;
    }
    double highest = 0;
    for (const HistoryPoint &point : picture.points) {
        highest = std::max({highest, valueOf(picture, point).value_or(0), highOf(picture, point).value_or(0)});
    }
    ValueAxis axis = latencyAxis(highest);
    if (picture.kind == HistoryImage::Kind::Gauge) {
        for (ValueTick &tick : axis.ticks) {
            tick.text = QString::number(tick.value, 'g', 4);
        }
    }
    return axis;
}

class HistoryPainting
{
public:
    HistoryPainting(QPainter &painter, const HistoryImage &picture, const Theme &theme)
        : m_painter(painter)
        , m_picture(picture)
        , m_theme(theme)
        , m_axis(axisOf(picture))
        , m_plot(margin + valuesWidth, margin + titleHeight, picture.size.width() - 2 * margin - valuesWidth,
                 picture.size.height() - 2 * margin - titleHeight - 2 * timesHeight)
    {}

    void paint()
    {
        m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        paintTexts();
        paintAxes();
        if (m_picture.kind == HistoryImage::Kind::Availability) {
            paintColumns();
        } else {
            paintLines();
        }
    }

private:
    QPainter &m_painter;
    const HistoryImage &m_picture;
    const Theme &m_theme;
    ValueAxis m_axis;
    QRectF m_plot;

    double x(Instant at) const
    {
        const auto whole = static_cast<double>((m_picture.points.back().to - m_picture.points.front().from).count());
        return m_plot.left() +
               m_plot.width() * static_cast<double>((at - m_picture.points.front().from).count()) / whole;
    }
    double y(double value) const { return m_plot.bottom() - m_plot.height() * value / m_axis.top; }
    double middle(const HistoryPoint &point) const { return (x(point.from) + x(point.to)) / 2; }

    void paintTexts()
    {
        const int width = m_picture.size.width() - 2 * margin;
        m_painter.setFont(m_theme.font(TextRole::CardTitle));
        m_painter.setPen(m_theme.colors().text);
        m_painter.drawText(QRect(margin, margin - space::s, width, titleHeight - space::s),
                           Qt::AlignLeft | Qt::AlignVCenter,
                           m_painter.fontMetrics().elidedText(m_picture.title, Qt::ElideRight, width));
        m_painter.setFont(m_theme.font(TextRole::Caption));
        m_painter.setPen(m_theme.colors().faint);
        m_painter.drawText(QRect(margin, m_picture.size.height() - margin - timesHeight + space::s, width, timesHeight),
                           Qt::AlignLeft | Qt::AlignVCenter,
                           m_painter.fontMetrics().elidedText(m_picture.footer, Qt::ElideRight, width));
    }

    void paintAxes()
    {
        m_painter.setFont(m_theme.font(TextRole::Caption));
        for (const ValueTick &tick : m_axis.ticks) {
            m_painter.setPen(m_theme.colors().grid);
            m_painter.drawLine(QPointF(m_plot.left(), y(tick.value)), QPointF(m_plot.right(), y(tick.value)));
            m_painter.setPen(m_theme.colors().muted);
            m_painter.drawText(QRectF(margin, y(tick.value) - timesHeight / 2.0, valuesWidth - space::s, timesHeight),
                               Qt::AlignRight | Qt::AlignVCenter, tick.text);
        }
        if (m_picture.kind == HistoryImage::Kind::Gauge) {
            m_painter.drawText(QRectF(margin, m_plot.top() - timesHeight, m_plot.width(), timesHeight - space::s),
                               Qt::AlignLeft | Qt::AlignVCenter, m_picture.unit);
        }
        const int most = std::max(2, static_cast<int>(m_plot.width()) / 110);
        const Instant last = m_picture.points.back().to;
        m_painter.drawText(QRectF(m_plot.right() - 120, m_plot.top() - timesHeight, 120, timesHeight - space::s),
                           Qt::AlignRight | Qt::AlignVCenter, Text::zone(last));
        for (const TimeTick &tick : timeAxis(m_picture.points.front().from, last, most)) {
            m_painter.drawText(QRectF(x(tick.at) - 60, m_plot.bottom() + 2, 120, timesHeight),
                               Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
        }
    }

    void paintColumns()
    {
        m_painter.setPen(Qt::NoPen);
        for (const HistoryPoint &point : m_picture.points) {
            const auto share = valueOf(m_picture, point);
            if (!share) {
                continue;
            }
            const double left = x(point.from);
            const double width = std::max(1.0, x(point.to) - left - (x(point.to) - left > 4 ? 1 : 0));
            m_painter.fillRect(QRectF(left, y(*share), width, m_plot.bottom() - y(*share)),
                               m_theme.state(State::Operational));
            m_painter.fillRect(QRectF(left, m_plot.top(), width, y(*share) - m_plot.top()), m_theme.state(State::Down));
        }
    }

    /// Points that follow each other without a hole.
    void paintLines()
    {
        const auto &points = m_picture.points;
        for (std::size_t i = 0; i < points.size();) {
            std::size_t end = i;
            while (end < points.size() && valueOf(m_picture, points[end])) {
                ++end;
            }
            paintStretch(std::span(points).subspan(i, end - i));
            i = end + 1;
        }
    }

    void paintStretch(std::span<const HistoryPoint> points)
    {
        if (points.empty()) {
            return;
        }
        QPainterPath line;
        QPolygonF area;
        for (const HistoryPoint &point : points) {
            const QPointF at(middle(point), y(*valueOf(m_picture, point)));
            if (line.elementCount() == 0) {
                line.moveTo(at);
            } else {
                line.lineTo(at);
            }
            area.append(QPointF(at.x(), y(highOf(m_picture, point).value_or(*valueOf(m_picture, point)))));
        }
        for (std::size_t i = points.size(); i-- > 0;) {
            area.append(QPointF(middle(points[i]), y(*valueOf(m_picture, points[i]))));
        }
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.colors().accentArea);
        m_painter.drawPolygon(area);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.colors().accent, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (points.size() == 1) {
            m_painter.drawPoint(line.currentPosition());
        } else {
            m_painter.drawPath(line);
        }
    }
};

} // namespace

Drawing historyDrawing(HistoryImage picture, const Theme &theme)
{
    const bool any = std::any_of(picture.points.begin(), picture.points.end(),
                                 [&](const HistoryPoint &point) { return valueOf(picture, point).has_value(); });
    if (!any) {
        return {};
    }
    constexpr QSize least(320, 240);
    picture.size = picture.size.expandedTo(least);
    Drawing drawing;
    drawing.title = picture.title;
    drawing.size = picture.size;
    drawing.ground = theme.colors().card;
    drawing.paint = [picture = std::make_shared<const HistoryImage>(std::move(picture)), &theme](QPainter &painter) {
        HistoryPainting(painter, *picture, theme).paint();
    };
    return drawing;
}

} // namespace aigo
