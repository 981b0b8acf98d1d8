// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/smalldesk.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/sourcescard.h"
#include "ui/pages/sourcesettingsrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/spinner.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// Sources in Settings: rows say what the desk says, one by one, and do what is asked.
class SourcesCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        add(QStringLiteral("litellm"), false);
        add(QStringLiteral("models-dev"), false);
        m_desk->add(QStringLiteral("mistral"), QStringLiteral("Mistral"));
        add(QStringLiteral("mistral"), true);
        m_page = std::make_unique<SettingsPage>(*m_desk, m_theme);
        m_page->retranslate();
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_card = m_page->findChild<SourcesCard *>();
        QVERIFY(m_card);
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void aRowFollowsItsSource()
    {
        SourceSettingsRow *row = m_card->row(QStringLiteral("litellm"));
        SourceSettingsRow *other = m_card->row(QStringLiteral("models-dev"));
        QCOMPARE(row->stateText(), QStringLiteral("Never asked"));
        const int height = row->height();
        const QRect place = other->geometry();

        SourceView &view = m_desk->sourceViews[0];
        view.syncing = true;
        tell(0);
        QCOMPARE(row->stateText(), QStringLiteral("Under way"));
        QVERIFY(row->findChild<Spinner *>()->isVisible());
        QVERIFY(!row->findChild<Button *>()->isEnabled());

        view.syncing = false;
        view.lastSuccess = m_desk->time.now() - 3h;
        view.next = m_desk->time.now() + 2h;
        tell(0);
        QCOMPARE(row->stateText(), QStringLiteral("Fine"));
        QVERIFY(says(row, QStringLiteral("Data from 3 h ago · next in 2 h")));

        view.error = QStringLiteral("raw.githubusercontent.com did not answer within 30 s; is the machine online? ") +
                     QString(400, u'x');
        tell(0);
        QCOMPARE(row->stateText(), QStringLiteral("Failed"));
        QVERIFY(says(row, QStringLiteral("Data from 3 h ago · next in 2 h"))); // the last good data stands
        QVERIFY(says(row, view.error));
        view.setting.enabled = false;
        tell(0);
        QCOMPARE(row->stateText(), QStringLiteral("Off"));

        QCoreApplication::processEvents();
        QCOMPARE(m_card->row(QStringLiteral("litellm")), row); // the same row all the time
        QCOMPARE(row->height(), height);
        QCOMPARE(other->geometry(), place);
        QCOMPARE(other->stateText(), QStringLiteral("Never asked"));
    }

    void choicesAreSaved()
    {
        SourceSettingsRow *row = m_card->row(QStringLiteral("litellm"));
        auto *on = row->findChild<QCheckBox *>();
        QTest::mouseClick(on, Qt::LeftButton, {}, QPoint(8, on->height() / 2));
        QVERIFY(!m_desk->sourceViews[0].setting.enabled);
        auto *every = row->findChild<QComboBox *>();
        every->setFocus();
        QTest::keyClick(every, Qt::Key_End);
        QCOMPARE(m_desk->sourceViews[0].setting.every, Milliseconds(168h));
        QVERIFY(m_desk->sourceViews[1].setting.enabled);
    }

    void refreshAsksOneOrAll()
    {
        QTest::mouseClick(m_card->row(QStringLiteral("models-dev"))->findChild<Button *>(), Qt::LeftButton);
        QCOMPARE(m_desk->synchronised, QStringList{QStringLiteral("models-dev")});
        QTest::mouseClick(m_card->findChild<Button *>(QStringLiteral("refreshAllSources")), Qt::LeftButton);
        QCOMPARE(m_desk->synchronised.last(), QString());
    }

    void anOwnListFollowsItsProvider()
    {
        SourceSettingsRow *row = m_card->row(QStringLiteral("mistral"));
        QVERIFY(says(row, QStringLiteral("Mistral list")));
        QVERIFY(!row->findChild<QCheckBox *>()->isVisible());
        QVERIFY(!row->findChild<QComboBox *>()->isVisible());
        m_desk->sourceViews.pop_back();
        Q_EMIT m_desk->providersChanged();
        QVERIFY(!m_card->row(QStringLiteral("mistral")));
    }

    void everythingIsReachedByKeysAndNamed()
    {
        QList<QWidget *> reached;
        QWidget *first = m_card->findChild<Button *>(QStringLiteral("refreshAllSources"));
        first->setFocus();
        for (int i = 0; i < 12; ++i) {
            reached << QApplication::focusWidget();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        SourceSettingsRow *row = m_card->row(QStringLiteral("litellm"));
        const std::initializer_list<QWidget *> parts{row->findChild<QCheckBox *>(), row->findChild<QComboBox *>(),
                                                     row->findChild<Button *>()};
        qsizetype last = -1;
        for (QWidget *part : parts) {
            QVERIFY(reached.indexOf(part) > last); // in the order of reading
            last = reached.indexOf(part);
        }
        QVERIFY(row->findChild<QComboBox *>()->accessibleName().contains(QStringLiteral("LiteLLM")));
        QCOMPARE(row->findChild<Button *>()->accessibleName(), QStringLiteral("Refresh LiteLLM"));
    }

private:
    void add(const QString &name, bool own)
    {
        SourceView view;
        view.setting.name = name;
        view.gives = QStringList{QStringLiteral("models"), QStringLiteral("prices")};
        view.ownList = own;
        m_desk->sourceViews.push_back(view);
    }
    void tell(std::size_t index) { Q_EMIT m_desk->sourceChanged(m_desk->sourceViews[index].setting.name); }
    static bool says(const QWidget *row, const QString &text)
    {
        const QList<Label *> labels = row->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const Label *label) { return label->isVisible() && label->text() == text; });
    }

    Theme m_theme{Theme::Choice::Light};
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<SettingsPage> m_page;
    SourcesCard *m_card = nullptr;
};

QTEST_MAIN(SourcesCardTest)
#include "tst_sourcescard.moc"
