// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alerttelling.h"
#include "core/domain/result.h"

#include <QSqlDatabase>
#include <functional>
#include <vector>

namespace aigo {

/// Where the state machine's decisions go. `put` runs on the store's thread inside the transaction that keeps the
/// decision (OutboxStore::enqueue for each channel); `wake` on the main thread once that is committed.
struct AlertOutbox
{
    std::function<Status(QSqlDatabase &db, const std::vector<AlertTelling> &tellings)> put;
    std::function<void()> wake;
};

} // namespace aigo
