// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "core/storage/searchindex.h"
#include "core/storage/sql.h"
#include "tests/support/searchcorpus.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace aigo;
using namespace aigo::test;

namespace {

SearchDocument document(const QString &title, const QString &text = {}, SearchKind kind = SearchKind::News)
{
    static int count = 0;
    ++count;
    return {kind, QStringLiteral("id%1").arg(count), title, text, fromMs(1'000'000LL * count)};
}

bool finds(const QString &query, const QString &text)
{
    return SearchQuery(query).matches(text, {}) && SearchCorpus::matches(query, document(text));
}
bool leaves(const QString &query, const QString &text)
{
    return !SearchQuery(query).matches(text, {}) && !SearchCorpus::matches(query, document(text));
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<TempStore> m_temp;
    std::unique_ptr<Database> m_database;

    void put(std::vector<SearchDocument> documents)
    {
        const Status done =
            m_database->write([&](QSqlDatabase &db) { return SearchIndex::put(db, documents); }).result();
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().line()));
    }
    SearchPage find(SearchRequest request)
    {
        const auto page = SearchIndex(*m_database).find(std::move(request)).result();
        if (!page) {
            qFatal("%s", qPrintable(page.error().line()));
        }
        return *page;
    }
    QStringList titles(const QString &query, std::vector<SearchKind> kinds = {})
    {
        SearchRequest request;
        request.text = query;
        request.kinds = std::move(kinds);
        QStringList out;
        for (const SearchHit &hit : find(request).hits) {
            out << hit.title;
        }
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_temp = std::make_unique<TempStore>();
        auto opened = Database::open(m_temp->folder());
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().line()));
        m_database = std::move(*opened);
    }
    void cleanup()
    {
        m_database.reset();
        m_temp.reset();
    }

    void theRule()
    {
        const QString text = QStringLiteral("Introducing GPT-5.4 mini: 인공지능모델 가격을 Cut by half, 새 GPT모델은");
        QVERIFY(finds(QStringLiteral("gpt"), text));
        QVERIFY(finds(QStringLiteral("INTRO half"), text));
        QVERIFY(leaves(QStringLiteral("troducing"), text)); // no substring of English
        QVERIFY(finds(QStringLiteral("gpt-5.4"), text));
        QVERIFY(finds(QStringLiteral("gpt-5"), text));
        QVERIFY(leaves(QStringLiteral("gpt-4"), text));
        QVERIFY(leaves(QStringLiteral("5.4-gpt"), text));
        QVERIFY(finds(QStringLiteral("지능"), text));
        QVERIFY(finds(QStringLiteral("공지능모"), text));
        QVERIFY(leaves(QStringLiteral("능가"), text)); // not across words
        QVERIFY(leaves(QStringLiteral("모델 가나"), text));
        QVERIFY(finds(QStringLiteral("새 모델"), text));
        QVERIFY(leaves(QStringLiteral("능 모델"), text)); // one syllable begins a word
        QVERIFY(finds(QStringLiteral("GPT모델"), text));
        QVERIFY(finds(QStringLiteral("\"by half\""), text));
        QVERIFY(leaves(QStringLiteral("\"by hal\""), text));
        QVERIFY(finds(QStringLiteral("\"mini 인공\""), text));
        QVERIFY(finds(QStringLiteral("half\""), text)); // an open quote is text
        QVERIFY(finds(QString::fromUtf8("인공").normalized(QString::NormalizationForm_D), text));
        QVERIFY(SearchQuery(QStringLiteral("a")).isTooShort());
        QVERIFY(SearchQuery(QStringLiteral("-- ** \"\"")).isTooShort());
        QVERIFY(!SearchQuery(QStringLiteral("장애")).isTooShort());
    }

    void snippetsMarkWhatMatched()
    {
        const SearchQuery query(QStringLiteral("needle 바늘"));
        const QString text = QString(QStringLiteral("hay ")).repeated(100) +
                             QStringLiteral("a Needle and 큰바늘은 here ") +
                             QString(QStringLiteral("straw ")).repeated(100);
        const QString snippet = searchSnippet(query, text);
        QVERIFY(snippet.size() <= 165 && snippet.startsWith(u'…') && snippet.endsWith(u'…'));
        const auto places = query.places(snippet);
        QCOMPARE(places.size(), 2u);
        QCOMPARE(snippet.mid(places[0].first, places[0].second), QStringLiteral("Needle"));
        QCOMPARE(snippet.mid(places[1].first, places[1].second), QStringLiteral("바늘"));
        QCOMPARE(searchSnippet(query, QStringLiteral("short")), QStringLiteral("short"));
    }

    void noQueryBreaksIt()
    {
        put({document(QStringLiteral("alpha OR beta")), document(QStringLiteral("gamma"))});
        for (const char *query : {"\"", "\"\"", "alpha AND", "NEAR(alpha)", "alpha*", "-alpha", "words:alpha", "^alpha",
                                  "{a b}", "alpha'; DROP TABLE news", "((((", "AND OR NOT", "\"alpha", "alpha\\"}) {
            SearchRequest request;
            request.text = QString::fromLatin1(query);
            QVERIFY(SearchIndex(*m_database).find(request).result().ok());
        }
        QCOMPARE(titles(QStringLiteral("alpha OR")), QStringList{QStringLiteral("alpha OR beta")});
        QCOMPARE(titles(QStringLiteral("alpha*")), QStringList{QStringLiteral("alpha OR beta")});
        QVERIFY(titles(QStringLiteral("alpha NOT")).isEmpty());
        SearchRequest request;
        request.text = QString(100'000, u'x') + QString(QStringLiteral(" 가나다")).repeated(10'000);
        QVERIFY(SearchIndex(*m_database).find(request).result().ok());
    }

    void namesMayBeSpelledNearly()
    {
        put({document(QStringLiteral("Claude Sonnet 5"), {}, SearchKind::Models),
             document(QStringLiteral("Gemini 2.5 Pro"), {}, SearchKind::Models),
             document(QStringLiteral("sonnet news"))});
        SearchRequest request;
        request.text = QStringLiteral("cluade sonet");
        const SearchPage page = find(request);
        QCOMPARE(page.hits.size(), 1u);
        QCOMPARE(page.hits[0].title, QStringLiteral("Claude Sonnet 5"));
        QVERIFY(page.hits[0].approximate);
        QVERIFY(titles(QStringLiteral("sonet"), {SearchKind::News}).isEmpty());
        QVERIFY(titles(QStringLiteral("gemini 25")).isEmpty());
        QCOMPARE(titles(QStringLiteral("gemnii")), QStringList{QStringLiteral("Gemini 2.5 Pro")});
        QVERIFY(!isSpelledNearly(u"abc", u"abd"));
        QVERIFY(isSpelledNearly(u"abcd", u"abdc"));
        QVERIFY(!isSpelledNearly(u"abcd", u"xbcd"));
        QVERIFY(isSpelledNearly(u"mistrral", u"mistral"));
    }

    void changesAreFollowed()
    {
        SearchDocument one = document(QStringLiteral("first words"), QStringLiteral("인공지능"));
        SearchDocument two = document(QStringLiteral("second words"));
        put({one, two});
        QCOMPARE(titles(QStringLiteral("words")),
                 (QStringList{QStringLiteral("second words"), QStringLiteral("first words")}));
        one.text = QStringLiteral("다른 글");
        put({one});
        QVERIFY(titles(QStringLiteral("지능")).isEmpty());
        QCOMPARE(titles(QStringLiteral("다른")), QStringList{QStringLiteral("first words")});
        QCOMPARE(titles(QStringLiteral("words")),
                 (QStringList{QStringLiteral("second words"), QStringLiteral("first words")}));
        const auto only =
            m_database->write([&](QSqlDatabase &db) { return SearchIndex::replaceAll(db, SearchKind::News, {two}); })
                .result();
        QVERIFY(only.ok());
        QCOMPARE(*only, 1);
        QCOMPARE(titles(QStringLiteral("words")), QStringList{QStringLiteral("second words")});
        QVERIFY(m_database->write([&](QSqlDatabase &db) { return SearchIndex::remove(db, SearchKind::News, {two.id}); })
                    .result()
                    .ok());
        QVERIFY(titles(QStringLiteral("words")).isEmpty());
    }

    void theIndexIsMadeAnewWhereItIsMissing()
    {
        put({document(QStringLiteral("lost and found"))});
        const auto lose = m_database->write([](QSqlDatabase &db) {
            return sql::execute(db, QStringLiteral("INSERT INTO search_words (search_words) VALUES ('delete-all')"));
        });
        QVERIFY(lose.result().ok());
        QVERIFY(titles(QStringLiteral("found")).isEmpty());
        QVERIFY(*m_database->write([](QSqlDatabase &db) { return SearchIndex::tidy(db); }).result());
        QCOMPARE(titles(QStringLiteral("found")), QStringList{QStringLiteral("lost and found")});
        QVERIFY(!*m_database->write([](QSqlDatabase &db) { return SearchIndex::tidy(db); }).result());
    }

    /// What the index finds is what the rule takes, in the order of time, whatever came in which order.
    void equalToTheOracle()
    {
        SearchCorpus corpus(7);
        std::vector<SearchDocument> documents = corpus.documents(700);
        for (std::size_t i = 0; i < documents.size(); i += 200) {
            put({documents.begin() + static_cast<std::ptrdiff_t>(i),
                 documents.begin() + static_cast<std::ptrdiff_t>(std::min(i + 200, documents.size()))});
        }
        std::sort(documents.begin(), documents.end(), [](const auto &a, const auto &b) { return a.at > b.at; });
        int found = 0;
        for (int round = 0; round < 200; ++round) {
            if (round == 100) { // finds the same
                QVERIFY(m_database->run([](QSqlDatabase &db) { return SearchIndex::merge(db); }).result().ok());
            }
            SearchRequest request;
            request.text = corpus.query();
            request.limit = round % 3 == 0 ? -1 : 20;
            request.total = round % 2 == 0;
            if (round % 4 == 0) {
                request.kinds = {SearchKind::News, SearchKind::Changes};
            }
            if (round % 5 == 0) {
                request.since = documents[400].at;
            }
            QStringList expected;
            for (const SearchDocument &one : documents) {
                const bool kind =
                    request.kinds.empty() || one.kind == SearchKind::News || one.kind == SearchKind::Changes;
                if (kind && (!request.since || *one.at >= *request.since) && !SearchQuery(request.text).isTooShort() &&
                    SearchCorpus::matches(request.text, one)) {
                    expected << one.id;
                }
            }
            const SearchPage page = find(request);
            QStringList actual;
            for (const SearchHit &hit : page.hits) {
                if (!hit.approximate) {
                    actual << hit.id;
                }
            }
            if (request.total && !(page.hits.size() > 0 && page.hits[0].approximate)) {
                QCOMPARE(page.total, static_cast<qint64>(expected.size()));
            }
            found += static_cast<int>(expected.size());
            expected = request.limit < 0 ? expected : expected.mid(0, request.limit);
            QVERIFY2(actual == expected,
                     qPrintable(request.text + u'\n' + actual.join(u' ') + u'\n' + expected.join(u' ')));
        }
        QVERIFY2(found > 300, qPrintable(QString::number(found)));
        QVERIFY(m_database->write([](QSqlDatabase &db) { return SearchIndex::rebuild(db); }).result().ok());
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
