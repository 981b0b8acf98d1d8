// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alert.h"
#include "core/domain/alertexpression.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <optional>

namespace aigo {

/// The state machine of one rule and one of its targets: OK, pending, firing, resolved; suppressed, acknowledged,
/// snoozed, flapping; no data, error. Pure steps over a memory that is a value and can be stored; what is to be told is
/// part of the step's answer, and grouping (alertgroups.h) and delivery come after it. A firing that was told is always
/// followed by its resolve, whatever holds alerts back meanwhile.

/// What the rule says of the target now.
struct AlertReading
{
    AlertTruth truth = AlertTruth::Unknown;
    QString value; ///< what was measured, as people write it
    QString text;  ///< the notification's line: "OpenAI is down"
    QString error; ///< why it cannot be evaluated; empty where it can
    bool operator==(const AlertReading &) const = default;
};

struct AlertCircumstances
{
    Instant now{};
    bool fresh = true; ///< something new was observed; else only time went by
    QString heldBack;  ///< why nothing may be told now (AlertEvent::suppressedBy); empty: it may
};

/// How often it came and went lately: the last observations, the newest as the lowest bit.
struct FlapHistory
{
    quint32 bits = 0;
    int seen = 0;
    bool flapping = false;
    bool operator==(const FlapHistory &) const = default;
};
inline constexpr int flapWindow = 21;     ///< observations
inline constexpr double flapsFrom = 25;   ///< percent of weighted changes; from then on it flaps
inline constexpr double flapsNoMore = 10; ///< and below that it does so no longer
/// The share of changes between the last 21 observations, in percent: a change counts from 0.8 (the oldest) to 1.2 (the
/// newest) of its twentieth.
double flapPercent(const FlapHistory &history);
FlapHistory afterObservation(FlapHistory history, bool truth);

struct AlertMemory
{
    AlertState state = AlertState::Ok;
    int confirmed = 0; ///< true in a row
    int recovered = 0; ///< false in a row while it fires
    std::optional<Instant> trueSince;
    std::optional<Instant> lastTrue;
    FlapHistory flaps;
    std::optional<AlertEvent> event; ///< the one that is open; its id and texts are its owner's to fill
    bool told = false;               ///< of that event
    std::optional<Instant> toldAt;   ///< the last time
    AlertReading last;
    bool operator==(const AlertMemory &) const = default;

    bool isIdle() const; ///< nothing of it needs to be kept
};

/// What a step decided. Each is to be stored, and told where it says so.
struct AlertStep
{
    bool changed = false; ///< the memory is to be kept
    bool opened = false;  ///< `memory.event` is new
    bool tells = false;   ///< as firing, the first time
    bool reminds = false; ///< as firing, again
    bool tellsResolved = false;
    std::optional<AlertEvent> resolved; ///< the event that is over
};

AlertStep step(const AlertRule &rule, AlertMemory &memory, const AlertReading &reading,
               const AlertCircumstances &circumstances);
/// What nobody asks about any more (the rule is off, the target gone) is over.
AlertStep giveUp(AlertMemory &memory, Instant now);

/// The user's word. False where nothing is open.
bool acknowledgeAlert(AlertMemory &memory, Instant now);
bool snoozeAlert(AlertMemory &memory, Instant until);

/// When time alone may change something: the next step is wanted then, at the latest.
std::optional<Instant> nextStep(const AlertRule &rule, const AlertMemory &memory);

inline constexpr Milliseconds shortestReminder = std::chrono::minutes(5);

/// For the store: without the event and the reading, which are kept beside it.
QByteArray alertMemoryText(const AlertMemory &memory);
Result<AlertMemory> alertMemoryFrom(const QByteArray &text);

} // namespace aigo
