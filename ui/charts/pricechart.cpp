// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/pricechart.h"

#include "ui/text/text.h"
#include "ui/widgets/painting.h"

#include <QGraphicsLayout>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>

namespace aigo {

namespace {

/// USD per million tokens: a pico-dollar a token is a millionth of it.
double usd(Money amount)
{
    return static_cast<double>(amount.pico) / 1e6;
}

/// A price holds until the next; one that is announced is drawn up to where it begins.
QList<QPointF> steps(const std::vector<PricePoint> &line, Instant first, Instant now)
{
    QList<QPointF> points;
    for (const PricePoint &point : line) {
        const auto from = static_cast<double>(toMs(std::max(point.from.value_or(first), first)));
        if (!points.isEmpty()) {
            points.append({from, points.last().y()});
        }
        points.append({from, usd(point.amount)});
    }
    if (!points.isEmpty()) {
        points.append({std::max(points.last().x(), static_cast<double>(toMs(now))), points.last().y()});
    }
    return points;
}

/// The price of the line's last point that has begun.
std::optional<Money> priceAt(const std::vector<PricePoint> &line, Instant now)
{
    std::optional<Money> price;
    for (const PricePoint &point : line) {
        if (!point.from || *point.from <= now) {
            price = point.amount;
        }
    }
    return price;
}

} // namespace

PriceChart::PriceChart(const Theme &theme, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_x(new QValueAxis(this))
    , m_y(new QValueAxis(this))
    , m_input(new QLineSeries(this))
    , m_output(new QLineSeries(this))
    , m_floor(new QLineSeries(this))
    , m_inputLine(new QLineSeries(this))
    , m_area(new QAreaSeries(m_input, m_floor))
{
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    m_x->setVisible(false);
    m_y->setVisible(false);
    for (QAbstractSeries *series : std::initializer_list<QAbstractSeries *>{m_area, m_inputLine, m_output}) {
        chart()->addSeries(series);
        series->attachAxis(m_x);
        series->attachAxis(m_y);
    }
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);
    setFixedHeight(110);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, [this] { restyle(); });
    restyle();
}

void PriceChart::restyle()
{
    QColor fill = m_theme.colors().accent;
    fill.setAlphaF(0.12F);
    m_area->setPen(Qt::NoPen);
    m_inputLine->setPen(QPen(m_theme.colors().accent, 1.5));
    m_area->setBrush(fill);
    m_output->setPen(QPen(m_theme.series(1), 1.5));
    viewport()->update();
}

bool PriceChart::setLines(const std::vector<PricePoint> &inputLine, const std::vector<PricePoint> &outputLine,
                          Instant now)
{
    m_first = now;
    m_last = now;
    m_now = now;
    for (const auto *line : {&inputLine, &outputLine}) {
        for (const PricePoint &point : *line) {
            // Of "since ever" the first date that is known tells no beginning: a day before it shows the step.
            const Instant known = point.from.value_or(point.to.value_or(now) - std::chrono::hours(24));
            m_first = std::min(m_first, known);
            m_last = std::max(m_last, known);
        }
    }
    if (m_last > now) {
        m_last += (m_last - m_first) / 10;
    }
    const QList<QPointF> input = steps(inputLine, m_first, m_last);
    const QList<QPointF> output = steps(outputLine, m_first, m_last);
    const auto changes = [](const QList<QPointF> &points) {
        return std::any_of(points.begin(), points.end(),
                           [&](const QPointF &point) { return point.y() != points.first().y(); });
    };
    if (!changes(input) && !changes(output)) {
        return false;
    }
    double highest = 0;
    for (const QList<QPointF> &points : {input, output}) {
        for (const QPointF point : points) {
            highest = std::max(highest, point.y());
        }
    }
    const auto left = static_cast<double>(toMs(m_first));
    const auto right = static_cast<double>(toMs(m_last));
    m_x->setRange(left, right);
    m_y->setRange(0, highest > 0 ? highest * 1.3 : 1);
    m_input->replace(input);
    m_inputLine->replace(input);
    m_floor->replace(QList<QPointF>{{left, 0}, {right, 0}});
    m_output->replace(output);
    m_inputNow = priceAt(inputLine, now);
    m_outputNow = priceAt(outputLine, now);
    const auto latest = [](std::optional<Money> price) { return price ? Text::perMillion(*price) : Text::missing(); };
    setAccessibleName(tr("Price history"));
    setAccessibleDescription(
        tr("Input now %1, output now %2 USD per million tokens").arg(latest(m_inputNow), latest(m_outputNow)));
    return true;
}

void PriceChart::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    if (m_last <= m_now) {
        return;
    }
    // What is announced stands on a shade of its own, behind a line at now.
    painter->save();
    painter->resetTransform();
    const QRectF plot = chart()->plotArea();
    const double from = chart()->mapToPosition({static_cast<double>(toMs(m_now)), 0}, m_output).x();
    painter->fillRect(QRectF(QPointF(from, plot.top()), plot.bottomRight()), m_theme.colors().accentSoft);
    painter->setPen(QPen(m_theme.colors().faint, 1, Qt::DashLine));
    painter->drawLine(QPointF(from, plot.top()), QPointF(from, plot.bottom()));
    painter->restore();
}

void PriceChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    Q_UNUSED(rect)
    painter->save();
    painter->resetTransform();
    painter->setFont(m_theme.font(TextRole::Caption));
    const QRectF plot = chart()->plotArea();
    const auto label = [&](std::optional<Money> price, const QString &name, const QColor &colour) {
        if (!price) {
            return;
        }
        const QPointF place = chart()->mapToPosition({m_x->max(), usd(*price)}, m_output);
        painter->setPen(colour);
        const QString text = name + QLatin1Char(' ') + Text::perMillion(*price);
        const QRectF box(plot.left(), std::max(plot.top(), place.y() - 18), plot.width() - 2, 16);
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
    };
    label(m_outputNow, tr("output"), m_theme.series(1));
    label(m_inputNow, tr("input"), m_theme.colors().accent);
    painter->restore();
}

} // namespace aigo
