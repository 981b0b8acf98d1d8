// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alternatives.h"

namespace aigo {

/// Asks of each model whether it is this one at another provider: by its lineage (base and snapshot) or its weights.
/// Quick enough for a whole catalogue at every keystroke. Pure; any thread.
ModelTest sameModelAs(const ModelFacts &facts);

} // namespace aigo
