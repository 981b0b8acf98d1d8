// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/ratelimits.h"
#include "core/providers/modellist.h"

#include <QByteArrayView>
#include <optional>
#include <span>

namespace aigo {

/// The limits that an answer's headers tell. Known families: x-ratelimit-{limit,remaining,reset}-{requests,tokens}
/// (OpenAI, Azure, xAI, Groq, DeepInfra), the same with a window behind ("-tokens-minute", "-req-minute",
/// "-requests-day": Cerebras, Mistral), "-tokens-prompt" and "-tokens-generated" (Fireworks),
/// anthropic-ratelimit-{requests,tokens,input-tokens,output-tokens}-{limit,remaining,reset}, x-trial-endpoint-call-*
/// (Cohere), and plain x-ratelimit-* or ratelimit-* (OpenRouter, Together), which count requests. The three values of
/// one limit come from one family, so never from two windows. What is negative, not a whole number, or a limit of 0
/// counts as not said. Pure; any thread.
RateLimits readRateLimits(std::span<const ApiHeader> headers, Instant now);

/// When a limit is whole again: a time from now ("6m0s", "1.5s", "12ms", "1h2m", or a bare number of seconds, as
/// Cerebras and Together write), a moment (RFC 3339; a number from 10^9 on is seconds since 1970, from 10^12 on
/// milliseconds, as OpenRouter writes). nullopt for anything else, the past by more than a day, and what is more than
/// forty days ahead.
std::optional<Instant> readReset(QByteArrayView text, Instant now);

} // namespace aigo
