// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"

#include <span>

namespace aigo {

inline constexpr QStringView embeddedSource = u"embedded";

/// What one source says of one model.
struct SourcedFacts
{
    QString source;
    Instant asOf{};
    const ModelFacts *facts = nullptr; ///< must outlive the call
};

/// The place of a source in the order of trust for a provider's models, the lower the better: the provider's own list,
/// then models.dev, LiteLLM, llm-prices, then resale (OpenRouter, the Hugging Face router), then others, last what is
/// embedded.
int sourceRank(QStringView source, QStringView provider);

/// The model that the sources' facts of one id make together: of every field the best source that knows it, with where
/// it came from; who says otherwise is a conflict. Implausible prices, and those a thousand times what every other
/// source says, are no prices and stay as flagged conflicts. Of two keys of one source the one without the provider's
/// prefix decides. The order of the input does not matter. At least one entry.
Model mergeModel(std::span<const SourcedFacts> said);

/// The same, and the prices that only implausible values are known of: no prices, but a change log tells of them.
struct MergedModel
{
    Model model;
    PriceList implausible;
};
MergedModel mergeWithImplausible(std::span<const SourcedFacts> said);

} // namespace aigo
