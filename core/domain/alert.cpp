// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alert.h"

#include <array>

namespace aigo {

namespace {

constexpr std::array<QStringView, 3> severities{u"info", u"warning", u"critical"};
constexpr std::array<QStringView, alertStateCount> states{u"ok",         u"pending",      u"firing",  u"resolved",
                                                          u"suppressed", u"acknowledged", u"snoozed", u"flapping",
                                                          u"no_data",    u"error"};
constexpr std::array<QStringView, 4> kinds{u"desktop", u"slack", u"discord", u"webhook"};

template <typename Value, std::size_t count>
std::optional<Value> named(const std::array<QStringView, count> &names, QStringView name)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (names[i] == name) {
            return static_cast<Value>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString alertSeverityName(AlertSeverity severity)
{
    return severities.at(static_cast<std::size_t>(severity)).toString();
}

std::optional<AlertSeverity> alertSeverityFromName(QStringView name)
{
    return named<AlertSeverity>(severities, name);
}

QString alertStateName(AlertState state)
{
    return states.at(static_cast<std::size_t>(state)).toString();
}

std::optional<AlertState> alertStateFromName(QStringView name)
{
    return named<AlertState>(states, name);
}

QString channelKindName(ChannelKind kind)
{
    return kinds.at(static_cast<std::size_t>(kind)).toString();
}

std::optional<ChannelKind> channelKindFromName(QStringView name)
{
    return named<ChannelKind>(kinds, name);
}

} // namespace aigo
