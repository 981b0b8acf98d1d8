// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/change.h"
#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QSqlDatabase>
#include <QStringList>
#include <optional>
#include <vector>

namespace aigo {

class Database;

/// One document of a source as the store remembers it.
struct StoredDocument
{
    Instant asOf{};
    bool complete = true;
    int entries = 0;
    QByteArray digest;
    bool operator==(const StoredDocument &) const = default;
};

/// What a source said of one key from one document on until another; `to` is Instant::max() while it still says so.
struct StoredEntry
{
    qint64 id = 0; ///< 0: not stored yet
    QString source;
    QString key;
    QString model; ///< our id; empty where the entry is no model
    Instant from{};
    Instant to = Instant::max();
    QByteArray facts;
};

struct StoredModel
{
    QString id;
    QString provider;
    QByteArray bytes;
};

/// The newest documents of one source.
struct SourceTimes
{
    QString source;
    Instant newest{};
    std::optional<Instant> newestComplete;
};

struct ChangeQuery
{
    std::optional<QStringList> models; ///< ids to keep; none: all
    QString source;                    ///< that source's own log; empty: the merged one
    std::optional<Instant> since;      ///< inclusive
    std::optional<Instant> until;      ///< exclusive
    std::vector<ChangeKind> kinds;     ///< empty: all
    bool newestFirst = false;
    int limit = -1; ///< -1: all; 0: the total only
    int offset = 0;
};

struct ChangePage
{
    qint64 total = 0; ///< before limit and offset
    std::vector<Change> rows;
};

/// The catalogue's tables. Methods without a connection queue on the store's thread; the static ones are for use inside
/// one transaction (Database::write) and take the connection. Facts and models are opaque bytes here; core/catalog
/// reads them, core/monitor/catalogueimport.h puts both together.
class CatalogueStore
{
public:
    explicit CatalogueStore(Database &database)
        : m_database(database)
    {}

    /// Lines in time order.
    QFuture<Result<ChangePage>> changes(ChangeQuery query);
    /// Each source and its newest documents, by name.
    QFuture<Result<std::vector<SourceTimes>>> sourceTimes();

    static Result<ChangePage> changes(QSqlDatabase &db, const ChangeQuery &query);
    static Result<std::vector<SourceTimes>> sourceTimes(QSqlDatabase &db);

    // documents
    static Result<std::optional<StoredDocument>> documentAt(QSqlDatabase &db, const QString &source, Instant at);
    static Result<std::optional<StoredDocument>> documentBefore(QSqlDatabase &db, const QString &source, Instant at);
    /// Those after `at` up to and with the first complete one.
    static Result<std::vector<StoredDocument>> documentsAfter(QSqlDatabase &db, const QString &source, Instant at);
    /// Complete documents at or before / from `at` on, nearest first.
    static Result<std::vector<Instant>> completesBefore(QSqlDatabase &db, const QString &source, Instant before,
                                                        int limit);
    static Result<std::vector<Instant>> completesFrom(QSqlDatabase &db, const QString &source, Instant from, int limit);
    static Status putDocument(QSqlDatabase &db, const QString &source, const StoredDocument &document);
    /// The time of the first document of each source.
    static Result<std::vector<std::pair<QString, Instant>>> firstDocuments(QSqlDatabase &db);

    // entries
    /// Rows that hold at some time in [from, to).
    static Result<std::vector<StoredEntry>> entriesWithin(QSqlDatabase &db, const QString &source, Instant from,
                                                          Instant to);
    static Result<std::vector<StoredEntry>> entriesOfModels(QSqlDatabase &db, const QStringList &models);
    /// The models that have or had a row of the source.
    static Result<QStringList> modelsOfSource(QSqlDatabase &db, const QString &source);
    /// Of `keys`, those with a row that ended at or before `at`; costs little where none of the source did.
    static Result<QStringList> keysEndedBy(QSqlDatabase &db, const QString &source, const QStringList &keys,
                                           Instant at);
    /// The models that have a row of the source which ended at one of the times.
    static Result<QStringList> modelsEndedAt(QSqlDatabase &db, const QString &source,
                                             const std::vector<Instant> &times);
    static Status removeEntries(QSqlDatabase &db, const std::vector<qint64> &ids);
    /// The id from which on new entries count.
    static Result<qint64> nextEntry(QSqlDatabase &db);
    static Status insertEntries(QSqlDatabase &db, const std::vector<StoredEntry> &entries);
    /// What an incomplete document said: kept apart, as its neighbours' rows do not tell it.
    static Result<std::vector<StoredEntry>> mentions(QSqlDatabase &db, const QString &source, Instant at);
    static Status putMentions(QSqlDatabase &db, const QString &source, Instant at,
                              const std::vector<StoredEntry> &entries);

    // merged models
    static Result<std::vector<StoredModel>> models(QSqlDatabase &db);
    static Status removeModels(QSqlDatabase &db, const QStringList &ids);
    static Result<QStringList> modelIdsOf(QSqlDatabase &db, const QString &provider); ///< by id
    /// Those that are there already are replaced.
    static Status putModels(QSqlDatabase &db, const std::vector<StoredModel> &models);

    // change logs
    static Status replaceSourceLog(QSqlDatabase &db, const QString &source, Instant from, Instant to,
                                   const std::vector<Change> &changes);
    /// The first line "added" or "relisted" of each of the keys after `after` becomes `kind`.
    static Status relabel(QSqlDatabase &db, const QString &source, const QStringList &keys, Instant after,
                          ChangeKind kind);
    static Status removeMergedLog(QSqlDatabase &db, const QStringList &models);
    static Status appendMergedLog(QSqlDatabase &db, const std::vector<Change> &changes);

private:
    Database &m_database;
};

} // namespace aigo
