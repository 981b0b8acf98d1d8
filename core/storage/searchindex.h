// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/domain/search.h"

#include <QFuture>
#include <QSqlDatabase>
#include <algorithm>
#include <span>
#include <vector>

namespace aigo {

class Database;

/// Full-text search by the rule of core/domain/search.h, exactly. Whoever stores what can be found puts its document
/// here in the same transaction; what is not there yet is put there by core/monitor/searchfeeder.h.
///
/// The index (contentless FTS5, no positions) holds for each document its words, and of each run of Hangul the first
/// syllable and every pair: it finds candidates, newest first, and where it cannot tell exactly (three syllables, words
/// of several pieces, a prefix that many words have) the text decides. Numbers grow with time; a document older than
/// its forerunner is "late": those met on the way are sorted in. Many late ones slow it down until `tidy`.
class SearchIndex
{
public:
    explicit SearchIndex(Database &database)
        : m_database(database)
    {}

    QFuture<Result<SearchPage>> find(SearchRequest request);

    /// Adds or replaces by kind and id; what is the same stays untouched.
    static Status put(QSqlDatabase &db, std::vector<SearchDocument> documents);
    static Status remove(QSqlDatabase &db, SearchKind kind, const QStringList &ids);
    /// Makes these, all of one kind, the only ones of it. Gives how many changed.
    static Result<int> replaceAll(QSqlDatabase &db, SearchKind kind, std::vector<SearchDocument> documents);
    /// Makes the index anew where it is missing, of another version, or has more than a tenth (and 1,000) late ones.
    static Result<bool> tidy(QSqlDatabase &db);
    static Status rebuild(QSqlDatabase &db);
    /// Makes one part of the many that writing leaves behind, so that a search looks in one place: seconds for 50,000
    /// documents, nothing where it is one already. For when nobody waits.
    static Status merge(QSqlDatabase &db);
    static Result<SearchPage> find(QSqlDatabase &db, const SearchRequest &request);

private:
    Database &m_database;
};

namespace searchwords {

/// What the index holds of a document, as the text that its tokenizer splits at blanks.
QString ofDocument(const SearchDocument &document);

/// A word that the index has of every match; `prefix`: or one that begins so.
struct Term
{
    QString word;
    bool prefix = false;
};

/// What must be there of every match, all of it. `exact`: what has them all is a match.
struct Terms
{
    std::vector<Term> all;
    bool exact = true;
};
Terms ofQuery(const SearchQuery &query);
/// How many of a prefix' letters have an index of their own: prefixes of 2, 3 and 5 do (resources/sql); others are put
/// together from all words that begin so, before the first of them is given.
constexpr qsizetype indexed(qsizetype letters)
{
    return letters >= 5 ? 5 : std::min<qsizetype>(letters, 3);
}

QString quoted(QStringView word); ///< as FTS5 takes it: of letters, digits and marks only

/// The words that a name is known by, for those that are spelled nearly so; from so many letters on.
inline constexpr qsizetype shortestName = 4;
QStringList ofName(const SearchDocument &document);
QString kindExpression(const std::vector<SearchKind> &kinds); ///< empty: all

} // namespace searchwords

} // namespace aigo
