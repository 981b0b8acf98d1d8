// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"

#include <atomic>
#include <cmath>

namespace aigo {

/// Stands at a moment until `run`, then goes `pace` times as fast as real time, both of its times together. Timers know
/// nothing of it: who waits for its moments looks now and then (Demo::play). Any thread.
class ScaledClock final : public Clock
{
public:
    ScaledClock(Instant from, double pace)
        : m_from(from)
        , m_pace(pace)
    {}

    void run() { m_began = std::chrono::steady_clock::now().time_since_epoch(); }

    Instant now() const override { return m_from + std::chrono::duration_cast<Milliseconds>(passed()); }
    std::chrono::nanoseconds monotonic() const override { return std::chrono::hours(1) + passed(); }

private:
    using Nanoseconds = std::chrono::nanoseconds;

    Instant m_from;
    double m_pace;
    std::atomic<Nanoseconds> m_began{Nanoseconds::min()}; ///< min: it stands

    Nanoseconds passed() const
    {
        const Nanoseconds began = m_began;
        if (began == Nanoseconds::min()) {
            return {};
        }
        const Nanoseconds real = std::chrono::steady_clock::now().time_since_epoch() - began;
        return Nanoseconds(std::llround(static_cast<double>(real.count()) * m_pace));
    }
};

} // namespace aigo
