// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/httpvalidatorstore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

namespace aigo {

namespace {
QString keyOf(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}
} // namespace

Result<std::optional<HttpValidator>> HttpValidatorStore::find(QSqlDatabase &db, const QUrl &url)
{
    std::optional<HttpValidator> found;
    const Status read = sql::select(
        db, QStringLiteral("SELECT url, etag, last_modified, fetched_at FROM http_validators WHERE url = ?"),
        {keyOf(url)}, [&found](const QSqlQuery &row) {
            found = HttpValidator{QUrl(row.value(0).toString()), row.value(1).toByteArray(), row.value(2).toByteArray(),
                                  fromMs(row.value(3).toLongLong())};
        });
    if (!read) {
        return read.error();
    }
    return found;
}

Status HttpValidatorStore::save(QSqlDatabase &db, const HttpValidator &validator)
{
    if (validator.etag.isEmpty() && validator.lastModified.isEmpty()) {
        return remove(db, validator.url);
    }
    return sql::execute(
        db,
        QStringLiteral(
            "INSERT OR REPLACE INTO http_validators (url, etag, last_modified, fetched_at) VALUES (?, ?, ?, ?)"),
        {keyOf(validator.url), sql::bytes(validator.etag), sql::bytes(validator.lastModified),
         toMs(validator.fetchedAt)});
}

Status HttpValidatorStore::remove(QSqlDatabase &db, const QUrl &url)
{
    return sql::execute(db, QStringLiteral("DELETE FROM http_validators WHERE url = ?"), {keyOf(url)});
}

QFuture<Result<std::optional<HttpValidator>>> HttpValidatorStore::find(QUrl url)
{
    return m_database.run([url = std::move(url)](QSqlDatabase &db) { return find(db, url); });
}

QFuture<Status> HttpValidatorStore::save(HttpValidator validator)
{
    return m_database.write([validator = std::move(validator)](QSqlDatabase &db) { return save(db, validator); });
}

QFuture<Status> HttpValidatorStore::remove(QUrl url)
{
    return m_database.write([url = std::move(url)](QSqlDatabase &db) { return remove(db, url); });
}

} // namespace aigo
