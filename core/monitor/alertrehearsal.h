// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alertexpression.h"
#include "core/monitor/alertdesk.h"
#include "core/monitor/alertreadings.h"

#include <QSqlDatabase>
#include <vector>

namespace aigo {

/// A rule and its targets as they are now, ready to be run over what is stored.
struct RehearsalPlan
{
    struct Target
    {
        QString target;
        QString title;
        Milliseconds every{60'000};
    };
    AlertRule rule;
    AlertExpression expression;
    std::vector<Target> targets;
    AlertReadings models; ///< the catalogue and what is watched; of providers nothing
    Instant from{};
    Instant to{};
    Instant now{};
};

/// Looks 90 days back at the most. The error says where the rule is wrong.
Result<RehearsalPlan> planRehearsal(const AlertRule &rule, const AlertReadings &readings, Instant from, Instant to,
                                    Instant now);
/// When the rule would have fired over the stored samples, incidents and the change log; some seconds at the most. What
/// is not stored (limits, ages, sizes, spending) it says it cannot tell. On the store's thread.
Result<Rehearsal> runRehearsal(QSqlDatabase &db, const RehearsalPlan &plan);

} // namespace aigo
