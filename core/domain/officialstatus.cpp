// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/officialstatus.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr std::array<QStringView, 6> severities{u"unknown", u"none", u"minor", u"major", u"critical", u"maintenance"};
constexpr std::array<QStringView, 10> phases{u"unknown",   u"investigating", u"identified", u"monitoring",
                                             u"resolved",  u"postmortem",    u"scheduled",  u"in_progress",
                                             u"verifying", u"completed"};

template <typename Enum, std::size_t count>
std::optional<Enum> fromName(const std::array<QStringView, count> &names, QStringView name)
{
    const auto it = std::find(names.begin(), names.end(), name);
    return it == names.end() ? std::nullopt : std::optional(static_cast<Enum>(it - names.begin()));
}

int rank(State state)
{
    switch (state) {
    case State::Unknown:
        return 0;
    case State::Operational:
        return 1;
    case State::Maintenance:
        return 2;
    case State::Degraded:
        return 3;
    case State::Down:
        return 4;
    }
    return 0;
}

} // namespace

QString severityName(Severity severity)
{
    return severities[static_cast<std::size_t>(severity)].toString();
}

std::optional<Severity> severityFromName(QStringView name)
{
    return fromName<Severity>(severities, name);
}

QString incidentPhaseName(IncidentPhase phase)
{
    return phases[static_cast<std::size_t>(phase)].toString();
}

std::optional<IncidentPhase> incidentPhaseFromName(QStringView name)
{
    return fromName<IncidentPhase>(phases, name);
}

bool isOver(IncidentPhase phase)
{
    return phase == IncidentPhase::Resolved || phase == IncidentPhase::Postmortem || phase == IncidentPhase::Completed;
}

std::optional<Milliseconds> Incident::lag() const
{
    return ourFirstFailure ? std::optional(firstSeen - *ourFirstFailure) : std::nullopt;
}

State worstKnown(State a, State b)
{
    return rank(a) >= rank(b) ? a : b;
}

} // namespace aigo
