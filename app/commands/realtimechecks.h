// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"
#include "core/domain/check.h"
#include "core/exporting/jsonwriter.h"
#include "core/exporting/table.h"
#include "core/monitor/realtime.h"

#include <span>
#include <vector>

namespace aigo {

/// Opens the realtime API of each of these providers that has one and a key, side by side, and keeps what was measured.
/// The keys are known by then.
Result<std::vector<RealtimeResult>> openAndKeep(Session &session, const std::vector<Provider> &providers);

/// In front of the last column, what it said: the outcome and the phases of the rows' providers.
void addRealtimeColumns(Table &table, std::span<const CheckResult> shown, const std::vector<RealtimeResult> &realtime,
                        Figures figures);
/// "realtime" and "realtime_ms" of that provider, into a check's object; nothing where it was not opened.
void writeRealtime(JsonWriter &json, const std::vector<RealtimeResult> &realtime, const QString &provider);
/// Whether one of them fails by its provider's fault.
bool anyDown(const std::vector<RealtimeResult> &realtime);

} // namespace aigo
