// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/priceplot.h"

#include <QWidget>

namespace aigo {

/// Prices of several models over time, one over the other, with a readout under the pointer. What it says now is also
/// its accessible description.
class PriceHistoryChart final : public QWidget
{
    Q_OBJECT

public:
    explicit PriceHistoryChart(const Theme &theme, QWidget *parent = nullptr);

    void setLines(std::vector<PriceLine> lines, Instant now, const QString &unit);
    const std::vector<PriceLine> &lines() const { return m_lines; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<PriceLine> m_lines;
    Instant m_now{};
    QString m_unit;
    std::optional<double> m_pointer;
};

} // namespace aigo
