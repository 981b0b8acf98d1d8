// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/search.h"

#include <QRegularExpression>
#include <algorithm>
#include <random>
#include <vector>

namespace aigo::test {

/// Made-up documents and queries for search, Korean, English and mixed, always the same; and the rule of
/// core/domain/search.h once more, written in another way.
class SearchCorpus
{
public:
    explicit SearchCorpus(unsigned seed = 1)
        : m_random(seed)
    {
        for (int i = 0; i < 4000; ++i) {
            m_english.push_back(letters(2 + number(9)));
        }
        for (int i = 0; i < 2500; ++i) {
            m_korean.push_back(syllables(1 + number(5)));
        }
    }

    std::vector<SearchDocument> documents(int count)
    {
        std::vector<SearchDocument> all;
        for (int i = 0; i < count; ++i) {
            SearchDocument document;
            document.kind = static_cast<SearchKind>(number(searchKinds));
            document.id = QStringLiteral("d%1").arg(i);
            const int kind = number(3);
            document.title = text(kind, 4 + number(6));
            document.text = text(kind, 40 + number(120));
            // A time of its own each, not in the order of arrival everywhere.
            const qint64 step = number(50) == 0 ? -5'000'000'000 : 0;
            document.at = fromMs(1'500'000'000'000 + qint64{i} * 3'600'000 + step + i);
            all.push_back(document);
        }
        return all;
    }

    QString query()
    {
        QStringList words;
        const int kind = number(3);
        const int count = 1 + number(3);
        for (int i = 0; i < count; ++i) {
            QString word = some(kind);
            const int what = number(10);
            if (what < 4 && word.size() > 2) {
                word = word.left(2 + number(static_cast<int>(word.size()) - 2)); // as it is typed
            } else if (what == 4 && word.size() > 3) {
                word = word.mid(1, 2 + number(static_cast<int>(word.size()) - 3));
            } else if (what == 5) {
                word += u'-' + some(kind);
            } else if (what == 6) {
                word = word.toUpper();
            } else if (what == 7) {
                word = u'"' + word + u' ' + some(kind) + u'"';
            } else if (what == 8) {
                word += QStringLiteral("* (NEAR");
            }
            words << word;
        }
        return words.join(u' ');
    }

    static QString folded(const QString &text) { return text.normalized(QString::NormalizationForm_C).toLower(); }

    /// The rule by regular expressions over the whole text, of one query.
    class Rule
    {
    public:
        explicit Rule(const QString &query)
        {
            static const QRegularExpression words(QStringLiteral("\"([^\"]*)\"|(\\S+)"));
            for (auto found = words.globalMatch(folded(query)); found.hasNext();) {
                const auto word = found.next();
                const bool quoted = word.capturedStart(2) < 0;
                const QStringList pieces = piecesOf(word.captured(quoted ? 1 : 2));
                if (!pieces.isEmpty()) {
                    m_words.push_back({pieces, QRegularExpression(patternOf(pieces, quoted),
                                                                  QRegularExpression::UseUnicodePropertiesOption)});
                }
            }
        }

        /// Both are folded already.
        bool matches(const QString &title, const QString &text) const
        {
            return !m_words.empty() && std::all_of(m_words.begin(), m_words.end(), [&](const Word &word) {
                return word.isIn(title) || word.isIn(text);
            });
        }

    private:
        struct Word
        {
            QStringList pieces;
            QRegularExpression expression;

            bool isIn(const QString &text) const
            {
                // Without the letters there is nothing to look for, which is quick to see.
                return std::all_of(pieces.begin(), pieces.end(),
                                   [&](const QString &one) { return text.contains(one); }) &&
                       expression.match(text).hasMatch();
            }
        };
        std::vector<Word> m_words;
    };

    static bool matches(const QString &query, const SearchDocument &document)
    {
        return Rule(query).matches(folded(document.title), folded(document.text));
    }

private:
    std::mt19937 m_random;
    std::vector<QString> m_english;
    std::vector<QString> m_korean;

    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    static QStringList piecesOf(const QString &word)
    {
        static const QRegularExpression pieces(QStringLiteral("[가-힣]+|(?:(?![가-힣])[\\p{L}\\p{N}\\p{M}])+"));
        QStringList all;
        for (auto found = pieces.globalMatch(word); found.hasNext();) {
            all << found.next().captured();
        }
        return all;
    }

    static QString patternOf(const QStringList &all, bool quoted)
    {
        QString pattern;
        for (qsizetype i = 0; i < all.size(); ++i) {
            const bool korean = all[i][0] >= u'가' && all[i][0] <= u'힣';
            const bool first = i == 0;
            const bool last = i + 1 == all.size();
            const QString inside =
                korean ? QStringLiteral("[가-힣]") : QStringLiteral("(?![가-힣])[\\p{L}\\p{N}\\p{M}]");
            const bool openFront = korean && first && (!last || all[i].size() > 1);
            const bool openBack = last && (korean || !quoted);
            // Between pieces anything that is none, or nothing where one is Korean and the other is not.
            pattern += first ? QString() : QStringLiteral("[^\\p{L}\\p{N}\\p{M}]*");
            pattern += openFront
                           ? QString()
                           : QStringLiteral("(?<!%1)").arg(korean ? QStringLiteral("[가-힣]")
                                                                  : QStringLiteral("(?=[^가-힣])[\\p{L}\\p{N}\\p{M}]"));
            pattern += all[i];
            pattern += openBack ? QString() : QStringLiteral("(?!%1)").arg(inside);
        }
        return pattern;
    }

    QString letters(int size)
    {
        static const QString common = QStringLiteral("etaoinshrdluetaoinetao");
        QString word;
        for (int i = 0; i < size; ++i) {
            word += common[number(static_cast<int>(common.size()))];
        }
        return number(20) == 0 ? word + QString::number(number(100)) : word;
    }

    QString syllables(int size)
    {
        // Some 300 of the 11,172, a few of them far more often, as in a language.
        QString word;
        for (int i = 0; i < size; ++i) {
            const int often = std::min(number(300), number(300));
            word += QChar(static_cast<char16_t>(0xac00 + (often * 37) % 11172));
        }
        return word;
    }

    /// Some words are everywhere, most are rare, as in a language.
    QString some(int kind)
    {
        const bool korean = kind == 0 || (kind == 2 && number(2) == 0);
        const auto &words = korean ? m_korean : m_english;
        const double x = static_cast<double>(number(1'000'000)) / 1'000'000;
        return words[static_cast<std::size_t>(x * x * x * static_cast<double>(words.size() - 1))];
    }

    QString text(int kind, int words)
    {
        QString out;
        for (int i = 0; i < words; ++i) {
            QString word = some(kind);
            word = number(12) == 0 ? word.left(1).toUpper() + word.mid(1) : word;
            out += word + (kind == 2 && number(6) == 0 ? QStringLiteral("")
                           : number(15) == 0           ? QStringLiteral(". ")
                                                       : QStringLiteral(" "));
        }
        return out.trimmed();
    }
};

} // namespace aigo::test
