// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/providerslugs.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArrayView>

namespace aigo {

/// Reads Parsera's LLM specs (https://api.parsera.org/v1/llm-specs: an array of models; USD per million tokens). Pure;
/// any thread. `json` is unpacked.
///
/// - Identity: `provider/id` is the source key; the provider is what `slugs` makes of Parsera's word, and `plainKey` is
///   false where that word is not the slug itself. Of a key that is there twice the last row counts.
/// - Prices: `pricing.text_tokens` standard and batch; of a model that prices no text `pricing.embeddings`. A cached
///   input that costs more than the input is what writing to the cache costs (so with Anthropic's models).
/// - A row without an id is skipped; a field of a wrong type or value costs that field only.
/// Errors: not JSON, no array, or no row that can be read (ErrorKind::Unreadable), or over a limit
/// (ErrorKind::TooLarge).
Result<SourceDocument> readParsera(QByteArrayView json, Instant asOf, const ProviderSlugs &slugs);

} // namespace aigo
