// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/feeds/feed.h"
#include "core/storage/database.h"
#include "core/storage/newsstore.h"
#include "core/storage/searchindex.h"
#include "tests/support/shareddata.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace aigo;
using namespace aigo::test;

namespace {

FeedItem item(const QString &guid, const QString &title, const QString &url, const QString &day = {})
{
    FeedItem out;
    out.guid = guid;
    out.title = title;
    out.url = QUrl(url);
    out.published = day.isEmpty() ? std::nullopt : parseTime(day);
    out.text = out.summary = QStringLiteral("about ") + title;
    return out;
}

FeedDocument document(std::vector<FeedItem> items)
{
    FeedDocument out;
    out.items = std::move(items);
    return out;
}

} // namespace

class TestNewsStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<TempStore> m_temp;
    std::unique_ptr<Database> m_database;

    SourceRun put(const QString &feed, const FeedDocument &document, const QString &asOf)
    {
        FeedSetting setting;
        setting.name = feed;
        setting.provider = feed.section(u'_', 0, 0);
        const Instant at = *parseTime(asOf);
        const auto run =
            m_database->write([&](QSqlDatabase &db) { return NewsStore::put(db, setting, document, at); }).result();
        if (!run) {
            qFatal("%s", qPrintable(run.error().line()));
        }
        return *run;
    }
    NewsPage news(const NewsQuery &query = {}) { return *NewsStore(*m_database).news(query).result(); }
    SourceRun recorded(const QString &name, const QString &day)
    {
        const QByteArray bytes = readBytes(sharedData() + QStringLiteral("/feeds/%1_%2.xml").arg(name, day));
        return put(name, *readFeed(bytes, {{}, *parseTime(day), {}}), day);
    }

private Q_SLOTS:
    void init()
    {
        m_temp = std::make_unique<TempStore>();
        auto opened = Database::open(m_temp->folder());
        QVERIFY(opened.ok());
        m_database = std::move(*opened);
    }
    void cleanup()
    {
        m_database.reset();
        m_temp.reset();
    }

    void oneItemOfTwoFeeds()
    {
        const QString url = QStringLiteral("https://openai.com/index/x");
        put(QStringLiteral("a"),
            document({item(url, QStringLiteral("A new model of ours"), url, QStringLiteral("2026-08-01"))}),
            QStringLiteral("2026-08-02"));
        put(QStringLiteral("b"),
            document({item(QStringLiteral("7"), QStringLiteral("Other words"), url + QStringLiteral("/?utm_source=b"),
                           QStringLiteral("2026-08-02"))}),
            QStringLiteral("2026-08-03"));
        put(QStringLiteral("c"),
            document({item(QStringLiteral("7"), QStringLiteral("a new model of OURS!"),
                           QStringLiteral("https://copy.example/1"))}),
            QStringLiteral("2026-08-03"));
        put(QStringLiteral("d"), document({item(url, QStringLiteral("By its id"), {})}), QStringLiteral("2026-08-03"));
        const NewsPage page = news();
        QCOMPARE(page.total, 1);
        QCOMPARE(page.items[0].sources,
                 (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
        QCOMPARE(page.items[0].title, QStringLiteral("A new model of ours"));
    }

    void whatIsNotTheSame()
    {
        put(QStringLiteral("a"),
            document({item(QStringLiteral("1"), QStringLiteral("Weekly update of everything"),
                           QStringLiteral("https://a.ai/1"), QStringLiteral("2026-08-01")),
                      item(QStringLiteral("2"), QStringLiteral("Weekly update of everything"),
                           QStringLiteral("https://a.ai/2"), QStringLiteral("2026-08-08")),
                      item(QStringLiteral("3"), QStringLiteral("Changelog"), QStringLiteral("https://a.ai/log"),
                           QStringLiteral("2026-08-08")),
                      item(QStringLiteral("4"), QStringLiteral("Changelog"), QStringLiteral("https://a.ai/log"),
                           QStringLiteral("2026-08-08"))}),
            QStringLiteral("2026-08-09"));
        put(QStringLiteral("b"),
            document({item(QStringLiteral("1"), QStringLiteral("Not the first of a"), QStringLiteral("https://b.ai/1"),
                           QStringLiteral("2026-08-01"))}),
            QStringLiteral("2026-08-09"));
        QCOMPARE(news().total, 5);
    }

    void readAndStarredStay()
    {
        const auto one = document({item(QStringLiteral("1"), QStringLiteral("First"), QStringLiteral("https://a.ai/1"),
                                        QStringLiteral("2026-08-01"))});
        put(QStringLiteral("a"), one, QStringLiteral("2026-08-02"));
        const QString id = news().items[0].id;
        QVERIFY(NewsStore(*m_database).setRead({id}, true).result().ok());
        QVERIFY(NewsStore(*m_database).setStarred(id, true).result().ok());
        auto again = one;
        again.items[0].title = QStringLiteral("First, corrected");
        const SourceRun run = put(QStringLiteral("a"), again, QStringLiteral("2026-08-03"));
        QCOMPARE(run.added, 0);
        QCOMPARE(run.changed, 1);
        const NewsItem now = news().items[0];
        QVERIFY(now.read && now.starred && now.title == QStringLiteral("First, corrected") && now.id == id);
        NewsQuery unread;
        unread.unread = true;
        QCOMPARE(news(unread).total, 0);
        // An older document changes nothing of the present.
        QCOMPARE(put(QStringLiteral("a"), one, QStringLiteral("2026-08-01")).changed, 0);
        QCOMPARE(news().items[0].title, QStringLiteral("First, corrected"));
    }

    void newAndGoneAreThoseExpected()
    {
        if (sharedData().isEmpty()) {
            QSKIP("no shared data");
        }
        QHash<QString, int> expected;
        for (const QByteArray &line :
             readBytes(sharedData() + QStringLiteral("/feeds/expected_new_items.tsv")).split('\n').mid(1)) {
            const QList<QByteArray> cells = line.split('\t');
            if (cells.size() > 4) {
                ++expected[QString::fromUtf8(cells[0] + ' ' + cells[4])];
            }
        }
        for (const QString &name : {QStringLiteral("anthropic_news"), QStringLiteral("openai_research")}) {
            const SourceRun first = recorded(name, QStringLiteral("2026-07-26"));
            QCOMPARE(first.added, first.entries);
            QCOMPARE(first.unlisted, 0);
            const SourceRun second = recorded(name, QStringLiteral("2026-08-22"));
            QCOMPARE(second.added, expected[name + QStringLiteral(" new")]);
            QCOMPARE(second.unlisted, expected[name + QStringLiteral(" gone")]);
            const SourceRun third = recorded(name, QStringLiteral("2026-08-22"));
            QCOMPARE(third.added + third.changed + third.unlisted, 0);
        }
        SearchRequest request;
        request.text = QStringLiteral("gpt-rosalind");
        QVERIFY(!SearchIndex(*m_database).find(request).result()->hits.empty());
        // The same pages with and without a slash at the end are one.
        NewsQuery query;
        query.source = QStringLiteral("openai_research");
        QVERIFY(news(query).total < 204 && news(query).total >= 194);
    }

    void newestFirstAndFilters()
    {
        put(QStringLiteral("a"),
            document({item(QStringLiteral("1"), QStringLiteral("old"), QStringLiteral("https://a.ai/1"),
                           QStringLiteral("2026-01-01")),
                      item(QStringLiteral("2"), QStringLiteral("none"), QStringLiteral("https://a.ai/2")),
                      item(QStringLiteral("3"), QStringLiteral("new"), QStringLiteral("https://a.ai/3"),
                           QStringLiteral("2026-08-01"))}),
            QStringLiteral("2026-03-01"));
        QCOMPARE(news().items[0].title, QStringLiteral("new"));
        QCOMPARE(news().items[1].title, QStringLiteral("none"));
        QVERIFY(!news().items[1].published);
        NewsQuery query;
        query.since = parseTime(u"2026-02-01");
        query.limit = 1;
        QCOMPARE(news(query).total, 2);
        QCOMPARE(news(query).items.size(), 1u);
        query.provider = QStringLiteral("b");
        QCOMPARE(news(query).total, 0);
    }
};

QTEST_GUILESS_MAIN(TestNewsStore)
#include "tst_newsstore.moc"
