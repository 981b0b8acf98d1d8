// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/monitor/realtime.h"

#include "core/domain/key.h"
#include "core/monitor/checker.h"
#include "core/monitor/keyring.h"
#include "core/net/httpclient.h"
#include "core/providers/outcomes.h"
#include "core/providers/registry.h"

namespace aigo {

std::vector<SeriesPoint> realtimePoints(const RealtimeResult &result, Milliseconds every)
{
    const QString metric = QStringLiteral("realtime");
    SeriesPoint whole;
    whole.key = {result.provider, {}, metric, {}};
    whole.sample.at = result.at;
    whole.sample.outcome = result.outcome;
    whole.sample.total = result.phases.total;
    whole.sample.latency = result.outcome == Outcome::Ok ? result.phases.total : std::nullopt;
    whole.sample.every = every;
    std::vector<SeriesPoint> points{whole};
    const auto add = [&](const char *part, std::optional<Microseconds> took) {
        if (took) {
            points.push_back(
                gaugePoint({result.provider, {}, metric, QString::fromLatin1(part)}, result.at, took->count(), every));
        }
    };
    add("connect", result.phases.connect);
    add("tls", result.phases.tls);
    add("upgrade", result.phases.upgrade);
    return points;
}

RealtimeChecker::RealtimeChecker(const HttpClient &http, const ProviderRegistry &registry, const Keyring &keyring,
                                 const Clock &clock, bool loopbackOnly, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_registry(registry)
    , m_keyring(keyring)
    , m_clock(clock)
    , m_loopbackOnly(loopbackOnly)
{}

bool RealtimeChecker::isPossible(const Provider &provider) const
{
    return m_registry.realtimePlace(provider).has_value() && m_keyring.key(provider).has_value();
}

void RealtimeChecker::judge(RealtimeResult &result, const Provider &provider, const HandshakeAnswer &answer,
                            const QByteArray &key) const
{
    result.httpStatus = answer.status;
    result.phases = answer.phases;
    if (answer.status == 101) {
        result.outcome = Outcome::Ok;
        return;
    }
    const QString host = m_registry.realtimePlace(provider)->url.host();
    const QString status = QString::number(answer.status);
    if (answer.status >= 200 && answer.status < 400) {
        result.outcome = Outcome::BadReply;
        result.error =
            answer.status >= 300
                ? QStringLiteral("%1 answered %2: it leads elsewhere, where a key is not sent").arg(host, status)
                : QStringLiteral("%1 answered %2 and did not switch to WebSocket").arg(host, status);
        return;
    }
    std::vector<ApiHeader> headers;
    for (const HttpHeader &header : answer.headers) {
        headers.push_back({header.name, header.value});
    }
    result.outcome = classify(m_registry.keylessAnswer(provider), answer.status, headers, answer.body, true);
    // The code alone tells where an upgrade is refused without the API's own words.
    if (result.outcome == Outcome::BadReply && (answer.status == 401 || answer.status == 403)) {
        result.outcome = answer.status == 401 ? Outcome::Unauthorized : Outcome::Forbidden;
    }
    const auto said = readApiError(answer.body);
    const QString message = said ? foreignWords(said->message, key) : QString();
    result.error = QStringLiteral("%1 answered %2%3")
                       .arg(host, status, message.isEmpty() ? QString() : QStringLiteral(": ") + message);
}

QCoro::Task<RealtimeResult> RealtimeChecker::check(Provider provider, RealtimeOptions options)
{
    const QPointer<RealtimeChecker> self{this};
    RealtimeResult result;
    result.provider = provider.slug;
    result.at = m_clock.now();
    const auto place = m_registry.realtimePlace(provider);
    const auto key = m_keyring.key(provider);
    if (!place || !key) {
        result.outcome = Outcome::BadRequest;
        result.error = place ? QStringLiteral("%1 has no key, which realtime needs").arg(provider.slug)
                             : QStringLiteral("no realtime API of %1 is known").arg(provider.slug);
        co_return result;
    }
    result.keyFingerprint = keyFingerprint(*key);
    if (m_http.isOffline()) {
        result.error = QStringLiteral("offline");
        co_return result;
    }
    const bool bearer = place->keyHeader.compare("authorization", Qt::CaseInsensitive) == 0;
    HandshakeRequest request;
    request.url = place->url;
    request.secret = {place->keyHeader, bearer ? "Bearer " + *key : *key};
    request.allowInsecure = provider.insecure;
    request.loopbackOnly = m_loopbackOnly;
    request.deadline = options.deadline;
    request.cancel = options.cancel;
    request.extraAuthorities = options.extraAuthorities;
    const Result<HandshakeAnswer> answered = co_await realtimeHandshake(std::move(request));
    if (!self) {
        co_return result;
    }
    if (!answered) {
        result.outcome = outcomeOf(answered.error().kind);
        result.error = answered.error().line();
        co_return result;
    }
    judge(result, provider, *answered, *key);
    co_return result;
}

} // namespace aigo
