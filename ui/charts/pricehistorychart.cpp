// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/pricehistorychart.h"

#include <QMouseEvent>
#include <QPainter>

namespace aigo {

namespace {

constexpr int plotHeight = 180;

} // namespace

PriceHistoryChart::PriceHistoryChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PriceHistoryChart::setLines(std::vector<PriceLine> lines, Instant now, const QString &unit)
{
    m_lines = std::move(lines);
    m_now = now;
    m_unit = unit;
    setAccessibleDescription(PricePlot::words(m_lines, now).join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize PriceHistoryChart::sizeHint() const
{
    return {320, heightForWidth(std::max(width(), 160))};
}

int PriceHistoryChart::heightForWidth(int width) const
{
    return PricePlot::legendHeight(width, m_lines, m_now, m_theme) + space::s + plotHeight;
}

void PriceHistoryChart::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const int legend = PricePlot::paintLegend(painter, rect(), m_lines, m_now, m_theme);
    const PricePlot plot(m_lines, m_now, QRectF(rect().adjusted(0, legend + space::s, 0, 0)), m_theme);
    plot.paint(painter, m_unit);
    const auto at = m_pointer ? plot.timeAt(*m_pointer) : std::nullopt;
    if (at) {
        plot.paintReadout(painter, *at);
    }
}

void PriceHistoryChart::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position().x();
    update();
}

void PriceHistoryChart::leaveEvent(QEvent *event)
{
    m_pointer.reset();
    update();
    QWidget::leaveEvent(event);
}

} // namespace aigo
