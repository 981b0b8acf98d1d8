// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/instant.h"

#include <QTest>

using namespace aigo;

class TestInstant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        const auto row = [](const char *text, const char *iso) {
            QTest::addRow("%s", text) << QString::fromLatin1(text) << QString::fromLatin1(iso);
        };
        row("2026-07-05", "2026-07-05T00:00:00Z");
        row("2026-07", "2026-07-01T00:00:00Z");
        row("2026-07-05T12:00:00Z", "2026-07-05T12:00:00Z");
        row("2026-07-05 12:00", "2026-07-05T12:00:00Z");
        row("2026-07-05T12:00:00.5Z", "2026-07-05T12:00:00.500Z");
        row("2026-07-05T12:00:00.123456789Z", "2026-07-05T12:00:00.123Z");
        row("2026-07-05T12:00:00+09:00", "2026-07-05T03:00:00Z");
        row("2026-07-05T01:00:00-0530", "2026-07-05T06:30:00Z");
        row("2024-02-29", "2024-02-29T00:00:00Z");
        row("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z");
        row("30d", "2026-10-22T15:30:00Z");
        row("8w", "2026-09-26T15:30:00Z");
        row("15m", "2026-11-21T15:15:00Z");
        for (const char *bad : {"", "yesterday", "2026-13-01", "2026-02-30", "2026-7-5", "2026-07-05T25:00:00Z",
                                "2026-07-05T12:00:00Zjunk", "2026-07-05x", "2026", "30", "-30d", "d", "30y",
                                "2026-07-05T12:00:00+25:00", "2026-07-05T12:00:00+09:70", "99999999999999999999d"}) {
            row(bad, "");
        }
    }
    void readsTimes()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, iso);
        const Instant now = parseTime(u"2026-11-21T15:30:00Z").value();
        QCOMPARE(toIso(parseTime(text, now)), iso);
    }

    void anAgeNeedsANow() { QVERIFY(!parseTime(u"30d")); }

    void isoIsReadBack()
    {
        for (const qint64 ms : {qint64{0}, qint64{1}, qint64{1'000}, qint64{1'795'000'000'123}, qint64{-86'400'000}}) {
            QCOMPARE(toMs(parseTime(toIso(fromMs(ms))).value()), ms);
        }
    }

    void days()
    {
        QCOMPARE(toDate(fromDate(QDate(2026, 7, 5))), QDate(2026, 7, 5));
        QCOMPARE(toDate(fromDate(QDate(2026, 7, 5)) - Milliseconds{1}), QDate(2026, 7, 4));
    }

    void durations()
    {
        QCOMPARE(parseDuration(u"250ms").value().count(), 250);
        QCOMPARE(parseDuration(u"60s").value().count(), 60'000);
        QCOMPARE(parseDuration(u"8w").value().count(), qint64{8} * 7 * 86'400'000);
        for (const QStringView bad : {u"", u"60", u"s", u"-1s", u"1.5h", u"1 h", u"1S", u"99999999999999w"}) {
            QVERIFY2(!parseDuration(bad), qPrintable(bad.toString()));
        }
        QCOMPARE(durationText(Milliseconds{60'000}), QStringLiteral("1m"));
        QCOMPARE(durationText(Milliseconds{90'000}), QStringLiteral("90s"));
        QCOMPARE(durationText(Milliseconds{0}), QStringLiteral("0s"));
        for (const qint64 ms : {1, 999, 1000, 61'000, 3'600'000, 86'400'000, 604'800'000}) {
            QCOMPARE(parseDuration(durationText(Milliseconds{ms})).value().count(), ms);
        }
    }
};

QTEST_APPLESS_MAIN(TestInstant)
#include "tst_instant.moc"
