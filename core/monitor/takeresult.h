// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <utility>

namespace aigo {

/// Moves a result's value into `into`, or its error into `error` and says false: several steps in one condition.
template <typename T>
bool take(Result<T> &&from, T &into, Error &error)
{
    if (!from) {
        error = from.error();
        return false;
    }
    into = std::move(from).value();
    return true;
}

} // namespace aigo
