// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/migrations.h"

#include "core/storage/sql.h"

#include <QDir>
#include <QFile>

// Outside of any namespace, as the macro wants it.
static void initSqlResources()
{
    Q_INIT_RESOURCE(sql);
}

namespace aigo {

std::vector<Migration> shippedMigrations()
{
    initSqlResources();
    std::vector<Migration> list;
    const QDir folder(QStringLiteral(":/aigo/sql"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            list.push_back({name.left(4).toInt(), name, QString::fromUtf8(file.readAll())});
        }
    }
    return list;
}

int newestSchema()
{
    const auto list = shippedMigrations();
    return list.empty() ? 0 : list.back().version;
}

Result<int> schemaVersion(QSqlDatabase &db)
{
    int version = 0;
    const Status read = sql::select(db, QStringLiteral("PRAGMA user_version"), {},
                                    [&version](const QSqlQuery &row) { version = row.value(0).toInt(); });
    if (!read) {
        return read.error();
    }
    return version;
}

QStringList splitStatements(const QString &text)
{
    QStringList statements;
    QString current;
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'\'' || c == u'"') {
            quote = c;
        } else if (c == u'-' && text.mid(i, 2) == u"--") {
            const qsizetype end = text.indexOf(u'\n', i);
            i = end < 0 ? text.size() : end;
            current += u'\n';
            continue;
        } else if (c == u';') {
            statements.append(current.trimmed());
            current.clear();
            continue;
        }
        current += c;
    }
    if (!current.trimmed().isEmpty()) {
        statements.append(current.trimmed());
    }
    statements.removeAll(QString());
    return statements;
}

namespace {

Error tooNew(const QSqlDatabase &db, int version, int ours)
{
    return Error{ErrorKind::StoreTooNew,
                 QStringLiteral("the store was written by a newer version (schema %1; this one knows %2)")
                     .arg(version)
                     .arg(ours),
                 db.databaseName(),
                 QStringLiteral("update the program or choose another folder with --data-dir"),
                 0,
                 {}};
}

Status applyAll(QSqlDatabase &db, const std::vector<Migration> &migrations)
{
    // Another process may have done it while we waited for the lock.
    const Result<int> version = schemaVersion(db);
    if (!version) {
        return version.error();
    }
    const int ours = migrations.back().version;
    if (*version > ours) {
        return tooNew(db, *version, ours);
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= *version) {
            continue;
        }
        for (const QString &statement : splitStatements(migration.text)) {
            if (Status done = sql::execute(db, statement); !done) {
                Error error = done.error();
                error.what = migration.name + QStringLiteral(": ") + error.what;
                return error;
            }
        }
    }
    return sql::execute(db, QStringLiteral("PRAGMA user_version = %1").arg(ours));
}

} // namespace

Status migrate(QSqlDatabase &db, const std::vector<Migration> &migrations)
{
    const Result<int> version = schemaVersion(db);
    if (!version) {
        return version.error();
    }
    if (migrations.empty() || *version == migrations.back().version) {
        return Done{};
    }
    if (*version > migrations.back().version) {
        return tooNew(db, *version, migrations.back().version);
    }
    if (Status begun = sql::execute(db, QStringLiteral("BEGIN IMMEDIATE")); !begun) {
        return begun;
    }
    Status applied = applyAll(db, migrations);
    if (applied) {
        applied = sql::execute(db, QStringLiteral("COMMIT"));
    }
    if (!applied) {
        const Status undone = sql::execute(db, QStringLiteral("ROLLBACK"));
        Q_UNUSED(undone) // the first error is what there is to tell
    }
    return applied;
}

} // namespace aigo
