// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/connection.h"

#include <QTimeZone>
#include <optional>

/// How often and when, as pure rules: what a schedule is told, not when it runs.
namespace aigo {

/// What stretches or shortens the interval that the user chose.
struct PaceConditions
{
    bool trouble = false; ///< see inTrouble
    bool local = false;   ///< on this machine or a private network: asking costs nothing, its interval stays
    SystemConditions system;
};

/// The interval in force. In trouble a quarter of `base`, but not below 5 s (nor longer than `base`); on a metered
/// network `base` itself then. Without trouble twice as long while the window is hidden, twice on battery, four times
/// on a metered network, together at most six times and at most 15 min (or `base`, where that is longer). What the
/// system does not say stretches nothing.
Milliseconds intervalFor(Milliseconds base, const PaceConditions &conditions);

/// Whether a target is worth looking at more often: a failure or slowness that is not confirmed yet, or a state other
/// than operational that began within the last hour; an outage of hours is no news.
bool inTrouble(const ProviderState &state, Instant now);

/// When a daily job is due: at 03:00 of `zone` after `last`; where that has passed (the machine was off) or it never
/// ran, now. A `last` in the future (the clock was set back) counts as now.
Instant nextDaily(std::optional<Instant> last, Instant now, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace aigo
