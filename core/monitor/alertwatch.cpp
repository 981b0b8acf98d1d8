// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertwatch.h"

#include "core/domain/quiettime.h"
#include "core/storage/database.h"
#include "core/storage/seriesstore.h"

#include <QCoroFuture>
#include <QPointer>
#include <algorithm>
#include <utility>

namespace aigo {

namespace {

using namespace std::chrono_literals;
using Occasion = AlertWatch::Occasion;

constexpr Milliseconds afterMidnight = 1min;
const QString groupsNote = QStringLiteral("groups");

unsigned bit(Occasion occasion)
{
    return 1U << static_cast<unsigned>(occasion);
}

Occasion occasionOf(AlertFunction function)
{
    switch (function) {
    case AlertFunction::State:
    case AlertFunction::Latency:
    case AlertFunction::Availability:
    case AlertFunction::Burn:
    case AlertFunction::Key:
    case AlertFunction::Headroom:
    case AlertFunction::Credit:
        return Occasion::Checked;
    case AlertFunction::Official:
    case AlertFunction::Incident:
        return Occasion::Official;
    case AlertFunction::Ttft:
    case AlertFunction::PriceChange:
    case AlertFunction::Added:
    case AlertFunction::Unlisted:
    case AlertFunction::ContextChange:
    case AlertFunction::CapabilityChange:
    case AlertFunction::AliasChange:
    case AlertFunction::Deprecation:
    case AlertFunction::SourceAge:
        return Occasion::Synced;
    case AlertFunction::CheckSpend:
    case AlertFunction::StoreSize:
        return Occasion::Stored;
    }
    return Occasion::Time;
}

bool usesAny(const AlertExpression &expression, std::initializer_list<AlertFunction> functions)
{
    return std::any_of(functions.begin(), functions.end(),
                       [&expression](AlertFunction function) { return expression.uses(function); });
}

/// How grave a state is among a rule's targets.
int gravity(AlertState state)
{
    switch (state) {
    case AlertState::Firing:
        return 9;
    case AlertState::Flapping:
        return 8;
    case AlertState::Suppressed:
        return 7;
    case AlertState::Acknowledged:
        return 6;
    case AlertState::Snoozed:
        return 5;
    case AlertState::Pending:
        return 4;
    case AlertState::Error:
        return 3;
    case AlertState::NoData:
    case AlertState::Resolved:
    case AlertState::Ok:
        break;
    }
    return state == AlertState::NoData ? 1 : 0;
}

} // namespace

AlertWatch::AlertWatch(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
{}

AlertWatch::Rule AlertWatch::compiled(const AlertRule &rule)
{
    Rule out;
    out.rule = rule;
    auto expression = parseAlertExpression(rule.when);
    if (!expression) {
        out.error = expression.error().line();
        return out;
    }
    out.expression = std::move(*expression);
    const AlertSubjectKind subject = out.expression.subjects();
    const std::vector<AlertTerm> &terms = out.expression.terms;
    const auto lead = std::find_if(terms.begin(), terms.end(),
                                   [subject](const AlertTerm &term) { return subjectKind(term.function) == subject; });
    out.lead = static_cast<std::size_t>(lead - terms.begin());
    for (const AlertTerm &term : terms) {
        out.occasions |= bit(occasionOf(term.function));
        const bool same =
            subjectKind(term.function) == subject && term.target == lead->target && term.name == lead->name;
        out.own.push_back(same || (&term == &*lead));
    }
    for (std::size_t i = 0; i < terms.size(); ++i) {
        // Names differ in what is asked, not of whom, except of sources.
        const bool sourceless = subject != AlertSubjectKind::Source;
        out.own[i] =
            out.own[i] || (sourceless && subjectKind(terms[i].function) == subject && terms[i].target == lead->target);
    }
    out.others.resize(terms.size());
    out.digest = subject == AlertSubjectKind::Change || out.expression.uses(AlertFunction::Deprecation);
    return out;
}

AlertWatch::Rule *AlertWatch::ruleOf(const QString &name)
{
    const auto it =
        std::find_if(m_rules.begin(), m_rules.end(), [&](const Rule &rule) { return rule.rule.name == name; });
    return it == m_rules.end() ? nullptr : &*it;
}

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

void AlertWatch::setSettings(const AlertSettings &settings)
{
    const Instant now = m_clock.now();
    m_settings = settings;
    m_quiet.reset();
    m_windows.clear();
    for (const MaintenanceWindow &window : settings.windows) {
        if (auto targets = parseFilter(window.targets)) {
            m_windows.push_back({window, std::move(*targets)});
        }
    }
    std::vector<Rule> before = std::exchange(m_rules, {});
    for (const AlertRule &rule : alertRules(settings.users)) {
        Rule made = compiled(rule);
        const auto was =
            std::find_if(before.begin(), before.end(), [&rule](const Rule &one) { return one.rule.name == rule.name; });
        if (was != before.end()) {
            made.lastFired = was->lastFired;
            made.ended = std::move(was->ended);
            made.memories = std::move(was->memories);
            was->memories.clear();
        }
        m_rules.push_back(std::move(made));
    }
    for (Rule &gone : before) {
        while (m_active && !gone.memories.empty()) {
            drop(gone, QString(gone.memories.begin()->first), now);
        }
        if (!gone.memories.empty()) {
            gone.rule.enabled = false;
            m_rules.push_back(std::move(gone));
        }
    }
    retarget();
    evaluateAll();
    Q_EMIT changed();
}

void AlertWatch::setActive(bool active)
{
    if (std::exchange(m_active, active) == active || !active) {
        return;
    }
    retarget();
    evaluateAll();
}

void AlertWatch::retarget()
{
    const Instant now = m_clock.now();
    readings.index();
    m_byTarget.clear();
    QSet<QString> sampled;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        Rule &rule = m_rules[i];
        retarget(rule, now);
        if (rule.digest) {
            continue;
        }
        for (const QString &target : rule.targets) {
            m_byTarget[target].push_back(i);
        }
        for (std::size_t t = 0; t < rule.expression.terms.size(); ++t) {
            const AlertTerm &term = rule.expression.terms[t];
            if (term.function != AlertFunction::Latency && term.function != AlertFunction::Availability &&
                term.function != AlertFunction::Burn) {
                continue;
            }
            for (const QString &target : rule.own[t] ? rule.targets : rule.others[t]) {
                sampled.insert(target);
            }
        }
        for (const QStringList &others : rule.others) {
            for (const QString &other : others) {
                if (auto &rules = m_byTarget[other]; !std::count(rules.begin(), rules.end(), i)) {
                    rules.push_back(i);
                }
            }
        }
    }
    readings.needSamples(sampled);
    if (m_active) {
        read();
    }
    commit();
    Q_EMIT nextChanged();
}

void AlertWatch::retarget(Rule &rule, Instant now)
{
    constexpr qsizetype mostTargets = 20'000;
    constexpr qsizetype mostMeasured = 200; ///< each is a figure of the store's
    rule.targets.clear();
    for (QStringList &others : rule.others) {
        others.clear();
    }
    if (rule.rule.enabled && rule.error.isEmpty() && !rule.digest && !rule.expression.isEmpty()) {
        const std::vector<AlertTerm> &terms = rule.expression.terms;
        rule.targets = readings.targets(terms[rule.lead], now)
                           .mid(0, terms[rule.lead].function == AlertFunction::Ttft ? mostMeasured : mostTargets);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (!rule.own[i]) {
                rule.others[i] = readings.targets(terms[i], now).mid(0, mostMeasured);
            }
        }
    }
    rule.named = QSet<QString>(rule.targets.begin(), rule.targets.end());
    if (rule.digest && rule.rule.enabled) {
        return; // what waits there is a digest that is held back
    }
    QStringList gone;
    for (const auto &[target, memory] : rule.memories) {
        if (!rule.named.contains(target)) {
            gone << target;
        }
    }
    for (const QString &target : gone) {
        if (m_active) {
            drop(rule, target, now);
        }
    }
}

void AlertWatch::drop(Rule &rule, const QString &target, Instant now)
{
    const auto it = rule.memories.find(target);
    if (it == rule.memories.end()) {
        return;
    }
    const AlertStep step = giveUp(it->second, now);
    take(rule, target, it->second, step, now);
    rule.memories.erase(target);
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

QString AlertWatch::heldBack(const Rule &rule, const QString &target, Instant now)
{
    if (const auto mute = m_settings.mutes.find(rule.rule.name); mute != m_settings.mutes.end() && mute->second > now) {
        return QStringLiteral("muted");
    }
    for (const Window &window : m_windows) {
        if (maintenanceUntil(window.window, now) && readings.concerns(window.targets, target, now)) {
            return QStringLiteral("maintenance");
        }
    }
    const bool measured = usesAny(rule.expression, {AlertFunction::State, AlertFunction::Latency,
                                                    AlertFunction::Availability, AlertFunction::Burn});
    if (measured && readings.announcedMaintenance(target)) {
        return QStringLiteral("maintenance");
    }
    if (usesAny(rule.expression, {AlertFunction::Incident, AlertFunction::Official}) &&
        readings.troubleBegan(target).value_or(now) < m_since) {
        return QStringLiteral("first_sync");
    }
    if (dependsOnFailed(rule, target, now)) {
        return QStringLiteral("dependency");
    }
    if (m_settings.quietUntil && *m_settings.quietUntil > now) {
        return QStringLiteral("do_not_disturb");
    }
    if (rule.rule.severity != AlertSeverity::Critical) {
        if (!m_quiet || m_quiet->first != now) {
            m_quiet = {now, quietUntil(m_settings.quiet, now)};
        }
        return m_quiet->second ? QStringLiteral("quiet_hours") : QString();
    }
    return {};
}

/// What only shows that a provider is in trouble says nothing new while the rule on its state fires, and as long as
/// what it measures still reaches back to that.
bool AlertWatch::dependsOnFailed(const Rule &rule, const QString &target, Instant now) const
{
    const bool symptom = usesAny(rule.expression, {AlertFunction::Latency, AlertFunction::Ttft,
                                                   AlertFunction::Availability, AlertFunction::Burn}) &&
                         !rule.expression.uses(AlertFunction::State);
    if (!symptom) {
        return false;
    }
    Milliseconds reaches{};
    for (const AlertTerm &term : rule.expression.terms) {
        reaches = std::max(reaches, term.over);
    }
    const QString provider = readings.group(target);
    return std::any_of(m_rules.begin(), m_rules.end(), [&](const Rule &other) {
        if (!other.expression.uses(AlertFunction::State)) {
            return false;
        }
        const auto fails = [&](const QString &of) {
            const auto it = other.memories.find(of);
            const auto over = other.ended.find(of);
            return (it != other.memories.end() && it->second.event.has_value()) ||
                   (over != other.ended.end() && now - over->second < reaches);
        };
        return fails(provider) || fails(target);
    });
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

std::optional<Instant> AlertWatch::heldUntil(Instant now) const
{
    std::optional<Instant> until;
    const auto by = [&](std::optional<Instant> at) {
        until = at && *at > now ? std::min(*at, until.value_or(*at)) : until;
    };
    by(m_settings.quietUntil);
    by(quietUntil(m_settings.quiet, now));
    for (const auto &[name, at] : m_settings.mutes) {
        by(at);
    }
    for (const Window &window : m_windows) {
        by(maintenanceUntil(window.window, now));
    }
    return until;
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
    for (Rule &rule : m_rules) {
        for (auto &[target, memory] : rule.memories) {
            if (memory.event && memory.event->id == event) {
                acknowledgeAlert(memory, m_clock.now());
                AlertStep said;
                said.changed = true;
                take(rule, target, memory, said, m_clock.now());
                commit();
                Q_EMIT changed();
                return true;
            }
        }
    }
    return false;
}

bool AlertWatch::snooze(qint64 event, Instant until)
{
    for (Rule &rule : m_rules) {
        for (auto &[target, memory] : rule.memories) {
            if (memory.event && memory.event->id == event) {
                snoozeAlert(memory, until);
                AlertStep said;
                said.changed = true;
                take(rule, target, memory, said, m_clock.now());
                commit();
                Q_EMIT changed();
                return true;
            }
        }
    }
    return false;
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

std::vector<AlertRuleView> AlertWatch::rules() const
{
    std::vector<AlertRuleView> out;
    const auto nameOf = [this](const QString &slug) { return readings.title(slug); };
    for (const Rule &rule : m_rules) {
        if (rule.rule.when.isEmpty()) {
            continue; // gone, and not over yet
        }
        AlertRuleView view;
        view.rule = rule.rule;
        view.sentence = alertSentence(rule.expression, rule.rule.holdFor, nameOf);
        view.error = rule.error;
        view.worst = rule.error.isEmpty() ? AlertState::Ok : AlertState::Error;
        view.targets = static_cast<int>(rule.targets.size());
        view.lastFired = rule.lastFired;
        for (const auto &[target, memory] : rule.memories) {
            view.firing += memory.event ? 1 : 0;
            view.worst = gravity(memory.state) > gravity(view.worst) ? memory.state : view.worst;
        }
        const auto mute = m_settings.mutes.find(rule.rule.name);
        if (mute != m_settings.mutes.end() && mute->second > m_clock.now()) {
            view.mutedUntil = mute->second;
        }
        out.push_back(std::move(view));
    }
    return out;
}

std::vector<AlertEvent> AlertWatch::open() const
{
    std::vector<AlertEvent> out;
    for (const Rule &rule : m_rules) {
        for (const auto &[target, memory] : rule.memories) {
            if (memory.event) {
                out.push_back(*memory.event);
            }
        }
    }
    std::sort(out.begin(), out.end(), [](const AlertEvent &a, const AlertEvent &b) {
        return std::tuple(b.severity, b.opened, b.id) < std::tuple(a.severity, a.opened, a.id);
    });
    return out;
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
