// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/change.h"
#include "core/domain/model.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <optional>
#include <vector>

namespace aigo {

/// A source's timeline: for each of its keys the rows of equal facts, each valid from the as-of of the document that
/// first said so until that of the first complete one that says otherwise. Rows are as long as they can be, so the same
/// documents make the same rows in whatever order they come.
struct TimelineRow
{
    qint64 id = 0; ///< the store's; 0: a new row
    QString key;
    QString model;
    Instant from{};
    Instant to = Instant::max();
    QByteArray facts; ///< factscodec.h
};

/// An entry of a document.
struct TimelineEntry
{
    QString key;
    QString model;
    QByteArray facts;
};

struct TimelineDocument
{
    Instant asOf{};
    bool complete = true;
    std::vector<TimelineEntry> entries; ///< one a key
};

/// Where a document goes: what the store knows around it.
struct TimelinePlace
{
    std::optional<Instant> before; ///< the document before it
    /// Those after it up to and with the first complete one. Entries are needed of incomplete ones only.
    std::vector<TimelineDocument> after;
    std::vector<TimelineRow>
        rows;              ///< those that hold at some time from `before` (or ever) to the last of `after` (or ever)
    QSet<QString> earlier; ///< of the keys in the document or the rows, those with a row that ended at or before
                           ///< `before`
};

/// What inserting a document does; nothing is done until the store does it.
struct TimelinePlan
{
    struct Relabel
    {
        QString key;
        bool relisted = false; ///< else "added"
    };
    std::vector<qint64> removed;
    std::vector<TimelineRow> inserted;
    Instant logFrom{}; ///< the source's log in [logFrom, logTo] is replaced by `log`
    Instant logTo{};
    std::vector<Change> log;       ///< `source` is for the caller to set
    std::vector<Relabel> relabels; ///< of the key's first line "added" or "relisted" after `logTo`
    QSet<QString> touched;         ///< models whose rows (or what they mean) changed
    QSet<QString> unreadable;      ///< keys of which stored facts cannot be read: what changed of them is not logged
    int added = 0;                 ///< against the document before it
    int changed = 0;
    int unlisted = 0;
};

/// Inserts `document` (or replaces the one of its time, whose rows are then among those of the place).
TimelinePlan planInsertion(const TimelineDocument &document, const TimelinePlace &place);

} // namespace aigo
