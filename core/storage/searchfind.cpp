// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/searchindex.h"

#include "core/storage/sql.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr std::size_t mostRanked = 500;
constexpr int mostNames = 12; ///< that stand in for one word

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
    Walk(const SearchRequest &request, const SearchQuery &query, bool exact)
        : m_request(request)
        , m_query(query)
        , m_exact(exact)
    {
        const bool all = request.limit < 0;
        const std::size_t wanted = all ? SIZE_MAX : static_cast<std::size_t>(request.limit + request.offset);
        m_enough = request.ranked ? std::max(mostRanked, all ? mostRanked : wanted) : wanted;
    }

    qint64 total = 0;
    std::vector<Found> found;

    /// Columns: number, at, late, kind, id, title, text.
    Status through(QSqlDatabase &db, const QString &expression)
    {
        QSqlQuery rows(db);
        rows.setForwardOnly(true);
        const bool prepared = rows.prepare(
            QStringLiteral("SELECT d.number, d.at, d.late, d.kind, d.id, d.title, d.text FROM search_words "
                           "CROSS JOIN search_documents d ON d.number = search_words.rowid "
                           "WHERE search_words MATCH ? ORDER BY search_words.rowid DESC"));
        rows.bindValue(0, expression);
        if (!prepared || !rows.exec()) {
            return sql::failure(rows.lastError(), db.databaseName());
        }
        while (rows.next() && take(rows)) {
        }
        return rows.lastError().isValid() ? Status(sql::failure(rows.lastError(), db.databaseName())) : Status(Done{});
    }

private:
    const SearchRequest &m_request;
    const SearchQuery &m_query;
    bool m_exact;
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
            one.document.title = row.value(5).toString();
            one.document.text = row.value(6).toString();
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

/// The query in words of names: what was typed or what is spelled nearly so. Empty where nothing is.
Result<QString> nearExpression(QSqlDatabase &db, const SearchQuery &query)
{
    QStringList all;
    bool other = false;
    for (const SearchQuery::Word &word : query.words()) {
        for (const SearchQuery::Piece &piece : word.pieces) {
            QStringList either{u'"' + piece.text.left(40) + u'"' + (piece.hangul ? QString() : QStringLiteral(" *"))};
            if (!piece.hangul && piece.text.size() >= 4) {
                const QString first = piece.text.left(1);
                const QString next = QString(QChar(static_cast<char16_t>(first[0].unicode() + 1)));
                const Status read =
                    sql::select(db, QStringLiteral("SELECT word FROM search_names WHERE word >= ? AND word < ?"),
                                {first, next}, [&](const QSqlQuery &row) {
                                    const QString name = row.value(0).toString();
                                    if (either.size() < mostNames && isSpelledNearly(piece.text, name) &&
                                        sameDigits(piece.text, name)) {
                                        either << u'"' + name + u'"';
                                        other = true;
                                    }
                                });
                if (!read) {
                    return read.error();
                }
            }
            all << u'(' + either.join(QStringLiteral(" OR ")) + u')';
        }
    }
    return other ? all.join(QStringLiteral(" AND ")) : QString();
}

} // namespace

Result<SearchPage> SearchIndex::find(QSqlDatabase &db, const SearchRequest &request)
{
    const SearchQuery query(request.text);
    if (query.isTooShort() || query.words().empty()) {
        return SearchPage{};
    }
    const searchwords::Match match = searchwords::ofQuery(query, request.kinds);
    Walk walk(request, query, match.exact);
    if (const Status walked = walk.through(db, match.expression); !walked) {
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
    Walk second(request, query, true);
    if (!near->isEmpty()) {
        const QString expression = *near + QStringLiteral(" AND ") + searchwords::kindExpression({SearchKind::Models});
        if (const Status walked = second.through(db, expression); !walked) {
            return walked.error();
        }
    }
    return pageOf(request, query, second, true);
}

} // namespace aigo
