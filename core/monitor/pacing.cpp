// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/pacing.h"

#include <QDateTime>
#include <algorithm>

namespace aigo {

using namespace std::chrono_literals;

namespace {
constexpr Milliseconds shortestInTrouble = 5s;
constexpr Milliseconds longestStretched = 15min;
constexpr int mostStretched = 6;
constexpr Milliseconds newsFor = 1h;
constexpr int dailyHour = 3;

Instant atDailyHour(QDate day, const QTimeZone &zone)
{
    return fromMs(QDateTime(day, QTime(dailyHour, 0), zone).toMSecsSinceEpoch());
}
} // namespace

Milliseconds intervalFor(Milliseconds base, const PaceConditions &conditions)
{
    const SystemConditions &system = conditions.system;
    const bool metered = system.metered.value_or(false);
    if (conditions.local) {
        return base;
    }
    if (conditions.trouble) {
        return metered ? base : std::min(base, std::max(base / 4, shortestInTrouble));
    }
    const int times = (system.windowHidden ? 2 : 1) * (system.onBattery.value_or(false) ? 2 : 1) * (metered ? 4 : 1);
    return std::max(base, std::min(base * std::min(times, mostStretched), longestStretched));
}

bool inTrouble(const ProviderState &state, Instant now)
{
    const bool isNews = !state.since || now - *state.since < newsFor;
    const bool bad = state.state == State::Down || state.state == State::Degraded;
    return bad ? isNews : state.failures > 0 || state.slow > 0;
}

Instant nextDaily(std::optional<Instant> last, Instant now, const QTimeZone &zone)
{
    if (!last) {
        return now;
    }
    const Instant since = std::min(*last, now);
    const QDate day = QDateTime::fromMSecsSinceEpoch(toMs(since), zone).date();
    const Instant sameDay = atDailyHour(day, zone);
    const Instant next = sameDay > since ? sameDay : atDailyHour(day.addDays(1), zone);
    return std::max(next, now);
}

} // namespace aigo
