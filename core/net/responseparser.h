// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/net/http.h"

#include <QByteArray>
#include <functional>

namespace aigo {

/// Reads one HTTP/1.x answer (RFC 9112) from bytes that arrive in any pieces. Interim answers (1xx) are passed over.
/// The header block and a chunked body's trailer are bounded by `headerLimit`; the body is handed on as it comes,
/// without its chunk framing. Errors: TooLarge (header), Unreadable (not HTTP, or framing that contradicts itself),
/// Connect (ended early), and whatever the sink says.
class ResponseParser
{
public:
    /// Takes body bytes as they come; an Error stops the parser with it.
    using Sink = std::function<Status(QByteArrayView)>;

    /// `headOnly`: the answer to HEAD, which has no body whatever its header says.
    ResponseParser(qint64 headerLimit, Sink sink, bool headOnly = false)
        : m_headerLimit(headerLimit)
        , m_sink(std::move(sink))
        , m_headOnly(headOnly)
    {}

    Status feed(QByteArrayView bytes);
    /// The connection ended: an error unless the answer was whole or its body lasts until the end.
    Status closed();

    bool headDone() const { return m_at > At::Header; }
    bool isDone() const { return m_at == At::Done; }
    int status() const { return m_status; }
    const HttpHeaders &headers() const { return m_headers; }
    /// The connection may carry another request.
    bool keepsAlive() const { return isDone() && m_keepAlive && !m_surplus; }

private:
    enum class At { StatusLine, Header, Body, ChunkSize, Chunk, ChunkEnd, Trailer, Done };
    enum class Framing { None, Length, Chunked, UntilClose };

    qint64 m_headerLimit;
    Sink m_sink;
    bool m_headOnly;
    At m_at = At::StatusLine;
    Framing m_framing = Framing::None;
    QByteArray m_line;
    qint64 m_headerBytes = 0;
    int m_status = 0;
    int m_minor = 1;
    HttpHeaders m_headers;
    qint64 m_left = 0;
    bool m_keepAlive = true;
    bool m_surplus = false;

    Result<bool> takeLine(QByteArrayView &bytes);
    Status line();
    Status statusLine();
    Status headerLine();
    Status headEnds();
    Status decideFraming();
    Status chunkSize();
    Status body(QByteArrayView &bytes);
};

} // namespace aigo
