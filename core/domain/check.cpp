// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/check.h"

#include <algorithm>
#include <array>

namespace aigo {

namespace {

constexpr std::array<QStringView, outcomeCount> outcomes{
    u"ok",           u"slow",      u"unauthorized", u"forbidden",    u"no_credit",  u"quota",
    u"rate_limited", u"not_found", u"bad_request",  u"server_error", u"overloaded", u"timeout",
    u"dns",          u"connect",   u"tls",          u"bad_reply",    u"offline"};
constexpr std::array<QStringView, 5> states{u"unknown", u"operational", u"degraded", u"down", u"maintenance"};
constexpr std::array<QStringView, 5> verdicts{u"unclear", u"fine", u"them", u"me", u"my_account"};

void enter(ProviderState &state, State next, Instant at)
{
    if (state.state != next) {
        state.state = next;
        state.since = at;
    }
}

void answered(ProviderState &state, bool slow, Instant at, Confirmations confirmations)
{
    state.failures = 0;
    state.slow = slow ? std::min(state.slow + 1, confirmations.down) : 0;
    // A slow answer is one that ends an outage, but not one that ends slowness.
    const bool counts = !slow || state.state == State::Down;
    state.successes = counts ? std::min(state.successes + 1, confirmations.up) : 0;
    if (state.slow >= confirmations.down) {
        enter(state, State::Degraded, at);
    } else if (state.state == State::Unknown || state.successes >= confirmations.up) {
        const bool degraded = slow && state.state == State::Down;
        enter(state, degraded ? State::Degraded : State::Operational, at);
        state.successes = degraded ? 0 : state.successes;
    }
    if (state.state != State::Down) {
        state.verdict = state.state == State::Degraded ? Verdict::Them : Verdict::Fine;
    }
}

} // namespace

QString outcomeName(Outcome outcome)
{
    return outcomes[static_cast<std::size_t>(outcome)].toString();
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    const auto it = std::find(outcomes.begin(), outcomes.end(), name);
    return it == outcomes.end() ? std::nullopt : std::optional(static_cast<Outcome>(it - outcomes.begin()));
}

Finding finding(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
    case Outcome::RateLimited:
        return Finding::Up;
    case Outcome::Slow:
        return Finding::Slow;
    case Outcome::Unauthorized:
    case Outcome::Forbidden:
    case Outcome::NoCredit:
    case Outcome::Quota:
        return Finding::MyAccount;
    case Outcome::ServerError:
    case Outcome::Overloaded:
    case Outcome::Timeout:
    case Outcome::Dns:
    case Outcome::Connect:
    case Outcome::Tls:
    case Outcome::BadReply:
        return Finding::Down;
    case Outcome::NotFound:
    case Outcome::BadRequest:
    case Outcome::Offline:
        return Finding::Nothing;
    }
    return Finding::Nothing;
}

QString stateName(State state)
{
    return states[static_cast<std::size_t>(state)].toString();
}

std::optional<State> stateFromName(QStringView name)
{
    const auto it = std::find(states.begin(), states.end(), name);
    return it == states.end() ? std::nullopt : std::optional(static_cast<State>(it - states.begin()));
}

QString verdictName(Verdict verdict)
{
    return verdicts[static_cast<std::size_t>(verdict)].toString();
}

ProviderState afterCheck(ProviderState before, const CheckResult &check, Confirmations confirmations)
{
    ProviderState state = before;
    switch (finding(check.outcome)) {
    case Finding::Nothing:
        return state;
    case Finding::Slow:
        answered(state, true, check.at, confirmations);
        return state;
    case Finding::MyAccount:
    case Finding::Up:
        answered(state, false, check.at, confirmations);
        if (finding(check.outcome) == Finding::MyAccount && state.state == State::Operational) {
            state.verdict = Verdict::MyAccount;
        }
        return state;
    case Finding::Down:
        state.successes = 0;
        state.slow = 0;
        state.failures = std::min(state.failures + 1, confirmations.down);
        if (state.failures >= confirmations.down) {
            enter(state, State::Down, check.at);
            state.verdict = Verdict::Them;
        }
        return state;
    }
    return state;
}

Sample sampleOf(const CheckResult &check)
{
    Sample sample;
    sample.at = check.at;
    sample.outcome = check.outcome;
    sample.latency = check.phases.firstByte;
    sample.total = check.phases.total;
    return sample;
}

} // namespace aigo
