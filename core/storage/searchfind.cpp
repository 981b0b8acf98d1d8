// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/searchindex.h"

#include "core/domain/searchsieve.h"
#include "core/storage/sql.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr std::size_t mostRanked = 500;
constexpr int mostAlike = 32;     ///< words that are asked for one by one instead of as a prefix
constexpr int fewDocuments = 400; ///< that may all be read
constexpr int fewGuesses = 48;    ///< texts that are read before what they gave is looked at
constexpr int mostGuesses = 250;  ///< and until the words themselves are quicker in any case

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

/// Walks through the candidates, newest first, and keeps those that match, as many as are wanted.
class Walk
{
public:
    Walk(const SearchRequest &request, const SearchQuery &query)
        : m_request(request)
        , m_sieve(query)
    {
        const bool all = request.limit < 0;
        const std::size_t wanted = all ? SIZE_MAX : static_cast<std::size_t>(request.limit + request.offset);
        m_enough = request.ranked ? std::max(mostRanked, all ? mostRanked : wanted) : wanted;
    }

    qint64 total = 0;
    std::vector<Found> found;

    void clear()
    {
        total = 0;
        found.clear();
        m_inOrder = 0;
    }

    /// From the start. `exact`: they all match; else their texts are read. `guess`: only as long as many of them do:
    /// false, if that was not enough.
    Result<bool> through(QSqlDatabase &db, const QString &expression, bool exact, bool guess = false)
    {
        clear();
        m_exact = exact;
        m_reads = 0;
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
        const auto goesOn = [this, guess] {
            return !guess || m_reads < fewGuesses || (m_reads < mostGuesses && total * 4 >= m_reads);
        };
        bool ended = false;
        while (!ended && goesOn()) {
            ended = !rows.next() || !take(rows);
        }
        if (rows.lastError().isValid()) {
            return sql::failure(rows.lastError(), db.databaseName());
        }
        return ended;
    }

private:
    const SearchRequest &m_request;
    SearchSieve m_sieve;
    bool m_exact = true;
    int m_reads = 0; ///< texts
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
            m_reads += m_exact ? 0 : 1;
            if (!m_exact && !m_sieve.matches(title, text)) {
                return true;
            }
            if (keep) {
                one.document.title = QString::fromUtf8(title);
                one.document.text = QString::fromUtf8(text);
            }
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
            if (piece.hangul || text.size() < searchwords::shortestName) {
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

/// A query in FTS5's language.
struct Expression
{
    QStringList all;
    bool exact = true;  ///< what it finds are matches
    bool empty = false; ///< there is a word that nothing has
};

bool isLong(const searchwords::Term &term)
{
    return term.prefix && searchwords::indexed(term.word.size()) < term.word.size();
}

/// The first letters of a long prefix that have an index.
QString shortened(const searchwords::Term &term)
{
    return searchwords::quoted(QStringView(term.word).first(searchwords::indexed(term.word.size()))) +
           QStringLiteral(" *");
}

QString asTyped(const searchwords::Term &term)
{
    return searchwords::quoted(term.word) + (term.prefix ? QStringLiteral(" *") : QString());
}

/// With the first letters of long prefixes: gives its newest at once; the text decides.
Expression shortExpression(const searchwords::Terms &terms)
{
    Expression expression;
    expression.exact = terms.exact && std::none_of(terms.all.begin(), terms.all.end(), isLong);
    for (const searchwords::Term &term : terms.all) {
        expression.all << (isLong(term) ? shortened(term) : asTyped(term));
    }
    return expression;
}

/// The words of the index that begin so, at most one more than `mostAlike`, and of how many documents they are.
struct Alike
{
    QStringList words;
    qint64 documents = 0;
    bool isAll() const { return words.size() <= mostAlike; }
    bool isRare() const { return isAll() && documents <= fewDocuments; }
};

Result<Alike> wordsAlike(QSqlDatabase &db, const QString &prefix)
{
    QString end = prefix; // the first text after all that begin so, in the order of UTF-8: of code points
    end += QString::fromUcs4(U"\U0010ffff");
    Alike alike;
    const Status read = sql::select(
        db, QStringLiteral("SELECT term, doc FROM temp.search_vocabulary WHERE term >= ? AND term < ? LIMIT ?"),
        {prefix, end, mostAlike + 1}, [&alike](const QSqlQuery &row) {
            alike.words << searchwords::quoted(row.value(0).toString());
            alike.documents += row.value(1).toLongLong();
        });
    return read ? Result<Alike>(alike) : Result<Alike>(read.error());
}

/// With long prefixes as the words that begin so, where these are few; else whole, which is put together first. Beside
/// a rare one the first letters of the others do: there are few texts to read.
Result<Expression> wordExpression(QSqlDatabase &db, const searchwords::Terms &terms)
{
    Expression expression;
    expression.exact = terms.exact;
    std::vector<const searchwords::Term *> longest;
    for (const searchwords::Term &term : terms.all) {
        if (isLong(term)) {
            longest.push_back(&term);
        } else {
            expression.all << asTyped(term);
        }
    }
    std::sort(longest.begin(), longest.end(), [](const auto *a, const auto *b) {
        return a->word.size() != b->word.size() ? a->word.size() > b->word.size() : a->word < b->word;
    });
    bool rare = false;
    std::vector<const searchwords::Term *> open;
    for (const searchwords::Term *term : longest) {
        const auto alike = rare ? Result<Alike>(Alike{}) : wordsAlike(db, term->word);
        if (!alike) {
            return alike.error();
        }
        if (rare || !alike->isAll()) {
            open.push_back(term);
            continue;
        }
        expression.empty = alike->words.isEmpty();
        if (expression.empty) {
            return expression;
        }
        rare = alike->isRare();
        expression.all << u'(' + alike->words.join(QStringLiteral(" OR ")) + u')';
    }
    for (const searchwords::Term *term : open) {
        expression.all << (rare ? shortened(*term) : asTyped(*term));
    }
    expression.exact = expression.exact && !(rare && !open.empty());
    return expression;
}

Status walkThrough(QSqlDatabase &db, const SearchRequest &request, const SearchQuery &query, Walk &walk)
{
    const searchwords::Terms terms = searchwords::ofQuery(query);
    const auto expressed = [&request](Expression &expression) {
        if (!request.kinds.empty()) {
            expression.all << searchwords::kindExpression(request.kinds);
        }
        return expression.all.join(QStringLiteral(" AND "));
    };
    const bool hasLong = std::any_of(terms.all.begin(), terms.all.end(), isLong);
    const bool few = !request.total && !request.ranked && request.limit >= 0;
    if (!hasLong || few) {
        Expression quick = shortExpression(terms);
        const auto ended = walk.through(db, expressed(quick), quick.exact, hasLong);
        if (!ended || *ended) {
            return ended ? Status(Done{}) : Status(ended.error());
        }
    }
    const Status vocabulary =
        sql::execute(db, QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary USING "
                                        "fts5vocab(main, search_words, row)"));
    auto words = vocabulary ? wordExpression(db, terms) : Result<Expression>(vocabulary.error());
    if (!words || words->empty) {
        walk.clear();
        return words ? Status(Done{}) : Status(words.error());
    }
    const auto ended = walk.through(db, expressed(*words), words->exact);
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
