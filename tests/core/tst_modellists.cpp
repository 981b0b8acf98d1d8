// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/modellist.h"
#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "tests/support/golden.h"
#include "tests/support/shareddata.h"

#include <QSet>
#include <QTest>
#include <map>

using namespace aigo;

namespace {

const Instant asOf = fromMs(1'783'209'600'000);

Provider provider(const char *slug)
{
    static const auto registry = ProviderRegistry::shipped();
    return registry ? registry->provider(QString::fromLatin1(slug)) : Provider();
}

Result<SourceDocument> readOne(const char *slug, const QByteArray &body)
{
    const std::vector<QByteArray> pages{body};
    return readModelList(provider(slug), pages, asOf);
}

Result<SourceDocument> readFixture(const char *slug, const QString &name)
{
    return readOne(slug, test::readBytes(test::fixture(QStringLiteral("sources/") + name)));
}

QSet<QString> ids(const SourceDocument &document)
{
    QSet<QString> out;
    for (const ModelFacts &facts : document.entries) {
        out.insert(facts.apiId);
    }
    return out;
}

const ModelFacts &model(const SourceDocument &document, QStringView apiId)
{
    static const ModelFacts none;
    for (const ModelFacts &facts : document.entries) {
        if (facts.apiId == apiId) {
            return facts;
        }
    }
    return none;
}

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
    void recordedListsAreRead_data();
    void recordedListsAreRead();
    void recordedPagesAreOneAnswer_data();
    void recordedPagesAreOneAnswer();
    void recordedListChangesAreFound();
};

void TestModelLists::requests()
{
    const auto openai = modelListRequest(provider("openai"));
    QVERIFY(openai.ok());
    QCOMPARE(openai->url(provider("openai").baseUrl), QUrl(QStringLiteral("https://api.openai.com/v1/models")));
    QCOMPARE(openai->keyHeader + ": " + openai->keyPrefix, QByteArray("Authorization: Bearer "));
    QVERIFY(openai->headers.empty());

    const auto anthropic = modelListRequest(provider("anthropic"), QStringLiteral("claude-x"));
    QVERIFY(anthropic.ok());
    QCOMPARE(anthropic->url(provider("anthropic").baseUrl),
             QUrl(QStringLiteral("https://api.anthropic.com/v1/models?limit=1000&after_id=claude-x")));
    QCOMPARE(anthropic->keyHeader + anthropic->keyPrefix, QByteArray("x-api-key"));
    QCOMPARE(anthropic->headers, (std::vector<ApiHeader>{{"anthropic-version", "2023-06-01"}}));

    const auto google = modelListRequest(provider("google"), QStringLiteral("a+b/c=="));
    QVERIFY(google.ok());
    QCOMPARE(
        google->url(provider("google").baseUrl).toEncoded(),
        QByteArray("https://generativelanguage.googleapis.com/v1beta/models?pageSize=1000&pageToken=a%2Bb%2Fc%3D%3D"));
    QCOMPARE(google->keyHeader, QByteArray("x-goog-api-key"));

    const auto own = modelListRequest(provider("ollama"));
    QVERIFY(own.ok());
    QCOMPARE(own->url(QUrl(QStringLiteral("http://127.0.0.1:8080/base/v1/"))),
             QUrl(QStringLiteral("http://127.0.0.1:8080/base/v1/models")));
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

void TestModelLists::recordedListsAreRead_data()
{
    QTest::addColumn<QByteArray>("slug");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("models");
    const QString data = test::sharedData();
    if (data.isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const auto row = [&data](const char *slug, const char *path, int models) {
        QTest::newRow(path) << QByteArray(slug)
                            << data + QStringLiteral("/model-lists/") + QString::fromLatin1(path) +
                                   QStringLiteral(".json")
                            << models;
    };
    row("openai", "2025-09-21/openai_v1_models", 90);
    row("openai", "2026-01-16/openai_v1_models", 119);
    row("openai", "2026-08-17/openai_v1_models", 118);
    row("anthropic", "2025-09-21/anthropic_v1_models", 9);
    row("anthropic", "2026-01-16/anthropic_v1_models", 9);
    row("anthropic", "2026-08-17/anthropic_v1_models", 10);
    row("google", "2025-09-21/google_v1beta_models", 50);
    row("google", "2026-01-16/google_v1beta_models", 50);
    row("google", "2026-08-05/google_v1beta_models", 50);
    row("mistral", "2025-09-21/mistral_v1_models", 68); // 70 rows
    row("mistral", "2026-01-16/mistral_v1_models", 64); // 66 rows
    row("deepseek", "2025-09-21/deepseek_models", 2);
    row("deepseek", "2026-01-16/deepseek_models", 2);
    row("deepseek", "2025-09-11/deepseek_v1_models", 2);
    row("ollama", "2025-09-21/ollama_openai_compat_models", 8);
    row("ollama", "2026-01-16/ollama_openai_compat_models", 3);
    row("groq", "2025-09-11/groq_v1_models", 23);
    row("cerebras", "2025-09-11/cerebras_v1_models", 9);
    row("moonshotai", "2025-10-20/moonshot_ai_v1_models", 9);
    row("xai", "2026-01-16/xai_v1_models", 11);
    row("cohere", "documented/cohere_v1_models", 2);
}

void TestModelLists::recordedListsAreRead()
{
    QFETCH(QByteArray, slug);
    QFETCH(QString, path);
    QFETCH(int, models);
    const auto document = readOne(slug.constData(), test::readBytes(path));
    QVERIFY2(document.ok(), document ? "" : qPrintable(document.error().line()));
    QCOMPARE(static_cast<int>(document->entries.size()), models);
    const bool firstPageOnly = slug == "google" || slug == "cohere";
    QCOMPARE(document->complete, !firstPageOnly);
    const int repeated = slug == "mistral" ? 2 : 0;
    QCOMPARE(static_cast<int>(document->skipped.size()), repeated);
    for (const ModelFacts &facts : document->entries) {
        QCOMPARE(facts.id, QString::fromLatin1(slug) + u'/' + facts.apiId);
        QVERIFY(!facts.apiId.startsWith(QStringLiteral("models/")));
        QVERIFY2(!facts.released.isValid() || facts.released.year() > 2015, qPrintable(facts.id));
    }
    if (path.contains(QStringLiteral("2026-08-17/openai"))) {
        QCOMPARE(model(*document, u"gpt-3.5-turbo").retired, QDate(2026, 10, 23));
    }
    if (path.contains(QStringLiteral("2026-08-17/anthropic"))) {
        const ModelFacts &opus = model(*document, u"claude-opus-5");
        QCOMPARE(opus.contextWindow, std::optional<qint64>(1'000'000));
        QCOMPARE(opus.maxOutputTokens, std::optional<qint64>(128'000));
        QVERIFY(opus.capabilities.has(Capability::Vision) && opus.capabilities.has(Capability::Batch));
        QCOMPARE(opus.name, QStringLiteral("Claude Opus 5"));
    }
}

void TestModelLists::recordedPagesAreOneAnswer_data()
{
    QTest::addColumn<QByteArray>("slug");
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QTest::newRow("anthropic") << QByteArray("anthropic");
    QTest::newRow("google") << QByteArray("google");
}

void TestModelLists::recordedPagesAreOneAnswer()
{
    QFETCH(QByteArray, slug);
    std::vector<QByteArray> pages;
    for (int i = 1; i <= 3; ++i) {
        pages.push_back(test::readBytes(QStringLiteral("%1/model-lists/constructed-pages/%2_page%3.json")
                                            .arg(test::sharedData(), QString::fromLatin1(slug))
                                            .arg(i)));
    }
    const auto whole = readModelList(provider(slug.constData()), pages, asOf);
    QVERIFY2(whole.ok(), whole ? "" : qPrintable(whole.error().line()));
    QVERIFY(whole->complete);
    QVERIFY(whole->skipped.empty());
    pages.pop_back();
    const auto part = readModelList(provider(slug.constData()), pages, asOf);
    QVERIFY(part.ok());
    QVERIFY(!part->complete);
    QVERIFY(part->entries.size() < whole->entries.size());
}

void TestModelLists::recordedListChangesAreFound()
{
    const QString data = test::sharedData();
    if (data.isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const std::map<QByteArray, const char *> slugs{{"anthropic_v1_models", "anthropic"},
                                                   {"openai_v1_models", "openai"},
                                                   {"mistral_v1_models", "mistral"},
                                                   {"ollama_openai_compat_models", "ollama"}};
    std::map<QList<QByteArray>, QSet<QByteArray>> expected;
    for (const QByteArray &line :
         test::readBytes(data + QStringLiteral("/model-lists/expected_list_changes.tsv")).split('\n')) {
        const auto cells = line.split('\t');
        if (cells.size() == 5 && slugs.contains(cells[0])) {
            expected[{cells[0], cells[1], cells[2]}].insert(cells[3] + ' ' + cells[4]);
        }
    }
    QVERIFY(expected.size() >= 5);
    for (const auto &[pair, rows] : expected) {
        const auto read = [&pair, &data, &slugs](qsizetype which) {
            return readOne(slugs.at(pair[0]),
                           test::readBytes(data + QStringLiteral("/model-lists/") + QString::fromUtf8(pair[which]) +
                                           u'/' + QString::fromUtf8(pair[0]) + QStringLiteral(".json")));
        };
        const auto before = read(1);
        const auto after = read(2);
        QVERIFY(before.ok() && after.ok());
        QSet<QByteArray> found;
        for (const QString &id : ids(*after) - ids(*before)) {
            found.insert(id.toUtf8() + " added");
        }
        for (const QString &id : ids(*before) - ids(*after)) {
            found.insert(id.toUtf8() + " removed");
        }
        QCOMPARE(found, rows);
    }
}

QTEST_GUILESS_MAIN(TestModelLists)
#include "tst_modellists.moc"
