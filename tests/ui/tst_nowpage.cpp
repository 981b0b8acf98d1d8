// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/layoutwalk.h"
#include "tests/ui/nowfixture.h"
#include "ui/grab.h"
#include "ui/now/cardgrid.h"
#include "ui/now/latencyoverview.h"
#include "ui/now/providerdrawer.h"
#include "ui/now/sidelist.h"
#include "ui/now/verdictbanner.h"
#include "ui/pages/nowpage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// The page one keeps open: what it says, how it is reached by keys and mouse, that it follows card by card and costs
/// nothing while nobody looks.
class NowPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Seoul");
        m_theme = std::make_unique<Theme>(Theme::Choice::Light);
        m_theme->apply();
    }
    void cleanupTestCase() { m_theme.reset(); }

    void looks_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("provider");
        for (const char *language : {"en", "ko"}) {
            for (const bool dark : {false, true}) {
                for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
                    for (const char *provider : {"", "anthropic"}) {
                        QTest::addRow("now-%s-%s-%d%s", language, dark ? "dark" : "light", size.width(),
                                      *provider != 0 ? "-detail" : "")
                            << s(language) << dark << size << s(provider);
                    }
                }
            }
        }
    }
    void looks()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(QString, provider);
        NowDesk desk;
        Language words;
        MainWindow window(desk.desk, *m_theme, words);
        GrabOptions options;
        options.page = s("now");
        options.language = language;
        options.theme = dark ? Theme::Choice::Dark : Theme::Choice::Light;
        options.size = size;
        if (!provider.isEmpty()) {
            options.query.addQueryItem(s("provider"), provider);
        }
        QVERIFY(stage(window, options));
        settle(page(window));
        const QImage picture = grab(window, 2);
        keepPicture(picture);
        QCOMPARE(window.size(), size);
        const QStringList faults = layoutFaults(window);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
        QCOMPARE(page(window)->drawer()->slug(), provider);
    }

    void theBannerSaysWhoItIs()
    {
        NowDesk desk;
        Shown shown(desk, *m_theme);
        QCOMPARE(shown->banner()->sentence(), s("Anthropic is slow. It is them, not you."));
        const QStringList chips = words(shown->banner());
        QVERIFY2(chips[0].startsWith(s("p95 2.4")) && chips[0].endsWith(s("slow above 1.24 s · own check, 20 s ago")),
                 qPrintable(chips[0]));
        QCOMPARE(chips[1], s("their page: “Elevated latency on Claude API” since 14:09 · 1 min ago"));
        QVERIFY2(chips[2].startsWith(s("OpenRouter sees it too, at 4 of 9 endpoint")), qPrintable(chips[2]));
        QVERIFY2(chips[3].startsWith(s("your connection: fine, 5 other")), qPrintable(chips[3]));
        QVERIFY2(chips.contains(s("xAI My key")) && chips.contains(s("DeepSeek Maintenance")),
                 qPrintable(chips.join(u'\n')));
        QCOMPARE(shown->banner()->accessibleName(), shown->banner()->sentence());
        QVERIFY(shown->banner()->accessibleDescription().contains(s("20 s ago")));
    }

    void everyStateHasItsCard()
    {
        NowDesk desk;
        Shown shown(desk, *m_theme);
        QCOMPARE(shown->grid()->cards().size(), std::size_t{9});
        const auto facts = [&](const char *slug) { return shown->grid()->card(s(slug))->facts(); };
        QCOMPARE(facts("anthropic").word, s("Slow"));
        QCOMPARE(facts("anthropic").page, s("Page: degraded, 7 min after us"));
        QCOMPARE(facts("openai").word, s("Fine"));
        QCOMPARE(facts("openai").why, s("answered 20 s ago"));
        QCOMPARE(facts("openai").share, s("100 %"));
        QCOMPARE(facts("mistral").share, s("99.13 %")); // twelve failures in a row of 1380 checks
        QCOMPARE(facts("xai").word, s("My key"));
        QCOMPARE(facts("xai").tone, State::Down);
        QCOMPARE(facts("xai").why, s("key ending …a7f2 was rejected"));
        QCOMPARE(facts("deepseek").tone, State::Maintenance);
        QCOMPARE(facts("deepseek").page, s("Page: maintenance until 03:00 KST"));
        QCOMPARE(facts("ollama").word, s("Not checked"));
        QCOMPARE(facts("ollama").figure, s("—")); // unknown is not zero
        QCOMPARE(facts("ollama").share, s("—"));
        for (const ProviderCard *card : shown->grid()->cards()) {
            QVERIFY(card->accessibleName().contains(card->facts().word));
            QVERIFY(card->accessibleDescription().contains(s("Own check")));
            QCOMPARE(card->toolTip(), card->accessibleDescription());
        }
        QVERIFY(facts("openai").spoken.contains(s("Their page: operational, read 1 min ago")));
        QVERIFY(facts("openrouter").spoken.contains(s("trouble at 3 of 62")));
        QCOMPARE(shown->grid()->card(s("openai"))->figures().parts.size(), std::size_t{90});
        QVERIFY(!shown->grid()->card(s("openai"))->figures().median.empty());
    }

    void whatOnlyTheirPageSaysIsNotSlow()
    {
        NowDesk desk;
        ProviderView &openai = desk.view(s("openai"));
        openai.verdict.reason = VerdictReason::TheySayTrouble;
        openai.verdict.state = State::Degraded;
        openai.official->state = State::Degraded;
        Shown shown(desk, *m_theme);
        QCOMPARE(shown->grid()->card(s("openai"))->facts().word, s("Degraded"));
        QCOMPARE(shown->banner()->sentence(), s("OpenAI has trouble. It is them, not you."));
    }

    void theOtherSentences()
    {
        NowDesk desk;
        for (ProviderView &view : desk.views) {
            view.verdict.reason = VerdictReason::Answers;
            view.verdict.verdict = Verdict::Fine;
            view.verdict.state = State::Operational;
        }
        {
            Shown shown(desk, *m_theme);
            QVERIFY2(shown->banner()->sentence().endsWith(s("It is not them.")),
                     qPrintable(shown->banner()->sentence()));
            QVERIFY(shown->banner()->sentence().contains(s("9")));
            QVERIFY(words(shown->banner()).filter(s("the slowest")).size() == 1);
        }
        desk.desk.link = Connection::Offline;
        for (ProviderView &view : desk.views) {
            view.verdict.reason = VerdictReason::Offline;
            view.verdict.state = State::Unknown;
        }
        Shown shown(desk, *m_theme);
        QCOMPARE(shown->banner()->sentence(), s("You are offline. It is you, not them."));
        QCOMPARE(shown->banner()->facts().verdict.state, State::Unknown);
        QCOMPARE(shown->grid()->card(s("openai"))->facts().tone, State::Unknown); // never green while offline
        desk.desk.link = Connection::Captive;
        for (ProviderView &view : desk.views) {
            view.verdict.reason = VerdictReason::Captive;
        }
        Q_EMIT desk.desk.connectionChanged();
        QCOMPARE(shown->banner()->sentence(), s("This network asks you to sign in first. It is you, not them."));
    }

    void withoutProvidersOneButtonMendsIt()
    {
        NowDesk desk;
        desk.views.clear();
        Shown shown(desk, *m_theme);
        auto *empty = shown->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QVERIFY(!shown->banner()->isVisible());
        QSignalSpy asked(&*shown, &Page::pageAsked);
        QTest::mouseClick(empty->findChild<Button *>(), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), s("settings"));
        desk.desk.add(s("openai"), s("OpenAI"));
        Q_EMIT desk.desk.providersChanged();
        settle(&*shown);
        QVERIFY(!empty->isVisible());
        QCOMPARE(shown->banner()->sentence(), s("Nothing checked yet."));
    }

    void arrowsMoveEnterOpensEscapeCloses()
    {
        NowDesk desk;
        Shown shown(desk, *m_theme);
        CardGrid *grid = shown->grid();
        QCOMPARE(grid->columns(), 3);
        shown->setFocus();
        QTest::keyClick(&*shown, Qt::Key_Down);
        QVERIFY(grid->card(s("anthropic"))->hasFocus());
        QTest::keyClick(grid->card(s("anthropic")), Qt::Key_Right);
        QVERIFY(grid->card(s("openai"))->hasFocus());
        QTest::keyClick(grid->card(s("openai")), Qt::Key_Down);
        QVERIFY(grid->card(s("xai"))->hasFocus());
        QTest::keyClick(grid->card(s("xai")), Qt::Key_End);
        QVERIFY(grid->card(s("openrouter"))->hasFocus());
        QTest::keyClick(grid->card(s("openrouter")), Qt::Key_Right); // the last stays
        QVERIFY(grid->card(s("openrouter"))->hasFocus());
        QTest::keyClick(grid->card(s("openrouter")), Qt::Key_Home);
        QTest::keyClick(grid->card(s("anthropic")), Qt::Key_Up);
        QVERIFY(grid->card(s("anthropic"))->hasFocus());
        QTest::keyClick(grid->card(s("anthropic")), Qt::Key_Return);
        QVERIFY(shown->drawer()->isVisible());
        QCOMPARE(shown->drawer()->slug(), s("anthropic"));
        // One of the cards stands in the Tab order.
        int tabs = 0;
        for (const ProviderCard *card : grid->cards()) {
            tabs += card->focusPolicy() == Qt::StrongFocus ? 1 : 0;
        }
        QCOMPARE(tabs, 1);
        QTest::keyClick(&*shown, Qt::Key_Escape);
        QVERIFY(!shown->drawer()->isVisible());
        QVERIFY(grid->card(s("anthropic"))->hasFocus());
    }

    /// One more card in a row where that saves a row: twelve stand in three rows as nine do.
    void cardsTakeAsFewRowsAsTheyCan()
    {
        CardGrid grid(*m_theme);
        const auto columns = [&grid](int cards, int width) {
            QStringList slugs;
            for (int i = 0; i < cards; ++i) {
                slugs << QStringLiteral("maker-%1").arg(i);
            }
            grid.setProviders(slugs);
            grid.resize(width, grid.heightForWidth(width));
            return grid.columns();
        };
        QCOMPARE(columns(9, 952), 3);
        QCOMPARE(columns(12, 952), 4);
        QCOMPARE(grid.height(), 3 * ProviderCard::cardHeight + 2 * space::m);
        QVERIFY(grid.cards().back()->width() >= ProviderCard::leastWidth);
        QCOMPARE(columns(12, 880), 3); // they would be too narrow
        QCOMPARE(columns(12, 616), 2);
        QCOMPARE(columns(50, 1600), 6);
    }

    void theDetailsSayEverything()
    {
        NowDesk desk;
        Shown shown(desk, *m_theme);
        QTest::mouseClick(shown->grid()->card(s("anthropic")), Qt::LeftButton);
        settle(&*shown);
        const QString all = labels(shown->drawer());
        for (const char *wanted :
             {"It is them: Anthropic answers more slowly than usual", "20 s ago", "…1c9d", "4,890 of 5,000",
              "160,000 of 2,000,000", "resets in 12 s", "First token, theirs", "1.90 s", "98.73 %", "99.90 % over 30 d",
              "22 min of 43 min", "claude-sonnet-5", "api.anthropic.example, checked every 1 min"}) {
            QVERIFY2(all.contains(s(wanted)), qPrintable(s(wanted) + s(" is not in\n") + all));
        }
        shown->openProvider(s("xai"));
        QVERIFY(labels(shown->drawer()).contains(s("It rests until 20:34")));
        shown->openProvider(s("mistral"));
        QVERIFY2(labels(shown->drawer()).contains(s("server error, 12 check")), qPrintable(labels(shown->drawer())));
    }

    void theDetailsSayWhatIsLeft()
    {
        NowDesk desk;
        const Instant now = desk.desk.clock().now();
        const auto view = std::find_if(desk.desk.views.begin(), desk.desk.views.end(),
                                       [](const ProviderView &one) { return one.provider.slug == u"openai"; });
        QVERIFY(view != desk.desk.views.end());
        CreditReading reading{view->provider.slug, view->keyFingerprint, {}, now - 2min, {}};
        reading.error = s("api.example.com: answered 500");
        const auto shown = [&] {
            view->credit = reading;
            Shown page(desk, *m_theme);
            QUrlQuery query;
            query.addQueryItem(s("provider"), s("openai"));
            page->open(query);
            return labels(page->drawer());
        };
        QVERIFY2(shown().contains(s("answered 500")), qPrintable(shown())); // unknown, and why; never $0
        QVERIFY(!shown().contains(s("$0")));
        reading.credit = Credit{.amounts = {{s("USD"), Money{12'340'000'000'000}}}, .at = now - 40min};
        QVERIFY2(shown().contains(s("$12.34")) && shown().contains(s("40 min")), qPrintable(shown()));
        QVERIFY(shown().contains(s("answered 500")));
        reading.error.clear();
        reading.credit->of = Credit::Of::Key;
        reading.credit->usable = false;
        reading.credit->amounts[0].currency = s("CNY");
        QVERIFY(shown().contains(s("CNY 12.34")));
        QVERIFY(shown().contains(s("key's limit")));
        QVERIFY(shown().contains(s("not enough for calls")));
    }

    void theDetailsAct()
    {
        NowDesk desk;
        Shown shown(desk, *m_theme);
        QUrlQuery query;
        query.addQueryItem(s("provider"), s("openai"));
        shown->open(query);
        ProviderDrawer *drawer = shown->drawer();
        QCOMPARE(drawer->slug(), s("openai"));
        QSignalSpy asked(&*shown, &Page::pageAsked);
        auto press = [&](const char *name) {
            auto *button = drawer->findChild<Button *>(s(name));
            QVERIFY2(button != nullptr, name);
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        };
        press("check");
        QCOMPARE(desk.desk.checked, QStringList{s("openai")});
        press("live");
        QCOMPARE(asked.last()[0].toString(), s("live"));
        QCOMPARE(asked.last()[1].value<QUrlQuery>().queryItemValue(s("providers")), s("openai"));
        press("key");
        QCOMPARE(asked.last()[0].toString(), s("settings"));
        QCOMPARE(asked.last()[1].value<QUrlQuery>().queryItemValue(s("provider")), s("openai"));
        press("deepCheck");
        QCOMPARE(asked.last()[0].toString(), s("settings"));
        QCOMPARE(asked.last()[1].value<QUrlQuery>().queryItemValue(s("deep")), s("openai"));
        QVERIFY(desk.desk.deep.models().empty());
        QUrl opened;
        drawer->openUrl = [&opened](const QUrl &url) { opened = url; };
        press("statusPage");
        QCOMPARE(opened, QUrl(s("https://status.openai.example")));
        // What is checked meanwhile is shown in place: the focus stays.
        desk.time.advance(60s);
        desk.measure(s("openai"), Outcome::Ok, 401);
        settle(&*shown);
        QCOMPARE(drawer->findChild<Button *>(s("statusPage"))->hasFocus(), true);
    }

    void incidentsAndChangesStandAtTheSide()
    {
        NowDesk desk;
        Shown shown(desk, *m_theme);
        const auto incidents = shown->incidentList()->rows();
        QCOMPARE(incidents.size(), std::size_t{2}); // what is over is not there
        QCOMPARE(incidents[0]->facts().word, s("Identified"));
        QCOMPARE(incidents[0]->facts().under, s("We saw it at 14:02, they wrote at 14:09"));
        QCOMPARE(incidents[0]->facts().trailing, s("14:09 · 26 min"));
        QCOMPARE(incidents[1]->facts().trailing, s("until 03:00"));
        const auto changes = shown->changeList()->rows();
        QCOMPARE(changes.size(), std::size_t{8});
        QCOMPARE(changes[0]->facts().under, s("Input ↓ 80 %, 10.00 → 2.00 · Output ↓ 80 %, 40.00 → 8.00"));
        QCOMPARE(changes[0]->facts().tone, State::Operational);
        QVERIFY(changes[2]->facts().under.endsWith(s("→ gpt-4.1")));
        QCOMPARE(changes[3]->facts().under, s("from 2026-12-01: Input ↑ 50 %, 2.00 → 3.00"));
        for (const SideRow *row : changes) {
            QVERIFY(row->facts().key != s("broken/price")); // nobody believes it
        }
        QSignalSpy asked(&*shown, &Page::pageAsked);
        changes[0]->setFocus();
        QTest::keyClick(changes[0], Qt::Key_Return);
        QCOMPARE(asked.last()[0].toString(), s("models"));
        QCOMPARE(asked.last()[1].value<QUrlQuery>().queryItemValue(s("model")), s("openai/o3"));
        QTest::mouseClick(incidents[0], Qt::LeftButton);
        QCOMPARE(asked.last()[0].toString(), s("incidents"));
        QCOMPARE(asked.last()[1].value<QUrlQuery>().queryItemValue(s("id")), s("a1"));
    }

    void theChartReadsEveryLine()
    {
        NowDesk desk;
        Shown shown(desk, *m_theme);
        LatencyOverview *chart = shown->chart();
        QCOMPARE(chart->lines().size(), std::size_t{9});
        QCOMPARE(chart->bands().size(), std::size_t{3});
        QVERIFY(chart->readout().isEmpty());
        QTest::mouseMove(chart, chart->plot().center().toPoint());
        QTRY_VERIFY(chart->readout().size() > 5);
        QVERIFY(chart->readout()[0].contains(s("KST")));
        QVERIFY(chart->readout()[1].startsWith(s("DeepSeek"))); // the slowest first
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Left);
        QVERIFY(!chart->accessibleDescription().isEmpty());
        QTest::keyClick(chart, Qt::Key_Escape);
        QVERIFY(chart->readout().isEmpty());
    }

    void aCheckChangesItsCardOnly()
    {
        NowDesk desk;
        Shown shown(desk, *m_theme);
        QCoreApplication::processEvents();
        std::map<QString, int> before;
        for (const ProviderCard *card : shown->grid()->cards()) {
            before[card->slug()] = card->paints();
        }
        const int questions = shown->questions();
        desk.time.advance(40s); // ages of others stay until the page's own beat
        desk.measure(s("google"), Outcome::Ok, 1200);
        QTRY_COMPARE(shown->grid()->card(s("google"))->facts().why, s("answered just now"));
        QTRY_VERIFY(shown->grid()->card(s("google"))->paints() > before[s("google")]);
        for (const ProviderCard *card : shown->grid()->cards()) {
            if (card->slug() != s("google")) {
                QCOMPARE(card->paints(), before[card->slug()]);
            }
        }
        QCOMPARE(shown->questions(), questions); // the store was asked nothing
        QCOMPARE(shown->grid()->card(s("google"))->figures().day.checks, 1381);
    }

    void hiddenItCostsNothing()
    {
        NowDesk desk;
        Shown shown(desk, *m_theme);
        shown->hide();
        const int questions = shown->questions();
        const int asked = desk.asked;
        std::map<QString, int> paints;
        for (const ProviderCard *card : shown->grid()->cards()) {
            paints[card->slug()] = card->paints();
        }
        const CardFacts facts = shown->grid()->card(s("google"))->facts();
        desk.time.advance(60s);
        desk.measure(s("google"), Outcome::ServerError, std::nullopt);
        Q_EMIT desk.desk.incidentsChanged(s("google"));
        Q_EMIT desk.desk.catalogueChanged();
        Q_EMIT desk.desk.connectionChanged();
        Q_EMIT desk.desk.providersChanged();
        QCoreApplication::processEvents();
        QCOMPARE(shown->questions(), questions);
        QCOMPARE(desk.asked, asked);
        QVERIFY(shown->grid()->card(s("google"))->facts() == facts);
        for (const ProviderCard *card : shown->grid()->cards()) {
            QCOMPARE(card->paints(), paints[card->slug()]);
        }
        shown->show();
        settle(&*shown);
        QVERIFY(shown->questions() > questions);
        QVERIFY(shown->grid()->card(s("google"))->facts().why.startsWith(s("server error")));
        QCOMPARE(shown->grid()->card(s("google"))->figures().day.failed, 1);
    }

    void theLanguageChangesInPlace()
    {
        NowDesk desk;
        Language language;
        Shown shown(desk, *m_theme);
        QTest::mouseClick(shown->grid()->card(s("anthropic")), Qt::LeftButton);
        language.choose(s("ko"));
        shown->retranslate();
        QVERIFY(shown->banner()->sentence().startsWith(s("Anthropic")));
        QVERIFY(!shown->banner()->sentence().contains(s("slow")));
        QCOMPARE(shown->grid()->card(s("openai"))->facts().word, s("정상"));
        QVERIFY(!labels(shown->drawer()).contains(s("Limits left")));
        language.choose(s("en"));
        shown->retranslate();
        QCOMPARE(shown->banner()->sentence(), s("Anthropic is slow. It is them, not you."));
    }

    void fiftyProvidersDoNotHoldTheWindow()
    {
        NowDesk desk;
        for (int i = 0; i < 41; ++i) {
            ProviderView view = desk.view(s("openai"));
            view.provider.slug = s("more-%1").arg(i);
            view.provider.name = s("More %1").arg(i);
            desk.views.push_back(view);
            desk.day[view.provider.slug] = desk.day[s("openai")];
        }
        Shown shown(desk, *m_theme);
        QCOMPARE(shown->grid()->cards().size(), std::size_t{50});
        QImage picture(shown->size(), QImage::Format_RGB32);
        shown->render(&picture);
        // As many columns as have room, equal, without gaps between rows.
        const auto &cards = shown->grid()->cards();
        QVERIFY(std::abs(cards[0]->width() - cards[2]->width()) <= 1);
        QVERIFY(shown->grid()->height() >= cards.back()->geometry().bottom());
    }

private:
    /// The page in a window of its own.
    class Shown
    {
    public:
        Shown(NowDesk &desk, const Theme &theme)
            : m_page(desk.desk, theme)
        {
            m_page.retranslate();
            m_page.resize(1368, 844);
            m_page.show();
            QApplication::setActiveWindow(&m_page);
            settle(&m_page);
        }
        NowPage *operator->() { return &m_page; }
        NowPage &operator*() { return m_page; }

    private:
        NowPage m_page;
    };
    static QStringList words(const VerdictBanner *banner)
    {
        QStringList all;
        for (const EvidenceChip *chip : banner->chips()) {
            if (chip->isVisible()) {
                all << chip->words();
            }
        }
        return all;
    }
    static QString labels(const QWidget *widget)
    {
        QStringList all;
        for (const QLabel *label : widget->findChildren<QLabel *>()) {
            all << label->text();
        }
        return all.join(u'\n');
    }

    static NowPage *page(const MainWindow &window) { return static_cast<NowPage *>(window.page(s("now"))); }
    static void settle(const NowPage *page)
    {
        QTRY_VERIFY(!page->isLoading());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    std::unique_ptr<Theme> m_theme;
};

QTEST_MAIN(NowPageTest)
#include "tst_nowpage.moc"
