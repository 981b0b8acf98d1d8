// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/theme/theme.h"

#include <QtCharts/QChartView>

class QLineSeries;
class QAreaSeries;
class QValueAxis;

namespace aigo {

/// A model's input and output prices over time as steps (a price holds until the next), with the latest figure written
/// at each line's end. USD per million tokens from 0 up.
class PriceChart final : public QChartView
{
    Q_OBJECT

public:
    explicit PriceChart(const Theme &theme, QWidget *parent = nullptr);

    /// False where there is nothing to draw: fewer than two different prices.
    bool setHistory(const std::vector<PricePoint> &history, Instant now);
    QSize sizeHint() const override { return {248, 110}; }

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void restyle();

    const Theme &m_theme;
    QValueAxis *m_x;
    QValueAxis *m_y;
    QLineSeries *m_input;
    QLineSeries *m_output;
    QLineSeries *m_floor;
    QLineSeries *m_inputLine;
    QAreaSeries *m_area;
};

} // namespace aigo
