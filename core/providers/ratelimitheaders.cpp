// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/ratelimitheaders.h"

#include <QByteArray>
#include <algorithm>
#include <array>
#include <cmath>

namespace aigo {

namespace {

/// One limit's three headers, in front of and behind "limit", "remaining" and "reset".
struct Family
{
    const char *before;
    const char *behind;
};

constexpr std::array<Family, 8> requestFamilies{{{"x-ratelimit-", "-requests"},
                                                 {"x-ratelimit-", "-requests-minute"},
                                                 {"x-ratelimit-", "-req-minute"},
                                                 {"x-ratelimit-", "-requests-day"},
                                                 {"anthropic-ratelimit-requests-", ""},
                                                 {"x-ratelimit-", ""},
                                                 {"ratelimit-", ""},
                                                 {"x-trial-endpoint-call-", ""}}};
constexpr std::array<Family, 4> tokenFamilies{{{"x-ratelimit-", "-tokens"},
                                               {"x-ratelimit-", "-tokens-minute"},
                                               {"x-ratelimit-", "-tokens-day"},
                                               {"anthropic-ratelimit-tokens-", ""}}};
constexpr std::array<Family, 2> inputFamilies{
    {{"anthropic-ratelimit-input-tokens-", ""}, {"x-ratelimit-", "-tokens-prompt"}}};
constexpr std::array<Family, 2> outputFamilies{
    {{"anthropic-ratelimit-output-tokens-", ""}, {"x-ratelimit-", "-tokens-generated"}}};

constexpr qsizetype longestValue = 64;
constexpr Milliseconds longestReset{40LL * 24 * 3'600'000};
constexpr Milliseconds longestPast{24LL * 3'600'000};

QByteArray valueOf(std::span<const ApiHeader> headers, const Family &family, const char *what)
{
    const QByteArray name = QByteArray(family.before) + what + family.behind;
    const auto it = std::find_if(headers.begin(), headers.end(), [&name](const ApiHeader &header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == headers.end() || it->value.size() > longestValue ? QByteArray() : it->value.trimmed();
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<qint64> count(QByteArrayView text)
{
    bool ok = false;
    const qint64 value = isDigits(text) ? text.toByteArray().toLongLong(&ok) : 0;
    return ok ? std::optional(value) : std::nullopt;
}

/// A number with a fraction at most; no sign, no exponent.
std::optional<double> decimal(QByteArrayView text)
{
    const qsizetype point = text.indexOf('.');
    const bool plain = point < 0 ? isDigits(text) : isDigits(text.first(point)) && isDigits(text.sliced(point + 1));
    bool ok = false;
    const double value = plain ? text.toByteArray().toDouble(&ok) : 0;
    return ok ? std::optional(value) : std::nullopt;
}

struct Unit
{
    const char *name;
    double ms;
};
constexpr std::array<Unit, 7> units{
    {{"ns", 1e-6}, {"us", 1e-3}, {"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}}};

/// A span as Go prints it: "6m0s", "1h2m3.5s", "12ms".
std::optional<double> spanMs(QByteArrayView text)
{
    double total = 0;
    while (!text.isEmpty()) {
        const auto isNumber = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
        const auto unitAt = std::find_if_not(text.begin(), text.end(), isNumber);
        const auto nextAt = std::find_if(unitAt, text.end(), isNumber);
        const auto number = decimal(text.first(unitAt - text.begin()));
        const QByteArrayView word = text.sliced(unitAt - text.begin(), nextAt - unitAt);
        const auto unit = std::find_if(units.begin(), units.end(), [&word](const Unit &u) { return word == u.name; });
        if (!number || unit == units.end()) {
            return std::nullopt;
        }
        total += *number * unit->ms;
        text = text.sliced(nextAt - text.begin());
    }
    return total;
}

std::optional<Instant> ahead(double ms, Instant now)
{
    if (!(ms >= 0) || ms > static_cast<double>(longestReset.count())) {
        return std::nullopt;
    }
    return now + Milliseconds(static_cast<qint64>(std::ceil(ms)));
}

template <std::size_t N>
RateLimit readOne(std::span<const ApiHeader> headers, const std::array<Family, N> &families, Instant now)
{
    for (const Family &family : families) {
        RateLimit limit;
        limit.limit = count(valueOf(headers, family, "limit"));
        limit.remaining = count(valueOf(headers, family, "remaining"));
        if (limit.limit == 0) {
            continue; // none, or not told
        }
        if (limit.isKnown()) {
            limit.resets = readReset(valueOf(headers, family, "reset"), now);
            return limit;
        }
    }
    return {};
}

} // namespace

std::optional<Instant> readReset(QByteArrayView text, Instant now)
{
    constexpr double secondsSince1970 = 1e9;
    constexpr double millisecondsSince1970 = 1e12;
    if (text.isEmpty() || text.size() > longestValue) {
        return std::nullopt;
    }
    std::optional<Instant> at;
    if (const auto number = decimal(text)) {
        if (*number >= millisecondsSince1970 && *number < 1e15) {
            at = fromMs(static_cast<qint64>(*number));
        } else if (*number >= secondsSince1970 && *number < millisecondsSince1970) {
            at = fromMs(static_cast<qint64>(*number * 1000));
        } else {
            return ahead(*number * 1000, now);
        }
    } else if (const auto ms = spanMs(text)) {
        return ahead(*ms, now);
    } else if (text.contains('T')) {
        at = parseTime(QString::fromLatin1(text));
    }
    const bool near = at && *at - now <= longestReset && now - *at <= longestPast;
    return near ? at : std::nullopt;
}

RateLimits readRateLimits(std::span<const ApiHeader> headers, Instant now)
{
    RateLimits limits;
    limits.requests = readOne(headers, requestFamilies, now);
    limits.tokens = readOne(headers, tokenFamilies, now);
    limits.inputTokens = readOne(headers, inputFamilies, now);
    limits.outputTokens = readOne(headers, outputFamilies, now);
    return limits;
}

} // namespace aigo
