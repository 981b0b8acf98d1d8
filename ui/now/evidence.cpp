// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/evidence.h"

#include "ui/text/text.h"
#include "ui/text/verdictwords.h"

#include <QCoreApplication>
#include <algorithm>
#include <span>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::Evidence)
};

constexpr std::size_t mostSubjects = 3;
constexpr std::size_t mostOthers = 4;

/// Whose figures they are, as a subject: "OpenRouter", not its endpoints.
QString sourceWords(const QString &source)
{
    return Text::source(source == QLatin1String("openrouter-endpoints") ? QStringLiteral("openrouter") : source);
}

QString aged(const QString &text, Instant at, Instant now)
{
    return QStringLiteral("%1 · %2").arg(text, Text::age(at, now));
}

EvidenceFacts ownEvidence(const ProviderView &view, const DayFigures *figures, Instant now)
{
    const CheckResult &last = *view.last;
    EvidenceFacts facts;
    facts.stale = isStale(view, now);
    const auto p95 = figures != nullptr ? figures->hour.p95 : std::nullopt;
    if (view.verdict.reason == VerdictReason::AnswersSlowly) {
        facts.strong = p95 ? Words::tr("p95 %1").arg(Text::latency(p95)) : Text::latency(last.phases.firstByte);
        const QString usual = view.slowAbove ? Words::tr("slow above %1").arg(Text::latency(view.slowAbove))
                                             : Words::tr("slower than usual");
        facts.text = Words::tr("%1 · own check, %2").arg(usual, Text::age(last.at, now));
        return facts;
    }
    facts.strong = last.httpStatus >= 400
                       ? QStringLiteral("%1 %2").arg(last.httpStatus).arg(Text::outcome(last.outcome))
                       : Text::outcome(last.outcome);
    if (view.state.failures > 1) {
        facts.text =
            Words::tr("%n time(s) in a row · own check, %1", nullptr, view.state.failures).arg(Text::age(last.at, now));
    } else if (last.phases.firstByte) {
        facts.text = Words::tr("%1 · own check, %2").arg(Text::latency(last.phases.firstByte), Text::age(last.at, now));
    } else {
        facts.text = Words::tr("own check, %1").arg(Text::age(last.at, now));
    }
    return facts;
}

EvidenceFacts officialEvidence(const ProviderView &view, Instant now)
{
    EvidenceFacts facts;
    const Incident *incident = openIncidentOf(view);
    if (incident != nullptr) {
        facts.text = aged(Words::tr("their page: “%1” since %2").arg(incident->title, Text::time(incident->started)),
                          view.official->at, now);
        return facts;
    }
    facts.text = aged(Words::tr("their page: %1").arg(stateTitle(view.official->state)), view.official->at, now);
    return facts;
}

EvidenceFacts thirdEvidence(const ProviderView &view, Instant now)
{
    const ThirdPartyView &third = *view.thirdParty;
    const QString who = sourceWords(third.source);
    const bool trouble = third.state == State::Degraded || third.state == State::Down;
    const QString said = trouble ? Words::tr("%1 sees it too, at %2 of %n endpoint(s)", nullptr, third.endpoints)
                                       .arg(who)
                                       .arg(third.troubled)
                                 : Words::tr("%1 sees no trouble").arg(who);
    EvidenceFacts facts;
    facts.text = aged(said, third.at, now);
    return facts;
}

bool staleOf(const ProviderView &view, EvidenceKind kind)
{
    const auto &all = view.verdict.evidence;
    return std::any_of(all.begin(), all.end(), [kind](const Evidence &e) { return e.kind == kind && e.stale; });
}

/// One line of a provider among several: "Anthropic: server error, 5 times since 14:02".
EvidenceFacts subjectOf(const ProviderView &view, Instant now)
{
    EvidenceFacts facts;
    facts.strong = view.provider.name;
    facts.text = whyWords(view, now);
    facts.state = verdictTone(view.verdict);
    facts.slug = view.provider.slug;
    return facts;
}

EvidenceFacts connectionEvidence(Connection connection, int others)
{
    EvidenceFacts facts;
    switch (connection) {
    case Connection::Offline:
        facts.text = Words::tr("your connection: not there");
        return facts;
    case Connection::Captive:
        facts.text = Words::tr("your connection: waits for you to sign in");
        return facts;
    case Connection::Ok:
        facts.text = others > 0 ? Words::tr("your connection: fine, %n other(s) answer", nullptr, others)
                                : Words::tr("your connection: fine");
        return facts;
    case Connection::Unknown:
        facts.text = others > 0 ? Words::tr("your connection: %n other(s) answer", nullptr, others)
                                : Words::tr("your connection: not known");
        return facts;
    }
    return facts;
}

void addNewestCheck(BannerFacts &out, const std::vector<ProviderView> &views, Instant now)
{
    std::optional<Instant> newest;
    for (const ProviderView &view : views) {
        if (view.last && (!newest || *newest < view.last->at)) {
            newest = view.last->at;
        }
    }
    EvidenceFacts facts;
    facts.text = newest ? Words::tr("last check %1").arg(Text::age(*newest, now)) : Words::tr("no check yet");
    out.chips.push_back(facts);
}

/// How all of them do where nothing is wrong: the slowest, their pages.
void addAllIsWell(BannerFacts &out, const std::vector<ProviderView> &views,
                  const std::map<QString, DayFigures> &figures)
{
    const ProviderView *slowest = nullptr;
    std::optional<Microseconds> most;
    int pages = 0;
    int operational = 0;
    for (const ProviderView &view : views) {
        const auto found = figures.find(view.provider.slug);
        const auto p95 = found == figures.end() ? std::nullopt : found->second.hour.p95;
        if (p95 && (!most || *p95 > *most)) {
            most = p95;
            slowest = &view;
        }
        pages += view.official ? 1 : 0;
        operational += view.official && view.official->state == State::Operational ? 1 : 0;
    }
    if (slowest != nullptr && views.size() > 1) {
        EvidenceFacts facts;
        facts.strong = Words::tr("p95 %1").arg(Text::latency(most));
        facts.text = Words::tr("the slowest, %1").arg(slowest->provider.name);
        facts.slug = slowest->provider.slug;
        out.chips.push_back(facts);
    }
    if (pages > 0) {
        EvidenceFacts facts;
        facts.text = Words::tr("their pages: %1 of %2 operational").arg(operational).arg(pages);
        out.chips.push_back(facts);
    }
}

void addAlso(BannerFacts &out, const std::vector<ProviderView> &views)
{
    const auto &also = out.verdict.also;
    for (std::size_t i = 0; i < std::min(also.size(), mostOthers); ++i) {
        const ProviderView &view = views[also[i]];
        EvidenceFacts facts;
        facts.strong = view.provider.name;
        facts.text = verdictWord(view.verdict);
        facts.state = verdictTone(view.verdict);
        facts.slug = view.provider.slug;
        out.chips.push_back(facts);
    }
    if (also.size() > mostOthers) {
        EvidenceFacts facts;
        facts.text = Words::tr("and %n more", nullptr, static_cast<int>(also.size() - mostOthers));
        out.chips.push_back(facts);
    }
}

void addSubjects(BannerFacts &out, const std::vector<ProviderView> &views, const std::map<QString, DayFigures> &figures,
                 Instant now)
{
    const auto &about = out.verdict.about;
    if (about.size() == 1) {
        const ProviderView &view = views[about.front()];
        const auto found = figures.find(view.provider.slug);
        for (EvidenceFacts &facts : evidenceOf(view, found == figures.end() ? nullptr : &found->second, now)) {
            facts.slug = view.provider.slug;
            out.chips.push_back(std::move(facts));
        }
        return;
    }
    for (std::size_t i = 0; i < std::min(about.size(), mostSubjects); ++i) {
        out.chips.push_back(subjectOf(views[about[i]], now));
    }
    if (about.size() > mostSubjects) {
        EvidenceFacts facts;
        facts.text = Words::tr("and %n more", nullptr, static_cast<int>(about.size() - mostSubjects));
        out.chips.push_back(facts);
    }
}

bool isOfThem(OverallReason reason)
{
    return reason > OverallReason::NotChecked && reason < OverallReason::Captive;
}

} // namespace

std::vector<EvidenceFacts> evidenceOf(const ProviderView &view, const DayFigures *figures, Instant now)
{
    std::vector<EvidenceFacts> chips;
    if (view.last) {
        chips.push_back(ownEvidence(view, figures, now));
    }
    if (view.official) {
        chips.push_back(officialEvidence(view, now));
        chips.back().stale = staleOf(view, EvidenceKind::Official);
    }
    if (view.thirdParty) {
        chips.push_back(thirdEvidence(view, now));
        chips.back().stale = staleOf(view, EvidenceKind::ThirdParty);
    }
    return chips;
}

BannerFacts bannerFacts(const std::vector<ProviderView> &views, const std::map<QString, DayFigures> &figures,
                        Connection connection, bool paused, Instant now)
{
    std::vector<WatchedVerdict> watched;
    watched.reserve(views.size());
    for (const ProviderView &view : views) {
        watched.push_back({view.provider.name, view.verdict});
    }
    BannerFacts out;
    out.verdict = overallVerdict(watched, connection);
    const OverallReason reason = out.verdict.reason;
    if (reason == OverallReason::NothingWatched) {
        return out;
    }
    if (isOfThem(reason)) {
        addSubjects(out, views, figures, now);
    } else {
        addNewestCheck(out, views, now);
    }
    if (reason == OverallReason::AllAnswer) {
        addAllIsWell(out, views, figures);
    }
    out.chips.push_back(connectionEvidence(connection, isOfThem(reason) ? out.verdict.answering : 0));
    if (paused) {
        EvidenceFacts facts;
        facts.text = Words::tr("checks are paused");
        facts.state = State::Degraded;
        out.chips.push_back(facts);
    }
    addAlso(out, views);
    return out;
}

} // namespace aigo
