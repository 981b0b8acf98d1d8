// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"

#include "app/commands/configplan.h"
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

/// A key may travel over plain http on this machine only, unless the user says otherwise for this provider.
std::optional<Error> unsafe(Engine &engine, const std::vector<ProviderSettings> &settings, const Configuration &wanted,
                            const QString &path)
{
    for (const ProviderSettings &setting : wanted.providers.value_or(std::vector<ProviderSettings>{})) {
        const Provider provider = plannedProvider(engine, engine.providers(settings), setting);
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
    if (!settings) {
        return session.fail(settings.error());
    }
    if (const auto error = unsafe(engine, *settings, *wanted, path)) {
        return session.fail(*error);
    }
    if (const auto error = unpriced(session, *wanted)) {
        return session.fail(*error);
    }
    const bool only = invocation.has(QStringLiteral("only"));
    const auto now = current(session);
    if (!now) {
        return session.fail(now.error());
    }
    ConfigPlan plan = planConfiguration(engine, *settings, *now, *wanted, only);
    plan.now = session.clock().now();
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
