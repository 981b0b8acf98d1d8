// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commandline.h"

namespace aigo {

/// The dashboard: builds engine, desk, window, tray and notifications in the order they need each other and runs until
/// the user quits. Needs a QApplication. Gives the exit code.
int runDashboard(const Invocation &invocation);

} // namespace aigo
