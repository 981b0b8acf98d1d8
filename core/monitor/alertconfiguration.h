// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"

#include <QStringList>
#include <toml++/toml.h>

namespace aigo {

class TomlReader;

// Alerts in the configuration's document. What is wrong is told to the reader; `seen` are the names so far, of which
// each may stand once.

/// [[alert]]: name, when, for, channels, severity, enabled, confirmations, recoveries, keep_firing, remind.
AlertRule readAlert(TomlReader &in, const toml::table &table, QStringList &seen);
toml::table alertTable(const AlertRule &rule);
/// [[maintenance]]: name, targets, from and to; or days ("mon", …), begins ("02:30"), lasts, zone.
MaintenanceWindow readMaintenance(TomlReader &in, const toml::table &table, QStringList &seen);
toml::table maintenanceTable(const MaintenanceWindow &window);
/// [quiet_hours]: enabled, from, to, zone, days.
QuietHours readQuietHours(TomlReader &in, const toml::table &table);
toml::table quietHoursTable(const QuietHours &hours);

} // namespace aigo
