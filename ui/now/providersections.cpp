// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/now/providersections.h"

#include "ui/now/statemark.h"
#include "ui/text/text.h"
#include "ui/text/verdictwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/pill.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace aigo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(aigo::ProviderDetails)
};

constexpr int mostFailures = 5;
constexpr int mostModels = 6;

QString evidenceAge(const Evidence &evidence, Instant now)
{
    const QString age = Text::age(*evidence.at, now);
    return evidence.stale ? Words::tr("%1, too old to count").arg(age) : age;
}

/// A piece of evidence: its shape, what it says, its age under it.
void addEvidence(FactSection &section, const Theme &theme, const Evidence &evidence, const QString &text, Instant now)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(new StateMark(theme, evidence.state, evidence.stale), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *words = new Label(theme, text, TextRole::Control, evidence.stale ? Label::Tone::Faint : Label::Tone::Normal);
    words->setWordWrap(true);
    column->addWidget(words);
    if (evidence.at) {
        column->addWidget(new Label(theme, evidenceAge(evidence, now), TextRole::Caption, Label::Tone::Faint));
    }
    row->addLayout(column, 1);
    section.rows()->addLayout(row);
}

void addMeter(FactSection &section, const Theme &theme, double share, const QString &words)
{
    auto *meter = new Meter(theme);
    meter->setShare(share, Meter::toneOfRest(share));
    meter->setAccessibleName(words);
    meter->setToolTip(words);
    section.rows()->addWidget(meter);
}

/// "4,900 of 5,000 left" with a bar; what is not told is left out.
void addLimit(FactSection &section, const ProviderContext &context, const QString &name, const RateLimit &limit)
{
    if (!limit.isKnown()) {
        return;
    }
    QString value = limit.remaining ? Text::count(*limit.remaining) : Text::missing();
    if (limit.limit) {
        value = Words::tr("%1 of %2", "so many of so many left").arg(value, Text::count(*limit.limit));
    }
    const bool ahead = limit.resets && *limit.resets > context.now;
    section.addFact(name, value);
    if (const auto share = limit.headroom()) {
        addMeter(section, context.theme, *share, Words::tr("%1 left").arg(Text::percent(*share, 0)));
    }
    if (ahead) {
        section.addCaption(Words::tr("resets in %1").arg(Text::span(*limit.resets - context.now)));
    }
}

/// What is left to spend and when they said so, or why that is not known.
void addCredit(FactSection &section, const ProviderContext &context)
{
    const CreditReading &reading = *context.view.credit;
    const bool ofKey = reading.credit && reading.credit->of == Credit::Of::Key;
    section.addFact(ofKey ? Words::tr("Left of the key's limit") : Words::tr("Credit"),
                    reading.credit ? creditText(*reading.credit) : Text::missing());
    if (reading.credit) {
        const QString age = Text::age(reading.credit->at, context.now);
        section.addCaption(reading.credit->usable ? Words::tr("as they said %1").arg(age)
                                                  : Words::tr("as they said %1: not enough for calls").arg(age));
    }
    if (!reading.error.isEmpty()) {
        section.addWords(Words::tr("Asked %1: %2").arg(Text::age(reading.asked, context.now), reading.error));
    }
}

QString keyWords(const ProviderView &view, Instant now)
{
    const KeyFinding &finding = *view.keyFinding;
    if (!isRejected(finding)) {
        return Words::tr("It worked %1.").arg(Text::age(finding.at, now));
    }
    const Instant again = finding.at + rejectedKeyPause;
    const QString rejected = Words::tr("It was rejected %1.").arg(Text::age(finding.at, now));
    return again > now
               ? rejected + u' ' + Words::tr("It rests until %1; checks go on without it.").arg(Text::time(again))
               : rejected + u' ' + Words::tr("The next check tries it again.");
}

/// Models of the provider: ids are ordered, so they stand together.
std::span<const Model> modelsOf(const Catalogue &catalogue, const QString &slug)
{
    const QString begin = slug + u'/';
    const QString end = slug + QChar(u'/' + 1);
    const auto before = [](const Model &model, const QString &id) { return model.id() < id; };
    const auto first = std::lower_bound(catalogue.models.begin(), catalogue.models.end(), begin, before);
    const auto last = std::lower_bound(first, catalogue.models.end(), end, before);
    return {first, last};
}

QString burnWords(const BurnReading &reading)
{
    const auto rate = [](std::optional<double> value) {
        return value ? QString::number(*value, 'f', 1) + QStringLiteral("×") : Text::missing();
    };
    return QStringLiteral("%1 / %2").arg(rate(reading.longer), rate(reading.shorter));
}

} // namespace

std::vector<FailureRun> failureRuns(std::span<const Sample> samples, std::size_t most)
{
    std::vector<FailureRun> runs;
    bool open = false; // the newest run may still grow into the past
    for (auto it = samples.rbegin(); it != samples.rend(); ++it) {
        const Finding found = finding(it->outcome);
        if (found == Finding::Nothing && it->outcome == Outcome::Offline) {
            continue;
        }
        if (found == Finding::Up || found == Finding::Slow) {
            open = false;
            continue;
        }
        if (open && runs.back().outcome == it->outcome) {
            runs.back().from = it->at;
            ++runs.back().count;
            continue;
        }
        if (runs.size() == most) {
            break;
        }
        runs.push_back({it->at, it->at, it->outcome, 1});
        open = true;
    }
    return runs;
}

std::optional<ThirdPartyUptime> thirdPartyUptime(const Catalogue &catalogue, const QString &slug)
{
    std::vector<double> shares;
    ThirdPartyUptime out;
    for (const auto &[id, readings] : catalogue.telemetry) {
        const Model *model = catalogue.find(id);
        if (model == nullptr || (model->facts.provider != slug && model->facts.servedBy != slug)) {
            continue;
        }
        for (const EndpointTelemetry &reading : readings) {
            if (reading.uptime1d) {
                shares.push_back(*reading.uptime1d);
                out.at = std::max(out.at, reading.at);
            }
        }
    }
    if (shares.empty()) {
        return std::nullopt;
    }
    const auto middle = shares.begin() + static_cast<std::ptrdiff_t>((shares.size() - 1) / 2);
    std::nth_element(shares.begin(), middle, shares.end());
    out.endpoints = static_cast<int>(shares.size());
    out.median = *middle;
    return out;
}

FactSection *evidenceSection(const ProviderContext &context)
{
    const ProviderVerdict &verdict = context.view.verdict;
    auto *section = new FactSection(context.theme);
    auto *pill = new StatePill(context.theme);
    pill->setState(verdictTone(verdict), verdictWord(verdict));
    section->rows()->addWidget(pill, 0, Qt::AlignLeading);
    if (!verdict.sentence.isEmpty()) {
        auto *sentence = new Label(context.theme, verdict.sentence, TextRole::BodyStrong);
        sentence->setWordWrap(true);
        section->rows()->addWidget(sentence);
    }
    for (const Evidence &evidence : verdict.evidence) {
        QString text = evidence.text;
        if (const Incident *incident = openIncidentOf(context.view);
            evidence.kind == EvidenceKind::Incident && incident != nullptr) {
            text = Words::tr("Their page: “%1” since %2").arg(incident->title, Text::dateTime(incident->started));
        }
        addEvidence(*section, context.theme, evidence, text, context.now);
    }
    return section;
}

FactSection *keySection(const ProviderContext &context)
{
    const ProviderView &view = context.view;
    auto *section = new FactSection(context.theme, Words::tr("Key"));
    if (view.key == KeyOrigin::None) {
        section->addWords(view.provider.checkWithoutKey
                              ? Words::tr("No key: checks ask without one, which tells whether they answer.")
                              : Words::tr("No key: enter one in Settings to have it checked."));
        return section;
    }
    const QString print = view.keyFingerprint.isEmpty() ? Text::missing() : view.keyFingerprint;
    section->addFact(Words::tr("Ends with"), print);
    section->addCaption(Text::keyOrigin(view.key));
    if (!view.keyFinding) {
        section->addWords(Words::tr("It was not used yet."));
        return section;
    }
    auto *state = new StatePill(context.theme);
    const bool rejected = isRejected(*view.keyFinding);
    state->setState(rejected ? State::Down : State::Operational,
                    rejected ? Words::tr("rejected", "a key") : Words::tr("accepted", "a key"));
    section->addFact(Words::tr("State"), state);
    section->addWords(keyWords(view, context.now));
    return section;
}

FactSection *limitsSection(const ProviderContext &context)
{
    const ProviderView &view = context.view;
    const bool fromLast = view.last && view.last->limits.isKnown();
    const bool fromKey = view.keyFinding && view.keyFinding->limits.isKnown();
    auto *section = new FactSection(context.theme, Words::tr("Limits left"));
    if (view.credit) {
        addCredit(*section, context);
    }
    if (!fromLast && !fromKey) {
        if (!view.credit) {
            section->addWords(Words::tr("Their answers to our checks name no limits."));
        }
        return section;
    }
    const RateLimits &limits = fromLast ? view.last->limits : view.keyFinding->limits;
    addLimit(*section, context, Words::tr("Requests"), limits.requests);
    addLimit(*section, context, Words::tr("Tokens"), limits.tokens);
    addLimit(*section, context, Words::tr("Input tokens"), limits.inputTokens);
    addLimit(*section, context, Words::tr("Output tokens"), limits.outputTokens);
    const Instant at = fromLast ? view.last->at : view.keyFinding->at;
    section->addCaption(Words::tr("as their answer said %1").arg(Text::age(at, context.now)));
    return section;
}

FactSection *errorsSection(const ProviderContext &context)
{
    auto *section = new FactSection(context.theme, Words::tr("Failures of the last 24 h"));
    const std::vector<FailureRun> runs = failureRuns(context.samples, mostFailures);
    const auto &last = context.view.last;
    if (last && !last->error.isEmpty()) {
        section->addWords(Words::tr("Now: %1").arg(last->error));
    }
    for (const FailureRun &run : runs) {
        const QString when =
            run.count == 1 ? Text::time(run.to) : QStringLiteral("%1–%2").arg(Text::time(run.from), Text::time(run.to));
        const QString what = run.count == 1
                                 ? Text::outcome(run.outcome)
                                 : Words::tr("%1, %n check(s)", nullptr, run.count).arg(Text::outcome(run.outcome));
        auto *words = new Label(context.theme, what, TextRole::Control, Label::Tone::Normal);
        words->setWordWrap(true);
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        auto *time = new Label(context.theme, when, TextRole::Caption, Label::Tone::Faint);
        time->setFixedWidth(time->sizeHint().width());
        row->addWidget(time, 0, Qt::AlignTop);
        row->addWidget(words, 1);
        section->rows()->addLayout(row);
    }
    if (section->isEmpty()) {
        section->addWords(context.samples.empty() ? Words::tr("No checks in this time.") : Words::tr("None."));
    }
    return section;
}

FactSection *modelsSection(const ProviderContext &context)
{
    struct Row
    {
        const Model *model;
        const ThirdPartyView *seen;
        State state;
    };
    std::vector<Row> troubled;
    int measured = 0;
    const auto all = modelsOf(context.catalogue, context.view.provider.slug);
    for (const Model &model : all) {
        const ThirdPartyView *seen = freshView(context.catalogue.seen.models, model.id(), context.now);
        if (seen == nullptr) {
            continue;
        }
        ++measured;
        const State state =
            modelState(context.view.verdict.state, context.catalogue.seen.models, model.id(), context.now);
        if (seen->troubled > 0 || state == State::Degraded || state == State::Down) {
            troubled.push_back({&model, seen, state});
        }
    }
    if (all.empty()) {
        return nullptr;
    }
    auto *section = new FactSection(context.theme, Words::tr("Models"));
    section->addFact(Words::tr("Known"), Text::count(static_cast<qint64>(all.size())));
    if (measured == 0) {
        section->addCaption(Words::tr("no third party measures them"));
        return section;
    }
    section->addFact(Words::tr("Measured by others"), Text::count(measured));
    section->addFact(Words::tr("In trouble there"), Text::count(static_cast<qint64>(troubled.size())));
    std::sort(troubled.begin(), troubled.end(), [](const Row &a, const Row &b) {
        const int left = a.seen->troubled * std::max(b.seen->endpoints, 1);
        const int right = b.seen->troubled * std::max(a.seen->endpoints, 1);
        return left != right ? left > right : a.model->id() < b.model->id();
    });
    for (std::size_t i = 0; i < std::min<std::size_t>(troubled.size(), mostModels); ++i) {
        auto *pill = new StatePill(context.theme);
        pill->setState(troubled[i].state,
                       QStringLiteral("%1/%2").arg(troubled[i].seen->troubled).arg(troubled[i].seen->endpoints));
        pill->setAccessibleName(Words::tr("trouble at %1 of %n endpoint(s)", nullptr, troubled[i].seen->endpoints)
                                    .arg(troubled[i].seen->troubled));
        pill->setToolTip(pill->accessibleName());
        auto *row = new QHBoxLayout;
        auto *name = new Label(context.theme, troubled[i].model->facts.apiId, TextRole::Control, Label::Tone::Muted);
        name->setElided(true);
        row->addWidget(name, 1);
        row->addWidget(pill);
        section->rows()->addLayout(row);
    }
    if (troubled.size() > mostModels) {
        section->addCaption(Words::tr("and %n more", nullptr, static_cast<int>(troubled.size() - mostModels)));
    }
    return section;
}

FactSection *besideSection(const ProviderContext &context)
{
    const auto &third = context.view.thirdParty;
    const LatencyStatistics &day = context.figures.day;
    auto *section = new FactSection(context.theme, Words::tr("Ours and theirs, 24 h"));
    section->addFact(Words::tr("First byte, ours"),
                     day.p95 ? QStringLiteral("%1 / %2").arg(Text::latency(day.p50), Text::latency(day.p95))
                             : Text::latency(day.p50));
    section->addCaption(day.p95 ? Words::tr("p50 / p95 of %n check(s)", nullptr, day.measured)
                                : Words::tr("p50 of %n check(s)", nullptr, day.measured));
    if (third) {
        const QString who = Text::source(third->source);
        if (third->ttft) {
            section->addFact(Words::tr("First token, theirs"), Text::latency(third->ttft));
        }
        section->addFact(Words::tr("Endpoints in trouble"),
                         QStringLiteral("%1 / %2").arg(third->troubled).arg(third->endpoints));
        section->addCaption(Words::tr("%1, %2", "OpenRouter, 3 min ago").arg(who, Text::age(third->at, context.now)));
    }
    const auto share = context.figures.whole.share();
    section->addFact(Words::tr("Availability, ours"), share ? Text::percent(*share) : Text::missing());
    section->addCaption(Words::tr("known for %1 of the time").arg(Text::percent(context.figures.whole.coverage(), 0)));
    if (context.uptime) {
        section->addFact(Words::tr("Uptime, theirs"), Text::percent(context.uptime->median / 100));
        section->addCaption(Words::tr("median of %n endpoint(s), %1", nullptr, context.uptime->endpoints)
                                .arg(Text::age(context.uptime->at, context.now)));
    } else if (!third) {
        section->addCaption(Words::tr("no third party measures them"));
    }
    return section;
}

FactSection *objectiveSection(const ProviderContext &context)
{
    if (!context.objective) {
        return nullptr;
    }
    const SloReading &reading = *context.objective;
    auto *section = new FactSection(context.theme, Words::tr("Objective"));
    section->addFact(Words::tr("Wanted"),
                     Words::tr("%1 over %2", "99.9 % over 30 d")
                         .arg(Text::percent(reading.slo.target, 2), Text::span(reading.slo.window)));
    const auto share = reading.overWindow.share();
    section->addFact(Words::tr("Measured"), share ? Text::percent(*share) : Text::missing());
    const Budget &budget = reading.budget;
    const bool over = budget.left.count() < 0;
    section->addFact(over ? Words::tr("Overspent by") : Words::tr("Budget left"),
                     Words::tr("%1 of %2", "so much time of so much")
                         .arg(Text::span(over ? -budget.left : budget.left), Text::span(budget.whole)));
    addMeter(*section, context.theme, over ? 0 : 1 - budget.spentShare,
             Words::tr("%1 left").arg(Text::percent(over ? 0 : 1 - budget.spentShare, 0)));
    for (const BurnReading &burn : reading.burns) {
        section->addFact(Words::tr("Burn, %1 and %2").arg(Text::span(burn.rule.longer), Text::span(burn.rule.shorter)),
                         burnWords(burn));
        if (burn.burning) {
            section->addWords(
                Words::tr("That is too fast: %1× or more ends the budget early.").arg(QString::number(burn.rule.rate)));
        }
    }
    return section;
}

} // namespace aigo
