// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QString>
#include <optional>

namespace aigo {

/// Our own connection to the network, decided by probes of it, never by one provider's answer.
enum class Connection : quint8 { Unknown, Ok, Offline, Captive };
QString connectionName(Connection connection); ///< "unknown", "ok", "offline", "captive"
std::optional<Connection> connectionFromName(QStringView name);

/// What the system says of where it runs, so that work that can wait does.
struct SystemConditions
{
    std::optional<bool> network; ///< NetworkManager: something is connected
    std::optional<bool> portal;  ///< NetworkManager: behind a captive portal
    std::optional<bool> metered;
    std::optional<bool> onBattery;
    bool suspended = false; ///< about to sleep
    bool windowHidden = false;
    bool operator==(const SystemConditions &) const = default;
};

} // namespace aigo
