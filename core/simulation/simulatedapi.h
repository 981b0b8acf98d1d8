// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/simulation/simulator.h"

#include <QJsonArray>

/// Model lists that answer like the real ones: the same paths, authentication, paging and error shapes (as recorded in
/// 2026). Each takes the entries of the list as they stand in a recorded document's "data" or "models".
namespace aigo {

/// GET /v1/models, Bearer key; 401 in OpenAI's shape when it is missing or another one.
void simulateOpenAi(ProviderSimulator &simulator, const QByteArray &key, const QJsonArray &models);

/// GET /v1/models, x-api-key and anthropic-version; limit (20 by default, 1 to 1000), after_id, has_more, first_id,
/// last_id.
void simulateAnthropic(ProviderSimulator &simulator, const QByteArray &key, const QJsonArray &models);

/// GET /v1beta/models, x-goog-api-key; 400 API_KEY_INVALID when it is another one, 403 when there is none; pageSize (50
/// by default), pageToken, nextPageToken. Tokens need URL encoding, as Google's do.
void simulateGoogle(ProviderSimulator &simulator, const QByteArray &key, const QJsonArray &models);

/// GET /openai/models, api-key and api-version (400 without one); 401 in Azure's shape.
void simulateAzure(ProviderSimulator &simulator, const QByteArray &key, const QJsonArray &models);

/// The Hub's GET /api/models, no key: author, pipeline_tag, limit (1000 at most), cursor; a bare array, and the next
/// page in the Link header only.
void simulateHub(ProviderSimulator &simulator, const QJsonArray &models);

/// GET /v1/models, /api/tags and /api/ps of a local server; `running` names the models in memory.
void simulateOllama(ProviderSimulator &simulator, const QJsonArray &tags, const QStringList &running);

/// GET /v1/models as OpenAI's, /v1/language-models and /v1/image-generation-models; Bearer key, 400 for another one.
void simulateXai(ProviderSimulator &simulator, const QByteArray &key, const QJsonArray &language,
                 const QJsonArray &image);

/// The entries of a recorded list: its "data" or "models", or a plain array of entries or names.
QJsonArray modelsOf(const QByteArray &document);

/// Entries of the provider's own shape for names alone; `provider` is openai, anthropic or google.
QJsonArray modelsNamed(const QString &provider, const QStringList &names);

} // namespace aigo
