// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/latencyoverview.h"

#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

constexpr double left = 42;
constexpr double bottom = 22;
constexpr double top = 6;
constexpr int nameStep = 14;
constexpr int widestName = 92;
constexpr std::size_t mostReadings = 10;

double lastValue(const LatencyOverview::Line &line)
{
    return line.parts.empty() ? 0 : line.parts.back().last().y();
}

} // namespace

LatencyOverview::LatencyOverview(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_values(latencyAxis(500))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LatencyOverview::show(std::vector<Line> lines, std::vector<Band> bands, Instant from, Instant to)
{
    m_lines = std::move(lines);
    m_bands = std::move(bands);
    m_from = from;
    m_to = std::max(to, from + Milliseconds(1));
    double highest = 0;
    for (const Line &line : m_lines) {
        for (const auto &part : line.parts) {
            for (const QPointF &point : part) {
                highest = std::max(highest, point.y());
            }
        }
    }
    m_values = latencyAxis(highest > 0 ? highest * 1.04 : 500);
    m_labelWidth = labelWidthFor();
    update();
}

int LatencyOverview::labelWidthFor() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Caption));
    int widest = 0;
    for (const Line &line : m_lines) {
        widest = std::max(widest, line.parts.empty() ? 0 : metrics.horizontalAdvance(line.name));
    }
    return std::min(widest, widestName) + 8;
}

QRectF LatencyOverview::plot() const
{
    return {left, top, std::max(10.0, width() - left - m_labelWidth), std::max(10.0, height() - top - bottom)};
}

double LatencyOverview::xOf(double ms) const
{
    const QRectF area = plot();
    const auto from = static_cast<double>(toMs(m_from));
    return area.left() + (ms - from) / static_cast<double>((m_to - m_from).count()) * area.width();
}

double LatencyOverview::yOf(double ms) const
{
    const QRectF area = plot();
    return area.bottom() - ms / m_values.top * area.height();
}

void LatencyOverview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBands(painter);
    paintAxes(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLines(painter);
    paintNames(painter);
    paintCrosshair(painter);
    if (hasFocus()) {
        paintFocus(painter, QRectF(rect()), m_theme, 4);
    }
}

void LatencyOverview::paintBands(QPainter &painter) const
{
    const QRectF area = plot();
    for (const Band &band : m_bands) {
        const double x1 = std::max(area.left(), xOf(static_cast<double>(toMs(band.span.from))));
        const double x2 = std::min(area.right(), xOf(static_cast<double>(toMs(band.span.to))));
        if (x2 >= x1) {
            painter.fillRect(QRectF(x1, area.top(), std::max(2.0, x2 - x1), area.height()),
                             m_theme.stateSoft(band.state));
        }
    }
}

void LatencyOverview::paintAxes(QPainter &painter) const
{
    const QRectF area = plot();
    painter.setFont(m_theme.font(TextRole::Caption));
    const std::size_t every = m_values.ticks.size() > 4 && area.height() < 110 ? 2 : 1;
    for (std::size_t i = 0; i < m_values.ticks.size(); i += every) {
        const ValueTick &tick = m_values.ticks[i];
        const double y = std::round(yOf(tick.value));
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), m_theme.colors().grid);
        painter.setPen(m_theme.colors().faint);
        painter.drawText(QRectF(0, y - 8, left - 8, 16), Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    const int most = std::max(2, static_cast<int>(area.width()) / 70);
    for (const TimeTick &tick : timeAxis(m_from, m_to, most)) {
        const double x = xOf(static_cast<double>(toMs(tick.at)));
        const double width = QFontMetricsF(painter.font()).horizontalAdvance(tick.text) + 2;
        if (x - width / 2 < area.left() - 10 || x + width / 2 > area.right() + 6) {
            continue;
        }
        painter.fillRect(QRectF(std::round(x), area.bottom(), 1, 3), m_theme.colors().hairline);
        painter.setPen(m_theme.colors().faint);
        painter.drawText(QRectF(x - width / 2, area.bottom() + 4, width, 16), Qt::AlignCenter, tick.text);
    }
}

void LatencyOverview::paintLines(QPainter &painter) const
{
    painter.save();
    painter.setClipRect(plot().adjusted(-1, -2, 1, 2));
    for (const Line &line : m_lines) {
        const QColor colour = m_theme.series(line.colour);
        painter.setPen(Qt::NoPen);
        for (const auto &part : line.parts) {
            QPolygonF shape;
            shape.reserve(part.size());
            for (const QPointF &point : part) {
                shape.append({xOf(point.x()), yOf(point.y())});
            }
            if (shape.size() == 1) {
                painter.setBrush(colour);
                painter.drawEllipse(shape.first(), 2, 2);
            } else {
                paintPolyline(painter, shape, colour, line.first ? 1.9 : 1.3);
            }
        }
    }
    painter.restore();
}

/// At the lines' ends, moved apart; where there is no room for all, those in trouble and the slowest.
void LatencyOverview::paintNames(QPainter &painter) const
{
    const QRectF area = plot();
    std::vector<const Line *> named;
    for (const Line &line : m_lines) {
        if (!line.parts.empty()) {
            named.push_back(&line);
        }
    }
    std::sort(named.begin(), named.end(), [](const Line *a, const Line *b) {
        return a->first != b->first ? a->first : lastValue(*a) > lastValue(*b);
    });
    const auto room = static_cast<std::size_t>(std::max(1.0, area.height() / nameStep));
    named.resize(std::min(named.size(), room));
    std::sort(named.begin(), named.end(), [](const Line *a, const Line *b) { return lastValue(*a) > lastValue(*b); });
    std::vector<double> places;
    double above = area.top() - nameStep / 2.0;
    for (const Line *line : named) {
        above = std::max(yOf(lastValue(*line)), above + nameStep);
        places.push_back(above);
    }
    double below = area.bottom() + nameStep / 2.0;
    for (std::size_t i = places.size(); i-- > 0;) {
        places[i] = std::min(places[i], below - nameStep);
        below = places[i];
    }
    painter.setFont(m_theme.font(TextRole::Caption));
    const double width = m_labelWidth - 8;
    for (std::size_t i = 0; i < named.size(); ++i) {
        painter.setPen(m_theme.series(named[i]->colour));
        painter.drawText(QRectF(area.right() + 6, places[i] - 8, width + 2, 16), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(named[i]->name, Qt::ElideRight, static_cast<int>(width) + 2));
    }
}

std::vector<LatencyOverview::Reading> LatencyOverview::readings() const
{
    std::vector<Reading> found;
    const auto at = static_cast<double>(toMs(*m_crosshair));
    for (const Line &line : m_lines) {
        std::optional<QPointF> nearest;
        for (const auto &part : line.parts) {
            for (const QPointF &point : part) {
                if (!nearest || std::abs(point.x() - at) < std::abs(nearest->x() - at)) {
                    nearest = point;
                }
            }
        }
        if (nearest && std::abs(nearest->x() - at) <= static_cast<double>(line.reach.count())) {
            found.push_back({&line, nearest->y()});
        }
    }
    std::sort(found.begin(), found.end(), [](const Reading &a, const Reading &b) { return a.ms > b.ms; });
    return found;
}

QStringList LatencyOverview::readout() const
{
    if (!m_crosshair) {
        return {};
    }
    QStringList lines{QStringLiteral("%1 %2").arg(Text::dateTime(*m_crosshair), Text::zone(*m_crosshair))};
    const std::vector<Reading> all = readings();
    for (std::size_t i = 0; i < std::min(all.size(), mostReadings); ++i) {
        lines << QStringLiteral("%1  %2").arg(all[i].line->name,
                                              Text::latency(Microseconds(static_cast<qint64>(all[i].ms * 1000))));
    }
    if (all.empty()) {
        lines << tr("not checked");
    }
    return lines;
}

void LatencyOverview::setCrosshair(std::optional<Instant> at)
{
    m_crosshair = at;
    setAccessibleDescription(readout().join(QStringLiteral("; ")));
    update();
}

void LatencyOverview::paintCrosshair(QPainter &painter) const
{
    if (!m_crosshair) {
        return;
    }
    const QRectF area = plot();
    const double x = xOf(static_cast<double>(toMs(*m_crosshair)));
    painter.setPen(QPen(m_theme.colors().muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const QStringList lines = readout();
    const QFont plain = m_theme.font(TextRole::Caption);
    double width = 0;
    for (const QString &line : lines) {
        width = std::max(width, QFontMetricsF(plain).horizontalAdvance(line));
    }
    width += 2 * space::s;
    const double step = 15;
    // Several columns where one would be higher than the chart.
    const auto rows = std::max(2, static_cast<int>((area.height() - 8) / step));
    const int columns = (static_cast<int>(lines.size()) + rows - 1) / rows;
    const double whole = width * columns;
    const double boxX = x + 10 + whole < area.right() ? x + 10 : x - 10 - whole;
    const double high = step * std::min(static_cast<int>(lines.size()), rows) + 8;
    const QRectF box(std::max(0.0, boxX), area.top(), whole, high);
    paintBox(painter, box, m_theme.colors().card, m_theme.colors().hairline, Theme::controlRadius);
    painter.setFont(plain);
    for (int i = 0; i < lines.size(); ++i) {
        painter.setPen(i == 0 ? m_theme.colors().text : m_theme.colors().muted);
        const int column = i / rows;
        painter.drawText(
            QRectF(box.left() + width * column + space::s, box.top() + 4 + step * (i % rows), width - space::s, step),
            Qt::AlignVCenter | Qt::AlignLeft, lines[i]);
    }
}

void LatencyOverview::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF area = plot();
    if (!area.contains(event->position())) {
        setCrosshair(std::nullopt);
        return;
    }
    const double share = (event->position().x() - area.left()) / area.width();
    setCrosshair(m_from + Milliseconds(static_cast<qint64>(share * static_cast<double>((m_to - m_from).count()))));
}

void LatencyOverview::leaveEvent(QEvent *event)
{
    setCrosshair(std::nullopt);
    QWidget::leaveEvent(event);
}

void LatencyOverview::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Left;
    if (back || event->key() == Qt::Key_Right) {
        const Milliseconds step = (m_to - m_from) / 96;
        setCrosshair(std::clamp(m_crosshair.value_or(m_to) + (back ? -step : step), m_from, m_to));
        return;
    }
    if (event->key() == Qt::Key_Escape && m_crosshair) {
        setCrosshair(std::nullopt);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace aigo
