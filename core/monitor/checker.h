// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/clock.h"
#include "core/domain/error.h"
#include "core/domain/provider.h"
#include "core/net/canceltoken.h"

#include <QCoroTask>
#include <QObject>

namespace aigo {

class HttpClient;
class Keyring;
class ProviderRegistry;

struct CheckOptions
{
    Milliseconds deadline{10'000};
    bool fresh = true; ///< a connection of its own, so that every phase is measured
    CancelToken cancel;
};

/// Makes one health check of a provider that costs nothing: the first page of the model list with the user's key, or,
/// where there is none, the same request without one, whose refusal in the API's own shape proves that it is there. One
/// attempt, no retry. Never fails: what went wrong is the outcome. Main thread.
class Checker : public QObject
{
    Q_OBJECT

public:
    Checker(HttpClient &http, const ProviderRegistry &registry, const Keyring &keyring, const Clock &clock,
            QObject *parent = nullptr);

    QCoro::Task<CheckResult> check(Provider provider, CheckOptions options);

private:
    HttpClient &m_http;
    const ProviderRegistry &m_registry;
    const Keyring &m_keyring;
    const Clock &m_clock;
};

/// What a request that got no answer says.
Outcome outcomeOf(ErrorKind kind);
/// On this machine or a private network: outside the judgement of our own connection.
bool isLocalTarget(const QUrl &url);

} // namespace aigo
