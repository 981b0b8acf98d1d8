// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/clock.h"
#include "core/domain/endpoint.h"
#include "core/domain/error.h"
#include "core/domain/provider.h"
#include "core/net/canceltoken.h"

#include <QByteArray>
#include <QCoroTask>
#include <QObject>
#include <optional>

namespace aigo {

class HttpClient;
class Keyring;
struct HttpAnswer;
class ProviderRegistry;

struct CheckOptions
{
    Milliseconds deadline{10'000};
    bool fresh = true; ///< a connection of its own, so that every phase is measured
    CancelToken cancel;
    /// false: the provider rejected the key and it rests (mayAskWithKey). Only reachability is asked, and what answers
    /// leaves it Unauthorized.
    bool withKey = true;
    std::optional<QByteArray> key;         ///< this one instead of the keyring's
    std::optional<Microseconds> slowAbove; ///< see slowness.h
};

/// Makes one health check of a provider that costs nothing: the first page of the model list with the user's key, or,
/// where there is none, the same request without one, whose refusal in the API's own shape proves that it is there. One
/// attempt, no retry. What it says of the key is told to the keyring. Never fails: what went wrong is the outcome. Main
/// thread.
class Checker : public QObject
{
    Q_OBJECT

public:
    Checker(HttpClient &http, const ProviderRegistry &registry, Keyring &keyring, const Clock &clock,
            QObject *parent = nullptr);

    QCoro::Task<CheckResult> check(Provider provider, CheckOptions options);
    /// Asks any address; the result's `provider` is its target. Headers that the environment does not have, or may not
    /// be sent unencrypted, make it BadRequest, without a request.
    QCoro::Task<CheckResult> check(Endpoint endpoint, CheckOptions options);

private:
    HttpClient &m_http;
    const ProviderRegistry &m_registry;
    Keyring &m_keyring;
    const Clock &m_clock;

    CheckResult begun(const QString &target) const;
    void take(CheckResult &result, const HttpAnswer &answer) const;
    void judge(CheckResult &result, const Provider &provider, const HttpAnswer &answer,
               const std::optional<QByteArray> &key) const;
};

/// How long the answer asks us to wait: its headers, else Google's RetryInfo in its body; a day at most.
std::optional<Milliseconds> retryAfterOf(const HttpAnswer &answer);
/// What a request that got no answer says.
Outcome outcomeOf(ErrorKind kind);
/// What a provider says of a request, in one line: it may quote the key that was sent, in whatever form the key has.
QString foreignWords(const QString &text, const std::optional<QByteArray> &key);
/// On this machine or a private network: outside the judgement of our own connection.
bool isLocalTarget(const QUrl &url);

} // namespace aigo
