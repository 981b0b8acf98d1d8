// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/alerttext.h"
#include "core/domain/columns.h"
#include "core/domain/slo.h"
#include "core/monitor/alertreadings.h"
#include "core/monitor/checker.h"

#include <QCoreApplication>
#include <algorithm>

/// What each function of the rules' language finds of a target.
namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr int fewestForLatency = 5;
constexpr double percent = 100;
constexpr int lateDays = 3; ///< a model's last day may be told so much later
constexpr Milliseconds usualOver = 168h;

AlertTruth truthOf(bool yes)
{
    return yes ? AlertTruth::True : AlertTruth::False;
}

AlertFact numberFact(const AlertTerm &term, double measured, QString value)
{
    return {truthOf(meets(term, measured)), std::move(value)};
}

/// What is left of a limit, as long as the answer that said so still counts.
std::optional<double> leftOf(const RateLimit &limit, Instant now)
{
    return limit.resets && *limit.resets <= now ? std::nullopt : limit.headroom();
}

} // namespace

QString alertKeyWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Unauthorized:
        return QStringLiteral("rejected");
    case Outcome::Forbidden:
        return QStringLiteral("forbidden");
    case Outcome::NoCredit:
        return QStringLiteral("no_credit");
    case Outcome::Quota:
        return QStringLiteral("quota");
    case Outcome::Ok:
    case Outcome::Slow:
    case Outcome::RateLimited:
        return QStringLiteral("ok");
    case Outcome::NotFound:
    case Outcome::BadRequest:
    case Outcome::ServerError:
    case Outcome::Overloaded:
    case Outcome::Timeout:
    case Outcome::Dns:
    case Outcome::Connect:
    case Outcome::Tls:
    case Outcome::BadReply:
    case Outcome::Offline:
        break;
    }
    return {};
}

AlertFact AlertReadings::read(const AlertTerm &term, const QString &target, Instant now) const
{
    const AlertSubjectKind kind = subjectKind(term.function);
    if (kind == AlertSubjectKind::Whole) {
        return readWhole(term);
    }
    if (kind == AlertSubjectKind::Source) {
        const auto it = sources.find(target);
        if (it == sources.end() || !it->second) {
            return {};
        }
        const Milliseconds age = std::max(now - *it->second, Milliseconds{});
        return numberFact(term, static_cast<double>(age.count()) * 1000, ageText(*it->second, now));
    }
    if (term.function == AlertFunction::Ttft) {
        return readTtft(term, target, now);
    }
    if (term.function == AlertFunction::Deprecation) {
        return readDeprecation(term, target, now);
    }
    const ProviderView *view = provider(target);
    if (view == nullptr) {
        return {};
    }
    switch (term.function) { // NOLINT: the others are not of providers
    case AlertFunction::State:
        return readState(term, *view);
    case AlertFunction::Official:
    case AlertFunction::Incident:
        return readOfficial(term, *view);
    case AlertFunction::Latency:
        return readLatency(term, target, now);
    case AlertFunction::Availability:
        return readAvailability(term, target, now);
    case AlertFunction::Burn:
        return readBurn(term, *view, now);
    case AlertFunction::Key:
        return readKey(term, *view);
    case AlertFunction::Headroom:
        return readHeadroom(term, *view, now);
    case AlertFunction::Credit:
        return readCredit(term, *view, now);
    case AlertFunction::Ttft:
    case AlertFunction::PriceChange:
    case AlertFunction::Added:
    case AlertFunction::Unlisted:
    case AlertFunction::ContextChange:
    case AlertFunction::CapabilityChange:
    case AlertFunction::AliasChange:
    case AlertFunction::Deprecation:
    case AlertFunction::SourceAge:
    case AlertFunction::CheckSpend:
    case AlertFunction::StoreSize:
        break;
    }
    return {};
}

AlertFact AlertReadings::readState(const AlertTerm &term, const ProviderView &view) const
{
    const bool away = connection == Connection::Offline || connection == Connection::Captive;
    const State state = away && !isLocalTarget(view.provider.baseUrl) ? State::Unknown : view.state.state;
    if (state == State::Unknown && term.word != u"unknown") {
        return {};
    }
    const QString value =
        view.last && finding(view.last->outcome) != Finding::Up ? outcomeTitle(view.last->outcome) : stateTitle(state);
    return {truthOf(meets(term, stateName(state))), value};
}

AlertFact AlertReadings::readOfficial(const AlertTerm &term, const ProviderView &view) const
{
    if (!view.official) {
        return {};
    }
    if (term.function == AlertFunction::Official) {
        const State state = view.official->state;
        return state == State::Unknown && term.word != u"unknown"
                   ? AlertFact{}
                   : AlertFact{truthOf(meets(term, stateName(state))), stateTitle(state)};
    }
    const Incident *worst = nullptr;
    for (const Incident &incident : view.official->incidents) {
        const bool counts = incident.isOpen() && incident.concerns && !incident.maintenance && !incident.ours;
        const bool graver = worst == nullptr || incident.severity > worst->severity;
        worst = counts && graver ? &incident : worst;
    }
    if (worst == nullptr) {
        return {truthOf(meets(term, u"none")), {}};
    }
    // How bad it is not said to be is minor at least: they made it an incident.
    const bool named = worst->severity == Severity::Major || worst->severity == Severity::Critical;
    return {truthOf(meets(term, named ? severityName(worst->severity) : QStringLiteral("minor"))), worst->title};
}

AlertFact AlertReadings::readLatency(const AlertTerm &term, const QString &target, Instant now) const
{
    std::optional<double> measured;
    if (term.over > kept) {
        measured = figure({AlertFigure::Kind::Latency, target, term.percentile, term.over}, now);
    } else {
        std::vector<Microseconds> values;
        for (const Sample &sample : samplesOf(target, now - term.over)) {
            if (sample.at > now - term.over && sample.at <= now && isMeasured(sample) && sample.latency) {
                values.push_back(*sample.latency);
            }
        }
        if (std::ssize(values) >= fewestForLatency) {
            measured = static_cast<double>(nearestRank(values, term.percentile / percent).count());
        }
    }
    if (!measured) {
        return {};
    }
    const QString value = alertLatencyText(*measured);
    if (term.unit != AlertUnit::Times) {
        return numberFact(term, *measured, value);
    }
    const auto usual = figure({AlertFigure::Kind::Usual, target, term.percentile, usualOver}, now);
    return usual && *usual > 0 ? numberFact(term, *measured / *usual, value) : AlertFact{};
}

AlertFact AlertReadings::readAvailability(const AlertTerm &term, const QString &target, Instant now) const
{
    std::optional<double> share;
    if (term.over > kept) {
        share = figure({AlertFigure::Kind::Availability, target, 0, term.over}, now);
    } else {
        const std::vector<Sample> samples = samplesOf(target, now - term.over);
        AvailabilityRules rules;
        if (maintenance) {
            rules.maintenance = maintenance(target, now - term.over, now);
        }
        share = availability(samples, now - term.over, now, rules).share();
    }
    return share ? numberFact(term, *share * percent, alertNumberText(*share * percent) + u'%') : AlertFact{};
}

AlertFact AlertReadings::readBurn(const AlertTerm &term, const ProviderView &view, Instant now) const
{
    const QString &target = view.provider.slug;
    Slo slo;
    slo.target = term.objective;
    std::optional<double> rate;
    if (term.over > kept) {
        const auto share = figure({AlertFigure::Kind::Burn, target, 0, term.over}, now);
        rate = share ? std::optional((1 - *share) / (1 - slo.target)) : std::nullopt;
    } else {
        // Both the window and its last twelfth: that it matters, and that it still goes on.
        const Milliseconds shorter = std::min(term.over, std::max(term.over / 12, view.every * samplesForBurn));
        const std::vector<Sample> samples = samplesOf(target, now - term.over);
        const auto held = std::count_if(samples.begin(), samples.end(), [&](const Sample &s) {
            return s.at > now - term.over && finding(s.outcome) != Finding::Nothing;
        });
        const bool clean = std::none_of(samples.begin(), samples.end(),
                                        [](const Sample &s) { return finding(s.outcome) == Finding::Down; });
        if (clean) { // nothing to add up
            return held >= samplesForBurn ? numberFact(term, 0, QStringLiteral("0")) : AlertFact{};
        }
        AvailabilityRules rules;
        if (maintenance) {
            rules.maintenance = maintenance(target, now - term.over, now);
        }
        const auto longer = burnRate(slo, availability(samples, now - term.over, now, rules));
        const auto recent = burnRate(slo, availability(samples, now - shorter, now, rules));
        if (held >= samplesForBurn && longer && recent) {
            rate = std::min(*longer, *recent);
        }
    }
    return rate ? numberFact(term, *rate, QString::number(*rate, 'f', 1)) : AlertFact{};
}

AlertFact AlertReadings::readKey(const AlertTerm &term, const ProviderView &view) const
{
    if (view.key == KeyOrigin::None) {
        return {};
    }
    const std::optional<KeyFinding> found = key ? key(view.provider) : view.keyFinding;
    const std::optional<Outcome> outcome = found       ? std::optional(found->outcome)
                                           : view.last ? std::optional(view.last->outcome)
                                                       : std::nullopt;
    const QString word = outcome ? alertKeyWord(*outcome) : QString();
    return word.isEmpty() ? AlertFact{} : AlertFact{truthOf(meets(term, word)), word};
}

AlertFact AlertReadings::readCredit(const AlertTerm &term, const ProviderView &view, Instant now) const
{
    if (readKey(term, view).value == u"no_credit") { // what refused the last check knows best
        return numberFact(term, 0, QStringLiteral("$0"));
    }
    const std::optional<CreditReading> told = credit ? credit(view.provider) : view.credit;
    return told && told->credit ? creditFact(term, *told->credit, now) : AlertFact{};
}

AlertFact creditFact(const AlertTerm &term, const Credit &credit, Instant now)
{
    constexpr double picoPerDollar = 1e12;
    if (const auto left = dollarsLeft(credit, now)) {
        return numberFact(term, static_cast<double>(left->pico) / picoPerDollar, creditText(credit));
    }
    const bool old = now - credit.at > creditCounts;
    return {AlertTruth::Unknown,
            old ? QCoreApplication::translate("AlertRule", "%1 %2 ago").arg(creditText(credit), ageText(credit.at, now))
                : QCoreApplication::translate("AlertRule", "%1, which is not compared with dollars")
                      .arg(creditText(credit))};
}

AlertFact AlertReadings::readHeadroom(const AlertTerm &term, const ProviderView &view, Instant now) const
{
    const std::optional<KeyFinding> found = key ? key(view.provider) : view.keyFinding;
    const RateLimits *limits = view.last && view.last->limits.isKnown() ? &view.last->limits
                               : found && found->limits.isKnown()       ? &found->limits
                                                                        : nullptr;
    if (limits == nullptr) {
        return {};
    }
    const bool any = term.name == u"any";
    std::optional<double> least;
    const auto take = [&](QStringView name, const RateLimit &limit) {
        const auto left = any || term.name == name ? leftOf(limit, now) : std::nullopt;
        least = left ? std::min(*left, least.value_or(*left)) : least;
    };
    take(u"requests", limits->requests);
    take(u"tokens", limits->tokens);
    take(u"input_tokens", limits->inputTokens);
    take(u"output_tokens", limits->outputTokens);
    return least ? numberFact(term, *least * percent, QString::number(*least * percent, 'f', 1) + u'%') : AlertFact{};
}

AlertFact AlertReadings::readTtft(const AlertTerm &term, const QString &target, Instant now) const
{
    auto measured = figure({AlertFigure::Kind::Ttft, target, term.percentile, term.over}, now);
    if (!measured) {
        if (const ThirdPartyView *seen = freshView(catalogue->seen.models, target, now);
            seen != nullptr && seen->ttft) {
            measured = static_cast<double>(seen->ttft->count());
        }
    }
    return measured && term.unit != AlertUnit::Times ? numberFact(term, *measured, alertLatencyText(*measured))
                                                     : AlertFact{};
}

AlertFact AlertReadings::readDeprecation(const AlertTerm &term, const QString &target, Instant now) const
{
    const Model *known = catalogue->find(target);
    const QDate today = toDate(now);
    const auto left = known != nullptr ? known->daysLeft(today) : std::nullopt;
    if (!left) {
        return known != nullptr ? AlertFact{AlertTruth::False, {}} : AlertFact{};
    }
    const QDate end = known->facts.retired.isValid() ? known->facts.retired : known->facts.deprecated;
    const bool past = end.daysTo(today) > lateDays;
    return {truthOf(!past && meets(term, static_cast<double>(*left))), end.toString(Qt::ISODate)};
}

AlertFact AlertReadings::readWhole(const AlertTerm &term) const
{
    if (term.function == AlertFunction::StoreSize) {
        return storeBytes ? numberFact(term, static_cast<double>(*storeBytes),
                                       alertBytesText(static_cast<double>(*storeBytes)))
                          : AlertFact{};
    }
    const auto value = spent ? spent(term.name, term.unit) : std::nullopt;
    if (!value) {
        return {};
    }
    return numberFact(term, *value,
                      term.unit == AlertUnit::Dollars ? QStringLiteral("$%1").arg(alertNumberText(*value))
                                                      : alertNumberText(*value) + u'%');
}

} // namespace aigo
