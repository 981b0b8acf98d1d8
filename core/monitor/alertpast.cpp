// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/alertpast.h"

#include "core/domain/alerttext.h"
#include "core/domain/slo.h"
#include "core/monitor/credits.h"
#include "core/storage/incidentstore.h"
#include "core/storage/seriesstore.h"

#include <algorithm>
#include <span>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr std::ptrdiff_t mostLooks = 1500; ///< at what is added up over a window

bool isWindowed(AlertFunction function)
{
    return function == AlertFunction::Latency || function == AlertFunction::Ttft ||
           function == AlertFunction::Availability || function == AlertFunction::Burn;
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

AlertFact shareAt(const AlertTerm &term, const AlertPast &past, Milliseconds every, Instant at)
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

AlertFact officialAt(const AlertTerm &term, const AlertPast &past, Instant at)
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

AlertFact keyAt(const AlertTerm &term, const AlertPast &past)
{
    if (past.seen == 0) {
        return {};
    }
    const QString word = alertKeyWord(past.samples[past.seen - 1].outcome);
    return word.isEmpty() ? AlertFact{} : known(meets(term, word), word);
}

AlertFact creditAt(const AlertTerm &term, const AlertPast &past, Instant at)
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

} // namespace

AlertFact AlertPast::factAt(const AlertTerm &term, Milliseconds every, Instant at) const
{
    switch (term.function) { // NOLINT: the others are not of a time
    case AlertFunction::State:
        return state.state == State::Unknown ? AlertFact{}
                                             : known(meets(term, stateName(state.state)), stateTitle(state.state));
    case AlertFunction::Official:
    case AlertFunction::Incident:
        return officialAt(term, *this, at);
    case AlertFunction::Latency:
        return latencyAt(term, samples, at);
    case AlertFunction::Ttft:
        return latencyAt(term, ttft, at);
    case AlertFunction::Availability:
    case AlertFunction::Burn:
        return shareAt(term, *this, every, at);
    case AlertFunction::Key:
        return keyAt(term, *this);
    case AlertFunction::Credit: {
        const AlertFact refused = keyAt(term, *this);
        return refused.value == u"no_credit" ? known(meets(term, 0), QStringLiteral("$0")) : creditAt(term, *this, at);
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

std::vector<Instant> AlertPast::moments(const RehearsalPlan &plan) const
{
    std::vector<Instant> at;
    for (const std::vector<Sample> *measured : {&samples, &ttft}) {
        for (const Sample &sample : *measured) {
            if (sample.at >= plan.from) {
                at.push_back(sample.at);
            }
        }
    }
    for (const auto &[currency, told] : credit) {
        for (const Sample &sample : told) {
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
    for (const Incident &incident : incidents) {
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

Result<AlertPast> AlertPast::read(QSqlDatabase &db, const RehearsalPlan &plan, const QString &target)
{
    AlertPast past;
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

Instant AlertPast::since(const RehearsalPlan &plan) const
{
    const bool ofChecks = !plan.expression.uses(AlertFunction::Credit) && !samples.empty();
    Instant first = ofChecks ? samples.front().at : Instant::max();
    for (const auto &[currency, told] : credit) {
        first = told.empty() ? first : std::min(first, told.front().at);
    }
    return first;
}

void AlertPast::observe(Instant until)
{
    for (; seen < samples.size() && samples[seen].at <= until; ++seen) {
        CheckResult check;
        check.at = samples[seen].at;
        check.outcome = samples[seen].outcome;
        state = afterCheck(state, check);
    }
}

} // namespace aigo
