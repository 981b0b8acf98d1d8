// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/providerslugs.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArrayView>
#include <QSet>
#include <QString>

namespace aigo {

/// Reads models.dev's api.json (https://models.dev/api.json: an object by provider, each with `models` by id; USD per
/// million tokens), or the same as "providers" of its catalog.json. Pure; any thread. `json` is unpacked.
/// `subscriptions` are slugs of providers that are paid by the month (ProviderRegistry::subscriptions).
///
/// - Identity: `provider/model` is the source key, both as the document's keys spell them; the provider is what `slugs`
///   makes of the document's word for it. `plainKey` is false where that word is not the slug itself.
/// - Prices: `cost`; its `tiers` of type "context", and the older `context_over_200k` only where there are none of
/// them;
///   the costs of `experimental.modes` named fast, batch, flex or priority. A cost of a name that is not known here is
///   skipped with that reason.
/// - A price of 0: see settleZeros; the output of a family of embeddings is not_applicable.
/// - Lifecycle: `status` alpha and beta are preview, deprecated is deprecated; without one a model released after
/// `asOf`
///   is announced, else current. A date that tells the month only stands for its first day.
/// - `attachment` is not read: modalities say more exactly what goes in.
/// - A field of a wrong type or value costs that field only: `skipped` names it as "provider/model.field". Of a key
///   that is there twice the last one counts.
/// Errors: not JSON, no object, or an object in which no provider has models (ErrorKind::Unreadable), or over a limit
/// (ErrorKind::TooLarge).
Result<SourceDocument> readModelsDev(QByteArrayView json, Instant asOf, const ProviderSlugs &slugs,
                                     const QSet<QString> &subscriptions = {});

} // namespace aigo
