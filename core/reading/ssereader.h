// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <functional>
#include <optional>

namespace aigo {

/// One event of a stream. The views end with the call that hands them out.
struct SseEvent
{
    QByteArrayView type; ///< empty: "message"
    QByteArrayView data; ///< the data lines, joined by line feeds
    QByteArrayView id;   ///< the last one the stream gave
};

/// Reads server-sent events (WHATWG HTML, "Interpreting an event stream") from bytes that arrive in any pieces: inside
/// an UTF-8 sequence, between CR and LF, in the middle of a field. Lines end at LF, CR or CRLF; a byte order mark in
/// front, comments and unknown fields are passed over; an event that its stream leaves without a blank line behind it
/// is none. What is inside the data is nobody's business here, so that UTF-8 is checked by whoever reads it. Nothing is
/// allocated per event once the buffers have grown to the largest one: an event that arrives in one piece with one data
/// line is handed on where it stands. TooLarge where an event or a line passes `limit`. Any thread.
class SseReader
{
public:
    static constexpr qint64 usualLimit = 8LL * 1024 * 1024;

    /// An Error of the sink stops the reader with it.
    using Sink = std::function<Status(const SseEvent &)>;

    explicit SseReader(Sink sink, qint64 limit = usualLimit);

    Status feed(QByteArrayView bytes);

    std::optional<Milliseconds> retry() const { return m_retry; } ///< as the stream asked for last
    qint64 events() const { return m_events; }                    ///< handed on
    qint64 comments() const { return m_comments; }                ///< lines: keep-alives
    bool isBetweenEvents() const;                                 ///< nothing is begun and unfinished

private:
    Sink m_sink;
    qint64 m_limit;
    QByteArray m_line; ///< of a line that is not whole yet
    QByteArray m_data; ///< of an event that is not whole yet, where it does not stand in the bytes being fed
    QByteArrayView m_inPlace;
    QByteArray m_type;
    QByteArray m_id;
    std::optional<Milliseconds> m_retry;
    qint64 m_events = 0;
    qint64 m_comments = 0;
    bool m_hasData = false;
    bool m_isInPlace = false; ///< the data is m_inPlace, not m_data
    bool m_afterCr = false;   ///< a LF that comes next belongs to the line before
    bool m_first = true;      ///< no line was read yet

    Status whole(QByteArrayView line, bool lasts);
    Status dispatch();
    Status addData(QByteArrayView value, bool lasts);
    void readRetry(QByteArrayView value);
    void keepData();
};

} // namespace aigo
