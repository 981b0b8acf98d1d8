// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QSqlDatabase>
#include <QUrl>
#include <optional>

namespace aigo {

class Database;

/// How a server recognises the document we last read of it.
struct HttpValidator
{
    QUrl url;
    QByteArray etag;
    QByteArray lastModified;
    Instant fetchedAt{};
    bool operator==(const HttpValidator &) const = default;
};

/// Cache validators by URL (without user info and fragment; URLs of requests with a key in them are never given here).
class HttpValidatorStore
{
public:
    explicit HttpValidatorStore(Database &database)
        : m_database(database)
    {}

    QFuture<Result<std::optional<HttpValidator>>> find(QUrl url);
    QFuture<Status> save(HttpValidator validator); ///< one without etag and lastModified removes what was there
    QFuture<Status> remove(QUrl url);

    static Result<std::optional<HttpValidator>> find(QSqlDatabase &db, const QUrl &url);
    static Status save(QSqlDatabase &db, const HttpValidator &validator);
    static Status remove(QSqlDatabase &db, const QUrl &url);

private:
    Database &m_database;
};

} // namespace aigo
