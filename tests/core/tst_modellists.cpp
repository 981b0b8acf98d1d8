// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/modellistreading.h"

#include <QSet>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

namespace {

QByteArray anthropicPage(const QByteArray &id, bool more)
{
    return R"({"data":[{"id":")" + id + R"("}],"has_more":)" + (more ? "true" : "false") + R"(,"last_id":")" + id +
           "\"}";
}

} // namespace

class TestModelLists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requests();
    void aKeyGoesToItsOwnOriginOnly();
    void everyShapeIsReadWhole_data();
    void everyShapeIsReadWhole();
    void pricesOfListsAreExact();
    void detailsAddToTheList();
    void aLostPageIsNoList();
    void linksLeadOn();
    void whatRunsSaysNothingOfTheRest();
    void pagesByNumber();
    void aliasesLeadToTheirModel();
    void fixturesAreReadWhole_data();
    void fixturesAreReadWhole();
    void wrongAnswers_data();
    void wrongAnswers();
    void truncatedAnywhereIsAnError();
    void pagesArePutTogether();
    void aPageThatLeadsBackIsAnError();
    void anEmptyPageThatPromisesMoreIsAnError();
    void endlessListsEnd();
    void aMissingLastPageIsNotComplete();
    void pagesBehindTheLastAreAnError();
    void providersWithoutAListSaySo();
};

void TestModelLists::requests()
{
    const auto openai = modelListRequest(provider("openai"));
    QVERIFY(openai.ok());
    QCOMPARE(openai->url(provider("openai").baseUrl), QUrl(QStringLiteral("https://api.openai.com/v1/models")));
    QCOMPARE(openai->keyHeader + ": " + openai->keyPrefix, QByteArray("Authorization: Bearer "));
    QVERIFY(openai->headers.empty());

    const auto anthropic = modelListRequest(provider("anthropic"));
    QVERIFY(anthropic.ok());
    QCOMPARE(anthropic->url(provider("anthropic").baseUrl),
             QUrl(QStringLiteral("https://api.anthropic.com/v1/models?limit=1000")));
    QCOMPARE(anthropic->keyHeader + anthropic->keyPrefix, QByteArray("x-api-key"));
    QCOMPARE(anthropic->headers, (std::vector<ApiHeader>{{"anthropic-version", "2023-06-01"}}));

    ModelListing pages(provider("google"));
    QVERIFY(pages.take(R"({"models":[{"name":"models/a"}],"nextPageToken":"a+b/c=="})").ok());
    const auto google = pages.next();
    QVERIFY(google.has_value());
    QCOMPARE(
        google->url(provider("google").baseUrl).toEncoded(),
        QByteArray("https://generativelanguage.googleapis.com/v1beta/models?pageSize=1000&pageToken=a%2Bb%2Fc%3D%3D"));
    QCOMPARE(google->keyHeader, QByteArray("x-goog-api-key"));

    const auto own = modelListRequest(provider("ollama"));
    QVERIFY(own.ok());
    QCOMPARE(own->url(QUrl(QStringLiteral("http://127.0.0.1:8080/base/v1/"))),
             QUrl(QStringLiteral("http://127.0.0.1:8080/base/v1/models")));

    Provider azure = provider("azure");
    azure.adapter = QStringLiteral("openai-compatible");
    azure.baseUrl = QUrl(QStringLiteral("https://mine.openai.azure.com/openai"));
    const auto models = modelListRequest(azure);
    QVERIFY(models.ok());
    QCOMPARE(models->url(azure.baseUrl),
             QUrl(QStringLiteral("https://mine.openai.azure.com/openai/models?api-version=2024-10-21")));
    QCOMPARE(models->keyHeader + models->keyPrefix, QByteArray("api-key"));
}

void TestModelLists::aKeyGoesToItsOwnOriginOnly()
{
    Provider hub = provider("huggingface");
    ModelListing listing(hub);
    const auto list = listing.next();
    QVERIFY(list.has_value());
    QCOMPARE(list->url(hub.baseUrl).host(), QStringLiteral("huggingface.co"));
    QVERIFY(list->keyHeader.isEmpty());
    // its health is asked of the router, with the key
    QCOMPARE(modelListRequest(hub)->url(hub.baseUrl), QUrl(QStringLiteral("https://router.huggingface.co/v1/models")));
    QCOMPARE(modelListRequest(hub)->keyHeader, QByteArray("Authorization"));
    // a mirror of one's own has the same paths
    hub.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8080/v1"));
    const QUrl own = ModelListing(hub).next()->url(hub.baseUrl);
    QCOMPARE(own.toString(QUrl::RemoveQuery), QStringLiteral("http://127.0.0.1:8080/api/models"));
    QCOMPARE(QUrlQuery(own).queryItemValue(QStringLiteral("author")), QStringLiteral("meta-llama"));
    QCOMPARE(ModelListing(hub).next()->keyHeader, QByteArray("Authorization"));
}

void TestModelLists::everyShapeIsReadWhole_data()
{
    QTest::addColumn<QByteArray>("slug");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *slug, const char *name) {
        QTest::newRow(name) << QByteArray(slug) << QString::fromLatin1(name);
    };
    row("xai", "xai_language_models");
    row("xai", "xai_image_models");
    row("togetherai", "together");
    row("deepinfra", "compatible");
    row("azure", "azure");
    row("amazon-bedrock", "bedrock");
    row("huggingface", "hub");
    row("ollama", "ollama_ps");
}

void TestModelLists::everyShapeIsReadWhole()
{
    QFETCH(QByteArray, slug);
    QFETCH(QString, name);
    const QByteArray body = test::readBytes(test::fixture(QStringLiteral("lists/%1.json").arg(name)));
    const auto document = readImported(slug.constData(), {body});
    QVERIFY2(document.ok(), document ? "" : qPrintable(document.error().line()));
    const QString difference = test::golden(test::describe(*document), QStringLiteral("lists/%1.golden").arg(name));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestModelLists::pricesOfListsAreExact()
{
    const auto read = [](const char *slug, const char *name) {
        return readImported(slug, {test::readBytes(test::fixture(QStringLiteral("lists/") + QLatin1String(name)))});
    };
    const auto usd = [](const ModelFacts &facts, PriceKind kind) {
        const Price *price = findPrice(facts.prices, kind);
        return price == nullptr
                   ? QStringLiteral("none")
                   : (isPerMillion(kind) ? usdPerMillionText(price->amount) : usdPerUnitText(price->amount));
    };
    const auto xai = read("xai", "xai_language_models.json");
    QCOMPARE(usd(model(*xai, u"grok-a"), PriceKind::Input), QStringLiteral("3"));
    QCOMPARE(usd(model(*xai, u"grok-a"), PriceKind::CacheRead), QStringLiteral("0.75"));
    QCOMPARE(usd(model(*xai, u"grok-a"), PriceKind::Output), QStringLiteral("15"));
    QCOMPARE(usd(model(*xai, u"grok-a"), PriceKind::ImageInput), QStringLiteral("none"));
    QCOMPARE(usd(model(*xai, u"grok-a-vision"), PriceKind::Input), QStringLiteral("2.0001"));
    const auto image = read("xai", "xai_image_models.json");
    QCOMPARE(usd(model(*image, u"grok-a-image"), PriceKind::OutputPerImage), QStringLiteral("0.07"));
    const auto together = read("togetherai", "together.json");
    QCOMPARE(usd(model(*together, u"austism/chronos"), PriceKind::Input), QStringLiteral("0.3"));
    QCOMPARE(findPrice(model(*together, u"austism/chronos").prices, PriceKind::Output)->state, PriceState::Included);
    // all 0: free or not sold by the token, which is not told
    QVERIFY(!knownPrice(model(*together, u"some/flux").prices, PriceKind::Input).has_value());
    const auto deep = read("deepinfra", "compatible.json");
    QCOMPARE(usd(model(*deep, u"deep/one"), PriceKind::CacheRead), QStringLiteral("0.05"));
    QVERIFY(model(*deep, u"deep/two").prices.empty()); // a price whose unit is not known is none
}

void TestModelLists::detailsAddToTheList()
{
    const Provider xai = provider("xai");
    ModelListing listing(xai);
    QStringList asked;
    const std::vector<QByteArray> bodies{
        R"({"data":[{"id":"grok-a","created":1743724800},{"id":"grok-video"}]})",
        test::readBytes(test::fixture(QStringLiteral("lists/xai_language_models.json"))),
        test::readBytes(test::fixture(QStringLiteral("lists/xai_image_models.json")))};
    for (std::size_t i = 0; const auto request = listing.next(); ++i) {
        QVERIFY(i < bodies.size());
        asked += request->url(xai.baseUrl).path();
        QVERIFY(!listing.document(asOf).complete);
        QVERIFY(listing.take(bodies[i]).ok());
    }
    QCOMPARE(asked, (QStringList{QStringLiteral("/v1/models"), QStringLiteral("/v1/language-models"),
                                 QStringLiteral("/v1/image-generation-models")}));
    const SourceDocument document = listing.document(asOf);
    QVERIFY(document.complete);
    QCOMPARE(ids(document).size(), 4);
    QCOMPARE(document.entries.size(), std::size_t(4));
    QVERIFY(findPrice(model(document, u"grok-a").prices, PriceKind::Input) != nullptr);
    QCOMPARE(model(document, u"grok-a").aliases.size(), 2);

    // without its details the list is still the list; alone they are no list
    ModelListing poor(xai);
    QVERIFY(poor.take(bodies[0]).ok());
    const Error notFound{.kind = ErrorKind::NotFound, .what = QStringLiteral("404")};
    QVERIFY(poor.lost(notFound).ok());
    QVERIFY(poor.take("{}").ok());
    QVERIFY(!poor.next().has_value());
    QVERIFY(poor.document(asOf).complete);
    QCOMPARE(poor.document(asOf).skipped.size(), std::size_t(2));
    const auto alone = readImported("xai", {bodies[1]});
    QVERIFY(alone.ok() && !alone->complete);
    QVERIFY(readImported("xai", bodies)->complete);
}

void TestModelLists::aLostPageIsNoList()
{
    ModelListing listing(provider("anthropic"));
    QVERIFY(listing.take(anthropicPage("a", true)).ok());
    QVERIFY(!listing.lost(Error{.kind = ErrorKind::Timeout, .what = QStringLiteral("late")}).ok());
    QVERIFY(!listing.next().has_value());
    QVERIFY(!listing.document(asOf).complete);
}

void TestModelLists::linksLeadOn()
{
    Provider hub = provider("huggingface");
    hub.list.requests = {QStringLiteral("https://huggingface.co/api/models?author=a&limit=2"),
                         QStringLiteral("https://huggingface.co/api/models?author=b&limit=2")};
    const QByteArray next = "<https://huggingface.co/api/models?limit=2&cursor=e%3D%3D>; rel=\"next\"";
    ModelListing listing(hub);
    QVERIFY(listing.take(R"([{"id":"a/1"},{"id":"a/2"}])", next).ok());
    QCOMPARE(listing.next()->url(hub.baseUrl).toEncoded(),
             QByteArray("https://huggingface.co/api/models?limit=2&cursor=e%3D%3D"));
    QVERIFY(listing.next()->keyHeader.isEmpty());
    QVERIFY(listing.take(R"([{"id":"a/3"}])", "<https://huggingface.co/api/models>; rel=\"first\"").ok());
    QVERIFY(!listing.document(asOf).complete);
    QCOMPARE(QUrlQuery(listing.next()->url(hub.baseUrl)).queryItemValue(QStringLiteral("author")), QStringLiteral("b"));
    QVERIFY(listing.take(R"([])").ok());
    QVERIFY(!listing.next().has_value());
    QVERIFY(listing.document(asOf).complete);
    QCOMPARE(listing.document(asOf).entries.size(), std::size_t(3));

    ModelListing astray(hub);
    QVERIFY(!astray.take(R"([{"id":"a/1"}])", "<https://elsewhere.example/x>; rel=\"next\"").ok());
    ModelListing round(hub);
    QVERIFY(round.take(R"([{"id":"a/1"}])", next).ok());
    QVERIFY(!round.take(R"([{"id":"a/1"}])", next).ok());
    ModelListing hollow(hub);
    QVERIFY(!hollow.take("[]", next).ok());
    // saved pages have no headers: whether more follow is not known
    QVERIFY(!readImported("huggingface", {R"([{"id":"a/1"}])", R"([{"id":"a/2"}])"})->complete);
}

void TestModelLists::whatRunsSaysNothingOfTheRest()
{
    const QByteArray running = test::readBytes(test::fixture(QStringLiteral("lists/ollama_ps.json")));
    const QByteArray tags = R"({"models":[{"name":"qwen:4b","digest":"1","details":{"parameter_size":"4.0B"}},
                                {"name":"big:cloud","digest":"2","details":{}}]})";
    const auto alone = readImported("ollama", {running});
    QVERIFY(alone.ok() && !alone->complete);
    QVERIFY(!readImported("ollama", {R"({"models":[]})"})->complete);
    const auto both = readImported("ollama", {tags, running});
    QVERIFY(both.ok() && both->complete);
    QCOMPARE(both->entries.size(), std::size_t(2));
    QCOMPARE(both->telemetry.size(), std::size_t(2));
    QCOMPARE(both->telemetry[0].loaded, std::optional(true));
    QCOMPARE(both->telemetry[1].loaded, std::optional(false));
    QCOMPARE(both->telemetry[0].model, QStringLiteral("ollama/qwen:4b"));
    QCOMPARE(model(*both, u"big:cloud").servedBy, QStringLiteral("ollama-cloud"));
    QCOMPARE(model(*both, u"qwen:4b").contextWindow, std::optional<qint64>(4096));
    QVERIFY(readImported("ollama", {tags})->telemetry.empty());
}

void TestModelLists::pagesByNumber()
{
    const auto page = [](int number) {
        return QStringLiteral(
                   R"({"items":[{"name":"m%1","meta":{"n_ctx":8192}}],"pagination":{"page":%1,"totalPage":2}})")
            .arg(number)
            .toUtf8();
    };
    ModelListing listing(provider("ollama"));
    QVERIFY(listing.take(page(1)).ok());
    QCOMPARE(listing.next()->query.queryItemValue(QStringLiteral("page")), QStringLiteral("2"));
    QVERIFY(!readImported("gpustack", {page(1)})->complete);
    QVERIFY(readImported("gpustack", {page(1), page(2)})->complete);
}

void TestModelLists::aliasesLeadToTheirModel()
{
    const QByteArray body = R"({"data":[
        {"id":"m-2508","name":"m-2508","aliases":["m-latest","m-quiet"]},
        {"id":"m-quiet","name":"m-2508","aliases":[]},
        {"id":"m-latest","name":"m-2508","aliases":["m-2508"]},
        {"id":"m-old","name":"m-2508","aliases":[]},
        {"id":"m-one-sided","name":"m-old","aliases":["m-old"]}]})";
    const auto document = readOne("mistral", body);
    QVERIFY(document.ok());
    QCOMPARE(model(*document, u"m-latest").aliasOf, QStringLiteral("mistral/m-2508"));
    for (const QStringView id : {u"m-2508", u"m-old", u"m-quiet", u"m-one-sided"}) {
        QVERIFY(model(*document, id).aliasOf.isEmpty());
    }
}

void TestModelLists::fixturesAreReadWhole_data()
{
    QTest::addColumn<QByteArray>("slug");
    QTest::addColumn<QString>("name");
    for (const char *slug : {"openai", "anthropic", "google", "mistral", "cohere"}) {
        QTest::newRow(slug) << QByteArray(slug) << QStringLiteral("list_") + QString::fromLatin1(slug);
    }
}

void TestModelLists::fixturesAreReadWhole()
{
    QFETCH(QByteArray, slug);
    QFETCH(QString, name);
    const auto document = readFixture(slug.constData(), name + QStringLiteral(".json"));
    QVERIFY2(document.ok(), document ? "" : qPrintable(document.error().line()));
    const QString difference =
        test::golden(test::describe(*document), QStringLiteral("sources/") + name + QStringLiteral(".golden"));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestModelLists::wrongAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("html") << QByteArray("<html>login</html>") << QStringLiteral("HTML");
    QTest::newRow("error in a 200") << QByteArray(R"({"error":{"message":"no"}})")
                                    << QStringLiteral("an error, not a list");
    QTest::newRow("no list") << QByteArray(R"({"object":"list"})") << QStringLiteral("no list of models");
    QTest::newRow("data is an object") << QByteArray(R"({"data":{}})") << QStringLiteral("no list of models");
    QTest::newRow("deep") << QByteArray(R"({"data":)") + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}"
                          << QStringLiteral("too deep");
}

void TestModelLists::wrongAnswers()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    for (const char *slug : {"openai", "anthropic"}) {
        const auto document = readOne(slug, body);
        QVERIFY(!document.ok());
        QVERIFY2(document.error().line().contains(says), qPrintable(document.error().line()));
    }
}

void TestModelLists::truncatedAnywhereIsAnError()
{
    const QByteArray whole = test::readBytes(test::fixture(QStringLiteral("sources/list_anthropic.json"))).trimmed();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QVERIFY2(!readOne("anthropic", whole.first(size)).ok(), qPrintable(QString::number(size)));
    }
}

void TestModelLists::pagesArePutTogether()
{
    ModelListing listing(provider("anthropic"));
    QStringList asked;
    for (int page = 0; const auto request = listing.next(); ++page) {
        asked += request->query.queryItemValue(QStringLiteral("after_id"));
        QVERIFY(!listing.document(asOf).complete);
        QVERIFY(listing.take(anthropicPage("m" + QByteArray::number(page), page < 2)).ok());
    }
    QCOMPARE(asked, (QStringList{QString(), QStringLiteral("m0"), QStringLiteral("m1")}));
    const SourceDocument document = listing.document(asOf);
    QVERIFY(document.complete);
    QCOMPARE(document.source, QStringLiteral("anthropic"));
    QCOMPARE(document.entries.size(), std::size_t(3));
    QCOMPARE(listing.pages(), 3);
}

void TestModelLists::aPageThatLeadsBackIsAnError()
{
    ModelListing listing(provider("google"));
    QVERIFY(listing.take(R"({"models":[{"name":"models/a"}],"nextPageToken":"t1"})").ok());
    QVERIFY(listing.take(R"({"models":[{"name":"models/b"}],"nextPageToken":"t2"})").ok());
    const Status back = listing.take(R"({"models":[{"name":"models/a"}],"nextPageToken":"t1"})");
    QVERIFY(!back.ok());
    QVERIFY2(back.error().what.contains(QStringLiteral("page 3 leads back")), qPrintable(back.error().what));
    QVERIFY(!listing.next().has_value());
    QVERIFY(!listing.document(asOf).complete);
}

void TestModelLists::anEmptyPageThatPromisesMoreIsAnError()
{
    for (const char *body : {R"({"data":[],"has_more":true,"last_id":"x"})", R"({"data":[],"has_more":true})"}) {
        const auto document = readOne("anthropic", body);
        QVERIFY(!document.ok());
        QVERIFY(document.error().what.contains(QStringLiteral("promises more")));
    }
    QVERIFY(readOne("anthropic", R"({"data":[],"has_more":false})").ok());
}

void TestModelLists::endlessListsEnd()
{
    ModelListing listing(provider("anthropic"));
    int pages = 0;
    ErrorKind kind = ErrorKind::Internal;
    while (listing.next()) {
        const Status taken = listing.take(anthropicPage("m" + QByteArray::number(pages++), true));
        if (!taken) {
            kind = taken.error().kind;
        }
    }
    QCOMPARE(pages, ModelListing::mostPages);
    QCOMPARE(kind, ErrorKind::TooLarge);
    QVERIFY(!listing.document(asOf).complete);
}

void TestModelLists::aMissingLastPageIsNotComplete()
{
    const auto part = readOne("anthropic", anthropicPage("a", true));
    QVERIFY(part.ok());
    QVERIFY(!part->complete);
    QVERIFY(readOne("anthropic", anthropicPage("a", false))->complete);
    QVERIFY(!readOne("google", R"({"models":[{"name":"models/a"}],"nextPageToken":"t"})")->complete);
}

void TestModelLists::pagesBehindTheLastAreAnError()
{
    const std::vector<QByteArray> pages{anthropicPage("a", false), anthropicPage("b", false)};
    const auto document = readModelList(provider("anthropic"), pages, asOf);
    QVERIFY(!document.ok());
    QVERIFY(document.error().what.contains(QStringLiteral("page 2 follows")));
    QVERIFY(!readModelList(provider("anthropic"), {}, asOf).ok());
}

void TestModelLists::providersWithoutAListSaySo()
{
    const auto document = readOne("meta", "{}");
    QVERIFY(!document.ok());
    QCOMPARE(document.error().kind, ErrorKind::Invalid);
    QVERIFY(!modelListRequest(provider("meta")).ok());
    QVERIFY(!ModelListing(provider("meta")).next().has_value());
}

QTEST_GUILESS_MAIN(TestModelLists)
#include "tst_modellists.moc"
