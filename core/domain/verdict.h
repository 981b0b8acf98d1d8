// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/connection.h"
#include "core/domain/key.h"
#include "core/domain/officialstatus.h"

#include <QString>
#include <optional>
#include <vector>

namespace aigo {

/// Is it them or is it me? One answer for a provider from everything that is known, each piece with its age. Pure.

/// What a provider's endpoints look like to a third party (EndpointTelemetry), taken together.
struct ThirdPartyView
{
    QString source; ///< "openrouter-endpoints"
    State state = State::Unknown;
    int endpoints = 0;
    int troubled = 0; ///< of those: degraded or down
    Instant at{};
    std::optional<Microseconds> ttft; ///< the median of the quickest endpoint, by their measure
};

struct VerdictInput
{
    QString name;         ///< as its users write it
    bool isPublic = true; ///< not on this machine or a private network
    Milliseconds every{60'000};
    ProviderState own;
    std::optional<CheckResult> last;
    std::optional<Instant> failingSince; ///< the first failure of the run that is under way
    std::optional<KeyFinding> key;       ///< what was found of the key in use
    std::optional<OfficialStatus> official;
    Milliseconds officialEvery{300'000};
    std::optional<ThirdPartyView> thirdParty;
    Connection connection = Connection::Unknown;
    int othersAnswering = 0; ///< other public providers that answered lately
    int othersFailing = 0;
};

/// Why the verdict is what it is: one sentence each (verdictSentence).
enum class VerdictReason : quint8 {
    NotChecked,       ///< nobody has looked yet, or too long ago
    Answers,          ///< fine
    AnswersSlowly,    ///< them: slower than their own baseline
    TheyFail,         ///< them: our checks fail and the connection works
    TheyFailAndSayIt, ///< and their page reports trouble, too
    TheySayTrouble,   ///< them: our checks answer, their page reports trouble
    Maintenance,      ///< them: announced
    OthersSeeTrouble, ///< them: a third party sees their endpoints fail; we have no view of our own
    Offline,          ///< me: no connection
    Captive,          ///< me: a captive portal answers for everyone
    OurRequest,       ///< me: what we ask for is wrong or is not there
    KeyRejected,      ///< my account, from here on
    NotAllowed,
    NoCredit,
    QuotaUsedUp,
    Unconfirmed,   ///< unclear: a failure that is being looked at again
    NoWitness,     ///< unclear: nothing else tells whether it is our connection
    OnlyTheirWord, ///< unclear: their page says all is well; not checked from here
};
inline constexpr int verdictReasonCount = static_cast<int>(VerdictReason::OnlyTheirWord) + 1;
QString verdictReasonName(VerdictReason reason); ///< "not_checked", … for JSON

enum class EvidenceKind : quint8 { OwnCheck, Official, Incident, ThirdParty, Connection, Others };
QString evidenceKindName(EvidenceKind kind); ///< "own_check", "official", …

/// One thing that speaks for the verdict, or against it.
struct Evidence
{
    EvidenceKind kind = EvidenceKind::OwnCheck;
    State state = State::Unknown;
    QString text;              ///< one sentence in the user's language
    std::optional<Instant> at; ///< when that was so; none: it is no measurement
    bool stale = false;        ///< too old to count
    bool operator==(const Evidence &) const = default;
};

struct ProviderVerdict
{
    Verdict verdict = Verdict::Unclear;
    VerdictReason reason = VerdictReason::NotChecked;
    State state = State::Unknown; ///< the worst of what is known and not stale
    std::optional<Instant> since; ///< of the trouble, where there is one
    QString sentence;             ///< in the user's language
    std::vector<Evidence> evidence;
    bool operator==(const ProviderVerdict &) const = default;
};

/// The rule: our own connection first; then what our own check says of us (key, account, request); then whether they
/// fail, which needs a witness that our connection works; then what they and others say. What is older than twice its
/// interval does not count.
ProviderVerdict verdictOf(const VerdictInput &input, Instant now);

/// Whether a reading made at `at` every `every` still counts.
bool isFresh(std::optional<Instant> at, Milliseconds every, Instant now);

QString outcomeTitle(Outcome outcome); ///< in the user's language: "server error"
QString stateTitle(State state);       ///< "operational"

} // namespace aigo
