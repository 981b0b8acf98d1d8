// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/comparison.h"
#include "tests/support/examples.h"

#include <QTest>
#include <cmath>

using namespace aigo;
using aigo::test::addPrice;
using aigo::test::at;
using aigo::test::exampleModel;

namespace {

std::vector<Model> threeModels()
{
    Model a = exampleModel(QStringLiteral("zeta/a"));
    addPrice(a, QStringLiteral("input"), "0.3");
    addPrice(a, QStringLiteral("output"), "2.4");
    addPrice(a, QStringLiteral("cache_read"), "0.03");
    addPrice(a, QStringLiteral("tiers.200000.input"), "0.6");
    a.facts.contextWindow = 400'000;
    a.facts.capabilities.set(Capability::Vision, true);
    a.facts.capabilities.set(Capability::Tools, true);
    a.facts.released = QDate(2026, 1, 2);
    a.sources[QStringLiteral("input")] = {QStringLiteral("litellm"), QStringLiteral("a"), at("2026-11-20")};
    Model b = exampleModel(QStringLiteral("alpha/b"));
    addPrice(b, QStringLiteral("input"), "0.25");
    addPrice(b, QStringLiteral("output"), "1.5");
    addPrice(b, QStringLiteral("cache_read"), "0.025");
    b.facts.contextWindow = 1'000'000;
    b.facts.capabilities.set(Capability::Vision, false);
    b.facts.capabilities.set(Capability::Tools, true);
    b.facts.released = QDate(2026, 1, 2);
    b.sourceKeys = {{QStringLiteral("openai"), QStringLiteral("b"), at("2026-11-21T10:00:00Z")}};
    Model c = exampleModel(QStringLiteral("mid/c"));
    addPrice(c, QStringLiteral("input"), "0.3");
    return {a, b, c};
}

const Instant now = at("2026-11-21T12:00:00Z");

Comparison compared()
{
    return compareModels(threeModels(), parseWorkload(u"in=3000,out=500,cached=50%,per_day=10000").value(), now);
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsAndOrder()
    {
        const Comparison comparison = compared();
        QStringList ids;
        for (const ComparedModel &model : comparison.models) {
            ids << model.id;
        }
        QCOMPARE(ids.join(u' '), QStringLiteral("zeta/a alpha/b mid/c"));
        QStringList groups;
        for (const ComparisonGroup &group : comparison.groups) {
            groups << group.key;
            for (const ComparisonRow &row : group.rows) {
                QCOMPARE(row.cells.size(), std::size_t{3});
                QVERIFY(!row.title.isEmpty());
                for (const ComparisonCell &cell : row.cells) {
                    QCOMPARE(cell.state == CellState::Unknown, cell.exact.isEmpty());
                    QVERIFY(!cell.text.isEmpty());
                }
            }
        }
        QCOMPARE(groups.join(u' '), QStringLiteral("workload prices limits capabilities lifecycle sources"));
    }

    void bestAndWorstWhereTheyDiffer()
    {
        const Comparison comparison = compared();
        const ComparisonRow *input = comparison.row(u"input");
        QVERIFY(input != nullptr);
        QVERIFY(input->cells[0].state == CellState::Worst);
        QVERIFY(input->cells[1].state == CellState::Best);
        QVERIFY(input->cells[2].state == CellState::Worst); // as dear as the first
        QCOMPARE(input->cells[0].from->source, QStringLiteral("litellm"));
        const ComparisonRow *context = comparison.row(u"context_window");
        QVERIFY(context->cells[1].state == CellState::Best);
        QCOMPARE(context->cells[1].text, QStringLiteral("1M"));
        QCOMPARE(context->cells[1].exact, QStringLiteral("1000000"));
        QVERIFY(context->cells[2].state == CellState::Unknown);
        // One known figure alone is neither best nor worst.
        const ComparisonRow *tier = comparison.row(u"tiers.200000.input");
        QVERIFY(tier->cells[0].state == CellState::Plain);
        QCOMPARE(tier->title, QStringLiteral("Input above 200k"));
        // Equal figures and dates are not ranked.
        for (const ComparisonCell &cell : comparison.row(u"released")->cells) {
            QVERIFY(cell.state == CellState::Plain || cell.state == CellState::Unknown);
        }
        QCOMPARE(comparison.best().at(QStringLiteral("input")), QStringList{QStringLiteral("alpha/b")});
        QVERIFY(!comparison.best().contains(QStringLiteral("tiers.200000.input")));
    }

    void costOfTheWorkload()
    {
        const Comparison comparison = compared();
        const ComparisonRow *month = comparison.row(u"workload.per_month");
        QCOMPARE(month->cells[0].exact, QStringLiteral("508.5"));
        QCOMPARE(month->cells[0].text, QStringLiteral("508.50"));
        QCOMPARE(month->cells[1].exact, QStringLiteral("348.75"));
        QVERIFY(month->cells[1].state == CellState::Best);
        QVERIFY(month->cells[2].state == CellState::Unknown);
        QCOMPARE(month->cells[2].note, QStringLiteral("unknown: Output"));
        QCOMPARE(month->number(0), 508.5);
        QVERIFY(std::isnan(month->number(2)));
        QVERIFY(std::isnan(month->number(9)));
    }

    /// A source's own 0 that is paid elsewhere, or means nothing, is no best price; what is free is.
    void zerosAreNotAlwaysBest()
    {
        Model plan = exampleModel(QStringLiteral("plan/a"));
        addPrice(plan, QStringLiteral("input"), "0", PriceState::Included);
        addPrice(plan, QStringLiteral("output"), "0", PriceState::Included);
        Model lost = exampleModel(QStringLiteral("lost/b"));
        addPrice(lost, QStringLiteral("input"), "0", PriceState::Unknown);
        addPrice(lost, QStringLiteral("output"), "0", PriceState::NotApplicable);
        Model paid = exampleModel(QStringLiteral("paid/c"));
        addPrice(paid, QStringLiteral("input"), "1");
        addPrice(paid, QStringLiteral("output"), "2");
        Model dear = exampleModel(QStringLiteral("dear/d"));
        addPrice(dear, QStringLiteral("input"), "3");
        addPrice(dear, QStringLiteral("output"), "4");
        const Workload workload = parseWorkload(u"in=1000,out=1000,per_day=1").value();
        Comparison comparison = compareModels({plan, lost, paid, dear}, workload, now);
        const std::map<QString, QStringList> best = comparison.best();
        for (const char *key : {"input", "output", "blended", "workload.per_month", "workload.per_request"}) {
            QCOMPARE(best.at(QString::fromLatin1(key)), QStringList{QStringLiteral("paid/c")});
        }
        const ComparisonRow *input = comparison.row(u"input");
        QCOMPARE(input->cells[0].text, QStringLiteral("included"));
        QCOMPARE(input->cells[0].exact, QStringLiteral("0"));
        QVERIFY(std::isnan(input->number(0)));
        QCOMPARE(input->cells[1].state, CellState::Unknown);
        QCOMPARE(comparison.row(u"output")->cells[1].text, QStringLiteral("does not apply"));
        const ComparisonRow *month = comparison.row(u"workload.per_month");
        QCOMPARE(month->cells[0].text, QStringLiteral("included"));
        QCOMPARE(month->cells[1].state, CellState::Unknown);
        const ComparisonRow *notes = comparison.row(u"workload.notes");
        QCOMPARE(notes->cells[0].text, QStringLiteral("included elsewhere: Input, Output"));
        QCOMPARE(notes->cells[0].exact, QStringLiteral("included: input output"));
        QCOMPARE(notes->cells[1].exact, QStringLiteral("unknown: input"));
        Model free = exampleModel(QStringLiteral("free/e"));
        addPrice(free, QStringLiteral("input"), "0", PriceState::Free);
        addPrice(free, QStringLiteral("output"), "0", PriceState::Free);
        comparison = compareModels({free, paid}, workload, now);
        QCOMPARE(comparison.best().at(QStringLiteral("workload.per_month")), QStringList{QStringLiteral("free/e")});
    }

    void whereSourcesDisagreeIsSaid()
    {
        std::vector<Model> models = threeModels();
        models[0].conflicts = {
            {QStringLiteral("capabilities.vision"),
             {{{QStringLiteral("litellm"), QStringLiteral("a"), at("2026-11-20")}, QStringLiteral("yes"), {}},
              {{QStringLiteral("openrouter"), QStringLiteral("z/a"), at("2026-11-19")}, QStringLiteral("no"), {}}}},
            {QStringLiteral("input"),
             {{{QStringLiteral("litellm"), QStringLiteral("a"), at("2026-11-20")}, QStringLiteral("0.3"), {}},
              {{QStringLiteral("openrouter"), QStringLiteral("z/a"), at("2026-11-19")},
               QStringLiteral("300000"),
               {QStringLiteral("implausible")}}}}};
        models[0].sourceKeys = {{QStringLiteral("litellm"), QStringLiteral("a"), at("2026-11-20")},
                                {QStringLiteral("openrouter"), QStringLiteral("z/a"), at("2026-11-19")}};
        const Comparison comparison = compareModels(models, defaultWorkload(), now);
        QVERIFY(comparison.disputed());
        QVERIFY(!compared().disputed());
        const ComparisonRow *vision = comparison.row(u"cap.vision");
        QCOMPARE(vision->cells[0].otherwise.size(), std::size_t{2});
        QVERIFY(vision->cells[1].otherwise.empty());
        const auto lines = sourceLines(models[0], *comparison.row(u"input"), 0);
        QCOMPARE(lines.size(), std::size_t{2});
        QVERIFY(lines[0].counts);
        QVERIFY(!lines[1].counts);
        QCOMPARE(lines[1].from.source, QStringLiteral("openrouter"));
        QCOMPARE(lines[1].flags, QStringList{QStringLiteral("implausible")});
        QCOMPARE(sourceLines(models[0], *comparison.row(u"sources"), 0).size(), std::size_t{2});
        QVERIFY(sourceLines(models[1], *comparison.row(u"input"), 1).empty()); // nobody is named for it
        QVERIFY(sourceLines(models[1], *comparison.row(u"input"), 9).empty());
    }

    void rowsNobodyHasAreLeftOut()
    {
        const Comparison comparison = compared();
        QVERIFY(comparison.row(u"cache_write") == nullptr);
        QVERIFY(comparison.row(u"cap.audio_in") == nullptr);
        QVERIFY(comparison.row(u"retired") == nullptr);
        const ComparisonRow *vision = comparison.row(u"cap.vision");
        QCOMPARE(vision->cells[0].exact, QStringLiteral("yes"));
        QCOMPARE(vision->cells[1].exact, QStringLiteral("no"));
        QVERIFY(vision->cells[2].state == CellState::Unknown);
        const std::vector<Model> bare{exampleModel(QStringLiteral("x/y")), exampleModel(QStringLiteral("x/z"))};
        const Comparison empty = compareModels(bare, defaultWorkload(), now);
        for (const QStringView key : {u"input", u"output", u"context_window"}) {
            QVERIFY(empty.row(key) != nullptr);
        }
        QVERIFY(empty.row(u"blended") == nullptr);
        QVERIFY(empty.best().empty());
    }

    void differencesOnly()
    {
        std::vector<Model> models = threeModels();
        models.pop_back();
        const Comparison all = compareModels(models, defaultWorkload(), now);
        QVERIFY(all.row(u"released") != nullptr);
        QVERIFY(all.row(u"cap.tools") != nullptr);
        const Comparison different = all.differencesOnly();
        QVERIFY(different.row(u"released") == nullptr);
        QVERIFY(different.row(u"cap.tools") == nullptr);
        QVERIFY(different.row(u"cap.vision") != nullptr);
        QVERIFY(different.row(u"input") != nullptr);
        QVERIFY(different.row(u"tiers.200000.input") != nullptr); // known of one, unknown of the other
        QCOMPARE(different.models.size(), std::size_t{2});
        const Comparison same = compareModels({models[0], models[0]}, defaultWorkload(), now).differencesOnly();
        QVERIFY(same.groups.empty());
    }

    void footer()
    {
        const QString footer = compared().footer();
        QVERIFY2(footer.startsWith(QStringLiteral("2026-11-21")), qPrintable(footer));
        QVERIFY(footer.contains(QStringLiteral("litellm (36 h), openai (2 h)")));
        QVERIFY(footer.contains(QStringLiteral("in=3000,out=500,cached=50%")));
    }

    void noModelsAtAll()
    {
        const Comparison nothing = compareModels({}, defaultWorkload(), now);
        QVERIFY(nothing.models.empty());
        QVERIFY(nothing.differencesOnly().groups.empty());
    }
};

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
