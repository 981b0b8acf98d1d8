// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demosimulation.h"

#include "core/demo/demodocuments.h"
#include "core/providers/registry.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

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

SimReply DemoSimulation::api(const DemoProvider &provider, const QString &adapter, const SimRequest &request) const
{
    const Instant now = m_clock.now();
    const DemoAnswer answer = m_checks.answer(provider, now);
    SimReply reply;
    if (answer.outcome == Outcome::Unauthorized || !hasKey(provider, request)) {
        reply = rejected();
    } else if (answer.outcome == Outcome::RateLimited) {
        reply = failure(429, QStringLiteral("Rate limit reached for requests. Please try again later."),
                        QStringLiteral("rate_limit_error"), QStringLiteral("rate_limit_exceeded"));
    } else if (answer.status >= 500) {
        reply = failure(answer.status, QStringLiteral("The server had an error while processing your request."),
                        QStringLiteral("server_error"), {});
    } else {
        reply = SimReply::json(demo::ownList(m_world, provider.slug, adapter, now));
    }
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
