// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/benchmarkmatch.h"

#include "core/catalog/lineage.h"

#include <algorithm>
#include <tuple>

namespace aigo {

namespace {

const QString hub = QStringLiteral("hf.co/");

QString lineageKey(const Lineage &lineage)
{
    return lineage.base + u'\n' + (lineage.date.isValid() ? lineage.date.toString(Qt::ISODate) : lineage.snapshot);
}

/// "meta-llama/Llama-3.3-70B-Instruct" within a path that a provider serves it by.
QString hubName(const QString &apiId)
{
    return apiId.count(u'/') == 1 ? apiId.toLower() : QString();
}

} // namespace

BenchmarkMatcher::BenchmarkMatcher(std::span<const Model> models, const BenchmarkNames &names)
    : m_models(models)
    , m_names(names)
{
    m_byLineage.reserve(static_cast<qsizetype>(models.size()));
    m_byId.reserve(static_cast<qsizetype>(models.size()));
    for (std::size_t i = 0; i < models.size(); ++i) {
        const ModelFacts &facts = models[i].facts;
        m_byId.insert(facts.id, i);
        if (!facts.aliasOf.isEmpty()) {
            continue; // only a name of another one, today
        }
        m_byLineage[lineageKey(lineageOf(facts.apiId))].push_back(i);
        const QString weights = facts.huggingFaceId.toLower();
        if (!weights.isEmpty()) {
            m_byWeights[weights].push_back(i);
        }
        if (const QString name = hubName(facts.apiId); !name.isEmpty() && name != weights) {
            m_byWeights[name].push_back(i);
        }
    }
}

QStringList BenchmarkMatcher::sorted(const std::vector<std::size_t> &places) const
{
    std::vector<std::tuple<qsizetype, QString>> order;
    for (const std::size_t place : places) {
        const ModelFacts &facts = m_models[place].facts;
        const qsizetype maker = m_names.makers.indexOf(facts.provider);
        order.emplace_back(maker < 0 ? m_names.makers.size() : maker, facts.id);
    }
    std::sort(order.begin(), order.end());
    QStringList ids;
    for (const auto &[maker, id] : order) {
        if (ids.isEmpty() || ids.back() != id) {
            ids << id;
        }
    }
    return ids;
}

BenchmarkMatcher::Match BenchmarkMatcher::byKey(const QString &key) const
{
    if (key.startsWith(hub)) {
        const QStringList ids = sorted(m_byWeights.value(key.sliced(hub.size()).toLower()));
        return {ids, ids.isEmpty() ? QStringLiteral("no model has these weights") : QString()};
    }
    const Lineage lineage = lineageOf(key);
    if (lineage.latest || m_names.moving.contains(key.toLower())) {
        return {{}, QStringLiteral("\"%1\" meant different models over time").arg(key)};
    }
    const QStringList ids = sorted(m_byLineage.value(lineageKey(lineage)));
    return {ids, ids.isEmpty() ? QStringLiteral("no model is \"%1\"").arg(key) : QString()};
}

BenchmarkMatcher::Match BenchmarkMatcher::match(const BenchmarkScore &score) const
{
    if (const auto rule = m_names.models.constFind(score.source + u'/' + score.name); rule != m_names.models.cend()) {
        if (rule->isEmpty()) {
            return {{}, QStringLiteral("a rule says that it is none of ours")};
        }
        return m_byId.contains(*rule) ? Match{{*rule}, {}} : byKey(*rule);
    }
    if (score.key.isEmpty()) {
        return {{}, QStringLiteral("its name holds no id")};
    }
    return byKey(score.key);
}

} // namespace aigo
