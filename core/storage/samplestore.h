// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QSqlDatabase>
#include <QString>
#include <vector>

namespace aigo {

class Database;

struct TargetSample
{
    QString target; ///< a provider's slug (later also a model's id, an endpoint)
    Sample sample;
};

/// Measurements, appended in time order to a heap without an index (about 24 bytes a sample). A small table of the
/// times of each thousand rows finds a range.
class SampleStore
{
public:
    explicit SampleStore(Database &database)
        : m_database(database)
    {}

    /// All or none of them, as one transaction.
    QFuture<Status> append(std::vector<TargetSample> samples);
    /// In [from, to), in time order.
    QFuture<Result<std::vector<Sample>>> range(QString target, Instant from, Instant to);
    /// The targets that have samples.
    QFuture<Result<QStringList>> targets();

    static Status append(QSqlDatabase &db, const std::vector<TargetSample> &samples);
    static Result<std::vector<Sample>> range(QSqlDatabase &db, const QString &target, Instant from, Instant to);
    static Result<QStringList> targets(QSqlDatabase &db);

private:
    Database &m_database;
};

} // namespace aigo
