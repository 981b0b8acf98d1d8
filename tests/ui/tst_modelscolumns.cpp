// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/modelsfixture.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/searchfield.h"

#include <QScrollBar>
#include <QTest>

using namespace aigo;
using Fixture = test::ModelsFixture;

/// Columns of the model table: pinned, moved, resized, chosen, remembered.
class TestModelsColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastColumnEndsWithTheTable()
    {
        Fixture f;
        f.page->resize(1900, 800);
        QTRY_COMPARE(f.page->view()->horizontalHeader()->length(), f.page->view()->viewport()->width());
        f.page->resize(1024, 700);
        QTRY_VERIFY(f.page->view()->horizontalHeader()->length() >= f.page->view()->viewport()->width());
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
};

QTEST_MAIN(TestModelsColumns)
#include "tst_modelscolumns.moc"
