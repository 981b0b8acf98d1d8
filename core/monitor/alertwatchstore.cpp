// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertwatch.h"
#include "core/storage/database.h"
#include "core/storage/seriesstore.h"

#include <QCoroFuture>
#include <QPointer>
#include <algorithm>
#include <utility>

/// What the watch remembers, keeps, and asks of the store.
namespace aigo {

namespace {

using namespace std::chrono_literals;

const QString groupsNote = QStringLiteral("groups");

} // namespace

void AlertWatch::load(const AlertSnapshot &snapshot)
{
    std::map<QString, std::map<QString, AlertMemory>> memories;
    for (const StoredAlertState &stored : snapshot.states) {
        if (auto memory = alertMemoryFrom(stored.memory)) {
            memories[stored.rule][stored.target] = std::move(*memory);
        }
    }
    for (const AlertEvent &event : snapshot.events) {
        if (event.resolved) {
            if (Rule *rule = ruleOf(event.rule)) {
                rule->ended[event.target] = *event.resolved;
            }
            continue;
        }
        AlertMemory &memory = memories[event.rule][event.target];
        // Without its memory (an older version's) it counts as told: its resolve shall follow.
        memory.told = memory.told || memory.state == AlertState::Ok;
        memory.event = event;
        memory.state = event.state;
    }
    m_timed.clear();
    m_held.clear();
    for (Rule &rule : m_rules) {
        rule.memories.clear();
        const auto fired = snapshot.lastFired.find(rule.rule.name);
        rule.lastFired = fired == snapshot.lastFired.end() ? std::nullopt : std::optional(fired->second);
        if (const auto of = memories.find(rule.rule.name); of != memories.end()) {
            adopt(rule, std::move(of->second));
            memories.erase(of);
        }
    }
    for (auto &[name, of] : memories) { // of rules that are gone: over as soon as this instance may decide
        Rule gone;
        gone.rule.name = name;
        gone.rule.enabled = false;
        m_rules.push_back(std::move(gone));
        adopt(m_rules.back(), std::move(of));
    }
    m_nextId = std::max(m_nextId, snapshot.nextId);
    const auto noteOf = [&snapshot](const QString &name) {
        const auto it = snapshot.notes.find(name);
        return it == snapshot.notes.end() ? QByteArray() : it->second;
    };
    if (auto groups = AlertGroups::from(noteOf(groupsNote), snapshot.events)) {
        m_groups = std::move(*groups);
    }
    loadNotes(snapshot.notes);
    Q_EMIT changed();
    Q_EMIT nextChanged();
}

void AlertWatch::adopt(Rule &rule, std::map<QString, AlertMemory> memories)
{
    for (auto &[target, memory] : memories) {
        note(rule, target, memory);
        rule.memories[target] = std::move(memory);
    }
}

void AlertWatch::heard(const std::vector<AlertEvent> &open)
{
    for (const AlertEvent &event : open) {
        Rule *rule = ruleOf(event.rule);
        const auto it =
            rule != nullptr ? rule->memories.find(event.target) : std::map<QString, AlertMemory>::iterator();
        if (rule == nullptr || it == rule->memories.end() || !it->second.event || it->second.event->id != event.id) {
            continue;
        }
        AlertMemory &memory = it->second;
        const bool acknowledged = event.acknowledged && !memory.event->acknowledged;
        const bool snoozed = event.snoozedUntil && event.snoozedUntil != memory.event->snoozedUntil;
        if (acknowledged) {
            acknowledgeAlert(memory, *event.acknowledged);
        } else if (snoozed) {
            snoozeAlert(memory, *event.snoozedUntil);
        }
        if (acknowledged || snoozed) {
            note(*rule, event.target, memory);
            m_states[{event.rule, event.target}] = alertMemoryText(memory);
            Q_EMIT changed();
        }
    }
    commit();
}

void AlertWatch::tell(std::vector<AlertTelling> tellings)
{
    for (AlertTelling &telling : tellings) {
        fillTelling(telling);
        m_tellings.push_back(std::move(telling));
    }
}

void AlertWatch::commit()
{
    if (!m_events.empty()) {
        Q_EMIT changed();
    }
    const bool nothing = m_events.empty() && m_states.empty() && m_notes.empty() && m_tellings.empty();
    Q_EMIT nextChanged();
    if (!nothing && !m_writing) {
        write();
    }
}

/// What could not be written is tried again with the next pass.
QCoro::Task<void> AlertWatch::write()
{
    const QPointer<AlertWatch> self{this};
    m_writing = true;
    if (!m_tellings.empty()) {
        m_notes[groupsNote] = m_groups.text();
    }
    AlertBatch batch;
    for (const auto &[id, event] : m_events) {
        batch.events.push_back(event);
    }
    // Those that are over first: one may be open for a rule and target.
    std::partition(batch.events.begin(), batch.events.end(),
                   [](const AlertEvent &event) { return event.resolved.has_value(); });
    for (const auto &[place, memory] : m_states) {
        batch.states.push_back({place.first, place.second, memory});
    }
    batch.notes = std::exchange(m_notes, {});
    const std::vector<AlertTelling> tellings = std::exchange(m_tellings, {});
    m_events.clear();
    m_states.clear();
    QFuture<Status> writing = m_database.write([batch, tellings, put = outbox.put](QSqlDatabase &db) -> Status {
        const Status saved = AlertStore::save(db, batch);
        return saved && put && !tellings.empty() ? put(db, tellings) : saved;
    });
    const Status written = co_await writing;
    if (!self) {
        co_return;
    }
    m_writing = false;
    if (!written) {
        for (const AlertEvent &event : batch.events) {
            m_events.try_emplace(event.id, event);
        }
        for (const StoredAlertState &state : batch.states) {
            m_states.try_emplace({state.rule, state.target}, state.memory);
        }
        m_notes.merge(batch.notes);
        m_tellings.insert(m_tellings.begin(), tellings.begin(), tellings.end());
        if (!std::exchange(m_storeFails, true)) {
            Q_EMIT failed(written.error());
        }
        co_return;
    }
    m_storeFails = false;
    if (outbox.wake && !tellings.empty()) {
        outbox.wake();
    }
    if (self && !(m_events.empty() && m_states.empty() && m_notes.empty() && m_tellings.empty())) {
        write();
    }
}

QCoro::Task<void> AlertWatch::read()
{
    const QPointer<AlertWatch> self{this};
    if (m_reading) {
        co_return;
    }
    const QStringList unseeded = readings.unseeded();
    const std::vector<AlertFigure> wanted = readings.takeWanted();
    if (unseeded.isEmpty() && wanted.empty()) {
        co_return;
    }
    m_reading = true;
    struct Found
    {
        std::map<QString, std::vector<Sample>> samples;
        std::vector<std::pair<AlertFigure, std::optional<double>>> figures;
    };
    const Instant now = m_clock.now();
    QFuture<Result<Found>> reading = m_database.run([unseeded, wanted, now](QSqlDatabase &db) -> Result<Found> {
        Found found;
        for (const QString &target : unseeded) {
            auto samples = SeriesStore::range(db, checksOf(target), now - AlertReadings::kept, now + 1ms);
            if (!samples) {
                return samples.error();
            }
            found.samples[target] = std::move(*samples);
        }
        for (const AlertFigure &figure : wanted) {
            const auto value = readAlertFigure(db, figure, now);
            found.figures.emplace_back(figure, value ? *value : std::nullopt);
        }
        return found;
    });
    const Result<Found> found = co_await reading;
    if (!self) {
        co_return;
    }
    m_reading = false;
    if (!found) {
        Q_EMIT failed(found.error());
        co_return;
    }
    QStringList concerned = unseeded;
    for (const auto &[target, samples] : found->samples) {
        readings.seed(target, samples);
    }
    for (const auto &[figure, value] : found->figures) {
        readings.put(figure.key(), value, now);
        concerned << figure.target;
    }
    concerned.removeDuplicates();
    observe(Occasion::Time, concerned);
}

} // namespace aigo
