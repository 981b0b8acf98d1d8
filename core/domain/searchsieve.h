// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/search.h"

#include <QByteArrayMatcher>

namespace aigo {

/// The rule of search.h for texts in UTF-8, as a store has them: most are no match, and are not decoded to see that.
/// One thread.
class SearchSieve
{
public:
    explicit SearchSieve(const SearchQuery &query);
    bool matches(const QByteArray &title, const QByteArray &text);

    struct Piece
    {
        QByteArrayMatcher text;
        bool hangul = false;
    };
    struct Word
    {
        std::vector<Piece> pieces;
        bool whole = false;
    };

private:
    SearchQuery m_query;
    std::vector<Word> m_words;
    bool m_plain = true; ///< bytes can tell
    QByteArray m_title;
    QByteArray m_text;

    /// False where letters may be written with other bytes: with marks of their own (U+0300 and on), in conjoining jamo
    /// (U+1100 and on), as long s or Kelvin sign. (None of these lead bytes is one within another character.)
    static bool lower(const QByteArray &text, QByteArray &into);
};

} // namespace aigo
