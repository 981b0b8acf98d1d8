// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/money.h"

#include <QRandomGenerator>
#include <QTest>
#include <limits>

using namespace aigo;

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDecimals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("shift");
        QTest::addColumn<bool>("there");
        QTest::addColumn<qint64>("value");
        const auto row = [](const char *text, int shift, qint64 value) {
            QTest::addRow("%s e%d", text, shift) << QByteArray(text) << shift << true << value;
        };
        row("2.5e-06", 12, 2'500'000);
        row("0.0000025", 12, 2'500'000);
        row("3", 6, 3'000'000);
        row("-1", 6, -1'000'000);
        row("+1", 0, 1);
        row("0", 12, 0);
        row("0.0", 12, 0);
        row("-0", 12, 0);
        row("1E3", 0, 1000);
        row("1e+3", 0, 1000);
        row(".5", 1, 5);
        row("5.", 0, 5);
        row("0.5", 0, 0);
        row("1.5", 0, 2);
        row("2.5", 0, 2);
        row("2.5000000000000000000000000001", 0, 3);
        row("2.4999999999999999999999999999", 0, 2);
        row("0.04", 0, 0);
        row("9223372036854775807", 0, std::numeric_limits<qint64>::max());
        row("1e-99999", 12, 0);
        row("0000000000000000000000000000000000001", 0, 1);
        for (const char *bad : {"", "-", ".", "e5", "1e", "1e 5", "1e5x", "1.2.3", "--1", "0x10", "NaN", "Infinity",
                                "1,5", " 1", "1 ", "9223372036854775808", "1e99", "1e-2147483648", "1e999999999999"}) {
            QTest::addRow("bad %s", bad) << QByteArray(bad) << 0 << false << qint64{0};
        }
    }
    void readsDecimals()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, shift);
        QFETCH(const bool, there);
        QFETCH(const qint64, value);
        const auto read = scaledDecimal(text, shift);
        QCOMPARE(read.has_value(), there);
        if (there) {
            QCOMPARE(*read, value);
        }
    }

    void aPicoDollarATokenIsAMillionthAMillion()
    {
        QCOMPARE(moneyFromUsdPerUnit("0.0000025").value(), moneyFromUsdPerMillion("2.5").value());
        QCOMPARE(usdPerMillionText(Money{2'500'000}), QStringLiteral("2.5"));
        QCOMPARE(usdPerMillionText(Money{1}), QStringLiteral("0.000001"));
        QCOMPARE(usdPerUnitText(Money{40'000'000'000}), QStringLiteral("0.04"));
        QCOMPARE(usdPerMillionText(Money{0}), QStringLiteral("0"));
        QCOMPARE(usdPerMillionText(Money{-1'000'000}), QStringLiteral("-1"));
    }

    void textIsReadBackExactly()
    {
        QRandomGenerator random(42);
        for (int i = 0; i < 20'000; ++i) {
            const auto pico = static_cast<qint64>(random.generate64() >> (1 + random.bounded(62)));
            const Money money{random.bounded(2) == 0 ? pico : -pico};
            QCOMPARE(moneyFromUsdPerMillion(usdPerMillionText(money).toLatin1()).value(), money);
            QCOMPARE(moneyFromUsdPerUnit(usdPerUnitText(money).toLatin1()).value(), money);
        }
    }

    void longNumbers()
    {
        Int128 value = std::numeric_limits<qint64>::max();
        value *= 1000;
        QCOMPARE(decimalText(value, 3), QStringLiteral("9223372036854775807"));
        QCOMPARE(decimalText(value + 1, 3), QStringLiteral("9223372036854775807.001"));
        QCOMPARE(decimalText(7, 0), QStringLiteral("7"));
        QVERIFY(!scaledDecimal(QByteArray(5000, '1'), 0));
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
