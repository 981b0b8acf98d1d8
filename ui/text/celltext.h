// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/sorting.h"

namespace aigo {

/// A column's value of one model as the table shows it: figures short, a price of 0 by what is known of it, a state in
/// words, "—" for what is unknown. Providers are written by slug here; who knows their names writes those.
QString cellText(const Column &column, const FilterSubject &subject);

} // namespace aigo
