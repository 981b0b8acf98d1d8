// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/verdict.h"

#include "core/domain/columns.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace aigo {

namespace {

using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

constexpr std::array<QStringView, verdictReasonCount> reasons{
    u"not_checked",      u"answers",      u"answers_slowly",     u"they_fail", u"they_fail_and_say_it",
    u"they_say_trouble", u"maintenance",  u"others_see_trouble", u"offline",   u"captive",
    u"our_request",      u"key_rejected", u"not_allowed",        u"no_credit", u"quota_used_up",
    u"unconfirmed",      u"no_witness",   u"only_their_word"};
constexpr std::array<QStringView, 6> evidenceKinds{u"own_check",   u"official",   u"incident",
                                                   u"third_party", u"connection", u"others"};

/// What third parties say is asked for a few times an hour at most.
constexpr Milliseconds thirdPartyEvery = 30min;

bool isTrouble(State state)
{
    return state == State::Degraded || state == State::Down;
}

/// The facts of the input that are not too old to count.
struct Known
{
    bool own = false;
    bool official = false;
    bool thirdParty = false;
    State theirs = State::Unknown; ///< what their page says
    State others = State::Unknown; ///< what a third party sees
};

Known known(const VerdictInput &input, Instant now)
{
    Known out;
    out.own = input.last && isFresh(input.last->at, input.every, now);
    out.official = input.official && isFresh(input.official->at, input.officialEvery, now);
    out.thirdParty = input.thirdParty && isFresh(input.thirdParty->at, thirdPartyEvery, now);
    out.theirs = out.official ? input.official->state : State::Unknown;
    out.others = out.thirdParty ? input.thirdParty->state : State::Unknown;
    return out;
}

std::optional<VerdictReason> ourFault(const VerdictInput &input, const Known &is)
{
    if (input.isPublic && input.connection == Connection::Offline) {
        return VerdictReason::Offline;
    }
    if (input.isPublic && input.connection == Connection::Captive) {
        return VerdictReason::Captive;
    }
    if (input.key && isRejected(*input.key)) {
        return VerdictReason::KeyRejected; // it rests: later checks went without it
    }
    if (!is.own) {
        return std::nullopt;
    }
    const auto by = [&]() -> std::optional<VerdictReason> {
        switch (input.last->outcome) {
        case Outcome::Unauthorized:
            return VerdictReason::KeyRejected;
        case Outcome::Forbidden:
            return VerdictReason::NotAllowed;
        case Outcome::NoCredit:
            return VerdictReason::NoCredit;
        case Outcome::Quota:
            return VerdictReason::QuotaUsedUp;
        case Outcome::NotFound:
        case Outcome::BadRequest:
            return VerdictReason::OurRequest;
        case Outcome::Offline:
            return VerdictReason::Offline;
        case Outcome::Ok:
        case Outcome::Slow:
        case Outcome::RateLimited:
        case Outcome::ServerError:
        case Outcome::Overloaded:
        case Outcome::Timeout:
        case Outcome::Dns:
        case Outcome::Connect:
        case Outcome::Tls:
        case Outcome::BadReply:
            return std::nullopt;
        }
        return std::nullopt;
    }();
    return by;
}

/// Something that shows that a failure of theirs is not one of our connection: an answer of theirs, whatever it says,
/// another provider that answers, a probe that went well, or their own word.
bool hasWitness(const VerdictInput &input, const Known &is)
{
    const bool theyAnswered = input.last && input.last->httpStatus != 0;
    return !input.isPublic || theyAnswered || input.othersAnswering > 0 || input.connection == Connection::Ok ||
           isTrouble(is.theirs) || isTrouble(is.others);
}

VerdictReason decide(const VerdictInput &input, const Known &is)
{
    if (const auto ours = ourFault(input, is)) {
        return *ours;
    }
    const bool fails = is.own && finding(input.last->outcome) == Finding::Down;
    if (is.own && input.own.state == State::Down) {
        if (is.theirs == State::Maintenance) {
            return VerdictReason::Maintenance;
        }
        if (!hasWitness(input, is)) {
            return VerdictReason::NoWitness;
        }
        return isTrouble(is.theirs) ? VerdictReason::TheyFailAndSayIt : VerdictReason::TheyFail;
    }
    if (isTrouble(is.theirs)) {
        return fails ? VerdictReason::TheyFailAndSayIt : VerdictReason::TheySayTrouble;
    }
    if (is.own && input.own.state == State::Degraded) {
        return VerdictReason::AnswersSlowly;
    }
    if (is.theirs == State::Maintenance) {
        return VerdictReason::Maintenance;
    }
    if (fails) {
        return VerdictReason::Unconfirmed;
    }
    if (is.own && input.own.state == State::Operational) {
        return VerdictReason::Answers;
    }
    if (!is.own && isTrouble(is.others)) {
        return VerdictReason::OthersSeeTrouble;
    }
    return !is.own && is.theirs == State::Operational ? VerdictReason::OnlyTheirWord : VerdictReason::NotChecked;
}

Verdict verdictFor(VerdictReason reason)
{
    switch (reason) {
    case VerdictReason::Answers:
        return Verdict::Fine;
    case VerdictReason::AnswersSlowly:
    case VerdictReason::TheyFail:
    case VerdictReason::TheyFailAndSayIt:
    case VerdictReason::TheySayTrouble:
    case VerdictReason::Maintenance:
    case VerdictReason::OthersSeeTrouble:
        return Verdict::Them;
    case VerdictReason::Offline:
    case VerdictReason::Captive:
    case VerdictReason::OurRequest:
        return Verdict::Me;
    case VerdictReason::KeyRejected:
    case VerdictReason::NotAllowed:
    case VerdictReason::NoCredit:
    case VerdictReason::QuotaUsedUp:
        return Verdict::MyAccount;
    case VerdictReason::NotChecked:
    case VerdictReason::Unconfirmed:
    case VerdictReason::NoWitness:
    case VerdictReason::OnlyTheirWord:
        return Verdict::Unclear;
    }
    return Verdict::Unclear;
}

/// Nothing is said of their state while the fault is ours, but for what they say of it themselves.
State stateFor(const VerdictInput &input, const Known &is, VerdictReason reason)
{
    const bool weCanTell = is.own && reason != VerdictReason::Offline && reason != VerdictReason::Captive &&
                           reason != VerdictReason::NoWitness;
    const State own = weCanTell ? input.own.state : State::Unknown;
    State state = worstKnown(own, is.theirs);
    if (reason == VerdictReason::Maintenance) {
        return State::Maintenance;
    }
    return state == State::Unknown && reason == VerdictReason::OthersSeeTrouble ? is.others : state;
}

const Incident *openIncident(const VerdictInput &input, const Known &is)
{
    if (!is.official) {
        return nullptr;
    }
    const auto &all = input.official->incidents;
    const auto it = std::find_if(all.begin(), all.end(), [](const Incident &i) {
        return i.isOpen() && i.concerns && i.phase != IncidentPhase::Scheduled;
    });
    return it == all.end() ? nullptr : &*it;
}

QString howOften(const ProviderState &own)
{
    return Words::tr("%n checks in a row", nullptr, own.failures);
}

QString officialSentence(const VerdictInput &input, const Known &is)
{
    const Incident *incident = openIncident(input, is);
    return incident != nullptr ? Words::tr("their page reports “%1”").arg(incident->title)
                               : Words::tr("their page says %1").arg(stateTitle(is.theirs));
}

QString sentence(const VerdictInput &input, const Known &is, VerdictReason reason, Instant now)
{
    const QString &name = input.name;
    const QString outcome = input.last ? outcomeTitle(input.last->outcome) : QString();
    const Instant failing = input.failingSince ? *input.failingSince : input.own.since.value_or(now);
    const QString since = now - failing < 1min ? Words::tr("less than a minute") : ageText(failing, now);
    const QString print = input.key ? input.key->fingerprint : input.last ? input.last->keyFingerprint : QString();
    const QString key = print.isEmpty() ? QString() : QStringLiteral(" ") + print;
    switch (reason) {
    case VerdictReason::NotChecked:
        return input.last ? Words::tr("%1: last checked too long ago to tell").arg(name)
                          : Words::tr("%1: not checked yet").arg(name);
    case VerdictReason::Answers:
        return Words::tr("%1 answers as it should").arg(name);
    case VerdictReason::AnswersSlowly:
        return Words::tr("It is them: %1 answers more slowly than usual").arg(name);
    case VerdictReason::TheyFail:
        return is.official ? Words::tr("It is them: %1 has been failing for %2 (%3); their page says nothing of it")
                                 .arg(name, since, outcome)
                           : Words::tr("It is them: %1 has been failing for %2 (%3)").arg(name, since, outcome);
    case VerdictReason::TheyFailAndSayIt:
        return Words::tr("It is them: %1 has been failing for %2 (%3), and %4")
            .arg(name, since, outcome, officialSentence(input, is));
    case VerdictReason::TheySayTrouble:
        return is.own
                   ? Words::tr("It is them: %1 answers our checks, but %2").arg(name, officialSentence(input, is))
                   : Words::tr("It is them: %1, not checked from here, but %2").arg(name, officialSentence(input, is));
    case VerdictReason::Maintenance:
        return Words::tr("It is them: %1 is in announced maintenance").arg(name);
    case VerdictReason::OthersSeeTrouble:
        return Words::tr("It is them: %1 sees endpoints of %2 fail").arg(input.thirdParty->source, name);
    case VerdictReason::Offline:
        return Words::tr("It is you: this machine has no connection; nothing is known of %1").arg(name);
    case VerdictReason::Captive:
        return Words::tr("It is you: this network asks you to sign in first; nothing is known of %1").arg(name);
    case VerdictReason::OurRequest:
        return Words::tr("It is you: %1 does not know what we ask for (%2); look at its base URL").arg(name, outcome);
    case VerdictReason::KeyRejected:
        return Words::tr("It is your account: %1 rejects the key%2").arg(name, key);
    case VerdictReason::NotAllowed:
        return Words::tr("It is your account: %1 does not let the key%2 do this").arg(name, key);
    case VerdictReason::NoCredit:
        return Words::tr("It is your account: no credit is left at %1").arg(name);
    case VerdictReason::QuotaUsedUp:
        return Words::tr("It is your account: the quota at %1 is used up").arg(name);
    case VerdictReason::Unconfirmed:
        return Words::tr("Unclear: %1 failed (%2) and is being looked at again").arg(name, outcome);
    case VerdictReason::NoWitness:
        return Words::tr("Unclear: %1 cannot be reached (%2), and nothing else tells whether it is your connection")
            .arg(name, outcome);
    case VerdictReason::OnlyTheirWord:
        return Words::tr("Unclear: %1 says all is well, but was not checked from here").arg(name);
    }
    return {};
}

QString ownEvidence(const VerdictInput &input)
{
    const CheckResult &last = *input.last;
    const QString said = outcomeTitle(last.outcome);
    if (input.own.failures > 1) {
        return Words::tr("Our check: %1, %2").arg(said, howOften(input.own));
    }
    return last.phases.firstByte && finding(last.outcome) != Finding::Down
               ? Words::tr("Our check: %1 after %2").arg(said, latencyText(*last.phases.firstByte))
               : Words::tr("Our check: %1").arg(said);
}

State stateOf(Outcome outcome)
{
    switch (finding(outcome)) {
    case Finding::Up:
    case Finding::MyAccount:
        return State::Operational;
    case Finding::Slow:
        return State::Degraded;
    case Finding::Down:
        return State::Down;
    case Finding::Nothing:
        return State::Unknown;
    }
    return State::Unknown;
}

std::vector<Evidence> evidence(const VerdictInput &input, const Known &is)
{
    std::vector<Evidence> list;
    if (input.last) {
        list.push_back(
            {EvidenceKind::OwnCheck, stateOf(input.last->outcome), ownEvidence(input), input.last->at, !is.own});
    }
    if (input.official) {
        const OfficialStatus &official = *input.official;
        list.push_back({EvidenceKind::Official, official.state,
                        Words::tr("Their page: %1").arg(stateTitle(official.state)), official.at, !is.official});
        if (const Incident *incident = openIncident(input, is)) {
            list.push_back({EvidenceKind::Incident, official.state,
                            Words::tr("Their page: “%1” since %2").arg(incident->title, toIso(incident->started)),
                            incident->updates.empty() ? incident->started : incident->updates.front().at, false});
        }
    }
    if (input.thirdParty) {
        const ThirdPartyView &third = *input.thirdParty;
        list.push_back({EvidenceKind::ThirdParty, third.state,
                        Words::tr("%1: trouble at %2 of %n endpoints", nullptr, third.endpoints)
                            .arg(third.source)
                            .arg(third.troubled),
                        third.at, !is.thirdParty});
    }
    if (!input.isPublic) {
        return list;
    }
    if (input.othersAnswering + input.othersFailing > 0) {
        list.push_back({EvidenceKind::Others, State::Unknown,
                        Words::tr("Others: %1 answer, %2 do not").arg(input.othersAnswering).arg(input.othersFailing),
                        std::nullopt, false});
    }
    switch (input.connection) {
    case Connection::Unknown:
        break;
    case Connection::Ok:
        list.push_back({EvidenceKind::Connection, State::Operational, Words::tr("Your connection works"), {}, false});
        break;
    case Connection::Offline:
        list.push_back({EvidenceKind::Connection, State::Down, Words::tr("Your connection is not there"), {}, false});
        break;
    case Connection::Captive:
        list.push_back(
            {EvidenceKind::Connection, State::Down, Words::tr("This network asks you to sign in"), {}, false});
        break;
    }
    return list;
}

} // namespace

QString verdictReasonName(VerdictReason reason)
{
    return reasons[static_cast<std::size_t>(reason)].toString();
}

QString evidenceKindName(EvidenceKind kind)
{
    return evidenceKinds[static_cast<std::size_t>(kind)].toString();
}

bool isFresh(std::optional<Instant> at, Milliseconds every, Instant now)
{
    return at && now - *at <= 2 * every + 10s;
}

ProviderVerdict verdictOf(const VerdictInput &input, Instant now)
{
    const Known is = known(input, now);
    ProviderVerdict out;
    out.reason = decide(input, is);
    out.verdict = verdictFor(out.reason);
    out.state = stateFor(input, is, out.reason);
    if (isTrouble(out.state)) {
        const Incident *incident = openIncident(input, is);
        const auto ours = isTrouble(input.own.state) && is.own
                              ? (input.failingSince ? input.failingSince : input.own.since)
                              : std::nullopt;
        out.since = ours ? ours : incident != nullptr ? std::optional(incident->started) : std::nullopt;
    }
    out.sentence = sentence(input, is, out.reason, now);
    out.evidence = evidence(input, is);
    return out;
}

} // namespace aigo
