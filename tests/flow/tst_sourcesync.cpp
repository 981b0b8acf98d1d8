// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/engine.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/simulator.h"
#include "tests/support/tempstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

/// A price map of `count` models in LiteLLM's shape, at `price` dollars a token.
QByteArray priceMap(int count, const char *price = "1e-06")
{
    QByteArray json = "{";
    for (int i = 0; i < count; ++i) {
        json += QStringLiteral(
                    "%1\"m%2\": {\"litellm_provider\": \"openai\", \"mode\": \"chat\", \"input_cost_per_token\": ")
                    .arg(i == 0 ? QString() : QStringLiteral(", "))
                    .arg(i)
                    .toUtf8() +
                price + ", \"output_cost_per_token\": 2e-06}";
    }
    return json + "}";
}

class Syncing
{
public:
    TempStore store;
    ManualClock clock;
    ProviderSimulator simulator;
    std::unique_ptr<Engine> engine;
    SourceSetting source;

    Syncing()
    {
        if (!simulator.start()) {
            qFatal("no port");
        }
        auto opened = Engine::openStore(store.folder(), clock);
        EngineOptions options;
        options.folder = store.folder();
        options.environment = QProcessEnvironment();
        engine = *Engine::create(std::move(*opened), clock, options);
        source = defaultSources().front();
        source.url = QUrl(simulator.baseUrl() + QStringLiteral("/map.json"));
    }
    void serve(const QByteArray &body, const QByteArray &etag = {})
    {
        SimReply reply = SimReply::json(body);
        reply.etag = etag;
        simulator.route(QStringLiteral("/map.json"), reply);
    }
    SourceRun pass()
    {
        clock.advance(1h);
        return await(engine->sources.sync(source));
    }
    /// From here on OpenRouter's list, `perPage` of `count` models a page; `broken` answers 500.
    void becomeOpenRouter(int count, int perPage, int broken = -1)
    {
        source = named("openrouter");
        source.url = QUrl(simulator.baseUrl() + QStringLiteral("/api/v1/models"));
        simulator.route(QStringLiteral("/api/v1/models"), [=](const SimRequest &request) {
            const int from = request.query.queryItemValue(QStringLiteral("offset")).toInt();
            QByteArray rows;
            for (int i = from; i < std::min(from + perPage, count); ++i) {
                rows += (i == from ? "" : ", ") + routerRow(i);
            }
            const QByteArray next = from + perPage < count
                                        ? "\"/api/v1/models?offset=" + QByteArray::number(from + perPage) + "\""
                                        : QByteArray("null");
            SimReply reply = SimReply::json("{\"data\": [" + rows + "], \"total_count\": " + QByteArray::number(count) +
                                            ", \"links\": {\"next\": " + next + "}}");
            reply.etag = "\"same\"";
            return from / perPage == broken ? SimReply::json("{}", 500) : reply;
        });
    }
    static SourceSetting named(const char *name)
    {
        for (const SourceSetting &setting : defaultSources()) {
            if (setting.name == QLatin1StringView(name)) {
                return setting;
            }
        }
        qFatal("no such source");
    }
    static QByteArray routerRow(int i)
    {
        return QStringLiteral("{\"id\": \"maker/m%1\", \"name\": \"M%1\", \"created\": 1786000000, "
                              "\"context_length\": 8192, \"pricing\": {\"prompt\": \"0.000001\", "
                              "\"completion\": \"0.000002\"}}")
            .arg(i)
            .toUtf8();
    }
    std::size_t modelCount()
    {
        auto loading = engine->importer.loadModels(toDate(clock.now()));
        loading.waitForFinished();
        const auto loaded = loading.result();
        std::size_t count = 0;
        for (const Model &model : loaded->models) {
            count += model.embedded ? 0 : 1;
        }
        return count;
    }
    SourceState state()
    {
        auto reading = engine->sourceStates.states();
        reading.waitForFinished();
        for (const SourceState &s : *reading.result()) {
            if (s.source == u"litellm") {
                return s;
            }
        }
        return {};
    }
    qint64 logged()
    {
        ChangeQuery query;
        query.source = QStringLiteral("litellm");
        auto reading = engine->catalogue.changes(query);
        reading.waitForFinished();
        return reading.result()->total;
    }
};

} // namespace

class TestSourceSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnlyForWhatChanged();
    void aFailureLeavesTheLastGoodData();
    void aDocumentThatIsNoneLeavesTheLastGoodData_data();
    void aDocumentThatIsNoneLeavesTheLastGoodData();
    void aShrunkenSourceWaitsForConfirmation();
    void readsAFile();
    void followsPages();
    void aBrokenPageUnlistsNothing();
    void pagesNeverLeadElsewhereOrRound_data();
    void pagesNeverLeadElsewhereOrRound();
    void asksModelByModel();
    void offlineAsksNobody();
};

void TestSourceSync::asksOnlyForWhatChanged()
{
    Syncing s;
    s.serve(priceMap(60), "\"v1\"");
    SourceRun run = s.pass();
    QVERIFY2(run.error.isEmpty(), qPrintable(run.error));
    QCOMPARE(run.entries, 60);
    QCOMPARE(run.added, 60);
    run = s.pass();
    QVERIFY(run.notModified);
    QCOMPARE(s.simulator.requests().back().header("If-None-Match"), QByteArray("\"v1\""));
    QCOMPARE(s.logged(), 0);
    s.serve(priceMap(60, "3e-06"), "\"v2\"");
    run = s.pass();
    QCOMPARE(run.changed, 60);
    QCOMPARE(s.logged(), 60);
}

void TestSourceSync::aFailureLeavesTheLastGoodData()
{
    Syncing s;
    s.serve(priceMap(60));
    s.pass();
    const Instant good = *s.state().lastSuccess;
    s.simulator.route(QStringLiteral("/map.json"), SimReply::json("{}", 404));
    const SourceRun run = s.pass();
    QVERIFY(run.error.contains(QStringLiteral("404")));
    QCOMPARE(s.modelCount(), 60U);
    QCOMPARE(s.state().lastSuccess, std::optional(good));
    QCOMPARE(s.state().error, run.error);
}

void TestSourceSync::aDocumentThatIsNoneLeavesTheLastGoodData_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a web page") << QByteArray("<!doctype html><html><body>Just a moment</body></html>");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("truncated") << priceMap(60).left(900);
    QTest::newRow("too deep") << QByteArray(20'000, '[');
    QTest::newRow("another document") << QByteArray("{\"error\": {\"message\": \"slow down\"}}");
    QTest::newRow("not UTF-8") << QByteArray("{\"m\": {\"litellm_provider\": \"\xff\xfe\"}}");
}

void TestSourceSync::aDocumentThatIsNoneLeavesTheLastGoodData()
{
    QFETCH(QByteArray, body);
    Syncing s;
    s.serve(priceMap(60));
    s.pass();
    s.serve(body);
    const SourceRun run = s.pass();
    QVERIFY(!run.error.isEmpty());
    QVERIFY(!run.error.contains(u'\n'));
    QCOMPARE(s.modelCount(), 60U);
    QCOMPARE(s.logged(), 0);
}

void TestSourceSync::aShrunkenSourceWaitsForConfirmation()
{
    Syncing s;
    s.serve(priceMap(90));
    s.pass();
    s.serve(priceMap(60), "\"small\"");
    SourceRun run = s.pass();
    QVERIFY(run.held);
    QCOMPARE(s.logged(), 0);
    QCOMPARE(s.modelCount(), 90U);
    run = s.pass(); // the validators of a held document were not kept: it is served again, whole
    QVERIFY(!run.held);
    QCOMPARE(run.unlisted, 30);
    QCOMPARE(s.logged(), 30);
    s.serve(priceMap(50)); // less than a third less: no reason to wait
    QVERIFY(!s.pass().held);
}

void TestSourceSync::followsPages()
{
    Syncing s;
    s.becomeOpenRouter(7, 3);
    SourceRun run = s.pass();
    QVERIFY2(run.error.isEmpty(), qPrintable(run.error));
    QCOMPARE(run.entries, 7);
    run = s.pass();
    QVERIFY(!run.notModified); // page 1 being the same says nothing of pages 2 and 3
    QCOMPARE(run.entries, 7);
    s.becomeOpenRouter(3, 3);
    s.pass();
    QVERIFY(s.pass().notModified);
}

void TestSourceSync::aBrokenPageUnlistsNothing()
{
    Syncing s;
    s.becomeOpenRouter(7, 3);
    s.pass();
    s.becomeOpenRouter(7, 3, 1);
    const SourceRun run = s.pass();
    QVERIFY2(run.error.contains(QStringLiteral("500")), qPrintable(run.error));
    QCOMPARE(s.modelCount(), 7U);
}

void TestSourceSync::pagesNeverLeadElsewhereOrRound_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("another host") << QByteArray("http://127.0.0.2:1/api/v1/models?offset=1");
    QTest::newRow("itself") << QByteArray("/api/v1/models");
    QTest::newRow("a file") << QByteArray("file:///etc/passwd");
}

void TestSourceSync::pagesNeverLeadElsewhereOrRound()
{
    QFETCH(QByteArray, next);
    Syncing s;
    s.becomeOpenRouter(3, 3);
    s.pass();
    s.simulator.route(QStringLiteral("/api/v1/models"), SimReply::json("{\"data\": [" + Syncing::routerRow(0) +
                                                                       "], \"links\": {\"next\": \"" + next + "\"}}"));
    const SourceRun run = s.pass();
    QVERIFY(!run.error.isEmpty());
    QCOMPARE(s.modelCount(), 3U);
}

void TestSourceSync::asksModelByModel()
{
    Syncing s;
    s.becomeOpenRouter(2, 3);
    s.pass();
    const auto endpoints = [](const char *model) {
        return "{\"data\": {\"id\": \"" + QByteArray(model) +
               "\", \"name\": \"M\", \"endpoints\": [{\"name\": \"Groq | m\", "
               "\"context_length\": 8192, \"pricing\": {\"prompt\": \"0.0000005\", \"completion\": \"0.000001\"}, "
               "\"provider_name\": \"Groq\", \"tag\": \"groq\", \"status\": 0, \"uptime_last_1d\": 99.5}]}}";
    };
    s.simulator.route(QStringLiteral("/api/v1/models/maker/m0/endpoints"), SimReply::json(endpoints("maker/m0")));
    s.simulator.route(QStringLiteral("/api/v1/models/maker/m1/endpoints"), SimReply::json("{}", 404));
    s.source = Syncing::named("openrouter-endpoints");
    QVERIFY(!s.source.enabled); // many requests: only where the user wants it
    s.source.url = QUrl(s.simulator.baseUrl() + QStringLiteral("/api/v1/models"));
    s.source.filter = QStringLiteral("provider:openrouter");
    const SourceRun run = s.pass();
    QVERIFY2(run.error.isEmpty(), qPrintable(run.error));
    QCOMPARE(run.entries, 1); // the model that answered 404 costs only itself
    s.source.filter = QStringLiteral("provider:nobody");
    QVERIFY(s.pass().error.contains(QStringLiteral("no model to ask about")));
}

void TestSourceSync::readsAFile()
{
    Syncing s;
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("map.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(priceMap(5));
    file.close();
    s.source.url = QUrl::fromLocalFile(file.fileName());
    QCOMPARE(s.pass().entries, 5);
    QVERIFY(file.remove());
    QVERIFY(!s.pass().error.isEmpty());
    QCOMPARE(s.modelCount(), 5U);
}

void TestSourceSync::offlineAsksNobody()
{
    Syncing s;
    s.serve(priceMap(5));
    s.engine->http.setOffline(true);
    QVERIFY(!s.pass().error.isEmpty());
    QCOMPARE(s.simulator.requests().size(), 0U);
}

QTEST_GUILESS_MAIN(TestSourceSync)
#include "tst_sourcesync.moc"
