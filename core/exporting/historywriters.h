// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/series.h"
#include "core/exporting/table.h"

#include <span>
#include <vector>

namespace aigo {

class JsonWriter;

/// A series' history for files. Times are UTC, values in `unit`; what is unknown is null in JSON and empty in tables.
/// Pure; any thread.
struct ExportedHistory
{
    SeriesKey key;
    QString metric;      ///< as people name it: "latency", "availability", "ttft"
    QString unit;        ///< "ms", "%", "tokens/s"
    double scale = 1e3;  ///< stored values are so many of the unit: 1e3 of milliseconds, 1e6 of others
    bool ofTime = false; ///< the figure is the share of the time that was up, and there are no percentiles
    std::vector<HistoryPoint> points;
};

std::optional<double> exportedMean(const ExportedHistory &history, const HistoryPoint &point);
/// The others of its figures; none where it has none.
std::optional<double> exportedFigure(const ExportedHistory &history, std::optional<Microseconds> value);

/// The `history` document of the command line, into an array or as the whole.
void writeHistory(JsonWriter &json, const ExportedHistory &history);
/// One row a point, with the members of that document as columns, of several series one after the other.
Table historyTable(std::span<const ExportedHistory> all);

} // namespace aigo
