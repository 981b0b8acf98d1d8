// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/quiettime.h"
#include "core/monitor/alertwatch.h"

#include <algorithm>

/// Why something that is true is held back, and until when.
namespace aigo {

namespace {

bool usesAny(const AlertExpression &expression, std::initializer_list<AlertFunction> functions)
{
    return std::any_of(functions.begin(), functions.end(),
                       [&expression](AlertFunction function) { return expression.uses(function); });
}

} // namespace

QString AlertWatch::heldBack(const Rule &rule, const QString &target, Instant now)
{
    if (const auto mute = m_settings.mutes.find(rule.rule.name); mute != m_settings.mutes.end() && mute->second > now) {
        return QStringLiteral("muted");
    }
    for (const Window &window : m_windows) {
        if (maintenanceUntil(window.window, now) && readings.concerns(window.targets, target, now)) {
            return QStringLiteral("maintenance");
        }
    }
    const bool measured = usesAny(rule.expression, {AlertFunction::State, AlertFunction::Latency,
                                                    AlertFunction::Availability, AlertFunction::Burn});
    if (measured && readings.announcedMaintenance(target)) {
        return QStringLiteral("maintenance");
    }
    if (usesAny(rule.expression, {AlertFunction::Incident, AlertFunction::Official}) &&
        readings.troubleBegan(target).value_or(now) < m_since) {
        return QStringLiteral("first_sync");
    }
    if (dependsOnFailed(rule, target, now)) {
        return QStringLiteral("dependency");
    }
    if (m_settings.quietUntil && *m_settings.quietUntil > now) {
        return QStringLiteral("do_not_disturb");
    }
    if (rule.rule.severity != AlertSeverity::Critical) {
        if (!m_quiet || m_quiet->first != now) {
            m_quiet = {now, quietUntil(m_settings.quiet, now)};
        }
        return m_quiet->second ? QStringLiteral("quiet_hours") : QString();
    }
    return {};
}

/// What only shows that a provider is in trouble says nothing new while the rule on its state fires, and as long as
/// what it measures still reaches back to that.
bool AlertWatch::dependsOnFailed(const Rule &rule, const QString &target, Instant now) const
{
    const bool symptom = usesAny(rule.expression, {AlertFunction::Latency, AlertFunction::Ttft,
                                                   AlertFunction::Availability, AlertFunction::Burn}) &&
                         !rule.expression.uses(AlertFunction::State);
    if (!symptom) {
        return false;
    }
    Milliseconds reaches{};
    for (const AlertTerm &term : rule.expression.terms) {
        reaches = std::max(reaches, term.over);
    }
    const QString provider = readings.group(target);
    return std::any_of(m_rules.begin(), m_rules.end(), [&](const Rule &other) {
        if (!other.expression.uses(AlertFunction::State)) {
            return false;
        }
        const auto fails = [&](const QString &of) {
            const auto it = other.memories.find(of);
            const auto over = other.ended.find(of);
            return (it != other.memories.end() && it->second.event.has_value()) ||
                   (over != other.ended.end() && now - over->second < reaches);
        };
        return fails(provider) || fails(target);
    });
}

std::optional<Instant> AlertWatch::heldUntil(Instant now) const
{
    std::optional<Instant> until;
    const auto by = [&](std::optional<Instant> at) {
        until = at && *at > now ? std::min(*at, until.value_or(*at)) : until;
    };
    by(m_settings.quietUntil);
    by(quietUntil(m_settings.quiet, now));
    for (const auto &[name, at] : m_settings.mutes) {
        by(at);
    }
    for (const Window &window : m_windows) {
        by(maintenanceUntil(window.window, now));
    }
    return until;
}

} // namespace aigo
