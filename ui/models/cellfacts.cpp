// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/cellfacts.h"

#include "core/monitor/benchmarkview.h"

#include <algorithm>

namespace aigo {

namespace {

void makeSubjects(CellFacts &facts, Instant now)
{
    const auto &models = facts.catalogue->models;
    facts.subjects.clear();
    facts.subjects.reserve(models.size());
    const ProviderNow *provider = nullptr;
    for (std::size_t i = 0; i < models.size(); ++i) {
        if (i == 0 || models[i].facts.provider != models[i - 1].facts.provider) {
            const auto it = facts.providers.find(models[i].facts.provider);
            provider = it == facts.providers.end() ? nullptr : &it->second;
        }
        FilterSubject subject{.model = models[i], .now = now, .text = &facts.texts[i]};
        if (provider) {
            subject.status = provider->status;
            subject.latency = provider->latency;
            subject.availability = provider->availability;
        }
        if (const ThirdPartyView *seen = freshView(facts.catalogue->seen.models, models[i].id(), now)) {
            subject.status = worstKnown(subject.status.value_or(State::Unknown), seen->state);
            subject.ttft = seen->ttft;
        }
        const auto changed = facts.catalogue->changed.find(models[i].id());
        if (changed != facts.catalogue->changed.end()) {
            subject.changed = changed->second;
        }
        if (facts.catalogue->benchmarks != nullptr) {
            const auto &scores = facts.catalogue->benchmarks->scores;
            const auto its = scores.find(models[i].id());
            subject.benchmarks = its == scores.end() ? nullptr : &its->second;
        }
        const auto trend = facts.catalogue->trends.find(models[i].id());
        if (trend != facts.catalogue->trends.end()) {
            subject.trend = &trend->second;
        }
        subject.watched = facts.watched.contains(models[i].id());
        facts.subjects.push_back(subject);
    }
}

bool sameTrend(const PriceTrend *a, const PriceTrend *b)
{
    return a == b || (a != nullptr && b != nullptr && *a == *b);
}

bool sameScores(const std::map<QString, double> *a, const std::map<QString, double> *b)
{
    return a == b || (a != nullptr && b != nullptr && *a == *b);
}

bool sameNames(const ProvidersNow &a, const ProvidersNow &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &one, const auto &other) {
        return one.first == other.first && one.second.name == other.second.name;
    });
}

} // namespace

Succession succeed(const CellFacts &before, CellFacts &after, Instant now)
{
    const auto &olds = before.catalogue->models;
    const auto &news = after.catalogue->models;
    Succession result{std::vector<int>(olds.size(), -1), std::vector<bool>(news.size(), false)};
    std::vector<int> oldOf(news.size(), -1);
    after.texts.resize(news.size());
    std::size_t o = 0;
    for (std::size_t n = 0; n < news.size(); ++n) { // both are ordered by id
        while (o < olds.size() && olds[o].id() < news[n].id()) {
            ++o;
        }
        if (o < olds.size() && olds[o].id() == news[n].id()) {
            result.next[o] = static_cast<int>(n);
            oldOf[n] = static_cast<int>(o);
        }
        const bool textStands =
            oldOf[n] >= 0 && olds[o].facts.name == news[n].facts.name && olds[o].facts.family == news[n].facts.family;
        after.texts[n] = textStands ? before.texts[o] : filterTextOf(news[n].facts);
    }
    makeSubjects(after, now);
    if (!sameNames(before.providers, after.providers)) {
        return result;
    }
    for (std::size_t n = 0; n < news.size(); ++n) {
        if (oldOf[n] >= 0) {
            const FilterSubject &was = before.subjects[static_cast<std::size_t>(oldOf[n])];
            const FilterSubject &is = after.subjects[n];
            result.same[n] = was.status == is.status && was.latency == is.latency && was.ttft == is.ttft &&
                             was.availability == is.availability && was.changed == is.changed &&
                             was.watched == is.watched && sameTrend(was.trend, is.trend) &&
                             sameScores(was.benchmarks, is.benchmarks) &&
                             (&was.model == &is.model || was.model == is.model);
        }
    }
    return result;
}

} // namespace aigo
