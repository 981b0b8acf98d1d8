// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/pin.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"
#include "core/monitor/loadedmodels.h"

#include <QDate>
#include <QFuture>
#include <QSqlDatabase>

namespace aigo {

class Database;

/// Puts documents into the store and merged models out of it: the timeline of each source, its change log, the merged
/// models, the merged change log and telemetry, all of one document in one transaction (all of it is there or none).
/// What cannot be read of an older row costs that row: it is passed over and named among the run's skipped.
///
/// The order of imports does not matter: a document older than what is known adds history and leaves the present. The
/// same document at the same time changes nothing; another one at that time replaces it. The source "embedded" loses to
/// every other and makes no change lines. The source "user" (its document is complete: all that is overridden) wins
/// over every other; what it no longer holds ends at once.
///
/// A document given away (moved) is let go of entry by entry as it is encoded: then it is held once, not twice.
class CatalogueImport
{
public:
    explicit CatalogueImport(Database &database)
        : m_database(database)
    {}

    /// `now` is when it was read (the source's last success); `document.asOf` is what it counts from. The run's counts
    /// are against the document before it in time.
    QFuture<Result<SourceRun>> importDocument(SourceDocument document, Instant now);
    /// As they count on `today`: what was announced for a day up to then counts (applySchedule).
    QFuture<Result<LoadedModels>> loadModels(QDate today);
    /// Sets a pin, or removes the one of a model and field, and merges anew the models it may matter for.
    QFuture<Status> setPin(Pin pin);
    QFuture<Status> clearPin(QString model, QString field);

    static Result<SourceRun> importDocument(QSqlDatabase &db, SourceDocument document, Instant now);
    static Result<LoadedModels> loadModels(QSqlDatabase &db, QDate today);
    static Status setPin(QSqlDatabase &db, const Pin &pin);
    static Status clearPin(QSqlDatabase &db, const QString &model, const QString &field);

private:
    Database &m_database;
};

} // namespace aigo
