// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/net/retrypolicy.h"

#include "core/domain/httpdate.h"
#include "core/net/http.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aigo {

namespace {
/// A count of seconds or milliseconds, perhaps with a fraction, perhaps negative: as a wait from 0 to the longest.
std::optional<Milliseconds> waitFrom(QByteArrayView text, double perUnit)
{
    const QByteArray plain = text.toByteArray().trimmed();
    const bool numeric =
        !plain.isEmpty() && plain.size() <= 40 && std::all_of(plain.begin(), plain.end(), [](char letter) {
            return (letter >= '0' && letter <= '9') || letter == '.' || letter == '-' || letter == '+';
        });
    bool ok = false;
    const double value = numeric ? plain.toDouble(&ok) : 0;
    if (!ok || !std::isfinite(value)) {
        return std::nullopt;
    }
    const auto longest = static_cast<double>(RetryPolicy::longestRetryAfter.count());
    return Milliseconds(static_cast<qint64>(std::ceil(std::clamp(value * perUnit, 0.0, longest))));
}
} // namespace

Milliseconds RetryPolicy::wait(int next, double jitter, std::optional<Milliseconds> retryAfter) const
{
    Milliseconds whole = std::min(base, cap);
    for (int i = 2; i < next && whole < cap; ++i) {
        whole = std::min(whole * 2, cap);
    }
    const double part = 0.5 + 0.5 * std::clamp(jitter, 0.0, 1.0);
    const Milliseconds own(std::llround(static_cast<double>(whole.count()) * part));
    // On top of what was asked for, a little apart from everybody else who was told the same.
    return retryAfter && *retryAfter >= own ? *retryAfter + own / 4 : own;
}

bool worthRetrying(const HttpAnswer &answer)
{
    static constexpr std::array<int, 7> statuses{408, 429, 500, 502, 503, 504, 529};
    if (std::find(statuses.begin(), statuses.end(), answer.status) == statuses.end() ||
        answer.header("x-should-retry") == "false") {
        return false;
    }
    return answer.status != 429 || !saysQuotaExhausted(answer.body);
}

bool worthRetrying(ErrorKind kind)
{
    return kind == ErrorKind::Dns || kind == ErrorKind::Connect || kind == ErrorKind::Timeout;
}

bool saysQuotaExhausted(QByteArrayView body)
{
    static constexpr std::array<QByteArrayView, 8> words{
        "insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "enforced_spend_limit_reached",
        "billing_error",      "credit balance is too low",  "PerDayPerProject",   "credit_exhausted"};
    const QByteArrayView start = body.first(std::min<qsizetype>(body.size(), 65'536));
    return std::any_of(words.begin(), words.end(), [&](QByteArrayView word) { return start.contains(word); });
}

std::optional<Milliseconds> retryAfter(const std::vector<HttpHeader> &headers, Instant now)
{
    const std::optional<Milliseconds> fine =
        hasHeader(headers, "retry-after-ms") ? waitFrom(headerValue(headers, "retry-after-ms"), 1) : std::nullopt;
    if (fine && fine->count() > 0) {
        return fine;
    }
    if (!hasHeader(headers, "retry-after")) {
        return fine;
    }
    const QByteArray text = headerValue(headers, "retry-after");
    if (const std::optional<Milliseconds> plain = waitFrom(text, 1000)) {
        return plain;
    }
    const std::optional<Instant> date = parseHttpDate(text, now);
    if (!date) {
        return fine;
    }
    return std::clamp(*date - now, Milliseconds(0), RetryPolicy::longestRetryAfter);
}

} // namespace aigo
