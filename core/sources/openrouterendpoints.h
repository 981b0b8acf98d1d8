// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/providerslugs.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArray>
#include <span>

namespace aigo {

/// Reads who serves a model behind OpenRouter, at what price and how well (GET /api/v1/models/AUTHOR/SLUG/endpoints, no
/// key needed, but latency and throughput are told to those who have one): {"data":{id, architecture,
/// "endpoints":[…]}}, one answer a model in `pages`. Proven on the documented shape only. Pure; any thread.
///
/// - The key of an endpoint is the model's id, "@" and the endpoint's tag ("deepinfra/fp8"), or its provider's name in
///   lower case with '-' for blanks where it has none; the id is "openrouter/" and that, the wire id the model's. Of
///   two endpoints with one key the first counts.
/// - Prices and capabilities: core/sources/openrouterrow.h; `supports_implicit_caching` is caching where it is true.
/// - Telemetry: uptime in percent (0 is a measure), `latency_last_30m` in milliseconds to the first token and
///   `throughput_last_30m` in tokens a second, as percentiles; there 0 means that nothing was measured.
/// - `status` is documented as one of 0, -1, -2, -3, -5, -10 without a word on what they mean. Assumed: 0 operational;
///   -1 to -3 degraded (asked after the others); -5 and -10 down. Anything else is unknown.
/// - `complete` is false: it says nothing of other models.
/// Errors: no answer among the pages is such a document (ErrorKind::Unreadable, TooLarge). One among others that is
/// none is skipped as "answer N".
Result<SourceDocument> readOpenRouterEndpoints(std::span<const QByteArray> pages, Instant asOf,
                                               const ProviderSlugs &slugs);

} // namespace aigo
