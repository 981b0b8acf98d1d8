// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/modelsfixture.h"
#include "ui/text/curl.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace aigo;
using Fixture = test::ModelsFixture;

/// Rows of the model table: picked, watched, selected, copied, and what their menu does.
class TestModelsRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

QTEST_MAIN(TestModelsRows)
#include "tst_modelsrows.moc"
