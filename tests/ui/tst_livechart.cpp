// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/shareddata.h"
#include "tests/ui/realdesk.h"
#include "ui/charts/availabilitystrip.h"
#include "ui/charts/latencychart.h"
#include "ui/pages/livepage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

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
    Fixture()
    {
        // OpenAI: an hour of checks with a failure and a silence; Anthropic: a day and more without either.
        const Instant now = real.clock.now();
        std::vector<Sample> openai;
        std::vector<Sample> anthropic;
        for (Milliseconds ago = 60min; ago > 0s; ago -= 60s) {
            if (ago <= 20min && ago > 10min) {
                continue;
            }
            openai.push_back(ago == 40min ? sample(now - ago, Outcome::ServerError)
                                          : sample(now - ago, Outcome::Ok, 300));
        }
        for (Milliseconds ago = 30h; ago > 0s; ago -= 60s) {
            anthropic.push_back(sample(now - ago, Outcome::Ok, 500 + static_cast<int>(ago.count() / 60'000 % 10)));
        }
        real.addSamples(QStringLiteral("openai"), openai);
        real.addSamples(QStringLiteral("anthropic"), anthropic);
        real.begin();
        page = std::make_unique<LivePage>(*real.desk, theme);
        page->retranslate();
        page->resize(1200, 760);
        page->show();
    }
    /// False until the store has answered and the picture is drawn.
    bool drawn(int series) const
    {
        return !page->isLoading() && static_cast<int>(page->chart()->shown().size()) == series;
    }
    const LatencyChart::Shown *series(const QString &slug) const
    {
        for (const auto &shown : page->chart()->shown()) {
            if (shown.series.slug == slug) {
                return &shown;
            }
        }
        return nullptr;
    }

    Theme theme{Theme::Choice::Dark};
    test::RealDesk real;
    std::unique_ptr<LivePage> page;
};

} // namespace

class TestLiveChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gapsStayGaps()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn(3) && f.series(QStringLiteral("openai"))->lines.lines.size() == 3);
        const auto *openai = f.series(QStringLiteral("openai"));
        QCOMPARE(openai->lines.marks.size(), std::size_t{1});
        QCOMPARE(openai->lines.marks[0].finding, Finding::Down);
        QCOMPARE(openai->lines.gaps.size(), std::size_t{2});
        QVERIFY(openai->lines.gaps[0].failed);
        QVERIFY(!openai->lines.gaps[1].failed);
        QVERIFY(!f.page->chart()->isBucketed());
        QVERIFY(f.page->chart()->pointsOnChart() <= static_cast<qsizetype>(f.page->chart()->plot().width()) + 2);
    }

    void aDayIsBucketsWithABand()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn(3));
        QTest::mouseClick(f.page->findChild<Chip *>(QStringLiteral("range-1d")), Qt::LeftButton);
        QTRY_VERIFY(f.drawn(3) && f.page->chart()->isBucketed());
        QCOMPARE(*f.page->chart()->bucket(), Milliseconds(30min));
        const auto *anthropic = f.series(QStringLiteral("anthropic"));
        QVERIFY(!anthropic->bands.empty());
        for (const BandPoint &point : anthropic->bands[0]) {
            QVERIFY(point.n >= 20);
            QVERIFY(point.p5 <= point.p50 && point.p50 <= point.p95);
        }
    }

    void growsWhileOneLooks()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn(3) && f.series(QStringLiteral("anthropic"))->lines.points() > 50);
        const QPointF before = f.series(QStringLiteral("anthropic"))->lines.lines.back().last();
        f.real.clock.advance(60s);
        const Sample fresh = sample(f.real.clock.now(), Outcome::Ok, 777);
        Q_EMIT f.real.desk->sampleAdded(QStringLiteral("anthropic"), fresh);
        QTRY_COMPARE(f.series(QStringLiteral("anthropic"))->lines.lines.back().last().y(), 777.0);
        QVERIFY(f.series(QStringLiteral("anthropic"))->lines.lines.back().last().x() > before.x());
    }

    void hiddenNothingMoves()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn(3) && f.series(QStringLiteral("anthropic"))->lines.points() > 50);
        const QPointF before = f.series(QStringLiteral("anthropic"))->lines.lines.back().last();
        f.page->hide();
        f.real.clock.advance(60s);
        const Sample fresh = sample(f.real.clock.now() - 1s, Outcome::Ok, 777);
        f.real.addSamples(QStringLiteral("anthropic"), {fresh});
        Q_EMIT f.real.desk->sampleAdded(QStringLiteral("anthropic"), fresh);
        QCoreApplication::processEvents();
        QCOMPARE(f.series(QStringLiteral("anthropic"))->lines.lines.back().last(), before);
        f.page->show();
        QTRY_COMPARE(f.series(QStringLiteral("anthropic"))->lines.lines.back().last().y(), 777.0);
    }

    void chipsSwitchSeries()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn(3));
        QTest::mouseClick(f.page->providerChip(QStringLiteral("google")), Qt::LeftButton);
        QTRY_COMPARE(f.page->chart()->shown().size(), std::size_t{2});
        QCOMPARE(f.page->shownProviders(), (QStringList{QStringLiteral("anthropic"), QStringLiteral("openai")}));
        QCOMPARE(f.page->strip()->rows().size(), std::size_t{2});
    }

    void theCrosshairReadsEverySeries()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn(3) && f.series(QStringLiteral("openai"))->lines.points() > 20);
        LatencyChart *chart = f.page->chart();
        const QRectF plot = chart->plot();
        QTest::mouseMove(chart->viewport(), QPoint(static_cast<int>(plot.left() + plot.width() / 3), 100));
        // Two thirds of an hour back: there the server failed.
        QTRY_VERIFY(chart->crosshair().has_value());
        const QStringList lines = chart->readout();
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[1].contains(QStringLiteral("ms")), qPrintable(lines[1]));
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Escape);
        QVERIFY(chart->readout().isEmpty());
        QTest::keyClick(chart, Qt::Key_Left);
        QVERIFY(chart->crosshair().has_value());
    }

    void availabilityHasItsSegments()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn(3) && f.series(QStringLiteral("openai"))->lines.points() > 20);
        for (const auto &row : f.page->strip()->rows()) {
            QCOMPARE(static_cast<int>(row.parts.size()), AvailabilityStrip::parts);
        }
        const auto &openai = f.page->strip()->rows().back();
        QCOMPARE(openai.whole.down, Milliseconds(0)); // one failure that nothing confirmed is no downtime
        QCOMPARE(openai.whole.share().value(), 1.0);
        QVERIFY(openai.whole.unknown >= Milliseconds(8min));
    }

    void filesHoldWhatIsShown()
    {
        Fixture f;
        QTRY_VERIFY(f.drawn(3) && f.series(QStringLiteral("openai"))->lines.points() > 20);
        QString path = f.real.file(QStringLiteral("latency.csv"));
        f.page->askFile = [&path](QWidget *, const QString &) { return path; };
        QTest::mouseClick(f.page->findChild<Button *>(QStringLiteral("csv")), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        const QStringList lines =
            QString::fromUtf8(test::readBytes(path)).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines[0], QStringLiteral("provider,at,outcome,latency_ms,total_ms"));
        QCOMPARE(lines.filter(QStringLiteral("openai,")).size(), 50);
        QCOMPARE(lines.filter(QStringLiteral("anthropic,")).size(), 60);
        QVERIFY(lines.contains(QStringLiteral("openai,2026-11-21T05:50:00Z,server_error,,")));
        QVERIFY(lines.contains(QStringLiteral("openai,2026-11-21T05:51:00Z,ok,300,300.5")));
        path = f.real.file(QStringLiteral("latency.png"));
        QTest::mouseClick(f.page->findChild<Button *>(QStringLiteral("png")), Qt::LeftButton);
        QTRY_VERIFY(QFile::exists(path));
        const QImage image(path);
        QVERIFY(image.width() > 1000);
    }

    void manyGapsAreAllDrawn()
    {
        Theme theme(Theme::Choice::Light);
        LatencyChart chart(theme);
        chart.resize(900, 300);
        const Instant start = test::at("2026-11-21T00:00:00Z");
        std::vector<Sample> samples;
        for (int i = 0; i < 400; ++i) {
            samples.push_back(i % 4 == 3 ? sample(start + 60s * i, Outcome::Timeout)
                                         : sample(start + 60s * i, Outcome::Ok, 200 + i));
        }
        chart.show({{QStringLiteral("x"), QStringLiteral("X"), theme.series(0), 60s, &samples}}, start,
                   start + 60s * 120);
        QVERIFY(chart.shown()[0].lines.lines.size() >= 30);
        const QImage drawn = chart.grab().toImage();
        const QRgb line = theme.series(0).rgb();
        int columns = 0;
        for (int x = static_cast<int>(chart.plot().left()); x < static_cast<int>(chart.plot().right()); ++x) {
            for (int y = 0; y < static_cast<int>(chart.plot().bottom()) - 20; ++y) {
                const QRgb pixel = drawn.pixel(x, y);
                if (std::abs(qRed(pixel) - qRed(line)) + std::abs(qGreen(pixel) - qGreen(line)) +
                        std::abs(qBlue(pixel) - qBlue(line)) <
                    120) {
                    ++columns;
                    break;
                }
            }
        }
        // Two of every four minutes have a line between them.
        QVERIFY2(columns > chart.plot().width() * 0.35 && columns < chart.plot().width() * 0.75,
                 qPrintable(QString::number(columns)));
    }
};

QTEST_MAIN(TestLiveChart)
#include "tst_livechart.moc"
