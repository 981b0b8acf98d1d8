// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/verdict.h"

#include <QString>

namespace aigo {

/// A verdict as a pill shows it: one or two words that say what is wrong and with whom, in the language that is on.
/// Pure.

/// "Fine", "Slow", "Degraded" where they report trouble, "Down", "My key", "No credit", "Not checked", …
QString verdictWord(const ProviderVerdict &verdict);
/// The state whose shape and colour go with it: trouble of our own account is as bad as theirs.
State verdictTone(const ProviderVerdict &verdict);

} // namespace aigo
