// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/searchindex.h"

#include "core/storage/sql.h"

#include <QByteArrayMatcher>
#include <algorithm>
#include <climits>

namespace aigo {

namespace {

constexpr std::size_t mostRanked = 500;
constexpr int mostAlike = 32;    ///< words that are asked for one by one instead of as a prefix
constexpr int mostGuesses = 250; ///< texts that are read where the whole prefix may be quicker

struct Found
{
    qint64 number = 0;
    std::optional<Instant> at;
    SearchDocument document;
    int score = 0;
};

/// Newest first; of one time, what came last.
bool isBefore(const Found &a, const Found &b)
{
    return a.at != b.at ? a.at > b.at : a.number > b.number;
}

/// Tells of most texts that are no match without decoding them: a match has the letters of every piece.
class Sieve
{
public:
    explicit Sieve(const SearchQuery &query)
    {
        for (const SearchQuery::Word &word : query.words()) {
            for (const SearchQuery::Piece &piece : word.pieces) {
                const bool plain =
                    std::all_of(piece.text.begin(), piece.text.end(), [](QChar c) { return c.unicode() < 0x80; });
                if (piece.hangul || plain) { // as others are folded is not to be seen from their bytes
                    m_pieces.emplace_back(piece.text.toUtf8());
                }
            }
        }
    }

    bool passes(const QByteArray &title, const QByteArray &text)
    {
        if (isComposite(title) || isComposite(text)) {
            return true;
        }
        m_title = title.toLower();
        m_text = text.toLower();
        return std::all_of(m_pieces.begin(), m_pieces.end(), [this](const QByteArrayMatcher &piece) {
            return piece.indexIn(m_text) >= 0 || piece.indexIn(m_title) >= 0;
        });
    }

private:
    std::vector<QByteArrayMatcher> m_pieces;
    QByteArray m_title;
    QByteArray m_text;

    /// Whether letters of pieces may be written with other bytes: with marks of their own (U+0300 and on), in
    /// conjoining jamo (U+1100 and on), as long s or Kelvin sign. (None of these lead bytes is one within another
    /// character.)
    static bool isComposite(const QByteArray &utf8)
    {
        return utf8.contains('\xcc') || utf8.contains('\xcd') || utf8.contains('\xe1') || utf8.contains('\xc5') ||
               (utf8.contains('\xe2') && utf8.contains("\xe2\x84\xaa"));
    }
};

/// Walks through the candidates, newest first, and keeps those that match, as many as are wanted.
class Walk
{
public:
    Walk(const SearchRequest &request, const SearchQuery &query)
        : m_request(request)
        , m_query(query)
        , m_sieve(query)
    {
        const bool all = request.limit < 0;
        const std::size_t wanted = all ? SIZE_MAX : static_cast<std::size_t>(request.limit + request.offset);
        m_enough = request.ranked ? std::max(mostRanked, all ? mostRanked : wanted) : wanted;
    }

    qint64 total = 0;
    std::vector<Found> found;

    /// From the start. `exact`: they all match. Where they do not, at most `guesses` texts are read: false, if that was
    /// not enough.
    Result<bool> through(QSqlDatabase &db, const QString &expression, bool exact, int guesses = INT_MAX)
    {
        total = 0;
        found.clear();
        m_inOrder = 0;
        m_exact = exact;
        m_guesses = guesses;
        QSqlQuery rows(db);
        rows.setForwardOnly(true);
        // Columns: number, at, late, kind, id, title, text. As bytes, what is no match is not decoded.
        const bool prepared = rows.prepare(
            QStringLiteral("SELECT d.number, d.at, d.late, d.kind, d.id, CAST(d.title AS BLOB), CAST(d.text AS BLOB) "
                           "FROM search_words CROSS JOIN search_documents d ON d.number = search_words.rowid "
                           "WHERE search_words MATCH ? ORDER BY search_words.rowid DESC"));
        rows.bindValue(0, expression);
        if (!prepared || !rows.exec()) {
            return sql::failure(rows.lastError(), db.databaseName());
        }
        while (m_guesses > 0 && rows.next() && take(rows)) {
        }
        if (rows.lastError().isValid()) {
            return sql::failure(rows.lastError(), db.databaseName());
        }
        return m_guesses > 0;
    }

private:
    const SearchRequest &m_request;
    const SearchQuery &m_query;
    Sieve m_sieve;
    bool m_exact = true;
    int m_guesses = 0;
    std::size_t m_enough = 0;
    std::size_t m_inOrder = 0;

    /// False: nothing that follows can be wanted.
    bool take(const QSqlQuery &row)
    {
        const std::optional<Instant> at = sql::instantOrNone(row.value(1));
        const bool late = row.value(2).toBool();
        if (m_request.since && (!at || *at < *m_request.since)) {
            return late;
        }
        if (m_request.until && (!at || *at >= *m_request.until)) {
            return true;
        }
        const bool keep = late || m_inOrder < m_enough;
        Found one;
        if (keep || !m_exact) {
            const QByteArray title = row.value(5).toByteArray();
            const QByteArray text = row.value(6).toByteArray();
            m_guesses -= m_exact ? 0 : 1;
            if (!m_exact && !m_sieve.passes(title, text)) {
                return true;
            }
            one.document.title = QString::fromUtf8(title);
            one.document.text = QString::fromUtf8(text);
        }
        if (!m_exact && !m_query.matches(one.document.title, one.document.text)) {
            return true;
        }
        ++total;
        if (keep) {
            one.number = row.value(0).toLongLong();
            one.at = at;
            one.document.kind = static_cast<SearchKind>(std::clamp(row.value(3).toInt(), 0, searchKinds - 1));
            one.document.id = row.value(4).toString();
            one.document.at = at;
            found.push_back(std::move(one));
            m_inOrder += late ? 0 : 1;
        }
        return m_request.total || m_inOrder < m_enough;
    }
};

/// A title that is the query goes before one that begins with it, before one that has all its words, before a text.
int scoreOf(const SearchQuery &query, const QString &folded, const Found &found)
{
    const QString title = searchFolded(found.document.title);
    const QString id = searchFolded(found.document.id);
    int score = query.matches(found.document.title, QString()) ? 4 : 0;
    score += title.startsWith(folded) || id.section(u'/', -1).startsWith(folded) ? 2 : 0;
    score += title == folded || id == folded || id.section(u'/', -1) == folded ? 4 : 0;
    return score;
}

SearchHit hitOf(const SearchQuery &query, Found &found, bool approximate)
{
    SearchHit hit;
    hit.kind = found.document.kind;
    hit.id = std::move(found.document.id);
    hit.title = std::move(found.document.title);
    hit.snippet = searchSnippet(query, found.document.text);
    hit.inTitle = query.places(hit.title);
    hit.inSnippet = query.places(hit.snippet);
    hit.at = found.at;
    hit.approximate = approximate;
    return hit;
}

SearchPage pageOf(const SearchRequest &request, const SearchQuery &query, Walk &walk, bool approximate)
{
    std::vector<Found> &found = walk.found;
    std::sort(found.begin(), found.end(), isBefore);
    if (request.ranked) {
        const QString folded = searchFolded(request.text.trimmed());
        for (Found &one : found) {
            one.score = scoreOf(query, folded, one);
        }
        std::sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
            return a.score != b.score ? a.score > b.score : isBefore(a, b);
        });
    }
    SearchPage page;
    page.total = walk.total;
    const std::size_t first = std::min(static_cast<std::size_t>(request.offset), found.size());
    const std::size_t last =
        request.limit < 0 ? found.size() : std::min(first + static_cast<std::size_t>(request.limit), found.size());
    for (std::size_t i = first; i < last; ++i) {
        page.hits.push_back(hitOf(query, found[i], approximate));
    }
    return page;
}

bool sameDigits(QStringView a, QStringView b)
{
    const auto digits = [](QStringView text) {
        QString out;
        std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](QChar c) { return c.isDigit(); });
        return out;
    };
    return digits(a) == digits(b); // another number is another model, not a slip
}

/// Words of names that begin so, or are spelled nearly so.
struct Names
{
    QStringList words;
    bool near = false; ///< one is only nearly so
};

Result<Names> namesLike(QSqlDatabase &db, const QString &typed)
{
    Names names;
    const QString next = QString(QChar(static_cast<char16_t>(typed[0].unicode() + 1)));
    const Status read = sql::select(
        db, QStringLiteral("SELECT word FROM search_names WHERE word >= ? AND word < ? AND length(word) >= ?"),
        {typed.left(1), next, typed.size() - 2}, [&](const QSqlQuery &row) {
            const QString name = row.value(0).toString();
            const bool begins = name.startsWith(typed);
            if (names.words.size() < mostAlike &&
                (begins || (isSpelledNearly(typed, name) && sameDigits(typed, name)))) {
                names.words << name;
                names.near = names.near || !begins;
            }
        });
    return read ? Result<Names>(names) : Result<Names>(read.error());
}

/// The query in words of names: what was typed or what is spelled nearly so. Empty where nothing is.
Result<QString> nearExpression(QSqlDatabase &db, const SearchQuery &query)
{
    QStringList all;
    bool other = false;
    for (const SearchQuery::Word &word : query.words()) {
        for (const SearchQuery::Piece &piece : word.pieces) {
            const QString text = piece.text.left(40);
            if (piece.hangul || text.size() <= searchwords::longestIndexed) {
                all << searchwords::quoted(text) + (piece.hangul ? QString() : QStringLiteral(" *"));
                continue;
            }
            const auto names = namesLike(db, text);
            if (!names || names->words.isEmpty()) {
                return names ? Result<QString>(QString()) : Result<QString>(names.error());
            }
            QStringList either;
            for (const QString &name : names->words) {
                either << searchwords::quoted(name);
            }
            all << u'(' + either.join(QStringLiteral(" OR ")) + u')';
            other = other || names->near;
        }
    }
    return other ? all.join(QStringLiteral(" AND ")) : QString();
}

/// A query in FTS5's language; `exact`: what it finds are matches.
struct Expression
{
    QStringList all;
    bool exact = true;
    bool quick = true;  ///< no prefix in it has to be put together first
    bool empty = false; ///< there is a word that nothing has
};

/// The words of the index that begin so, at most one more than `mostAlike`.
Result<QStringList> wordsAlike(QSqlDatabase &db, const QString &prefix)
{
    QString end = prefix; // the first text after all that begin so, in the order of UTF-8: of code points
    end += QString::fromUcs4(U"\U0010ffff");
    QStringList words;
    const Status read =
        sql::select(db, QStringLiteral("SELECT term FROM temp.search_vocabulary WHERE term >= ? AND term < ? LIMIT ?"),
                    {prefix, end, mostAlike + 1}, [&words](const QSqlQuery &row) { words << row.value(0).toString(); });
    return read ? Result<QStringList>(words) : Result<QStringList>(read.error());
}

/// What gives its newest at once: a long prefix as the few words that begin so or, where they are many, as its first
/// letters, which have an index; the text decides then.
Result<Expression> quickExpression(QSqlDatabase &db, const searchwords::Terms &terms)
{
    Expression expression;
    expression.exact = terms.exact;
    for (const searchwords::Term &term : terms.all) {
        const QString word = searchwords::quoted(term.word);
        if (!term.prefix || term.word.size() <= searchwords::longestIndexed) {
            expression.all << (term.prefix ? word + QStringLiteral(" *") : word);
            continue;
        }
        const auto alike = wordsAlike(db, term.word);
        if (!alike) {
            return alike.error();
        }
        expression.empty = expression.empty || alike->isEmpty();
        if (alike->size() <= mostAlike) {
            QStringList either;
            for (const QString &one : *alike) {
                either << searchwords::quoted(one);
            }
            expression.all << u'(' + either.join(QStringLiteral(" OR ")) + u')';
        } else {
            expression.all << searchwords::quoted(QStringView(term.word).first(searchwords::longestIndexed)) +
                                  QStringLiteral(" *");
            expression.quick = false;
        }
    }
    return expression;
}

/// The same with whole prefixes.
QStringList wholeExpression(const searchwords::Terms &terms)
{
    QStringList all;
    for (const searchwords::Term &term : terms.all) {
        all << searchwords::quoted(term.word) + (term.prefix ? QStringLiteral(" *") : QString());
    }
    return all;
}

Status walkThrough(QSqlDatabase &db, const SearchRequest &request, const SearchQuery &query, Walk &walk)
{
    const searchwords::Terms terms = searchwords::ofQuery(query);
    const Status vocabulary =
        sql::execute(db, QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary USING "
                                        "fts5vocab(main, search_words, row)"));
    if (!vocabulary) {
        return vocabulary;
    }
    auto quick = quickExpression(db, terms);
    if (!quick || quick->empty) {
        return quick ? Status(Done{}) : Status(quick.error());
    }
    QStringList whole = wholeExpression(terms);
    if (!request.kinds.empty()) {
        const QString kinds = searchwords::kindExpression(request.kinds);
        quick->all << kinds;
        whole << kinds;
    }
    const QString both = QStringLiteral(" AND ");
    const bool all = request.total || request.limit < 0;
    if (quick->quick || !all) {
        const bool exact = quick->exact && quick->quick;
        const auto ended = walk.through(db, quick->all.join(both), exact, quick->quick ? INT_MAX : mostGuesses);
        if (!ended || *ended) {
            return ended ? Status(Done{}) : Status(ended.error());
        }
    }
    const auto ended = walk.through(db, whole.join(both), terms.exact);
    return ended ? Status(Done{}) : Status(ended.error());
}

} // namespace

Result<SearchPage> SearchIndex::find(QSqlDatabase &db, const SearchRequest &request)
{
    const SearchQuery query(request.text);
    if (query.isTooShort() || query.words().empty()) {
        return SearchPage{};
    }
    Walk walk(request, query);
    if (const Status walked = walkThrough(db, request, query, walk); !walked) {
        return walked.error();
    }
    const bool models = request.kinds.empty() || std::find(request.kinds.begin(), request.kinds.end(),
                                                           SearchKind::Models) != request.kinds.end();
    if (walk.total > 0 || !models) {
        return pageOf(request, query, walk, false);
    }
    const auto near = nearExpression(db, query);
    if (!near) {
        return near.error();
    }
    Walk second(request, query);
    if (!near->isEmpty()) {
        const QString expression = *near + QStringLiteral(" AND ") + searchwords::kindExpression({SearchKind::Models});
        if (const auto walked = second.through(db, expression, true); !walked) {
            return walked.error();
        }
    }
    return pageOf(request, query, second, true);
}

} // namespace aigo
