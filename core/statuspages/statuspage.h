// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"
#include "core/domain/result.h"
#include "core/domain/statuspage.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace aigo {

/// Reads documents of one status page, whatever its engine: what a document is, is told from its content. Statuspage
/// v2, incident.io, Instatus, Better Stack, Google Cloud and Workspace incidents, Atom and RSS histories, AWS's list.
/// `fetched` dates the reading. A document that is none of these: Unreadable. Pure, any thread.
Result<OfficialStatus> readStatusPage(const std::vector<QByteArray> &documents, const QString &provider,
                                      const StatusPage &page, Instant fetched);

/// Where pages of the known engines have their documents, relative to the page, the likeliest first.
const QStringList &statusPlaces();

} // namespace aigo
