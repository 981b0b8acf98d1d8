// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/series.h"
#include "core/monitor/alertrehearsal.h"

#include <map>
#include <vector>

namespace aigo {

/// What was measured of a target over a rehearsed time (and before it, as far as the rule looks back), what they said
/// of it, and what a term would have found then. `state` and what is said of the key are of the samples up to what
/// `observe` was told last.
struct AlertPast
{
    std::vector<Sample> samples;
    std::vector<Sample> ttft;
    std::map<QString, std::vector<Sample>> credit; ///< by currency
    std::vector<Incident> incidents;
    ProviderState state;
    std::size_t seen = 0; ///< samples that `state` has seen

    /// On the store's thread.
    static Result<AlertPast> read(QSqlDatabase &db, const RehearsalPlan &plan, const QString &target);
    /// When to look: at every sample and incident, or often enough over what is added up over a window.
    std::vector<Instant> moments(const RehearsalPlan &plan) const;
    /// The first that is stored of what the rule asks for; the end of time: nothing is.
    Instant since(const RehearsalPlan &plan) const;
    void observe(Instant until);
    AlertFact factAt(const AlertTerm &term, Milliseconds every, Instant at) const;
};

} // namespace aigo
