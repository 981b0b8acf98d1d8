// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/columns.h"
#include "core/domain/filter.h"
#include "core/monitor/desk.h"

#include <map>
#include <set>
#include <vector>

namespace aigo {

/// How many models each choice of the side bar would leave: the other filters count, its own group's do not (for
/// capabilities, which are joined by AND, all of them do).
struct Facets
{
    std::map<QString, int> providers; ///< by slug; those with none are not there
    std::map<Capability, int> capabilities;
    std::map<Lifecycle, int> lifecycles;
    std::map<Modality, int> modalities; ///< read or written
    std::map<bool, int> open;           ///< whether its weights are
    std::map<QString, int> sources;
};

/// What of a catalogue there is to choose from, whatever the filter says.
struct FacetChoices
{
    QStringList providers; ///< slugs: most models first
    std::set<Lifecycle> lifecycles;
    std::set<Modality> modalities;
    std::set<bool> open;
    QStringList sources;
};

Facets facetsOf(const std::vector<FilterSubject> &subjects, const Filter &filter);
FacetChoices facetChoicesOf(const Catalogue &catalogue, Instant now);
FilterVocabulary vocabularyOf(const Catalogue &catalogue); ///< values that occur, for completion

/// Whether the filter asks for the value (and not for its opposite).
bool asksFor(const Filter &filter, FilterField field, const QString &value);
/// The filter with one choice more or less. Capabilities are all wanted, so each is a term of its own; of providers and
/// lifecycles any one will do, so they share a term.
Filter toggled(Filter filter, FilterField field, const QString &value, bool on);

/// The filter's term for what a cell says, as one types it: "provider:openai", "input:<=0.25", "context:>=128000".
/// Empty where the filter language has no word for the column or the cell is unknown.
QString filterTermOf(const Column &column, const FilterSubject &subject);
/// The filter with that term more; positive ones of the same field, which it stands in for, are taken out.
Filter withTerm(Filter filter, const QString &term);

} // namespace aigo
