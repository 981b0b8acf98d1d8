// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "core/domain/samplestatistics.h"

#include <optional>
#include <vector>

namespace aigo {

/// When it is quiet, in the zone's own clock: a window begins at the first moment whose clock shows its beginning or
/// later (on a night whose clock skips it: at the change), and ends at the last whose clock shows its end (on a night
/// whose clock shows it twice: the second time). A zone that is not known is the system's. Pure; any thread.

/// Where now lies in quiet hours: until when; none where it does not.
std::optional<Instant> quietUntil(const QuietHours &hours, Instant now);
/// When quiet hours begin next, after now; none where they are off.
std::optional<Instant> quietFrom(const QuietHours &hours, Instant now);

/// The window's stretches that touch [from, to), in order; those that touch each other are joined. At most 400.
std::vector<TimeSpan> maintenanceSpans(const MaintenanceWindow &window, Instant from, Instant to);
/// Where now lies in the window: until when.
std::optional<Instant> maintenanceUntil(const MaintenanceWindow &window, Instant now);

bool isKnownZone(const QString &zone); ///< empty is the system's, and known

} // namespace aigo
