// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/ratelimitheaders.h"

#include <QTest>

using namespace aigo;

namespace {

const Instant now = *parseTime(u"2026-11-21T06:30:00Z");

std::optional<qint64> n(qint64 value)
{
    return value;
}

std::optional<Instant> in(qint64 ms)
{
    return now + Milliseconds(ms);
}

} // namespace

class TestRateLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openAi();
    void anthropic();
    void windowsAreNotMixed();
    void othersWriteTheirOwn();
    void whatIsNotSaidIsUnknown_data();
    void whatIsNotSaidIsUnknown();
    void resets_data();
    void resets();
    void headroomIsAShare();
};

void TestRateLimits::openAi()
{
    const std::vector<ApiHeader> headers{
        {"X-RateLimit-Limit-Requests", "60"},  {"x-ratelimit-remaining-requests", "59"},
        {"x-ratelimit-reset-requests", "1s"},  {"x-ratelimit-limit-tokens", "150000"},
        {"x-ratelimit-remaining-tokens", "0"}, {"x-ratelimit-reset-tokens", "6m0s"}};
    const RateLimits limits = readRateLimits(headers, now);
    QCOMPARE(limits.requests, (RateLimit{n(60), n(59), in(1000)}));
    QCOMPARE(limits.tokens, (RateLimit{n(150'000), n(0), in(360'000)}));
    QVERIFY(!limits.inputTokens.isKnown());
    QVERIFY(limits.isKnown());
}

void TestRateLimits::anthropic()
{
    std::vector<ApiHeader> headers;
    for (const char *what : {"requests", "tokens", "input-tokens", "output-tokens"}) {
        const QByteArray prefix = QByteArray("anthropic-ratelimit-") + what;
        headers.push_back({prefix + "-limit", "50"});
        headers.push_back({prefix + "-remaining", what[0] == 'o' ? "7" : "50"});
        headers.push_back({prefix + "-reset", "2026-11-21T06:31:00Z"});
    }
    const RateLimits limits = readRateLimits(headers, now);
    QCOMPARE(limits.requests, (RateLimit{n(50), n(50), in(60'000)}));
    QCOMPARE(limits.tokens, limits.requests);
    QCOMPARE(limits.inputTokens, limits.requests);
    QCOMPARE(limits.outputTokens, (RateLimit{n(50), n(7), in(60'000)}));
}

void TestRateLimits::windowsAreNotMixed()
{
    const std::vector<ApiHeader> cerebras{{"x-ratelimit-limit-requests-day", "14400"},
                                          {"x-ratelimit-remaining-requests-day", "14399"},
                                          {"x-ratelimit-reset-requests-day", "33011.382867097855"},
                                          {"x-ratelimit-remaining-requests-minute", "29"},
                                          {"x-ratelimit-limit-tokens-minute", "60000"},
                                          {"x-ratelimit-remaining-tokens-minute", "59998"},
                                          {"x-ratelimit-reset-tokens-minute", "11.382867097854614"}};
    const RateLimits limits = readRateLimits(cerebras, now);
    QCOMPARE(limits.requests, (RateLimit{std::nullopt, n(29), std::nullopt}));
    QCOMPARE(limits.tokens, (RateLimit{n(60'000), n(59'998), in(11'383)}));
}

void TestRateLimits::othersWriteTheirOwn()
{
    const std::vector<ApiHeader> mistral{{"x-ratelimit-limit-tokens-minute", "5000000"},
                                         {"x-ratelimit-remaining-tokens-minute", "4999911"},
                                         {"x-ratelimit-tokens-query-cost", "52"},
                                         {"x-ratelimit-limit-req-minute", "720"},
                                         {"x-ratelimit-remaining-req-minute", "717"}};
    QCOMPARE(readRateLimits(mistral, now).requests, (RateLimit{n(720), n(717), std::nullopt}));
    QCOMPARE(readRateLimits(mistral, now).tokens, (RateLimit{n(5'000'000), n(4'999'911), std::nullopt}));
    const std::vector<ApiHeader> openRouter{{"X-RateLimit-Limit", "50"},
                                            {"X-RateLimit-Remaining", "0"},
                                            {"X-RateLimit-Reset", QByteArray::number(toMs(now) + 5000)}};
    QCOMPARE(readRateLimits(openRouter, now).requests, (RateLimit{n(50), n(0), in(5000)}));
    const std::vector<ApiHeader> fireworks{{"x-ratelimit-limit-tokens-prompt", "60000"},
                                           {"x-ratelimit-limit-tokens-generated", "6000"}};
    QCOMPARE(readRateLimits(fireworks, now).inputTokens.limit, n(60'000));
    QCOMPARE(readRateLimits(fireworks, now).outputTokens.limit, n(6000));
    const std::vector<ApiHeader> cohere{{"x-trial-endpoint-call-limit", "40"},
                                        {"x-trial-endpoint-call-remaining", "39"}};
    QCOMPARE(readRateLimits(cohere, now).requests, (RateLimit{n(40), n(39), std::nullopt}));
}

void TestRateLimits::whatIsNotSaidIsUnknown_data()
{
    QTest::addColumn<QByteArray>("limit");
    QTest::addColumn<QByteArray>("remaining");
    for (const auto &[limit, remaining] : {std::pair{"-1", "-1"},
                                           {"0", "0"},
                                           {"", ""},
                                           {"many", "few"},
                                           {"1e3", "0x10"},
                                           {"99999999999999999999", "-0"},
                                           {"+5", "5,000"},
                                           {"0", "-1"}}) {
        QTest::addRow("%s of %s", remaining, limit) << QByteArray(limit) << QByteArray(remaining);
    }
}

void TestRateLimits::whatIsNotSaidIsUnknown()
{
    QFETCH(QByteArray, limit);
    QFETCH(QByteArray, remaining);
    const std::vector<ApiHeader> headers{{"x-ratelimit-limit-requests", limit},
                                         {"x-ratelimit-remaining-requests", remaining},
                                         {"x-ratelimit-reset-requests", "1s"}};
    QVERIFY(!readRateLimits(headers, now).isKnown());
    QVERIFY(!readRateLimits(headers, now).requests.resets.has_value());
}

void TestRateLimits::resets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<Instant>>("expected");
    const auto row = [](const char *text, std::optional<Instant> expected) {
        QTest::newRow(text) << QByteArray(text) << expected;
    };
    row("6m0s", in(360'000));
    row("1s", in(1000));
    row("12ms", in(12));
    row("1h2m3.5s", in(3'723'500));
    row("0s", in(0));
    row("7.66s", in(7660));
    row("2d", in(172'800'000));
    row("60", in(60'000));
    row("0.25", in(250));
    row("2026-11-21T06:31:00Z", in(60'000));
    row("2026-11-21T15:31:00+09:00", in(60'000));
    row("1795329060", fromMs(1'795'329'060'000) - now <= Milliseconds(40LL * 86'400'000)
                          ? std::optional(fromMs(1'795'329'060'000))
                          : std::nullopt);
    for (const char *text : {"", "-1", "-5s", "s", "5", "m5", "1s1", "1y", "abc", "2026-11-21", "2020-01-01T00:00:00Z",
                             "99999999999999999999", "1e9", "99999d", "nan", "inf", "5 s", ".5s", "5.s"}) {
        if (QByteArray(text) != "5") {
            row(text, std::nullopt);
        }
    }
}

void TestRateLimits::resets()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<Instant>, expected);
    QCOMPARE(readReset(text, now), expected);
}

void TestRateLimits::headroomIsAShare()
{
    QCOMPARE((RateLimit{n(50), n(5), {}}.headroom()), std::optional(0.1));
    QCOMPARE((RateLimit{n(50), {}, {}}.headroom()), std::optional<double>());
    QCOMPARE((RateLimit{n(50), n(70), {}}.headroom()), std::optional(1.0));
}

QTEST_GUILESS_MAIN(TestRateLimits)
#include "tst_ratelimits.moc"
