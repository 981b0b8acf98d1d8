// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/cardfacts.h"

#include "ui/charts/medianline.h"
#include "ui/text/text.h"
#include "ui/text/verdictwords.h"

#include <QCoreApplication>
#include <algorithm>

namespace aigo {

namespace {

using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::CardFacts)
};

/// Of the medians: a hundred of them a day, and a check in each where all goes well.
Milliseconds bucketFor(Milliseconds every)
{
    return std::max<Milliseconds>(15min, 2 * every);
}

std::span<const Sample> since(std::span<const Sample> samples, Instant from)
{
    const auto first = std::lower_bound(samples.begin(), samples.end(), from,
                                        [](const Sample &sample, Instant at) { return sample.at < at; });
    return samples.subspan(static_cast<std::size_t>(first - samples.begin()));
}

/// "2.41 s" as its figure and its unit.
void setFigure(CardFacts &facts, std::optional<Microseconds> latency)
{
    const QString text = Text::latency(latency);
    // In Korean no space stands between them.
    const auto isOfFigure = [](QChar c) { return c.isDigit() || c == u'.' || c == u'<' || c == u' '; };
    const auto end = std::find_if_not(text.begin(), text.end(), isOfFigure);
    facts.figure = latency ? text.left(end - text.begin()).trimmed() : text;
    facts.unit = latency ? text.mid(end - text.begin()) : QString();
}

QString ownSignal(const ProviderView &view, Instant now)
{
    if (!view.last) {
        return Words::tr("Own check: none yet");
    }
    QString text = Words::tr("Own check: %1").arg(Text::outcome(view.last->outcome));
    if (view.last->phases.firstByte) {
        text += QStringLiteral(", ") + Text::latency(view.last->phases.firstByte);
    }
    return text + QStringLiteral(", ") + Text::age(view.last->at, now);
}

QString thirdSignal(const ThirdPartyView &third, Instant now)
{
    return Words::tr("%1: trouble at %2 of %n endpoint(s)", nullptr, third.endpoints)
               .arg(Text::source(third.source))
               .arg(third.troubled) +
           QStringLiteral(", ") + Text::age(third.at, now);
}

QString spokenWords(const ProviderView &view, const CardFacts &facts, Instant now)
{
    QStringList lines{facts.word + QStringLiteral(": ") + view.verdict.sentence};
    if (view.verdict.sentence.isEmpty()) {
        lines = {facts.word};
    }
    lines << ownSignal(view, now);
    if (view.official) {
        lines << Words::tr("Their page: %1, read %2")
                     .arg(stateTitle(view.official->state), Text::age(view.official->at, now));
    }
    if (view.thirdParty) {
        lines << thirdSignal(*view.thirdParty, now);
    }
    lines << QStringLiteral("%1: %2").arg(facts.caption, (facts.figure + u' ' + facts.unit).trimmed());
    lines << Words::tr("Availability, 24 h: %1").arg(facts.share);
    return lines.join(u'\n');
}

} // namespace

DayFigures dayFigures(std::span<const Sample> samples, Instant now, Milliseconds every,
                      std::vector<TimeSpan> maintenance)
{
    DayFigures out;
    out.known = true;
    out.to = now;
    const Instant from = now - dayShown;
    const AvailabilityRules rules{std::move(maintenance), {}};
    out.parts = availabilityParts(samples, from, now, dayParts, rules);
    for (const Availability &part : out.parts) {
        out.whole += part;
    }
    out.day = latencyStatistics(since(samples, from));
    out.hour = latencyStatistics(since(samples, now - 1h));
    out.median = medianLines(samples, from, now, bucketFor(every));
    return out;
}

std::vector<TimeSpan> maintenanceOf(std::span<const Incident> incidents, const QString &provider, Instant now)
{
    std::vector<TimeSpan> spans;
    for (const Incident &incident : incidents) {
        const bool announced = incident.maintenance && !incident.ours && incident.concerns;
        if (announced && incident.provider == provider && incident.phase != IncidentPhase::Scheduled) {
            const Instant end = incident.resolved ? *incident.resolved : incident.ends.value_or(now);
            spans.push_back({incident.started, std::max(end, incident.started)});
        }
    }
    return spans;
}

const Incident *openIncidentOf(const ProviderView &view)
{
    if (!view.official) {
        return nullptr;
    }
    const auto &all = view.official->incidents;
    const auto it = std::find_if(all.begin(), all.end(), [](const Incident &incident) {
        return incident.isOpen() && incident.concerns && incident.phase != IncidentPhase::Scheduled;
    });
    return it == all.end() ? nullptr : &*it;
}

QString pageWords(const ProviderView &view, Instant now)
{
    if (!view.official) {
        return view.provider.statusPage.isEmpty() ? Words::tr("No status page") : Words::tr("Page: not read yet");
    }
    const Incident *incident = openIncidentOf(view);
    if (view.official->state == State::Maintenance && incident != nullptr && incident->ends) {
        return Words::tr("Page: maintenance until %1 %2", "a time and its zone")
            .arg(Text::time(*incident->ends), Text::zone(*incident->ends));
    }
    QString said = Words::tr("Page: %1").arg(stateTitle(view.official->state));
    const bool trouble = view.official->state == State::Degraded || view.official->state == State::Down;
    if (const auto lag = incident != nullptr ? incident->lag() : std::nullopt; trouble && lag) {
        return lag->count() >= 0 ? Words::tr("%1, %2 after us").arg(said, Text::span(*lag))
                                 : Words::tr("%1, %2 before us").arg(said, Text::span(-*lag));
    }
    const bool failing = view.verdict.state == State::Down && !trouble;
    if (failing && view.verdict.since) {
        return Words::tr("%1, silent for %2").arg(said, Text::span(now - *view.verdict.since));
    }
    return said;
}

QString whyWords(const ProviderView &view, Instant now)
{
    if (!view.last) {
        return view.checking ? Words::tr("being checked now") : Words::tr("never checked");
    }
    const CheckResult &last = *view.last;
    const QString age = Text::age(last.at, now);
    const QString key = view.keyFinding ? view.keyFinding->fingerprint : last.keyFingerprint;
    const VerdictReason reason = view.verdict.reason;
    if (reason == VerdictReason::KeyRejected) {
        return key.isEmpty() ? Words::tr("the key was rejected") : Words::tr("key ending %1 was rejected").arg(key);
    }
    if (reason == VerdictReason::OnlyTheirWord || isStale(view, now)) {
        return Words::tr("last checked %1").arg(age);
    }
    if (reason == VerdictReason::AnswersSlowly) {
        return view.slowAbove ? Words::tr("slow above %1 · %2").arg(Text::latency(view.slowAbove), age)
                              : Words::tr("slower than usual · %1").arg(age);
    }
    QString text = Text::outcome(last.outcome);
    if (last.httpStatus >= 400) {
        text = QStringLiteral("%1: %2").arg(last.httpStatus).arg(text);
    }
    if (view.state.failures > 1 && view.failingSince) {
        return Words::tr("%1, %n time(s) since %2", nullptr, view.state.failures)
            .arg(text, Text::time(*view.failingSince));
    }
    return Words::tr("%1 %2", "answered, 3 min ago").arg(text, age);
}

CardFacts cardFacts(const ProviderView &view, const DayFigures &figures, Instant now)
{
    CardFacts facts;
    facts.slug = view.provider.slug;
    facts.name = view.provider.name;
    facts.word = verdictWord(view.verdict);
    facts.tone = verdictTone(view.verdict);
    facts.stale = view.last && isStale(view, now);
    facts.why = whyWords(view, now);
    facts.page = pageWords(view, now);
    const LatencyStatistics &hour = figures.hour;
    const bool enough = hour.p95.has_value() || hour.measured == 0;
    setFigure(facts, enough ? hour.p95 : hour.p50);
    facts.caption = enough ? Words::tr("p95, 1 h") : Words::tr("p50, 1 h");
    const auto share = figures.known ? figures.whole.share() : view.day ? view.day->time.share() : std::nullopt;
    facts.share = share ? Text::percent(*share) : Text::missing();
    facts.spoken = spokenWords(view, facts, now);
    return facts;
}

} // namespace aigo
