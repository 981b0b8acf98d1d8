// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/credit.h"
#include "core/domain/instant.h"
#include "core/exporting/jsonwriter.h"
#include "core/exporting/table.h"

#include <QString>
#include <optional>

namespace aigo {

/// How the tables of the command line write what may be missing: for people "—" and "240 ms", for files nothing and
/// milliseconds.

QString missing(Figures figures);
QString latency(const std::optional<Microseconds> &time, Figures figures);
QString percent(const std::optional<double> &share, Figures figures); ///< "99.98 %", or the share
/// A column's key: files name the unit that people read in the cell.
QString keyFor(Figures figures, const char *shown, const char *exact);
/// A length of time in milliseconds, or null.
void writeMilliseconds(JsonWriter &json, QStringView name, const std::optional<Microseconds> &time);

/// "credit": what a provider says is left to spend; null where nothing was asked.
void writeCredit(JsonWriter &json, const std::optional<CreditReading> &reading);

} // namespace aigo
