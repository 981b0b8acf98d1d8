// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalog/lineageindex.h"
#include "core/providers/registry.h"
#include "core/reading/gzip.h"
#include "core/sources/litellm.h"
#include "core/sources/llmprices.h"
#include "core/sources/modelsdev.h"
#include "core/sources/openrouter.h"
#include "tests/core/importedstore.h"
#include "tests/support/shareddata.h"

#include <QDir>
#include <algorithm>

using namespace aigo;
using namespace aigo::test;

/// The catalogue and its log from documents that were really served, against what was worked out beside them.
class RecordedCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedMaps_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("backwards");
        for (const char *folder : {"filtered", "full", "upstream"}) {
            QTest::addRow("%s", folder) << QString::fromLatin1(folder) << false;
            QTest::addRow("%s, newest first", folder) << QString::fromLatin1(folder) << true;
        }
    }

    /// The source's own log against what was worked out beside the recorded maps, independently.
    void recordedMaps()
    {
        QFETCH(const QString, folder);
        QFETCH(const bool, backwards);
        if (test::sharedData().isEmpty()) {
            QSKIP("the recorded documents are not here");
        }
        const QDir maps(test::sharedData() + QStringLiteral("/litellm/") + folder);
        const auto registry = ProviderRegistry::shipped();
        GOOD(registry);
        QStringList files = maps.entryList({QStringLiteral("*.json.gz")}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 2);
        if (backwards) {
            std::reverse(files.begin(), files.end());
        }
        Store store;
        for (const QString &file : std::as_const(files)) {
            const auto json = unpacked(test::readBytes(maps.filePath(file)));
            GOOD(json);
            const auto source = readLiteLlm(*json, *parseTime(file.section(u'_', 1, 1)), registry->slugs());
            GOOD(source);
            store.import(*source);
        }
        QCOMPARE(told(store.changes(litellm)), expectedChanges(maps.filePath(QStringLiteral("expected_changes.tsv"))));
    }

    /// Four sources' prices of eleven models, as they were worked out by hand beside the recordings: all are there, and
    /// where they disagree every one is kept.
    void crossSourcePrices()
    {
        const QString data = test::sharedData();
        if (data.isEmpty()) {
            QSKIP("the recorded documents are not here");
        }
        Store store;
        importRecordings(store, data);
        const QDate august(2026, 8, 6);
        const auto loaded = CatalogueImport(store.database()).loadModels(august).result();
        GOOD(loaded);
        const std::vector<Model> &models = loaded->models;
        int seen = 0;
        for (const QStringList &row : table(data + QStringLiteral("/cross_source_prices.tsv"))) {
            const Model *model = knownAs(models, litellm, row[2]);
            QVERIFY2(model != nullptr, qPrintable(row[2]));
            QCOMPARE(knownAs(models, QStringLiteral("openrouter"), row[4]) == nullptr, row[4].isEmpty());
            for (const auto &[source, column] : {std::pair(litellm, 2), std::pair(QStringLiteral("openrouter"), 4),
                                                 std::pair(modelsDev, 6), std::pair(QStringLiteral("llm-prices"), 8)}) {
                if (row[column + 1].isEmpty()) {
                    continue;
                }
                // A router's price is a price of its own endpoint, of no other; llm-prices prices some models by the
                // name that is no snapshot.
                const Model *of = source == u"openrouter"   ? knownAs(models, source, row[column])
                                  : source == u"llm-prices" ? knownToLlmPrices(models, row[column])
                                                            : model;
                QVERIFY2(of != nullptr, qPrintable(row[column]));
                QVERIFY(of == model || source == u"openrouter" ||
                        lineageOf(of->facts.apiId).base == lineageOf(model->facts.apiId).base);
                const QString wanted = usdPerMillionText(*moneyFromUsdPerMillion(row[column + 1].toUtf8()));
                QVERIFY2(isSaid(*of, row[1], source, wanted), qPrintable(row.join(u' ') + source));
                ++seen;
            }
            const bool disagree =
                model->id() == u"deepseek/deepseek-chat" || model->id() == u"mistral/mistral-medium-latest";
            QVERIFY2(!disagree || isDisputed(*model, row[1]), qPrintable(model->id()));
        }
        QCOMPARE(seen, 82);

        // The router's endpoint is found from the provider's own, with what it costs more or less.
        const LineageIndex index(models);
        const Model *chat = knownAs(models, modelsDev, QStringLiteral("deepseek/deepseek-chat"));
        const Model *routed = knownAs(models, QStringLiteral("openrouter"), QStringLiteral("deepseek/deepseek-chat"));
        const auto served = index.alsoServedBy(*chat);
        const auto there = std::find_if(served.begin(), served.end(),
                                        [routed](const ServedElsewhere &s) { return s.model == routed; });
        QVERIFY(there != served.end());
        QCOMPARE(there->inputDifference->pico, 257'400 - 140'000);

        // What is announced counts when its day has come.
        const QString sonnet = QStringLiteral("anthropic/claude-sonnet-5");
        QCOMPARE(store.input(sonnet, QDate(2026, 8, 31)), 2'000'000);
        QCOMPARE(store.input(sonnet, QDate(2026, 9, 1)), 3'000'000);
    }

private:
    static void importRecordings(Store &store, const QString &data)
    {
        const auto registry = ProviderRegistry::shipped();
        GOOD(registry);
        const auto bytes = [&data](const QString &file) {
            auto json = unpacked(test::readBytes(data + file));
            return json ? *json : QByteArray();
        };
        const auto put = [&store](const Result<SourceDocument> &document) {
            GOOD(document);
            store.import(*document);
        };
        const ProviderSlugs &slugs = registry->slugs();
        put(readLiteLlm(bytes(QStringLiteral("/litellm/upstream/upstream_2026-07-05_c8d84d0.json.gz")),
                        *parseTime(u"2026-07-05"), slugs));
        put(readModelsDev(bytes(QStringLiteral("/models-dev/api_2026-07-01_f3fc692.json.gz")),
                          *parseTime(u"2026-07-01"), slugs));
        put(readLlmPrices(bytes(QStringLiteral("/llm-prices/historical-v1.json")), *parseTime(u"2026-08-05"), slugs));
        const std::vector<QByteArray> pages{bytes(QStringLiteral("/openrouter/openrouter_models_2026-08-01.json.gz"))};
        put(readOpenRouter(pages, *parseTime(u"2026-08-01"), slugs));
    }

    static std::vector<QStringList> table(const QString &path)
    {
        std::vector<QStringList> rows;
        for (const QString &line :
             QString::fromUtf8(test::readBytes(path)).split(u'\n', Qt::SkipEmptyParts).sliced(1)) {
            rows.push_back(line.split(u'\t'));
        }
        return rows;
    }

    static const Model *knownAs(const std::vector<Model> &models, const QString &source, const QString &key)
    {
        for (const Model &m : models) {
            for (const Provenance &from : m.sourceKeys) {
                if (from.source == source && from.key == key) {
                    return &m;
                }
            }
        }
        return nullptr;
    }

    static const Model *knownToLlmPrices(const std::vector<Model> &models, const QString &id)
    {
        for (const Model &m : models) {
            for (const Provenance &from : m.sourceKeys) {
                if (from.source == u"llm-prices" && (from.key == id || from.key.endsWith(u'/' + id))) {
                    return &m;
                }
            }
        }
        return nullptr;
    }

    static bool isDisputed(const Model &m, const QString &path)
    {
        return std::any_of(m.conflicts.begin(), m.conflicts.end(),
                           [&path](const Conflict &c) { return c.field == path && c.values.size() > 1; });
    }

    /// The source says it: as the winner's value or against it.
    static bool isSaid(const Model &m, const QString &path, const QString &source, const QString &value)
    {
        const auto isOf = [&source](const Provenance &from) { return from.source == source; };
        for (const Conflict &c : m.conflicts) {
            for (const Conflict::Value &v : c.values) {
                if (c.field == path && isOf(v.from) && v.value == value) {
                    return true;
                }
            }
        }
        const Price *price = findPrice(m.facts.prices, *priceKeyFromPath(path));
        return std::any_of(m.sourceKeys.begin(), m.sourceKeys.end(), isOf) && price != nullptr &&
               priceText(*price) == value;
    }

    /// Rows of added, unlisted and of the plain input and output price, as "date key what old new".
    static QStringList told(const std::vector<Change> &changes)
    {
        QStringList rows;
        for (const Change &c : changes) {
            const QString head = toIso(c.at).left(10) + u' ' + c.sourceKey + u' ';
            if (c.kind == ChangeKind::Added || c.kind == ChangeKind::Relisted) {
                rows.append(head + QStringLiteral("added"));
            } else if (c.kind == ChangeKind::Unlisted) {
                rows.append(head + QStringLiteral("unlisted"));
            } else if (c.kind == ChangeKind::Price && (c.field == u"input" || c.field == u"output")) {
                rows.append(head + c.field + u' ' + c.oldValue.value_or(QStringLiteral("null")) + u' ' +
                            c.newValue.value_or(QStringLiteral("null")));
            }
        }
        rows.sort();
        return rows;
    }

    static QStringList expectedChanges(const QString &path)
    {
        QStringList rows;
        const auto perMillion = [](const QString &perToken) {
            const auto money = moneyFromUsdPerUnit(perToken.toUtf8());
            return money ? usdPerMillionText(*money) : QStringLiteral("null");
        };
        for (const QString &line :
             QString::fromUtf8(test::readBytes(path)).split(u'\n', Qt::SkipEmptyParts).sliced(1)) {
            const QStringList cells = line.split(u'\t');
            const QString head = cells[1].section(u'_', 1, 1) + u' ' + cells[2] + u' ';
            if (cells[3] == u"__model__") {
                rows.append(head + (cells[5] == u"added" ? QStringLiteral("added") : QStringLiteral("unlisted")));
            } else {
                rows.append(head + cells[3].section(u'_', 0, 0) + u' ' + perMillion(cells[4]) + u' ' +
                            perMillion(cells[5]));
            }
        }
        rows.sort();
        return rows;
    }
};

QTEST_GUILESS_MAIN(RecordedCatalogueTest)
#include "tst_recordedcatalogue.moc"
