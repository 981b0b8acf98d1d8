// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alertmachine.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <bit>

namespace aigo {

namespace {

constexpr quint32 flapMask = (1U << flapWindow) - 1;

void settle(AlertMemory &memory, AlertState state, AlertStep &step)
{
    step.changed = step.changed || memory.state != state;
    memory.state = state;
}

void setEventState(AlertMemory &memory, AlertState state, AlertStep &step)
{
    settle(memory, state, step);
    step.changed = step.changed || memory.event->state != state;
    memory.event->state = state;
}

AlertState shownWhileOpen(const AlertMemory &memory)
{
    if (memory.event->snoozedUntil) {
        return AlertState::Snoozed;
    }
    if (memory.event->acknowledged) {
        return AlertState::Acknowledged;
    }
    return memory.flaps.flapping ? AlertState::Flapping : AlertState::Firing;
}

void close(AlertMemory &memory, Instant now, AlertStep &step)
{
    AlertEvent event = std::move(*memory.event);
    event.state = AlertState::Resolved;
    event.resolved = std::max(now, event.opened);
    event.snoozedUntil.reset();
    step.resolved = std::move(event);
    step.tellsResolved = memory.told;
    step.changed = true;
    const FlapHistory flaps = memory.flaps;
    const AlertReading last = memory.last;
    memory = {};
    memory.flaps = flaps;
    memory.last = last;
}

void open(const AlertRule &rule, AlertMemory &memory, Instant now, AlertStep &step)
{
    AlertEvent event;
    event.rule = rule.name;
    event.severity = rule.severity;
    event.opened = now;
    memory.event = std::move(event);
    memory.told = false;
    memory.toldAt.reset();
    memory.recovered = 0;
    step.opened = true;
    step.changed = true;
}

/// Something is open and still so: what is due to be told of it.
void hold(const AlertRule &rule, AlertMemory &memory, const AlertCircumstances &around, AlertStep &step)
{
    AlertEvent &event = *memory.event;
    const bool mayTell = around.heldBack.isEmpty();
    bool woken = false;
    if (event.snoozedUntil && around.now >= *event.snoozedUntil) {
        event.snoozedUntil.reset();
        woken = true;
        step.changed = true;
    }
    const AlertState shown = shownWhileOpen(memory);
    const bool silent = shown == AlertState::Snoozed || shown == AlertState::Acknowledged;
    if (!memory.told && !silent) {
        if (!mayTell) {
            step.changed = step.changed || event.suppressedBy != around.heldBack;
            event.suppressedBy = around.heldBack;
            setEventState(memory, AlertState::Suppressed, step);
            return;
        }
        memory.told = true;
        memory.toldAt = around.now;
        event.suppressedBy.clear();
        step.tells = true;
        step.changed = true;
    } else if (memory.told && mayTell && !silent && shown == AlertState::Firing) {
        const Milliseconds every = std::max(rule.remindEvery, shortestReminder);
        const bool due = rule.remindEvery > Milliseconds{} && memory.toldAt && around.now - *memory.toldAt >= every;
        if (woken || due) {
            memory.toldAt = around.now;
            step.reminds = true;
            step.changed = true;
        }
    }
    setEventState(memory, shown, step);
}

void whileTrue(const AlertRule &rule, AlertMemory &memory, const AlertCircumstances &around, AlertStep &step)
{
    memory.recovered = 0;
    memory.lastTrue = around.now;
    if (!memory.trueSince || *memory.trueSince > around.now) {
        memory.trueSince = around.now;
        step.changed = true;
    }
    if (around.fresh || memory.confirmed == 0) {
        memory.confirmed = std::min(memory.confirmed + 1, 1'000'000);
    }
    if (!memory.event) {
        const bool confirmed = memory.confirmed >= rule.confirmations;
        if (!confirmed || around.now - *memory.trueSince < rule.holdFor) {
            settle(memory, AlertState::Pending, step);
            return;
        }
        open(rule, memory, around.now, step);
    }
    memory.event->value = memory.last.value;
    if (!memory.last.text.isEmpty()) {
        memory.event->text = memory.last.text;
    }
    hold(rule, memory, around, step);
}

void whileFalse(const AlertRule &rule, AlertMemory &memory, const AlertCircumstances &around, AlertStep &step)
{
    memory.confirmed = 0;
    memory.trueSince.reset();
    if (!memory.event) {
        settle(memory, AlertState::Ok, step);
        return;
    }
    if (around.fresh || memory.recovered == 0) {
        memory.recovered = std::min(memory.recovered + 1, 1'000'000);
    }
    const bool kept =
        memory.lastTrue && around.now >= *memory.lastTrue && around.now - *memory.lastTrue < rule.keepFiring;
    if (memory.flaps.flapping || memory.recovered < rule.recoveries || kept) {
        if (memory.told) {
            setEventState(memory, shownWhileOpen(memory), step);
        }
        return;
    }
    close(memory, around.now, step);
}

} // namespace

double flapPercent(const FlapHistory &history)
{
    constexpr int changes = flapWindow - 1;
    constexpr double newest = 1.2;
    constexpr double oldest = 0.8;
    double sum = 0;
    for (int i = 0; i + 1 < std::min(history.seen, flapWindow); ++i) {
        const bool changed = ((history.bits >> i ^ history.bits >> (i + 1)) & 1U) != 0;
        sum += changed ? newest - (newest - oldest) * i / (changes - 1) : 0;
    }
    return sum * 100 / changes;
}

FlapHistory afterObservation(FlapHistory history, bool truth)
{
    history.bits = (history.bits << 1 | (truth ? 1U : 0U)) & flapMask;
    history.seen = std::min(history.seen + 1, flapWindow);
    const double percent = flapPercent(history);
    history.flapping = history.flapping ? percent >= flapsNoMore : percent >= flapsFrom;
    return history;
}

bool AlertMemory::isIdle() const
{
    return !event && !trueSince && std::popcount(flaps.bits) == 0;
}

AlertStep step(const AlertRule &rule, AlertMemory &memory, const AlertReading &reading,
               const AlertCircumstances &circumstances)
{
    AlertStep step;
    if (!reading.error.isEmpty() || reading.truth == AlertTruth::Unknown) {
        // What is open stays so until something is known again; what is pending begins anew.
        memory.last = reading;
        if (memory.event) {
            if (memory.event->snoozedUntil && circumstances.now >= *memory.event->snoozedUntil) {
                memory.event->snoozedUntil.reset();
                setEventState(memory, shownWhileOpen(memory), step);
            }
        } else {
            memory.confirmed = 0;
            memory.trueSince.reset();
            settle(memory, reading.error.isEmpty() ? AlertState::NoData : AlertState::Error, step);
        }
        return step;
    }
    const bool truth = reading.truth == AlertTruth::True;
    if (circumstances.fresh) {
        const FlapHistory before = memory.flaps;
        memory.flaps = afterObservation(before, truth);
        step.changed = before.flapping != memory.flaps.flapping || (before.bits & 1U) != (memory.flaps.bits & 1U);
    }
    memory.last = reading;
    if (truth) {
        whileTrue(rule, memory, circumstances, step);
    } else {
        whileFalse(rule, memory, circumstances, step);
    }
    return step;
}

AlertStep giveUp(AlertMemory &memory, Instant now)
{
    AlertStep step;
    if (memory.event) {
        close(memory, now, step);
    }
    memory = {};
    step.changed = true;
    return step;
}

bool acknowledgeAlert(AlertMemory &memory, Instant now)
{
    if (!memory.event) {
        return false;
    }
    memory.event->acknowledged = now;
    memory.event->snoozedUntil.reset();
    memory.event->state = AlertState::Acknowledged;
    memory.state = AlertState::Acknowledged;
    return true;
}

bool snoozeAlert(AlertMemory &memory, Instant until)
{
    if (!memory.event) {
        return false;
    }
    memory.event->snoozedUntil = until;
    memory.event->state = AlertState::Snoozed;
    memory.state = AlertState::Snoozed;
    return true;
}

std::optional<Instant> nextStep(const AlertRule &rule, const AlertMemory &memory)
{
    std::optional<Instant> next;
    const auto by = [&next](Instant at) { next = next ? std::min(*next, at) : at; };
    if (!memory.event) {
        if (memory.trueSince && rule.holdFor > Milliseconds{} && memory.confirmed >= rule.confirmations) {
            by(*memory.trueSince + rule.holdFor);
        }
        return next;
    }
    const AlertEvent &event = *memory.event;
    if (event.snoozedUntil) {
        by(*event.snoozedUntil);
    }
    if (memory.recovered >= rule.recoveries && memory.lastTrue && rule.keepFiring > Milliseconds{} &&
        !memory.flaps.flapping) {
        by(*memory.lastTrue + rule.keepFiring);
    }
    if (memory.told && rule.remindEvery > Milliseconds{} && memory.state == AlertState::Firing && memory.toldAt) {
        by(*memory.toldAt + std::max(rule.remindEvery, shortestReminder));
    }
    return next;
}

namespace {
QJsonValue timeValue(std::optional<Instant> at)
{
    return at ? QJsonValue(static_cast<double>(toMs(*at))) : QJsonValue();
}
std::optional<Instant> timeFrom(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(fromMs(static_cast<qint64>(value.toDouble()))) : std::nullopt;
}
} // namespace

QByteArray alertMemoryText(const AlertMemory &memory)
{
    const QJsonObject object{{QStringLiteral("state"), alertStateName(memory.state)},
                             {QStringLiteral("confirmed"), memory.confirmed},
                             {QStringLiteral("recovered"), memory.recovered},
                             {QStringLiteral("true_since"), timeValue(memory.trueSince)},
                             {QStringLiteral("last_true"), timeValue(memory.lastTrue)},
                             {QStringLiteral("history"), static_cast<double>(memory.flaps.bits)},
                             {QStringLiteral("seen"), memory.flaps.seen},
                             {QStringLiteral("flapping"), memory.flaps.flapping},
                             {QStringLiteral("told"), memory.told},
                             {QStringLiteral("told_at"), timeValue(memory.toldAt)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<AlertMemory> alertMemoryFrom(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const QJsonObject object = document.object();
    const auto state = alertStateFromName(object.value(QStringLiteral("state")).toString());
    if (!state) {
        return Error{ErrorKind::Invalid, QStringLiteral("what an alert stood at cannot be read"), {}, {}, 0, {}};
    }
    AlertMemory memory;
    memory.state = *state;
    memory.confirmed = std::max(0, object.value(QStringLiteral("confirmed")).toInt());
    memory.recovered = std::max(0, object.value(QStringLiteral("recovered")).toInt());
    memory.trueSince = timeFrom(object.value(QStringLiteral("true_since")));
    memory.lastTrue = timeFrom(object.value(QStringLiteral("last_true")));
    memory.flaps.bits = static_cast<quint32>(object.value(QStringLiteral("history")).toDouble()) & flapMask;
    memory.flaps.seen = std::clamp(object.value(QStringLiteral("seen")).toInt(), 0, flapWindow);
    memory.flaps.flapping = object.value(QStringLiteral("flapping")).toBool();
    memory.told = object.value(QStringLiteral("told")).toBool();
    memory.toldAt = timeFrom(object.value(QStringLiteral("told_at")));
    return memory;
}

} // namespace aigo
