// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/benchmarks/scorechart.h"

#include "ui/benchmarks/boardtable.h"
#include "ui/widgets/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace aigo {

ScoreChart::ScoreChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(140);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ScoreChart::show(const Leaderboard *board)
{
    m_points.clear();
    m_without = 0;
    m_read = -1;
    for (std::size_t i = 0; board != nullptr && i < board->ranked; ++i) {
        const BenchmarkScore &score = board->rows[i].score;
        if (score.date.isValid()) {
            m_points.push_back({score.date, score.score, score.name, false});
        } else {
            ++m_without;
        }
    }
    m_higher = board == nullptr || board->suite.higherIsBetter;
    m_unit = board != nullptr ? board->suite.unit : QString();
    std::sort(m_points.begin(), m_points.end(),
              [](const Point &a, const Point &b) { return a.day != b.day ? a.day < b.day : a.score < b.score; });
    const double *best = nullptr;
    for (Point &point : m_points) {
        point.best = best == nullptr || (m_higher ? point.score > *best : point.score < *best);
        best = point.best ? &point.score : best;
    }
    if (!m_points.empty()) {
        const auto [low, high] = std::minmax_element(m_points.begin(), m_points.end(),
                                                     [](const Point &a, const Point &b) { return a.score < b.score; });
        const double room = std::max((high->score - low->score) * 0.08, 1e-9);
        m_low = low->score - room;
        m_high = high->score + room;
    }
    setAccessibleName(tr("Scores by the day they were measured"));
    setAccessibleDescription(tr("%n point(s)", nullptr, shownPoints()));
    update();
}

QRectF ScoreChart::plot() const
{
    return QRectF(rect()).adjusted(52, 8, -12, -24);
}

QPointF ScoreChart::at(const Point &point) const
{
    const QRectF area = plot();
    const double days = std::max<double>(1, static_cast<double>(m_points.front().day.daysTo(m_points.back().day)));
    const double x = static_cast<double>(m_points.front().day.daysTo(point.day)) / days;
    return {area.left() + x * area.width(), area.bottom() - (point.score - m_low) / (m_high - m_low) * area.height()};
}

QString ScoreChart::readout() const
{
    if (m_read < 0) {
        return {};
    }
    const Point &point = m_points[static_cast<std::size_t>(m_read)];
    const QString figure = scoreFigure(point.score) + (m_unit.isEmpty() ? QString() : QStringLiteral(" ") + m_unit);
    return QStringLiteral("%1  ·  %2  ·  %3").arg(point.name, figure, point.day.toString(Qt::ISODate));
}

void ScoreChart::read(int point)
{
    m_read = point;
    setAccessibleDescription(point < 0 ? tr("%n point(s)", nullptr, shownPoints()) : readout());
    update();
}

void ScoreChart::mouseMoveEvent(QMouseEvent *event)
{
    int nearest = -1;
    double least = 24 * 24;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF way = at(m_points[i]) - event->position();
        const double distance = QPointF::dotProduct(way, way);
        if (distance < least) {
            least = distance;
            nearest = static_cast<int>(i);
        }
    }
    if (nearest != m_read) {
        read(nearest);
    }
}

void ScoreChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    read(-1);
}

void ScoreChart::keyPressEvent(QKeyEvent *event)
{
    const int last = shownPoints() - 1;
    if (last >= 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        const int step = event->key() == Qt::Key_Right ? 1 : -1;
        read(m_read < 0 ? last : std::clamp(m_read + step, 0, last));
        return;
    }
    QWidget::keyPressEvent(event);
}

void ScoreChart::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextRole::Caption));
    if (m_points.empty()) {
        painter.setPen(colors.faint);
        painter.drawText(rect(), Qt::AlignCenter, tr("No score of this board says when it was measured."));
        return;
    }
    const QRectF area = plot();
    constexpr int lines = 4;
    for (int i = 0; i <= lines; ++i) {
        const double y = area.bottom() - area.height() * i / lines;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colors.faint);
        painter.drawText(QRectF(0, y - 8, area.left() - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                         scoreFigure(m_low + (m_high - m_low) * i / lines));
    }
    const QString first = m_points.front().day.toString(Qt::ISODate);
    const QString last = m_points.back().day.toString(Qt::ISODate);
    painter.drawText(QRectF(area.left(), area.bottom() + 4, 120, 16), Qt::AlignLeft, first);
    painter.drawText(QRectF(area.right() - 120, area.bottom() + 4, 120, 16), Qt::AlignRight,
                     first == last ? QString() : last);
    QPolygonF steps;
    for (const Point &point : m_points) {
        if (point.best) {
            const QPointF here = at(point);
            if (!steps.isEmpty()) {
                steps << QPointF(here.x(), steps.last().y());
            }
            steps << here;
        }
    }
    steps << QPointF(area.right(), steps.last().y());
    painter.setPen(QPen(m_theme.series(0), 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(steps);
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const bool here = static_cast<int>(i) == m_read;
        painter.setBrush(m_points[i].best || here ? m_theme.series(0) : colors.control);
        painter.drawEllipse(at(m_points[i]), here ? 5 : 3, here ? 5 : 3);
    }
    if (m_read >= 0) {
        const QString text = readout();
        const int width = painter.fontMetrics().horizontalAdvance(text) + 2 * space::s;
        const QPointF here = at(m_points[static_cast<std::size_t>(m_read)]);
        const QRectF box(std::clamp(here.x() - width / 2.0, area.left(), std::max(area.left(), area.right() - width)),
                         here.y() > area.center().y() ? here.y() - 34 : here.y() + 10, width, 24);
        paintBox(painter, box, colors.card, colors.hairline, 4);
        painter.setPen(colors.text);
        painter.drawText(box, Qt::AlignCenter, text);
    }
    if (hasFocus()) {
        paintFocus(painter, rect(), m_theme, Theme::controlRadius);
    }
}

} // namespace aigo
