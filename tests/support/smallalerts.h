// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/ready.h"

#include <algorithm>

namespace aigo::test {

/// Alerts held in the hand, as SmallDesk is: what is saved is said back at once.
class SmallAlerts final : public AlertDesk
{
public:
    std::vector<AlertRuleView> ruleViews;
    std::vector<AlertEvent> events; ///< open ones
    AlertHistoryPage past;
    std::vector<AlertChannelView> channelViews;
    QuietHours hours;
    std::vector<MaintenanceWindow> windows;
    std::optional<Instant> quiet;
    Rehearsal rehearsal;
    Status answer = Done{}; ///< of whatever is saved or tested
    std::vector<qint64> acknowledged;
    std::vector<std::pair<qint64, Instant>> snoozed;
    QStringList tested;
    QList<QByteArray> urls;    ///< that were given
    QList<QByteArray> secrets; ///< that were given
    std::vector<AlertHistoryQuery> asked;
    std::vector<AlertRule> rehearsed;
    std::vector<std::pair<AlertRule, QString>> savedRules; ///< with what they replaced

    std::vector<AlertRuleView> rules() const override { return ruleViews; }
    std::vector<AlertEvent> open() const override { return events; }
    QFuture<Result<AlertHistoryPage>> history(AlertHistoryQuery query) override
    {
        asked.push_back(std::move(query));
        return ready<Result<AlertHistoryPage>>(past);
    }
    QFuture<Status> saveRule(AlertRule rule, QString replaces) override
    {
        savedRules.emplace_back(rule, replaces);
        if (answer) {
            const QString name = replaces.isEmpty() ? rule.name : replaces;
            const auto it = std::find_if(ruleViews.begin(), ruleViews.end(),
                                         [&name](const AlertRuleView &view) { return view.rule.name == name; });
            if (it != ruleViews.end()) {
                it->rule = rule;
            } else {
                AlertRuleView view;
                view.rule = rule;
                ruleViews.push_back(view);
            }
            Q_EMIT rulesChanged();
        }
        return ready(answer);
    }
    void deleteRule(QString name) override
    {
        std::erase_if(ruleViews, [&name](const AlertRuleView &view) { return view.rule.name == name; });
        Q_EMIT rulesChanged();
    }
    void muteRule(QString name, std::optional<Instant> until) override
    {
        for (AlertRuleView &view : ruleViews) {
            view.mutedUntil = view.rule.name == name ? until : view.mutedUntil;
        }
        Q_EMIT rulesChanged();
    }
    QFuture<Result<Rehearsal>> rehearse(AlertRule rule, Instant, Instant) override
    {
        rehearsed.push_back(std::move(rule));
        return ready<Result<Rehearsal>>(rehearsal);
    }
    void acknowledge(qint64 event) override
    {
        acknowledged.push_back(event);
        change(event, AlertState::Acknowledged);
    }
    void snooze(qint64 event, Instant until) override
    {
        snoozed.emplace_back(event, until);
        change(event, AlertState::Snoozed);
    }
    std::vector<AlertChannelView> channels() const override { return channelViews; }
    QFuture<Status> saveChannel(AlertChannel channel, QByteArray url, QByteArray secret) override
    {
        urls << url;
        secrets << secret;
        const auto it = std::find_if(channelViews.begin(), channelViews.end(),
                                     [&](const AlertChannelView &view) { return view.channel.name == channel.name; });
        AlertChannelView &view = it != channelViews.end() ? *it : channelViews.emplace_back();
        view.channel = channel;
        view.hasUrl = view.hasUrl || !url.isEmpty();
        view.hasSecret = view.hasSecret || !secret.isEmpty();
        Q_EMIT channelsChanged();
        return ready(answer);
    }
    void deleteChannel(QString name) override
    {
        std::erase_if(channelViews, [&name](const AlertChannelView &view) { return view.channel.name == name; });
        Q_EMIT channelsChanged();
    }
    QFuture<Status> testChannel(QString name) override
    {
        tested << name;
        return ready(answer);
    }
    QuietHours quietHours() const override { return hours; }
    void saveQuietHours(QuietHours with) override
    {
        hours = std::move(with);
        Q_EMIT windowsChanged();
    }
    std::vector<MaintenanceWindow> maintenanceWindows() const override { return windows; }
    void saveMaintenanceWindow(MaintenanceWindow window) override
    {
        std::erase_if(windows, [&window](const MaintenanceWindow &other) { return other.name == window.name; });
        windows.push_back(std::move(window));
        Q_EMIT windowsChanged();
    }
    void deleteMaintenanceWindow(QString name) override
    {
        std::erase_if(windows, [&name](const MaintenanceWindow &other) { return other.name == name; });
        Q_EMIT windowsChanged();
    }
    std::optional<Instant> quietUntil() const override { return quiet; }
    void setQuietUntil(std::optional<Instant> until) override
    {
        quiet = until;
        Q_EMIT windowsChanged();
    }

private:
    void change(qint64 event, AlertState state)
    {
        for (AlertEvent &one : events) {
            one.state = one.id == event ? state : one.state;
        }
        Q_EMIT alertsChanged();
    }
};

} // namespace aigo::test
