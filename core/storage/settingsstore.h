// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QFuture>
#include <QSqlDatabase>
#include <QString>
#include <map>

namespace aigo {

class Database;

/// The user's other choices, as texts by name. Never a key.
class SettingsStore
{
public:
    explicit SettingsStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::map<QString, QString>>> all();
    QFuture<Status> save(std::map<QString, QString> values); ///< adds and replaces; others stay
    QFuture<Status> remove(QString key);

    static Result<std::map<QString, QString>> all(QSqlDatabase &db);
    static Status save(QSqlDatabase &db, const std::map<QString, QString> &values);
    static Status remove(QSqlDatabase &db, const QString &key);

private:
    Database &m_database;
};

} // namespace aigo
