// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/connection.h"
#include "core/domain/officialstatus.h"
#include "core/domain/onwards.h"
#include "core/domain/provider.h"
#include "core/domain/series.h"
#include "core/domain/verdict.h"
#include "core/exporting/archive.h"

#include <vector>

namespace aigo {

/// What is known of an incident, put together for a support ticket: what was measured here, what they said and when
/// they changed it, where it was measured from; never a key, an address of this machine or a name of its user.
struct EvidenceInput
{
    Incident incident;
    std::vector<Incident> joined;            ///< the others of the same trouble, theirs and ours
    std::vector<IncidentRevision> revisions; ///< of theirs, the oldest first of each
    TimeSpan span;                           ///< see evidenceSpan
    std::vector<Sample> samples;             ///< of our checks in it, the oldest first; empty where none are kept
    std::vector<HistoryPoint> points;        ///< the same in stretches
    Provider provider;
    std::optional<CheckResult> last; ///< the last check, with its phases
    ProviderVerdict verdict;         ///< as of `made`
    Connection connection = Connection::Unknown;
    QByteArray chart; ///< a PNG; empty: none
    Instant made{};
};

/// The time that belongs to an incident: its own, and as long before and after it, an hour at least and six at most; 30
/// days in all.
TimeSpan evidenceSpan(const Incident &incident, Instant now);

/// README.txt and summary.md in the user's language, environment.json, incident.json, updates.csv, samples.csv,
/// samples.json, history.csv, chart.png where there is one, and SHA256SUMS of all of them; by name, SHA256SUMS last.
/// The same input gives the same bytes. Asks the system for its proxy, which may take a moment: not on the GUI thread.
/// Stopped, it gives nothing.
std::vector<ArchiveFile> evidenceFiles(const EvidenceInput &input, const Onwards &onwards = {});

/// "aigo-evidence-openai-2026-11-21.zip".
QString evidenceFileName(const Incident &incident);
/// Whether a path that the user named is one file (".zip"), else a folder.
bool isZipPath(const QString &path);

} // namespace aigo
