// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/keyedjobs.h"

#include "app/commands/commands.h"
#include "app/commands/deepchecks.h"
#include "app/commands/realtimechecks.h"
#include "core/monitor/realtimesettings.h"
#include "core/providers/completion.h"

#include <algorithm>

namespace aigo {

namespace {

const Provider *find(const std::vector<Provider> &providers, const QString &slug)
{
    const auto it = std::find_if(providers.begin(), providers.end(),
                                 [&slug](const Provider &provider) { return provider.slug == slug; });
    return it == providers.end() ? nullptr : &*it;
}

} // namespace

bool isKeyKnown(const Engine &engine, const std::map<QString, QString> &texts, const Provider &provider)
{
    return engine.keyring.key(provider).has_value() || keychainProviders(texts).contains(provider.slug);
}

std::vector<ConfiguredJob> keyedJobs(const Engine &engine, const std::vector<Provider> &providers,
                                     const std::map<QString, QString> &texts)
{
    const std::vector<RealtimeSetting> realtime = realtimeFromTexts(texts);
    std::vector<ConfiguredJob> jobs;
    for (const Provider &provider : providers) {
        if (!provider.enabled || !isKeyKnown(engine, texts, provider)) {
            continue;
        }
        if (!engine.registry.creditPlaces(provider).empty()) {
            jobs.push_back({JobKind::Credit, provider.slug, creditEvery, false, politeHost(provider.baseUrl)});
        }
        const auto place = engine.registry.realtimePlace(provider);
        const bool on = std::any_of(realtime.begin(), realtime.end(), [&provider](const RealtimeSetting &setting) {
            return setting.on && setting.slug == provider.slug;
        });
        if (on && place) {
            jobs.push_back({JobKind::Realtime, provider.slug, realtimeEvery, false, politeHost(place->url)});
        }
    }
    for (const DeepCheckSetting &setting : deepChecksFromTexts(texts)) {
        const Provider *provider = find(providers, setting.model.section(u'/', 0, 0));
        if (setting.enabled && provider != nullptr && provider->enabled) {
            jobs.push_back({JobKind::Deep, setting.model, setting.every, false, politeHost(provider->baseUrl)});
        }
    }
    return jobs;
}

Status askCredit(Session &session, const Provider &provider)
{
    Credits &credits = (*session.engine())->credits;
    const auto texts = Session::wait((*session.engine())->settings.all());
    if (!texts) {
        return texts.error();
    }
    credits.load(*texts); // what was told before stays where this one fails
    CancelToken cancel;
    session.onInterrupt = [cancel]() mutable { cancel.cancel(); };
    const CreditAnswer answer = session.wait(credits.ask(provider, cancel));
    session.onInterrupt = {};
    if (answer.cancelled) {
        return Error{ErrorKind::Cancelled, Cli::tr("interrupted")};
    }
    if (const Status kept = session.wait(credits.keep(answer.reading)); !kept) {
        return kept;
    }
    return answer.reading.error.isEmpty() ? Status(Done{}) : Status(Error{ErrorKind::Http, answer.reading.error});
}

Status openRealtime(Session &session, const Provider &provider)
{
    const auto opened = openAndKeep(session, {provider});
    if (!opened) {
        return opened.error();
    }
    if (opened->empty()) {
        return Error{ErrorKind::Invalid, Cli::tr("%1 has no key, which realtime needs").arg(provider.slug)};
    }
    const QString &error = opened->front().error;
    return error.isEmpty() ? Status(Done{}) : Status(Error{ErrorKind::Http, error});
}

Result<DeepCheckAsk> deepAskOf(Session &session, const std::vector<Provider> &providers, const QString &id)
{
    const auto model = session.model(id);
    if (!model) {
        return model.error();
    }
    const auto texts = Session::wait((*session.engine())->settings.all());
    if (!texts) {
        return texts.error();
    }
    const Provider *provider = find(providers, model->facts.provider);
    if (provider == nullptr) {
        return usageError(Cli::tr("nobody knows the provider of %1").arg(id), {});
    }
    DeepCheckAsk ask;
    ask.provider = *provider;
    ask.model = model->facts;
    ask.byHand = true;
    for (const DeepCheckSetting &setting : deepChecksFromTexts(*texts)) {
        ask.setting = setting.model == id ? setting : ask.setting;
    }
    ask.setting.model = id;
    if (const auto possible = smallestCompletion(ask.provider, ask.model); !possible) {
        return possible.error();
    }
    if (!worstPrice(ask.provider, ask.model, ask.setting)) {
        return usageError(Cli::tr("nobody knows what %1 costs").arg(id),
                          Cli::tr("name what one check may cost at most as price_cents of its [[deep_check]]"));
    }
    return ask;
}

Status sendDeep(Session &session, const DeepCheckAsk &asked)
{
    DeepCheckAsk ask = asked;
    DeepChecker checker(**session.engine());
    session.onInterrupt = [cancel = ask.cancel]() mutable { cancel.cancel(); };
    const Result<DeepCheckResult> result = session.wait(checker.check(ask));
    session.onInterrupt = {};
    if (!result) {
        return result.error();
    }
    session.say(result->refused != DeepCheckStop::None
                    ? Cli::tr("%1: not sent").arg(result->model)
                    : Cli::tr("%1: it cost %2").arg(result->model, centsFigure(result->billed)));
    return result->error.isEmpty() ? Status(Done{}) : Status(Error{ErrorKind::Http, result->error});
}

} // namespace aigo
