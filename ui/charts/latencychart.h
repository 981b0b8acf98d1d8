// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/axis.h"
#include "ui/charts/decimate.h"
#include "ui/theme/theme.h"

#include <QtCharts/QChartView>
#include <memory>
#include <vector>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace aigo {

/// One provider's samples on the chart. The samples stay with whoever shows the chart and outlive the call only.
struct LatencySeries
{
    QString slug;
    QString name;
    QColor colour;
    Milliseconds interval{60'000};
    const std::vector<Sample> *samples = nullptr; ///< in the order of time
};

/// Latencies over time. Qt Charts draws the lines and the band, from points decimated to the plot's pixels and replaced
/// in one call; grid, axes, marks of failures, gaps, labels and the crosshair are laid under and over it by hand,
/// because a Qt Charts line knows no gap and its axes no round local times. Where a range has room for buckets of 20
/// checks, the line is their p50 and the first series has the band from p5 to p95; else every check is shown. Left and
/// Right move the crosshair, Escape takes it away.
class LatencyChart final : public QChartView
{
    Q_OBJECT

public:
    explicit LatencyChart(const Theme &theme, QWidget *parent = nullptr);
    ~LatencyChart() override;

    /// The picture from these samples; samples are not kept.
    void show(const std::vector<LatencySeries> &series, Instant from, Instant to);

    bool isBucketed() const { return m_bucket.has_value(); }
    std::optional<Milliseconds> bucket() const { return m_bucket; }
    /// What is on the screen, for tests and files.
    struct Shown
    {
        LatencySeries series; ///< without samples
        LatencyLines lines;
        std::vector<std::vector<BandPoint>> bands;
    };
    const std::vector<Shown> &shown() const { return m_shown; }
    qsizetype pointsOnChart() const; ///< of all Qt Charts lines of one series at most, never above the plot's pixels
    QRectF plot() const;

    void setCrosshair(std::optional<Instant> at);
    std::optional<Instant> crosshair() const { return m_crosshair; }
    /// The readout at the crosshair, a line each; empty without one.
    QStringList readout() const;
    QSize sizeHint() const override { return {720, 300}; }
    QSize minimumSizeHint() const override { return {320, 180}; }

Q_SIGNALS:
    void resized(); ///< the plot has other pixels: show again

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Readings;
    struct Pool;

    void placePlot();
    void plotLines();
    void plotBand();
    void makeReadings(const std::vector<LatencySeries> &series);
    double xOf(Instant at) const;
    double yOf(double ms) const;
    Instant timeAt(double x) const;
    void paintAxes(QPainter &painter) const;
    void paintGaps(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintLoose(QPainter &painter) const;
    void paintLabels(QPainter &painter) const;
    void paintCrosshair(QPainter &painter) const;

    const Theme &m_theme;
    QValueAxis *m_x;
    QValueAxis *m_y;
    std::vector<std::unique_ptr<Pool>> m_pools; ///< Qt Charts lines, one pool a place in the series
    std::vector<QAreaSeries *> m_bandAreas;
    std::vector<Shown> m_shown;
    std::vector<Readings> m_readings;
    ValueAxis m_values;
    std::vector<TimeTick> m_times;
    std::optional<Milliseconds> m_bucket;
    Instant m_from{};
    Instant m_to{};
    std::optional<Instant> m_crosshair;
};

} // namespace aigo
