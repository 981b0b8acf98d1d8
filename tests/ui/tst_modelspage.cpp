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
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/facetpanel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/modelview.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
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
    ModelView *tableView() const { return static_cast<ModelView *>(page->view()); }
    int section(const QString &key) const { return static_cast<int>(tableView()->columnKeys().indexOf(key)) + 1; }
    QStringList selected() const
    {
        QStringList ids;
        for (const QModelIndex &row : page->view()->selectionModel()->selectedRows()) {
            ids += row.data(ModelsTable::IdRole).toString();
        }
        ids.sort();
        return ids;
    }
    /// What is pinned, as it is painted.
    QImage strip() const
    {
        auto *header = static_cast<TableHeader *>(page->view()->horizontalHeader());
        return page->view()->viewport()->grab(QRect(0, 0, header->pinnedWidth() - 1, 200)).toImage();
    }
    void trigger(QMenu *menu, const char *name) const
    {
        auto *action = menu ? menu->findChild<QAction *>(QLatin1String(name)) : nullptr;
        if (!action) {
            qFatal("no such action: %s", name);
        }
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    void sectionAction(const QString &key, const char *name) const
    {
        auto *header = page->view()->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(section(key)) + 10, 10);
        QContextMenuEvent asked(QContextMenuEvent::Mouse, at, header->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(header->viewport(), &asked);
        trigger(page->view()->findChild<QMenu *>(QStringLiteral("columnMenu")), name);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void rowAction(const QString &id, const QString &key, const char *name) const
    {
        const QPoint at =
            page->view()->visualRect(page->table()->index(page->table()->rowOf(id), section(key))).center();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, at, page->view()->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(page->view()->viewport(), &asked);
        trigger(page->view()->findChild<QMenu *>(QStringLiteral("rowMenu")), name);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
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

    void aPresetCarriesItsPins()
    {
        Fixture f;
        f.sectionAction(QStringLiteral("input"), "pinColumn");
        QCOMPARE(f.tableView()->columnKeys().first(2), (QStringList{QStringLiteral("name"), QStringLiteral("input")}));
        QTest::mouseClick(f.page->findChild<Button *>(QStringLiteral("savePreset")), Qt::LeftButton);
        auto *name = f.page->findChild<QLineEdit *>(QStringLiteral("presetName"));
        QTest::keyClicks(name, QStringLiteral("Pinned"));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(f.chip(QStringLiteral("Pinned")));
        QTest::mouseClick(f.chip(QStringLiteral("Reasoning")), Qt::LeftButton);
        f.sectionAction(QStringLiteral("input"), "pinColumn");
        QCOMPARE(f.tableView()->pinnedKeys(), QStringList{QStringLiteral("name")});
        QTest::mouseClick(f.chip(QStringLiteral("Pinned")), Qt::LeftButton);
        QCOMPARE(f.tableView()->pinnedKeys(), (QStringList{QStringLiteral("name"), QStringLiteral("input")}));
        QVERIFY(f.tableView()->isPinned(f.section(QStringLiteral("input"))));
        QTest::mouseClick(f.chip(QStringLiteral("Reasoning")), Qt::LeftButton);
        QCOMPARE(f.tableView()->pinnedKeys(), QStringList{QStringLiteral("name")});
    }

    void theKeyWWatches()
    {
        Fixture f;
        f.page->view()->setFocus();
        f.page->view()->selectRow(f.page->table()->rowOf(QStringLiteral("openai/nova-pro")));
        QTest::keyClick(f.page->view(), Qt::Key_W);
        QCOMPARE(f.real.desk->watchedModels(), QStringList{QStringLiteral("openai/nova-pro")});
        f.type(QStringLiteral("watched:yes"));
        QCOMPARE(f.shown(), QStringList{QStringLiteral("openai/nova-pro")});
        QTest::keyClick(f.page->view(), Qt::Key_W);
        QVERIFY(f.real.desk->watchedModels().isEmpty());
        QVERIFY(f.shown().isEmpty());
    }

    void theLastColumnEndsWithTheTable()
    {
        Fixture f;
        f.page->resize(1900, 800);
        QTRY_COMPARE(f.page->view()->horizontalHeader()->length(), f.page->view()->viewport()->width());
        f.page->resize(1024, 700);
        QTRY_VERIFY(f.page->view()->horizontalHeader()->length() >= f.page->view()->viewport()->width());
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

    void columnsArePinnedAndStayWhileTheOthersScroll()
    {
        Fixture f;
        f.page->resize(700, 500);
        ModelView *view = f.tableView();
        QCOMPARE(view->tableLayout().pinned, QStringList{QStringLiteral("name")});
        f.sectionAction(QStringLiteral("provider"), "pinColumn");
        QCOMPARE(view->columnKeys().mid(0, 2), (QStringList{QStringLiteral("name"), QStringLiteral("provider")}));
        QVERIFY(view->isPinned(2));
        view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum());
        QVERIFY(view->horizontalScrollBar()->value() > 0);
        const QModelIndex first = f.page->table()->index(0, 1);
        const QRect seen = view->visualRect(first);
        QCOMPARE(view->indexAt(seen.center()), first);
        QVERIFY(seen.left() >= 0);
        const QImage before = f.strip();
        view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum() / 2);
        QCOMPARE(f.strip(), before); // to the pixel
        // A click there is one on the column that is seen.
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          view->visualRect(f.page->table()->index(1, 2)).center());
        QCOMPARE(view->currentIndex(), f.page->table()->index(1, 2));
        QTest::keyClick(view, Qt::Key_Escape); // the drawer takes room
        QTest::keyClick(view, Qt::Key_Home, Qt::AltModifier);
        QVERIFY(!view->isPinned(2));
        view->fitColumns();
        view->horizontalScrollBar()->setValue(view->horizontalScrollBar()->maximum());
        QVERIFY(view->horizontalScrollBar()->value() > 0);
        const int x = view->visualRect(f.page->table()->index(0, 1)).center().x();
        QTest::mouseClick(view->horizontalHeader()->viewport(), Qt::LeftButton, {}, {x, 12});
        QCOMPARE(sortText(f.page->table()->sortKeys()), QStringLiteral("name"));
    }

    void columnsAreDraggedResizedFittedAndRemembered()
    {
        Fixture f;
        ModelView *view = f.tableView();
        QHeaderView *header = view->horizontalHeader();
        const auto middle = [&](const QString &key) {
            const int section = f.section(key);
            return QPoint(header->sectionViewportPosition(section) + header->sectionSize(section) / 2, 12);
        };
        f.clickRow(QStringLiteral("openai/nova-pro"));
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, middle(QStringLiteral("output")));
        QTest::mouseMove(header->viewport(), middle(QStringLiteral("output")) - QPoint(30, 0));
        QTest::mouseMove(header->viewport(), middle(QStringLiteral("context")) - QPoint(25, 0));
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, middle(QStringLiteral("context")) - QPoint(25, 0));
        QTRY_COMPARE(view->columnKeys().indexOf(QStringLiteral("output")),
                     view->columnKeys().indexOf(QStringLiteral("context")) - 1);
        QCOMPARE(header->visualIndex(3), 3);
        QVERIFY(f.page->table()->sortKeys().empty());
        QCOMPARE(view->currentIndex().data(ModelsTable::IdRole).toString(), QStringLiteral("openai/nova-pro"));
        QCOMPARE(view->selectionModel()->selectedRows().size(), 1);

        const int section = f.section(QStringLiteral("provider"));
        const int edge = header->sectionViewportPosition(section) + header->sectionSize(section) - 1;
        const int width = header->sectionSize(section);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, {edge, 12});
        QTest::mouseMove(header->viewport(), {edge + 40, 12});
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, {edge + 40, 12});
        QCOMPARE(header->sectionSize(section), width + 40);
        f.page->resize(1250, 780);
        view->fitColumns();
        QCOMPARE(header->sectionSize(section), width + 40); // what the user set stays
        const QStringList keys = view->columnKeys();
        QTRY_VERIFY(f.real.desk->settings().tableLayout.contains(QStringLiteral("provider:")));
        Theme theme(Theme::Choice::Light);
        ModelsPage again(*f.real.desk, theme);
        auto *other = static_cast<ModelView *>(again.view());
        QCOMPARE(other->columnKeys(), keys);
        QCOMPARE(other->tableLayout(), TableLayout::fromText(f.real.desk->settings().tableLayout));
        QCOMPARE(other->horizontalHeader()->sectionSize(section), width + 40);

        QTest::mouseDClick(header->viewport(), Qt::LeftButton, {}, {edge + 40, 12});
        QTRY_VERIFY(header->sectionSize(section) < width);
    }

    void columnsAreChosenFromASearch()
    {
        Fixture f;
        ModelView *view = f.tableView();
        f.sectionAction(QStringLiteral("context"), "hideColumn");
        QVERIFY(!view->columnKeys().contains(QStringLiteral("context")));
        QTest::mouseClick(f.page->findChild<Button *>(QStringLiteral("columns")), Qt::LeftButton);
        auto *chooser = view->findChild<ColumnChooser *>();
        QVERIFY(chooser && chooser->isVisible());
        const QStringList before = view->columnKeys();
        QTest::keyClicks(chooser->search(), QStringLiteral("context"));
        QTest::keyClick(chooser->search(), Qt::Key_Return);
        QCOMPARE(view->columnKeys(), before + QStringList{QStringLiteral("context")});
        QTest::keyClick(chooser->list(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(chooser->search(), Qt::Key_Escape); // the search first
        QVERIFY(chooser->isVisible());
        for (int i = 0; i < 40 && view->columnKeys().last() == u"context"; ++i) {
            QTest::keyClick(chooser->list(), Qt::Key_Up, Qt::AltModifier);
        }
        QVERIFY(view->columnKeys().last() != u"context");
        QStringList offered;
        for (int row = 0; row < chooser->list()->count(); ++row) {
            offered += chooser->list()->item(row)->data(Qt::UserRole).toString();
        }
        QVERIFY(offered.contains(QStringLiteral("trend"))); // an input price changed
        QVERIFY(!offered.contains(QStringLiteral("latency")));
        QVERIFY(!offered.contains(QStringLiteral("availability")));
        QTest::keyClick(chooser, Qt::Key_Escape);
        QTRY_VERIFY(!view->findChild<ColumnChooser *>());
    }

    void theKeyboardSortsAndMovesColumns()
    {
        Fixture f;
        ModelView *view = f.tableView();
        view->setFocus();
        view->setCurrentIndex(f.page->table()->index(0, f.section(QStringLiteral("provider"))));
        QTest::keyClick(view, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(sortText(f.page->table()->sortKeys()), QStringLiteral("-provider"));
        view->setCurrentIndex(f.page->table()->index(0, f.section(QStringLiteral("input"))));
        QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(sortText(f.page->table()->sortKeys()), QStringLiteral("-provider,input"));
        const auto place = view->columnKeys().indexOf(QStringLiteral("input"));
        QTest::keyClick(view, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(view->columnKeys().indexOf(QStringLiteral("input")), place + 1);
        QTest::keyClick(view, Qt::Key_Right, Qt::AltModifier); // the current column went with it
        QCOMPARE(view->columnKeys().indexOf(QStringLiteral("input")), place + 2);
        QTest::keyClick(view, Qt::Key_Delete, Qt::AltModifier);
        QVERIFY(!view->columnKeys().contains(QStringLiteral("input")));
    }

    void fourAreSelectedCopiedAndFiltered()
    {
        Fixture f;
        ModelView *view = f.tableView();
        f.clickHeader(QStringLiteral("input"));
        f.clickRow(f.shown()[1], 2);
        QTest::keyClick(view, Qt::Key_Escape);
        const QModelIndex fourth = f.page->table()->index(3, 2);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier, view->visualRect(fourth).center());
        const QModelIndex sixth = f.page->table()->index(5, 2);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier, view->visualRect(sixth).center());
        QCOMPARE(view->selectionModel()->selectedRows().size(), 4);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 4);
        for (const QString &line : lines) {
            QCOMPARE(line.count(u'\t'), f.page->table()->columnCount() - 2);
        }
        const QStringList selected = f.selected();
        f.page->filterBar()->setText(QStringLiteral("source:litellm provider:google"));
        QVERIFY(f.selected().size() < 4);
        f.page->filterBar()->setText(QStringLiteral("source:litellm"));
        QCOMPARE(f.selected(), selected); // what a filter took out is selected again
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(view->selectionModel()->selectedRows().size(), f.page->table()->rowCount());
    }

    void theMenuOfARowFiltersCopiesAndCompares()
    {
        Fixture f;
        f.rowAction(QStringLiteral("anthropic/haiku-x"), QStringLiteral("provider"), "filterBy");
        QCOMPARE(f.page->filterBar()->text(), QStringLiteral("source:litellm provider:anthropic"));
        QCOMPARE(f.shown().size(), 2);
        f.rowAction(QStringLiteral("anthropic/sonnet-x"), QStringLiteral("input"), "exclude");
        QCOMPARE(f.page->filterBar()->text(), QStringLiteral("source:litellm provider:anthropic -input:<=3"));
        f.page->filterBar()->setText(QStringLiteral("source:litellm"));
        f.rowAction(QStringLiteral("anthropic/haiku-x"), QStringLiteral("provider"), "copyId");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("haiku-x"));
        f.rowAction(QStringLiteral("anthropic/haiku-x"), QStringLiteral("provider"), "copyCurl");
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("curl")));
        QSignalSpy asked(f.page.get(), &Page::pageAsked);
        f.rowAction(QStringLiteral("anthropic/haiku-x"), QStringLiteral("provider"), "compare");
        QCOMPARE(asked.size(), 1);
        QCOMPARE(f.page->table()->picked(), QStringList{QStringLiteral("anthropic/haiku-x")});
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
