// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alerttelling.h"
#include "core/domain/result.h"

#include <QSqlDatabase>
#include <map>
#include <optional>
#include <vector>

namespace aigo {

/// One telling that waits for one channel.
struct OutboxItem
{
    qint64 id = 0;
    QString channel;
    QString key; ///< Idempotency-Key
    AlertTelling telling;
    int attempts = 0;
    Instant due{};
};

/// What alerts have to tell, until a channel took it or it was given up, and the log of that. Times are the wall
/// clock's. The store's thread only: everything here is a part of somebody's transaction or read.
class OutboxStore
{
public:
    static constexpr qsizetype mostOthers = 50; ///< events told together that are kept by name

    /// Once for each of the telling's channels; called again with the same telling it changes nothing. Within the
    /// transaction of the decision, so that no kill comes between the two. The event must be in the store.
    static Status enqueue(QSqlDatabase &db, const AlertTelling &telling);
    /// One for each telling and channel, the same in every retry and after a restart; differs between stores.
    static QString key(const AlertTelling &telling, const QString &channel);

    /// Of each target and channel the first that waits; of each channel the `most` that are due first.
    static Result<std::vector<OutboxItem>> waiting(QSqlDatabase &db, int most = 50);
    static Result<std::map<QString, int>> waitingByChannel(QSqlDatabase &db);

    static Status taken(QSqlDatabase &db, qint64 id, Instant at);
    static Status failed(QSqlDatabase &db, qint64 id, Instant at, const QString &error, Instant next);
    static Status gaveUp(QSqlDatabase &db, qint64 id, Instant at, const QString &error, bool tried);

    /// Puts into each event what became of telling it, in order.
    static Status addDeliveries(QSqlDatabase &db, std::vector<AlertEvent> &events);
    static Result<std::map<QString, AlertDelivery>> lastByChannel(QSqlDatabase &db); ///< that was tried
};

} // namespace aigo
