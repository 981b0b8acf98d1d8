// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QString>
#include <QStringList>
#include <QTime>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

/// What tells the user that something happened, as values: rules, what they fired, where that goes, and when it is
/// quiet. The language of `when` is in core/domain/alertexpression.h, the state machine in core/domain/alertmachine.h.

enum class AlertSeverity : quint8 { Info, Warning, Critical };
QString alertSeverityName(AlertSeverity severity); ///< "info", "warning", "critical"
std::optional<AlertSeverity> alertSeverityFromName(QStringView name);

/// Of a rule and one of its targets. Numbers are stored: add at the end only.
enum class AlertState : quint8 {
    Ok,
    Pending, ///< true, not confirmed or not for long enough
    Firing,
    Resolved,     ///< no longer true; told as over
    Suppressed,   ///< true, and held back: maintenance, quiet hours, our own connection, what it depends on
    Acknowledged, ///< firing, and somebody knows
    Snoozed,      ///< firing, and silent until a time
    Flapping,     ///< comes and goes too often to tell each time
    NoData,       ///< nothing recent enough to tell
    Error         ///< the rule cannot be evaluated
};
inline constexpr int alertStateCount = static_cast<int>(AlertState::Error) + 1;
QString alertStateName(AlertState state); ///< "ok", "pending", …, "no_data", "error"
std::optional<AlertState> alertStateFromName(QStringView name);

struct AlertRule
{
    QString name;
    QString when;           ///< the contract's language: `state(provider:openai) = down`
    Milliseconds holdFor{}; ///< `for`: so long it must be true without a break
    QStringList channels{QStringLiteral("desktop")};
    AlertSeverity severity = AlertSeverity::Warning;
    bool enabled = true;
    bool shipped = false;       ///< ships with the program; a user's of the same name stands in for it
    int confirmations = 1;      ///< evaluations in a row before it fires
    int recoveries = 1;         ///< and before it is over
    Milliseconds keepFiring{};  ///< so long it stays firing after it was last true
    Milliseconds remindEvery{}; ///< 0: told once
    bool operator==(const AlertRule &) const = default;
};

/// One delivery of one event to one channel.
struct AlertDelivery
{
    QString channel;
    Instant at{};        ///< of the last attempt
    bool ok = false;     ///< taken
    bool gaveUp = false; ///< not tried again
    int attempts = 0;
    QString error; ///< one line; empty where all is well
    QString key;   ///< Idempotency-Key: one per event, state and channel, the same in every retry
    AlertState state = AlertState::Firing; ///< what was told: firing, resolved, a reminder's
    bool operator==(const AlertDelivery &) const = default;
};

/// Something that a rule fired: open until `resolved`. At most one is open for a rule and target.
struct AlertEvent
{
    qint64 id = 0; ///< given by the store
    QString rule;
    QString target; ///< "openai", "openai/gpt-4o", "endpoint/NAME", a source; what the dedupe key is made of
    QString title;  ///< the target as people write it
    AlertSeverity severity = AlertSeverity::Warning;
    AlertState state = AlertState::Firing; ///< firing, acknowledged, snoozed, suppressed, flapping; then resolved
    QString value;                         ///< what was measured, as text: "2.41 s"
    QString text;                          ///< the notification's line
    QString group;                         ///< those that are told together: the provider's slug
    Instant opened{};
    std::optional<Instant> resolved;
    std::optional<Instant> acknowledged;
    std::optional<Instant> snoozedUntil;
    QString suppressedBy; ///< why it is held back: "maintenance", "quiet_hours", "connection", "dependency"
    std::vector<AlertDelivery> deliveries;
    bool operator==(const AlertEvent &) const = default;
};

enum class ChannelKind : quint8 { Desktop, Slack, Discord, Webhook };
QString channelKindName(ChannelKind kind); ///< "desktop", "slack", "discord", "webhook"
std::optional<ChannelKind> channelKindFromName(QStringView name);

/// Where alerts go. Never holds the address or the secret of a webhook: both are in the keychain or the environment.
struct AlertChannel
{
    QString name;
    ChannelKind kind = ChannelKind::Desktop;
    bool enabled = true;
    QString urlEnv;    ///< the environment's variable that holds the address; empty: the keychain has it
    QString secretEnv; ///< of webhooks: what signs; empty: the keychain's, if any
    QString method = QStringLiteral("POST");
    std::map<QString, QString> headers; ///< of webhooks; none of them secret
    QString body;                       ///< of webhooks: a template of JSON; empty: the contract's
    int perMinute = 20;                 ///< more than that wait
    bool sound = false;                 ///< of the desktop
    bool operator==(const AlertChannel &) const = default;
};

/// A time of the day in which only critical alerts are told at once; the others follow when it ends, if they still
/// fire. Over midnight where `to` is before `from`. In an IANA time zone, so that a change of the clocks is right.
struct QuietHours
{
    bool enabled = false;
    QTime from{22, 0};
    QTime to{7, 0};
    QString zone;         ///< empty: the system's
    int days = 0b1111111; ///< bit 0: Monday; the day on which it begins
    bool operator==(const QuietHours &) const = default;
};

/// A time in which nothing of the targets is told, and which counts as maintenance: once, or every week.
struct MaintenanceWindow
{
    QString name;
    QString targets; ///< a filter as in rules; empty: everything
    Instant from{};  ///< once
    Instant to{};
    int days = 0; ///< bit 0: Monday; 0: once, else every week on these days from `begins` for `lasts`
    QTime begins;
    Milliseconds lasts{};
    QString zone; ///< IANA; empty: the system's
    bool operator==(const MaintenanceWindow &) const = default;
};

} // namespace aigo
