// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/slo.h"

#include <QString>
#include <QStringList>
#include <map>
#include <toml++/toml.h>
#include <vector>

namespace aigo {

class TomlReader;

/// What the user wants of a target: of a provider by its slug, of an endpoint as "endpoint/NAME", of all others "*".
struct TargetSlo
{
    QString target;
    Slo slo;
    bool operator==(const TargetSlo &) const = default;
};

/// The target's own, else that of "*", else 99.9 % of 30 days.
Slo sloFor(const std::vector<TargetSlo> &all, const QString &target);

/// Among the settings' texts, as `slo.TARGET`: "99.9% 30d". By target; what cannot be read any more is left out.
std::vector<TargetSlo> slosFromTexts(const std::map<QString, QString> &texts);
QString sloKey(const TargetSlo &slo);
QString sloText(const TargetSlo &slo);

/// [[slo]]: target, objective ("99.9%", above 0 and below 100), window ("30d", a day at least).
TargetSlo readSlo(TomlReader &in, const toml::table &table, QStringList &seen);
toml::table sloTable(const TargetSlo &slo);

} // namespace aigo
