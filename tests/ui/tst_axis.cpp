// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axis.h"

#include <QTest>
#include <QTimeZone>
#include <algorithm>

using namespace aigo;

class TestAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Never more than asked for, all inside, in order, and no two alike: what a chart of any span needs.
    void timesFitAnySpan_data()
    {
        QTest::addColumn<qint64>("days");
        for (const qint64 days : {1, 2, 20, 90, 200, 365, 529, 1200, 4000, 9000}) {
            QTest::addRow("%lld days", static_cast<long long>(days)) << days;
        }
    }
    void timesFitAnySpan()
    {
        QFETCH(qint64, days);
        const Instant to = *parseTime(u"2026-11-21T05:09:02Z");
        const Instant from = to - std::chrono::hours(24) * days;
        constexpr int most = 8;
        const auto ticks = timeAxis(from, to, most);
        QVERIFY(ticks.size() >= 2);
        QVERIFY2(ticks.size() <= most + 1, qPrintable(QString::number(ticks.size())));
        QStringList texts;
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            QVERIFY(ticks[i].at >= from && ticks[i].at <= to);
            QVERIFY(i == 0 || ticks[i - 1].at < ticks[i].at);
            texts << ticks[i].text;
        }
        if (days > 365) {
            QCOMPARE(texts.removeDuplicates(), 0);
        }
    }
    void monthsSayTheirYear()
    {
        const auto ticks = timeAxis(*parseTime(u"2025-06-10"), *parseTime(u"2026-11-21"), 8);
        QVERIFY(std::any_of(ticks.begin(), ticks.end(), [](const TimeTick &t) { return t.text == u"2026-01"; }));
    }
};

QTEST_GUILESS_MAIN(TestAxis)
#include "tst_axis.moc"
