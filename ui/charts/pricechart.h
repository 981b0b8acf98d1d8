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

/// A model's input and output prices over time as steps (a price holds until the next), with the figure that counts now
/// written beside each line. What is announced is drawn beyond now. USD per million tokens from 0 up.
class PriceChart final : public QChartView
{
    Q_OBJECT

public:
    explicit PriceChart(const Theme &theme, QWidget *parent = nullptr);

    /// False where there is nothing to draw: fewer than two different prices.
    bool setLines(const std::vector<PricePoint> &input, const std::vector<PricePoint> &output, Instant now);
    Instant first() const { return m_first; } ///< where the time begins
    Instant last() const { return m_last; }   ///< where it ends: now, or the last announced price
    QSize sizeHint() const override { return {248, 110}; }

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void restyle();

    const Theme &m_theme;
    Instant m_first{};
    Instant m_last{};
    Instant m_now{};
    std::optional<Money> m_inputNow;
    std::optional<Money> m_outputNow;
    QValueAxis *m_x;
    QValueAxis *m_y;
    QLineSeries *m_input;
    QLineSeries *m_output;
    QLineSeries *m_floor;
    QLineSeries *m_inputLine;
    QAreaSeries *m_area;
};

} // namespace aigo
