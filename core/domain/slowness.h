// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/samplestatistics.h"

#include <optional>

namespace aigo {

/// What an answer that is slow passes: the value that the user set, else twice the provider's own p95 of the last week
/// (and a tenth of a second more than that at least: a server on this machine answers in one millisecond or in three).
/// With fewer than `samplesForP95` samples there is no baseline, and nothing is slow.
inline constexpr std::chrono::hours baselineOver{7 * 24};
std::optional<Microseconds> slowAbove(const LatencyStatistics &lastWeek, std::optional<Microseconds> set = {});

bool isSlow(std::optional<Microseconds> latency, std::optional<Microseconds> above);

/// `ok` that took longer than `above` becomes `slow`; every other outcome stays.
CheckResult againstBaseline(CheckResult check, std::optional<Microseconds> above);

} // namespace aigo
