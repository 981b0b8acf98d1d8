// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/streamreader.h"
#include "core/reading/json.h"

namespace aigo {

/// What an event says, as it goes into the reading.
class StreamNotes
{
public:
    StreamNotes(StreamReading &reading, Microseconds at)
        : m_reading(reading)
        , m_at(at)
    {}

    void model(JsonValue name);
    void answer(QByteArrayView text);
    void thinking(QByteArrayView text);
    void hiddenThinking(); ///< thinking that came without words
    void toolStart(JsonValue id, JsonValue name);
    void toolArguments(QByteArrayView piece); ///< of the call begun last
    void finish(JsonValue reason);
    void done() { m_reading.done = true; }
    void error(ApiError error);
    /// The error that this event carries as a whole.
    void error(QByteArrayView payload);
    StreamUsage &usage() { return m_reading.usage; }
    void counted() { m_reading.counted = true; }
    std::size_t toolCalls() const { return m_reading.toolCalls.size(); }
    const StreamReading &reading() const { return m_reading; }

private:
    StreamReading &m_reading;
    Microseconds m_at;

    void token(bool isAnswer);
};

/// A count of tokens as an API may mean it; unknown where it is none.
std::optional<qint64> tokenCount(JsonValue value);

void readChatEvent(JsonValue event, QByteArrayView payload, StreamNotes &notes);
void readResponsesEvent(JsonValue event, QByteArrayView payload, StreamNotes &notes);
void readAnthropicEvent(JsonValue event, QByteArrayView payload, StreamNotes &notes);
void readGeminiEvent(JsonValue event, QByteArrayView payload, StreamNotes &notes);
void readCohereEvent(JsonValue event, QByteArrayView payload, StreamNotes &notes);

} // namespace aigo
