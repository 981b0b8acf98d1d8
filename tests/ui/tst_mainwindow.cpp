// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/smalldesk.h"
#include "tests/support/watchdog.h"
#include "ui/mainwindow.h"
#include "ui/pages/providerrow.h"
#include "ui/tray/trayicon.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/noticestrip.h"
#include "ui/widgets/pill.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// The frame around the pages, driven with keys and mouse.
class MainWindowTest : public QObject
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
        m_desk->choices.theme = QStringLiteral("light");
        m_desk->add(QStringLiteral("openai"), QStringLiteral("OpenAI"), State::Operational).key =
            KeyOrigin::Environment;
        m_desk->add(QStringLiteral("mistral"), QStringLiteral("Mistral"), State::Operational);
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

    void aDemoSaysSo()
    {
        const auto badge = [](const MainWindow &window) {
            const auto pills = window.findChildren<PillLabel *>();
            return std::any_of(pills.begin(), pills.end(), [](const PillLabel *pill) {
                return pill->isVisible() && pill->text() == QStringLiteral("Demo: made-up data on this machine only");
            });
        };
        QVERIFY(!badge(*m_window));
        QVERIFY(!m_window->windowTitle().contains(QStringLiteral("demo")));
        m_desk->demo = true;
        MainWindow window(*m_desk, *m_theme, *m_language);
        window.show();
        QVERIFY(badge(window));
        QVERIFY(window.windowTitle().endsWith(QStringLiteral("AI-GO demo")));
    }

    void keysAndRailChangeThePage()
    {
        QCOMPARE(m_window->currentPage()->name(), QStringLiteral("now"));
        const std::size_t pages = std::min<std::size_t>(m_window->pages().size(), 9); // so many digits there are
        for (std::size_t i = pages; i-- > 0;) {
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)), Qt::ControlModifier);
            QCOMPARE(m_window->currentPage(), m_window->pages()[i]);
        }
        click(QStringLiteral("Settings"));
        QCOMPARE(m_window->currentPage()->name(), QStringLiteral("settings"));
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("Settings")));
        m_window->showPage(QStringLiteral("no such page"));
        QCOMPARE(m_window->currentPage()->name(), QStringLiteral("settings"));
    }

    void checkNowAsksTheDesk()
    {
        click(QStringLiteral("Check now"));
        QCOMPARE(m_desk->checked, QStringList{QString()});
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(m_desk->checked.size(), 2);
        m_desk->views[0].checking = true;
        Q_EMIT m_desk->providerChanged(QStringLiteral("openai"));
        QVERIFY(!find<Button>(QStringLiteral("Checking…"))->isEnabled());
        m_desk->views[0].checking = false;
        Q_EMIT m_desk->providerChanged(QStringLiteral("openai"));
        QVERIFY(find<Button>(QStringLiteral("Check now"))->isEnabled());
    }

    void languageAndThemeChangeWhileItStands()
    {
        Settings settings = m_desk->choices;
        settings.language = QStringLiteral("ko");
        settings.theme = QStringLiteral("dark");
        m_desk->saveSettings(settings);
        QCOMPARE(m_language->current(), QStringLiteral("ko"));
        QTRY_VERIFY(find<QAbstractButton>(QStringLiteral("설정")) != nullptr);
        QVERIFY(find<QAbstractButton>(QStringLiteral("지금 점검")) != nullptr);
        QVERIFY(m_theme->isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), m_theme->colors().surface);
        settings.language = QStringLiteral("en");
        settings.theme = QStringLiteral("light");
        m_desk->saveSettings(settings);
        QTRY_VERIFY(find<QAbstractButton>(QStringLiteral("Settings")) != nullptr);
        QVERIFY(find<QAbstractButton>(QStringLiteral("지금 점검")) == nullptr);
    }

    void whatWentWrongIsShownUntilDismissed()
    {
        auto *strip = m_window->findChild<NoticeStrip *>();
        QCOMPARE(strip->text(), QString());
        Error error;
        error.what = QStringLiteral("the disk is full");
        error.mend = QStringLiteral("free some space");
        Q_EMIT m_desk->failed(error);
        QCOMPARE(strip->text(), QStringLiteral("the disk is full; free some space"));
        QTest::mouseClick(strip->findChild<Button *>(), Qt::LeftButton);
        QCOMPARE(strip->text(), QString());
    }

    void firstClosingExplainsTheTrayAndRemembersTheChoice()
    {
        QSignalSpy quit(m_window.get(), &MainWindow::quitAsked);
        int asked = 0;
        MainWindow::OnClose answer = MainWindow::OnClose::StayOpen;
        m_window->askOnClose = [&](QWidget *) {
            ++asked;
            return answer;
        };
        m_window->setTrayPresent(true);
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_desk->choices.closeExplained);

        answer = MainWindow::OnClose::KeepInTray;
        m_window->close();
        QCOMPARE(asked, 2);
        QVERIFY(!m_window->isVisible());
        QCOMPARE(quit.size(), 0);
        QVERIFY(m_desk->choices.closeExplained);
        QVERIFY(m_desk->choices.closeToTray);
        QVERIFY(!m_desk->choices.windowPlacement.isEmpty());

        m_window->bringToFront();
        QVERIFY(m_window->isVisible());
        m_window->close();
        QCOMPARE(asked, 2); // said once
        QCOMPARE(quit.size(), 0);

        m_desk->choices.closeToTray = false;
        m_window->bringToFront();
        m_window->close();
        QCOMPARE(quit.size(), 1);
    }

    void withoutTrayClosingQuits()
    {
        QSignalSpy quit(m_window.get(), &MainWindow::quitAsked);
        m_window->askOnClose = [](QWidget *) {
            qFatal("must not ask");
            return MainWindow::OnClose::StayOpen;
        };
        m_window->close();
        QCOMPARE(quit.size(), 1);
    }

    void standsWhereItStood()
    {
        m_window->resize(1200, 720);
        m_window->quit();
        MainWindow again(*m_desk, *m_theme, *m_language);
        QCOMPARE(again.size(), QSize(1200, 720));
    }

    void providersAreSetInPlace()
    {
        m_window->showPage(QStringLiteral("settings"));
        ProviderRow *row = rowOf(QStringLiteral("OpenAI"));
        auto *on = row->findChild<QCheckBox *>();
        QTest::mouseClick(on, Qt::LeftButton, {}, QPoint(8, on->height() / 2));
        QVERIFY(!m_desk->views[0].provider.enabled);

        auto *every = row->findChild<QSpinBox *>();
        every->setFocus();
        every->selectAll();
        QTest::keyClicks(every, QStringLiteral("15"));
        QTest::keyClick(every, Qt::Key_Return);
        QCOMPARE(m_desk->views[0].provider.checkEvery, Milliseconds(15'000));
        every->setValue(0);
        QCOMPARE(every->value(), 1); // a second at least
    }

    void aKeyNeverLeavesOverPlainHttp()
    {
        m_window->showPage(QStringLiteral("settings"));
        ProviderRow *row = rowOf(QStringLiteral("OpenAI"));
        auto *url = row->findChild<QLineEdit *>();
        const QUrl before = m_desk->views[0].provider.baseUrl;
        enter(url, QStringLiteral("http://proxy.example/v1"));
        QVERIFY(row->problem().contains(QStringLiteral("Plain http")));
        QCOMPARE(m_desk->views[0].provider.baseUrl, before);
        QCOMPARE(m_desk->providersSaved, 0);
        enter(url, QStringLiteral("http://127.0.0.1:8080/v1"));
        QCOMPARE(row->problem(), QString());
        QCOMPARE(m_desk->views[0].provider.baseUrl, QUrl(QStringLiteral("http://127.0.0.1:8080/v1")));
    }

    void urls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("key");
        QTest::addColumn<bool>("good");
        QTest::newRow("https") << QStringLiteral("https://api.example/v1") << true << true;
        QTest::newRow("http without key") << QStringLiteral("http://api.example/v1") << false << true;
        QTest::newRow("http with key") << QStringLiteral("http://api.example/v1") << true << false;
        QTest::newRow("localhost") << QStringLiteral("http://localhost:11434") << true << true;
        QTest::newRow("::1") << QStringLiteral("http://[::1]:11434") << true << true;
        QTest::newRow("127.9.9.9") << QStringLiteral("http://127.9.9.9") << true << true;
        QTest::newRow("looks like loopback") << QStringLiteral("http://127.0.0.1.evil.example") << true << false;
        QTest::newRow("other scheme") << QStringLiteral("ftp://api.example") << false << false;
        QTest::newRow("no scheme") << QStringLiteral("api.example/v1") << false << false;
        QTest::newRow("no host") << QStringLiteral("https:///v1") << false << false;
        QTest::newRow("credentials") << QStringLiteral("https://me:secret@api.example") << false << false;
        QTest::newRow("empty") << QString() << false << false;
    }
    void urls()
    {
        QFETCH(QString, url);
        QFETCH(bool, key);
        QFETCH(bool, good);
        ProviderView view;
        view.key = key ? KeyOrigin::Environment : KeyOrigin::None;
        QCOMPARE(ProviderRow::urlProblem(url, view).isEmpty(), good);
    }

    void choicesAreSavedAtOnce()
    {
        m_window->showPage(QStringLiteral("settings"));
        auto *notify = find<QCheckBox>(QStringLiteral("Notify me of outages"));
        QTest::mouseClick(notify, Qt::LeftButton, {}, QPoint(8, notify->height() / 2));
        QVERIFY(!m_desk->choices.notifications);
        const QList<QComboBox *> boxes = m_window->currentPage()->findChildren<QComboBox *>();
        const auto look = std::find_if(boxes.begin(), boxes.end(),
                                       [](const QComboBox *box) { return box->findData(QStringLiteral("dark")) >= 0; });
        QVERIFY(look != boxes.end());
        (*look)->setFocus();
        QTest::keyClick(*look, Qt::Key_End);
        QCOMPARE(m_desk->choices.theme, QStringLiteral("dark"));
        QVERIFY(m_theme->isDark());
    }

    void trayShowsTheWorst()
    {
        TrayIcon tray(*m_desk, *m_theme);
        QCOMPARE(TrayIcon::worst(m_desk->providers()), State::Operational);
        QCOMPARE(TrayIcon::verdict(m_desk->providers()), QStringLiteral("2 providers are fine"));
        m_desk->moveTo(1, State::Degraded);
        QCOMPARE(TrayIcon::worst(m_desk->providers()), State::Degraded);
        QCOMPARE(TrayIcon::verdict(m_desk->providers()), QStringLiteral("Mistral is slow"));
        std::vector<ProviderView> said = m_desk->providers(); // it answers promptly, but its page speaks of trouble
        said[1].verdict.reason = VerdictReason::TheySayTrouble;
        QCOMPARE(TrayIcon::verdict(said), QStringLiteral("Mistral has trouble"));
        m_desk->moveTo(0, State::Down);
        QCOMPARE(TrayIcon::worst(m_desk->providers()), State::Down);
        QCOMPARE(TrayIcon::verdict(m_desk->providers()), QStringLiteral("OpenAI is down"));
        QVERIFY(tray.icon().toolTip().contains(QStringLiteral("OpenAI is down")));
        m_desk->views[0].provider.enabled = false; // one that is off says nothing
        QCOMPARE(TrayIcon::worst(m_desk->providers()), State::Degraded);
        QCOMPARE(TrayIcon::worst({}), State::Unknown);
        QCOMPARE(TrayIcon::verdict({}), QStringLiteral("Nothing checked yet"));
    }

    void trayMenuActs()
    {
        TrayIcon tray(*m_desk, *m_theme);
        tray.retranslate();
        QSignalSpy provider(&tray, &TrayIcon::providerAsked);
        QSignalSpy quit(&tray, &TrayIcon::quitAsked);
        action(tray, QStringLiteral("OpenAI: Fine"))->trigger();
        QCOMPARE(provider.size(), 1);
        QCOMPARE(provider.at(0).at(0).toString(), QStringLiteral("openai"));
        action(tray, QStringLiteral("Pause checks"))->trigger();
        QVERIFY(m_desk->choices.paused);
        action(tray, QStringLiteral("Check now"))->trigger();
        QCOMPARE(m_desk->checked.size(), 1);
        action(tray, QStringLiteral("Quit"))->trigger();
        QCOMPARE(quit.size(), 1);
    }

    /// What the benchmark of the window measures with.
    void theWatchdogBites()
    {
        Watchdog watchdog;
        watchdog.doing(QStringLiteral("working"));
        QTest::qWait(10);
        QElapsedTimer held; // the fault it is there to find: work on the GUI thread
        held.start();
        while (held.elapsed() < 80) {
        }
        QTest::qWait(20);
        watchdog.stop();
        QVERIFY(watchdog.longest().count() >= 50);
        QVERIFY(watchdog.failure().contains(QStringLiteral("working")));
    }

private:
    template <typename T>
    T *find(const QString &text) const
    {
        const QList<T *> all = m_window->findChildren<T *>();
        const auto it = std::find_if(all.begin(), all.end(), [&text](const T *one) { return one->text() == text; });
        return it == all.end() ? nullptr : *it;
    }
    void click(const QString &text) const
    {
        auto *button = find<QAbstractButton>(text);
        QVERIFY2(button != nullptr, qPrintable(text));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    ProviderRow *rowOf(const QString &name) const
    {
        const QList<ProviderRow *> rows = m_window->findChildren<ProviderRow *>();
        const auto it = std::find_if(rows.begin(), rows.end(), [&name](const ProviderRow *row) {
            return row->findChild<QCheckBox *>()->text() == name;
        });
        return it == rows.end() ? nullptr : *it;
    }
    static void enter(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    static QAction *action(const TrayIcon &tray, const QString &text)
    {
        const QList<QAction *> actions = tray.menu().actions();
        const auto it =
            std::find_if(actions.begin(), actions.end(), [&text](const QAction *one) { return one->text() == text; });
        if (it == actions.end()) {
            qFatal("no action %s", qPrintable(text));
        }
        return *it;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
