// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/alertoutbox.h"

#include <memory>

namespace aigo {

class Desk;
class Engine;
class Jobs;

/// The desk's alerts on a real engine. Main thread.
class LiveAlerts final : public AlertDesk
{
    Q_OBJECT

public:
    LiveAlerts(Engine &engine, Desk &desk, Jobs &jobs);

    std::vector<AlertRuleView> rules() const override { return {}; }
    std::vector<AlertEvent> open() const override { return {}; }
    QFuture<Result<AlertHistoryPage>> history(AlertHistoryQuery query) override;
    QFuture<Status> saveRule(AlertRule rule, QString replaces) override;
    void deleteRule(QString name) override;
    void muteRule(QString name, std::optional<Instant> until) override;
    QFuture<Result<Rehearsal>> rehearse(AlertRule rule, Instant from, Instant to) override;
    void acknowledge(qint64 event) override;
    void snooze(qint64 event, Instant until) override;
    std::vector<AlertChannelView> channels() const override;
    QFuture<Status> saveChannel(AlertChannel channel, QByteArray url, QByteArray secret) override;
    void deleteChannel(QString name) override;
    QFuture<Status> testChannel(QString name) override;
    QuietHours quietHours() const override { return {}; }
    void saveQuietHours(QuietHours hours) override;
    std::vector<MaintenanceWindow> maintenanceWindows() const override { return {}; }
    void saveMaintenanceWindow(MaintenanceWindow window) override;
    void deleteMaintenanceWindow(QString name) override;
    std::optional<Instant> quietUntil() const override { return {}; }
    void setQuietUntil(std::optional<Instant> until) override;

private:
    Engine &m_engine;
    Desk &m_desk;
    Jobs &m_jobs;

    struct Channels; ///< with all about them in livealertchannels.cpp
    std::shared_ptr<Channels> m_channels;
    void loadChannels(const std::map<QString, QString> &texts); ///< once, with the settings' texts
    void deliver(bool on); ///< whether this is the instance that tells; no at first
    void readDeliveries();
    AlertOutbox outbox();
};

} // namespace aigo
