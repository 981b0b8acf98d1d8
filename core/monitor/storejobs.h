// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/instant.h"
#include "core/monitor/joblist.h"
#include "core/monitor/jobs.h"

#include <QCoroTask>

namespace aigo {

class Database;

/// One pass of the store's own recurring work: Compact (series of finished days become chunks and sums, what is too old
/// goes), Clean (what has expired), Optimise (statistics, free pages); another kind is no work of the store. On the
/// store's thread; resumes on the caller's. The database must outlive it.
QCoro::Task<JobResult> runStoreJob(Database *database, JobKind kind, Instant now);

} // namespace aigo
