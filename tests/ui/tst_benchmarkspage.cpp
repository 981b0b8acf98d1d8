// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/smalldesk.h"
#include "ui/benchmarks/boardsbeside.h"
#include "ui/benchmarks/boardtable.h"
#include "ui/benchmarks/scorechart.h"
#include "ui/charts/qualityplot.h"
#include "ui/models/modelstable.h"
#include "ui/pages/benchmarkspage.h"
#include "ui/pages/qualitycard.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace aigo;
using namespace aigo::test;

/// Leaderboards by keys and mouse, and price against quality.
class BenchmarksPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<BenchmarksPage> m_page;

    static Model model(const QString &id, qint64 dollars)
    {
        Model made;
        made.facts.id = id;
        made.facts.provider = id.section(u'/', 0, 0);
        made.facts.name = id.section(u'/', 1);
        for (const PriceKind kind : {PriceKind::Input, PriceKind::Output}) {
            Price price;
            price.key.kind = kind;
            price.amount = Money{dollars * 1'000'000}; // USD a million tokens
            price.state = PriceState::Value;
            made.facts.prices.push_back(price);
        }
        return made;
    }
    static BenchmarkScore score(const QString &suite, const QString &name, double value, const QDate &day = {})
    {
        BenchmarkScore made;
        made.suite = suite;
        made.name = name;
        made.score = value;
        made.date = day;
        made.source = suite;
        return made;
    }
    static Leaderboard board(const QString &suite, const std::vector<BenchmarkScore> &scores,
                             const std::vector<QStringList> &models)
    {
        BenchmarkSuite of;
        of.suite = suite;
        of.title = suite.toUpper();
        of.unit = QStringLiteral("%");
        of.attribution = QStringLiteral("made up");
        return rankScores(of, scores, models);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_theme->apply();
    }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        m_desk->facts->models = {model(QStringLiteral("a/cheap"), 1), model(QStringLiteral("b/good"), 10),
                                 model(QStringLiteral("c/dear"), 100)};
        auto view = std::make_shared<BenchmarkView>();
        std::vector<BenchmarkScore> first{score(QStringLiteral("one"), QStringLiteral("Good"), 80, QDate(2026, 3, 1)),
                                          score(QStringLiteral("one"), QStringLiteral("Dear"), 75, QDate(2026, 5, 1)),
                                          score(QStringLiteral("one"), QStringLiteral("Cheap"), 40, QDate(2026, 1, 1)),
                                          score(QStringLiteral("one"), QStringLiteral("Stranger"), 60)};
        first[0].ciLow = 78;
        first[0].ciHigh = 82;
        view->boards.push_back(
            board(QStringLiteral("one"), first,
                  {{QStringLiteral("b/good")}, {QStringLiteral("c/dear")}, {QStringLiteral("a/cheap")}, {}}));
        const std::vector<BenchmarkScore> second{score(QStringLiteral("two"), QStringLiteral("Cheap"), 9),
                                                 score(QStringLiteral("two"), QStringLiteral("Good"), 5)};
        view->boards.push_back(
            board(QStringLiteral("two"), second, {{QStringLiteral("a/cheap")}, {QStringLiteral("b/good")}}));
        view->scores = {{QStringLiteral("a/cheap"), {{QStringLiteral("one"), 40}, {QStringLiteral("two"), 9}}},
                        {QStringLiteral("b/good"), {{QStringLiteral("one"), 80}, {QStringLiteral("two"), 5}}},
                        {QStringLiteral("c/dear"), {{QStringLiteral("one"), 75}}}};
        view->unmatched.push_back({first[3], QStringLiteral("no model has that name")});
        m_desk->facts->benchmarks = view;
        m_page = std::make_unique<BenchmarksPage>(*m_desk, *m_theme);
        m_page->retranslate();
        m_page->resize(1200, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void theBoardThatKnowsMostComesFirst()
    {
        QCOMPARE(m_page->list()->count(), 2);
        QCOMPARE(m_page->suites(), QStringList{QStringLiteral("one")});
        QCOMPARE(m_page->table()->rowCount(), 4);
        QCOMPARE(cell(0, BoardTable::Rank), QStringLiteral("1"));
        QCOMPARE(cell(0, BoardTable::Model), QStringLiteral("b/good"));
        QVERIFY(cell(0, BoardTable::Score).contains(QStringLiteral("78")));
        QCOMPARE(cell(2, BoardTable::Model), QStringLiteral("—"));
        QCOMPARE(m_page->chart()->shownPoints(), 3);
        QCOMPARE(m_page->chart()->withoutDay(), 1);
        QTest::keyClick(m_page->chart(), Qt::Key_Left);
        QVERIFY(m_page->chart()->readout().contains(QStringLiteral("Dear")));
    }

    void enterOpensTheModel()
    {
        QSignalSpy asked(m_page.get(), &Page::pageAsked);
        auto *view = m_page->findChild<QTableView *>();
        for (auto *one : m_page->findChildren<QTableView *>()) {
            view = one->model() == m_page->table() ? one : view;
        }
        view->setCurrentIndex(m_page->table()->index(1, 0));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().at(0).toString(), QStringLiteral("models"));
        QCOMPARE(asked.front().at(1).value<QUrlQuery>().queryItemValue(QStringLiteral("model")),
                 QStringLiteral("c/dear"));
    }

    void severalStandSideBySide()
    {
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("suites"), QStringLiteral("one,two"));
        m_page->open(query);
        QCOMPARE(m_page->beside()->rowCount(), 3);
        QCOMPARE(m_page->beside()->columnCount(), 4);
        QVERIFY(m_page->besideView()->isVisible());
        m_page->beside()->sortBy(3, true); // what has no score stands last, either way
        QCOMPARE(m_page->beside()->modelAt(0), QStringLiteral("a/cheap"));
        QCOMPARE(m_page->beside()->modelAt(2), QStringLiteral("c/dear"));
        m_page->beside()->sortBy(3, false);
        QCOMPARE(m_page->beside()->modelAt(0), QStringLiteral("b/good"));
        QCOMPARE(m_page->beside()->modelAt(2), QStringLiteral("c/dear"));
        QCOMPARE(m_page->beside()->index(2, 3).data().toString(), QStringLiteral("—"));
        QVERIFY(m_page->beside()->index(0, 2).data(BoardsBeside::BestRole).toBool());
    }

    void wordsNarrowAndNothingIsReset()
    {
        QSignalSpy reset(m_page->table(), &QAbstractItemModel::modelReset);
        const QAbstractItemModelTester tester(m_page->table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_page->table()->setWords(QStringLiteral("go"), false);
        QCOMPARE(m_page->table()->rowCount(), 1);
        m_page->table()->setWords({}, true);
        QCOMPARE(m_page->table()->rowCount(), 3);
        m_page->table()->setWords({}, false);
        QCOMPARE(m_page->table()->rowCount(), 4);
        QCOMPARE(reset.size(), 0);
    }

    void withoutBoardsItSaysWhy()
    {
        m_desk->facts = std::make_shared<Catalogue>(*m_desk->facts);
        m_desk->facts->benchmarks.reset();
        Q_EMIT m_desk->catalogueChanged();
        QCOMPARE(m_page->list()->count(), 0);
        QVERIFY(!m_page->list()->isVisible());
    }

    void columnsOfTheModelTable()
    {
        ModelsTable table;
        table.setCatalogue(m_desk->facts, {}, m_desk->time.now());
        QStringList keys;
        for (const Column *column : table.occurring()) {
            keys << column->key;
        }
        QVERIFY(keys.contains(QStringLiteral("benchmark.one")));
        const auto filter = parseFilter(QStringLiteral("benchmark.one:>70"));
        QVERIFY(filter.ok());
        table.setFilter(*filter, m_desk->time.now());
        QCOMPARE(table.rowCount(), 2);
        QCOMPARE(table.vocabulary()[QStringLiteral("benchmark")],
                 (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    }

    void priceAgainstQuality()
    {
        QualityCard card(*m_desk, *m_theme);
        QVERIFY(card.show({m_desk->facts->models[2]}, *workloadNamed(u"chat"), {}));
        QCOMPARE(card.board(), QStringLiteral("one"));
        QCOMPARE(card.plot()->points().size(), std::size_t{3});
        QStringList front;
        for (const std::size_t i : card.plot()->front()) {
            front << card.plot()->points()[i].model;
        }
        QCOMPARE(front, (QStringList{QStringLiteral("a/cheap"), QStringLiteral("b/good")}));
        QCOMPARE(card.offered(), QStringList{QStringLiteral("b/good")}); // as good and a tenth of the price
        QSignalSpy asked(&card, &QualityCard::addAsked);
        card.resize(400, 600);
        QTest::keyClick(card.plot(), Qt::Key_Right);
        QVERIFY(card.plot()->readout().startsWith(QStringLiteral("a/cheap")));
        QTest::keyClick(card.plot(), Qt::Key_Return);
        QCOMPARE(asked.front().front().toString(), QStringLiteral("a/cheap"));
        card.setBoard(QStringLiteral("two"));
        QVERIFY(card.offered().isEmpty()); // it has no score there
        m_desk->facts = std::make_shared<Catalogue>();
        QVERIFY(!card.show({}, *workloadNamed(u"chat"), {}));
    }

private:
    QString cell(int row, int column) { return m_page->table()->index(row, column).data().toString(); }
};

QTEST_MAIN(BenchmarksPageTest)
#include "tst_benchmarkspage.moc"
