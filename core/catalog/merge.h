// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/pins.h"
#include "core/catalog/priceschedule.h"
#include "core/domain/model.h"

#include <span>

namespace aigo {

inline constexpr QStringView embeddedSource = u"embedded";
/// The user's overrides: an entry for each overridden model, whose facts hold only what is overridden.
inline constexpr QStringView userSource = u"user";

/// What one source says of one model.
struct SourcedFacts
{
    QString source;
    Instant asOf{};
    const ModelFacts *facts = nullptr; ///< must outlive the call
};

/// The place of a source in the order of trust for a provider's models, the lower the better: the user, the provider's
/// own list, then models.dev, LiteLLM, llm-prices, then resale (OpenRouter, the Hugging Face router), then others, last
/// what is embedded.
int sourceRank(QStringView source, QStringView provider);

/// The model that the sources' facts of one id make together: of every field the best source that knows it, with where
/// it came from; who says otherwise is a conflict (but not about letters' case and the like, see agreement.h). A pinned
/// source goes before all but the user. Implausible prices, and those a thousand times what every other source says,
/// are no prices and stay as flagged conflicts; a price of the user is never implausible. Of two keys of one source the
/// one without the provider's prefix decides. The order of the input does not matter. A model that nobody but the user
/// knows is none: it has no id.
///
/// Its schedule has of every price and day the best source's word; where the user or a pinned source knows a price,
/// that source's only. Where an item comes from is among `sources`, see scheduleField.
Model mergeModel(std::span<const SourcedFacts> said, const Pins &pins = {});

/// The same, and the prices that only implausible values are known of: no prices, but a change log tells of them.
struct MergedModel
{
    Model model;
    PriceList implausible;
};
MergedModel mergeWithImplausible(std::span<const SourcedFacts> said, const Pins &pins = {});

} // namespace aigo
