// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pricepoint.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QString>
#include <vector>

namespace aigo {

/// One price over time under a name.
struct PriceLine
{
    QString name;
    std::vector<PricePoint> points; ///< oldest first; see countedLine
};

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
/// announced. Needs a QGuiApplication (the offscreen platform will do). Nothing to draw: a null image.
QImage renderPrices(const PriceImage &picture, const Theme &theme);

} // namespace aigo
