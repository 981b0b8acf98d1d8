// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/filterwords.h"

#include <algorithm>

namespace aigo {

std::vector<FilterToken> filterTokens(QStringView text)
{
    using Token = FilterToken;
    std::vector<Token> tokens;
    for (const RawFilterTerm &raw : cutFilter(text)) {
        const auto first = tokens.size();
        const auto add = [&tokens](Token::Kind kind, int start, int end) {
            if (end > start) {
                tokens.push_back({kind, start, end - start});
            }
        };
        add(Token::Kind::Negation, raw.column, raw.negated ? raw.column + 1 : raw.column);
        if (raw.hasField) {
            add(Token::Kind::Field, raw.fieldColumn, raw.fieldColumn + static_cast<int>(raw.field.size()) + 1);
        }
        for (std::size_t i = 0; i < raw.values.size(); ++i) {
            const RawFilterValue &value = raw.values[i];
            add(Token::Kind::Operator, value.column, value.textColumn);
            add(raw.hasField ? Token::Kind::Value : Token::Kind::Text, value.textColumn, value.end);
            if (i < raw.commas.size()) {
                add(Token::Kind::Comma, raw.commas[i], raw.commas[i] + 1);
            }
        }
        FilterTerm term;
        const auto wrong = understandTerm(raw, term);
        for (std::size_t i = first; wrong && i < tokens.size(); ++i) {
            Token &token = tokens[i];
            if (token.start < wrong->column + wrong->length && wrong->column < token.start + token.length) {
                token.kind = Token::Kind::Error;
            }
        }
    }
    return tokens;
}

namespace {

struct Candidate
{
    QString word;   ///< what is compared with what was typed
    QString insert; ///< what is put there
    QString note;
};

QString fieldNote(const FilterFieldWords &words)
{
    return words.note == nullptr ? QString() : translateFilter(words.note);
}

QStringList wordsOf(const QString &field, const FilterVocabulary &vocabulary)
{
    const auto it = vocabulary.find(field);
    return it == vocabulary.end() ? QStringList() : it->second;
}

/// At the start of a term: fields, then the providers and capabilities themselves.
std::vector<Candidate> termCandidates(const FilterVocabulary &vocabulary, bool typed)
{
    std::vector<Candidate> out;
    for (const FilterFieldWords &words : filterFields()) {
        if (words.field != FilterField::Benchmark) {
            out.push_back({words.name.toString(), words.name.toString() + u':', fieldNote(words)});
        }
    }
    for (const QString &suite : wordsOf(QStringLiteral("benchmark"), vocabulary)) {
        const QString name = QStringLiteral("benchmark.") + suite;
        out.push_back({name, name + u':', fieldNote(filterFieldWords(FilterField::Benchmark))});
    }
    if (typed) {
        for (const QString &provider : wordsOf(QStringLiteral("provider"), vocabulary)) {
            out.push_back({provider, QStringLiteral("provider:") + filterQuoted(provider), QString()});
        }
        for (const QString &cap : fixedFilterWords(FilterField::Cap)) {
            out.push_back({cap, QStringLiteral("cap:") + cap, QString()});
        }
    }
    return out;
}

std::vector<Candidate> valueCandidates(const FilterFieldWords &words, bool operatorTyped,
                                       const FilterVocabulary &vocabulary)
{
    std::vector<Candidate> out;
    if (takesComparison(words.kind)) {
        if (!operatorTyped) {
            for (const char *sign : {"<=", ">=", "<", ">"}) {
                out.push_back({QLatin1String(sign), QLatin1String(sign), QString()});
            }
        }
        return out;
    }
    QStringList known = fixedFilterWords(words.field);
    if (known.isEmpty()) {
        known = wordsOf(words.name.toString(), vocabulary);
    }
    for (const QString &word : known) {
        out.push_back({word, filterQuoted(word), QString()});
    }
    return out;
}

/// What stands at the cursor: its term as far as the cursor, if the cursor touches one.
struct Place
{
    const FilterFieldWords *field = nullptr; ///< nullptr: at the start of a term
    bool known = true;                       ///< a field was typed that does not exist
    bool operatorTyped = false;
    QString typed;
    int from = 0;
};

Place placeAt(QStringView before)
{
    Place place;
    place.from = static_cast<int>(before.size());
    const auto terms = cutFilter(before);
    if (terms.empty() || terms.back().end < before.size()) {
        return place;
    }
    const RawFilterTerm &term = terms.back();
    const RawFilterValue &value = term.values.back();
    place.typed = value.text;
    place.from = value.textColumn;
    place.operatorTyped = !value.op.isEmpty();
    if (term.hasField) {
        place.field = findFilterField(term.field);
        place.known = place.field != nullptr;
    }
    return place;
}

} // namespace

std::vector<FilterCompletion> filterCompletions(QStringView text, int cursor, const FilterVocabulary &vocabulary)
{
    constexpr std::size_t most = 50;
    cursor = std::clamp(cursor, 0, static_cast<int>(text.size()));
    const Place place = placeAt(text.first(cursor));
    if (!place.known) {
        return {};
    }
    int end = cursor;
    while (end < text.size() && !text[end].isSpace() && text[end] != u',') {
        ++end;
    }
    const auto candidates = place.field != nullptr ? valueCandidates(*place.field, place.operatorTyped, vocabulary)
                                                   : termCandidates(vocabulary, !place.typed.isEmpty());
    std::vector<FilterCompletion> out;
    for (const bool begins : {true, false}) {
        for (const Candidate &candidate : candidates) {
            const bool starts = candidate.word.startsWith(place.typed, Qt::CaseInsensitive);
            const bool fits = begins ? starts : !starts && candidate.word.contains(place.typed, Qt::CaseInsensitive);
            if (fits && out.size() < most) {
                out.push_back({candidate.insert, candidate.note, place.from, end - place.from});
            }
        }
    }
    return out;
}

} // namespace aigo
