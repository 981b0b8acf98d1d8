// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/model.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QFuture>
#include <QSqlDatabase>
#include <vector>

namespace aigo {

class Database;

/// Puts documents into the store and merged models out of it: the timeline of each source, its change log, the merged
/// models and the merged change log, all of one document in one transaction (all of it is there or none).
///
/// The order of imports does not matter: a document older than what is known adds history and leaves the present. The
/// same document at the same time changes nothing; another one at that time replaces it. The source "embedded" loses to
/// every other and makes no change lines.
class CatalogueImport
{
public:
    explicit CatalogueImport(Database &database)
        : m_database(database)
    {}

    /// `now` is when it was read (the source's last success); `document.asOf` is what it counts from. The run's counts
    /// are against the document before it in time.
    QFuture<Result<SourceRun>> importDocument(SourceDocument document, Instant now);
    /// The merged models, by id.
    QFuture<Result<std::vector<Model>>> loadModels();

    static Result<SourceRun> importDocument(QSqlDatabase &db, const SourceDocument &document, Instant now);
    static Result<std::vector<Model>> loadModels(QSqlDatabase &db);

private:
    Database &m_database;
};

} // namespace aigo
