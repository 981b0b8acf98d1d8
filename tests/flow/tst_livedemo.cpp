// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/shareddata.h"
#include "tests/ui/demodesk.h"
#include "tests/ui/layoutwalk.h"
#include "ui/grab.h"
#include "ui/live/chartcard.h"
#include "ui/live/readoutbox.h"
#include "ui/live/stripsscene.h"
#include "ui/pages/livepage.h"
#include "ui/widgets/chip.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace aigo;
using namespace std::chrono_literals;

/// The live page over the demo's store with a clock that is moved: an outage appears, is named, is looked at closely
/// and exported, and is over.
class LiveDemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutageAppearsAndIsReadBack()
    {
        test::DemoDesk demo;
        demo.begin();
        Theme theme(Theme::Choice::Light);
        LivePage page(*demo.desk, theme);
        page.retranslate();
        page.resize(1300, 860);
        page.open(QUrlQuery(QStringLiteral("range=1h&providers=openai,anthropic")));
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const SeriesKey openai = checksOf(QStringLiteral("openai"));
        const auto scene = [&page] { return static_cast<const LinesScene *>(page.chart({})->plot()->scene().get()); };
        const auto failures = [&] {
            return scene()->drawn().empty() ? std::size_t{0} : scene()->drawn()[0].failures.size();
        };
        QTRY_VERIFY(!page.isLoading() && scene()->drawn().size() == 2 && scene()->drawn()[0].points() >= 8);
        QCOMPARE(failures(), std::size_t{0});
        QVERIFY(scene()->bands().empty());

        demo.to(QStringLiteral("00:40"));
        QTRY_VERIFY(!page.isLoading() && failures() == 1);
        QTRY_VERIFY(scene()->bands().size() >= 2); // ours, and their page's since 00:27
        QVERIFY(std::any_of(scene()->bands().begin(), scene()->bands().end(), [](const TimeBand &band) {
            return !band.ours && band.title.contains(QStringLiteral("Elevated error rates"));
        }));
        QVERIFY(std::any_of(scene()->bands().begin(), scene()->bands().end(),
                            [](const TimeBand &band) { return band.ours; }));

        // The pointer on the outage reads it.
        TimePlot *plot = page.chart({})->plot();
        const auto xOf = [&](Instant at) { return static_cast<int>(scene()->xOf(at, plot->plot())); };
        const Instant within = demo.world.played(QStringLiteral("00:30"));
        QTest::mouseMove(plot, QPoint(xOf(within), 60));
        QTRY_VERIFY(page.readout()->isVisible());
        const QString read = page.readout()->lines().join(u'\n');
        QVERIFY2(read.contains(QStringLiteral("OpenAI Down")), qPrintable(read));
        QVERIFY2(read.contains(QStringLiteral("Elevated error rates")), qPrintable(read));

        // Closer, by the wheel over it: what is under the pointer stays there.
        const QPoint place(xOf(within), 60);
        for (int i = 0; i < 4; ++i) {
            QWheelEvent turn(place, plot->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                             Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(plot, &turn);
        }
        QVERIFY(page.timeWindow().range() < 30min);
        QTRY_VERIFY(!page.isLoading() && scene()->to() == page.timeWindow().to());
        QVERIFY(std::abs(xOf(within) - place.x()) <= 2);

        // What is exported is what was measured.
        const QTemporaryDir folder;
        QString path = folder.filePath(QStringLiteral("live.csv"));
        page.askFile = [&path](QWidget *, const QString &) { return path; };
        const auto press = [&page](const char *name) {
            QTest::mouseClick(page.findChild<QAbstractButton *>(QString::fromLatin1(name)), Qt::LeftButton);
        };
        press("export");
        press("ofPoints");
        press("csv");
        press("saveExport");
        QTRY_VERIFY(QFile::exists(path));
        qint64 failed = 0;
        const QStringList lines = QString::fromUtf8(test::readBytes(path)).split(QStringLiteral("\r\n"));
        for (const QString &line : lines) {
            const QStringList cells = line.split(u',');
            failed += cells[0] == u"openai" ? cells.value(9).toInt() : 0;
        }
        auto samples = demo.desk->samples(QStringLiteral("openai"), page.timeWindow().from(), page.timeWindow().to());
        samples.waitForFinished();
        const std::vector<Sample> measured = *samples.result();
        const auto down = std::count_if(measured.begin(), measured.end(),
                                        [](const Sample &sample) { return finding(sample.outcome) == Finding::Down; });
        QVERIFY(down >= 3);
        QVERIFY2(std::abs(failed - static_cast<qint64>(down)) <= 1, // one at the edge
                 qPrintable(QStringLiteral("%1 of %2").arg(failed).arg(down)));

        // Over: now is a press away, and the line goes on.
        demo.to(QStringLiteral("01:35"));
        press("toNow");
        QVERIFY(page.timeWindow().follows());
        QTRY_VERIFY(!page.isLoading() && page.timeWindow().to() == demo.clock.now());
        page.open(QUrlQuery(QStringLiteral("range=1h")));
        QTRY_VERIFY(!page.isLoading() && !scene()->drawn()[0].lines.empty() &&
                    fromMs(static_cast<qint64>(scene()->drawn()[0].lines.back().back().x())) > demo.clock.now() - 5min);
        const auto &whole = page.feed().data().series.at(openai)->whole;
        QVERIFY(whole && whole->time.down > 20min);
        QVERIFY(page.chart(QStringLiteral("availability")) != nullptr);
    }

    void standsWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("query");
        for (const char *language : {"en", "ko"}) {
            for (const bool dark : {false, true}) {
                for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
                    QTest::addRow("%s-%s-%d", language, dark ? "dark" : "light", size.width())
                        << QString::fromLatin1(language) << dark << size
                        << QStringLiteral("range=24h&providers=openai,anthropic");
                }
            }
        }
        QTest::addRow("week") << QStringLiteral("en") << true << QSize(1440, 900)
                              << QStringLiteral("range=7d&providers=openai,anthropic,groq,mistral,xai");
        QTest::addRow("third-parties") << QStringLiteral("en") << false << QSize(1440, 900) << QString();
    }

    /// With AIGO_SCREENSHOT_DIR the pictures are kept to be looked at.
    void standsWhole()
    {
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        QFETCH(QString, query);
        if (!m_shown) {
            m_shown = std::make_unique<test::DemoDesk>();
            m_shown->begin();
            m_shown->to(QStringLiteral("01:00"));
        }
        if (query.isEmpty()) {
            auto all = m_shown->desk->seriesOf({});
            all.waitForFinished();
            QStringList series{QStringLiteral("openai")};
            for (const SeriesKey &key : *all.result()) {
                if (!key.source.isEmpty() && series.size() < 7) {
                    series += QStringLiteral("%1|%2|%3").arg(key.target, key.metric, key.source);
                }
            }
            query = QStringLiteral("range=7d&series=") + series.join(u',');
        }
        Theme theme(dark ? Theme::Choice::Dark : Theme::Choice::Light);
        theme.apply();
        Language words;
        MainWindow window(*m_shown->desk, theme, words);
        GrabOptions options;
        options.page = QStringLiteral("live");
        options.query = QUrlQuery(query);
        options.language = language;
        options.theme = dark ? Theme::Choice::Dark : Theme::Choice::Light;
        options.size = size;
        QVERIFY(stage(window, options));
        const auto *page = static_cast<const LivePage *>(window.page(QStringLiteral("live")));
        QTRY_VERIFY(!page->isLoading() && page->feed().rounds() > 0);
        TimePlot *plot = page->chart({})->plot();
        if (language == u"en") { // the others without, so that all is seen
            QTest::mouseMove(plot, (plot->plot().center() + QPointF(plot->plot().width() * 0.1, 0)).toPoint());
        }
        QCoreApplication::processEvents();
        const QImage picture = grab(window, 1);
        if (const QString folder = qEnvironmentVariable("AIGO_SCREENSHOT_DIR"); !folder.isEmpty()) {
            QDir().mkpath(folder);
            picture.save(QStringLiteral("%1/live-demo-%2.png").arg(folder, QLatin1String(QTest::currentDataTag())));
        }
        const QStringList faults = test::layoutFaults(window);
        QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
    }

    void cleanupTestCase() { m_shown.reset(); }

private:
    std::unique_ptr<test::DemoDesk> m_shown;
};

QTEST_MAIN(LiveDemoTest)
#include "tst_livedemo.moc"
