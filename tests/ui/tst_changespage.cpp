// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/examples.h"
#include "tests/support/smalldesk.h"
#include "tests/ui/layoutwalk.h"
#include "tests/ui/looks.h"
#include "ui/changes/changedelegate.h"
#include "ui/changes/changefeed.h"
#include "ui/pages/changespage.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filterbar.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

/// The Changes page: the log as a feed by day, narrowed, opened and saved.
class ChangesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<SmallDesk>();
        m_desk->time.setWallClock(at("2026-11-21T06:00:00Z"));
        m_desk->add(QStringLiteral("openai"), QStringLiteral("OpenAI"));
        m_desk->add(QStringLiteral("google"), QStringLiteral("Google"));
        addModel("anthropic/claude-sonnet-5", "Claude Sonnet 5");
        addModel("google/gemini-3.1-flash", "Gemini 3.1 Flash");
        addModel("openai/gpt-4-32k", "GPT-4 32k");
        addModel("openai/o3", "o3");
        addModel("xai/grok-5", "Grok 5");
        const Instant now = m_desk->time.now();
        add(now - 2h, ChangeKind::Price, "openai/o3", "output", "40", "8");
        add(now - 2h, ChangeKind::Price, "openai/o3", "input", "10", "2");
        add(now - 3h, ChangeKind::Added, "google/gemini-3.1-flash", "", nullptr, nullptr);
        add(now - 26h, ChangeKind::Deprecated, "openai/gpt-4-32k", "", nullptr, "2026-12-03");
        add(now - 27h, ChangeKind::Price, "anthropic/claude-sonnet-5", "input", "2", "3");
        m_desk->log.back().effective = QDate(2026, 12, 1);
        add(now - 50h, ChangeKind::Context, "xai/grok-5", "", "256000", "1000000");
        add(now - 51h, ChangeKind::Capability, "xai/grok-5", "vision", "false", "true");
        add(now - 52h, ChangeKind::Alias, "mistral/large-latest", "alias_of", "mistral/large-2411",
            "mistral/large-2608");
        add(now - 53h, ChangeKind::Unlisted, "openai/gone-model", "", nullptr, nullptr);
        add(now - 54h, ChangeKind::Price, "openai/o3", "input", "10", "99999");
        m_desk->log.back().flags << QStringLiteral("implausible");
        m_page = std::make_unique<ChangesPage>(*m_desk, m_look.theme());
        m_page->resize(1368, 844);
        m_page->retranslate();
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void aFeedByDay()
    {
        show();
        const ChangeFeed &feed = m_page->feed();
        QCOMPARE(feed.entries(), 8); // the two prices of one model are one; what nobody believes is none
        QVERIFY(!feed.entryAt(0));
        QCOMPARE(feed.dayAt(0), localDay(m_desk->time.now() - 2h));
        const ChangeFeed::Entry *first = feed.entryAt(1);
        QVERIFY(first);
        QCOMPARE(first->changes.size(), 2U);
        QCOMPARE(first->changes[0]->field, QStringLiteral("input")); // the usual price first
        QCOMPARE(ChangeDelegate::percentOf(first->changes), -80.0);
        const QString spoken = feed.data(feed.index(1), Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("10.00 → 2.00")), qPrintable(spoken));
        QCOMPARE(ChangeDelegate::dayText(QDate(2026, 11, 21), QDate(2026, 11, 21)), QStringLiteral("Today"));
        QCOMPARE(ChangeDelegate::dayText(QDate(2026, 11, 20), QDate(2026, 11, 21)), QStringLiteral("Yesterday"));
        QCOMPARE(ChangeDelegate::dayText(QDate(2026, 11, 19), QDate(2026, 11, 21)), QStringLiteral("2026-11-19, Thu"));
    }

    void kindsFiltersAndMineNarrow()
    {
        show();
        click("kind-price");
        QCOMPARE(models(), (QStringList{QStringLiteral("openai/o3"), QStringLiteral("anthropic/claude-sonnet-5")}));
        click("kind-added");
        QCOMPARE(m_page->feed().entries(), 3);
        click("kind-price");
        click("kind-added");
        m_page->open(QUrlQuery(QStringLiteral("filter=provider:openai")));
        QCOMPARE(models(), (QStringList{QStringLiteral("openai/o3"), QStringLiteral("openai/gpt-4-32k"),
                                        QStringLiteral("openai/gone-model")})); // also one that is gone
        m_page->open(QUrlQuery(QStringLiteral("filter=")));
        m_desk->watched = {QStringLiteral("xai/grok-5")};
        click("mine");
        QCOMPARE(models(), (QStringList{QStringLiteral("xai/grok-5"), QStringLiteral("xai/grok-5")}));
        m_desk->watchModel(QStringLiteral("openai/o3"), true);
        QCOMPARE(m_page->feed().entries(), 3);
    }

    void aLinkSaysAllOfIt()
    {
        m_desk->watched = {QStringLiteral("openai/o3")};
        show();
        m_page->open(QUrlQuery(QStringLiteral("kind=price&since=7d&mine=1&filter=o3")));
        QTRY_COMPARE(models(), QStringList{QStringLiteral("openai/o3")});
        QVERIFY(chip("kind-price")->isChecked() && chip("mine")->isChecked() && chip("since-7d")->isChecked());
        QCOMPARE(m_desk->changesFrom, at("2026-11-14T00:00:00Z"));
        m_page->open(QUrlQuery(QStringLiteral("since=all")));
        QTRY_COMPARE(m_desk->changesFrom, Instant{});
    }

    void enterOpensTheModel()
    {
        show();
        QSignalSpy asked(m_page.get(), &Page::pageAsked);
        m_page->view()->setFocus();
        m_page->view()->setCurrentIndex(m_page->feed().index(1));
        QTest::keyClick(m_page->view(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][1].value<QUrlQuery>().queryItemValue(QStringLiteral("model")), QStringLiteral("openai/o3"));
    }

    /// Keys go from change to change: a day is no stop.
    void daysArePassedOver()
    {
        show();
        m_page->view()->setFocus();
        m_page->view()->setCurrentIndex(m_page->feed().index(1));
        for (int i = 0; i < 7; ++i) {
            QTest::keyClick(m_page->view(), Qt::Key_Down);
            QVERIFY(m_page->feed().entryAt(m_page->view()->currentIndex().row()));
        }
    }

    void thousandsComeAsTheyAreLookedAt()
    {
        const Instant now = m_desk->time.now();
        for (int i = 0; i < 12'000; ++i) {
            add(now - 60h - i * 1min, ChangeKind::Price, qPrintable(QStringLiteral("openai/m%1").arg(i % 900)), "input",
                "3", "2");
        }
        show();
        QVERIFY(m_page->feed().isCut());
        QCOMPARE(m_page->feed().entries(), 998);
        const QModelIndex there = m_page->feed().index(5);
        const QPersistentModelIndex kept(there);
        m_page->view()->scrollToBottom();
        QTRY_VERIFY(m_page->feed().entries() > 3000);
        QCOMPARE(kept.row(), 5); // rows only came
        while (m_page->feed().isCut()) {
            m_page->feed().fetchMore({});
            QTRY_VERIFY(!m_page->feed().isLoading());
        }
        QCOMPARE(m_page->feed().entries(), 12'008);
        m_page->feed().narrow({});
        QCOMPARE(m_page->feed().entries(), 12'008);
    }

    void whatIsShownIsSaved()
    {
        show();
        click("kind-price");
        QString name;
        m_page->askFile = [&name](QWidget *, const QString &suggested) { return name = suggested; };
        m_page->exportAs(ChangesPage::As::Csv);
        QCOMPARE(name, QStringLiteral("changes.csv"));
        const QList<QByteArray> lines = m_desk->filesMade[name].split('\n');
        QVERIFY2(lines[0].startsWith("at,source,kind,model"), lines[0].constData());
        QCOMPARE(lines.size(), 5); // three prices, the header, and what is after the last line feed
        m_page->exportAs(ChangesPage::As::Json);
        QCOMPARE(QJsonDocument::fromJson(m_desk->filesMade[name]).object().value(QStringLiteral("total")).toInt(), 3);
        m_page->exportAs(ChangesPage::As::Markdown);
        QVERIFY(m_desk->filesMade[name].contains("| openai/o3 |") || m_desk->filesMade[name].contains("openai/o3"));
        m_page->exportAs(ChangesPage::As::Atom);
        QCOMPARE(name, QStringLiteral("changes.atom"));
        QXmlStreamReader xml(m_desk->filesMade[name]);
        QStringList ids;
        int entries = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            entries += xml.isStartElement() && xml.name() == QLatin1String("entry") ? 1 : 0;
            if (xml.isStartElement() && xml.name() == QLatin1String("id")) {
                ids += xml.readElementText();
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(entries, 3);
        ids.removeDuplicates();
        QCOMPARE(ids.size(), 4);
        const QByteArray once = m_desk->filesMade[name];
        m_page->exportAs(ChangesPage::As::Atom);
        QCOMPARE(m_desk->filesMade[name], once); // the same ids each time
    }

    void whatIsEmptySaysWhy()
    {
        show();
        click("mine");
        QVERIFY(texts().contains(QStringLiteral("You watch no model yet")));
        click("mine");
        m_page->open(QUrlQuery(QStringLiteral("filter=nobody-has-this")));
        QTRY_VERIFY(texts().contains(QStringLiteral("Nothing fits")));
        m_page.reset();
        m_desk->log.clear();
        m_page = std::make_unique<ChangesPage>(*m_desk, m_look.theme());
        m_page->retranslate();
        show();
        QTRY_VERIFY(texts().contains(QStringLiteral("Nothing changed")));
    }

    void looks_data() { addLooks(); }
    void looks()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        m_look.wear(language, dark);
        m_page.reset();
        QWidget window;
        m_page = std::make_unique<ChangesPage>(*m_desk, m_look.theme(), &window);
        m_page->retranslate();
        window.resize(size);
        m_page->resize(size);
        window.show();
        QTRY_VERIFY(!m_page->feed().isLoading());
        m_page->view()->setCurrentIndex(m_page->feed().index(2));
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
        }
        keepPicture(window.grab().toImage(), QStringLiteral("changes"));
        const QStringList faults = layoutFaults(window);
        m_look.takeOff();
        m_page.reset();
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

private:
    void addModel(const char *id, const char *name)
    {
        Model model;
        model.facts.id = QString::fromLatin1(id);
        model.facts.provider = model.facts.id.section(u'/', 0, 0);
        model.facts.apiId = model.facts.id.section(u'/', 1);
        model.facts.name = QString::fromLatin1(name);
        model.facts.contextWindow = 1'000'000;
        model.facts.capabilities.set(Capability::Vision, true);
        m_desk->facts->models.push_back(model);
    }
    void add(Instant when, ChangeKind kind, const char *model, const char *field, const char *before, const char *after)
    {
        Change change;
        change.at = when;
        change.source = QStringLiteral("litellm");
        change.kind = kind;
        change.model = QString::fromLatin1(model);
        change.field = QString::fromLatin1(field);
        change.oldValue = before != nullptr ? std::optional(QString::fromLatin1(before)) : std::nullopt;
        change.newValue = after != nullptr ? std::optional(QString::fromLatin1(after)) : std::nullopt;
        m_desk->log.push_back(change);
    }
    void show()
    {
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(!m_page->feed().isLoading());
    }
    static QDate localDay(Instant at) { return QDateTime::fromMSecsSinceEpoch(toMs(at)).date(); }
    Chip *chip(const char *name) const { return m_page->findChild<Chip *>(QLatin1String(name)); }
    void click(const char *name) const { chip(name)->click(); }
    QStringList models() const
    {
        QStringList ids;
        for (int row = 0; row < m_page->feed().rowCount(); ++row) {
            if (const ChangeFeed::Entry *entry = m_page->feed().entryAt(row)) {
                ids += entry->changes.front()->model;
            }
        }
        return ids;
    }
    QString texts() const
    {
        QStringList all;
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            all += label->isVisible() ? label->text() : QString();
        }
        return all.join(u'\n');
    }

    Look m_look;
    std::unique_ptr<SmallDesk> m_desk;
    std::unique_ptr<ChangesPage> m_page;
};

QTEST_MAIN(ChangesPageTest)
#include "tst_changespage.moc"
