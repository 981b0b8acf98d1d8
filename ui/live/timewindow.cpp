// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/timewindow.h"

#include <algorithm>
#include <cmath>

namespace aigo {

void TimeWindow::follow(Milliseconds range, Instant now)
{
    m_range = std::clamp(range, shortest, longest);
    m_to = now;
    m_follows = true;
}

void TimeWindow::advance(Instant now)
{
    if (m_follows) {
        m_to = now;
    }
}

void TimeWindow::settle(Instant now)
{
    const Milliseconds near = m_range / 200;
    m_follows = m_to + near >= now;
    m_to = m_follows ? now : m_to;
    m_to = std::max(m_to, fromMs(0) + m_range);
}

void TimeWindow::pan(Milliseconds by, Instant now)
{
    m_to = std::min(m_to + std::clamp(by, -longest, longest), now);
    settle(now);
}

void TimeWindow::zoom(Instant around, double factor, Instant now)
{
    const double whole = static_cast<double>(m_range.count());
    const double wanted =
        std::clamp(whole * factor, static_cast<double>(shortest.count()), static_cast<double>(longest.count()));
    const double share = static_cast<double>((m_to - std::clamp(around, from(), m_to)).count()) / whole;
    const bool followed = m_follows;
    m_to -= Milliseconds(std::llround(share * (whole - wanted)));
    m_range = Milliseconds(std::llround(wanted));
    if (followed && share < 0.02) {
        m_to = now;
    }
    m_to = std::min(m_to, now);
    settle(now);
}

void TimeWindow::set(Instant from, Instant to, Instant now)
{
    m_range = std::clamp(to - from, shortest, longest);
    m_to = std::min(to, now);
    settle(now);
}

} // namespace aigo
