// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/monitor/realtime.h"

#include <QObject>
#include <set>

namespace aigo {

class Desk;
class Engine;
class Jobs;
struct JobResult;

QString realtimeJob(const QString &provider); ///< what its job is called

/// Opens the realtime APIs of providers that have a key and were switched on, each as a job ("realtime/SLUG"), and
/// keeps what it measured. Follows the settings, the providers and their keys. Main thread.
class RealtimeWatch final : public QObject
{
    Q_OBJECT

public:
    /// The desk outlives it.
    RealtimeWatch(Engine &engine, Desk &desk, Jobs &jobs, QObject *parent);
    ~RealtimeWatch() override;

    /// Reads the settings and plans the jobs; before it nothing is asked. Again: what changed.
    QCoro::Task<void> plan();
    QList<QSslCertificate> extraAuthorities; ///< for tests

private:
    Engine &m_engine;
    Desk &m_desk;
    Jobs &m_jobs;
    RealtimeChecker m_checker;
    CancelToken m_cancel;
    std::set<QString> m_planned;
    std::set<QString> m_on;
    bool m_started = false;

    void replan();
    QCoro::Task<JobResult> open(QString slug);
};

} // namespace aigo
