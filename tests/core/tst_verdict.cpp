// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/verdict.h"

#include <QTest>

using namespace aigo;
using namespace std::chrono_literals;

namespace {

const Instant now = *parseTime(u"2026-11-21T12:00:00Z");

CheckResult check(Outcome outcome, Milliseconds ago = 20s)
{
    CheckResult result;
    result.provider = QStringLiteral("openai");
    result.at = now - ago;
    result.outcome = outcome;
    const bool answered = !(outcome == Outcome::Dns || outcome == Outcome::Connect || outcome == Outcome::Timeout ||
                            outcome == Outcome::Tls || outcome == Outcome::Offline);
    result.httpStatus = answered ? (outcome == Outcome::Ok ? 200 : 500) : 0;
    return result;
}

OfficialStatus page(State state, Milliseconds ago = 60s)
{
    OfficialStatus official;
    official.state = state;
    official.at = now - ago;
    return official;
}

Incident incident(const QString &title, Milliseconds ago)
{
    Incident out;
    out.title = title;
    out.started = now - ago;
    out.phase = IncidentPhase::Investigating;
    return out;
}

/// A provider that was looked at and is well; the rows change what they are about.
VerdictInput well()
{
    VerdictInput input;
    input.name = QStringLiteral("OpenAI");
    input.own.state = State::Operational;
    input.own.since = now - 24h;
    input.last = check(Outcome::Ok);
    input.connection = Connection::Ok;
    return input;
}

VerdictInput failing(Outcome outcome)
{
    VerdictInput input = well();
    input.own.state = State::Down;
    input.own.failures = 4;
    input.last = check(outcome);
    input.failingSince = now - 12min;
    return input;
}

} // namespace

Q_DECLARE_METATYPE(aigo::VerdictInput)

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoseFaultItIs_data()
    {
        QTest::addColumn<VerdictInput>("input");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<VerdictReason>("reason");
        QTest::addColumn<State>("state");
        const auto row = [](const char *name, const VerdictInput &input, Verdict verdict, VerdictReason reason,
                            State state) { QTest::newRow(name) << input << verdict << reason << state; };

        VerdictInput input = well();
        row("answers", input, Verdict::Fine, VerdictReason::Answers, State::Operational);
        input.official = page(State::Operational);
        row("answers, and they say so", input, Verdict::Fine, VerdictReason::Answers, State::Operational);
        input.official = page(State::Unknown);
        row("a word of theirs that nobody knows", input, Verdict::Fine, VerdictReason::Answers, State::Operational);
        input.official = page(State::Down);
        row("they say trouble", input, Verdict::Them, VerdictReason::TheySayTrouble, State::Down);
        input.official = page(State::Down, 3h);
        row("what they said is too old", input, Verdict::Fine, VerdictReason::Answers, State::Operational);
        input.official = page(State::Maintenance);
        row("maintenance", input, Verdict::Them, VerdictReason::Maintenance, State::Maintenance);

        input = well();
        input.own.state = State::Degraded;
        input.last = check(Outcome::Slow);
        row("slow", input, Verdict::Them, VerdictReason::AnswersSlowly, State::Degraded);

        input = failing(Outcome::ServerError);
        row("fails", input, Verdict::Them, VerdictReason::TheyFail, State::Down);
        input.official = page(State::Operational);
        row("fails, their page is silent", input, Verdict::Them, VerdictReason::TheyFail, State::Down);
        input.official = page(State::Degraded);
        row("fails, and they say so", input, Verdict::Them, VerdictReason::TheyFailAndSayIt, State::Down);
        input.official = page(State::Maintenance);
        row("fails in maintenance", input, Verdict::Them, VerdictReason::Maintenance, State::Maintenance);

        input = failing(Outcome::Timeout);
        input.connection = Connection::Unknown;
        row("unreachable, no witness", input, Verdict::Unclear, VerdictReason::NoWitness, State::Unknown);
        input.othersAnswering = 2;
        row("unreachable, others answer", input, Verdict::Them, VerdictReason::TheyFail, State::Down);
        input.othersAnswering = 0;
        input.isPublic = false;
        row("unreachable on this machine", input, Verdict::Them, VerdictReason::TheyFail, State::Down);
        input.isPublic = true;
        input.connection = Connection::Offline;
        row("offline", input, Verdict::Me, VerdictReason::Offline, State::Unknown);
        input.official = page(State::Degraded);
        row("offline, their last word is known", input, Verdict::Me, VerdictReason::Offline, State::Degraded);
        input.official.reset();
        input.connection = Connection::Captive;
        row("captive", input, Verdict::Me, VerdictReason::Captive, State::Unknown);
        input.isPublic = false;
        row("captive does not concern this machine", input, Verdict::Them, VerdictReason::TheyFail, State::Down);

        input = well();
        input.last = check(Outcome::ServerError);
        input.own.failures = 1;
        row("one failure", input, Verdict::Unclear, VerdictReason::Unconfirmed, State::Operational);
        input.official = page(State::Degraded);
        row("one failure, and they say so", input, Verdict::Them, VerdictReason::TheyFailAndSayIt, State::Degraded);

        const auto account = [&row](const char *name, Outcome outcome, Verdict verdict, VerdictReason reason) {
            VerdictInput ours = well();
            ours.last = check(outcome);
            row(name, ours, verdict, reason, State::Operational);
        };
        account("key", Outcome::Unauthorized, Verdict::MyAccount, VerdictReason::KeyRejected);
        account("permission", Outcome::Forbidden, Verdict::MyAccount, VerdictReason::NotAllowed);
        account("credit", Outcome::NoCredit, Verdict::MyAccount, VerdictReason::NoCredit);
        account("quota", Outcome::Quota, Verdict::MyAccount, VerdictReason::QuotaUsedUp);
        account("our request", Outcome::BadRequest, Verdict::Me, VerdictReason::OurRequest);
        account("our address", Outcome::NotFound, Verdict::Me, VerdictReason::OurRequest);
        account("rate limited is an answer", Outcome::RateLimited, Verdict::Fine, VerdictReason::Answers);

        input = well();
        input.last.reset();
        input.own = {};
        row("never checked", input, Verdict::Unclear, VerdictReason::NotChecked, State::Unknown);
        input.official = page(State::Operational);
        row("their word alone", input, Verdict::Unclear, VerdictReason::OnlyTheirWord, State::Operational);
        input.official = page(State::Down);
        row("their bad word alone", input, Verdict::Them, VerdictReason::TheySayTrouble, State::Down);
        input.official.reset();
        input.thirdParty = ThirdPartyView{QStringLiteral("OpenRouter"), State::Degraded, 5, 2, now - 5min, {}};
        row("others see trouble", input, Verdict::Them, VerdictReason::OthersSeeTrouble, State::Degraded);

        input = well();
        input.last = check(Outcome::Ok, 10min);
        row("stale is not green", input, Verdict::Unclear, VerdictReason::NotChecked, State::Unknown);
    }

    void whoseFaultItIs()
    {
        QFETCH(VerdictInput, input);
        QFETCH(Verdict, verdict);
        QFETCH(VerdictReason, reason);
        QFETCH(State, state);
        const ProviderVerdict found = verdictOf(input, now);
        QCOMPARE(verdictReasonName(found.reason), verdictReasonName(reason));
        QCOMPARE(verdictName(found.verdict), verdictName(verdict));
        QCOMPARE(stateName(found.state), stateName(state));
        QVERIFY(found.sentence.contains(u"OpenAI"));
        QVERIFY(!found.sentence.contains(u'%'));
        QCOMPARE(found.sentence.startsWith(u"It is them"), verdict == Verdict::Them);
        QCOMPARE(found.sentence.startsWith(u"It is you:"), verdict == Verdict::Me);
        QCOMPARE(found.sentence.startsWith(u"It is your account"), verdict == Verdict::MyAccount);
        for (const Evidence &piece : found.evidence) {
            QVERIFY(!piece.text.isEmpty() && !piece.text.contains(u'%'));
        }
    }

    void thePiecesAndTheirAge()
    {
        VerdictInput input = failing(Outcome::Overloaded);
        input.official = page(State::Degraded);
        input.official->incidents = {incident(QStringLiteral("Elevated errors"), 7min)};
        input.othersAnswering = 3;
        const ProviderVerdict found = verdictOf(input, now);
        QCOMPARE(found.sentence, QStringLiteral("It is them: OpenAI has been failing for 12 min (overloaded), and "
                                                "their page reports “Elevated errors”"));
        QCOMPARE(found.since, now - 12min);
        QCOMPARE(found.evidence.size(), 5);
        QCOMPARE(found.evidence[0].text, QStringLiteral("Our check: overloaded, 4 checks in a row"));
        QCOMPARE(found.evidence[0].at, now - 20s);
        QCOMPARE(found.evidence[1].text, QStringLiteral("Their page: degraded"));
        QCOMPARE(found.evidence[1].at, now - 60s);
        QCOMPARE(found.evidence[2].at, now - 7min);
        QCOMPARE(found.evidence[3].text, QStringLiteral("Others: 3 answer, 0 do not"));
        QVERIFY(std::none_of(found.evidence.begin(), found.evidence.end(), [](const Evidence &e) { return e.stale; }));

        input.official->at = now - 2h;
        const ProviderVerdict later = verdictOf(input, now);
        QVERIFY(later.evidence[1].stale);
        QCOMPARE(later.reason, VerdictReason::TheyFail);
        QCOMPARE(later.sentence, QStringLiteral("It is them: OpenAI has been failing for 12 min (overloaded)"));
    }

    /// A title may hold what looks like a place for a value.
    void foreignWordsAreNoPattern()
    {
        VerdictInput input = failing(Outcome::ServerError);
        input.name = QStringLiteral("Open%2AI");
        input.official = page(State::Degraded);
        input.official->incidents = {incident(QStringLiteral("100%1 of %3"), 7min)};
        const QString said = verdictOf(input, now).sentence;
        QVERIFY2(said.contains(u"Open%2AI") && said.contains(u"“100%1 of %3”"), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
