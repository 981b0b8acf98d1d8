// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/examples.h"
#include "tests/support/smalldesk.h"

#include <cmath>
#include <map>

namespace aigo::test {

/// A desk on which nine providers are watched and something is the matter with some of them: one is slow and says so,
/// one rejects the key, one is in maintenance, one was not checked for long. With a day of checks each.
class NowDesk final
{
public:
    SmallDesk desk;
    ManualClock &time = desk.time;
    std::vector<ProviderView> &views = desk.views;

    NowDesk()
    {
        using namespace std::chrono_literals;
        time.setWallClock(at("2026-11-21T05:35:00Z"));
        desk.link = Connection::Ok;
        const Instant now = time.now();
        slow(add(QStringLiteral("anthropic"), QStringLiteral("Anthropic"), State::Degraded), now);
        fine(add(QStringLiteral("openai"), QStringLiteral("OpenAI"), State::Operational), 380, now);
        fine(add(QStringLiteral("google"), QStringLiteral("Google"), State::Operational), 290, now);
        fine(add(QStringLiteral("mistral"), QStringLiteral("Mistral"), State::Operational), 220, now);
        rejected(add(QStringLiteral("xai"), QStringLiteral("xAI"), State::Operational), now);
        fine(add(QStringLiteral("cohere"), QStringLiteral("Cohere"), State::Operational), 310, now);
        maintenance(add(QStringLiteral("deepseek"), QStringLiteral("DeepSeek"), State::Operational), now);
        add(QStringLiteral("ollama"), QStringLiteral("Ollama · local"));
        fine(add(QStringLiteral("openrouter"), QStringLiteral("OpenRouter"), State::Operational), 270, now);
        views[8].thirdParty = ThirdPartyView{
            QStringLiteral("openrouter-endpoints"), State::Operational, 62, 3, now - 1min, Microseconds(410'000)};
        incidentsOf(now);
        changesOfDays(now);
        modelsSeen(now);
        objective(now);
        desk.checks = [this](const QString &slug, Instant from, Instant to) {
            ++asked;
            std::vector<Sample> out;
            for (const Sample &sample : day[slug]) {
                if (sample.at >= from && sample.at <= to) {
                    out.push_back(sample);
                }
            }
            return out;
        };
    }

    ProviderView &view(const QString &slug)
    {
        for (ProviderView &one : views) {
            if (one.provider.slug == slug) {
                return one;
            }
        }
        qFatal("no provider %s", qPrintable(slug));
    }
    /// As the engine tells a check: stored, then said.
    void measure(const QString &slug, Outcome outcome, std::optional<int> ms)
    {
        ProviderView &one = view(slug);
        Sample sample;
        sample.at = time.now();
        sample.outcome = outcome;
        if (ms) {
            sample.latency = Microseconds(*ms * 1000);
            sample.total = sample.latency;
        }
        day[slug].push_back(sample);
        one.last->at = sample.at;
        one.last->outcome = outcome;
        one.last->phases.firstByte = sample.latency;
        Q_EMIT desk.sampleAdded(slug, sample);
        Q_EMIT desk.providerChanged(slug);
    }

    std::map<QString, std::vector<Sample>> day;
    int asked = 0; ///< for samples

private:
    ProviderView &add(const QString &slug, const QString &name, State state = State::Unknown)
    {
        return desk.add(slug, name, state);
    }
    static constexpr int checksADay = 1440;

    void checked(ProviderView &one, Outcome outcome, std::optional<int> ms, Instant now)
    {
        using namespace std::chrono_literals;
        one.provider.statusPage = QUrl(QStringLiteral("https://status.%1.example").arg(one.provider.slug));
        CheckResult last;
        last.provider = one.provider.slug;
        last.at = now - 20s;
        last.outcome = outcome;
        last.httpStatus = outcome == Outcome::Unauthorized ? 401 : 200;
        if (ms) {
            last.phases.firstByte = Microseconds(*ms * 1000);
        }
        one.last = last;
        one.state.since = now - 3h;
        OfficialStatus official;
        official.provider = one.provider.slug;
        official.at = now - 90s;
        official.state = State::Operational;
        official.page = State::Operational;
        official.url = one.provider.statusPage;
        one.official = official;
    }
    void samplesOf(const QString &slug, int base, Instant now, int slowFrom = checksADay, int badFrom = -1)
    {
        using namespace std::chrono_literals;
        std::vector<Sample> &all = day[slug];
        const int seed = static_cast<int>(slug.size()) * 7;
        for (int i = 60; i < checksADay; ++i) {
            Sample sample;
            sample.at = now - 1min * (checksADay - i) + 40s;
            const bool bad = i >= badFrom && i < badFrom + 12 && badFrom > 0;
            sample.outcome = bad ? Outcome::ServerError : i >= slowFrom ? Outcome::Slow : Outcome::Ok;
            if (!bad) {
                const double swing = std::sin((i + seed) * 0.31) + 0.6 * std::sin((i * 3 + seed) * 1.7);
                const double slower = i >= slowFrom ? 5.2 : 1;
                sample.latency = Microseconds(static_cast<qint64>(base * 1000 * slower * (1 + 0.06 * swing)));
                sample.total = sample.latency;
            }
            all.push_back(sample);
        }
    }
    void fine(ProviderView &one, int ms, Instant now)
    {
        using namespace std::chrono_literals;
        checked(one, Outcome::Ok, ms, now);
        samplesOf(one.provider.slug, ms, now, checksADay, one.provider.slug == QStringLiteral("mistral") ? 1100 : -1);
        one.key = KeyOrigin::Keychain;
        one.keyFingerprint = QStringLiteral("…1c9d");
        KeyFinding finding;
        finding.provider = one.provider.slug;
        finding.fingerprint = one.keyFingerprint;
        finding.outcome = Outcome::Ok;
        finding.at = now - 20s;
        one.keyFinding = finding;
        one.last->limits.requests = {5000, 4890, now + 12s};
        one.last->limits.tokens = {2'000'000, 160'000, now + 40s};
        one.verdict.verdict = Verdict::Fine;
        one.verdict.reason = VerdictReason::Answers;
        one.verdict.state = State::Operational;
        one.verdict.sentence = QStringLiteral("%1 answers as it should").arg(one.provider.name);
        one.verdict.evidence = {
            {EvidenceKind::OwnCheck, State::Operational, QStringLiteral("Our check: answered after 380 ms"), now - 20s,
             false},
            {EvidenceKind::Official, State::Operational, QStringLiteral("Their page: operational"), now - 90s, false}};
    }
    void slow(ProviderView &one, Instant now)
    {
        using namespace std::chrono_literals;
        fine(one, 440, now);
        day[one.provider.slug].clear();
        samplesOf(one.provider.slug, 440, now, checksADay - 33);
        one.state.slow = 33;
        one.last->outcome = Outcome::Slow;
        one.last->phases.firstByte = Microseconds(2'410'000);
        one.slowAbove = Microseconds(1'240'000);
        one.official->state = State::Degraded;
        one.thirdParty = ThirdPartyView{
            QStringLiteral("openrouter-endpoints"), State::Degraded, 9, 4, now - 1min, Microseconds(1'900'000)};
        one.verdict.verdict = Verdict::Them;
        one.verdict.reason = VerdictReason::AnswersSlowly;
        one.verdict.state = State::Degraded;
        one.verdict.since = now - 33min;
        one.verdict.sentence = QStringLiteral("It is them: Anthropic answers more slowly than usual");
        one.verdict.evidence[0].state = State::Degraded;
        one.verdict.evidence[1].state = State::Degraded;
    }
    void rejected(ProviderView &one, Instant now)
    {
        fine(one, 500, now);
        one.last->outcome = Outcome::Unauthorized;
        one.last->httpStatus = 401;
        one.last->limits = {};
        one.keyFingerprint = QStringLiteral("…a7f2");
        one.keyFinding->fingerprint = one.keyFingerprint;
        one.keyFinding->outcome = Outcome::Unauthorized;
        one.verdict.verdict = Verdict::MyAccount;
        one.verdict.reason = VerdictReason::KeyRejected;
        one.verdict.sentence = QStringLiteral("It is your account: xAI rejects the key …a7f2");
    }
    void maintenance(ProviderView &one, Instant now)
    {
        using namespace std::chrono_literals;
        fine(one, 640, now);
        one.official->state = State::Maintenance;
        Incident incident;
        incident.id = QStringLiteral("m1");
        incident.provider = one.provider.slug;
        incident.title = QStringLiteral("DeepSeek API scheduled maintenance");
        incident.maintenance = true;
        incident.severity = Severity::Maintenance;
        incident.phase = IncidentPhase::InProgress;
        incident.started = now - 50min;
        incident.ends = now + 12h + 25min;
        incident.firstSeen = now - 48h;
        one.official->incidents = {incident};
        desk.known.push_back(incident);
        one.verdict.verdict = Verdict::Them;
        one.verdict.reason = VerdictReason::Maintenance;
        one.verdict.state = State::Maintenance;
    }
    void incidentsOf(Instant now)
    {
        using namespace std::chrono_literals;
        Incident incident;
        incident.id = QStringLiteral("a1");
        incident.provider = QStringLiteral("anthropic");
        incident.title = QStringLiteral("Elevated latency on Claude API");
        incident.severity = Severity::Minor;
        incident.phase = IncidentPhase::Identified;
        incident.started = now - 26min;
        incident.firstSeen = now - 26min;
        incident.ourFirstFailure = now - 33min;
        view(incident.provider).official->incidents = {incident};
        desk.known.push_back(incident);
        Incident old = incident;
        old.id = QStringLiteral("old");
        old.resolved = now - 20min;
        old.phase = IncidentPhase::Resolved;
        desk.known.push_back(old);
    }
    void change(ChangeKind kind, const char *model, const char *field, const char *before, const char *after,
                Instant when)
    {
        Change one;
        one.at = when;
        one.source = QStringLiteral("litellm");
        one.kind = kind;
        one.model = QString::fromLatin1(model);
        one.field = QString::fromLatin1(field);
        if (before != nullptr) {
            one.oldValue = QString::fromLatin1(before);
        }
        if (after != nullptr) {
            one.newValue = QString::fromLatin1(after);
        }
        desk.log.push_back(one);
    }
    void changesOfDays(Instant now)
    {
        using namespace std::chrono_literals;
        change(ChangeKind::Price, "openai/o3", "input", "10", "2", now - 3h);
        change(ChangeKind::Price, "openai/o3", "output", "40", "8", now - 3h);
        change(ChangeKind::Added, "google/gemini-3.1-flash", "", nullptr, nullptr, now - 5h);
        change(ChangeKind::Deprecated, "openai/gpt-4-32k", "", nullptr, "2026-12-03", now - 9h);
        change(ChangeKind::Price, "anthropic/claude-sonnet-5", "input", "2", "3", now - 30h);
        desk.log.back().effective = QDate(2026, 12, 1);
        change(ChangeKind::Alias, "mistral/mistral-large-latest", "alias_of", "mistral/mistral-large-2512",
               "mistral-large-2608", now - 48h);
        change(ChangeKind::Context, "xai/grok-5", "", "256000", "1000000", now - 60h);
        change(ChangeKind::Price, "broken/price", "input", "1", "90000", now - 61h);
        desk.log.back().flags << QStringLiteral("implausible");
        change(ChangeKind::Capability, "cohere/command-b", "vision", "false", "true", now - 70h);
        change(ChangeKind::Unlisted, "openai/text-davinci-003", "", nullptr, nullptr, now - 80h);
    }
    void modelsSeen(Instant now)
    {
        using namespace std::chrono_literals;
        const auto put = [&](const char *id, qint64 context, const char *in, const char *out) {
            Model model = exampleModel(QString::fromLatin1(id));
            model.facts.contextWindow = context;
            model.facts.capabilities.set(Capability::Vision, true);
            if (in != nullptr) {
                addPrice(model, QStringLiteral("input"), in);
                addPrice(model, QStringLiteral("output"), out);
            }
            desk.facts->models.push_back(model);
        };
        put("anthropic/claude-haiku-4", 200'000, "1", "5");
        put("anthropic/claude-sonnet-5", 1'000'000, "2", "10");
        put("google/gemini-3.1-flash", 1'048'576, "0.25", "1.5");
        put("openai/gpt-4-32k", 32'768, "60", "120");
        desk.facts->models.back().facts.deprecated = QDate(2026, 12, 3);
        desk.facts->models.back().facts.successor = QStringLiteral("gpt-4.1");
        put("openai/o3", 200'000, "2", "8");
        desk.facts->seen.models[QStringLiteral("anthropic/claude-sonnet-5")] = {
            QStringLiteral("openrouter-endpoints"), State::Degraded, 5, 3, now - 2min, {}};
        desk.facts->seen.models[QStringLiteral("anthropic/claude-haiku-4")] = {
            QStringLiteral("openrouter-endpoints"), State::Operational, 4, 0, now - 2min, {}};
        EndpointTelemetry telemetry;
        telemetry.source = QStringLiteral("openrouter-endpoints");
        telemetry.model = QStringLiteral("anthropic/claude-sonnet-5");
        telemetry.at = now - 2min;
        telemetry.state = State::Degraded;
        telemetry.uptime1d = 98.73;
        desk.facts->telemetry[telemetry.model] = {telemetry};
    }
    void objective(Instant)
    {
        using namespace std::chrono_literals;
        desk.slo.overWindow.up = 24h * 30 - 21min;
        desk.slo.overWindow.down = 21min;
        desk.slo.budget = budget(desk.slo.slo, desk.slo.overWindow);
        for (const BurnRule &rule : workbookRules()) {
            desk.slo.burns.push_back({rule, 0.4, 0.0, false});
        }
    }
};

} // namespace aigo::test
