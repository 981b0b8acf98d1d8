// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alternatives.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace aigo {

namespace {

constexpr qint64 million = 1'000'000;
constexpr int wholeSaving = 10'000;

/// What one can do is said as a capability by some sources and as a modality by others.
Capabilities abilitiesOf(const ModelFacts &facts)
{
    using C = Capability;
    using M = Modality;
    constexpr std::array<std::pair<M, C>, 4> in{
        {{M::Image, C::Vision}, {M::Audio, C::AudioIn}, {M::Video, C::VideoIn}, {M::Pdf, C::Pdf}}};
    constexpr std::array<std::pair<M, C>, 3> out{
        {{M::Image, C::ImageOut}, {M::Audio, C::AudioOut}, {M::Video, C::VideoOut}}};
    Capabilities all = facts.capabilities;
    const auto take = [&all](const Modalities &modalities, const auto &pairs) {
        for (const auto &[modality, capability] : pairs) {
            if (modalities.has(modality)) {
                all.set(capability, true);
            }
        }
    };
    take(facts.input, in);
    take(facts.output, out);
    return all;
}

/// What a model is for where that is not chat.
quint32 sortOf(const Capabilities &abilities)
{
    using C = Capability;
    quint32 sorts = 0;
    for (const C c : {C::Embeddings, C::Rerank, C::Moderation, C::Transcription, C::Speech}) {
        sorts |= Capabilities::bit(c);
    }
    return abilities.yes & sorts;
}

/// Text that is known to come out of one must be able to come out of the other.
bool givesText(const ModelFacts &facts, bool unknownCounts)
{
    return facts.output.isEmpty() ? unknownCounts : facts.output.has(Modality::Text);
}

bool isUsable(const Model &model, QDate today)
{
    switch (model.lifecycleOn(today)) {
    case Lifecycle::Announced:
    case Lifecycle::Deprecated:
    case Lifecycle::Retired:
        return false;
    case Lifecycle::Unknown:
    case Lifecycle::Preview:
    case Lifecycle::Current:
        return true;
    }
    return false;
}

/// No known limit of the model is below one request.
bool takesRequest(const ModelFacts &facts, const Workload &workload)
{
    const auto reaches = [](const std::optional<qint64> &limit, qint64 needed) { return !limit || *limit >= needed; };
    const qint64 thinking = facts.capabilities.lacks(Capability::Reasoning) ? 0
                            : workload.reasoning.share
                                ? workload.reasoning.value / million * workload.output +
                                      workload.reasoning.value % million * workload.output / million
                                : workload.reasoning.value;
    const qint64 output = workload.output + thinking;
    return reaches(facts.maxInputTokens, workload.input) && reaches(facts.maxOutputTokens, output) &&
           reaches(facts.contextWindow, workload.input + output);
}

/// What one model is asked to be able to do, worked out once.
class Wanted
{
public:
    Wanted(const Model &model, const Workload &workload, Instant now)
        : m_model(model)
        , m_workload(workload)
        , m_today(toDate(now))
        , m_abilities(abilitiesOf(model.facts))
    {}

    bool fits(const Model &other, bool same) const
    {
        const Capabilities theirs = abilitiesOf(other.facts);
        return isUsable(other, m_today) && takesRequest(other.facts, m_workload) &&
               (same ? lacksNothing(other.facts, theirs) : hasAll(other.facts, theirs));
    }

private:
    bool hasAll(const ModelFacts &facts, const Capabilities &theirs) const
    {
        const auto &context = m_model.facts.contextWindow;
        return sortOf(theirs) == sortOf(m_abilities) && (theirs.yes & m_abilities.yes) == m_abilities.yes &&
               (facts.input.bits & m_model.facts.input.bits) == m_model.facts.input.bits &&
               (facts.output.bits & m_model.facts.output.bits) == m_model.facts.output.bits &&
               (!givesText(m_model.facts, sortOf(m_abilities) == 0) || givesText(facts, true)) &&
               (!context || facts.contextWindow.value_or(0) >= *context);
    }
    bool lacksNothing(const ModelFacts &facts, const Capabilities &theirs) const
    {
        const auto &context = m_model.facts.contextWindow;
        return (theirs.no & m_abilities.yes) == 0 && (!context || facts.contextWindow.value_or(*context) >= *context);
    }

    const Model &m_model;
    const Workload &m_workload;
    QDate m_today;
    Capabilities m_abilities;
};

/// A model that fits and costs less, before it is shown.
struct Cheaper
{
    const Model *model;
    WorkloadCost cost;
    bool same; ///< it fits only as the same model elsewhere
};

/// In hundredths of a percent; `less` is below `cost`, which is above 0.
int savingOf(Int128 cost, Int128 less)
{
    return static_cast<int>(((cost - less) * wholeSaving * 2 + cost) / (cost * 2));
}

} // namespace

Alternatives alternativesTo(const Model &model, std::span<const Model> catalogue, const Workload &workload, Instant now,
                            const AlternativesOptions &options)
{
    Alternatives out;
    out.model = model.id();
    out.cost = workloadCost(workload, model.facts);
    if (!out.comparable()) {
        return out;
    }
    std::vector<Cheaper> cheaper;
    const Wanted needed(model, workload, now);
    for (const Model &other : catalogue) {
        if (other.id() == model.id() || (options.wanted && !options.wanted(other))) {
            continue;
        }
        // Whether it is the same model is asked last: that is the dear question.
        const bool fits = needed.fits(other, false);
        if (!fits && (!options.same || !needed.fits(other, true) || !options.same(other))) {
            continue;
        }
        WorkloadCost cost = workloadCost(workload, other.facts);
        if (!cost.comparable()) {
            ++out.unpriced;
        } else if (*cost.perMonth >= *out.cost.perMonth) {
            ++out.dearer;
        } else {
            cheaper.push_back({&other, std::move(cost), !fits});
        }
    }
    out.cheaper = static_cast<int>(cheaper.size());
    std::sort(cheaper.begin(), cheaper.end(), [](const Cheaper &a, const Cheaper &b) {
        return std::tie(*a.cost.perMonth, a.model->id()) < std::tie(*b.cost.perMonth, b.model->id());
    });
    for (std::size_t i = 0; i < std::min(cheaper.size(), options.most); ++i) {
        Cheaper &one = cheaper[i];
        const int saving = savingOf(*out.cost.perMonth, *one.cost.perMonth);
        const bool same = one.same || (options.same && options.same(*one.model));
        const ModelFacts &facts = one.model->facts;
        out.found.push_back({facts.id, displayName(facts), facts.provider, std::move(one.cost), saving, same});
    }
    return out;
}

QString savingText(int saving)
{
    // Rounded down, so that nothing but what costs nothing reads 100 %.
    return QStringLiteral("%1.%2 %").arg(saving / 100).arg(saving % 100 / 10);
}

} // namespace aigo
