// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/series.h"

#include <QPointF>
#include <span>
#include <vector>

namespace aigo {

/// Turns a series' history into what a chart of so many pixels draws. Pure, linear in the points of the window. An x
/// is milliseconds since 1970, a y what is stored: microseconds, or millionths of a gauge's unit.

/// What is spread around the line at x.
struct Spread
{
    double x = 0;
    double low = 0;
    double high = 0;
};

/// Why no line is there.
enum class Silence : quint8 {
    NotChecked, ///< nobody looked
    Offline,    ///< our own connection was off
};
struct HistoryGap
{
    Instant from{};
    Instant to{};
    Silence why = Silence::NotChecked;
    bool operator==(const HistoryGap &) const = default;
};
/// The provider failed checks, without a good one between them that a pixel could show.
struct HistoryFailure
{
    Instant from{};
    Instant to{};
    qint64 count = 0;
    bool operator==(const HistoryFailure &) const = default;
};

struct HistoryLines
{
    std::vector<std::vector<QPointF>> lines; ///< each unbroken, in order; one point is a line, too
    std::vector<std::vector<Spread>> bands;
    std::vector<HistoryGap> gaps;
    std::vector<HistoryFailure> failures;
    double highest = 0;     ///< of lines and bands inside the window
    bool hasP95 = false;    ///< the band goes to p95 somewhere, not to the highest
    bool hasSpread = false; ///< there is a band at all
    std::size_t points() const;
};

/// The value of a stretch that stands for it: the median, else the mean.
std::optional<Microseconds> middleOf(const HistoryPoint &point);
/// Whether what is between these two is known, so that a line may go over it.
bool isGap(const HistoryPoint &point);

/// `points` and, where the band is of longer stretches, `coarse` are in order and may reach beyond [from, to). The line
/// goes over stretches without a check only while what was found before still held; it breaks where a check failed,
/// where we were offline and where nobody looked. Never more points in the window than pixels: of more, each column of
/// two pixels gives its lowest and its highest.
HistoryLines linesOf(std::span<const HistoryPoint> points, std::span<const HistoryPoint> coarse, Instant from,
                     Instant to, int pixels);

/// The stretch that `at` lies in; nullptr where there is none.
const HistoryPoint *pointAt(std::span<const HistoryPoint> points, Instant at);
/// The nearest stretch with a value, over which the line goes to `at` without a break; nullptr where there is none.
const HistoryPoint *valueAt(std::span<const HistoryPoint> points, Instant at);

} // namespace aigo
