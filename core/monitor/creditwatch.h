// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/net/canceltoken.h"

#include <QCoroTask>
#include <QObject>
#include <QString>
#include <set>

namespace aigo {

class Desk;
class Engine;
class Jobs;
struct JobResult;

/// Asks the providers that are on, have a key and tell what is left to spend, each as a job ("credit/SLUG"), and keeps
/// what they say. Follows the providers and their keys; a rejected key rests here, too, and while our own connection is
/// off nobody is asked. Main thread.
class CreditWatch final : public QObject
{
    Q_OBJECT

public:
    /// The desk outlives it.
    CreditWatch(Engine &engine, Desk &desk, Jobs &jobs, QObject *parent);
    ~CreditWatch() override;

    /// Plans the jobs, and again whenever something changes; before it nothing is asked.
    void start();

private:
    Engine &m_engine;
    Desk &m_desk;
    Jobs &m_jobs;
    CancelToken m_cancel;
    std::set<QString> m_planned;

    void plan();
    bool isOff(const QString &slug) const; ///< our own connection, as far as it concerns that provider
    QCoro::Task<JobResult> ask(QString slug);
};

} // namespace aigo
