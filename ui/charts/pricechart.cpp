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

QList<QPointF> steps(const std::vector<PricePoint> &history, const QString &path, Instant now)
{
    QList<QPointF> points;
    for (const PricePoint &point : history) {
        if (point.path != path) {
            continue;
        }
        const auto from = static_cast<double>(toMs(point.from));
        if (!points.isEmpty()) {
            points.append({from, points.last().y()});
        }
        points.append({from, usd(point.amount)});
    }
    if (!points.isEmpty()) {
        points.append({static_cast<double>(toMs(now)), points.last().y()});
    }
    return points;
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

bool PriceChart::setHistory(const std::vector<PricePoint> &history, Instant now)
{
    const QList<QPointF> input = steps(history, QStringLiteral("input"), now);
    const QList<QPointF> output = steps(history, QStringLiteral("output"), now);
    const auto changes = [](const QList<QPointF> &points) {
        return std::any_of(points.begin(), points.end(),
                           [&](const QPointF &point) { return point.y() != points.first().y(); });
    };
    if (!changes(input) && !changes(output)) {
        return false;
    }
    double first = static_cast<double>(toMs(now));
    double highest = 0;
    for (const QList<QPointF> &points : {input, output}) {
        for (const QPointF point : points) {
            first = std::min(first, point.x());
            highest = std::max(highest, point.y());
        }
    }
    m_x->setRange(first, static_cast<double>(toMs(now)));
    m_y->setRange(0, highest > 0 ? highest * 1.3 : 1);
    m_input->replace(input);
    m_inputLine->replace(input);
    m_floor->replace(QList<QPointF>{{first, 0}, {static_cast<double>(toMs(now)), 0}});
    m_output->replace(output);
    const auto latest = [](const QList<QPointF> &points) {
        return points.isEmpty() ? Text::missing()
                                : Text::perMillion(Money{static_cast<qint64>(points.last().y() * 1e6 + 0.5)});
    };
    setAccessibleName(tr("Price history"));
    setAccessibleDescription(
        tr("Input now %1, output now %2 USD per million tokens").arg(latest(input), latest(output)));
    return true;
}

void PriceChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    Q_UNUSED(rect)
    painter->save();
    painter->resetTransform();
    painter->setFont(m_theme.font(TextRole::Caption));
    const QRectF plot = chart()->plotArea();
    const auto label = [&](const QLineSeries *series, const QString &name, const QColor &colour) {
        if (series->count() == 0) {
            return;
        }
        const QPointF end = series->at(series->count() - 1);
        const QPointF place = chart()->mapToPosition(end, m_output);
        painter->setPen(colour);
        const QString text =
            name + QLatin1Char(' ') + Text::perMillion(Money{static_cast<qint64>(end.y() * 1e6 + 0.5)});
        const QRectF box(plot.left(), std::max(plot.top(), place.y() - 18), plot.width() - 2, 16);
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
    };
    label(m_output, tr("output"), m_theme.series(1));
    label(m_input, tr("input"), m_theme.colors().accent);
    painter->restore();
}

} // namespace aigo
