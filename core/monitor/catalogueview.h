// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/monitor/desk.h"

#include <QSqlDatabase>
#include <memory>

namespace aigo {

/// The catalogue as it stands in the store, with the prices that count on the day of `now`. On the store's thread
/// (Database::run).
/// `benchmarks`: also what leaderboards say of its models.
Result<std::shared_ptr<const Catalogue>> readCatalogueView(QSqlDatabase &db, Instant now, bool benchmarks = false);

} // namespace aigo
