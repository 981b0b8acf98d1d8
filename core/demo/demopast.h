// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/demoworld.h"
#include "core/domain/result.h"
#include "core/monitor/desk.h"

#include <QSqlDatabase>
#include <memory>

namespace aigo {

class ProviderRegistry;

/// What of the demo's past follows from the rest of it, which is in the store already. On the store's thread, within a
/// transaction; how many there were.

/// The deep checks since they were switched on, each as the program itself makes it: reserved in the ledger below the
/// caps, settled by its token counts and the prices of `catalogue`, its figures into the model's series.
Result<int> fillDemoDeepChecks(QSqlDatabase &db, const DemoWorld &world, const DemoChecks &checks,
                               const ProviderRegistry &registry, const Catalogue &catalogue, Instant now);

/// What the shipped rules have to say of the history: each is run over the stored checks, incidents and changes as a
/// rehearsal runs it, and what it would have told is kept as events; held back where the program would have done so.
/// Nothing of it is said to have been delivered. Rules on what is not kept over time tell nothing.
Result<int> fillDemoAlerts(QSqlDatabase &db, const DemoWorld &world, const ProviderRegistry &registry,
                           std::shared_ptr<const Catalogue> catalogue, Instant now);

} // namespace aigo
