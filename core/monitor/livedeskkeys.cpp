// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livedesk.h"

#include <QCoroFuture>
#include <QPointer>

namespace aigo {

// What the live desk does with keys.

namespace {

/// A keychain that asks the user first answers when it likes; the desk goes on meanwhile.
constexpr std::chrono::seconds keychainPatience{2};

QCoro::Task<void> testWith(QPointer<Checker> checker, Provider provider, QByteArray key, CancelToken cancel,
                           std::shared_ptr<QPromise<CheckResult>> promise)
{
    CheckOptions options;
    options.key = key;
    options.cancel = cancel;
    CheckResult result = co_await checker->check(provider, options);
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace

QCoro::Task<void> LiveDesk::loadKeys()
{
    const QPointer<LiveDesk> self{this};
    const Keyring &keyring = m_engine.keyring;
    connect(&keyring, &Keyring::changed, &m_watch, &ProviderWatch::keyChanged);
    connect(&keyring, &Keyring::found, this, [this](const KeyFinding &of) { Q_EMIT providerChanged(of.provider); });
    connect(&keyring, &Keyring::storageChanged, this, &Desk::keyStorageChanged);
    const Status known = co_await m_engine.keyMemory.load(keychainPatience);
    if (!self) {
        co_return;
    }
    if (!known) {
        Q_EMIT failed(known.error());
    }
    Q_EMIT providersChanged();
}

QFuture<CheckResult> LiveDesk::testKey(QString provider, QByteArray key)
{
    auto promise = std::make_shared<QPromise<CheckResult>>();
    QFuture<CheckResult> future = promise->future();
    promise->start();
    const ProviderView *view = std::as_const(m_watch).find(provider);
    const auto usable = Keyring::checked(key);
    if (view == nullptr || !usable) {
        CheckResult result;
        result.provider = provider;
        result.at = clock().now();
        result.outcome = Outcome::BadRequest;
        result.error = usable ? tr("there is no provider \"%1\"").arg(provider) : usable.error().line();
        promise->addResult(std::move(result));
        promise->finish();
        return future;
    }
    testWith(QPointer<Checker>(&m_engine.checker), view->provider, *usable, m_cancel, std::move(promise));
    return future;
}

QFuture<Result<KeyOrigin>> LiveDesk::setKey(QString provider, QByteArray key)
{
    QFuture<Result<KeyOrigin>> storing = m_engine.keyring.store(provider, key);
    const bool taken = !storing.isFinished() || storing.result();
    const ProviderView *view = std::as_const(m_watch).find(provider);
    if (taken && view != nullptr && !view->provider.enabled && !view->provider.adapter.isEmpty()) {
        Provider wanted = view->provider;
        wanted.enabled = true; // whoever gives a key wants to see what it is good for
        saveProvider(wanted);
    }
    return storing;
}

QFuture<Status> LiveDesk::forgetKey(QString provider)
{
    return m_engine.keyring.forget(provider);
}

KeyStorage LiveDesk::keyStorage() const
{
    return m_engine.keyring.storage();
}

} // namespace aigo
