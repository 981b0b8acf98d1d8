// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/benchmark.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <vector>

namespace aigo {

/// Comparable scores of a board by the day on which they were measured, and the best up to each day as a step. What has
/// no day is not drawn and is counted. Left and Right read it point by point.
class ScoreChart final : public QWidget
{
    Q_OBJECT

public:
    explicit ScoreChart(const Theme &theme, QWidget *parent = nullptr);

    void show(const Leaderboard *board); ///< null: nothing
    int shownPoints() const { return static_cast<int>(m_points.size()); }
    int withoutDay() const { return m_without; }
    QString readout() const; ///< of the point that is read; empty: none

    QSize sizeHint() const override { return {400, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Point
    {
        QDate day;
        double score = 0;
        QString name;
        bool best = false; ///< better than all before
    };
    const Theme &m_theme;
    std::vector<Point> m_points; ///< by day
    QString m_unit;
    bool m_higher = true;
    int m_without = 0;
    int m_read = -1;
    double m_low = 0;
    double m_high = 1;

    QRectF plot() const;
    QPointF at(const Point &point) const;
    void read(int point);
};

} // namespace aigo
