// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/check.h"

#include <QTest>

using namespace aigo;

namespace {

/// Runs outcomes through the rule, a minute apart; the last state.
ProviderState after(std::initializer_list<Outcome> outcomes, ProviderState state = {})
{
    Instant at{};
    for (const Outcome outcome : outcomes) {
        CheckResult check;
        check.outcome = outcome;
        check.at = at += Milliseconds{60'000};
        state = afterCheck(state, check);
    }
    return state;
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words()
    {
        for (int i = 0; i < outcomeCount; ++i) {
            const auto outcome = static_cast<Outcome>(i);
            QCOMPARE(outcomeFromName(outcomeName(outcome)), std::optional(outcome));
        }
        QCOMPARE(outcomeName(Outcome::RateLimited), QStringLiteral("rate_limited"));
        QVERIFY(!outcomeFromName(u"fine"));
        QCOMPARE(stateFromName(u"down"), std::optional(State::Down));
        QCOMPARE(verdictName(Verdict::MyAccount), QStringLiteral("my_account"));
    }

    void threeFailuresInARowGoDown()
    {
        using O = Outcome;
        QVERIFY(after({O::Ok, O::Timeout, O::ServerError}).state == State::Operational);
        const ProviderState down = after({O::Ok, O::Timeout, O::ServerError, O::Dns});
        QVERIFY(down.state == State::Down);
        QVERIFY(down.verdict == Verdict::Them);
        QCOMPARE(down.since.value(), Instant{Milliseconds{4 * 60'000}});
        QVERIFY(after({O::Ok, O::Timeout, O::Timeout, O::Ok, O::Timeout, O::Timeout}).state == State::Operational);
        QVERIFY(after({O::Timeout, O::Timeout}).state == State::Unknown);
        QVERIFY(after({O::Timeout, O::Timeout, O::Timeout}).state == State::Down);
        for (const O outcome : {O::ServerError, O::Overloaded, O::Timeout, O::Dns, O::Connect, O::Tls, O::BadReply}) {
            QVERIFY2(after({O::Ok, outcome, outcome, outcome}).state == State::Down, qPrintable(outcomeName(outcome)));
        }
    }

    void twoSuccessesComeBack()
    {
        using O = Outcome;
        const ProviderState down = after({O::Timeout, O::Timeout, O::Timeout});
        QVERIFY(after({O::Ok}, down).state == State::Down);
        QVERIFY(after({O::Ok}, down).verdict == Verdict::Them);
        QVERIFY(after({O::Ok, O::Timeout, O::Ok}, down).state == State::Down);
        const ProviderState back = after({O::Ok, O::Ok}, down);
        QVERIFY(back.state == State::Operational);
        QVERIFY(back.verdict == Verdict::Fine);
        QVERIFY(after({O::RateLimited, O::RateLimited}, down).state == State::Operational);
    }

    void theFirstAnswerIsEnoughToKnow() { QVERIFY(after({Outcome::Ok}).state == State::Operational); }

    void sinceIsOfTheState()
    {
        using O = Outcome;
        const ProviderState state = after({O::Ok, O::Ok, O::Ok});
        QCOMPARE(state.since.value(), Instant{Milliseconds{60'000}});
    }

    void slowMustBeConfirmedAndEndsWithPromptAnswers()
    {
        using O = Outcome;
        QVERIFY(after({O::Ok, O::Ok, O::Slow}).state == State::Operational);
        QVERIFY(after({O::Ok, O::Slow, O::Slow, O::Ok, O::Slow, O::Slow}).state == State::Operational);
        const ProviderState slow = after({O::Ok, O::Slow, O::Slow, O::Slow});
        QVERIFY(slow.state == State::Degraded);
        QVERIFY(slow.verdict == Verdict::Them);
        QVERIFY(after({O::Ok}, slow).state == State::Degraded);
        QVERIFY(after({O::Ok, O::Slow, O::Ok}, slow).state == State::Degraded);
        QVERIFY(after({O::Ok, O::Ok}, slow).state == State::Operational);
        QVERIFY(after({O::Timeout, O::Timeout, O::Timeout}, slow).state == State::Down);
        const ProviderState down = after({O::Timeout, O::Timeout, O::Timeout});
        QVERIFY(after({O::Slow, O::Slow}, down).state == State::Degraded);
        QVERIFY(after({O::Slow, O::Slow, O::Ok}, down).state == State::Degraded);
    }

    void aRejectedKeyIsMyAccountNotAnOutage()
    {
        using O = Outcome;
        for (const O outcome : {O::Unauthorized, O::Forbidden, O::NoCredit, O::Quota}) {
            const ProviderState state = after({O::Ok, outcome, outcome, outcome, outcome});
            QVERIFY(state.state == State::Operational);
            QVERIFY(state.verdict == Verdict::MyAccount);
        }
        const ProviderState down = after({O::Timeout, O::Timeout, O::Timeout});
        QVERIFY(after({O::Unauthorized}, down).verdict == Verdict::Them);
        QVERIFY(after({O::Unauthorized, O::Unauthorized}, down).verdict == Verdict::MyAccount);
        QVERIFY(after({O::Unauthorized, O::Ok}, after({O::Ok})).verdict == Verdict::Fine);
    }

    void offlineChangesNothing()
    {
        using O = Outcome;
        for (const ProviderState &state :
             {ProviderState{}, after({O::Ok}), after({O::Timeout, O::Timeout}), after({O::Dns, O::Dns, O::Dns})}) {
            QVERIFY(after({O::Offline, O::Offline, O::Offline, O::BadRequest, O::NotFound}, state) == state);
        }
        // Offline does not break a row of failures, nor count as one.
        QVERIFY(after({O::Ok, O::Timeout, O::Offline, O::Timeout}).state == State::Operational);
        QVERIFY(after({O::Ok, O::Timeout, O::Offline, O::Timeout, O::Timeout}).state == State::Down);
    }

    void confirmationsCanBeChosen()
    {
        CheckResult check;
        check.outcome = Outcome::Timeout;
        QVERIFY(afterCheck({}, check, {1, 1}).state == State::Down);
    }
};

QTEST_APPLESS_MAIN(TestCheck)
#include "tst_check.moc"
