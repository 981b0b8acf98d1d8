// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a check says of every way an answer can go wrong: who is to blame, and that it ends.

#include "core/domain/key.h"
#include "core/monitor/checker.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"
#include "core/providers/registry.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/shareddata.h"
#include "tests/support/simulatedapi.h"
#include "tests/support/simulator.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslKey>
#include <QTcpServer>
#include <QTest>
#include <functional>

using namespace aigo;
using namespace aigo::test;
using namespace std::chrono_literals;

namespace {

const QByteArray secret = "sk-test-0123456789abcdefWXYZ";
const QString path = QStringLiteral("/v1/models");
const QByteArray list = R"({"object":"list","data":[{"id":"a","object":"model"},{"id":"b","object":"model"}]})";

/// A checker of one provider, "simulated", that the simulator plays.
class Bench
{
public:
    explicit Bench(HttpClientSeams seams = {}, bool withKey = true)
        : keyring(environment(withKey))
        , http(clock, std::move(seams))
        , checker(http, registry, keyring, clock)
    {
        if (!simulator.start()) {
            qFatal("no port");
        }
        provider.slug = QStringLiteral("simulated");
        provider.adapter = QStringLiteral("openai-compatible");
        provider.keyEnv = QStringLiteral("SIMULATED_API_KEY");
        provider.baseUrl = QUrl(simulator.baseUrl() + QStringLiteral("/v1"));
    }

    CheckResult check(CheckOptions options = {}) { return await(checker.check(provider, options)); }
    CheckResult check(const SimReply &reply, CheckOptions options = {})
    {
        simulator.route(path, reply);
        return check(options);
    }

    ManualClock clock;
    ProviderRegistry registry;
    Keyring keyring;
    HttpClient http;
    Checker checker;
    ProviderSimulator simulator;
    Provider provider;

private:
    static QProcessEnvironment environment(bool withKey)
    {
        QProcessEnvironment out;
        if (withKey) {
            out.insert(QStringLiteral("SIMULATED_API_KEY"), QString::fromLatin1(secret));
        }
        return out;
    }
};

CheckOptions within(Milliseconds deadline)
{
    CheckOptions options;
    options.deadline = deadline;
    return options;
}

HttpClientSeams resolving(const QString &host, const QHostAddress &address)
{
    HttpClientSeams seams;
    seams.resolve = [host, address](const QString &name) {
        QHostInfo info;
        info.setHostName(name);
        if (name == host && !address.isNull()) {
            info.setAddresses({address});
        } else {
            info.setError(QHostInfo::HostNotFound);
            info.setErrorString(QStringLiteral("Host not found"));
        }
        return info;
    };
    return seams;
}

QSslCertificate fixtureCertificate()
{
    return QSslCertificate(readBytes(fixture(QStringLiteral("net/selfsigned.crt"))));
}

void speakTls(Bench &bench)
{
    bench.simulator.stop();
    bench.simulator.useTls(fixtureCertificate(),
                           QSslKey(readBytes(fixture(QStringLiteral("net/selfsigned.key"))), QSsl::Rsa));
    QVERIFY(bench.simulator.start());
    bench.provider.baseUrl = QUrl(bench.simulator.baseUrl() + QStringLiteral("/v1"));
    bench.provider.baseUrl.setScheme(QStringLiteral("https"));
}

SimReply with(SimReply reply, const QByteArray &name, const QByteArray &value)
{
    reply.headers.append({name, value});
    return reply;
}

} // namespace

class TestChecker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodAnswerTellsAll();
    void faults_data();
    void faults();
    void aConnectionCutAtAnyByte();
    void noSuchHost();
    void nobodyListens();
    void aCertificateNobodyVouchesFor();
    void aCertificateOfAnotherHost();
    void redirects();
    void aKeyIsNeverLedElsewhere();
    void recordedListsCutAnywhere();
    void recordedErrorsOverTheWire_data();
    void recordedErrorsOverTheWire();
    void retryAfterInEveryForm_data();
    void retryAfterInEveryForm();
    void theKeyIsInNothingThatIsSaid();
    void aRestingKeyIsNotSent();
    void anotherKeyIsTriedWithoutBeingKept();
    void slowAgainstTheBaseline();
    void endpoints();
    void endpointHeadersComeFromTheEnvironment();
};

void TestChecker::aGoodAnswerTellsAll()
{
    Bench bench;
    SimReply reply = SimReply::json(list);
    reply.headers = {{"X-RateLimit-Limit-Requests", "60"}, {"x-ratelimit-remaining-requests", "59"}};
    const CheckResult result = bench.check(reply);
    QCOMPARE(result.outcome, Outcome::Ok);
    QCOMPARE(result.httpStatus, 200);
    QCOMPARE(result.models, std::optional(2));
    QCOMPARE(result.keyFingerprint, QStringLiteral("…WXYZ"));
    QCOMPARE(result.limits.requests.remaining, std::optional<qint64>(59));
    QVERIFY(result.error.isEmpty());
    QVERIFY(result.phases.connect && result.phases.firstByte && result.phases.total && !result.phases.reused);
    QVERIFY(!result.phases.tls);
    QCOMPARE(bench.keyring.finding(bench.provider)->outcome, Outcome::Ok);
}

void TestChecker::faults_data()
{
    QTest::addColumn<SimReply>("reply");
    QTest::addColumn<int>("deadline");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *what, const SimReply &reply, const char *outcome, int deadline = 10'000) {
        QTest::newRow(what) << reply << deadline << QString::fromLatin1(outcome);
    };
    SimReply reply = SimReply::json(list);
    reply.never = true;
    row("never an answer", reply, "timeout", 150);
    reply = SimReply::json(list);
    reply.pieceSize = 1;
    reply.pieceDelay = 20ms;
    row("headers and body drip", reply, "timeout", 150);
    reply = SimReply::json(QByteArray(1000, ' ') + list);
    reply.pieceSize = 120;
    reply.pieceDelay = 40ms;
    row("the body drips", reply, "timeout", 150);
    reply = SimReply::json(QByteArray(65'536, ' '));
    reply.endlessBody = true;
    reply.contentLength = 10'000'000'000;
    row("10 GB", reply, "bad_reply");
    reply.contentLength.reset();
    reply.chunked = true;
    row("a body without an end", reply, "bad_reply");
    reply = SimReply::json(QByteArray(64 * 1024 * 1024, ' '));
    reply.coding = SimReply::Coding::Gzip;
    row("a gzip bomb", reply, "bad_reply");
    reply = SimReply::json(list);
    reply.coding = SimReply::Coding::Gzip;
    reply.cutCoded = 4;
    row("half a gzip", reply, "bad_reply");
    reply = SimReply::json(list);
    reply.endlessHeader = true;
    row("a header without an end", reply, "bad_reply");
    reply = SimReply::json(list);
    reply.contentLength = list.size() + 10;
    row("a length that is too great", reply, "connect");
    reply.contentLength = list.size() - 10;
    row("a length that is too small", reply, "bad_reply");
    reply = SimReply::json("<!doctype html><title>Just a moment…</title>");
    reply.contentType = "text/html";
    row("a challenge in a 200", reply, "bad_reply");
    for (const auto &[status, outcome] :
         {std::pair{403, "bad_reply"}, {401, "bad_reply"}, {429, "bad_reply"}, {503, "overloaded"}}) {
        reply.status = status;
        row(QStringLiteral("a challenge in a %1").arg(status).toLatin1().constData(), reply, outcome);
    }
    reply = SimReply::json(list);
    reply.rawBytes = "SSH-2.0-OpenSSH_9.2\r\n\r\n";
    row("another protocol", reply, "bad_reply");
    row("an error in a 200", SimReply::json(R"({"error":{"message":"upstream failed","type":"server_error"}})"),
        "server_error");
    row("another JSON in a 200", SimReply::json(R"({"hello":"world"})"), "bad_reply");
    row("no content", SimReply::json({}, 204), "bad_reply");
}

void TestChecker::faults()
{
    QFETCH(SimReply, reply);
    QFETCH(int, deadline);
    QFETCH(QString, outcome);
    Bench bench;
    const CheckResult result = bench.check(reply, within(Milliseconds(deadline)));
    QCOMPARE(outcomeName(result.outcome), outcome);
    QVERIFY(!result.error.isEmpty());
    QVERIFY2(!result.error.contains(u'\n') && result.error.size() < 400, qPrintable(result.error));
    QVERIFY2(bench.simulator.bytesSent() < 80'000'000, "the rest was not waited for");
    QVERIFY(!bench.keyring.finding(bench.provider).has_value()); // none of these says anything of the key
}

void TestChecker::aConnectionCutAtAnyByte()
{
    Bench bench;
    SimReply reply = SimReply::json(list);
    qint64 whole = 0;
    QCOMPARE(bench.check(reply).outcome, Outcome::Ok);
    whole = bench.simulator.bytesSent();
    for (qint64 cut = 0; cut < whole; ++cut) {
        reply.dropAt = cut;
        const CheckResult result = bench.check(reply);
        QVERIFY2(result.outcome == Outcome::Connect,
                 qPrintable(QStringLiteral("cut at %1: %2").arg(cut).arg(outcomeName(result.outcome))));
    }
    bench.simulator.setDropping(true);
    QCOMPARE(bench.check().outcome, Outcome::Connect);
}

void TestChecker::noSuchHost()
{
    Bench bench(resolving(QStringLiteral("elsewhere.example"), {}));
    bench.provider.baseUrl = QUrl(QStringLiteral("https://api.example/v1"));
    const CheckResult result = bench.check();
    QCOMPARE(result.outcome, Outcome::Dns);
    QVERIFY(result.error.contains(QStringLiteral("api.example")));
}

void TestChecker::nobodyListens()
{
    Bench bench;
    bench.simulator.stop();
    QCOMPARE(bench.check().outcome, Outcome::Connect);
}

void TestChecker::aCertificateNobodyVouchesFor()
{
    Bench bench;
    speakTls(bench);
    const CheckResult result = bench.check(SimReply::json(list));
    QCOMPARE(result.outcome, Outcome::Tls);
    QCOMPARE(bench.simulator.requestCount(path), 0); // the key was not sent
}

void TestChecker::aCertificateOfAnotherHost()
{
    HttpClientSeams seams = resolving(QStringLiteral("api.example"), QHostAddress(QHostAddress::LocalHost));
    seams.extraAuthorities = {fixtureCertificate()};
    Bench bench(seams);
    speakTls(bench);
    bench.provider.baseUrl.setHost(QStringLiteral("api.example"));
    QCOMPARE(bench.check(SimReply::json(list)).outcome, Outcome::Tls);
    QCOMPARE(bench.simulator.requestCount(path), 0);
}

void TestChecker::redirects()
{
    Bench bench;
    QCOMPARE(bench.check(SimReply::redirect(path.toLatin1())).outcome, Outcome::BadReply);
    QVERIFY(bench.simulator.requestCount(path) <= 6);
    QCOMPARE(bench.check(SimReply::redirect("/v2/models", 307)).outcome, Outcome::NotFound); // an error there, in JSON
    bench.simulator.route(QStringLiteral("/v2/models"), SimReply::json(list));
    QCOMPARE(bench.check().outcome, Outcome::Ok);
    QCOMPARE(bench.check(SimReply::json({}, 302)).outcome, Outcome::BadReply); // to nowhere
}

void TestChecker::aKeyIsNeverLedElsewhere()
{
    ProviderSimulator thief;
    QVERIFY(thief.start());
    thief.route(path, SimReply::json(list));
    Bench bench;
    const CheckResult result = bench.check(SimReply::redirect((thief.baseUrl() + path).toLatin1()));
    QCOMPARE(result.outcome, Outcome::BadReply);
    QCOMPARE(thief.requests().size(), std::size_t(0));
    Bench keyless({}, false);
    keyless.check(SimReply::redirect((thief.baseUrl() + path).toLatin1()));
    QCOMPARE(thief.requests().size(), std::size_t(1)); // without one it may be
}

void TestChecker::recordedListsCutAnywhere()
{
    if (sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    int bodies = 0;
    Bench bench;
    for (const char *name : {"2025-09-21/deepseek_models.json", "2025-09-21/ollama_openai_compat_models.json",
                             "2026-01-16/ollama_openai_compat_models.json"}) {
        const QByteArray body = readBytes(sharedData() + QStringLiteral("/model-lists/") + QString::fromLatin1(name));
        if (body.isEmpty()) {
            continue;
        }
        ++bodies;
        QCOMPARE(bench.check(SimReply::json(body)).outcome, Outcome::Ok);
        const QByteArray whole = body.trimmed();
        for (qsizetype cut = 0; cut < whole.size(); cut += whole.size() > 600 ? 13 : 1) {
            const CheckResult result = bench.check(SimReply::json(whole.left(cut)), within(10s));
            QVERIFY2(result.outcome == Outcome::BadReply, qPrintable(QStringLiteral("%1 cut at %2: %3")
                                                                         .arg(QLatin1String(name))
                                                                         .arg(cut)
                                                                         .arg(outcomeName(result.outcome))));
        }
    }
    QVERIFY(bodies > 0);
}

void TestChecker::recordedErrorsOverTheWire_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("retryMs"); // -1: none
    const auto row = [](const char *file, const char *outcome, int retryMs = -1) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(outcome) << retryMs;
    };
    row("anthropic_404", "not_found");
    row("anthropic_429", "rate_limited", 17'000);
    row("anthropic_529_overloaded", "overloaded");
    row("anthropic_auth", "unauthorized");
    row("anthropic_context", "bad_request");
    row("azure_429_retry_after", "rate_limited", 1000);
    row("cohere_auth", "unauthorized");
    row("deepseek_auth", "unauthorized");
    row("gemini_429_quota", "rate_limited", 48'000);
    row("gemini_auth", "unauthorized");
    row("mistral_auth", "unauthorized");
    row("openai_429_quota", "quota");
    row("openai_429_rate", "rate_limited", 20'000);
    row("openai_auth", "unauthorized");
    row("openai_context", "bad_request");
    row("openrouter_429", "rate_limited");
    row("openrouter_auth", "unauthorized");
    row("xai_auth", "unauthorized");
}

void TestChecker::recordedErrorsOverTheWire()
{
    if (sharedData().isEmpty()) {
        QSKIP("the recorded documents are not beside this checkout");
    }
    QFETCH(QString, file);
    QFETCH(QString, outcome);
    QFETCH(int, retryMs);
    const QString stem = sharedData() + QStringLiteral("/errors/") + file;
    const QJsonObject meta = QJsonDocument::fromJson(readBytes(stem + QStringLiteral(".meta.json"))).object();
    SimReply reply = SimReply::json(readBytes(stem + QStringLiteral(".json")), meta[u"status"].toInt());
    const QJsonObject headers = meta[u"headers"].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        const QString name = it.key().toLower();
        if (name.startsWith(u"retry") || name.contains(u"ratelimit") || name == u"x-should-retry") {
            reply.headers.append({it.key().toLatin1(), it.value().toString().toLatin1()});
        }
    }
    Bench bench;
    const CheckResult result = bench.check(reply);
    QCOMPARE(outcomeName(result.outcome), outcome);
    QCOMPARE(result.retryAfter, retryMs < 0 ? std::optional<Milliseconds>() : std::optional(Milliseconds(retryMs)));
    QVERIFY(finding(result.outcome) != Finding::Down || outcome == u"overloaded");
    const QByteArray whole = reply.body.trimmed();
    for (qsizetype cut = 0; cut < whole.size(); ++cut) {
        reply.body = whole.left(cut);
        const Outcome found = bench.check(reply).outcome;
        QVERIFY2(found != Outcome::Ok && found != Outcome::Slow, qPrintable(QString::number(cut)));
        reply.status = 200;
        QCOMPARE(bench.check(reply).outcome, Outcome::BadReply);
        reply.status = meta[u"status"].toInt();
    }
}

void TestChecker::retryAfterInEveryForm_data()
{
    QTest::addColumn<SimReply>("reply");
    QTest::addColumn<qint64>("waitMs");
    const SimReply limited = SimReply::json(R"({"error":{"message":"slow down","code":"rate_limit_exceeded"}})", 429);
    const auto row = [&](const char *what, const SimReply &reply, qint64 ms) { QTest::newRow(what) << reply << ms; };
    const qint64 day = RetryPolicy::longestRetryAfter.count();
    row("none", limited, -1);
    row("seconds", with(limited, "Retry-After", "20"), 20'000);
    row("with a fraction", with(limited, "Retry-After", "0.5"), 500);
    row("negative", with(limited, "Retry-After", "-5"), 0);
    row("huge", with(limited, "Retry-After", "999999999999999999999"), day);
    row("words", with(limited, "Retry-After", "soon"), -1);
    row("a date", with(limited, "Retry-After", "Sat, 21 Nov 2026 06:31:00 GMT"), 60'000);
    row("an old date", with(limited, "Retry-After", "Saturday, 21-Nov-26 06:31:00 GMT"), 60'000);
    row("a date of C", with(limited, "Retry-After", "Sat Nov 21 06:31:00 2026"), 60'000);
    row("a date that is past", with(limited, "Retry-After", "Sat, 21 Nov 2020 06:31:00 GMT"), 0);
    row("milliseconds", with(limited, "retry-after-ms", "1250"), 1250);
    row("both, as Azure", with(with(limited, "Retry-After", "1"), "retry-after-ms", "0"), 1000);
    row("both, the finer", with(with(limited, "Retry-After", "2"), "retry-after-ms", "1500"), 1500);
    const auto google = [](const char *delay) {
        return SimReply::json(
            QByteArray(
                R"({"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"m","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":")") +
                delay + R"("}]}})",
            429);
    };
    row("Google's", google("48s"), 48'000);
    row("Google's with a fraction", google("48.939935699s"), 48'940);
    row("Google's huge", google("9999999s"), day);
    row("Google's nonsense", google("-3s"), -1);
    row("the header before Google's", with(google("48s"), "Retry-After", "3"), 3000);
}

void TestChecker::retryAfterInEveryForm()
{
    QFETCH(SimReply, reply);
    QFETCH(qint64, waitMs);
    Bench bench;
    bench.clock.setWallClock(*parseTime(u"2026-11-21T06:30:00Z"));
    const CheckResult result = bench.check(reply);
    QCOMPARE(result.outcome, Outcome::RateLimited);
    QCOMPARE(finding(result.outcome), Finding::Up);
    QCOMPARE(result.retryAfter ? result.retryAfter->count() : -1, waitMs);
}

void TestChecker::theKeyIsInNothingThatIsSaid()
{
    Bench bench;
    const QByteArray quoting = "{\"error\":{\"message\":\"Incorrect API key provided: " + secret + ", Bearer " +
                               secret + ". url?key=" + secret + "\",\"code\":\"invalid_api_key\"}}";
    const CheckResult rejected = bench.check(SimReply::json(quoting, 401));
    QCOMPARE(rejected.outcome, Outcome::Unauthorized);
    QVERIFY2(!rejected.error.contains(QString::fromLatin1(secret)), qPrintable(rejected.error));
    bench.provider.baseUrl.setScheme(QStringLiteral("https"));
    QVERIFY(!bench.check().error.contains(QString::fromLatin1(secret)));
    bench.provider.baseUrl = QUrl(QStringLiteral("http://api.example/v1")); // plain http beyond this machine
    const CheckResult refused = bench.check();
    QCOMPARE(refused.outcome, Outcome::BadRequest);
    QVERIFY(!refused.error.contains(QString::fromLatin1(secret)));
}

void TestChecker::aRestingKeyIsNotSent()
{
    Bench bench;
    const SimReply no = SimReply::json(R"({"error":{"message":"no","code":"invalid_api_key"}})", 401);
    QCOMPARE(bench.check(no).outcome, Outcome::Unauthorized);
    QVERIFY(!bench.keyring.mayAsk(bench.provider, bench.clock.now()));
    bench.simulator.forget();
    CheckOptions resting;
    resting.withKey = false;
    const CheckResult result = bench.check(resting);
    QCOMPARE(bench.simulator.requests().size(), std::size_t(1));
    QVERIFY(bench.simulator.requests().front().header("authorization").isEmpty());
    QCOMPARE(result.outcome, Outcome::Unauthorized); // reachable, and the key is as it was
    QVERIFY(result.error.contains(QStringLiteral("…WXYZ")));
    QCOMPARE(bench.check(SimReply::json({}, 503), resting).outcome, Outcome::Overloaded); // theirs stays theirs
    QCOMPARE(bench.keyring.finding(bench.provider)->outcome, Outcome::Unauthorized);
}

void TestChecker::anotherKeyIsTriedWithoutBeingKept()
{
    Bench bench;
    simulateOpenAi(bench.simulator, "sk-the-right-one-0123456789", modelsNamed(QStringLiteral("openai"), {}));
    CheckOptions options;
    options.key = "sk-the-right-one-0123456789";
    const CheckResult tried = bench.check(options);
    QCOMPARE(tried.outcome, Outcome::Ok);
    QCOMPARE(tried.keyFingerprint, QStringLiteral("…6789"));
    QVERIFY(!bench.keyring.finding(bench.provider).has_value());
    QCOMPARE(bench.check().outcome, Outcome::Unauthorized);
}

void TestChecker::slowAgainstTheBaseline()
{
    Bench bench;
    CheckOptions options;
    options.slowAbove = Microseconds(1);
    QCOMPARE(bench.check(SimReply::json(list), options).outcome, Outcome::Slow);
    options.slowAbove = Microseconds(60'000'000);
    QCOMPARE(bench.check(SimReply::json(list), options).outcome, Outcome::Ok);
}

void TestChecker::endpoints()
{
    Bench bench;
    bench.simulator.route(QStringLiteral("/health"), SimReply::json(R"({"status":"ok","models":[1,2,3,4]})"));
    Endpoint endpoint;
    endpoint.name = QStringLiteral("mine");
    endpoint.url = QUrl(bench.simulator.baseUrl() + QStringLiteral("/health"));
    endpoint.expect = {*parseExpectation(u"status = \"ok\""), *parseExpectation(u"count(models) > 3")};
    CheckResult result = await(bench.checker.check(endpoint, {}));
    QCOMPARE(result.outcome, Outcome::Ok);
    QCOMPARE(result.provider, QStringLiteral("endpoint/mine"));
    QVERIFY(result.keyFingerprint.isEmpty());
    endpoint.expect = {*parseExpectation(u"count(models) > 4")};
    result = await(bench.checker.check(endpoint, {}));
    QCOMPARE(result.outcome, Outcome::BadReply);
    QVERIFY(result.error.contains(QStringLiteral("found a list of 4")));
    endpoint.expect.clear();
    endpoint.headOnly = true;
    QCOMPARE(await(bench.checker.check(endpoint, {})).outcome, Outcome::Ok);
    QCOMPARE(bench.simulator.requests().back().method, QByteArray("HEAD"));
    endpoint.url.setPath(QStringLiteral("/nowhere"));
    QCOMPARE(await(bench.checker.check(endpoint, {})).outcome, Outcome::BadReply);
    bench.simulator.stop();
    QCOMPARE(await(bench.checker.check(endpoint, {})).outcome, Outcome::Connect);
}

void TestChecker::endpointHeadersComeFromTheEnvironment()
{
    Bench bench;
    bench.simulator.route(QStringLiteral("/health"), SimReply::json("{}"));
    Endpoint endpoint;
    endpoint.name = QStringLiteral("mine");
    endpoint.url = QUrl(bench.simulator.baseUrl() + QStringLiteral("/health"));
    endpoint.headers = {{QStringLiteral("X-Token"), QStringLiteral("SIMULATED_API_KEY")}};
    QCOMPARE(await(bench.checker.check(endpoint, {})).outcome, Outcome::Ok);
    QCOMPARE(bench.simulator.requests().back().header("x-token"), secret);
    endpoint.headers = {{QStringLiteral("X-Token"), QStringLiteral("NOT_THERE")}};
    const CheckResult missing = await(bench.checker.check(endpoint, {}));
    QCOMPARE(missing.outcome, Outcome::BadRequest);
    QVERIFY(missing.error.contains(QStringLiteral("NOT_THERE")));
    QCOMPARE(bench.simulator.requests().size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestChecker)
#include "tst_checker.moc"
