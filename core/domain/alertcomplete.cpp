// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alertcomplete.h"

#include "core/domain/alertfunctions.h"

#include <algorithm>
#include <optional>

namespace aigo {

namespace {

using Token = FilterToken;
using Words = AlertFunctionWords;

bool isWordLetter(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isJoining(QStringView word)
{
    return word.compare(u"and", Qt::CaseInsensitive) == 0 || word.compare(u"or", Qt::CaseInsensitive) == 0;
}

/// What follows the filter in a function's brackets: a name, an objective, a percentile, a window.
bool isArgument(const Words &words, QStringView piece)
{
    const QString text = piece.trimmed().toString().toLower();
    const bool percentile = text.size() > 1 && text.front() == u'p' && text.back().isDigit();
    return text.isEmpty() || (words.percentile && percentile) || (words.window && parseDuration(text)) ||
           (words.objective && text.endsWith(u'%')) || alertNameWords(words.named).contains(text);
}

/// Where the commas of a function's inside are, quoted ones left out.
std::vector<int> commasOf(QStringView inside)
{
    std::vector<int> at;
    bool quoted = false;
    for (int i = 0; i < inside.size(); ++i) {
        quoted = inside[i] == u'"' ? !quoted : quoted;
        if (!quoted && inside[i] == u',') {
            at.push_back(i);
        }
    }
    return at;
}

/// How long the filter is: the commas before its arguments are no part of it.
int filterLength(const Words &words, QStringView inside)
{
    if (!words.filtered) {
        return 0;
    }
    const std::vector<int> commas = commasOf(inside);
    auto end = static_cast<int>(inside.size());
    for (auto comma = commas.rbegin(); comma != commas.rend(); ++comma) {
        if (!isArgument(words, inside.mid(*comma + 1, end - *comma - 1))) {
            break;
        }
        end = *comma;
    }
    return commas.empty() && isArgument(words, inside) && !inside.trimmed().isEmpty() ? 0 : end;
}

void addInside(std::vector<Token> &tokens, const Words *words, QStringView inside, int from)
{
    const int filter = words != nullptr ? filterLength(*words, inside) : 0;
    for (Token token : filterTokens(inside.first(filter))) {
        token.start += from;
        tokens.push_back(token);
    }
    int start = filter;
    for (int i = filter; i <= inside.size(); ++i) {
        if (i < inside.size() && inside[i] != u',' && !inside[i].isSpace()) {
            continue;
        }
        if (i > start) {
            tokens.push_back({Token::Kind::Value, from + start, i - start});
        }
        if (i < inside.size() && inside[i] == u',') {
            tokens.push_back({Token::Kind::Comma, from + i, 1});
        }
        start = i + 1;
    }
}

int closingBracket(QStringView text, int from)
{
    bool quoted = false;
    for (int i = from; i < text.size(); ++i) {
        quoted = text[i] == u'"' ? !quoted : quoted;
        if (!quoted && text[i] == u')') {
            return i;
        }
    }
    return static_cast<int>(text.size());
}

int wordEnd(QStringView text, int from)
{
    int end = from;
    while (end < text.size() && (isWordLetter(text[end]) || text[end].isDigit())) {
        ++end;
    }
    return end;
}

/// A value goes on to the next bracket, operator or space.
int valueEnd(QStringView text, int from)
{
    int end = from;
    while (end < text.size() && !text[end].isSpace() && !QStringView(u"()=!<>,").contains(text[end])) {
        ++end;
    }
    return std::max(end, from + 1);
}

} // namespace

std::vector<FilterToken> alertTokens(QStringView text)
{
    std::vector<Token> tokens;
    bool afterOperator = false;
    for (int i = 0; i < text.size();) {
        const QChar c = text[i];
        if (c.isSpace()) {
            ++i;
            continue;
        }
        if (QStringView(u"=!<>").contains(c)) {
            int end = i + 1;
            end += end < text.size() && text[end] == u'=' ? 1 : 0;
            tokens.push_back({Token::Kind::Operator, i, end - i});
            afterOperator = true;
            i = end;
            continue;
        }
        const int end = wordEnd(text, i);
        const QStringView word = text.mid(i, end - i);
        const bool called = end > i && end < text.size() && text[end] == u'(';
        if (called && word.compare(u"not", Qt::CaseInsensitive) != 0 && !isJoining(word)) {
            const Words *words = findAlertFunction(word);
            tokens.push_back({words != nullptr ? Token::Kind::Field : Token::Kind::Error, i, end - i});
            const int close = closingBracket(text, end);
            tokens.push_back({Token::Kind::Comma, end, 1});
            addInside(tokens, words, text.mid(end + 1, close - end - 1), end + 1);
            if (close < text.size()) {
                tokens.push_back({Token::Kind::Comma, close, 1});
            }
            i = close + 1;
        } else if (c == u'(' || c == u')') {
            tokens.push_back({Token::Kind::Comma, i, 1});
            ++i;
        } else if (!afterOperator && isJoining(word)) {
            tokens.push_back({Token::Kind::Operator, i, end - i});
            i = end;
        } else if (!afterOperator && word.compare(u"not", Qt::CaseInsensitive) == 0) {
            tokens.push_back({Token::Kind::Negation, i, end - i});
            i = end;
        } else {
            const int to = valueEnd(text, i);
            tokens.push_back({Token::Kind::Value, i, to - i});
            i = to;
        }
        afterOperator = false;
    }
    return tokens;
}

namespace {

/// Where the cursor is: in the brackets of a function, after an operator, after a closed bracket, or where a function
/// may begin.
struct Place
{
    enum class Kind : quint8 { Function, Inside, Value, After } kind = Kind::Function;
    const Words *words = nullptr;
    int from = 0;   ///< of what is typed
    int piece = 0;  ///< inside: which argument
    int inside = 0; ///< where the brackets' contents begin
};

Place placeAt(QStringView before)
{
    Place place;
    const auto size = static_cast<int>(before.size());
    place.from = size;
    for (int i = 0; i < size;) {
        const int end = wordEnd(before, i);
        if (end > i && end < size && before[end] == u'(') {
            const Words *words = findAlertFunction(before.mid(i, end - i));
            const int close = words != nullptr ? closingBracket(before, end) : end;
            if (words != nullptr && close >= size) {
                const std::vector<int> commas = commasOf(before.mid(end + 1));
                place = {Place::Kind::Inside, words, end + 1 + (commas.empty() ? 0 : commas.back() + 1),
                         static_cast<int>(commas.size()), end + 1};
                return place;
            }
            place = {words != nullptr ? Place::Kind::After : Place::Kind::Function, words, size, 0, 0};
            i = close + 1;
        } else if (QStringView(u"=!<>").contains(before[i]) && place.words != nullptr) {
            i += i + 1 < size && before[i + 1] == u'=' ? 2 : 1;
            place.kind = Place::Kind::Value;
            place.from = i;
        } else if (end > i) {
            const bool joins = isJoining(before.mid(i, end - i)) && end < size;
            if (joins) {
                place = {Place::Kind::Function, nullptr, size, 0, 0};
            } else if (place.kind != Place::Kind::Value || place.from == i) {
                place.from = i;
            }
            i = end;
        } else {
            const bool space = before[i].isSpace();
            ++i;
            if (place.kind == Place::Kind::Value && space && place.from < i - 1) {
                place.kind = Place::Kind::After; // the value is done
                place.from = size;
                place.words = nullptr;
            } else if (space || place.kind == Place::Kind::Function) {
                place.from = i;
            }
        }
    }
    return place;
}

struct Offers
{
    std::vector<FilterCompletion> all;
    QString typed;
    int from = 0;
    int length = 0;

    void add(const QString &word, const QString &insert, const QString &note = {})
    {
        if (word.startsWith(typed, Qt::CaseInsensitive)) {
            all.push_back({insert, note, from, length});
        }
    }
};

void addArguments(Offers &offers, const Words &words, const FilterVocabulary &vocabulary)
{
    for (const QString &name : alertNameWords(words.named)) {
        offers.add(name, name);
    }
    if (words.named == Words::Name::Source) {
        const auto sources = vocabulary.find(QStringLiteral("source"));
        for (const QString &name : sources == vocabulary.end() ? QStringList() : sources->second) {
            offers.add(name, name);
        }
    }
    if (words.percentile) {
        for (const char *word : {"p50", "p95", "p99"}) {
            offers.add(QLatin1String(word), QLatin1String(word));
        }
    }
    if (words.objective) {
        for (const char *word : {"99%", "99.5%", "99.9%", "99.95%"}) {
            offers.add(QLatin1String(word), QLatin1String(word));
        }
    }
    if (words.window) {
        for (const char *word : {"5m", "15m", "1h", "6h", "24h", "7d", "30d"}) {
            offers.add(QLatin1String(word), QLatin1String(word));
        }
    }
}

void addInside(Offers &offers, const Place &place, QStringView text, int cursor, const FilterVocabulary &vocabulary)
{
    const Words &words = *place.words;
    if (words.filtered && place.piece == 0) {
        const QStringView inside = text.mid(place.inside, cursor - place.inside);
        for (FilterCompletion offered : filterCompletions(inside, static_cast<int>(inside.size()), vocabulary)) {
            offered.from += place.inside;
            offers.all.push_back(offered);
        }
    }
    if (!words.filtered || place.piece > 0 || offers.typed.isEmpty()) {
        addArguments(offers, words, vocabulary);
    }
}

void addAfter(Offers &offers, const Words *words)
{
    const bool takesValue = words != nullptr && words->value != Words::Value::None;
    if (takesValue) {
        const bool word = !alertValueWords(words->value).isEmpty();
        for (const char *sign : word ? std::initializer_list<const char *>{"=", "!="}
                                     : std::initializer_list<const char *>{">", ">=", "<", "<="}) {
            offers.add(QLatin1String(sign), QLatin1String(sign) + QStringLiteral(" "));
        }
    } else {
        offers.add(QStringLiteral("and"), QStringLiteral("and "));
        offers.add(QStringLiteral("or"), QStringLiteral("or "));
    }
}

} // namespace

std::vector<FilterCompletion> alertCompletions(QStringView text, int cursor, const FilterVocabulary &vocabulary)
{
    constexpr std::size_t most = 50;
    cursor = std::clamp(cursor, 0, static_cast<int>(text.size()));
    const Place place = placeAt(text.first(cursor));
    Offers offers;
    int from = place.from;
    while (from < cursor && text[from].isSpace()) {
        ++from;
    }
    offers.typed = text.mid(from, cursor - from).toString();
    offers.from = from;
    offers.length = cursor - from;
    switch (place.kind) {
    case Place::Kind::Inside:
        addInside(offers, place, text, cursor, vocabulary);
        break;
    case Place::Kind::Value:
        for (const QString &word : alertValueWords(place.words->value)) {
            offers.add(word, word);
        }
        break;
    case Place::Kind::After:
        addAfter(offers, place.words);
        break;
    case Place::Kind::Function:
        for (const Words &words : alertFunctions()) {
            const QString name = words.name.toString();
            const QString example = QString::fromLatin1(words.example);
            offers.add(name, name + u'(', alertSentence(readAlertExpression(example).expression));
        }
        offers.add(QStringLiteral("not"), QStringLiteral("not "));
        break;
    }
    if (offers.all.size() > most) {
        offers.all.erase(offers.all.begin() + static_cast<std::ptrdiff_t>(most), offers.all.end());
    }
    return offers.all;
}

} // namespace aigo
