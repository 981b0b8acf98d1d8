// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/responseparser.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace aigo {

namespace {
constexpr qsizetype longestChunkLine = 4096;

Error unreadable(const char *what)
{
    return Error{.kind = ErrorKind::Unreadable, .what = QString::fromLatin1(what)};
}

/// Decimal or hexadecimal digits and nothing else.
std::optional<qint64> number(QByteArrayView text, int base)
{
    qint64 value = 0;
    const char *end = text.data() + text.size();
    const auto [at, failed] = std::from_chars(text.data(), end, value, base);
    if (text.isEmpty() || text[0] == '-' || failed != std::errc{} || at != end) {
        return std::nullopt;
    }
    return value;
}
} // namespace

Status ResponseParser::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_at == At::Done) {
            m_surplus = true;
            return aigo::Done{};
        }
        if (m_at == At::Body || m_at == At::Chunk) {
            const Status taken = body(bytes);
            if (!taken) {
                return taken;
            }
            continue;
        }
        const Result<bool> whole = takeLine(bytes);
        if (!whole) {
            return whole.error();
        }
        if (!*whole) {
            break;
        }
        const Status read = line();
        if (!read) {
            return read;
        }
        m_line.clear();
    }
    return aigo::Done{};
}

/// Moves bytes up to the next line end into m_line; true where the line is whole (and then without its end).
Result<bool> ResponseParser::takeLine(QByteArrayView &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const qsizetype taken = end < 0 ? bytes.size() : end + 1;
    const bool inChunk = m_at == At::ChunkSize || m_at == At::ChunkEnd;
    if (inChunk ? m_line.size() + taken > longestChunkLine : m_headerBytes + taken > m_headerLimit) {
        return Error{.kind = ErrorKind::TooLarge,
                     .what =
                         QStringLiteral("the answer's header is larger than the limit of %1 bytes").arg(m_headerLimit)};
    }
    if (!inChunk) {
        m_headerBytes += taken;
    }
    m_line.append(bytes.data(), end < 0 ? taken : end);
    bytes = bytes.sliced(taken);
    if (end >= 0 && m_line.endsWith('\r')) {
        m_line.chop(1);
    }
    return end >= 0;
}

Status ResponseParser::line()
{
    switch (m_at) {
    case At::StatusLine:
        return statusLine();
    case At::Header:
        return m_line.isEmpty() ? headEnds() : headerLine();
    case At::ChunkSize:
        return chunkSize();
    case At::ChunkEnd:
        if (!m_line.isEmpty()) {
            return unreadable("the chunks of the answer do not fit together");
        }
        m_at = At::ChunkSize;
        break;
    case At::Trailer:
        if (m_line.isEmpty()) {
            m_at = At::Done;
        }
        break;
    case At::Body:
    case At::Chunk:
    case At::Done:
        break;
    }
    return aigo::Done{};
}

Status ResponseParser::statusLine()
{
    const QByteArrayView text(m_line);
    const bool shaped = text.size() >= 12 && text.startsWith("HTTP/1.") && text[8] == ' ' &&
                        (text.size() == 12 || text[12] == ' ') && (text[7] == '0' || text[7] == '1');
    const std::optional<qint64> status = shaped ? number(text.sliced(9, 3), 10) : std::nullopt;
    if (!status || *status < 100) {
        return unreadable("what answered does not speak HTTP/1.1");
    }
    m_status = static_cast<int>(*status);
    m_minor = text[7] - '0';
    m_at = At::Header;
    return aigo::Done{};
}

Status ResponseParser::headerLine()
{
    if (m_line.contains('\0')) {
        return unreadable("the answer's header has a zero byte");
    }
    if (m_line[0] == ' ' || m_line[0] == '\t') { // an obsolete continuation
        if (m_headers.empty()) {
            return unreadable("the answer's header is malformed");
        }
        m_headers.back().value += ' ' + m_line.trimmed();
        return aigo::Done{};
    }
    const qsizetype colon = m_line.indexOf(':');
    if (colon < 1 || m_line[colon - 1] == ' ') {
        return unreadable("the answer's header is malformed");
    }
    m_headers.push_back({m_line.left(colon), m_line.mid(colon + 1).trimmed()});
    return aigo::Done{};
}

Status ResponseParser::headEnds()
{
    if (m_status == 101) {
        return unreadable("the server switched to another protocol");
    }
    if (m_status < 200) {
        m_headers.clear();
        m_at = At::StatusLine;
        return aigo::Done{};
    }
    const QByteArray connection = headerValue(m_headers, "connection").toLower();
    m_keepAlive = m_minor == 1 ? !connection.contains("close") : connection.contains("keep-alive");
    Status decided = decideFraming();
    if (!decided) {
        return decided;
    }
    switch (m_framing) {
    case Framing::None:
        m_at = At::Done;
        break;
    case Framing::Length:
        m_at = m_left == 0 ? At::Done : At::Body;
        break;
    case Framing::Chunked:
        m_at = At::ChunkSize;
        break;
    case Framing::UntilClose:
        m_keepAlive = false;
        m_at = At::Body;
        break;
    }
    return aigo::Done{};
}

Status ResponseParser::decideFraming()
{
    if (m_headOnly || m_status == 204 || m_status == 304) {
        m_framing = Framing::None;
        return aigo::Done{};
    }
    if (hasHeader(m_headers, "transfer-encoding")) {
        if (headerValue(m_headers, "transfer-encoding").trimmed().toLower() != "chunked") {
            return unreadable("the answer has a transfer encoding that was not asked for");
        }
        m_framing = Framing::Chunked;
        return aigo::Done{};
    }
    m_framing = Framing::UntilClose;
    for (const HttpHeader &header : m_headers) {
        if (header.name.compare("content-length", Qt::CaseInsensitive) != 0) {
            continue;
        }
        const std::optional<qint64> length = number(header.value, 10);
        if (!length || (m_framing == Framing::Length && *length != m_left)) {
            return unreadable("the answer's Content-Length makes no sense");
        }
        m_framing = Framing::Length;
        m_left = *length;
    }
    return aigo::Done{};
}

Status ResponseParser::chunkSize()
{
    const qsizetype extension = m_line.indexOf(';');
    const QByteArray digits = (extension < 0 ? m_line : m_line.left(extension)).trimmed();
    const std::optional<qint64> size = number(digits, 16);
    if (!size) {
        return unreadable("the chunks of the answer do not fit together");
    }
    m_left = *size;
    m_at = m_left == 0 ? At::Trailer : At::Chunk;
    return aigo::Done{};
}

Status ResponseParser::body(QByteArrayView &bytes)
{
    const qsizetype taken = m_framing == Framing::UntilClose
                                ? bytes.size()
                                : static_cast<qsizetype>(std::min<qint64>(bytes.size(), m_left));
    Status kept = m_sink(bytes.first(taken));
    if (!kept) {
        return kept;
    }
    bytes = bytes.sliced(taken);
    if (m_framing != Framing::UntilClose) {
        m_left -= taken;
        if (m_left == 0) {
            m_at = m_framing == Framing::Chunked ? At::ChunkEnd : At::Done;
        }
    }
    return aigo::Done{};
}

Status ResponseParser::closed()
{
    if (m_at == At::Done) {
        return aigo::Done{};
    }
    if (m_at == At::Body && m_framing == Framing::UntilClose) {
        m_at = At::Done;
        return aigo::Done{};
    }
    return Error{.kind = ErrorKind::Connect,
                 .what = headDone() ? QStringLiteral("the answer ended early")
                                    : QStringLiteral("the connection was closed before an answer came")};
}

} // namespace aigo
