// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/providerslugs.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArrayView>

namespace aigo {

/// Reads llm-prices (https://www.llm-prices.com; USD per million tokens): current-v1.json and historical-v1.json (an
/// object with `prices`, a list of rows) or one vendor's file (`vendor` and `models`, each with its `price_history`; it
/// is no complete document). The content decides which it is. Pure; any thread. `json` is unpacked.
///
/// - Identity: `vendor/id` is the source key. The provider is what `slugs` makes of the vendor; ids that are spelled
///   unlike the provider's are mapped by resources/sources/llm-prices-ids.json, and then `plainKey` is false.
/// - Time: `from_date` is the first day, `to_date` the day after the last one, null is open. `prices` are those that
///   hold on the day of `asOf`; `schedule` has every price that is dated at either end.
/// - Tiers: a row whose name says ">200k" and whose id ends in "-200k" gives prices above 200,000 tokens of the id
///   before that ending, where the document has it: an entry of its own key, the same id, and no plain key. So does one
///   whose id has another row without a step.
/// - Rows of one key that hold at the same time and differ in a price: neither counts, and `skipped` says so.
/// - A row that cannot be placed (no vendor or id, a date that is none) costs that row; a price that cannot be read
///   costs that price.
/// Errors: not JSON, none of these shapes, or no row that can be read (ErrorKind::Unreadable), or over a limit
/// (ErrorKind::TooLarge).
Result<SourceDocument> readLlmPrices(QByteArrayView json, Instant asOf, const ProviderSlugs &slugs);

} // namespace aigo
