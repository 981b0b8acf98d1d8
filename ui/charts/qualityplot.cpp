// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/qualityplot.h"

#include "core/domain/workload.h"
#include "ui/benchmarks/boardtable.h"
#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

constexpr double picoPerUsd = 1e12;

double usd(const PricedScore &point)
{
    return static_cast<double>(point.cost.pico) / picoPerUsd;
}

QString axisText(double amount)
{
    return amount >= 1 ? QStringLiteral("$ %1").arg(amount, 0, 'f', 0) : QStringLiteral("$ %1").arg(amount);
}

} // namespace

QualityPlot::QualityPlot(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(200);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void QualityPlot::show(std::vector<PricedScore> points, bool higherIsBetter, const QString &unit,
                       std::map<QString, int> series)
{
    m_points = std::move(points);
    m_higher = higherIsBetter;
    m_unit = unit;
    m_series = std::move(series);
    m_front = paretoFront(m_points, higherIsBetter);
    m_read = -1;
    double least = 1e18;
    double most = 0;
    bool first = true;
    for (const PricedScore &point : m_points) {
        if (point.cost.pico > 0) {
            least = std::min(least, usd(point));
            most = std::max(most, usd(point));
        }
        m_low = first ? point.score : std::min(m_low, point.score);
        m_high = first ? point.score : std::max(m_high, point.score);
        first = false;
    }
    m_least = most > 0 ? std::floor(std::log10(least)) : 0;
    m_most = most > 0 ? std::max(std::ceil(std::log10(most)), m_least + 1) : 1;
    const double room = std::max((m_high - m_low) * 0.08, 0.5);
    m_low -= room;
    m_high += room;
    QStringList names;
    for (const std::size_t i : m_front) {
        names << m_points[i].model;
    }
    setAccessibleName(tr("Price against quality"));
    setAccessibleDescription(tr("Beaten by nobody: %1").arg(names.join(QStringLiteral(", "))));
    update();
}

QRectF QualityPlot::plot() const
{
    return QRectF(rect()).adjusted(44, 10, -12, -24);
}

QPointF QualityPlot::at(const PricedScore &point) const
{
    const QRectF area = plot();
    const double x = point.cost.pico > 0 ? (std::log10(usd(point)) - m_least) / (m_most - m_least) : 0;
    return {area.left() + std::clamp(x, 0.0, 1.0) * area.width(),
            area.bottom() - (point.score - m_low) / (m_high - m_low) * area.height()};
}

int QualityPlot::nearest(const QPointF &place) const
{
    int found = -1;
    double least = 18 * 18;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF way = at(m_points[i]) - place;
        // A compared model lies above the others: of two under the pointer it is meant.
        const double distance = QPointF::dotProduct(way, way) * (m_series.contains(m_points[i].model) ? 0.5 : 1);
        if (distance < least) {
            least = distance;
            found = static_cast<int>(i);
        }
    }
    return found;
}

QString QualityPlot::readout() const
{
    if (m_read < 0) {
        return {};
    }
    const PricedScore &point = m_points[static_cast<std::size_t>(m_read)];
    return tr("%1: %2 for $ %3 a month")
        .arg(point.model, scoreFigure(point.score) + (m_unit.isEmpty() ? QString() : QStringLiteral(" ") + m_unit),
             costText(point.cost.pico));
}

void QualityPlot::read(int point)
{
    if (point == m_read) {
        return;
    }
    m_read = point;
    if (point >= 0) {
        setAccessibleDescription(readout());
    }
    update();
}

void QualityPlot::mouseMoveEvent(QMouseEvent *event)
{
    read(nearest(event->position()));
}

void QualityPlot::mousePressEvent(QMouseEvent *event)
{
    const int point = nearest(event->position());
    if (event->button() == Qt::LeftButton && point >= 0) {
        Q_EMIT chosen(m_points[static_cast<std::size_t>(point)].model);
    }
}

void QualityPlot::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    read(-1);
}

void QualityPlot::keyPressEvent(QKeyEvent *event)
{
    const auto here = std::find(m_front.begin(), m_front.end(), static_cast<std::size_t>(std::max(m_read, 0)));
    const auto place = m_read < 0 || here == m_front.end() ? -1 : static_cast<int>(here - m_front.begin());
    const int last = static_cast<int>(m_front.size()) - 1;
    if (last >= 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        const int next = event->key() == Qt::Key_Right ? std::min(place + 1, last) : std::max(place - 1, 0);
        read(static_cast<int>(m_front[static_cast<std::size_t>(next)]));
    } else if (m_read >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT chosen(m_points[static_cast<std::size_t>(m_read)].model);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void QualityPlot::paintAxes(QPainter &painter) const
{
    const Colors &colors = m_theme.colors();
    const QRectF area = plot();
    painter.setFont(m_theme.font(TextRole::Caption));
    constexpr int lines = 4;
    for (int i = 0; i <= lines; ++i) {
        const double y = area.bottom() - area.height() * i / lines;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colors.faint);
        painter.drawText(QRectF(0, y - 8, area.left() - 6, 16), Qt::AlignRight | Qt::AlignVCenter,
                         scoreFigure(std::round(m_low + (m_high - m_low) * i / lines)));
    }
    const auto decades = static_cast<int>(m_most - m_least);
    const int step = std::max(1, decades * 56 / std::max(1, static_cast<int>(area.width())));
    for (int i = 0; i <= decades; i += step) {
        const double x = area.left() + area.width() * i / decades;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(colors.faint);
        const QRectF box(std::clamp(x - 40, 0.0, width() - 80.0), area.bottom() + 5, 80, 16);
        painter.drawText(box, i == decades ? Qt::AlignRight : Qt::AlignHCenter, axisText(std::pow(10, m_least + i)));
    }
}

void QualityPlot::paintPoints(QPainter &painter) const
{
    const Colors &colors = m_theme.colors();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.control);
    for (const PricedScore &point : m_points) {
        painter.drawEllipse(at(point), 2.5, 2.5);
    }
    QPolygonF steps;
    for (const std::size_t i : m_front) {
        const QPointF here = at(m_points[i]);
        if (!steps.isEmpty()) {
            steps << QPointF(here.x(), steps.last().y()); // between two of them the cheaper one is what one gets
        }
        steps << here;
    }
    painter.setPen(QPen(m_theme.best(), 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(steps);
    painter.setPen(QPen(m_theme.best(), 1.6));
    painter.setBrush(colors.card);
    for (const std::size_t i : m_front) {
        painter.drawEllipse(at(m_points[i]), 3.5, 3.5);
    }
    painter.setFont(m_theme.font(TextRole::CaptionStrong));
    for (const PricedScore &point : m_points) {
        const auto series = m_series.find(point.model);
        if (series == m_series.end()) {
            continue;
        }
        const QPointF here = at(point);
        painter.setPen(QPen(colors.card, 1.5));
        painter.setBrush(m_theme.series(series->second));
        painter.drawEllipse(here, 5.5, 5.5);
        const QString name = point.model.section(u'/', -1);
        const int width = painter.fontMetrics().horizontalAdvance(name);
        const bool left = here.x() + width + 12 > plot().right();
        const QRectF behind(left ? here.x() - width - 11 : here.x() + 7, here.y() - 8, width + 4, 16);
        QColor ground = colors.card;
        ground.setAlpha(215);
        painter.fillRect(behind, ground); // so that no line goes through the name
        painter.setPen(colors.text);
        painter.drawText(QPointF(left ? here.x() - width - 9 : here.x() + 9, here.y() + 4), name);
    }
}

void QualityPlot::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_points.empty()) {
        painter.setPen(colors.faint);
        painter.setFont(m_theme.font(TextRole::Control));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No model has both a score on this board and a known price for the workload."));
        return;
    }
    paintAxes(painter);
    paintPoints(painter);
    if (m_read >= 0) {
        const QPointF here = at(m_points[static_cast<std::size_t>(m_read)]);
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(here, 7, 7);
        painter.setFont(m_theme.font(TextRole::Caption));
        const QString text = readout();
        const QRectF area = plot();
        const double width =
            std::min<double>(painter.fontMetrics().horizontalAdvance(text) + 2 * space::s, this->width());
        const QRectF box(std::clamp(here.x() - width / 2, 0.0, this->width() - width),
                         here.y() > area.center().y() ? here.y() - 36 : here.y() + 12, width, 24);
        paintBox(painter, box, colors.card, colors.hairline, 4);
        painter.setPen(colors.text);
        painter.drawText(box, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideMiddle, static_cast<int>(width) - 8));
    }
    if (hasFocus()) {
        paintFocus(painter, rect(), m_theme, Theme::controlRadius);
    }
}

} // namespace aigo
