// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertrehearsal.h"

#include "core/domain/alertmachine.h"
#include "core/monitor/alertpast.h"
#include "core/monitor/alertwatch.h"
#include "core/storage/cataloguestore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <algorithm>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds longest = std::chrono::days(90);
constexpr std::size_t mostTargets = 100;
constexpr qint64 patienceMs = 4000;
constexpr std::size_t mostFirings = 500;
constexpr int mostChanges = 50'000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlertRule)
};

bool isStored(AlertFunction function)
{
    switch (function) {
    case AlertFunction::State:
    case AlertFunction::Official:
    case AlertFunction::Incident:
    case AlertFunction::Latency:
    case AlertFunction::Ttft:
    case AlertFunction::Availability:
    case AlertFunction::Burn:
    case AlertFunction::Key:
    case AlertFunction::Credit:
    case AlertFunction::PriceChange:
    case AlertFunction::Added:
    case AlertFunction::Unlisted:
    case AlertFunction::ContextChange:
    case AlertFunction::CapabilityChange:
    case AlertFunction::AliasChange:
    case AlertFunction::Deprecation:
        return true;
    case AlertFunction::Headroom:
    case AlertFunction::SourceAge:
    case AlertFunction::CheckSpend:
    case AlertFunction::StoreSize:
        break;
    }
    return false;
}

void rehearseTarget(const RehearsalPlan &plan, const RehearsalPlan::Target &target, AlertPast past, Rehearsal &out)
{
    AlertMemory memory;
    const auto take = [&](const AlertStep &done, Instant at) {
        if (done.opened) {
            out.firings.push_back({target.target, target.title, at, std::nullopt, memory.last.value});
        }
        if (done.resolved && !out.firings.empty() && out.firings.back().target == target.target) {
            out.firings.back().to = done.resolved->resolved;
        }
    };
    for (const Instant at : past.moments(plan)) {
        for (auto due = nextStep(plan.rule, memory); due && *due < at; due = nextStep(plan.rule, memory)) {
            const AlertMemory before = memory;
            take(step(plan.rule, memory, AlertReading(memory.last), {*due, false, {}}), *due);
            if (memory == before || nextStep(plan.rule, memory) == due) {
                break;
            }
        }
        past.observe(at);
        AlertReading reading;
        std::vector<AlertTruth> truths;
        for (const AlertTerm &term : plan.expression.terms) {
            const AlertFact fact = past.factAt(term, target.every, at);
            truths.push_back(fact.truth);
            if (reading.value.isEmpty() && (fact.truth == AlertTruth::True || plan.expression.terms.size() == 1)) {
                reading.value = fact.value;
            }
        }
        reading.truth = alertTruth(plan.expression, truths);
        take(step(plan.rule, memory, reading, {at, true, {}}), at);
        if (out.firings.size() >= mostFirings) {
            return;
        }
    }
}

Status rehearseChanges(QSqlDatabase &db, const RehearsalPlan &plan, Rehearsal &out)
{
    ChangeQuery query;
    query.since = plan.from;
    query.until = plan.to + 1ms;
    query.newestFirst = true;
    query.limit = mostChanges;
    const auto page = CatalogueStore::changes(db, query);
    if (!page) {
        return page.error();
    }
    for (const Change &change : page->rows) {
        if (change.model.isEmpty() || !change.flags.isEmpty() || out.firings.size() >= mostFirings) {
            continue;
        }
        if (matchesChange(plan.expression, change, plan.models, plan.now)) {
            out.firings.push_back({change.model, plan.models.title(change.model), change.at, change.at,
                                   changeLine(change, plan.models.title(change.model))});
        }
    }
    return Done{};
}

void rehearseDeprecations(const RehearsalPlan &plan, Rehearsal &out)
{
    for (const RehearsalPlan::Target &target : plan.targets) {
        const Model *model = plan.models.model(target.target);
        if (model == nullptr) {
            continue;
        }
        const QDate end = model->facts.retired.isValid() ? model->facts.retired : model->facts.deprecated;
        for (const AlertTerm &term : plan.expression.terms) {
            for (const int step : alertDeprecationSteps()) {
                const Instant at = fromDate(end.addDays(-step));
                if (term.function == AlertFunction::Deprecation && meets(term, step) && at >= plan.from &&
                    at <= plan.to) {
                    out.firings.push_back({target.target, target.title, at, at, Texts::tr("%n days", nullptr, step)});
                }
            }
        }
    }
}

} // namespace

Result<RehearsalPlan> planRehearsal(const AlertRule &rule, const AlertReadings &readings, Instant from, Instant to,
                                    Instant now)
{
    auto expression = parseAlertExpression(rule.when);
    if (!expression) {
        return expression.error();
    }
    RehearsalPlan plan;
    plan.rule = rule;
    plan.expression = std::move(*expression);
    plan.to = to;
    plan.from = std::max(from, to - longest);
    plan.now = now;
    const bool ofChanges = plan.expression.subjects() == AlertSubjectKind::Change;
    if (!ofChanges) {
        const AlertSubjectKind subject = plan.expression.subjects();
        for (AlertTerm term : plan.expression.terms) {
            if (subjectKind(term.function) != subject) {
                continue;
            }
            if (term.function == AlertFunction::Deprecation) { // also those whose day was in that time
                term.op = AlertOp::GreaterEqual;
                term.number = 0;
            }
            for (const QString &target : readings.targets(term, now)) {
                plan.targets.push_back({target, readings.title(target), readings.every(target)});
            }
            break;
        }
    }
    plan.models.catalogue = readings.catalogue;
    plan.models.watched = readings.watched;
    return plan;
}

Result<Rehearsal> runRehearsal(QSqlDatabase &db, const RehearsalPlan &plan)
{
    Rehearsal out;
    out.from = plan.from;
    out.to = plan.to;
    out.targets = static_cast<int>(plan.targets.size());
    QElapsedTimer timer;
    timer.start();
    QStringList cannot;
    for (const AlertTerm &term : plan.expression.terms) {
        if (!isStored(term.function)) {
            cannot << Texts::tr("%1 is not kept over time").arg(alertFunctionName(term.function));
        }
    }
    if (plan.expression.uses(AlertFunction::Official)) {
        cannot << Texts::tr("what their page said is taken from its incidents");
    }
    if (plan.expression.subjects() == AlertSubjectKind::Change) {
        if (const Status done = rehearseChanges(db, plan, out); !done) {
            return done.error();
        }
    } else if (plan.expression.uses(AlertFunction::Deprecation)) {
        rehearseDeprecations(plan, out);
        cannot << Texts::tr("days are taken as they are announced now");
    } else {
        std::size_t done = 0;
        std::optional<Instant> oldest;
        for (const RehearsalPlan::Target &target : plan.targets) {
            if (done >= mostTargets || timer.elapsed() > patienceMs || out.firings.size() >= mostFirings) {
                cannot << Texts::tr("only %1 of %2 targets were looked at").arg(done).arg(plan.targets.size());
                break;
            }
            auto past = AlertPast::read(db, plan, target.target);
            if (!past) {
                return past.error();
            }
            const Instant first = past->since(plan);
            oldest = first < Instant::max() ? std::min(first, oldest.value_or(first)) : oldest;
            rehearseTarget(plan, target, std::move(*past), out);
            ++done;
        }
        if (plan.expression.uses(AlertFunction::Credit) && !oldest) {
            cannot << Texts::tr("what is left was never told in this time");
        }
        out.from = std::max(out.from, oldest.value_or(out.from));
    }
    std::sort(out.firings.begin(), out.firings.end(),
              [](const Rehearsal::Firing &a, const Rehearsal::Firing &b) { return a.from > b.from; });
    out.cannot = cannot.join(QStringLiteral("; "));
    return out;
}

} // namespace aigo
