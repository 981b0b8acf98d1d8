// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/listdetails.h"

#include <QHash>

namespace aigo {

namespace {

void lay(QString &over, const QString &text)
{
    if (!text.isEmpty()) {
        over = text;
    }
}

template <typename T>
void lay(std::optional<T> &over, const std::optional<T> &value)
{
    if (value) {
        over = value;
    }
}

void lay(QDate &over, QDate day)
{
    if (day.isValid()) {
        over = day;
    }
}

void lay(ModelFacts &over, const ModelFacts &detail)
{
    lay(over.name, detail.name);
    lay(over.family, detail.family);
    lay(over.description, detail.description);
    lay(over.license, detail.license);
    lay(over.huggingFaceId, detail.huggingFaceId);
    lay(over.servedBy, detail.servedBy);
    lay(over.quantization, detail.quantization);
    lay(over.parameters, detail.parameters);
    lay(over.contextWindow, detail.contextWindow);
    lay(over.maxInputTokens, detail.maxInputTokens);
    lay(over.maxOutputTokens, detail.maxOutputTokens);
    lay(over.openWeights, detail.openWeights);
    lay(over.released, detail.released);
    lay(over.retired, detail.retired);
    for (int i = 0; i < capabilityCount; ++i) {
        const auto capability = static_cast<Capability>(i);
        if (detail.capabilities.has(capability) || detail.capabilities.lacks(capability)) {
            over.capabilities.set(capability, detail.capabilities.has(capability));
        }
    }
    over.input.bits |= detail.input.bits;
    over.output.bits |= detail.output.bits;
    if (detail.lifecycle != Lifecycle::Unknown) {
        over.lifecycle = detail.lifecycle;
    }
    for (const QString &alias : detail.aliases) {
        if (!over.aliases.contains(alias)) {
            over.aliases.append(alias);
        }
    }
    for (const Price &price : detail.prices) {
        setPrice(over.prices, price);
    }
}

} // namespace

void addDetails(std::vector<ModelFacts> &models, const std::vector<ModelFacts> &details)
{
    QHash<QString, std::size_t> at;
    for (std::size_t i = 0; i < models.size(); ++i) {
        if (!at.contains(models[i].sourceKey)) {
            at.insert(models[i].sourceKey, i);
        }
    }
    for (const ModelFacts &detail : details) {
        const auto known = at.constFind(detail.sourceKey);
        if (known != at.constEnd()) {
            lay(models[*known], detail);
        } else {
            at.insert(detail.sourceKey, models.size());
            models.push_back(detail);
        }
    }
}

void linkAliases(std::vector<ModelFacts> &entries)
{
    QHash<QString, std::size_t> at;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        at.insert(entries[i].apiId, i);
    }
    for (ModelFacts &entry : entries) {
        const auto target = at.constFind(entry.name);
        if (entry.name == entry.apiId || target == at.constEnd()) {
            continue;
        }
        const ModelFacts &other = entries[*target];
        if (entry.aliases.contains(other.apiId) && other.aliases.contains(entry.apiId)) {
            entry.aliasOf = other.id;
        }
    }
}

} // namespace aigo
