// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demosimulation.h"

#include "core/demo/demodocuments.h"
#include "core/providers/registry.h"
#include "core/simulation/simulatedcompletions.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace aigo {

namespace {

constexpr int mostRemembered = 500; ///< requests that a simulator keeps

/// An error in all the dialects at once: each reads its own members.
SimReply failure(int status, const QString &message, const QString &type, const QString &code)
{
    const QJsonObject error{
        {QStringLiteral("message"), message}, {QStringLiteral("type"), type}, {QStringLiteral("code"), code}};
    const QJsonObject body{{QStringLiteral("type"), QStringLiteral("error")},
                           {QStringLiteral("error"), error},
                           {QStringLiteral("message"), message},
                           {QStringLiteral("detail"), message}};
    return SimReply::json(QJsonDocument(body).toJson(QJsonDocument::Compact), status);
}

/// With a validator of its content, so that who asks again hears "not modified".
SimReply document(const QByteArray &body, const QByteArray &type = "application/json")
{
    SimReply reply = SimReply::json(body);
    reply.contentType = type;
    reply.etag = '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex() + '"';
    return reply;
}

/// A status page's summary says when it was made: its validator must not.
SimReply statusDocument(const QByteArray &body, const QByteArray &like)
{
    SimReply reply = SimReply::json(body);
    reply.etag = '"' + QCryptographicHash::hash(like, QCryptographicHash::Sha1).toHex() + '"';
    return reply;
}

SimReply file(const QString &name, const QByteArray &type)
{
    const auto bytes = demoFile(name);
    return bytes ? document(*bytes, type)
                 : failure(404, QStringLiteral("not found"), QStringLiteral("not_found_error"), {});
}

SimReply rejected()
{
    return failure(401, QStringLiteral("Incorrect API key provided."), QStringLiteral("invalid_request_error"),
                   QStringLiteral("invalid_api_key"));
}

} // namespace

DemoSimulation::DemoSimulation(const DemoWorld &world, const ProviderRegistry &registry, const Clock &clock, bool waits,
                               QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_registry(registry)
    , m_clock(clock)
    , m_waits(waits)
    , m_checks(world)
    , m_documents(this)
{}

bool DemoSimulation::start()
{
    const auto listen = [this](ProviderSimulator &simulator) {
        connect(&simulator, &ProviderSimulator::requested, this, [this, &simulator] {
            if (++m_answered % mostRemembered == 0) {
                QMetaObject::invokeMethod(&simulator, [&simulator] { simulator.forget(); }, Qt::QueuedConnection);
            }
        });
        return simulator.start();
    };
    for (const DemoProvider &provider : m_world.providers) {
        auto simulator = std::make_unique<ProviderSimulator>();
        serve(*simulator, provider);
        if (!listen(*simulator)) {
            return false;
        }
        m_providers.emplace(provider.slug, std::move(simulator));
    }
    serveDocuments();
    return listen(m_documents);
}

DemoAddresses DemoSimulation::addresses() const
{
    DemoAddresses addresses;
    for (const auto &[slug, simulator] : m_providers) {
        addresses.providers.emplace(slug, QUrl(simulator->baseUrl()));
    }
    addresses.documents = QUrl(m_documents.baseUrl());
    return addresses;
}

bool DemoSimulation::hasKey(const DemoProvider &provider, const SimRequest &request) const
{
    const QByteArrayView bearer("Bearer ");
    const QByteArray authorization = request.header("authorization");
    return (authorization.startsWith(bearer) && authorization.sliced(bearer.size()) == provider.key) ||
           request.header("x-api-key") == provider.key || request.header("x-goog-api-key") == provider.key;
}

/// What trouble says instead of an answer.
std::optional<SimReply> DemoSimulation::refusal(const DemoAnswer &answer) const
{
    if (answer.outcome == Outcome::Unauthorized) {
        return rejected();
    }
    if (answer.outcome == Outcome::RateLimited) {
        return failure(429, QStringLiteral("Rate limit reached for requests. Please try again later."),
                       QStringLiteral("rate_limit_error"), QStringLiteral("rate_limit_exceeded"));
    }
    if (answer.status >= 500) {
        return failure(answer.status, QStringLiteral("The server had an error while processing your request."),
                       QStringLiteral("server_error"), {});
    }
    return std::nullopt;
}

SimReply DemoSimulation::api(const DemoProvider &provider, const QString &adapter, const SimRequest &request) const
{
    const Instant now = m_clock.now();
    const DemoAnswer answer = m_checks.answer(provider, now);
    const std::optional<SimReply> refused = hasKey(provider, request) ? refusal(answer) : rejected();
    SimReply reply = refused ? *refused : SimReply::json(demo::ownList(m_world, provider.slug, adapter, now));
    if (hasKey(provider, request) && answer.outcome != Outcome::Unauthorized) {
        const auto number = [](qint64 value) { return QByteArray::number(value); };
        constexpr int tokensARequest = 400;
        const qint64 tokens = static_cast<qint64>(provider.requestsAMinute) * tokensARequest;
        const qint64 left = static_cast<qint64>(answer.remaining) * tokensARequest;
        if (adapter == u"anthropic") {
            const QByteArray resets = toIso(now + std::chrono::minutes(1)).toLatin1();
            reply.headers = {{"anthropic-ratelimit-requests-limit", number(provider.requestsAMinute)},
                             {"anthropic-ratelimit-requests-remaining", number(answer.remaining)},
                             {"anthropic-ratelimit-requests-reset", resets},
                             {"anthropic-ratelimit-input-tokens-limit", number(tokens)},
                             {"anthropic-ratelimit-input-tokens-remaining", number(left)},
                             {"anthropic-ratelimit-input-tokens-reset", resets}};
        } else {
            reply.headers = {{"x-ratelimit-limit-requests", number(provider.requestsAMinute)},
                             {"x-ratelimit-remaining-requests", number(answer.remaining)},
                             {"x-ratelimit-reset-requests", "60s"},
                             {"x-ratelimit-limit-tokens", number(tokens)},
                             {"x-ratelimit-remaining-tokens", number(left)},
                             {"x-ratelimit-reset-tokens", "60s"}};
        }
    }
    if (answer.retryAfter) {
        reply.headers.append(
            {"Retry-After", QByteArray::number(std::chrono::ceil<std::chrono::seconds>(*answer.retryAfter).count())});
    }
    reply.delay = m_waits ? std::chrono::round<Milliseconds>(answer.latency) : Milliseconds(0);
    return reply;
}

void DemoSimulation::serve(ProviderSimulator &simulator, const DemoProvider &provider)
{
    const QString slug = provider.slug;
    const QString adapter = m_registry.provider(slug).adapter;
    const auto list = [this, &provider, adapter](const SimRequest &request) { return api(provider, adapter, request); };
    simulator.route(QStringLiteral("/v1/models"), list);
    serveCompletions(simulator, provider);
    serveCredit(simulator, provider);
    simulator.route(QStringLiteral("/status/api/v2/summary.json"), [this, slug](const SimRequest &) {
        const Instant now = m_clock.now();
        // The same until the next thing is said.
        Instant said = m_world.from;
        for (const Instant moment : demo::statusMoments(m_world, slug)) {
            said = moment <= now ? moment : said;
        }
        return statusDocument(demo::statusSummary(m_world, slug, now), toIso(said).toLatin1());
    });
    simulator.route(QStringLiteral("/status/api/v2/incidents.json"), [this, slug](const SimRequest &) {
        return document(demo::statusIncidents(m_world, slug, m_clock.now()));
    });
    SimReply page;
    page.contentType = "text/html";
    page.body = "<!doctype html><title>Demo</title><p>A made-up status page of AI-GO's demo, on this machine only.";
    simulator.route(QStringLiteral("/status"), page);
}

/// What is left there, where the real ones tell it.
void DemoSimulation::serveCredit(ProviderSimulator &simulator, const DemoProvider &provider) const
{
    const auto told = [this, &provider](const QByteArray &body) {
        return [this, &provider, body](const SimRequest &request) {
            return hasKey(provider, request) ? SimReply::json(body) : rejected();
        };
    };
    simulator.route(QStringLiteral("/v1/credits"),
                    told(R"({"data": {"total_credits": 40, "total_usage": 27.183094}})"));
    simulator.route(QStringLiteral("/user/balance"),
                    told(R"({"is_available": true, "balance_infos": [{"currency": "USD", "total_balance": "18.42",
                         "granted_balance": "0.00", "topped_up_balance": "18.42"}]})"));
}

/// Of the models that deep checks measure; in tokens that nobody pays for.
void DemoSimulation::serveCompletions(ProviderSimulator &simulator, const DemoProvider &provider)
{
    constexpr int pieces = 30;
    constexpr double msPerSecond = 1000;
    SimulatedCompletion how = SimulatedCompletion::counting(pieces);
    for (const DemoDeepCheck &check : m_world.deepChecks) {
        if (check.provider() == provider.slug) {
            how.models << check.apiId();
        }
    }
    if (how.models.isEmpty()) {
        return;
    }
    how.refuse = [this, &provider] { return refusal(m_checks.answer(provider, m_clock.now())); };
    how.vary = [this, &provider](SimulatedCompletion &now, const QString &apiId) {
        const auto of = std::find_if(m_world.deepChecks.begin(), m_world.deepChecks.end(), [&](const DemoDeepCheck &c) {
            return c.provider() == provider.slug && c.apiId() == apiId;
        });
        if (!m_waits || of == m_world.deepChecks.end()) {
            return;
        }
        const DemoCompletion found = m_checks.completion(*of, m_clock.now());
        now.first = std::chrono::round<Milliseconds>(found.ttft);
        const double apart = now.outputTokens * msPerSecond / found.tokensPerSecond / pieces;
        now.between = Milliseconds(std::llround(apart));
    };
    simulateCompletions(simulator, provider.slug, provider.key, how);
}

void DemoSimulation::serveDocuments()
{
    const auto now = [this] { return m_clock.now(); };
    m_documents.route(QStringLiteral("/models.json"),
                      [this, now](const SimRequest &) { return document(demo::modelsDocument(m_world, now())); });
    m_documents.route(QStringLiteral("/prices.json"),
                      [this, now](const SimRequest &) { return document(demo::pricesDocument(m_world, now())); });
    m_documents.route(QStringLiteral("/aider.yml"),
                      [](const SimRequest &) { return file(QStringLiteral("aider.yml"), "text/yaml"); });
    m_documents.route(QStringLiteral("/lmarena.json"),
                      [](const SimRequest &) { return file(QStringLiteral("lmarena.json"), "application/json"); });
    m_documents.route(QStringLiteral("/benchmarks.json"),
                      [](const SimRequest &) { return file(QStringLiteral("benchmarks.json"), "application/json"); });
    for (const DemoFeed &feed : m_world.feeds) {
        m_documents.route(QStringLiteral("/feeds/%1.xml").arg(feed.name), [this, now, feed](const SimRequest &) {
            return document(demo::feedDocument(m_world, feed.name, now()), "application/rss+xml");
        });
    }
    for (const DemoRouted &routed : m_world.routed) {
        const QString path = QStringLiteral("/or/models/%1/endpoints").arg(routed.model);
        m_documents.route(path, [this, now, routed](const SimRequest &) {
            return SimReply::json(demo::endpointsDocument(m_world, m_checks, routed.model, now()));
        });
    }
    SimReply nothing;
    nothing.status = 204;
    m_documents.route(QStringLiteral("/generate_204"), nothing);
}

} // namespace aigo
