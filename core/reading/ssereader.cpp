// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/reading/ssereader.h"

#include <algorithm>
#include <cstring>

namespace aigo {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

Error tooLarge(qint64 limit)
{
    Error error;
    error.kind = ErrorKind::TooLarge;
    error.what = QStringLiteral("an event of the stream has more than %1 bytes").arg(limit);
    return error;
}

/// Where the next LF and the next CR stand. Each is looked for once, however often lines end at the other.
class LineEnds
{
public:
    explicit LineEnds(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_lf(find('\n', 0))
        , m_cr(find('\r', 0))
    {}
    /// The first end at or behind `from`; the size where there is none.
    qsizetype from(qsizetype from)
    {
        m_lf = m_lf < from ? find('\n', from) : m_lf;
        m_cr = m_cr < from ? find('\r', from) : m_cr;
        return std::min(m_lf, m_cr);
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_lf;
    qsizetype m_cr;

    qsizetype find(char c, qsizetype from) const
    {
        if (from >= m_bytes.size()) {
            return m_bytes.size();
        }
        const void *at = std::memchr(m_bytes.data() + from, c, static_cast<std::size_t>(m_bytes.size() - from));
        return at == nullptr ? m_bytes.size() : static_cast<const char *>(at) - m_bytes.data();
    }
};

} // namespace

SseReader::SseReader(Sink sink, qint64 limit)
    : m_sink(std::move(sink))
    , m_limit(limit)
{}

bool SseReader::isBetweenEvents() const
{
    return m_line.isEmpty() && !m_hasData && m_type.isEmpty();
}

Status SseReader::feed(QByteArrayView bytes)
{
    if (bytes.isEmpty()) {
        return Done{};
    }
    qsizetype start = m_afterCr && bytes.front() == '\n' ? 1 : 0;
    m_afterCr = false;
    LineEnds ends(bytes);
    while (start < bytes.size()) {
        const qsizetype end = ends.from(start);
        const QByteArrayView piece = bytes.sliced(start, end - start);
        if (end == bytes.size()) {
            if (m_line.size() + piece.size() > m_limit) {
                return tooLarge(m_limit);
            }
            m_line.append(piece);
            break;
        }
        const bool inPlace = m_line.isEmpty();
        if (!inPlace) {
            m_line.append(piece);
        }
        const Status read = whole(inPlace ? piece : QByteArrayView(m_line), inPlace);
        m_line.resize(0);
        if (!read) {
            return read;
        }
        start = end + 1;
        if (bytes[end] == '\r') {
            m_afterCr = start == bytes.size();
            start += !m_afterCr && bytes[start] == '\n' ? 1 : 0;
        }
    }
    keepData();
    return Done{};
}

/// A line without its end; `lasts`: the bytes stay where they are until this feed is over.
Status SseReader::whole(QByteArrayView line, bool lasts)
{
    if (m_first) {
        m_first = false;
        line = line.startsWith(byteOrderMark) ? line.sliced(byteOrderMark.size()) : line;
    }
    if (line.isEmpty()) {
        return dispatch();
    }
    if (line.front() == ':') {
        ++m_comments;
        return Done{};
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    value = value.startsWith(' ') ? value.sliced(1) : value;
    if (name == QByteArrayView("data")) {
        return addData(value, lasts);
    }
    if (name == QByteArrayView("event")) {
        m_type.resize(0);
        m_type.append(value);
    } else if (name == QByteArrayView("id") && !value.contains('\0')) {
        m_id.resize(0);
        m_id.append(value);
    } else if (name == QByteArrayView("retry")) {
        readRetry(value);
    }
    return Done{};
}

Status SseReader::addData(QByteArrayView value, bool lasts)
{
    if (!m_hasData && lasts) {
        m_hasData = true;
        m_isInPlace = true;
        m_inPlace = value;
    } else {
        keepData();
        if (m_hasData) {
            m_data.append('\n');
        }
        m_data.append(value);
        m_hasData = true;
    }
    return (m_isInPlace ? m_inPlace.size() : m_data.size()) > m_limit ? Status(tooLarge(m_limit)) : Status(Done{});
}

void SseReader::keepData()
{
    if (m_isInPlace) {
        m_data.resize(0);
        m_data.append(m_inPlace);
        m_isInPlace = false;
    }
}

Status SseReader::dispatch()
{
    Status taken = Done{};
    if (m_hasData) {
        ++m_events;
        taken = m_sink(SseEvent{m_type, m_isInPlace ? m_inPlace : QByteArrayView(m_data), m_id});
    }
    m_type.resize(0);
    m_data.resize(0);
    m_hasData = false;
    m_isInPlace = false;
    return taken;
}

void SseReader::readRetry(QByteArrayView value)
{
    const bool digits =
        !value.isEmpty() && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qint64 time = value.toByteArray().toLongLong(&fits);
    if (digits && fits) {
        m_retry = Milliseconds(time);
    }
}

} // namespace aigo
