// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/price.h"

#include <QString>
#include <optional>

namespace aigo {

/// A price with the time it was said (or counts): one step of a history.
struct PricePoint
{
    std::optional<Instant> from; ///< none: since ever, as far as the source tells
    std::optional<Instant> to;   ///< none: still so
    PriceKey key;
    Money amount;
    PriceState state = PriceState::Value;
    QString source;
    QString sourceKey;
    bool stated = false; ///< the source dates it; else the times are those of the documents that said so
    bool operator==(const PricePoint &) const = default;
};

} // namespace aigo
