// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "core/domain/result.h"

#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

/// What the user wants of alerts, as it is kept among the settings' texts: `alert.NAME` (a rule), `alert-mute.NAME`,
/// `maintenance.NAME`, `quiet.hours`, `quiet.until`. What cannot be read any more is left out.
struct AlertSettings
{
    std::vector<AlertRule> users; ///< by name
    std::map<QString, Instant> mutes;
    QuietHours quiet;
    std::vector<MaintenanceWindow> windows; ///< by name
    std::optional<Instant> quietUntil;
    bool operator==(const AlertSettings &) const = default;
};
AlertSettings alertSettingsFromTexts(const std::map<QString, QString> &texts);

/// The rules that the program ships (resources/alerts).
std::vector<AlertRule> shippedAlertRules();
/// The user's, then the shipped ones that no rule of the user's stands in for.
std::vector<AlertRule> alertRules(const std::vector<AlertRule> &users);
inline constexpr int mostAlertCount = 1000; ///< confirmations, recoveries
/// A rule that makes sense: a name, an expression, sensible counts and times.
Status checkAlertRule(const AlertRule &rule);

QString alertRuleKey(const QString &name);
QString alertRuleText(const AlertRule &rule);
QString alertMuteKey(const QString &name);
QString maintenanceKey(const QString &name);
QString maintenanceText(const MaintenanceWindow &window);
inline constexpr QStringView quietHoursKey = u"quiet.hours";
QString quietHoursText(const QuietHours &hours);
inline constexpr QStringView quietUntilKey = u"quiet.until";

} // namespace aigo
