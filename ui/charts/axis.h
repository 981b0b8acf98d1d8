// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QString>
#include <vector>

namespace aigo {

/// Where an axis has its lines and what they say. Pure, but for the local time zone.

struct ValueTick
{
    double value = 0;
    QString text;
};
struct ValueAxis
{
    double top = 1; ///< the highest value the axis reaches
    std::vector<ValueTick> ticks;
};
/// From 0 to a round figure above `highest` milliseconds, in ms or, from 1 s on, in s; the topmost line names the unit.
ValueAxis latencyAxis(double highest);

struct TimeTick
{
    Instant at{};
    QString text;
};
/// Round local times ("14:20", "14:00", "11-21"), at most `most` of them.
std::vector<TimeTick> timeAxis(Instant from, Instant to, int most);

} // namespace aigo
