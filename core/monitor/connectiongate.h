// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/clock.h"

#include <QString>
#include <map>
#include <optional>

namespace aigo {

/// Tells a provider's fault from one of our own connection: a public provider that could not be reached at all (name,
/// connect, timeout) counts as failed only if another public one answered at about the same time; else nothing is known
/// and the outcome is `offline`. A lone public provider has no witness: its failures count while this machine has a
/// network at all. Targets on this machine or a private network are outside the gate. Pure but for the clock.
class ConnectionGate
{
public:
    /// How long another provider's answer is evidence that our connection works.
    static constexpr Milliseconds evidenceFor{15'000};

    void watch(const QString &target, bool isPublic);
    void forget(const QString &target);

    struct Judgement
    {
        Outcome outcome;
        bool askOthers = false; ///< no witness yet: check the other public targets now, this one soon again
    };
    Judgement judge(const CheckResult &check, bool machineHasNetwork);

private:
    std::map<QString, std::optional<Instant>> m_answered; ///< public targets and when they last answered
};

/// Whether a target is worth another look within seconds: to confirm a failure or a recovery, or because a first
/// failure has no witness yet. While our own connection stays away there is nothing to hurry for.
bool looksAgainSoon(const std::optional<CheckResult> &previous, const CheckResult &check, State after, bool askOthers);

bool isUnreachable(Outcome outcome); ///< dns, connect, timeout: the network or the provider, one cannot tell
/// Whether an interface other than loopback is up and has an address.
bool machineHasNetwork();

} // namespace aigo
