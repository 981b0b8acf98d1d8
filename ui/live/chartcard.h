// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/live/timeplot.h"
#include "ui/widgets/card.h"

namespace aigo {

/// Swatches with their names in a line.
class SwatchLine final : public QWidget
{
    Q_OBJECT

public:
    explicit SwatchLine(const Theme &theme, QWidget *parent = nullptr);
    void setEntries(std::vector<std::pair<QColor, QString>> entries);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<std::pair<QColor, QString>> m_entries;
};

/// Draws a legend as SwatchLine does, from `x` on; where it ended.
double paintSwatches(QPainter &painter, const QRectF &box, const std::vector<std::pair<QColor, QString>> &entries,
                     const Theme &theme);

/// A scene in a card: its title and note above, its legend at the right of them.
class ChartCard final : public Card
{
    Q_OBJECT

public:
    explicit ChartCard(const Theme &theme, QWidget *parent = nullptr);
    void show(const std::shared_ptr<const TimeScene> &scene);
    TimePlot *plot() const { return m_plot; }

private:
    TimePlot *m_plot;
    SwatchLine *m_legend;
};

} // namespace aigo
