// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/result.h"
#include "core/domain/sourcedocument.h"

#include <QSqlDatabase>

namespace aigo {

/// Puts the scores of one document into the store, suite by suite: suites that it does not speak of stay, unless its
/// source's documents speak of all (KnownSource::allSuites): then they have ended, and their past stays. A document
/// without any score that could be read is Unreadable and changes nothing. Within a transaction, on the store's thread.
Result<SourceRun> importBenchmarks(QSqlDatabase &db, const SourceDocument &document, Instant now);

} // namespace aigo
