// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/quiettime.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>

namespace aigo {

namespace {

constexpr Milliseconds day{86'400'000};
constexpr qint64 msPerSecond = 1000;
constexpr int daysPerWeek = 7;
constexpr std::size_t mostSpans = 400;
constexpr Milliseconds longestWindow = day * 31;

QTimeZone zoneOf(const QString &name)
{
    const QTimeZone zone(name.toUtf8());
    return !name.isEmpty() && zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

Milliseconds offsetAt(const QTimeZone &zone, Instant at)
{
    return Milliseconds{zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC)) * msPerSecond};
}

QDate localDate(const QTimeZone &zone, Instant at)
{
    return toDate(at + offsetAt(zone, at));
}

enum class Which : quint8 { First, Last };

/// The moment at which the zone's clock shows this; of two the one asked for; where the clock skips it, the change.
Instant momentOf(const QTimeZone &zone, QDate date, QTime time, Which which)
{
    const Instant local = fromDate(date) + Milliseconds{time.msecsSinceStartOfDay()};
    const Milliseconds before = offsetAt(zone, local - day);
    const Milliseconds after = offsetAt(zone, local + day);
    const Instant byBefore = local - before;
    const Instant byAfter = local - after;
    const bool holdsBefore = offsetAt(zone, byBefore) == before;
    const bool holdsAfter = offsetAt(zone, byAfter) == after;
    if (holdsBefore && holdsAfter) {
        return which == Which::First ? std::min(byBefore, byAfter) : std::max(byBefore, byAfter);
    }
    if (holdsBefore || holdsAfter) {
        return holdsBefore ? byBefore : byAfter;
    }
    Instant low = std::min(byBefore, byAfter); // the old offset still holds here, and no longer at `high`
    Instant high = std::max(byBefore, byAfter);
    while (high - low > Milliseconds{1}) {
        const Instant middle = low + (high - low) / 2;
        (offsetAt(zone, middle) == before ? low : high) = middle;
    }
    return high;
}

bool isOn(int days, QDate date)
{
    return (static_cast<unsigned>(days) >> static_cast<unsigned>(date.dayOfWeek() - 1) & 1U) != 0;
}

/// The quiet stretch that begins on this day.
TimeSpan quietOn(const QuietHours &hours, const QTimeZone &zone, QDate date)
{
    const QDate ends = hours.to > hours.from ? date : date.addDays(1);
    return {momentOf(zone, date, hours.from, Which::First), momentOf(zone, ends, hours.to, Which::Last)};
}

} // namespace

std::optional<Instant> quietUntil(const QuietHours &hours, Instant now)
{
    if (!hours.enabled || !hours.from.isValid() || !hours.to.isValid()) {
        return std::nullopt;
    }
    const QTimeZone zone = zoneOf(hours.zone);
    const QDate today = localDate(zone, now);
    std::optional<Instant> until;
    for (int back = 2; back >= 0; --back) {
        const QDate date = today.addDays(-back);
        const TimeSpan span = quietOn(hours, zone, date);
        // Windows that follow each other without a break are one.
        if (isOn(hours.days, date) && ((now >= span.from && now < span.to) || (until && *until >= span.from))) {
            until = std::max(span.to, until.value_or(span.to));
        }
    }
    return until;
}

std::optional<Instant> quietFrom(const QuietHours &hours, Instant now)
{
    if (!hours.enabled || !hours.from.isValid() || !hours.to.isValid()) {
        return std::nullopt;
    }
    const QTimeZone zone = zoneOf(hours.zone);
    const QDate today = localDate(zone, now);
    for (int ahead = 0; ahead <= daysPerWeek + 1; ++ahead) {
        const QDate date = today.addDays(ahead);
        const TimeSpan span = quietOn(hours, zone, date);
        if (isOn(hours.days, date) && span.from > now) {
            return span.from;
        }
    }
    return std::nullopt;
}

std::vector<TimeSpan> maintenanceSpans(const MaintenanceWindow &window, Instant from, Instant to)
{
    std::vector<TimeSpan> spans;
    if (window.days == 0) {
        if (window.from < to && window.to > from && window.to > window.from) {
            spans.push_back({window.from, window.to});
        }
        return spans;
    }
    const Milliseconds lasts = std::clamp(window.lasts, Milliseconds{}, longestWindow);
    if (lasts == Milliseconds{} || !window.begins.isValid() || to <= from) {
        return spans;
    }
    const QTimeZone zone = zoneOf(window.zone);
    const QDate last = localDate(zone, to);
    for (QDate date = localDate(zone, from - lasts).addDays(-1); date <= last && spans.size() < mostSpans;
         date = date.addDays(1)) {
        if (!isOn(window.days, date)) {
            continue;
        }
        const Instant begins = momentOf(zone, date, window.begins, Which::First);
        const TimeSpan span{begins, begins + lasts};
        if (span.from >= to || span.to <= from) {
            continue;
        }
        if (!spans.empty() && spans.back().to >= span.from) {
            spans.back().to = std::max(spans.back().to, span.to);
        } else {
            spans.push_back(span);
        }
    }
    return spans;
}

std::optional<Instant> maintenanceUntil(const MaintenanceWindow &window, Instant now)
{
    for (const TimeSpan &span : maintenanceSpans(window, now, now + Milliseconds{1})) {
        if (now >= span.from && now < span.to) {
            return span.to;
        }
    }
    return std::nullopt;
}

bool isKnownZone(const QString &zone)
{
    return zone.isEmpty() || QTimeZone(zone.toUtf8()).isValid();
}

} // namespace aigo
