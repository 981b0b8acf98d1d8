// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/outcomes.h"

#include "core/reading/json.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace aigo {

namespace {

constexpr qint64 errorLimit = 1024 * 1024;

std::optional<JsonDocument> readObject(QByteArrayView body)
{
    auto parsed = JsonDocument::parse(body, JsonLimits{errorLimit, 32});
    if (!parsed || !parsed->root().isObject()) {
        return std::nullopt;
    }
    return std::move(*parsed);
}

void readGoogleDetails(JsonValue details, ApiError &error)
{
    for (const JsonMember &item : details.items()) {
        const QByteArrayView type = item.value["@type"].utf8();
        if (type.endsWith("ErrorInfo")) {
            error.reason = item.value["reason"].string();
        } else if (type.endsWith("QuotaFailure")) {
            for (const JsonMember &violation : item.value["violations"].items()) {
                error.reason = violation.value["quotaId"].string();
            }
        } else if (type.endsWith("RetryInfo")) {
            // "48s", or "48.9s" with up to nine places
            const QString delay = item.value["retryDelay"].string();
            const auto ms = delay.endsWith(u's') ? scaledDecimal(delay.chopped(1).toLatin1(), 3) : std::nullopt;
            if (ms && *ms >= 0) {
                error.retryAfter = Milliseconds{*ms};
            }
        }
    }
}

void readCode(JsonValue code, ApiError &error)
{
    if (const auto number = code.integer(); number && *number >= 100 && *number < 600) {
        error.status = static_cast<int>(*number);
    } else {
        error.code = code.string();
    }
}

ApiError readErrorObject(JsonValue json)
{
    ApiError error;
    error.type = json["type"].string();
    error.message = json["message"].string();
    readCode(json["code"], error);
    if (const JsonValue status = json["status"]; status.isString()) {
        error.code = status.string();
    }
    readGoogleDetails(json["details"], error);
    return error;
}

bool isPresent(JsonValue value)
{
    return !value.isMissing() && !value.isNull();
}

bool anyOf(const QString &word, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&word](QStringView w) { return word.compare(w, Qt::CaseInsensitive) == 0; });
}

bool says(const QString &text, std::initializer_list<QStringView> phrases)
{
    return std::any_of(phrases.begin(), phrases.end(),
                       [&text](QStringView p) { return text.contains(p, Qt::CaseInsensitive); });
}

/// What an error says by its words, whatever its code; nullopt where they decide nothing.
std::optional<Outcome> byWords(const ApiError &error)
{
    const auto either = [&error](std::initializer_list<QStringView> words) {
        return anyOf(error.type, words) || anyOf(error.code, words) || anyOf(error.reason, words);
    };
    if (either({u"invalid_api_key", u"authentication_error", u"invalid_authentication", u"API_KEY_INVALID",
                u"UNAUTHENTICATED", u"unauthorized", u"token_expired", u"missing_api_key", u"wrong_api_key"}) ||
        says(error.message, {u"incorrect api key", u"invalid api key", u"api key not valid", u"invalid x-api-key",
                             u"api key expired", u"no api key", u"missing api key", u"not authenticated"})) {
        return Outcome::Unauthorized;
    }
    if (either({u"overloaded_error", u"overloaded", u"server_overloaded"})) {
        return Outcome::Overloaded;
    }
    if (either({u"billing_error", u"insufficient_credits", u"payment_required"}) ||
        says(error.message, {u"credit balance is too low", u"insufficient balance", u"insufficient credits"})) {
        return Outcome::NoCredit;
    }
    if (either({u"insufficient_quota", u"enforced_spend_limit_reached", u"billing_hard_limit_reached",
                u"quota_exceeded", u"access_terminated", u"exceeded_current_quota_error"}) ||
        says(error.reason, {u"PerDay", u"PerMonth"}) || says(error.message, {u"spend limit", u"spending limit"})) {
        return Outcome::Quota;
    }
    if (either({u"rate_limit_error", u"rate_limit_exceeded", u"rate_limit_reached_error", u"RateLimitReached",
                u"RESOURCE_EXHAUSTED", u"too_many_requests"})) {
        return Outcome::RateLimited;
    }
    return std::nullopt;
}

/// What an error's type says where no status code does: an error inside a 200.
Outcome byType(const ApiError &error)
{
    if (anyOf(error.type, {u"not_found_error"}) || anyOf(error.code, {u"model_not_found", u"NOT_FOUND"})) {
        return Outcome::NotFound;
    }
    if (anyOf(error.type, {u"permission_error"}) || anyOf(error.code, {u"PERMISSION_DENIED"})) {
        return Outcome::Forbidden;
    }
    if (anyOf(error.type, {u"invalid_request_error"}) || anyOf(error.code, {u"INVALID_ARGUMENT"})) {
        return Outcome::BadRequest;
    }
    return Outcome::ServerError;
}

Outcome byStatus(int status)
{
    constexpr int overloaded[]{503, 529};
    if (std::find(std::begin(overloaded), std::end(overloaded), status) != std::end(overloaded)) {
        return Outcome::Overloaded;
    }
    if (status >= 500) {
        return Outcome::ServerError;
    }
    switch (status) {
    case 401:
        return Outcome::Unauthorized;
    case 402:
        return Outcome::NoCredit;
    case 403:
        return Outcome::Forbidden;
    case 404:
    case 410:
        return Outcome::NotFound;
    case 408:
        return Outcome::Timeout;
    case 429:
        return Outcome::RateLimited;
    default:
        return status >= 400 ? Outcome::BadRequest : Outcome::BadReply;
    }
}

/// A status code for which the vendor's own words may stand in as the whole answer: some send no body, or a bare line.
bool mayBeBare(int status, std::span<const ApiHeader> headers, QByteArrayView body)
{
    const auto type = std::find_if(headers.begin(), headers.end(), [](const ApiHeader &header) {
        return header.name.compare("content-type", Qt::CaseInsensitive) == 0;
    });
    const bool html =
        (type != headers.end() && type->value.toLower().contains("html")) || body.trimmed().startsWith('<');
    return !html && (status == 401 || status == 402 || status == 429);
}

bool isListOrObject(QByteArrayView body)
{
    return JsonDocument::parse(body).ok();
}

} // namespace

std::optional<ApiError> readApiError(QByteArrayView body)
{
    const auto document = readObject(body);
    if (!document) {
        return std::nullopt;
    }
    const JsonValue root = document->root();
    const JsonValue inner = root["error"];
    if (inner.isObject()) {
        return readErrorObject(inner);
    }
    if (inner.isString()) {
        ApiError error;
        error.message = inner.string();
        readCode(root["code"], error);
        return error;
    }
    const bool answers = isPresent(root["data"]) || isPresent(root["models"]) || isPresent(root["choices"]);
    for (const QByteArrayView name : {QByteArrayView("detail"), QByteArrayView("message")}) {
        if (!answers && isPresent(root[name])) {
            ApiError error = readErrorObject(root);
            // DeepInfra nests it: {"detail":{"error":"Not authenticated"}}
            error.message = root[name].isObject() ? root[name]["error"].string() : root[name].string();
            return error;
        }
    }
    return std::nullopt;
}

Outcome outcomeOf(const ApiError &error)
{
    if (const auto outcome = byWords(error)) {
        return *outcome;
    }
    return error.status >= 400 ? byStatus(error.status) : byType(error);
}

bool provesReachable(const KeylessAnswer &keyless, int httpStatus, QByteArrayView body)
{
    if (std::find(keyless.statuses.begin(), keyless.statuses.end(), httpStatus) == keyless.statuses.end()) {
        return false;
    }
    const auto parsed = JsonDocument::parse(body);
    return parsed && std::any_of(keyless.members.begin(), keyless.members.end(), [&parsed](const QString &member) {
               return isPresent(parsed->root()[member.toUtf8()]);
           });
}

Outcome classify(const KeylessAnswer &keyless, int httpStatus, std::span<const ApiHeader> headers, QByteArrayView body,
                 bool hadKey)
{
    if (!hadKey && provesReachable(keyless, httpStatus, body)) {
        return Outcome::Ok;
    }
    const auto error = readApiError(body);
    const bool success = httpStatus >= 200 && httpStatus < 300;
    if (error) {
        if (const auto outcome = byWords(*error); outcome && (httpStatus < 500 || *outcome == Outcome::Overloaded)) {
            return *outcome;
        }
        if (success) {
            return outcomeOf(*error);
        }
        return byStatus(httpStatus);
    }
    if (success) {
        // Without a key only the answer that was described says anything: a captive portal speaks JSON, too.
        return hadKey && isListOrObject(body) ? Outcome::Ok : Outcome::BadReply;
    }
    return httpStatus >= 500 || mayBeBare(httpStatus, headers, body) ? byStatus(httpStatus) : Outcome::BadReply;
}

} // namespace aigo
