// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/ratelimits.h"

#include <QString>
#include <chrono>
#include <optional>

namespace aigo {

/// The result of one check, by the error taxonomy: what happened and so whose fault it is.
enum class Outcome : quint8 {
    Ok,
    Slow,
    Unauthorized, ///< the key was rejected, whatever the status code
    Forbidden,
    NoCredit,
    Quota,
    RateLimited,
    NotFound,
    BadRequest,
    ServerError,
    Overloaded,
    Timeout,
    Dns,
    Connect,
    Tls,
    BadReply, ///< an answer that is not the API's
    Offline,  ///< our own connection; says nothing about the provider
};
inline constexpr int outcomeCount = static_cast<int>(Outcome::Offline) + 1;
QString outcomeName(Outcome outcome); ///< "ok", "rate_limited", …
std::optional<Outcome> outcomeFromName(QStringView name);

/// What one outcome says about the provider, once confirmed.
enum class Finding : quint8 { Up, Slow, Down, MyAccount, Nothing };
Finding finding(Outcome outcome);

enum class State : quint8 { Unknown, Operational, Degraded, Down, Maintenance };
QString stateName(State state); ///< "unknown", "operational", …
std::optional<State> stateFromName(QStringView name);

enum class Verdict : quint8 { Unclear, Fine, Them, Me, MyAccount };
QString verdictName(Verdict verdict); ///< "unclear", "fine", …

/// Where the time of one request went. A phase that did not happen (a reused connection has no DNS, connect and TLS) is
/// absent, not 0.
struct Phases
{
    std::optional<Microseconds> dns;
    std::optional<Microseconds> connect;
    std::optional<Microseconds> tls;
    std::optional<Microseconds> firstByte; ///< request sent to first byte of the answer
    std::optional<Microseconds> total;
    bool reused = false;
    bool operator==(const Phases &) const = default;
};

/// One health check of a provider.
struct CheckResult
{
    QString provider;
    Instant at{}; ///< when it began
    Outcome outcome = Outcome::Offline;
    int httpStatus = 0; ///< 0: none
    Phases phases;
    std::optional<int> models; ///< how many the list had
    std::optional<Milliseconds> retryAfter;
    QString error;          ///< one line, redacted; empty where all is well
    RateLimits limits;      ///< as the answer's headers say them
    QString keyFingerprint; ///< of the key that was sent: its last four characters; empty: none was
    bool operator==(const CheckResult &) const = default;
};

/// A stored measurement: the part of a check that a chart and a statistic need. `latency` is request sent to first
/// byte, only of checks that the provider answered.
struct Sample
{
    Instant at{};
    Outcome outcome = Outcome::Offline;
    std::optional<Microseconds> latency;
    std::optional<Microseconds> total;
    /// The interval in force: what was found holds until the next sample, at most for twice as long.
    Milliseconds every{60'000};
    bool operator==(const Sample &) const = default;
};

/// The part of a check that is kept as a measurement.
Sample sampleOf(const CheckResult &check);

/// A provider's state as confirmed from its checks: three failures in a row to go down, two successes to come back.
struct ProviderState
{
    State state = State::Unknown;
    Verdict verdict = Verdict::Unclear;
    std::optional<Instant> since; ///< of the state
    int failures = 0;             ///< in a row, up to now
    int successes = 0;
    int slow = 0; ///< `slow` in a row
    bool operator==(const ProviderState &) const = default;
};

/// The rule above as a pure step. A failure that is not confirmed leaves the state; `slow` degrades once it came as
/// often in a row as a failure must, and 2 prompt answers end it. MyAccount outcomes give the verdict my_account and
/// count as an answer: what rejects a key is up. `offline` and requests of ours that were wrong change nothing.
struct Confirmations
{
    int down = 3;
    int up = 2;
};
ProviderState afterCheck(ProviderState before, const CheckResult &check, Confirmations confirmations = {});

} // namespace aigo
