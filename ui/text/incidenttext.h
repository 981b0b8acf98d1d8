// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"

#include <QCoreApplication>
#include <QString>

namespace aigo {

/// The words of incidents as the window writes them, in the language that is on. Pure.
class IncidentText
{
    Q_DECLARE_TR_FUNCTIONS(aigo::IncidentText)

public:
    static QString severity(Severity severity); ///< "Minor", "Critical", "Maintenance", "Severity unknown"
    static QString phase(IncidentPhase phase);  ///< "Investigating", "Resolved", …
    /// Of one of ours what our checks found: "Our checks: server error"; else the provider's own words.
    static QString title(const Incident &incident);
    /// How long it lasted, or lasts by now: "26 min", "1 h 12 min so far"; of a maintenance that comes: "planned".
    static QString length(const Incident &incident, Instant now);
    /// "They wrote 7 min after us", "They wrote 2 min before us"; empty where we saw no failure.
    static QString lag(const Incident &incident);
    static QString lag(Milliseconds lag);
    /// The state whose shape and colour a severity has.
    static State state(const Incident &incident);
    /// "theirs", "ours", "maintenance".
    static QString whose(const Incident &incident);
};

} // namespace aigo
