// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exporting/writers.h"
#include "tests/support/shareddata.h"
#include "tests/ui/realdesk.h"
#include "ui/charts/barlist.h"
#include "ui/charts/comparisonimage.h"
#include "ui/models/comparisontable.h"
#include "ui/pages/comparepage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/comparisonview.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace aigo;

namespace {

struct Fixture
{
    Fixture()
    {
        real.import(QStringLiteral("litellm"), test::at("2026-11-21T03:30:00Z"), test::fewModels());
        real.begin();
        page = std::make_unique<ComparePage>(*real.desk, theme);
        page->retranslate();
        page->resize(1300, 800);
        page->show();
        page->setModels(
            {QStringLiteral("openai/nova-pro"), QStringLiteral("anthropic/haiku-x"), QStringLiteral("google/mystery")});
    }
    template <typename T>
    T *child(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }
    QString field(const char *name) const { return child<QLineEdit>(name)->text(); }
    QString cell(const QString &key, std::size_t model) const
    {
        const ComparisonRow *row = page->comparison().row(key);
        return row ? row->cells.at(model).exact : QStringLiteral("no such row");
    }

    Theme theme{Theme::Choice::Light};
    test::RealDesk real;
    std::unique_ptr<ComparePage> page;
};

} // namespace

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheComparisonSays()
    {
        Fixture f;
        auto *view = f.child<ComparisonView>("comparison");
        QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(view->model()->columnCount(), 4);
        QCOMPARE(f.cell(QStringLiteral("input"), 0), QStringLiteral("2.5"));
        QCOMPARE(f.cell(QStringLiteral("input"), 2), QString());
        QCOMPARE(f.page->comparison().row(u"input")->cells[1].state, CellState::Best);
        // RAG: 3,000 in, half of them cached, 500 out, 10,000 a day; no cache price, so the input price stands in.
        QCOMPARE(f.cell(QStringLiteral("workload.per_month"), 0), QStringLiteral("3750"));
        auto *table = static_cast<ComparisonTable *>(view->model());
        bool found = false;
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->rowAt(row) && table->rowAt(row)->key == u"workload.per_month") {
                found = true;
                QVERIFY(table->index(row, 1).data().toString().startsWith(QStringLiteral("$ 3")));
                QCOMPARE(table->index(row, 3).data().toString(), QStringLiteral("—"));
            }
        }
        QVERIFY(found);
    }

    void theWorkloadIsWhatOneTypes()
    {
        Fixture f;
        auto *tokens = f.child<QLineEdit>("workload-in");
        tokens->setFocus();
        tokens->selectAll();
        QTest::keyClicks(tokens, QStringLiteral("6,000"));
        QCOMPARE(f.page->workload().input, 6000);
        // 6000*2.5 + 500*10 = 20,000 micro-dollars a request, x 10,000 x 30.
        QCOMPARE(f.cell(QStringLiteral("workload.per_month"), 0), QStringLiteral("6000"));
        QVERIFY(!f.child<Chip>("workload-rag")->isChecked());
        QTest::mouseClick(f.child<Chip>("workload-chat"), Qt::LeftButton);
        QCOMPARE(f.page->workload(), *workloadNamed(u"chat"));
        QVERIFY(f.field("workload-in") != QStringLiteral("6,000"));
        const Workload good = f.page->workload();
        tokens->selectAll();
        QTest::keyClicks(tokens, QStringLiteral("many"));
        QCOMPARE(f.page->workload(), good); // the last good one stays
        QTest::mouseClick(f.child<Chip>("workload-rag"), Qt::LeftButton);
        QTest::mouseClick(f.child<Chip>("batch"), Qt::LeftButton);
        QVERIFY(f.page->workload().batch);
        QCOMPARE(f.cell(QStringLiteral("workload.per_month"), 0), QString()); // no batch price is known
    }

    void differencesOnly()
    {
        Fixture f;
        const auto all = f.child<ComparisonView>("comparison")->model()->rowCount();
        QTest::mouseClick(f.child<Chip>("differences"), Qt::LeftButton);
        QVERIFY(f.child<ComparisonView>("comparison")->model()->rowCount() <= all);
        for (const ComparisonGroup &group : f.page->comparison().groups) {
            for (const ComparisonRow &row : group.rows) {
                QVERIFY2(row.differs(), qPrintable(row.key));
            }
        }
    }

    void modelsAreAddedByTypingAndTakenOut()
    {
        Fixture f;
        QTest::mouseClick(f.child<Button>("add"), Qt::LeftButton);
        auto *search = f.child<SearchField>("addModel");
        QVERIFY(search->isVisible());
        QTest::keyClicks(search, QStringLiteral("openai/nova-mini"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(f.page->models().size(), 4);
        QVERIFY(!search->isVisible());
        auto *view = f.child<ComparisonView>("comparison");
        view->setCurrentIndex(view->model()->index(1, 1));
        QTest::keyClick(view, Qt::Key_Delete);
        QVERIFY(!f.page->models().contains(QStringLiteral("openai/nova-pro")));
        const QRect cross = view->header()->crossBox(1);
        QTest::mouseClick(view->header()->viewport(), Qt::LeftButton, {}, cross.center());
        QVERIFY(!f.page->models().contains(QStringLiteral("anthropic/haiku-x")));
        QCOMPARE(f.page->models().size(), 2);
    }

    void filesHoldWhatIsShown()
    {
        Fixture f;
        QString path = f.real.file(QStringLiteral("comparison.csv"));
        f.page->askFile = [&path](QWidget *, const QString &) { return path; };
        QTest::mouseClick(f.child<Button>("csv"), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        const QString csv = QString::fromUtf8(test::readBytes(path));
        for (const ComparisonGroup &group : f.page->comparison().groups) {
            for (const ComparisonRow &row : group.rows) {
                QVERIFY2(csv.contains(u',' + row.key + u','), qPrintable(row.key));
            }
        }
        QCOMPARE(csv.toUtf8(), toCsv(comparisonTable(f.page->comparison(), Figures::Exact)));

        path = f.real.file(QStringLiteral("comparison.md"));
        QTest::mouseClick(f.child<Button>("markdown"), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        QTest::mouseClick(f.child<Button>("copy"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(test::readBytes(path)));

        path = f.real.file(QStringLiteral("comparison.png"));
        QTest::mouseClick(f.child<Button>("png"), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        QImage picture(path);
        picture.setDevicePixelRatio(2); // the file knows pixels only
        QCOMPARE(picture.convertToFormat(QImage::Format_RGB32),
                 renderComparison(f.page->comparison(), f.theme,
                                  {.providerNames = {{QStringLiteral("openai"), QStringLiteral("OpenAI")},
                                                     {QStringLiteral("anthropic"), QStringLiteral("Anthropic")},
                                                     {QStringLiteral("google"), QStringLiteral("Google")}}})
                     .convertToFormat(QImage::Format_RGB32));
    }

    void anUnwritableFileIsTold()
    {
        Fixture f;
        f.page->askFile = [](QWidget *, const QString &) { return QStringLiteral("/nowhere/at/all.csv"); };
        QTest::mouseClick(f.child<Button>("csv"), Qt::LeftButton);
        bool told = false;
        QTRY_VERIFY([&] {
            for (const QLabel *label : f.page->findChildren<QLabel *>()) {
                told = told || label->text().contains(QStringLiteral("/nowhere/at/all.csv"));
            }
            return told;
        }());
    }

    void barsHaveTheirFigures()
    {
        Fixture f;
        const auto bars = monthBars(f.page->comparison(), f.theme);
        QCOMPARE(bars.size(), std::size_t{3});
        QCOMPARE(bars[0].value, std::optional(3750.0));
        QVERIFY(!bars[2].value.has_value());
        QCOMPARE(bars[2].text, QStringLiteral("—"));
        QVERIFY(bars[1].strong);
    }

    void thePictureNeedsNoWindow()
    {
        Theme theme(Theme::Choice::Dark);
        const auto models = test::fewModels();
        const Comparison two =
            compareModels({models[0], models[3]}, defaultWorkload(), test::at("2026-11-21T06:30:00Z"));
        const QImage one = renderComparison(two, theme, {.scale = 1});
        const QImage twice = renderComparison(two, theme, {.scale = 2});
        QCOMPARE(twice.width(), one.width() * 2);
        QCOMPARE(twice.height(), one.height() * 2);
        const Comparison other =
            compareModels({models[0], models[4]}, defaultWorkload(), test::at("2026-11-21T06:30:00Z"));
        QVERIFY(renderComparison(other, theme, {.scale = 1}) != one);
        QVERIFY(renderComparison({}, theme).isNull());
    }
};

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
