// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/deepcheck.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QSqlDatabase>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

class Database;

/// Why checks of a subject (a provider's slug, a model's id) stand still until somebody says so.
struct StoredDeepCheckStop
{
    QString subject;
    DeepCheckStop stop = DeepCheckStop::None;
    Instant at{};
    QString why;
    bool operator==(const StoredDeepCheckStop &) const = default;
};

/// What deep checks cost. A check's worst case is reserved before anything is sent, in one transaction that reads the
/// caps and what the month came to: however many ask at once, in however many processes, the caps hold. What is never
/// settled (the program was killed) stays at its worst case.
class LedgerStore
{
public:
    explicit LedgerStore(Database &database)
        : m_database(database)
    {}

    /// The entry's id; none where its `reserved` does not fit below the caps any more.
    QFuture<Result<std::optional<qint64>>> reserve(LedgerEntry entry);
    QFuture<Status> settle(LedgerEntry entry); ///< by its id
    QFuture<Result<DeepCheckSpend>> spent(MonthSpan month);
    QFuture<Result<std::vector<LedgerEntry>>> entries(int limit, int offset = 0); ///< the newest first

    static Result<std::optional<qint64>> reserve(QSqlDatabase &db, const LedgerEntry &entry);
    static Status settle(QSqlDatabase &db, const LedgerEntry &entry);
    static Result<DeepCheckSpend> spent(QSqlDatabase &db, MonthSpan month);
    static Result<std::vector<LedgerEntry>> entries(QSqlDatabase &db, int limit, int offset = 0);
    static Status stop(QSqlDatabase &db, const StoredDeepCheckStop &stop); ///< replaces the subject's
    static Status goOn(QSqlDatabase &db, const QString &subject);
    static Result<std::vector<StoredDeepCheckStop>> stops(QSqlDatabase &db);

private:
    Database &m_database;
};

} // namespace aigo
