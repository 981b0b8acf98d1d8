// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/streamreader.h"

#include "core/providers/streamdialects.h"

#include <algorithm>

namespace aigo {

namespace {

constexpr qint64 mostTokens = 1'000'000'000;
constexpr std::size_t mostToolCalls = 1'000;
constexpr qsizetype mostName = 1'000;
constexpr int deepest = 32;
constexpr QByteArrayView terminator("[DONE]");

void keep(QByteArray &into, QByteArrayView piece)
{
    into.append(piece.first(std::min(piece.size(), StreamReader::mostKept - into.size())));
}

QString bounded(JsonValue text)
{
    const QByteArrayView bytes = text.utf8();
    return QString::fromUtf8(bytes.first(std::min(bytes.size(), mostName)));
}

using ReadEvent = void (*)(JsonValue, QByteArrayView, StreamNotes &);

ReadEvent readerOf(StreamDialect dialect)
{
    switch (dialect) {
    case StreamDialect::OpenAiChat:
        return readChatEvent;
    case StreamDialect::OpenAiResponses:
        return readResponsesEvent;
    case StreamDialect::Anthropic:
        return readAnthropicEvent;
    case StreamDialect::Gemini:
        return readGeminiEvent;
    case StreamDialect::Cohere:
        return readCohereEvent;
    }
    return readChatEvent;
}

} // namespace

std::optional<TokenUsage> StreamUsage::buckets() const
{
    const bool other = billedInput && billedOutput;
    const auto in = other ? billedInput : input;
    const auto out = other ? billedOutput : output;
    if (!in || !out) {
        return std::nullopt;
    }
    TokenUsage usage;
    usage.cacheRead = other ? 0 : cacheRead.value_or(0);
    usage.cacheWrite = other ? 0 : cacheWrite.value_or(0);
    usage.cacheWrite1h = other ? 0 : cacheWrite1h.value_or(0);
    usage.input = *in - usage.cacheRead - usage.cacheWrite - usage.cacheWrite1h;
    usage.reasoning = other ? 0 : reasoning.value_or(0);
    usage.output = *out - usage.reasoning;
    if (usage.input < 0 || usage.output < 0) {
        return std::nullopt;
    }
    return usage;
}

Outcome outcomeOf(const StreamReading &reading)
{
    if (reading.error) {
        return outcomeOf(*reading.error);
    }
    return reading.isWhole() ? Outcome::Ok : Outcome::BadReply;
}

StreamReader::StreamReader(StreamDialect dialect)
    : m_dialect(dialect)
    , m_sse([this](const SseEvent &event) { return take(event.type, event.data, m_at); })
{}

Status StreamReader::feed(QByteArrayView bytes, Microseconds at)
{
    if (m_failed) {
        return *m_failed;
    }
    m_at = at;
    const Status read = m_sse.feed(bytes);
    if (!read) {
        m_failed = read.error();
    }
    return read;
}

Status StreamReader::take(QByteArrayView, QByteArrayView payload, Microseconds at)
{
    const QByteArrayView text = payload.trimmed();
    if (text.isEmpty()) {
        return Done{};
    }
    ++m_reading.events;
    if (text == terminator) {
        m_reading.done = true;
        return Done{};
    }
    const auto event = JsonDocument::parse(text, JsonLimits{SseReader::usualLimit, deepest});
    if (!event || !event->root().isObject()) {
        Error error;
        error.kind = event ? ErrorKind::Unreadable : event.error().kind;
        error.what = QStringLiteral("event %1 of the stream is no JSON object").arg(m_reading.events);
        return error;
    }
    StreamNotes notes(m_reading, at);
    readerOf(m_dialect)(event->root(), text, notes);
    return Done{};
}

void StreamNotes::token(bool isAnswer)
{
    m_reading.firstToken = m_reading.firstToken.value_or(m_at);
    if (isAnswer) {
        m_reading.firstAnswer = m_reading.firstAnswer.value_or(m_at);
    }
    m_reading.lastToken = m_at;
    ++m_reading.pieces;
}

void StreamNotes::model(JsonValue name)
{
    if (!name.utf8().isEmpty()) {
        m_reading.model = bounded(name);
    }
}

void StreamNotes::answer(QByteArrayView text)
{
    if (!text.isEmpty()) {
        token(true);
        keep(m_reading.text, text);
    }
}

void StreamNotes::thinking(QByteArrayView text)
{
    if (!text.isEmpty()) {
        token(false);
        keep(m_reading.thinking, text);
    }
}

void StreamNotes::hiddenThinking()
{
    token(false);
}

void StreamNotes::toolStart(JsonValue id, JsonValue name)
{
    ++m_reading.toolStarts;
    token(true);
    StreamedToolCall call{bounded(id), bounded(name), {}};
    const bool again = !m_reading.toolCalls.empty() && !call.id.isEmpty() && m_reading.toolCalls.back().id == call.id;
    if (!again && m_reading.toolCalls.size() < mostToolCalls) {
        m_reading.toolCalls.push_back(std::move(call));
    }
}

void StreamNotes::toolArguments(QByteArrayView piece)
{
    if (!piece.isEmpty() && !m_reading.toolCalls.empty()) {
        token(true);
        keep(m_reading.toolCalls.back().arguments, piece);
    }
}

void StreamNotes::finish(JsonValue reason)
{
    if (!reason.utf8().isEmpty()) {
        m_reading.finish = bounded(reason);
    }
}

void StreamNotes::error(ApiError error)
{
    if (!m_reading.error) {
        m_reading.error = std::move(error);
    }
}

void StreamNotes::error(QByteArrayView payload)
{
    error(readApiError(payload).value_or(ApiError{}));
}

std::optional<qint64> tokenCount(JsonValue value)
{
    const auto count = value.integer();
    return count && *count >= 0 && *count <= mostTokens ? count : std::nullopt;
}

} // namespace aigo
