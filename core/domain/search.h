// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

namespace aigo {

/// What can be found. Numbers are stored: add at the end only.
enum class SearchKind : quint8 { Models, Changes, Incidents, News, Presets, Providers };
inline constexpr int searchKinds = 6;
QString searchKindName(SearchKind kind); ///< "models", "changes", …: what `--in` takes
std::optional<SearchKind> searchKindFromName(QStringView name);

/// One thing that can be found, as text.
struct SearchDocument
{
    SearchKind kind = SearchKind::News;
    QString id; ///< of its kind: a model's, a piece of news'; unique there
    QString title;
    QString text;              ///< title and text are searched
    std::optional<Instant> at; ///< none: older than everything that has one
    bool operator==(const SearchDocument &) const = default;
};

/// The rule. A text is a row of pieces: runs of Hangul syllables, and runs of other letters, digits and marks; what
/// stands between them only separates. Compared composed (NFC) and without case, one character to one.
///
/// A query's words are separated by blanks; all must match. A word of one piece matches a piece that begins with it;
/// one of two Hangul syllables or more matches anywhere within a piece. A word of several pieces ("gpt-5.4", "GPT모델")
/// matches pieces that follow each other: those in the middle whole, the first as an end where it is Hangul (else
/// whole), the last as a beginning. What stands in double quotes is one word, the last of its pieces whole unless it is
/// Hangul. Nothing else means anything: "*", "-", "OR" are text.
class SearchQuery
{
public:
    SearchQuery() = default;
    explicit SearchQuery(QStringView typed);

    struct Piece
    {
        QString text; ///< folded
        bool hangul = false;
    };
    struct Word
    {
        std::vector<Piece> pieces; ///< one at least
        bool whole = false;        ///< was in quotes
    };
    const std::vector<Word> &words() const { return m_words; }
    /// Below two characters of text nothing is looked for.
    bool isTooShort() const { return m_length < 2; }

    bool matches(QStringView title, QStringView text) const;

    /// Where its words stand in a text: [from, length], in order, without overlap.
    std::vector<std::pair<qsizetype, qsizetype>> places(QStringView text) const;

private:
    std::vector<Word> m_words;
    qsizetype m_length = 0;
};

/// The pieces of a text in its order, with their places. What a document is made of, and a query.
struct SearchPiece
{
    qsizetype from = 0;
    qsizetype length = 0;
    bool hangul = false;
};
std::vector<SearchPiece> searchPieces(QStringView text);
/// Composed and folded as the rule compares.
QString searchFolded(QStringView text);

/// A hit as it is shown.
struct SearchHit
{
    SearchKind kind = SearchKind::News;
    QString id;
    QString title;
    QString snippet;                                        ///< of the text where the match is, else its beginning
    std::vector<std::pair<qsizetype, qsizetype>> inTitle;   ///< what to mark
    std::vector<std::pair<qsizetype, qsizetype>> inSnippet; ///< what to mark
    std::optional<Instant> at;
    bool approximate = false; ///< found by a name that is spelled nearly so
};

/// What is asked of an index.
struct SearchRequest
{
    QString text;
    std::vector<SearchKind> kinds; ///< empty: all
    std::optional<Instant> since;  ///< inclusive; then only what has a time
    std::optional<Instant> until;  ///< exclusive
    bool ranked = false;           ///< the best of the newest 500 first, else the newest
    int limit = 50;                ///< -1: all
    int offset = 0;
    bool total = false; ///< count them all, which takes longer
};

struct SearchPage
{
    std::vector<SearchHit> hits;
    qint64 total = 0; ///< where it was asked for, else those up to here
};

/// About `length` characters around the first match, on one line, cut at blanks, with "…" where it is cut.
QString searchSnippet(const SearchQuery &query, const QString &text, qsizetype length = 160);

/// Whether a name is spelled nearly as what was typed: one letter more, less, other or swapped from four letters on,
/// two from eight on; never in the first letter. Both folded.
bool isSpelledNearly(QStringView typed, QStringView name);

} // namespace aigo
