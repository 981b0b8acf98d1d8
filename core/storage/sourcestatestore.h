// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QSqlDatabase>
#include <QString>
#include <optional>
#include <vector>

namespace aigo {

class Database;

/// How reading a source went the last time.
struct SourceState
{
    QString source;
    std::optional<Instant> lastSuccess;
    std::optional<Instant> lastAttempt;
    QString error; ///< of the last attempt, one line; empty where it went well
    bool operator==(const SourceState &) const = default;
};

class SourceStateStore
{
public:
    explicit SourceStateStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::vector<SourceState>>> states(); ///< by name
    /// An older success than what is known (a saved document) leaves it as it is.
    QFuture<Status> succeeded(QString source, Instant at);
    QFuture<Status> failed(QString source, Instant at, QString error); ///< the last success stays

    static Result<std::vector<SourceState>> states(QSqlDatabase &db);
    static Status succeeded(QSqlDatabase &db, const QString &source, Instant at);
    static Status failed(QSqlDatabase &db, const QString &source, Instant at, const QString &error);

private:
    Database &m_database;
};

} // namespace aigo
