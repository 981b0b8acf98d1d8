// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/instant.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any text as a moment, an age and a length of time: printed, it reads back the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    using namespace aigo;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    const Instant now = fromDate(QDate(2026, 11, 21));
    if (const auto at = parseTime(text)) {
        const int year = toDate(*at).year();
        if (year < -1 || year > 10'000 || (year > 0 && year < 10'000 && parseTime(toIso(*at)) != at)) {
            std::abort();
        }
    }
    const auto seen = parseTime(text, now);
    const auto duration = parseDuration(text);
    if (duration && (*duration < Milliseconds{0} || parseDuration(durationText(*duration)) != duration)) {
        std::abort();
    }
    if (duration && seen != now - *duration) {
        std::abort();
    }
    return 0;
}
