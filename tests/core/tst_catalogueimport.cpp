// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/pricehistory.h"
#include "core/storage/pinstore.h"
#include "core/storage/sourcestatestore.h"
#include "core/storage/telemetrystore.h"
#include "tests/core/importedstore.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace aigo;
using namespace aigo::test;

class CatalogueImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstDocumentIsSilent()
    {
        Store store;
        const SourceRun run =
            store.import(document(litellm, day(0), {model(QStringLiteral("a"), 1), model(QStringLiteral("b"), 2)}));
        QCOMPARE(run.entries, 2);
        QCOMPARE(run.added, 2);
        QVERIFY(store.log().isEmpty());
        QVERIFY(store.log(litellm).isEmpty());
        const auto models = store.models();
        QCOMPARE(models.size(), std::size_t{2});
        QCOMPARE(models[0].id(), QStringLiteral("openai/a"));
        QCOMPARE(models[0].asOf(), day(0));
        QCOMPARE(models[0].sources.at(QStringLiteral("input")).source, litellm);
        const auto states = SourceStateStore(store.database()).states().result();
        QCOMPARE(states->front().lastSuccess, std::optional(day(0))); // as if fetched then
    }

    void changesAndConfirmedUnlisting()
    {
        Store store;
        const auto a1 = model(QStringLiteral("a"), 1);
        const auto a2 = model(QStringLiteral("a"), 2);
        const auto b = model(QStringLiteral("b"), 5);
        const auto c = model(QStringLiteral("c"), 7);
        const auto hour = std::chrono::hours(1);
        store.import(document(litellm, day(0), {a1, b}));
        const SourceRun run = store.import(document(litellm, day(1), {a2, c}));
        QCOMPARE(run.added, 1);
        QCOMPARE(run.changed, 1);
        QCOMPARE(run.unlisted, 1);
        QCOMPARE(store.log(litellm), (QStringList{QStringLiteral("2026-01-02 litellm price openai/a input 1>2"),
                                                  QStringLiteral("2026-01-02 litellm unlisted openai/b"),
                                                  QStringLiteral("2026-01-02 litellm added openai/c")}));
        const QStringList soFar{QStringLiteral("2026-01-02 litellm price openai/a input 1>2"),
                                QStringLiteral("2026-01-02 litellm added openai/c")};
        QCOMPARE(store.log(), soFar);
        QCOMPARE(store.models().size(), std::size_t{3}); // b may come back
        QCOMPARE(store.models()[0].asOf(), day(1));
        QCOMPARE(store.models()[1].asOf(), day(0));
        store.import(document(litellm, day(1) + hour, {a2, c}));
        store.import(document(litellm, day(1) + 2 * hour, {a2}, false)); // says nothing about b
        QCOMPARE(store.log(), soFar);
        store.import(document(litellm, day(1) + 3 * hour, {a2, c}));
        QCOMPARE(store.log(),
                 (QStringList{soFar[0], soFar[1], QStringLiteral("2026-01-02 litellm unlisted openai/b")}));
        QCOMPARE(store.models().size(), std::size_t{2});
        QCOMPARE(store.models()[0].asOf(), day(1) + 3 * hour); // though nothing of it was written again
        store.import(document(litellm, day(3), {a2, b, c}));
        QCOMPARE(store.log().back(), QStringLiteral("2026-01-04 litellm relisted openai/b"));
        QCOMPARE(store.log(litellm).back(), QStringLiteral("2026-01-04 litellm relisted openai/b"));
    }

    void incompleteClosesNothing()
    {
        Store store;
        store.import(document(litellm, day(0), {model(QStringLiteral("a"), 1), model(QStringLiteral("b"), 1)}));
        for (int i = 1; i < 6; ++i) {
            const SourceRun run = store.import(document(litellm, day(i), {model(QStringLiteral("a"), i)}, false));
            QCOMPARE(run.unlisted, 0);
        }
        QCOMPARE(store.models().size(), std::size_t{2});
        QCOMPARE(store.log(litellm).filter(QStringLiteral("unlisted")).size(), 0);
        QCOMPARE(store.log(litellm).size(), 4);
    }

    void olderAddsHistoryOnly()
    {
        Store store;
        store.import(document(litellm, day(10), {model(QStringLiteral("a"), 3)}));
        const auto before = store.models();
        const SourceRun run = store.import(document(litellm, day(0), {model(QStringLiteral("a"), 1)}));
        QCOMPARE(run.added, 1);
        QVERIFY(store.models() == before);
        QCOMPARE(store.log(litellm), QStringList{QStringLiteral("2026-01-11 litellm price openai/a input 1>3")});
        store.import(document(litellm, day(5), {model(QStringLiteral("a"), 2)}));
        QVERIFY(store.models() == before);
        QCOMPARE(store.log(), (QStringList{QStringLiteral("2026-01-06 litellm price openai/a input 1>2"),
                                           QStringLiteral("2026-01-11 litellm price openai/a input 2>3")}));
        const auto history = store.database()
                                 .run([](QSqlDatabase &db) { return priceHistory(db, QStringLiteral("openai/a")); })
                                 .result();
        GOOD(history);
        QCOMPARE(history->size(), std::size_t{3});
        QCOMPARE(history->at(1).price.amount.pico, 2'000'000);
        QCOMPARE(history->at(1).from, day(5));
        QCOMPARE(history->at(1).to, std::optional(day(10)));
        QVERIFY(!history->at(2).to);
    }

    void againChangesNothing()
    {
        Store store;
        const auto one = document(litellm, day(0), {model(QStringLiteral("a"), 1), model(QStringLiteral("b"), 1)});
        const auto two = document(litellm, day(1), {model(QStringLiteral("b"), 2)});
        store.import(one);
        store.import(two);
        const QStringList before = store.everything();
        auto turned = one;
        std::reverse(turned.entries.begin(), turned.entries.end());
        for (const SourceDocument &again : {one, two, turned}) {
            const SourceRun run = store.import(again);
            QCOMPARE(run.added + run.changed + run.unlisted, 0);
            QCOMPARE(store.everything(), before);
        }
    }

    void embeddedLosesAndIsSilent()
    {
        Store store;
        store.import(document(embedded, day(50), {model(QStringLiteral("a"), 9), model(QStringLiteral("only"), 9)}));
        QVERIFY(store.models()[0].embedded);
        QCOMPARE(findPrice(store.models()[0].facts.prices, PriceKind::Input)->amount.pico, 9'000'000);
        store.import(document(litellm, day(0), {model(QStringLiteral("a"), 1)}));
        QVERIFY(!store.models()[0].embedded);
        QCOMPARE(findPrice(store.models()[0].facts.prices, PriceKind::Input)->amount.pico, 1'000'000);
        QVERIFY(store.models()[1].embedded);
        store.import(document(embedded, day(60), {model(QStringLiteral("a"), 8), model(QStringLiteral("new"), 9)}));
        store.import(document(embedded, day(70), {model(QStringLiteral("a"), 8), model(QStringLiteral("new"), 9)}));
        QVERIFY(store.log().isEmpty());
        QVERIFY(store.log(embedded).isEmpty());
    }

    void twiceInOneDocument()
    {
        Store store;
        store.import(document(litellm, day(0), {model(QStringLiteral("a"), 1), model(QStringLiteral("a"), 2)}));
        QCOMPARE(findPrice(store.models()[0].facts.prices, PriceKind::Input)->amount.pico, 2'000'000);
        // Case twins are two keys.
        store.import(document(litellm, day(1), {model(QStringLiteral("a"), 2), model(QStringLiteral("A"), 3)}));
        QCOMPARE(store.models().size(), std::size_t{2});
    }

    void noModelStaysInTheSourcesLog()
    {
        Store store;
        ModelFacts none;
        none.sourceKey = QStringLiteral("1024-x-1024/x");
        store.import(document(litellm, day(0), {model(QStringLiteral("a"), 1)}));
        store.import(document(litellm, day(1), {model(QStringLiteral("a"), 1), none}));
        QCOMPARE(store.log(litellm), QStringList{QStringLiteral("2026-01-02 litellm added")});
        QVERIFY(store.log().isEmpty());
        QCOMPARE(store.models().size(), std::size_t{1});
    }

    void emptyDocument()
    {
        Store store;
        store.import(document(litellm, day(0), {model(QStringLiteral("a"), 1)}));
        const SourceRun run = store.import(document(litellm, day(1), {}));
        QCOMPARE(run.unlisted, 1);
        QCOMPARE(store.models().size(), std::size_t{1});
        store.import(document(litellm, day(2), {}));
        QVERIFY(store.models().empty());
    }

    void theUserHasTheLastWord()
    {
        Store store;
        store.import(document(litellm, day(0), {model(QStringLiteral("a"), 1)}));
        store.import(document(user, day(1), {model(QStringLiteral("a"), 7), model(QStringLiteral("none"), 7)}));
        QCOMPARE(store.models().size(), std::size_t{1}); // that somebody overrides a model does not make it be there
        const Model now = store.models().front();
        QCOMPARE(findPrice(now.facts.prices, PriceKind::Input)->amount.pico, 7'000'000);
        QCOMPARE(now.sources.at(QStringLiteral("input")).source, user);
        QCOMPARE(now.sources.at(QStringLiteral("input")).asOf, day(1));
        QCOMPARE(now.conflicts.front().values.back().from.source, litellm);
        store.import(document(litellm, day(2), {model(QStringLiteral("a"), 2)}));
        QCOMPARE(store.input(openaiA, QDate(2026, 2, 1)), 7'000'000);
        store.import(document(user, day(3), {model(QStringLiteral("a"), 8)}));
        QCOMPARE(store.input(openaiA, QDate(2026, 2, 1)), 8'000'000);
        store.import(document(user, day(4), {})); // gone at once
        QCOMPARE(store.input(openaiA, QDate(2026, 2, 1)), 2'000'000);
        QCOMPARE(store.log(), (QStringList{QStringLiteral("2026-01-02 user price openai/a input 1>7"),
                                           QStringLiteral("2026-01-04 user price openai/a input 7>8"),
                                           QStringLiteral("2026-01-05 user price openai/a input 8>2")}));
        // He is no source that answers.
        for (const SourceState &state : *SourceStateStore(store.database()).states().result()) {
            QVERIFY(state.source != user);
        }
    }

    void pinsMergeAnew()
    {
        Store store;
        const auto b = model(QStringLiteral("b"), 5);
        store.import(document(litellm, day(0), {model(QStringLiteral("a"), 1), b}));
        store.import(document(modelsDev, day(0), {model(QStringLiteral("a"), 2), model(QStringLiteral("c"), 9)}));
        const QDate today(2026, 2, 1);
        const QStringList before = store.everything();
        CatalogueImport import(store.database());
        QCOMPARE(store.input(openaiA, today), 2'000'000);
        GOOD(import.setPin({QString(), QStringLiteral("prices"), litellm}).result());
        QCOMPARE(store.input(openaiA, today), 1'000'000);
        QCOMPARE(store.input(QStringLiteral("openai/c"), today), 9'000'000); // who does not know does not decide
        GOOD(import.setPin({openaiA, QStringLiteral("input"), modelsDev}).result());
        QCOMPARE(store.input(openaiA, today), 2'000'000);
        GOOD(import.setPin({openaiA, QStringLiteral("input"), litellm}).result());
        QCOMPARE(store.input(openaiA, today), 1'000'000);
        GOOD(import.clearPin(QString(), QStringLiteral("prices")).result());
        QCOMPARE(store.input(openaiA, today), 1'000'000);
        // A later document is merged by the pin too, and the log tells what was to be seen.
        store.import(document(modelsDev, day(1), {model(QStringLiteral("a"), 3), model(QStringLiteral("c"), 9)}));
        QCOMPARE(store.input(openaiA, today), 1'000'000);
        QVERIFY(store.log().isEmpty());
        GOOD(import.clearPin(openaiA, QStringLiteral("input")).result());
        QCOMPARE(store.input(openaiA, today), 3'000'000);
        QCOMPARE(store.log(), QStringList{QStringLiteral("2026-01-02 models-dev price openai/a input 2>3")});
        store.import(document(modelsDev, day(1), {model(QStringLiteral("a"), 2), model(QStringLiteral("c"), 9)}));
        QCOMPARE(store.models().size(), std::size_t{3});
        QCOMPARE(import.setPin({openaiA, QString(), QString()}).result().error().kind, ErrorKind::Invalid);
        QVERIFY(PinStore(store.database()).pins().result()->empty());
        QVERIFY(before.size() > 2);
    }

    void announcedPricesCountFromTheirDay()
    {
        Store store;
        ModelFacts dated = model(QStringLiteral("a"), 2);
        dated.schedule = {{{{}, Money{2'000'000}, PriceState::Value}, QDate(), QDate(2026, 3, 1)},
                          {{{}, Money{3'000'000}, PriceState::Value}, QDate(2026, 3, 1), QDate()}};
        const QString llmPrices = QStringLiteral("llm-prices");
        store.import(document(litellm, day(0), {model(QStringLiteral("a"), 2)}));
        store.import(document(llmPrices, day(0), {model(QStringLiteral("a"), 2)}));
        store.import(document(llmPrices, day(1), {dated}));
        QCOMPARE(store.input(openaiA, QDate(2026, 2, 28)), 2'000'000);
        QCOMPARE(store.input(openaiA, QDate(2026, 3, 1)), 3'000'000);
        const Change announced = store.changes().front();
        QCOMPARE(line(announced), QStringLiteral("2026-01-02 llm-prices price openai/a input 2>3"));
        QCOMPARE(announced.effective, std::optional(QDate(2026, 3, 1)));
        QVERIFY(store.changes(llmPrices) == store.changes());
        // What is said after that day counts again.
        store.import(document(litellm, day(80), {model(QStringLiteral("a"), 4)}));
        QCOMPARE(store.input(openaiA, QDate(2026, 4, 1)), 4'000'000);
    }

    void telemetryComesWithTheDocument()
    {
        Store store;
        const auto with = [](int on, const QStringList &keys, bool complete) {
            SourceDocument d =
                document(QStringLiteral("hf-router"), day(on), {model(QStringLiteral("a"), 1)}, complete);
            for (const QString &key : keys) {
                EndpointTelemetry t;
                t.source = d.source;
                t.sourceKey = key;
                t.model = openaiA;
                t.at = d.asOf;
                t.uptime1d = on;
                d.telemetry.push_back(t);
            }
            return d;
        };
        const auto told = [&store] {
            QStringList lines;
            for (const EndpointTelemetry &t : *TelemetryStore(store.database()).all().result()) {
                lines.append(t.sourceKey + QString::number(t.uptime1d.value_or(-1)));
            }
            return lines.join(u' ');
        };
        const QString x = QStringLiteral("x");
        const QString y = QStringLiteral("y");
        store.import(with(3, {x, y}, true));
        QCOMPARE(told(), QStringLiteral("x3 y3"));
        store.import(with(4, {x}, false));
        QCOMPARE(told(), QStringLiteral("x4 y3"));
        store.import(with(5, {x}, true)); // y is measured no more
        QCOMPARE(told(), QStringLiteral("x5"));
        store.import(with(2, {x, y}, true)); // an older one moves nothing
        QCOMPARE(told(), QStringLiteral("x5"));
        SourceDocument again = with(5, {x}, true);
        again.telemetry.front().uptime1d = 50;
        store.import(again); // the same facts, measured anew
        QCOMPARE(told(), QStringLiteral("x50"));
    }

    void damagedRowsCostThemselves()
    {
        Store store;
        store.import(document(litellm, day(0), {model(QStringLiteral("a"), 1), model(QStringLiteral("b"), 1)}));
        GOOD(store.execute(QStringLiteral("UPDATE models SET bytes = x'63' WHERE id = 'openai/a'")));
        auto loaded = CatalogueImport(store.database()).loadModels(QDate(2026, 2, 1)).result();
        GOOD(loaded);
        QCOMPARE(loaded->unreadable, 1);
        QCOMPARE(loaded->models.size(), std::size_t{1});
        QCOMPARE(loaded->models.front().id(), QStringLiteral("openai/b"));
        GOOD(store.execute(QStringLiteral("UPDATE entries SET facts = x'63' WHERE source_key = 'a'")));
        const SourceRun run =
            store.import(document(litellm, day(1), {model(QStringLiteral("a"), 2), model(QStringLiteral("b"), 2)}));
        QCOMPARE(run.skipped.size(), std::size_t{1});
        QCOMPARE(run.skipped.front().key, QStringLiteral("a"));
        QCOMPARE(store.log(litellm), QStringList{QStringLiteral("2026-01-02 litellm price openai/b input 1>2")});
        loaded = CatalogueImport(store.database()).loadModels(QDate(2026, 2, 1)).result();
        QCOMPARE(loaded->unreadable, 0);
        QCOMPARE(loaded->models.size(), std::size_t{2});
        QCOMPARE(store.input(openaiA, QDate(2026, 2, 1)), 2'000'000);
    }

    void anyOrderGivesTheSame()
    {
        QRandomGenerator random(42);
        for (int round = 0; round < 12; ++round) {
            std::vector<SourceDocument> documents;
            for (const QString &source : {litellm, modelsDev, user}) {
                for (int i = 0; i < 5; ++i) {
                    std::vector<ModelFacts> entries;
                    for (const QString &name : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
                        if (random.bounded(3) > 0) {
                            entries.push_back(model(name, 1 + random.bounded(3)));
                        }
                    }
                    const Instant time = day(0) + std::chrono::hours(10) * (i + 1);
                    documents.push_back(document(source, time, std::move(entries), random.bounded(4) > 0));
                }
            }
            QStringList expected;
            for (int order = 0; order < 4; ++order) {
                Store store;
                for (const SourceDocument &d : documents) {
                    store.import(d);
                }
                const QStringList everything = store.everything();
                if (order == 0) {
                    expected = everything;
                }
                QCOMPARE(everything, expected);
                std::shuffle(documents.begin(), documents.end(), random);
            }
        }
    }
};

QTEST_GUILESS_MAIN(CatalogueImportTest)
#include "tst_catalogueimport.moc"
