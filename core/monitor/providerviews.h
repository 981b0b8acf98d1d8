// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/endpoint.h"
#include "core/domain/result.h"
#include "core/monitor/desk.h"
#include "core/storage/incidentstore.h"
#include "core/storage/providerstore.h"

#include <QSqlDatabase>
#include <optional>
#include <span>
#include <vector>

namespace aigo {

class Keyring;

/// What the store remembers of watching. Of the own connection only what was found last.
struct WatchMemory
{
    std::vector<StoredProviderState> states;
    std::vector<KnownStatus> statuses;
    std::vector<Incident> open; ///< theirs and ours
    Connection connection = Connection::Unknown;
    std::optional<Instant> connectionAt;
};
Result<WatchMemory> readWatchMemory(QSqlDatabase &db); ///< on the store's thread

/// The reading of a status page as it counts now, with the incidents of that provider that are still open.
OfficialStatus officialFrom(const KnownStatus &known, const std::vector<Incident> &open);

/// Views of the providers from what is remembered, without verdicts (judge).
std::vector<ProviderView> viewsFrom(const std::vector<Provider> &providers, const Keyring &keyring,
                                    const WatchMemory &memory);

/// An endpoint of the user's as what is watched: its target is the slug, its address the base URL.
Provider watchedAs(const Endpoint &endpoint);

/// Announced maintenance of a target, as availability wants it. On the store's thread.
Result<std::vector<TimeSpan>> maintenanceOf(QSqlDatabase &db, const QString &target, Instant from, Instant to);

/// How a target that is checked `every` does by its objective. On the store's thread.
Result<SloReading> readObjective(QSqlDatabase &db, const QString &target, const Slo &slo, Milliseconds every,
                                 Instant now);

/// What a target's samples add up to.
struct Lately
{
    HistoryPoint day; ///< the last 24 hours
    std::optional<Microseconds> slowAbove;
};
Result<std::map<QString, Lately>> readLately(QSqlDatabase &db, const QStringList &targets, Instant now);

/// Where a provider stands after a check: its confirmed state, and since when it fails without a break.
StoredProviderState afterCheck(const StoredProviderState &before, const CheckResult &check, Milliseconds every);

/// Gives each view its verdict: every provider's checks are witnesses for the others. Only those that are on are.
void judge(std::vector<ProviderView> &views, const std::map<QString, ThirdPartyView> &seen, Connection connection,
           Instant now);

/// The own connection as remembered, as far as that still says something: what was found within five minutes, else Ok
/// where a public provider answered within its interval, else unknown.
Connection connectionFrom(const WatchMemory &memory, const std::vector<ProviderView> &views, Instant now);

/// Kept among the settings' texts.
inline constexpr QStringView connectionKey = u"connection.state";
QString connectionText(Connection connection, Instant at);

} // namespace aigo
