// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/comparison.h"
#include "ui/charts/comparisonpainting.h"
#include "ui/charts/drawing.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <map>

namespace aigo {

struct ComparisonImageOptions
{
    int width = 0;                              ///< in logical pixels; 0: as wide as its columns need
    qreal scale = 2;                            ///< device pixels a logical pixel, 1 to 4
    bool bars = true;                           ///< of the month's cost and of input and output prices, under the table
    std::map<QString, QString> providerNames{}; ///< by slug; what is not there is shown as its slug
};

/// Table, bars and a footer with date and sources as one picture, without any window: figure for figure what the
/// comparison holds. Needs a QGuiApplication (the offscreen platform will do). No models: a null image.
QImage renderComparison(const Comparison &comparison, const Theme &theme, const ComparisonImageOptions &options = {});
/// The same as a drawing, for vector files. The theme outlives it.
Drawing comparisonDrawing(const Comparison &comparison, const Theme &theme, const ComparisonImageOptions &options = {});

/// Bars alone under a title, with the footer under them; as wide as `size` says and as high as they need, or higher.
/// No bar: empty.
Drawing barsDrawing(const QString &title, std::vector<Bar> bars, const QString &footer, QSize size, const Theme &theme);

} // namespace aigo
