// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/comparisonpainting.h"

#include <QWidget>

namespace aigo {

/// Horizontal bars with direct labels; what they say is also its accessible description.
class BarList final : public QWidget
{
    Q_OBJECT

public:
    explicit BarList(const Theme &theme, QWidget *parent = nullptr);
    void setBars(std::vector<Bar> bars);
    const std::vector<Bar> &bars() const { return m_bars; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<Bar> m_bars;
};

} // namespace aigo
