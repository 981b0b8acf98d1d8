// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <functional>
#include <vector>

namespace aigo {

/// Borders of at most `points` stretches that cover [from, to), in order: the first is at `from` or before, the last at
/// `to` or after it. Between them they stand at whole multiples (since 1970) of one of 1 s … 30 s, 1 min … 30 min,
/// 1 h … 12 h or a whole number of days: the finest that is enough and no finer than what `least` says of the time.
/// `least` may grow towards the past only, at a day's begin. One point is [from, to) itself. Pure.
std::vector<Instant> historyBorders(Instant from, Instant to, int points,
                                    const std::function<Milliseconds(Instant)> &least);

} // namespace aigo
