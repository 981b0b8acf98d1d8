// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/providerslugs.h"
#include "core/providers/registry.h"
#include "core/sources/hfrouter.h"
#include "tests/support/golden.h"
#include "tests/support/refuses.h"
#include "tests/support/shareddata.h"

#include <QTest>

using namespace aigo;

namespace {

ProviderSlugs slugs()
{
    static const auto registry = ProviderRegistry::shipped();
    return registry ? registry->slugs() : ProviderSlugs();
}

Result<SourceDocument> read(const QByteArray &json)
{
    return readHfRouter(json, *parseTime(u"2026-08-01"), slugs());
}

QByteArray fixture()
{
    return test::readBytes(test::fixture(QStringLiteral("sources/hf_router.json"))).trimmed();
}

/// The one endpoint of the one model, and what it says of itself.
struct Endpoint
{
    ModelFacts facts;
    EndpointTelemetry telemetry;
};

Endpoint endpoint(const QByteArray &fields)
{
    const auto source = read(R"({"data":[{"id":"M/a","providers":[{"provider":"groq",)" + fields + "}]}]}");
    if (!source || source->entries.size() != 2 || source->telemetry.size() != 1) {
        return {};
    }
    return {source->entries.back(), source->telemetry.front()};
}

Percentiles measured(double figure)
{
    Percentiles out;
    out.measured = figure;
    return out;
}

} // namespace

class TestHfRouter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixtureIsReadWhole();
    void documentedShape();
    void oneFigureIsNoPercentile();
    void zeroIsNotMeasured();
    void zeroIsFreeOnlyWhereItIsCalledFree_data();
    void zeroIsFreeOnlyWhereItIsCalledFree();
    void statusOfAnEndpoint_data();
    void statusOfAnEndpoint();
    void wrongDocuments_data();
    void wrongDocuments();
    void truncatedAnywhereIsAnError();
};

void TestHfRouter::fixtureIsReadWhole()
{
    const auto source = read(fixture());
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    QVERIFY(source->complete);
    const QString difference = test::golden(test::describe(*source), QStringLiteral("sources/hf_router.golden"));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestHfRouter::documentedShape()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const auto source = read(test::readBytes(test::sharedData() + QStringLiteral("/telemetry/hf_router_models.json")));
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    QVERIFY(source->skipped.empty());
    QStringList ids;
    for (const ModelFacts &facts : source->entries) {
        ids << facts.id;
        QCOMPARE(facts.openWeights, std::optional(true));
    }
    QCOMPARE(ids, (QStringList{QStringLiteral("huggingface/Qwen/Qwen3-32B"),
                               QStringLiteral("huggingface/Qwen/Qwen3-32B:groq"),
                               QStringLiteral("huggingface/Qwen/Qwen3-32B:novita"),
                               QStringLiteral("huggingface/Qwen/Qwen3-32B:featherless-ai"),
                               QStringLiteral("huggingface/meta-llama/Llama-3.3-70B-Instruct"),
                               QStringLiteral("huggingface/meta-llama/Llama-3.3-70B-Instruct:sambanova")}));
    const ModelFacts &novita = source->entries[2];
    QCOMPARE(novita.apiId, QStringLiteral("Qwen/Qwen3-32B:novita"));
    QCOMPARE(novita.huggingFaceId, QStringLiteral("Qwen/Qwen3-32B"));
    QCOMPARE(priceText(*findPrice(novita.prices, PriceKind::Output)), QStringLiteral("0.45"));
    QCOMPARE(source->telemetry.size(), std::size_t(4));
    QCOMPARE(source->telemetry[1].outputSpeed.measured, std::optional<double>(32.28));
    QVERIFY(source->entries.front().prices.empty());
}

void TestHfRouter::oneFigureIsNoPercentile()
{
    const Endpoint one = endpoint(R"("first_token_latency_ms":210.5,"throughput":402)");
    QVERIFY(one.telemetry.ttftMs == measured(210.5));
    QVERIFY(one.telemetry.outputSpeed == measured(402));
    QCOMPARE(one.telemetry.model, one.facts.id);
    QCOMPARE(one.telemetry.sourceKey, one.facts.sourceKey);
}

void TestHfRouter::zeroIsNotMeasured()
{
    for (const QByteArray &none : {QByteArray(R"("first_token_latency_ms":0,"throughput":0.0)"),
                                   QByteArray(R"("first_token_latency_ms":null,"throughput":null)"),
                                   QByteArray(R"("first_token_latency_ms":-1,"throughput":"1")")}) {
        const Endpoint one = endpoint(none);
        QVERIFY(!one.facts.id.isEmpty());
        QVERIFY(one.telemetry.ttftMs == Percentiles());
        QVERIFY(one.telemetry.outputSpeed == Percentiles());
    }
}

void TestHfRouter::zeroIsFreeOnlyWhereItIsCalledFree_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<PriceState>("input");
    QTest::newRow("called free") << QByteArray(R"("is_free":true,"pricing":{"input":0,"output":0})")
                                 << PriceState::Free;
    QTest::newRow("called not free") << QByteArray(R"("is_free":false,"pricing":{"input":0,"output":0})")
                                     << PriceState::Unknown;
    QTest::newRow("not told") << QByteArray(R"("pricing":{"input":0,"output":0})") << PriceState::Unknown;
    QTest::newRow("beside a price") << QByteArray(R"("pricing":{"input":0,"output":0.5})") << PriceState::Included;
    QTest::newRow("variable beside it") << QByteArray(R"("is_free":true,"pricing":{"input":0,"output":-1})")
                                        << PriceState::Unknown;
}

void TestHfRouter::zeroIsFreeOnlyWhereItIsCalledFree()
{
    QFETCH(QByteArray, fields);
    QFETCH(PriceState, input);
    const Endpoint one = endpoint(fields);
    const Price *price = findPrice(one.facts.prices, PriceKind::Input);
    QVERIFY(price != nullptr);
    QCOMPARE(price->amount.pico, qint64(0));
    QCOMPARE(price->state, input);
}

void TestHfRouter::statusOfAnEndpoint_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<State>("state");
    QTest::newRow("live") << QByteArray("\"live\"") << State::Operational;
    QTest::newRow("offline") << QByteArray("\"offline\"") << State::Down;
    QTest::newRow("staging") << QByteArray("\"staging\"") << State::Unknown;
    QTest::newRow("error") << QByteArray("\"error\"") << State::Unknown;
    QTest::newRow("null") << QByteArray("null") << State::Unknown;
    QTest::newRow("a number") << QByteArray("1") << State::Unknown;
}

void TestHfRouter::statusOfAnEndpoint()
{
    QFETCH(QByteArray, status);
    QFETCH(State, state);
    QCOMPARE(endpoint(R"("status":)" + status).telemetry.state, state);
}

void TestHfRouter::wrongDocuments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("html") << QByteArray("<!DOCTYPE html><html></html>") << QStringLiteral("HTML");
    QTest::newRow("list") << QByteArray("[1]") << QStringLiteral("not the list of Hugging Face's router");
    QTest::newRow("no models") << QByteArray(R"({"data":[]})") << QStringLiteral("no model names its providers");
    QTest::newRow("OpenAI's list") << QByteArray(R"({"object":"list","data":[{"id":"gpt-4o","object":"model"}]})")
                                   << QStringLiteral("no model names its providers");
    QTest::newRow("an error in a 200") << QByteArray(R"({"error":"Unauthorized"})") << QStringLiteral("is an error");
    QTest::newRow("deep") << QByteArray(R"({"data":)") + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}"
                          << QStringLiteral("too deep");
    QTest::newRow("not utf-8") << QByteArray("{\"data\":[{\"id\":\"a\xff\"}]}") << QStringLiteral("UTF-8");
}

void TestHfRouter::wrongDocuments()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto source = read(json);
    QVERIFY(!source.ok());
    QVERIFY2(source.error().line().contains(says), qPrintable(source.error().line()));
}

void TestHfRouter::truncatedAnywhereIsAnError()
{
    const QByteArray whole = fixture();
    QVERIFY(read(whole).ok());
    test::refusesEveryBeginning(whole, [](const QByteArray &bytes) { return read(bytes); });
}

QTEST_GUILESS_MAIN(TestHfRouter)
#include "tst_hfrouter.moc"
