// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace aigo {

/// Where a provider says how it is, and what of that concerns its API; data of the provider (resources/providers,
/// "status").
struct StatusPage
{
    QUrl url; ///< for a person
    /// Places of machine-readable documents, relative to `url` or whole; together they are one reading. Empty: they are
    /// looked for below `url` (statusPlaces).
    QStringList documents;
    /// Components that the API stands on: a name or a group's, or part of one, without case. Empty: all of them.
    QStringList components;
    QStringList ignored;  ///< components that do not count ("ChatGPT", "claude.ai"); these go before `components`
    QStringList products; ///< of lists of incidents (Google, AWS, feeds): ids or names of the products that are meant
    bool operator==(const StatusPage &) const = default;
};

} // namespace aigo
