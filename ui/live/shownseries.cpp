// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/shownseries.h"

#include "core/domain/ownseries.h"
#include "ui/live/livewords.h"
#include "ui/text/text.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr QStringView endpointPrefix = u"endpoint/";

} // namespace

SeriesNames::SeriesNames(const Desk &desk)
    : m_catalogue(desk.catalogue())
{
    for (const ProviderView &view : desk.providers()) {
        m_providers[view.provider.slug] = view.provider.name;
    }
}

QString SeriesNames::ofTarget(const QString &target) const
{
    if (target.startsWith(endpointPrefix)) {
        return target.sliced(endpointPrefix.size());
    }
    const auto provider = m_providers.find(target);
    if (provider != m_providers.end() && !provider->second.isEmpty()) {
        return provider->second;
    }
    const Model *model = m_catalogue->find(target);
    return model != nullptr && !model->facts.name.isEmpty() ? model->facts.name : target;
}

QString SeriesNames::of(const SeriesKey &key) const
{
    QString name = ofTarget(key.target);
    if (!key.part.isEmpty()) {
        name += u' ' + key.part;
    }
    return key.source.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, Text::source(key.source));
}

QString SeriesNames::title(const SeriesKey &key) const
{
    const QString name = of(key);
    return key.metric.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, LiveWords::title(key.metric));
}

QString providerOf(const QString &target)
{
    return target.startsWith(endpointPrefix) ? target : target.section(u'/', 0, 0);
}

int colourFor(const std::vector<ShownSeries> &shown, const SeriesKey &key)
{
    const auto kin = std::find_if(shown.begin(), shown.end(), [&key](const ShownSeries &other) {
        return other.key.target == key.target && other.key.metric != key.metric;
    });
    const bool alone = kin != shown.end() && std::none_of(shown.begin(), shown.end(), [&](const ShownSeries &other) {
                           return other.colour == kin->colour && other.key.metric == key.metric;
                       });
    if (alone) {
        return kin->colour;
    }
    for (int colour = 0; colour < Theme::seriesCount; ++colour) {
        if (std::none_of(shown.begin(), shown.end(),
                         [colour](const ShownSeries &other) { return other.colour == colour; })) {
            return colour;
        }
    }
    return static_cast<int>(shown.size());
}

bool isChartSeries(const SeriesKey &key)
{
    const bool phase =
        key.source.isEmpty() && std::any_of(phaseMetrics.begin(), phaseMetrics.end(),
                                            [&key](const char *metric) { return key.metric == QLatin1String(metric); });
    return !phase && !(key == asleepSeries());
}

TimeBand bandOf(const SeriesNames &names, const Incident &incident, Instant now, bool several)
{
    TimeBand band;
    band.from = incident.started;
    band.to = incident.resolved ? *incident.resolved : incident.maintenance && incident.ends ? *incident.ends : now;
    band.ours = incident.ours;
    band.state = incident.maintenance || incident.severity == Severity::Maintenance                ? State::Maintenance
                 : incident.severity == Severity::Critical || incident.severity == Severity::Major ? State::Down
                                                                                                   : State::Degraded;
    const auto outcome = incident.ours ? outcomeFromName(incident.title) : std::nullopt;
    band.title = outcome ? Text::outcome(*outcome) : incident.title.simplified();
    if (several) {
        band.title = QStringLiteral("%1: %2").arg(names.ofTarget(incident.provider), band.title);
    }
    return band;
}

} // namespace aigo
