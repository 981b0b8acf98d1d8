// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commands.h"
#include "core/monitor/checker.h"
#include "core/monitor/keyring.h"

#include <QCoroFuture>
#include <QFile>
#include <cstdio>

namespace aigo {

namespace {

constexpr qint64 longestInput = 16'384;

/// A key comes on standard input only: arguments stand in the list of processes and in the shell's history.
Result<QByteArray> keyFromInput(Session &session)
{
    session.say(Cli::tr("Waiting for the key on standard input, one line."));
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return Error{.kind = ErrorKind::Unreadable, .what = Cli::tr("standard input cannot be read")};
    }
    return Keyring::checked(input.readLine(longestInput));
}

template <typename T>
QCoro::Task<T> after(QFuture<T> future)
{
    co_return co_await future;
}

void sayFound(Session &session, const Provider &provider, const CheckResult &check)
{
    const QString who = QStringLiteral("%1 %2").arg(provider.slug, check.keyFingerprint);
    session.out(check.error.isEmpty()
                    ? QStringLiteral("%1: %2\n").arg(who, outcomeName(check.outcome)).toUtf8()
                    : QStringLiteral("%1: %2 (%3)\n").arg(who, outcomeName(check.outcome), check.error).toUtf8());
}

int setKey(Session &session, Engine &engine, const Provider &provider)
{
    const auto key = keyFromInput(session);
    if (!key) {
        return session.fail(key.error());
    }
    const auto origin = session.wait(after(engine.keyring.store(provider.slug, *key)));
    if (!origin) {
        return session.fail(origin.error());
    }
    if (*origin != KeyOrigin::Keychain) {
        // A command ends at once: a key for this run only would be kept for nobody.
        return session.fail(Error{.kind = ErrorKind::StoreIo, .what = engine.keyring.trouble()});
    }
    Provider wanted = provider;
    wanted.enabled = true;
    const ProviderSettings changed = ProviderSettings::difference(engine.shippedProvider(provider.slug), wanted);
    if (const Status saved = Session::wait(engine.providerStore.saveSettings({changed})); !saved) {
        return session.fail(saved.error());
    }
    session.out(Cli::tr("%1: the key %2 is in the keychain; it goes to %3 only\n")
                    .arg(provider.slug, keyFingerprint(*key), provider.baseUrl.host())
                    .toUtf8());
    return ExitFine;
}

int forgetKey(Session &session, Engine &engine, const Provider &provider)
{
    const Status forgotten = session.wait(after(engine.keyring.forget(provider.slug)));
    if (!forgotten) {
        return session.fail(forgotten.error());
    }
    session.out(Cli::tr("%1: no key is kept\n").arg(provider.slug).toUtf8());
    if (engine.keyring.origin(provider) == KeyOrigin::Environment) {
        session.say(Cli::tr("The environment still has one, in %1.").arg(provider.keyEnv));
    }
    return ExitFine;
}

int testKey(Session &session, Engine &engine, const Provider &provider, bool offline)
{
    if (offline) {
        return session.fail(
            Error{ErrorKind::Offline, Cli::tr("a key is tested over the network"), {}, Cli::tr("leave --offline out")});
    }
    const auto key = keyFromInput(session);
    if (!key) {
        return session.fail(key.error());
    }
    CheckOptions options;
    options.key = *key;
    const CheckResult check = session.wait(engine.checker.check(provider, options));
    if (session.interrupted()) {
        return ExitInterrupted;
    }
    sayFound(session, provider, check);
    const Finding found = finding(check.outcome);
    return found == Finding::Up || found == Finding::Slow ? ExitFine : ExitBad;
}

} // namespace

int runProviderKey(Session &session, const Invocation &invocation)
{
    const QStringList &words = invocation.arguments; // key WHAT SLUG
    const QString what = words.value(1);
    if (words.size() != 3 || (what != u"set" && what != u"forget" && what != u"test")) {
        // What else stands there may be a key: it is not repeated.
        return session.fail(usageError(Cli::tr("providers key takes set, forget or test and a provider"),
                                       Cli::tr("a key is read from standard input: "
                                               "\"aigo providers key set openai < FILE\"")));
    }
    const auto all = session.providers();
    if (!all) {
        return session.fail(all.error());
    }
    Engine &engine = **session.engine();
    const Provider *known = engine.registry.find(words[2].toLower());
    const QString slug = known ? known->slug : words[2];
    const auto provider = std::find_if(all->begin(), all->end(), [&](const Provider &p) { return p.slug == slug; });
    if (provider == all->end() || provider->adapter.isEmpty()) {
        return session.fail(usageError(Cli::tr("there is no provider of that name that is asked with a key"),
                                       Cli::tr("see \"aigo providers\"")));
    }
    if (const Status loaded = session.loadKeys(); !loaded) {
        return session.fail(loaded.error());
    }
    if (what == u"set") {
        return setKey(session, engine, *provider);
    }
    return what == u"forget" ? forgetKey(session, engine, *provider)
                             : testKey(session, engine, *provider, invocation.offline);
}

} // namespace aigo
