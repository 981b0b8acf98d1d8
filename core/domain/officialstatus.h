// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/instant.h"

#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>
#include <vector>

namespace aigo {

/// What a provider says of itself on its status page: words of the pages mapped onto ours (State); what a page's word
/// means nobody knows is Unknown, never Operational.

/// How bad they say it is.
enum class Severity : quint8 { Unknown, None, Minor, Major, Critical, Maintenance };
QString severityName(Severity severity); ///< "unknown", "none", "minor", …
std::optional<Severity> severityFromName(QStringView name);

/// Where an incident or a maintenance stands.
enum class IncidentPhase : quint8 {
    Unknown,
    Investigating,
    Identified,
    Monitoring,
    Resolved,
    Postmortem,
    Scheduled, ///< of maintenances, from here on
    InProgress,
    Verifying,
    Completed,
};
QString incidentPhaseName(IncidentPhase phase); ///< "unknown", "investigating", …, "in_progress", …
std::optional<IncidentPhase> incidentPhaseFromName(QStringView name);
bool isOver(IncidentPhase phase); ///< resolved, postmortem, completed

struct StatusComponent
{
    QString id;    ///< the page's own; empty where it has none
    QString name;  ///< plain text
    QString group; ///< of the group it stands in; empty: none
    State state = State::Unknown;
    bool watched = false; ///< one that the provider's API stands on; see StatusPage::components
    bool operator==(const StatusComponent &) const = default;
};

struct IncidentUpdate
{
    Instant at{};
    QString status; ///< the page's word, or ours where it has none
    QString text;   ///< plain text: no HTML, no Markdown links, bounded
    bool operator==(const IncidentUpdate &) const = default;
};

/// One incident or maintenance, theirs or ours. Keyed by provider and id; vendors edit in place: what was said before
/// is kept as revisions by the store.
struct Incident
{
    QString id;
    QString provider; ///< slug
    QString title;
    Severity severity = Severity::Unknown;
    IncidentPhase phase = IncidentPhase::Unknown;
    bool maintenance = false;
    bool ours = false; ///< measured by this program, not said by them
    Instant started{};
    std::optional<Instant> ends;     ///< of a maintenance: announced
    std::optional<Instant> resolved; ///< none: still open
    QUrl url;
    QStringList components;                 ///< names
    QStringList models;                     ///< ids of models that the words name
    std::vector<IncidentUpdate> updates;    ///< newest first
    Instant firstSeen{};                    ///< when this program first read of it
    std::optional<Instant> ourFirstFailure; ///< the confirmed failure of ours that it explains
    bool concerns = true;                   ///< names a component that is watched, or none
    bool operator==(const Incident &) const = default;

    bool isOpen() const { return !resolved && !isOver(phase); }
    /// From our first failure to their first word; negative: they were first. None where we saw no failure.
    std::optional<Milliseconds> lag() const;
};

/// One wording of an incident, from its `at` on.
struct IncidentRevision
{
    Instant at{}; ///< of the reading that first had it
    Incident incident;
    bool operator==(const IncidentRevision &) const = default;
};

/// One reading of a status page.
struct OfficialStatus
{
    QString provider;
    QString engine;              ///< "statuspage", "incident.io", "instatus", "betterstack", "google-cloud", …
    Instant at{};                ///< when it was fetched; what pages say of their own update is not trusted
    State page = State::Unknown; ///< what the page says of all of it
    /// The worst known state of the watched components; of the page where it names no components. An open incident that
    /// touches a watched component, or names none, counts, too.
    State state = State::Unknown;
    QUrl url; ///< for a person
    std::vector<StatusComponent> components;
    std::vector<Incident> incidents; ///< also maintenances; `firstSeen` and `ourFirstFailure` are the store's to fill
    /// The documents name every open incident: one that they no longer name is over.
    bool namesAllOpen = false;
    QStringList skipped; ///< "place: why" of entries that could not be read
    bool operator==(const OfficialStatus &) const = default;
};

/// The worst of what is known: an unknown state counts only where nothing worse is known; maintenance stands above
/// operational and below degraded.
State worstKnown(State a, State b);

} // namespace aigo
