// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/change.h"
#include "core/domain/model.h"
#include "core/domain/officialstatus.h"
#include "core/domain/provider.h"
#include "core/domain/result.h"
#include "core/domain/search.h"

#include <QSqlDatabase>
#include <vector>

namespace aigo {

/// What of each kind can be searched. News puts its own (core/storage/newsstore.h).
SearchDocument searchDocument(const Model &model);
SearchDocument searchDocument(const Change &change, qint64 number);
SearchDocument searchDocument(const Incident &incident);
SearchDocument searchDocument(const Preset &preset);
SearchDocument searchDocument(const Provider &provider);

/// Brings the search index up to what the store holds: models, changes, incidents, presets and providers, of each only
/// what differs, and nothing where nothing was stored since; makes it anew where it is missing. On the store's thread,
/// within a transaction (Database::write).
Status catchUpSearch(QSqlDatabase &db, std::vector<Preset> presets, std::vector<Provider> providers, Instant now);

} // namespace aigo
