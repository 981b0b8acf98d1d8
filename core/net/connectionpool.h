// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/net/connection.h"

#include <memory>
#include <vector>

namespace aigo {

/// Open connections that wait for their next request: at most two an origin and 32 in all, half a minute each.
class ConnectionPool
{
public:
    /// An open connection to the origin, or null.
    std::unique_ptr<Connection> take(const Origin &origin);
    void put(std::unique_ptr<Connection> connection);
    void clear() { m_idle.clear(); }

private:
    struct Idle
    {
        std::unique_ptr<Connection> connection;
        std::chrono::steady_clock::time_point since;
    };
    std::vector<Idle> m_idle; ///< oldest first

    void dropStale();
};

} // namespace aigo
