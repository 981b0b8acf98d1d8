// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/alertstore.h"
#include "core/storage/database.h"
#include "core/storage/outboxstore.h"

namespace aigo::test {

/// An event of a target, told to these channels. Its id is what the test says.
inline AlertTelling tellingOf(qint64 id, const QString &target, const QStringList &channels, Instant at,
                              AlertState told = AlertState::Firing)
{
    AlertTelling telling;
    telling.event.id = id;
    telling.event.rule = QStringLiteral("provider-down");
    telling.event.target = target;
    telling.event.title = target;
    telling.event.severity = AlertSeverity::Critical;
    telling.event.value = QStringLiteral("HTTP 503");
    telling.event.opened = at;
    telling.told = told;
    telling.title =
        told == AlertState::Resolved ? target + QStringLiteral(" is back") : target + QStringLiteral(" is down");
    telling.text = QStringLiteral("It answers with an error (HTTP 503).");
    telling.channels = channels;
    telling.at = at;
    return telling;
}

/// The decision: the event, resolved where that is told, and what is to be told of it, in one transaction.
inline QFuture<Status> decide(Database &database, const AlertTelling &telling)
{
    return database.write([telling](QSqlDatabase &db) {
        AlertBatch batch;
        batch.events = {telling.event};
        if (telling.told == AlertState::Resolved) {
            batch.events.front().resolved = telling.at;
        }
        const Status kept = AlertStore::save(db, batch);
        return kept ? OutboxStore::enqueue(db, telling) : kept;
    });
}

} // namespace aigo::test
