// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/modelfacets.h"

#include "core/monitor/benchmarkview.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace aigo {

namespace {

/// What a subject fails: nothing, positive terms of one field alone, or more.
struct Failed
{
    bool more = false;
    std::optional<FilterField> field;
    /// It counts for the choices of that field: what it fails are its own group's terms.
    bool countsFor(FilterField own) const { return !more && (!field || *field == own); }
};

Failed failedBy(const Filter &filter, const FilterSubject &subject)
{
    Failed failed;
    for (const FilterTerm &term : filter.terms) {
        if (matches(term, subject)) {
            continue;
        }
        failed.more = failed.more || term.negated || (failed.field && *failed.field != term.field);
        if (failed.more) {
            break;
        }
        failed.field = term.field;
    }
    return failed;
}

constexpr std::array<Modality, 5> allModalities{Modality::Text, Modality::Image, Modality::Audio, Modality::Video,
                                                Modality::Pdf};

std::vector<Modality> modalitiesOf(const ModelFacts &model)
{
    std::vector<Modality> there;
    std::copy_if(allModalities.begin(), allModalities.end(), std::back_inserter(there),
                 [&model](Modality m) { return model.input.has(m) || model.output.has(m); });
    return there;
}

} // namespace

Facets facetsOf(const std::vector<FilterSubject> &subjects, const Filter &filter)
{
    Facets facets;
    const QDate today = subjects.empty() ? QDate() : toDate(subjects.front().now);
    for (const FilterSubject &subject : subjects) {
        const Failed failed = failedBy(filter, subject);
        if (failed.more) {
            continue;
        }
        const ModelFacts &model = subject.model.facts;
        if (failed.countsFor(FilterField::Provider)) {
            ++facets.providers[model.provider];
        }
        if (failed.countsFor(FilterField::Lifecycle)) {
            ++facets.lifecycles[subject.model.lifecycleOn(today)];
        }
        if (failed.countsFor(FilterField::Open) && model.openWeights) {
            ++facets.open[*model.openWeights];
        }
        if (failed.countsFor(FilterField::Modality)) {
            for (const Modality modality : modalitiesOf(model)) {
                ++facets.modalities[modality];
            }
        }
        if (failed.countsFor(FilterField::Source)) {
            const auto &keys = subject.model.sourceKeys;
            for (auto it = keys.begin(); it != keys.end(); ++it) {
                const auto same = [it](const Provenance &other) { return other.source == it->source; };
                facets.sources[it->source] += std::none_of(keys.begin(), it, same) ? 1 : 0;
            }
        }
        for (int i = 0; !failed.field && i < capabilityCount; ++i) {
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
    std::map<QString, int> sources;
    for (const Model &model : catalogue.models) {
        ++models[model.facts.provider];
        choices.lifecycles.insert(model.lifecycleOn(toDate(now)));
        if (model.facts.openWeights) {
            choices.open.insert(*model.facts.openWeights);
        }
        for (const Modality modality : modalitiesOf(model.facts)) {
            choices.modalities.insert(modality);
        }
        for (const Provenance &from : model.sourceKeys) {
            ++sources[from.source];
        }
    }
    const auto mostFirst = [](const std::map<QString, int> &counts) {
        QStringList names;
        for (const auto &[name, count] : counts) {
            names.append(name);
        }
        std::sort(names.begin(), names.end(), [&counts](const QString &a, const QString &b) {
            return counts.at(a) != counts.at(b) ? counts.at(a) > counts.at(b) : a < b;
        });
        return names;
    };
    choices.providers = mostFirst(models);
    choices.sources = mostFirst(sources);
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
    if (catalogue.benchmarks != nullptr) {
        for (const Leaderboard &board : catalogue.benchmarks->boards) {
            words[QStringLiteral("benchmark")].insert(board.suite.suite);
        }
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

namespace {

/// How a column's cell is asked for in the filter language.
struct TermWord
{
    QStringView column;
    QStringView field;
    QStringView op;
};
constexpr std::array<TermWord, 16> termWords{{{u"provider", u"provider", u""},
                                              {u"id", u"model", u""},
                                              {u"name", u"model", u""},
                                              {u"family", u"family", u""},
                                              {u"lifecycle", u"lifecycle", u""},
                                              {u"open", u"open", u""},
                                              {u"license", u"license", u""},
                                              {u"status", u"status", u""},
                                              {u"input", u"input", u"<="},
                                              {u"output", u"output", u"<="},
                                              {u"cache_read", u"cached", u"<="},
                                              {u"blended", u"blended", u"<="},
                                              {u"context", u"context", u">="},
                                              {u"max_output", u"maxout", u">="},
                                              {u"released", u"released", u">="},
                                              {u"deprecated", u"deprecated", u"<="}}};

} // namespace

QString filterTermOf(const Column &column, const FilterSubject &subject)
{
    const auto word = std::find_if(termWords.begin(), termWords.end(),
                                   [&column](const TermWord &candidate) { return candidate.column == column.key; });
    const QString value = column.exact(subject);
    if (word == termWords.end() || value.isEmpty() || std::holds_alternative<std::monostate>(column.value(subject))) {
        return {};
    }
    return word->field.toString() + u':' + word->op.toString() + (word->op.isEmpty() ? filterQuoted(value) : value);
}

Filter withTerm(Filter filter, const QString &term)
{
    const auto parsed = parseFilter(term);
    if (!parsed || parsed->terms.empty()) {
        return filter;
    }
    const FilterTerm &added = parsed->terms.front();
    std::erase_if(filter.terms, [&added](const FilterTerm &other) {
        return other == added || (!added.negated && !other.negated && other.field == added.field &&
                                  added.field != FilterField::Cap && added.field != FilterField::Text);
    });
    filter.terms.push_back(added);
    return filter;
}

} // namespace aigo
