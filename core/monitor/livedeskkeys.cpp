// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livedesk.h"

namespace aigo {

// What the live desk does with keys.

namespace {

template <typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<CheckResult> LiveDesk::testKey(QString provider, QByteArray key)
{
    Q_UNUSED(key)
    CheckResult result;
    result.provider = std::move(provider);
    return ready(result);
}

QFuture<Result<KeyOrigin>> LiveDesk::setKey(QString provider, QByteArray key)
{
    Q_UNUSED(provider)
    Q_UNUSED(key)
    return ready(Result<KeyOrigin>(KeyOrigin::None));
}

QFuture<Status> LiveDesk::forgetKey(QString provider)
{
    Q_UNUSED(provider)
    return ready(Status(Done{}));
}

KeyStorage LiveDesk::keyStorage() const
{
    return KeyStorage::Unknown;
}

} // namespace aigo
