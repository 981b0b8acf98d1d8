// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "core/domain/comparisonchoice.h"
#include "core/domain/deepcheck.h"
#include "core/domain/endpoint.h"
#include "core/domain/news.h"
#include "core/domain/provider.h"
#include "core/domain/result.h"
#include "core/monitor/alertsettings.h"
#include "core/monitor/overrides.h"
#include "core/monitor/realtimesettings.h"
#include "core/monitor/slosettings.h"
#include "core/storage/providerstore.h"

#include <QByteArray>
#include <QUrl>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

/// A catalogue source's settings.
struct SourceSetting
{
    QString name;
    QUrl url; ///< http, https or file
    Milliseconds every{6 * 3'600'000};
    bool enabled = true;
    QString filter; ///< of the models that are asked about; only of a source that is asked model by model
    bool operator==(const SourceSetting &) const = default;
};

/// Sources' settings as they stand in the settings store ("source.litellm.url"), over the defaults.
std::vector<SourceSetting> sourcesFromTexts(const std::map<QString, QString> &texts);
std::map<QString, QString> sourceToTexts(const SourceSetting &source);
/// The catalogue sources that are no provider's own list, as shipped.
std::vector<SourceSetting> defaultSources();

/// A kept comparison as it stands in the settings store, `comparison.NAME`; livedesk.h reads them.
std::map<QString, QString> comparisonToTexts(const SavedComparison &comparison);

/// The whole configuration as one TOML document: [[provider]], [[source]], [[preset]], [[comparison]] (name, models,
/// workload, differences), [[override]] (model, field, value), [[pin]] (source, and model or field where it is not
/// for all) [[endpoint]] (see core/monitor/endpoints.h), [[slo]]
/// (core/monitor/slosettings.h), [[feed]] (core/domain/news.h) and [[channel]] (core/monitor/channelsettings.h). It
/// never holds a key, nor the address or the secret of a channel.
struct Configuration
{
    std::optional<std::vector<ProviderSettings>> providers; ///< nullopt: the document has no such list
    std::map<QString, int> lines;                           ///< of the providers in the document that was read, by slug
    std::optional<std::vector<SourceSetting>> sources;
    std::optional<std::vector<Preset>> presets;
    std::optional<std::vector<SavedComparison>> comparisons;
    std::optional<std::vector<Override>> overrides;
    std::optional<std::vector<Pin>> pins;
    std::optional<std::vector<Endpoint>> endpoints;
    std::optional<std::vector<FeedSetting>> feeds;
    std::optional<std::vector<TargetSlo>> slos;
    /// `realtime` of the providers that have one; none: the document has no providers.
    std::optional<std::vector<RealtimeSetting>> realtime{};
    std::optional<std::vector<DeepCheckSetting>> deepChecks; ///< [[deep_check]], core/monitor/deepchecksettings.h
    std::optional<DeepCheckLimits> deepCheckLimits;          ///< [deep_checks]
    std::optional<std::vector<AlertChannel>> channels;
    std::optional<std::vector<AlertRule>> alerts;              ///< [[alert]], core/monitor/alertsettings.h
    std::optional<std::vector<MaintenanceWindow>> maintenance; ///< [[maintenance]]
    std::optional<QuietHours> quietHours;                      ///< [quiet_hours]
};

/// Reads and checks the whole document; the error names the line and key of the first thing that is wrong (`where` is
/// the file).
Result<Configuration> readConfiguration(const QByteArray &toml, const QString &where);
QByteArray writeConfiguration(const Configuration &configuration);

} // namespace aigo
