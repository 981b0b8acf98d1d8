// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/alertsfixture.h"
#include "tests/ui/layoutwalk.h"
#include "tests/ui/looks.h"
#include "ui/alerts/alertdrawer.h"
#include "ui/alerts/channeleditor.h"
#include "ui/alerts/channellist.h"
#include "ui/alerts/eventdetails.h"
#include "ui/alerts/eventhistory.h"
#include "ui/alerts/openalerts.h"
#include "ui/alerts/quiettime.h"
#include "ui/alerts/ruleeditor.h"
#include "ui/alerts/rulelist.h"
#include "ui/alerts/untilpicker.h"
#include "ui/alerts/windoweditor.h"
#include "ui/pages/alertspage.h"
#include "ui/widgets/button.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimeEdit>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// The Alerts page on a desk held in the hand: what is seen and done in each of its sections, by mouse and keys, and
/// how it looks.
class AlertsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        m_desk->time.setWallClock(fromMs(1'795'240'800'000)); // 2026-11-21T06:00:00Z
        fillAlerts(*m_desk);
        m_page = std::make_unique<AlertsPage>(*m_desk, m_look.theme());
        m_page->resize(1368, 844);
        m_page->retranslate();
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void whatFiresComesFirstAndSaysWhy()
    {
        show();
        QVERIFY(m_page->openAlerts()->row(11));
        QVERIFY(m_page->openAlerts()->row(15));
        QVERIFY(m_page->subtitle().contains(QStringLiteral("2 alerts")));
        const auto tops = [this](qint64 id) {
            QWidget *row = m_page->openAlerts()->row(id);
            return row->mapTo(m_page.get(), QPoint()).y();
        };
        QVERIFY(tops(11) < tops(12));
        QVERIFY(tops(12) < tops(13)); // what is held back stands below
        QVERIFY(textsOf(*m_page->openAlerts()->row(13)).contains(QStringLiteral("held back: maintenance")));
        QVERIFY(m_page->openAlerts()->row(11)->accessibleName().contains(QStringLiteral("Mistral")));
    }

    void keysAcknowledgeAndSnooze()
    {
        show();
        AlertRow *row = m_page->openAlerts()->row(11);
        row->setFocus();
        QTest::keyClick(row, Qt::Key_A);
        QCOMPARE(m_desk->alerting.acknowledged, std::vector<qint64>{11});
        QTRY_VERIFY(m_page->openAlerts()->row(11)->shown().state == AlertState::Acknowledged);
        row = m_page->openAlerts()->row(12);
        QTest::keyClick(row, Qt::Key_S);
        auto *picker = row->findChild<UntilPicker *>();
        QVERIFY(picker);
        picker->findChild<Button *>(QStringLiteral("until-1h"))->click();
        QCOMPARE(m_desk->alerting.snoozed.size(), 1U);
        QCOMPARE(m_desk->alerting.snoozed[0].first, 12);
        QCOMPARE(m_desk->alerting.snoozed[0].second, m_desk->time.now() + 1h);
    }

    void aRuleIsMutedFromItsAlert()
    {
        show();
        AlertRow *row = m_page->openAlerts()->row(11);
        row->findChild<Button *>(QStringLiteral("mute"))->click();
        auto *picker = row->findChild<UntilPicker *>();
        QVERIFY(picker);
        picker->findChild<Button *>(QStringLiteral("until-tomorrow"))->click();
        QVERIFY(m_desk->alerting.ruleViews[3].mutedUntil);
        QCOMPARE(*m_desk->alerting.ruleViews[3].mutedUntil, UntilPicker::tomorrow(m_desk->time.now()));
    }

    /// Rows stay the same widgets while alerts change: focus and what is open are not lost.
    void rowsAreChangedOneByOne()
    {
        show();
        AlertRow *kept = m_page->openAlerts()->row(12);
        m_desk->alerting.events[1].value = QStringLiteral("3.00 s");
        m_desk->alerting.events.erase(m_desk->alerting.events.begin());
        Q_EMIT m_desk->alerting.alertsChanged();
        QCOMPARE(m_page->openAlerts()->row(12), kept);
        QVERIFY(textsOf(*kept).contains(QStringLiteral("3.00 s")));
        QVERIFY(!m_page->openAlerts()->row(11));
    }

    void hiddenItDoesNothing()
    {
        m_desk->alerting.events.clear();
        Q_EMIT m_desk->alerting.alertsChanged();
        QVERIFY(!m_page->openAlerts()->row(11));
        show();
        QVERIFY(!m_page->openAlerts()->row(11));
    }

    void thousandsOfAlertsStayFewRows()
    {
        const AlertEvent one = m_desk->alerting.events[0];
        for (int i = 0; i < 3000; ++i) {
            m_desk->alerting.events.push_back(one);
            m_desk->alerting.events.back().id = 1000 + i;
        }
        show();
        QCOMPARE(m_page->openAlerts()->findChildren<AlertRow *>().size(), OpenAlerts::mostShown);
    }

    void quietIsAllQuiet()
    {
        m_desk->alerting.events.clear();
        m_desk->alerting.ruleViews.resize(2);
        m_desk->alerting.channelViews.resize(1);
        show();
        QVERIFY(textsOf(*m_page).contains(QStringLiteral("All quiet")));
    }

    void theHistoryIsAskedByItsFilters()
    {
        show();
        m_page->showSection(AlertsPage::Section::History);
        EventHistory *history = m_page->history();
        QTRY_COMPARE(history->list().rowCount(), static_cast<int>(m_desk->alerting.past.events.size()));
        QCOMPARE(m_desk->alerting.asked.back().from, m_desk->time.now() - 24h * 30);
        history->findChild<QAbstractButton *>(QStringLiteral("history-1d"))->click();
        QCOMPARE(m_desk->alerting.asked.back().from, m_desk->time.now() - 24h);
        auto *severity = history->findChild<QComboBox *>(QStringLiteral("history-severity"));
        severity->setCurrentIndex(2);
        Q_EMIT severity->activated(2);
        QVERIFY(m_desk->alerting.asked.back().severity == AlertSeverity::Critical);
        history->findChild<QLineEdit *>(QStringLiteral("history-target"))->setText(QStringLiteral("mist"));
        QTRY_COMPARE(m_desk->alerting.asked.back().target, QStringLiteral("mist"));
        history->setRule(QStringLiteral("A provider is down"));
        QCOMPARE(m_desk->alerting.asked.back().rule, QStringLiteral("A provider is down"));
    }

    void anEventShowsItsDeliveries()
    {
        show();
        m_page->open(QUrlQuery(QStringLiteral("event=11")));
        auto *details = qobject_cast<EventDetails *>(m_page->drawer()->contents());
        QVERIFY(details);
        QCOMPARE(details->shown(), 11);
        const QString texts = textsOf(*details);
        QVERIFY2(texts.contains(QStringLiteral("500 Internal Server Error")), qPrintable(texts));
        QVERIFY(texts.contains(QStringLiteral("7f3a9c1e-3"))); // the key, the same in every retry
        m_page->open(QUrlQuery(QStringLiteral("event=95")));   // it is over: found in the history
        QTRY_VERIFY(qobject_cast<EventDetails *>(m_page->drawer()->contents())->shown() == 95);
        QCOMPARE(m_page->section(), AlertsPage::Section::History);
        m_page->open(QUrlQuery(QStringLiteral("event=424242")));
        QTRY_VERIFY(textsOf(*m_page).contains(QStringLiteral("not in the history")));
    }

    void rulesAreSwitchedMineFirst()
    {
        show();
        m_page->showSection(AlertsPage::Section::Rules);
        RuleRow *mine = m_page->rules()->row(QStringLiteral("Vision gets cheaper"));
        RuleRow *shipped = m_page->rules()->row(QStringLiteral("A key is rejected"));
        QVERIFY(mine && shipped);
        QVERIFY(mine->mapTo(m_page.get(), QPoint()).y() < shipped->mapTo(m_page.get(), QPoint()).y());
        shipped->setFocus();
        QTest::keyClick(shipped, Qt::Key_S);
        QVERIFY(!m_desk->alerting.ruleViews[4].rule.enabled);
        QTRY_VERIFY(shipped->accessibleName().contains(QStringLiteral("Off")));
        m_page->rules()->findChild<QLineEdit *>(QStringLiteral("find-rule"))->setText(QStringLiteral("burns"));
        QVERIFY(!mine->isVisible());
        QVERIFY(m_page->rules()->row(QStringLiteral("The error budget burns fast"))->isVisible());
    }

    void linksOpenARuleAndANewOne()
    {
        show();
        m_page->open(QUrlQuery(QStringLiteral("rule=A key is rejected")));
        auto *editor = qobject_cast<RuleEditor *>(m_page->drawer()->contents());
        QVERIFY(editor);
        QCOMPARE(editor->rule().when, QStringLiteral("key() = rejected"));
        m_page->open(QUrlQuery(QStringLiteral("new=1")));
        editor = qobject_cast<RuleEditor *>(m_page->drawer()->contents());
        QVERIFY(editor->isNew());
    }

    void whatWasTypedIsNotLostByOneKey()
    {
        show();
        m_page->open(QUrlQuery(QStringLiteral("rule=A key is rejected")));
        auto *name = m_page->drawer()->findChild<QLineEdit *>(QStringLiteral("rule-title"));
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("!"));
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(m_page->drawer()->isVisible());
        QTest::keyClick(name, Qt::Key_Escape);
        QVERIFY(!m_page->drawer()->isVisible());
    }

    void aDeletedRuleComesBackByUndo()
    {
        show();
        m_page->open(QUrlQuery(QStringLiteral("rule=Vision gets cheaper")));
        m_page->drawer()->findChild<Button *>(QStringLiteral("delete-rule"))->click();
        QVERIFY(!m_page->rules()->row(QStringLiteral("Vision gets cheaper")));
        auto *undo = m_page->findChild<Button *>(QStringLiteral("undo"));
        QVERIFY(undo->isVisible());
        undo->click();
        QTRY_VERIFY(m_page->rules()->row(QStringLiteral("Vision gets cheaper")));
    }

    void quietHoursAreSavedWithTheirZone()
    {
        show();
        m_page->showSection(AlertsPage::Section::Quiet);
        QuietTime *quiet = m_page->quiet();
        auto *to = quiet->findChild<QTimeEdit *>(QStringLiteral("quiet-to"));
        to->setTime(QTime(8, 30));
        Q_EMIT to->editingFinished();
        QCOMPARE(m_desk->alerting.hours.to, QTime(8, 30));
        auto *zone = quiet->findChild<QComboBox *>(QStringLiteral("quiet-zone"));
        zone->lineEdit()->setText(QStringLiteral("europe/berlin"));
        Q_EMIT zone->lineEdit()->editingFinished();
        QCOMPARE(m_desk->alerting.hours.zone, QStringLiteral("Europe/Berlin"));
        zone->lineEdit()->setText(QStringLiteral("Mars/Olympus"));
        Q_EMIT zone->lineEdit()->editingFinished();
        QCOMPARE(m_desk->alerting.hours.zone, QStringLiteral("Europe/Berlin"));
        QCOMPARE(zone->currentText(), QStringLiteral("Europe/Berlin"));
        quiet->findChild<QAbstractButton *>(QStringLiteral("day-5"))->click();
        QCOMPARE(m_desk->alerting.hours.days, 0b1011111);
        quiet->findChild<QCheckBox *>(QStringLiteral("quiet-on"))->click();
        QVERIFY(!m_desk->alerting.hours.enabled);
        QVERIFY(!to->isEnabled());
    }

    void doNotDisturbGoesOnAndOff()
    {
        show();
        auto *button = m_page->findChild<Button *>(QStringLiteral("disturb"));
        button->click();
        QCOMPARE(m_desk->alerting.quiet, m_desk->time.now() + 1h);
        QVERIFY(m_page->subtitle().contains(QStringLiteral("do not disturb")));
        button->click();
        QVERIFY(!m_desk->alerting.quiet);
    }

    void aMaintenanceWindowIsMade()
    {
        show();
        m_page->showSection(AlertsPage::Section::Quiet);
        m_page->quiet()->findChild<Button *>(QStringLiteral("add-window"))->click();
        auto *editor = qobject_cast<WindowEditor *>(m_page->drawer()->contents());
        QVERIFY(editor);
        auto *save = editor->findChild<Button *>(QStringLiteral("save-window"));
        QVERIFY(!save->isEnabled()); // no name yet
        QTest::keyClicks(editor->findChild<QLineEdit *>(QStringLiteral("window-name")), QStringLiteral("Move"));
        QVERIFY(save->isEnabled());
        editor->findChild<QAbstractButton *>(QStringLiteral("window-weekly"))->click();
        save->click();
        QCOMPARE(m_desk->alerting.windows.size(), 3U);
        QCOMPARE(m_desk->alerting.windows.back().name, QStringLiteral("Move"));
        QCOMPARE(m_desk->alerting.windows.back().days, 0b1000000);
        m_page->quiet()->findChild<Button *>(QStringLiteral("delete-window-Move"))->click();
        QTRY_COMPARE(m_desk->alerting.windows.size(), 2U);
    }

    void aChannelsAddressIsTypedMaskedAndNeverShown()
    {
        show();
        m_page->showSection(AlertsPage::Section::Channels);
        m_page->channels()->findChild<Button *>(QStringLiteral("add-channel"))->click();
        auto *editor = qobject_cast<ChannelEditor *>(m_page->drawer()->contents());
        QVERIFY(editor);
        auto *url = editor->findChild<QLineEdit *>(QStringLiteral("channel-url"));
        auto *save = editor->findChild<Button *>(QStringLiteral("save-channel"));
        QCOMPARE(url->echoMode(), QLineEdit::Password);
        QTest::keyClicks(editor->findChild<QLineEdit *>(QStringLiteral("channel-name")), QStringLiteral("ops"));
        QVERIFY(!save->isEnabled());
        const QString address = QStringLiteral("https://hooks.slack.com/services/T0/B0/verysecret");
        QTest::keyClicks(url, QStringLiteral("https://example.com/x"));
        QVERIFY(!save->isEnabled()); // not Slack's
        url->clear();
        QTest::keyClicks(url, address);
        QVERIFY(save->isEnabled());
        save->click();
        QTRY_COMPARE(m_desk->alerting.urls.last(), address.toUtf8());
        const ChannelRow *row = m_page->channels()->row(QStringLiteral("ops"));
        QVERIFY(row);
        QVERIFY(!textsOf(*m_page).contains(QStringLiteral("verysecret")));
        // Opened again it is empty, and saving keeps what is there.
        m_page->drawer()->editChannel(QStringLiteral("ops"));
        editor = qobject_cast<ChannelEditor *>(m_page->drawer()->contents());
        QVERIFY(editor->findChild<QLineEdit *>(QStringLiteral("channel-url"))->text().isEmpty());
        editor->findChild<Button *>(QStringLiteral("save-channel"))->click();
        QTRY_VERIFY(m_desk->alerting.urls.last().isEmpty());
    }

    void whatIsOpenIsSaidInTheOtherLanguage()
    {
        show();
        m_page->open(QUrlQuery(QStringLiteral("event=11")));
        m_look.speak(QStringLiteral("ko"));
        m_page->retranslate();
        const QString korean = textsOf(*m_page->drawer());
        m_look.speak(QStringLiteral("en"));
        QVERIFY2(korean.contains(QStringLiteral("심각도")), qPrintable(korean));
        QVERIFY(!korean.contains(QStringLiteral("Severity")));
    }

    void aTemplateIsCheckedWhileItIsTyped()
    {
        show();
        m_page->drawer()->editChannel(QStringLiteral("pager"));
        auto *editor = qobject_cast<ChannelEditor *>(m_page->drawer()->contents());
        auto *body = editor->findChild<QPlainTextEdit *>(QStringLiteral("channel-body"));
        auto *save = editor->findChild<Button *>(QStringLiteral("save-channel"));
        QVERIFY(save->isEnabled());
        body->setPlainText(QStringLiteral("{\"text\": \"{{text}}\""));
        QVERIFY(!save->isEnabled());
        body->setPlainText(QStringLiteral("{\"text\": \"{{text}}\"}"));
        QVERIFY(save->isEnabled());
    }

    void addressesAreChecked()
    {
        const auto wrong = [](ChannelKind kind, const char *url) {
            return !ChannelEditor::urlProblem(kind, QString::fromLatin1(url)).isEmpty();
        };
        QVERIFY(!wrong(ChannelKind::Slack, "https://hooks.slack.com/services/T/B/x"));
        QVERIFY(wrong(ChannelKind::Slack, "https://hooks.slack.com.evil.example/x"));
        QVERIFY(wrong(ChannelKind::Slack, "https://notslack.com/x"));
        QVERIFY(!wrong(ChannelKind::Discord, "https://discord.com/api/webhooks/1/x"));
        QVERIFY(wrong(ChannelKind::Discord, "http://discord.com/api/webhooks/1/x"));
        QVERIFY(!wrong(ChannelKind::Webhook, "https://alerts.example.com/in"));
        QVERIFY(!wrong(ChannelKind::Webhook, "http://127.0.0.1:8080/in"));
        QVERIFY(wrong(ChannelKind::Webhook, "http://alerts.example.com/in"));
        QVERIFY(wrong(ChannelKind::Webhook, "https://user:password@alerts.example.com/in"));
        QVERIFY(wrong(ChannelKind::Webhook, "javascript:alert(1)"));
    }

    void aTestReallySendsAndSaysTheAnswer()
    {
        show();
        m_page->showSection(AlertsPage::Section::Channels);
        ChannelRow *row = m_page->channels()->row(QStringLiteral("team"));
        row->findChild<Button *>(QStringLiteral("test-team"))->click();
        QCOMPARE(m_desk->alerting.tested, QStringList{QStringLiteral("team")});
        QTRY_VERIFY(row->answer().contains(QStringLiteral("taken")));
        m_desk->alerting.answer = Error{ErrorKind::Http, QStringLiteral("404 no_service"), {}, {}};
        row->findChild<Button *>(QStringLiteral("test-team"))->click();
        QTRY_VERIFY(row->answer().contains(QStringLiteral("404 no_service")));
    }

    void everySectionByKeys()
    {
        show();
        for (int i = 0; i < AlertsPage::sectionCount; ++i) {
            QTest::keyClick(m_page.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::AltModifier);
            QCOMPARE(static_cast<int>(m_page->section()), i);
        }
    }

    void looks_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (const char *query :
             {"section=now", "event=11", "section=history", "section=rules", "rule=OpenAI spürbar langsam", "new=1",
              "section=quiet", "section=channels", "channel=pager", "channel=team"}) {
            for (const char *language : {"en", "ko"}) {
                for (const QSize size : {QSize(1368, 844), QSize(952, 644)}) {
                    const bool dark = (size.width() > 1000) == (language[0] == 'k');
                    QTest::addRow("%s-%s-%d", query, language, size.width())
                        << QString::fromUtf8(query) << QString::fromLatin1(language) << dark << size;
                }
            }
        }
        for (const char *language : {"en", "ko"}) {
            QTest::addRow("window-%s", language)
                << QStringLiteral("window") << QString::fromLatin1(language) << (language[0] == 'k') << QSize(952, 644);
            QTest::addRow("empty-%s", language)
                << QStringLiteral("empty") << QString::fromLatin1(language) << (language[0] == 'e') << QSize(1368, 844);
        }
    }
    void looks()
    {
        QFETCH(QString, query);
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        m_look.wear(language, dark);
        m_page.reset();
        if (query == QLatin1String("empty")) {
            m_desk->alerting.events.clear();
            m_desk->alerting.ruleViews.resize(2);
            m_desk->alerting.channelViews.resize(1);
        }
        QWidget window;
        window.setAutoFillBackground(true);
        m_page = std::make_unique<AlertsPage>(*m_desk, m_look.theme(), &window);
        m_page->retranslate();
        window.resize(size);
        m_page->resize(size);
        window.show();
        m_page->open(QUrlQuery(query));
        if (query == QLatin1String("window")) {
            m_page->drawer()->editWindow(QStringLiteral("DeepSeek's Saturday work"));
        }
        QTest::qWait(0);
        QTRY_VERIFY(m_page->section() != AlertsPage::Section::History || !m_page->history()->list().isLoading());
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        }
        keepPicture(window.grab().toImage(), QStringLiteral("alerts"));
        const QStringList faults = layoutFaults(window);
        m_look.takeOff();
        m_page.reset();
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

private:
    void show()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    static QString textsOf(const QWidget &widget)
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>()) {
            texts += label->isVisible() ? label->text() : QString();
        }
        return texts.join(u'\n');
    }
    Look m_look;
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<AlertsPage> m_page;
};

QTEST_MAIN(AlertsPageTest)
#include "tst_alertspage.moc"
