// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/comparison.h"
#include "ui/theme/theme.h"

#include <QRect>
#include <optional>
#include <vector>

class QPainter;

namespace aigo {

/// How a comparison is drawn, the same in the page's table and in the picture.

/// The cell's words: its own figure, with "$ " in front of an amount of the workload and at least two decimals of a
/// price.
QString comparisonText(const ComparisonRow &row, const ComparisonCell &cell);
/// "Input", "A web search (USD)".
QString comparisonTitle(const ComparisonRow &row);

/// The sign of a cell whose sources disagree.
QString disputeSign();
/// Right-aligned; a star before the best, which is bold; the worst muted; a check for yes, a cross for no, a question
/// mark where that is unknown; the sign of a dispute left of it all.
void paintComparisonCell(QPainter &painter, const QRect &box, const ComparisonRow &row, const ComparisonCell &cell,
                         const Theme &theme);
inline constexpr int headingHeight = 50;
inline constexpr int secondNameLine = 17; ///< what a heading is higher by for every line more that a name takes
inline constexpr int mostNameLines = 3;
/// What a name takes in one line, its swatch included.
int headingWidth(const QString &name, const Theme &theme);
/// How many lines it takes in that width, at most mostNameLines.
int headingLines(const QString &name, int width, const Theme &theme);
/// Swatch and name, the provider under it; right-aligned. A name without room takes as many lines as the box is
/// higher than headingHeight, and loses its middle where that is not enough.
void paintModelHeading(QPainter &painter, const QRect &box, const QString &name, const QString &provider, QColor swatch,
                       const Theme &theme);

/// One bar with its name before and its figure after it; without a value only the figure's text ("—").
struct Bar
{
    QString name;
    QString text;
    std::optional<double> value;
    QColor colour;
    bool strong = false; ///< the best one
};
inline constexpr int barStep = 29; ///< height of one bar's line
std::vector<Bar> monthBars(const Comparison &comparison, const Theme &theme);
/// Input and output of each model, one after the other.
std::vector<Bar> priceBars(const Comparison &comparison, const Theme &theme);
void paintBars(QPainter &painter, const QRect &box, const std::vector<Bar> &bars, const Theme &theme);

} // namespace aigo
