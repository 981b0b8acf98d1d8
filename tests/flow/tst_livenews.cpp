// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/newsdesk.h"
#include "tests/flow/watching.h"

using namespace aigo;
using namespace aigo::test;

namespace {

const QByteArray feedText =
    "<rss version=\"2.0\"><channel><title>Example AI blog</title><link>https://example.ai/</link>"
    "<item><title>Price of the large model halved</title><link>/1</link><guid>https://example.ai/1</guid></item>"
    "<item><title>An incident, in our own words</title><link>/2</link><guid>https://example.ai/2</guid></item>"
    "</channel></rss>";

} // namespace

/// Feeds as the desk has them: added, switched, asked by their jobs, found from a page; what they bring is read and
/// starred.
class TestLiveNews : public QObject
{
    Q_OBJECT

    std::unique_ptr<Watching> m_watching;

    NewsDesk &news() { return m_watching->desk->news(); }
    QUrl at(const QString &path) { return QUrl(m_watching->simulator.baseUrl() + path); }
    template <typename T>
    static T answer(QFuture<T> future)
    {
        while (!future.isFinished()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return future.result();
    }
    NewsPage all(bool unread = false)
    {
        NewsQuery query;
        query.unread = unread;
        return *answer(news().news(query));
    }
    FeedSetting feed(const QString &name, const QString &path)
    {
        FeedSetting setting;
        setting.name = name;
        setting.url = at(path);
        setting.provider = QStringLiteral("openai");
        setting.enabled = true;
        return setting;
    }
    std::optional<FeedView> view(const QString &name)
    {
        for (const FeedView &one : news().feeds()) {
            if (one.feed.name == name) {
                return one;
            }
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void init()
    {
        m_watching = std::make_unique<Watching>();
        SimReply reply = SimReply::json(feedText);
        m_watching->simulator.route(QStringLiteral("/feed.xml"), reply);
        m_watching->begin();
    }
    void cleanup() { m_watching.reset(); }

    void aNewFeedIsAskedAtOnceAndThenAtItsInterval()
    {
        QSignalSpy changed(&news(), &NewsDesk::newsChanged);
        QSignalSpy synced(m_watching->desk.get(), &Desk::synced);
        QVERIFY(answer(news().saveFeed(feed(QStringLiteral("example"), QStringLiteral("/feed.xml")))).ok());
        m_watching->desk->runDue();
        QTRY_COMPARE(synced.size(), 1);
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(all().total, 2);
        QVERIFY(view(QStringLiteral("example"))->lastSuccess);
        QVERIFY(view(QStringLiteral("example"))->next);
        QVERIFY(!view(QStringLiteral("example"))->shipped);
        const int asked = m_watching->simulator.requestCount(QStringLiteral("/feed.xml"));
        m_watching->clock.advance(35min);
        m_watching->desk->runDue();
        QTRY_COMPARE(synced.size(), 2);
        QCOMPARE(m_watching->simulator.requestCount(QStringLiteral("/feed.xml")), asked + 1);
    }

    void switchedOffItIsAskedNoMore()
    {
        FeedSetting setting = feed(QStringLiteral("example"), QStringLiteral("/feed.xml"));
        setting.enabled = false;
        QVERIFY(answer(news().saveFeed(setting)).ok());
        news().refresh({});
        m_watching->clock.advance(2h);
        m_watching->desk->runDue();
        QCoreApplication::processEvents();
        QCOMPARE(m_watching->simulator.requestCount(QStringLiteral("/feed.xml")), 0);
        QVERIFY(!view(QStringLiteral("example"))->next);
    }

    void readAndStarred()
    {
        QVERIFY(answer(news().saveFeed(feed(QStringLiteral("example"), QStringLiteral("/feed.xml")))).ok());
        m_watching->desk->runDue();
        QTRY_COMPARE(all().total, 2);
        const QString id = all().items.front().id;
        QVERIFY(answer(news().setRead({id}, true)).ok());
        QVERIFY(answer(news().setStarred(id, true)).ok());
        QCOMPARE(all(true).total, 1);
        NewsQuery starred;
        starred.starred = true;
        QCOMPARE(answer(news().news(starred))->items.front().id, id);
    }

    void aFailureIsSaidAndLosesNothing()
    {
        m_watching->simulator.route(QStringLiteral("/broken.xml"), SimReply::json("nothing", 500));
        QVERIFY(answer(news().saveFeed(feed(QStringLiteral("broken"), QStringLiteral("/broken.xml")))).ok());
        m_watching->desk->runDue();
        QTRY_VERIFY(!view(QStringLiteral("broken"))->error.isEmpty());
        QVERIFY(!view(QStringLiteral("broken"))->syncing);
    }

    void namesAndAddressesAreChecked()
    {
        FeedSetting bad = feed(QStringLiteral("Not A Name"), QStringLiteral("/feed.xml"));
        QCOMPARE(answer(news().saveFeed(bad)).error().kind, ErrorKind::Invalid);
        bad.name = QStringLiteral("good");
        bad.url = QUrl(QStringLiteral("file:///etc/passwd"));
        QCOMPARE(answer(news().saveFeed(bad)).error().kind, ErrorKind::Invalid);
        QVERIFY(!view(QStringLiteral("good")));
    }

    void foundFromAPageAndFromTheFeedItself()
    {
        const auto itself = answer(news().discover(at(QStringLiteral("/feed.xml")).toString()));
        QVERIFY(itself.ok());
        QCOMPARE(itself->size(), std::size_t{1});
        QCOMPARE(itself->front().title, QStringLiteral("Example AI blog"));
        m_watching->simulator.route(
            QStringLiteral("/blog"),
            SimReply::json("<html><head><link rel=\"alternate\" type=\"application/rss+xml\" title=\"Blog\" "
                           "href=\"/feed.xml\"><link rel=\"alternate\" type=\"application/atom+xml\" "
                           "href=\"/other.xml\"></head><body>hello</body></html>"));
        const auto page = answer(news().discover(at(QStringLiteral("/blog")).toString()));
        QVERIFY(page.ok());
        QCOMPARE(page->size(), std::size_t{2});
        QCOMPARE(page->front().url, at(QStringLiteral("/feed.xml")));
        m_watching->simulator.route(QStringLiteral("/plain"), SimReply::json("<html><body>no feed</body></html>"));
        QCOMPARE(answer(news().discover(at(QStringLiteral("/plain")).toString())).error().kind, ErrorKind::NotFound);
        for (const QString &bad : {QString(), QStringLiteral("file:///etc/passwd"), QStringLiteral("javascript://x")}) {
            QCOMPARE(answer(news().discover(bad)).error().kind, ErrorKind::Invalid);
        }
    }
};

QTEST_GUILESS_MAIN(TestLiveNews)
#include "tst_livenews.moc"
