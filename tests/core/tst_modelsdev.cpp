// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/factscodec.h"
#include "core/catalog/timeline.h"
#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "core/sources/modelsdev.h"
#include "tests/support/golden.h"
#include "tests/support/refuses.h"
#include "tests/support/shareddata.h"

#include <QTest>
#include <set>

using namespace aigo;

namespace {

constexpr QStringView firstDay = u"2026-01-16";
constexpr QStringView lastDay = u"2026-07-01";

const ProviderRegistry &registry()
{
    static const auto shipped = ProviderRegistry::shipped();
    return *shipped;
}

Result<SourceDocument> read(const QByteArray &json, QStringView day = lastDay)
{
    return readModelsDev(json, *parseTime(day), registry().slugs(), registry().subscriptions());
}

QByteArray document(const QString &path)
{
    auto bytes = unpacked(test::readBytes(path));
    return bytes ? *bytes : QByteArray();
}

QString recorded(QStringView day)
{
    return test::sharedData() + (day == firstDay ? QStringLiteral("/models-dev/recorded/api_2026-01-16.json.gz")
                                                 : QStringLiteral("/models-dev/api_2026-07-01_f3fc692.json.gz"));
}

const ModelFacts *entry(const SourceDocument &source, QStringView key)
{
    const auto it = std::find_if(source.entries.begin(), source.entries.end(),
                                 [key](const ModelFacts &facts) { return facts.sourceKey == key; });
    return it == source.entries.end() ? nullptr : &*it;
}

TimelineDocument timelineOf(const SourceDocument &source)
{
    TimelineDocument out;
    out.asOf = source.asOf;
    for (const ModelFacts &facts : source.entries) {
        out.entries.push_back({facts.sourceKey, facts.id, toBytes(facts)});
    }
    return out;
}

/// What the source's own log says of two documents, in the words of the recorded expectations.
QList<QByteArray> logged(const SourceDocument &before, const SourceDocument &after)
{
    const auto first = planInsertion(timelineOf(before), {});
    TimelinePlace place;
    place.before = before.asOf;
    place.rows = first.inserted;
    const auto second = planInsertion(timelineOf(after), place);
    QList<QByteArray> rows;
    for (const Change &change : second.log) {
        const QByteArray key = change.sourceKey.toUtf8();
        const QByteArray old = change.oldValue.value_or(QStringLiteral("ABSENT")).toUtf8();
        const QByteArray now = change.newValue.value_or(QStringLiteral("ABSENT")).toUtf8();
        if (change.kind == ChangeKind::Added) {
            rows += key + "\t__model__\tadded";
        } else if (change.kind == ChangeKind::Unlisted) {
            rows += key + "\t__model__\tremoved";
        } else if (change.kind == ChangeKind::Price && (change.field == u"input" || change.field == u"output")) {
            rows += key + "\tcost." + change.field.toUtf8() + '\t' + old + '\t' + now;
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

QByteArray exact(const QByteArray &usdPerMillion)
{
    const auto money = moneyFromUsdPerMillion(usdPerMillion);
    return money ? usdPerMillionText(*money).toUtf8() : usdPerMillion;
}

struct Expectations
{
    QList<QByteArray> models;
    std::set<QByteArray> providersAdded;
    std::set<QByteArray> providersRemoved;
};

Expectations expectations()
{
    Expectations out;
    const QString path = QStringLiteral("/models-dev/expected_changes_2026-01-16_to_2026-07-01.tsv");
    const auto lines = test::readBytes(test::sharedData() + path).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto cells = lines[i].split('\t');
        if (cells.size() < 5) {
            continue;
        }
        const QByteArray key = cells[0] + '/' + cells[1] + '\t' + cells[2] + '\t';
        if (cells[2] == "__provider__") {
            (cells[4] == "added" ? out.providersAdded : out.providersRemoved).insert(cells[0]);
        } else if (cells[2] == "__model__") {
            out.models += key + (cells[4] == "added" ? "added" : "removed");
        } else {
            out.models += key + exact(cells[3]) + '\t' + exact(cells[4]);
        }
    }
    std::sort(out.models.begin(), out.models.end());
    return out;
}

std::set<QByteArray> providersOf(const SourceDocument &source)
{
    std::set<QByteArray> words;
    for (const ModelFacts &facts : source.entries) {
        words.insert(facts.sourceKey.section(u'/', 0, 0).toUtf8());
    }
    return words;
}

} // namespace

class TestModelsDev : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixtureIsReadWhole();
    void wrongDocuments_data();
    void wrongDocuments();
    void truncatedAnywhereIsAnError();
    void hostileKeysAreBounded();
    void aMonthPlansZeroIsIncluded();
    void recordedVersionsAreRead_data();
    void recordedVersionsAreRead();
    void recordedChangesAreFound();
};

void TestModelsDev::fixtureIsReadWhole()
{
    const auto source = read(test::readBytes(test::fixture(QStringLiteral("sources/modelsdev.json"))));
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    const QString difference = test::golden(test::describe(*source), QStringLiteral("sources/modelsdev.golden"));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestModelsDev::wrongDocuments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &json, const char *says) {
        QTest::newRow(name) << json << QString::fromLatin1(says);
    };
    row("empty", QByteArray(), "empty");
    row("html", "<!DOCTYPE html><html></html>", "HTML");
    row("list", "[1]", "not an object");
    row("text", "\"models\"", "not JSON");
    row("empty object", "{}", "no provider has models");
    row("an error", R"({"error":{"message":"no"}})", "no provider has models");
    row("LiteLLM's map", R"({"gpt-4o":{"litellm_provider":"openai","input_cost_per_token":1e-6}})", "no provider has");
    row("OpenRouter's list", R"({"data":[{"id":"openai/gpt-4o","pricing":{"prompt":"0.1"}}]})",
        "no provider has models");
    row("providers without models", R"({"openai":{"id":"openai","models":{}}})", "no provider has models");
    row("deep", QByteArray(10'000, '['), "");
    row("invalid UTF-8", "{\"openai\":{\"models\":{\"\xff\":{}}}}", "UTF-8");
    row("NaN", R"({"openai":{"models":{"a":{"cost":{"input":NaN}}}}})", "");
}

void TestModelsDev::wrongDocuments()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto source = read(json);
    test::refuses(source, says);
}

void TestModelsDev::truncatedAnywhereIsAnError()
{
    const QByteArray whole = test::readBytes(test::fixture(QStringLiteral("sources/modelsdev.json"))).trimmed();
    test::refusesEveryBeginning(whole, [](const QByteArray &bytes) { return read(bytes); });
}

void TestModelsDev::hostileKeysAreBounded()
{
    const QByteArray longKey(5000, 'k');
    const auto source =
        read("{\"p\":{\"models\":{\"" + longKey + "\":{},\"m\":{\"" + longKey + "\":1,\"name\":\"" + longKey +
             "\",\"cost\":{\"" + longKey + "\":1}}}},\"" + longKey + "\":{\"models\":{\"m\":{}}}}");
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    QCOMPARE(source->entries.size(), std::size_t(1));
    QVERIFY(source->entries.front().name.isEmpty());
    QCOMPARE(source->skipped.size(), std::size_t(4));
    for (const auto &skipped : source->skipped) {
        QVERIFY(skipped.key.size() <= 300);
    }
}

void TestModelsDev::aMonthPlansZeroIsIncluded()
{
    const QByteArray json =
        R"({"zai-coding-plan":{"models":{"m":{"cost":{"input":0,"output":0}}}},"lab":{"models":{"m":{"cost":{"input":0,"output":0}}}}})";
    const auto source = read(json);
    QVERIFY(source.ok());
    QCOMPARE(findPrice(source->entries[0].prices, PriceKind::Input)->state, PriceState::Included);
    QCOMPARE(findPrice(source->entries[1].prices, PriceKind::Input)->state, PriceState::Free);
}

void TestModelsDev::recordedVersionsAreRead_data()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("entries");
    QTest::addColumn<QStringList>("without");
    QTest::newRow("the real endpoint") << firstDay.toString() << 2230 << QStringList();
    QTest::newRow("the rebuilt one") << lastDay.toString() << 5276
                                     << QStringList{
                                            QStringLiteral("scaleway/qwen3-embedding-8b.release_date: not a date")};
}

void TestModelsDev::recordedVersionsAreRead()
{
    QFETCH(QString, day);
    QFETCH(int, entries);
    const auto source = read(document(recorded(day)), day);
    QVERIFY2(source.ok(), source ? "" : qPrintable(source.error().line()));
    QCOMPARE(static_cast<int>(source->entries.size()), entries);
    QStringList skipped;
    for (const auto &s : source->skipped) {
        skipped += s.key + QStringLiteral(": ") + s.why;
    }
    QFETCH(QStringList, without);
    QCOMPARE(skipped, without);
    std::set<QString> keys;
    for (const ModelFacts &facts : source->entries) {
        QCOMPARE(facts.id, facts.provider + u'/' + facts.apiId);
        QCOMPARE(facts.provider, registry().slugFor(facts.sourceKey.section(u'/', 0, 0)));
        QVERIFY2(keys.insert(facts.sourceKey).second, qPrintable(facts.sourceKey));
    }
    if (day == lastDay) {
        const ModelFacts *gpt = entry(*source, u"openai/gpt-5.4");
        QVERIFY(gpt != nullptr);
        QCOMPARE(priceText(*findPrice(gpt->prices, PriceKey{ServiceTier::Standard, 272'000, PriceKind::Input})),
                 QStringLiteral("5"));
        QVERIFY(findPrice(gpt->prices, PriceKey{ServiceTier::Standard, 200'000, PriceKind::Input}) == nullptr);
        const ModelFacts *vertex = entry(*source, u"google-vertex/gemini-2.5-pro");
        QVERIFY(vertex != nullptr && !vertex->plainKey);
        QCOMPARE(vertex->id, QStringLiteral("google/gemini-2.5-pro"));
        const auto fast = std::count_if(source->entries.begin(), source->entries.end(), [](const ModelFacts &facts) {
            return findPrice(facts.prices, PriceKey{ServiceTier::Fast, 0, PriceKind::Input}) != nullptr;
        });
        QCOMPARE(fast, 40);
    }
}

void TestModelsDev::recordedChangesAreFound()
{
    if (test::sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    const auto before = read(document(recorded(firstDay)), firstDay);
    const auto after = read(document(recorded(lastDay)), lastDay);
    QVERIFY(before.ok() && after.ok());
    const Expectations expected = expectations();
    const QString difference = test::lineDifference(expected.models.join('\n'), logged(*before, *after).join('\n'));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));

    const auto was = providersOf(*before);
    const auto is = providersOf(*after);
    std::set<QByteArray> added;
    std::set<QByteArray> removed;
    std::set_difference(is.begin(), is.end(), was.begin(), was.end(), std::inserter(added, added.end()));
    std::set_difference(was.begin(), was.end(), is.begin(), is.end(), std::inserter(removed, removed.end()));
    QCOMPARE(added, expected.providersAdded);
    QCOMPARE(removed, expected.providersRemoved);
    QCOMPARE(static_cast<std::size_t>(expected.models.size()) + added.size() + removed.size(), std::size_t(4784));
}

QTEST_GUILESS_MAIN(TestModelsDev)
#include "tst_modelsdev.moc"
