// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever a server writes into Retry-After, the wait is between nothing and a day; whatever a feed calls a date is one
// or is refused.

#include "core/domain/httpdate.h"
#include "core/net/http.h"
#include "core/net/retrypolicy.h"

#include <QDate>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace aigo;
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Instant now = fromDate(QDate(2026, 11, 21));
    const HttpHeaders both{{"Retry-After", text.left(text.size() / 2)}, {"retry-after-ms", text.mid(text.size() / 2)}};
    const HttpHeaders one{{"Retry-After", text}};
    for (const HttpHeaders &headers : {both, one}) {
        const std::optional<Milliseconds> wait = retryAfter(headers, now);
        if (wait && (wait->count() < 0 || *wait > RetryPolicy::longestRetryAfter)) {
            std::abort();
        }
    }
    if (const std::optional<Instant> date = parseHttpDate(text, now)) {
        if (toDate(*date).year() < -1 || toDate(*date).year() > 10000) {
            std::abort();
        }
    }
    return 0;
}
