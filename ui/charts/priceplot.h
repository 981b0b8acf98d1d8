// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pricepoint.h"
#include "ui/theme/theme.h"

#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

namespace aigo {

/// One price over time under a name. Lines of one name (a model's input and output) share a line of the legend.
struct PriceLine
{
    QString name;
    std::vector<PricePoint> points; ///< oldest first; see countedLine
    std::optional<int> series{};    ///< the theme's colour; else its place among the lines
    bool dashed = false;
};

/// Prices over time as steps with axes, placed in `box`: one painting for the page, the picture and the vector file. A
/// price holds until the next; one that ended with none after it is not drawn on. Announced prices lie right of a line
/// at now. GUI thread.
class PricePlot
{
public:
    PricePlot(const std::vector<PriceLine> &lines, Instant now, const QRectF &box, const Theme &theme);

    bool isEmpty() const; ///< no line has a point
    void paint(QPainter &painter, const QString &unit) const;
    /// A vertical line at `at` with every line's price then.
    void paintReadout(QPainter &painter, Instant at) const;
    std::optional<Instant> timeAt(double x) const; ///< none beside the plot

    /// Swatches, names and today's figures, in as many columns as fit; the height it takes.
    static int paintLegend(QPainter &painter, const QRect &box, const std::vector<PriceLine> &lines, Instant now,
                           const Theme &theme);
    static int legendHeight(int width, const std::vector<PriceLine> &lines, Instant now, const Theme &theme);
    /// "Nova: 0.25 / 2" of every name at that time, for those who do not see the picture.
    static QStringList words(const std::vector<PriceLine> &lines, Instant at);

private:
    double x(Instant at) const;
    double y(double value) const;
    QColor colour(std::size_t line) const;
    void paintLine(QPainter &painter, std::size_t line) const;

    const std::vector<PriceLine> &m_lines;
    Instant m_now;
    const Theme &m_theme;
    Instant m_from;
    Instant m_to;
    double m_step = 1;
    double m_top = 1;
    QRectF m_plot;
};

} // namespace aigo
