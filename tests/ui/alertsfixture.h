// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/smalldesk.h"

namespace aigo::test {

/// A desk on which much of alerts is to be seen: what fires, what is held back, what fired, rules of both kinds,
/// channels of each kind, quiet hours and windows.
void fillAlerts(SmallDesk &desk);

} // namespace aigo::test
