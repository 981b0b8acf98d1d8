// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/engine.h"
#include "core/monitor/newssync.h"
#include "core/monitor/searchfeeder.h"
#include "core/storage/newsstore.h"
#include "core/storage/searchindex.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace aigo;
using namespace aigo::test;

namespace {

const QByteArray twoItems =
    "<rss version=\"2.0\"><channel><title>t</title><link>https://example.ai/</link>"
    "<item><title>Price of the large model halved</title><link>/1</link><guid>https://example.ai/1</guid></item>"
    "<item><title>장애 보고서</title><link>/2</link><guid>https://example.ai/2</guid></item></channel></rss>";

} // namespace

class TestNewsSync : public QObject
{
    Q_OBJECT

    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<ProviderSimulator> m_simulator;
    std::unique_ptr<NewsSync> m_news;
    FeedSetting m_feed;

    void serve(const QByteArray &body)
    {
        SimReply reply = SimReply::json(body);
        reply.etag = "\"one\"";
        m_simulator->route(QStringLiteral("/feed.xml"), reply);
    }
    SearchPage find(const QString &text)
    {
        SearchRequest request;
        request.text = text;
        return *SearchIndex(m_engine->database).find(request).result();
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        m_clock = std::make_unique<ManualClock>();
        m_simulator = std::make_unique<ProviderSimulator>();
        QVERIFY(m_simulator->start());
        auto opened = Engine::openStore(m_store->folder(), *m_clock);
        QVERIFY(opened.ok());
        EngineOptions options;
        options.folder = m_store->folder();
        options.environment = QProcessEnvironment();
        m_engine = *Engine::create(std::move(*opened), *m_clock, options);
        m_news = std::make_unique<NewsSync>(m_engine->database, m_engine->http, *m_clock);
        m_feed.name = QStringLiteral("example");
        m_feed.url = QUrl(m_simulator->baseUrl() + QStringLiteral("/feed.xml"));
    }
    void cleanup()
    {
        m_news.reset();
        m_engine.reset();
        m_simulator.reset();
        m_clock.reset();
        m_store.reset();
    }

    void aPassStoresAndIsAskedConditionally()
    {
        serve(twoItems);
        const SourceRun first = await(m_news->sync(m_feed));
        QVERIFY2(first.error.isEmpty(), qPrintable(first.error));
        QCOMPARE(first.source, QStringLiteral("feed/example"));
        QCOMPARE(first.added, 2);
        const SourceRun second = await(m_news->sync(m_feed));
        QVERIFY(second.error.isEmpty());
        QVERIFY(second.notModified);
        QCOMPARE(NewsStore(m_engine->database).news({}).result()->total, 2);
        QCOMPARE(find(QStringLiteral("장애")).hits.size(), 1u);
    }

    void whatIsNoFeedChangesNothing()
    {
        serve("<html><body>Sign in</body></html>");
        const SourceRun run = await(m_news->sync(m_feed));
        QVERIFY(run.error.contains(QStringLiteral("HTML")));
        QCOMPARE(NewsStore(m_engine->database).news({}).result()->total, 0);
        // It was not kept as known: the real one is read as soon as it is there, though its tag is the same.
        serve(twoItems);
        QCOMPARE(await(m_news->sync(m_feed)).added, 2);
    }

    void importAndItsFeed()
    {
        const FeedSetting feed = feedNamed(feedsWith({}), QStringLiteral("anthropic_blog"), m_engine->registry);
        QCOMPARE(feed.provider, QStringLiteral("anthropic"));
        QVERIFY(!feed.enabled);
        const SourceRun run =
            await(m_news->importDocument(feed, twoItems, QStringLiteral("a.xml"), *parseTime(u"2026-08-01")));
        QVERIFY(run.error.isEmpty());
        const NewsPage page = *NewsStore(m_engine->database).news({}).result();
        QCOMPARE(page.items[0].provider, QStringLiteral("anthropic"));
        QVERIFY(!page.items[0].published);
        QCOMPARE(NewsStore(m_engine->database).feeds().result()->size(), 1u);
        const SourceRun bad =
            await(m_news->importDocument(feed, "nothing", QStringLiteral("b.xml"), *parseTime(u"2026-08-02")));
        QVERIFY(bad.error.startsWith(QStringLiteral("b.xml")));
        QVERIFY(feedName(QStringLiteral("feed/../x")).isEmpty());
        QCOMPARE(feedName(QStringLiteral("Feed/OpenAI")), QStringLiteral("openai"));
    }

    void everythingElseIsFoundToo()
    {
        const Instant now = m_clock->now();
        const auto catchUp = [&] {
            const auto presets = shippedPresets();
            const auto providers = m_engine->providers({});
            return m_engine->database
                .write([=](QSqlDatabase &db) { return catchUpSearch(db, presets, providers, now); })
                .result();
        };
        const Status done = catchUp();
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().line()));
        SearchRequest request;
        request.text = QStringLiteral("openai");
        request.limit = -1;
        QSet<SearchKind> kinds;
        const auto page = SearchIndex(m_engine->database).find(request).result();
        for (const SearchHit &hit : page->hits) {
            kinds.insert(hit.kind);
        }
        QVERIFY(kinds.contains(SearchKind::Models) && kinds.contains(SearchKind::Providers));
        QVERIFY(!find(QStringLiteral("vision")).hits.empty());
        QVERIFY(catchUp().ok());
        QCOMPARE(SearchIndex(m_engine->database).find(request).result()->hits.size(), page->hits.size());
    }

    void shippedFeedsAreWhole()
    {
        QSet<QString> names;
        for (const FeedSetting &feed : shippedFeeds()) {
            QVERIFY(feedName(QStringLiteral("feed/") + feed.name) == feed.name && !names.contains(feed.name));
            names.insert(feed.name);
            QCOMPARE(feed.url.scheme(), QStringLiteral("https"));
            QVERIFY(feed.provider.isEmpty() || m_engine->registry.find(feed.provider) != nullptr);
            QVERIFY(feed.every >= std::chrono::minutes(30));
        }
        QVERIFY(names.size() > 5);
    }
};

QTEST_GUILESS_MAIN(TestNewsSync)
#include "tst_newssync.moc"
