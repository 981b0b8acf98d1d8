// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <chrono>

namespace aigo {

/// Time as a dependency, so that reports about the past (--now) and tests can say what time it is. Any thread.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    virtual Instant now() const = 0;
    /// Never jumps, counts from an arbitrary start; for durations.
    virtual std::chrono::nanoseconds monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override
    {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
    }
    std::chrono::nanoseconds monotonic() const override { return std::chrono::steady_clock::now().time_since_epoch(); }
};

/// Stands at one moment (`--now`); durations still run.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant at)
        : m_at(at)
    {}
    Instant now() const override { return m_at; }
    std::chrono::nanoseconds monotonic() const override { return std::chrono::steady_clock::now().time_since_epoch(); }

private:
    Instant m_at;
};

} // namespace aigo
