// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/providerslugs.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArrayView>

namespace aigo {

/// Reads LiteLLM's price map (model_prices_and_context_window.json: one object, an entry a model; USD per single token,
/// image, second …). Its fields are described by its own entry `sample_spec`, which is skipped by name. Pure; any
/// thread. `json` is unpacked.
///
/// - Identity: the provider is what `slugs` makes of `litellm_provider`; the model is the key less that provider's own
///   prefix, and then `plainKey` is false. An entry that names no provider stays, with an empty id.
/// - Prices: any `…_above_Nk_tokens` with any of `_priority`, `_flex`, `_batches`; `tiered_pricing` whose range begins
///   at 0 gives the plain prices where the entry has no such field itself; its `max_results_range` gives a query's
///   steps by results. `input_cost_per_token_cache_hit` is the cache read where `cache_read_input_token_cost` is
///   absent.
/// - Not read, because they are no prices in dollars: DBU (`input_dbu_cost_per_token`), what a price is multiplied by
///   (`regional_processing_uplift_multiplier_eu`, `provider_specific_entry`), and `metadata`, which repeats prices in
///   other units. A field that is named a cost and is none that is known here is skipped with that reason.
/// - A price of 0 keeps its amount. Its state is not_applicable for the output of an embedding or rerank model; else
///   included where the entry has another price above 0, free where it has none, and unknown where one of them could
///   not be read.
/// - `max_tokens` (legacy) counts only where it can mean one thing: the output limit where max_input_tokens is there
///   and differs from it, the context where neither of the two newer fields is there.
/// - `deprecation_date` is the day the model stops working: `retired`.
/// - A field of a wrong type or value costs that field only: `skipped` names it as "key.field". Of a key that is there
///   twice the last one counts.
/// Errors: not JSON, no object, or an object in which no entry names a `litellm_provider` (ErrorKind::Unreadable), or
/// over a limit (ErrorKind::TooLarge).
Result<SourceDocument> readLiteLlm(QByteArrayView json, Instant asOf, const ProviderSlugs &slugs);

} // namespace aigo
