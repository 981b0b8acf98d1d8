// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/language.h"
#include "ui/text/text.h"

#include <QApplication>
#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

Money dollars(const char *text)
{
    return Money{*scaledDecimal(text, 12)};
}

} // namespace

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data()
    {
        QTest::addColumn<qint64>("number");
        QTest::addColumn<QString>("expected");
        QTest::newRow("0") << qint64{0} << QStringLiteral("0");
        QTest::newRow("999") << qint64{999} << QStringLiteral("999");
        QTest::newRow("8192") << qint64{8192} << QStringLiteral("8.19k");
        QTest::newRow("65536") << qint64{65536} << QStringLiteral("65.5k");
        QTest::newRow("128000") << qint64{128000} << QStringLiteral("128k");
        QTest::newRow("131072") << qint64{131072} << QStringLiteral("131k");
        QTest::newRow("999999") << qint64{999999} << QStringLiteral("1M");
        QTest::newRow("1000000") << qint64{1000000} << QStringLiteral("1M");
        QTest::newRow("1048576") << qint64{1048576} << QStringLiteral("1.05M");
        QTest::newRow("10000000") << qint64{10000000} << QStringLiteral("10M");
    }
    void tokens()
    {
        QFETCH(qint64, number);
        QFETCH(QString, expected);
        QCOMPARE(Text::tokens(number), expected);
    }

    void money_data()
    {
        QTest::addColumn<QByteArray>("amount");
        QTest::addColumn<QString>("expected");
        QTest::newRow("hundreds") << QByteArray("412.8") << QStringLiteral("$ 412.80");
        QTest::newRow("thousands") << QByteArray("12345.678") << QStringLiteral("$ 12,345.68");
        QTest::newRow("small") << QByteArray("0.00138") << QStringLiteral("$ 0.00138");
        QTest::newRow("rounded") << QByteArray("0.0013849") << QStringLiteral("$ 0.00138");
        QTest::newRow("cents") << QByteArray("0.5") << QStringLiteral("$ 0.50");
        QTest::newRow("three figures") << QByteArray("0.1255") << QStringLiteral("$ 0.126");
        QTest::newRow("up to one") << QByteArray("0.9999") << QStringLiteral("$ 1.00");
        QTest::newRow("least") << QByteArray("0.000000000001") << QStringLiteral("$ 0.000000000001");
        QTest::newRow("nothing") << QByteArray("0") << QStringLiteral("$ 0.00");
    }
    void money()
    {
        QFETCH(QByteArray, amount);
        QFETCH(QString, expected);
        QCOMPARE(Text::usd(dollars(amount.constData())), expected);
    }

    void prices()
    {
        QCOMPARE(Text::perMillion(moneyFromUsdPerMillion("0.3")), QStringLiteral("0.30"));
        QCOMPARE(Text::perMillion(moneyFromUsdPerMillion("0.025")), QStringLiteral("0.025"));
        QCOMPARE(Text::perMillion(moneyFromUsdPerMillion("15")), QStringLiteral("15.00"));
        QCOMPARE(Text::perMillion(moneyFromUsdPerMillion("0.1875")), QStringLiteral("0.1875"));
        QCOMPARE(Text::perMillion(moneyFromUsdPerMillion("1.485")), QStringLiteral("1.485"));
        QCOMPARE(Text::perMillion(std::nullopt), QStringLiteral("—"));
        QCOMPARE(Text::price(nullptr), QStringLiteral("—"));
        Price price{{ServiceTier::Standard, 0, PriceKind::Input}, Money{0}, PriceState::Free};
        QCOMPARE(Text::price(&price), QStringLiteral("free"));
        price.state = PriceState::Unknown; // unknown is not 0
        QCOMPARE(Text::price(&price), QStringLiteral("—"));
        price.state = PriceState::Value;
        QCOMPARE(Text::price(&price), QStringLiteral("0.00"));
    }

    void latencies()
    {
        QCOMPARE(Text::latency(240ms), QStringLiteral("240 ms"));
        QCOMPARE(Text::latency(2410ms), QStringLiteral("2.41 s"));
        QCOMPARE(Text::latency(1240us), QStringLiteral("1.2 ms"));
        QCOMPARE(Text::latency(49us), QStringLiteral("< 0.1 ms")); // not nothing
        QCOMPARE(Text::latency(50us), QStringLiteral("0.1 ms"));
        QCOMPARE(Text::latency(999'700us), QStringLiteral("1.00 s"));
        QCOMPARE(Text::latency(std::nullopt), QStringLiteral("—"));
    }

    void shares()
    {
        QCOMPARE(Text::percent(0.9997), QStringLiteral("99.97 %"));
        QCOMPARE(Text::percent(1), QStringLiteral("100 %"));
        QCOMPARE(Text::percent(0.99999), QStringLiteral("99.99 %")); // not quite all is not all
        QCOMPARE(Text::percent(0), QStringLiteral("0.00 %"));
    }

    void agesInBothLanguages()
    {
        const Instant now = fromDate(QDate(2026, 11, 21));
        QCOMPARE(Text::age(now - 3min, now), QStringLiteral("3 min ago"));
        QCOMPARE(Text::age(now + 5min, now), QStringLiteral("just now")); // a clock set back
        QCOMPARE(Text::span(72min), QStringLiteral("1 h 12 min"));
        Language language;
        language.choose(QStringLiteral("ko"));
        QCOMPARE(Text::age(now - 3min, now), QStringLiteral("3분 전"));
        QCOMPARE(Text::age(now - 20s, now), QStringLiteral("20초 전"));
        QCOMPARE(Text::span(3min), QStringLiteral("3분"));
        QCOMPARE(Text::span(72min), QStringLiteral("1시간 12분"));
        QCOMPARE(Text::state(State::Operational), QStringLiteral("정상"));
        QCOMPARE(Text::capability(Capability::Vision), QStringLiteral("비전"));
        QCOMPARE(Text::priceKind(PriceKind::CacheRead), QStringLiteral("캐시 읽기"));
        language.choose(QStringLiteral("en"));
        QCOMPARE(Text::state(State::Operational), QStringLiteral("Fine"));
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
