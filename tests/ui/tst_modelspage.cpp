// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/shareddata.h"
#include "tests/ui/realdesk.h"
#include "ui/pages/modeldetails.h"
#include "ui/pages/modelspage.h"
#include "ui/text/curl.h"
#include "ui/text/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facetpanel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/tableheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace aigo;

namespace {

const Instant march = test::at("2026-03-01T00:00:00Z");
const Instant today = test::at("2026-11-21T03:30:00Z");

struct Fixture
{
    Fixture()
    {
        auto models = test::fewModels();
        real.import(QStringLiteral("litellm"), march, models);
        test::addPrice(models[0], QStringLiteral("input"), "0.20");
        real.import(QStringLiteral("litellm"), today, models);
        real.begin();
        page = std::make_unique<ModelsPage>(*real.desk, theme);
        page->retranslate();
        page->resize(1300, 800);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get())) {
            qFatal("the page did not become active");
        }
        // The shipped catalogue stands beside what a test imports.
        page->filterBar()->setText(QStringLiteral("source:litellm"));
    }
    void type(const QString &text)
    {
        page->filterBar()->edit()->setFocus();
        QTest::keyClick(page->filterBar()->edit(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(page->filterBar()->edit(), text);
    }
    QStringList shown() const
    {
        QStringList ids;
        for (int row = 0; row < page->table()->rowCount(); ++row) {
            ids += page->table()->modelAt(row)->id();
        }
        return ids;
    }
    void clickHeader(const QString &key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QHeaderView *header = page->view()->horizontalHeader();
        for (int section = 1; section < page->table()->columnCount(); ++section) {
            if (page->table()->columnAt(section)->key == key) {
                const QPoint middle(header->sectionViewportPosition(section) + header->sectionSize(section) / 2, 12);
                QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, middle);
            }
        }
    }
    void clickRow(const QString &id, int column = 1)
    {
        const QModelIndex index = page->table()->index(page->table()->rowOf(id), column);
        QTest::mouseClick(page->view()->viewport(), Qt::LeftButton, {}, page->view()->visualRect(index).center());
    }
    Chip *chip(const QString &name) const
    {
        for (Chip *chip : page->findChildren<Chip *>()) {
            if (chip->property("preset") == name && chip->isVisible()) {
                return chip;
            }
        }
        return nullptr;
    }

    Theme theme{Theme::Choice::Light};
    test::RealDesk real;
    std::unique_ptr<ModelsPage> page;
};

} // namespace

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

    void aPresetIsSavedUsedAndDeleted()
    {
        Fixture f;
        f.type(QStringLiteral("source:litellm cap:vision"));
        f.clickHeader(QStringLiteral("output"));
        QTest::mouseClick(f.page->findChild<Button *>(QStringLiteral("savePreset")), Qt::LeftButton);
        auto *name = f.page->findChild<QLineEdit *>(QStringLiteral("presetName"));
        QVERIFY(name->isVisible());
        QTest::keyClicks(name, QStringLiteral("Mine"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(f.chip(QStringLiteral("Mine")));
        QVERIFY(f.chip(QStringLiteral("Mine"))->isChecked());
        f.page->filterBar()->setText(QStringLiteral("provider:openai"));
        QVERIFY(!f.chip(QStringLiteral("Mine"))->isChecked());
        QTest::mouseClick(f.chip(QStringLiteral("Mine")), Qt::LeftButton);
        QCOMPARE(f.page->filterBar()->text(), QStringLiteral("source:litellm cap:vision"));
        QCOMPARE(sortText(f.page->table()->sortKeys()), QStringLiteral("output"));
        QTRY_COMPARE(f.real.desk->settings().activePreset, QStringLiteral("Mine"));
        auto *bin = f.page->findChild<Button *>(QStringLiteral("deletePreset"));
        QVERIFY(bin->isVisible());
        QTest::mouseClick(bin, Qt::LeftButton);
        QTRY_VERIFY(!f.chip(QStringLiteral("Mine")));
    }

    void keysPickAndCompare()
    {
        Fixture f;
        f.clickHeader(QStringLiteral("input"));
        f.page->view()->setFocus();
        f.page->view()->selectRow(0);
        QTest::keyClick(f.page->view(), Qt::Key_Space);
        QTest::keyClick(f.page->view(), Qt::Key_Down);
        QTest::keyClick(f.page->view(), Qt::Key_Space);
        f.clickRow(QStringLiteral("openai/nova-pro"), ModelsTable::pickColumn);
        QCOMPARE(f.page->table()->picked(),
                 (QStringList{QStringLiteral("openai/nova-embed"), QStringLiteral("openai/nova-mini"),
                              QStringLiteral("openai/nova-pro")}));
        QSignalSpy asked(f.page.get(), &Page::pageAsked);
        auto *compare = f.page->findChild<Button *>(QStringLiteral("compare"));
        QVERIFY2(compare->text().contains(u'3'), qPrintable(compare->text()));
        QTest::mouseClick(compare, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("compare"));
        QVERIFY(asked[0][1]
                    .value<QUrlQuery>()
                    .queryItemValue(QStringLiteral("models"))
                    .contains(QStringLiteral("openai/nova-pro")));
    }

    void rowsAreCopiedAsTsv()
    {
        Fixture f;
        f.page->view()->setFocus();
        f.page->view()->selectRow(f.page->table()->rowOf(QStringLiteral("openai/nova-pro")));
        QTest::keyClick(f.page->view(), Qt::Key_C, Qt::ControlModifier);
        const QStringList cells = QGuiApplication::clipboard()->text().split(u'\t');
        QCOMPARE(cells.size(), f.page->table()->columnCount() - 1);
        QVERIFY(cells.contains(QStringLiteral("2.50")));
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

    void curlNeverHoldsAKey()
    {
        ModelFacts facts = test::exampleModel(QStringLiteral("some-host/it's/a-model")).facts;
        const QString command = curlCommand(facts, nullptr);
        QVERIFY(command.contains(QStringLiteral("$SOME_HOST_API_KEY")));
        QVERIFY(command.contains(QStringLiteral("it'\\''s/a-model")));
        Provider anthropic;
        anthropic.adapter = QStringLiteral("anthropic");
        anthropic.baseUrl = QUrl(QStringLiteral("https://api.anthropic.com/v1"));
        anthropic.keyEnv = QStringLiteral("ANTHROPIC_API_KEY");
        QVERIFY(curlCommand(facts, &anthropic).contains(QStringLiteral("x-api-key: $ANTHROPIC_API_KEY")));
    }
};

QTEST_MAIN(TestModelsPage)
#include "tst_modelspage.moc"
