// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/configuration.h"
#include "core/monitor/engine.h"

#include <QSqlDatabase>
#include <map>
#include <vector>

namespace aigo {

/// What applying a document of the configuration changes, as settings of the store and as lines for a person.
struct ConfigPlan
{
    std::vector<ProviderSettings> providers;
    std::map<QString, QString> texts; ///< of the settings: sources and kept comparisons
    QStringList textsToRemove;
    std::vector<Preset> presets;
    std::vector<FeedSetting> feeds;
    QStringList presetsToRemove;
    std::vector<Override> overrides; ///< without a value: taken back
    std::vector<Pin> pins;           ///< without a source: unpinned
    Instant now{};
    QStringList lines;
};

/// What makes the store, as it is `now`, what is wanted. `only`: what the document does not name is switched off or
/// removed. What the document leaves out as a whole stays.
ConfigPlan planConfiguration(Engine &engine, const std::vector<ProviderSettings> &settings, const Configuration &now,
                             const Configuration &wanted, bool only);
/// All of it or nothing, within the caller's transaction; as of `plan.now`.
Status carryOut(QSqlDatabase &db, const ConfigPlan &plan);

/// A provider as a document wants it: over what it is now, or else over what ships.
Provider plannedProvider(Engine &engine, const std::vector<Provider> &now, const ProviderSettings &setting);

} // namespace aigo
