// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/deepcheck.h"

#include <QStringList>
#include <toml++/toml.h>

namespace aigo {

class TomlReader;

/// [[deep_check]]: model, every ("30m", 15 minutes at least), enabled (true where it is left out) and price_cents (a
/// text such as "0.5": what one may cost at most, where nobody knows the price).
DeepCheckSetting readDeepCheck(TomlReader &in, const toml::table &table, QStringList &seen);
toml::table deepCheckTable(const DeepCheckSetting &setting);

/// [deep_checks]: cap_cents in all, provider_cap_cents of each provider that [deep_checks.caps] does not name, a month;
/// while_hidden, while_metered.
DeepCheckLimits readDeepCheckLimits(TomlReader &in, const toml::node &node);
toml::table deepCheckLimitsTable(const DeepCheckLimits &limits);

} // namespace aigo
