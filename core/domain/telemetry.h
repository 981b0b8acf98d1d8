// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/instant.h"

#include <QString>
#include <optional>

namespace aigo {

/// Percentiles as somebody else measured them, over a window that the source chose. What it does not tell is absent.
struct Percentiles
{
    std::optional<double> p50;
    std::optional<double> p75;
    std::optional<double> p90;
    std::optional<double> p99;
    std::optional<double> measured; ///< one figure of a kind the source does not tell: never shown as a percentile
    bool operator==(const Percentiles &) const = default;
};

/// What a third party measured of one endpoint of a model: theirs, from where they stand. Never mixed with our own
/// samples. Measures only, never money.
struct EndpointTelemetry
{
    QString source;    ///< "openrouter-endpoints", "hf-router"
    QString sourceKey; ///< of the entry it belongs to
    QString model;     ///< that entry's id
    Instant at{};      ///< the document's as-of
    State state = State::Unknown;
    std::optional<double> uptime5m; ///< percent of the last five minutes
    std::optional<double> uptime30m;
    std::optional<double> uptime1d;
    Percentiles ttftMs;         ///< milliseconds to the first token
    Percentiles outputSpeed;    ///< tokens a second
    std::optional<bool> loaded; ///< a local server: the model is in memory
    bool operator==(const EndpointTelemetry &) const = default;
};

} // namespace aigo
