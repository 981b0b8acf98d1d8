// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertwatch.h"

#include <algorithm>
#include <utility>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds afterMidnight = 1min;

} // namespace

AlertWatch::AlertWatch(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
{}

void AlertWatch::setActive(bool active)
{
    if (std::exchange(m_active, active) == active || !active) {
        return;
    }
    retarget();
    evaluateAll();
}

void AlertWatch::observe(Occasion occasion, const QStringList &targets)
{
    if (!m_active) {
        return;
    }
    const Instant now = m_clock.now();
    m_quiet.reset();
    if (targets.isEmpty()) {
        for (Rule &rule : m_rules) {
            const bool concerned = occasion == Occasion::Time || (rule.occasions & bit(occasion)) != 0;
            for (const QString &target : concerned && !rule.digest ? rule.targets : QStringList()) {
                evaluate(rule, target, occasion != Occasion::Time, now);
            }
        }
    }
    for (const QString &target : targets) {
        const auto of = m_byTarget.constFind(target);
        if (of == m_byTarget.constEnd()) {
            continue;
        }
        for (const std::size_t i : *of) {
            Rule &rule = m_rules[i];
            if (occasion != Occasion::Time && (rule.occasions & bit(occasion)) == 0) {
                continue;
            }
            const bool its = rule.targets.size() == 1 || rule.named.contains(target);
            for (const QString &one :
                 its ? QStringList{rule.targets.size() == 1 ? rule.targets.front() : target} : rule.targets) {
                evaluate(rule, one, occasion != Occasion::Time, now);
            }
        }
    }
    read();
    commit();
}

void AlertWatch::evaluateAll()
{
    if (m_active) {
        observe(Occasion::Time);
        lookAtDeprecations(m_clock.now());
        commit();
    }
}

AlertTruth AlertWatch::truthOf(const Rule &rule, std::size_t term, const QString &target, Instant now, QString &value)
{
    const AlertTerm &asked = rule.expression.terms[term];
    if (rule.own[term]) {
        AlertFact fact = readings.read(asked, target, now);
        value = std::move(fact.value);
        return fact.truth;
    }
    // Of others it is enough that one is so.
    AlertTruth truth = rule.others[term].isEmpty() ? AlertTruth::Unknown : AlertTruth::False;
    for (const QString &other : rule.others[term]) {
        AlertFact fact = readings.read(asked, other, now);
        if (fact.truth == AlertTruth::True) {
            value = std::move(fact.value);
            return fact.truth;
        }
        truth = fact.truth == AlertTruth::Unknown ? AlertTruth::Unknown : truth;
    }
    return truth;
}

AlertReading AlertWatch::readingOf(const Rule &rule, const QString &target, Instant now)
{
    AlertReading out;
    if (!rule.error.isEmpty()) {
        out.error = rule.error;
        return out;
    }
    m_truths.clear();
    std::optional<std::size_t> why;
    for (std::size_t i = 0; i < rule.expression.terms.size(); ++i) {
        QString value;
        m_truths.push_back(truthOf(rule, i, target, now, value));
        if (!why && (m_truths.back() == AlertTruth::True || rule.expression.terms.size() == 1)) {
            why = i;
            out.value = std::move(value);
        }
    }
    out.truth = alertTruth(rule.expression, m_truths);
    if (out.truth == AlertTruth::True) {
        const AlertTerm &term = rule.expression.terms[why.value_or(rule.lead)];
        out.text = alertTermSentence(term, readings.title(target));
    }
    return out;
}

void AlertWatch::evaluate(Rule &rule, const QString &target, bool fresh, Instant now)
{
    AlertMemory &memory = rule.memories[target];
    const AlertReading reading = readingOf(rule, target, now);
    AlertCircumstances around;
    around.now = now;
    around.fresh = fresh;
    if (reading.truth == AlertTruth::True &&
        (!memory.event || !memory.told || rule.rule.remindEvery > 0ms || memory.event->snoozedUntil)) {
        around.heldBack = heldBack(rule, target, now);
    }
    const AlertStep done = step(rule.rule, memory, reading, around);
    if (done.changed || done.opened || memory.event) {
        take(rule, target, memory, done, now);
    } else {
        note(rule, target, memory);
    }
}

void AlertWatch::take(Rule &rule, const QString &target, AlertMemory &memory, const AlertStep &step, Instant now)
{
    if (step.opened) {
        AlertEvent &event = *memory.event;
        event.id = m_nextId++;
        event.target = target;
        event.title = readings.title(target);
        event.group = readings.group(target);
        rule.lastFired = now;
    }
    if (step.tells) {
        tell(m_groups.fire(*memory.event, rule.rule.channels, now));
    }
    if (step.reminds) {
        tell(m_groups.remind(*memory.event, now));
    }
    if (step.resolved) {
        m_events[step.resolved->id] = *step.resolved;
        rule.ended[target] = now;
        if (step.tellsResolved) {
            tell(m_groups.resolve(*step.resolved, now));
        }
    }
    if (step.changed) {
        if (memory.event) {
            m_events[memory.event->id] = *memory.event;
        }
        m_states[{rule.rule.name, target}] = memory.isIdle() ? QByteArray() : alertMemoryText(memory);
    }
    note(rule, target, memory);
}

void AlertWatch::note(const Rule &rule, const QString &target, const AlertMemory &memory)
{
    const Place place{rule.rule.name, target};
    if (const auto at = nextStep(rule.rule, memory)) {
        m_timed[place] = *at;
    } else if (!m_timed.empty()) {
        m_timed.erase(place);
    }
    if (memory.state == AlertState::Suppressed) {
        m_held.insert(place);
    } else if (!m_held.empty()) {
        m_held.erase(place);
    }
}

void AlertWatch::tick()
{
    if (!m_active) {
        return;
    }
    const Instant now = m_clock.now();
    m_quiet.reset();
    std::set<Place> due = m_held;
    for (const auto &[place, at] : m_timed) {
        if (at <= now) {
            due.insert(place);
        }
    }
    for (const auto &[name, target] : due) {
        if (Rule *rule = ruleOf(name)) {
            if (rule->digest) {
                releaseDigest(*rule, target, now);
            } else {
                evaluate(*rule, target, false, now);
            }
        }
    }
    tell(m_groups.due(now));
    for (Rule &rule : m_rules) {
        for (const QString &source : rule.expression.uses(AlertFunction::SourceAge) ? rule.targets : QStringList()) {
            evaluate(rule, source, false, now);
        }
    }
    lookAtDeprecations(now);
    read();
    commit();
}

std::optional<Instant> AlertWatch::next() const
{
    if (!m_active) {
        return std::nullopt;
    }
    const Instant now = m_clock.now();
    std::optional<Instant> at = m_groups.nextDue();
    const auto by = [&at](std::optional<Instant> other) { at = other ? std::min(*other, at.value_or(*other)) : at; };
    for (const auto &[place, when] : m_timed) {
        by(when);
    }
    if (!m_held.empty()) {
        by(heldUntil(now));
    }
    for (const Rule &rule : m_rules) {
        if (!rule.rule.enabled) {
            continue;
        }
        for (const AlertTerm &term : rule.expression.terms) {
            for (const QString &source : term.function == AlertFunction::SourceAge ? rule.targets : QStringList()) {
                const auto known = readings.sources.find(source);
                const Milliseconds age{static_cast<qint64>(term.number / 1000) + 1000};
                if (known != readings.sources.end() && known->second && *known->second + age > now) {
                    by(*known->second + age);
                }
            }
        }
        if (rule.expression.uses(AlertFunction::Deprecation) && !readings.watched.isEmpty()) {
            by(fromDate(toDate(now).addDays(1)) + afterMidnight);
        }
    }
    return at;
}

bool AlertWatch::acknowledge(qint64 event)
{
    const Instant now = m_clock.now();
    return said(event, [now](AlertMemory &memory) { acknowledgeAlert(memory, now); });
}

bool AlertWatch::snooze(qint64 event, Instant until)
{
    return said(event, [until](AlertMemory &memory) { snoozeAlert(memory, until); });
}

/// What a person says of an open event.
bool AlertWatch::said(qint64 event, const std::function<void(AlertMemory &)> &change)
{
    for (Rule &rule : m_rules) {
        for (auto &[target, memory] : rule.memories) {
            if (memory.event && memory.event->id == event) {
                change(memory);
                AlertStep step;
                step.changed = true;
                take(rule, target, memory, step, m_clock.now());
                commit();
                Q_EMIT changed();
                return true;
            }
        }
    }
    return false;
}

} // namespace aigo
