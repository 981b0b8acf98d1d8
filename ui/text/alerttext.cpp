// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/alerttext.h"

#include "ui/text/text.h"

#include <QTimeZone>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr int everyDay = 0b1111111;

QString clockTime(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QDateTime local(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at));
}

} // namespace

QString AlertText::severity(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Info:
        return tr("Info");
    case AlertSeverity::Warning:
        return tr("Warning");
    case AlertSeverity::Critical:
        return tr("Critical");
    }
    return {};
}

QString AlertText::state(AlertState state)
{
    switch (state) {
    case AlertState::Ok:
        return tr("OK", "state of an alert rule");
    case AlertState::Pending:
        return tr("Waiting", "an alert that is true, but not for long enough");
    case AlertState::Firing:
        return tr("Fires");
    case AlertState::Resolved:
        return tr("Over", "an alert that is resolved");
    case AlertState::Suppressed:
        return tr("Held back");
    case AlertState::Acknowledged:
        return tr("Acknowledged");
    case AlertState::Snoozed:
        return tr("Snoozed");
    case AlertState::Flapping:
        return tr("Comes and goes");
    case AlertState::NoData:
        return tr("No data");
    case AlertState::Error:
        return tr("Cannot be evaluated");
    }
    return {};
}

QString AlertText::channelKind(ChannelKind kind)
{
    switch (kind) {
    case ChannelKind::Desktop:
        return tr("Desktop notification");
    case ChannelKind::Slack:
        return QStringLiteral("Slack");
    case ChannelKind::Discord:
        return QStringLiteral("Discord");
    case ChannelKind::Webhook:
        return tr("Webhook");
    }
    return {};
}

QString AlertText::shortTime(QDateTime at, QDateTime now)
{
    return at.date() == now.date() ? clockTime(at.time()) : at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString AlertText::when(const AlertEvent &event, Instant now)
{
    const QString from = shortTime(local(event.opened), local(now));
    if (!event.resolved) {
        return tr("since %1 · %2", "14:09, 26 min").arg(from, Text::span(now - event.opened));
    }
    const QString to = shortTime(local(*event.resolved), local(event.opened));
    return QStringLiteral("%1 – %2 · %3").arg(from, to, Text::span(*event.resolved - event.opened));
}

QString AlertText::until(Instant at, Instant now)
{
    return tr("until %1", "a time").arg(shortTime(local(at), local(now)));
}

QString AlertText::heldByDisturb(const std::vector<AlertEvent> &events)
{
    const auto held = static_cast<int>(std::count_if(
        events.begin(), events.end(), [](const AlertEvent &event) { return event.suppressedBy == u"do_not_disturb"; }));
    return held > 0 ? tr("%n held back", nullptr, held) : QString();
}

QString AlertText::delivery(const AlertDelivery &delivery, Instant now)
{
    const QString age = Text::age(delivery.at, now);
    if (delivery.ok) {
        return tr("delivered %1", "3 min ago").arg(age);
    }
    const QString why = delivery.error.isEmpty() ? tr("no answer") : delivery.error;
    const QString text = delivery.gaveUp ? tr("given up %1 after %n attempt(s): %2", nullptr, delivery.attempts)
                                         : tr("failed %1, %n attempt(s), tried again: %2", nullptr, delivery.attempts);
    return text.arg(age, why);
}

QString AlertText::deliveries(const AlertEvent &event)
{
    const auto all = static_cast<int>(event.deliveries.size());
    const auto bad = static_cast<int>(std::count_if(event.deliveries.begin(), event.deliveries.end(),
                                                    [](const AlertDelivery &one) { return !one.ok; }));
    if (all == 0) {
        return {};
    }
    return bad == 0 ? tr("%n delivered", nullptr, all) : tr("%n failed", nullptr, bad);
}

QString AlertText::day(int bit)
{
    const std::array<QString, 7> names{tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun")};
    return names.at(static_cast<std::size_t>(std::clamp(bit, 0, 6)));
}

QString AlertText::days(int bits)
{
    if ((bits & everyDay) == everyDay) {
        return tr("every day");
    }
    if (bits == 0b0011111) {
        return tr("Mon–Fri");
    }
    QStringList names;
    for (int bit = 0; bit < 7; ++bit) {
        if ((bits >> bit & 1) != 0) {
            names += day(bit);
        }
    }
    return names.isEmpty() ? tr("on no day") : names.join(QStringLiteral(", "));
}

QString AlertText::zone(const QString &zone)
{
    return zone.isEmpty() ? tr("this computer's time (%1)").arg(QString::fromUtf8(QTimeZone::systemTimeZoneId()))
                          : zone;
}

QString AlertText::sentence(const QuietHours &hours)
{
    return tr("%1, %2 to %3, %4", "every day, 22:00 to 07:00, Asia/Seoul")
        .arg(days(hours.days), clockTime(hours.from), clockTime(hours.to), zone(hours.zone));
}

QString AlertText::sentence(const MaintenanceWindow &window)
{
    if (window.days == 0) {
        return tr("Once, %1 to %2").arg(Text::dateTime(window.from), shortTime(local(window.to), local(window.from)));
    }
    return tr("Weekly, %1 at %2 for %3, %4", "Mon, Sat at 02:00 for 2 h, Asia/Seoul")
        .arg(days(window.days), clockTime(window.begins), Text::span(window.lasts), zone(window.zone));
}

} // namespace aigo
