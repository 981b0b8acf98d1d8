// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"

#include <cmath>

namespace aigo {

/// Begins at a moment and runs `pace` times as fast as real time, both of its times together. Timers know nothing of
/// it: who waits for its moments looks now and then (Demo::play). Any thread.
class ScaledClock final : public Clock
{
public:
    ScaledClock(Instant from, double pace)
        : m_from(from)
        , m_pace(pace)
    {}

    Instant now() const override { return m_from + std::chrono::duration_cast<Milliseconds>(passed()); }
    std::chrono::nanoseconds monotonic() const override { return std::chrono::hours(1) + passed(); }
    double pace() const { return m_pace; }

private:
    Instant m_from;
    double m_pace;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();

    std::chrono::nanoseconds passed() const
    {
        const std::chrono::nanoseconds real = std::chrono::steady_clock::now() - m_began;
        return std::chrono::nanoseconds(std::llround(static_cast<double>(real.count()) * m_pace));
    }
};

} // namespace aigo
