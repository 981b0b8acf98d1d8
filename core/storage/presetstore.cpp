// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/presetstore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace aigo {

namespace {

Error missing(const QString &name)
{
    return Error{ErrorKind::NotFound,
                 QStringLiteral("there is no preset named \"%1\"").arg(name),
                 {},
                 QStringLiteral("see the list of presets"),
                 0,
                 {}};
}

QStringList listOf(const QVariant &json)
{
    QStringList list;
    for (const QJsonValue item : QJsonDocument::fromJson(json.toString().toUtf8()).array()) {
        list.append(item.toString());
    }
    return list;
}

Result<bool> exists(QSqlDatabase &db, const QString &name)
{
    bool found = false;
    const Status read = sql::select(db, QStringLiteral("SELECT 1 FROM presets WHERE name = ?"), {name},
                                    [&found](const QSqlQuery &) { found = true; });
    if (!read) {
        return read.error();
    }
    return found;
}

} // namespace

Result<std::vector<Preset>> PresetStore::presets(QSqlDatabase &db)
{
    std::vector<Preset> list;
    const Status read =
        sql::select(db, QStringLiteral("SELECT name, filter, sort, columns, page, pinned FROM presets ORDER BY name"),
                    {}, [&list](const QSqlQuery &row) {
                        Preset preset;
                        preset.name = row.value(0).toString();
                        preset.filter = row.value(1).toString();
                        preset.sort = row.value(2).toString();
                        preset.columns = listOf(row.value(3));
                        preset.page = row.value(4).toString();
                        preset.pinned = listOf(row.value(5));
                        list.push_back(std::move(preset));
                    });
    if (!read) {
        return read.error();
    }
    return list;
}

Status PresetStore::save(QSqlDatabase &db, const Preset &preset)
{
    return sql::execute(
        db,
        QStringLiteral(
            "INSERT OR REPLACE INTO presets (name, filter, sort, columns, page, pinned) VALUES (?, ?, ?, ?, ?, ?)"),
        {sql::text(preset.name), sql::text(preset.filter), sql::text(preset.sort), sql::jsonArray(preset.columns),
         sql::text(preset.page), sql::jsonArray(preset.pinned)});
}

Status PresetStore::remove(QSqlDatabase &db, const QString &name)
{
    const Result<bool> there = exists(db, name);
    if (!there) {
        return there.error();
    }
    if (!*there) {
        return missing(name);
    }
    return sql::execute(db, QStringLiteral("DELETE FROM presets WHERE name = ?"), {name});
}

Status PresetStore::rename(QSqlDatabase &db, const QString &from, const QString &to)
{
    const Result<bool> there = exists(db, from);
    const Result<bool> taken = exists(db, to);
    if (!there || !taken) {
        return there ? taken.error() : there.error();
    }
    if (!*there) {
        return missing(from);
    }
    if (*taken && from.compare(to, Qt::CaseInsensitive) != 0) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("there is a preset named \"%1\" already").arg(to),
                     {},
                     QStringLiteral("choose another name"),
                     0,
                     {}};
    }
    return sql::execute(db, QStringLiteral("UPDATE presets SET name = ? WHERE name = ?"), {sql::text(to), from});
}

QFuture<Result<std::vector<Preset>>> PresetStore::presets()
{
    return m_database.run([](QSqlDatabase &db) { return presets(db); });
}

QFuture<Status> PresetStore::save(Preset preset)
{
    return m_database.write([preset = std::move(preset)](QSqlDatabase &db) { return save(db, preset); });
}

QFuture<Status> PresetStore::remove(QString name)
{
    return m_database.write([name = std::move(name)](QSqlDatabase &db) { return remove(db, name); });
}

QFuture<Status> PresetStore::rename(QString from, QString to)
{
    return m_database.write(
        [from = std::move(from), to = std::move(to)](QSqlDatabase &db) { return rename(db, from, to); });
}

} // namespace aigo
