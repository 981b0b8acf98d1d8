// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/catalog/merge.h"
#include "core/catalog/mergedlog.h"
#include "core/catalog/pins.h"
#include "core/storage/cataloguestore.h"

#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QStringList>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace aigo {

/// In a stored model the as-of of what the source still says: it moves on with every document without the model being
/// written again. Loading puts the source's newest complete document in its place.
inline constexpr Instant stillSaid = Instant::max();

/// Makes the merged models and the merged log of some models anew from all their rows, some thousand at a time: what it
/// holds does not grow with their number. Inside one transaction, on the store's thread.
class Remerge
{
public:
    explicit Remerge(QSqlDatabase &db)
        : m_db(db)
    {}

    /// Rows from this id on were not there before this transaction. A model that has none but those, and none that
    /// went (`lostRows`), was never merged: there is nothing of it to remove.
    void setNewRows(qint64 firstId, QSet<QString> lostRows);

    Status run(QStringList models);

    /// Keys of rows that could not be read.
    QStringList unreadable;

private:
    QSqlDatabase &m_db;
    qint64 m_firstNew = std::numeric_limits<qint64>::max();
    QSet<QString> m_lostRows;
    Pins m_pins;
    std::map<QString, Instant> m_firsts;
    QHash<QString, std::optional<Instant>> m_newestComplete;
    std::map<std::pair<QString, Instant>, Instant> m_ends; ///< confirmed ends by source and the first document without
    // Of the models at hand.
    std::vector<StoredModel> m_models;
    std::vector<Change> m_log;
    QSet<QString> m_neverMerged;

    Status prepare();
    Status some(const QStringList &models);
    Status write(const QStringList &models);
    Status merge(std::span<const StoredEntry> entries);
    Status decode(std::span<const StoredEntry> entries, std::vector<ModelRow> &rows, std::vector<Instant> &asOfs);
    Result<Instant> goneAt(const QString &source, Instant firstWithout);
    Instant asOf(const StoredEntry &entry) const;
};

} // namespace aigo
