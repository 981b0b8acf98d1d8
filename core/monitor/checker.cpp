// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/checker.h"

#include "core/domain/redact.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"
#include "core/providers/modellist.h"
#include "core/providers/outcomes.h"
#include "core/providers/registry.h"

#include <QHostAddress>
#include <QPointer>

namespace aigo {

namespace {

Phases phasesOf(const PhaseTimings &timings)
{
    return Phases{timings.dns, timings.connect, timings.tls, timings.firstByte, timings.total, timings.reused};
}

std::vector<ApiHeader> apiHeaders(const HttpHeaders &headers)
{
    std::vector<ApiHeader> out;
    out.reserve(headers.size());
    for (const HttpHeader &header : headers) {
        out.push_back({header.name, header.value});
    }
    return out;
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

/// What a provider says of a request may quote the key that was sent, in whatever form the key has.
QString foreignText(const QString &text, const std::optional<QByteArray> &key)
{
    QString out = text;
    if (key) {
        out.replace(QString::fromUtf8(*key), QStringLiteral("…"));
    }
    return redact(out).simplified().left(200);
}

QString explain(Outcome outcome, const HttpAnswer &answer, const std::optional<QByteArray> &key)
{
    const QString status = QString::number(answer.status);
    const auto said = readApiError(answer.body);
    const QString message = said ? foreignText(said->message, key) : QString();
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

} // namespace

Checker::Checker(HttpClient &http, const ProviderRegistry &registry, const Keyring &keyring, const Clock &clock,
                 QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_registry(registry)
    , m_keyring(keyring)
    , m_clock(clock)
{}

QCoro::Task<CheckResult> Checker::check(Provider provider, CheckOptions options)
{
    CheckResult result;
    result.provider = provider.slug;
    result.at = m_clock.now();
    const auto list = modelListRequest(provider);
    if (!list) {
        result.outcome = Outcome::BadRequest;
        result.error = list.error().line();
        co_return result;
    }
    const std::optional<QByteArray> key = m_keyring.key(provider);
    const KeylessAnswer keyless = m_registry.keylessAnswer(provider);
    HttpRequest request = requestFor(provider, *list, key);
    request.deadline = options.deadline;
    request.freshConnection = options.fresh;
    request.bodyLimit = 8 * 1024 * 1024;
    request.cancel = options.cancel;

    const Result<HttpAnswer> fetched = co_await m_http.fetch(std::move(request));
    if (!fetched) {
        result.outcome = outcomeOf(fetched.error().kind);
        result.retryAfter = fetched.error().retryAfter;
        result.error = fetched.error().line();
        co_return result;
    }
    const HttpAnswer &answer = *fetched;
    result.httpStatus = answer.status;
    result.phases = phasesOf(answer.phases);
    result.retryAfter = answer.retryAfter;
    const auto headers = apiHeaders(answer.headers);
    result.outcome = classify(keyless, answer.status, headers, answer.body, key.has_value());
    if (result.outcome == Outcome::Ok && answer.status == 200) {
        if (const auto page = readModelListPage(provider, answer.body)) {
            result.models = static_cast<int>(page->models.size());
        } else {
            result.outcome = Outcome::BadReply;
            result.error = page.error().line();
            co_return result;
        }
    }
    result.error = explain(result.outcome, answer, key);
    co_return result;
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
