// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/facetgroups.h"

#include "ui/text/text.h"

#include <QCoreApplication>
#include <array>
#include <map>

namespace aigo {

namespace {

/// Facets of capabilities worth a tick; the filter language knows them all.
constexpr std::array<Capability, 8> facetCapabilities{
    Capability::Tools,   Capability::Vision,     Capability::Reasoning, Capability::AudioIn,
    Capability::Caching, Capability::JsonSchema, Capability::WebSearch, Capability::Embeddings};
constexpr std::array<Lifecycle, 4> facetLifecycles{Lifecycle::Current, Lifecycle::Preview, Lifecycle::Deprecated,
                                                   Lifecycle::Retired};

QString modalityTitle(Modality modality)
{
    switch (modality) {
    case Modality::Text:
        return QCoreApplication::translate("Facets", "Text");
    case Modality::Image:
        return QCoreApplication::translate("Facets", "Images");
    case Modality::Audio:
        return QCoreApplication::translate("Facets", "Audio");
    case Modality::Video:
        return QCoreApplication::translate("Facets", "Video");
    case Modality::Pdf:
        return QCoreApplication::translate("Facets", "PDF");
    }
    return {};
}

} // namespace

FilterField facetField(const QString &group)
{
    using Field = FilterField;
    static const std::map<QString, Field> fields{
        {QStringLiteral("provider"), Field::Provider}, {QStringLiteral("cap"), Field::Cap},
        {QStringLiteral("modality"), Field::Modality}, {QStringLiteral("open"), Field::Open},
        {QStringLiteral("source"), Field::Source},
    };
    const auto it = fields.find(group);
    return it == fields.end() ? Field::Lifecycle : it->second;
}

std::vector<FacetPanel::Group> facetGroups(const ModelsTable &table, const FacetChoices &choices)
{
    const Facets counts = table.facets();
    const Filter &filter = table.filter();
    const auto of = [](const auto &map, const auto &key) {
        const auto it = map.find(key);
        return it == map.end() ? 0 : it->second;
    };
    FacetPanel::Group providers{QStringLiteral("provider"), QCoreApplication::translate("Facets", "Provider"), {}};
    for (const QString &slug : choices.providers) {
        providers.entries.push_back(
            {slug, table.providerName(slug), of(counts.providers, slug), asksFor(filter, FilterField::Provider, slug)});
    }
    FacetPanel::Group capabilities{QStringLiteral("cap"), QCoreApplication::translate("Facets", "Capability"), {}};
    for (const Capability capability : facetCapabilities) {
        const QString word = capabilityName(capability);
        capabilities.entries.push_back({word, Text::capability(capability), of(counts.capabilities, capability),
                                        asksFor(filter, FilterField::Cap, word)});
    }
    FacetPanel::Group lifecycles{QStringLiteral("lifecycle"), QCoreApplication::translate("Facets", "Lifecycle"), {}};
    for (const Lifecycle lifecycle : facetLifecycles) {
        const QString word = lifecycleName(lifecycle);
        if (!choices.lifecycles.contains(lifecycle)) {
            continue; // no model of the catalogue is that
        }
        lifecycles.entries.push_back({word, Text::lifecycle(lifecycle), of(counts.lifecycles, lifecycle),
                                      asksFor(filter, FilterField::Lifecycle, word)});
    }
    FacetPanel::Group modalities{QStringLiteral("modality"), QCoreApplication::translate("Facets", "Modality"), {}};
    for (const Modality modality : choices.modalities) {
        const QString word = modalityName(modality);
        modalities.entries.push_back({word, modalityTitle(modality), of(counts.modalities, modality),
                                      asksFor(filter, FilterField::Modality, word)});
    }
    FacetPanel::Group open{QStringLiteral("open"), QCoreApplication::translate("Facets", "Weights"), {}};
    for (const bool yes : choices.open) {
        const QString word = yes ? QStringLiteral("yes") : QStringLiteral("no");
        open.entries.push_back(
            {word,
             yes ? QCoreApplication::translate("Facets", "Open") : QCoreApplication::translate("Facets", "Closed"),
             of(counts.open, yes), asksFor(filter, FilterField::Open, word)});
    }
    FacetPanel::Group sources{QStringLiteral("source"), QCoreApplication::translate("Facets", "Source"), {}};
    for (const QString &source : choices.sources) {
        sources.entries.push_back(
            {source, Text::source(source), of(counts.sources, source), asksFor(filter, FilterField::Source, source)});
    }
    std::vector<FacetPanel::Group> groups{capabilities, lifecycles, providers, modalities, open, sources};
    std::erase_if(groups, [](const FacetPanel::Group &group) { return group.entries.empty(); });
    return groups;
}

} // namespace aigo
