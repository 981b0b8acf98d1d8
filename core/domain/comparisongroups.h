// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/comparison.h"

#include <map>

namespace aigo {

/// The rows of a comparison, a group after the other; those without rows are left out. `compared` are the models with
/// what the workload costs. Pure; any thread.
std::vector<ComparisonGroup> comparisonGroups(const std::vector<Model> &models,
                                              const std::vector<ComparedModel> &compared, Instant now);
/// Every source of a model with the newest date it speaks of.
std::map<QString, Instant> sourcesOf(const Model &model);

} // namespace aigo
