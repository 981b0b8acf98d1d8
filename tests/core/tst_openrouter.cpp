// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factscodec.h"
#include "core/catalog/timeline.h"
#include "core/domain/providerslugs.h"
#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "core/sources/openrouter.h"
#include "core/sources/openrouterendpoints.h"
#include "tests/support/golden.h"
#include "tests/support/shareddata.h"

#include <QTest>
#include <map>

using namespace aigo;

namespace {

ProviderSlugs slugs()
{
    static const auto registry = ProviderRegistry::shipped();
    return registry ? registry->slugs() : ProviderSlugs();
}

const Instant asOf = *parseTime(u"2026-08-01");

Result<SourceDocument> read(const std::vector<QByteArray> &pages)
{
    return readOpenRouter(pages, asOf, slugs());
}

Result<SourceDocument> readEndpoints(const std::vector<QByteArray> &pages)
{
    return readOpenRouterEndpoints(pages, asOf, slugs());
}

QByteArray fixture(const char *name)
{
    return test::readBytes(test::fixture(QStringLiteral("sources/") + QString::fromLatin1(name))).trimmed();
}

/// A page of models that are named a letter each.
QByteArray page(const QByteArray &letters, const QByteArray &next, int total = -1)
{
    QByteArray rows;
    for (const char c : letters) {
        rows += QByteArray(rows.isEmpty() ? "" : ",") + R"({"id":"m/)" + c + R"(","pricing":{"prompt":"1"}})";
    }
    const QByteArray count = total < 0 ? QByteArray() : R"(,"total_count":)" + QByteArray::number(total);
    return R"({"data":[)" + rows + ']' + count + R"(,"links":{"next":)" + next + "}}";
}

ModelFacts model(const QByteArray &fields)
{
    const auto source = read({R"({"data":[{"id":"m/x",)" + fields + "}]}"});
    return source && source->entries.size() == 1 ? source->entries.front() : ModelFacts();
}

const ModelFacts *entry(const SourceDocument &source, QStringView key)
{
    for (const ModelFacts &facts : source.entries) {
        if (facts.sourceKey == key) {
            return &facts;
        }
    }
    return nullptr;
}

QString price(const ModelFacts &facts, const char *path)
{
    const Price *found = findPrice(facts.prices, *priceKeyFromPath(QString::fromLatin1(path)));
    return found == nullptr                    ? QString()
           : found->state == PriceState::Value ? priceText(*found)
                                               : priceText(*found) + u' ' + priceStateName(found->state);
}

/// What the source's own log says of documents that come one after the other.
std::vector<Change> sourceLog(const std::vector<SourceDocument> &documents)
{
    std::vector<Change> log;
    std::map<qint64, TimelineRow> rows;
    std::optional<Instant> before;
    qint64 lastId = 0;
    for (const SourceDocument &source : documents) {
        TimelineDocument document{source.asOf, source.complete, {}};
        for (const ModelFacts &facts : source.entries) {
            document.entries.push_back({facts.sourceKey, facts.id, toBytes(facts)});
        }
        TimelinePlace place;
        place.before = before;
        for (const auto &[id, row] : rows) {
            before &&row.to <= *before ? static_cast<void>(place.earlier.insert(row.key)) : place.rows.push_back(row);
        }
        const TimelinePlan plan = planInsertion(document, place);
        for (const qint64 id : plan.removed) {
            rows.erase(id);
        }
        for (TimelineRow row : plan.inserted) {
            row.id = ++lastId;
            rows[row.id] = row;
        }
        log.insert(log.end(), plan.log.begin(), plan.log.end());
        before = source.asOf;
    }
    return log;
}

/// A line of the log in the words of expected_changes.tsv; empty where that has none of its kind.
QByteArray row(const Change &change)
{
    const QByteArray key = toDate(change.at).toString(Qt::ISODate).toUtf8() + '\t' + change.sourceKey.toUtf8() + '\t';
    if (change.kind == ChangeKind::Added || change.kind == ChangeKind::Relisted) {
        return key + "__model__\t\tadded";
    }
    if (change.kind == ChangeKind::Unlisted) {
        return key + "__model__\tremoved\t";
    }
    if (change.kind == ChangeKind::Price && (change.field == u"input" || change.field == u"output")) {
        return key + (change.field == u"input" ? "pricing.prompt" : "pricing.completion") + '\t' +
               change.oldValue.value_or(QStringLiteral("ABSENT")).toUtf8() + '\t' +
               change.newValue.value_or(QStringLiteral("ABSENT")).toUtf8();
    }
    return {};
}

/// A cell of expected_changes.tsv with a price, in USD a million tokens; "-1" is variable, for which there is none.
QByteArray perMillion(const QByteArray &cell)
{
    const auto money = moneyFromUsdPerUnit(cell);
    return !money ? cell : money->pico < 0 ? QByteArray("ABSENT") : usdPerMillionText(*money).toUtf8();
}

SourceDocument recorded(const QString &date)
{
    auto bytes = unpacked(
        test::readBytes(test::sharedData() + QStringLiteral("/openrouter/openrouter_models_%1.json.gz").arg(date)));
    auto source = bytes ? readOpenRouter(std::vector<QByteArray>{*bytes}, *parseTime(date), slugs())
                        : Result<SourceDocument>(bytes.error());
    if (!source) {
        qFatal("%s", qPrintable(source.error().line()));
    }
    return std::move(*source);
}

} // namespace

class TestOpenRouter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesAreReadWhole();
    void nextPageIsAsSpelled();
    void pagesThatGoWrong_data();
    void pagesThatGoWrong();
    void completeOnlyWhenAllIsThere_data();
    void completeOnlyWhenAllIsThere();
    void wrongDocuments_data();
    void wrongDocuments();
    void truncatedAnywhereIsAnError();
    void pictureIsOfATokenOrAPicture_data();
    void pictureIsOfATokenOrAPicture();
    void zerosAreToldApart();
    void thinkingOfZeroIsNotFree();
    void placeholderIsNoDate();
    void foreignTextIsBounded();
    void recordedChangesAreFound();
    void recordedDocumentsAreReadWithoutLoss();
    void endpointsAreReadWhole();
    void endpointsDocumentedShape();
    void statusOfAnEndpoint_data();
    void statusOfAnEndpoint();
    void zeroIsNotMeasured();
    void oneBadAnswerCostsItself();
    void wrongEndpointDocuments_data();
    void wrongEndpointDocuments();
    void endpointsTruncatedAnywhere();
};

void TestOpenRouter::pagesAreReadWhole()
{
    const auto source = read({fixture("openrouter_1.json"), fixture("openrouter_2.json")});
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    const QString difference = test::golden(test::describe(*source), QStringLiteral("sources/openrouter.golden"));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestOpenRouter::nextPageIsAsSpelled()
{
    QCOMPARE(openRouterNextPage(fixture("openrouter_1.json")), QStringLiteral("/api/v1/models?offset=3&limit=3"));
    QCOMPARE(openRouterNextPage(R"({"data":[],"links":{"next":"https://openrouter.ai/x?a=1"}})"),
             QStringLiteral("https://openrouter.ai/x?a=1"));
    for (const QByteArray &last : {fixture("openrouter_2.json"), QByteArray(R"({"data":[]})"), QByteArray("<html>"),
                                   QByteArray(R"({"links":7})"), QByteArray(R"({"links":{"next":7}})")}) {
        QCOMPARE(openRouterNextPage(last), QString());
    }
}

void TestOpenRouter::pagesThatGoWrong_data()
{
    QTest::addColumn<QList<QByteArray>>("pages");
    QTest::addColumn<QString>("says");
    const QByteArray one = page("ab", "\"?o=2\"");
    QTest::newRow("none") << QList<QByteArray>() << QStringLiteral("no page");
    QTest::newRow("a loop") << QList<QByteArray>{one, page("cd", "\"?o=2\"")}
                            << QStringLiteral("page 2: the page leads back");
    QTest::newRow("the same page again") << QList<QByteArray>{one, one} << QStringLiteral("leads back");
    QTest::newRow("empty with a next") << QList<QByteArray>{one, page("", "\"?o=3\"")}
                                       << QStringLiteral("promises more");
    QTest::newRow("after the last") << QList<QByteArray>{page("ab", "null"), page("c", "null")}
                                    << QStringLiteral("page 2 follows one that says it is the last");
    QTest::newRow("an error in between")
        << QList<QByteArray>{one, R"({"error":{"message":"Rate limit exceeded","code":429}})"}
        << QStringLiteral("page 2: the answer is an error");
    QList<QByteArray> many;
    for (int i = 0; i < 201; ++i) {
        many << page("a", '"' + QByteArray::number(i) + '"');
    }
    QTest::newRow("too many") << many << QStringLiteral("more than 200 pages");
}

void TestOpenRouter::pagesThatGoWrong()
{
    QFETCH(QList<QByteArray>, pages);
    QFETCH(QString, says);
    const auto source = read({pages.begin(), pages.end()});
    QVERIFY(!source.ok());
    QVERIFY2(source.error().line().contains(says), qPrintable(source.error().line()));
}

void TestOpenRouter::completeOnlyWhenAllIsThere_data()
{
    QTest::addColumn<QList<QByteArray>>("pages");
    QTest::addColumn<bool>("complete");
    const QByteArray next = "\"?o=2\"";
    QTest::newRow("before there were links") << QList<QByteArray>{R"({"data":[{"id":"m/a","pricing":{}}]})"} << true;
    QTest::newRow("one of one") << QList<QByteArray>{page("ab", "null", 2)} << true;
    QTest::newRow("two of two") << QList<QByteArray>{page("ab", next, 3), page("c", "null", 3)} << true;
    QTest::newRow("no count") << QList<QByteArray>{page("ab", next), page("c", "null")} << true;
    QTest::newRow("the first of two") << QList<QByteArray>{page("ab", next, 3)} << false;
    QTest::newRow("a count that does not add up") << QList<QByteArray>{page("ab", "null", 3)} << false;
    QTest::newRow("one that moved between pages")
        << QList<QByteArray>{page("ab", next, 4), page("bc", "null", 4)} << false;
    QTest::newRow("unreadable next") << QList<QByteArray>{page("ab", "7")} << false;
    QTest::newRow("unreadable count")
        << QList<QByteArray>{R"({"data":[{"id":"m/a","pricing":{}}],"total_count":"many"})"} << false;
}

void TestOpenRouter::completeOnlyWhenAllIsThere()
{
    QFETCH(QList<QByteArray>, pages);
    QFETCH(bool, complete);
    const auto source = read({pages.begin(), pages.end()});
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    QCOMPARE(source->complete, complete);
}

void TestOpenRouter::wrongDocuments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("html") << QByteArray("<!DOCTYPE html><html></html>") << QStringLiteral("HTML");
    QTest::newRow("list") << QByteArray("[1]") << QStringLiteral("not OpenRouter's");
    QTest::newRow("no models") << QByteArray(R"({"data":[]})") << QStringLiteral("no entry has a pricing");
    QTest::newRow("an error in a 200") << QByteArray(R"({"error":{"message":"no","code":401}})")
                                       << QStringLiteral("is an error");
    QTest::newRow("OpenAI's list") << QByteArray(R"({"object":"list","data":[{"id":"gpt-4o","object":"model"}]})")
                                   << QStringLiteral("no entry has a pricing");
    QTest::newRow("deep") << QByteArray(R"({"data":)") + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}"
                          << QStringLiteral("too deep");
    QTest::newRow("not utf-8") << QByteArray("{\"data\":[{\"id\":\"a\xff\"}]}") << QStringLiteral("UTF-8");
}

void TestOpenRouter::wrongDocuments()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto source = read({json});
    QVERIFY(!source.ok());
    QVERIFY2(source.error().line().contains(says), qPrintable(source.error().line()));
}

void TestOpenRouter::truncatedAnywhereIsAnError()
{
    const QByteArray whole = fixture("openrouter_2.json");
    QVERIFY(read({whole}).ok());
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QVERIFY2(!read({whole.first(size)}).ok(), qPrintable(QStringLiteral("the first %1 bytes passed").arg(size)));
    }
}

void TestOpenRouter::pictureIsOfATokenOrAPicture_data()
{
    QTest::addColumn<QByteArray>("pricing");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("picture");
    QTest::newRow("gemini-2.0-flash in 2025")
        << QByteArray(R"("prompt":"0.0000001","image":"0.0000258")") << QString() << QStringLiteral("0.0000258");
    QTest::newRow("gemini-2.5-pro in 2026")
        << QByteArray(R"("prompt":"0.00000125","image":"0.00000125")") << QStringLiteral("1.25") << QString();
    QTest::newRow("of a free model, a picture")
        << QByteArray(R"("prompt":"0","image":"0.001")") << QString() << QStringLiteral("0.001");
    QTest::newRow("of a variable one, a token")
        << QByteArray(R"("prompt":"-1","image":"0.000001")") << QStringLiteral("1") << QString();
    QTest::newRow("both") << QByteArray(R"("image_token":"0.000003","prompt":"0.000002","image":"0.000002")")
                          << QStringLiteral("3") << QString();
    QTest::newRow("both, turned") << QByteArray(R"("image":"0.000002","prompt":"0.000002","image_token":"0.000003")")
                                  << QStringLiteral("3") << QString();
    QTest::newRow("largest") << QByteArray(R"("prompt":"9000000","image":"9000000")") << QStringLiteral("9000000000000")
                             << QString();
}

void TestOpenRouter::pictureIsOfATokenOrAPicture()
{
    QFETCH(QByteArray, pricing);
    QFETCH(QString, token);
    QFETCH(QString, picture);
    const ModelFacts facts = model(R"("pricing":{)" + pricing + '}');
    QCOMPARE(price(facts, "image_input"), token);
    const QString path = pricePath(PriceKey{ServiceTier::Standard, 0, PriceKind::InputPerImage});
    QCOMPARE(price(facts, path.toLatin1().constData()), picture);
}

void TestOpenRouter::zerosAreToldApart()
{
    const ModelFacts free = model(R"("pricing":{"prompt":"0","completion":"0.0","request":"0"})");
    QCOMPARE(price(free, "input"), QStringLiteral("0 free"));
    QCOMPARE(price(free, "output"), QStringLiteral("0 free"));
    const ModelFacts paid = model(R"("pricing":{"prompt":"0.000001","completion":"0.000002","request":"0"})");
    QCOMPARE(price(paid, "request"), QStringLiteral("0 included"));
    const ModelFacts variable = model(R"("pricing":{"prompt":"-1","completion":"-0.000001","request":"0"})");
    QCOMPARE(price(variable, "input"), QString());
    QCOMPARE(price(variable, "output"), QString());
    QCOMPARE(price(variable, "request"), QStringLiteral("0 unknown"));
    const ModelFacts tiny = model(R"("pricing":{"prompt":"0.0000000000000001","completion":"0"})");
    QCOMPARE(price(tiny, "input"), QStringLiteral("0"));
    QCOMPARE(price(tiny, "output"), QStringLiteral("0 included"));
}

void TestOpenRouter::thinkingOfZeroIsNotFree()
{
    const ModelFacts facts =
        model(R"("pricing":{"prompt":"0.000001","completion":"0.000002","internal_reasoning":"0"})");
    QCOMPARE(price(facts, "reasoning"), QStringLiteral("0 unknown"));
    QVERIFY(!knownPrice(facts.prices, PriceKind::Reasoning));
    const ModelFacts free = model(R"("pricing":{"prompt":"0","completion":"0","internal_reasoning":"0"})");
    QCOMPARE(price(free, "reasoning"), QStringLiteral("0 free"));
}

void TestOpenRouter::placeholderIsNoDate()
{
    QCOMPARE(model(R"("pricing":{},"expiration_date":"2046-08-01")").retired, QDate(2046, 8, 1));
    QCOMPARE(model(R"("pricing":{},"expiration_date":"2046-08-02")").retired, QDate());
}

void TestOpenRouter::foreignTextIsBounded()
{
    const ModelFacts facts = model(R"("pricing":{},"description":")" + QByteArray(9'999, 'x') + "\xf0\x9f\x98\x80" +
                                   R"(","name":")" + QByteArray(5'000, 'n') + '"');
    QCOMPARE(facts.description.size(), qsizetype(9'999)); // the pair of surrogates is not cut in two
    QCOMPARE(facts.name.size(), qsizetype(1'000));
    const auto long1 =
        read({R"({"data":[{"id":")" + QByteArray(1'001, 'i') + R"(","pricing":{}},{"id":"a","pricing":{}}]})"});
    QVERIFY(long1.ok());
    QCOMPARE(long1->entries.size(), std::size_t(1));
    QByteArray overrides = R"({"min_prompt_tokens":1,"prompt":"1"})";
    for (int i = 2; i <= 101; ++i) {
        overrides += R"(,{"min_prompt_tokens":)" + QByteArray::number(i) + R"(,"prompt":"1"})";
    }
    const ModelFacts stepped = model(R"("pricing":{"prompt":"2","overrides":[)" + overrides + "]}");
    QCOMPARE(stepped.prices.size(), std::size_t(1));
}

void TestOpenRouter::recordedChangesAreFound()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QList<QByteArray> expected;
    const auto lines =
        test::readBytes(test::sharedData() + QStringLiteral("/openrouter/expected_changes.tsv")).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto cells = lines[i].split('\t');
        if (cells.size() >= 6) {
            const bool price = cells[3] != "__model__";
            expected += cells[1] + '\t' + cells[2] + '\t' + cells[3] + '\t' +
                        (price ? perMillion(cells[4]) : cells[4]) + '\t' + (price ? perMillion(cells[5]) : cells[5]);
        }
    }
    QCOMPARE(expected.size(), qsizetype(744));
    const std::vector<SourceDocument> documents{recorded(QStringLiteral("2025-09-21")),
                                                recorded(QStringLiteral("2026-01-16")),
                                                recorded(QStringLiteral("2026-08-01"))};
    QList<QByteArray> found;
    for (const Change &change : sourceLog(documents)) {
        const QByteArray line = change.at == documents.front().asOf ? QByteArray() : row(change);
        if (!line.isEmpty()) {
            found += line;
        }
    }
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    const QString difference = test::lineDifference(expected.join('\n'), found.join('\n'));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestOpenRouter::recordedDocumentsAreReadWithoutLoss()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    for (const auto &[date, entries] : {std::pair("2025-09-21", 327), {"2026-01-16", 339}, {"2026-08-01", 336}}) {
        const SourceDocument source = recorded(QString::fromLatin1(date));
        QCOMPARE(static_cast<int>(source.entries.size()), entries);
        QVERIFY(source.complete);
        for (const auto &skipped : source.skipped) {
            QVERIFY2(skipped.why.contains(QStringLiteral("placeholder")), qPrintable(skipped.key + skipped.why));
        }
        for (const ModelFacts &facts : source.entries) {
            QCOMPARE(facts.id, QStringLiteral("openrouter/") + facts.sourceKey);
            const Price *image = findPrice(facts.prices, PriceKind::ImageInput);
            QVERIFY2(image == nullptr || source.asOf > *parseTime(u"2026-02-01"), qPrintable(facts.id));
            for (const Price &price : facts.prices) {
                QVERIFY2(!isImplausible(price), qPrintable(facts.id + pricePath(price.key)));
            }
        }
    }
    const SourceDocument latest = recorded(QStringLiteral("2026-08-01"));
    QCOMPARE(latest.skipped.size(), std::size_t(2));
    const ModelFacts *alias = entry(latest, u"~openai/gpt-latest");
    QVERIFY(alias != nullptr);
    QCOMPARE(alias->aliasOf, QStringLiteral("openrouter/openai/gpt-5.6-sol"));
    QCOMPARE(price(*alias, "tiers.272000.output"), QStringLiteral("45"));
    const ModelFacts *pictures = entry(latest, u"google/gemini-3-pro-image");
    QVERIFY(pictures != nullptr);
    QCOMPARE(price(*pictures, "image_output"), QStringLiteral("120"));
    QCOMPARE(price(*pictures, "image_input"), QStringLiteral("2"));
    const ModelFacts *flash = entry(latest, u"google/gemini-2.5-flash");
    QVERIFY(flash != nullptr);
    QCOMPARE(price(*flash, "cache_write"), QStringLiteral("0.083333"));
    const ModelFacts *automatic = entry(latest, u"openrouter/auto");
    QVERIFY(automatic != nullptr && automatic->prices.empty());
}

void TestOpenRouter::endpointsAreReadWhole()
{
    const auto source = readEndpoints({fixture("openrouter_endpoints.json")});
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    QVERIFY(!source->complete);
    const QString difference =
        test::golden(test::describe(*source), QStringLiteral("sources/openrouter_endpoints.golden"));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestOpenRouter::endpointsDocumentedShape()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const auto source =
        readEndpoints({test::readBytes(test::sharedData() + QStringLiteral("/telemetry/openrouter_endpoints.json"))});
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    QVERIFY(source->skipped.empty());
    QCOMPARE(source->entries.size(), std::size_t(3));
    QCOMPARE(source->telemetry.size(), std::size_t(3));
    const ModelFacts *deep = entry(*source, u"meta-llama/llama-3.3-70b-instruct@deepinfra/fp8");
    QVERIFY(deep != nullptr);
    QCOMPARE(deep->id, QStringLiteral("openrouter/meta-llama/llama-3.3-70b-instruct@deepinfra/fp8"));
    QCOMPARE(deep->apiId, QStringLiteral("meta-llama/llama-3.3-70b-instruct"));
    QCOMPARE(deep->servedBy, QStringLiteral("deepinfra"));
    QCOMPARE(deep->quantization, QStringLiteral("fp8"));
    QCOMPARE(price(*deep, "output"), QStringLiteral("0.4"));
    const EndpointTelemetry &groq = source->telemetry.front();
    QCOMPARE(groq.model, QStringLiteral("openrouter/meta-llama/llama-3.3-70b-instruct@groq"));
    QCOMPARE(groq.source, QStringLiteral("openrouter-endpoints"));
    QCOMPARE(toMs(groq.at), toMs(asOf));
    QCOMPARE(groq.state, State::Operational);
    QCOMPARE(groq.ttftMs.p99, std::optional<double>(2100));
    QVERIFY(entry(*source, u"meta-llama/llama-3.3-70b-instruct@example")->prices.empty());
}

void TestOpenRouter::statusOfAnEndpoint_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<State>("state");
    QTest::newRow("ok") << QByteArray("0") << State::Operational;
    QTest::newRow("-1") << QByteArray("-1") << State::Degraded;
    QTest::newRow("-2") << QByteArray("-2") << State::Degraded;
    QTest::newRow("-3") << QByteArray("-3") << State::Degraded;
    QTest::newRow("-5") << QByteArray("-5") << State::Down;
    QTest::newRow("-10") << QByteArray("-10") << State::Down;
    QTest::newRow("-4, which is none") << QByteArray("-4") << State::Unknown;
    QTest::newRow("1") << QByteArray("1") << State::Unknown;
    QTest::newRow("null") << QByteArray("null") << State::Unknown;
    QTest::newRow("a word") << QByteArray("\"default\"") << State::Unknown;
}

void TestOpenRouter::statusOfAnEndpoint()
{
    QFETCH(QByteArray, status);
    QFETCH(State, state);
    const auto source = readEndpoints({R"({"data":{"id":"m/a","endpoints":[{"tag":"x","status":)" + status + "}]}}"});
    QVERIFY(source.ok());
    QCOMPARE(source->telemetry.front().state, state);
}

void TestOpenRouter::zeroIsNotMeasured()
{
    const auto source =
        readEndpoints({R"({"data":{"id":"m/a","endpoints":[{"tag":"x","uptime_last_5m":0,)"
                       R"("latency_last_30m":{"p50":0,"p99":12.5},"throughput_last_30m":{"p50":0.0}}]}})"});
    QVERIFY(source.ok());
    const EndpointTelemetry &telemetry = source->telemetry.front();
    QVERIFY(!telemetry.ttftMs.p50 && !telemetry.outputSpeed.p50);
    QCOMPARE(telemetry.ttftMs.p99, std::optional<double>(12.5));
    QCOMPARE(telemetry.uptime5m, std::optional<double>(0)); // it never answered
    QVERIFY(source->skipped.empty());
}

void TestOpenRouter::oneBadAnswerCostsItself()
{
    const QByteArray good = R"({"data":{"id":"m/a","endpoints":[{"tag":"x"}]}})";
    const QByteArray none = R"({"data":{"id":"m/b","endpoints":[]}})";
    const auto source = readEndpoints({good, R"({"error":{"message":"Not Found","code":404}})", none, good});
    QVERIFY(source.ok());
    QCOMPARE(source->entries.size(), std::size_t(1));
    QCOMPARE(source->skipped.size(), std::size_t(2));
    QCOMPARE(source->skipped.front().key, QStringLiteral("answer 2"));
    QCOMPARE(source->skipped.back().key, QStringLiteral("m/a@x"));
    QVERIFY(readEndpoints({none}).ok());
}

void TestOpenRouter::wrongEndpointDocuments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("html") << QByteArray("<html></html>") << QStringLiteral("HTML");
    QTest::newRow("the list of models") << page("a", "null") << QStringLiteral("not OpenRouter's list of a model's");
    QTest::newRow("no id") << QByteArray(R"({"data":{"endpoints":[]}})") << QStringLiteral("not OpenRouter's");
    QTest::newRow("an error in a 200") << QByteArray(R"({"error":{"message":"no"}})") << QStringLiteral("is an error");
}

void TestOpenRouter::wrongEndpointDocuments()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto source = readEndpoints({json, json});
    QVERIFY(!source.ok());
    QVERIFY2(source.error().line().contains(says), qPrintable(source.error().line()));
    QVERIFY(!readEndpoints({}).ok());
}

void TestOpenRouter::endpointsTruncatedAnywhere()
{
    const QByteArray whole = fixture("openrouter_endpoints.json");
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QVERIFY2(!readEndpoints({whole.first(size)}).ok(),
                 qPrintable(QStringLiteral("the first %1 bytes passed").arg(size)));
    }
}

QTEST_GUILESS_MAIN(TestOpenRouter)
#include "tst_openrouter.moc"
