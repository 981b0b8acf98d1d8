// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/smalldesk.h"
#include "ui/news/feedlist.h"
#include "ui/news/newsrows.h"
#include "ui/pages/newspageview.h"
#include "ui/text/language.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/drawer.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// News by keys and mouse.
class NewsPageTest : public QObject
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
        m_desk->add(QStringLiteral("openai"), QStringLiteral("OpenAI"), State::Operational);
        for (int i = 0; i < 6; ++i) {
            NewsItem item;
            item.id = QStringLiteral("n%1").arg(i);
            item.title = QStringLiteral("Title %1").arg(i);
            item.summary = i == 3 ? QString() : QStringLiteral("A summary with <b>no</b> markup, %1").arg(i);
            item.url = QUrl(QStringLiteral("https://example.ai/%1").arg(i));
            item.source = QStringLiteral("blog");
            item.sources = {item.source};
            item.provider = i < 2 ? QStringLiteral("openai") : QString();
            item.published = m_desk->time.now() - std::chrono::hours(i);
            item.firstSeen = m_desk->time.now();
            news().items.push_back(item);
        }
        FeedView feed;
        feed.feed.name = QStringLiteral("blog");
        feed.feed.provider = QStringLiteral("openai");
        feed.feed.url = QUrl(QStringLiteral("https://example.ai/feed"));
        feed.feed.enabled = true;
        news().feedViews = {feed};
        m_page = std::make_unique<NewsPageView>(*m_desk, *m_theme);
        m_page->retranslate();
        m_page->openUrl = [this](const QUrl &url) { m_opened << url.toString(); };
        m_opened.clear();
        m_page->resize(1100, 700);
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }
    void cleanupTestCase() { m_theme.reset(); }

    void hiddenItAsksNothing()
    {
        Q_EMIT news().newsChanged();
        QCOMPARE(news().asked, 0);
        show();
        QCOMPARE(m_page->rows().rowCount(), 6);
    }

    void choosingReadsAndMarks()
    {
        show();
        QTest::keyClick(m_page->list(), Qt::Key_Down);
        QTRY_VERIFY(m_page->drawer()->isVisible());
        const int row = m_page->list()->currentIndex().row();
        QVERIFY(news().items[static_cast<std::size_t>(row)].read);
        QTest::keyClick(m_page->list(), Qt::Key_S);
        QVERIFY(news().items[static_cast<std::size_t>(row)].starred);
        QTest::keyClick(m_page->list(), Qt::Key_U);
        QVERIFY(!news().items[static_cast<std::size_t>(row)].read);
        QTest::keyClick(m_page->list(), Qt::Key_Return);
        QCOMPARE(m_opened, QStringList{news().items[static_cast<std::size_t>(row)].url.toString()});
        QTest::keyClick(m_page->list(), Qt::Key_Escape);
        QVERIFY(!m_page->drawer()->isVisible());
    }

    void unreadKeepsWhatIsBeingRead()
    {
        show();
        m_page->setShow(NewsPageView::Show::Unread);
        QTRY_COMPARE(m_page->rows().rowCount(), 6);
        m_page->list()->setCurrentIndex(m_page->rows().index(2));
        QTRY_VERIFY(news().items[2].read);
        QTRY_COMPARE(m_page->rows().rowCount(), 6); // it stays while it is read
        QCOMPARE(m_page->rows().at(2)->id, QStringLiteral("n2"));
        m_page->list()->setCurrentIndex(m_page->rows().index(3));
        QTRY_COMPARE(m_page->rows().rowOf(QStringLiteral("n2")), -1);
    }

    void theStarByTheMouse()
    {
        show();
        const QRect row = m_page->list()->visualRect(m_page->rows().index(1));
        QTest::mouseClick(m_page->list()->viewport(), Qt::LeftButton, {}, NewsDelegate::starOf(row).center());
        QVERIFY(news().items[1].starred);
        m_page->setShow(NewsPageView::Show::Starred);
        QTRY_COMPARE(m_page->rows().rowCount(), 1);
    }

    void aLinkOpensOne()
    {
        show();
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("id"), QStringLiteral("n4"));
        m_page->open(query);
        QTRY_COMPARE(m_page->list()->currentIndex().row(), 4);
        QVERIFY(m_page->drawer()->isVisible());
        QUrlQuery provider;
        provider.addQueryItem(QStringLiteral("provider"), QStringLiteral("openai"));
        m_page->open(provider);
        QTRY_COMPARE(m_page->rows().rowCount(), 2);
    }

    void everythingReadAtOnce()
    {
        show();
        QTest::keyClick(m_page->list(), Qt::Key_A, Qt::ShiftModifier);
        QVERIFY(std::all_of(news().items.begin(), news().items.end(), [](const NewsItem &item) { return item.read; }));
    }

    void aFeedIsAddedFromAPage()
    {
        show();
        m_page->showFeeds();
        auto *feeds = m_page->findChild<FeedList *>();
        QVERIFY(feeds != nullptr);
        news().foundFeeds =
            std::vector<FoundFeed>{{QUrl(QStringLiteral("https://new.example/atom")), QStringLiteral("New Blog!")},
                                   {QUrl(QStringLiteral("https://new.example/comments")), QStringLiteral("Comments")}};
        QTest::keyClicks(feeds->address(), QStringLiteral("new.example"));
        QTest::keyClick(feeds->address(), Qt::Key_Return);
        QCOMPARE(news().looked, QStringList{QStringLiteral("new.example")});
        Button *choose = nullptr;
        QTRY_VERIFY((choose = button(QStringLiteral("New Blog!"))) != nullptr);
        QTest::mouseClick(choose, Qt::LeftButton);
        QCOMPARE(news().feedViews.size(), std::size_t{2});
        QCOMPARE(news().feedViews.back().feed.name, QStringLiteral("new-blog"));
        QVERIFY(news().feedViews.back().feed.enabled);
        auto *box = feeds->findChild<QCheckBox *>();
        QVERIFY(box != nullptr);
        QCOMPARE(box->text(), QStringLiteral("blog"));
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
        QVERIFY(!news().feedViews.front().feed.enabled);
    }

    void namesOfFeeds()
    {
        FeedView other;
        other.feed.name = QStringLiteral("my-blog");
        const auto name = [&](const QString &title, const QString &url) {
            return FeedList::nameFor({QUrl(url), title}, {other});
        };
        QCOMPARE(name(QStringLiteral("My Blog"), QStringLiteral("https://a.example/")), QStringLiteral("my-blog-2"));
        QCOMPARE(name(QStringLiteral("한국어"), QStringLiteral("https://www.a.example/")), QStringLiteral("a-example"));
    }

    void rowsStayAModel()
    {
        NewsRows rows;
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<NewsItem> items = news().items;
        rows.show(items);
        std::reverse(items.begin(), items.end());
        rows.show(items);
        QCOMPARE(rows.at(0)->id, QStringLiteral("n5"));
        items.erase(items.begin() + 1, items.begin() + 3);
        rows.show(items);
        QCOMPARE(rows.rowCount(), 4);
        rows.show({});
        QCOMPARE(rows.rowCount(), 0);
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<NewsPageView> m_page;
    QStringList m_opened;

    SmallNews &news() { return m_desk->newsAtHand; }
    void show()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(m_page->rows().rowCount() > 0);
    }
    Button *button(const QString &text)
    {
        for (auto *one : m_page->findChildren<Button *>()) {
            if (one->text() == text) {
                return one;
            }
        }
        return nullptr;
    }
};

QTEST_MAIN(NewsPageTest)
#include "tst_newspage.moc"
