// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/lineageindex.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace aigo {

LineageIndex::LineageIndex(std::span<const Model> models)
    : m_models(models)
{
    m_names.reserve(models.size());
    m_byId.reserve(static_cast<qsizetype>(models.size()));
    for (std::size_t i = 0; i < models.size(); ++i) {
        const ModelFacts &facts = models[i].facts;
        Names names{lineageOf(facts.apiId), std::nullopt};
        if (!facts.huggingFaceId.isEmpty()) {
            names.weights = lineageOf(facts.huggingFaceId);
        }
        m_byId.insert(facts.id, i);
        m_byBase[names.wire.base].push_back(i);
        if (names.weights && names.weights->base != names.wire.base) {
            m_byBase[names.weights->base].push_back(i);
        }
        for (const QString &alias : facts.aliases) {
            m_byAlias[alias.toLower()].push_back(i);
            m_byAlias[facts.provider + u'/' + alias.toLower()].push_back(i);
        }
        m_names.push_back(std::move(names));
    }
}

std::optional<std::size_t> LineageIndex::placeOf(const Model &model) const
{
    const auto it = m_byId.constFind(model.id());
    return it == m_byId.cend() ? std::nullopt : std::optional(*it);
}

std::vector<std::size_t> LineageIndex::related(std::size_t of) const
{
    std::vector<std::size_t> list = m_byBase.value(m_names[of].wire.base);
    if (m_names[of].weights) {
        const std::vector<std::size_t> more = m_byBase.value(m_names[of].weights->base);
        list.insert(list.end(), more.begin(), more.end());
    }
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

LineageIndex::Fit LineageIndex::fit(const Lineage &a, const Lineage &b)
{
    if (a.base != b.base || a.base.isEmpty()) {
        return Fit::None;
    }
    if (a.snapshot == b.snapshot) {
        return Fit::Exact;
    }
    return a.snapshot.isEmpty() || b.snapshot.isEmpty() ? Fit::Loose : Fit::None;
}

LineageIndex::Fit LineageIndex::fit(std::size_t a, std::size_t b) const
{
    const Names &one = m_names[a];
    const Names &other = m_names[b];
    if (one.weights && other.weights) {
        return fit(*one.weights, *other.weights);
    }
    Fit best = fit(one.wire, other.wire);
    if (one.weights) {
        best = std::max(best, fit(*one.weights, other.wire));
    }
    if (other.weights) {
        best = std::max(best, fit(one.wire, *other.weights));
    }
    return best;
}

namespace {

std::optional<Money> difference(const Model &model, const Model &than, PriceKind kind)
{
    const auto one = knownPrice(model.facts.prices, kind);
    const auto other = knownPrice(than.facts.prices, kind);
    return one && other ? std::optional(Money{one->pico - other->pico}) : std::nullopt;
}

} // namespace

std::vector<ServedElsewhere> LineageIndex::alsoServedBy(const Model &model) const
{
    const auto place = placeOf(model);
    if (!place) {
        return {};
    }
    struct Candidate
    {
        std::size_t index;
        Fit fit;
        bool plain; ///< served as the asked one is, or plainly
    };
    QHash<QString, std::vector<Candidate>> byProvider;
    for (const std::size_t i : related(*place)) {
        const ModelFacts &facts = m_models[i].facts;
        const Fit how = fit(*place, i);
        if (how != Fit::None && facts.provider != model.facts.provider && facts.aliasOf.isEmpty()) {
            byProvider[facts.provider].push_back({i, how, m_names[i].wire.serving.isEmpty()});
        }
    }
    std::vector<ServedElsewhere> list;
    for (const std::vector<Candidate> &of : std::as_const(byProvider)) {
        const auto rank = [](const Candidate &c) { return std::pair(c.fit, c.plain); };
        const auto best = rank(*std::max_element(
            of.begin(), of.end(), [&rank](const Candidate &a, const Candidate &b) { return rank(a) < rank(b); }));
        for (const Candidate &c : of) {
            if (rank(c) == best) {
                const Model &other = m_models[c.index];
                list.push_back({&other, c.fit == Fit::Exact, difference(other, model, PriceKind::Input),
                                difference(other, model, PriceKind::Output)});
            }
        }
    }
    std::sort(list.begin(), list.end(),
              [](const ServedElsewhere &a, const ServedElsewhere &b) { return a.model->id() < b.model->id(); });
    return list;
}

std::vector<const Model *> LineageIndex::snapshotsOf(const Model &model) const
{
    const auto place = placeOf(model);
    if (!place) {
        return {};
    }
    const Lineage &own = m_names[*place].wire;
    std::vector<std::size_t> others;
    for (const std::size_t i : m_byBase.value(own.base)) {
        const Lineage &of = m_names[i].wire;
        if (i != *place && m_models[i].facts.provider == model.facts.provider && of.base == own.base &&
            of.serving == own.serving && (of.snapshot != own.snapshot || of.latest != own.latest)) {
            others.push_back(i);
        }
    }
    std::sort(others.begin(), others.end(), [this](std::size_t a, std::size_t b) {
        const auto order = [this](std::size_t i) {
            const Model &m = m_models[i];
            const QDate day = m_names[i].wire.date.isValid() ? m_names[i].wire.date : m.facts.released;
            return std::make_tuple(!m_names[i].wire.snapshot.isEmpty(), -(day.isValid() ? day.toJulianDay() : 0));
        };
        const auto one = order(a);
        const auto other = order(b);
        return one != other ? one < other : m_names[a].wire.snapshot > m_names[b].wire.snapshot;
    });
    std::vector<const Model *> list;
    list.reserve(others.size());
    for (const std::size_t i : others) {
        list.push_back(&m_models[i]);
    }
    return list;
}

const Model *LineageIndex::aliasTarget(const Model &model) const
{
    if (!model.facts.aliasOf.isEmpty()) {
        const auto it = m_byId.constFind(model.facts.aliasOf);
        return it == m_byId.cend() ? nullptr : &m_models[*it];
    }
    const auto place = placeOf(model);
    if (!place || !m_names[*place].wire.snapshot.isEmpty()) {
        return nullptr;
    }
    // Mistral lists every name with all the others as aliases: the dated one is the model.
    const Model *target = nullptr;
    for (const std::size_t i : m_byAlias.value(model.facts.provider + u'/' + model.facts.apiId.toLower())) {
        const bool isDated = !m_names[i].wire.snapshot.isEmpty();
        if (i != *place && (isDated || (target == nullptr && !m_names[i].wire.latest && m_names[*place].wire.latest))) {
            target = &m_models[i];
            if (isDated) {
                break;
            }
        }
    }
    return target;
}

QStringList LineageIndex::idsOfAlias(QStringView alias) const
{
    QStringList ids;
    for (const std::size_t i : m_byAlias.value(alias.toString().toLower())) {
        if (!ids.contains(m_models[i].id())) {
            ids.append(m_models[i].id());
        }
    }
    ids.sort();
    return ids;
}

} // namespace aigo
