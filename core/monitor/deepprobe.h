// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/deepcheck.h"
#include "core/domain/model.h"
#include "core/domain/provider.h"
#include "core/net/canceltoken.h"

#include <QCoroTask>
#include <QObject>

namespace aigo {

class HttpClient;
class Keyring;
class ProviderRegistry;

struct ProbeOptions
{
    Milliseconds deadline{60'000};
    CancelToken cancel;
};

/// What one completion showed; what it cost is for whoever sent it to say.
struct ProbeFindings
{
    DeepCheckResult result;
    bool sent = false;  ///< a request left; without, `result.error` says why
    bool begun = false; ///< a completion may have been begun, and so be billed
    std::optional<Money> said;
    std::optional<TokenUsage> usage;
};

/// Sends the smallest completion to a model with the user's key and measures its stream: one attempt, a connection of
/// its own, no retry. Knows nothing of money or caps: only DeepChecker uses it. Never fails: what went wrong is the
/// outcome, also a 200 with an error inside and a stream without an end. Main thread.
class DeepProbe : public QObject
{
    Q_OBJECT

public:
    DeepProbe(HttpClient &http, const ProviderRegistry &registry, Keyring &keyring, const Clock &clock,
              QObject *parent = nullptr);

    QCoro::Task<ProbeFindings> send(Provider provider, ModelFacts model, ProbeOptions options);

private:
    HttpClient &m_http;
    const ProviderRegistry &m_registry;
    Keyring &m_keyring;
    const Clock &m_clock;
};

} // namespace aigo
