// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Providers' own lists over real HTTP: several requests, pages by header, keys where they belong.

#include "core/monitor/engine.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/shareddata.h"
#include "tests/support/simulatedapi.h"
#include "tests/support/tempstore.h"

#include <QJsonObject>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

class Listing
{
public:
    TempStore store;
    ManualClock clock;
    ProviderSimulator simulator;
    std::unique_ptr<Engine> engine;

    Listing()
    {
        if (!simulator.start()) {
            qFatal("no port");
        }
        auto opened = Engine::openStore(store.folder(), clock);
        EngineOptions options;
        options.folder = store.folder();
        options.environment = QProcessEnvironment();
        for (const QString &name :
             {QStringLiteral("XAI_API_KEY"), QStringLiteral("AZURE_OPENAI_API_KEY"), QStringLiteral("HF_TOKEN")}) {
            options.environment.insert(name, QStringLiteral("good"));
        }
        engine = *Engine::create(std::move(*opened), clock, options);
    }
    Provider provider(const QString &slug, const QString &path) const
    {
        Provider provider = ProviderRegistry::shipped()->provider(slug);
        provider.baseUrl = QUrl(simulator.baseUrl() + path);
        if (provider.adapter.isEmpty()) {
            provider.adapter = QStringLiteral("openai-compatible");
        }
        return provider;
    }
    SourceRun pass(const Provider &provider)
    {
        clock.advance(1h);
        return await(engine->sources.syncList(provider));
    }
};

QJsonArray entries(const QString &name)
{
    return modelsOf(readBytes(fixture(QStringLiteral("lists/") + name)));
}

QJsonArray hubModels(const QString &author, int count)
{
    QJsonArray models;
    for (int i = 0; i < count; ++i) {
        models.append(QJsonObject{{QStringLiteral("_id"), QString::number(i)},
                                  {QStringLiteral("id"), QStringLiteral("%1/m%2").arg(author).arg(i)},
                                  {QStringLiteral("pipeline_tag"), QStringLiteral("text-generation")}});
    }
    return models;
}

} // namespace

class TestListSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHubIsReadByItsLinks();
    void theKeyStaysAtHome();
    void aLostPageUnlistsNothing();
    void aLocalServerTellsWhatRuns();
    void detailsThatFailCostTheDetails();
    void azureHasAHeaderOfItsOwn();
};

void TestListSync::theHubIsReadByItsLinks()
{
    Listing s;
    Provider hub = s.provider(QStringLiteral("huggingface"), QStringLiteral("/v1"));
    hub.list.requests = {QStringLiteral("https://huggingface.co/api/models?author=a&limit=3"),
                         QStringLiteral("https://huggingface.co/api/models?author=b&limit=3")};
    QJsonArray models = hubModels(QStringLiteral("a"), 7);
    for (const QJsonValue &model : hubModels(QStringLiteral("b"), 3)) {
        models.append(model);
    }
    simulateHub(s.simulator, models);
    SourceRun run = s.pass(hub);
    QVERIFY2(run.error.isEmpty(), qPrintable(run.error));
    QCOMPARE(run.entries, 10);
    QCOMPARE(s.simulator.requestCount(QStringLiteral("/api/models")), 4);
    models.removeLast();
    simulateHub(s.simulator, models);
    run = s.pass(hub);
    QCOMPARE(run.unlisted, 1); // the list was complete, so that it is gone
}

void TestListSync::theKeyStaysAtHome()
{
    Listing s;
    ProviderSimulator elsewhere;
    QVERIFY(elsewhere.start());
    simulateHub(elsewhere, hubModels(QStringLiteral("a"), 4));
    Provider hub = s.provider(QStringLiteral("huggingface"), QStringLiteral("/v1"));
    hub.list.shippedBase = hub.baseUrl;
    hub.list.requests = {elsewhere.baseUrl() + QStringLiteral("/api/models?author=a&limit=2")};
    const SourceRun run = s.pass(hub);
    QVERIFY2(run.error.isEmpty(), qPrintable(run.error));
    QCOMPARE(run.entries, 4);
    QCOMPARE(elsewhere.requests().size(), std::size_t(2));
    for (const SimRequest &request : elsewhere.requests()) {
        QVERIFY(!request.raw.contains("good"));
    }
}

void TestListSync::aLostPageUnlistsNothing()
{
    Listing s;
    Provider hub = s.provider(QStringLiteral("huggingface"), QStringLiteral("/v1"));
    hub.list.requests = {QStringLiteral("https://huggingface.co/api/models?author=a&limit=3")};
    simulateHub(s.simulator, hubModels(QStringLiteral("a"), 7));
    QCOMPARE(s.pass(hub).entries, 7);
    SimReply first = SimReply::json(R"([{"_id":"0","id":"a/m0"}])");
    first.headers = {{"Link", '<' + s.simulator.baseUrl().toLatin1() + "/api/gone>; rel=\"next\""}};
    s.simulator.route(QStringLiteral("/api/models"), first);
    const SourceRun run = s.pass(hub);
    QVERIFY2(run.error.contains(QStringLiteral("404")), qPrintable(run.error));
    QCOMPARE(run.unlisted, 0);
}

void TestListSync::aLocalServerTellsWhatRuns()
{
    Listing s;
    const QJsonArray tags = modelsOf(R"({"models":[{"name":"a:1b","digest":"1","details":{"parameter_size":"1B"}},
                                                   {"name":"b:2b","digest":"2","details":{"parameter_size":"2B"}}]})");
    simulateOllama(s.simulator, tags, {QStringLiteral("b:2b")});
    const SourceRun run = s.pass(s.provider(QStringLiteral("ollama"), QStringLiteral("/v1")));
    QVERIFY2(run.error.isEmpty(), qPrintable(run.error));
    QCOMPARE(run.entries, 2);
    QVERIFY(run.skipped.empty());
    QCOMPARE(s.simulator.requestCount(QStringLiteral("/api/ps")), 1);
    // a server that speaks OpenAI's dialect only has its list, too
    s.simulator.clearRoutes();
    simulateOpenAi(s.simulator, "any", {});
    s.simulator.route(QStringLiteral("/v1/models"), SimReply::json(R"({"data":[{"id":"a:1b"},{"id":"b:2b"}]})"));
    const SourceRun poor = s.pass(s.provider(QStringLiteral("ollama"), QStringLiteral("/v1")));
    QVERIFY2(poor.error.isEmpty(), qPrintable(poor.error));
    QCOMPARE(poor.entries, 2);
    QCOMPARE(poor.unlisted, 0);
    QCOMPARE(poor.skipped.size(), std::size_t(2));
}

void TestListSync::detailsThatFailCostTheDetails()
{
    Listing s;
    const Provider xai = s.provider(QStringLiteral("xai"), QStringLiteral("/v1"));
    simulateXai(s.simulator, "good", entries(QStringLiteral("xai_language_models.json")),
                entries(QStringLiteral("xai_image_models.json")));
    SourceRun run = s.pass(xai);
    QVERIFY2(run.error.isEmpty(), qPrintable(run.error));
    QCOMPARE(run.entries, 3);
    s.simulator.route(QStringLiteral("/v1/language-models"), SimReply::json("<html>", 200));
    run = s.pass(xai);
    QVERIFY2(run.error.isEmpty(), qPrintable(run.error));
    QCOMPARE(run.entries, 3);
    QCOMPARE(run.unlisted, 0);
    simulateXai(s.simulator, "another", {}, {});
    run = s.pass(xai);
    QVERIFY(!run.error.isEmpty());
    QVERIFY(!run.error.contains(QStringLiteral("good")));
}

void TestListSync::azureHasAHeaderOfItsOwn()
{
    Listing s;
    simulateAzure(s.simulator, "good", entries(QStringLiteral("azure.json")));
    const SourceRun run = s.pass(s.provider(QStringLiteral("azure"), QStringLiteral("/openai")));
    QVERIFY2(run.error.isEmpty(), qPrintable(run.error));
    QCOMPARE(run.entries, 2);
    QVERIFY(s.simulator.requests().back().header("authorization").isEmpty());
}

QTEST_GUILESS_MAIN(TestListSync)
#include "tst_listsync.moc"
