// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/alertdesk.h"
#include "core/monitor/alertoutbox.h"
#include "core/monitor/alertsettings.h"
#include "core/monitor/alertwatch.h"
#include "core/monitor/jobs.h"

#include <QCoroTask>
#include <QPromise>
#include <memory>

namespace aigo {

class Desk;
struct OutboxItem;
class Engine;
class Jobs;
class ProviderWatch;

/// The desk's alerts on a real engine: feeds the watch over the rules with what is learnt, keeps the user's settings of
/// alerts, and wakes by one job only while something waits for its time. Main thread.
class LiveAlerts final : public AlertDesk
{
    Q_OBJECT

public:
    LiveAlerts(Engine &engine, Desk &desk, Jobs &jobs);
    ~LiveAlerts() override;

    void watchOver(const ProviderWatch &providers);
    /// With the settings' texts, once the providers and the catalogue are known.
    void load(const std::map<QString, QString> &texts);
    /// Whether this instance decides and delivers; the others show what it stored.
    void setPolls(bool polls);
    /// Another process wrote to the store.
    void lookAtStore();
    bool isSettled() const { return m_loaded && !m_reloading && !m_readingChanges && m_watch.isSettled(); }

    std::vector<AlertRuleView> rules() const override { return m_watch.rules(); }
    std::vector<AlertEvent> open() const override { return m_watch.open(); }
    QFuture<Result<AlertHistoryPage>> history(AlertHistoryQuery query) override;
    QFuture<Status> saveRule(AlertRule rule, QString replaces = {}) override;
    void deleteRule(QString name) override;
    void muteRule(QString name, std::optional<Instant> until) override;
    QFuture<Result<Rehearsal>> rehearse(AlertRule rule, Instant from, Instant to) override;
    void acknowledge(qint64 event) override;
    void snooze(qint64 event, Instant until) override;
    std::vector<AlertChannelView> channels() const override;
    QFuture<Status> saveChannel(AlertChannel channel, QByteArray url, QByteArray secret) override;
    void deleteChannel(QString name) override;
    QFuture<Status> testChannel(QString name) override;
    QuietHours quietHours() const override { return m_settings.quiet; }
    void saveQuietHours(QuietHours hours) override;
    std::vector<MaintenanceWindow> maintenanceWindows() const override { return m_settings.windows; }
    void saveMaintenanceWindow(MaintenanceWindow window) override;
    void deleteMaintenanceWindow(QString name) override;
    std::optional<Instant> quietUntil() const override;
    void setQuietUntil(std::optional<Instant> until) override;

private:
    Engine &m_engine;
    Desk &m_desk;
    Jobs &m_jobs;
    AlertWatch m_watch;
    AlertSettings m_settings;
    std::map<QString, Instant> m_sourcesRead; ///< the last success of each
    bool m_polls = false;
    bool m_loaded = false;
    int m_said = 0; ///< counts what was changed here
    bool m_planning = false;
    bool m_reloading = false;
    bool m_reloadAgain = false;
    bool m_retargeting = false;
    bool m_readingChanges = false;
    bool m_readChangesAgain = false;
    bool m_newSource = false; ///< what its first document changed is no news
    std::shared_ptr<const Catalogue> m_seenCatalogue;

    void listen();
    void plan();
    void planSoon();
    void retargetSoon();
    void noteSources();
    void keep(std::map<QString, QString> texts, const QStringList &gone = {});
    void settingsChanged();
    QFuture<Status> store(std::map<QString, QString> texts, QStringList gone);
    QCoro::Task<JobResult> tick();
    QCoro::Task<void> reload();
    QCoro::Task<void> readChanges();
    QCoro::Task<void> measureStore();
    QCoro::Task<void> report(QFuture<Status> saving);
    QCoro::Task<void> afterwards(QFuture<Result<bool>> saying);

    struct Channels; ///< with all about them in livealertchannels.cpp
    std::shared_ptr<Channels> m_channels;
    void loadChannels(const std::map<QString, QString> &texts); ///< once, with the settings' texts
    void deliver(bool on); ///< whether this is the instance that tells; no at first
    void rereadChannels(const std::map<QString, QString> &texts); ///< another process wrote to the store
    QCoro::Task<void> readDeliveries();
    QCoro::Task<void> tryChannel(AlertChannel channel, OutboxItem item, std::shared_ptr<QPromise<Status>> said);
    AlertOutbox outbox();
};

} // namespace aigo
