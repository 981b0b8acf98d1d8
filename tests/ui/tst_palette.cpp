// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/viewlink.h"
#include "tests/support/smalldesk.h"
#include "ui/mainwindow.h"
#include "ui/palette/commandpalette.h"
#include "ui/palette/paletterows.h"
#include "ui/widgets/searchbutton.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// The palette over the window, driven with keys and mouse.
class PaletteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_theme->apply();
    }
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        m_desk->choices.language = QStringLiteral("en");
        m_desk->add(QStringLiteral("openai"), QStringLiteral("OpenAI"), State::Operational);
        m_desk->add(QStringLiteral("mistral"), QStringLiteral("Mistral"), State::Down);
        Preset preset;
        preset.name = QStringLiteral("Cheap vision");
        preset.filter = QStringLiteral("cap:vision input:<1");
        m_desk->saved = {preset};
        m_language = std::make_unique<Language>();
        m_window = std::make_unique<MainWindow>(*m_desk, *m_theme, *m_language);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get());
    }
    void cleanup()
    {
        m_window.reset();
        m_language.reset();
        m_desk.reset();
    }
    void cleanupTestCase() { m_theme.reset(); }

    void opensByKeysAndByTheHeaderAndGivesTheFocusBack()
    {
        QWidget *before = m_window->focusWidget();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette().isVisible());
        QVERIFY(palette().field()->hasFocus());
        QTest::keyClick(palette().field(), Qt::Key_Escape);
        QVERIFY(!palette().isVisible());
        QCOMPARE(m_window->focusWidget(), before);
        auto *button = m_window->findChild<SearchButton *>();
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(palette().isVisible());
        QTest::mouseClick(&palette(), Qt::LeftButton, {}, QPoint(5, palette().height() - 5));
        QVERIFY(!palette().isVisible());
    }

    void aPageByItsName()
    {
        type(QStringLiteral("settings"));
        QCOMPARE(titles().value(0), QStringLiteral("Settings"));
        QTest::keyClick(palette().field(), Qt::Key_Return);
        QVERIFY(!palette().isVisible());
        QCOMPARE(m_window->currentPage()->name(), QStringLiteral("settings"));
    }

    void actionsAreRunAndSayTheirKeys()
    {
        type(QStringLiteral("check every"));
        QCOMPARE(titles(), QStringList{QStringLiteral("Check every provider now")});
        QCOMPARE(palette().search().entries().front().shortcut, QStringLiteral("Ctrl+R"));
        QTest::keyClick(palette().field(), Qt::Key_Enter);
        QCOMPARE(m_desk->checked, QStringList{QString()});
        type(QStringLiteral("dark theme"));
        QTest::keyClick(palette().field(), Qt::Key_Return);
        QCOMPARE(m_desk->choices.theme, QStringLiteral("dark"));
        type(QStringLiteral("disturb"));
        QTest::keyClick(palette().field(), Qt::Key_Return);
        QCOMPARE(m_desk->alerting.quiet, std::optional<Instant>(m_desk->time.now() + 1h));
    }

    void whatWasUsedLatelyComesFirst()
    {
        const QStringList fresh = opened();
        QCOMPARE(fresh.front(), m_window->pages().front()->title());
        type(QStringLiteral("settings"));
        QTest::keyClick(palette().field(), Qt::Key_Return);
        type(QStringLiteral("cheap"));
        QTest::keyClick(palette().field(), Qt::Key_Return);
        const QStringList later = opened();
        QCOMPARE(later.value(0), QStringLiteral("Cheap vision"));
        QCOMPARE(later.value(1), QStringLiteral("Settings"));
        QCOMPARE(later.count(QStringLiteral("Settings")), 1);
        QVERIFY(m_desk->choices.remembered.contains(QStringLiteral("palette.recent")));
    }

    void aPresetOpensItsView()
    {
        type(QStringLiteral("vision"));
        QCOMPARE(titles(), QStringList{QStringLiteral("Cheap vision")});
        QTest::keyClick(palette().field(), Qt::Key_Return);
        QCOMPARE(m_window->currentPage()->name(), QStringLiteral("models"));
    }

    void providersAreFoundByNameAndSlug()
    {
        type(QStringLiteral("mist"));
        QCOMPARE(titles(), QStringList{QStringLiteral("Mistral")});
        QCOMPARE(palette().search().entries().front().state, std::optional(State::Down));
        QCOMPARE(palette().search().entries().front().link, QStringLiteral("aigo://now?provider=mistral"));
    }

    void whatTheStoreFindsStandsBelowAndMarked()
    {
        SearchHit model;
        model.kind = SearchKind::Models;
        model.id = QStringLiteral("openai/gpt-5");
        model.title = QStringLiteral("GPT-5");
        model.inTitle = {{0, 3}};
        SearchHit near = model;
        near.id = QStringLiteral("openai/gpt-4");
        near.title = QStringLiteral("GPT-4");
        near.approximate = true;
        SearchHit news;
        news.kind = SearchKind::News;
        news.id = QStringLiteral("n1");
        news.title = QStringLiteral("GPT 장애 보고");
        news.snippet = QStringLiteral("어제 장애");
        news.at = m_desk->time.now() - 3h;
        SearchHit incident;
        incident.kind = SearchKind::Incidents;
        incident.id = QStringLiteral("openai/abc/1");
        incident.title = QStringLiteral("Elevated errors");
        SearchHit change;
        change.kind = SearchKind::Changes;
        change.id = QStringLiteral("12");
        change.title = QStringLiteral("openai/gpt-5: price input");
        m_desk->found.hits = {model, near, news, incident, change};
        type(QStringLiteral("gpt"));
        QTRY_COMPARE(titles().size(), 5);
        const auto &entries = palette().search().entries();
        QCOMPARE(linked(entries[0]), QStringLiteral("models model=openai/gpt-5"));
        QVERIFY(entries[1].approximate);
        QCOMPARE(linked(entries[2]), QStringLiteral("news id=n1"));
        QCOMPARE(linked(entries[3]), QStringLiteral("incidents provider=openai id=abc/1"));
        QCOMPARE(linked(entries[4]), QStringLiteral("changes filter=openai/gpt-5"));
        QVERIFY(!palette().grab().isNull());
        QTest::keyClick(palette().field(), Qt::Key_Down);
        QTest::keyClick(palette().field(), Qt::Key_Up);
        QTest::keyClick(palette().field(), Qt::Key_Return);
        QCOMPARE(m_window->currentPage()->name(), QStringLiteral("models"));
    }

    void scopesByTab()
    {
        type(QStringLiteral("x"));
        QCOMPARE(palette().scope(), PaletteScope::All);
        QTest::keyClick(palette().field(), Qt::Key_Tab);
        QCOMPARE(palette().scope(), PaletteScope::Models);
        QTest::keyClick(palette().field(), Qt::Key_Backtab, Qt::ShiftModifier);
        QTest::keyClick(palette().field(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(palette().scope(), PaletteScope::Presets);
        QVERIFY(palette().isVisible());
    }

    void choiceGoesRoundTheEnds()
    {
        const QStringList all = opened();
        QVERIFY(all.size() > 3);
        QTest::keyClick(palette().field(), Qt::Key_Up);
        QCOMPARE(palette().list()->currentIndex().row(), static_cast<int>(all.size()) - 1);
        QTest::keyClick(palette().field(), Qt::Key_Down);
        QCOMPARE(palette().list()->currentIndex().row(), 0);
        QTest::keyClick(palette().field(), Qt::Key_PageDown);
        QVERIFY(palette().list()->currentIndex().row() > 1);
    }

    void nothingFoundIsSaid()
    {
        type(QStringLiteral("zzzz nothing"));
        QTRY_VERIFY(!palette().search().isAsking());
        QVERIFY(titles().isEmpty());
        QVERIFY(!palette().list()->isVisible());
        QTest::keyClick(palette().field(), Qt::Key_Return); // opens nothing
        QVERIFY(palette().isVisible());
    }

    void rowsStayAModel()
    {
        PaletteRows rows;
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const std::size_t size : {3U, 0U, 5U, 5U, 2U, 9U}) {
            rows.show(std::vector<PaletteEntry>(size));
            QCOMPARE(rows.rowCount(), static_cast<int>(size));
        }
    }

    void recentIsReadBackAndBadTextIsNone()
    {
        PaletteRecent recent;
        for (int i = 0; i < 20; ++i) {
            PaletteEntry entry;
            entry.kind = PaletteEntry::Kind::Model;
            entry.id = QString::number(i % 15);
            entry.title = QStringLiteral("이름 \"%1\"").arg(i);
            recent.use(entry);
        }
        QCOMPARE(recent.used.size(), PaletteRecent::most);
        QCOMPARE(recent.used.front().id, QStringLiteral("4"));
        QCOMPARE(PaletteRecent::fromText(recent.toText()).toText(), recent.toText());
        QVERIFY(PaletteRecent::fromText(QStringLiteral("[[99,\"x\"],7,[1],{\"a\":1}")).used.empty());
        QVERIFY(PaletteRecent::fromText(QStringLiteral("[[99,\"x\",\"\",\"\"],7,[1],{\"a\":1}]")).used.empty());
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;

    /// Where an entry leads: the page, then what it is asked.
    static QString linked(const PaletteEntry &entry)
    {
        const auto link = parseViewLink(entry.link);
        if (!link) {
            return entry.link;
        }
        QString text = link->page;
        for (const auto &[key, value] : link->query.queryItems(QUrl::FullyDecoded)) {
            text += u' ' + key + u'=' + value;
        }
        return text;
    }
    CommandPalette &palette() { return *m_window->palette(); }
    QStringList titles()
    {
        QStringList list;
        for (int row = 0; row < palette().list()->model()->rowCount(); ++row) {
            list << palette().list()->model()->index(row, 0).data().toString();
        }
        return list;
    }
    QStringList opened()
    {
        palette().close();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        return titles();
    }
    void type(const QString &text)
    {
        opened();
        for (const QChar c : text) {
            QTest::keyClick(palette().field(), c.toLatin1());
        }
        QCOMPARE(palette().field()->text(), text);
    }
};

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
