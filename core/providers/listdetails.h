// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"

#include <vector>

namespace aigo {

/// Lays further facts of the same models over `models`: what a detail knows counts, what it does not know stays. Those
/// that are not there yet are added. Linear. Pure; any thread.
void addDetails(std::vector<ModelFacts> &models, const std::vector<ModelFacts> &details);

/// Sets aliasOf where a row is surely another name of one beside it: its `name` is that row's id, and each of the two
/// is among the other's aliases (Mistral). The rows stay as they are listed.
void linkAliases(std::vector<ModelFacts> &entries);

} // namespace aigo
