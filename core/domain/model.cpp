// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/model.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace aigo {

namespace {
constexpr std::array<QStringView, 6> lifecycles{u"unknown", u"announced",  u"preview",
                                                u"current", u"deprecated", u"retired"};
}

QString lifecycleName(Lifecycle lifecycle)
{
    return lifecycles[static_cast<std::size_t>(lifecycle)].toString();
}

std::optional<Lifecycle> lifecycleFromName(QStringView name)
{
    const auto it = std::find(lifecycles.begin(), lifecycles.end(), name);
    return it == lifecycles.end() ? std::nullopt : std::optional(static_cast<Lifecycle>(it - lifecycles.begin()));
}

Instant Model::asOf() const
{
    Instant newest{};
    for (const Provenance &from : sourceKeys) {
        newest = std::max(newest, from.asOf);
    }
    return newest;
}

Lifecycle Model::lifecycleOn(QDate today) const
{
    if (facts.retired.isValid() && facts.retired <= today) {
        return Lifecycle::Retired;
    }
    if (facts.lifecycle == Lifecycle::Retired || facts.lifecycle == Lifecycle::Deprecated) {
        return facts.lifecycle;
    }
    if (facts.deprecated.isValid() || facts.retired.isValid()) {
        return Lifecycle::Deprecated;
    }
    if (facts.lifecycle == Lifecycle::Announced && facts.released.isValid() && facts.released <= today) {
        return Lifecycle::Current;
    }
    return facts.lifecycle;
}

std::optional<qint64> Model::daysLeft(QDate today) const
{
    const QDate end = facts.retired.isValid() ? facts.retired : facts.deprecated;
    return end.isValid() ? std::optional(std::max<qint64>(today.daysTo(end), 0)) : std::nullopt;
}

void sortSchedule(std::vector<ScheduledPrice> &schedule)
{
    const auto place = [](const ScheduledPrice &s) {
        constexpr qint64 ever = std::numeric_limits<qint64>::min();
        constexpr qint64 open = std::numeric_limits<qint64>::max();
        return std::make_tuple(s.price.key, s.from.isValid() ? s.from.toJulianDay() : ever,
                               s.to.isValid() ? s.to.toJulianDay() : open, s.price.amount.pico, s.price.state);
    };
    std::sort(schedule.begin(), schedule.end(),
              [&place](const ScheduledPrice &a, const ScheduledPrice &b) { return place(a) < place(b); });
    schedule.erase(std::unique(schedule.begin(), schedule.end()), schedule.end());
}

QString displayName(const ModelFacts &facts)
{
    return facts.name.isEmpty() ? facts.apiId : facts.name;
}

} // namespace aigo
