// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/overallverdict.h"

#include <QTest>

using namespace aigo;

namespace {

WatchedVerdict one(const char *name, VerdictReason reason, State state = State::Unknown)
{
    WatchedVerdict made;
    made.name = QString::fromLatin1(name);
    made.verdict.reason = reason;
    made.verdict.state = state;
    return made;
}

WatchedVerdict fine(const char *name)
{
    return one(name, VerdictReason::Answers, State::Operational);
}

QString sentence(const std::vector<WatchedVerdict> &watched, Connection connection = Connection::Ok)
{
    return overallVerdict(watched, connection).sentence();
}

} // namespace

/// One sentence over all verdicts. Without a translator %n stays English's bare form.
class OverallVerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFineIsNotThem()
    {
        const OverallVerdict all = overallVerdict(std::vector{fine("A"), fine("B"), fine("C")}, Connection::Ok);
        QCOMPARE(all.reason, OverallReason::AllAnswer);
        QCOMPARE(all.state, State::Operational);
        QCOMPARE(all.answering, 3);
        QVERIFY(all.judgement == QStringLiteral("It is not them."));
    }

    void theWorstIsNamedAndOthersCome()
    {
        const std::vector<WatchedVerdict> watched{fine("A"), one("B", VerdictReason::AnswersSlowly, State::Degraded),
                                                  one("C", VerdictReason::KeyRejected, State::Operational),
                                                  one("D", VerdictReason::TheyFail, State::Down),
                                                  one("E", VerdictReason::NotChecked)};
        const OverallVerdict all = overallVerdict(watched, Connection::Ok);
        QCOMPARE(all.reason, OverallReason::Down);
        QCOMPARE(all.about, std::vector<std::size_t>{3});
        QCOMPARE(all.also,
                 (std::vector<std::size_t>{1, 2})); // what is slow before one's own key; unknown is no trouble
        QCOMPARE(all.sentence(), QStringLiteral("D is down. It is them, not you."));
        QCOMPARE(all.unknown, 1);
    }

    void everyReasonHasItsSentence_data()
    {
        QTest::addColumn<VerdictReason>("reason");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, VerdictReason reason, State state, const char *said) {
            QTest::newRow(name) << reason << state << QString::fromLatin1(said);
        };
        row("slow", VerdictReason::AnswersSlowly, State::Degraded, "X is slow. It is them, not you.");
        row("fails", VerdictReason::TheyFail, State::Down, "X is down. It is them, not you.");
        row("and says it", VerdictReason::TheyFailAndSayIt, State::Down, "X is down. It is them, not you.");
        row("only says it", VerdictReason::TheySayTrouble, State::Degraded, "X has trouble. It is them, not you.");
        row("says it is down", VerdictReason::TheySayTrouble, State::Down, "X is down. It is them, not you.");
        row("others see it", VerdictReason::OthersSeeTrouble, State::Degraded, "X has trouble. It is them, not you.");
        row("maintenance", VerdictReason::Maintenance, State::Maintenance,
            "X is in announced maintenance. All others answer.");
        row("key", VerdictReason::KeyRejected, State::Operational, "X rejects your key. It is your account, not them.");
        row("not allowed", VerdictReason::NotAllowed, State::Operational,
            "X does not let your key do this. It is your account, not them.");
        row("credit", VerdictReason::NoCredit, State::Operational,
            "No credit is left at X. It is your account, not them.");
        row("quota", VerdictReason::QuotaUsedUp, State::Operational,
            "Your quota at X is used up. It is your account, not them.");
        row("request", VerdictReason::OurRequest, State::Unknown,
            "X does not know what is asked for. It is your settings: look at the base URL.");
        row("unconfirmed", VerdictReason::Unconfirmed, State::Operational,
            "X did not answer just now. It is being looked at again.");
        row("no witness", VerdictReason::NoWitness, State::Unknown,
            "X cannot be reached. Nothing else tells yet whether it is them or your connection.");
    }
    void everyReasonHasItsSentence()
    {
        QFETCH(VerdictReason, reason);
        QFETCH(State, state);
        QFETCH(QString, said);
        QCOMPARE(sentence({fine("A"), one("X", reason, state)}), said);
    }

    void severalAreNamedUpToThree()
    {
        const auto down = [](const char *name) { return one(name, VerdictReason::TheyFail, State::Down); };
        QCOMPARE(sentence({down("A"), down("B")}), QStringLiteral("A and B are down. It is them, not you."));
        QCOMPARE(sentence({down("A"), down("B"), down("C")}),
                 QStringLiteral("A, B and C are down. It is them, not you."));
        QVERIFY(sentence({down("A"), down("B"), down("C"), down("D")}).startsWith(QStringLiteral("A, B and 2 other")));
        QCOMPARE(sentence({one("A", VerdictReason::KeyRejected), one("B", VerdictReason::NoCredit)}),
                 QStringLiteral("There is trouble with your accounts at A and B. It is your account, not them."));
    }

    void offlineSaysNothingOfAnybody()
    {
        const std::vector<WatchedVerdict> all{one("A", VerdictReason::Offline), one("B", VerdictReason::Offline)};
        QCOMPARE(sentence(all, Connection::Offline), QStringLiteral("You are offline. It is you, not them."));
        QCOMPARE(overallVerdict(all, Connection::Offline).state, State::Unknown); // never green while offline
        QCOMPARE(sentence({one("A", VerdictReason::Captive)}, Connection::Captive),
                 QStringLiteral("This network asks you to sign in first. It is you, not them."));
        // One still carries it from before while another answers: it says nothing.
        const OverallVerdict back =
            overallVerdict(std::vector{one("A", VerdictReason::Offline), fine("B")}, Connection::Ok);
        QCOMPARE(back.reason, OverallReason::AllAnswer);
        QCOMPARE(back.unknown, 1);
        QVERIFY(!back.headline.startsWith(QStringLiteral("All")));
    }

    void nothingKnownIsNothingSaid()
    {
        QCOMPARE(overallVerdict({}, Connection::Ok).reason, OverallReason::NothingWatched);
        QCOMPARE(sentence({}), QStringLiteral("No provider is watched yet."));
        QCOMPARE(sentence({one("A", VerdictReason::NotChecked)}), QStringLiteral("Nothing checked yet."));
        WatchedVerdict old = one("A", VerdictReason::NotChecked);
        old.verdict.evidence.push_back({EvidenceKind::OwnCheck, State::Operational, {}, Instant{}, true});
        QCOMPARE(sentence({old}), QStringLiteral("The last checks are too old to tell."));
        QCOMPARE(overallVerdict(std::vector{old}, Connection::Ok).state, State::Unknown);
    }
};

QTEST_GUILESS_MAIN(OverallVerdictTest)
#include "tst_overallverdict.moc"
