// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/simulation/simulator.h"

#include <QStringList>

namespace aigo {

/// How a model of the simulator answers a completion.
struct SimulatedCompletion
{
    QStringList models;                   ///< that it knows; another one is a 404 of the API's shape
    QStringList thinking;                 ///< pieces of thinking that are shown first
    QStringList answer;                   ///< pieces of the answer
    std::chrono::milliseconds first{0};   ///< before the first piece with content
    std::chrono::milliseconds between{0}; ///< before each further one
    int inputTokens = 14;
    int outputTokens = 60; ///< thinking among them
    int reasoningTokens = 0;
    int cachedTokens = 0;
    bool reasons = false;   ///< a model that refuses fewer than 16 tokens, as OpenAI's do
    bool tellsUsage = true; ///< else the stream ends without
    QByteArray errorAfter;  ///< after the first piece of the answer: the event's payload (`event: error` of Anthropic)
    bool truncated = false; ///< ends after the answer without finish reason, usage and terminator
    bool cut = false;       ///< likewise, and without the end of the body
    std::function<std::optional<SimReply>()> refuse{}; ///< asked first: an answer instead of the completion
    /// Asked with each completion: how this one of the model goes.
    std::function<void(SimulatedCompletion &, const QString &)> vary{};

    /// "1, 2, 3, …" in so many pieces.
    static SimulatedCompletion counting(int pieces = 30);
};

/// POST, streamed, with the key where the API wants it: `provider` openai (/v1/chat/completions and /v1/responses),
/// anthropic (/v1/messages) or google (/v1beta/models/MODEL:streamGenerateContent). Anything else than a request that
/// streams and names a known model is refused as the API does.
void simulateCompletions(ProviderSimulator &simulator, const QString &provider, const QByteArray &key,
                         const SimulatedCompletion &completion);

} // namespace aigo
