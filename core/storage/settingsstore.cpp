// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/settingsstore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

namespace aigo {

Result<std::map<QString, QString>> SettingsStore::all(QSqlDatabase &db)
{
    std::map<QString, QString> values;
    const Status read =
        sql::select(db, QStringLiteral("SELECT key, value FROM settings"), {}, [&values](const QSqlQuery &row) {
            values.emplace(row.value(0).toString(), row.value(1).toString());
        });
    if (!read) {
        return read.error();
    }
    return values;
}

Status SettingsStore::save(QSqlDatabase &db, const std::map<QString, QString> &values)
{
    for (const auto &[key, value] : values) {
        if (Status put = sql::execute(db, QStringLiteral("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)"),
                                      {sql::text(key), sql::text(value)});
            !put) {
            return put;
        }
    }
    return Done{};
}

Status SettingsStore::remove(QSqlDatabase &db, const QString &key)
{
    return sql::execute(db, QStringLiteral("DELETE FROM settings WHERE key = ?"), {key});
}

QFuture<Result<std::map<QString, QString>>> SettingsStore::all()
{
    return m_database.run([](QSqlDatabase &db) { return all(db); });
}

QFuture<Status> SettingsStore::save(std::map<QString, QString> values)
{
    return m_database.write([values = std::move(values)](QSqlDatabase &db) { return save(db, values); });
}

QFuture<Status> SettingsStore::remove(QString key)
{
    return m_database.write([key = std::move(key)](QSqlDatabase &db) { return remove(db, key); });
}

} // namespace aigo
