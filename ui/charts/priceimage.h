// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/drawing.h"
#include "ui/charts/priceplot.h"

#include <QImage>

namespace aigo {

struct PriceImage
{
    QString title;
    QString unit;   ///< written at the top of the axis
    QString footer; ///< sources and date
    std::vector<PriceLine> lines;
    Instant now{};
    QSize size{960, 420};
    qreal scale = 2; ///< device pixels a logical pixel, 1 to 4
};

/// Prices over time as steps, with axes, a legend that has today's figures, and a line at now where a price is
/// announced. Nothing to draw: empty. The drawing keeps the picture's values; the theme outlives it.
Drawing priceDrawing(PriceImage picture, const Theme &theme);
/// The same as a picture; nothing to draw: a null image.
QImage renderPrices(const PriceImage &picture, const Theme &theme);

} // namespace aigo
