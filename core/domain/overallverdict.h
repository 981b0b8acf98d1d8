// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/connection.h"
#include "core/domain/verdict.h"

#include <QString>
#include <span>
#include <vector>

namespace aigo {

/// What all verdicts together come to: the worst first, in one sentence. Pure.

/// One provider that is watched.
struct WatchedVerdict
{
    QString name; ///< as its users write it
    ProviderVerdict verdict;
};

/// The kinds of it, what is least bad first.
enum class OverallReason : quint8 {
    NothingWatched,
    AllAnswer,
    NotChecked, ///< nobody has looked yet, or too long ago
    Maintenance,
    Unconfirmed, ///< a failure that is being looked at again
    OurRequest,
    Account,
    Slow,
    Trouble,   ///< their page, or a third party, reports trouble; or some of them do worse than slow
    NoWitness, ///< nothing tells whether it is them or our connection
    Down,
    Captive,
    Offline,
};

/// Where one verdict belongs.
OverallReason overallReason(const ProviderVerdict &verdict);

struct OverallVerdict
{
    OverallReason reason = OverallReason::NothingWatched;
    State state = State::Unknown;   ///< whose colour and shape it has
    QString headline;               ///< "Anthropic is slow", in the user's language, without a full stop
    QString judgement;              ///< "It is them, not you."; may be empty
    std::vector<std::size_t> about; ///< whom the headline names, as their places in what was given
    std::vector<std::size_t> also;  ///< others that are not well, the worst first
    int answering = 0;
    int unknown = 0; ///< not checked, or too long ago
    bool operator==(const OverallVerdict &) const = default;

    QString sentence() const; ///< both
};

/// Our own connection stands above all: while it is off, nothing is said of anybody. A failure that only some still
/// carry from a time when it was off says nothing while others answer.
OverallVerdict overallVerdict(std::span<const WatchedVerdict> watched, Connection connection);

} // namespace aigo
