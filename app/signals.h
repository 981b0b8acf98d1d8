// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace aigo {

/// Calls `then` from the event loop when the program is asked to end (SIGINT, SIGTERM); an empty one leaves the signals
/// to the system again. A second signal ends the program at once. Main thread.
void onEndSignal(std::function<void()> then);

/// A reader that closed its end of a pipe gives a write error instead of ending the program.
void ignoreClosedPipes();

} // namespace aigo
