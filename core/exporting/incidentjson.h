// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/officialstatus.h"
#include "core/exporting/jsonwriter.h"

namespace aigo {

/// One incident as `status` and `incidents` give it, and as an evidence pack holds it.
void writeIncident(JsonWriter &json, const Incident &incident);

} // namespace aigo
