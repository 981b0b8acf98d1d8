// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/samplestatistics.h"

#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// What is promised of a target: a share of the observed time over a window that ends now. Pure; any thread.
struct Slo
{
    double target = 0.999;                       ///< 0..1, both excluded
    Milliseconds window = std::chrono::days(30); ///< of the calendar, not of observed time
    bool operator==(const Slo &) const = default;
};
bool isValid(const Slo &slo);

/// (1 - target) of the window: 43.2 minutes for 99.9 % of 30 days.
Milliseconds errorBudget(const Slo &slo);

struct Budget
{
    Milliseconds whole{};
    Milliseconds spent{};  ///< downtime within the window
    Milliseconds left{};   ///< negative once it is overspent
    double spentShare = 0; ///< spent / whole
};
Budget budget(const Slo &slo, const Availability &overWindow);

/// Error rate over what the target allows: 1 spends the budget exactly within its window. nullopt where nothing was
/// observed. Unknown and maintenance are outside, as in Availability::share.
std::optional<double> burnRate(const Slo &slo, const Availability &time);

enum class BurnSeverity : quint8 { Page, Ticket };

/// Two windows that must both burn at `rate`: the longer says that it matters, the shorter that it still goes on.
struct BurnRule
{
    double rate = 0;
    Milliseconds longer{};
    Milliseconds shorter{};
    BurnSeverity severity = BurnSeverity::Page;
    bool operator==(const BurnRule &) const = default;
};

/// The SRE workbook's three, for a window of 30 days: 14.4 over 1 h and 5 min, 6 over 6 h and 30 min (page), 1 over 3 d
/// and 6 h (ticket).
std::span<const BurnRule> workbookRules();

/// So many checks a window must hold before it says anything.
inline constexpr int samplesForBurn = 5;

/// The rules as they can be asked of checks `every` apart: where the shorter window would hold fewer than
/// samplesForBurn of them, both windows grow by the same factor; a rule whose longer window would pass the SLO's is
/// left out. Empty: ask failedOf instead.
std::vector<BurnRule> rulesFor(const Slo &slo, Milliseconds every);

struct BurnReading
{
    BurnRule rule;
    std::optional<double> longer; ///< burn rates; nullopt: too few samples
    std::optional<double> shorter;
    bool burning = false; ///< both at the rate or over it
};
/// Every rule of `rulesFor` over the samples up to `now` (those of the longest window and some before it, in order).
std::vector<BurnReading> burnReadings(const Slo &slo, std::span<const Sample> samples, Instant now, Milliseconds every,
                                      const AvailabilityRules &rules = {});

/// How a target does by what is wanted of it.
struct SloReading
{
    Slo slo;
    Availability overWindow;
    Budget budget;
    std::vector<BurnReading> burns;
};

/// "k of n": at least k of the last n samples that say something of the provider failed; false with fewer than n.
bool failedOf(std::span<const Sample> samples, int k, int n);

} // namespace aigo
