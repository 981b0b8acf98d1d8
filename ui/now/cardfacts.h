// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/desk.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <span>
#include <vector>

namespace aigo {

/// What a provider's card says, as values: made from what the desk knows and the checks of the last day. Pure but for
/// the language.

inline constexpr Milliseconds dayShown = std::chrono::hours(24);
inline constexpr int dayParts = 90;

/// What the checks of the last day come to.
struct DayFigures
{
    bool known = false;
    Instant to{};                    ///< the day ends here
    std::vector<Availability> parts; ///< dayParts of them
    Availability whole;
    LatencyStatistics hour;             ///< of the last hour
    LatencyStatistics day;              ///< of all of it
    std::vector<QList<QPointF>> median; ///< see medianLines
};
DayFigures dayFigures(std::span<const Sample> samples, Instant now, Milliseconds every,
                      std::vector<TimeSpan> maintenance = {});

/// The announced times of a provider's among incidents.
std::vector<TimeSpan> maintenanceOf(std::span<const Incident> incidents, const QString &provider, Instant now);

struct CardFacts
{
    QString slug;
    QString name;
    QString word; ///< the state's
    State tone = State::Unknown;
    bool stale = false;
    QString why;     ///< one line: what our own checks say, with its age
    QString figure;  ///< "2.41", "—"
    QString unit;    ///< "s", "ms" or empty
    QString caption; ///< what the figure is: "p95, 1 h"
    QString page;    ///< what their page says
    QString share;   ///< availability of 24 h, "—"
    QString spoken;  ///< all of it with every age: a tooltip, and what a screen reader says
    bool operator==(const CardFacts &) const = default;
};
CardFacts cardFacts(const ProviderView &view, const DayFigures &figures, Instant now);

/// "their page: degraded", "operational, 3 min ago", …: what their page says with how late it said so.
QString pageWords(const ProviderView &view, Instant now);
/// What our own checks say in a line: "answered 20 s ago", "server error, 5 checks in a row, since 14:02".
QString whyWords(const ProviderView &view, Instant now);
/// The open incident of theirs that touches what is watched; null: none.
const Incident *openIncidentOf(const ProviderView &view);

} // namespace aigo
