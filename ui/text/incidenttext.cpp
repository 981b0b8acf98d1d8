// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/incidenttext.h"

#include "core/domain/repair.h"
#include "core/domain/verdict.h"
#include "ui/text/text.h"

namespace aigo {

QString IncidentText::severity(Severity severity)
{
    switch (severity) {
    case Severity::Unknown:
        return tr("Severity unknown");
    case Severity::None:
        return tr("No impact");
    case Severity::Minor:
        return tr("Minor");
    case Severity::Major:
        return tr("Major");
    case Severity::Critical:
        return tr("Critical");
    case Severity::Maintenance:
        return tr("Maintenance");
    }
    return {};
}

QString IncidentText::phase(IncidentPhase phase)
{
    switch (phase) {
    case IncidentPhase::Unknown:
        return tr("Phase unknown");
    case IncidentPhase::Investigating:
        return tr("Investigating");
    case IncidentPhase::Identified:
        return tr("Identified");
    case IncidentPhase::Monitoring:
        return tr("Monitoring");
    case IncidentPhase::Resolved:
        return tr("Resolved");
    case IncidentPhase::Postmortem:
        return tr("Postmortem");
    case IncidentPhase::Scheduled:
        return tr("Scheduled");
    case IncidentPhase::InProgress:
        return tr("In progress");
    case IncidentPhase::Verifying:
        return tr("Verifying");
    case IncidentPhase::Completed:
        return tr("Completed");
    }
    return {};
}

QString IncidentText::title(const Incident &incident)
{
    if (!incident.ours) {
        return incident.title.isEmpty() ? tr("An incident without a title") : incident.title;
    }
    const auto outcome = outcomeFromName(incident.title);
    return tr("Our checks: %1").arg(outcome ? outcomeTitle(*outcome) : incident.title);
}

QString IncidentText::length(const Incident &incident, Instant now)
{
    if (incident.isOpen() && incident.started > now) {
        return tr("planned");
    }
    if (incident.isOpen()) {
        return tr("%1 so far").arg(Text::span(now - incident.started));
    }
    return incident.resolved ? Text::span(*incident.resolved - incident.started) : Text::missing();
}

QString IncidentText::lag(Milliseconds lag)
{
    if (lag < Milliseconds{0}) {
        return tr("They wrote %1 before us").arg(Text::span(-lag));
    }
    return tr("They wrote %1 after us").arg(Text::span(lag));
}

QString IncidentText::lag(const Incident &incident)
{
    const auto found = incident.lag();
    return found ? lag(*found) : QString();
}

State IncidentText::state(const Incident &incident)
{
    if (incident.maintenance) {
        return State::Maintenance;
    }
    switch (incident.severity) {
    case Severity::Unknown:
    case Severity::None:
        return State::Unknown;
    case Severity::Minor:
        return State::Degraded;
    case Severity::Major:
    case Severity::Critical:
        return State::Down;
    case Severity::Maintenance:
        return State::Maintenance;
    }
    return State::Unknown;
}

QString IncidentText::whose(const Incident &incident)
{
    return incident.ours ? tr("ours") : incident.maintenance ? tr("maintenance") : tr("theirs");
}

} // namespace aigo
