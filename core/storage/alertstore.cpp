// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/alertstore.h"

#include "core/storage/database.h"
#include "core/storage/sql.h"

namespace aigo {

namespace {

const QString columns =
    QStringLiteral("SELECT id, rule, target, severity, value, text, opened, resolved, delivered FROM alert_events ");

AlertEvent eventFrom(const QSqlQuery &row)
{
    AlertEvent event;
    event.id = row.value(0).toLongLong();
    event.rule = row.value(1).toString();
    event.target = row.value(2).toString();
    event.severity = alertSeverityFromName(row.value(3).toString()).value_or(AlertSeverity::Warning);
    event.value = row.value(4).toString();
    event.text = row.value(5).toString();
    event.opened = fromMs(row.value(6).toLongLong());
    event.resolved = sql::instantOrNone(row.value(7));
    return event;
}

Result<std::vector<AlertEvent>> events(QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    std::vector<AlertEvent> list;
    const Status read =
        sql::select(db, columns + condition, values, [&list](const QSqlQuery &row) { list.push_back(eventFrom(row)); });
    if (!read) {
        return read.error();
    }
    return list;
}

Result<std::vector<AlertEvent>> openOf(QSqlDatabase &db, const QString &rule, const QString &target)
{
    return events(db, QStringLiteral("WHERE rule = ? AND target = ? AND resolved IS NULL"), {rule, target});
}

} // namespace

Result<AlertEvent> AlertStore::open(QSqlDatabase &db, const AlertEvent &event)
{
    auto standing = openOf(db, event.rule, event.target);
    if (!standing) {
        return standing.error();
    }
    if (!standing->empty()) {
        return standing->front();
    }
    const Status put = sql::execute(
        db,
        QStringLiteral(
            "INSERT INTO alert_events (rule, target, severity, value, text, opened) VALUES (?, ?, ?, ?, ?, ?)"),
        {sql::text(event.rule), sql::text(event.target), alertSeverityName(event.severity), sql::text(event.value),
         sql::text(event.text), toMs(event.opened)});
    if (!put) {
        return put.error();
    }
    auto made = openOf(db, event.rule, event.target);
    if (!made) {
        return made.error();
    }
    return made->front();
}

Result<std::optional<AlertEvent>> AlertStore::resolve(QSqlDatabase &db, const QString &rule, const QString &target,
                                                      Instant at)
{
    auto standing = openOf(db, rule, target);
    if (!standing) {
        return standing.error();
    }
    if (standing->empty()) {
        return std::optional<AlertEvent>();
    }
    AlertEvent event = standing->front();
    event.resolved = at;
    const Status done =
        sql::execute(db, QStringLiteral("UPDATE alert_events SET resolved = ? WHERE id = ?"), {toMs(at), event.id});
    if (!done) {
        return done.error();
    }
    return std::optional(std::move(event));
}

Status AlertStore::markDelivered(QSqlDatabase &db, qint64 id, Instant at)
{
    return sql::execute(db, QStringLiteral("UPDATE alert_events SET delivered = ? WHERE id = ?"), {toMs(at), id});
}

Result<std::vector<AlertEvent>> AlertStore::openEvents(QSqlDatabase &db)
{
    return events(db, QStringLiteral("WHERE resolved IS NULL ORDER BY opened, id"), {});
}

Result<std::vector<AlertEvent>> AlertStore::history(QSqlDatabase &db, int limit, int offset)
{
    return events(db, QStringLiteral("ORDER BY opened DESC, id DESC LIMIT ? OFFSET ?"), {limit, offset});
}

QFuture<Result<AlertEvent>> AlertStore::open(AlertEvent event)
{
    return m_database.write([event = std::move(event)](QSqlDatabase &db) { return open(db, event); });
}

QFuture<Result<std::optional<AlertEvent>>> AlertStore::resolve(QString rule, QString target, Instant at)
{
    return m_database.write([rule = std::move(rule), target = std::move(target), at](QSqlDatabase &db) {
        return resolve(db, rule, target, at);
    });
}

QFuture<Status> AlertStore::markDelivered(qint64 id, Instant at)
{
    return m_database.write([id, at](QSqlDatabase &db) { return markDelivered(db, id, at); });
}

QFuture<Result<std::vector<AlertEvent>>> AlertStore::openEvents()
{
    return m_database.run([](QSqlDatabase &db) { return openEvents(db); });
}

QFuture<Result<std::vector<AlertEvent>>> AlertStore::history(int limit, int offset)
{
    return m_database.run([limit, offset](QSqlDatabase &db) { return history(db, limit, offset); });
}

} // namespace aigo
