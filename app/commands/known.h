// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session.h"
#include "core/domain/filter.h"
#include "core/domain/sorting.h"
#include "core/monitor/benchmarkview.h"

#include <QStringList>
#include <algorithm>
#include <map>
#include <memory>

namespace aigo {

/// A catalogue with what else a filter may ask of its models.
struct Known
{
    std::shared_ptr<const Catalogue> catalogue;
    std::map<QString, ProviderView> views; ///< by provider, with verdicts
    Instant now{};
    QStringList watched;                               ///< ids, sorted
    std::shared_ptr<const BenchmarkView> benchmarks{}; ///< where they were asked for

    FilterSubject subject(const Model &model) const
    {
        FilterSubject out{model, now};
        if (const auto view = views.find(model.facts.provider); view != views.end()) {
            out.status = view->second.verdict.state;
            out.latency = view->second.day ? view->second.day->p50 : std::nullopt;
            out.availability = view->second.day ? view->second.day->time.share() : std::nullopt;
        }
        if (const ThirdPartyView *seen = freshView(catalogue->seen.models, model.id(), now)) {
            out.status = worstKnown(out.status.value_or(State::Unknown), seen->state);
            out.ttft = seen->ttft;
        }
        if (out.status == State::Unknown) {
            out.status.reset();
        }
        if (const auto changed = catalogue->changed.find(model.id()); changed != catalogue->changed.end()) {
            out.changed = changed->second;
        }
        if (benchmarks != nullptr) {
            const auto its = benchmarks->scores.find(model.id());
            out.benchmarks = its == benchmarks->scores.end() ? nullptr : &its->second;
        }
        out.watched = std::binary_search(watched.begin(), watched.end(), model.id());
        return out;
    }
};

Result<Known> whatIsKnown(Session &session);

/// The leaderboards, tied to the catalogue's models by the shipped rules and the user's.
Result<std::shared_ptr<const BenchmarkView>> benchmarksOf(Session &session);
/// Adds the leaderboards where the filter, a column or a key to sort by asks for a suite; says which of those there is
/// none of.
Status addBenchmarks(Session &session, Known &known, const Filter &filter,
                     const std::vector<const Column *> &columns = {}, const SortKeys &keys = {});

/// Says so where only the facts that the program ships are known.
void noteEmbedded(Session &session, const Catalogue &catalogue);

} // namespace aigo
