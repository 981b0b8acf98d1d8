// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/overallverdict.h"
#include "core/monitor/desk.h"
#include "ui/now/cardfacts.h"

#include <map>

namespace aigo {

/// What stands in the banner: the sentence over all and what speaks for it, a chip each with its age. Pure but for the
/// language.

struct EvidenceFacts
{
    QString strong; ///< the figure, first
    QString text;
    std::optional<State> state; ///< whose shape stands before it
    bool stale = false;         ///< too old to count: fainter
    QString slug;               ///< pressed, it opens this provider's details; empty: it cannot be pressed
    bool operator==(const EvidenceFacts &) const = default;
};

struct BannerFacts
{
    OverallVerdict verdict;
    std::vector<EvidenceFacts> chips;
    bool operator==(const BannerFacts &) const = default;
};

/// `views` are those that are watched; `figures` by slug.
BannerFacts bannerFacts(const std::vector<ProviderView> &views, const std::map<QString, DayFigures> &figures,
                        Connection connection, bool paused, Instant now);

/// What speaks for one provider's verdict, every piece with its age.
std::vector<EvidenceFacts> evidenceOf(const ProviderView &view, const DayFigures *figures, Instant now);

} // namespace aigo
