// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/axis.h"
#include "ui/theme/theme.h"

#include "core/domain/samplestatistics.h"

#include <QPointF>
#include <QWidget>
#include <optional>
#include <vector>

namespace aigo {

/// Everybody's latency over the last day, a median line each, named at its end where there is room; incidents as tinted
/// bands; local times. The pointer, or Left and Right, read all lines at a time; Escape ends that.
class LatencyOverview final : public QWidget
{
    Q_OBJECT

public:
    struct Line
    {
        QString name;
        int colour = 0;                    ///< of Theme::series
        bool first = false;                ///< named before others: in trouble
        std::vector<QList<QPointF>> parts; ///< unbroken ones; x: milliseconds since 1970, y: milliseconds
        Milliseconds reach{};              ///< so far from a point it still says something
    };
    struct Band
    {
        TimeSpan span;
        State state = State::Degraded;
    };

    explicit LatencyOverview(const Theme &theme, QWidget *parent = nullptr);

    void show(std::vector<Line> lines, std::vector<Band> bands, Instant from, Instant to);
    using QWidget::show;
    const std::vector<Line> &lines() const { return m_lines; }
    const std::vector<Band> &bands() const { return m_bands; }
    QStringList readout() const; ///< at the crosshair, a line each, the slowest first; empty without one
    QRectF plot() const;
    QSize sizeHint() const override { return {640, 132}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Reading
    {
        const Line *line;
        double ms;
    };
    double xOf(double ms) const;
    double yOf(double ms) const;
    int labelWidthFor() const;
    std::vector<Reading> readings() const;
    void setCrosshair(std::optional<Instant> at);
    void paintBands(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;
    void paintLines(QPainter &painter) const;
    void paintNames(QPainter &painter) const;
    void paintCrosshair(QPainter &painter) const;

    const Theme &m_theme;
    std::vector<Line> m_lines;
    std::vector<Band> m_bands;
    ValueAxis m_values;
    int m_labelWidth = 8; ///< measured once: a line has a hundred points that ask for their place
    Instant m_from{};
    Instant m_to{Milliseconds(1)};
    std::optional<Instant> m_crosshair;
};

} // namespace aigo
