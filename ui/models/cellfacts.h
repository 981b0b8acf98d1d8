// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/filter.h"
#include "core/monitor/desk.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace aigo {

/// What is known of a provider now, beside the catalogue.
struct ProviderNow
{
    QString name; ///< as its users write it; empty: the slug
    std::optional<State> status;
    std::optional<Microseconds> latency; ///< the median of the last day, else of the last check
    std::optional<double> availability;  ///< of the last day, 0 to 1
    bool operator==(const ProviderNow &) const = default;
};
using ProvidersNow = std::map<QString, ProviderNow>; ///< by slug

/// Everything a cell is made of, so that the next catalogue can be made ready beside the one that is shown. The
/// subjects point into the catalogue and the texts: it may be moved and swapped, not copied.
struct CellFacts
{
    std::shared_ptr<const Catalogue> catalogue; ///< never null
    ProvidersNow providers;
    std::set<QString> watched; ///< ids
    std::vector<FilterText> texts;
    std::vector<FilterSubject> subjects; ///< one a model, in the catalogue's order; made by succeed()
    std::vector<int> ranks;              ///< the ids' natural order (naturalRanks); made when it is first sorted by
};

/// From one catalogue to the next, by position.
struct Succession
{
    std::vector<int> next;  ///< of each old model: where it stands now; -1: gone
    std::vector<bool> same; ///< of each new model: nothing a cell shows has changed
};

/// Makes the texts and subjects of what comes after, with the texts of what was before where they still hold.
Succession succeed(const CellFacts &before, CellFacts &after, Instant now);

} // namespace aigo
