// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/pinstore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

namespace aigo {

namespace {

Result<std::vector<Pin>> read(QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    std::vector<Pin> list;
    const Status done =
        sql::select(db, QStringLiteral("SELECT model, field, source FROM pins %1 ORDER BY model, field").arg(condition),
                    values, [&list](const QSqlQuery &row) {
                        list.push_back({row.value(0).toString(), row.value(1).toString(), row.value(2).toString()});
                    });
    if (!done) {
        return done.error();
    }
    return list;
}

} // namespace

Result<std::vector<Pin>> PinStore::pins(QSqlDatabase &db)
{
    return read(db, {}, {});
}

Status PinStore::set(QSqlDatabase &db, const Pin &pin)
{
    if (pin.source.isEmpty()) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("a pin names no source"),
                     {},
                     QStringLiteral("name the source to trust, as \"aigo sources\" lists them"),
                     0,
                     {}};
    }
    return sql::execute(db,
                        QStringLiteral("INSERT INTO pins (model, field, source) VALUES (?, ?, ?) "
                                       "ON CONFLICT (model, field) DO UPDATE SET source = excluded.source"),
                        {sql::text(pin.model), sql::text(pin.field), pin.source});
}

Result<std::optional<Pin>> PinStore::clear(QSqlDatabase &db, const QString &model, const QString &field)
{
    const QVariantList place{sql::text(model), sql::text(field)};
    const auto there = read(db, QStringLiteral("WHERE model = ? AND field = ?"), place);
    if (!there) {
        return there.error();
    }
    if (there->empty()) {
        return std::optional<Pin>();
    }
    if (Status done = sql::execute(db, QStringLiteral("DELETE FROM pins WHERE model = ? AND field = ?"), place);
        !done) {
        return done.error();
    }
    return std::optional(there->front());
}

QFuture<Result<std::vector<Pin>>> PinStore::pins()
{
    return m_database.run([](QSqlDatabase &db) { return pins(db); });
}

} // namespace aigo
