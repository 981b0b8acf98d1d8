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

/// What is kept of a job over restarts.
struct StoredJob
{
    QString name;
    std::optional<Instant> last;
    std::optional<Milliseconds> took;
    QString result; ///< "ok", or what went wrong; empty: never ran
    bool paused = false;
    bool operator==(const StoredJob &) const = default;
};

class JobStore
{
public:
    explicit JobStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::vector<StoredJob>>> jobs(); ///< by name
    QFuture<Status> ran(StoredJob job);             ///< last, took and result; whether it is paused stays
    QFuture<Status> setPaused(QString name, bool paused);

    static Result<std::vector<StoredJob>> jobs(QSqlDatabase &db);
    static Status ran(QSqlDatabase &db, const StoredJob &job);
    static Status setPaused(QSqlDatabase &db, const QString &name, bool paused);
    /// Differs from the last answer on this connection where another process wrote in between. Costs next to nothing.
    static Result<qint64> version(QSqlDatabase &db);

private:
    Database &m_database;
};

} // namespace aigo
