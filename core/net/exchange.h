// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/net/bodydecoder.h"
#include "core/net/completion.h"
#include "core/net/connection.h"
#include "core/net/responseparser.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace aigo {

/// One request to one origin, without redirects.
struct Hop
{
    QUrl url;
    HttpMethod method = HttpMethod::Get;
    QByteArray body;
    HttpHeaders headers; ///< everything that is sent besides Host and Content-Length
    qint64 bodyLimit = 0;
    qint64 headerLimit = 0;
    Milliseconds limit{0};
    bool fresh = false;
    std::function<Status(const BodyPiece &)> onBody; ///< see HttpRequest
};

/// Sends a Hop over a connection and reads the answer. Completes once: answered, failed, cancelled, too late, or
/// destroyed. On success `connection` may be used again where `reusable()`.
class Exchange : public QObject
{
    Q_OBJECT
public:
    Exchange(Hop hop, std::unique_ptr<Connection> connection, bool reused, const CancelToken &cancel);
    ~Exchange() override;

    Completion<Result<HttpAnswer>> start();
    bool reusable() const { return m_reusable; }
    std::unique_ptr<Connection> takeConnection() { return std::move(m_connection); }
    /// A reused connection that the server had closed meanwhile: nothing of an answer came, asking again is right.
    bool wasStale() const { return m_stale; }

private:
    using Moment = std::chrono::steady_clock::time_point;

    Hop m_hop;
    std::unique_ptr<Connection> m_connection;
    bool m_reused;
    CancelToken m_cancel;
    Completion<Result<HttpAnswer>> m_done;
    QTimer m_deadline;
    std::unique_ptr<ResponseParser> m_parser;
    std::unique_ptr<BodyDecoder> m_decoder;
    Moment m_started;
    Moment m_sent;
    std::optional<Microseconds> m_firstByte;
    Microseconds m_arrived{0}; ///< the bytes that are being read: since the request was sent
    bool m_reusable = false;
    bool m_stale = false;

    void send();
    QByteArray requestBytes() const;
    void read();
    void closed();
    Status take(QByteArrayView bytes);
    Status handOn(qint64 from);
    void succeed();
    void fail(Error error);
    void end(Result<HttpAnswer> result);
};

} // namespace aigo
