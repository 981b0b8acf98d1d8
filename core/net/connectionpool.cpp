// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/connectionpool.h"

#include <algorithm>

namespace aigo {

namespace {
constexpr std::chrono::seconds longestIdle{30};
constexpr std::ptrdiff_t mostPerOrigin = 2;
constexpr std::size_t most = 32;
} // namespace

void ConnectionPool::dropStale()
{
    const auto now = std::chrono::steady_clock::now();
    std::erase_if(m_idle, [now](const Idle &idle) {
        QSslSocket *socket = idle.connection->socket();
        return now - idle.since > longestIdle || socket->state() != QAbstractSocket::ConnectedState ||
               socket->bytesAvailable() > 0;
    });
}

std::unique_ptr<Connection> ConnectionPool::take(const Origin &origin)
{
    dropStale();
    const auto found = std::find_if(m_idle.rbegin(), m_idle.rend(),
                                    [&](const Idle &idle) { return idle.connection->origin() == origin; });
    if (found == m_idle.rend()) {
        return nullptr;
    }
    std::unique_ptr<Connection> connection = std::move(found->connection);
    m_idle.erase(std::next(found).base());
    return connection;
}

void ConnectionPool::put(std::unique_ptr<Connection> connection)
{
    dropStale();
    const auto same = std::count_if(m_idle.begin(), m_idle.end(), [&](const Idle &idle) {
        return idle.connection->origin() == connection->origin();
    });
    if (same < mostPerOrigin && m_idle.size() < most &&
        connection->socket()->state() == QAbstractSocket::ConnectedState) {
        m_idle.push_back({std::move(connection), std::chrono::steady_clock::now()});
    }
}

} // namespace aigo
