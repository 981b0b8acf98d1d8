// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QSqlDatabase>
#include <optional>
#include <vector>

namespace aigo {

class Database;

/// Alert events; at most one is open for a rule and target.
class AlertStore
{
public:
    explicit AlertStore(Database &database)
        : m_database(database)
    {}

    /// The new event with its id; where one is open for that rule and target, that one.
    QFuture<Result<AlertEvent>> open(AlertEvent event);
    /// The event that was resolved; none where none was open.
    QFuture<Result<std::optional<AlertEvent>>> resolve(QString rule, QString target, Instant at);
    QFuture<Status> markDelivered(qint64 id, Instant at);
    QFuture<Result<std::vector<AlertEvent>>> openEvents();
    QFuture<Result<std::vector<AlertEvent>>> history(int limit, int offset = 0); ///< newest first; limit -1: all

    static Result<AlertEvent> open(QSqlDatabase &db, const AlertEvent &event);
    static Result<std::optional<AlertEvent>> resolve(QSqlDatabase &db, const QString &rule, const QString &target,
                                                     Instant at);
    static Status markDelivered(QSqlDatabase &db, qint64 id, Instant at);
    static Result<std::vector<AlertEvent>> openEvents(QSqlDatabase &db);
    static Result<std::vector<AlertEvent>> history(QSqlDatabase &db, int limit, int offset = 0);

private:
    Database &m_database;
};

} // namespace aigo
