// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/now/cardfacts.h"
#include "ui/widgets/factsection.h"

#include <span>

namespace aigo {

/// What the details of a provider are made of: each its evidence, key, limits, failures, models, third parties,
/// objective. A section that has nothing to say is null, unless that itself is worth saying.

/// Runs of failures of a day, one behind the other.
struct FailureRun
{
    Instant from{};
    Instant to{};
    Outcome outcome = Outcome::ServerError;
    int count = 0;
    bool operator==(const FailureRun &) const = default;
};
/// The newest first. An answer between them ends a run; what says nothing of them (offline) does not.
std::vector<FailureRun> failureRuns(std::span<const Sample> samples, std::size_t most);

/// What third parties measured of a provider's models, taken together.
struct ThirdPartyUptime
{
    int endpoints = 0;
    double median = 0; ///< percent, of a day
    Instant at{};
};
std::optional<ThirdPartyUptime> thirdPartyUptime(const Catalogue &catalogue, const QString &slug);

struct ProviderContext
{
    const Theme &theme;
    const ProviderView &view;
    const DayFigures &figures;
    std::span<const Sample> samples;
    const Catalogue &catalogue;
    const std::optional<ThirdPartyUptime> &uptime;
    const std::optional<SloReading> &objective; ///< not answered yet: none
    Instant now;
};

FactSection *evidenceSection(const ProviderContext &context);
FactSection *keySection(const ProviderContext &context);
FactSection *limitsSection(const ProviderContext &context);
FactSection *errorsSection(const ProviderContext &context);
FactSection *modelsSection(const ProviderContext &context);
FactSection *besideSection(const ProviderContext &context); ///< our figures and theirs
FactSection *objectiveSection(const ProviderContext &context);

} // namespace aigo
