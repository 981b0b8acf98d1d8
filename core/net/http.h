// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/error.h"
#include "core/domain/instant.h"
#include "core/domain/result.h"
#include "core/net/canceltoken.h"
#include "core/net/retrypolicy.h"

#include <QByteArray>
#include <QUrl>
#include <functional>
#include <optional>
#include <vector>

/// What a request and its answer are. Plain values; any thread, except the cancel token.
namespace aigo {

enum class HttpMethod : quint8 { Get, Post, Head, Put, Patch };

struct HttpHeader
{
    QByteArray name;
    QByteArray value;
};
using HttpHeaders = std::vector<HttpHeader>;

/// The value of the first header of that name, whatever its case; empty where there is none.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);
bool hasHeader(const HttpHeaders &headers, QByteArrayView name);

/// What a server said to recognise its document again by. Either may be empty.
struct CacheValidators
{
    QByteArray etag;
    QByteArray lastModified;
};

/// Some of a body as it arrived.
struct BodyPiece
{
    QByteArrayView bytes; ///< decoded; ends with the call
    Microseconds at{0};   ///< request sent -> these bytes were there, on the monotonic clock
    int status = 0;
    QByteArrayView contentType; ///< as the answer's header says it; may be empty
};

struct HttpRequest
{
    QUrl url; ///< http or https
    HttpMethod method = HttpMethod::Get;
    QByteArray body; ///< of a POST, PUT or PATCH
    HttpHeaders headers;
    /// Keys. Sent only to the origin (scheme, host, port) of `url`; never logged and never part of an error. Over plain
    /// http only to this machine, unless `allowInsecure`.
    HttpHeaders secrets;
    bool allowInsecure = false;
    bool followRedirects = true;             ///< else a redirect is an answer like any other
    CacheValidators validators;              ///< sent as If-None-Match and If-Modified-Since
    qint64 bodyLimit = 16'777'216;           ///< bytes after decoding
    qint64 headerLimit = 65'536;             ///< bytes of all answer headers
    Milliseconds deadline{30'000};           ///< for everything: redirects, attempts and the waits between them
    Milliseconds attemptDeadline{0};         ///< for one attempt; 0: what is left of `deadline`
    RetryPolicy retry = RetryPolicy::once(); ///< checks ask once; documents RetryPolicy::source()
    /// A connection of its own, closed afterwards: all phases are then measured.
    bool freshConnection = false;
    /// Told of the body of a success (2xx) piece by piece while it arrives; the answer has it whole afterwards. An
    /// Error of it ends the request with that error. With it the body is asked for unpacked (Accept-Encoding:
    /// identity).
    std::function<Status(const BodyPiece &)> onBody;
    CancelToken cancel; ///< shared by copies of the request: give each that is to be cancelled apart a new one
};

/// How long the parts of a successful exchange took. A part that did not happen (a connection in use again needs no
/// DNS; plain http no TLS; a proxy resolves for us) is absent, never 0. Summed over redirects; the attempts before the
/// last are not counted.
struct PhaseTimings
{
    std::optional<Microseconds> dns;
    std::optional<Microseconds> connect;
    std::optional<Microseconds> tls;
    std::optional<Microseconds> firstByte; ///< request sent -> first byte of the answer
    Microseconds total{0};                 ///< start of the attempt -> last byte of the body
    bool reused = false;                   ///< an open connection was used again
};

struct HttpAnswer
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body; ///< decoded; empty with 304
    CacheValidators validators;
    bool notModified = false; ///< 304: what the caller has is still right
    QUrl finalUrl;            ///< after redirects
    PhaseTimings phases;
    int attempts = 1;
    Instant receivedAt{};
    std::optional<Milliseconds> retryAfter; ///< as the server asked, at most RetryPolicy::longestRetryAfter

    bool isSuccess() const { return (status >= 200 && status < 300) || notModified; }
    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
};

/// The answer as an error of kind Http, for callers that want the document or nothing: "api.example.com: answered 503
/// Service Unavailable". Nothing of the body is in it.
Error httpError(const HttpAnswer &answer);

} // namespace aigo
