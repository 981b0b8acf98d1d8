// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <functional>
#include <initializer_list>
#include <optional>

/// What every store needs to speak SQL and hear its errors. The store's thread only.
namespace aigo::sql {

/// The driver's error as ours: locked, corrupt, unwritable, else Internal (a mistake of ours). Never the values bound.
Error failure(const QSqlError &error, const QString &where);

/// One statement with its values.
Status execute(QSqlDatabase &db, const QString &text, const QVariantList &values = {});

/// Runs a query and calls `row` for each row.
Status select(QSqlDatabase &db, const QString &text, const QVariantList &values,
              const std::function<void(const QSqlQuery &)> &row);

/// Columns that are the same in every row, and their values as SQL. Binding a value costs more than storing it.
struct Constants
{
    QStringList columns;
    QStringList values;
};

/// Inserts `count` rows, many with one statement; `fill(i, values)` appends the values of row i, one a column.
/// `after` ends the statement: "ON CONFLICT …".
Status insertRows(QSqlDatabase &db, const QString &table, const QStringList &columns, std::size_t count,
                  const std::function<void(std::size_t, QVariantList &)> &fill, const Constants &same = {},
                  const QString &after = {});

/// Texts and numbers as one JSON array: `… IN (SELECT value FROM json_each(?))`.
QString jsonArray(const QStringList &texts);
QString jsonArray(const std::vector<qint64> &numbers);

QVariant orNull(std::optional<Instant> at);
QVariant orNull(std::optional<Microseconds> duration);
std::optional<Instant> instantOrNone(const QVariant &value);
std::optional<Microseconds> microsecondsOrNone(const QVariant &value);
/// A text as it stands in a statement.
QString literal(const QString &text);
/// A text that is never NULL.
QVariant text(const QString &value);
QVariant bytes(const QByteArray &value);

} // namespace aigo::sql
