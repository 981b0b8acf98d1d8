// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/features.h"

#include <algorithm>

namespace aigo {

namespace {

QString fieldOf(Capability capability)
{
    return QStringLiteral("capabilities.") + capabilityName(capability);
}

std::optional<bool> thereOf(const Model &model, Capability capability)
{
    const Capabilities &all = model.facts.capabilities;
    return all.has(capability) ? std::optional(true) : all.lacks(capability) ? std::optional(false) : std::nullopt;
}

bool isDisputed(const Model &model, const QString &field)
{
    return std::any_of(model.conflicts.begin(), model.conflicts.end(),
                       [&field](const Conflict &conflict) { return conflict.field == field; });
}

} // namespace

FeatureCell featureCell(const Model &model, Capability capability)
{
    FeatureCell cell;
    cell.there = thereOf(model, capability);
    const auto from = model.sources.find(QStringLiteral("capabilities"));
    if (cell.there && from != model.sources.end()) {
        cell.from = from->second;
    }
    const QString field = fieldOf(capability);
    for (const Conflict &conflict : model.conflicts) {
        if (conflict.field == field) {
            cell.sources = conflict.values;
        }
    }
    return cell;
}

std::vector<Capability> featuresOf(std::span<const Model *const> models)
{
    quint32 known = 0;
    for (const Model *model : models) {
        known |= model->facts.capabilities.yes | model->facts.capabilities.no;
    }
    std::vector<Capability> features;
    for (int i = 0; i < capabilityCount; ++i) {
        const auto capability = static_cast<Capability>(i);
        if ((known & Capabilities::bit(capability)) != 0) {
            features.push_back(capability);
        }
    }
    return features;
}

std::vector<Capability> featuresThatDiffer(std::span<const Model *const> models, std::span<const Capability> features)
{
    std::vector<Capability> differing;
    for (const Capability capability : features) {
        const QString field = fieldOf(capability);
        const bool differs = std::any_of(models.begin(), models.end(), [&](const Model *model) {
            return thereOf(*model, capability) != thereOf(*models.front(), capability) || isDisputed(*model, field);
        });
        if (differs) {
            differing.push_back(capability);
        }
    }
    return differing;
}

} // namespace aigo
