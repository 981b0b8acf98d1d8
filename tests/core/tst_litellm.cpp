// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/providerslugs.h"
#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "core/sources/litellm.h"
#include "tests/support/golden.h"
#include "tests/support/refuses.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <QTest>
#include <map>

using namespace aigo;

namespace {

ProviderSlugs slugs()
{
    static const auto registry = ProviderRegistry::shipped();
    return registry ? registry->slugs() : ProviderSlugs();
}

Result<SourceDocument> read(const QByteArray &json)
{
    return readLiteLlm(json, *parseTime(u"2026-07-05"), slugs());
}

QByteArray document(const QString &path)
{
    auto bytes = unpacked(test::readBytes(path));
    return bytes ? *bytes : QByteArray();
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

/// As the recorded expectations have it: the exact amount in pico-dollars a token, or ABSENT.
QByteArray amount(const ModelFacts &facts, PriceKind kind)
{
    const Price *price = findPrice(facts.prices, kind);
    return price != nullptr ? QByteArray::number(price->amount.pico) : QByteArray("ABSENT");
}

/// The rows of expected_changes.tsv for two versions, by the same rules and in no order.
QList<QByteArray> differences(const SourceDocument &before, const SourceDocument &after)
{
    std::map<QString, std::pair<const ModelFacts *, const ModelFacts *>> keys;
    for (const ModelFacts &facts : before.entries) {
        keys[facts.sourceKey].first = &facts;
    }
    for (const ModelFacts &facts : after.entries) {
        keys[facts.sourceKey].second = &facts;
    }
    QList<QByteArray> rows;
    for (const auto &[key, both] : keys) {
        const QByteArray name = key.toUtf8();
        if (both.first == nullptr || both.second == nullptr) {
            rows += name + "\t__model__\t" + (both.second == nullptr ? "removed\t" : "\tadded");
            continue;
        }
        for (const auto &[field, kind] : {std::pair("input_cost_per_token", PriceKind::Input),
                                          std::pair("output_cost_per_token", PriceKind::Output)}) {
            const QByteArray old = amount(*both.first, kind);
            const QByteArray now = amount(*both.second, kind);
            if (old != now) {
                rows += name + '\t' + field + '\t' + old + '\t' + now;
            }
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QByteArray pico(const QByteArray &text)
{
    const auto money = moneyFromUsdPerUnit(text);
    return money ? QByteArray::number(money->pico) : text;
}

/// The expected rows by pair of files.
std::map<std::pair<QString, QString>, QList<QByteArray>> expectations(const QString &folder)
{
    std::map<std::pair<QString, QString>, QList<QByteArray>> out;
    const auto lines = test::readBytes(folder + QStringLiteral("/expected_changes.tsv")).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto cells = lines[i].split('\t');
        if (cells.size() >= 6) {
            out[{QString::fromUtf8(cells[0]), QString::fromUtf8(cells[1])}] +=
                cells[2] + '\t' + cells[3] + '\t' + pico(cells[4]) + '\t' + pico(cells[5]);
        }
    }
    return out;
}

} // namespace

class TestLiteLlm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixtureIsReadWhole();
    void wrongDocuments_data();
    void wrongDocuments();
    void truncatedAnywhereIsAnError();
    void pricesAreExact();
    void recordedVersionsAreRead_data();
    void recordedVersionsAreRead();
    void recordedChangesAreFound_data();
    void recordedChangesAreFound();
    void upstreamSkipsItsDocumentationOnly();
};

void TestLiteLlm::fixtureIsReadWhole()
{
    const auto source = read(test::readBytes(test::fixture(QStringLiteral("sources/litellm.json"))));
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    const QString difference = test::golden(test::describe(*source), QStringLiteral("sources/litellm.golden"));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestLiteLlm::wrongDocuments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("html") << QByteArray("<!DOCTYPE html><html></html>") << QStringLiteral("HTML");
    QTest::newRow("list") << QByteArray("[1]") << QStringLiteral("not an object");
    QTest::newRow("empty object") << QByteArray("{}") << QStringLiteral("no entry names");
    QTest::newRow("an error") << QByteArray(R"({"error":{"message":"no"}})") << QStringLiteral("no entry names");
    QTest::newRow("models.dev") << QByteArray(R"({"openai":{"id":"openai","models":{}}})")
                                << QStringLiteral("no entry names");
    QTest::newRow("deep") << QByteArray(R"({"a":)") + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}"
                          << QStringLiteral("too deep");
    QTest::newRow("not utf-8") << QByteArray("{\"a\xff\":{\"litellm_provider\":\"openai\"}}")
                               << QStringLiteral("UTF-8");
}

void TestLiteLlm::wrongDocuments()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto source = read(json);
    QVERIFY(!source.ok());
    QVERIFY2(source.error().line().contains(says), qPrintable(source.error().line()));
}

void TestLiteLlm::truncatedAnywhereIsAnError()
{
    const QByteArray whole = test::readBytes(test::fixture(QStringLiteral("sources/litellm.json"))).trimmed();
    QVERIFY(read(whole).ok());
    test::refusesEveryBeginning(whole, [](const QByteArray &bytes) { return read(bytes); });
}

void TestLiteLlm::pricesAreExact()
{
    const auto source = read(
        R"({"m":{"litellm_provider":"x","input_cost_per_token":2.9999900000000002e-06,"output_cost_per_token":0.0000005}})");
    QVERIFY(source.ok());
    const ModelFacts &facts = source->entries.front();
    QCOMPARE(priceText(*findPrice(facts.prices, PriceKind::Input)), QStringLiteral("2.99999"));
    QCOMPARE(priceText(*findPrice(facts.prices, PriceKind::Output)), QStringLiteral("0.5"));
}

void TestLiteLlm::recordedVersionsAreRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("entries");
    const QString data = test::sharedData();
    if (data.isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    for (const QByteArray &line : test::readBytes(data + QStringLiteral("/MANIFEST.tsv")).split('\n')) {
        const auto cells = line.split('\t');
        if (cells.size() > 2 && cells[0].startsWith("litellm/") && cells[0].endsWith(".json.gz")) {
            QTest::newRow(cells[0].constData()) << data + u'/' + QString::fromUtf8(cells[0]) << cells[2].toInt();
        }
    }
}

void TestLiteLlm::recordedVersionsAreRead()
{
    QFETCH(QString, path);
    QFETCH(int, entries);
    const auto source = read(document(path));
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    const bool sample = std::any_of(source->skipped.begin(), source->skipped.end(),
                                    [](const auto &s) { return s.key == u"sample_spec"; });
    QCOMPARE(static_cast<int>(source->entries.size()) + (sample ? 1 : 0), entries);
    for (const auto &skipped : source->skipped) {
        QVERIFY2(!skipped.why.contains(QStringLiteral("condition")), qPrintable(skipped.key));
    }
    for (const ModelFacts &facts : source->entries) {
        QVERIFY2(facts.id.isEmpty() || facts.id == facts.provider + u'/' + facts.apiId, qPrintable(facts.sourceKey));
        QCOMPARE(facts.provider, facts.provider.toLower());
    }
}

void TestLiteLlm::recordedChangesAreFound_data()
{
    QTest::addColumn<QString>("folder");
    const QString data = test::sharedData();
    if (data.isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    for (const char *name : {"filtered", "full", "upstream"}) {
        QTest::newRow(name) << data + QStringLiteral("/litellm/") + QString::fromLatin1(name);
    }
}

void TestLiteLlm::recordedChangesAreFound()
{
    QFETCH(QString, folder);
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.json.gz")}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 2);
    auto expected = expectations(folder);
    int rows = 0;
    auto before = read(document(folder + u'/' + files.first()));
    QVERIFY(before.ok());
    for (qsizetype i = 1; i < files.size(); ++i) {
        auto after = read(document(folder + u'/' + files[i]));
        QVERIFY(after.ok());
        QList<QByteArray> &wanted = expected[{files[i - 1], files[i]}];
        std::sort(wanted.begin(), wanted.end());
        const QList<QByteArray> found = differences(*before, *after);
        const QString difference = test::lineDifference(wanted.join('\n'), found.join('\n'));
        QVERIFY2(difference.isEmpty(), qPrintable(files[i] + u'\n' + difference));
        rows += static_cast<int>(found.size());
        before = std::move(after);
    }
    int all = 0;
    for (const auto &[files2, list] : expected) {
        all += static_cast<int>(list.size());
    }
    QCOMPARE(rows, all);
    QVERIFY(rows > 0);
}

void TestLiteLlm::upstreamSkipsItsDocumentationOnly()
{
    const QString data = test::sharedData();
    if (data.isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const auto source = read(document(data + QStringLiteral("/litellm/upstream/upstream_2026-07-05_c8d84d0.json.gz")));
    QVERIFY(source.ok());
    QStringList skipped;
    for (const auto &s : source->skipped) {
        skipped += s.key + QStringLiteral(": ") + s.why;
    }
    QCOMPARE(skipped, QStringList{QStringLiteral("sample_spec: the map's own documentation, not a model")});
    QCOMPARE(source->entries.size(), std::size_t(2931));

    const ModelFacts *none = entry(*source, u"fallback_generalizations");
    QVERIFY(none != nullptr && none->id.isEmpty());
    const ModelFacts *flash = entry(*source, u"gemini/gemini-2.5-flash");
    const ModelFacts *vertex = entry(*source, u"gemini-2.5-flash");
    QVERIFY(flash != nullptr && vertex != nullptr);
    QCOMPARE(flash->id, QStringLiteral("google/gemini-2.5-flash"));
    QVERIFY(!flash->plainKey);
    QCOMPARE(vertex->id, flash->id);
    QVERIFY(vertex->plainKey);
    const ModelFacts *qwen = entry(*source, u"dashscope/qwen-flash");
    QVERIFY(qwen != nullptr);
    QCOMPARE(qwen->id, QStringLiteral("alibaba/qwen-flash"));
    const Price *tier = findPrice(qwen->prices, PriceKey{ServiceTier::Standard, 256'000, PriceKind::Input});
    QVERIFY(tier != nullptr);
    QCOMPARE(priceText(*tier), QStringLiteral("0.25"));
    const ModelFacts *scout = entry(*source, u"vertex_ai/meta/llama-4-scout-17b-16e-instruct-maas");
    QVERIFY(scout != nullptr);
    QCOMPARE(scout->contextWindow, std::optional<qint64>(10'000'000));
}

QTEST_GUILESS_MAIN(TestLiteLlm)
#include "tst_litellm.moc"
