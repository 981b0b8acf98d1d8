// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/livealerts.h"

#include "core/monitor/desk.h"
#include "core/monitor/engine.h"
#include "core/monitor/jobs.h"

#include <QPromise>

namespace aigo {

namespace {
template <typename T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}
} // namespace

LiveAlerts::LiveAlerts(Engine &engine, Desk &desk, Jobs &jobs)
    : m_engine(engine)
    , m_desk(desk)
    , m_jobs(jobs)
{
    Q_UNUSED(m_engine)
    Q_UNUSED(m_desk)
    Q_UNUSED(m_jobs)
}

QFuture<Result<AlertHistoryPage>> LiveAlerts::history(AlertHistoryQuery)
{
    return ready<Result<AlertHistoryPage>>(AlertHistoryPage{});
}
QFuture<Status> LiveAlerts::saveRule(AlertRule, QString)
{
    return ready<Status>(Done{});
}
QFuture<Result<Rehearsal>> LiveAlerts::rehearse(AlertRule, Instant, Instant)
{
    return ready<Result<Rehearsal>>(Rehearsal{});
}
void LiveAlerts::deleteRule(QString) {}
void LiveAlerts::muteRule(QString, std::optional<Instant>) {}
void LiveAlerts::acknowledge(qint64) {}
void LiveAlerts::snooze(qint64, Instant) {}
void LiveAlerts::saveQuietHours(QuietHours) {}
void LiveAlerts::saveMaintenanceWindow(MaintenanceWindow) {}
void LiveAlerts::deleteMaintenanceWindow(QString) {}
void LiveAlerts::setQuietUntil(std::optional<Instant>) {}

} // namespace aigo
