// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/series.h"
#include "ui/charts/drawing.h"
#include "ui/theme/theme.h"

#include <vector>

namespace aigo {

/// A series' history as a picture: the median as a line (the mean where there is none) in an area up to p95, or the
/// share of the time that was up as columns. A stretch of which nothing is known stays empty: no line goes over it.
/// Times are local.
struct HistoryImage
{
    enum class Kind : quint8 { Latency, Gauge, Availability };
    Kind kind = Kind::Latency; ///< Latency: microseconds; Gauge: millionths of `unit`
    QString title;
    QString unit;
    QString footer;
    std::vector<HistoryPoint> points;
    QSize size{960, 420};
};

/// Empty where no point has anything to show.
Drawing historyDrawing(HistoryImage picture, const Theme &theme);

} // namespace aigo
