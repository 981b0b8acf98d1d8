// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/search.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr qsizetype longestQuery = 500;
constexpr std::size_t mostWords = 16;
constexpr std::size_t mostPieces = 32; ///< of a word
constexpr std::array<QStringView, searchKinds> names{u"models", u"changes", u"incidents",
                                                     u"news",   u"presets", u"providers"};

bool isHangul(char16_t c)
{
    return c >= 0xac00 && c <= 0xd7a3;
}

/// Whether the character at `at` belongs to a piece; `size` becomes its code units.
bool isPart(QStringView text, qsizetype at, qsizetype &size)
{
    const QChar c = text[at];
    size = 1;
    if (isHangul(c.unicode())) {
        return true;
    }
    if (c.unicode() < 0x80) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z');
    }
    if (!c.isSurrogate()) {
        return c.isLetterOrNumber() || c.isMark();
    }
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        size = 2;
        const char32_t ucs4 = QChar::surrogateToUcs4(c, text[at + 1]);
        return QChar::isLetterOrNumber(ucs4) || QChar::isMark(ucs4);
    }
    return false;
}

bool fits(const SearchQuery::Word &word, std::size_t i, QStringView piece, bool hangul, qsizetype &at)
{
    const SearchQuery::Piece &wanted = word.pieces[i];
    const bool first = i == 0;
    const bool last = i + 1 == word.pieces.size();
    at = 0;
    if (wanted.hangul != hangul) {
        return false;
    }
    if (!hangul) {
        return last && !word.whole ? piece.startsWith(wanted.text) : piece == wanted.text;
    }
    if (first && last) {
        at = wanted.text.size() > 1 ? piece.indexOf(wanted.text) : piece.startsWith(wanted.text) ? 0 : -1;
        return at >= 0;
    }
    if (first) {
        at = piece.size() - wanted.text.size();
        return piece.endsWith(wanted.text);
    }
    return last ? piece.startsWith(wanted.text) : piece == wanted.text;
}

/// The first place at or after piece `from` where the word stands: [place, length) in the text; length 0: nowhere.
std::pair<qsizetype, qsizetype> placeOf(const SearchQuery::Word &word, QStringView folded,
                                        const std::vector<SearchPiece> &pieces, std::size_t from, std::size_t &found)
{
    for (std::size_t p = from; p + word.pieces.size() <= pieces.size(); ++p) {
        qsizetype begin = 0;
        bool all = true;
        for (std::size_t i = 0; all && i < word.pieces.size(); ++i) {
            const SearchPiece &piece = pieces[p + i];
            qsizetype at = 0;
            all = fits(word, i, folded.sliced(piece.from, piece.length), piece.hangul, at);
            begin = i == 0 ? piece.from + at : begin;
        }
        if (all) {
            const SearchPiece &last = pieces[p + word.pieces.size() - 1];
            const qsizetype end = (word.pieces.size() == 1 ? begin : last.from) + word.pieces.back().text.size();
            found = p;
            return {begin, end - begin};
        }
    }
    return {0, 0};
}

/// Whether a piece of another kind, or none, ends before `at`.
bool beginsAt(QStringView folded, qsizetype at, bool hangul)
{
    if (at == 0) {
        return true;
    }
    const qsizetype before =
        at >= 2 && folded[at - 1].isLowSurrogate() && folded[at - 2].isHighSurrogate() ? at - 2 : at - 1;
    qsizetype size = 1;
    return !isPart(folded, before, size) || isHangul(folded[before].unicode()) != hangul;
}

bool endsAt(QStringView folded, qsizetype at, bool hangul)
{
    qsizetype size = 1;
    return at >= folded.size() || !isPart(folded, at, size) || isHangul(folded[at].unicode()) != hangul;
}

/// Whether from `at` on, where the first piece of a word stands, the others follow.
bool goesOn(const SearchQuery::Word &word, const QString &folded, qsizetype at)
{
    for (std::size_t i = 0; i < word.pieces.size(); ++i) {
        const SearchQuery::Piece &piece = word.pieces[i];
        const bool last = i + 1 == word.pieces.size();
        qsizetype size = 1;
        for (; i > 0 && at < folded.size() && !isPart(folded, at, size); at += size) {
        }
        if (!QStringView(folded).sliced(at).startsWith(piece.text)) {
            return false;
        }
        at += piece.text.size();
        const bool open = last && (piece.hangul || !word.whole);
        if (!open && !endsAt(folded, at, piece.hangul)) {
            return false;
        }
    }
    return true;
}

/// Where placeOf finds the word first; -1: nowhere. Most texts do not have the letters at all, which is quick to see,
/// and where they are their surroundings tell the rest.
qsizetype firstPlace(const SearchQuery::Word &word, const QString &folded)
{
    const SearchQuery::Piece &first = word.pieces.front();
    const bool several = word.pieces.size() > 1;
    const bool anywhere = first.hangul && (several || first.text.size() > 1);
    if (several && !std::all_of(word.pieces.begin() + 1, word.pieces.end(),
                                [&folded](const auto &piece) { return folded.contains(piece.text); })) {
        return -1;
    }
    for (qsizetype at = folded.indexOf(first.text); at >= 0; at = folded.indexOf(first.text, at + 1)) {
        if ((anywhere || beginsAt(folded, at, first.hangul)) && goesOn(word, folded, at)) {
            return at;
        }
    }
    return -1;
}

bool standsIn(const SearchQuery::Word &word, const QString &folded)
{
    return firstPlace(word, folded) >= 0;
}

/// Case folded, one code unit to one, so that places stay.
QString folded(QStringView text)
{
    QString copy = text.toString();
    QChar *const out = copy.data();
    const qsizetype size = copy.size();
    for (qsizetype i = 0; i < size; ++i) {
        const QChar c = out[i];
        if (c.unicode() < 0x80) {
            if (c >= u'A' && c <= u'Z') {
                out[i] = QChar(c.unicode() + 32);
            }
        } else if (c.isHighSurrogate() && i + 1 < size && out[i + 1].isLowSurrogate()) {
            const char32_t other = QChar::toCaseFolded(QChar::surrogateToUcs4(c, out[i + 1]));
            if (QChar::requiresSurrogates(other)) {
                out[i] = QChar(QChar::highSurrogate(other));
                out[i + 1] = QChar(QChar::lowSurrogate(other));
            }
            ++i;
        } else if (!isHangul(c.unicode())) {
            out[i] = c.toCaseFolded();
        }
    }
    return copy;
}

} // namespace

QString searchKindName(SearchKind kind)
{
    return names[static_cast<std::size_t>(kind)].toString();
}

std::optional<SearchKind> searchKindFromName(QStringView name)
{
    const auto at = std::find(names.begin(), names.end(), name);
    return at == names.end() ? std::nullopt : std::optional(static_cast<SearchKind>(at - names.begin()));
}

QString searchFolded(QStringView text)
{
    return folded(text.toString().normalized(QString::NormalizationForm_C));
}

std::vector<SearchPiece> searchPieces(QStringView text)
{
    std::vector<SearchPiece> out;
    qsizetype size = 1;
    for (qsizetype at = 0; at < text.size();) {
        if (!isPart(text, at, size)) {
            at += size;
            continue;
        }
        const qsizetype from = at;
        const bool hangul = isHangul(text[at].unicode());
        do {
            at += size;
        } while (at < text.size() && isHangul(text[at].unicode()) == hangul && isPart(text, at, size));
        out.push_back({from, at - from, hangul});
    }
    return out;
}

SearchQuery::SearchQuery(QStringView typed)
{
    const QString text = searchFolded(typed.first(std::min(typed.size(), longestQuery)));
    const auto add = [this](QStringView part, bool whole) {
        Word word;
        word.whole = whole;
        for (const SearchPiece &piece : searchPieces(part)) {
            if (word.pieces.size() < mostPieces) {
                word.pieces.push_back({part.sliced(piece.from, piece.length).toString(), piece.hangul});
                m_length += piece.length;
            }
        }
        if (!word.pieces.empty() && m_words.size() < mostWords) {
            m_words.push_back(std::move(word));
        }
    };
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype close = text[at] == u'"' ? text.indexOf(u'"', at + 1) : -1;
        if (close > 0) {
            add(QStringView(text).sliced(at + 1, close - at - 1), true);
            at = close + 1;
            continue;
        }
        const qsizetype from = at;
        while (at < text.size() && !text[at].isSpace()) {
            ++at;
        }
        add(QStringView(text).sliced(from, at - from), false);
    }
}

bool SearchQuery::matches(QStringView title, QStringView text) const
{
    if (m_words.empty()) {
        return false;
    }
    // The title's last piece and the text's first do not follow each other.
    const std::array<QString, 2> parts{searchFolded(title), searchFolded(text)};
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const Word &word) { return standsIn(word, parts[0]) || standsIn(word, parts[1]); });
}

std::vector<std::pair<qsizetype, qsizetype>> SearchQuery::places(QStringView text) const
{
    const QString plain = folded(text);
    const std::vector<SearchPiece> pieces = searchPieces(plain);
    std::vector<std::pair<qsizetype, qsizetype>> all;
    for (const Word &word : m_words) {
        std::size_t found = 0;
        for (std::size_t from = 0; from < pieces.size(); from = found + 1) {
            const auto place = placeOf(word, plain, pieces, from, found);
            if (place.second == 0) {
                break;
            }
            all.push_back(place);
        }
    }
    std::sort(all.begin(), all.end());
    std::vector<std::pair<qsizetype, qsizetype>> out;
    for (const auto &place : all) {
        if (out.empty() || place.first >= out.back().first + out.back().second) {
            out.push_back(place);
        } else {
            const qsizetype end = std::max(out.back().first + out.back().second, place.first + place.second);
            out.back().second = end - out.back().first;
        }
    }
    return out;
}

QString searchSnippet(const SearchQuery &query, const QString &text, qsizetype length)
{
    QString line = text;
    line.replace(u'\n', u' ');
    qsizetype match = 0;
    if (line.size() > length) {
        const QString plain = folded(line);
        qsizetype first = line.size();
        for (const SearchQuery::Word &word : query.words()) {
            const qsizetype at = firstPlace(word, plain);
            first = at >= 0 ? std::min(first, at) : first;
        }
        match = first < line.size() ? first : 0;
    }
    qsizetype from = std::max<qsizetype>(match - length / 3, 0);
    qsizetype to = std::min(from + length, line.size());
    from = std::max<qsizetype>(std::min(from, to - length), 0);
    if (from > 0) {
        const qsizetype blank = line.indexOf(u' ', from);
        from = blank >= 0 && blank < match ? blank + 1 : from;
        from += line[from].isLowSurrogate() ? 1 : 0;
    }
    if (to < line.size()) {
        const qsizetype blank = line.lastIndexOf(u' ', to);
        to = blank > std::max(match + 20, from) ? blank : to;
        to -= line[to - 1].isHighSurrogate() ? 1 : 0;
    }
    return (from > 0 ? QStringLiteral("…") : QString()) + line.sliced(from, to - from).trimmed() +
           (to < line.size() ? QStringLiteral("…") : QString());
}

bool isSpelledNearly(QStringView typed, QStringView name)
{
    constexpr qsizetype longest = 40;
    const qsizetype allowed = typed.size() >= 8 ? 2 : typed.size() >= 4 ? 1 : 0;
    if (typed == name || allowed == 0 || typed.size() > longest || name.size() > longest || name.isEmpty() ||
        typed[0] != name[0] || std::abs(typed.size() - name.size()) > allowed) {
        return false;
    }
    // Optimal string alignment: three rows are enough.
    std::array<std::array<qsizetype, longest + 1>, 3> rows{};
    for (qsizetype j = 0; j <= name.size(); ++j) {
        rows[0][static_cast<std::size_t>(j)] = j;
    }
    for (qsizetype i = 1; i <= typed.size(); ++i) {
        auto &row = rows[static_cast<std::size_t>(i % 3)];
        const auto &above = rows[static_cast<std::size_t>((i - 1) % 3)];
        row[0] = i;
        for (qsizetype j = 1; j <= name.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const bool same = typed[i - 1] == name[j - 1];
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1]) {
                row[at] = std::min(row[at], rows[static_cast<std::size_t>((i - 2) % 3)][at - 2] + 1);
            }
        }
    }
    return rows[static_cast<std::size_t>(typed.size() % 3)][static_cast<std::size_t>(name.size())] <= allowed;
}

} // namespace aigo
