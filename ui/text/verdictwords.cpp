// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/verdictwords.h"

#include "ui/text/text.h"

#include <QCoreApplication>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::VerdictWords)
};

} // namespace

QString verdictWord(const ProviderVerdict &verdict)
{
    switch (verdict.reason) {
    case VerdictReason::TheySayTrouble:
    case VerdictReason::OthersSeeTrouble:
        return verdict.state == State::Degraded ? Words::tr("Degraded") : Text::state(verdict.state);
    case VerdictReason::Offline:
        return Words::tr("Offline");
    case VerdictReason::Captive:
        return Words::tr("Sign in");
    case VerdictReason::OurRequest:
        return Words::tr("My settings");
    case VerdictReason::KeyRejected:
    case VerdictReason::NotAllowed:
        return Words::tr("My key");
    case VerdictReason::NoCredit:
        return Words::tr("No credit");
    case VerdictReason::QuotaUsedUp:
        return Words::tr("My quota");
    case VerdictReason::Unconfirmed:
        return Words::tr("Unclear");
    case VerdictReason::NoWitness:
        return Words::tr("No answer");
    case VerdictReason::NotChecked:
    case VerdictReason::Answers:
    case VerdictReason::AnswersSlowly:
    case VerdictReason::TheyFail:
    case VerdictReason::TheyFailAndSayIt:
    case VerdictReason::Maintenance:
        break;
    case VerdictReason::OnlyTheirWord:
        return Text::state(State::Unknown);
    }
    return Text::state(verdict.state);
}

State verdictTone(const ProviderVerdict &verdict)
{
    switch (verdict.reason) {
    case VerdictReason::KeyRejected:
    case VerdictReason::NotAllowed:
    case VerdictReason::NoCredit:
    case VerdictReason::QuotaUsedUp:
        return State::Down;
    case VerdictReason::OurRequest:
    case VerdictReason::Unconfirmed:
        return State::Degraded;
    case VerdictReason::Offline:
    case VerdictReason::Captive:
    case VerdictReason::NoWitness:
    case VerdictReason::OnlyTheirWord:
        return State::Unknown;
    case VerdictReason::NotChecked:
    case VerdictReason::Answers:
    case VerdictReason::AnswersSlowly:
    case VerdictReason::TheyFail:
    case VerdictReason::TheyFailAndSayIt:
    case VerdictReason::TheySayTrouble:
    case VerdictReason::OthersSeeTrouble:
    case VerdictReason::Maintenance:
        break;
    }
    return verdict.state;
}

} // namespace aigo
