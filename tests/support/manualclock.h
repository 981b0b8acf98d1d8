// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"

namespace aigo::test {

/// A clock that a test moves by hand. Both of its times move together.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant at = fromDate(QDate(2026, 11, 21)))
        : m_now(at)
    {}

    Instant now() const override { return m_now; }
    std::chrono::nanoseconds monotonic() const override { return m_monotonic; }

    void advance(Milliseconds by)
    {
        m_now += by;
        m_monotonic += by;
    }
    /// Only the wall clock, as when somebody sets it.
    void setWallClock(Instant at) { m_now = at; }

private:
    Instant m_now;
    std::chrono::nanoseconds m_monotonic{std::chrono::hours(1)};
};

} // namespace aigo::test
