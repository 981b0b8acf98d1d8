// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/endpointanswer.h"

#include "core/domain/redact.h"

#include <algorithm>

namespace aigo {

namespace {

using Test = Expectation::Test;

constexpr int mostShown = 80;

JsonValue at(JsonValue value, const QStringList &path)
{
    for (const QString &step : path) {
        if (value.isArray()) {
            bool ok = false;
            const int index = step.toInt(&ok);
            if (!ok || index < 0 || index >= value.size()) {
                return {};
            }
            auto it = value.items().begin();
            for (int i = 0; i < index; ++i) {
                ++it;
            }
            value = (*it).value;
        } else {
            value = value[step.toUtf8()];
        }
    }
    return value;
}

/// A value as the user would write it: texts without quotes, of lists and objects how many they hold.
QString shown(JsonValue value)
{
    switch (value.type()) {
    case JsonValue::Type::Missing:
        return QStringLiteral("not there");
    case JsonValue::Type::Null:
        return QStringLiteral("null");
    case JsonValue::Type::Bool:
        return value.boolean().value_or(false) ? QStringLiteral("true") : QStringLiteral("false");
    case JsonValue::Type::Number:
        return QString::fromLatin1(value.number());
    case JsonValue::Type::String:
        return u'"' + redact(value.string(), mostShown) + u'"';
    case JsonValue::Type::Array:
        return QStringLiteral("a list of %1").arg(value.size());
    case JsonValue::Type::Object:
        return QStringLiteral("an object of %1").arg(value.size());
    }
    return {};
}

bool equals(const Expectation &expectation, JsonValue value)
{
    switch (expectation.kind) {
    case Expectation::Kind::Text:
        return value.isString() && value.string() == expectation.value;
    case Expectation::Kind::Number:
        return value.isNumber() && value.real() == expectation.value.toDouble();
    case Expectation::Kind::Word:
        return value.isNull() ? expectation.value == u"null"
                              : value.type() == JsonValue::Type::Bool && shown(value) == expectation.value;
    }
    return false;
}

bool holds(Test test, double left, double right)
{
    switch (test) {
    case Test::Equal:
        return left == right;
    case Test::NotEqual:
        return left != right;
    case Test::Less:
        return left < right;
    case Test::LessOrEqual:
        return left <= right;
    case Test::Greater:
        return left > right;
    case Test::GreaterOrEqual:
        return left >= right;
    case Test::Exists:
    case Test::Absent:
    case Test::Contains:
        return false;
    }
    return false;
}

bool meets(const Expectation &expectation, JsonValue value)
{
    if (expectation.counts) {
        const bool countable = value.isArray() || value.isObject();
        return countable && holds(expectation.test, static_cast<double>(value.size()), expectation.value.toDouble());
    }
    switch (expectation.test) {
    case Test::Exists:
        return !value.isMissing();
    case Test::Absent:
        return value.isMissing();
    case Test::Equal:
        return equals(expectation, value);
    case Test::NotEqual:
        return !equals(expectation, value);
    case Test::Contains:
        return value.isString() && value.string().contains(expectation.value);
    case Test::Less:
    case Test::LessOrEqual:
    case Test::Greater:
    case Test::GreaterOrEqual:
        return value.isNumber() && holds(expectation.test, value.real().value_or(0), expectation.value.toDouble());
    }
    return false;
}

Outcome ofUnexpected(int status)
{
    switch (status) {
    case 401:
        return Outcome::Unauthorized;
    case 402:
        return Outcome::NoCredit;
    case 403:
        return Outcome::Forbidden;
    case 408:
        return Outcome::Timeout;
    case 429:
        return Outcome::RateLimited;
    case 503:
    case 529:
        return Outcome::Overloaded;
    default:
        return status >= 500 ? Outcome::ServerError : Outcome::BadReply;
    }
}

} // namespace

std::optional<QString> whyNot(const Expectation &expectation, JsonValue root)
{
    const JsonValue value = at(root, expectation.path);
    if (meets(expectation, value)) {
        return std::nullopt;
    }
    return QStringLiteral("expected %1, found %2").arg(expectation.written, shown(value));
}

EndpointJudgement judgeEndpoint(const Endpoint &endpoint, int httpStatus, QByteArrayView body)
{
    const auto &wanted = endpoint.statuses;
    if (std::find(wanted.begin(), wanted.end(), httpStatus) == wanted.end()) {
        return {ofUnexpected(httpStatus), QStringLiteral("answered %1").arg(httpStatus)};
    }
    if (endpoint.expect.empty()) {
        return {};
    }
    const auto document = JsonDocument::parse(body);
    if (!document) {
        return {Outcome::BadReply, QStringLiteral("answered with no JSON: %1").arg(document.error().what)};
    }
    for (const Expectation &expectation : endpoint.expect) {
        if (const auto why = whyNot(expectation, document->root())) {
            return {Outcome::BadReply, *why};
        }
    }
    return {};
}

} // namespace aigo
