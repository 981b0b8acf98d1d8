// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QSqlDatabase>

/// What keeps the store small and quick. The store's thread only.
namespace aigo::housekeeping {

/// How long what can be had again is kept.
inline constexpr std::chrono::days validatorsKept{30}; ///< of documents that nobody fetched since
inline constexpr std::chrono::days alertsKept{365};    ///< that are over
inline constexpr std::chrono::days jobsKept{90};       ///< that did not run since and are not paused

/// Removes what has expired; how many rows. Cheap; hourly. In a transaction (Database::write).
Result<qint64> clean(QSqlDatabase &db, Instant now);

struct Optimised
{
    qint64 bytesBefore = 0; ///< of the file, without its log
    qint64 bytesAfter = 0;
};

/// Statistics for the planner where they are worth it, the index of search in one part, free pages given back to the
/// disk, and the log written into the file and cut. At most `mostPages` are given back at once, so that nobody waits
/// long for the store; daily. Outside a transaction (Database::run). Somebody who reads meanwhile (another process)
/// leaves the log for the next time; that is no error.
Result<Optimised> optimise(QSqlDatabase &db, int mostPages = 25'000);

} // namespace aigo::housekeeping
