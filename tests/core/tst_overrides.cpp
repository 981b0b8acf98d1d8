// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/catalogueimport.h"
#include "core/monitor/overrides.h"
#include "core/monitor/pricehistory.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/database.h"
#include "core/storage/pinstore.h"
#include "tests/support/tempstore.h"

#include <QTest>

using namespace aigo;

namespace {

Instant day(int n)
{
    return *parseTime(u"2026-01-01") + std::chrono::hours(24) * n;
}

const QString id = QStringLiteral("openai/gpt");

SourceDocument document(const QString &source, Instant at, const char *input)
{
    ModelFacts facts;
    facts.sourceKey = source + QStringLiteral("-gpt");
    facts.id = id;
    facts.provider = QStringLiteral("openai");
    facts.apiId = QStringLiteral("gpt");
    facts.contextWindow = 1000;
    setPrice(facts.prices, {{}, *moneyFromUsdPerMillion(input), PriceState::Value});
    SourceDocument out;
    out.source = source;
    out.asOf = at;
    out.entries.push_back(facts);
    return out;
}

/// A store with what two sources say of one model.
class Store
{
public:
    test::TempStore temp;
    std::unique_ptr<Database> database;

    Store()
    {
        auto opened = Database::open(temp.folder());
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().line()));
        }
        database = std::move(*opened);
        import(document(QStringLiteral("models-dev"), day(0), "2"));
        import(document(QStringLiteral("litellm"), day(0), "3"));
    }
    void import(const SourceDocument &document)
    {
        const auto done =
            database
                ->write([&](QSqlDatabase &db) { return CatalogueImport::importDocument(db, document, document.asOf); })
                .result();
        if (!done) {
            qFatal("%s", qPrintable(done.error().line()));
        }
    }
    Status set(const QString &field, const QString &value, Instant now, const QString &model = id)
    {
        return database->write([&](QSqlDatabase &db) { return applyOverrides(db, {{model, field, value}}, now); })
            .result();
    }
    Status pin(const Pin &pin)
    {
        return database->write([&](QSqlDatabase &db) { return applyPins(db, {pin}); }).result();
    }
    std::optional<Model> model()
    {
        const auto loaded =
            database->run([](QSqlDatabase &db) { return CatalogueImport::loadModels(db, toDate(day(30))); }).result();
        if (!loaded || loaded->models.size() != 1) {
            return std::nullopt;
        }
        return loaded->models.front();
    }
    /// "2 from models-dev".
    QString said(const QString &path = QStringLiteral("input"))
    {
        const auto is = model();
        const Price *price = is ? findPrice(is->facts.prices, *priceKeyFromPath(path)) : nullptr;
        return price == nullptr ? QStringLiteral("nothing")
                                : priceText(*price) + QStringLiteral(" from ") + is->sources.at(path).source;
    }
};

} // namespace

class TestOverrides : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUserWinsAndTakesItBack();
    void anOverrideOutlivesNewDocuments();
    void whatDoesNotFitChangesNothing_data();
    void whatDoesNotFitChangesNothing();
    void nobodyElseKnowsTheModel();
    void whatWasSetComesBack();
    void aPinnedSourceDecides();
    void theUserGoesBeforeAPin();
    void theLogTellsOfIt();
    void theHistoryHasEverySource();
};

void TestOverrides::theUserWinsAndTakesItBack()
{
    Store store;
    QCOMPARE(store.said(), QStringLiteral("2 from models-dev"));
    QVERIFY(store.set(QStringLiteral("input"), QStringLiteral("0.5"), day(1)).ok());
    QVERIFY(store.set(QStringLiteral("context_window"), QStringLiteral("128k"), day(1)).ok());
    QCOMPARE(store.said(), QStringLiteral("0.5 from user"));
    QCOMPARE(store.model()->facts.contextWindow, std::optional<qint64>(128'000));
    const auto conflicts = store.model()->conflicts;
    const auto input =
        std::find_if(conflicts.begin(), conflicts.end(), [](const Conflict &c) { return c.field == u"input"; });
    QVERIFY(input != conflicts.end());
    QCOMPARE(input->values.size(), std::size_t{3}); // every loser is kept

    QVERIFY(store.set(QStringLiteral("input"), QString(), day(2)).ok());
    QCOMPARE(store.said(), QStringLiteral("2 from models-dev")); // at once: no waiting for three listings
    QCOMPARE(store.model()->facts.contextWindow, std::optional<qint64>(128'000));
    QVERIFY(store.set(QStringLiteral("context_window"), QString(), day(3)).ok());
    QCOMPARE(store.model()->facts.contextWindow, std::optional<qint64>(1000));
}

void TestOverrides::anOverrideOutlivesNewDocuments()
{
    Store store;
    QVERIFY(store.set(QStringLiteral("input"), QStringLiteral("0.5"), day(1)).ok());
    store.import(document(QStringLiteral("models-dev"), day(2), "4"));
    QCOMPARE(store.said(), QStringLiteral("0.5 from user"));
    QVERIFY(store.set(QStringLiteral("input"), QString(), day(3)).ok());
    QCOMPARE(store.said(), QStringLiteral("4 from models-dev"));
}

void TestOverrides::whatDoesNotFitChangesNothing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("negative") << QStringLiteral("input") << QStringLiteral("-1");
    QTest::newRow("a word") << QStringLiteral("input") << QStringLiteral("cheap");
    QTest::newRow("too large") << QStringLiteral("input") << QStringLiteral("1e30");
    QTest::newRow("no field") << QStringLiteral("smell") << QStringLiteral("1");
    QTest::newRow("tokens") << QStringLiteral("context_window") << QStringLiteral("-5k");
    QTest::newRow("a day") << QStringLiteral("retired") << QStringLiteral("2026-02-30");
}

void TestOverrides::whatDoesNotFitChangesNothing()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    Store store;
    const auto before = *store.model();
    const Status set = store.set(field, value, day(1));
    QVERIFY(!set.ok());
    QVERIFY2(set.error().kind == ErrorKind::Invalid && !set.error().mend.isEmpty(), qPrintable(set.error().line()));
    QVERIFY(*store.model() == before);
}

void TestOverrides::nobodyElseKnowsTheModel()
{
    Store store;
    const Status set = store.set(QStringLiteral("input"), QStringLiteral("1"), day(1), QStringLiteral("openai/dream"));
    QCOMPARE(set.error().kind, ErrorKind::NotFound);
}

void TestOverrides::whatWasSetComesBack()
{
    Store store;
    const std::vector<Override> wanted{{id, QStringLiteral("input"), QStringLiteral("0.5")},
                                       {id, QStringLiteral("batch.output"), QStringLiteral("included")},
                                       {id, QStringLiteral("max_output_tokens"), QStringLiteral("4096")},
                                       {id, QStringLiteral("retired"), QStringLiteral("2027-01-31")},
                                       {id, QStringLiteral("name"), QStringLiteral("우리 GPT")}};
    for (const Override &item : wanted) {
        QVERIFY(store.set(item.field, item.value, day(1)).ok());
    }
    const auto known = store.database->run([](QSqlDatabase &db) { return overrides(db); }).result();
    QVERIFY(known.ok());
    QVERIFY(*known == wanted);
}

void TestOverrides::aPinnedSourceDecides()
{
    Store store;
    const QString litellm = QStringLiteral("litellm");
    QVERIFY(store.pin({id, QStringLiteral("input"), litellm}).ok());
    QCOMPARE(store.said(), QStringLiteral("3 from litellm"));
    QCOMPARE(store.model()->sources.at(QStringLiteral("context_window")).source, QStringLiteral("models-dev"));
    QVERIFY(store.pin({id, QStringLiteral("input"), QString()}).ok());
    QCOMPARE(store.said(), QStringLiteral("2 from models-dev"));
    QVERIFY(store.pin({QString(), QString(), litellm}).ok()); // of every model, for everything
    QCOMPARE(store.said(), QStringLiteral("3 from litellm"));
    QCOMPARE(store.model()->sources.at(QStringLiteral("context_window")).source, litellm);
    store.import(document(litellm, day(2), "7"));
    QCOMPARE(store.said(), QStringLiteral("7 from litellm"));
    // A pinned source that says nothing of a field leaves it to the others.
    QVERIFY(store.pin({QString(), QString(), QStringLiteral("openrouter")}).ok());
    QCOMPARE(store.said(), QStringLiteral("2 from models-dev"));
    const auto pins = PinStore(*store.database).pins().result();
    QCOMPARE(pins->size(), std::size_t{1});
}

void TestOverrides::theUserGoesBeforeAPin()
{
    Store store;
    QVERIFY(store.pin({id, QString(), QStringLiteral("litellm")}).ok());
    QVERIFY(store.set(QStringLiteral("input"), QStringLiteral("0.5"), day(1)).ok());
    QCOMPARE(store.said(), QStringLiteral("0.5 from user"));
}

void TestOverrides::theLogTellsOfIt()
{
    Store store;
    QVERIFY(store.set(QStringLiteral("name"), QStringLiteral("G"), day(1)).ok()); // the first document is silent
    QVERIFY(store.set(QStringLiteral("input"), QStringLiteral("0.5"), day(2)).ok());
    QVERIFY(store.set(QStringLiteral("input"), QString(), day(3)).ok());
    ChangeQuery query;
    query.kinds = {ChangeKind::Price};
    const auto page = CatalogueStore(*store.database).changes(query).result();
    QCOMPARE(page->rows.size(), std::size_t{2});
    QCOMPARE(page->rows[0].newValue, std::optional(QStringLiteral("0.5")));
    QCOMPARE(page->rows[0].source, QStringLiteral("user"));
    QCOMPARE(page->rows[1].newValue, std::optional(QStringLiteral("2")));
}

void TestOverrides::theHistoryHasEverySource()
{
    Store store;
    store.import(document(QStringLiteral("models-dev"), day(2), "4"));
    SourceDocument dated = document(QStringLiteral("llm-prices"), day(3), "4");
    const Price was{{}, *moneyFromUsdPerMillion("9"), PriceState::Value};
    const Price is{{}, *moneyFromUsdPerMillion("4"), PriceState::Value};
    const Price willBe{{}, *moneyFromUsdPerMillion("5"), PriceState::Value};
    dated.entries.front().schedule = {{was, QDate(), QDate(2025, 5, 1)},
                                      {is, QDate(2025, 5, 1), QDate(2026, 6, 1)},
                                      {willBe, QDate(2026, 6, 1), QDate()}};
    store.import(dated);
    const auto points = store.database->run([](QSqlDatabase &db) { return pricePoints(db, id); }).result();
    QVERIFY(points.ok());
    QStringList lines;
    for (const PricePoint &point : *points) {
        lines << QStringLiteral("%1 %2..%3 %4")
                     .arg(point.source, toIso(point.from).left(10), toIso(point.to).left(10),
                          usdPerMillionText(point.amount));
    }
    const QStringList expected{
        QStringLiteral("llm-prices ..2025-05-01 9"), QStringLiteral("llm-prices 2025-05-01..2026-06-01 4"),
        QStringLiteral("litellm 2026-01-01.. 3"),    QStringLiteral("models-dev 2026-01-01..2026-01-03 2"),
        QStringLiteral("models-dev 2026-01-03.. 4"), QStringLiteral("llm-prices 2026-06-01.. 5")};
    QCOMPARE(lines, expected);

    // models.dev's price counts; llm-prices agrees with it on today's and tells more.
    const auto line = countedLine(*points, *store.model(), PriceKey{}, day(10));
    QCOMPARE(line.size(), std::size_t{3});
    QCOMPARE(line.front().source, QStringLiteral("llm-prices"));
}

QTEST_GUILESS_MAIN(TestOverrides)
#include "tst_overrides.moc"
