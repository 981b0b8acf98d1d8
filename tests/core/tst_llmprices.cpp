// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/registry.h"
#include "core/sources/llmprices.h"
#include "core/sources/llmpricesids.h"
#include "tests/support/golden.h"
#include "tests/support/refuses.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace aigo;

namespace {

constexpr QStringView recordedDay = u"2026-08-05";

const ProviderRegistry &registry()
{
    static const auto shipped = ProviderRegistry::shipped();
    return *shipped;
}

Result<SourceDocument> read(const QByteArray &json, QStringView day = recordedDay)
{
    return readLlmPrices(json, *parseTime(day), registry().slugs());
}

QByteArray recorded(const QString &name)
{
    return test::readBytes(test::sharedData() + QStringLiteral("/llm-prices/") + name);
}

const ModelFacts *entry(const SourceDocument &source, QStringView key)
{
    const auto it = std::find_if(source.entries.begin(), source.entries.end(),
                                 [key](const ModelFacts &facts) { return facts.sourceKey == key; });
    return it == source.entries.end() ? nullptr : &*it;
}

/// "2/10": input and output above that many tokens; "-" where there is none.
QString inOut(const ModelFacts *facts, qint64 aboveTokens = 0)
{
    const auto text = [facts, aboveTokens](PriceKind kind) {
        const Price *price =
            facts != nullptr ? findPrice(facts->prices, PriceKey{ServiceTier::Standard, aboveTokens, kind}) : nullptr;
        return price != nullptr ? priceText(*price) : QStringLiteral("-");
    };
    return text(PriceKind::Input) + u'/' + text(PriceKind::Output);
}

/// The rows of a list as another reader sees them.
QJsonArray rowsOf(const QString &name)
{
    return QJsonDocument::fromJson(recorded(name)).object().value(QStringLiteral("prices")).toArray();
}

QString keyOf(const QJsonObject &row)
{
    return row.value(QStringLiteral("vendor")).toString() + u'/' + row.value(QStringLiteral("id")).toString();
}

qint64 pico(const QJsonValue &value)
{
    const auto money = moneyFromUsdPerMillion(QByteArray::number(value.toDouble(), 'g', 12));
    return money ? money->pico : -1;
}

QDate dayOf(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

/// Whether every price of the row stands where it belongs: among those that hold, and with its dates.
bool isAccountedFor(const QJsonObject &row, const ModelFacts &facts, QDate day)
{
    const QDate from = dayOf(row.value(QStringLiteral("from_date")));
    const QDate to = dayOf(row.value(QStringLiteral("to_date")));
    const bool holds = (!from.isValid() || from <= day) && (!to.isValid() || day < to);
    for (const char *field : {"input", "output", "input_cached"}) {
        const QJsonValue value = row.value(QLatin1String(field));
        if (!value.isDouble()) {
            continue;
        }
        const auto same = [&](const Price &price) { return price.amount.pico == pico(value); };
        if (holds && std::none_of(facts.prices.begin(), facts.prices.end(), same)) {
            return false;
        }
        const auto dated = [&](const ScheduledPrice &s) { return same(s.price) && s.from == from && s.to == to; };
        if ((from.isValid() || to.isValid()) && std::none_of(facts.schedule.begin(), facts.schedule.end(), dated)) {
            return false;
        }
    }
    return true;
}

} // namespace

class TestLlmPrices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixturesAreReadWhole_data();
    void fixturesAreReadWhole();
    void wrongDocuments_data();
    void wrongDocuments();
    void truncatedAnywhereIsAnError();
    void oneKeyIsOneEntry();
    void manyPeriodsAreBounded();
    void tableOfIdsIsWhole();
    void everyRecordedRowIsThere_data();
    void everyRecordedRowIsThere();
    void pricesHoldFromTheirDayOn_data();
    void pricesHoldFromTheirDayOn();
    void tiersMeetTheirBase();
    void vendorsFilesSayTheSame();
    void otherSourcesColumnAgrees_data();
    void otherSourcesColumnAgrees();
};

void TestLlmPrices::fixturesAreReadWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("history") << QStringLiteral("llmprices_history");
    QTest::newRow("vendor") << QStringLiteral("llmprices_vendor");
}

void TestLlmPrices::fixturesAreReadWhole()
{
    QFETCH(QString, name);
    const auto source = read(test::readBytes(test::fixture(QStringLiteral("sources/%1.json").arg(name))));
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    const QString difference = test::golden(test::describe(*source), QStringLiteral("sources/%1.golden").arg(name));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestLlmPrices::wrongDocuments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &json, const char *says) {
        QTest::newRow(name) << json << QString::fromLatin1(says);
    };
    row("empty", QByteArray(), "empty");
    row("html", "<!DOCTYPE html><html></html>", "HTML");
    row("list", "[1]", "neither prices");
    row("empty object", "{}", "neither prices");
    row("an error", R"({"error":{"message":"no"}})", "neither prices");
    row("a list of models", R"({"models":[{"name":"models/gemini-2.5-pro"}]})", "neither prices");
    row("prices of no model", R"({"prices":[]})", "no row names");
    row("prices of something else", R"({"prices":[{"eur":3}]})", "no row names");
    row("a vendor of nothing", R"({"vendor":"openai","models":[]})", "no row names");
    row("deep", QByteArray(10'000, '['), "");
    row("invalid UTF-8", "{\"prices\":[{\"id\":\"\xff\"}]}", "UTF-8");
    row("NaN", R"({"prices":[{"id":"a","vendor":"b","input":NaN}]})", "");
}

void TestLlmPrices::wrongDocuments()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto source = read(json);
    test::refuses(source, says);
}

void TestLlmPrices::truncatedAnywhereIsAnError()
{
    const QString path = test::fixture(QStringLiteral("sources/llmprices_history.json"));
    const QByteArray whole = test::readBytes(path).trimmed();
    test::refusesEveryBeginning(whole, [](const QByteArray &bytes) { return read(bytes); });
}

void TestLlmPrices::oneKeyIsOneEntry()
{
    const auto source = read(test::readBytes(test::fixture(QStringLiteral("sources/llmprices_history.json"))));
    QVERIFY(source.ok());
    QSet<QString> keys;
    for (const ModelFacts &facts : source->entries) {
        QVERIFY2(!keys.contains(facts.sourceKey), qPrintable(facts.sourceKey));
        keys.insert(facts.sourceKey);
    }
}

void TestLlmPrices::manyPeriodsAreBounded()
{
    QByteArray json = "{\"prices\":[";
    for (int i = 0; i < 50'000; ++i) {
        json += "{\"vendor\":\"a\",\"id\":\"b\",\"input\":" + QByteArray::number(i) + "},";
    }
    json.back() = ']';
    const auto source = read(json + '}');
    QVERIFY(source.ok());
    QCOMPARE(source->entries.size(), std::size_t(1));
    QVERIFY(source->entries.front().prices.empty());
}

void TestLlmPrices::tableOfIdsIsWhole()
{
    const LlmPricesIds &ids = shippedLlmPricesIds();
    QVERIFY(ids.size() >= 18);
    for (auto it = ids.begin(); it != ids.end(); ++it) {
        QVERIFY2(it->provider == registry().slugFor(it.key().section(u'/', 0, 0)), qPrintable(it.key()));
        QVERIFY2(registry().find(it->provider) != nullptr, qPrintable(it.key()));
        QVERIFY2(it.key() != it->provider + u'/' + it->apiId, qPrintable(it.key()));
    }
    QVERIFY(!readLlmPricesIds(R"({"a/b":"c"})").ok());
    QVERIFY(!readLlmPricesIds(R"({"a":"c/d"})").ok());
    QVERIFY(!readLlmPricesIds(R"({"a/b":{"tokens":"image"}})").ok());
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QSet<QString> keys;
    for (const QJsonValue &row : rowsOf(QStringLiteral("historical-v1.json"))) {
        keys.insert(keyOf(row.toObject()));
    }
    for (auto it = ids.begin(); it != ids.end(); ++it) {
        QVERIFY2(keys.contains(it.key()), qPrintable(it.key()));
    }
}

void TestLlmPrices::everyRecordedRowIsThere_data()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rows");
    QTest::newRow("current") << QStringLiteral("current-v1.json") << 142;
    QTest::newRow("historical") << QStringLiteral("historical-v1.json") << 148;
}

void TestLlmPrices::everyRecordedRowIsThere()
{
    QFETCH(QString, name);
    QFETCH(int, rows);
    const QJsonArray list = rowsOf(name);
    QCOMPARE(static_cast<int>(list.size()), rows);
    for (const char *day : {"2026-08-05", "2026-09-01", "2024-12-31"}) {
        const auto source = read(recorded(name), QString::fromLatin1(day));
        QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
        QVERIFY(source->complete);
        QCOMPARE(source->entries.size(), std::size_t(141));
        QSet<QString> keys;
        for (const QJsonValue &value : list) {
            const QJsonObject row = value.toObject();
            const ModelFacts *facts = entry(*source, keyOf(row));
            QVERIFY2(facts != nullptr, qPrintable(keyOf(row)));
            QVERIFY2(isAccountedFor(row, *facts, QDate::fromString(QString::fromLatin1(day), Qt::ISODate)),
                     qPrintable(keyOf(row)));
            keys.insert(keyOf(row));
        }
        QCOMPARE(keys.size(), 141);
        QCOMPARE(source->skipped.size(), std::size_t(1));
        QCOMPARE(source->skipped[0], (SourceDocument::Skipped{QStringLiteral("xai/grok-4-fast"),
                                                              QStringLiteral("is there twice with the same prices")}));
    }
}

void TestLlmPrices::pricesHoldFromTheirDayOn_data()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("prices");
    const auto row = [](const char *key, const char *day, const char *prices) {
        QTest::addRow("%s %s", key, day) << QString::fromLatin1(key) << QString::fromLatin1(day)
                                         << QString::fromLatin1(prices);
    };
    row("anthropic/claude-sonnet-5", "2026-08-05", "2/10");
    row("anthropic/claude-sonnet-5", "2026-08-31T23:59:59Z", "2/10");
    row("anthropic/claude-sonnet-5", "2026-09-01", "3/15");
    row("deepseek/deepseek-chat", "2025-02-07", "0.14/0.28");
    row("deepseek/deepseek-chat", "2025-02-08", "0.27/1.1");
    row("openai/gpt-5.6-luna", "2026-07-29", "1/6");
    row("openai/gpt-5.6-luna", "2026-07-30", "0.2/1.2");
    row("xai/grok-4-fast", "2026-08-05", "0.2/0.5");
}

void TestLlmPrices::pricesHoldFromTheirDayOn()
{
    QFETCH(QString, key);
    QFETCH(QString, day);
    QFETCH(QString, prices);
    const auto source = read(recorded(QStringLiteral("historical-v1.json")), day);
    QVERIFY(source.ok());
    const ModelFacts *facts = entry(*source, key);
    QVERIFY(facts != nullptr);
    QCOMPARE(inOut(facts), prices);
    const bool dated = key != u"xai/grok-4-fast";
    QCOMPARE(facts->schedule.empty(), !dated);
}

void TestLlmPrices::tiersMeetTheirBase()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const auto source = read(recorded(QStringLiteral("current-v1.json")));
    QVERIFY(source.ok());
    int tiers = 0;
    for (const ModelFacts &facts : source->entries) {
        const QString thousands = facts.sourceKey.section(u'-', -1).chopped(1);
        const bool step = facts.sourceKey.endsWith(u'k') && thousands.toInt() > 0;
        const ModelFacts *base = step ? entry(*source, facts.sourceKey.section(u'-', 0, -2)) : nullptr;
        if (base == nullptr) {
            QVERIFY2(!step, qPrintable(facts.sourceKey));
            continue;
        }
        ++tiers;
        QCOMPARE(facts.id, base->id);
        QVERIFY(!facts.plainKey && facts.name.isEmpty() && !base->name.contains(u'\u2264'));
        QVERIFY(inOut(&facts, thousands.toInt() * 1000LL) != u"-/-");
        QCOMPARE(inOut(&facts), QStringLiteral("-/-"));
    }
    QCOMPARE(tiers, 25);
    const ModelFacts *sonnet = entry(*source, u"anthropic/claude-sonnet-4.5-200k");
    QVERIFY(sonnet != nullptr);
    QCOMPARE(sonnet->id, QStringLiteral("anthropic/claude-sonnet-4-5"));
    QCOMPARE(inOut(sonnet, 200'000), QStringLiteral("6/22.5"));
    QCOMPARE(entry(*source, u"amazon/amazon-nova-pro")->id, QStringLiteral("amazon-bedrock/amazon.nova-pro-v1:0"));
    QCOMPARE(entry(*source, u"qwen/qwen3.6-plus-256k")->id, QStringLiteral("alibaba/qwen3.6-plus"));
    QCOMPARE(entry(*source, u"moonshot-ai/kimi-k2-thinking")->id, QStringLiteral("moonshotai/kimi-k2-thinking"));
}

void TestLlmPrices::vendorsFilesSayTheSame()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const auto whole = read(recorded(QStringLiteral("historical-v1.json")));
    QVERIFY(whole.ok());
    std::size_t entries = 0;
    const QDir folder(test::sharedData() + QStringLiteral("/llm-prices"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        if (name.contains(QStringLiteral("-v1"))) {
            continue;
        }
        const auto source = read(recorded(name));
        QVERIFY2(source.ok(), qPrintable(name));
        QVERIFY(!source->complete);
        for (const ModelFacts &facts : source->entries) {
            const ModelFacts *same = entry(*whole, facts.sourceKey);
            QVERIFY2(same != nullptr && *same == facts, qPrintable(facts.sourceKey));
        }
        entries += source->entries.size();
    }
    QCOMPARE(entries, whole->entries.size());
}

void TestLlmPrices::otherSourcesColumnAgrees_data()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("output");
    QTest::addColumn<QString>("price");
    int rows = 0;
    for (const QByteArray &line :
         test::readBytes(test::sharedData() + QStringLiteral("/cross_source_prices.tsv")).trimmed().split('\n')) {
        const auto cells = line.split('\t');
        if (cells.size() > 9 && !cells[8].isEmpty() && cells[8] != "llmprices_id") {
            QTest::addRow("%s %s", cells[8].constData(), cells[1].constData())
                << QString::fromUtf8(cells[8]) << (cells[1] == "output") << QString::fromUtf8(cells[9].trimmed());
            ++rows;
        }
    }
    QCOMPARE(rows, 20);
}

void TestLlmPrices::otherSourcesColumnAgrees()
{
    QFETCH(QString, id);
    QFETCH(bool, output);
    QFETCH(QString, price);
    for (const char *name : {"current-v1.json", "historical-v1.json"}) {
        const auto source = read(recorded(QString::fromLatin1(name)));
        QVERIFY(source.ok());
        const auto it = std::find_if(source->entries.begin(), source->entries.end(),
                                     [&id](const ModelFacts &facts) { return facts.sourceKey.section(u'/', 1) == id; });
        QVERIFY(it != source->entries.end());
        const Price *found = findPrice(it->prices, output ? PriceKind::Output : PriceKind::Input);
        QVERIFY(found != nullptr);
        QCOMPARE(priceText(*found), price);
    }
}

QTEST_GUILESS_MAIN(TestLlmPrices)
#include "tst_llmprices.moc"
