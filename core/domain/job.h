// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QString>
#include <optional>

namespace aigo {

/// A piece of recurring work as people see it.
struct JobView
{
    QString name; ///< "sync/litellm", "check/openai", "status/openai", "compact", "clean", "optimise"
    Milliseconds every{};
    std::optional<Instant> last; ///< when it last began
    std::optional<Milliseconds> took;
    QString result;              ///< "ok", or one line of what went wrong; empty: never ran
    std::optional<Instant> next; ///< none: paused, running, or not planned here
    bool paused = false;
    bool running = false;
    bool operator==(const JobView &) const = default;
};

} // namespace aigo
