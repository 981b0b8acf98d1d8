// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/timeline.h"
#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QByteArray>
#include <QSet>
#include <QSqlDatabase>
#include <QStringList>
#include <optional>

namespace aigo {

/// One document on its way into the store, step by step inside one transaction: what CatalogueImport promises. Its
/// facts are let go of as they are encoded, and what a step needs when it is done: the most it holds is about what the
/// document itself took. The store's thread only; for one run.
class DocumentImport
{
public:
    DocumentImport(QSqlDatabase &db, SourceDocument document)
        : m_db(db)
        , m_document(std::move(document))
    {}

    Result<SourceRun> run(Instant now);

private:
    QSqlDatabase &m_db;
    SourceDocument m_document;
    QByteArray m_digest;
    TimelineDocument m_entry;
    TimelinePlace m_place;
    TimelinePlan m_plan;
    qint64 m_firstNew = 0; ///< the id from which on the rows are of this document
    std::optional<Instant> m_newestCompleteBefore;
    QStringList m_unreadable; ///< keys

    bool isEmbedded() const;
    void encode();
    QByteArray digest() const;
    Status findPlace();
    Status readRows();
    Status readEarlier();
    Status plan();
    Status write();
    Status writeRows();
    Status writeLog();
    Status mergeTouched();
    Status touch(QSet<QString> &models);
    QSet<QString> modelsOfRemoved() const;
    Status writeTelemetry();
    Status noteSuccess(Instant now);
};

} // namespace aigo
