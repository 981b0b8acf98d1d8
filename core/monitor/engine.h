// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/provider.h"
#include "core/domain/result.h"
#include "core/monitor/alertchannels.h"
#include "core/monitor/catalogueimport.h"
#include "core/monitor/checker.h"
#include "core/monitor/configuration.h"
#include "core/monitor/credits.h"
#include "core/monitor/keymemory.h"
#include "core/monitor/keyring.h"
#include "core/monitor/sourcesync.h"
#include "core/monitor/statussync.h"
#include "core/net/httpclient.h"
#include "core/providers/registry.h"
#include "core/storage/alertstore.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/database.h"
#include "core/storage/httpvalidatorstore.h"
#include "core/storage/incidentstore.h"
#include "core/storage/jobstore.h"
#include "core/storage/presetstore.h"
#include "core/storage/providerstore.h"
#include "core/storage/samplestore.h"
#include "core/storage/seriesstore.h"
#include "core/storage/settingsstore.h"
#include "core/storage/sourcestatestore.h"

#include <QProcessEnvironment>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

namespace aigo {

struct EngineOptions
{
    QString folder; ///< all state lives there
    bool offline = false;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(); ///< where keys are looked for
    /// Makes the store that keeps the user's keys; none: keys that are typed last for this run. Default: none, so that
    /// no test and no tool touches the desktop's keychain.
    std::function<std::unique_ptr<SecretStore>()> secrets;
    bool demo = false; ///< the store is the demo's, and nothing but this machine is asked
    QUrl probe;        ///< the well-known address that tells our own connection; empty: none is asked
};

/// Everything below the window and the command line, owned in the order it needs each other: the store, what speaks to
/// the network, and what joins the two. Main thread, except `openStore`.
class Engine
{
public:
    /// Opens the store and puts the embedded catalogue into it where it is not there yet. Blocks; any thread, so that a
    /// window can be prepared meanwhile.
    static Result<std::unique_ptr<Database>> openStore(const QString &folder, const Clock &clock);

    /// An error here is one of the program's own resources.
    static Result<std::unique_ptr<Engine>> create(std::unique_ptr<Database> database, const Clock &clock,
                                                  EngineOptions options);
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

private:
    Engine(std::unique_ptr<Database> store, ProviderRegistry shipped, const Clock &time, EngineOptions options);
    std::unique_ptr<Database> m_database;

public:
    const Clock &clock;
    const EngineOptions options;
    ProviderRegistry registry;
    Database &database;
    CatalogueStore catalogue;
    SampleStore samples;
    SeriesStore series;
    IncidentStore incidents;
    JobStore jobStore;
    ProviderStore providerStore;
    PresetStore presetStore;
    AlertStore alerts;
    HttpValidatorStore validators;
    SettingsStore settings;
    SourceStateStore sourceStates;
    CatalogueImport importer;
    Keyring keyring;
    KeyMemory keyMemory;
    HttpClient http;
    AlertChannels alertChannels;
    Checker checker;
    Credits credits;
    SourceSync sources;
    StatusSync statusPages;

    /// The shipped providers with the user's settings over them, then those the user added; a shipped one that nobody
    /// switched on or off is on where its key is in the environment, and so are those that can be checked without one
    /// by default.
    std::vector<Provider> providers(const std::vector<ProviderSettings> &settings) const;
    /// One as it is before any setting of the user; an unknown slug gives what it would become.
    Provider shippedProvider(const QString &slug) const;
    /// Shipped presets, then the user's; a user's of the same name stands in for a shipped one. Those named in `order`
    /// stand first, in that order.
    static std::vector<Preset> presets(const std::vector<Preset> &users, const QStringList &order = {});
};

/// The presets that the program ships (resources/presets).
std::vector<Preset> shippedPresets();

/// The user's order of presets among the settings' texts.
inline constexpr QStringView presetOrderKey = u"presets.order";
QString presetOrderText(const QStringList &names);
QStringList presetOrderFrom(const std::map<QString, QString> &texts);

} // namespace aigo
