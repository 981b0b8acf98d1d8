// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/modellist.h"

/// The dialects of model lists, each as the provider documents it; ModelListAdapter says what the two functions do.
namespace aigo {

/// GET models, Bearer, no paging: {"data":[{id, created (epoch seconds, 0 = unknown), shutdown_date, …}]}. Compatible
/// servers add context_window, max_completion_tokens (Groq), context_length, name.
ModelListRequest openAiListRequest(const QString &next);
Result<ListPage> readOpenAiList(QByteArrayView body, const QString &provider);

/// The same with aliases, max_context_length, capabilities {…: bool}, deprecation, deprecation_replacement_model; an
/// alias is a row of its own, too. `created` is the moment of the answer there, and so no fact.
Result<ListPage> readMistralList(QByteArrayView body, const QString &provider);

/// GET models?limit=1000&after_id=…, x-api-key, anthropic-version 2023-06-01: {"data":[{id, display_name, created_at
/// (RFC 3339; the epoch = unknown), max_input_tokens, max_tokens, capabilities {…: {supported}}}], has_more, last_id}.
ModelListRequest anthropicListRequest(const QString &next);
Result<ListPage> readAnthropicList(QByteArrayView body, const QString &provider);

/// GET models?pageSize=1000&pageToken=…, x-goog-api-key: {"models":[{name "models/…", displayName, inputTokenLimit,
/// outputTokenLimit, supportedGenerationMethods, thinking}], nextPageToken}.
ModelListRequest googleListRequest(const QString &next);
Result<ListPage> readGoogleList(QByteArrayView body, const QString &provider);

/// GET models?page_size=1000&page_token=…, Bearer: {"models":[{name, context_length, endpoints, is_deprecated,
/// supports_vision, features}], next_page_token}.
ModelListRequest cohereListRequest(const QString &next);
Result<ListPage> readCohereList(QByteArrayView body, const QString &provider);

} // namespace aigo
