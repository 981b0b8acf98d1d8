// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QSqlDatabase>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

class Database;

/// Where a rule stands with a target (alertMemoryText); an empty memory: nothing of it needs to be kept.
struct StoredAlertState
{
    QString rule;
    QString target;
    QByteArray memory;
};

/// What a pass of the state machine changed.
struct AlertBatch
{
    std::vector<AlertEvent> events; ///< with their ids; new or changed
    std::vector<StoredAlertState> states;
    std::map<QString, QByteArray> notes; ///< by name; an empty one goes
    bool isEmpty() const { return events.empty() && states.empty() && notes.empty(); }
};

/// What alerts remember over a restart.
struct AlertSnapshot
{
    std::vector<AlertEvent> events; ///< open ones, and those of the last day that are over
    std::vector<StoredAlertState> states;
    std::map<QString, QByteArray> notes;
    std::map<QString, Instant> lastFired; ///< by rule
    qint64 nextId = 1;
};

struct AlertEventQuery
{
    QString rule{};   ///< empty: all
    QString target{}; ///< part of it
    std::optional<Instant> from{};
    std::optional<Instant> to{};
    std::optional<AlertSeverity> severity{}; ///< that or worse
    bool open = false;                       ///< only those
    int limit = -1;
    int offset = 0;
};

struct AlertEventPage
{
    qint64 total = 0;
    std::vector<AlertEvent> events; ///< the newest first; without deliveries (OutboxStore::addDeliveries)
};

/// Alert events; at most one is open for a rule and target. Ids are given by the one instance that watches.
class AlertStore
{
public:
    explicit AlertStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::vector<AlertEvent>>> history(int limit, int offset = 0); ///< newest first; limit -1: all

    static Result<AlertSnapshot> load(QSqlDatabase &db, Instant now);
    /// Somebody else's acknowledgement of an event stays (`aigo alerts ack`).
    static Status save(QSqlDatabase &db, const AlertBatch &batch);
    static Result<AlertEventPage> events(QSqlDatabase &db, const AlertEventQuery &query);
    static Result<std::optional<AlertEvent>> event(QSqlDatabase &db, qint64 id);
    static Result<std::vector<AlertEvent>> openEvents(QSqlDatabase &db); ///< the oldest first
    /// The user's word on an open event; false where it is not open.
    static Result<bool> acknowledge(QSqlDatabase &db, qint64 id, Instant at);
    static Result<bool> snooze(QSqlDatabase &db, qint64 id, Instant until);

private:
    Database &m_database;
};

} // namespace aigo
