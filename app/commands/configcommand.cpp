// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "core/exporting/savewhole.h"
#include "core/monitor/channelsettings.h"
#include "core/monitor/configuration.h"
#include "core/monitor/deepchecker.h"
#include "core/monitor/endpoints.h"
#include "core/monitor/livedesk.h"
#include "core/monitor/newssync.h"
#include "core/monitor/overrides.h"
#include "core/storage/newsstore.h"
#include "core/storage/pinstore.h"

#include <QFile>
#include <algorithm>
#include <set>

namespace aigo {

namespace {

/// What the store holds, as a document: the providers that are on or that the user changed, the sources, the user's
/// presets.
Result<Configuration> current(Session &session)
{
    const auto engine = session.engine();
    if (!engine) {
        return engine.error();
    }
    const auto settings = Session::wait((*engine)->providerStore.settings());
    const auto texts = Session::wait((*engine)->settings.all());
    const auto presets = Session::wait((*engine)->presetStore.presets());
    if (!settings) {
        return settings.error();
    }
    if (!texts) {
        return texts.error();
    }
    if (!presets) {
        return presets.error();
    }
    std::set<QString> changed;
    for (const ProviderSettings &setting : *settings) {
        changed.insert(setting.slug);
    }
    Configuration out;
    out.providers.emplace();
    for (const Provider &provider : (*engine)->providers(*settings)) {
        if (provider.enabled || changed.contains(provider.slug)) {
            ProviderSettings setting;
            setting.slug = provider.slug;
            setting.adapter = provider.adapter;
            setting.baseUrl = provider.baseUrl;
            setting.keyEnv = provider.keyEnv;
            setting.statusPage = provider.statusPage;
            setting.checkEvery = provider.checkEvery;
            if (provider.insecure || (*engine)->shippedProvider(provider.slug).insecure) {
                setting.insecure = provider.insecure;
            }
            setting.enabled = provider.enabled;
            out.providers->push_back(setting);
        }
    }
    out.sources = sourcesFromTexts(*texts);
    out.presets = *presets;
    out.endpoints = endpointsFromTexts(*texts);
    out.slos = slosFromTexts(*texts);
    const AlertSettings alerts = alertSettingsFromTexts(*texts);
    out.alerts = alerts.users;
    out.maintenance = alerts.windows;
    if (alerts.quiet.enabled) {
        out.quietHours = alerts.quiet;
    }
    out.realtime = realtimeFromTexts(*texts);
    out.channels = channelsFromTexts(*texts);
    out.deepChecks = deepChecksFromTexts(*texts);
    out.deepCheckLimits = deepCheckLimitsFromTexts(*texts);
    const auto feeds = Session::wait(NewsStore((*engine)->database).feeds());
    if (!feeds) {
        return feeds.error();
    }
    out.feeds = feedsWith(*feeds);
    std::erase_if(*out.feeds, [](const FeedSetting &feed) { return feed.url.isEmpty(); }); // only ever imported
    out.comparisons.emplace();
    for (const auto &[name, choice] : comparisonsFromTexts(*texts)) {
        out.comparisons->push_back({name, choice});
    }
    const auto own = Session::wait((*engine)->database.run([](QSqlDatabase &db) { return overrides(db); }));
    const auto pins = Session::wait(PinStore((*engine)->database).pins());
    if (!own) {
        return own.error();
    }
    if (!pins) {
        return pins.error();
    }
    out.overrides = *own;
    out.pins = *pins;
    return out;
}

int exportConfiguration(Session &session, const Invocation &invocation)
{
    const auto configuration = current(session);
    if (!configuration) {
        return session.fail(configuration.error());
    }
    const QByteArray bytes = writeConfiguration(*configuration);
    if (invocation.arguments.size() < 2) {
        session.out(bytes);
        return ExitFine;
    }
    const Status saved = saveWhole(invocation.arguments[1], bytes);
    return saved ? static_cast<int>(ExitFine) : session.fail(saved.error());
}

/// What applying a document changes, as settings of the store and as lines for a person.
struct Plan
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

Provider applied(Engine &engine, const std::vector<Provider> &now, const ProviderSettings &setting)
{
    const auto it = std::find_if(now.begin(), now.end(), [&](const Provider &p) { return p.slug == setting.slug; });
    Provider provider = setting.appliedTo(it == now.end() ? engine.shippedProvider(setting.slug) : *it);
    if (it == now.end() && provider.adapter.isEmpty()) {
        provider.adapter = QStringLiteral("openai-compatible");
    }
    return provider;
}

void planProviders(Engine &engine, const std::vector<ProviderSettings> &settings, const Configuration &wanted,
                   bool only, Plan &plan)
{
    const std::vector<Provider> now = engine.providers(settings);
    std::set<QString> named;
    for (const ProviderSettings &setting : *wanted.providers) {
        named.insert(setting.slug);
        const Provider provider = applied(engine, now, setting);
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

void planSources(const std::map<QString, QString> &texts, const Configuration &wanted, bool only, Plan &plan)
{
    std::set<QString> named;
    for (const SourceSetting &source : *wanted.sources) {
        named.insert(source.name);
        const auto now = sourcesFromTexts(texts);
        if (std::find(now.begin(), now.end(), source) == now.end()) {
            plan.texts.merge(sourceToTexts(source));
            plan.lines << Cli::tr("source %1: changed").arg(source.name);
        }
    }
    for (SourceSetting source : sourcesFromTexts(texts)) {
        if (only && source.enabled && !named.contains(source.name)) {
            source.enabled = false;
            plan.texts.merge(sourceToTexts(source));
            plan.lines << Cli::tr("source %1: switched off").arg(source.name);
        }
    }
}

void planPresets(const std::vector<Preset> &now, const Configuration &wanted, bool only, Plan &plan)
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
void planNamed(const std::vector<T> &now, const std::vector<T> &wanted, bool only, const NamedTexts<T> &of, Plan &plan)
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

void planTexts(const Configuration &now, const Configuration &wanted, bool only, Plan &plan)
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

void planAlerts(const Configuration &now, const Configuration &wanted, bool only, Plan &plan)
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

void planFeeds(const std::vector<FeedSetting> &now, const Configuration &wanted, bool only, Plan &plan)
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

void planTrust(const Configuration &now, const Configuration &wanted, bool only, Plan &plan)
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

Status carryOut(QSqlDatabase &db, const Plan &plan)
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

/// A key may travel over plain http on this machine only, unless the user says otherwise for this provider.
std::optional<Error> unsafe(Engine &engine, const std::vector<ProviderSettings> &settings, const Configuration &wanted,
                            const QString &path)
{
    for (const ProviderSettings &setting : wanted.providers.value_or(std::vector<ProviderSettings>{})) {
        const Provider provider = applied(engine, engine.providers(settings), setting);
        const QString host = provider.baseUrl.host();
        const bool loopback = host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
        if (provider.baseUrl.scheme() == u"http" && !loopback && !provider.insecure && !provider.keyEnv.isEmpty()) {
            Error error = usageError(
                Cli::tr("provider %1: base_url would send a key over plain http to %2").arg(setting.slug, host),
                Cli::tr("use https, or set insecure = true if you must"));
            const auto line = wanted.lines.find(setting.slug);
            error.where = line == wanted.lines.end() ? path : QStringLiteral("%1:%2").arg(path).arg(line->second);
            return error;
        }
    }
    return std::nullopt;
}

/// Nothing that costs money is switched on while nobody knows how much, unless the document names it.
std::optional<Error> unpriced(Session &session, const Configuration &wanted)
{
    for (const DeepCheckSetting &setting : wanted.deepChecks.value_or(std::vector<DeepCheckSetting>{})) {
        const auto catalogue = session.catalogue();
        const auto providers = session.providers();
        const Model *model = catalogue ? (*catalogue)->find(setting.model) : nullptr;
        if (!setting.enabled || model == nullptr || !providers) {
            continue; // looked at again before each check
        }
        const auto provider = std::find_if(providers->begin(), providers->end(),
                                           [model](const Provider &p) { return p.slug == model->facts.provider; });
        if (provider != providers->end() && !worstPrice(*provider, model->facts, setting)) {
            return usageError(Cli::tr("nobody knows what a deep check of %1 costs").arg(setting.model),
                              Cli::tr("name what one may cost at most with price_cents, or leave it out"));
        }
    }
    return std::nullopt;
}

/// A document may call a provider by any of its names.
void resolveSlugs(const Engine &engine, Configuration &wanted)
{
    if (!wanted.providers) {
        return;
    }
    for (ProviderSettings &setting : *wanted.providers) {
        const QString slug = engine.registry.slugFor(setting.slug);
        if (const auto line = wanted.lines.find(setting.slug); line != wanted.lines.end()) {
            wanted.lines[slug] = line->second;
        }
        for (RealtimeSetting &realtime : *wanted.realtime) {
            realtime.slug = realtime.slug == setting.slug ? slug : realtime.slug;
        }
        setting.slug = slug;
    }
}

int applyConfiguration(Session &session, const Invocation &invocation)
{
    const QString path = invocation.arguments.value(1);
    QFile file(path);
    if (invocation.arguments.size() > 2) {
        return session.fail(
            usageError(Cli::tr("%1 takes no argument such as \"%2\"").arg(u"apply", invocation.arguments[2])));
    }
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return session.fail(path.isEmpty() ? usageError(Cli::tr("config apply takes a file"))
                                           : Error{ErrorKind::Unreadable, file.errorString(), path});
    }
    auto wanted = readConfiguration(file.readAll(), path);
    if (!wanted) {
        return session.fail(wanted.error());
    }
    const auto opened = session.engine();
    if (!opened) {
        return session.fail(opened.error());
    }
    Engine &engine = **opened;
    resolveSlugs(engine, *wanted);
    const auto settings = Session::wait(engine.providerStore.settings());
    const auto texts = Session::wait(engine.settings.all());
    const auto presets = Session::wait(engine.presetStore.presets());
    if (!settings || !texts || !presets) {
        return session.fail(!settings ? settings.error() : !texts ? texts.error() : presets.error());
    }
    if (const auto error = unsafe(engine, *settings, *wanted, path)) {
        return session.fail(*error);
    }
    if (const auto error = unpriced(session, *wanted)) {
        return session.fail(*error);
    }
    const bool only = invocation.has(QStringLiteral("only"));
    Plan plan;
    if (wanted->providers) {
        planProviders(engine, *settings, *wanted, only, plan);
    }
    if (wanted->sources) {
        planSources(*texts, *wanted, only, plan);
    }
    if (wanted->presets) {
        planPresets(*presets, *wanted, only, plan);
    }
    const auto now = current(session);
    if (!now) {
        return session.fail(now.error());
    }
    plan.now = session.clock().now();
    planTexts(*now, *wanted, only, plan);
    planAlerts(*now, *wanted, only, plan);
    if (wanted->feeds) {
        planFeeds(*now->feeds, *wanted, only, plan);
    }
    planTrust(*now, *wanted, only, plan);
    const bool dry = invocation.has(QStringLiteral("dry-run"));
    if (!dry) {
        const Status done =
            Session::wait(engine.database.write([plan](QSqlDatabase &db) { return carryOut(db, plan); }));
        if (!done) {
            return session.fail(done.error());
        }
    }
    if (plan.lines.isEmpty()) {
        plan.lines << Cli::tr("nothing to change");
    }
    session.out((plan.lines.join(u'\n') + u'\n').toUtf8());
    if (dry) {
        session.say(Cli::tr("Nothing was changed (--dry-run)."));
    }
    return ExitFine;
}

} // namespace

int runConfig(Session &session, const Invocation &invocation)
{
    const QString verb = invocation.arguments.value(0);
    if (verb == u"export") {
        return exportConfiguration(session, invocation);
    }
    if (verb == u"apply") {
        return applyConfiguration(session, invocation);
    }
    return session.fail(usageError(Cli::tr("config takes export or apply"), Cli::tr("see \"aigo config --help\"")));
}

} // namespace aigo
