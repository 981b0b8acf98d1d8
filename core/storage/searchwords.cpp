// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/searchindex.h"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <vector>

namespace aigo::searchwords {

namespace {

constexpr qsizetype longestWord = 40;

QString kindWord(SearchKind kind)
{
    return QString(QChar(0xe000 + static_cast<int>(kind))); // of no language
}

QStringView shortened(QStringView word)
{
    const qsizetype size = std::min(word.size(), longestWord);
    return word.first(size > 0 && size < word.size() && word[size - 1].isHighSurrogate() ? size - 1 : size);
}

/// What the index has of a folded text, as views of it.
void addPieces(QStringView folded, std::vector<QStringView> &words)
{
    for (const SearchPiece &piece : searchPieces(folded)) {
        const QStringView run = folded.sliced(piece.from, piece.length);
        if (!piece.hangul) {
            words.push_back(shortened(run));
            continue;
        }
        words.push_back(run.first(1));
        for (qsizetype i = 0; i + 1 < run.size(); ++i) {
            words.push_back(run.sliced(i, 2));
        }
    }
}

/// Each once, in whatever order is quick.
void keepOnce(std::vector<QStringView> &words)
{
    const auto bytes = [](QStringView word) { return static_cast<std::size_t>(word.size()) * sizeof(QChar); };
    std::sort(words.begin(), words.end(), [bytes](QStringView a, QStringView b) {
        return a.size() != b.size() ? a.size() < b.size() : std::memcmp(a.data(), b.data(), bytes(a)) < 0;
    });
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

/// One piece of a word as terms.
void addTerms(const SearchQuery::Word &word, std::size_t i, Terms &terms)
{
    const SearchQuery::Piece &piece = word.pieces[i];
    const bool alone = word.pieces.size() == 1;
    const bool last = i + 1 == word.pieces.size();
    if (!piece.hangul) {
        const bool tooLong = piece.text.size() > longestWord;
        terms.exact = terms.exact && alone && !tooLong;
        terms.all.push_back({shortened(piece.text).toString(), last && !word.whole && !tooLong});
        return;
    }
    terms.exact = terms.exact && alone && piece.text.size() <= 2;
    if (piece.text.size() == 1 && (alone || i > 0)) {
        terms.all.push_back({piece.text, false});
    }
    // Every other pair covers a run; the text decides on what is longer than one pair in any case.
    for (qsizetype at = 0; at + 1 < piece.text.size(); at += at + 3 == piece.text.size() ? 1 : 2) {
        terms.all.push_back({piece.text.sliced(at, 2), false});
    }
}

} // namespace

QString quoted(QStringView word)
{
    return u'"' + word.toString() + u'"';
}

QString ofDocument(const SearchDocument &document)
{
    const QString kind = kindWord(document.kind);
    const QString title = searchFolded(document.title);
    const QString text = searchFolded(document.text);
    std::vector<QStringView> words{kind};
    addPieces(title, words);
    addPieces(text, words);
    keepOnce(words);
    QString out;
    out.reserve(title.size() + 2 * text.size());
    for (const QStringView word : words) {
        out.append(word).append(u' ');
    }
    return out;
}

QStringList ofName(const SearchDocument &document)
{
    const QString title = searchFolded(document.title);
    const QString id = searchFolded(document.id);
    std::vector<QStringView> words;
    addPieces(title, words);
    addPieces(id, words);
    keepOnce(words);
    QStringList out;
    for (const QStringView word : words) {
        out << word.toString();
    }
    return out;
}

QString kindExpression(const std::vector<SearchKind> &kinds)
{
    QStringList words;
    for (const SearchKind kind : kinds) {
        words << quoted(kindWord(kind));
    }
    return words.isEmpty() ? QString() : u'(' + words.join(QStringLiteral(" OR ")) + u')';
}

Terms ofQuery(const SearchQuery &query)
{
    Terms terms;
    for (const SearchQuery::Word &word : query.words()) {
        for (std::size_t i = 0; i < word.pieces.size(); ++i) {
            addTerms(word, i, terms);
        }
    }
    // One letter finds a large part of everything: where there is more, the text decides on it.
    const auto isWeak = [](const Term &term) { return term.prefix && term.word.size() == 1; };
    if (std::any_of(terms.all.begin(), terms.all.end(), [&](const Term &term) { return !isWeak(term); })) {
        terms.exact = std::erase_if(terms.all, isWeak) == 0 && terms.exact;
    }
    const auto key = [](const Term &term) { return std::tie(term.word, term.prefix); };
    std::sort(terms.all.begin(), terms.all.end(), [&](const Term &a, const Term &b) { return key(a) < key(b); });
    const auto same = [&](const Term &a, const Term &b) { return key(a) == key(b); };
    terms.all.erase(std::unique(terms.all.begin(), terms.all.end(), same), terms.all.end());
    return terms;
}

} // namespace aigo::searchwords
