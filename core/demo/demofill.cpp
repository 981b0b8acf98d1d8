// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demofill.h"

#include "core/demo/demodocuments.h"
#include "core/demo/demopast.h"
#include "core/domain/slowness.h"
#include "core/feeds/feed.h"
#include "core/monitor/benchmarkimport.h"
#include "core/monitor/catalogueimport.h"
#include "core/monitor/catalogueview.h"
#include "core/monitor/connectiongate.h"
#include "core/monitor/engine.h"
#include "core/monitor/knownsources.h"
#include "core/monitor/phaserecord.h"
#include "core/monitor/providerviews.h"
#include "core/monitor/searchfeeder.h"
#include "core/providers/registry.h"
#include "core/statuspages/namedmodels.h"
#include "core/statuspages/statuspage.h"
#include "core/storage/incidentstore.h"
#include "core/storage/keyfindingstore.h"
#include "core/storage/newsstore.h"
#include "core/storage/providerstore.h"
#include "core/storage/seriesstore.h"
#include "core/storage/settingsstore.h"
#include "core/storage/sourcestatestore.h"

#include <algorithm>
#include <utility>

namespace aigo {

namespace {

using namespace std::chrono_literals;

constexpr Milliseconds lookAgain = 2s;
constexpr Milliseconds figuresEvery = 1h;
constexpr int freshEvery = 10;     ///< checks
constexpr std::size_t batch = 300; ///< points of one row in the store: about a day of a series

/// One provider's checks over the whole history.
class Watched
{
public:
    Watched(const DemoWorld &world, const DemoChecks &checks, const DemoProvider &provider)
        : m_world(world)
        , m_checks(checks)
        , m_provider(provider)
        , m_state{provider.slug, {}, {}, world.checkEvery, {}}
    {
        LatencyStatistics calm;
        calm.p95 = checks.calmP95(provider);
        m_slowAbove = slowAbove(calm);
    }

    std::vector<SeriesPoint> points;
    std::vector<SeriesPoint> beside; ///< where the time went, and when the machine slept
    std::vector<Incident> outages;

    void run(Instant to)
    {
        Instant at = m_world.from + Milliseconds(static_cast<qint64>(m_provider.number) * 7'919);
        while (at < to) {
            if (m_checks.isAsleep(at)) {
                if (m_provider.number == 0) {
                    const auto slept = asleepPoints(at, m_checks.wakes(at));
                    beside.insert(beside.end(), slept.begin(), slept.end());
                }
                at = m_checks.wakes(at) + lookAgain;
                continue;
            }
            at += check(at) ? lookAgain : m_world.checkEvery;
        }
    }
    const StoredProviderState &state() const { return m_state; }

private:
    const DemoWorld &m_world;
    const DemoChecks &m_checks;
    const DemoProvider &m_provider;
    StoredProviderState m_state;
    std::optional<Microseconds> m_slowAbove;
    std::optional<Instant> m_backSince;
    PhaseRecord m_phases;
    int m_made = 0;

    /// As the program does it, on a connection of its own now and then.
    void openAnew(CheckResult &result) const
    {
        const qint64 noise = toMs(result.at) / 977;
        result.phases.reused = false;
        result.phases.dns = Microseconds(3000 + noise % 83 * 100);
        result.phases.connect =
            Microseconds(9000 + static_cast<qint64>(m_provider.number % 5) * 3000 + noise % 61 * 130);
        result.phases.tls = *result.phases.connect * 3 / 2 + Microseconds(4000 + noise % 47 * 170);
    }

    CheckResult resultAt(Instant at) const
    {
        const DemoAnswer answer = m_checks.answer(m_provider, at);
        CheckResult result;
        result.provider = m_provider.slug;
        result.at = at;
        result.outcome = answer.outcome;
        result.httpStatus = answer.status;
        if (answer.outcome != Outcome::Offline) {
            result.phases.firstByte = answer.latency;
            result.phases.total = answer.latency + 900us;
            result.phases.reused = true;
            result.limits.requests = {m_provider.requestsAMinute, answer.remaining, at + 60s};
        }
        if (finding(answer.outcome) == Finding::Down) {
            result.error = QStringLiteral("127.0.0.1 answered %1").arg(answer.status);
        }
        result.keyFingerprint = keyFingerprint(m_provider.key);
        return againstBaseline(result, m_slowAbove);
    }

    /// Whether it is worth another look at once.
    bool check(Instant at)
    {
        CheckResult result = resultAt(at);
        if (m_made++ % freshEvery == 0 && result.phases.firstByte) {
            openAnew(result);
        }
        const std::optional<CheckResult> previous = m_state.last;
        const State before = m_state.state.state;
        m_state = afterCheck(m_state, result, m_world.checkEvery);
        const Finding found = finding(result.outcome);
        if (found == Finding::Down) {
            m_backSince.reset();
        } else if (found != Finding::Nothing && !m_backSince) {
            m_backSince = at;
        }
        if (before != m_state.state.state) {
            noteOutage(before);
        }
        points.push_back({checksOf(m_provider.slug), sampleOf(result)});
        points.back().sample.every = m_world.checkEvery;
        const auto phases =
            m_phases.take(m_provider.slug, result, before != m_state.state.state, freshEvery * m_world.checkEvery);
        beside.insert(beside.end(), phases.begin(), phases.end());
        return looksAgainSoon(previous, result, m_state.state.state, false);
    }

    void noteOutage(State before)
    {
        const CheckResult &check = *m_state.last;
        if (m_state.state.state == State::Down) {
            Incident outage;
            outage.provider = m_provider.slug;
            outage.ours = true;
            outage.title = outcomeName(check.outcome);
            outage.severity = Severity::Critical;
            outage.phase = IncidentPhase::Investigating;
            outage.started = m_state.failingSince.value_or(check.at);
            outage.firstSeen = outage.started;
            outage.id = QStringLiteral("%1@%2").arg(m_provider.slug, toIso(outage.started));
            outage.updates = {{check.at, QStringLiteral("down"), check.error}};
            outages.push_back(std::move(outage));
        } else if (before == State::Down && !outages.empty()) {
            Incident &outage = outages.back();
            outage.resolved = m_backSince.value_or(check.at);
            outage.phase = IncidentPhase::Resolved;
            outage.updates.insert(outage.updates.begin(), {*outage.resolved, QStringLiteral("up"), {}});
        }
    }
};

/// Does one step after the other and keeps the first error.
class Filler
{
public:
    Filler(QSqlDatabase &db, const DemoWorld &world, const ProviderRegistry &registry, Instant now)
        : m_db(db)
        , m_world(world)
        , m_registry(registry)
        , m_checks(world)
        , m_now(now)
    {}

    DemoFilled filled;

    Status run()
    {
        for (const auto step :
             {&Filler::catalogue, &Filler::checks, &Filler::figures, &Filler::pages, &Filler::boards, &Filler::news,
              &Filler::deepChecks, &Filler::compact, &Filler::alerts, &Filler::search}) {
            if (Status done = (this->*step)(); !done) {
                return done;
            }
        }
        return Done{};
    }

private:
    QSqlDatabase &m_db;
    const DemoWorld &m_world;
    const ProviderRegistry &m_registry;
    DemoChecks m_checks;
    Instant m_now;
    std::shared_ptr<const Catalogue> m_catalogue;

    Status append(const std::vector<SeriesPoint> &points)
    {
        for (std::size_t i = 0; i < points.size(); i += batch) {
            const auto begin = points.begin() + static_cast<std::ptrdiff_t>(i);
            const auto end = points.begin() + static_cast<std::ptrdiff_t>(std::min(points.size(), i + batch));
            if (Status appended = SeriesStore::append(m_db, std::vector<SeriesPoint>(begin, end)); !appended) {
                return appended;
            }
        }
        return Done{};
    }

    Status checks()
    {
        for (const DemoProvider &provider : m_world.providers) {
            Watched watched(m_world, m_checks, provider);
            watched.run(m_now);
            filled.samples += std::ssize(watched.points);
            filled.outages += static_cast<int>(watched.outages.size());
            Status done = append(watched.points);
            done = done ? append(watched.beside) : done;
            for (const Incident &outage : watched.outages) {
                done = done ? IncidentStore::putOurs(m_db, outage) : done;
            }
            done = done ? ProviderStore::saveState(m_db, watched.state()) : done;
            if (const auto &last = watched.state().last; done && last) {
                const KeyFinding found{provider.slug, keyFingerprint(provider.key),
                                       judgesKey(last->outcome) ? last->outcome : Outcome::Ok, last->at, last->limits};
                done = KeyFindingStore::save(m_db, found);
            }
            if (!done) {
                return done;
            }
        }
        return Done{};
    }

    /// What a router measured of its endpoints.
    Status figures()
    {
        for (const DemoRouted &routed : m_world.routed) {
            for (const DemoRouted::Endpoint &endpoint : routed.endpoints) {
                std::vector<SeriesPoint> points;
                const SeriesKey key{QStringLiteral("openrouter/%1@%2").arg(routed.model, endpoint.tag),
                                    QStringLiteral("openrouter-endpoints"),
                                    {},
                                    {}};
                for (Instant at = m_world.from; at < m_now; at += figuresEvery) {
                    const demo::EndpointFigures seen = demo::endpointFigures(m_world, m_checks, endpoint, at);
                    const auto add = [&](const char *metric, double value, double scale) {
                        SeriesKey of = key;
                        of.metric = QString::fromLatin1(metric);
                        points.push_back(gaugePoint(std::move(of), at, std::llround(value * scale), figuresEvery));
                    };
                    add("ttft", seen.ttftMs, 1e3);
                    add("output_speed", seen.tokensPerSecond, 1e6);
                    add("uptime", seen.uptime, 1e6);
                }
                filled.figures += std::ssize(points);
                if (Status appended = append(points); !appended) {
                    return appended;
                }
            }
        }
        return endpointsNow();
    }

    Status endpointsNow()
    {
        std::vector<QByteArray> pages;
        for (const DemoRouted &routed : m_world.routed) {
            pages.push_back(demo::endpointsDocument(m_world, m_checks, routed.model, m_now));
        }
        return import(QStringLiteral("openrouter-endpoints"), pages, m_now);
    }

    Status import(const QString &source, const std::vector<QByteArray> &pages, Instant at)
    {
        const auto reader = documentReader(source, m_registry);
        if (!reader) {
            return reader.error();
        }
        auto document = (*reader)(pages, at);
        if (!document) {
            return document.error();
        }
        ++filled.documents;
        if (!document->scores.empty()) {
            const auto done = importBenchmarks(m_db, *document, at);
            return done ? SourceStateStore::succeeded(m_db, source, at) : done.error();
        }
        const auto done = CatalogueImport::importDocument(m_db, std::move(*document), at);
        return done ? SourceStateStore::succeeded(m_db, source, at) : done.error();
    }

    Status catalogue()
    {
        std::vector<Instant> moments{m_world.from, m_now - 20min};
        std::vector<Instant> announced{m_world.from, m_now - 2h};
        std::map<QString, std::vector<Instant>> lists;
        for (const DemoProvider &provider : m_world.providers) {
            lists[provider.slug] = {m_world.from, m_now - 1h};
        }
        for (const DemoModelChange &change : m_world.changes) {
            moments.push_back(change.at);
            lists[change.provider].push_back(change.at - 25min);
        }
        for (const DemoAlias &alias : m_world.aliases) {
            lists[alias.provider].push_back(alias.at);
        }
        for (const DemoAnnouncement &said : m_world.announcements) {
            announced.push_back(said.said);
        }
        Status done = importAll(QStringLiteral("models-dev"), moments,
                                [this](Instant at) { return demo::modelsDocument(m_world, at); });
        done = done ? importAll(QStringLiteral("llm-prices"), announced,
                                [this](Instant at) { return demo::pricesDocument(m_world, at); })
                    : done;
        for (const auto &[slug, when] : lists) {
            if (knownSource(slug) != nullptr) {
                continue; // its list is a source of its own
            }
            const QString adapter = m_registry.provider(slug).adapter;
            done = done ? importAll(slug, when, [&](Instant at) { return demo::ownList(m_world, slug, adapter, at); })
                        : done;
        }
        return done;
    }

    template <typename Make>
    Status importAll(const QString &source, std::vector<Instant> moments, const Make &make)
    {
        std::sort(moments.begin(), moments.end());
        moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
        for (const Instant at : moments) {
            if (at < m_world.from || at > m_now) {
                continue;
            }
            if (Status done = import(source, {make(at)}, at); !done) {
                return done;
            }
        }
        return Done{};
    }

    /// Every time a page read otherwise it was read within two minutes, and lastly now.
    Status pages()
    {
        for (const DemoProvider &provider : m_world.providers) {
            std::vector<Instant> moments{m_world.from, m_now};
            for (const Instant at : demo::statusMoments(m_world, provider.slug)) {
                const Instant read = at + Milliseconds(toMs(at) / 1000 % 110 * 1000);
                if (read > m_world.from && read < m_now) {
                    moments.push_back(read);
                }
            }
            std::sort(moments.begin(), moments.end());
            for (const Instant at : moments) {
                if (Status done = readPage(provider.slug, at); !done) {
                    return done;
                }
            }
        }
        return Done{};
    }

    Status readPage(const QString &slug, Instant at)
    {
        auto reading = readStatusPage(
            {demo::statusSummary(m_world, slug, at), demo::statusIncidents(m_world, slug, at)}, slug, StatusPage{}, at);
        if (!reading) {
            return reading.error();
        }
        ++filled.readings;
        std::vector<QString> names;
        for (const QString &name : demo::modelNames(m_world, slug, at)) {
            names.push_back(name);
        }
        for (Incident &incident : reading->incidents) {
            QString text = incident.title;
            for (const IncidentUpdate &update : incident.updates) {
                text += u'\n' + update.text;
            }
            for (const QString &name : namedModels(text, names)) {
                incident.models << slug + u'/' + name;
            }
        }
        const auto put = IncidentStore::put(m_db, *reading);
        return put ? Status(Done{}) : put.error();
    }

    Status boards()
    {
        static constexpr std::pair<const char *, const char *> boards[]{
            {"aider", "aider.yml"}, {"lmarena", "lmarena.json"}, {"models-dev-benchmarks", "benchmarks.json"}};
        Instant at = m_now - 26h;
        for (const auto &[source, name] : boards) {
            const auto document = demoFile(QString::fromLatin1(name));
            if (!document) {
                return document.error();
            }
            if (Status read = import(QString::fromLatin1(source), {*document}, at); !read) {
                return read;
            }
            at += 5min;
        }
        return Done{};
    }

    Status news()
    {
        for (const DemoNews &item : m_world.news) {
            if (item.at > m_now) {
                break;
            }
            const auto feed = std::find_if(m_world.feeds.begin(), m_world.feeds.end(),
                                           [&](const DemoFeed &f) { return f.name == item.feed; });
            if (feed == m_world.feeds.end()) {
                return Error{ErrorKind::Internal, QStringLiteral("no feed carries it"), item.title};
            }
            const Instant at = std::min(item.at + 12min, m_now);
            const auto document = readFeed(demo::feedDocument(m_world, item.feed, at), {{}, at, {}});
            if (!document) {
                return document.error();
            }
            const FeedSetting setting{feed->name, {}, feed->provider, QStringLiteral("news"), 30min, true};
            ++filled.documents;
            const auto put = NewsStore::put(m_db, setting, *document, at);
            const Status done = put ? SourceStateStore::succeeded(m_db, put->source, at) : Status(put.error());
            if (!done) {
                return done;
            }
        }
        return Done{};
    }

    Status deepChecks()
    {
        auto catalogue = readCatalogueView(m_db, m_now);
        if (!catalogue) {
            return catalogue.error();
        }
        m_catalogue = std::move(*catalogue);
        const auto made = fillDemoDeepChecks(m_db, m_world, m_checks, m_registry, *m_catalogue, m_now);
        filled.deepChecks = made ? *made : 0;
        return made ? Status(Done{}) : made.error();
    }

    Status alerts()
    {
        const auto told = fillDemoAlerts(m_db, m_world, m_registry, m_catalogue, m_now);
        filled.alerts = told ? *told : 0;
        return told ? Status(Done{}) : told.error();
    }

    Status compact()
    {
        Maintenance windows;
        for (const DemoProvider &provider : m_world.providers) {
            auto found = maintenanceOf(m_db, provider.slug, m_world.from, m_now);
            if (!found) {
                return found.error();
            }
            windows[provider.slug] = std::move(*found);
        }
        while (true) {
            const auto day = SeriesStore::compactDay(m_db, m_now, windows);
            if (!day || day->days == 0) {
                return day ? Status(Done{}) : day.error();
            }
        }
    }

    Status search()
    {
        std::vector<Provider> providers;
        const Status online =
            SettingsStore::save(m_db, {{connectionKey.toString(), connectionText(Connection::Ok, m_now)}});
        if (!online) {
            return online;
        }
        for (const DemoProvider &provider : m_world.providers) {
            providers.push_back(m_registry.provider(provider.slug));
        }
        return catchUpSearch(m_db, shippedPresets(), providers, m_now);
    }
};

} // namespace

Result<DemoFilled> fillDemo(QSqlDatabase &db, const DemoWorld &world, const ProviderRegistry &registry, Instant now)
{
    Filler filler(db, world, registry, now);
    const Status done = filler.run();
    return done ? Result<DemoFilled>(filler.filled) : done.error();
}

} // namespace aigo
