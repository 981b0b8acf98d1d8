// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/clock.h"
#include "core/domain/result.h"
#include "core/net/http.h"

#include <QCoroTask>
#include <QHostInfo>
#include <QObject>
#include <QSslCertificate>
#include <functional>
#include <memory>

namespace aigo {

class ConnectionPool;
class NameLookup;
class RequestSlots;
struct Hop;

/// Time and chance, which tests replace.
struct HttpClientSeams
{
    /// Calls `then` after the time, unless `context` is destroyed before. Default: a QTimer.
    std::function<void(Milliseconds, QObject *context, std::function<void()> then)> wait;
    /// A number in [0, 1). Default: the system's generator.
    std::function<double()> jitter;
    /// Looks a name up; called on a thread of the pool. Default: QHostInfo::fromName (never Qt's cache, so that its
    /// time is real).
    std::function<QHostInfo(const QString &)> resolve;
    /// Certificates trusted beside the system's own. Default: none.
    QList<QSslCertificate> extraAuthorities;
};

/// All HTTP that leaves this program. `fetch` gives the server's answer whatever its status; an Error means that there
/// is none: no connection, a limit or deadline passed, cancelled, a forbidden redirect. An error names the host and
/// never a query or a key.
///
/// Promises: every fetch resumes its awaiter exactly once and through the event loop, also when it is cancelled, when
/// the client is destroyed, and at the deadline. At most `atOnce` requests run, in the order they came; time spent
/// queueing counts towards no deadline. Certificates are always verified. Redirects are followed at most 5 times, never
/// from https to http, and a request with a key is not redirected to another origin at all (ErrorKind::Redirect). No
/// cookies, no cache, HTTP/1.1, the application's proxy (QNetworkProxyFactory::setUseSystemConfiguration(true) makes
/// that the system's). A body is decoded (gzip, deflate) and bounded while it arrives; one that ends early or does not
/// decode is an error. Main thread only.
class HttpClient : public QObject
{
    Q_OBJECT
public:
    explicit HttpClient(const Clock &clock, QObject *parent = nullptr);
    HttpClient(const Clock &clock, HttpClientSeams seams, int atOnce = 16, QObject *parent = nullptr);
    ~HttpClient() override;

    QCoro::Task<Result<HttpAnswer>> fetch(HttpRequest request);

    /// Ends everything under way and queued with ErrorKind::Cancelled. The client stays usable. A program about to end
    /// calls this and lets the event loop run once more.
    void cancelAll();

    /// --offline: every fetch ends at once with ErrorKind::Offline.
    void setOffline(bool offline);
    bool isOffline() const { return m_offline; }
    /// The demo: what is not on this machine (loopback), redirects included, ends at once with ErrorKind::Offline.
    void setLoopbackOnly(bool only) { m_loopbackOnly = only; }

    int running() const; ///< requests that hold one of the `atOnce` places

private:
    const Clock &m_clock;
    HttpClientSeams m_seams;
    bool m_offline = false;
    bool m_loopbackOnly = false;
    std::shared_ptr<NameLookup> m_names;
    std::unique_ptr<ConnectionPool> m_pool;
    std::shared_ptr<RequestSlots> m_slots;
    std::vector<CancelToken> m_live;

    QCoro::Task<Result<HttpAnswer>> tryAll(HttpRequest request, CancelToken cancel);
    QCoro::Task<Result<HttpAnswer>> attempt(HttpRequest request, Milliseconds limit, CancelToken cancel);
    QCoro::Task<Result<HttpAnswer>> hop(Hop hop, CancelToken cancel);
    QCoro::Task<bool> pause(Milliseconds time, CancelToken cancel);
};

} // namespace aigo
