// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/series.h"

#include <array>

namespace aigo {

/// Series that this program measures beside its checks. Pure.

/// Where the time of a check on a connection of its own went, in the order it goes: gauges in microseconds.
inline constexpr std::array<const char *, 4> phaseMetrics{"dns", "connect", "tls", "first_byte"};

/// When this machine stood still: a gauge in microseconds, of no target, nothing that a provider did.
inline SeriesKey asleepSeries()
{
    return {QStringLiteral("here"), {}, QStringLiteral("asleep"), {}};
}

} // namespace aigo
