// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/statuspages/namedmodels.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <vector>

namespace aigo {

namespace {

constexpr qsizetype longestText = 64 * 1024;
constexpr std::size_t mostWords = 12; ///< of an id

struct Word
{
    QString text;       ///< lower case
    bool first = false; ///< nothing glued to it before: a name may begin here
    bool last = false;  ///< nor after: a name may end here
};

/// Words of letters and digits. "-", "_", ".", "/" and ":" between two of them glue them to one name.
std::vector<Word> wordsOf(QStringView text)
{
    const auto isGlue = [](QChar c) { return c == u'-' || c == u'_' || c == u'.' || c == u':'; };
    std::vector<Word> words;
    qsizetype at = 0;
    bool glued = false;
    while (at < text.size()) {
        if (!text[at].isLetterOrNumber()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && text[end].isLetterOrNumber()) {
            ++end;
        }
        const bool more = end + 1 < text.size() && isGlue(text[end]) && text[end + 1].isLetterOrNumber();
        words.push_back({text.mid(at, end - at).toString().toLower(), !glued, !more});
        glued = more;
        at = end + 1;
    }
    return words;
}

bool isDate(const QString &word)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return word.size() == 8 && word.startsWith(u"20") && std::all_of(word.begin(), word.end(), isDigit);
}

bool isYear(const QString &word)
{
    return word.size() == 4 && word.startsWith(u"20") && word[2].isDigit() && word[3].isDigit();
}

bool isTwoDigits(const QString &word)
{
    return word.size() == 2 && word[0].isDigit() && word[1].isDigit();
}

/// What of an id people say: without its maker, date and "latest".
std::vector<QString> nameOf(const QString &apiId)
{
    std::vector<QString> words;
    for (Word &word : wordsOf(QStringView(apiId).mid(apiId.lastIndexOf(u'/') + 1))) {
        words.push_back(std::move(word.text));
    }
    if (!words.empty() && words.back() == u"latest") {
        words.pop_back();
    }
    const std::size_t n = words.size();
    if (n > 1 && isDate(words.back())) {
        words.pop_back();
    } else if (n > 3 && isYear(words[n - 3]) && isTwoDigits(words[n - 2]) && isTwoDigits(words[n - 1])) {
        words.resize(n - 3);
    }
    const bool digit = std::any_of(words.begin(), words.end(), [](const QString &word) {
        return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    });
    const bool aName = words.size() > 1 || (words.size() == 1 && digit && words[0].size() > 1);
    return aName && words.size() <= mostWords ? words : std::vector<QString>();
}

void append(QString &name, const QString &word)
{
    name += QStringView(u" ").first(name.isEmpty() ? 0 : 1);
    name += word;
}

QString key(std::span<const QString> words)
{
    QString out;
    for (const QString &word : words) {
        append(out, word);
    }
    return out;
}

} // namespace

QStringList namedModels(QStringView text, std::span<const QString> apiIds)
{
    QHash<QString, std::vector<std::size_t>> ids; // by name
    QSet<QString> beginnings;
    for (std::size_t i = 0; i < apiIds.size(); ++i) {
        if (const std::vector<QString> name = nameOf(apiIds[i]); !name.empty()) {
            ids[key(name)].push_back(i);
            beginnings.insert(name.front());
        }
    }
    const std::vector<Word> words = wordsOf(text.first(std::min(text.size(), longestText)));
    std::vector<bool> named(apiIds.size());
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!words[at].first || !beginnings.contains(words[at].text)) {
            continue;
        }
        QString name;
        const std::vector<std::size_t> *longest = nullptr;
        std::size_t end = at;
        for (std::size_t i = at; i < std::min(words.size(), at + mostWords); ++i) {
            append(name, words[i].text);
            const auto found = words[i].last ? ids.constFind(name) : ids.constEnd();
            if (found != ids.constEnd()) {
                longest = &*found;
                end = i;
            }
        }
        if (longest != nullptr) {
            for (const std::size_t i : *longest) {
                named[i] = true;
            }
            at = end;
        }
    }
    QStringList out;
    for (std::size_t i = 0; i < apiIds.size(); ++i) {
        if (named[i]) {
            out << apiIds[i];
        }
    }
    return out;
}

} // namespace aigo
