// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/check.h"
#include "core/domain/workload.h"
#include "core/providers/outcomes.h"
#include "core/reading/ssereader.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace aigo {

/// How an API writes a streamed completion. OpenAiChat is also what compatibles speak.
enum class StreamDialect : quint8 { OpenAiChat, OpenAiResponses, Anthropic, Gemini, Cohere };

/// What a completion took, by the vendor's own count, in one meaning for all: `input` is everything that was read,
/// cached or not; `output` everything that was written, thinking among it. What a vendor did not say is unknown.
struct StreamUsage
{
    std::optional<qint64> input;
    std::optional<qint64> cacheRead;    ///< of `input`
    std::optional<qint64> cacheWrite;   ///< of `input`, at the usual lifetime
    std::optional<qint64> cacheWrite1h; ///< of `input`
    std::optional<qint64> output;
    std::optional<qint64> reasoning;    ///< of `output`
    std::optional<qint64> billedInput;  ///< where a vendor bills other counts than it reads (Cohere)
    std::optional<qint64> billedOutput; ///< likewise
    std::optional<Money> cost;          ///< the vendor's own word on what the call cost, in all

    /// For usageCost: what is billed, in buckets that do not overlap. nullopt where input or output is unknown or the
    /// parts contradict their sums.
    std::optional<TokenUsage> buckets() const;
    bool operator==(const StreamUsage &) const = default;
};

struct StreamedToolCall
{
    QString id;
    QString name;
    QByteArray arguments; ///< JSON as it came in pieces; empty where the API sends it in one object (Gemini)
    bool operator==(const StreamedToolCall &) const = default;
};

/// What one stream said. Moments are what `feed` was told, so request sent -> token where that counts from there.
struct StreamReading
{
    QString model; ///< the one that answers, as the API names it
    QByteArray text;
    QByteArray thinking;
    std::vector<StreamedToolCall> toolCalls;
    int toolStarts = 0; ///< how often a call was begun: some servers begin one twice
    QString finish;     ///< in the API's words; empty: none was given
    StreamUsage usage;
    bool counted = false;                    ///< `usage` is the vendor's last word, not what it came to so far
    std::optional<ApiError> error;           ///< said inside the stream
    std::optional<Microseconds> firstToken;  ///< the first content, thinking or not: TTFT
    std::optional<Microseconds> firstAnswer; ///< the first content of the answer, a tool call too: TTFAT
    std::optional<Microseconds> lastToken;
    qint64 events = 0; ///< the terminator, too
    qint64 pieces = 0; ///< events with content; a piece is no token
    bool done = false; ///< the dialect's terminator came
    bool isWhole() const { return !error && (done || !finish.isEmpty()); }
};

/// Ok, the outcome of the error inside the stream, or BadReply: it ended without terminator and finish reason, which is
/// a failure whatever the status code said.
Outcome outcomeOf(const StreamReading &reading);

/// Reads a streamed completion from bytes that arrive in any pieces. Events and fields that it does not know are passed
/// over; numbers out of reason are unknown. Errors: Unreadable (an event is no JSON object), TooLarge; after one
/// nothing more is read. Pure; any thread.
///
/// Formats: platform.openai.com (chat completions, responses), docs.anthropic.com (messages), ai.google.dev
/// (streamGenerateContent?alt=sse), docs.cohere.com (v2/chat), and recordings of eleven providers.
class StreamReader
{
public:
    static constexpr qint64 mostKept = 1024 * 1024; ///< bytes of text, thinking and arguments each; the rest is dropped

    explicit StreamReader(StreamDialect dialect);
    StreamReader(const StreamReader &) = delete;
    StreamReader &operator=(const StreamReader &) = delete;

    Status feed(QByteArrayView bytes, Microseconds at);
    /// One event's payload without its framing.
    Status take(QByteArrayView type, QByteArrayView payload, Microseconds at);
    const StreamReading &reading() const { return m_reading; }
    qint64 keepAlives() const { return m_sse.comments(); }

private:
    StreamDialect m_dialect;
    StreamReading m_reading;
    Microseconds m_at{0};
    std::optional<Error> m_failed;
    SseReader m_sse;
};

} // namespace aigo
