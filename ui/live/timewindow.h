// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

namespace aigo {

/// The stretch of time that charts show: [from, to). It follows now until it is moved away from it, and again once it
/// was moved back. Pure; who calls says what now is.
class TimeWindow
{
public:
    static constexpr Milliseconds shortest{60'000};
    static constexpr Milliseconds longest = std::chrono::days(400);

    TimeWindow() = default;
    TimeWindow(Milliseconds range, Instant now) { follow(range, now); }

    Instant from() const { return m_to - m_range; }
    Instant to() const { return m_to; }
    Milliseconds range() const { return m_range; }
    bool follows() const { return m_follows; }

    void follow(Milliseconds range, Instant now); ///< the last `range` up to now
    void advance(Instant now);                    ///< time went on: moves where it follows
    void pan(Milliseconds by, Instant now);       ///< later where positive, never beyond now
    /// `factor` below 1 shows less; what is at `around` stays where it is as far as now allows.
    void zoom(Instant around, double factor, Instant now);
    void set(Instant from, Instant to, Instant now);

private:
    void settle(Instant now);

    Instant m_to{};
    Milliseconds m_range{86'400'000};
    bool m_follows = true;
};

} // namespace aigo
