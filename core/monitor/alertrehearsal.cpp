// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertrehearsal.h"

#include "core/domain/alertmachine.h"
#include "core/domain/alerttext.h"
#include "core/domain/slo.h"
#include "core/monitor/alertwatch.h"
#include "core/monitor/credits.h"
#include "core/storage/cataloguestore.h"
#include "core/storage/incidentstore.h"
#include "core/storage/seriesstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <map>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds longest = std::chrono::days(90);
constexpr std::size_t mostTargets = 100;
constexpr qint64 patienceMs = 4000;
constexpr std::ptrdiff_t mostLooks = 1500; ///< at what is added up over a window
constexpr std::size_t mostFirings = 500;
constexpr int mostChanges = 50'000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlertRule)
};

/// What was measured of a target, and what they said of it.
struct Past
{
    std::vector<Sample> samples;
    std::vector<Sample> ttft;
    std::map<QString, std::vector<Sample>> credit; ///< by currency
    std::vector<Incident> incidents;
    ProviderState state;
    std::size_t at = 0; ///< samples that `state` has seen
};

bool isWindowed(AlertFunction function)
{
    return function == AlertFunction::Latency || function == AlertFunction::Ttft ||
           function == AlertFunction::Availability || function == AlertFunction::Burn;
}

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

AlertFact known(bool yes, QString value)
{
    return {yes ? AlertTruth::True : AlertTruth::False, std::move(value)};
}

std::span<const Sample> between(const std::vector<Sample> &samples, Instant from, Instant to)
{
    const auto before = [](const Sample &sample, Instant at) { return sample.at < at; };
    auto first = std::lower_bound(samples.begin(), samples.end(), from, before);
    first -= std::min<std::ptrdiff_t>(4, first - samples.begin());
    const auto last = std::lower_bound(first, samples.end(), to + 1ms, before);
    return {first, last};
}

AlertFact latencyAt(const AlertTerm &term, const std::vector<Sample> &samples, Instant at)
{
    constexpr std::ptrdiff_t fewest = 5;
    constexpr double percent = 100;
    std::vector<Microseconds> values;
    for (const Sample &sample : between(samples, at - term.over, at)) {
        if (sample.at > at - term.over && sample.latency && isMeasured(sample)) {
            values.push_back(*sample.latency);
        }
    }
    if (std::ssize(values) < (term.function == AlertFunction::Ttft ? 1 : fewest)) {
        return {};
    }
    double measured = static_cast<double>(nearestRank(values, term.percentile / percent).count());
    const QString value = alertLatencyText(measured);
    if (term.unit == AlertUnit::Times) {
        std::vector<Microseconds> usual;
        for (const Sample &sample : between(samples, at - 168h, at)) {
            if (sample.latency && isMeasured(sample)) {
                usual.push_back(*sample.latency);
            }
        }
        if (usual.size() < samplesForP95) {
            return {};
        }
        measured /= std::max(1.0, static_cast<double>(nearestRank(usual, term.percentile / percent).count()));
    }
    return known(meets(term, measured), value);
}

AlertFact shareAt(const AlertTerm &term, const Past &past, Milliseconds every, Instant at)
{
    constexpr double percent = 100;
    const auto samples = between(past.samples, at - term.over, at);
    if (term.function == AlertFunction::Availability) {
        const auto share = availability(samples, at - term.over, at).share();
        return share ? known(meets(term, *share * percent), alertNumberText(*share * percent) + u'%') : AlertFact{};
    }
    Slo slo;
    slo.target = term.objective;
    const Milliseconds shorter = std::min(term.over, std::max(term.over / 12, every * samplesForBurn));
    const auto longer = burnRate(slo, availability(samples, at - term.over, at));
    const auto recent = burnRate(slo, availability(samples, at - shorter, at));
    if (!longer || !recent || samples.size() < samplesForBurn) {
        return {};
    }
    const double rate = std::min(*longer, *recent);
    return known(meets(term, rate), QString::number(rate, 'f', 1));
}

AlertFact officialAt(const AlertTerm &term, const Past &past, Instant at)
{
    const Incident *worst = nullptr;
    for (const Incident &incident : past.incidents) {
        const bool open = incident.started <= at && (!incident.resolved || *incident.resolved > at);
        const bool counts = open && !incident.ours && !incident.maintenance && incident.concerns;
        worst = counts && (worst == nullptr || incident.severity > worst->severity) ? &incident : worst;
    }
    const bool grave = worst != nullptr && worst->severity == Severity::Critical;
    const bool major = worst != nullptr && worst->severity == Severity::Major;
    if (term.function == AlertFunction::Official) {
        const State state = worst == nullptr ? State::Operational : grave ? State::Down : State::Degraded;
        return known(meets(term, stateName(state)), worst != nullptr ? worst->title : QString());
    }
    const QString word = worst == nullptr ? QStringLiteral("none")
                         : grave || major ? severityName(worst->severity)
                                          : QStringLiteral("minor");
    return known(meets(term, word), worst != nullptr ? worst->title : QString());
}

AlertFact keyAt(const AlertTerm &term, const Past &past)
{
    if (past.at == 0) {
        return {};
    }
    const Outcome outcome = past.samples[past.at - 1].outcome;
    const QString word = outcome == Outcome::Unauthorized                            ? QStringLiteral("rejected")
                         : outcome == Outcome::Forbidden                             ? QStringLiteral("forbidden")
                         : outcome == Outcome::NoCredit                              ? QStringLiteral("no_credit")
                         : outcome == Outcome::Quota                                 ? QStringLiteral("quota")
                         : outcome == Outcome::Ok || outcome == Outcome::RateLimited ? QStringLiteral("ok")
                                                                                     : QString();
    return word.isEmpty() ? AlertFact{} : known(meets(term, word), word);
}

AlertFact creditAt(const AlertTerm &term, const Past &past, Instant at)
{
    Credit told;
    for (const auto &[currency, samples] : past.credit) {
        const auto after = std::upper_bound(samples.begin(), samples.end(), at,
                                            [](Instant moment, const Sample &sample) { return moment < sample.at; });
        if (after == samples.begin() || !std::prev(after)->latency) {
            continue;
        }
        const Sample &sample = *std::prev(after);
        if (sample.at > told.at) { // what was told before that is of another answer
            told.at = sample.at;
            told.amounts.clear();
        }
        if (sample.at == told.at) {
            told.amounts.push_back({currency, creditOf(sample)});
        }
    }
    return told.amounts.empty() ? AlertFact{} : creditFact(term, told, at);
}

AlertFact factAt(const AlertTerm &term, const Past &past, Milliseconds every, Instant at)
{
    switch (term.function) { // NOLINT: the others are not of a time
    case AlertFunction::State:
        return past.state.state == State::Unknown
                   ? AlertFact{}
                   : known(meets(term, stateName(past.state.state)), stateTitle(past.state.state));
    case AlertFunction::Official:
    case AlertFunction::Incident:
        return officialAt(term, past, at);
    case AlertFunction::Latency:
        return latencyAt(term, past.samples, at);
    case AlertFunction::Ttft:
        return latencyAt(term, past.ttft, at);
    case AlertFunction::Availability:
    case AlertFunction::Burn:
        return shareAt(term, past, every, at);
    case AlertFunction::Key:
        return keyAt(term, past);
    case AlertFunction::Credit: {
        const AlertFact refused = keyAt(term, past);
        return refused.value == u"no_credit" ? known(meets(term, 0), QStringLiteral("$0")) : creditAt(term, past, at);
    }
    case AlertFunction::PriceChange:
    case AlertFunction::Added:
    case AlertFunction::Unlisted:
    case AlertFunction::ContextChange:
    case AlertFunction::CapabilityChange:
    case AlertFunction::AliasChange:
    case AlertFunction::Deprecation:
    case AlertFunction::Headroom:
    case AlertFunction::SourceAge:
    case AlertFunction::CheckSpend:
    case AlertFunction::StoreSize:
        break;
    }
    return {};
}

/// When to look: at every sample and incident, or often enough over what is added up over a window.
std::vector<Instant> looks(const RehearsalPlan &plan, const Past &past)
{
    std::vector<Instant> at;
    for (const std::vector<Sample> *samples : {&past.samples, &past.ttft}) {
        for (const Sample &sample : *samples) {
            if (sample.at >= plan.from) {
                at.push_back(sample.at);
            }
        }
    }
    for (const auto &[currency, samples] : past.credit) {
        for (const Sample &sample : samples) {
            at.push_back(sample.at); // what is before the time itself goes below
        }
    }
    const bool windowed = std::any_of(plan.expression.terms.begin(), plan.expression.terms.end(),
                                      [](const AlertTerm &term) { return isWindowed(term.function); });
    if (windowed && std::ssize(at) > mostLooks) {
        const std::ptrdiff_t stride = std::ssize(at) / mostLooks + 1;
        std::vector<Instant> fewer;
        for (std::ptrdiff_t i = 0; i < std::ssize(at); i += stride) {
            fewer.push_back(at[static_cast<std::size_t>(i)]);
        }
        at = std::move(fewer);
    }
    for (const Incident &incident : past.incidents) {
        at.push_back(std::max(incident.started, plan.from));
        if (incident.resolved) {
            at.push_back(*incident.resolved);
        }
    }
    std::sort(at.begin(), at.end());
    at.erase(std::unique(at.begin(), at.end()), at.end());
    std::erase_if(at, [&plan](Instant one) { return one < plan.from || one > plan.to; });
    return at;
}

Result<Past> readPast(QSqlDatabase &db, const RehearsalPlan &plan, const QString &target)
{
    Past past;
    Milliseconds before = 1h;
    bool ttft = false;
    for (const AlertTerm &term : plan.expression.terms) {
        before = std::max({before, term.over, term.unit == AlertUnit::Times ? Milliseconds{168h} : 0ms});
        ttft = ttft || term.function == AlertFunction::Ttft;
    }
    auto samples = SeriesStore::range(db, checksOf(target), plan.from - before, plan.to + 1ms);
    if (!samples) {
        return samples.error();
    }
    past.samples = std::move(*samples);
    if (ttft) {
        auto first = SeriesStore::range(db, SeriesKey{target, {}, QStringLiteral("ttft"), {}}, plan.from - before,
                                        plan.to + 1ms);
        if (!first) {
            return first.error();
        }
        past.ttft = std::move(*first);
    }
    if (plan.expression.uses(AlertFunction::Credit)) {
        const auto all = SeriesStore::series(db);
        if (!all) {
            return all.error();
        }
        for (const SeriesKey &key : *all) {
            if (key != creditSeries(target, key.part)) {
                continue;
            }
            auto told = SeriesStore::range(db, key, plan.from - creditCounts, plan.to + 1ms);
            if (!told) {
                return told.error();
            }
            past.credit[key.part] = std::move(*told);
        }
    }
    IncidentQuery query;
    query.provider = target;
    query.from = plan.from;
    query.to = plan.to;
    auto incidents = IncidentStore::incidents(db, query);
    if (!incidents) {
        return incidents.error();
    }
    past.incidents = std::move(incidents->incidents);
    return past;
}

/// The first that is stored of what the rule asks for; the end of time: nothing is.
Instant since(const RehearsalPlan &plan, const Past &past)
{
    const bool ofChecks = !plan.expression.uses(AlertFunction::Credit) && !past.samples.empty();
    Instant first = ofChecks ? past.samples.front().at : Instant::max();
    for (const auto &[currency, samples] : past.credit) {
        first = samples.empty() ? first : std::min(first, samples.front().at);
    }
    return first;
}

void observe(Past &past, Instant until)
{
    for (; past.at < past.samples.size() && past.samples[past.at].at <= until; ++past.at) {
        CheckResult check;
        check.at = past.samples[past.at].at;
        check.outcome = past.samples[past.at].outcome;
        past.state = afterCheck(past.state, check);
    }
}

void rehearseTarget(const RehearsalPlan &plan, const RehearsalPlan::Target &target, Past past, Rehearsal &out)
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
    for (const Instant at : looks(plan, past)) {
        for (auto due = nextStep(plan.rule, memory); due && *due < at; due = nextStep(plan.rule, memory)) {
            const AlertMemory before = memory;
            take(step(plan.rule, memory, AlertReading(memory.last), {*due, false, {}}), *due);
            if (memory == before || nextStep(plan.rule, memory) == due) {
                break;
            }
        }
        observe(past, at);
        AlertReading reading;
        std::vector<AlertTruth> truths;
        for (const AlertTerm &term : plan.expression.terms) {
            const AlertFact fact = factAt(term, past, target.every, at);
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
            auto past = readPast(db, plan, target.target);
            if (!past) {
                return past.error();
            }
            const Instant first = since(plan, *past);
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
