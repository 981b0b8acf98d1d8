// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>
#include <functional>

namespace aigo {

/// Goes on with a long piece of work: how much is done of how much; false: stop, nobody waits for it any more. Called
/// on the thread that works. An empty one never stops.
using Onwards = std::function<bool(qint64 done, qint64 total)>;

} // namespace aigo
