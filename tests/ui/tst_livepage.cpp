// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/ownseries.h"
#include "core/monitor/phaserecord.h"
#include "core/storage/incidentstore.h"
#include "tests/support/shareddata.h"
#include "tests/ui/realdesk.h"
#include "ui/live/chartcard.h"
#include "ui/live/liveside.h"
#include "ui/live/readoutbox.h"
#include "ui/live/serieschooser.h"
#include "ui/live/stripsscene.h"
#include "ui/pages/livepage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMimeData>
#include <QTest>
#include <QWheelEvent>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const QString openai = QStringLiteral("openai");
const QString anthropic = QStringLiteral("anthropic");
const SeriesKey ttft{QStringLiteral("openai/nova-mini"), {}, QStringLiteral("ttft"), {}};
const SeriesKey uptime{QStringLiteral("openrouter/anthropic/haiku-x"),
                       QStringLiteral("openrouter-endpoints"),
                       QStringLiteral("uptime"),
                       {}};

Sample sample(Instant at, Outcome outcome, std::optional<int> ms = std::nullopt)
{
    Sample made;
    made.at = at;
    made.outcome = outcome;
    if (ms) {
        made.latency = Microseconds(*ms * 1000);
        made.total = Microseconds(*ms * 1000 + 500);
    }
    return made;
}

struct Fixture
{
    explicit Fixture(Milliseconds range = 1h)
    {
        // OpenAI: an hour of checks with a failure and a silence; Anthropic: a month without either.
        now = real.clock.now();
        std::vector<Sample> ofOpenai;
        for (Milliseconds ago = 60min; ago > 0s; ago -= 60s) {
            if (ago <= 20min && ago > 10min) {
                continue;
            }
            ofOpenai.push_back(ago == 40min ? sample(now - ago, Outcome::ServerError)
                                            : sample(now - ago, Outcome::Ok, 300));
        }
        std::vector<Sample> ofAnthropic;
        for (Milliseconds ago = 30h; ago > 0s; ago -= 60s) {
            ofAnthropic.push_back(sample(now - ago, Outcome::Ok, 500 + static_cast<int>(ago.count() / 60'000 % 10)));
        }
        real.addSamples(openai, ofOpenai);
        real.addSamples(anthropic, ofAnthropic);
        std::vector<SeriesPoint> gauges;
        for (Milliseconds ago = 24h; ago > 0s; ago -= 30min) {
            gauges.push_back(gaugePoint(ttft, now - ago, 620'000, 30min));
            gauges.push_back(gaugePoint(uptime, now - ago, 99'700'000, 30min));
            for (std::size_t i = 0; i < phaseMetrics.size(); ++i) {
                gauges.push_back(gaugePoint({openai, {}, QString::fromLatin1(phaseMetrics.at(i)), {}}, now - ago,
                                            10'000 * static_cast<qint64>(i + 1), 30min));
            }
        }
        put(gauges);
        real.begin();
        page = std::make_unique<LivePage>(*real.desk, theme);
        page->retranslate();
        page->resize(1200, 900);
        page->setRange(range);
        page->show();
        page->activateWindow();
        (void)QTest::qWaitForWindowActive(page.get());
        page->setFocus();
    }
    void put(const std::vector<SeriesPoint> &points)
    {
        auto done = SeriesStore(real.engine->database).append(points);
        done.waitForFinished();
        QVERIFY(done.result().ok());
    }
    const LinesScene *lines(const QString &metric = {}) const
    {
        const ChartCard *card = page->chart(metric);
        return card != nullptr ? static_cast<const LinesScene *>(card->plot()->scene().get()) : nullptr;
    }
    /// How many points a series has in its chart; 0 while the store has not answered.
    std::size_t points(const SeriesKey &key) const
    {
        const LinesScene *scene = lines(key.metric);
        for (std::size_t i = 0; scene != nullptr && i < scene->lines().size(); ++i) {
            const auto &all = page->feed().data().series;
            const auto of = all.find(key);
            if (of != all.end() && of->second && scene->lines()[i].history == of->second) {
                return scene->drawn()[i].points();
            }
        }
        return 0;
    }
    bool drawn() const
    {
        return !page->isLoading() && page->feed().data().series.contains(checksOf(openai)) &&
               points(checksOf(openai)) > 3;
    }
    TimePlot *plot() const { return page->chart({})->plot(); }
    QPoint at(double share) const
    {
        const QRectF area = plot()->plot();
        return QPointF(area.left() + share * area.width(), area.center().y()).toPoint();
    }
    void press(const char *name) const
    {
        QTest::mouseClick(page->findChild<QAbstractButton *>(QString::fromLatin1(name)), Qt::LeftButton);
    }

    Theme theme{Theme::Choice::Dark};
    test::RealDesk real;
    Instant now{};
    std::unique_ptr<LivePage> page;
};

} // namespace

class LivePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gapsAndFailuresBreakTheLine()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn());
        const LinesScene *scene = f.lines();
        QCOMPARE(scene->lines().size(), std::size_t{3});
        const auto of = std::find_if(scene->lines().begin(), scene->lines().end(),
                                     [](const SceneLine &line) { return line.name == u"OpenAI"; });
        const HistoryLines &drawn = scene->drawn()[static_cast<std::size_t>(of - scene->lines().begin())];
        QCOMPARE(drawn.failures.size(), std::size_t{1});
        QVERIFY(std::any_of(drawn.gaps.begin(), drawn.gaps.end(), [&f](const HistoryGap &gap) {
            return gap.from > f.now - 20min && gap.to < f.now - 9min && gap.to - gap.from > 6min;
        }));
        QVERIFY(drawn.lines.size() >= 3);
        QVERIFY(f.points(checksOf(openai)) <= static_cast<std::size_t>(f.plot()->plot().width()));
    }

    void aSleepIsNamed()
    {
        Fixture f;
        f.put(asleepPoints(f.now - 20min, f.now - 10min));
        f.page->open(QUrlQuery(QStringLiteral("providers=openai&range=1h")));
        QTRY_VERIFY(f.drawn() && f.lines()->lines().size() == 1);
        QTRY_VERIFY(!f.page->feed().data().asleep.empty());
        QTRY_VERIFY(std::any_of(f.lines()->gaps().begin(), f.lines()->gaps().end(),
                                [](const LinesScene::NamedGap &gap) { return gap.words == u"asleep"; }));
    }

    void aDayHasABandOfP95()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn());
        f.press("range-1d");
        QCOMPARE(f.page->timeWindow().range(), Milliseconds(24h));
        QTRY_VERIFY(!f.page->isLoading() && f.lines()->drawn()[0].hasP95);
        QVERIFY2(f.page->chart({})->plot()->scene()->note().contains(QStringLiteral("p95")),
                 qPrintable(f.page->chart({})->plot()->scene()->note()));
        const auto &history = *f.page->feed().data().series.at(checksOf(anthropic));
        QVERIFY(!history.coarse.empty() && history.coarse.size() < history.points.size());
        QVERIFY(history.whole->p99.has_value());
    }

    void growsWhileOneLooks()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn());
        const auto before = f.page->feed().data().series.at(checksOf(openai))->whole->n;
        f.real.clock.advance(60s);
        const Sample fresh = sample(f.real.clock.now() - 1s, Outcome::Ok, 777);
        f.real.addSamples(openai, {fresh});
        Q_EMIT f.real.desk->sampleAdded(openai, fresh);
        QTRY_VERIFY(f.page->feed().data().series.at(checksOf(openai))->whole->n >= before);
        QTRY_VERIFY(f.lines()->readout(f.real.clock.now() - 1s).at(2).value == u"777 ms");
        QCOMPARE(f.page->timeWindow().to(), f.real.clock.now());
    }

    void hiddenNothingIsAsked()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn());
        f.page->hide();
        const int rounds = f.page->feed().rounds();
        f.real.clock.advance(60s);
        const Sample fresh = sample(f.real.clock.now() - 1s, Outcome::Ok, 777);
        f.real.addSamples(anthropic, {fresh});
        Q_EMIT f.real.desk->sampleAdded(anthropic, fresh);
        QTest::qWait(0);
        QCoreApplication::processEvents();
        QCOMPARE(f.page->feed().rounds(), rounds);
        f.page->show();
        QTRY_VERIFY(!f.page->isLoading() && f.lines()->readout(f.real.clock.now() - 1s).at(0).value == u"777 ms");
    }

    void chipsSwitchSeriesAndTheChosenOneGoesWithThem()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn());
        QCOMPARE(f.page->chosen().target, anthropic);
        QTest::mouseClick(f.page->seriesChip(checksOf(anthropic)), Qt::LeftButton);
        QTRY_COMPARE(f.lines()->lines().size(), std::size_t{2});
        QVERIFY(f.page->chosen().target != anthropic);
        const auto *strips =
            static_cast<const StripsScene *>(f.page->chart(QStringLiteral("availability"))->plot()->scene().get());
        QCOMPARE(strips->rows().size(), std::size_t{2});
    }

    void theCrosshairIsOneForAllCharts()
    {
        Fixture f(24h);
        f.page->open(QUrlQuery(QStringLiteral("providers=openai,anthropic&series=openai/nova-mini|ttft")));
        QTRY_VERIFY(f.drawn() && f.page->chart(QStringLiteral("ttft")) != nullptr && f.points(ttft) > 20);
        QTest::mouseMove(f.plot(), f.at(0.99));
        QTRY_VERIFY(f.page->crosshair().has_value());
        for (const char *name : {"", "ttft", "availability"}) {
            QCOMPARE(f.page->chart(QString::fromLatin1(name))->plot()->crosshair(), f.page->crosshair());
        }
        QVERIFY(f.page->readout()->isVisible());
        const QString read = f.page->readout()->lines().join(u'\n');
        QVERIFY2(read.contains(QStringLiteral("Anthropic 5")), qPrintable(read));
        QVERIFY2(read.contains(QStringLiteral("620 ms")), qPrintable(read));
        QVERIFY2(read.contains(QStringLiteral("own checks")), qPrintable(read));
        QVERIFY2(read.contains(QStringLiteral("n ")), qPrintable(read));
        QVERIFY2(read.contains(QStringLiteral("Time to first token")), qPrintable(read));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(f.plot(), &leave);
        QVERIFY(!f.page->readout()->isVisible());
    }

    void handsMoveTheWindowAndNowIsAPressAway()
    {
        Fixture f(24h);
        QTRY_VERIFY(f.drawn());
        const QPoint place = f.at(0.5);
        QWheelEvent turn(place, f.plot()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                         Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(f.plot(), &turn);
        QVERIFY(f.page->timeWindow().range() < 24h);
        QVERIFY(!f.page->timeWindow().follows());
        QTRY_VERIFY(f.page->findChild<Chip *>(QStringLiteral("toNow"))->isVisible());
        const Instant to = f.page->timeWindow().to();
        QTest::mousePress(f.plot(), Qt::LeftButton, {}, f.at(0.3));
        QTest::mouseMove(f.plot(), f.at(0.4));
        QTest::mouseMove(f.plot(), f.at(0.6));
        QTest::mouseRelease(f.plot(), Qt::LeftButton, {}, f.at(0.6));
        QVERIFY(f.page->timeWindow().to() < to);
        QTRY_VERIFY(!f.page->isLoading());
        f.real.clock.advance(5min);
        f.press("toNow");
        QVERIFY(f.page->timeWindow().follows());
        QCOMPARE(f.page->timeWindow().to(), f.real.clock.now());
        QVERIFY(f.page->timeWindow().range() < 24h);
        QTest::keyClick(f.plot(), Qt::Key_0);
        QCOMPARE(f.page->timeWindow().range(), Milliseconds(24h));
        QTRY_COMPARE(f.plot()->scene()->to() - f.plot()->scene()->from(), Milliseconds(24h));
        QTest::mousePress(f.plot(), Qt::LeftButton, Qt::ShiftModifier, f.at(0.5));
        QTest::mouseMove(f.plot(), f.at(0.6));
        QTest::mouseMove(f.plot(), f.at(0.75));
        QTest::mouseRelease(f.plot(), Qt::LeftButton, Qt::ShiftModifier, f.at(0.75));
        QVERIFY(std::chrono::abs(f.page->timeWindow().range() - 6h) < 4min);
        QTest::mouseDClick(f.plot(), Qt::LeftButton, {}, f.at(0.5));
        QCOMPARE(f.page->timeWindow().range(), Milliseconds(24h));
        QVERIFY(f.page->timeWindow().follows());
    }

    void panningFindsItsPointsThere()
    {
        Fixture f(1h);
        QTRY_VERIFY(f.drawn());
        const int rounds = f.page->feed().rounds();
        const auto before = f.page->feed().data().series.at(checksOf(anthropic))->points;
        f.page->chart({})->plot()->setFocus();
        QTest::keyClick(f.plot(), Qt::Key_Left); // a tenth: within what is there
        QCoreApplication::processEvents();
        QCOMPARE(f.page->feed().rounds(), rounds);
        QTest::keyClick(f.plot(), Qt::Key_PageUp);
        QTRY_VERIFY(f.page->feed().rounds() > rounds && !f.page->isLoading());
        QTRY_VERIFY(f.page->feed().data().from < before.front().from);
        // The stretches are the same ones, so that nothing jumps.
        const auto &after = f.page->feed().data().series.at(checksOf(anthropic))->points;
        const auto same = std::find_if(after.begin(), after.end(),
                                       [&before](const HistoryPoint &p) { return p.from == before[10].from; });
        QVERIFY(same != after.end() && same->to == before[10].to && same->p50 == before[10].p50);
    }

    void anIncidentStandsBehindTheLine()
    {
        Fixture f(24h);
        Incident incident;
        incident.id = QStringLiteral("i1");
        incident.provider = anthropic;
        incident.ours = true;
        incident.title = QStringLiteral("server_error");
        incident.severity = Severity::Critical;
        incident.started = f.now - 4h;
        incident.resolved = f.now - 3h;
        incident.phase = IncidentPhase::Resolved;
        incident.firstSeen = incident.started;
        auto saved = f.real.engine->database.write(
            [incident](QSqlDatabase &db) { return IncidentStore::putOurs(db, incident); });
        saved.waitForFinished();
        QVERIFY(saved.result().ok());
        Q_EMIT f.real.desk->incidentsChanged(anthropic);
        QTRY_VERIFY(f.lines() != nullptr && f.lines()->bands().size() == 1);
        const TimeBand &band = f.lines()->bands()[0];
        QCOMPARE(band.from, f.now - 4h);
        QCOMPARE(band.to, f.now - 3h);
        QVERIFY(band.ours);
        QVERIFY2(band.title.startsWith(QStringLiteral("Anthropic: ")), qPrintable(band.title));
    }

    void theChooserHasEverythingThatHasASeries()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn());
        f.press("addSeries");
        auto *chooser = f.page->findChild<SeriesChooser *>();
        QVERIFY(chooser != nullptr);
        QTRY_COMPARE(chooser->list()->count(), 5); // three providers, a deep check's and a third party's; no phases
        QTest::keyClicks(chooser->search(), QStringLiteral("uptime haiku"));
        QCOMPARE(chooser->list()->count(), 1);
        QTest::keyClick(chooser->search(), Qt::Key_Return);
        QTRY_VERIFY(f.page->seriesChip(uptime) != nullptr);
        QTRY_VERIFY(f.page->chart(QStringLiteral("uptime")) != nullptr && f.points(uptime) >= 1);
        const auto rows = f.lines(QStringLiteral("uptime"))->readout(f.now - 29min);
        QCOMPARE(rows[0].value, QStringLiteral("99.70 %"));
        QVERIFY2(rows[0].details.contains(QStringLiteral("measured by")), qPrintable(rows[0].details));
        QTest::keyClick(chooser->search(), Qt::Key_Return);
        QTRY_VERIFY(f.page->seriesChip(uptime) == nullptr);
        chooser->close();
    }

    void phasesAreStacked()
    {
        Fixture f(24h);
        f.page->open(QUrlQuery(QStringLiteral("providers=openai")));
        QTRY_VERIFY(f.page->chart(QStringLiteral("phases")) != nullptr);
        const auto scene = [&f] {
            return static_cast<const PhasesScene *>(f.page->chart(QStringLiteral("phases"))->plot()->scene().get());
        };
        QTRY_VERIFY(scene()->columns().size() > 20);
        for (const auto &column : scene()->columns()) {
            QCOMPARE(column.whole, Microseconds(100'000));
            QCOMPARE(column.means[3], Microseconds(40'000));
        }
        QCOMPARE(scene()->legend().size(), std::size_t{4});
    }

    void theFiguresOfTheChosenOneStandBeside()
    {
        Fixture f;
        f.page->choose(checksOf(openai));
        QTRY_VERIFY(f.drawn());
        QTRY_VERIFY(f.page->side()->findChild<Card *>(QStringLiteral("goal"))->isVisible());
        QStringList words;
        for (const QLabel *label : f.page->side()->findChildren<QLabel *>()) {
            if (label->isVisible()) {
                words += label->text();
            }
        }
        const QString all = words.join(u'|');
        QVERIFY2(all.contains(QStringLiteral("p50|300 ms")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("failed|1|")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("Goal 99.9 %, 30 d")), qPrintable(all));
        QTest::keyClick(f.plot(), Qt::Key_Up);
        QVERIFY(f.page->chosen().target != openai);
    }

    void pointsAreExportedAsTheyAre()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn());
        QString path = f.real.file(QStringLiteral("live.csv"));
        f.page->askFile = [&path](QWidget *, const QString &) { return path; };
        f.press("export");
        f.press("ofPoints");
        f.press("csv");
        f.press("saveExport");
        QTRY_VERIFY(QFile::exists(path));
        const QStringList lines =
            QString::fromUtf8(test::readBytes(path)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines[0], QStringLiteral("target,metric,unit,source,part,from,to,n,ok,failed,unknown_s,up_s,down_s,"
                                          "maintenance_s,min,max,avg,p50,p95,p99"));
        int checks = 0;
        int failed = 0;
        for (const QString &line : lines) {
            const QStringList cells = line.split(u',');
            if (cells[0] == openai) {
                checks += cells[7].toInt();
                failed += cells[9].toInt();
                QVERIFY(cells[7] == u"0" || cells[9] == u"1" || cells[17] == u"300");
            }
        }
        QCOMPARE(checks, 50);
        QCOMPARE(failed, 1);
        QTRY_VERIFY(f.page->findChild<QAbstractButton *>(QStringLiteral("json"))->isEnabled());
        path = f.real.file(QStringLiteral("live.json"));
        f.press("json");
        QTRY_VERIFY(f.page->findChild<QAbstractButton *>(QStringLiteral("saveExport"))->isVisible());
        f.press("saveExport");
        QTRY_VERIFY(QFile::exists(path));
        const QJsonArray series =
            QJsonDocument::fromJson(test::readBytes(path)).object().value(QStringLiteral("series")).toArray();
        QCOMPARE(series.size(), 3);
        QCOMPARE(series[0].toObject().value(QStringLiteral("metric")).toString(), QStringLiteral("latency"));
        QCOMPARE(series[0].toObject().value(QStringLiteral("zone")).toString(), QStringLiteral("UTC"));
    }

    void chartsArePicturesWithTheirNames()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn());
        QString path = f.real.file(QStringLiteral("live.png"));
        f.page->askFile = [&path](QWidget *, const QString &) { return path; };
        QTest::keyClick(f.page.get(), Qt::Key_E, Qt::ControlModifier);
        f.press("ofCharts");
        f.press("png");
        f.press("saveExport");
        QTRY_VERIFY(QFile::exists(path));
        const QImage image(path);
        QVERIFY(image.width() > 1000 && image.height() > 800);
        QTRY_VERIFY(f.page->findChild<QAbstractButton *>(QStringLiteral("saveExport"))->isVisible());
        path = f.real.file(QStringLiteral("live.svg"));
        f.press("svg");
        f.press("saveExport");
        QTRY_VERIFY(QFile::exists(path));
        const QString svg = QString::fromUtf8(test::readBytes(path));
        for (const char *words : {"Latency", "Availability", "OpenAI", "own checks", "2026-11-21"}) {
            QVERIFY2(svg.contains(QLatin1String(words)), words);
        }
        QTRY_VERIFY(f.page->findChild<QAbstractButton *>(QStringLiteral("copyExport"))->isVisible());
        f.press("png");
        f.press("copyExport");
        QTRY_VERIFY(QGuiApplication::clipboard()->mimeData() != nullptr &&
                    QGuiApplication::clipboard()->mimeData()->hasImage());
    }

    void linksSayTheView()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn());
        f.page->open(QUrlQuery(QStringLiteral("range=7d&series=openai,openai/nova-mini|ttft")));
        QCOMPARE(f.page->timeWindow().range(), Milliseconds(7 * 24h));
        QCOMPARE(f.page->series().size(), std::size_t{2});
        QVERIFY(f.page->series()[1].key == ttft);
        QTest::keyClick(f.page.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("aigo://live?range=")),
                 qPrintable(QGuiApplication::clipboard()->text()));
        const QUrlQuery view = f.page->view();
        Fixture other;
        QTRY_VERIFY(other.drawn());
        other.page->open(view);
        QVERIFY(other.page->view() == view);
        QCOMPARE(other.page->series().size(), std::size_t{2});
        f.page->open(QUrlQuery(QStringLiteral("from=2026-11-20T00:00:00Z&to=2026-11-20T12:00:00Z&providers=google")));
        QCOMPARE(f.page->timeWindow().from(), test::at("2026-11-20T00:00:00Z"));
        QCOMPARE(f.page->timeWindow().range(), Milliseconds(12h));
        QCOMPARE(f.page->series().size(), std::size_t{1});
        for (const char *hostile : {"range=999999999d", "range=", "series=|||||", "from=x&to=y", "series=,,,",
                                    "from=2026-11-21&to=2026-11-01"}) {
            f.page->open(QUrlQuery(QString::fromLatin1(hostile)));
        }
        QCOMPARE(f.page->timeWindow().range(), Milliseconds(12h));
        QTRY_VERIFY(!f.page->isLoading() && !other.page->isLoading());
    }
};

QTEST_MAIN(LivePageTest)
#include "tst_livepage.moc"
