// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"
#include "ui/live/livefeed.h"

#include <map>
#include <vector>

namespace aigo {

class Chip;

/// One series on the page.
struct ShownSeries
{
    SeriesKey key;
    QString name;                     ///< "Anthropic"
    Milliseconds every{};             ///< between its checks; 0: not known
    std::optional<State> state;       ///< of a provider, as the verdict has it
    std::optional<RateLimits> limits; ///< of the provider's key
    int colour = 0;
    bool on = true;
    Chip *chip = nullptr;
};

/// What series are called, as of when it was made: asks the desk once for all.
class SeriesNames
{
public:
    explicit SeriesNames(const Desk &desk);

    QString ofTarget(const QString &target) const; ///< a provider's name, a model's, an endpoint's
    /// A line's name: the target's, with its part and whose figures they are where they are not ours.
    QString of(const SeriesKey &key) const;
    /// With its metric where that is not the latency of checks: what stands alone.
    QString title(const SeriesKey &key) const;

private:
    std::map<QString, QString> m_providers;
    std::shared_ptr<const Catalogue> m_catalogue;
};

/// The provider that an incident must be of to say something of this series: a model's is in its id.
QString providerOf(const QString &target);
/// The colour for one more: that of its target in another chart, else the first that is free.
int colourFor(const std::vector<ShownSeries> &shown, const SeriesKey &key);
/// Whether it is one that charts show: not the phases of checks, which have a picture of their own.
bool isChartSeries(const SeriesKey &key);
/// What an incident looks like behind a chart; `several`: the charts show more than one provider.
TimeBand bandOf(const SeriesNames &names, const Incident &incident, Instant now, bool several);

} // namespace aigo
