// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/checker.h"
#include "core/monitor/connectiongate.h"
#include "core/monitor/desk.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant noon = fromDate(QDate(2026, 11, 21)) + 12h;

CheckResult check(const char *provider, Outcome outcome, Milliseconds after = 0ms)
{
    CheckResult result;
    result.provider = QString::fromLatin1(provider);
    result.outcome = outcome;
    result.at = noon + after;
    return result;
}

ConnectionGate twoPublic()
{
    ConnectionGate gate;
    gate.watch(QStringLiteral("openai"), true);
    gate.watch(QStringLiteral("google"), true);
    gate.watch(QStringLiteral("ollama"), false);
    return gate;
}

} // namespace

class TestConnectionGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWitnessMakesAFailureCount();
    void withoutAWitnessNothingIsKnown();
    void anOldAnswerIsNoWitness();
    void localTargetsAreOutside();
    void aLoneProviderHasNoWitness();
    void anAnswerIsNeverDoubted();
    void looksAgainOnlyWhereItHelps();
    void localAddresses_data();
    void localAddresses();
    void aStaleStateIsUnknown();
};

void TestConnectionGate::aWitnessMakesAFailureCount()
{
    ConnectionGate gate = twoPublic();
    gate.judge(check("google", Outcome::Ok), true);
    const auto judged = gate.judge(check("openai", Outcome::Connect, 5s), true);
    QCOMPARE(judged.outcome, Outcome::Connect);
    QVERIFY(!judged.askOthers);
}

void TestConnectionGate::withoutAWitnessNothingIsKnown()
{
    ConnectionGate gate = twoPublic();
    for (const Outcome outcome : {Outcome::Dns, Outcome::Connect, Outcome::Timeout}) {
        const auto judged = gate.judge(check("openai", outcome), true);
        QCOMPARE(judged.outcome, Outcome::Offline);
        QVERIFY(judged.askOthers);
    }
}

void TestConnectionGate::anOldAnswerIsNoWitness()
{
    ConnectionGate gate = twoPublic();
    gate.judge(check("google", Outcome::Ok), true);
    QCOMPARE(gate.judge(check("openai", Outcome::Dns, 60s), true).outcome, Outcome::Offline);
    // Even a refused key is an answer that crossed our connection.
    gate.judge(check("google", Outcome::Unauthorized, 61s), true);
    QCOMPARE(gate.judge(check("openai", Outcome::Dns, 62s), true).outcome, Outcome::Dns);
}

void TestConnectionGate::localTargetsAreOutside()
{
    ConnectionGate gate = twoPublic();
    QCOMPARE(gate.judge(check("ollama", Outcome::Connect), false).outcome, Outcome::Connect);
    QCOMPARE(gate.judge(check("openai", Outcome::Connect), true).outcome, Outcome::Offline);
}

void TestConnectionGate::aLoneProviderHasNoWitness()
{
    ConnectionGate gate;
    gate.watch(QStringLiteral("openai"), true);
    QCOMPARE(gate.judge(check("openai", Outcome::Timeout), true).outcome, Outcome::Timeout);
    QCOMPARE(gate.judge(check("openai", Outcome::Timeout), false).outcome, Outcome::Offline);
    gate.watch(QStringLiteral("google"), true);
    gate.forget(QStringLiteral("google"));
    QCOMPARE(gate.judge(check("openai", Outcome::Timeout), true).outcome, Outcome::Timeout);
}

void TestConnectionGate::anAnswerIsNeverDoubted()
{
    ConnectionGate gate = twoPublic();
    for (const Outcome outcome : {Outcome::ServerError, Outcome::Overloaded, Outcome::Tls, Outcome::BadReply}) {
        QCOMPARE(gate.judge(check("openai", outcome), true).outcome, outcome);
    }
}

void TestConnectionGate::looksAgainOnlyWhereItHelps()
{
    const CheckResult ok = check("openai", Outcome::Ok);
    const CheckResult failed = check("openai", Outcome::Connect);
    const CheckResult offline = check("openai", Outcome::Offline);
    QVERIFY(looksAgainSoon(ok, failed, State::Operational, false));
    QVERIFY(!looksAgainSoon(failed, failed, State::Down, false));
    QVERIFY(looksAgainSoon(failed, ok, State::Down, false));
    QVERIFY(!looksAgainSoon(ok, ok, State::Operational, false));
    QVERIFY(looksAgainSoon(std::nullopt, offline, State::Unknown, true));
    QVERIFY(!looksAgainSoon(offline, offline, State::Operational, true));
    QVERIFY(!looksAgainSoon(ok, check("openai", Outcome::Unauthorized), State::Operational, false));
}

void TestConnectionGate::localAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("local");
    const auto row = [](const char *url, bool local) { QTest::newRow(url) << QString::fromLatin1(url) << local; };
    row("http://127.0.0.1:11434/v1", true);
    row("http://[::1]/v1", true);
    row("http://localhost:11434", true);
    row("http://192.168.1.20:8000/v1", true);
    row("http://10.0.0.4/v1", true);
    row("http://172.20.0.4/v1", true);
    row("http://gpu.local/v1", true);
    row("https://api.openai.com/v1", false);
    row("https://172.32.0.4/v1", false);
    row("https://localhost.example.com/v1", false);
}

void TestConnectionGate::localAddresses()
{
    QFETCH(QString, url);
    QFETCH(bool, local);
    QCOMPARE(isLocalTarget(QUrl(url)), local);
}

void TestConnectionGate::aStaleStateIsUnknown()
{
    ProviderView view;
    view.provider.checkEvery = 60s;
    QCOMPARE(shownState(view, noon), State::Unknown);
    view.state.state = State::Operational;
    view.last = check("openai", Outcome::Ok);
    QCOMPARE(shownState(view, noon + 60s), State::Operational);
    QCOMPARE(shownState(view, noon + 3min), State::Unknown);
    view.last = check("openai", Outcome::Offline);
    QCOMPARE(shownState(view, noon), State::Unknown);
}

QTEST_GUILESS_MAIN(TestConnectionGate)
#include "tst_connectiongate.moc"
