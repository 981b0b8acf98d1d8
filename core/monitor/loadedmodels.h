// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/domain/result.h"

#include <QDate>
#include <QSqlDatabase>
#include <vector>

namespace aigo {

/// The merged models, by id.
struct LoadedModels
{
    std::vector<Model> models;
    int unreadable = 0; ///< damaged rows, which were passed over; an import of what they came from makes them anew
};

/// Out of the store, as they count on `today`. The store's thread only.
Result<LoadedModels> loadedModels(QSqlDatabase &db, QDate today);

} // namespace aigo
