// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a request is tried again, how long it waits (nobody sleeps here: the client's waits are recorded and skipped),
// and what the server may ask for.

#include "core/domain/httpdate.h"
#include "core/net/httpclient.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/simulator.h"

#include <QCoroTask>
#include <QTest>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {
const Instant noon = fromDate(QDate(2026, 11, 21)) + 12h;

HttpHeaders headersFrom(const QByteArray &text)
{
    HttpHeaders headers;
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            headers.push_back({line.left(colon), line.mid(colon + 1).trimmed()});
        }
    }
    return headers;
}

SimReply status(int code, const QByteArray &body = "{}", const SimHeaders &headers = {})
{
    SimReply reply = SimReply::json(body, code);
    reply.headers = headers;
    return reply;
}
} // namespace

class TestRetryPolicy : public QObject
{
    Q_OBJECT
    ManualClock m_clock{noon};
    ProviderSimulator m_server;
    QList<qint64> m_waits;
    double m_jitter = 0;

    HttpClientSeams seams()
    {
        HttpClientSeams made;
        made.wait = [this](Milliseconds time, QObject *context, std::function<void()> then) {
            m_waits.append(time.count());
            m_clock.advance(time);
            QMetaObject::invokeMethod(context, std::move(then), Qt::QueuedConnection);
        };
        made.jitter = [this] { return m_jitter; };
        return made;
    }

    Result<HttpAnswer> ask(RetryPolicy policy, Milliseconds deadline = 60s)
    {
        HttpClient client(m_clock, seams());
        HttpRequest request;
        request.url = QUrl(m_server.baseUrl() + QStringLiteral("/doc"));
        request.retry = policy;
        request.deadline = deadline;
        return await(client.fetch(request));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_server.start()); }

    void init()
    {
        m_waits.clear();
        m_jitter = 0;
        m_server.clearRoutes();
        m_server.forget();
        if (!m_server.isListening()) {
            QVERIFY(m_server.start());
        }
    }

    void retryAfterInAllItsForms_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<qint64>("ms"); // -1: none
        constexpr qint64 day = 24 * 3600 * 1000;
        const auto row = [](const char *name, const char *headers, qint64 ms) {
            QTest::newRow(name) << QByteArray(headers) << ms;
        };
        row("absent", "Date: x", -1);
        row("seconds", "Retry-After: 17", 17'000);
        row("seconds, any case", "retry-AFTER:   2", 2'000);
        row("a fraction", "Retry-After: 0.5", 500);
        row("zero", "Retry-After: 0", 0);
        row("negative", "Retry-After: -5", 0);
        row("huge", "Retry-After: 99999999999999999999", day);
        row("huge with exponent is no number", "Retry-After: 1e9", -1);
        row("empty", "Retry-After:", -1);
        row("garbage", "Retry-After: soon", -1);
        row("nan", "Retry-After: nan", -1);
        row("date", "Retry-After: Sat, 21 Nov 2026 12:00:30 GMT", 30'000);
        row("date in the past", "Retry-After: Sat, 21 Nov 2026 11:00:30 GMT", 0);
        row("date far away", "Retry-After: Sat, 21 Nov 2036 12:00:30 GMT", day);
        row("date of RFC 850", "Retry-After: Saturday, 21-Nov-26 12:01:00 GMT", 60'000);
        row("date of asctime", "Retry-After: Sat Nov 21 12:01:00 2026", 60'000);
        row("obsolete zone", "Retry-After: Sat, 21 Nov 2026 07:00:10 EST", 10'000);
        row("numeric zone", "Retry-After: Sat, 21 Nov 2026 21:00:10 +0900", 10'000);
        row("impossible date", "Retry-After: Sat, 31 Feb 2026 12:00:10 GMT", -1);
        row("milliseconds", "retry-after-ms: 1500", 1'500);
        row("milliseconds beside seconds", "Retry-After: 2\nRetry-After-Ms: 1500", 1'500);
        row("Azure's zero milliseconds", "Retry-After: 1\nRetry-After-Ms: 0", 1'000);
        row("zero milliseconds alone", "Retry-After-Ms: 0", 0);
        row("negative milliseconds", "Retry-After: 3\nRetry-After-Ms: -100", 3'000);
        row("garbage milliseconds", "Retry-After: 3\nRetry-After-Ms: x", 3'000);
    }
    void retryAfterInAllItsForms()
    {
        QFETCH(QByteArray, headers);
        QFETCH(qint64, ms);
        const std::optional<Milliseconds> wait = retryAfter(headersFrom(headers), noon);
        QCOMPARE(wait ? wait->count() : -1, ms);
    }

    void datesOfMailAndFeeds_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("iso"); // empty: none
        const auto row = [](const char *text, const char *iso) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(iso);
        };
        row("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z");
        row("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z");
        row("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37Z");
        row("06 Nov 1994 08:49 -0130", "1994-11-06T10:19:00Z");
        row("Sun, 6 Nov 94 08:49:37 PDT (summer)", "1994-11-06T15:49:37Z");
        row("Sun, 06 Nov 2026 08:49:37 Z", "2026-11-06T08:49:37Z");
        row("Sun, 06 Nov 2026 08:49:37 A", "2026-11-06T08:49:37Z");
        row("sun, 06 NOVEMBER 2026 08:49:37 utc", "2026-11-06T08:49:37Z");
        row("Tue, 29 Feb 2028 00:00:00 GMT", "2028-02-29T00:00:00Z");
        row("Sun, 06 Nov 75 08:49:37 GMT", "2075-11-06T08:49:37Z");
        row("Sun, 06 Nov 77 08:49:37 GMT", "1977-11-06T08:49:37Z");
        row("Sun, 06 Nov 2026 24:00:00 GMT", "");
        row("Sun, 06 Nov 2026 08:49:37 XYZ", "");
        row("Sun, 06 Nov 2026", "");
        row("2026-11-06T08:49:37Z", "");
        row("", "");
        row("12", "");
        row("06 Nov 2026 08:49:37 GMT GMT", "");
    }
    void datesOfMailAndFeeds()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, iso);
        QCOMPARE(toIso(parseHttpDate(text, noon)), iso);
    }

    void waitsGrowAndAreDrawn()
    {
        const RetryPolicy policy{10, 500ms, 20s};
        QCOMPARE(policy.wait(2, 0.0, std::nullopt), 250ms);
        QCOMPARE(policy.wait(2, 1.0, std::nullopt), 500ms);
        QCOMPARE(policy.wait(3, 0.0, std::nullopt), 500ms);
        QCOMPARE(policy.wait(4, 0.5, std::nullopt), 1500ms);
        QCOMPARE(policy.wait(8, 1.0, std::nullopt), 20s);
        QCOMPARE(policy.wait(1000, 1.0, std::nullopt), 20s);
        QVERIFY(policy.wait(2, 0.3, 17s) >= 17s); // never sooner than asked
        QVERIFY(policy.wait(2, 0.3, 17s) < 18s);
        QCOMPARE(policy.wait(2, 0.0, 0ms), 250ms); // but not at once either
    }

    void triesAgainOnWhatPasses_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("again");
        for (const int code : {408, 429, 500, 502, 503, 504, 529}) {
            QTest::addRow("%d", code) << code << QByteArray("{}") << true;
        }
        for (const int code : {400, 401, 402, 403, 404, 409, 413, 422, 501}) {
            QTest::addRow("%d", code) << code << QByteArray("{}") << false;
        }
        QTest::newRow("OpenAI's quota") << 429 << QByteArray(R"({"error":{"code":"insufficient_quota"}})") << false;
        QTest::newRow("Anthropic's limit")
            << 429 << QByteArray(R"({"error":{"type":"enforced_spend_limit_reached"}})") << false;
        QTest::newRow("Google's day") << 429
                                      << QByteArray(
                                             R"({"quotaId":"GenerateRequestsPerDayPerProjectPerModel-FreeTier"})")
                                      << false;
    }
    void triesAgainOnWhatPasses()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, body);
        QFETCH(bool, again);
        m_server.route(QStringLiteral("/doc"), status(code, body));
        const Result<HttpAnswer> answer = ask(RetryPolicy::source());
        QVERIFY(answer.ok());
        QCOMPARE(answer->status, code);
        QCOMPARE(answer->attempts, again ? 3 : 1);
        QCOMPARE(m_server.requestCount(QStringLiteral("/doc")), again ? 3 : 1);
        QCOMPARE(m_waits, again ? (QList<qint64>{250, 500}) : QList<qint64>{});
    }

    void checksAskOnce()
    {
        m_server.route(QStringLiteral("/doc"), status(503));
        QCOMPARE(ask(RetryPolicy::once())->attempts, 1);
        QVERIFY(m_waits.isEmpty());
    }

    void theServerMaySayNo()
    {
        m_server.route(QStringLiteral("/doc"), status(503, "{}", {{"X-Should-Retry", "false"}}));
        QCOMPARE(ask(RetryPolicy::source())->attempts, 1);
    }

    void recovers()
    {
        m_server.enqueue(QStringLiteral("/doc"), status(503, "{}", {{"Retry-After", "4"}}));
        SimReply cut = SimReply::json(QByteArray(5000, 'x'));
        cut.dropAt = 1000;
        m_server.enqueue(QStringLiteral("/doc"), cut);
        m_server.route(QStringLiteral("/doc"), status(200, "[1]"));
        m_jitter = 1.0;
        const Result<HttpAnswer> answer = ask(RetryPolicy::source());
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().line()));
        QCOMPARE(answer->body, QByteArray("[1]"));
        QCOMPARE(answer->attempts, 3);
        QCOMPARE(m_waits, (QList<qint64>{4125, 1000}));
    }

    void refusedConnectionsToo()
    {
        m_server.stop();
        const Result<HttpAnswer> answer = ask(RetryPolicy::source());
        QCOMPARE(answer.error().kind, ErrorKind::Connect);
        QCOMPARE(m_waits, (QList<qint64>{250, 500}));
    }

    void aWaitBeyondTheDeadlineIsNotWaited()
    {
        m_server.route(QStringLiteral("/doc"), status(429, "{}", {{"Retry-After", "3600"}}));
        const Result<HttpAnswer> answer = ask(RetryPolicy::source());
        QVERIFY(answer.ok());
        QCOMPARE(answer->status, 429);
        QCOMPARE(answer->attempts, 1);
        QVERIFY(m_waits.isEmpty());
        QCOMPARE(answer->retryAfter, std::optional<Milliseconds>(1h));
        QCOMPARE(httpError(*answer).retryAfter, std::optional<Milliseconds>(1h));
        QVERIFY(httpError(*answer).line().contains(QLatin1String("answered 429 Too Many Requests")));
    }

    void waitsCountTowardsTheDeadline()
    {
        m_server.route(QStringLiteral("/doc"), status(503, "{}", {{"Retry-After", "20"}}));
        const Result<HttpAnswer> answer = ask(RetryPolicy{10, 500ms, 20s}, 50s);
        QCOMPARE(answer->attempts, 3); // 20 s, 20 s, and no room for a third wait
        QCOMPARE(m_waits.size(), 2);
    }

    void cancelledWhileWaiting()
    {
        m_server.route(QStringLiteral("/doc"), status(503));
        HttpClientSeams never = seams();
        HttpRequest request;
        never.wait = [&request](Milliseconds, QObject *, const std::function<void()> &) { request.cancel.cancel(); };
        HttpClient client(m_clock, never);
        request.url = QUrl(m_server.baseUrl() + QStringLiteral("/doc"));
        request.retry = RetryPolicy::source();
        const Result<HttpAnswer> answer = await(client.fetch(request));
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_server.requestCount(QStringLiteral("/doc")), 1);
    }

    void anAttemptsOwnDeadline()
    {
        SimReply silent;
        silent.never = true;
        m_server.enqueue(QStringLiteral("/doc"), silent);
        m_server.route(QStringLiteral("/doc"), status(200));
        HttpClient client(m_clock, seams());
        HttpRequest request;
        request.url = QUrl(m_server.baseUrl() + QStringLiteral("/doc"));
        request.retry = RetryPolicy::source();
        request.deadline = 20s;
        request.attemptDeadline = 100ms;
        const Result<HttpAnswer> answer = await(client.fetch(request));
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().line()));
        QCOMPARE(answer->attempts, 2);
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
