// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/overallverdict.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OverallVerdict)
};

constexpr qsizetype mostNames = 3;

/// "A", "A and B", "A, B and 4 others".
QString joined(const QStringList &names)
{
    if (names.size() <= 1) {
        return names.join(QString());
    }
    if (names.size() <= mostNames) {
        const QStringList before = names.mid(0, names.size() - 1);
        return Words::tr("%1 and %2", "the last two of a list of names")
            .arg(before.join(QStringLiteral(", ")), names.constLast());
    }
    const int rest = static_cast<int>(names.size() - mostNames + 1);
    return Words::tr("%1 and %n other(s)", nullptr, rest).arg(names.mid(0, mostNames - 1).join(QStringLiteral(", ")));
}

QString accountHeadline(const QStringList &names, VerdictReason reason)
{
    if (names.size() > 1) {
        return Words::tr("There is trouble with your accounts at %1").arg(joined(names));
    }
    const QString &name = names.constFirst();
    if (reason == VerdictReason::NotAllowed) {
        return Words::tr("%1 does not let your key do this").arg(name);
    }
    if (reason == VerdictReason::NoCredit) {
        return Words::tr("No credit is left at %1").arg(name);
    }
    if (reason == VerdictReason::QuotaUsedUp) {
        return Words::tr("Your quota at %1 is used up").arg(name);
    }
    return Words::tr("%1 rejects your key").arg(name);
}

State stateOf(OverallReason reason)
{
    switch (reason) {
    case OverallReason::NothingWatched:
    case OverallReason::NotChecked:
    case OverallReason::NoWitness:
    case OverallReason::Captive:
    case OverallReason::Offline:
        return State::Unknown;
    case OverallReason::AllAnswer:
        return State::Operational;
    case OverallReason::Maintenance:
        return State::Maintenance;
    case OverallReason::Unconfirmed:
    case OverallReason::OurRequest:
    case OverallReason::Slow:
    case OverallReason::Trouble:
        return State::Degraded;
    case OverallReason::Account:
    case OverallReason::Down:
        return State::Down;
    }
    return State::Unknown;
}

/// Whom the headline names.
QStringList namesOf(std::span<const WatchedVerdict> watched, const std::vector<std::size_t> &about)
{
    QStringList names;
    for (const std::size_t index : about) {
        names << watched[index].name;
    }
    return names;
}

void writeFine(OverallVerdict &out)
{
    if (out.unknown == 0) {
        out.headline = Words::tr("All %n provider(s) answer", nullptr, out.answering);
        out.judgement = Words::tr("It is not them.");
        return;
    }
    out.headline = Words::tr("%n provider(s) answer", nullptr, out.answering);
    out.judgement = Words::tr("Of %n other(s) nothing is known.", nullptr, out.unknown);
}

void write(OverallVerdict &out, std::span<const WatchedVerdict> watched)
{
    const QStringList names = namesOf(watched, out.about);
    const bool one = names.size() == 1;
    const QString who = joined(names);
    const QString them = Words::tr("It is them, not you.");
    switch (out.reason) {
    case OverallReason::NothingWatched:
        out.headline = Words::tr("No provider is watched yet");
        return;
    case OverallReason::AllAnswer:
        writeFine(out);
        return;
    case OverallReason::NotChecked: {
        const bool ever = std::any_of(watched.begin(), watched.end(), [](const WatchedVerdict &one) {
            const auto &all = one.verdict.evidence;
            return std::any_of(all.begin(), all.end(),
                               [](const Evidence &e) { return e.kind == EvidenceKind::OwnCheck; });
        });
        out.headline = ever ? Words::tr("The last checks are too old to tell") : Words::tr("Nothing checked yet");
        return;
    }
    case OverallReason::Maintenance:
        out.headline = one ? Words::tr("%1 is in announced maintenance").arg(who)
                           : Words::tr("%1 are in announced maintenance").arg(who);
        out.judgement = out.answering > 0 && out.unknown == 0 ? Words::tr("All others answer.") : QString();
        return;
    case OverallReason::Unconfirmed:
        out.headline = Words::tr("%1 did not answer just now").arg(who);
        out.judgement = Words::tr("It is being looked at again.");
        return;
    case OverallReason::OurRequest:
        out.headline = one ? Words::tr("%1 does not know what is asked for").arg(who)
                           : Words::tr("%1 do not know what is asked for").arg(who);
        out.judgement = Words::tr("It is your settings: look at the base URL.");
        return;
    case OverallReason::Account:
        out.headline = accountHeadline(names, watched[out.about.front()].verdict.reason);
        out.judgement = Words::tr("It is your account, not them.");
        return;
    case OverallReason::Slow:
        out.headline = one ? Words::tr("%1 is slow").arg(who) : Words::tr("%1 are slow").arg(who);
        out.judgement = them;
        return;
    case OverallReason::Trouble:
        out.headline = one ? Words::tr("%1 has trouble").arg(who) : Words::tr("%1 have trouble").arg(who);
        out.judgement = them;
        return;
    case OverallReason::NoWitness:
        out.headline = Words::tr("%1 cannot be reached").arg(who);
        out.judgement = Words::tr("Nothing else tells yet whether it is them or your connection.");
        return;
    case OverallReason::Down:
        out.headline = one ? Words::tr("%1 is down").arg(who) : Words::tr("%1 are down").arg(who);
        out.judgement = them;
        return;
    case OverallReason::Captive:
        out.headline = Words::tr("This network asks you to sign in first");
        out.judgement = Words::tr("It is you, not them.");
        return;
    case OverallReason::Offline:
        out.headline = Words::tr("You are offline");
        out.judgement = Words::tr("It is you, not them.");
        return;
    }
}

/// Of a verdict that has a state and no reason of its own.
OverallReason byState(State state)
{
    switch (state) {
    case State::Unknown:
        return OverallReason::NotChecked;
    case State::Operational:
        return OverallReason::AllAnswer;
    case State::Degraded:
        return OverallReason::Slow;
    case State::Down:
        return OverallReason::Down;
    case State::Maintenance:
        return OverallReason::Maintenance;
    }
    return OverallReason::NotChecked;
}

OverallReason weighed(const ProviderVerdict &verdict, Connection connection, bool someAnswer)
{
    const OverallReason reason = overallReason(verdict);
    if (reason == OverallReason::Offline && connection != Connection::Offline && someAnswer) {
        return OverallReason::NotChecked;
    }
    if (reason == OverallReason::Captive && connection != Connection::Captive && someAnswer) {
        return OverallReason::NotChecked;
    }
    return reason;
}

} // namespace

OverallReason overallReason(const ProviderVerdict &verdict)
{
    switch (verdict.reason) {
    case VerdictReason::Answers:
        return OverallReason::AllAnswer;
    case VerdictReason::AnswersSlowly:
        return OverallReason::Slow;
    case VerdictReason::TheyFail:
    case VerdictReason::TheyFailAndSayIt:
        return OverallReason::Down;
    case VerdictReason::TheySayTrouble:
    case VerdictReason::OthersSeeTrouble:
        return verdict.state == State::Down ? OverallReason::Down : OverallReason::Trouble;
    case VerdictReason::Maintenance:
        return OverallReason::Maintenance;
    case VerdictReason::Offline:
        return OverallReason::Offline;
    case VerdictReason::Captive:
        return OverallReason::Captive;
    case VerdictReason::OurRequest:
        return OverallReason::OurRequest;
    case VerdictReason::KeyRejected:
    case VerdictReason::NotAllowed:
    case VerdictReason::NoCredit:
    case VerdictReason::QuotaUsedUp:
        return OverallReason::Account;
    case VerdictReason::Unconfirmed:
        return OverallReason::Unconfirmed;
    case VerdictReason::NoWitness:
        return OverallReason::NoWitness;
    case VerdictReason::OnlyTheirWord:
        return OverallReason::NotChecked;
    case VerdictReason::NotChecked:
        break;
    }
    return verdict.verdict == Verdict::MyAccount ? OverallReason::Account : byState(verdict.state);
}

QString OverallVerdict::sentence() const
{
    return judgement.isEmpty() ? headline + u'.' : headline + QStringLiteral(". ") + judgement;
}

OverallVerdict overallVerdict(std::span<const WatchedVerdict> watched, Connection connection)
{
    OverallVerdict out;
    std::vector<std::pair<OverallReason, std::size_t>> ranked;
    const bool someAnswer = std::any_of(watched.begin(), watched.end(), [](const WatchedVerdict &one) {
        return overallReason(one.verdict) == OverallReason::AllAnswer;
    });
    for (std::size_t i = 0; i < watched.size(); ++i) {
        const OverallReason reason = weighed(watched[i].verdict, connection, someAnswer);
        out.answering += reason == OverallReason::AllAnswer ? 1 : 0;
        out.unknown += reason == OverallReason::NotChecked ? 1 : 0;
        ranked.emplace_back(reason, i);
    }
    std::sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return a.first == b.first ? a.second < b.second : a.first > b.first;
    });
    if (!ranked.empty()) {
        out.reason = ranked.front().first;
        if (out.reason == OverallReason::NotChecked && out.answering > 0) {
            out.reason = OverallReason::AllAnswer;
        }
    }
    for (const auto &[reason, index] : ranked) {
        if (reason == out.reason) {
            out.about.push_back(index);
        } else if (reason > OverallReason::NotChecked) {
            out.also.push_back(index);
        }
    }
    out.state = stateOf(out.reason);
    write(out, watched);
    return out;
}

} // namespace aigo
