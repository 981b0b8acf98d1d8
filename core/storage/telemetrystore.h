// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/domain/telemetry.h"

#include <QFuture>
#include <QSqlDatabase>
#include <vector>

namespace aigo {

class Database;

/// What third parties measured of endpoints: of each endpoint (source and key) the newest only.
class TelemetryStore
{
public:
    explicit TelemetryStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::vector<EndpointTelemetry>>> all();                  ///< by model, source and key
    QFuture<Result<std::vector<EndpointTelemetry>>> ofModel(QString model); ///< by source and key

    /// Keeps what is at least as new as what is known of its endpoint. Of an endpoint that comes twice the last counts.
    /// Every one is of `source`.
    static Status put(QSqlDatabase &db, const QString &source, const std::vector<EndpointTelemetry> &list);
    /// Forgets the endpoints that `source` told of before `at` only: a complete document then no longer had them.
    static Status removeBefore(QSqlDatabase &db, const QString &source, Instant at);
    static Result<std::vector<EndpointTelemetry>> all(QSqlDatabase &db);
    static Result<std::vector<EndpointTelemetry>> ofModel(QSqlDatabase &db, const QString &model);

private:
    Database &m_database;
};

} // namespace aigo
