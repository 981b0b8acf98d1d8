// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/providerslugs.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArrayView>

namespace aigo {

/// Reads Hugging Face's router's list (GET https://router.huggingface.co/v1/models, no key needed): {"data":[{id,
/// created, architecture, "providers":[{provider, status, pricing, …}]}]}. Proven on the documented shape only. Pure;
/// any thread.
///
/// - A model is an entry with its id as the key; who serves it is one each, with the key (and wire id) "ID:PROVIDER".
///   Our ids are "huggingface/" and that. All weights are open, on the Hub under the model's id.
/// - Prices in USD per million tokens, as numbers. 0 is free where `is_free` is true; else included beside a price
/// above
///   0, and unknown where both are 0.
/// - `first_token_latency_ms` and `throughput` (tokens a second) are figures of a kind that is not documented, so that
///   they are `measured`, no percentiles; 0 means that nothing was measured.
/// - `status`: live operational, offline down, error, staging and what else there may be unknown.
/// Errors: not JSON, not this list, or no model in it names its providers (ErrorKind::Unreadable, TooLarge).
Result<SourceDocument> readHfRouter(QByteArrayView json, Instant asOf, const ProviderSlugs &slugs);

} // namespace aigo
