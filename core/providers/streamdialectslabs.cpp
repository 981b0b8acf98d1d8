// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/streamdialects.h"

namespace aigo {

namespace {

/// A member's count; of several attempts inside one call ("iterations") their sum.
std::optional<qint64> anthropicCount(JsonValue usage, QByteArrayView name)
{
    std::optional<qint64> sum;
    for (const JsonMember &pass : usage["iterations"].items()) {
        if (const auto count = tokenCount(pass.value[name])) {
            sum = sum.value_or(0) + *count;
        }
    }
    return sum ? sum : tokenCount(usage[name]);
}

/// Counts are cumulative: what an event says stands in for what one before it said. `input_tokens` is only what came
/// fresh.
void readAnthropicUsage(JsonValue usage, StreamUsage &into)
{
    if (!usage.isObject()) {
        return;
    }
    const qint64 cached = into.cacheRead.value_or(0) + into.cacheWrite.value_or(0) + into.cacheWrite1h.value_or(0);
    std::optional<qint64> fresh = into.input ? std::optional(*into.input - cached) : std::nullopt;
    if (const auto count = anthropicCount(usage, "input_tokens")) {
        fresh = count;
    }
    if (const auto count = anthropicCount(usage, "cache_read_input_tokens")) {
        into.cacheRead = count;
    }
    if (const auto hour = tokenCount(usage["cache_creation"]["ephemeral_1h_input_tokens"])) {
        into.cacheWrite1h = hour;
    }
    if (const auto count = anthropicCount(usage, "cache_creation_input_tokens")) {
        const qint64 hour = into.cacheWrite1h.value_or(0);
        into.cacheWrite = *count >= hour ? *count - hour : *count;
    }
    if (fresh) {
        into.input = *fresh + into.cacheRead.value_or(0) + into.cacheWrite.value_or(0) + into.cacheWrite1h.value_or(0);
    }
    if (const auto count = anthropicCount(usage, "output_tokens")) {
        into.output = count;
    }
}

void readAnthropicBlock(JsonValue block, StreamNotes &notes)
{
    const QByteArrayView type = block["type"].utf8();
    notes.answer(block["text"].utf8());
    notes.thinking(block["thinking"].utf8());
    if (type == QByteArrayView("redacted_thinking")) {
        notes.hiddenThinking();
    } else if (type == QByteArrayView("tool_use") || type == QByteArrayView("server_tool_use")) {
        notes.toolStart(block["id"], block["name"]);
    }
}

void readGeminiUsage(JsonValue usage, StreamUsage &into)
{
    if (!usage.isObject()) {
        return;
    }
    const auto prompt = tokenCount(usage["promptTokenCount"]);
    const auto candidates = tokenCount(usage["candidatesTokenCount"]);
    const auto thoughts = tokenCount(usage["thoughtsTokenCount"]);
    const qint64 tools = tokenCount(usage["toolUsePromptTokenCount"]).value_or(0);
    into.input = prompt ? std::optional(*prompt + tools) : std::nullopt;
    into.cacheRead = tokenCount(usage["cachedContentTokenCount"]);
    into.reasoning = thoughts;
    into.output = candidates || thoughts ? std::optional(candidates.value_or(0) + thoughts.value_or(0)) : std::nullopt;
}

void readCohereUsage(JsonValue usage, StreamUsage &into)
{
    into.input = tokenCount(usage["tokens"]["input_tokens"]);
    into.output = tokenCount(usage["tokens"]["output_tokens"]);
    into.billedInput = tokenCount(usage["billed_units"]["input_tokens"]);
    into.billedOutput = tokenCount(usage["billed_units"]["output_tokens"]);
    into.cacheRead = tokenCount(usage["cached_tokens"]);
}

} // namespace

void readAnthropicEvent(JsonValue event, QByteArrayView payload, StreamNotes &notes)
{
    const QByteArrayView type = event["type"].utf8();
    if (type == QByteArrayView("message_start")) {
        notes.model(event["message"]["model"]);
        readAnthropicUsage(event["message"]["usage"], notes.usage());
    } else if (type == QByteArrayView("content_block_start")) {
        readAnthropicBlock(event["content_block"], notes);
    } else if (type == QByteArrayView("content_block_delta")) {
        const JsonValue delta = event["delta"];
        notes.answer(delta["text"].utf8());
        notes.thinking(delta["thinking"].utf8());
        notes.toolArguments(delta["partial_json"].utf8());
    } else if (type == QByteArrayView("message_delta")) {
        notes.finish(event["delta"]["stop_reason"]);
        readAnthropicUsage(event["usage"], notes.usage());
        if (!event["usage"]["output_tokens"].isMissing()) {
            notes.counted(); // message_start's is what was there before anything was written
        }
    } else if (type == QByteArrayView("message_stop")) {
        notes.done();
    } else if (type == QByteArrayView("error") || event["error"].isObject()) {
        notes.error(payload);
    }
}

void readGeminiEvent(JsonValue event, QByteArrayView payload, StreamNotes &notes)
{
    if (event["error"].isObject()) {
        notes.error(payload);
    }
    notes.model(event["modelVersion"]);
    for (const JsonMember &candidate : event["candidates"].items()) {
        if (candidate.value["index"].integer().value_or(0) != 0) {
            continue;
        }
        for (const JsonMember &part : candidate.value["content"]["parts"].items()) {
            const bool thought = part.value["thought"].boolean().value_or(false);
            thought ? notes.thinking(part.value["text"].utf8()) : notes.answer(part.value["text"].utf8());
            if (const JsonValue call = part.value["functionCall"]; call.isObject()) {
                notes.toolStart(call["id"], call["name"]);
            }
        }
        notes.finish(candidate.value["finishReason"]);
    }
    notes.finish(event["promptFeedback"]["blockReason"]);
    readGeminiUsage(event["usageMetadata"], notes.usage());
    if (!notes.reading().finish.isEmpty() && notes.usage().output) {
        notes.counted();
    }
}

void readCohereEvent(JsonValue event, QByteArrayView payload, StreamNotes &notes)
{
    const QByteArrayView type = event["type"].utf8();
    const JsonValue message = event["delta"]["message"];
    if (type == QByteArrayView("content-delta") || type == QByteArrayView("content-start")) {
        notes.thinking(message["content"]["thinking"].utf8());
        notes.answer(message["content"]["text"].utf8());
    } else if (type == QByteArrayView("tool-plan-delta")) {
        notes.thinking(message["tool_plan"].utf8());
    } else if (type == QByteArrayView("tool-call-start")) {
        notes.toolStart(message["tool_calls"]["id"], message["tool_calls"]["function"]["name"]);
    } else if (type == QByteArrayView("tool-call-delta")) {
        notes.toolArguments(message["tool_calls"]["function"]["arguments"].utf8());
    } else if (type == QByteArrayView("message-end")) {
        notes.finish(event["delta"]["finish_reason"]);
        readCohereUsage(event["delta"]["usage"], notes.usage());
        notes.counted();
        notes.done();
        if (notes.reading().finish == u"ERROR" || notes.reading().finish == u"TIMEOUT") {
            ApiError error;
            error.message = event["delta"]["error"].string();
            notes.error(std::move(error));
        }
    } else if (event["error"].isObject() || event["error"].isString() ||
               (type.isEmpty() && event["message"].isString())) {
        notes.error(payload);
    }
}

} // namespace aigo
