// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertwatch.h"

#include <algorithm>
#include <utility>

/// The rules as the watch runs them: read once, of which targets, and how they stand.
namespace aigo {

namespace {

using Occasion = AlertWatch::Occasion;

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

} // namespace aigo
