// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/registry.h"
#include "core/sources/parsera.h"
#include "tests/support/golden.h"
#include "tests/support/refuses.h"
#include "tests/support/shareddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace aigo;

namespace {

Result<SourceDocument> read(const QByteArray &json)
{
    static const auto registry = ProviderRegistry::shipped();
    return readParsera(json, *parseTime(u"2025-09-21"), registry->slugs());
}

QString priceOf(const ModelFacts &facts, ServiceTier service, PriceKind kind)
{
    const Price *price = findPrice(facts.prices, PriceKey{service, 0, kind});
    return price != nullptr ? priceText(*price) : QString();
}

} // namespace

class TestParsera : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixtureIsReadWhole();
    void wrongDocuments_data();
    void wrongDocuments();
    void truncatedAnywhereIsAnError();
    void recordedRowsAreAllThere();
};

void TestParsera::fixtureIsReadWhole()
{
    const auto source = read(test::readBytes(test::fixture(QStringLiteral("sources/parsera.json"))));
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    const QString difference = test::golden(test::describe(*source), QStringLiteral("sources/parsera.golden"));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestParsera::wrongDocuments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &json, const char *says) {
        QTest::newRow(name) << json << QString::fromLatin1(says);
    };
    row("empty", QByteArray(), "empty");
    row("html", "<!DOCTYPE html><html></html>", "HTML");
    row("object", "{}", "not a list");
    row("an error", R"({"detail":"no"})", "not a list");
    row("an empty list", "[]", "no row names");
    row("another list", R"([{"id":"gpt-4o","object":"model"}])", "no row names");
    row("deep", QByteArray(10'000, '['), "");
    row("invalid UTF-8", "[{\"id\":\"\xff\",\"provider\":\"openai\"}]", "UTF-8");
    row("NaN", R"([{"id":"a","provider":"b","context_window":NaN}])", "");
}

void TestParsera::wrongDocuments()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto source = read(json);
    test::refuses(source, says);
}

void TestParsera::truncatedAnywhereIsAnError()
{
    const QByteArray whole = test::readBytes(test::fixture(QStringLiteral("sources/parsera.json"))).trimmed();
    test::refusesEveryBeginning(whole, [](const QByteArray &bytes) { return read(bytes); });
}

void TestParsera::recordedRowsAreAllThere()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const QByteArray json =
        test::readBytes(test::sharedData() + QStringLiteral("/model-lists/2025-09-21/parsera_llm_specs.json"));
    const auto source = read(json);
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    const QJsonArray rows = QJsonDocument::fromJson(json).array();
    QCOMPARE(rows.size(), 38);
    QCOMPARE(source->entries.size(), std::size_t(37));
    QCOMPARE(source->skipped.size(), std::size_t(1)); // {"name": null, "family": "help.openai.com"}
    QCOMPARE(source->skipped[0].key, QStringLiteral("row 38"));
    for (qsizetype i = 0; i < 37; ++i) {
        const QJsonObject row = rows[i].toObject();
        const ModelFacts &facts = source->entries[static_cast<std::size_t>(i)];
        const auto text = [&row](const char *name) { return row.value(QLatin1String(name)).toString(); };
        QCOMPARE(facts.sourceKey, text("provider") + u'/' + text("id"));
        QCOMPARE(facts.apiId, text("id"));
        QCOMPARE(facts.provider, text("provider") == u"gemini" ? QStringLiteral("google") : text("provider"));
        QCOMPARE(facts.name, text("name"));
        const QJsonValue context = row.value(QStringLiteral("context_window"));
        QCOMPARE(facts.contextWindow, context.isDouble() ? std::optional(context.toInteger()) : std::nullopt);
        const QJsonObject prices = row[QStringLiteral("pricing")].toObject()[QStringLiteral("text_tokens")].toObject();
        for (const auto &[name, service] :
             {std::pair("standard", ServiceTier::Standard), std::pair("batch", ServiceTier::Batch)}) {
            const QJsonObject tier = prices[QLatin1String(name)].toObject();
            const auto shown = [&tier](const char *field) {
                const QJsonValue value = tier[QLatin1String(field)];
                return value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : QString();
            };
            QCOMPARE(priceOf(facts, service, PriceKind::Input), shown("input_per_million"));
            QCOMPARE(priceOf(facts, service, PriceKind::Output), shown("output_per_million"));
            const bool writes = facts.provider == u"anthropic";
            QCOMPARE(priceOf(facts, service, writes ? PriceKind::CacheWrite : PriceKind::CacheRead),
                     shown("cached_input_per_million"));
        }
    }
}

QTEST_GUILESS_MAIN(TestParsera)
#include "tst_parsera.moc"
