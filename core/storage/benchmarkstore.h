// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/benchmark.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QSqlDatabase>
#include <map>
#include <span>
#include <vector>

namespace aigo {

class Database;

/// The scores of leaderboards with their history: one document a suite, source and as-of; one that says the same as the
/// one before it only moves the time it was last seen.
class BenchmarkStore
{
public:
    explicit BenchmarkStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::vector<BenchmarkScore>>> current(); ///< by suite and source, in the document's order
    QFuture<Result<std::vector<BenchmarkScore>>> history(QString suite); ///< every document's, the oldest first

    /// What one document changed against the one before it in time.
    struct Difference
    {
        int added = 0;
        int changed = 0;
        int removed = 0;
    };
    /// Keeps the scores of one suite out of one document, in its order; all of `source`, `suite` and `asOf`. What was
    /// kept at that time before is replaced. An older document than what is known adds history only. Without scores the
    /// suite has ended: it is not among the current ones, and its past stays.
    static Result<Difference> put(QSqlDatabase &db, const QString &source, const QString &suite, Instant asOf,
                                  std::span<const BenchmarkScore *const> scores);
    /// Which suites documents of a source speak of.
    struct Spoken
    {
        QStringList before;               ///< until `asOf`
        std::map<QString, Instant> after; ///< later, and when first
    };
    static Result<Spoken> spoken(QSqlDatabase &db, const QString &source, Instant asOf);
    static Result<std::vector<BenchmarkScore>> current(QSqlDatabase &db);
    static Result<std::vector<BenchmarkScore>> history(QSqlDatabase &db, const QString &suite);

private:
    Database &m_database;
};

} // namespace aigo
