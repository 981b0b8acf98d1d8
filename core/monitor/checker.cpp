// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/checker.h"

#include "core/domain/key.h"
#include "core/domain/redact.h"
#include "core/domain/slowness.h"
#include "core/monitor/apiheaders.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"
#include "core/providers/endpointanswer.h"
#include "core/providers/modellist.h"
#include "core/providers/outcomes.h"
#include "core/providers/ratelimitheaders.h"
#include "core/providers/registry.h"

#include <QHostAddress>
#include <QPointer>
#include <algorithm>

namespace aigo {

namespace {

Phases phasesOf(const PhaseTimings &timings)
{
    return Phases{timings.dns, timings.connect, timings.tls, timings.firstByte, timings.total, timings.reused};
}

HttpRequest requestFor(const Provider &provider, const ModelListRequest &list, const std::optional<QByteArray> &key)
{
    HttpRequest request;
    request.url = list.url(provider.baseUrl);
    for (const ApiHeader &header : list.headers) {
        request.headers.push_back({header.name, header.value});
    }
    if (key) {
        request.secrets.push_back({list.keyHeader, list.keyPrefix + *key});
    }
    request.allowInsecure = provider.insecure;
    return request;
}

QString explain(Outcome outcome, const HttpAnswer &answer, const std::optional<QByteArray> &key)
{
    const QString status = QString::number(answer.status);
    const auto said = readApiError(answer.body);
    const QString message = said ? foreignWords(said->message, key) : QString();
    if (finding(outcome) == Finding::Up || outcome == Outcome::Slow) {
        return outcome == Outcome::RateLimited ? status + u' ' + message : QString();
    }
    if (outcome == Outcome::BadReply && !said) {
        return QStringLiteral("%1 answered %2 with something that is not its API's")
            .arg(answer.finalUrl.host(), status);
    }
    return QStringLiteral("%1 answered %2%3")
        .arg(answer.finalUrl.host(), status, message.isEmpty() ? QString() : QStringLiteral(": ") + message);
}

/// A model list of thousands has two or three million bytes.
constexpr qint64 mostBody = 8LL * 1024 * 1024;

void unanswered(CheckResult &result, const Result<HttpAnswer> &fetched)
{
    result.outcome = fetched ? Outcome::Offline : outcomeOf(fetched.error().kind);
    if (!fetched) {
        result.retryAfter = fetched.error().retryAfter;
        result.error = fetched.error().line();
    }
}

} // namespace

Checker::Checker(HttpClient &http, const ProviderRegistry &registry, Keyring &keyring, const Clock &clock,
                 QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_registry(registry)
    , m_keyring(keyring)
    , m_clock(clock)
{}

CheckResult Checker::begun(const QString &target) const
{
    CheckResult result;
    result.provider = target;
    result.at = m_clock.now();
    return result;
}

void Checker::take(CheckResult &result, const HttpAnswer &answer) const
{
    result.httpStatus = answer.status;
    result.phases = phasesOf(answer.phases);
    result.retryAfter = retryAfterOf(answer);
    result.limits = readRateLimits(apiHeaders(answer.headers), m_clock.now());
}

void Checker::judge(CheckResult &result, const Provider &provider, const HttpAnswer &answer,
                    const std::optional<QByteArray> &key) const
{
    const KeylessAnswer keyless = m_registry.keylessAnswer(provider);
    result.outcome = classify(keyless, answer.status, apiHeaders(answer.headers), answer.body, key.has_value());
    if (result.outcome == Outcome::Ok && answer.status == 200) {
        const auto page = readModelListPage(provider, answer.body);
        if (!page) {
            result.outcome = Outcome::BadReply;
            result.error = page.error().line();
            return;
        }
        result.models = static_cast<int>(page->models.size());
    }
    result.error = explain(result.outcome, answer, key);
}

QCoro::Task<CheckResult> Checker::check(Provider provider, CheckOptions options)
{
    const QPointer<Checker> self{this};
    CheckResult result = begun(provider.slug);
    const auto list = modelListRequest(provider);
    if (!list) {
        result.outcome = Outcome::BadRequest;
        result.error = list.error().line();
        co_return result;
    }
    std::optional<QByteArray> key = options.key;
    if (!key && options.withKey) {
        key = m_keyring.key(provider);
    }
    result.keyFingerprint = key ? keyFingerprint(*key) : QString();
    HttpRequest request = requestFor(provider, *list, key);
    request.deadline = options.deadline;
    request.freshConnection = options.fresh;
    request.bodyLimit = mostBody;
    request.cancel = options.cancel;

    const Result<HttpAnswer> fetched = co_await m_http.fetch(std::move(request));
    if (!fetched || !self) {
        unanswered(result, fetched);
        co_return result;
    }
    take(result, *fetched);
    judge(result, provider, *fetched, key);
    if (const auto resting = m_keyring.finding(provider); !key && !options.withKey && resting) {
        result.keyFingerprint = resting->fingerprint;
        if (result.outcome == Outcome::Ok) {
            result.outcome = Outcome::Unauthorized;
            result.error = QStringLiteral("the key %1 was rejected at %2 and rests; give another one, or check by hand")
                               .arg(resting->fingerprint, toIso(resting->at));
        }
    } else if (!options.key) {
        m_keyring.note(result);
    }
    co_return againstBaseline(result, options.slowAbove);
}

QCoro::Task<CheckResult> Checker::check(Endpoint endpoint, CheckOptions options)
{
    const QPointer<Checker> self{this};
    CheckResult result = begun(endpoint.target());
    HttpRequest request;
    request.url = endpoint.url;
    request.method = endpoint.headOnly ? HttpMethod::Head : HttpMethod::Get;
    request.allowInsecure = endpoint.insecure;
    for (const EndpointHeader &header : endpoint.headers) {
        const auto value = m_keyring.environmentValue(header.env);
        if (!value) {
            result.outcome = Outcome::BadRequest;
            result.error = QStringLiteral("the environment has no %1 for the header %2").arg(header.env, header.name);
            co_return result;
        }
        request.secrets.push_back({header.name.toLatin1(), *value});
    }
    request.deadline = options.deadline;
    request.freshConnection = options.fresh;
    request.bodyLimit = mostBody;
    request.cancel = options.cancel;

    const Result<HttpAnswer> fetched = co_await m_http.fetch(std::move(request));
    if (!fetched || !self) {
        unanswered(result, fetched);
        co_return result;
    }
    take(result, *fetched);
    const EndpointJudgement judgement = judgeEndpoint(endpoint, fetched->status, fetched->body);
    result.outcome = judgement.outcome;
    if (!judgement.why.isEmpty()) {
        result.error = fetched->finalUrl.host() + QStringLiteral(": ") + judgement.why;
    }
    co_return againstBaseline(result, options.slowAbove);
}

std::optional<Milliseconds> retryAfterOf(const HttpAnswer &answer)
{
    if (answer.retryAfter || answer.status < 400) {
        return answer.retryAfter;
    }
    const auto said = readApiError(answer.body);
    return said && said->retryAfter ? std::optional(std::min(*said->retryAfter, RetryPolicy::longestRetryAfter))
                                    : std::nullopt;
}

Outcome outcomeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Offline:
        return Outcome::Offline;
    case ErrorKind::Dns:
        return Outcome::Dns;
    case ErrorKind::Connect:
        return Outcome::Connect;
    case ErrorKind::Tls:
        return Outcome::Tls;
    case ErrorKind::Timeout:
        return Outcome::Timeout;
    case ErrorKind::TooLarge:
    case ErrorKind::Redirect:
    case ErrorKind::Http:
    case ErrorKind::Unreadable:
        return Outcome::BadReply;
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Ambiguous:
    case ErrorKind::StoreLocked:
    case ErrorKind::StoreCorrupt:
    case ErrorKind::StoreTooNew:
    case ErrorKind::StoreIo:
    case ErrorKind::Internal:
        return Outcome::BadRequest;
    }
    return Outcome::BadRequest;
}

QString foreignWords(const QString &text, const std::optional<QByteArray> &key)
{
    QString out = text;
    if (key) {
        out.replace(QString::fromUtf8(*key), QStringLiteral("…"));
    }
    return redact(out).simplified().left(200);
}

bool isLocalTarget(const QUrl &url)
{
    const QString host = url.host();
    if (host == u"localhost" || host.endsWith(u".localhost") || host.endsWith(u".local")) {
        return true;
    }
    const QHostAddress address(host);
    if (address.isNull()) {
        return false;
    }
    return address.isLoopback() || address.isLinkLocal() || address.isUniqueLocalUnicast() ||
           address.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8) ||
           address.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12) ||
           address.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16);
}

} // namespace aigo
