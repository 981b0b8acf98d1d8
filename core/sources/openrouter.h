// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/providerslugs.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArray>
#include <QByteArrayView>
#include <span>

namespace aigo {

/// Reads OpenRouter's list of models (GET /api/v1/models, no key needed): {"data":[{id, name, created, pricing, …}],
/// "total_count", "links":{"next"}}; the pages of one answer, in order. Documents of before 2026 have neither of the
/// last two: one page is all. Pure; any thread.
///
/// - The id is "openrouter/" and theirs, variants (":free") included: they have prices of their own. `canonical_slug`
///   is an alias, except of a variant, whose slug names the model and not the variant. `alias_target` is what an id
///   like
///   "~openai/gpt-latest" leads to now.
/// - `expiration_date` is `retired`, unless it is more than 20 years off: a placeholder. `created` is the day it came
///   to OpenRouter, the best known of its release. Descriptions are foreign text and kept as such, cut at 10,000
///   characters.
/// - Prices and capabilities: core/sources/openrouterrow.h.
/// - `complete` only where the last page names no next one and as many models were there as it says there are.
/// Errors: not JSON, not this list, empty (ErrorKind::Unreadable); a page that leads back to one that was there, is
/// empty and promises more, or follows the last one (Unreadable); more than 200 pages (TooLarge).
Result<SourceDocument> readOpenRouter(std::span<const QByteArray> pages, Instant asOf, const ProviderSlugs &slugs);

/// The page's `links.next` as it is spelled: relative to the page's own address, or absolute. Empty where it names none
/// or is no such page. It is foreign: whoever follows it stays at the source's host.
QString openRouterNextPage(QByteArrayView page);

} // namespace aigo
