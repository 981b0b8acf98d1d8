// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/httpclient.h"

#include "core/net/connectionpool.h"
#include "core/net/exchange.h"
#include "core/net/requestslots.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

namespace aigo {

namespace {
constexpr int mostRedirects = 5;

Error cancelled()
{
    return Error{.kind = ErrorKind::Cancelled, .what = QStringLiteral("the request was called off")};
}

Error at(Error error, const QUrl &url)
{
    if (error.where.isEmpty()) {
        error.where = Origin::of(url).text();
    }
    return error;
}

bool isThisMachine(const QString &host)
{
    QHostAddress address;
    return host == QLatin1String("localhost") || (address.setAddress(host) && address.isLoopback());
}

/// What is wrong with the request before anything is sent.
std::optional<Error> objection(const HttpRequest &request)
{
    const Origin origin = Origin::of(request.url);
    const bool isHttp = origin.scheme == QLatin1String("http") || origin.isEncrypted();
    if (!request.url.isValid() || !isHttp || origin.host.isEmpty()) {
        return Error{.kind = ErrorKind::Invalid,
                     .what = QStringLiteral("this is no http or https address"),
                     .where = origin.host,
                     .mend = QStringLiteral("write it as https://host/path")};
    }
    if (!request.secrets.empty() && !origin.isEncrypted() && !request.allowInsecure && !isThisMachine(origin.host)) {
        return Error{.kind = ErrorKind::Invalid,
                     .what = QStringLiteral("a key is not sent over plain http"),
                     .where = origin.text(),
                     .mend = QStringLiteral("use https, or set insecure = true for this provider")};
    }
    return std::nullopt;
}

/// Asking it again changes nothing there.
bool isSafe(HttpMethod method)
{
    return method == HttpMethod::Get || method == HttpMethod::Head;
}

bool isRedirect(const HttpAnswer &answer)
{
    const int status = answer.status;
    return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) &&
           !answer.header("location").isEmpty();
}

/// Where a redirect leads, or why it is not followed.
Result<QUrl> redirectTarget(const HttpAnswer &answer, const HttpRequest &request, int followed)
{
    Error error{.kind = ErrorKind::Redirect, .where = Origin::of(answer.finalUrl).text(), .httpStatus = answer.status};
    const QUrl target = answer.finalUrl.resolved(QUrl::fromEncoded(answer.header("location"), QUrl::TolerantMode));
    const Origin from = Origin::of(answer.finalUrl);
    const Origin to = Origin::of(target);
    if (followed >= mostRedirects) {
        error.what = QStringLiteral("redirected more than %1 times").arg(mostRedirects);
    } else if (!target.isValid() || to.host.isEmpty() || (to.scheme != QLatin1String("http") && !to.isEncrypted())) {
        error.what = QStringLiteral("redirected to something that is no http or https address");
    } else if (from.isEncrypted() && !to.isEncrypted()) {
        error.what = QStringLiteral("redirected from https to plain http (%1), which is not followed").arg(to.text());
    } else if (!request.secrets.empty() && to != Origin::of(request.url)) {
        error.what = QStringLiteral("redirected to %1, where the key does not belong").arg(to.text());
        error.mend = QStringLiteral("check the base URL");
    } else {
        QUrl clean = target;
        clean.setUserInfo(QString());
        clean.setFragment(QString());
        return clean;
    }
    return error;
}

Hop firstHop(const HttpRequest &request)
{
    Hop hop;
    hop.url = request.url;
    hop.url.setUserInfo(QString());
    hop.method = request.method;
    hop.body = request.body;
    hop.headers = {{"User-Agent", "aigo/" AIGO_VERSION},
                   {"Accept-Encoding", request.onBody ? "identity" : "gzip, deflate"}};
    if (!hasHeader(request.headers, "accept")) {
        hop.headers.push_back({"Accept", "*/*"});
    }
    hop.headers.insert(hop.headers.end(), request.headers.begin(), request.headers.end());
    hop.headers.insert(hop.headers.end(), request.secrets.begin(), request.secrets.end());
    if (!request.validators.etag.isEmpty()) {
        hop.headers.push_back({"If-None-Match", request.validators.etag});
    }
    if (!request.validators.lastModified.isEmpty()) {
        hop.headers.push_back({"If-Modified-Since", request.validators.lastModified});
    }
    hop.bodyLimit = request.bodyLimit;
    hop.headerLimit = request.headerLimit;
    hop.fresh = request.freshConnection;
    hop.onBody = request.onBody;
    return hop;
}

void add(std::optional<Microseconds> &sum, std::optional<Microseconds> more)
{
    if (more) {
        sum = sum.value_or(Microseconds(0)) + *more;
    }
}

PhaseTimings sum(PhaseTimings all, const PhaseTimings &more)
{
    add(all.dns, more.dns);
    add(all.connect, more.connect);
    add(all.tls, more.tls);
    add(all.firstByte, more.firstByte);
    all.total += more.total;
    all.reused = all.reused || more.reused;
    return all;
}

HttpClientSeams completed(HttpClientSeams seams)
{
    if (!seams.wait) {
        seams.wait = [](Milliseconds time, QObject *context, const std::function<void()> &then) {
            QTimer::singleShot(time, context, then);
        };
    }
    if (!seams.jitter) {
        seams.jitter = [] { return QRandomGenerator::global()->generateDouble(); };
    }
    if (!seams.resolve) {
        seams.resolve = [](const QString &host) { return QHostInfo::fromName(host); };
    }
    return seams;
}
} // namespace

HttpClient::HttpClient(const Clock &clock, QObject *parent)
    : HttpClient(clock, HttpClientSeams{}, 16, parent)
{}

HttpClient::HttpClient(const Clock &clock, HttpClientSeams seams, int atOnce, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_seams(completed(std::move(seams)))
    , m_names(std::make_shared<NameLookup>(m_seams.resolve))
    , m_pool(std::make_unique<ConnectionPool>())
    , m_slots(std::make_shared<RequestSlots>(atOnce))
{}

HttpClient::~HttpClient()
{
    cancelAll();
}

void HttpClient::cancelAll()
{
    const std::vector<CancelToken> live = std::exchange(m_live, {});
    for (CancelToken token : live) {
        token.cancel();
    }
    m_pool->clear();
}

void HttpClient::setOffline(bool offline)
{
    m_offline = offline;
    if (offline) {
        cancelAll();
    }
}

int HttpClient::running() const
{
    return m_slots->taken();
}

QCoro::Task<Result<HttpAnswer>> HttpClient::fetch(HttpRequest request)
{
    const QPointer<HttpClient> self(this);
    const QUrl url = request.url;
    if (m_offline) {
        co_return at(Error{.kind = ErrorKind::Offline,
                           .what = QStringLiteral("not asked, because nothing leaves this machine (--offline)")},
                     url);
    }
    if (std::optional<Error> error = objection(request)) {
        co_return *error;
    }
    if (request.cancel.isCancelled()) {
        co_return at(cancelled(), url);
    }
    // Its own token, so that cancelAll() ends this request and leaves the caller's token, which may serve others, as it
    // is.
    CancelToken cancel;
    cancel.followToken(request.cancel);
    m_live.push_back(cancel);
    Result<HttpAnswer> result = co_await tryAll(std::move(request), cancel);
    if (self) {
        std::erase_if(m_live, [&cancel](const CancelToken &token) { return token.signal() == cancel.signal(); });
    }
    if (!result) {
        co_return at(result.error(), url);
    }
    co_return result;
}

QCoro::Task<Result<HttpAnswer>> HttpClient::tryAll(HttpRequest request, CancelToken cancel)
{
    const QPointer<HttpClient> self(this);
    Milliseconds left = request.deadline;
    for (int tried = 1;; ++tried) {
        const Milliseconds limit = request.attemptDeadline.count() > 0 ? std::min(request.attemptDeadline, left) : left;
        const std::shared_ptr<RequestSlots::Permit> permit = co_await m_slots->acquire(cancel);
        if (!self || !*permit || cancel.isCancelled()) {
            co_return cancelled();
        }
        QElapsedTimer took;
        took.start();
        Result<HttpAnswer> result = co_await attempt(request, limit, cancel);
        if (!self || cancel.isCancelled()) {
            co_return cancelled();
        }
        left -= Milliseconds(took.elapsed());
        *permit = RequestSlots::Permit();

        const bool again = result ? worthRetrying(*result) : worthRetrying(result.error().kind);
        const std::optional<Milliseconds> asked = result ? result->retryAfter : std::nullopt;
        if (result) {
            result->attempts = tried;
        }
        if (!again || tried >= request.retry.maxAttempts) {
            co_return result;
        }
        const Milliseconds wait = request.retry.wait(tried + 1, m_seams.jitter(), asked);
        if (wait >= left) { // what we have says more than a deadline missed on purpose
            co_return result;
        }
        left -= wait;
        const bool waited = co_await pause(wait, cancel);
        if (!self || !waited) {
            co_return cancelled();
        }
    }
}

QCoro::Task<Result<HttpAnswer>> HttpClient::attempt(HttpRequest request, Milliseconds limit, CancelToken cancel)
{
    const QPointer<HttpClient> self(this);
    QElapsedTimer elapsed;
    elapsed.start();
    Hop next = firstHop(request);
    PhaseTimings phases;
    for (int followed = 0;; ++followed) {
        next.limit = std::max(limit - Milliseconds(elapsed.elapsed()), Milliseconds(1));
        Result<HttpAnswer> result = co_await hop(next, cancel);
        if (!self) {
            co_return cancelled();
        }
        if (!result) {
            co_return at(result.error(), next.url);
        }
        phases = sum(phases, result->phases);
        if (!request.followRedirects || !isRedirect(*result)) {
            result->phases = phases;
            result->receivedAt = m_clock.now();
            result->retryAfter = retryAfter(result->headers, result->receivedAt);
            result->validators = {result->header("etag"), result->header("last-modified")};
            result->notModified = result->status == 304;
            co_return result;
        }
        Result<QUrl> target = redirectTarget(*result, request, followed);
        if (!target) {
            co_return target.error();
        }
        const bool becomesGet = next.method == HttpMethod::Post && result->status <= 303;
        if (becomesGet) {
            next.method = HttpMethod::Get;
            next.body.clear();
        }
        next.url = *target;
    }
}

QCoro::Task<Result<HttpAnswer>> HttpClient::hop(Hop hop, CancelToken cancel)
{
    const QPointer<HttpClient> self(this);
    QElapsedTimer elapsed;
    elapsed.start();
    const Milliseconds limit = hop.limit;
    const Origin origin = Origin::of(hop.url);
    if (m_loopbackOnly && !isThisMachine(origin.host)) {
        co_return Error{.kind = ErrorKind::Offline,
                        .what = QStringLiteral("not asked, because the demo asks nobody but this machine"),
                        .where = origin.host};
    }
    bool mayReuse = !hop.fresh;
    while (true) {
        std::unique_ptr<Connection> connection = mayReuse ? m_pool->take(origin) : nullptr;
        const bool reused = connection != nullptr;
        if (!reused) {
            connection = std::make_unique<Connection>(origin, m_names, m_seams.extraAuthorities);
        }
        hop.limit = std::max(limit - Milliseconds(elapsed.elapsed()), Milliseconds(1));
        const auto exchange = std::make_unique<Exchange>(hop, std::move(connection), reused, cancel);
        Result<HttpAnswer> result = co_await exchange->start();
        if (!self) {
            co_return cancelled();
        }
        if (result && exchange->reusable()) {
            m_pool->put(exchange->takeConnection());
        }
        if (!result && exchange->wasStale() && isSafe(hop.method) && !cancel.isCancelled()) {
            mayReuse = false;
            continue;
        }
        co_return result;
    }
}

QCoro::Task<bool> HttpClient::pause(Milliseconds time, CancelToken cancel)
{
    const Completion<bool> done;
    QObject context;
    QObject::connect(cancel.signal(), &CancelSignal::happened, &context, [done] { done.complete(false); });
    m_seams.wait(time, &context, [done] { done.complete(true); });
    co_return co_await done;
}

} // namespace aigo
