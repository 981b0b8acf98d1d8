// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/searchsieve.h"

#include "core/domain/searchplaces.h"

namespace aigo {

using namespace searchplaces;

namespace {

/// A text in UTF-8 as searchplaces.h reads it.
class Utf8
{
public:
    using Word = SearchSieve::Word;
    explicit Utf8(QByteArrayView text)
        : m_text(text)
    {}
    static qsizetype sizeOf(const SearchSieve::Piece &piece) { return piece.text.pattern().size(); }
    static bool isSyllable(const SearchSieve::Piece &piece) { return piece.hangul && sizeOf(piece) == 3; }
    qsizetype size() const { return m_text.size(); }
    qsizetype find(const SearchSieve::Piece &piece, qsizetype from) const
    {
        return piece.text.indexIn(m_text.data(), m_text.size(), from);
    }
    bool has(const SearchSieve::Piece &piece, qsizetype at) const
    {
        return m_text.sliced(at).startsWith(piece.text.pattern());
    }
    char32_t at(qsizetype at, qsizetype &size) const
    {
        const auto byte = [this](qsizetype i) { return static_cast<uchar>(m_text[i]); };
        const uchar lead = byte(at);
        const qsizetype length = lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        size = 1;
        if (length < 2 || at + length > m_text.size()) {
            return lead < 0x80 ? lead : QChar::ReplacementCharacter;
        }
        size = length;
        char32_t c = lead & (0x7fU >> length);
        for (qsizetype i = 1; i < length; ++i) {
            c = c << 6U | (byte(at + i) & 0x3fU);
        }
        return c;
    }
    char32_t before(qsizetype at) const
    {
        qsizetype from = at - 1;
        while (from > 0 && (static_cast<uchar>(m_text[from]) & 0xc0U) == 0x80) {
            --from;
        }
        qsizetype size = 1;
        return this->at(from, size);
    }

private:
    QByteArrayView m_text;
};

} // namespace

SearchSieve::SearchSieve(const SearchQuery &query)
    : m_query(query)
{
    for (const SearchQuery::Word &word : query.words()) {
        Word made;
        made.whole = word.whole;
        for (const SearchQuery::Piece &piece : word.pieces) {
            const bool plain =
                std::all_of(piece.text.begin(), piece.text.end(), [](QChar c) { return c.unicode() < 0x80; });
            m_plain = m_plain && (plain || piece.hangul); // as others are folded is not to be seen from their bytes
            made.pieces.push_back({QByteArrayMatcher(piece.text.toUtf8()), piece.hangul});
        }
        m_words.push_back(std::move(made));
    }
}

bool SearchSieve::lower(const QByteArray &text, QByteArray &into)
{
    into.resize(text.size());
    const char *from = text.constData();
    char *to = into.data();
    uchar composite = 0;
    const qsizetype size = text.size();
    for (qsizetype i = 0; i < size; ++i) { // without branches it goes by sixteen
        const auto c = static_cast<uchar>(from[i]);
        composite |= static_cast<uchar>((c == 0xcc) | (c == 0xcd) | (c == 0xe1) | (c == 0xc5));
        to[i] = static_cast<char>(c + (static_cast<uchar>(c - 'A') < 26U ? 32 : 0));
    }
    return composite == 0 && !(text.contains('\xe2') && text.contains("\xe2\x84\xaa"));
}

bool SearchSieve::matches(const QByteArray &title, const QByteArray &text)
{
    if (!m_plain || !lower(title, m_title) || !lower(text, m_text)) {
        return m_query.matches(QString::fromUtf8(title), QString::fromUtf8(text));
    }
    return !m_words.empty() && std::all_of(m_words.begin(), m_words.end(), [this](const Word &word) {
        return standsIn(word, Utf8(m_text)) || standsIn(word, Utf8(m_title));
    });
}

} // namespace aigo
