// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>
#include <chrono>
#include <optional>

namespace aigo {

/// A moment in UTC, to the millisecond. Stored as milliseconds since 1970.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;
using Microseconds = std::chrono::microseconds;

inline qint64 toMs(Instant at)
{
    return at.time_since_epoch().count();
}
inline Instant fromMs(qint64 ms)
{
    return Instant{Milliseconds{ms}};
}

/// ISO 8601 in UTC: "2026-07-05T00:00:00Z", with milliseconds only where there are some.
QString toIso(Instant at);
QString toIso(std::optional<Instant> at); ///< empty where there is none

Instant fromDate(QDate date); ///< midnight UTC
QDate toDate(Instant at);     ///< its day in UTC

/// Reads what people and sources write: "2026-07-05", "2026-07" (its first day), "2026-07-05T12:00:00Z", with
/// fractions, an offset
/// ("+09:00", "+0000") or none (UTC); and, where `now` is given, an age that counts back from it: "30s", "15m", "6h",
/// "30d", "8w". Nothing else: "yesterday", "2026-13-01" and trailing characters give nullopt.
std::optional<Instant> parseTime(QStringView text, std::optional<Instant> now = std::nullopt);

/// "250ms", "60s", "15m", "6h", "30d", "8w"; nullopt for anything else, negative or overflowing.
std::optional<Milliseconds> parseDuration(QStringView text);
/// The same, printed in the largest unit that is exact: 60000 ms is "1m".
QString durationText(Milliseconds duration);

} // namespace aigo
