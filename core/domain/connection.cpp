// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/connection.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {
constexpr std::array<QStringView, 4> names{u"unknown", u"ok", u"offline", u"captive"};
} // namespace

QString connectionName(Connection connection)
{
    return names[static_cast<std::size_t>(connection)].toString();
}

std::optional<Connection> connectionFromName(QStringView name)
{
    const auto it = std::find(names.begin(), names.end(), name);
    return it == names.end() ? std::nullopt : std::optional(static_cast<Connection>(it - names.begin()));
}

} // namespace aigo
