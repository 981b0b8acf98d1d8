// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pareto.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <map>
#include <vector>

namespace aigo {

/// What a workload costs a month (a logarithmic axis) against a score, one point a model, the Pareto front as a line:
/// whoever is on it is beaten by nobody. Models that are compared are larger, in their colours and named. Left and
/// Right go along the front, Enter or a click asks for the point.
class QualityPlot final : public QWidget
{
    Q_OBJECT

public:
    explicit QualityPlot(const Theme &theme, QWidget *parent = nullptr);

    /// `series` gives a compared model's colour by its id. Points that cost nothing stand at the left edge.
    void show(std::vector<PricedScore> points, bool higherIsBetter, const QString &unit, std::map<QString, int> series);
    const std::vector<PricedScore> &points() const { return m_points; }
    const std::vector<std::size_t> &front() const { return m_front; }
    QString readout() const; ///< of the point under the pointer or the keys; empty: none

    QSize sizeHint() const override { return {320, 240}; }

Q_SIGNALS:
    void chosen(const QString &model);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<PricedScore> m_points;
    std::vector<std::size_t> m_front;
    std::map<QString, int> m_series;
    QString m_unit;
    bool m_higher = true;
    int m_read = -1;
    double m_least = 0; ///< logarithms of the cost in USD
    double m_most = 1;
    double m_low = 0;
    double m_high = 1;

    QRectF plot() const;
    QPointF at(const PricedScore &point) const;
    int nearest(const QPointF &place) const;
    void read(int point);
    void paintAxes(QPainter &painter) const;
    void paintPoints(QPainter &painter) const;
};

} // namespace aigo
