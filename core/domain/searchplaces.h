// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/search.h"

#include <QStringView>
#include <algorithm>
#include <string_view>

/// Where words stand in folded texts, by the rule of search.h, for texts of any encoding: only search.cpp and
/// searchsieve.cpp need it.
namespace aigo::searchplaces {

inline constexpr quint16 firstSyllable = 0xac00;
inline constexpr quint16 lastSyllable = 0xd7a3;

inline bool isHangul(char32_t c)
{
    return c >= firstSyllable && c <= lastSyllable;
}

inline bool isPart(char32_t c)
{
    if (c < 0x80) {
        return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z');
    }
    return isHangul(c) || QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

/// A folded text of characters as the rule reads it; what is no character belongs to no piece.
class Utf16
{
public:
    using Word = SearchQuery::Word;
    explicit Utf16(QStringView text)
        : m_text(text)
    {}
    static qsizetype sizeOf(const SearchQuery::Piece &piece) { return piece.text.size(); }
    static bool isSyllable(const SearchQuery::Piece &piece) { return piece.hangul && piece.text.size() == 1; }
    qsizetype size() const { return m_text.size(); }
    qsizetype find(const SearchQuery::Piece &piece, qsizetype from) const
    {
        const std::u16string_view text(m_text.utf16(), static_cast<std::size_t>(m_text.size()));
        const std::u16string_view wanted(QStringView(piece.text).utf16(), static_cast<std::size_t>(piece.text.size()));
        const std::size_t at = text.find(wanted, static_cast<std::size_t>(from)); // QStringView's takes twice as long
        return at == std::u16string_view::npos ? -1 : static_cast<qsizetype>(at);
    }
    bool has(const SearchQuery::Piece &piece, qsizetype at) const { return m_text.sliced(at).startsWith(piece.text); }
    char32_t at(qsizetype at, qsizetype &size) const
    {
        const QChar c = m_text[at];
        const bool pair = c.isHighSurrogate() && at + 1 < m_text.size() && m_text[at + 1].isLowSurrogate();
        size = pair ? 2 : 1;
        return pair ? QChar::surrogateToUcs4(c, m_text[at + 1]) : char32_t{c.unicode()};
    }
    char32_t before(qsizetype at) const
    {
        const bool pair = at >= 2 && m_text[at - 1].isLowSurrogate() && m_text[at - 2].isHighSurrogate();
        qsizetype size = 1;
        return this->at(at - (pair ? 2 : 1), size);
    }

private:
    QStringView m_text;
};

/// Whether no piece of this kind goes on over `at`.
template <typename Text>
bool beginsAt(const Text &text, qsizetype at, bool hangul)
{
    if (at == 0) {
        return true;
    }
    const char32_t before = text.before(at);
    return !isPart(before) || isHangul(before) != hangul;
}

template <typename Text>
bool endsAt(const Text &text, qsizetype at, bool hangul)
{
    qsizetype size = 1;
    const char32_t next = at < text.size() ? text.at(at, size) : U' ';
    return !isPart(next) || isHangul(next) != hangul;
}

/// Where the word ends that has its first piece at `at`; -1: the others do not follow.
template <typename Text>
qsizetype endOf(const typename Text::Word &word, const Text &text, qsizetype at)
{
    for (std::size_t i = 0; i < word.pieces.size(); ++i) {
        const auto &piece = word.pieces[i];
        qsizetype size = 1;
        for (; i > 0 && at < text.size() && !isPart(text.at(at, size)); at += size) {
        }
        if (!text.has(piece, at)) {
            return -1;
        }
        at += Text::sizeOf(piece);
        const bool open = i + 1 == word.pieces.size() && (piece.hangul || !word.whole);
        if (!open && !endsAt(text, at, piece.hangul)) {
            return -1;
        }
    }
    return at;
}

/// Where the word stands first from `from` on, and its length; 0: nowhere. Most texts do not have the letters at all,
/// which is quick to see, and where they are their surroundings tell the rest.
template <typename Text>
std::pair<qsizetype, qsizetype> placeOf(const typename Text::Word &word, const Text &text, qsizetype from = 0)
{
    const auto &first = word.pieces.front();
    const bool several = word.pieces.size() > 1;
    const bool anywhere = first.hangul && (several || !Text::isSyllable(first));
    if (several && !std::all_of(word.pieces.begin() + 1, word.pieces.end(),
                                [&](const auto &piece) { return text.find(piece, from) >= 0; })) {
        return {0, 0};
    }
    for (qsizetype at = text.find(first, from); at >= 0; at = text.find(first, at + 1)) {
        const qsizetype end = anywhere || beginsAt(text, at, first.hangul) ? endOf(word, text, at) : -1;
        if (end >= 0) {
            return {at, end - at};
        }
    }
    return {0, 0};
}

template <typename Text>
bool standsIn(const typename Text::Word &word, const Text &text)
{
    return placeOf(word, text).second > 0;
}

} // namespace aigo::searchplaces
