// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/ownconnection.h"
#include "core/net/httpclient.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"
#include "tests/support/simulator.h"

#include <QSignalSpy>
#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant now = fromDate(QDate(2026, 11, 21));

/// A machine with an interface, a probe on this machine, and public targets that are only names.
struct World
{
    test::ManualClock clock;
    HttpClient http{clock};
    test::ProviderSimulator probe;
    OwnConnection own{http, clock};

    World()
    {
        if (!probe.start()) {
            qFatal("no probe");
        }
        own.interfaces = [] { return true; };
        own.setProbe(QUrl(probe.baseUrl() + QStringLiteral("/generate_204")));
        answer(204);
        for (const char *target : {"openai", "anthropic", "google"}) {
            own.watch(QString::fromLatin1(target), true);
        }
        own.watch(QStringLiteral("ollama"), false);
    }
    void answer(int status, const QByteArray &body = {})
    {
        test::SimReply reply;
        reply.status = status;
        reply.body = body;
        probe.route(QStringLiteral("/generate_204"), reply);
    }
    int asked() const { return probe.requestCount(QStringLiteral("/generate_204")); }
    Outcome judged(const char *target, Outcome outcome)
    {
        CheckResult check;
        check.provider = QString::fromLatin1(target);
        check.at = clock.now();
        check.outcome = outcome;
        return test::await(own.judge(check)).outcome;
    }
};

} // namespace

class TestOwnConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDecision_data();
    void theDecision();
    void whatTheProbeSays_data();
    void whatTheProbeSays();
    void anAnswerNeedsNoProbe();
    void aProviderThatIsDownIsDown();
    void offlineIsNobodysFault();
    void aCaptivePortalIsNobodysFault();
    void manyFailuresAskOnce();
    void aProbeThatIsBlockedSaysNothing();
    void localTargetsAreOutside();
    void theSystemsWordMakesItAsk();
    void goneWhileItAsks();
};

void TestOwnConnection::theDecision_data()
{
    QTest::addColumn<ConnectionEvidence>("evidence");
    QTest::addColumn<Connection>("connection");
    QTest::addColumn<QString>("because");
    ConnectionEvidence nothing;
    nothing.targets = 3;
    const auto row = [](const char *name, const ConnectionEvidence &e, Connection c, const char *because) {
        QTest::newRow(name) << e << c << QString::fromLatin1(because);
    };
    row("nothing known", nothing, Connection::Unknown, "");
    ConnectionEvidence e = nothing;
    e.lastAnswer = now - 5s;
    row("somebody answered", e, Connection::Ok, "answer");
    e.system.network = false; // a network that the system does not manage
    e.unreachable = 2;
    row("an answer beats the system's word", e, Connection::Ok, "answer");
    e.unreachable = 3;
    row("all have failed since", e, Connection::Offline, "system");
    e.system.network = std::nullopt;
    row("all together", e, Connection::Offline, "providers");
    e.targets = e.unreachable = 1;
    row("a lone one is no spread", e, Connection::Unknown, "");
    e = nothing;
    e.interfaces = false;
    row("no interface", e, Connection::Offline, "interfaces");
    e = nothing;
    e.targets = e.unreachable = 3;
    e.probe = {ProbeFinding::Expected, now - 1s};
    row("the probe answers: it is them", e, Connection::Ok, "probe");
    e.probe.finding = ProbeFinding::Other;
    row("a portal", e, Connection::Captive, "probe");
    e.unreachable = 0;
    e.lastAnswer = now - 2s;
    row("a portal that came just now", e, Connection::Captive, "probe");
    e.lastAnswer = now;
    e.probe.at = now - 2s;
    row("logged in since", e, Connection::Ok, "answer");
    e = nothing;
    e.probe = {ProbeFinding::NoAnswer, now - 1s};
    row("silence of a probe that never answered", e, Connection::Unknown, "");
    e.probeWorks = true;
    row("silence of one that did", e, Connection::Offline, "probe");
    e.probe.at = now - 10min;
    row("long ago", e, Connection::Unknown, "");
    e.probe.at = now + 24h;
    row("the clock was set back", e, Connection::Unknown, "");
    e = nothing;
    e.system.portal = true;
    row("a portal is told by the probe alone", e, Connection::Unknown, "");
}

void TestOwnConnection::theDecision()
{
    QFETCH(const ConnectionEvidence, evidence);
    QFETCH(const Connection, connection);
    QFETCH(const QString, because);
    const ConnectionFinding found = decideConnection(evidence, now);
    QCOMPARE(connectionName(found.connection), connectionName(connection));
    QCOMPARE(found.because, because);
}

void TestOwnConnection::whatTheProbeSays_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ProbeFinding>("finding");
    QTest::newRow("204") << 204 << QByteArray() << ProbeFinding::Expected;
    QTest::newRow("success") << 200 << QByteArray("success\n") << ProbeFinding::Expected;
    QTest::newRow("a page") << 200 << QByteArray("<html>Log in</html>") << ProbeFinding::Other;
    QTest::newRow("empty") << 200 << QByteArray() << ProbeFinding::Other;
    QTest::newRow("404") << 404 << QByteArray("x") << ProbeFinding::Other;
    QTest::newRow("511") << 511 << QByteArray("x") << ProbeFinding::Other;
    QTest::newRow("503") << 503 << QByteArray("x") << ProbeFinding::Nothing;
}

void TestOwnConnection::whatTheProbeSays()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ProbeFinding, finding);
    World w;
    w.answer(status, body);
    HttpRequest request;
    request.url = QUrl(w.probe.baseUrl() + QStringLiteral("/generate_204"));
    const auto answer = test::await(w.http.fetch(request));
    QCOMPARE(static_cast<int>(probeFinding(request.url, answer)), static_cast<int>(finding));
    const Error refused{ErrorKind::Connect};
    QCOMPARE(static_cast<int>(probeFinding(request.url, refused)), static_cast<int>(ProbeFinding::NoAnswer));
    if (answer) {
        HttpAnswer elsewhere = *answer; // sent on to a portal that answers 204 to everything
        elsewhere.finalUrl = QUrl(QStringLiteral("http://portal.example.com/"));
        QVERIFY(probeFinding(request.url, elsewhere) != ProbeFinding::Expected);
    }
}

void TestOwnConnection::anAnswerNeedsNoProbe()
{
    World w;
    QSignalSpy changed(&w.own, &OwnConnection::changed);
    QVERIFY(w.judged("openai", Outcome::Ok) == Outcome::Ok);
    QVERIFY(w.judged("google", Outcome::Unauthorized) == Outcome::Unauthorized);
    QVERIFY(w.judged("google", Outcome::ServerError) == Outcome::ServerError);
    QCOMPARE(w.asked(), 0);
    QCOMPARE(w.own.connection(), Connection::Ok);
    QCOMPARE(changed.count(), 1);
}

void TestOwnConnection::aProviderThatIsDownIsDown()
{
    World w;
    QVERIFY(w.judged("openai", Outcome::Timeout) == Outcome::Timeout); // alone, and the probe answers
    QCOMPARE(w.asked(), 1);
    QCOMPARE(w.own.connection(), Connection::Ok);
    w.clock.advance(10s);
    QVERIFY(w.judged("openai", Outcome::Dns) == Outcome::Dns);
    QVERIFY(w.judged("anthropic", Outcome::Connect) == Outcome::Connect);
    QCOMPARE(w.asked(), 2);
}

void TestOwnConnection::offlineIsNobodysFault()
{
    World w;
    QCoro::waitFor(w.own.learn());
    QCOMPARE(w.own.connection(), Connection::Ok);
    w.clock.advance(1min);
    QVERIFY(w.judged("anthropic", Outcome::Ok) == Outcome::Ok);
    const quint16 port = w.probe.port();
    w.probe.stop();
    w.clock.advance(1s);
    // Within the time in which the other's answer would be a witness: the probe knows better.
    QVERIFY(w.judged("openai", Outcome::Connect) == Outcome::Offline);
    QCOMPARE(w.own.connection(), Connection::Offline);
    QVERIFY(w.judged("anthropic", Outcome::Dns) == Outcome::Offline);
    QVERIFY(w.probe.start(port));
    w.clock.advance(10s);
    QVERIFY(w.judged("openai", Outcome::Ok) == Outcome::Ok);
    QCOMPARE(w.own.connection(), Connection::Ok);
}

void TestOwnConnection::aCaptivePortalIsNobodysFault()
{
    World w;
    w.answer(200, "<html>Please log in</html>");
    QVERIFY(w.judged("openai", Outcome::Tls) == Outcome::Offline); // the portal's own certificate
    QCOMPARE(w.own.connection(), Connection::Captive);
    QVERIFY(w.judged("anthropic", Outcome::BadReply) == Outcome::Offline);
    QVERIFY(w.judged("google", Outcome::Connect) == Outcome::Offline);
    w.answer(204);
    w.clock.advance(6s);
    QVERIFY(w.judged("openai", Outcome::Tls) == Outcome::Tls); // no portal: their certificate
    QCOMPARE(w.own.connection(), Connection::Ok);
}

void TestOwnConnection::manyFailuresAskOnce()
{
    World w;
    std::vector<QCoro::Task<ConnectionGate::Judgement>> tasks;
    for (int i = 0; i < 200; ++i) {
        CheckResult check;
        check.provider = QStringLiteral("target-%1").arg(i);
        check.at = w.clock.now();
        check.outcome = Outcome::Timeout;
        w.own.watch(check.provider, true);
        tasks.push_back(w.own.judge(check));
    }
    for (auto &task : tasks) {
        QVERIFY(test::await(std::move(task)).outcome == Outcome::Timeout);
    }
    QCOMPARE(w.asked(), 1);
    w.clock.advance(4s);
    QVERIFY(w.judged("openai", Outcome::Timeout) == Outcome::Timeout);
    QCOMPARE(w.asked(), 1); // at most every five seconds
}

void TestOwnConnection::aProbeThatIsBlockedSaysNothing()
{
    World w;
    w.probe.stop(); // a network that lets only some addresses through
    QVERIFY(w.judged("anthropic", Outcome::Ok) == Outcome::Ok);
    w.clock.advance(5s);
    QVERIFY(w.judged("openai", Outcome::Connect) == Outcome::Connect); // another one answered: a witness
    w.clock.advance(1min);
    QVERIFY(w.judged("openai", Outcome::Connect) == Outcome::Offline); // nobody did
    // No probe at all: the same.
    w.own.setProbe({});
    QVERIFY(w.judged("google", Outcome::Connect) == Outcome::Offline);
    QVERIFY(w.judged("anthropic", Outcome::Connect) == Outcome::Offline);
    QCOMPARE(w.own.connection(), Connection::Offline);
    QCOMPARE(w.own.found().because, QStringLiteral("providers"));
}

void TestOwnConnection::localTargetsAreOutside()
{
    World w;
    w.probe.stop();
    w.own.interfaces = [] { return false; };
    QVERIFY(w.judged("ollama", Outcome::Connect) == Outcome::Connect);
    QCOMPARE(w.asked(), 0);
    w.own.forget(QStringLiteral("openai"));
    QVERIFY(w.judged("openai", Outcome::Connect) == Outcome::Connect);
    QVERIFY(w.judged("google", Outcome::Connect) == Outcome::Offline);
}

void TestOwnConnection::theSystemsWordMakesItAsk()
{
    World w;
    QVERIFY(w.judged("openai", Outcome::Ok) == Outcome::Ok);
    w.answer(200, "<html>Please log in</html>");
    w.clock.advance(2s);
    SystemConditions system;
    system.portal = true;
    w.own.setSystem(system);
    QTRY_COMPARE(w.own.connection(), Connection::Captive);
    QCOMPARE(w.asked(), 1);
    w.answer(204);
    system.portal = false;
    w.own.setSystem(system);
    QTRY_COMPARE(w.own.connection(), Connection::Ok);
    w.own.setSystem(system); // nothing new
    QCOMPARE(w.asked(), 2);
}

void TestOwnConnection::goneWhileItAsks()
{
    World w;
    test::SimReply never;
    never.never = true;
    w.probe.route(QStringLiteral("/generate_204"), never);
    auto own = std::make_unique<OwnConnection>(w.http, w.clock);
    own->interfaces = [] { return true; };
    own->setProbe(QUrl(w.probe.baseUrl() + QStringLiteral("/generate_204")));
    own->watch(QStringLiteral("a"), true);
    own->watch(QStringLiteral("b"), true);
    CheckResult check;
    check.provider = QStringLiteral("a");
    check.at = w.clock.now();
    check.outcome = Outcome::Timeout;
    auto first = own->judge(check);
    check.provider = QStringLiteral("b");
    auto second = own->judge(check);
    QTRY_COMPARE(w.asked(), 1);
    own.reset();
    QVERIFY(test::await(std::move(first)).outcome == Outcome::Offline);
    QVERIFY(test::await(std::move(second)).outcome == Outcome::Offline);
}

QTEST_GUILESS_MAIN(TestOwnConnection)
#include "tst_ownconnection.moc"
