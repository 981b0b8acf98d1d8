// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <functional>

namespace aigo {

/// Goes on with a long piece of work: how much is done of how much; false: stop, nobody waits for it any more. Called
/// on the thread that works. An empty one never stops.
using Onwards = std::function<bool(qint64 done, qint64 total)>;

/// For a loop of many short steps: asks every 64th of them only.
inline bool goesOn(const Onwards &onwards, qint64 done, qint64 total)
{
    return !onwards || done % 64 != 0 || onwards(done, total);
}

/// The part [first, last] of the whole work, in hundredths.
inline Onwards partOf(const Onwards &onwards, int first, int last)
{
    if (!onwards) {
        return {};
    }
    return [onwards, first, last](qint64 done, qint64 total) {
        return onwards(total > 0 ? first * total + (last - first) * done : last, total > 0 ? 100 * total : 100);
    };
}

} // namespace aigo
