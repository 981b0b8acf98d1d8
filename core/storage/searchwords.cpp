// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/searchindex.h"

#include <QSet>
#include <algorithm>
#include <tuple>

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

void addPieces(QStringView text, QSet<QString> &words)
{
    const QString folded = searchFolded(text);
    for (const SearchPiece &piece : searchPieces(folded)) {
        const QStringView run = QStringView(folded).sliced(piece.from, piece.length);
        if (!piece.hangul) {
            words.insert(shortened(run).toString());
            continue;
        }
        words.insert(run.first(1).toString());
        for (qsizetype i = 0; i + 1 < run.size(); ++i) {
            words.insert(run.sliced(i, 2).toString());
        }
    }
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
    QSet<QString> words{kindWord(document.kind)};
    addPieces(document.title, words);
    addPieces(document.text, words);
    QString out;
    for (const QString &word : words) {
        out += word + u' ';
    }
    return out;
}

QStringList ofName(const SearchDocument &document)
{
    QSet<QString> words;
    addPieces(document.title, words);
    addPieces(document.id, words);
    return {words.begin(), words.end()};
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
