// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/change.h"
#include "core/domain/model.h"

#include <vector>

namespace aigo {

/// What changed from one state of an entry to the next, which a document told at `at`: every price, context, output
/// limit, capability, alias, date of deprecation and retirement, name. A price that is newly announced for a day after
/// that is a change from what counts now, with that day as `effective`; so has a price that changes to one its source
/// dates. Only kind, field, values, unit, effective and flags are set. In the order of the fields, announcements after
/// the prices.
std::vector<Change> factChanges(const ModelFacts &before, const ModelFacts &after, Instant at);

/// A price as a change log shows it, a source's own 0 as "0" whatever it is taken for; nullopt where there is none.
std::optional<QString> priceValue(const Price *price);
/// "usd_per_million_tokens", "usd_per_image", …
QString changeUnit(PriceKind kind);

} // namespace aigo
