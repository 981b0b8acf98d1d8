// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/modelstable.h"
#include "ui/widgets/facetpanel.h"

namespace aigo {

/// The side bar of the page of models: capabilities, lifecycles, modalities, weights, providers and sources with what
/// each would leave of the table.
std::vector<FacetPanel::Group> facetGroups(const ModelsTable &table, const FacetChoices &choices);

/// The filter's field that a group of them edits.
FilterField facetField(const QString &group);

} // namespace aigo
