// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/deepcheckdesk.h"
#include "core/monitor/deepchecker.h"
#include "core/monitor/jobs.h"
#include "core/monitor/realtimesettings.h"
#include "core/storage/ledgerstore.h"

#include <QCoroTask>
#include <QPromise>
#include <map>

namespace aigo {

class Desk;
class Engine;
struct Model;

/// The desk's deep checks on a real engine: each that is on is a job ("deep/MODEL"), so that only the instance that
/// polls makes them, with jitter, and a restart repeats none. Main thread.
class LiveDeepChecks final : public DeepCheckDesk
{
    Q_OBJECT

public:
    LiveDeepChecks(Engine &engine, Desk &desk, Jobs &jobs);
    ~LiveDeepChecks() override;

    std::vector<DeepCheckView> models() const override;
    DeepCheckView model(const QString &id) const override;
    DeepCheckLimits limits() const override { return m_limits; }
    DeepCheckSpend spent() const override;
    QFuture<Result<std::vector<LedgerEntry>>> ledger(int limit, int offset) override;
    QFuture<Status> save(DeepCheckSetting setting) override;
    void remove(QString model) override;
    void saveLimits(DeepCheckLimits limits) override;
    void goOn(QString provider) override;
    QFuture<Result<DeepCheckResult>> runNow(QString model) override;
    std::vector<RealtimeView> realtime() const override;
    void saveRealtime(QString provider, bool on) override;
    void setSystem(const SystemConditions &system) override;

private:
    struct Remembered
    {
        std::vector<DeepCheckSetting> settings;
        DeepCheckLimits limits;
        std::vector<StoredDeepCheckStop> stops;
        std::vector<RealtimeSetting> realtime;
        DeepCheckSpend spent;
        MonthSpan month;
    };

    Engine &m_engine;
    Desk &m_desk;
    Jobs &m_jobs;
    DeepChecker m_checker;
    CancelToken m_cancel;
    std::map<QString, DeepCheckSetting> m_settings; ///< by model
    DeepCheckLimits m_limits;
    std::map<QString, StoredDeepCheckStop> m_stops; ///< by subject
    std::map<QString, bool> m_realtime;             ///< by provider
    DeepCheckSpend m_spent;
    MonthSpan m_month;
    std::map<QString, QString> m_waits; ///< by model: why it did not run
    std::map<QString, int> m_running;
    SystemConditions m_system;
    int m_said = 0; ///< counts what the user changed
    bool m_loaded = false;
    bool m_loading = false;

    static Result<Remembered> remember(QSqlDatabase &db, Instant now);
    void take(const Remembered &known);
    QCoro::Task<void> load();
    QCoro::Task<void> reload();
    QCoro::Task<void> report(QFuture<Status> saving);
    void plan();
    QString obstacle(const DeepCheckAsk &ask) const;
    std::optional<DeepCheckAsk> askFor(const QString &model) const;
    QCoro::Task<JobResult> due(QString model);
    QCoro::Task<Result<DeepCheckResult>> run(DeepCheckAsk ask);
    QCoro::Task<void> answer(QString model, std::shared_ptr<QPromise<Result<DeepCheckResult>>> promise);
};

} // namespace aigo
