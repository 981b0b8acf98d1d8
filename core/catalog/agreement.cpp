// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/agreement.h"

#include <algorithm>

namespace aigo {

namespace {

/// Letters and digits only, without case: "GPT-4o mini" is "gpt 4o-mini".
QString bare(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.isLetterOrNumber()) {
            out.append(c.toCaseFolded());
        }
    }
    return out;
}

} // namespace

bool sameWords(const QString &a, const QString &b)
{
    return a == b || bare(a) == bare(b);
}

bool sameLetters(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool sameTime(const QString &a, const QString &b)
{
    return a.startsWith(b) || b.startsWith(a);
}

bool sameModel(const QString &a, const QString &b)
{
    const auto endsIn = [](const QString &longer, const QString &shorter) {
        return longer.size() > shorter.size() && longer.endsWith(shorter, Qt::CaseInsensitive) &&
               longer[longer.size() - shorter.size() - 1] == u'/';
    };
    return sameLetters(a, b) || endsIn(a, b) || endsIn(b, a);
}

bool sameSet(const QStringList &a, const QStringList &b)
{
    const auto isIn = [](const QStringList &list) {
        return [&list](const QString &word) { return list.contains(word, Qt::CaseInsensitive); };
    };
    return std::all_of(a.begin(), a.end(), isIn(b)) && std::all_of(b.begin(), b.end(), isIn(a));
}

} // namespace aigo
