// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/facetgroups.h"

#include "ui/text/text.h"

#include <QCoreApplication>
#include <array>

namespace aigo {

namespace {

/// Facets of capabilities worth a tick; the filter language knows them all.
constexpr std::array<Capability, 8> facetCapabilities{
    Capability::Tools,   Capability::Vision,     Capability::Reasoning, Capability::AudioIn,
    Capability::Caching, Capability::JsonSchema, Capability::WebSearch, Capability::Embeddings};
constexpr std::array<Lifecycle, 4> facetLifecycles{Lifecycle::Current, Lifecycle::Preview, Lifecycle::Deprecated,
                                                   Lifecycle::Retired};

} // namespace

FilterField facetField(const QString &group)
{
    return group == u"provider" ? FilterField::Provider : group == u"cap" ? FilterField::Cap : FilterField::Lifecycle;
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
    std::vector<FacetPanel::Group> groups{capabilities, lifecycles, providers};
    std::erase_if(groups, [](const FacetPanel::Group &group) { return group.entries.empty(); });
    return groups;
}

} // namespace aigo
