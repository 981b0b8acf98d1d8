// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modelfacets.h"

#include <algorithm>

namespace aigo {

Facets facetsOf(const std::vector<FilterSubject> &subjects, const Filter &filter)
{
    Facets facets;
    const QDate today = subjects.empty() ? QDate() : toDate(subjects.front().now);
    const auto own = [](const FilterTerm &term, FilterField field) { return term.field == field && !term.negated; };
    for (const FilterSubject &subject : subjects) {
        bool byProvider = true; // what the filter says when it leaves out that group's own terms
        bool byLifecycle = true;
        bool byAll = true;
        for (const FilterTerm &term : filter.terms) {
            if (matches(term, subject)) {
                continue;
            }
            byAll = false;
            byProvider = byProvider && own(term, FilterField::Provider);
            byLifecycle = byLifecycle && own(term, FilterField::Lifecycle);
            if (!byProvider && !byLifecycle) {
                break;
            }
        }
        const ModelFacts &model = subject.model.facts;
        if (byProvider) {
            ++facets.providers[model.provider];
        }
        if (byLifecycle) {
            ++facets.lifecycles[subject.model.lifecycleOn(today)];
        }
        for (int i = 0; byAll && i < capabilityCount; ++i) {
            const auto capability = static_cast<Capability>(i);
            if (model.capabilities.has(capability)) {
                ++facets.capabilities[capability];
            }
        }
    }
    return facets;
}

FacetChoices facetChoicesOf(const Catalogue &catalogue, Instant now)
{
    FacetChoices choices;
    std::map<QString, int> models;
    for (const Model &model : catalogue.models) {
        ++models[model.facts.provider];
        choices.lifecycles.insert(model.lifecycleOn(toDate(now)));
    }
    for (const auto &[slug, count] : models) {
        choices.providers.append(slug);
    }
    std::sort(choices.providers.begin(), choices.providers.end(), [&](const QString &a, const QString &b) {
        return models[a] != models[b] ? models[a] > models[b] : a < b;
    });
    return choices;
}

FilterVocabulary vocabularyOf(const Catalogue &catalogue)
{
    std::map<QString, std::set<QString>> words;
    for (const Model &model : catalogue.models) {
        words[QStringLiteral("provider")].insert(model.facts.provider);
        words[QStringLiteral("family")].insert(model.facts.family);
        words[QStringLiteral("license")].insert(model.facts.license);
        for (const QString &region : model.facts.regions) {
            words[QStringLiteral("region")].insert(region);
        }
    }
    for (const Provenance &source : catalogue.sources) {
        words[QStringLiteral("source")].insert(source.source);
    }
    FilterVocabulary vocabulary;
    for (const auto &[field, values] : words) {
        for (const QString &value : values) {
            if (!value.isEmpty()) {
                vocabulary[field].append(value);
            }
        }
    }
    return vocabulary;
}

bool asksFor(const Filter &filter, FilterField field, const QString &value)
{
    return std::any_of(filter.terms.begin(), filter.terms.end(), [&](const FilterTerm &term) {
        return term.field == field && !term.negated &&
               std::any_of(term.values.begin(), term.values.end(), [&](const FilterValue &candidate) {
                   return candidate.text.compare(value, Qt::CaseInsensitive) == 0;
               });
    });
}

Filter toggled(Filter filter, FilterField field, const QString &value, bool on)
{
    const auto same = [&](const FilterValue &candidate) {
        return candidate.text.compare(value, Qt::CaseInsensitive) == 0;
    };
    if (!on) {
        for (FilterTerm &term : filter.terms) {
            if (term.field == field && !term.negated) {
                std::erase_if(term.values, same);
            }
        }
        std::erase_if(filter.terms, [](const FilterTerm &term) { return term.values.empty(); });
        return filter;
    }
    FilterValue added;
    added.text = value;
    const auto term = std::find_if(filter.terms.begin(), filter.terms.end(), [&](const FilterTerm &candidate) {
        return field != FilterField::Cap && candidate.field == field && !candidate.negated;
    });
    if (term != filter.terms.end()) {
        term->values.push_back(added);
    } else {
        FilterTerm made;
        made.field = field;
        made.values.push_back(added);
        filter.terms.push_back(made);
    }
    return filter;
}

} // namespace aigo
