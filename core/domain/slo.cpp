// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/slo.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aigo {

using namespace std::chrono_literals;

namespace {

constexpr std::array<BurnRule, 3> workbook{{{14.4, 1h, 5min, BurnSeverity::Page},
                                            {6, 6h, 30min, BurnSeverity::Page},
                                            {1, std::chrono::days(3), 6h, BurnSeverity::Ticket}}};

/// The samples from which a window's burn rate is read, with those that say what held at its begin.
std::optional<double> burnOver(const Slo &slo, std::span<const Sample> samples, Instant now, Milliseconds window,
                               const AvailabilityRules &rules)
{
    const auto says = [&](const Sample &sample) {
        return sample.at >= now - window && sample.at <= now && finding(sample.outcome) != Finding::Nothing;
    };
    if (std::count_if(samples.begin(), samples.end(), says) < samplesForBurn) {
        return std::nullopt;
    }
    return burnRate(slo, availability(samples, now - window, now, rules));
}

} // namespace

bool isValid(const Slo &slo)
{
    return slo.target > 0 && slo.target < 1 && slo.window > Milliseconds(0);
}

Milliseconds errorBudget(const Slo &slo)
{
    return Milliseconds(std::llround((1 - slo.target) * static_cast<double>(slo.window.count())));
}

Budget budget(const Slo &slo, const Availability &overWindow)
{
    Budget result;
    result.whole = errorBudget(slo);
    result.spent = overWindow.down;
    result.left = result.whole - result.spent;
    result.spentShare = result.whole.count() > 0
                            ? static_cast<double>(result.spent.count()) / static_cast<double>(result.whole.count())
                            : 0;
    return result;
}

std::optional<double> burnRate(const Slo &slo, const Availability &time)
{
    const auto share = time.share();
    return share && isValid(slo) ? std::optional((1 - *share) / (1 - slo.target)) : std::nullopt;
}

std::span<const BurnRule> workbookRules()
{
    return workbook;
}

std::vector<BurnRule> rulesFor(const Slo &slo, Milliseconds every)
{
    std::vector<BurnRule> rules;
    for (BurnRule rule : workbook) {
        const Milliseconds least = samplesForBurn * std::max(every, Milliseconds(1));
        if (rule.shorter < least) {
            // In floating point: an interval of years must not overflow.
            const double factor = static_cast<double>(least.count()) / static_cast<double>(rule.shorter.count());
            const double longer = factor * static_cast<double>(rule.longer.count());
            if (longer > static_cast<double>(slo.window.count())) {
                continue;
            }
            rule.longer = Milliseconds(std::llround(longer));
            rule.shorter = least;
        }
        if (rule.longer <= slo.window) {
            rules.push_back(rule);
        }
    }
    return rules;
}

std::vector<BurnReading> burnReadings(const Slo &slo, std::span<const Sample> samples, Instant now, Milliseconds every,
                                      const AvailabilityRules &rules)
{
    std::vector<BurnReading> readings;
    for (const BurnRule &rule : rulesFor(slo, every)) {
        BurnReading reading{rule, burnOver(slo, samples, now, rule.longer, rules),
                            burnOver(slo, samples, now, rule.shorter, rules), false};
        // A rate that is the limit but for rounding counts as it.
        const double limit = rule.rate * (1 - 1e-9);
        reading.burning = reading.longer.value_or(0) >= limit && reading.shorter.value_or(0) >= limit;
        readings.push_back(reading);
    }
    return readings;
}

bool failedOf(std::span<const Sample> samples, int k, int n)
{
    int seen = 0;
    int failed = 0;
    for (std::size_t i = samples.size(); i-- > 0 && seen < n;) {
        const Finding found = finding(samples[i].outcome);
        seen += found == Finding::Nothing ? 0 : 1;
        failed += found == Finding::Down ? 1 : 0;
    }
    return k > 0 && seen >= n && failed >= k;
}

} // namespace aigo
