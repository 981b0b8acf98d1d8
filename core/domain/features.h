// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"

#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// What is known of one capability of one model, for the matrix of features: whether it is there, who says so, and who
/// says otherwise. Pure; any thread.
struct FeatureCell
{
    std::optional<bool> there;            ///< none: nobody knows
    std::optional<Provenance> from;       ///< of the model's capabilities
    std::vector<Conflict::Value> sources; ///< what each source says where they disagree, the winner first; else empty
};
FeatureCell featureCell(const Model &model, Capability capability);

/// Those that any of the models has, or is known to lack, in the order of the enum.
std::vector<Capability> featuresOf(std::span<const Model *const> models);
/// Of these those in which the models differ, or in which sources disagree; unknown differs from known.
std::vector<Capability> featuresThatDiffer(std::span<const Model *const> models, std::span<const Capability> features);

} // namespace aigo
