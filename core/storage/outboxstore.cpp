// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/outboxstore.h"

#include "core/storage/sql.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace aigo {

namespace {

const QString deliveryColumns =
    QStringLiteral("channel, tried, taken, next IS NULL AND taken = 0, attempts, error, key, told, at");

QJsonObject eventJson(const AlertEvent &event)
{
    return {{QStringLiteral("id"), event.id},
            {QStringLiteral("rule"), event.rule},
            {QStringLiteral("target"), event.target},
            {QStringLiteral("title"), event.title},
            {QStringLiteral("severity"), alertSeverityName(event.severity)},
            {QStringLiteral("value"), event.value},
            {QStringLiteral("text"), event.text},
            {QStringLiteral("group"), event.group},
            {QStringLiteral("opened"), toMs(event.opened)},
            {QStringLiteral("resolved"), event.resolved ? QJsonValue(toMs(*event.resolved)) : QJsonValue()}};
}

AlertEvent eventFrom(const QJsonObject &json, AlertState told)
{
    AlertEvent event;
    event.id = json[u"id"].toInteger();
    event.rule = json[u"rule"].toString();
    event.target = json[u"target"].toString();
    event.title = json[u"title"].toString();
    event.severity = alertSeverityFromName(json[u"severity"].toString()).value_or(AlertSeverity::Warning);
    event.state = told;
    event.value = json[u"value"].toString();
    event.text = json[u"text"].toString();
    event.group = json[u"group"].toString();
    event.opened = fromMs(json[u"opened"].toInteger());
    if (json[u"resolved"].isDouble()) {
        event.resolved = fromMs(json[u"resolved"].toInteger());
    }
    return event;
}

QString messageText(const AlertTelling &telling)
{
    QJsonArray others;
    for (const AlertEvent &other : telling.others) {
        if (others.size() >= OutboxStore::mostOthers) {
            break;
        }
        others.append(eventJson(other));
    }
    const QJsonObject message{{QStringLiteral("event"), eventJson(telling.event)},
                              {QStringLiteral("others"), others},
                              {QStringLiteral("reminder"), telling.reminder},
                              {QStringLiteral("title"), telling.title},
                              {QStringLiteral("text"), telling.text}};
    return QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact));
}

AlertTelling tellingFrom(const QString &message, AlertState told)
{
    const QJsonObject json = QJsonDocument::fromJson(message.toUtf8()).object();
    AlertTelling telling;
    telling.event = eventFrom(json[u"event"].toObject(), told);
    for (const QJsonValue other : json[u"others"].toArray()) {
        telling.others.push_back(eventFrom(other.toObject(), told));
    }
    telling.told = told;
    telling.reminder = json[u"reminder"].toBool();
    telling.title = json[u"title"].toString();
    telling.text = json[u"text"].toString();
    return telling;
}

AlertState stateOf(const QVariant &number)
{
    const int state = number.toInt();
    return state >= 0 && state < alertStateCount ? static_cast<AlertState>(state) : AlertState::Firing;
}

OutboxItem itemFrom(const QSqlQuery &row)
{
    OutboxItem item;
    item.id = row.value(0).toLongLong();
    item.channel = row.value(1).toString();
    item.key = row.value(2).toString();
    item.telling = tellingFrom(row.value(3).toString(), stateOf(row.value(4)));
    item.telling.serial = row.value(5).toInt();
    item.telling.at = fromMs(row.value(6).toLongLong());
    item.telling.channels = QStringList{item.channel};
    item.attempts = row.value(7).toInt();
    item.due = fromMs(row.value(8).toLongLong());
    return item;
}

AlertDelivery deliveryFrom(const QSqlQuery &row)
{
    AlertDelivery delivery;
    delivery.channel = row.value(1).toString();
    delivery.at = sql::instantOrNone(row.value(2)).value_or(fromMs(row.value(9).toLongLong()));
    delivery.ok = row.value(3).toInt() != 0;
    delivery.gaveUp = row.value(4).toInt() != 0;
    delivery.attempts = row.value(5).toInt();
    delivery.error = row.value(6).toString();
    delivery.key = row.value(7).toString();
    delivery.state = stateOf(row.value(8));
    return delivery;
}

} // namespace

QString OutboxStore::key(const AlertTelling &telling, const QString &channel)
{
    constexpr qsizetype enough = 32; // letters: 128 bits
    const QByteArray whole = (telling.identity() + u'\n' + channel).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(whole, QCryptographicHash::Sha256).toHex().first(enough));
}

Status OutboxStore::enqueue(QSqlDatabase &db, const AlertTelling &telling)
{
    const QString message = messageText(telling);
    std::vector<qint64> others;
    for (const AlertEvent &other : telling.others) {
        others.push_back(other.id);
    }
    for (const QString &channel : telling.channels) {
        const QString name = key(telling, channel);
        const Status put = sql::execute(
            db,
            QStringLiteral("INSERT INTO alert_outbox (event, channel, target, key, told, serial, at, message, next) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING"),
            {telling.event.id, sql::text(channel), sql::text(telling.event.target), name,
             static_cast<int>(telling.told), telling.serial, toMs(telling.at), message, toMs(telling.at)});
        const Status joined =
            !put || others.empty()
                ? put
                : sql::execute(
                      db,
                      QStringLiteral("INSERT OR IGNORE INTO alert_outbox_others (event, item) SELECT j.value, o.id "
                                     "FROM json_each(?) AS j, alert_outbox AS o WHERE o.key = ?"),
                      {sql::jsonArray(others), name});
        if (!joined) {
            return joined;
        }
    }
    return Done{};
}

Result<std::vector<OutboxItem>> OutboxStore::waiting(QSqlDatabase &db, int most)
{
    std::vector<OutboxItem> items;
    const Status read = sql::select(
        db,
        QStringLiteral(
            "SELECT id, channel, key, message, told, serial, at, attempts, next FROM (SELECT o.*, row_number() OVER "
            "(PARTITION BY channel ORDER BY next, id) AS place FROM alert_outbox AS o WHERE id IN (SELECT min(id) FROM "
            "alert_outbox WHERE next IS NOT NULL GROUP BY channel, target)) WHERE place <= ? ORDER BY next, id"),
        {most}, [&items](const QSqlQuery &row) { items.push_back(itemFrom(row)); });
    if (!read) {
        return read.error();
    }
    return items;
}

Result<std::map<QString, int>> OutboxStore::waitingByChannel(QSqlDatabase &db)
{
    std::map<QString, int> counts;
    const Status read = sql::select(
        db, QStringLiteral("SELECT channel, count(*) FROM alert_outbox WHERE next IS NOT NULL GROUP BY channel"), {},
        [&counts](const QSqlQuery &row) { counts[row.value(0).toString()] = row.value(1).toInt(); });
    if (!read) {
        return read.error();
    }
    return counts;
}

Status OutboxStore::taken(QSqlDatabase &db, qint64 id, Instant at)
{
    return sql::execute(db,
                        QStringLiteral("UPDATE alert_outbox SET attempts = attempts + 1, tried = ?, next = NULL, "
                                       "taken = 1, error = '' WHERE id = ?"),
                        {toMs(at), id});
}

Status OutboxStore::failed(QSqlDatabase &db, qint64 id, Instant at, const QString &error, Instant next)
{
    return sql::execute(
        db,
        QStringLiteral("UPDATE alert_outbox SET attempts = attempts + 1, tried = ?, error = ?, next = ? WHERE id = ?"),
        {toMs(at), sql::text(error), toMs(next), id});
}

Status OutboxStore::gaveUp(QSqlDatabase &db, qint64 id, Instant at, const QString &error, bool tried)
{
    return sql::execute(
        db,
        QStringLiteral(
            "UPDATE alert_outbox SET attempts = attempts + ?, tried = ?, error = ?, next = NULL WHERE id = ?"),
        {tried ? 1 : 0, toMs(at), sql::text(error), id});
}

Status OutboxStore::addDeliveries(QSqlDatabase &db, std::vector<AlertEvent> &events)
{
    std::vector<qint64> ids;
    std::map<qint64, std::vector<AlertDelivery>> deliveries;
    for (const AlertEvent &event : events) {
        ids.push_back(event.id);
    }
    const Status read = sql::select(
        db,
        QStringLiteral("WITH asked AS (SELECT value AS event FROM json_each(?)), told AS (SELECT event, id FROM "
                       "alert_outbox JOIN asked USING (event) UNION SELECT event, item FROM alert_outbox_others JOIN "
                       "asked USING (event)) ") +
            QStringLiteral("SELECT told.event, %1 FROM told JOIN alert_outbox AS o ON o.id = told.id ORDER BY o.id")
                .arg(deliveryColumns),
        {sql::jsonArray(ids)},
        [&deliveries](const QSqlQuery &row) { deliveries[row.value(0).toLongLong()].push_back(deliveryFrom(row)); });
    if (!read) {
        return read;
    }
    for (AlertEvent &event : events) {
        event.deliveries = std::move(deliveries[event.id]);
    }
    return Done{};
}

Result<std::map<QString, AlertDelivery>> OutboxStore::lastByChannel(QSqlDatabase &db)
{
    std::map<QString, AlertDelivery> last;
    // The bare columns of a max() are those of its row (SQLite's own promise).
    const Status read =
        sql::select(db,
                    QStringLiteral("SELECT max(tried), %1 FROM alert_outbox WHERE tried IS NOT NULL GROUP BY channel")
                        .arg(deliveryColumns),
                    {}, [&last](const QSqlQuery &row) { last[row.value(1).toString()] = deliveryFrom(row); });
    if (!read) {
        return read.error();
    }
    return last;
}

} // namespace aigo
