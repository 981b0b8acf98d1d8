// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/modelsfixture.h"

#include <QLineEdit>
#include <QTest>

using namespace aigo;
using Fixture = test::ModelsFixture;

/// Presets of the model table.
class TestModelsPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    void keysGoFromPresetToPreset()
    {
        Fixture f;
        const QStringList names = f.presets();
        QVERIFY(names.size() > 4);
        QTest::mouseClick(f.chip(names[0]), Qt::LeftButton);
        QVERIFY(f.chip(names[0])->isChecked());
        f.page->view()->setFocus();
        for (int place = 1; place <= 3; ++place) {
            QTest::keyClick(f.page->view(), Qt::Key_PageDown, Qt::ControlModifier);
            QVERIFY2(f.chip(names[place])->isChecked(), qPrintable(names[place]));
            QVERIFY(!f.page->filterBar()->text().isEmpty());
        }
        // From the field where one types, too.
        f.page->filterBar()->edit()->setFocus();
        QTest::keyClick(f.page->filterBar()->edit(), Qt::Key_PageUp, Qt::ControlModifier);
        QVERIFY(f.chip(names[2])->isChecked());
        f.page->view()->setFocus();
        QTest::keyClick(f.page->view(), Qt::Key_PageUp, Qt::ControlModifier);
        QTest::keyClick(f.page->view(), Qt::Key_PageUp, Qt::ControlModifier);
        QVERIFY(f.chip(names[0])->isChecked());
        QTest::keyClick(f.page->view(), Qt::Key_PageUp, Qt::ControlModifier);
        QVERIFY(f.chip(names.last())->isChecked()); // around the end
        // Where none is chosen, down begins with the first and up with the last.
        f.page->filterBar()->setText(QStringLiteral("source:litellm"));
        QTest::keyClick(f.page->view(), Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(f.chip(names[0])->isChecked());
        // One of the user's own that says the same as another is no place where one stays for ever.
        Preset same = f.real.desk->presets()[1];
        same.name = QStringLiteral("Same");
        same.shipped = false;
        f.real.desk->savePreset(same);
        QTRY_VERIFY(f.chip(QStringLiteral("Same")));
        QStringList gone;
        const QStringList all = f.presets();
        for (qsizetype i = 1; i < all.size(); ++i) {
            QTest::keyClick(f.page->view(), Qt::Key_PageDown, Qt::ControlModifier);
            gone += f.real.desk->settings().activePreset;
        }
        QCOMPARE(gone, all.sliced(1));
    }
};

QTEST_MAIN(TestModelsPresets)
#include "tst_modelspresets.moc"
