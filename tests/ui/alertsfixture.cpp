// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/alertsfixture.h"

#include "core/domain/alertexpression.h"

namespace aigo::test {

namespace {

using namespace std::chrono_literals;

AlertRuleView ruleOf(const char *name, const char *when, AlertSeverity severity, bool shipped)
{
    AlertRuleView view;
    view.rule.name = QString::fromUtf8(name);
    view.rule.when = QString::fromUtf8(when);
    view.rule.severity = severity;
    view.rule.shipped = shipped;
    view.targets = 9;
    view.sentence = alertSentence(readAlertExpression(view.rule.when).expression);
    return view;
}

AlertEvent eventOf(qint64 id, const char *rule, const char *target, const char *title, AlertSeverity severity,
                   AlertState state, const char *text, const char *value, Instant opened)
{
    AlertEvent event;
    event.id = id;
    event.rule = QString::fromUtf8(rule);
    event.target = QString::fromUtf8(target);
    event.title = QString::fromUtf8(title);
    event.severity = severity;
    event.state = state;
    event.text = QString::fromUtf8(text);
    event.value = QString::fromUtf8(value);
    event.opened = opened;
    return event;
}

AlertDelivery deliveryOf(const char *channel, Instant at, bool ok, int attempts, const char *error, AlertState state)
{
    AlertDelivery delivery;
    delivery.channel = QString::fromUtf8(channel);
    delivery.at = at;
    delivery.ok = ok;
    delivery.gaveUp = !ok && attempts > 5;
    delivery.attempts = attempts;
    delivery.error = QString::fromUtf8(error);
    delivery.key = QStringLiteral("7f3a9c1e-%1").arg(attempts);
    delivery.state = state;
    return delivery;
}

void fillRules(SmallAlerts &alerts, Instant now)
{
    auto own =
        ruleOf("OpenAI spürbar langsam", "latency(provider:openai, p95, 15m) > 2x", AlertSeverity::Warning, false);
    own.rule.channels = {QStringLiteral("desktop"), QStringLiteral("team")};
    own.rule.confirmations = 2;
    own.worst = AlertState::Firing;
    own.firing = 1;
    own.targets = 1;
    own.lastFired = now - 26min;
    auto cheap = ruleOf("Vision gets cheaper", "price_change(cap:vision, any) <= -10%", AlertSeverity::Info, false);
    cheap.lastFired = now - 24h * 3;
    cheap.mutedUntil = now + 5h;
    auto broken = ruleOf("Fast first token", "ttft(model:openai/gpt-4o, p50, 1h) > 3s", AlertSeverity::Warning, false);
    broken.worst = AlertState::Error;
    broken.error = QStringLiteral("No deep check of openai/gpt-4o is switched on, so there is nothing to compare.");
    auto down = ruleOf("A provider is down", "state() = down", AlertSeverity::Critical, true);
    down.worst = AlertState::Firing;
    down.firing = 2;
    down.lastFired = now - 4min;
    auto key = ruleOf("A key is rejected", "key() = rejected", AlertSeverity::Critical, true);
    auto burn = ruleOf("The error budget burns fast", "burn(99.9%, 1h) > 14.4", AlertSeverity::Critical, true);
    burn.worst = AlertState::Pending;
    auto ends = ruleOf("A model that I watch ends", "deprecation(watched:yes) <= 30d", AlertSeverity::Warning, true);
    auto source = ruleOf("A source is stale", "source_age() > 24h", AlertSeverity::Info, true);
    source.rule.enabled = false;
    source.targets = 0;
    alerts.ruleViews = {own, cheap, broken, down, key, burn, ends, source};
}

void fillEvents(SmallAlerts &alerts, Instant now)
{
    auto down = eventOf(11, "A provider is down", "mistral", "Mistral", AlertSeverity::Critical, AlertState::Firing,
                        "Mistral is down: 3 checks in a row failed, connection refused.", "3 failures", now - 4min);
    down.deliveries = {deliveryOf("desktop", now - 4min, true, 1, "", AlertState::Firing),
                       deliveryOf("team", now - 1min, false, 3, "500 Internal Server Error", AlertState::Firing)};
    auto slow = eventOf(12, "OpenAI spürbar langsam", "openai", "OpenAI", AlertSeverity::Warning, AlertState::Firing,
                        "p95 latency of OpenAI over 15 min is 2.41 s; usually 0.62 s.", "2.41 s", now - 26min);
    slow.deliveries = {deliveryOf("desktop", now - 26min, true, 1, "", AlertState::Firing)};
    auto held = eventOf(13, "A provider is down", "deepseek", "DeepSeek", AlertSeverity::Critical,
                        AlertState::Suppressed, "DeepSeek does not answer.", "5 failures", now - 52min);
    held.suppressedBy = QStringLiteral("maintenance");
    auto known = eventOf(14, "A key is rejected", "xai", "xAI", AlertSeverity::Critical, AlertState::Acknowledged,
                         "xAI rejects the key …a7f2 (401).", "401", now - 3h);
    known.acknowledged = now - 2h;
    known.deliveries = {deliveryOf("desktop", now - 3h, true, 1, "", AlertState::Firing)};
    auto snoozed =
        eventOf(15, "A model that I watch ends", "openai/gpt-4-32k", "gpt-4-32k", AlertSeverity::Warning,
                AlertState::Snoozed, "openai/gpt-4-32k ends on 2026-12-03; gpt-4.1 follows it.", "12 d", now - 24h * 2);
    snoozed.snoozedUntil = now + 20h;
    alerts.events = {down, slow, held, known, snoozed};
    alerts.past.events = {down, slow, held, known};
    for (int i = 0; i < 40; ++i) {
        const auto severity = static_cast<AlertSeverity>(i % 3);
        auto old =
            eventOf(100 - i, i % 2 ? "A provider is down" : "A price of a model changes",
                    i % 2 ? "anthropic" : "openai/o3", i % 2 ? "Anthropic" : "o3", severity, AlertState::Resolved,
                    "It was so for a while.", i % 2 ? "4 failures" : "−80 %", now - 7h * (i + 1));
        old.resolved = old.opened + std::chrono::minutes(3 + 11 * (i % 7));
        old.deliveries = {deliveryOf("desktop", old.opened, true, 1, "", AlertState::Firing),
                          deliveryOf("team", *old.resolved, i % 9 != 0, i % 9 ? 1 : 6, i % 9 ? "" : "404 no_service",
                                     AlertState::Resolved)};
        alerts.past.events.push_back(old);
    }
    alerts.past.total = static_cast<qint64>(alerts.past.events.size());
}

void fillChannels(SmallAlerts &alerts, Instant now)
{
    AlertChannelView desktop;
    desktop.channel.name = QStringLiteral("desktop");
    desktop.channel.sound = true;
    desktop.last = deliveryOf("desktop", now - 4min, true, 1, "", AlertState::Firing);
    AlertChannelView team;
    team.channel.name = QStringLiteral("team");
    team.channel.kind = ChannelKind::Slack;
    team.hasUrl = true;
    team.host = QStringLiteral("hooks.slack.com");
    team.last = deliveryOf("team", now - 1min, false, 3, "500 Internal Server Error", AlertState::Firing);
    team.waiting = 2;
    AlertChannelView pager;
    pager.channel.name = QStringLiteral("pager");
    pager.channel.kind = ChannelKind::Webhook;
    pager.channel.headers[QStringLiteral("X-Team")] = QStringLiteral("platform");
    pager.hasUrl = true;
    pager.hasSecret = true;
    pager.host = QStringLiteral("alerts.example.com");
    pager.last = deliveryOf("pager", now - 26h, true, 2, "", AlertState::Resolved);
    AlertChannelView guild;
    guild.channel.name = QStringLiteral("guild");
    guild.channel.kind = ChannelKind::Discord;
    guild.channel.urlEnv = QStringLiteral("AIGO_DISCORD_URL");
    guild.channel.enabled = false;
    alerts.channelViews = {desktop, team, pager, guild};
}

} // namespace

void fillAlerts(SmallDesk &desk)
{
    const Instant now = desk.time.now();
    if (desk.views.empty()) {
        desk.add(QStringLiteral("openai"), QStringLiteral("OpenAI"), State::Degraded);
        desk.add(QStringLiteral("anthropic"), QStringLiteral("Anthropic"), State::Operational);
        desk.add(QStringLiteral("mistral"), QStringLiteral("Mistral"), State::Down);
    }
    fillRules(desk.alerting, now);
    fillEvents(desk.alerting, now);
    fillChannels(desk.alerting, now);
    desk.alerting.hours.enabled = true;
    desk.alerting.hours.zone = QStringLiteral("Asia/Seoul");
    MaintenanceWindow weekly;
    weekly.name = QStringLiteral("DeepSeek's Saturday work");
    weekly.targets = QStringLiteral("provider:deepseek");
    weekly.days = 0b0100000;
    weekly.begins = QTime(15, 0);
    weekly.lasts = 2h;
    weekly.zone = QStringLiteral("Asia/Seoul");
    MaintenanceWindow once;
    once.name = QStringLiteral("Move of the proxy");
    once.from = now + 24h * 2;
    once.to = once.from + 3h;
    desk.alerting.windows = {weekly, once};
    Rehearsal rehearsal;
    rehearsal.to = now;
    rehearsal.from = now - 24h * 30;
    rehearsal.targets = 1;
    for (const int day : {2, 9, 10, 23}) {
        Rehearsal::Firing firing;
        firing.target = QStringLiteral("openai");
        firing.title = QStringLiteral("OpenAI");
        firing.from = now - 24h * day;
        firing.to = firing.from + std::chrono::minutes(20 * day);
        firing.value = QStringLiteral("2.%1 s").arg(day);
        rehearsal.firings.push_back(firing);
    }
    desk.alerting.rehearsal = rehearsal;
}

} // namespace aigo::test
