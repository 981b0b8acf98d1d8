// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/configplan.h"

#include "app/commands/commands.h"
#include "core/monitor/channelsettings.h"
#include "core/monitor/endpoints.h"
#include "core/monitor/livedesk.h"
#include "core/monitor/newssync.h"
#include "core/monitor/overrides.h"
#include "core/storage/newsstore.h"
#include "core/storage/pinstore.h"

#include <algorithm>
#include <set>

namespace aigo {

namespace {

void planProviders(Engine &engine, const std::vector<ProviderSettings> &settings, const Configuration &wanted,
                   bool only, ConfigPlan &plan)
{
    const std::vector<Provider> now = engine.providers(settings);
    std::set<QString> named;
    for (const ProviderSettings &setting : *wanted.providers) {
        named.insert(setting.slug);
        const Provider provider = plannedProvider(engine, now, setting);
        const auto before =
            std::find_if(now.begin(), now.end(), [&](const Provider &p) { return p.slug == provider.slug; });
        if (before == now.end() || !(*before == provider)) {
            plan.providers.push_back(ProviderSettings::difference(engine.shippedProvider(provider.slug), provider));
            plan.lines << (before == now.end() ? Cli::tr("provider %1: added") : Cli::tr("provider %1: changed"))
                              .arg(provider.slug);
        }
    }
    for (const Provider &provider : now) {
        if (only && provider.enabled && !named.contains(provider.slug)) {
            Provider off = provider;
            off.enabled = false;
            plan.providers.push_back(ProviderSettings::difference(engine.shippedProvider(off.slug), off));
            plan.lines << Cli::tr("provider %1: switched off").arg(off.slug);
        }
    }
}

void planSources(const std::vector<SourceSetting> &now, const Configuration &wanted, bool only, ConfigPlan &plan)
{
    std::set<QString> named;
    for (const SourceSetting &source : *wanted.sources) {
        named.insert(source.name);
        if (std::find(now.begin(), now.end(), source) == now.end()) {
            plan.texts.merge(sourceToTexts(source));
            plan.lines << Cli::tr("source %1: changed").arg(source.name);
        }
    }
    for (SourceSetting source : now) {
        if (only && source.enabled && !named.contains(source.name)) {
            source.enabled = false;
            plan.texts.merge(sourceToTexts(source));
            plan.lines << Cli::tr("source %1: switched off").arg(source.name);
        }
    }
}

void planPresets(const std::vector<Preset> &now, const Configuration &wanted, bool only, ConfigPlan &plan)
{
    std::set<QString> named;
    for (const Preset &preset : *wanted.presets) {
        named.insert(preset.name.toCaseFolded());
        if (std::find(now.begin(), now.end(), preset) == now.end()) {
            plan.presets.push_back(preset);
            plan.lines << Cli::tr("preset %1: saved").arg(preset.name);
        }
    }
    for (const Preset &preset : now) {
        if (only && !named.contains(preset.name.toCaseFolded())) {
            plan.presetsToRemove << preset.name;
            plan.lines << Cli::tr("preset %1: removed").arg(preset.name);
        }
    }
}

/// What is kept among the settings' texts, each entry under a key of its own.
template <typename T>
struct NamedTexts
{
    QString (*name)(const T &);
    std::map<QString, QString> (*texts)(const T &); ///< of one entry; its key is the first
    QString saved;                                  ///< "endpoint %1: saved"
    QString removed;
};

template <typename T>
void planNamed(const std::vector<T> &now, const std::vector<T> &wanted, bool only, const NamedTexts<T> &of,
               ConfigPlan &plan)
{
    std::set<QString> named;
    for (const T &entry : wanted) {
        named.insert(of.name(entry));
        if (std::find(now.begin(), now.end(), entry) == now.end()) {
            plan.texts.merge(of.texts(entry));
            plan.lines << of.saved.arg(of.name(entry));
        }
    }
    for (const T &entry : now) {
        if (only && !named.contains(of.name(entry))) {
            plan.textsToRemove << of.texts(entry).begin()->first;
            plan.lines << of.removed.arg(of.name(entry));
        }
    }
}

void planTexts(const Configuration &now, const Configuration &wanted, bool only, ConfigPlan &plan)
{
    if (wanted.comparisons) {
        const NamedTexts<SavedComparison> of{[](const SavedComparison &c) { return c.name; }, comparisonToTexts,
                                             Cli::tr("comparison %1: kept"), Cli::tr("comparison %1: removed")};
        planNamed(*now.comparisons, *wanted.comparisons, only, of, plan);
    }
    if (wanted.endpoints) {
        const NamedTexts<Endpoint> of{
            [](const Endpoint &e) { return e.name; },
            [](const Endpoint &e) { return std::map<QString, QString>{{endpointKey(e), endpointText(e)}}; },
            Cli::tr("endpoint %1: saved"), Cli::tr("endpoint %1: removed")};
        planNamed(*now.endpoints, *wanted.endpoints, only, of, plan);
    }
    if (wanted.realtime) {
        const NamedTexts<RealtimeSetting> of{
            [](const RealtimeSetting &s) { return s.slug; },
            [](const RealtimeSetting &s) { return std::map<QString, QString>{{realtimeKey(s), realtimeText(s)}}; },
            Cli::tr("realtime of %1: saved"), Cli::tr("realtime of %1: removed")};
        planNamed(*now.realtime, *wanted.realtime, only, of, plan);
    }
    if (wanted.slos) {
        const NamedTexts<TargetSlo> of{
            [](const TargetSlo &s) { return s.target; },
            [](const TargetSlo &s) { return std::map<QString, QString>{{sloKey(s), sloText(s)}}; },
            Cli::tr("objective of %1: saved"), Cli::tr("objective of %1: removed")};
        planNamed(*now.slos, *wanted.slos, only, of, plan);
    }
    if (wanted.channels) {
        const NamedTexts<AlertChannel> of{
            [](const AlertChannel &c) { return c.name; },
            [](const AlertChannel &c) { return std::map<QString, QString>{{channelKey(c.name), channelText(c)}}; },
            Cli::tr("channel %1: saved"), Cli::tr("channel %1: removed")};
        planNamed(*now.channels, *wanted.channels, only, of, plan);
    }
    if (wanted.deepChecks) {
        const NamedTexts<DeepCheckSetting> of{
            [](const DeepCheckSetting &s) { return s.model; },
            [](const DeepCheckSetting &s) {
                return std::map<QString, QString>{{deepCheckKey(s.model), deepCheckText(s)}};
            },
            Cli::tr("deep checks of %1: saved"), Cli::tr("deep checks of %1: removed")};
        planNamed(*now.deepChecks, *wanted.deepChecks, only, of, plan);
    }
    if (wanted.deepCheckLimits && !(*wanted.deepCheckLimits == *now.deepCheckLimits)) {
        const auto texts = deepCheckLimitsToTexts(*wanted.deepCheckLimits);
        for (const auto &[key, text] : deepCheckLimitsToTexts(*now.deepCheckLimits)) {
            if (!texts.contains(key)) {
                plan.textsToRemove << key;
            }
        }
        for (const auto &[key, text] : texts) {
            plan.texts[key] = text;
        }
        plan.lines << Cli::tr("caps of deep checks: changed");
    }
}

void planAlerts(const Configuration &now, const Configuration &wanted, bool only, ConfigPlan &plan)
{
    if (wanted.alerts) {
        const NamedTexts<AlertRule> of{
            [](const AlertRule &r) { return r.name; },
            [](const AlertRule &r) { return std::map<QString, QString>{{alertRuleKey(r.name), alertRuleText(r)}}; },
            Cli::tr("alert %1: saved"), Cli::tr("alert %1: removed")};
        planNamed(*now.alerts, *wanted.alerts, only, of, plan);
    }
    if (wanted.maintenance) {
        const NamedTexts<MaintenanceWindow> of{[](const MaintenanceWindow &w) { return w.name; },
                                               [](const MaintenanceWindow &w) {
                                                   return std::map<QString, QString>{
                                                       {maintenanceKey(w.name), maintenanceText(w)}};
                                               },
                                               Cli::tr("maintenance %1: saved"), Cli::tr("maintenance %1: removed")};
        planNamed(*now.maintenance, *wanted.maintenance, only, of, plan);
    }
    if (wanted.quietHours && wanted.quietHours != now.quietHours) {
        plan.texts[quietHoursKey.toString()] = quietHoursText(*wanted.quietHours);
        plan.lines << Cli::tr("quiet hours: changed");
    }
}

void planFeeds(const std::vector<FeedSetting> &now, const Configuration &wanted, bool only, ConfigPlan &plan)
{
    std::set<QString> named;
    for (const FeedSetting &feed : *wanted.feeds) {
        named.insert(feed.name);
        if (std::find(now.begin(), now.end(), feed) == now.end()) {
            plan.feeds.push_back(feed);
            plan.lines << Cli::tr("feed %1: saved").arg(feed.name);
        }
    }
    for (FeedSetting feed : now) {
        if (only && feed.enabled && !named.contains(feed.name)) {
            feed.enabled = false;
            plan.feeds.push_back(feed);
            plan.lines << Cli::tr("feed %1: switched off").arg(feed.name);
        }
    }
}

void planTrust(const Configuration &now, const Configuration &wanted, bool only, ConfigPlan &plan)
{
    const auto has = [](const auto &list, const auto &same) { return std::any_of(list.begin(), list.end(), same); };
    for (const Override &item : wanted.overrides.value_or(std::vector<Override>{})) {
        // Compared as it would be stored: "128k" is 128000.
        ModelFacts facts;
        facts.id = item.model;
        const Status fits = setFact(facts, item.field, item.value);
        if (fits && !has(*now.overrides, [&](const Override &o) { return o == factsSet(facts).front(); })) {
            plan.overrides.push_back(item);
            plan.lines << Cli::tr("override of %1, %2: set").arg(item.model, item.field);
        }
    }
    for (const Pin &pin : wanted.pins.value_or(std::vector<Pin>{})) {
        if (!has(*now.pins, [&](const Pin &p) { return p == pin; })) {
            plan.pins.push_back(pin);
            plan.lines << Cli::tr("pin of %1: set").arg(pin.source);
        }
    }
    if (only && wanted.overrides) {
        for (const Override &item : *now.overrides) {
            const auto same = [&](const Override &o) { return o.model == item.model && o.field == item.field; };
            if (!has(*wanted.overrides, same)) {
                plan.overrides.push_back({item.model, item.field, QString()});
                plan.lines << Cli::tr("override of %1, %2: taken back").arg(item.model, item.field);
            }
        }
    }
    if (only && wanted.pins) {
        for (const Pin &pin : *now.pins) {
            const auto same = [&](const Pin &p) { return p.model == pin.model && p.field == pin.field; };
            if (!has(*wanted.pins, same)) {
                plan.pins.push_back({pin.model, pin.field, QString()});
                plan.lines << Cli::tr("pin of %1: removed").arg(pin.source);
            }
        }
    }
}

} // namespace

Provider plannedProvider(Engine &engine, const std::vector<Provider> &now, const ProviderSettings &setting)
{
    const auto it = std::find_if(now.begin(), now.end(), [&](const Provider &p) { return p.slug == setting.slug; });
    Provider provider = setting.appliedTo(it == now.end() ? engine.shippedProvider(setting.slug) : *it);
    if (it == now.end() && provider.adapter.isEmpty()) {
        provider.adapter = QStringLiteral("openai-compatible");
    }
    return provider;
}

ConfigPlan planConfiguration(Engine &engine, const std::vector<ProviderSettings> &settings, const Configuration &now,
                             const Configuration &wanted, bool only)
{
    ConfigPlan plan;
    if (wanted.providers) {
        planProviders(engine, settings, wanted, only, plan);
    }
    if (wanted.sources) {
        planSources(*now.sources, wanted, only, plan);
    }
    if (wanted.presets) {
        planPresets(*now.presets, wanted, only, plan);
    }
    planTexts(now, wanted, only, plan);
    planAlerts(now, wanted, only, plan);
    if (wanted.feeds) {
        planFeeds(*now.feeds, wanted, only, plan);
    }
    planTrust(now, wanted, only, plan);
    return plan;
}

Status carryOut(QSqlDatabase &db, const ConfigPlan &plan)
{
    for (const ProviderSettings &setting : plan.providers) {
        if (const Status saved = ProviderStore::saveSettings(db, setting); !saved) {
            return saved;
        }
    }
    if (const Status saved = SettingsStore::save(db, plan.texts); !saved) {
        return saved;
    }
    for (const QString &key : plan.textsToRemove) {
        if (const Status removed = SettingsStore::remove(db, key); !removed) {
            return removed;
        }
    }
    for (const FeedSetting &feed : plan.feeds) {
        if (const Status saved = NewsStore::saveFeed(db, feed); !saved) {
            return saved;
        }
    }
    for (const Preset &preset : plan.presets) {
        if (const Status saved = PresetStore::save(db, preset); !saved) {
            return saved;
        }
    }
    for (const QString &name : plan.presetsToRemove) {
        if (const Status removed = PresetStore::remove(db, name); !removed) {
            return removed;
        }
    }
    if (const Status set = plan.overrides.empty() ? Status(Done{}) : applyOverrides(db, plan.overrides, plan.now);
        !set) {
        return set;
    }
    return plan.pins.empty() ? Status(Done{}) : applyPins(db, plan.pins);
}

} // namespace aigo
