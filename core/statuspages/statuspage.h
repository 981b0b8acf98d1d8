// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"
#include "core/domain/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <vector>

namespace aigo {

/// What of a status page concerns a provider; data of the provider (resources/providers, "status").
struct StatusPage
{
    QUrl url; ///< for a person; where no documents are named, they are looked for below it
    /// Places of machine-readable documents, relative to `url`; together they are one reading.
    QStringList documents;
    /// Components that the API stands on: a name, or part of one, without case. Empty: all of them.
    QStringList components;
    QStringList ignored;  ///< components that do not count ("ChatGPT", "claude.ai")
    QStringList products; ///< of Google's and AWS's incident lists: product ids or service names that are meant
    bool operator==(const StatusPage &) const = default;
};

/// Reads documents of one status page, whatever its engine: what a document is, is told from its content. Statuspage
/// v2, incident.io, Instatus, Better Stack, Google Cloud and Workspace incidents, Atom and RSS histories, AWS's list.
/// `fetched` dates the reading. A document that is none of these: Unreadable. Pure, any thread.
Result<OfficialStatus> readStatusPage(const std::vector<QByteArray> &documents, const QString &provider,
                                      const StatusPage &page, Instant fetched);

} // namespace aigo
