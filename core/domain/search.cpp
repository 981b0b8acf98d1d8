// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/search.h"

#include "core/domain/searchplaces.h"

#include <algorithm>
#include <array>

namespace aigo {

using namespace searchplaces;

namespace {

constexpr qsizetype longestQuery = 500;
constexpr std::size_t mostWords = 16;
constexpr std::size_t mostPieces = 32; ///< of a word
constexpr std::array<QStringView, searchKinds> names{u"models", u"changes", u"incidents",
                                                     u"news",   u"presets", u"providers"};

/// Case folded, one code unit to one, so that places stay.
QString folded(QStringView text)
{
    QString copy(text.size(), Qt::Uninitialized);
    const char16_t *const from = text.utf16();
    auto *const out = reinterpret_cast<char16_t *>(copy.data());
    const qsizetype size = text.size();
    quint16 others = 0;
    for (qsizetype i = 0; i < size; ++i) { // of most texts, all: without branches it goes by eight
        const quint16 c = from[i];
        const auto fromA = static_cast<quint16>(c - u'A');
        const auto fromGa = static_cast<quint16>(c - firstSyllable);
        others |= static_cast<quint16>(c < 0x80 ? 0 : fromGa <= lastSyllable - firstSyllable ? 0 : 1);
        out[i] = static_cast<char16_t>(fromA < 26 ? c + 32 : c);
    }
    for (qsizetype i = 0; others != 0 && i < size; ++i) {
        const QChar c(from[i]);
        if (c.isHighSurrogate() && i + 1 < size && text[i + 1].isLowSurrogate()) {
            const char32_t other = QChar::toCaseFolded(QChar::surrogateToUcs4(c, text[i + 1]));
            if (QChar::requiresSurrogates(other)) {
                out[i] = QChar::highSurrogate(other);
                out[i + 1] = QChar::lowSurrogate(other);
            }
            ++i;
        } else if (c.unicode() >= 0x80 && !isHangul(c.unicode())) {
            out[i] = c.toCaseFolded().unicode();
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
    const Utf16 characters(text);
    std::vector<SearchPiece> out;
    qsizetype size = 1;
    for (qsizetype at = 0; at < text.size(); at += size) {
        const char32_t c = characters.at(at, size);
        if (!isPart(c)) {
            continue;
        }
        const bool hangul = isHangul(c);
        if (out.empty() || out.back().from + out.back().length != at || out.back().hangul != hangul) {
            out.push_back({at, 0, hangul});
        }
        out.back().length += size;
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
    return std::all_of(m_words.begin(), m_words.end(), [&](const Word &word) {
        return standsIn(word, Utf16(parts[0])) || standsIn(word, Utf16(parts[1]));
    });
}

std::vector<std::pair<qsizetype, qsizetype>> SearchQuery::places(QStringView text) const
{
    const QString plain = folded(text);
    const Utf16 characters(plain);
    std::vector<std::pair<qsizetype, qsizetype>> all;
    for (const Word &word : m_words) {
        qsizetype from = 0;
        for (auto place = placeOf(word, characters); place.second > 0; place = placeOf(word, characters, from)) {
            all.push_back(place);
            // Once in a piece: on from the end of the one that it begins in.
            from = place.first + word.pieces.front().text.size();
            qsizetype size = 1;
            for (; !endsAt(characters, from, word.pieces.front().hangul); from += size) {
                characters.at(from, size);
            }
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
            const auto [at, size] = placeOf(word, Utf16(plain));
            first = size > 0 ? std::min(first, at) : first;
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
