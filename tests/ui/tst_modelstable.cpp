// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/comparison.h"
#include "core/reading/gzip.h"
#include "tests/support/shareddata.h"
#include "tests/ui/realdesk.h"
#include "ui/models/modelstable.h"
#include "ui/models/tablelayout.h"
#include "ui/text/text.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace aigo;

namespace {

const Instant now = test::at("2026-11-21T06:30:00Z");

std::shared_ptr<Catalogue> catalogueOf(std::vector<Model> models)
{
    auto catalogue = std::make_shared<Catalogue>();
    std::sort(models.begin(), models.end(), [](const Model &a, const Model &b) { return a.id() < b.id(); });
    catalogue->models = std::move(models);
    return catalogue;
}

std::vector<const Column *> columns()
{
    return parseColumns(u"name,provider,status,context,input,output,cap").value();
}

QStringList ids(const ModelsTable &table)
{
    QStringList ids;
    for (int row = 0; row < table.rowCount(); ++row) {
        ids += table.index(row, 0).data(ModelsTable::IdRole).toString();
    }
    return ids;
}

std::vector<Model> many(int count)
{
    std::vector<Model> models;
    for (int i = 0; i < count; ++i) {
        Model model =
            test::exampleModel(QStringLiteral("vendor%1/model-%2").arg(i % 41).arg(i, 5, 10, QLatin1Char('0')));
        model.facts.contextWindow = 1000 + (i * 7919) % 200'000;
        setPrice(model.facts.prices, Price{{}, Money{(i * 104'729LL) % 20'000'000}, PriceState::Value});
        models.push_back(model);
    }
    return models;
}

} // namespace

class TestModelsTable : public QObject
{
    Q_OBJECT

private:
    static constexpr auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;

private Q_SLOTS:
    void unknownIsNeverZeroAndSortsLast()
    {
        ModelsTable table;
        QAbstractItemModelTester tester(&table, mode);
        table.setColumns(columns());
        table.setCatalogue(catalogueOf(test::fewModels()), {}, now);
        for (const QString &sort : {QStringLiteral("input"), QStringLiteral("-input")}) {
            table.setSort(parseSort(sort).value());
            const QModelIndex last = table.index(table.rowCount() - 1, 5);
            QCOMPARE(last.data(ModelsTable::IdRole).toString(), QStringLiteral("google/mystery"));
            QCOMPARE(last.data().toString(), Text::missing());
            QVERIFY(!last.data(ModelsTable::RawRole).isValid());
        }
        QCOMPARE(ids(table).first(), QStringLiteral("anthropic/sonnet-x"));
        QCOMPARE(table.index(0, 5).data(ModelsTable::RawRole).toLongLong(), 3'000'000LL);
        QCOMPARE(table.index(0, 5).data().toString(), QStringLiteral("3.00"));
    }

    void aLifecycleIsNoStatus()
    {
        Model model = test::exampleModel(QStringLiteral("openai/old"));
        model.facts.lifecycle = Lifecycle::Deprecated;
        ModelsTable table;
        table.setColumns(parseColumns(u"name,status,lifecycle").value());
        table.setCatalogue(catalogueOf({model}), {}, now);
        QCOMPARE(table.index(0, 2).data().toString(), Text::missing());
        QCOMPARE(table.index(0, 3).data().toString(), lifecycleTitle(Lifecycle::Deprecated));
    }

    void filtersSortsAndKeepsSelections()
    {
        ModelsTable table;
        QAbstractItemModelTester tester(&table, mode);
        table.setColumns(columns());
        table.setCatalogue(catalogueOf(test::fewModels()), {}, now);
        table.setSort(parseSort(u"input").value());
        const QPersistentModelIndex kept = table.index(table.rowOf(QStringLiteral("openai/nova-pro")), 3);
        const QPersistentModelIndex lost = table.index(table.rowOf(QStringLiteral("google/mystery")), 3);
        QSignalSpy layouts(&table, &QAbstractItemModel::layoutChanged);
        QSignalSpy resets(&table, &QAbstractItemModel::modelReset);
        table.setFilter(parseFilter(u"cap:vision input:<=2.5").value(), now);
        QCOMPARE(ids(table), (QStringList{QStringLiteral("openai/nova-mini"), QStringLiteral("google/gem-flash"),
                                          QStringLiteral("anthropic/haiku-x"), QStringLiteral("openai/nova-pro")}));
        QCOMPARE(kept.row(), 3);
        QCOMPARE(kept.data(ModelsTable::IdRole).toString(), QStringLiteral("openai/nova-pro"));
        QVERIFY(!lost.isValid());
        QCOMPARE(layouts.size(), 1);
        QCOMPARE(resets.size(), 0);
    }

    void aRefreshMovesRowsOneByOne()
    {
        ModelsTable table;
        QAbstractItemModelTester tester(&table, mode);
        table.setColumns(columns());
        auto models = test::fewModels();
        table.setCatalogue(catalogueOf(models), {}, now);
        const QPersistentModelIndex kept = table.index(table.rowOf(QStringLiteral("openai/nova-pro")), 1);
        QSignalSpy inserted(&table, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&table, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        QSignalSpy layouts(&table, &QAbstractItemModel::layoutChanged);

        std::erase_if(models, [](const Model &model) { return model.id() == u"google/mystery"; });
        models.push_back(test::exampleModel(QStringLiteral("aardvark/first")));
        for (Model &model : models) {
            if (model.id() == u"openai/nova-mini") {
                test::addPrice(model, QStringLiteral("input"), "0.20");
            }
        }
        table.setCatalogue(catalogueOf(models), {}, now);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(layouts.size(), 0);
        QCOMPARE(ids(table).first(), QStringLiteral("aardvark/first"));
        QCOMPARE(kept.data(ModelsTable::IdRole).toString(), QStringLiteral("openai/nova-pro"));
        const int row = table.rowOf(QStringLiteral("openai/nova-mini"));
        const bool told = std::any_of(changed.begin(), changed.end(), [row](const QList<QVariant> &signal) {
            return signal[0].toModelIndex().row() <= row && row <= signal[1].toModelIndex().row();
        });
        QVERIFY(told);
        changed.clear();
        table.setCatalogue(catalogueOf(models), {}, now);
        QVERIFY(changed.isEmpty());
    }

    void anotherOrderAfterARefreshKeepsSelections()
    {
        ModelsTable table;
        QAbstractItemModelTester tester(&table, mode);
        table.setColumns(columns());
        table.setSort(parseSort(u"input").value());
        auto models = test::fewModels();
        table.setCatalogue(catalogueOf(models), {}, now);
        const QPersistentModelIndex kept = table.index(table.rowOf(QStringLiteral("openai/nova-pro")), 1);
        for (Model &model : models) {
            if (model.id() == u"openai/nova-pro") {
                test::addPrice(model, QStringLiteral("input"), "0.01");
            }
        }
        models.push_back(test::exampleModel(QStringLiteral("new/one")));
        table.setCatalogue(catalogueOf(models), {}, now);
        QCOMPARE(kept.row(), 0);
        QCOMPARE(kept.data(ModelsTable::IdRole).toString(), QStringLiteral("openai/nova-pro"));
        QCOMPARE(table.rowCount(), 9);
    }

    void manyScatteredChangesAreOneLayout()
    {
        ModelsTable table;
        QAbstractItemModelTester tester(&table, mode);
        table.setColumns(columns());
        auto models = many(3000);
        table.setCatalogue(catalogueOf(models), {}, now);
        const QPersistentModelIndex kept = table.index(table.rowOf(models[1001].id()), 1);
        QSignalSpy removed(&table, &QAbstractItemModel::rowsRemoved);
        std::vector<Model> odd;
        for (std::size_t i = 1; i < models.size(); i += 2) {
            odd.push_back(models[i]);
        }
        table.setCatalogue(catalogueOf(odd), {}, now);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(table.rowCount(), 1500);
        QCOMPARE(kept.data(ModelsTable::IdRole).toString(), models[1001].id());
    }

    void providersGiveNamesAndStates()
    {
        ModelsTable table;
        table.setColumns(columns());
        table.setCatalogue(catalogueOf(test::fewModels()),
                           {{QStringLiteral("openai"), {QStringLiteral("OpenAI"), State::Down, {}, {}}}}, now);
        const int row = table.rowOf(QStringLiteral("openai/nova-pro"));
        QCOMPARE(table.index(row, 2).data().toString(), QStringLiteral("OpenAI"));
        QCOMPARE(table.index(row, 3).data().toString(), Text::state(State::Down));
        table.setFilter(parseFilter(u"status:down").value(), now);
        QCOMPARE(table.rowCount(), 3);
    }

    void facetsFollowTheOtherFilters()
    {
        ModelsTable table;
        table.setColumns(columns());
        table.setCatalogue(catalogueOf(test::fewModels()), {}, now);
        table.setFilter(parseFilter(u"provider:openai cap:vision").value(), now);
        const Facets facets = table.facets();
        QCOMPARE(facets.providers.at(QStringLiteral("openai")), 2);
        QCOMPARE(facets.providers.at(QStringLiteral("anthropic")), 2); // what ticking it too would add
        QCOMPARE(facets.providers.count(QStringLiteral("openrouter")), std::size_t{0});
        QCOMPARE(facets.capabilities.at(Capability::Tools), 2);
        QCOMPARE(facets.capabilities.count(Capability::AudioIn), std::size_t{0});
    }

    void facetsOfEveryGroupFollowTheOtherFilters()
    {
        auto models = test::fewModels();
        models[0].facts.openWeights = false;
        models[5].facts.openWeights = true;
        models[0].facts.input.add(Modality::Image);
        models[5].facts.input.add(Modality::Image);
        models[5].facts.output.add(Modality::Audio);
        models[0].sourceKeys = {{QStringLiteral("litellm"), QStringLiteral("a"), now},
                                {QStringLiteral("litellm"), QStringLiteral("b"), now}};
        ModelsTable table;
        table.setColumns(columns());
        table.setCatalogue(catalogueOf(models), {}, now);
        table.setFilter(parseFilter(u"open:yes").value(), now);
        Facets facets = table.facets();
        QCOMPARE(facets.open.at(false), 1); // its own group's term does not count
        QCOMPARE(facets.open.at(true), 1);
        QCOMPARE(facets.modalities.at(Modality::Image), 1);
        QCOMPARE(facets.modalities.at(Modality::Audio), 1);
        QVERIFY(facets.sources.empty());
        table.setFilter(parseFilter(u"-open:yes").value(), now);
        facets = table.facets();
        QCOMPARE(facets.open.count(true), std::size_t{0}); // what is excluded counts nowhere
        QCOMPARE(facets.sources.at(QStringLiteral("litellm")), 1);
        table.setFilter(parseFilter(u"open:yes modality:audio").value(), now);
        QCOMPARE(table.facets().open.count(false), std::size_t{0});
        const FacetChoices choices = facetChoicesOf(*catalogueOf(models), now);
        QCOMPARE(choices.open.size(), std::size_t{2});
        QCOMPARE(choices.modalities.size(), std::size_t{2});
        QCOMPARE(choices.sources, QStringList{QStringLiteral("litellm")});
    }

    void cellsAsTermsOfTheFilter()
    {
        Model model = test::fewModels()[0];
        model.facts.license = QStringLiteral("Apache 2.0");
        model.facts.released = QDate(2026, 3, 1);
        const FilterSubject subject{.model = model, .now = now};
        const std::initializer_list<std::pair<const char *, const char *>> expected{
            {"provider", "provider:openai"},
            {"input", "input:<=0.25"},
            {"context", "context:>=400000"},
            {"license", "license:\"Apache 2.0\""},
            {"released", "released:>=2026-03-01"},
            {"cache_read", ""},
            {"cap", ""}};
        for (const auto &[key, term] : expected) {
            const QString made = filterTermOf(*findColumn(QString::fromLatin1(key)), subject);
            QCOMPARE(made, QString::fromLatin1(term));
            QVERIFY(made.isEmpty() || matches(parseFilter(made).value(), subject));
        }
        const Filter before = parseFilter(u"cap:vision provider:openai,google -provider:xai").value();
        QCOMPARE(filterText(withTerm(before, QStringLiteral("provider:openai"))),
                 QStringLiteral("cap:vision -provider:xai provider:openai"));
        QCOMPARE(filterText(withTerm(before, QStringLiteral("-provider:google"))),
                 QStringLiteral("cap:vision provider:openai,google -provider:xai -provider:google"));
    }

    void everyPriceThatOccursHasAColumn()
    {
        Model model = test::exampleModel(QStringLiteral("openai/all"));
        for (int kind = 0; kind < priceKindCount; ++kind) {
            setPrice(model.facts.prices, Price{{ServiceTier::Standard, 0, static_cast<PriceKind>(kind)},
                                               Money{1'000'000LL * (kind + 1)},
                                               PriceState::Value});
        }
        test::addPrice(model, QStringLiteral("tiers.200000.input"), "7");
        test::addPrice(model, QStringLiteral("tiers.400000.input"), "9");
        test::addPrice(model, QStringLiteral("priority.input"), "11");
        model.facts.parameters = QStringLiteral("8x7B");
        ModelsTable table;
        table.setCatalogue(catalogueOf({model}), {}, now);
        QStringList keys;
        for (const Column *column : table.occurring()) {
            keys += column->key;
            QVERIFY2(!column->titleText().isEmpty(), qPrintable(column->key));
        }
        for (int kind = 0; kind < priceKindCount; ++kind) {
            const QString key = priceKindName(static_cast<PriceKind>(kind));
            QVERIFY2(keys.contains(key), qPrintable(key));
            const FilterSubject subject{.model = model, .now = now};
            QCOMPARE(std::get<qint64>(findColumn(key)->value(subject)), 1'000'000LL * (kind + 1));
        }
        const FilterSubject subject{.model = model, .now = now};
        QCOMPARE(findColumn(u"input_step")->exact(subject), QStringLiteral("7"));
        QCOMPARE(findColumn(u"step_from")->exact(subject), QStringLiteral("200000"));
        QCOMPARE(findColumn(u"priority_input")->exact(subject), QStringLiteral("11"));
        QCOMPARE(std::get<qint64>(findColumn(u"parameters")->value(subject)), 56'000'000'000LL);
        for (const char *absent : {"latency", "ttft", "availability", "status", "batch_input", "trend", "license"}) {
            QVERIFY2(!keys.contains(QString::fromLatin1(absent)), absent);
        }
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void aTrendIsWhatTheLogSays()
    {
        const auto line = [](const char *at, const char *model, std::optional<QString> was, std::optional<QString> is) {
            Change change;
            change.at = test::at(at);
            change.kind = ChangeKind::Price;
            change.model = QString::fromLatin1(model);
            change.field = QStringLiteral("input");
            change.unit = QStringLiteral("usd_per_million_tokens");
            change.oldValue = std::move(was);
            change.newValue = std::move(is);
            return change;
        };
        std::vector<Change> log{line("2026-10-01T00:00:00Z", "a/b", QStringLiteral("4"), QStringLiteral("3")),
                                line("2026-05-01T00:00:00Z", "a/b", QStringLiteral("5"), QStringLiteral("4")),
                                line("2026-04-01T00:00:00Z", "a/gone", QStringLiteral("5"), std::nullopt),
                                line("2025-01-01T00:00:00Z", "a/old", QStringLiteral("5"), QStringLiteral("4"))};
        Change odd = line("2026-09-01T00:00:00Z", "a/b", QStringLiteral("4"), QStringLiteral("99999"));
        odd.flags = QStringList{QStringLiteral("implausible")};
        log.insert(log.begin() + 1, odd);
        const auto trends = priceTrends(log, now);
        QCOMPARE(trends.size(), std::size_t{2});
        const PriceTrend &trend = trends.at(QStringLiteral("a/b"));
        QCOMPARE(trend.steps.size(), std::size_t{3});
        QCOMPARE(trend.steps[0].amount->pico, 5'000'000);
        QCOMPARE(trend.steps[0].at, now - trendSpan);
        QCOMPARE(trend.steps[1].amount->pico, 4'000'000);
        QCOMPARE(trend.steps[1].at, test::at("2026-05-01T00:00:00Z"));
        QCOMPARE(trend.steps[2].amount->pico, 3'000'000);
        QCOMPARE(trend.percent(), std::optional<qint64>(-40'000'000));
        QVERIFY(!trends.at(QStringLiteral("a/gone")).percent());
        std::vector<Change> much(1000, log.front());
        QVERIFY(priceTrends(much, now).at(QStringLiteral("a/b")).steps.size() <= mostTrendSteps);

        auto catalogue =
            catalogueOf({test::exampleModel(QStringLiteral("a/b")), test::exampleModel(QStringLiteral("a/c"))});
        catalogue->trends = trends;
        ModelsTable table;
        table.setColumns(parseColumns(u"name,trend").value());
        table.setCatalogue(catalogue, {}, now);
        QCOMPARE(table.index(0, 2).data().toString(), QStringLiteral("−40"));
        QCOMPARE(table.index(1, 2).data().toString(), Text::missing());
        QVERIFY(table.index(0, 2).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("3.00")));
        table.setSort(parseSort(u"-trend").value());
        QCOMPARE(ids(table).last(), QStringLiteral("a/c"));
    }

    void columnsComeGoAndMoveOneByOne()
    {
        ModelsTable table;
        QAbstractItemModelTester tester(&table, mode);
        table.setColumns(columns());
        table.setCatalogue(catalogueOf(test::fewModels()), {}, now);
        QSignalSpy resets(&table, &QAbstractItemModel::modelReset);
        QSignalSpy moved(&table, &QAbstractItemModel::columnsMoved);
        const QPersistentModelIndex price = table.index(2, 5);
        const QPersistentModelIndex status = table.index(2, 3);
        const QString said = price.data().toString();
        table.setColumns(parseColumns(u"input,name,released,provider").value());
        QCOMPARE(price.column(), 1);
        QCOMPARE(price.data().toString(), said);
        QVERIFY(!status.isValid());
        QCOMPARE(moved.size(), 1); // only what changed its place
        // Any choice after any other, with what stays where it is known to be.
        const auto all = modelColumns();
        quint32 seed = 7;
        for (int round = 0; round < 200; ++round) {
            std::vector<const Column *> wanted;
            for (int i = 0; i < 6; ++i) {
                seed = seed * 1'664'525U + 1'013'904'223U;
                wanted.push_back(&all[(seed >> 8U) % all.size()]); // some twice: shown once
            }
            std::vector<std::pair<QPersistentModelIndex, const Column *>> kept;
            for (int section = 1; section < table.columnCount(); ++section) {
                kept.emplace_back(table.index(1, section), table.columnAt(section));
            }
            table.setColumns(wanted);
            for (const Column *column : wanted) {
                QCOMPARE(std::count(table.columns().begin(), table.columns().end(), column), 1);
            }
            for (const auto &[index, column] : kept) {
                const bool stays = std::find(wanted.begin(), wanted.end(), column) != wanted.end();
                QCOMPARE(index.isValid(), stays);
                QVERIFY(!stays || table.columnAt(index.column()) == column);
            }
        }
        QCOMPARE(resets.size(), 0);
    }

    void whatIsWatchedIsMarkedAndFound()
    {
        ModelsTable table;
        QAbstractItemModelTester tester(&table, mode);
        table.setColumns(columns());
        table.setCatalogue(catalogueOf(test::fewModels()), {}, now);
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        table.setWatched({QStringLiteral("openai/nova-pro"), QStringLiteral("gone/model")});
        QCOMPARE(changed.size(), 1);
        const int row = table.rowOf(QStringLiteral("openai/nova-pro"));
        QCOMPARE(changed[0][0].toModelIndex().row(), row);
        QVERIFY(table.index(row, 1).data(ModelsTable::WatchedRole).toBool());
        QVERIFY(table.index(row, 1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("watched")));
        QVERIFY(!table.index(0, 1).data(ModelsTable::WatchedRole).toBool());
        table.setFilter(parseFilter(u"watched:yes").value(), now);
        QCOMPARE(ids(table), QStringList{QStringLiteral("openai/nova-pro")});
        table.setWatched({QStringLiteral("google/gem-flash")});
        QCOMPARE(ids(table), QStringList{QStringLiteral("google/gem-flash")});
        table.setCatalogue(catalogueOf(test::fewModels()), {}, now);
        QCOMPARE(ids(table), QStringList{QStringLiteral("google/gem-flash")});
        table.setFilter(parseFilter(u"watched:no").value(), now);
        QCOMPARE(table.rowCount(), table.total() - 1);
    }

    void aLayoutIsReadBack()
    {
        TableLayout layout;
        layout.columns = QStringList{QStringLiteral("name"), QStringLiteral("input")};
        layout.pinned = QStringList{QStringLiteral("input")};
        layout.widths = {{QStringLiteral("name"), 230}};
        layout.preset = QStringLiteral("a;b=c,d");
        QCOMPARE(TableLayout::fromText(layout.toText()), layout);
        QCOMPARE(TableLayout::fromText({}), TableLayout());
        const TableLayout odd = TableLayout::fromText(
            QStringLiteral("columns=name,nope,name;;widths=name:x,input:-5,output:70,zzz:3;pinned;what=3"));
        QCOMPARE(odd.columns, QStringList{QStringLiteral("name")});
        QCOMPARE(odd.widths.size(), std::size_t{1});
    }

    void picksSurviveAFilter()
    {
        ModelsTable table;
        table.setColumns(columns());
        table.setCatalogue(catalogueOf(test::fewModels()), {}, now);
        const QModelIndex tick = table.index(table.rowOf(QStringLiteral("openai/nova-pro")), ModelsTable::pickColumn);
        QVERIFY(table.setData(tick, static_cast<int>(Qt::Checked), Qt::CheckStateRole));
        table.setFilter(parseFilter(u"provider:google").value(), now);
        QCOMPARE(table.picked(), QStringList{QStringLiteral("openai/nova-pro")});
    }

    void tenThousandRows()
    {
        ModelsTable table;
        table.setColumns(columns());
        table.setCatalogue(catalogueOf(many(10'000)), {}, now);
        QCOMPARE(table.rowCount(), 10'000);
        const Filter filter = parseFilter(u"input:<=5 model-00").value();
        table.setFilter(filter, now);
        int expected = 0;
        for (const Model &model : many(10'000)) {
            const auto price = findPrice(model.facts.prices, PriceKind::Input);
            expected += price->amount.pico <= 5'000'000 && model.id().contains(u"model-00") ? 1 : 0;
        }
        QCOMPARE(table.rowCount(), expected);
        QVERIFY(expected > 0);
        table.setFilter({}, now);
        table.setSort(parseSort(u"-input").value());
        for (int row = 1; row < table.rowCount(); ++row) {
            QVERIFY(table.index(row - 1, 5).data(ModelsTable::RawRole).toLongLong() >=
                    table.index(row, 5).data(ModelsTable::RawRole).toLongLong());
        }
    }

    void aRealCatalogue()
    {
        const QString shared = test::sharedData();
        if (shared.isEmpty()) {
            QSKIP("the recorded price maps are not here");
        }
        test::RealDesk real;
        const QByteArray packed =
            test::readBytes(shared + QStringLiteral("/litellm/upstream/upstream_2026-07-05_c8d84d0.json.gz"));
        auto json = unpacked(packed);
        QVERIFY2(json.ok(), qPrintable(json ? QString() : json.error().line()));
        auto document = readLiteLlm(*json, now - std::chrono::hours(3), real.engine->registry.slugs());
        QVERIFY(document.ok());
        real.import(std::move(*document));
        real.begin();
        ModelsTable table;
        QAbstractItemModelTester tester(&table, mode);
        table.setColumns(columns());
        table.setCatalogue(real.desk->catalogue(), {}, now);
        QVERIFY2(table.rowCount() > 2500, qPrintable(QString::number(table.rowCount())));
        for (const Column &column : modelColumns()) {
            table.setSort({{&column, false}});
            bool unknownSeen = false;
            table.setColumns({&column});
            for (int row = 0; row < table.rowCount(); ++row) {
                const bool unknown = !table.index(row, 1).data(ModelsTable::RawRole).isValid();
                QVERIFY2(unknown || !unknownSeen, qPrintable(column.key));
                unknownSeen = unknownSeen || unknown;
                QVERIFY2(!unknown || table.index(row, 1).data().toString() == Text::missing(), qPrintable(column.key));
            }
        }
    }
};

QTEST_MAIN(TestModelsTable)
#include "tst_modelstable.moc"
