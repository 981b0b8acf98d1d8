// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/shareddata.h"
#include "tests/ui/modelsfixture.h"
#include "ui/pages/modeldetails.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facetpanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

using namespace aigo;
using Fixture = test::ModelsFixture;

namespace {
const Instant today = test::at("2026-11-21T03:30:00Z");
} // namespace

/// The page as a whole: what the filter and the facets show, the drawer, what an empty one says, and what stays where
/// it is.
class TestModelsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingFilters()
    {
        Fixture f;
        QCOMPARE(f.shown().size(), 8);
        f.type(QStringLiteral("source:litellm input:<=1 cap:vision"));
        QCOMPARE(f.shown(), (QStringList{QStringLiteral("anthropic/haiku-x"), QStringLiteral("google/gem-flash"),
                                         QStringLiteral("openai/nova-mini")}));
    }

    void anErrorStandsWhereItIsAndTheLastGoodFilterStays()
    {
        Fixture f;
        f.type(QStringLiteral("source:litellm provider:openai"));
        QCOMPARE(f.shown().size(), 3);
        QTest::keyClicks(f.page->filterBar()->edit(), QStringLiteral(" input:<x"));
        QVERIFY(!f.page->filterBar()->isGood());
        QCOMPARE(f.shown().size(), 3);
        const QString told = f.page->filterBar()->edit()->accessibleDescription();
        QVERIFY2(told.contains(QStringLiteral("39")), qPrintable(told)); // the x
        for (int i = 0; i < 10; ++i) {
            QTest::keyClick(f.page->filterBar()->edit(), Qt::Key_Backspace);
        }
        QVERIFY(f.page->filterBar()->isGood());
    }

    void fieldsAndValuesAreCompleted()
    {
        Fixture f;
        f.type(QStringLiteral("prov"));
        QVERIFY(f.page->filterBar()->edit()->isCompleting());
        QTest::keyClick(f.page->filterBar()->edit(), Qt::Key_Tab);
        QCOMPARE(f.page->filterBar()->text(), QStringLiteral("provider:"));
        QTest::keyClicks(f.page->filterBar()->edit(), QStringLiteral("anthr"));
        QVERIFY(f.page->filterBar()->edit()->isCompleting());
        QTest::keyClick(f.page->filterBar()->edit(), Qt::Key_Down);
        QTest::keyClick(f.page->filterBar()->edit(), Qt::Key_Return);
        QCOMPARE(f.page->filterBar()->text(), QStringLiteral("provider:anthropic"));
        QTest::keyClicks(f.page->filterBar()->edit(), QStringLiteral(" inp"));
        QTest::keyClick(f.page->filterBar()->edit(), Qt::Key_Escape);
        QVERIFY(!f.page->filterBar()->edit()->isCompleting());
    }

    void headersSortAndShiftAddsAKey()
    {
        Fixture f;
        f.clickHeader(QStringLiteral("input"));
        QCOMPARE(f.shown().first(), QStringLiteral("openai/nova-embed"));
        QCOMPARE(f.shown().last(), QStringLiteral("google/mystery"));
        f.clickHeader(QStringLiteral("input"));
        QCOMPARE(f.shown().first(), QStringLiteral("anthropic/sonnet-x"));
        QCOMPARE(f.shown().last(), QStringLiteral("google/mystery"));
        f.clickHeader(QStringLiteral("provider"));
        f.clickHeader(QStringLiteral("input"), Qt::ShiftModifier);
        QCOMPARE(sortText(f.page->table()->sortKeys()), QStringLiteral("provider,input"));
        QCOMPARE(f.shown().first(), QStringLiteral("anthropic/haiku-x"));
        QCOMPARE(f.shown().last(), QStringLiteral("openrouter/anthropic/haiku-x"));
    }

    void facetsEditTheFilter()
    {
        Fixture f;
        QTRY_VERIFY(f.page->facets()->row(QStringLiteral("cap"), QStringLiteral("vision")));
        FacetRow *vision = f.page->facets()->row(QStringLiteral("cap"), QStringLiteral("vision"));
        QTRY_COMPARE(f.page->facets()->row(QStringLiteral("cap"), QStringLiteral("vision"))->count(), 5);
        vision = f.page->facets()->row(QStringLiteral("cap"), QStringLiteral("vision"));
        QTest::mouseClick(vision, Qt::LeftButton);
        QCOMPARE(f.page->filterBar()->text(), QStringLiteral("source:litellm cap:vision"));
        QCOMPARE(f.shown().size(), 5);
        QTRY_COMPARE(f.page->facets()->row(QStringLiteral("cap"), QStringLiteral("tools"))->count(), 4);
        QTest::mouseClick(f.page->facets()->row(QStringLiteral("cap"), QStringLiteral("tools")), Qt::LeftButton);
        QCOMPARE(f.shown().size(), 4);
        QTRY_VERIFY(f.page->facets()->row(QStringLiteral("cap"), QStringLiteral("vision"))->isChecked());
        QTest::mouseClick(f.page->facets()->row(QStringLiteral("cap"), QStringLiteral("vision")), Qt::LeftButton);
        QCOMPARE(f.page->filterBar()->text(), QStringLiteral("source:litellm cap:tools"));
    }

    void slashGoesToTheFilter()
    {
        Fixture f;
        f.page->view()->setFocus();
        QTest::keyClick(f.page->view(), Qt::Key_Slash);
        QTRY_VERIFY(f.page->filterBar()->edit()->hasFocus());
        QTest::keyClick(f.page->filterBar()->edit(), Qt::Key_Slash);
        QVERIFY(f.page->filterBar()->text().contains(u'/'));
    }

    void theDrawerKnowsTheModel()
    {
        Fixture f;
        f.clickRow(QStringLiteral("openai/nova-mini"));
        auto *details = f.page->findChild<ModelDetails *>();
        QVERIFY(details);
        QCOMPARE(details->id(), QStringLiteral("openai/nova-mini"));
        QTRY_VERIFY(details->findChild<QWidget *>(QStringLiteral("priceHistory")));
        QTest::mouseClick(details->findChild<Button *>(QStringLiteral("detailsCurl")), Qt::LeftButton);
        const QString curl = QGuiApplication::clipboard()->text();
        QVERIFY2(curl.contains(QStringLiteral("$OPENAI_API_KEY")), qPrintable(curl));
        QVERIFY2(curl.contains(QStringLiteral("https://api.openai.com/v1/chat/completions")), qPrintable(curl));
        QTest::mouseClick(details->findChild<Button *>(QStringLiteral("detailsCopyId")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("nova-mini"));
        QTest::keyClick(f.page->view(), Qt::Key_Escape);
        QVERIFY(!details->isVisible());
        f.page->view()->setFocus();
        QTest::keyClick(f.page->view(), Qt::Key_Return);
        QVERIFY(f.page->findChild<ModelDetails *>()->isVisible());
    }

    void theCsvHoldsWhatIsShown()
    {
        Fixture f;
        f.type(QStringLiteral("source:litellm cap:vision"));
        f.clickHeader(QStringLiteral("input"));
        const QString path = f.real.file(QStringLiteral("models.csv"));
        f.page->askFile = [&path](QWidget *, const QString &) { return path; };
        QTest::mouseClick(f.page->findChild<Button *>(QStringLiteral("export")), Qt::LeftButton);
        QTest::mouseClick(f.page->findChild<Button *>(QStringLiteral("saveExport")), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        const QStringList lines =
            QString::fromUtf8(test::readBytes(path)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), f.page->table()->rowCount() + 1);
        const QStringList keys = lines[0].split(u',');
        QCOMPARE(keys.size(), f.page->table()->columnCount() - 1);
        for (int row = 0; row < f.page->table()->rowCount(); ++row) {
            const QStringList cells = lines[row + 1].split(u',');
            for (int column = 1; column < f.page->table()->columnCount(); ++column) {
                QCOMPARE(keys[column - 1], f.page->table()->columnAt(column)->key);
                const QVariant raw = f.page->table()->index(row, column).data(ModelsTable::RawRole);
                if (f.page->table()->columnAt(column)->kind == ColumnKind::State) {
                    continue; // files say "unknown"
                }
                if (!raw.isValid()) {
                    QCOMPARE(cells[column - 1], QString());
                } else if (f.page->table()->columnAt(column)->kind == ColumnKind::Price) {
                    QCOMPARE(moneyFromUsdPerMillion(cells[column - 1].toUtf8())->pico, raw.toLongLong());
                } else if (f.page->table()->columnAt(column)->kind == ColumnKind::Tokens) {
                    QCOMPARE(cells[column - 1].toLongLong(), raw.toLongLong());
                }
            }
        }
    }

    void nothingFoundHasOneButton()
    {
        Fixture f;
        f.type(QStringLiteral("zzzz"));
        auto *empty = f.page->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        auto *mend = empty->findChild<Button *>();
        QTest::mouseClick(mend, Qt::LeftButton);
        QVERIFY(f.page->table()->rowCount() > 8);
        QVERIFY(!empty->isVisible());
    }

    void withoutASourceItSaysSo()
    {
        Theme theme(Theme::Choice::Light);
        test::RealDesk real;
        real.begin();
        ModelsPage page(*real.desk, theme);
        page.retranslate();
        page.show();
        QVERIFY(real.desk->catalogue()->embeddedOnly);
        QVERIFY2(page.table()->rowCount() >= 60, qPrintable(QString::number(page.table()->rowCount())));
        bool told = false;
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            told = told || (label->isVisible() && label->text().contains(QStringLiteral("shipped with the program")));
        }
        QVERIFY(told);
    }

    void aRefreshKeepsScrollAndSelection()
    {
        Theme theme(Theme::Choice::Light);
        test::RealDesk real;
        real.begin();
        ModelsPage page(*real.desk, theme);
        page.retranslate();
        page.resize(1200, 400);
        page.show();
        auto *bar = page.view()->verticalScrollBar();
        bar->setValue(20 * Theme::rowHeight + 5);
        const QString top = page.view()->indexAt({60, 1}).data(ModelsTable::IdRole).toString();
        const int y = page.view()->rowViewportPosition(page.table()->rowOf(top));
        page.view()->selectRow(page.table()->rowOf(top) + 3);
        const QString selected = page.view()->currentIndex().data(ModelsTable::IdRole).toString();
        QSignalSpy refreshed(real.desk.get(), &Desk::catalogueChanged);
        auto models = test::fewModels();
        models.push_back(test::exampleModel(QStringLiteral("aardvark/first")));
        real.import(QStringLiteral("litellm"), today, models);
        real.desk->start(false); // loads again, as after a sync
        QTRY_VERIFY(page.table()->rowOf(QStringLiteral("aardvark/first")) >= 0);
        QCOMPARE(page.view()->rowViewportPosition(page.table()->rowOf(top)), y);
        QCOMPARE(page.view()->currentIndex().data(ModelsTable::IdRole).toString(), selected);
    }

    void theCurrentRowStaysWhereItIsWhileOneFilters()
    {
        Theme theme(Theme::Choice::Light);
        test::RealDesk real;
        real.begin();
        ModelsPage page(*real.desk, theme);
        page.retranslate();
        page.resize(1200, 420);
        page.show();
        ModelsTable &table = *page.table();
        auto *view = static_cast<ModelView *>(page.view());
        QVERIFY(table.rowCount() > 40);
        // One with enough of its provider above it that it may stay where it is.
        page.filterBar()->setText(QStringLiteral("provider:openai"));
        QVERIFY2(table.rowCount() > 12, qPrintable(QString::number(table.rowCount())));
        const QString id = table.modelAt(table.rowCount() - 3)->id();
        page.filterBar()->setText({});
        view->setCurrentIndex(table.index(table.rowOf(id), 1));
        view->scrollTo(view->currentIndex(), QAbstractItemView::PositionAtBottom);
        const int y = view->rowViewportPosition(table.rowOf(id));
        page.filterBar()->setText(QStringLiteral("provider:openai"));
        QCOMPARE(view->rowViewportPosition(table.rowOf(id)), y);
        QCOMPARE(view->currentIndex().data(ModelsTable::IdRole).toString(), id);
        page.filterBar()->setText({});
        QCOMPARE(view->rowViewportPosition(table.rowOf(id)), y);
    }
};

QTEST_MAIN(TestModelsPage)
#include "tst_modelspage.moc"
