// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/quiettime.h"

#include <QTest>

using namespace aigo;

namespace {
Instant at(const char *text)
{
    return *parseTime(QString::fromLatin1(text));
}
QuietHours quiet(const char *zone, QTime from = {22, 0}, QTime to = {7, 0}, int days = 0b1111111)
{
    return {true, from, to, QString::fromLatin1(zone), days};
}
} // namespace

class QuietTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNightIsQuietInItsZone()
    {
        const QuietHours seoul = quiet("Asia/Seoul"); // UTC+9, no change of clocks
        QVERIFY(!quietUntil(seoul, at("2026-03-28T12:59:59Z")));
        QCOMPARE(quietUntil(seoul, at("2026-03-28T13:00:00Z")), at("2026-03-28T22:00:00Z"));
        QCOMPARE(quietUntil(seoul, at("2026-03-28T21:59:59Z")), at("2026-03-28T22:00:00Z"));
        QVERIFY(!quietUntil(seoul, at("2026-03-28T22:00:00Z")));
        QCOMPARE(quietFrom(seoul, at("2026-03-28T12:59:59Z")), at("2026-03-28T13:00:00Z"));
        QVERIFY(!quietUntil(QuietHours{}, at("2026-03-28T13:00:00Z")));
    }

    void theNightTheClocksChange_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("evening");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("ends");
        // 22:00 to 07:00 by the wall: eight hours in spring, ten in autumn.
        QTest::newRow("Berlin, spring") << "Europe/Berlin" << "2026-03-28T20:00:00Z" << "2026-03-28T21:00:00Z"
                                        << "2026-03-29T05:00:00Z";
        QTest::newRow("Berlin, autumn") << "Europe/Berlin" << "2026-10-24T19:00:00Z" << "2026-10-24T20:00:00Z"
                                        << "2026-10-25T06:00:00Z";
        QTest::newRow("New York, spring") << "America/New_York" << "2026-03-08T01:00:00Z" << "2026-03-08T03:00:00Z"
                                          << "2026-03-08T11:00:00Z";
        QTest::newRow("New York, autumn") << "America/New_York" << "2026-11-01T01:00:00Z" << "2026-11-01T02:00:00Z"
                                          << "2026-11-01T12:00:00Z";
        QTest::newRow("Seoul") << "Asia/Seoul" << "2026-03-28T10:00:00Z" << "2026-03-28T13:00:00Z"
                               << "2026-03-28T22:00:00Z";
    }
    void theNightTheClocksChange()
    {
        QFETCH(QString, zone);
        QFETCH(QString, evening);
        QFETCH(QString, begins);
        QFETCH(QString, ends);
        const QuietHours hours = quiet(qPrintable(zone));
        const Instant from = at(qPrintable(begins));
        const Instant to = at(qPrintable(ends));
        QCOMPARE(quietFrom(hours, at(qPrintable(evening))), from);
        for (Instant now = from - std::chrono::hours(1); now < to + std::chrono::hours(1);
             now += std::chrono::minutes(7)) {
            const auto until = quietUntil(hours, now);
            QCOMPARE(until.has_value(), now >= from && now < to);
            QVERIFY(!until || *until == to);
        }
    }

    void whatTheClockSkipsBeginsAtTheChange()
    {
        // 02:30 to 03:30 on the night on which Berlin's clock goes from 02:00 to 03:00.
        const QuietHours hours = quiet("Europe/Berlin", {2, 30}, {3, 30});
        QCOMPARE(quietFrom(hours, at("2026-03-28T23:00:00Z")), at("2026-03-29T01:00:00Z"));
        QCOMPARE(quietUntil(hours, at("2026-03-29T01:10:00Z")), at("2026-03-29T01:30:00Z"));
    }

    void whatTheClockShowsTwiceLastsUntilTheSecond()
    {
        // 01:00 to 02:30; 02:00 to 03:00 comes twice.
        const QuietHours hours = quiet("Europe/Berlin", {1, 0}, {2, 30});
        QCOMPARE(quietUntil(hours, at("2026-10-24T23:00:00Z")), at("2026-10-25T01:30:00Z"));
        QVERIFY(quietUntil(hours, at("2026-10-25T00:45:00Z")));
        QVERIFY(!quietUntil(hours, at("2026-10-25T01:30:00Z")));
    }

    void aDayIsTheOneOnWhichItBegins()
    {
        const QuietHours weekend = quiet("UTC", {22, 0}, {7, 0}, 0b0110000); // Friday and Saturday nights
        QVERIFY(quietUntil(weekend, at("2026-11-20T23:00:00Z")));            // a Friday
        QVERIFY(quietUntil(weekend, at("2026-11-22T06:00:00Z")));            // Saturday's night, on Sunday
        QVERIFY(!quietUntil(weekend, at("2026-11-22T23:00:00Z")));
        QCOMPARE(quietFrom(weekend, at("2026-11-22T07:00:00Z")), at("2026-11-27T22:00:00Z"));
    }

    void wholeDaysJoin()
    {
        const QuietHours always = quiet("UTC", {0, 0}, {0, 0});
        QVERIFY(quietUntil(always, at("2026-11-20T00:00:00Z")));
        QVERIFY(quietUntil(always, at("2026-11-20T23:59:59Z")));
    }

    void maintenanceComesOnceOrEveryWeek()
    {
        MaintenanceWindow once;
        once.from = at("2026-11-20T10:00:00Z");
        once.to = at("2026-11-20T12:00:00Z");
        QCOMPARE(maintenanceUntil(once, at("2026-11-20T10:00:00Z")), once.to);
        QVERIFY(!maintenanceUntil(once, once.to));
        MaintenanceWindow weekly;
        weekly.days = 0b1000000; // Sundays
        weekly.begins = {2, 30};
        weekly.lasts = std::chrono::hours(2);
        weekly.zone = QStringLiteral("Europe/Berlin");
        // The Sunday of the change begins where the clock jumps; it lasts two hours all the same.
        QCOMPARE(maintenanceUntil(weekly, at("2026-03-29T01:00:00Z")), at("2026-03-29T03:00:00Z"));
        QVERIFY(!maintenanceUntil(weekly, at("2026-03-29T00:59:59Z")));
        QCOMPARE(maintenanceUntil(weekly, at("2026-04-05T00:30:00Z")), at("2026-04-05T02:30:00Z"));
        const auto spans = maintenanceSpans(weekly, at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z"));
        QCOMPARE(spans.size(), 5U);
    }

    void aZoneThatNobodyKnowsIsTheSystems()
    {
        QVERIFY(isKnownZone(QString()));
        QVERIFY(isKnownZone(QStringLiteral("Asia/Seoul")));
        QVERIFY(!isKnownZone(QStringLiteral("Moon/Base")));
        quietUntil(quiet("Moon/Base"), at("2026-03-28T13:00:00Z"));
    }
};

QTEST_GUILESS_MAIN(QuietTimeTest)
#include "tst_quiettime.moc"
