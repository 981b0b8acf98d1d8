// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"

#include <QSqlDatabase>
#include <QString>
#include <vector>

/// The store's schema, as numbered files (resources/sql/NNNN_name.sql) that are applied in order.
namespace aigo {

struct Migration
{
    int version = 0;
    QString name;
    QString text;
};

/// The program's own, by version.
std::vector<Migration> shippedMigrations();
int newestSchema();

Result<int> schemaVersion(QSqlDatabase &db);

/// Brings the store from its version to the last of `migrations`: all in one transaction with the version number, so a
/// store is never between two versions. StoreTooNew where it is past that.
Status migrate(QSqlDatabase &db, const std::vector<Migration> &migrations);

/// The statements of a migration: what ends in a semicolon outside of comments and quotes.
QStringList splitStatements(const QString &text);

} // namespace aigo
