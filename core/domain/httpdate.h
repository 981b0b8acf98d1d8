// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"

#include <QByteArrayView>
#include <optional>

namespace aigo {

/// Reads the dates that HTTP and mail headers carry, and feeds with them: RFC 9110's preferred form ("Sun, 06 Nov 1994
/// 08:49:37 GMT"), the two old ones ("Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994") and RFC 5322's, with
/// or without weekday and seconds, with numeric or obsolete zones (EST, PDT, UT, Z, military letters as RFC 5322 4.3
/// takes them: +0000). A year of two digits is in the 50 years past or the 50 to come, as seen from `now`.
/// (Qt::RFC2822Date of Qt 6.4 does not read "GMT".) Pure; any thread.
std::optional<Instant> parseHttpDate(QByteArrayView text, Instant now);

} // namespace aigo
