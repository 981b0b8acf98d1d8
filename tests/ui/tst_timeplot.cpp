// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/examples.h"
#include "ui/live/linesscene.h"
#include "ui/live/timeplot.h"
#include "ui/widgets/painting.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant start = test::at("2026-11-21T00:00:00Z");

std::shared_ptr<SeriesHistory> steady(int minutes, int ms)
{
    auto history = std::make_shared<SeriesHistory>();
    for (int i = 0; i < minutes; ++i) {
        HistoryPoint point;
        point.from = start + 1min * i;
        point.to = point.from + 1min;
        point.n = 1;
        point.ok = 1;
        point.time.up = 1min;
        point.min = point.max = point.mean = point.p50 = Microseconds((ms + i % 20) * 1000);
        history->points.push_back(point);
    }
    return history;
}

struct Fixture
{
    Fixture()
    {
        plot.resize(700, 240);
        SceneFrame frame{start, start + 2h, 634, {}, {}};
        frame.bands.push_back({start + 30min, start + 60min, QStringLiteral("Elevated latency"), State::Down, false});
        std::vector<SceneLine> lines;
        lines.push_back(
            {QStringLiteral("A"), QStringLiteral("own checks"), theme.series(0), true, true, steady(120, 300)});
        lines.push_back(
            {QStringLiteral("B"), QStringLiteral("own checks"), theme.series(1), false, true, steady(120, 900)});
        scene = std::make_shared<LinesScene>(QString(), frame, lines);
        plot.show(scene);
        static_cast<QWidget &>(plot).show();
        (void)QTest::qWaitForWindowExposed(&plot);
    }
    QPoint at(double share) const
    {
        const QRectF area = plot.plot();
        return QPointF(area.left() + share * area.width(), area.center().y()).toPoint();
    }
    void wheel(QPoint place, QPoint turned, Qt::KeyboardModifiers keys)
    {
        QWheelEvent event(place, plot.mapToGlobal(place), {}, turned, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot, &event);
        accepted = event.isAccepted();
    }

    Theme theme{Theme::Choice::Light};
    TimePlot plot{theme};
    std::shared_ptr<LinesScene> scene;
    bool accepted = false;
};

} // namespace

class TimePlotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWheelZoomsWithControlOnly()
    {
        Fixture f;
        QSignalSpy zooms(&f.plot, &TimePlot::zoomAsked);
        f.wheel(f.at(0.25), {0, 120}, Qt::ControlModifier);
        QVERIFY(f.accepted);
        QCOMPARE(zooms.size(), 1);
        const auto around = zooms[0][0].value<Instant>();
        QVERIFY(std::chrono::abs(around - (start + 30min)) < 30s);
        QVERIFY(zooms[0][1].toDouble() < 1);
        f.wheel(f.at(0.25), {0, -120}, Qt::ControlModifier);
        QVERIFY(zooms[1][1].toDouble() > 1);
        f.wheel(f.at(0.25), {0, 120}, Qt::NoModifier);
        QVERIFY(!f.accepted); // the page scrolls
        QCOMPARE(zooms.size(), 2);
    }

    void theWheelSidewaysPans()
    {
        Fixture f;
        QSignalSpy pans(&f.plot, &TimePlot::panAsked);
        f.wheel(f.at(0.5), {0, 120}, Qt::ShiftModifier);
        f.wheel(f.at(0.5), {-120, 0}, Qt::NoModifier);
        QCOMPARE(pans.size(), 2);
        QCOMPARE(pans[0][0].value<Milliseconds>(), Milliseconds(-12min));
        QCOMPARE(pans[1][0].value<Milliseconds>(), Milliseconds(12min));
    }

    void draggingPans()
    {
        Fixture f;
        QSignalSpy pans(&f.plot, &TimePlot::panAsked);
        QTest::mousePress(&f.plot, Qt::LeftButton, {}, f.at(0.5));
        for (const double share : {0.52, 0.55, 0.6, 0.75}) {
            QTest::mouseMove(&f.plot, f.at(share));
        }
        QTest::mouseRelease(&f.plot, Qt::LeftButton, {}, f.at(0.75));
        Milliseconds by{};
        for (const auto &pan : pans) {
            by += pan[0].value<Milliseconds>();
        }
        QVERIFY2(std::chrono::abs(by + 30min) < 30s, qPrintable(QString::number(by.count())));
    }

    void draggingWithShiftMarksAStretch()
    {
        Fixture f;
        QSignalSpy windows(&f.plot, &TimePlot::windowAsked);
        QSignalSpy pans(&f.plot, &TimePlot::panAsked);
        QTest::mousePress(&f.plot, Qt::LeftButton, Qt::ShiftModifier, f.at(0.75));
        QTest::mouseMove(&f.plot, f.at(0.5));
        QTest::mouseMove(&f.plot, f.at(0.25));
        QTest::mouseRelease(&f.plot, Qt::LeftButton, Qt::ShiftModifier, f.at(0.25));
        QCOMPARE(windows.size(), 1);
        QVERIFY(pans.isEmpty());
        QVERIFY(std::chrono::abs(windows[0][0].value<Instant>() - (start + 30min)) < 30s);
        QVERIFY(std::chrono::abs(windows[0][1].value<Instant>() - (start + 90min)) < 30s);
    }

    void keysMoveTheWindow()
    {
        Fixture f;
        QSignalSpy pans(&f.plot, &TimePlot::panAsked);
        QSignalSpy zooms(&f.plot, &TimePlot::zoomAsked);
        QSignalSpy resets(&f.plot, &TimePlot::resetAsked);
        QSignalSpy nows(&f.plot, &TimePlot::nowAsked);
        QSignalSpy neighbours(&f.plot, &TimePlot::neighbourAsked);
        f.plot.setFocus();
        QTest::keyClick(&f.plot, Qt::Key_Left);
        QTest::keyClick(&f.plot, Qt::Key_Right);
        QTest::keyClick(&f.plot, Qt::Key_Home);
        QCOMPARE(pans.size(), 3);
        QCOMPARE(pans[0][0].value<Milliseconds>(), Milliseconds(-12min));
        QCOMPARE(pans[1][0].value<Milliseconds>(), Milliseconds(12min));
        QCOMPARE(pans[2][0].value<Milliseconds>(), Milliseconds(-2h));
        QTest::keyClick(&f.plot, Qt::Key_Plus);
        QTest::keyClick(&f.plot, Qt::Key_Minus);
        QCOMPARE(zooms.size(), 2);
        QVERIFY(zooms[0][1].toDouble() < 1 && zooms[1][1].toDouble() > 1);
        QTest::keyClick(&f.plot, Qt::Key_0);
        QTest::keyClick(&f.plot, Qt::Key_End);
        QTest::keyClick(&f.plot, Qt::Key_Down);
        QCOMPARE(resets.size(), 1);
        QCOMPARE(nows.size(), 1);
        QCOMPARE(neighbours.size(), 1);
        QTest::mouseDClick(&f.plot, Qt::LeftButton, {}, f.at(0.5));
        QCOMPARE(resets.size(), 2);
    }

    void aClickChoosesTheLineThere()
    {
        Fixture f;
        QSignalSpy chosen(&f.plot, &TimePlot::seriesAsked);
        const auto dots = f.scene->dots(start + 1h, f.plot.size());
        QCOMPARE(dots.size(), std::size_t{2});
        QTest::mouseClick(&f.plot, Qt::LeftButton, {}, dots[1].first.toPoint());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 1);
        QTest::mouseClick(&f.plot, Qt::LeftButton, {}, dots[0].first.toPoint());
        QCOMPARE(chosen[1][0].toInt(), 0);
    }

    void aCrosshairPaintsTheSceneNoSecondTime()
    {
        Fixture f;
        f.plot.grab();
        const int painted = f.plot.scenesPainted();
        for (int i = 0; i < 50; ++i) {
            f.plot.setCrosshair(start + 1min * i);
            f.plot.grab();
        }
        QCOMPARE(f.plot.scenesPainted(), painted);
        QVERIFY2(f.plot.accessibleDescription().contains(QStringLiteral("ms")),
                 qPrintable(f.plot.accessibleDescription()));
        f.plot.show(f.scene);
        f.plot.grab();
        QCOMPARE(f.plot.scenesPainted(), painted + 1);
    }

    void shiftAndAnArrowMoveTheCrosshair()
    {
        Fixture f;
        QSignalSpy asked(&f.plot, &TimePlot::crosshairAsked);
        connect(&f.plot, &TimePlot::crosshairAsked, &f.plot,
                [&f](bool on, Instant at) { f.plot.setCrosshair(on ? std::optional(at) : std::nullopt); });
        f.plot.setFocus();
        QTest::keyClick(&f.plot, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(f.plot.crosshair().has_value());
        const Instant first = *f.plot.crosshair();
        QTest::keyClick(&f.plot, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(*f.plot.crosshair() < first);
        QTest::keyClick(&f.plot, Qt::Key_Escape);
        QVERIFY(!f.plot.crosshair().has_value());
    }

    void theReadoutNamesValuesAndIncidents()
    {
        Fixture f;
        const auto rows = f.scene->readout(start + 45min);
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].name, QStringLiteral("A"));
        QCOMPARE(rows[0].value, QStringLiteral("305 ms"));
        QVERIFY(rows[0].details.contains(QStringLiteral("own checks")));
        QCOMPARE(rows[2].name, QStringLiteral("Elevated latency"));
        QCOMPARE(f.scene->readout(start + 90min).size(), std::size_t{2});
        QCOMPARE(f.scene->readout(start + 3h).at(0).value, QStringLiteral("not checked"));
    }

    void theIncidentIsTintedAndTheLinesAreThere()
    {
        Fixture f;
        const QImage picture = f.plot.grab().toImage();
        const QRectF area = f.plot.plot();
        const auto colourAt = [&](Instant at) {
            return picture.pixelColor(static_cast<int>(f.scene->xOf(at, area)), static_cast<int>(area.bottom()) - 8);
        };
        QCOMPARE(colourAt(start + 10min), f.theme.colors().card);
        QVERIFY(colourAt(start + 45min) != f.theme.colors().card);
        for (const auto &[place, colour] : f.scene->dots(start + 100min, f.plot.size())) {
            const QColor there = picture.pixelColor(place.toPoint());
            QVERIFY2(std::abs(there.red() - colour.red()) + std::abs(there.green() - colour.green()) +
                             std::abs(there.blue() - colour.blue()) <
                         180,
                     qPrintable(there.name() + u' ' + colour.name()));
        }
    }

    /// Painted stretch by stretch, which is quick, a line looks as if it were painted as a whole.
    void aLineOfManyStretchesLooksWhole()
    {
        QPolygonF points;
        for (int i = 0; i < 60; ++i) {
            points.append({5.0 + i * 6, 60 + 40 * std::sin(i * 1.7)});
        }
        const auto drawn = [&points](bool whole) {
            QImage image(370, 120, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            if (whole) {
                painter.setPen(QPen(Qt::black, 1.4, Qt::SolidLine, Qt::SquareCap, Qt::BevelJoin));
                painter.drawPolyline(points);
            } else {
                paintPolyline(painter, points, Qt::black, 1.4);
            }
            return image;
        };
        const QImage whole = drawn(true);
        const QImage stretches = drawn(false);
        qint64 ink = 0;
        qint64 apart = 0;
        int darkest = 255;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x) {
                ink += 255 - qGray(whole.pixel(x, y));
                apart += std::abs(qGray(whole.pixel(x, y)) - qGray(stretches.pixel(x, y)));
                darkest = std::min(darkest, qGray(stretches.pixel(x, y)));
            }
        }
        QVERIFY(darkest < 30);
        QVERIFY2(apart * 100 < ink * 8, qPrintable(QStringLiteral("%1 of %2").arg(apart).arg(ink)));
    }
};

QTEST_MAIN(TimePlotTest)
#include "tst_timeplot.moc"
