// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/streamdialects.h"

#include <algorithm>

namespace aigo {

namespace {

/// Mistral's thinking models write content as a list of parts; {"type":"thinking","thinking":[{"type":"text",…}]}.
void readParts(JsonValue parts, StreamNotes &notes)
{
    for (const JsonMember &part : parts.items()) {
        notes.answer(part.value["text"].utf8());
        for (const JsonMember &thought : part.value["thinking"].items()) {
            notes.thinking(thought.value["text"].utf8());
        }
    }
}

void readChatTools(JsonValue calls, StreamNotes &notes)
{
    for (const JsonMember &call : calls.items()) {
        const JsonValue function = call.value["function"];
        if (!function["name"].utf8().isEmpty()) {
            notes.toolStart(call.value["id"], function["name"]);
        }
        notes.toolArguments(function["arguments"].utf8());
    }
}

/// OpenRouter: a number; behind the user's own key it says 0 and what was paid upstream. Perplexity: an object. xAI:
/// ticks of 10^-10 USD.
std::optional<Money> costOf(JsonValue usage)
{
    const JsonValue cost = usage["cost"];
    const JsonValue said = cost.isObject() ? cost["total_cost"] : cost;
    const auto own = moneyFromUsdPerUnit(said.number());
    const auto upstream = moneyFromUsdPerUnit(usage["cost_details"]["upstream_inference_cost"].number());
    const auto ticks = scaledDecimal(usage["cost_in_usd_ticks"].number(), 2);
    std::optional<Money> most;
    for (const auto &one : {own, upstream, ticks ? std::optional(Money{*ticks}) : std::nullopt}) {
        if (one && one->pico >= 0 && (!most || one->pico > most->pico)) {
            most = one;
        }
    }
    return most;
}

void readChatUsage(JsonValue usage, StreamUsage &into)
{
    if (!usage.isObject()) {
        return;
    }
    const JsonValue in = usage["prompt_tokens_details"];
    const JsonValue out = usage["completion_tokens_details"];
    into.input = tokenCount(usage["prompt_tokens"]);
    into.output = tokenCount(usage["completion_tokens"]);
    into.cacheRead = tokenCount(in["cached_tokens"]);
    if (!into.cacheRead) { // DeepSeek
        into.cacheRead = tokenCount(usage["prompt_cache_hit_tokens"]);
    }
    into.cacheWrite = tokenCount(in["cache_write_tokens"]);
    into.reasoning = tokenCount(out["reasoning_tokens"]);
    if (!into.reasoning) { // Perplexity
        into.reasoning = tokenCount(usage["reasoning_tokens"]);
    }
    into.cost = costOf(usage);
    // xAI counts thinking beside the completion, not in it; the total tells.
    const auto total = tokenCount(usage["total_tokens"]);
    if (total && into.input && into.output && into.reasoning.value_or(0) > 0 &&
        *total == *into.input + *into.output + *into.reasoning) {
        into.output = *into.output + *into.reasoning;
    }
}

void readResponsesUsage(JsonValue usage, StreamUsage &into)
{
    if (!usage.isObject()) {
        return;
    }
    into.input = tokenCount(usage["input_tokens"]);
    into.cacheRead = tokenCount(usage["input_tokens_details"]["cached_tokens"]);
    into.cacheWrite = tokenCount(usage["input_tokens_details"]["cache_write_tokens"]);
    into.output = tokenCount(usage["output_tokens"]);
    into.reasoning = tokenCount(usage["output_tokens_details"]["reasoning_tokens"]);
    into.cost = costOf(usage);
}

void readEnd(JsonValue response, QByteArrayView type, StreamNotes &notes)
{
    notes.finish(response["status"]);
    readResponsesUsage(response["usage"], notes.usage());
    if (notes.usage().output) {
        notes.counted();
    }
    if (type == QByteArrayView("response.failed")) {
        ApiError error;
        error.code = response["error"]["code"].string();
        error.message = response["error"]["message"].string();
        notes.error(std::move(error));
    }
    notes.done();
}

} // namespace

void readChatEvent(JsonValue event, QByteArrayView payload, StreamNotes &notes)
{
    if (const JsonValue error = event["error"]; error.isObject() || error.isString()) {
        notes.error(payload);
    }
    notes.model(event["model"]);
    for (const JsonMember &choice : event["choices"].items()) {
        if (choice.value["index"].integer().value_or(0) != 0) {
            continue;
        }
        const JsonValue delta = choice.value["delta"];
        const JsonValue thinking = delta["reasoning_content"];
        notes.thinking(thinking.utf8().isEmpty() ? delta["reasoning"].utf8() : thinking.utf8());
        notes.answer(delta["content"].utf8());
        readParts(delta["content"], notes);
        notes.answer(delta["refusal"].utf8());
        readChatTools(delta["tool_calls"], notes);
        notes.finish(choice.value["finish_reason"]);
        readChatUsage(choice.value["usage"], notes.usage()); // Moonshot
    }
    readChatUsage(event["x_groq"]["usage"], notes.usage());
    readChatUsage(event["usage"], notes.usage());
    if (notes.usage().output) {
        notes.counted();
    }
    if (notes.reading().finish == u"error") {
        notes.error(ApiError{});
    }
}

void readResponsesEvent(JsonValue event, QByteArrayView payload, StreamNotes &notes)
{
    const QByteArrayView type = event["type"].utf8();
    const JsonValue response = event["response"];
    notes.model(response["model"]);
    if (type == QByteArrayView("response.output_text.delta") || type == QByteArrayView("response.refusal.delta")) {
        notes.answer(event["delta"].utf8());
    } else if (type == QByteArrayView("response.reasoning_summary_text.delta") ||
               type == QByteArrayView("response.reasoning_text.delta")) {
        notes.thinking(event["delta"].utf8());
    } else if (type == QByteArrayView("response.output_item.added")) {
        const JsonValue item = event["item"];
        if (item["type"].utf8() == QByteArrayView("function_call")) {
            notes.toolStart(item["call_id"], item["name"]);
        }
    } else if (type == QByteArrayView("response.function_call_arguments.delta")) {
        notes.toolArguments(event["delta"].utf8());
    } else if (type == QByteArrayView("response.completed") || type == QByteArrayView("response.incomplete") ||
               type == QByteArrayView("response.failed")) {
        readEnd(response, type, notes);
    } else if (type == QByteArrayView("error") || event["error"].isObject()) {
        notes.error(payload);
    }
}

} // namespace aigo
