// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pricetrend.h"

#include <QPolygonF>
#include <QSize>

namespace aigo {

/// How a price went as a step line within a box of that size: each price until the next, nothing where there was none.
/// Pure; any thread.
QPolygonF trendLine(const PriceTrend &trend, const QSize &size);

} // namespace aigo
