// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/net/http.h"

#include <QCoroTask>
#include <QSslCertificate>

namespace aigo {

/// What is asked of a realtime endpoint: a WebSocket (RFC 6455) is opened, nothing is said, and it is closed.
struct HandshakeRequest
{
    QUrl url;          ///< wss; ws to this machine only, unless `allowInsecure`
    HttpHeader secret; ///< the key, in its header; sent to this origin only; without a name: none
    bool allowInsecure = false;
    bool loopbackOnly = false;     ///< to whatever is not this machine: Offline
    Milliseconds deadline{10'000}; ///< for all of it
    CancelToken cancel;
    QList<QSslCertificate> extraAuthorities; ///< trusted beside the system's own: for tests
};

/// How long each part took; one that did not happen (TLS of a ws address) is absent.
struct HandshakePhases
{
    std::optional<Microseconds> dns;
    std::optional<Microseconds> connect;
    std::optional<Microseconds> tls;
    std::optional<Microseconds> upgrade; ///< the request to switch was sent -> it was granted
    std::optional<Microseconds> total;
    bool operator==(const HandshakePhases &) const = default;
};

/// What the server answered to the request to switch to WebSocket: 101, or how it refused. A redirect is an answer: it
/// is never followed.
struct HandshakeAnswer
{
    int status = 0;
    HttpHeaders headers; ///< of a refusal
    QByteArray body;     ///< of a refusal, as far as it was there
    HandshakePhases phases;
};

/// Opens the connection and, where it is granted, closes it at once with "normal"; no message is sent and none is read.
/// An Error means that there was no answer: Invalid, Offline, Dns, Connect, Tls, Timeout, Cancelled, Unreadable; it
/// names the host and never a query or a key. Certificates are always verified. Resumes exactly once, through the event
/// loop. Main thread.
QCoro::Task<Result<HandshakeAnswer>> realtimeHandshake(HandshakeRequest request);

} // namespace aigo
