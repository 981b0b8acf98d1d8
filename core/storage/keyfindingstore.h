// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/key.h"
#include "core/domain/result.h"

#include <QFuture>
#include <QSqlDatabase>
#include <vector>

namespace aigo {

class Database;

/// What was found of providers' keys, one a provider, by the key's fingerprint. Never a key.
class KeyFindingStore
{
public:
    explicit KeyFindingStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::vector<KeyFinding>>> findings(); ///< by provider
    QFuture<Status> save(KeyFinding finding);            ///< replaces that provider's

    static Result<std::vector<KeyFinding>> findings(QSqlDatabase &db);
    static Status save(QSqlDatabase &db, const KeyFinding &finding);

private:
    Database &m_database;
};

} // namespace aigo
