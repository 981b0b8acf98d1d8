// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/endpoint.h"
#include "core/monitor/desk.h"
#include "core/monitor/jobs.h"
#include "core/monitor/ownconnection.h"
#include "core/monitor/phaserecord.h"
#include "core/monitor/providerviews.h"
#include "core/net/canceltoken.h"
#include "core/storage/seriesstore.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace aigo {

class Engine;

/// Watches the providers that are on: a check and a look at their status page each as a job ("check/SLUG",
/// "status/SLUG"), judged by the own connection, confirmed, stored, told. Outages are kept as incidents of our own.
///
/// What is measured goes to the store in batches, every half a minute and soon when a state changes: a write a check
/// would cost more than the check. `flush` before anything that reads it. Main thread.
class ProviderWatch : public QObject
{
    Q_OBJECT

public:
    ProviderWatch(Engine &engine, Jobs &jobs, QObject *parent = nullptr);
    ~ProviderWatch() override;

    /// Endpoints of the user's are watched like providers, by their targets.
    void load(const std::vector<Provider> &providers, const std::vector<Endpoint> &endpoints,
              const WatchMemory &memory);
    /// Adds the jobs and asks the probe once. Before it nothing is asked of the network.
    void start();
    /// What another instance that polls has stored since.
    void follow(const WatchMemory &memory);

    void put(const Provider &provider); ///< its settings; a new one is added
    void keyChanged(const QString &slug);
    void setCatalogue(std::shared_ptr<const Catalogue> catalogue);
    void setSystem(const SystemConditions &system);

    /// With verdicts as of now.
    std::vector<ProviderView> views() const;
    const std::vector<ProviderView> &known() const { return m_views; } ///< without verdicts
    const ProviderView *find(const QString &slug) const;
    Connection connection() const { return m_connection; }

    void checkNow(const QStringList &providers);
    /// What the last day and week of each add up to; now and then.
    QCoro::Task<void> learnHistory();
    void flush();

Q_SIGNALS:
    void changed(const QString &slug);
    void stateChanged(const QString &slug, aigo::State before, aigo::State after);
    void sampleAdded(const QString &slug, const aigo::Sample &sample);
    void connectionChanged();
    void incidentsChanged(const QString &slug);
    void failed(const aigo::Error &error);

private:
    Engine &m_engine;
    Jobs &m_jobs;
    OwnConnection m_own;
    CancelToken m_cancel;
    std::vector<ProviderView> m_views;
    std::vector<Incident> m_open; ///< theirs and ours
    std::shared_ptr<const Catalogue> m_catalogue;
    Connection m_connection = Connection::Unknown;
    SystemConditions m_system;
    std::map<QString, int> m_checksMade;
    PhaseRecord m_phases;
    std::map<QString, Endpoint> m_endpoints; ///< by target
    std::set<QString> m_byHand;              ///< asked for by the user: with the key, rejected or not
    std::map<QString, Instant> m_backSince;  ///< the first answer after failures, while it is not confirmed
    std::optional<Instant> m_gapFrom;        ///< what was under way then says nothing
    bool m_started = false;

    /// Not stored yet.
    struct Batch
    {
        std::vector<SeriesPoint> points;
        std::set<QString> states; ///< of these providers
        std::vector<Incident> ours;
        bool isEmpty() const { return points.empty() && states.empty() && ours.empty(); }
    };
    Batch m_batch;
    QTimer m_flushTimer;
    bool m_learning = false;
    QTimer m_learnTimer;       ///< many that change at once are added up once
    bool m_storeFails = false; ///< said once until it works again

    ProviderView *entry(const QString &slug);
    void plan(const ProviderView &view);
    Milliseconds intervalOf(const ProviderView &view) const;
    QCoro::Task<JobResult> check(QString slug);
    QCoro::Task<JobResult> readStatus(QString slug);
    QCoro::Task<void> reloadStatus(QString slug);
    QCoro::Task<void> save(Batch batch, std::vector<StoredProviderState> states);
    QCoro::Task<void> report(QFuture<Status> saving);
    bool take(ProviderView &view, CheckResult result, bool askOthers); ///< whether a quick look again is wanted
    void noteOutage(const ProviderView &view, State before);
    void noteGap(Instant from, Instant to);
    void noteConnection(Connection connection);
    void store(const ProviderView &view, bool soon);
};

} // namespace aigo
