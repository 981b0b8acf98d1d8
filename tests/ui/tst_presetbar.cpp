// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/chip.h"
#include "ui/widgets/presetbar.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace aigo;

namespace {

Preset preset(const char *name, bool shipped)
{
    return {QString::fromLatin1(name), QStringLiteral("cap:") + QLatin1StringView(name), QString(), {}, shipped};
}

} // namespace

class TestPresetBar : public QObject
{
    Q_OBJECT

private:
    Theme m_theme{Theme::Choice::Light};

    struct Bar
    {
        PresetBar bar;
        QSignalSpy order{&bar, &PresetBar::orderAsked};
        QSignalSpy renamed{&bar, &PresetBar::renameAsked};
        QSignalSpy deleted{&bar, &PresetBar::deleteAsked};

        explicit Bar(const Theme &theme)
            : bar(theme)
        {
            bar.setShippedNames({QStringLiteral("vision"), QStringLiteral("tools")});
            bar.setPresets({preset("vision", true), preset("tools", false), preset("mine", false)});
            bar.retranslate();
            bar.resize(900, 40);
            bar.show();
            if (!QTest::qWaitForWindowExposed(&bar)) {
                qFatal("the bar is not shown");
            }
        }
        Chip *chip(const char *name) const
        {
            for (Chip *chip : bar.findChildren<Chip *>()) {
                if (chip->property("preset").toString() == QLatin1StringView(name)) {
                    return chip;
                }
            }
            return nullptr;
        }
    };

    /// The texts of the context menu that a chip opens; the one named is chosen.
    static QStringList menuOf(Chip *chip, const QString &choose = {})
    {
        QStringList texts;
        QTimer::singleShot(0, chip, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QAction *chosen = nullptr;
            for (QAction *action : menu->actions()) {
                texts << action->text();
                chosen = action->text() == choose ? action : chosen;
            }
            if (chosen != nullptr) {
                chosen->trigger();
            }
            menu->close();
        });
        Q_EMIT chip->customContextMenuRequested(QPoint(4, 4));
        return texts;
    }

private Q_SLOTS:
    void keysMoveAChip()
    {
        Bar b(m_theme);
        QTest::keyClick(b.chip("mine"), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(b.order.size(), 1);
        const QStringList expected{QStringLiteral("vision"), QStringLiteral("mine"), QStringLiteral("tools")};
        QCOMPARE(b.order[0][0].toStringList(), expected);
        QTest::keyClick(b.chip("vision"), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(b.order.size(), 1); // it is the first already
    }
    void tabsAreOneStopAndArrowsGoAmongThem()
    {
        Bar b(m_theme);
        const auto stops = [&b] {
            QStringList names;
            for (const char *name : {"vision", "tools", "mine"}) {
                if (b.chip(name)->focusPolicy() == Qt::StrongFocus) {
                    names << QString::fromLatin1(name);
                }
            }
            return names;
        };
        QCOMPARE(stops(), QStringList{QStringLiteral("vision")});
        b.bar.mark(QStringLiteral("cap:tools"), {});
        QCOMPARE(stops(), QStringList{QStringLiteral("tools")});
        b.bar.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&b.bar));
        b.chip("tools")->setFocus();
        QTest::keyClick(b.chip("tools"), Qt::Key_Right);
        QVERIFY(b.chip("mine")->hasFocus());
        QTest::keyClick(b.chip("mine"), Qt::Key_Home);
        QVERIFY(b.chip("vision")->hasFocus());
        QTest::keyClick(b.chip("vision"), Qt::Key_Left);
        QVERIFY(b.chip("vision")->hasFocus()); // it is the first
        QTest::keyClick(b.chip("vision"), Qt::Key_End);
        QSignalSpy chosen(&b.bar, &PresetBar::chosen);
        QTest::keyClick(b.chip("mine"), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<Preset>().name, QStringLiteral("mine"));
        b.bar.mark(QStringLiteral("cap:tools"), {});
        b.bar.choose(1);
        QCOMPARE(chosen.last()[0].value<Preset>().name, QStringLiteral("mine")); // after the marked one
    }
    void aChipIsDragged()
    {
        Bar b(m_theme);
        Chip *mine = b.chip("mine");
        const QPoint grab = mine->rect().center();
        const QPoint target = mine->mapFrom(&b.bar, QPoint(1, b.chip("vision")->geometry().center().y()));
        QSignalSpy chosen(&b.bar, &PresetBar::chosen);
        QTest::mousePress(mine, Qt::LeftButton, {}, grab);
        for (const QPoint at : {grab + QPoint(-30, 0), target}) {
            QMouseEvent move(QEvent::MouseMove, at, mine->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
            QApplication::sendEvent(mine, &move);
        }
        QTest::mouseRelease(mine, Qt::LeftButton, {}, target);
        QCOMPARE(b.order.size(), 1);
        const QStringList expected{QStringLiteral("mine"), QStringLiteral("vision"), QStringLiteral("tools")};
        QCOMPARE(b.order[0][0].toStringList(), expected);
        QCOMPARE(chosen.size(), 0); // a drag is no click
        QTest::mouseClick(mine, Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
    }
    void onesOwnIsRenamed()
    {
        Bar b(m_theme);
        QTest::keyClick(b.chip("mine"), Qt::Key_F2);
        auto *name = b.bar.findChild<QLineEdit *>(QStringLiteral("presetName"));
        QVERIFY(name->isVisible());
        QCOMPARE(name->text(), QStringLiteral("mine"));
        name->setText(QStringLiteral("우리 것"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(b.renamed.size(), 1);
        QCOMPARE(b.renamed[0][1].toString(), QStringLiteral("우리 것"));
        QTest::keyClick(b.chip("vision"), Qt::Key_F2);
        QVERIFY(!name->isVisible()); // a shipped one keeps its name
    }
    void theMenuFitsThePreset()
    {
        Bar b(m_theme);
        QVERIFY(!menuOf(b.chip("vision")).contains(QStringLiteral("Delete")));
        QVERIFY(menuOf(b.chip("mine")).contains(QStringLiteral("Delete")));
        QVERIFY(!menuOf(b.chip("tools")).contains(QStringLiteral("Rename…")));
        menuOf(b.chip("tools"), QStringLiteral("Restore the shipped one"));
        QCOMPARE(b.deleted.size(), 1);
        QCOMPARE(b.deleted[0][0].toString(), QStringLiteral("tools"));
    }
};

QTEST_MAIN(TestPresetBar)
#include "tst_presetbar.moc"
