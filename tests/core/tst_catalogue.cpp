// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sources/catalogue.h"
#include "tests/support/shareddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace aigo;

namespace {

QByteArray catalogue(const QByteArray &facts)
{
    return R"({"format":1,"date":"2026-07-05","models":[{"provider":"acme","id":"m","facts":{)" + facts + "}}]}";
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theShippedOneIsWhole();
    void itAgreesWithOtherSources();
    void everyFactHasASourceAndDate();
    void factsAreRead();
    void wrongFactsCostThemselves();
    void wrongDocumentsAreErrors();
};

void TestCatalogue::theShippedOneIsWhole()
{
    const auto source = embeddedCatalogue();
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    QCOMPARE(source->source, embeddedSource.toString());
    QVERIFY(!source->complete);
    QVERIFY(source->skipped.empty());
    QVERIFY(source->entries.size() >= 150);
    QSet<QString> providers;
    QSet<QString> ids;
    int dated = 0;
    for (const ModelFacts &facts : source->entries) {
        providers.insert(facts.provider);
        QVERIFY2(!ids.contains(facts.id), qPrintable(facts.id));
        ids.insert(facts.id);
        dated += facts.released.isValid() ? 1 : 0;
        QVERIFY2(facts.contextWindow.has_value() && !facts.name.isEmpty(), qPrintable(facts.id));
        QVERIFY2(facts.capabilities.yes != 0 || facts.capabilities.no != 0, qPrintable(facts.id));
        QVERIFY2(!facts.released.isValid() || facts.released <= toDate(source->asOf), qPrintable(facts.id));
        QVERIFY2(!facts.retired.isValid() || facts.retired > toDate(source->asOf), qPrintable(facts.id));
        QVERIFY2(facts.description.isEmpty(), qPrintable(facts.id));
        QVERIFY2(findPrice(facts.prices, PriceKind::Input) != nullptr &&
                     findPrice(facts.prices, PriceKind::Output) != nullptr,
                 qPrintable(facts.id));
        for (const Price &price : facts.prices) {
            QVERIFY2(!isImplausible(price), qPrintable(facts.id));
        }
    }
    QVERIFY(dated * 10 >= static_cast<int>(source->entries.size()) * 9);
    QVERIFY(providers.size() >= 10);
    for (const char *provider : {"openai", "anthropic", "google", "mistral", "cohere", "xai", "deepseek", "groq",
                                 "openrouter", "huggingface"}) {
        QVERIFY2(providers.contains(QString::fromLatin1(provider)), provider);
    }
}

void TestCatalogue::itAgreesWithOtherSources()
{
    const QString data = test::sharedData();
    if (data.isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const auto source = embeddedCatalogue();
    QVERIFY(source.ok());
    int compared = 0;
    const auto lines = test::readBytes(data + QStringLiteral("/cross_source_prices.tsv")).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto cells = lines[i].split('\t');
        if (cells.size() < 10) {
            continue;
        }
        const PriceKind kind = cells[1] == "input" ? PriceKind::Input : PriceKind::Output;
        for (const ModelFacts &facts : source->entries) {
            // models.dev's key has the provider's slug, which is ours for those models
            if (facts.id.toUtf8() != cells[6]) {
                continue;
            }
            const QByteArray price = priceText(*findPrice(facts.prices, kind)).toUtf8();
            QVERIFY2(price == cells[3] && price == cells[7], qPrintable(facts.id + u' ' + QString::fromUtf8(lines[i])));
            ++compared;
        }
    }
    QVERIFY2(compared >= 10, qPrintable(QString::number(compared)));
}

void TestCatalogue::everyFactHasASourceAndDate()
{
    const QByteArray json = test::readBytes(test::fixture(QStringLiteral("../../resources/catalogue/catalogue.json")));
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonArray sources = root[QStringLiteral("sources")].toArray();
    for (const QJsonValue &from : sources) {
        QCOMPARE(from[QStringLiteral("licence")].toString(), QStringLiteral("MIT"));
        QVERIFY(QDate::fromString(from[QStringLiteral("as_of")].toString(), Qt::ISODate).isValid());
    }
    QVERIFY(!sources.isEmpty());
    int facts = 0;
    for (const QJsonValue &model : root[QStringLiteral("models")].toArray()) {
        for (const QJsonValue &fact : model[QStringLiteral("facts")].toObject()) {
            QVERIFY(fact.isArray() && fact[0].type() != QJsonValue::Null);
            QVERIFY(fact[1].toInt(-1) >= 0 && fact[1].toInt(-1) < sources.size());
            ++facts;
        }
    }
    QVERIFY(facts > 1000);
}

void TestCatalogue::factsAreRead()
{
    const auto source = readCatalogue(catalogue(
        R"("name":["M",0],"family":["f",0],"context_window":[1000,0],"max_output_tokens":[10,0],"capabilities.vision":[true,0],)"
        R"("capabilities.tools":[false,0],"modalities.input":[["text","image"],0],"modalities.output":[["text"],0],"open_weights":[true,0],)"
        R"("released":["2026-01-02",0],"retired":["2027-01-02",0],"prices.input":["0.15",0],"prices.batch.tiers.200000.output":["3",0])"));
    QVERIFY(source.ok());
    QVERIFY(source->skipped.empty());
    const ModelFacts &m = source->entries.front();
    QCOMPARE(m.id, QStringLiteral("acme/m"));
    QCOMPARE(m.name, QStringLiteral("M"));
    QCOMPARE(m.family, QStringLiteral("f"));
    QCOMPARE(m.contextWindow, std::optional<qint64>(1000));
    QCOMPARE(m.maxOutputTokens, std::optional<qint64>(10));
    QVERIFY(m.capabilities.has(Capability::Vision) && m.capabilities.lacks(Capability::Tools));
    QVERIFY(m.input.has(Modality::Image) && m.output.has(Modality::Text) && !m.output.has(Modality::Image));
    QCOMPARE(m.openWeights, std::optional(true));
    QCOMPARE(m.released, QDate(2026, 1, 2));
    QCOMPARE(m.retired, QDate(2027, 1, 2));
    QCOMPARE(findPrice(m.prices, PriceKind::Input)->amount.pico, 150'000);
    QCOMPARE(findPrice(m.prices, PriceKey{ServiceTier::Batch, 200'000, PriceKind::Output})->amount.pico, 3'000'000);
}

void TestCatalogue::wrongFactsCostThemselves()
{
    const auto source = readCatalogue(catalogue(
        R"("name":[1,0],"context_window":["x",0],"prices.input":["-1",0],"prices.gold":["1",0],"capabilities.flight":[true,0],)"
        R"("released":["soon",0],"weather":["fine",0],"family":"f","prices.output":[2,0])"));
    QVERIFY(source.ok());
    QCOMPARE(source->skipped.size(), std::size_t(9));
    QCOMPARE(source->entries.size(), std::size_t(1));
    QVERIFY(source->entries.front().prices.empty());
}

void TestCatalogue::wrongDocumentsAreErrors()
{
    for (const char *json :
         {"", "[]", "{}", R"({"format":2,"date":"2026-07-05","models":[]})", R"({"format":1,"date":"x","models":[]})",
          R"({"format":1,"date":"2026-07-05"})", R"({"format":1,"date":"2026-07-05","models":[)"}) {
        QVERIFY2(!readCatalogue(json).ok(), json);
    }
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
